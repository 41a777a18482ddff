"""The day line: years, then the days of the focus window one by one, then years until today. No Qt."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from kiosk.bundle.days import civil, day_of
from kiosk.prepare.form import Calendar, Exhibition, When

KEY_TICK, TICK, YEAR_TICK = 34.0, 18.0, 14.0
CURRENT, LIT, THROUGH = (
    60.0,
    44.0,
    12.0,
)  # px: the current date, a date of the page, a span of which the window is a part


LONGEST_YEAR = 366  # days


@dataclass(frozen=True)
class TickMark:
    at: float
    tall: float
    minor: bool


@dataclass(frozen=True)
class AxisWord:
    at: float
    word: str
    align: str  # left, centre, right: which part of the word stands at x


@dataclass(frozen=True)
class LitBlock:
    at: float
    wide: float
    tall: float
    current: bool
    hatched: bool


@dataclass(frozen=True)
class DayScale:
    """Days to px. The three stretches are broken from each other by a gap."""

    before: tuple[float, float]
    focus: tuple[float, float]
    after: tuple[float, float]
    first: int  # first day of the line
    start: int  # first day of the focus window
    end: int  # last day of the focus window
    last: int  # today

    @property
    def step(self) -> float:
        """px a day inside the focus window."""
        return (self.focus[1] - self.focus[0] - 16) / (self.end - self.start + 1)

    def at(self, day: float) -> float:
        """px of the middle of a day."""
        if day < self.start:
            return _along(self.before, (day - self.first) / max(1, self.start - self.first))
        if day > self.end:
            return _along(self.after, (day - self.end) / max(1, self.last - self.end))
        return self.focus[0] + 8 + (day - self.start + 0.5) * self.step

    def day(self, x: float) -> int:
        """The day at px `x`; a gap belongs to the stretch after it."""
        if x < self.before[1]:
            part = (x - self.before[0]) / (self.before[1] - self.before[0])
            return round(self.first + max(0.0, part) * (self.start - self.first))
        if x > self.focus[1]:
            part = (x - self.after[0]) / (self.after[1] - self.after[0])
            return round(self.end + min(1.0, max(0.0, part)) * (self.last - self.end))
        return self.start + min(self.end - self.start, max(0, int((x - self.focus[0] - 8) / self.step)))


def _along(stretch: tuple[float, float], part: float) -> float:
    return stretch[0] + 8 + min(1.0, max(0.0, part)) * (stretch[1] - stretch[0] - 16)


def scale_for(exhibition: Exhibition, width: float, today: int) -> DayScale:
    """The line for a stage of `width` px, from the first year of the exhibition to today."""
    start, end = exhibition["focus"]
    last = max([today, end + 1, *(tick["day"] for tick in exhibition["ticks"])])
    first = min(exhibition["first_day"], start - 1)
    if width > 1500:
        return DayScale((64, 440), (464, width - 416), (width - 392, width - 64), first, start, end, last)
    return DayScale((64, 242), (262, width - 234), (width - 214, width - 64), first, start, end, last)


def ticks(exhibition: Exhibition, scale: DayScale) -> list[TickMark]:
    """A mark a day inside the window, long on its key days; a minor one for every date outside it."""
    keys = {day["day"] for day in exhibition["attract"]["days"]}
    days = [
        TickMark(scale.at(day), KEY_TICK if day in keys else TICK, False) for day in range(scale.start, scale.end + 1)
    ]
    outside = {round(scale.at(t["day"])) for t in exhibition["ticks"] if not scale.start <= t["day"] <= scale.end}
    return days + [TickMark(float(x), YEAR_TICK, True) for x in sorted(outside)]


def axis_words(
    exhibition: Exhibition, scale: DayScale, calendar: Calendar, today_word: str, wide: bool
) -> list[AxisWord]:
    """Years at the ends, days inside: as many as fit."""
    words = [AxisWord(64, str(civil(scale.first)[0]), "left")]
    if wide:
        words.append(AxisWord(scale.before[1], str(civil(scale.start)[0]), "right"))
        middle = (civil(scale.first)[0] * 4 + civil(scale.start)[0] * 5) // 9 // 5 * 5
        words.append(AxisWord(scale.at(day_of(middle, 1, 1)), str(middle), "centre"))
        words += _year_after(exhibition, scale)
    words.append(AxisWord(scale.after[1], today_word, "right"))
    return words + _day_words(exhibition, scale, calendar, 104 if wide else 80)


def _year_after(exhibition: Exhibition, scale: DayScale) -> list[AxisWord]:
    """One year between the window and today: of the mark nearest to a third of the way."""
    third = scale.after[0] + (scale.after[1] - scale.after[0]) / 3
    marks = [t["day"] for t in exhibition["ticks"] if scale.after[0] + 40 < scale.at(t["day"]) < scale.after[1] - 130]
    if not marks:
        return []
    day = min(marks, key=lambda mark: abs(scale.at(mark) - third))
    return [AxisWord(scale.at(day), str(civil(day)[0]), "centre")]


def _day_words(exhibition: Exhibition, scale: DayScale, calendar: Calendar, apart: float) -> list[AxisWord]:
    """Day numbers with the month's name where a month begins; key days come before round ones."""
    keys = [day["day"] for day in exhibition["attract"]["days"] if scale.start <= day["day"] <= scale.end]
    round_days = [day for day in range(scale.start, scale.end + 1) if civil(day)[2] % 5 == 0]
    chosen: list[int] = []
    for day in [scale.start, *keys, *round_days]:
        if all(abs(scale.at(day) - scale.at(other)) >= apart for other in chosen):
            chosen.append(day)
    months: set[int] = set()
    out = []
    for day in sorted(chosen):
        _, month, number = civil(day)
        named = month not in months
        months.add(month)
        text = (
            calendar["day_month_short"].format(day=number, month=calendar["months_short"][month - 1])
            if named
            else str(number)
        )
        out.append(
            AxisWord(
                scale.at(day) - (10 if day == scale.start else 0), text, "left" if day == scale.start else "centre"
            )
        )
    return out


