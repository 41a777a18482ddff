"""Who says so: the full reference of what a figure, a voice or a page rests on, in parts that fit its panel."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby, zip_longest

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.prepare.bad_file import BadFile
from kiosk.prepare.form import SourcesFile, Work
from kiosk.show.context import Context
from kiosk.show.flow import Block, Note, Part, part_at, part_height, pour, stack
from kiosk.show.grid import MARGIN, Stage
from kiosk.show.measure import Measure
from kiosk.show.page_blocks import text_block
from kiosk.show.qml import view_model
from kiosk.show.rows import Rows
from kiosk.show.said import every, filled, said

WIDE, WIDEST, SIDE = 1088.0, 1536.0, 48.0  # px of the panel at the usual text size, at most, and beside its words
CAPTION = 26  # px of what is said about a work, at the usual text size
OVER, UNDER, FOOT = 36.0, 24.0, 152.0  # px over and under its heading, and for a gap and the buttons under the works
ABOVE, ABOVE_UPRIGHT = 80.0, 64.0  # px that the highest panel is taller than the content's room
BETWEEN = 48.0  # px from one work to the next, with a rule in their middle
UNDER_AUTHOR, UNDER_TITLE, UNDER_WHAT = 2.0, 10.0, 6.0
QUOTES = "‘“«"  # a label that begins with one needs no others


@dataclass(frozen=True)
class WorkRow:
    """One work as the panel tells it."""

    author: str
    title: str
    imprint: str  # publisher and year, and where in it
    what: str
    note: str
    cited: str = ""  # what for


def work_row(work: Work, locator: str, language: str, cited: str = "") -> WorkRow:
    """A work in the language of the visit; author and title as published, in that language where it was."""
    imprint = (said(work["publisher"], language), said(work["year"], language), locator)
    return WorkRow(
        said(work["author"], language),
        said(work["title"], language),
        ", ".join(filter(None, imprint)),
        said(work["what"], language),
        said(work["note"], language),
        cited,
    )


def told_for(notes: Sequence[Note | None], words: Mapping[str, str]) -> str:
    """What a work is cited for, each thing once: "Counts: Taken to Japan; Died there." """
    labels: dict[str, list[str]] = {}
    for note in dict.fromkeys(filter(None, notes)):
        quoted = note.label if note.label[:1] in QUOTES else filled(every(words, "citedLabel"), note.label)
        labels.setdefault(note.key, []).append(quoted)
    return " ".join(filled(every(words, key), "; ".join(some)) for key, some in labels.items())


@dataclass(frozen=True)
class LineRow:
    """Words of a work at their place in the panel, px under its head."""

    at: float
    words: str
    role: str
    soft: bool  # what is said about a work, which its author and title stand out from
    ruled: bool  # whether another work ends above them


def sources_width(measure: Measure, stage: Stage) -> float:
    """px of the panel, which is as much wider as its type is larger."""
    return min(WIDE * measure.roles["caption"].px / CAPTION, WIDEST, stage.width)


def sources_side(stage: Stage) -> float:
    """px beside its words: where it is as wide as the screen, the page's margin."""
    return MARGIN if stage.portrait else SIDE


def sources_head(measure: Measure) -> float:
    """px of the panel above the works."""
    return OVER + measure.roles["name"].line + UNDER


def sources_parts(works: Sequence[WorkRow], measure: Measure, stage: Stage) -> tuple[Part, ...]:
    """The works in parts that the panel can hold. One is parted only if it is taller than the panel."""
    room = stage.height + (ABOVE_UPRIGHT if stage.portrait else ABOVE) - sources_head(measure) - FOOT
    width = sources_width(measure, stage) - 2 * sources_side(stage)
    blocks = [_entry(work, measure, width) for work in works]
    parts: list[Part] = []
    for whole, run in groupby(zip(works, blocks, strict=True), lambda one: stack(one[1]) <= room):
        some = list(run)
        if whole:
            _go_on(parts, _pour([_together(lines) for _, lines in some], room, width, measure))
            continue
        for work, lines in some:
            _go_on(parts, _parted(work, lines, room, width, measure))
    return tuple(parts)


def _pour(blocks: Sequence[Block], room: float, width: float, measure: Measure) -> tuple[Part, ...]:
    return pour(blocks, room, width, lambda role: measure.roles[role].line, measure.breaks)


def _go_on(parts: list[Part], more: Sequence[Part]) -> None:
    """Add parts after those there are."""
    passed = parts[-1].offset + sum(block.letters for block in parts[-1].blocks) if parts else 0
    parts += [replace(part, offset=part.offset + passed) for part in more]


def _entry(work: WorkRow, measure: Measure, width: float) -> list[Block]:
    """The lines of a work: who and what, and what is said about it."""

    def line(words: str, role: str, gap: float) -> Block:
        return text_block({"t": words}, role, width, measure, gap)

    lines = (
        line(work.author, "captionLead", 0),
        line(work.title, "bodyWide", UNDER_AUTHOR),
        line(_about(work), "caption", UNDER_TITLE),
        line(work.cited, "caption", UNDER_WHAT),
        line(work.note, "caption", UNDER_WHAT),
    )
    return [one for one in lines if one.words]


