"""A picture full screen: pinch, drag, double tap and buttons, with the places worth a closer look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.prepare.bad_file import BadFile
from kiosk.prepare.form import ChapterFile, Spot
from kiosk.session.place import Place
from kiosk.show.context import Context
from kiosk.show.guide import Guide
from kiosk.show.media import Media, PictureView
from kiosk.show.qml import view_model
from kiosk.show.rows import Rows
from kiosk.show.said import markup, said, told


@dataclass(frozen=True)
class SpotRow:
    """A numbered place in the picture; x and y are fractions of its width and height."""

    atX: float
    atY: float
    title: str
    told: str  # our own markup


@view_model
class PlateModel(QObject):
    """The picture in the files it is shown with: whole, and close."""

    changed = Signal()
    opened = Signal()

    def __init__(
        self,
        open_chapter: Callable[[str], ChapterFile],
        open_media: Callable[[], Media],
        guide: Guide,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_chapter = open_chapter
        self._open_media = open_media
        self._guide = guide
        self._whole = self._close = self._thumb = PictureView()
        self._spots = Rows(SpotRow, self)
        self._place = Place()
        self._words = 0
        self._scale = 1.0

    def apply(self, place: Place, context: Context) -> None:
        """Show `place.picture`."""
        media = self._open_media()
        contrast = context.preferences.contrast
        language, words = context.language, context.words

        def view(use: str, width: float, scale: float) -> PictureView:
            return media.view(place.picture, use, width, scale, language, words, contrast=contrast)

        wide, close = context.stage.width, 3
        self._whole = view("upright" if context.stage.portrait else "viewer", wide, context.scale)
        if self._whole.engraved and context.stage.portrait:
            close = 2  # as wide on this screen as thrice the other is on a wide one: less to scale down
        self._close = view("viewer", wide * close, close * context.scale)
        self._scale = context.scale
        self._thumb = view("thumb", 172, context.scale)
        self._spots.show([_row(spot, language) for spot in self._spots_of(place)])
        told_longest = max((_words(spot, language) for spot in self._spots_of(place)), default=0)
        self._words = told_longest + len(f"{self._whole.lead} {self._whole.credit}".split())
        self.changed.emit()
        if place != self._place:
            self._place = place
            self.opened.emit()

    def _spots_of(self, place: Place) -> list[Spot]:
        if not place.chapter:
            return []
        try:
            pages = self._open_chapter(place.chapter)["pages"]
        except BadFile:
            return []  # the picture is there all the same
        page = pages[place.page] if place.page < len(pages) else None
        return page.get("spots", []) if page and page.get("picture") == place.picture else []

    def rest(self) -> None:
        """Let go of the pictures."""
        self._whole = self._close = self._thumb = PictureView()
        self._place = Place()
        self._spots.show(())
        self.changed.emit()

    def words_in_sight(self) -> int:
        """Words of the caption and of the longest spot."""
        return self._words

    spots = Property(QObject, lambda self: self._spots, constant=True)
    whole = Property(dict, lambda self: self._whole.__dict__, notify=changed)
    scale = Property(float, lambda self: self._scale, notify=changed)
    close = Property(dict, lambda self: self._close.__dict__, notify=changed)
    thumb = Property(dict, lambda self: self._thumb.__dict__, notify=changed)

    @Slot()
    def leave(self) -> None:
        """Back to the page."""
        self._guide.back()

    @Slot()
    def moved(self) -> None:
        """The picture is being moved or still glides."""
        self._guide.stir()


def _row(spot: Spot, language: str) -> SpotRow:
    text = " <br><br>".join(markup(paragraph) for paragraph in told(spot["text"], language))
    return SpotRow(spot["x"], spot["y"], said(spot["title"], language), text)


def _words(spot: Spot, language: str) -> int:
    """How many are told of a spot."""
    return sum(len(paragraph["t"].split()) for paragraph in told(spot["text"], language))
