"""The whole timeline on one line."""

from __future__ import annotations

import pytest

from kiosk.show.timeline_overview import GAP, cuts, overview

ERAS = [(0.0, 30_000.0), (30_000.0, 30_030.0), (30_030.0, 60_000.0)]


def test_a_month_with_many_events_is_as_wide_as_a_century() -> None:
    line = overview(0, 60_000, ERAS, [10, 30, 10], 1000)
    wide = [stretch.right - stretch.x for stretch in line.stretches]
    assert wide[1] > wide[0]
    assert sum(wide) + 2 * GAP == pytest.approx(1000)


def test_every_day_has_a_place_and_every_place_its_day() -> None:
    line = overview(0, 60_000, ERAS, [10, 30, 10], 1000)
    for day in (0.5, 15_000, 30_010.25, 30_029, 45_000, 59_999):
        assert line.day(line.at(day)) == pytest.approx(day)
    assert line.at(-100) == 0
    assert line.day(2000) == 60_000


def test_what_lies_before_the_first_era_and_between_two_is_on_the_line_too() -> None:
    assert cuts(0, 100, [(10, 20), (50, 60)]) == [(0, 10, -1), (10, 50, 0), (50, 100, 1)]


def test_without_eras_the_line_is_not_broken() -> None:
    line = overview(0, 100, [], [4], 1000)
    assert len(line.stretches) == 1
    assert line.at(50) == pytest.approx(500)
