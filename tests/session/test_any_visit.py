"""Whatever visitors, water and the clock do, in whatever order: the rules that always hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from kiosk.session import visit as rules
from kiosk.session.pace import BOUNDS, Pace
from kiosk.session.place import Place, Preferences
from kiosk.session.visit import Visit
from session.glass import HOME, PAGE, RESTING

KEPT = {"fingers", "crowded", "number"}  # what a reset leaves: fingers lie on the glass whoever visits
MOVES = {
    ("attract", "visiting"),
    ("visiting", "warning"),
    ("warning", "visiting"),
    ("warning", "attract"),
    ("visiting", "attract"),  # "start again" that was pressed as the warning went away
    *((phase, "staff") for phase in ("attract", "visiting", "warning", "closed")),
    ("staff", "attract"),
    ("staff", "closed"),
}
Change = Callable[[Visit, float, Pace], Visit]


@dataclass(frozen=True)
class Event:
    """Something that happens `after` seconds."""

    name: str
    after: float
    change: Change

    def __repr__(self) -> str:
        return f"{self.name} after {self.after:g} s"


def named(name: str, change: Change) -> st.SearchStrategy[tuple[str, Change]]:
    return st.just((name, change))


FINGERS = st.integers(0, 5)
POINTS = st.floats(-10, 5000)
PLACES = st.builds(Place, screen=st.sampled_from(["home", "chapter", "plate", "timeline"]), page=st.integers(0, 5))
HOLDERS = st.sampled_from(["film", "speech"])
CHANGES: st.SearchStrategy[tuple[str, Change]] = st.one_of(
    named("tick", lambda v, now, pace: rules.ticked(v, now, pace, RESTING)),
    named("wake", lambda v, now, _: rules.woken(v, now, HOME, "ru")),
    st.builds(
        lambda f, x, y: (f"down {f}", lambda v, now, pace: rules.touched(v, now, f, x, y, pace)),
        FINGERS,
        POINTS,
        POINTS,
    ),
    st.builds(
        lambda f, x, y: (f"move {f}", lambda v, now, pace: rules.moved(v, now, f, x, y, pace)), FINGERS, POINTS, POINTS
    ),
    st.builds(lambda f: (f"up {f}", lambda v, now, pace: rules.lifted(v, now, f, pace)), FINGERS),
    named("unplugged", lambda v, *_: rules.all_lifted(v)),
    named("keep reading", lambda v, now, _: rules.answered(v, now)),
    named("stir", lambda v, now, _: rules.stirred(v, now)),
    named("start again", lambda v, *_: rules.ended(v, RESTING)),
    named("staff come in", lambda v, *_: rules.staffed(v, RESTING)),
    named("staff leave", lambda v, *_: rules.given_back(v, RESTING, closed=False)),
    named("staff close it", lambda v, *_: rules.given_back(v, RESTING, closed=True)),
    st.builds(lambda by: (f"{by} begins", lambda v, *_: rules.held(v, by)), HOLDERS),
    st.builds(lambda by: (f"{by} ends", lambda v, now, _: rules.released(v, by, now)), HOLDERS),
    st.builds(lambda to: ("go", lambda v, *_: rules.went(v, to, remember=True)), PLACES),
    named("back", lambda v, *_: rules.returned(v, HOME)),
    named("sources", lambda v, *_: rules.panelled(v, "source", ("a",))),
    named("larger", lambda v, *_: rules.preferring(v, v.preferences._replace(text_step=3, contrast=True, reach=True))),
    st.builds(lambda words: ("words", lambda v, *_: rules.reading(v, words)), st.integers(0, 500)),
)
EVENTS = st.lists(
    st.builds(
        lambda after, change: Event(change[0], after, change[1]),
        st.sampled_from([0.0, 0.25, 1.0, 29.0, 61.0, 90.0, 200.0, 1e6]),
        CHANGES,
    ),
    max_size=40,
)
PACES = st.builds(
    lambda numbers: Pace().changed(**numbers),
    st.fixed_dictionaries({}, optional={name: st.floats(*bounds) for name, bounds in BOUNDS.items()}),
)


def walk(events: list[Event], pace: Pace) -> list[tuple[Visit, Event, Visit, float]]:
    """Every step: the visit before, what happened, the visit after, and the time."""
    visit, now, steps = Visit(preferences=RESTING), 1000.0, []
    for event in events:
        now += event.after
        after = event.change(visit, now, pace)
        steps.append((visit, event, after, now))
        visit = after
    return steps


@given(EVENTS, PACES)
def test_a_visit_only_moves_as_it_may(events: list[Event], pace: Pace) -> None:
    for before, _, after, _ in walk(events, pace):
        assert before.phase == after.phase or (before.phase, after.phase) in MOVES


@given(EVENTS, PACES)
def test_time_alone_never_ends_a_visit_that_was_not_asked(events: list[Event], pace: Pace) -> None:
    for before, event, after, _ in walk(events, pace):
        if event.name == "tick" and after.phase == "attract":
            assert before.phase in ("warning", "attract")
        if event.name == "tick" and before.phase in ("staff", "closed"):
            assert after == before


@given(EVENTS, PACES)
def test_after_a_visit_the_kiosk_is_as_nobody_has_touched_it(events: list[Event], pace: Pace) -> None:
    fresh = Visit(preferences=RESTING)
    for before, _, after, _ in walk(events, pace):
        if before.phase != after.phase and after.phase not in rules.VISITED:
            left = {name for name in Visit._fields if getattr(after, name) != getattr(fresh, name)}
            assert left <= KEPT | {"phase"}


@given(EVENTS, PACES)
def test_every_visitor_begins_with_nothing_of_the_one_before(events: list[Event], pace: Pace) -> None:
    begun = Visit(preferences=Preferences("ru"), phase="visiting", place=HOME)
    own = {*KEPT, "touched_at", "words"}  # words: of whatever is in sight
    for before, _, after, _ in walk(events, pace):
        if before.phase == "attract" and after.phase == "visiting":
            assert {name for name in Visit._fields if getattr(after, name) != getattr(begun, name)} <= own
            assert after.number == before.number + 1


@given(EVENTS, PACES)
def test_left_alone_every_kiosk_returns_to_its_attract_loop(events: list[Event], pace: Pace) -> None:
    steps = walk(events, pace)
    visit, now = (steps[-1][2], steps[-1][3]) if steps else (Visit(preferences=RESTING), 0.0)
    visit = rules.released(rules.released(visit, "film", now), "speech", now)
    visit = rules.given_back(visit, RESTING, closed=False) if visit.phase == "staff" else visit
    closed = visit.phase == "closed"
    longest = pace.absent_after + pace.reading_time(visit.words) + pace.absent_after + pace.warning
    for second in range(int(longest) + 3):
        visit = rules.ticked(visit, now + second, pace, RESTING)
    assert visit.phase == ("closed" if closed else "attract")


@given(EVENTS, PACES)
def test_the_countdown_stays_between_nought_and_its_whole(events: list[Event], pace: Pace) -> None:
    for _, _, after, now in walk(events, pace):
        assert 0 <= rules.seconds_left(after, now, pace) <= pace.warning


@given(EVENTS, PACES)
def test_nobody_is_asked_before_their_time(events: list[Event], pace: Pace) -> None:
    for before, _, after, now in walk(events, pace):
        if before.phase == "visiting" and after.phase == "warning":
            assert now - before.touched_at >= pace.reading_time(before.words) >= 30
            assert not before.held_by


@given(EVENTS, PACES)
def test_who_was_seen_stays_seen(events: list[Event], pace: Pace) -> None:
    for before, event, after, now in walk(events, pace):
        if before.phase == after.phase in rules.VISITED and event.name != "unplugged":
            assert rules.last_seen(after, now, pace) >= rules.last_seen(before, now, pace)


@given(EVENTS)
def test_no_crowd_without_a_finger(events: list[Event]) -> None:
    for _, _, after, _ in walk(events, Pace()):
        assert after.fingers or not after.crowded


def test_the_walks_reach_every_phase() -> None:
    """The properties above say nothing if no walk ever gets past the attract loop."""
    steps = (("wake", rules.woken), ("page", rules.went))
    visit = steps[0][1](Visit(preferences=RESTING), 0.0, HOME, "ru")
    visit = steps[1][1](visit, PAGE)
    visit = rules.ticked(visit, 90.0, Pace(), RESTING)
    assert visit.phase == "warning"
    assert rules.ticked(visit, 120.0, Pace(), RESTING).phase == "attract"
