"""Levels of zoom, and what the axis says at each of them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kiosk.bundle.days import day_of
from kiosk.prepare.calendar import calendar
from kiosk.show.timeline_days import DayNames
from kiosk.show.timeline_scale import CLOSEST, axis, below, farther, levels, nearer, nearest

ENGLISH = calendar("en")
NAMES = DayNames(ENGLISH, (), lambda word: 12.0 * len(word))
FROM, TO = day_of(1855, 1, 1), day_of(2026, 1, 1)
LEVELS = levels(TO - FROM, 1600, [31.0, 27_000.0])


def labels(first: int, last: int, ppd: float) -> list[str]:
    return [tick.label for tick in axis(first, last, ppd, ENGLISH, NAMES)[0] if tick.label]


def test_levels_lead_from_the_whole_span_to_single_days_in_about_eleven_steps() -> None:
    assert LEVELS[0] == pytest.approx(1600 / (TO - FROM))
    assert LEVELS[-1] == CLOSEST
    assert 8 <= len(LEVELS) <= 14


def test_an_era_has_a_level_of_its_own() -> None:
    assert 1600 / 31 in LEVELS


def test_each_press_of_a_zoom_button_changes_what_is_seen() -> None:
    ppd, seen = LEVELS[0], [LEVELS[0]]
    while nearer(LEVELS, ppd) != ppd:
        ppd = nearer(LEVELS, ppd)
        seen.append(ppd)
    assert seen[-1] == CLOSEST
    assert all(after >= before * 1.25 for before, after in pairwise(seen))
    while farther(LEVELS, ppd) != ppd:
        ppd = farther(LEVELS, ppd)
    assert ppd == LEVELS[0]


def test_a_pinch_snaps_to_the_level_it_looks_like() -> None:
    assert nearest(LEVELS, 90.0) == CLOSEST
    assert nearest(LEVELS, LEVELS[0] * 1.05) == LEVELS[0]


def test_between_two_levels_the_rows_of_the_farther_one_hold() -> None:
    assert below(LEVELS, CLOSEST) == CLOSEST
    assert below(LEVELS, 99.0) == LEVELS[-2]


def test_single_days_carry_numbers_and_the_first_of_a_month_its_name() -> None:
    found = labels(day_of(1945, 8, 28), day_of(1945, 9, 4), 50)
    assert found == ["28", "29", "30", "1 Sept", "3", "4"]


def test_months_carry_names_and_january_its_year() -> None:
    assert labels(day_of(1945, 11, 1), day_of(1946, 2, 1), 4) == ["Nov", "Dec", "1946", "Feb"]


def test_years_are_labelled_as_often_as_there_is_room() -> None:
    assert labels(FROM, TO, 0.026) == ["1860", "1880", "1900", "1920", "1940", "1960", "1980", "2000", "2020"]


def test_years_before_our_era_are_written_as_such() -> None:
    assert "101 BC" in labels(day_of(-200, 1, 1), day_of(0, 12, 31), 0.03)


@pytest.mark.parametrize("ppd", LEVELS)
def test_labels_of_the_axis_keep_clear_of_each_other(ppd: float) -> None:
    wide = min(TO - FROM, int(1600 / ppd))
    first = max(FROM, min(TO - wide, day_of(1945, 8, 1)))
    named = [tick for tick in axis(first, first + wide, ppd, ENGLISH, NAMES)[0] if tick.label]
    half = [len(tick.label) * 6.5 for tick in named]
    at = [tick.day * ppd for tick in named]
    assert all(at[i] + half[i] < at[i + 1] - half[i + 1] for i in range(len(at) - 1))


def test_above_days_the_month_is_said_and_above_months_the_year() -> None:
    days = axis(day_of(1945, 8, 20), day_of(1945, 9, 10), 50, ENGLISH, NAMES)[1]
    months = axis(day_of(1945, 8, 20), day_of(1946, 3, 10), 5, ENGLISH, NAMES)[1]
    assert [span.label for span in days] == ["August 1945", "September 1945"]
    assert [span.label for span in months] == ["1945", "1946"]
