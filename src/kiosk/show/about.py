"""About: what the exhibition is, who made it, and the credit and licence of every picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal

from kiosk.prepare.form import AboutFile, Exhibition, Medium, Paragraph
from kiosk.prepare.ties import FREE
from kiosk.session.place import Place
from kiosk.show.context import Context
from kiosk.show.flow import Block, Part, part_at, pour, unparted
from kiosk.show.media import Media
from kiosk.show.page_blocks import text_block
from kiosk.show.qml import view_model
from kiosk.show.rows import Rows
from kiosk.show.said import every, filled, said, told

TOP = 190.0
HEADING = "row"  # the smallest role that is larger than the lines under it in every text size


def credited(medium: Medium, title: str, language: str) -> str:
    """What a medium shows, who made it, and its licence, which never stands alone on a line."""
    told = (_stopped(title), said(medium["caption"], language), said(medium["credit"], language))
    licence = medium["licence"].replace(" ", FREE)
    return f"{' '.join(filter(None, told))}{FREE}{licence}."


def _stopped(title: str) -> str:
    """A title as a sentence among others."""
    return title if not title or title[-1] in ".?!…" else f"{title}."


@view_model
class AboutModel(QObject):
    """A text in as many parts as it takes, turned by Next and Back like a chapter."""

    changed = Signal()

    def __init__(
        self,
        exhibition: Exhibition,
        open_about: Callable[[], AboutFile],
        open_media: Callable[[], Media],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exhibition = exhibition
        self._open_about = open_about
        self._open_media = open_media
        self._parts: tuple[Part, ...] = ()
        self._context: Context | None = None
        self._index = 0
        self._blocks = Rows(Block, self)

    def apply(self, place: Place, context: Context) -> None:
        """Show the part that holds `place.offset`."""
        if context != self._context:
            self._parts = self._lay_out(context)  # first: where a file can't be read, this context stays unknown
            self._context = context
        self._index = part_at(self._parts, place.offset)
        self._blocks.replace(self._parts[self._index].blocks)
        self.changed.emit()

    def _lay_out(self, context: Context) -> tuple[Part, ...]:
        measure, width = context.measure, self._width(context)
        about, language, words = self._open_about(), context.language, context.words

        def block(paragraph: Paragraph, role: str, gap: float) -> Block:
            return text_block(paragraph, role, width, measure, gap)

        def credit(words: str, gap: float) -> Block:
            return unparted(block({"t": words}, "caption", gap))

        blocks = [block(p, "bodyWide", 22) for p in told(about["about"], language)]
        blocks += [block({"t": every(words, "credits")}, HEADING, 36)]
        for one in about["credits"]:
            blocks.append(credit(f"{said(one['role'], language)}: {said(one['name'], language)}", 6))
        texts = credit(filled(every(words, "textsLicence"), self._exhibition["licence"]), 6)
        blocks.append(replace(texts, follows=True))  # alone at the head of a part it would seem to be of the pictures
        blocks += [block({"t": every(words, "pictures")}, HEADING, 36)]
        media = self._open_media().entries
        for name in about["media"]:
            if (medium := media.get(name)) is None:
                continue  # the file of the media can't be read
            blocks.append(credit(credited(medium, said(about["titles"].get(name), language), language), 10))
        room = context.stage.height - TOP - 8
        return pour(blocks, room, width, lambda role: measure.roles[role].line, measure.breaks)

    def _width(self, context: Context) -> float:
        return 952.0 if context.stage.portrait else 1120.0 * max(1.0, context.measure.roles["caption"].px / 32)

    def rest(self) -> None:
        """Forget the layout."""
        self._context, self._parts, self._index = None, (), 0
        self._blocks.replace(())

    def words_in_sight(self) -> int:
        """Words of this part."""
        return sum(len(block.words.split()) for block in self._blocks.rows())

    def position(self) -> str:
        """ "1 of 3"."""
        words = self._context.words if self._context else {}
        return filled(every(words, "position"), self._index + 1, max(1, len(self._parts)))

    def next_place(self) -> Place | None:
        """The next part, or None at the end."""
        after = self._index + 1
        return Place(screen="about", offset=self._parts[after].offset) if after < len(self._parts) else None

    def previous_place(self) -> Place | None:
        """The part before, or None at the beginning."""
        return Place(screen="about", offset=self._parts[self._index - 1].offset) if self._index else None

    blocks = Property(QObject, lambda self: self._blocks, constant=True)
    top = Property(float, lambda _self: TOP, constant=True)
    columnWidth = Property(float, lambda self: self._width(self._context) if self._context else 952.0, notify=changed)
