"""Days as numbers agree with the calendar, forwards and back, before the year 1 too."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.bundle.days import civil, day_of, month_length

EPOCH = date(1970, 1, 1)


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.dates())
def test_agrees_with_the_standard_library(day: date) -> None:
    number = (day - EPOCH).days
    assert day_of(day.year, day.month, day.day) == number
    assert civil(number) == (day.year, day.month, day.day)


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.integers(-4_000_000_000, 4_000_000_000))
def test_there_and_back_again_in_any_year(number: int) -> None:
    assert day_of(*civil(number)) == number


def test_day_before_the_year_one_is_in_the_year_nought() -> None:
    assert civil(day_of(1, 1, 1) - 1) == (0, 12, 31)
    assert day_of(-44, 3, 15) == -735525


def test_leap_days() -> None:
    assert [month_length(year, 2) for year in (1900, 1944, 1945, 2000, -4)] == [28, 29, 28, 29, 29]
