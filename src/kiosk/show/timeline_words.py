"""What is said about an event of the timeline, in as many parts as its room asks for. No Qt of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.prepare.events import Record
from kiosk.prepare.form import ChapterEntry, TimelineFile
from kiosk.prepare.ties import FREE
from kiosk.show.context import Context
from kiosk.show.flow import Block, Part, part_at, pour
from kiosk.show.page_blocks import text_block
from kiosk.show.said import every, filled, said, told
from kiosk.show.timeline_geometry import Geometry
from kiosk.show.timeline_layout import LABEL_MOST
from kiosk.show.timeline_rows import PieceRow
from kiosk.show.timeline_shapes import Source

LABELS_KEPT = 20_000
NOTE_GAP = 6.0  # px between the text and the note
LINE = 1080.0  # px of a line of 70 characters at 32 px
DATE_GAP = 4.0  # px between the date and the title under it
TEXT, NOTE, TITLE = "bodyWide", "caption", "event"
_DAY = re.compile(r"(?:(?<=^\d)|(?<=^\d\d)|(?<= \d)|(?<= \d\d)) (?=[^\W\d])")
DATE_ROLES = ("name", "group", TITLE)  # the first that holds the date in its room


class Events(Source, Protocol):
    """What the board reads of `kiosk.prepare.events.Events`."""

    def flags(self, index: int) -> int: ...
    def chapter(self, index: int) -> int | None: ...
    def page(self, index: int) -> int | None: ...
    def record(self, index: int) -> Record: ...
    def nearest(self, day: int) -> int | None: ...
    def close(self) -> None: ...


def whole_date(date: str) -> str:
    """A date of which neither a year nor a day stands alone on a line. After a range of days, which is longer, a line
    may end."""
    head, space, year = date.rpartition(" ")
    date = f"{head}{FREE}{year}" if space and year.isdigit() else date
    return _DAY.sub(FREE, date)


@dataclass(frozen=True)
class Detail:
    """What is said about the chosen event, as far as it fits at once."""

    date: str = ""
    date_role: str = "name"
    title: str = ""  # beside the date; "" where it stands above the text
    group: str = ""
    pieces: tuple[PieceRow, ...] = ()
    position: str = ""  # "2 of 3"; "" where everything is in sight
    next: int = 0  # offset of the part after this one, of the first after the last
    chapter: str = ""  # the words on the way to it
    source: str = ""  # id of the work


class Teller:
    """The events in one language and text size."""

    def __init__(self, file: TimelineFile, events: Events, chapters: Sequence[ChapterEntry], context: Context) -> None:
        self.file, self.events, self.context = file, events, context
        self._chapters = chapters
        self._labels: dict[int, float] = {}

    def record(self, index: int) -> Record:
        """The words about an event."""
        return self.events.record(index)

    def label_width(self, index: int) -> float:
        """px of an event's label."""
        if index not in self._labels:
            if len(self._labels) >= LABELS_KEPT:
                self._labels.clear()
            wide = self.context.measure.width(said(self.record(index)["title"], self.context.language), "axis")
            self._labels[index] = min(LABEL_MOST, float(int(wide) + 2))
        return self._labels[index]

    def height(self, record: Record, wide: float) -> float:
        """px that the text and the note take at `wide` px."""
        return sum(block.tall + block.gap * (i > 0) for i, block in enumerate(self._blocks(record, wide)))

    def _blocks(self, record: Record, wide: float) -> Iterator[Block]:
        measure, language = self.context.measure, self.context.language
        width = min(wide, LINE * measure.roles[TEXT].px / 32)
        for paragraph in told(record.get("text"), language):
            yield text_block(paragraph, TEXT, width, measure, 0.0)
        if note := said(record.get("disputed"), language):
            words = filled(every(self.context.words, "whatIsDisputed"), note)
            yield text_block({"t": words}, NOTE, width, measure, NOTE_GAP)

    def detail(self, index: int, geometry: Geometry, offset: int = 0) -> Detail:
        """What is said about an event, from the letter at `offset`; nothing for -1."""
        if not 0 <= index < len(self.events):
            return Detail()
        record, language = self.record(index), self.context.language
        date, title = whole_date(said(record["label"], language)), said(record["title"], language)
        group = said(self.file["groups"][self.events.group(index)]["title"], language)
        role = self._date_role(date, geometry)
        beside = self._beside(date, role, title, group, geometry)
        parts = self._parts(record, geometry, "" if beside else title)
        at = part_at(parts, offset)
        words = every(self.context.words, "position")
        return Detail(
            date=date,
            date_role=role,
            title=title if beside else "",
            group=group,
            pieces=tuple(_piece(block) for block in parts[at].blocks),
            position=filled(words, at + 1, len(parts)) if len(parts) > 1 else "",
            next=parts[(at + 1) % len(parts)].offset,
            chapter=self._chapter_words(index),
            source=record.get("source", ""),
        )

    def _date_role(self, date: str, geometry: Geometry) -> str:
        """The largest type that holds the date on one line, or beside the text on two."""
        measure, wide, lines = self.context.measure, geometry.date.w, 1 if geometry.stacked else 2
        fitting = (role for role in DATE_ROLES if len(measure.breaks(date, role, wide)) <= lines)
        if len(date) > 24 and not geometry.stacked:
            fitting = (role for role in fitting if role != "name")
        return next(fitting, DATE_ROLES[-1])

    def _beside(self, date: str, role: str, title: str, group: str, geometry: Geometry) -> bool:
        """Whether title and group have room with the date."""
        measure, wide = self.context.measure, geometry.date.w
        if geometry.stacked:
            return measure.width(f"{title}  ·  {group}", TITLE) <= wide
        words = ((date, role), (title, TITLE), (group, TITLE))
        tall = sum(measure.height(text, each, wide) for text, each in words) + DATE_GAP
        return tall <= geometry.detail.h - geometry.date.y - (geometry.foot if geometry.low else 0)

    def _parts(self, record: Record, geometry: Geometry, title: str) -> tuple[Part, ...]:
        box, measure = geometry.text, self.context.measure
        room = geometry.detail.h - box.y - geometry.foot
        blocks = list(self._blocks(record, box.w))
        if title:
            tall = measure.height(title, TITLE, box.w)
            blocks.insert(0, Block("title", tall=tall, wide=box.w, words=title, role=TITLE))
        return pour(blocks, room, box.w, lambda role: measure.roles[role].line, measure.breaks)

    def _chapter_words(self, index: int) -> str:
        at = self.events.chapter(index)
        if at is None or at >= len(self._chapters):  # a damaged file may name one that is not there
            return ""
        return filled(every(self.context.words, "chapterN"), self._chapters[at]["number"])


def _piece(block: Block) -> PieceRow:
    return PieceRow(block.words, block.marked, block.role, block.role == NOTE, block.wide, block.tall, block.gap)
