"""The timeline's view-model: what a visitor's acts lead to."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.bundle.days import day_of
from kiosk.session.place import Place
from show.a_timeline import crowded as crowded
from show.a_timeline import mark, settle, window
from show.a_timeline import shown as shown
from show.themed import Themed
from show.timeline_stand import EVENTS, Stand, context, row, stand, write


def test_it_opens_on_the_era_with_the_most_events_a_day(shown: Stand) -> None:
    eras = shown.model.property("eras").rows()
    assert [era.title for era in eras if era.current] == ["August 1945"]
    assert window(shown).left == pytest.approx(day_of(1945, 8, 1), abs=0.01)


def test_a_day_of_the_day_line_opens_in_the_middle(themed: Themed, words: dict[str, str], tmp_path: Path) -> None:
    place = Place(screen="timeline", day=day_of(1956, 10, 19))
    shown = stand(themed, words, write(tmp_path, [row(*each) for each in EVENTS]), place)
    at, wide = window(shown), shown.model.property("plot").width()
    assert at.left + wide / at.ppd / 2 == pytest.approx(day_of(1956, 10, 19) + 0.5)


def test_steps_reach_every_event_in_order_and_end_at_both_ends(shown: Stand) -> None:
    shown.model.chooseEvent(0)
    settle(shown)
    assert not shown.model.property("canStepBack")
    reached = [shown.chosen]
    while shown.model.property("canStepForward"):
        shown.model.stepForward()
        settle(shown)
        reached.append(shown.chosen)
        assert (mark(shown, shown.chosen).last - window(shown).left) * window(shown).ppd >= 0
    assert reached == list(range(len(EVENTS)))
    shown.model.stepForward()
    assert shown.chosen == len(EVENTS) - 1
    shown.model.stepBack()
    assert shown.chosen == len(EVENTS) - 2


def test_the_first_step_chooses_the_event_nearest_to_the_middle(shown: Stand) -> None:
    shown.model.stepForward()
    at = window(shown)
    middle = at.left + shown.model.property("plot").width() / at.ppd / 2
    chosen = mark(shown, shown.chosen)
    assert chosen.first <= middle + 1 and chosen.last >= middle - 1


def test_its_chapter_opens_at_its_page_and_back_leads_here(shown: Stand) -> None:
    shown.model.chooseEvent(8)
    shown.model.openChapter()
    assert shown.guide.went[-1] == (Place(screen="chapter", chapter="chapter-2", page=2), True)


def test_who_says_so_is_one_touch_away(shown: Stand) -> None:
    shown.model.chooseEvent(8)
    shown.model.openSource()
    assert shown.guide.asked == [(("a-book",), ())]


@pytest.mark.parametrize(("off", "found"), [(0.0, True), (40.0, True), (70.0, False)])
def test_a_touch_means_the_nearest_event_within_48_px(shown: Stand, off: float, found: bool) -> None:
    there = mark(shown, 11 - 2)  # the island, alone in its stretch of the lowest lane
    at = window(shown)
    x = ((there.first + there.last) / 2 - at.left) * at.ppd
    low = max(each.y_ for each in shown.model.property("marks").rows()) + 26
    shown.model.touchedAt(x, there.y_ + 13 if off == 0 else low + off)
    assert (shown.chosen >= 0) is found
    if off == 0:
        assert shown.chosen == 9


def test_of_two_events_the_nearer_one_is_meant(shown: Stand) -> None:
    one, other = mark(shown, 3), mark(shown, 7)
    at = window(shown)
    for meant in (one, other):
        shown.model.touchedAt((meant.first - at.left) * at.ppd - 12, meant.y_ + 4)
        settle(shown)
        assert shown.chosen == meant.key


def test_the_text_size_changes_without_losing_the_place(shown: Stand, themed: Themed, words: dict[str, str]) -> None:
    shown.model.chooseEvent(8)
    settle(shown)
    before = mark(shown, 8)
    shown.guide.context = context(themed, words, text_step=3)
    shown.model.apply(shown.guide.place, shown.guide.context)
    at = window(shown)
    assert mark(shown, 8).label == before.label
    assert 0 < (before.first - at.left) * at.ppd < shown.model.property("plot").width()
    assert shown.model.property("stacked")


def test_a_reset_forgets_where_a_visitor_looked(shown: Stand) -> None:
    shown.model.chooseEvent(0)
    settle(shown)
    shown.model.rest()
    assert not shown.model.property("marks").rows()
    assert shown.model.property("chosen") == -1
    shown.guide.place = Place(screen="timeline")
    assert shown.guide.context is not None
    shown.model.apply(shown.guide.place, shown.guide.context)
    assert window(shown).left == pytest.approx(day_of(1945, 8, 1), abs=0.01)


def test_a_place_that_is_shown_already_moves_nothing(shown: Stand) -> None:
    moves: list[float] = []
    shown.model.moved.connect(lambda left, _ppd: moves.append(left))
    settle(shown)
    assert shown.guide.context is not None
    shown.model.apply(shown.guide.place._replace(), shown.guide.context)
    assert not moves
