"""One page of words in the search of names: a person in full, or whom to tell of a name that is missing. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.prepare.form import MemorialFile, Paragraph
from kiosk.prepare.name_index import NameRecord
from kiosk.prepare.name_regions import region_of
from kiosk.session.place import Place
from kiosk.show.context import Context
from kiosk.show.name_layout import SheetFrame, in_room, label_width, sheet_frame
from kiosk.show.name_parts import SheetRow, fact_rows, facts, paragraph_rows
from kiosk.show.said import every, filled, told

LINE_GAP = 20.0  # px between two lines of a page


@dataclass(frozen=True)
class Sheet:
    """What is said, the part of it in sight, and who says so."""

    place: Place
    context: Context
    title: str
    frame: SheetFrame
    rows: tuple[SheetRow, ...]
    pages: tuple[range, ...]
    index: int
    source: str
    region: str = ""  # whose characters the title is drawn with

    @property
    def has_more(self) -> bool:
        """Whether a part follows."""
        return self.index + 1 < len(self.pages)

    @property
    def position(self) -> str:
        """ "1 of 2"; nothing where one part is all."""
        of = every(self.context.words, "position")
        return filled(of, self.index + 1, len(self.pages)) if len(self.pages) > 1 else ""

    @property
    def label_width(self) -> float:
        """px of the labels beside what they say; 0 where they stand above it."""
        return label_width(self.context.stage, self.context.preferences.percent)

    def in_sight(self) -> list[SheetRow]:
        """The rows of this part, each in its place."""
        shown: list[SheetRow] = []
        y = 0.0
        for number in self.pages[self.index] if self.pages else ():
            shown.append(replace(self.rows[number], atY=y))
            y += self.rows[number].tall + LINE_GAP
        return shown


def person_sheet(place: Place, context: Context, memorial: MemorialFile, record: NameRecord) -> Sheet:
    """All that the list says of one person."""
    title = record["forms"][0]["text"]
    frame = sheet_frame(context.stage, title, context.measure.height)
    rows = fact_rows(facts(record, memorial["groups"], context), frame.rows.w, context)
    sheet = _sheet(place, context, title, frame, rows, record["source"])
    return replace(sheet, region=region_of(record["forms"][0], record["forms"]))


def contact_sheet(place: Place, context: Context, memorial: MemorialFile) -> Sheet:
    """Whom to tell: what the museum wrote, or else its staff."""
    title = every(context.words, "nameMissing")
    frame = sheet_frame(context.stage, title, context.measure.height)
    usual: Sequence[Paragraph] = [{"t": every(context.words, "tellOurStaff")}]
    always: Paragraph = {"t": every(context.words, "neverComplete")}
    own = told(memorial.get("names_contact"), context.language)
    return _sheet(place, context, title, frame, paragraph_rows([always, *(own or usual)], frame.rows.w, context), "")


def _sheet(place: Place, context: Context, title: str, frame: SheetFrame, rows: list[SheetRow], source: str) -> Sheet:
    pages, start = [], 0
    while start < len(rows):
        fit = in_room([row.tall for row in rows[start:]], frame.rows.h, LINE_GAP)
        pages.append(range(start, start + fit))
        start += fit
    index = min(place.offset, max(0, len(pages) - 1))
    return Sheet(place, context, title, frame, tuple(rows), tuple(pages), index, source)
