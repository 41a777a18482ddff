"""Dates written out in one language, from a Calendar. Standard library alone: the gallery uses it too."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from kiosk.bundle.days import civil
from kiosk.prepare.form import Calendar

if TYPE_CHECKING:
    from kiosk.bundle.dates import When

_DAY = re.compile(r"-?\d{4}-\d{2}-\d{2}")
_SEASON = re.compile(r"-?\d{4}-2[1-4]")
_MONTH = re.compile(r"-?\d{4}-\d{2}(-XX)?")

Grain = Literal["day", "month", "season", "years"]


@dataclass(frozen=True)
class _Point:
    """One date, or one end of an interval: its first and last possible day, and how finely it was written."""

    first: int
    last: int
    grain: Grain


@dataclass(frozen=True)
class _Style:
    """`inside`: within a phrase such as "until ...". `home`: a year that need not be written."""

    calendar: Calendar
    short: bool = False
    inside: bool = False
    home: int | None = None

    def month(self, number: int, alone: bool = False) -> str:
        if self.short:
            return self.calendar["months_short"][number - 1]
        return self.calendar["months_alone" if alone and not self.inside else "months"][number - 1]

    def fill(self, pattern: str, first: int, last: int | None = None, alone: bool = False) -> str:
        """A pattern with the day, month and year of one day, or of two."""
        year, month, day = civil(first)
        year2, month2, day2 = civil(first if last is None else last)
        return pattern.format(
            day=day,
            month=self.month(month, alone),
            year=_era_year(year, self.calendar),
            day2=day2,
            month2=self.month(month2, alone),
            year2=_era_year(year2, self.calendar),
        )


def label(when: When, calendar: Calendar) -> str:
    """Written out: "10–12 August 1945", "about 1943", "44 BC", "from 2 September 1945"."""
    return _doubted(when, _Style(calendar, inside=_in_phrase(when)), calendar["about"], calendar["uncertain"])


def short(when: When, calendar: Calendar, home: int | None = None) -> str:
    """As short as it goes: "10–12 Aug". `home` is the year a reader takes for granted; any other is written."""
    style = _Style(calendar, short=True, inside=_in_phrase(when), home=_shared_year(when.start, when.end, home))
    return _doubted(when, style, calendar["about_short"], "{date}?")


def short_span(first: When, last: When, calendar: Calendar, home: int | None = None) -> str:
    """From one date to another, as short as it goes: "9–22 Aug", and "9 Aug – c. 19 Aug" where a day is doubted."""
    if first.start is not None and last.end is not None and _sure_days(first) and _sure_days(last):
        return day_range(first.start, last.end, calendar, home=home, short=True)
    ends = (short(when, calendar, home) for when in (first, last))
    return calendar["between"].format(first=next(ends), last=next(ends))


def day_range(first: int, last: int, calendar: Calendar, *, home: int | None = None, short: bool = False) -> str:
    """From one day to another, what they share written once: "9–22 August 1945", "9–22 Aug" short at `home`."""
    style = _Style(calendar, short=short, home=_shared_year(first, last, home))
    begin, end = (_Point(day, day, "day") for day in (first, last))
    return _written(begin, style) if first == last else _interval(begin, end, style)


def day_label(day: int, calendar: Calendar, *, year: bool = True, short: bool = False) -> str:
    """One day: "9 August 1945", "9 August" without its year, "9 Aug" short."""
    pattern = calendar["day_month_year"] if year else calendar["day_month_short" if short else "day_month"]
    return _Style(calendar, short=short).fill(pattern, day)


def year_label(year: int, calendar: Calendar) -> str:
    """An astronomical year alone: "1943", "44 BC" for -43, "1943年"."""
    return calendar["year"].format(year=_era_year(year, calendar))


def _era_year(year: int, calendar: Calendar) -> str:
    return str(year) if year > 0 else calendar["before_era"].format(year=1 - year)


def _shared_year(first: int | None, last: int | None, home: int | None) -> int | None:
    """`home` if every known day lies in it."""
    return home if {civil(day)[0] for day in (first, last) if day is not None} == {home} else None


def _sure_days(when: When) -> bool:
    return when.precision == "day" and not (when.approximate or when.uncertain)


def _in_phrase(when: When) -> bool:
    return when.approximate or when.start is None or when.end is None


def _doubted(when: When, style: _Style, about: str, uncertain: str) -> str:
    """The date with its qualifiers: "from about August 1945 (uncertain)"."""
    words = about.format(date=_date(when, style)) if when.approximate else _date(when, style)
    if when.start is None or when.end is None:
        words = style.calendar["until" if when.start is None else "since"].format(date=words)
    return uncertain.format(date=words) if when.uncertain else words


def _date(when: When, style: _Style) -> str:
    left, _, right = when.edtf.partition("/")
    if when.start is None or when.end is None:
        return _one_end(when, left, right, style)
    if not right:
        return _written(_Point(when.start, when.end, _grain(left)), style)
    return _interval(_Point(when.start, when.start, _grain(left)), _Point(when.end, when.end, _grain(right)), style)


def _one_end(when: When, left: str, right: str, style: _Style) -> str:
    known, written = (when.end, right) if when.start is None else (when.start, left)
    return when.edtf if known is None else _written(_Point(known, known, _grain(written)), style)


def _grain(edtf: str) -> Grain:
    bare = edtf.rstrip("?~%")
    if _DAY.fullmatch(bare):
        return "day"
    if _SEASON.fullmatch(bare):
        return "season"
    return "month" if _MONTH.fullmatch(bare) else "years"


def _written(point: _Point, style: _Style) -> str:
    year = civil(point.first)[0]
    if point.grain == "day":
        return style.fill(_day_pattern(year, style), point.first)
    if point.grain == "month":
        return _month(point.first, style)
    if point.grain == "season":
        return _season(point.first, style)
    return _years(year, civil(point.last)[0], style.calendar)


def _day_pattern(year: int, style: _Style) -> str:
    if style.home != year:
        return style.calendar["day_month_year"]
    return style.calendar["day_month_short" if style.short else "day_month"]


def _month(day: int, style: _Style) -> str:
    year, month, _ = civil(day)
    if style.home == year:
        return style.month(month, alone=True)
    pattern = style.calendar["month_year" if style.inside else "month_year_alone"]
    return style.fill(pattern, day, alone=True)


def _season(day: int, style: _Style) -> str:
    """Seasons are those of the north: EDTF means no place by them."""
    pattern = style.calendar["seasons"][(civil(day)[1] - 3) // 3 % 4]
    words = style.fill(pattern, day)
    return words[0].lower() + words[1:] if style.inside else words


def _years(first: int, last: int, calendar: Calendar) -> str:
    if first == last:
        return year_label(first, calendar)
    if last - first == 9 and first > 0:
        return calendar["decade"].format(year=first, last=last)
    return _year_range(first, last, calendar)


def _year_range(first: int, last: int, calendar: Calendar) -> str:
    if first > 0:
        return calendar["year"].format(year=f"{first}–{last}")
    between = calendar["between"]
    return between.format(first=year_label(first, calendar), last=year_label(last, calendar))


def _interval(begin: _Point, end: _Point, style: _Style) -> str:
    """Both ends share what they can."""
    if begin.grain == end.grain == "years":
        return _year_range(civil(begin.first)[0], civil(end.last)[0], style.calendar)
    shared = _shared(begin, end, style) if begin.grain == end.grain else None
    if shared:
        return style.fill(shared, begin.first, end.last, alone=begin.grain == "month")
    return style.calendar["between"].format(first=_written(begin, style), last=_written(end, style))


def _shared(begin: _Point, end: _Point, style: _Style) -> str | None:
    """The pattern of a range whose ends lie in one year; None where nothing is shared."""
    (year, month, _), (year2, month2, _) = civil(begin.first), civil(end.last)
    if year != year2 or begin.grain == "season":
        return None
    if begin.grain == "month":
        return style.calendar["months_range"] if style.home != year else None
    kind = "days" if month == month2 else "days_months"
    if style.home == year:
        return style.calendar["days_short" if kind == "days" else "days_months_short"]
    return style.calendar["days" if kind == "days" else "days_months"]
