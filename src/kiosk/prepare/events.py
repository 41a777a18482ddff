"""The events of a timeline as columns in one file: a million of them open at once and are read where needed.

    header      magic, version, sizes, and the offset of every section; numbers are little-endian
    columns     sorted by first day: start, end, sure, text offset, chapter, page, group, flags, text length
    ends        all last days, sorted by themselves: how many events touch some days, without visiting one
    blocks      the latest last day of every BLOCK events: what lets a search skip those that ended long before
    density     how many events begin in each bucket of 2**level days, by level and group: what a far view draws
    texts       one JSON object an event

Days are inclusive; an open start is OPEN_START, an open end OPEN_END. Standard library alone: the gallery
reads these files, and `kiosk.prepare.event_writer` makes them.
"""

from __future__ import annotations

import json
import struct
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NotRequired, TypedDict, cast

from kiosk.prepare.bad_file import BadFile
from kiosk.prepare.columns import BYTES, Code, Column, Paged, Pages, aligned, header
from kiosk.prepare.form import Prose, Words

MAGIC = b"KIOSKEVT"
VERSION = 1
BLOCK = 256
OPEN_START, OPEN_END = -(2**31), 2**31 - 1
NOTHING = 0xFFFF  # no chapter, no page
NOT_SURE = (1, 0)  # sure_start after sure_end: no day is sure

APPROXIMATE, UNCERTAIN, DISPUTED, STARTS_OPEN, ENDS_OPEN = 1, 2, 4, 8, 16

# Column by column: name, format of one value.
COLUMNS: tuple[tuple[str, Code], ...] = (
    ("start", "i"),
    ("end", "i"),
    ("sure_start", "i"),
    ("sure_end", "i"),
    ("ends", "i"),
    ("text_at", "Q"),
    ("text_length", "I"),
    ("chapter", "H"),
    ("page", "H"),
    ("group", "B"),
    ("flags", "B"),
)
# magic, version, count, groups, lowest and number of levels, first day of bucket 0, density values, text bytes
HEADER = struct.Struct("<8sIIIIIiQQ")


class Record(TypedDict):
    """What is written about one event; the rest of it stands in columns."""

    title: Words
    label: Words
    short: Words
    edtf: str
    text: NotRequired[Prose]
    source: NotRequired[str]
    disputed: NotRequired[Words]


class BadEvents(BadFile):
    """The file is not one that this version wrote, or it is damaged."""


