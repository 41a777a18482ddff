"""How far days stand apart on the timeline, and what its axis says at each distance. No Qt.

Everything counts in days since 1970-01-01; `ppd` is px a day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import log

from kiosk.bundle.days import civil, day_of
from kiosk.prepare.dates import year_label
from kiosk.prepare.form import Calendar
from kiosk.show.timeline_days import DayNames

CLOSEST = 100.0  # px a day: nothing is to be seen from nearer
STEPS = (1.0, 2.5, 5.0)  # of every power of ten
ALIKE = 1.3  # two levels nearer to each other than this look the same
YEAR = 365.2425
DAY_GRAIN, MONTH_GRAIN = 16.0, 1.5  # the least px a day at which days, or months, are the ticks
LABEL_ROOM = 84.0  # px between two labels of the axis


@dataclass(frozen=True)
class AxisTick:
    """A mark on the axis. `day` may be the middle of one: 9.5 stands between the 9th and the 10th."""

    key: str
    day: float
    label: str
    major: bool
    room: float = 1e3  # px that its label may move without coming too near another


@dataclass(frozen=True)
class AxisSpan:
    """What the labels leave unsaid: the month above days, the year above months."""

    key: str
    first: float
    last: float  # where the next one begins
    label: str


def no_tick(tick: AxisTick) -> AxisTick:
    """Out of sight."""
    return replace(tick, day=-1e7, label="", major=False)


def no_span(span: AxisSpan) -> AxisSpan:
    """Of no time at all."""
    return replace(span, last=span.first)


def levels(span: float, width: float, eras: Iterable[float]) -> tuple[float, ...]:
    """px a day to rest at, from the whole `span` of days in `width` px to single days; `eras` are spans that fit."""
    whole = width / span
    fits = {whole, *(min(CLOSEST, width / days) for days in eras)}
    table = (level for level in _table(whole) if all(_apart(level, fit) for fit in fits))
    return tuple(sorted({*fits, *table}))


def _table(whole: float) -> Iterator[float]:
    power = 10.0**-7
    while power <= CLOSEST:
        yield from (power * step for step in STEPS if whole < power * step <= CLOSEST)
        power *= 10


def _apart(one: float, other: float) -> bool:
    return max(one / other, other / one) >= ALIKE


def nearest(among: tuple[float, ...], ppd: float) -> float:
    """The level that a pinch let go at `ppd` snaps to."""
    return min(among, key=lambda level: abs(log(level / ppd)))


def below(among: tuple[float, ...], ppd: float) -> float:
    """The level whose rows hold at `ppd` too: labels that stand clear of each other stay so when days spread."""
    return max((level for level in among if level <= ppd * 1.000001), default=among[0])


def nearer(among: tuple[float, ...], ppd: float) -> float:
    """The next level in."""
    return min((level for level in among if level > ppd * ALIKE * 0.999), default=among[-1])


def farther(among: tuple[float, ...], ppd: float) -> float:
    """The next level out."""
    return max((level for level in among if level < ppd / ALIKE * 1.001), default=among[0])


def axis(
    first: float, last: float, ppd: float, calendar: Calendar, names: DayNames
) -> tuple[list[AxisTick], list[AxisSpan]]:
    """Ticks and spans from one day to another; `names` of single days."""
    if ppd >= DAY_GRAIN:
        days = range(int(first), int(last) + 1)
        ticks = [AxisTick(f"d{day}", day + 0.5, names.word(day, ppd), True, names.room(day, ppd)) for day in days]
        return ticks, list(_months(first, last, calendar))
    if ppd >= MONTH_GRAIN:
        return list(_month_ticks(first, last, ppd, calendar)), list(_years(first, last, calendar))
    return list(_year_ticks(first, last, ppd, calendar)), []


def _month_starts(first: float, last: float) -> Iterator[tuple[int, int, int]]:
    year, month, _ = civil(int(first))
    while (day := day_of(year, month, 1)) <= last:
        yield day, year, month
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def _months(first: float, last: float, calendar: Calendar) -> Iterator[AxisSpan]:
    for day, year, month in _month_starts(first, last):
        after = day_of(year + month // 12, month % 12 + 1, 1)
        words = calendar["month_year_alone"].format(
            month=calendar["months_alone"][month - 1], year=_bare_year(year, calendar)
        )
        yield AxisSpan(f"m{day}", day, after, words)


def _bare_year(year: int, calendar: Calendar) -> str:
    return str(year) if year > 0 else calendar["before_era"].format(year=1 - year)


def _years(first: float, last: float, calendar: Calendar) -> Iterator[AxisSpan]:
    for year in range(civil(int(first))[0], civil(int(last))[0] + 1):
        yield AxisSpan(f"y{year}", day_of(year, 1, 1), day_of(year + 1, 1, 1), year_label(year, calendar))


def _month_ticks(first: float, last: float, ppd: float, calendar: Calendar) -> Iterator[AxisTick]:
    step = next((step for step in (1, 2, 3) if step * 30 * ppd >= LABEL_ROOM), 6)
    for day, year, month in _month_starts(first, last):
        named = (month - 1) % step == 0
        words = year_label(year, calendar) if month == 1 else calendar["months_short"][month - 1]
        yield AxisTick(f"m{day}", day, words if named else "", named)


def year_step(ppd: float, room: float = LABEL_ROOM + 16) -> int:
    """Years between two labels."""
    step, ladder = 1, (2, 5, 10)
    while step * YEAR * ppd < room:
        power = 10 ** (len(str(step)) - 1)
        step = power * next(rung for rung in ladder if power * rung > step)
    return step


def _year_ticks(first: float, last: float, ppd: float, calendar: Calendar) -> Iterator[AxisTick]:
    start, end = civil(int(first))[0], civil(int(last))[0]
    step = year_step(ppd, LABEL_ROOM + (60 if start <= 0 else 16))
    fine = _fine(step, ppd)
    for year in range(start - start % fine, end + 1, fine):
        named = year % step == 0
        yield AxisTick(f"y{year}", day_of(year, 1, 1), year_label(year, calendar) if named else "", named)


def _fine(step: int, ppd: float) -> int:
    """Years between two ticks: a tenth, a fifth or a half of a labelled step, while ticks can be told apart."""
    parts = (step // n for n in (10, 5, 2) if step % n == 0)
    return next((part for part in parts if part * YEAR * ppd >= 10), step)
