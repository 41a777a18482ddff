"""A light belongs to today and to nobody."""

from __future__ import annotations

from kiosk.session.lights import ROOM, Lights, lit


def test_a_light_joins_those_of_today() -> None:
    two = lit(lit(Lights(), 5), 5)
    assert two.day == 5
    assert len(two.lengths) == 2
    assert all(0.3 < length < 0.9 for length in two.lengths)


def test_a_new_day_begins_dark() -> None:
    assert len(lit(lit(Lights(), 5), 6).lengths) == 1


def test_a_full_day_lets_the_oldest_go() -> None:
    lights = Lights()
    for _ in range(ROOM + 10):
        lights = lit(lights, 7)
    assert len(lights.lengths) == ROOM