def lit(dates: Sequence[When], scale: DayScale) -> list[LitBlock]:
    """Blocks on the line for a page's dates. The first is the current one where it is a day; a doubt is hatched
    where the scale would show it."""
    blocks: list[LitBlock] = []
    known = _known_days(dates, scale)
    for i, when in enumerate(dates):
        first = when["start"] if when["start"] is not None else scale.first
        last = when["end"] if when["end"] is not None else scale.last
        current = i == 0 and first == last
        for start, end, doubted in _doubts(first, last, when["sure"]):
            hatched = doubted and not _fine(start, end, when, scale)
            blocks += _stretch(start, end, scale, known, current=current, hatched=hatched)
    return sorted(blocks, key=lambda block: block.current)


def _fine(first: int, last: int, when: When, scale: DayScale) -> bool:
    """Whether a doubt is too small for its scale: a span known to the year, or closer, where only years are shown."""
    outside = last < scale.start or first > scale.end
    return outside and last - first < LONGEST_YEAR and not (when["approximate"] or when["uncertain"])


def _doubts(first: int, last: int, sure: Sequence[int] | None) -> list[tuple[int, int, bool]]:
    """The span in pieces of [first, last, whether it is doubted]."""
    if sure is None:
        return [(first, last, True)]
    pieces = [(first, sure[0] - 1, True), (sure[0], sure[1], False), (sure[1] + 1, last, True)]
    return [piece for piece in pieces if piece[0] <= piece[1]]


def _known_days(dates: Sequence[When], scale: DayScale) -> frozenset[int]:
    """Days of the window that have a solid block of their own."""
    spans = [(when["sure"][0], when["sure"][1]) for when in dates if when["sure"] is not None]
    spans = [span for span in spans if not _through(*span, scale)]
    return frozenset(day for first, last in spans for day in range(max(first, scale.start), min(last, scale.end) + 1))


def _through(first: int, last: int, scale: DayScale) -> bool:
    """Whether the window is only a part of a span that begins before it and ends after it."""
    return first < scale.start and last > scale.end


def _runs_between(days: Collection[int], scale: DayScale) -> Iterator[tuple[int, int]]:
    """The window's stretches of days without these: the first and the last day of each."""
    first = scale.start
    for day in [*sorted(days), scale.end + 1]:
        if first < day:
            yield first, day - 1
        first = day + 1


def _stretch(
    first: int, last: int, scale: DayScale, known: Collection[int], *, current: bool, hatched: bool
) -> list[LitBlock]:
    """A span cut where the line is broken; inside the window every day is a block of its own."""
    out = []
    tall = CURRENT if current else LIT

    def years(start: int, end: int) -> LitBlock:
        left, right = scale.at(start), scale.at(end)
        return LitBlock(left - 5, max(10.0, right - left + 10), tall, current, hatched)

    if first < scale.start:
        out.append(years(first, min(last, scale.start - 1)))
    if _through(first, last, scale):
        # It would show between the feet of days that are lit themselves.
        for begin, end in _runs_between(known, scale):
            left = scale.at(begin) - scale.step / 2
            out.append(LitBlock(left, (end - begin + 1) * scale.step, THROUGH, False, hatched))
    else:
        wide = min(29.0, scale.step - 4)
        days = range(max(first, scale.start), min(last, scale.end) + 1)
        out += [LitBlock(scale.at(day) - wide / 2, wide, tall, current, hatched) for day in days]
    if last > scale.end:
        out.append(years(max(first, scale.end + 1), last))
    return out
