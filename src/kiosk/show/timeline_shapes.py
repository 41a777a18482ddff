"""How events of the timeline are drawn: what is sure is solid, what is not is hatched. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

TICK, BAR_LEAST = 10.0, 16.0  # px of a day's tick, and of the shortest bar

Side = Literal["right", "left", "inside", "none"]
Span = tuple[float, float]


class Source(Protocol):
    """The columns of `kiosk.prepare.events.Events` that a layout reads. Days are whole and inclusive."""

    groups: int
    levels: range

    def __len__(self) -> int: ...
    def start(self, index: int) -> int: ...
    def end(self, index: int) -> int: ...
    def sure(self, index: int) -> tuple[int, int] | None: ...
    def group(self, index: int) -> int: ...
    def days(self, begin: int, end: int) -> Iterator[tuple[int, int, int, int, int]]: ...
    def overlapping(self, first: int, last: int, limit: int) -> list[int]: ...
    def count_between(self, first: int, last: int) -> int: ...
    def from_day(self, day: int) -> int: ...
    def histogram(self, group: int, level: int) -> Sequence[int]: ...
    def bucket(self, day: int, level: int) -> int: ...
    def bucket_start(self, bucket: int, level: int) -> int: ...


@dataclass(frozen=True)
class Shape:
    """An event as it is drawn: days from `first` up to `last`, at least `least` px wide around their middle."""

    first: float
    last: float
    sure: Span | None  # the solid part; the rest is hatched
    least: float

    def at(self, ppd: float, origin: float = 0.0) -> Span:
        """Its left and right edge in px from `origin`."""
        left, right = (self.first - origin) * ppd, (self.last - origin) * ppd
        short = max(0.0, self.least - (right - left)) / 2
        return left - short, right + short


def begins(days: Sequence[int], first: float) -> float:
    """Where an event with these days (first, last, first sure, last sure) begins to be drawn: a single one in its
    middle, anything else not before day `first`."""
    start, end, sure_start, sure_end = days
    return start + 0.5 if sure_start == start == end == sure_end else max(first, float(start))


def shape(source: Source, index: int, first: float, last: float) -> Shape:
    """The shape of an event, held between the first and the last day of the timeline."""
    start, end, sure = source.start(index), source.end(index), source.sure(index)
    if sure == (start, end) and start == end:
        return Shape(start + 0.5, start + 0.5, (start + 0.5, start + 0.5), TICK)
    left, right = max(first, float(start)), min(last, end + 1.0)
    solid = (max(left, float(sure[0])), min(right, sure[1] + 1.0)) if sure else None
    return Shape(left, max(left, right), solid if solid and solid[0] <= solid[1] else None, BAR_LEAST)


def hatches(drawn: Shape) -> tuple[Span, ...]:
    """The stretches of days that are hatched: what may belong to the event and may not."""
    if drawn.sure is None:
        return ((drawn.first, drawn.last),)
    parts = (drawn.first, drawn.sure[0]), (drawn.sure[1], drawn.last)
    return tuple((a, b) for a, b in parts if b > a)


@dataclass(frozen=True)
class Placed:
    """An event on a sub-row of its lane, with its label on one side."""

    index: int
    row: int
    side: Side
    span: Span  # px from the timeline's first day, label included


@dataclass(frozen=True)
class Block:
    """Events too many to be told apart: `row` -1 stands over the whole lane."""

    lane: int
    row: int
    first: float  # day; the block stands in the middle of `first` and `last`
    last: float
    count: int
    event: int  # the first of them
