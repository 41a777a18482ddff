"""What is said about an event of the timeline, and how much room it takes. No Qt of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.prepare.events import Record
from kiosk.prepare.form import ChapterEntry, Paragraph, TimelineFile
from kiosk.show.context import Context
from kiosk.show.said import every, filled, markup, said, told
from kiosk.show.timeline_geometry import Geometry
from kiosk.show.timeline_layout import LABEL_MOST
from kiosk.show.timeline_shapes import Source

LABELS_KEPT = 20_000
NOTE_GAP = 6.0  # px between the text and the note


class Events(Source, Protocol):
    """What the board reads of `kiosk.prepare.events.Events`."""

    def flags(self, index: int) -> int: ...
    def chapter(self, index: int) -> int | None: ...
    def page(self, index: int) -> int | None: ...
    def record(self, index: int) -> Record: ...
    def nearest(self, day: int) -> int | None: ...
    def close(self) -> None: ...


@dataclass(frozen=True)
class Detail:
    """What is said about the chosen event."""

    date: str = ""
    title: str = ""
    group: str = ""
    text: str = ""
    marked: bool = False
    note: str = ""
    scale: float = 1.0  # of the text, where it would not fit
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

    def height(self, record: Record, wide: float, scale: float = 1.0) -> float:
        """px that the text and the note take at `wide` px."""
        measure, (text, _), note = self.context.measure, self._text(record), self._note(record)
        tall = measure.height(_plain(text), "bodyWide", wide / scale) * scale
        return tall + (NOTE_GAP + measure.height(note, "caption", wide / scale) * scale if note else 0.0)

    def _text(self, record: Record) -> tuple[str, bool]:
        paragraphs: Sequence[Paragraph] = told(record.get("text"), self.context.language)
        if any(paragraph.get("em") for paragraph in paragraphs):
            return "<br>".join(markup(paragraph) for paragraph in paragraphs), True
        return "\n".join(paragraph["t"] for paragraph in paragraphs), False

    def _note(self, record: Record) -> str:
        note = said(record.get("disputed"), self.context.language)
        return filled(every(self.context.words, "whatIsDisputed"), note) if note else ""

    def detail(self, index: int, geometry: Geometry) -> Detail:
        """What is said about an event; nothing for -1."""
        if not 0 <= index < len(self.events):
            return Detail()
        record, language = self.record(index), self.context.language
        text, marked = self._text(record)
        return Detail(
            date=said(record["label"], language),
            title=said(record["title"], language),
            group=said(self.file["groups"][self.events.group(index)]["title"], language),
            text=text,
            marked=marked,
            note=self._note(record),
            scale=self._scale(record, geometry),
            chapter=self._chapter_words(index),
            source=record.get("source", ""),
        )

    def _scale(self, record: Record, geometry: Geometry) -> float:
        """1, or as much less as makes a long text fit; never under 24 px."""
        box, role = geometry.text, self.context.measure.roles["bodyWide"]
        room = geometry.detail.h - box.y - (112 if geometry.portrait else 8)
        for percent in range(100, 40, -5):
            scale = percent / 100
            if self.height(record, box.w, scale) <= room or role.px * (scale - 0.05) < 24:
                return scale
        return 1.0

    def _chapter_words(self, index: int) -> str:
        at = self.events.chapter(index)
        return "" if at is None else filled(every(self.context.words, "chapterN"), self._chapters[at]["number"])


def _plain(text: str) -> str:
    return text.replace("<br>", "\n").replace("<i>", "").replace("</i>", "")
