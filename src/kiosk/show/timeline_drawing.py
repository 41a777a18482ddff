"""Events and blocks that have found their place, as the rows that the timeline's delegates draw. No Qt.

A window is loaded several times a second while a finger pans, and most of what it holds was there before: whatever
was made once is remembered.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.bundle.days import civil
from kiosk.prepare.dates import day_range, year_label
from kiosk.prepare.events import ENDS_OPEN, STARTS_OPEN
from kiosk.prepare.numbers import number
from kiosk.show.context import Context
from kiosk.show.said import every, filled, said
from kiosk.show.timeline_geometry import Geometry
from kiosk.show.timeline_rows import BlockRow, MarkRow
from kiosk.show.timeline_shapes import Block, Placed, shape
from kiosk.show.timeline_spare import Spare
from kiosk.show.timeline_words import Teller

KEPT = 4_000  # rows remembered
BLOCK_LEAST = 44.0  # px of the tallest block in the lowest lane


class Drawing:
    """The rows of one timeline in one language and text size, between its `first` and its `last` day."""

    def __init__(self, words: Teller, geometry: Geometry, context: Context, first: float, last: float) -> None:
        self._words, self._geometry, self._context = words, geometry, context
        self._first, self._last = first, last
        self._marks: dict[tuple[Placed, Spare], MarkRow] = {}
        self._blocks: dict[tuple[Block, int], BlockRow] = {}

    def mark(self, placed: Placed, spare: Spare, first: float, last: float) -> MarkRow:
        """An event; of a bar longer than from day `first` to day `last` only what lies between them."""
        row = self._marks.get((placed, spare))
        if row is None:
            if len(self._marks) >= KEPT:
                self._marks.clear()
            row = self._marks[placed, spare] = self._mark(placed, spare)
        return row if row.last - row.first <= last - first else _held(row, first, last)

    def block(self, block: Block, most: int) -> BlockRow:
        """Events counted instead of drawn; `most` are counted in one block."""
        row = self._blocks.get((block, most))
        if row is None:
            if len(self._blocks) >= KEPT:
                self._blocks.clear()
            row = self._blocks[block, most] = self._block(block, most)
        return row

    def _mark(self, placed: Placed, spare: Spare) -> MarkRow:
        events, index, language = self._words.events, placed.index, self._context.language
        drawn, flags, record = shape(events, index, self._first, self._last), events.flags(index), events.record(index)
        title, sure = said(record["title"], language), drawn.sure or (drawn.last, drawn.first)
        lane = self._geometry.lanes[events.group(index)]
        return MarkRow(
            key=index,
            first=drawn.first,
            last=drawn.last,
            sureFirst=sure[0],
            sureLast=sure[1],
            least=drawn.least,
            opens=bool(flags & STARTS_OPEN),
            lasts=bool(flags & ENDS_OPEN),
            y_=lane.rows_y + placed.row * lane.pitch,
            label=title,
            labelWidth=self._words.label_width(index),
            side=placed.side,
            spareLeft=spare.left,
            spareRight=spare.right,
            name=f"{said(record['label'], language)}: {title}",
        )

    def _block(self, block: Block, most: int) -> BlockRow:
        lane, bar = self._geometry.lanes[block.lane], self._geometry.bar
        room = lane.rows * lane.pitch - (lane.pitch - bar)
        tall = bar if block.row >= 0 else bar + (max(room, BLOCK_LEAST) - bar) * (block.count / most) ** 0.5
        y = lane.rows_y + block.row * lane.pitch if block.row >= 0 else lane.rows_y + room - tall
        figure = number(block.count, self._context.tongue.calendar)
        label = f"+{figure}" if block.row >= 0 else figure
        name = filled(every(self._context.words, "eventsBetween"), figure, self._between(block.first, block.last))
        return BlockRow(
            f"{block.lane} {block.first:.3f}", (block.first + block.last) / 2, y, tall, label, name, block.event
        )

    def _between(self, first: float, last: float) -> str:
        calendar = self._context.tongue.calendar
        a, b = int(first), max(int(first), int(last) - 1)
        if b - a < 700:
            return day_range(a, b, calendar)
        years = (year_label(civil(day)[0], calendar) for day in (a, b))
        return calendar["between"].format(first=next(years), last=next(years))


def _held(row: MarkRow, first: float, last: float) -> MarkRow:
    """A bar may be as long as a century of days, and a renderer counts px."""

    def held(day: float) -> float:
        return min(max(day, first), last)

    return replace(
        row, first=held(row.first), last=held(row.last), sureFirst=held(row.sureFirst), sureLast=held(row.sureLast)
    )
