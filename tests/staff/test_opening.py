"""Five seconds of one finger in the corner open the staff screens, and nothing else does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.session import visit as rules
from kiosk.session.pace import Pace
from kiosk.session.place import Preferences
from kiosk.session.visit import Visit
from kiosk.staff.opening import HOLD, NOBODY, Hold, followed, opens

PACE = Pace()
IN, OUT = (40.0, 40.0), (700.0, 400.0)


class Corner:
    """A kiosk's glass, and what is made of its top left corner."""

    def __init__(self) -> None:
        self.now, self.visit, self.hold = 1000.0, Visit(Preferences("en")), NOBODY

    def _follow(self, phase: str, finger: int) -> None:
        self.hold = followed(self.hold, phase, finger, self.visit.fingers, self.now, PACE.absent_after)

    def down(self, finger: int = 1, at: tuple[float, float] = IN) -> Corner:
        self.visit = rules.touched(self.visit, self.now, finger, *at, PACE)
        self._follow("down", finger)
        return self

    def move(self, at: tuple[float, float], finger: int = 1) -> Corner:
        self.visit = rules.moved(self.visit, self.now, finger, *at, PACE)
        self._follow("move", finger)
        return self

    def up(self, finger: int = 1) -> Corner:
        self.visit = rules.lifted(self.visit, self.now, finger, PACE)
        self._follow("up", finger)
        return self

    def wait(self, seconds: float) -> Corner:
        self.now += seconds
        return self

    @property
    def opens(self) -> bool:
        return opens(self.hold, self.now)


def test_one_finger_at_rest_opens_after_five_seconds_and_not_before() -> None:
    corner = Corner().down().wait(HOLD - 0.01)
    assert not corner.opens
    assert corner.wait(0.01).opens


def test_a_tremble_is_still_a_rest() -> None:
    assert Corner().down().wait(2).move((44, 36)).wait(3).opens


def test_a_finger_that_moves_or_lifts_opens_nothing() -> None:
    assert not Corner().down().wait(4).move((80, 40)).wait(60).opens
    assert not Corner().down().wait(4).up().wait(60).opens


def test_a_finger_elsewhere_or_one_that_is_drawn_into_the_corner_opens_nothing() -> None:
    assert not Corner().down(at=OUT).wait(60).opens
    assert not Corner().down(at=(120, 40)).wait(60).opens
    assert not Corner().down(at=OUT).move(IN).wait(60).opens


def test_a_second_hand_breaks_the_hold() -> None:
    assert not Corner().down().wait(1).down(2, OUT).wait(60).opens
    assert not Corner().down(2, OUT).wait(1).down().wait(60).opens
    assert not Corner().down().wait(1).down(2, OUT).up(2).wait(60).opens


def test_water_on_the_glass_keeps_nobody_out() -> None:
    corner = Corner().down(2, OUT).wait(PACE.absent_after)
    assert corner.down().wait(HOLD).opens


def test_twenty_taps_a_second_for_a_minute_open_nothing() -> None:
    corner = Corner()
    for _ in range(1200):
        assert not corner.down().wait(0.04).opens
        assert not corner.up().wait(0.01).opens


TAPS = st.lists(st.tuples(st.sampled_from(["down", "up"]), st.integers(1, 4), st.floats(0, 4.9)), max_size=60)


@given(TAPS)
def test_no_tapping_of_any_rhythm_opens_while_no_finger_stays_for_five_seconds(
    taps: list[tuple[str, int, float]],
) -> None:
    corner, since = Corner(), dict[int, float]()
    for phase, finger, pause in taps:
        if phase == "down":
            since[finger] = corner.now
            corner.down(finger)
        else:
            since.pop(finger, None)
            corner.up(finger)
        corner.wait(pause)
        longest = max((corner.now - at for at in since.values()), default=0.0)
        assert not corner.opens or longest >= HOLD


def test_nobody_holds_for_ever() -> None:
    assert not opens(NOBODY, 1e9)
    assert opens(Hold(1, 0.0), HOLD)
