"""Dates that say how sure they are: EDTF level 1, as days.

`parse` takes days, months and years, with or without a qualifier, and their intervals by itself, because a timeline
may hold a million of them and the `edtf` package's grammar takes 5 ms for each; whatever carries an X, a season, a
long year or anything else goes through that grammar first.
"""

from __future__ import annotations

import contextlib
import io
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from kiosk.bundle.days import day_of, month_length

Precision = Literal["day", "month", "season", "year", "decade", "century"]
_COARSENESS: tuple[Precision, ...] = ("day", "month", "season", "year", "decade", "century")

_PLAIN = re.compile(r"(-?[0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_WELL_FORMED = re.compile(r"(?!-0000)-?[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?[?~%]?")
_LONG_YEAR = re.compile(r"Y(-?[0-9]{5,7})")
_UNSPECIFIED = re.compile(r"(-?)([0-9]{2})([0-9X])X|(-?[0-9]{4})-(XX|[0-9]{2})(?:-XX)?")
_UNPADDED = re.compile(r"(-?[0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4})")
_LONGEST = 60  # characters: no date of level 1 has more, and the package's grammar is slow on nonsense
_SEASON_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12}  # northern spring, summer, autumn, winter: the first month of three
_LEVEL_1 = {"Date", "UncertainOrApproximate", "Unspecified", "Level1Interval", "Interval", "Season", "LongYear"}
DATES_KEPT = 65_536  # of a million events many share a day: it is read, and written out, once
FORMS = "Write a date such as 1945-08-09, 1945-08, 1943~ (about), 1945-08? (uncertain) or 1945-08-09/1945-09-05."


class DateError(ValueError):
    """`message`: what is wrong, without a full stop. `hint`: what to write instead."""

    def __init__(self, message: str, hint: str = FORMS) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class When:
    """A date or an interval. Days count from 1970-01-01; `end` is the last day that may belong to it, included."""

    edtf: str
    start: int | None  # None: open or unknown
    end: int | None
    sure: tuple[int, int] | None  # first and last day that surely belong to it
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    open_start: bool = False  # "..": it has no beginning; an unknown one is None without this
    open_end: bool = False

    @property
    def is_day(self) -> bool:
        """Whether it is one calendar day and nothing is doubted."""
        return self.precision == "day" and self.start == self.end and self.sure is not None


@dataclass(frozen=True, slots=True)
class _Side:
    """One end of an interval, or a whole date."""

    first: int
    last: int
    precision: Precision
    mark: str = ""  # "?", "~", "%" or nothing


@lru_cache(maxsize=DATES_KEPT)
def parse(text: str) -> When:
    """Read EDTF level 1. Raises DateError in words a curator understands."""
    if len(text) > _LONGEST:
        raise DateError(f'"{text[:20]}..." is not a date')
    plain = _plain(text)
    if plain is not None:
        return When(text, plain.first, plain.last, _exact(plain), plain.precision)
    left, slash, right = text.partition("/")
    if slash:
        first, last = _plain(left), _plain(right)
        if first is not None and last is not None:
            return _interval(text, first, last)
    return _graded(text)


def _plain(text: str) -> _Side | None:
    """YYYY, YYYY-MM or YYYY-MM-DD as days; None where it is written otherwise. Raises for a day there is not."""
    found = _PLAIN.fullmatch(text)
    if found is None or text.startswith("-0000"):
        return None
    year, month, day = found.groups()
    if month is None:
        return _years(int(year), int(year), "year")
    if int(month) > 12:
        return None  # 21 to 24 are seasons
    return _month(int(year), int(month), text) if day is None else _day(int(year), int(month), int(day), text)


def _day(year: int, month: int, day: int, text: str) -> _Side:
    if not 1 <= month <= 12 or not 1 <= day <= month_length(year, month):
        raise DateError(f'there is no day "{text}" in the calendar', "Check the month and the day.")
    number = day_of(year, month, day)
    return _Side(number, number, "day")


def _month(year: int, month: int, text: str) -> _Side:
    if month < 1:
        raise DateError(f'there is no month "{text}" in the calendar', "Months run from 01 to 12.")
    return _Side(day_of(year, month, 1), day_of(year, month, month_length(year, month)), "month")


def _years(first: int, last: int, precision: Precision) -> _Side:
    return _Side(day_of(first, 1, 1), day_of(last, 12, 31), precision)


def _exact(side: _Side) -> tuple[int, int] | None:
    return (side.first, side.last) if side.precision == "day" and not side.mark else None


def _graded(text: str) -> When:
    """Dates with qualifiers, X, seasons, long years and open ends."""
    if not _well_formed(text):
        _require_level_1(text)
    left, slash, right = text.partition("/")
    if not slash:
        side = _side(left, text)
        marks = _marks(side.mark)
        return When(text, side.first, side.last, _exact(side), side.precision, *marks)
    return _interval(text, _end(left, text), _end(right, text), left == "..", right == "..")


def _well_formed(text: str) -> bool:
    """Whether it is a day, a month or a year, qualified or not, or an interval of them with one end open at most."""
    left, slash, right = text.partition("/")
    ends = [end for end in (left, right) if end not in ("", "..")] if slash else [text]
    return bool(ends) and all(_WELL_FORMED.fullmatch(end) for end in ends)


def _require_level_1(text: str) -> None:
    from edtf import parse_edtf  # 0.1 s, and most bundles never need it

    try:
        with contextlib.redirect_stdout(io.StringIO()):  # it prints what it could not make of "../"
            found = type(parse_edtf(re.sub(r"(-2[1-4])[?~%]$", r"\1", text))).__name__
    except Exception as error:  # the package refuses in many ways: "../" is a TypeError to it
        raise DateError(f'"{text}" is not a date', _suggestion(text)) from error
    if found == "DateAndTime":
        raise DateError(f'"{text}" gives a time of day, and the kiosk counts whole days', f"Write {text[:10]}.")
    if found not in _LEVEL_1:
        raise DateError(f'"{text}" is a kind of date that the kiosk does not show (EDTF level 2)')


def _end(text: str, whole: str) -> _Side | None:
    return None if text in ("", "..") else _side(text, whole)


def _side(text: str, whole: str) -> _Side:
    mark = text[-1] if text[-1] in "?~%" else ""
    bare = text[: len(text) - len(mark)]
    side = _plain(bare) or _season(bare) or _unspecified(bare) or _long_year(bare)
    if side is None:
        raise DateError(f'"{whole}" is not a date that the kiosk can show', _suggestion(whole))
    return _Side(side.first, side.last, side.precision, mark)


def _season(text: str) -> _Side | None:
    found = _PLAIN.fullmatch(text)
    if found is None or found[3] or not found[2] or int(found[2]) not in _SEASON_MONTHS:
        return None
    year, month = int(found[1]), _SEASON_MONTHS[int(found[2])]
    last_year, last_month = (year + 1, 2) if month == 12 else (year, month + 2)
    last = day_of(last_year, last_month, month_length(last_year, last_month))
    return _Side(day_of(year, month, 1), last, "season")


def _unspecified(text: str) -> _Side | None:
    found = _UNSPECIFIED.fullmatch(text)
    if found is None:
        return None
    sign, century, decade, year, month = found.groups()
    if year is not None:
        return _years(int(year), int(year), "year") if month == "XX" else _month(int(year), int(month), text)
    low, high = int(century + decade.replace("X", "0") + "0"), int(century + decade.replace("X", "9") + "9")
    precision: Precision = "century" if decade == "X" else "decade"
    return _years(-high, -low, precision) if sign else _years(low, high, precision)


def _long_year(text: str) -> _Side | None:
    found = _LONG_YEAR.fullmatch(text)
    return _years(int(found[1]), int(found[1]), "year") if found else None


def _interval(
    text: str, first: _Side | None, last: _Side | None, open_start: bool = False, open_end: bool = False
) -> When:
    if first is None and last is None:
        raise DateError(f'"{text}" says neither when it begins nor when it ends')
    if first is not None and last is not None and last.last < first.first:
        raise DateError(f'"{text}" ends before it begins', "Write the earlier date first.")
    approximate, uncertain = _marks((first.mark if first else "") + (last.mark if last else ""))
    sides = [side for side in (first, last) if side is not None]
    return When(
        text,
        first.first if first else None,
        last.last if last else None,
        _sure(first, last),
        max((side.precision for side in sides), key=_COARSENESS.index),
        approximate,
        uncertain,
        open_start,
        open_end,
    )


def _sure(first: _Side | None, last: _Side | None) -> tuple[int, int] | None:
    """The days inside, without an end day that is itself doubted; nothing unless the ends are days."""
    if any(side is not None and side.precision != "day" for side in (first, last)):
        return None
    if first is None or last is None:
        known = first or last
        return _exact(known) if known else None
    low, high = first.first + bool(first.mark), last.last - bool(last.mark)
    return (low, high) if low <= high else None


def _marks(marks: str) -> tuple[bool, bool]:
    """Approximate and uncertain."""
    return "~" in marks or "%" in marks, "?" in marks or "%" in marks


def _suggestion(text: str) -> str:
    """What was probably meant."""
    unpadded = _UNPADDED.fullmatch(text)
    if unpadded:
        return f"Write {unpadded[1]}-{int(unpadded[2]):02}-{int(unpadded[3]):02}."
    day_first = _DAY_FIRST.fullmatch(text)
    if day_first and int(day_first[2]) <= 12:
        return f"Write {day_first[3]}-{int(day_first[2]):02}-{int(day_first[1]):02} if the day stands first."
    return FORMS