def _parted(work: WorkRow, lines: Sequence[Block], room: float, width: float, measure: Measure) -> list[Part]:
    """A work taller than `room` in parts, each under its author: no words stand there that nobody can place."""
    head = text_block({"t": work.author or work.title}, "captionLead", width, measure, 0)
    named = [line for line in lines if line.role != "caption"]
    about = [replace(line, follows=True) for line in lines if line.role == "caption"]
    first, *others = _pour([_together(named), *about], room - head.tall - UNDER_TITLE, width, measure)
    return [first, *(replace(part, blocks=(head, _under(part.blocks[0]), *part.blocks[1:])) for part in others)]


def _under(line: Block) -> Block:
    return replace(line, gap=UNDER_TITLE)


def _together(lines: Sequence[Block]) -> Block:
    """Lines that are never parted."""
    letters = sum(line.letters for line in lines)
    return Block("work", stack(lines), gap=BETWEEN, content=tuple(lines), letters=letters)


def _about(work: WorkRow) -> str:
    """Publisher, year and place as a sentence, and what kind of work it is: a year alone fills no line of its own."""
    begun = work.imprint[:1].upper() + work.imprint[1:]
    return " ".join(filter(None, (begun if begun.endswith(".") or not begun else f"{begun}.", work.what)))


def line_rows(part: Part) -> list[LineRow]:
    """Every line of words of a part, at its height."""
    gaps = [block.gap if i else 0.0 for i, block in enumerate(part.blocks)]
    ends = accumulate(gap + block.tall for gap, block in zip(gaps, part.blocks, strict=True))
    rows: list[LineRow] = []
    for end, block in zip(ends, part.blocks, strict=True):
        begins = block.kind == "work" and bool(rows)
        rows += _rows_of(block.content if block.kind == "work" else [block], end - block.tall, ruled=begins)
    return rows


def _rows_of(lines: Sequence[Block], top: float, *, ruled: bool) -> list[LineRow]:
    rows, y = [], top
    for i, line in enumerate(lines):
        y += line.gap if i else 0.0
        rows.append(LineRow(y, line.words, line.role, line.role == "caption", ruled and not i))
        y += line.tall
    return rows


@view_model
class SourcesModel(QObject):
    """The works that the panel shows now, and the part of them that is turned to."""

    changed = Signal()

    def __init__(self, open_sources: Callable[[], SourcesFile], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_sources = open_sources
        self._works: tuple[WorkRow, ...] = ()
        self._context: Context | None = None
        self._parts: tuple[Part, ...] = ()
        self._index = 0
        self._lines = Rows(LineRow, self)

    def apply(
        self, sources: Sequence[str], locators: Sequence[str], context: Context, notes: Sequence[Note | None] = ()
    ) -> None:
        """Show these works, each once, in the order they were named: from the first on, or where one was reading."""
        works = tuple(self._named(sources, locators, context, notes)) if sources else ()
        reading = self._parts[self._index].offset if works == self._works and self._parts else 0
        self._works, self._context = works, context
        self._parts = sources_parts(works, context.measure, context.stage) if works else ()
        self._index = part_at(self._parts, reading)
        self._show()

    def _named(
        self, sources: Sequence[str], locators: Sequence[str], context: Context, notes: Sequence[Note | None]
    ) -> list[WorkRow]:
        try:
            known = self._open_sources()
        except BadFile:
            return [WorkRow("", every(context.words, "sourcesNotShown"), "", "", "")]
        where: dict[str, list[str]] = {}
        what_for: dict[str, list[Note | None]] = {}
        for source, locator, note in zip_longest(sources, locators[: len(sources)], notes[: len(sources)]):
            where.setdefault(source, []).append(locator or "")
            what_for.setdefault(source, []).append(note)
        return [
            work_row(
                known[source],
                "; ".join(dict.fromkeys(filter(None, found))),
                context.language,
                told_for(what_for[source], context.words),
            )
            for source, found in where.items()
            if source in known
        ]

    def _show(self) -> None:
        self._lines.replace(line_rows(self._parts[self._index]) if self._parts else ())
        self.changed.emit()

    @Slot(int)
    def turn(self, by: int) -> None:
        """The next part (1) or the one before (-1), where there is one."""
        if 0 <= self._index + by < len(self._parts):
            self._index += by
            self._show()

    def words_in_sight(self) -> int:
        """Words of the panel, all its parts together."""
        return sum(len(f"{r.author} {r.title} {r.imprint} {r.what} {r.note} {r.cited}".split()) for r in self._works)

    def position(self) -> str:
        """ "1 of 3"; "" where everything is in sight."""
        if self._context is None or len(self._parts) < 2:
            return ""
        return filled(every(self._context.words, "position"), self._index + 1, len(self._parts))

    def _wide(self) -> float:
        return sources_width(self._context.measure, self._context.stage) if self._context else WIDE

    def _side(self) -> float:
        return sources_side(self._context.stage) if self._context else SIDE

    def _head(self) -> float:
        return sources_head(self._context.measure) if self._context else OVER

    def _tall(self) -> float:
        """As tall as the tallest part needs, so that its buttons stay where they are."""
        return self._head() + max(map(part_height, self._parts), default=0.0) + FOOT

    lines = Property(QObject, lambda self: self._lines, constant=True)
    wide = Property(float, _wide, notify=changed)
    tall = Property(float, _tall, notify=changed)
    side = Property(float, _side, notify=changed)
    over = Property(float, lambda _self: OVER, constant=True)
    head = Property(float, _head, notify=changed)
    between = Property(float, lambda _self: BETWEEN, constant=True)
    placed = Property(str, position, notify=changed)
    hasPrevious = Property(bool, lambda self: self._index > 0, notify=changed)
    hasNext = Property(bool, lambda self: self._index + 1 < len(self._parts), notify=changed)