def layout(count: int, density: int) -> tuple[dict[str, tuple[int, int]], int]:
    """Offset and number of values of every section, and the offset of the texts."""
    sections: dict[str, tuple[int, int]] = {}
    offset = aligned(HEADER.size)
    sized: list[tuple[str, Code, int]] = [(name, code, count) for name, code in COLUMNS]
    for name, code, number in (*sized, ("blocks", "i", -(-count // BLOCK)), ("density", "I", density)):
        sections[name] = offset, number
        offset = aligned(offset + number * BYTES[code])
    return sections, offset


def levels_of(first: int, last: int, count: int) -> range:
    """Which powers of two are worth counting: never more buckets than four an event, nor 65,536; down to 32."""
    finest = max(64, min(65_536, 4 * count))
    span = last - first + 1
    low = max(0, (-(-span // finest) - 1).bit_length())
    high = max(low, (-(-span // 32) - 1).bit_length())
    return range(low, high + 1)


def base_of(first: int, levels: range) -> int:
    """First day of bucket 0 on every level."""
    return first >> levels[-1] << levels[-1]


def buckets(first: int, last: int, level: int) -> int:
    return (last - first >> level) + 1


class Events(Paged):
    """The timeline's events, in order of their first day."""

    def __init__(self, pages: Pages) -> None:
        super().__init__(pages)
        numbers = header(pages, HEADER, MAGIC, VERSION, "a file of events", BadEvents)
        count, groups, low, levels, base, density, texts = numbers
        sections, self._texts = layout(count, density)
        if self._texts + texts != pages.size:
            raise BadEvents("is not as long as its header says")
        self._count, self.groups, self._base = count, groups, base
        self.levels = range(low, low + levels)
        codes: dict[str, Code] = {**dict(COLUMNS), "blocks": "i", "density": "I"}
        self._columns = {name: Column(pages, offset, n, codes[name]) for name, (offset, n) in sections.items()}
        # What every search looks through is held whole: 8 bytes an event.
        self._starts, self._ends, self._blocks = (self._columns[name][:] for name in ("start", "end", "blocks"))

    def __len__(self) -> int:
        return self._count

    # -------------------------------------------------------------- one event
    def start(self, index: int) -> int:
        """First day it may belong to; OPEN_START."""
        return self._starts[index]

    def end(self, index: int) -> int:
        """Last day it may belong to; OPEN_END."""
        return self._ends[index]

    def sure(self, index: int) -> tuple[int, int] | None:
        """First and last day that surely belong to it."""
        sure = self._columns["sure_start"][index], self._columns["sure_end"][index]
        return sure if sure[0] <= sure[1] else None

    def group(self, index: int) -> int:
        """Its place in TimelineFile.groups."""
        return self._columns["group"][index]

    def flags(self, index: int) -> int:
        """APPROXIMATE, UNCERTAIN, DISPUTED, STARTS_OPEN and ENDS_OPEN, added up."""
        return self._columns["flags"][index]

    def chapter(self, index: int) -> int | None:
        """Place in Exhibition.chapters of the chapter it leads to."""
        return _or_none(self._columns["chapter"][index])

    def page(self, index: int) -> int | None:
        """Place of the page in that chapter."""
        return _or_none(self._columns["page"][index])

    def record(self, index: int) -> Record:
        """Its words. BadEvents if they are damaged."""
        begin, length = self._texts + self._columns["text_at"][index], self._columns["text_length"][index]
        try:
            return cast(Record, json.loads(self._pages.words(begin, length)))
        except ValueError as error:
            raise BadEvents(f"holds no readable words for event {index}") from error

    # -------------------------------------------------------------- many events
    def days(self, begin: int, end: int) -> Iterator[tuple[int, int, int, int, int]]:
        """Group, first and last day, first and last sure day of the events from `begin` up to `end`, read at once."""
        names = ("group", "start", "end", "sure_start", "sure_end")
        return zip(*(self._columns[name][begin:end] for name in names), strict=True)

    def overlapping(self, first: int, last: int, limit: int) -> list[int]:
        """The first `limit` events that touch the days from `first` to `last`, in order."""
        found: list[int] = []
        for index in self._touching(first, last):
            if len(found) >= limit:
                break
            found.append(index)
        return found

    def _touching(self, first: int, last: int) -> Iterator[int]:
        stop = bisect_right(self._starts, last)
        for block in range(-(-stop // BLOCK)):
            if self._blocks[block] >= first:
                begin = block * BLOCK
                for index, end in enumerate(self._ends[begin : min(stop, begin + BLOCK)], begin):
                    if end >= first:
                        yield index

    def count_between(self, first: int, last: int) -> int:
        """How many events touch the days from `first` to `last`."""
        return bisect_right(self._starts, last) - bisect_left(self._columns["ends"], first)

    def from_day(self, day: int) -> int:
        """Index of the first event that begins on this day or after; len() if none does."""
        return bisect_left(self._starts, day)

    def nearest(self, day: int) -> int | None:
        """The event that touches the day, or the one fewest days from it; the earlier of two as near."""
        touching = self.overlapping(day, day, 1)
        if touching:
            return touching[0]
        after = bisect_right(self._starts, day)
        before = self._last_to_end(after)
        if before is None or after == self._count:
            return before if after == self._count else after
        return before if day - self._ends[before] <= self._starts[after] - day else after

    def _last_to_end(self, stop: int) -> int | None:
        """Of the events before `stop`, the first of those that end last."""
        whole = stop // BLOCK
        candidates = list(range(whole * BLOCK, stop))
        if whole:
            block = max(range(whole), key=self._blocks.__getitem__)
            candidates = [*range(block * BLOCK, block * BLOCK + BLOCK), *candidates]
        return max(candidates, key=self._ends.__getitem__, default=None)

    # -------------------------------------------------------------- density
    def histogram(self, group: int, level: int) -> memoryview[int]:
        """How many events of a group begin in each bucket of 2**level days. Open starts are in none."""
        if level not in self.levels or not 0 <= group < self.groups:
            raise IndexError(f"no histogram of group {group} on level {level}")
        sizes = [self._buckets(each) for each in self.levels]
        before = sum(sizes[: level - self.levels[0]]) * self.groups
        size = sizes[level - self.levels[0]]
        begin = before + group * size
        return self._columns["density"][begin : begin + size]

    def _buckets(self, level: int) -> int:
        return buckets(self._base, self._last_start(), level)

    def _last_start(self) -> int:
        return self._starts[self._count - 1]

    def bucket(self, day: int, level: int) -> int:
        """Which bucket a day lies in; outside of the histogram for days before and after all events."""
        return day - self._base >> level

    def bucket_start(self, bucket: int, level: int) -> int:
        """First day of a bucket."""
        return self._base + (bucket << level)


def _or_none(value: int) -> int | None:
    return None if value == NOTHING else value
