"""A date says what it covers, and what of it is sure."""

from __future__ import annotations

import pytest
from edtf import parse_edtf

from kiosk.bundle import dates
from kiosk.bundle.dates import DateError, When, parse
from kiosk.bundle.days import day_of


def august(day: int) -> int:
    return day_of(1945, 8, day)


def test_one_day_is_sure() -> None:
    assert parse("1945-08-09") == When("1945-08-09", august(9), august(9), (august(9), august(9)), "day")
    assert parse("1945-08-09").is_day


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("1945-08", (1945, 8, 1), (1945, 8, 31), "month"),
        ("1944-02", (1944, 2, 1), (1944, 2, 29), "month"),
        ("1945", (1945, 1, 1), (1945, 12, 31), "year"),
        ("-0044", (-44, 1, 1), (-44, 12, 31), "year"),
        ("1945-08-XX", (1945, 8, 1), (1945, 8, 31), "month"),
        ("1945-XX", (1945, 1, 1), (1945, 12, 31), "year"),
        ("194X", (1940, 1, 1), (1949, 12, 31), "decade"),
        ("-044X", (-449, 1, 1), (-440, 12, 31), "decade"),
        ("19XX", (1900, 1, 1), (1999, 12, 31), "century"),
        ("1945-21", (1945, 3, 1), (1945, 5, 31), "season"),
        ("1945-24", (1945, 12, 1), (1946, 2, 28), "season"),
        ("Y-17000", (-17000, 1, 1), (-17000, 12, 31), "year"),
        ("1931/1945-09", (1931, 1, 1), (1945, 9, 30), "year"),
    ],
)
def test_what_is_no_day_covers_many_and_none_is_sure(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int], precision: str
) -> None:
    when = parse(text)
    assert (when.start, when.end, when.precision) == (day_of(*first), day_of(*last), precision)
    assert when.sure is None
    assert not when.is_day


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("1945-08-09/1945-08-12", (9, 12)),
        ("1945-08-10~/1945-08-12~", (11, 11)),
        ("1945-08-10/1945-08-12~", (10, 11)),
        ("1945-08-10?/1945-08-12", (11, 12)),
        ("1945-08-10~/1945-08-11~", None),
        ("1945-08-09~", None),
        ("1945-08-09/..", (9, 9)),
        ("/1945-08-09", (9, 9)),
        ("../1945-08-09?", None),
    ],
)
def test_doubted_ends_are_not_sure(text: str, sure: tuple[int, int] | None) -> None:
    assert parse(text).sure == (sure and (august(sure[0]), august(sure[1])))


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [("1943~", True, False), ("1945-08?", False, True), ("1945-08-09%", True, True), ("1940~/1945?", True, True)],
)
def test_doubts_stay(text: str, approximate: bool, uncertain: bool) -> None:
    when = parse(text)
    assert (when.approximate, when.uncertain) == (approximate, uncertain)


def test_open_is_not_the_same_as_unknown() -> None:
    opened, unknown = parse("1945-08-09/.."), parse("1945-08-09/")
    assert (opened.end, opened.open_end) == (None, True)
    assert (unknown.end, unknown.open_end) == (None, False)
    assert parse("../1945-08-09").open_start


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("1945-02-30", 'there is no day "1945-02-30" in the calendar', "Check the month and the day."),
        ("1945-00", 'there is no month "1945-00" in the calendar', "Months run from 01 to 12."),
        ("1945-8-9", '"1945-8-9" is not a date', "Write 1945-08-09."),
        ("9.8.1945", '"9.8.1945" is not a date', "Write 1945-08-09 if the day stands first."),
        ("1945-09/1945-08", '"1945-09/1945-08" ends before it begins', "Write the earlier date first."),
        ("1945-08-09T10:00:00", None, "Write 1945-08-09."),
        ("1945-08~-09", '"1945-08~-09" is a kind of date that the kiosk does not show (EDTF level 2)', None),
        ("1XXX", '"1XXX" is not a date that the kiosk can show', None),
        ("9" * 5000, '"99999999999999999999..." is not a date', None),
    ],
)
def test_what_is_no_date_is_refused_with_a_way_out(text: str, message: str | None, hint: str | None) -> None:
    with pytest.raises(DateError) as caught:
        parse(text)
    assert message in (None, caught.value.message)
    assert hint in (None, caught.value.hint)


@pytest.mark.parametrize("text", ["", "/", "..", "../..", "summer", "-0000", "1945-13", "1945-08-09/x", "0", "~"])
def test_nonsense_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        parse(text)


def test_a_million_doubted_dates_do_not_go_through_the_slow_grammar(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(text: str) -> None:
        raise AssertionError(f"{text} was given to the grammar")

    monkeypatch.setattr(dates, "_require_level_1", slow)
    ends = ["1945", "1945-08", "1945-08-31", "-0044", "-0044-03-15", "0000"]
    doubted = [end + mark for end in ends for mark in "?~%"]
    for text in [*doubted, *(f"{end}/.." for end in doubted), *(f"/{end}" for end in doubted), "1945-08~/1946-01-01?"]:
        assert parse(text).edtf == text
        parse_edtf(text)  # what is taken without the grammar, the grammar takes too
