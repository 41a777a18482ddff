"""What stands in for a screen whose file can't be read: which one it is, that the rest is there, a way to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QRectF, Signal, Slot

from kiosk.session.place import Place
from kiosk.show import grid
from kiosk.show.grid import Box
from kiosk.show.qml import view_model
from kiosk.show.said import every, said

if TYPE_CHECKING:
    from kiosk.prepare.form import ChapterEntry
    from kiosk.show.context import Context
    from kiosk.show.guide import Guide

NAMED = {"timeline": "timeline", "about": "about"}  # screens that are called by a word of the interface
GAP, CHOICE = 26.0, 40.0  # px under the title, and under the text


def rect(box: Box) -> QRectF:
    """A box as QML reads it."""
    return QRectF(box.x, box.y, box.w, box.h)


@view_model
class UnreadableModel(QObject):
    """Reads no file: what it says is known from the start."""

    changed = Signal()

    def __init__(self, chapters: Sequence[ChapterEntry], guide: Guide, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chapters, self._guide = chapters, guide
        self._place = Place()
        self._context: Context | None = None
        self._title = self._text = self._button = Box()

    def apply(self, place: Place, context: Context) -> None:
        """Stand in for the screen of `place`."""
        self._place, self._context = place, context
        boxes, height = grid.text(context.stage, sources=False), context.measure.height
        width = context.measure.balanced(self._said("cannotBeShown"), "title2", boxes.title.w)
        self._title = Box(boxes.title.x, boxes.title.y, width, height(self._said("cannotBeShown"), "title2", width))
        top = self._title.bottom + GAP if boxes.below_title else boxes.flow.y
        flow = boxes.flow
        wide = context.measure.balanced(self._said("cannotBeShownText"), "body", flow.w)
        self._text = Box(flow.x, top, wide, height(self._said("cannotBeShownText"), "body", wide))
        top = context.stage.foot if context.stage.reach else self._text.bottom + CHOICE
        self._button = Box(flow.x, top, min(flow.w, 440.0), 88)
        self.changed.emit()

    def rest(self) -> None:
        """Nothing is kept of a visit."""
        self._place, self._context = Place(), None

    def words_in_sight(self) -> int:
        """All of them."""
        return len(f"{self._kicker()} {self._said('cannotBeShown')} {self._said('cannotBeShownText')}".split())

    # ---------------------------------------------------------------- where else to go
    def position(self) -> str:
        """It has one page."""
        return ""

    def previous_place(self) -> Place | None:
        """There is no page before it."""
        return None

    def next_place(self) -> Place | None:
        """The next chapter, in the place of a chapter; None in any other, and after the last."""
        ids = [entry["id"] for entry in self._chapters]
        if self._place.screen != "chapter" or self._place.chapter not in ids:
            return None
        following = ids[ids.index(self._place.chapter) + 1 :]
        return Place(screen="chapter", chapter=following[0]) if following else None

    def next_word(self) -> str:
        """What the button at the right is called."""
        return "nextChapter" if self.next_place() else "return"

    @Slot()
    def leave(self) -> None:
        """To the contents, where everything else begins."""
        self._guide.go(Place(screen="home"))

    # ---------------------------------------------------------------- what QML draws
    def _said(self, key: str) -> str:
        return every(self._context.words, key) if self._context else ""

    def _kicker(self) -> str:
        """What can't be shown, by its name."""
        if self._context is None:
            return ""
        for entry in self._chapters:
            if self._place.chapter == entry["id"]:
                return f"{entry['number']}  {said(entry['title'], self._context.language)}"
        return self._said(NAMED.get(self._place.screen, "inMemory"))

    kicker = Property(str, _kicker, notify=changed)
    title = Property(str, lambda self: self._said("cannotBeShown"), notify=changed)
    text = Property(str, lambda self: self._said("cannotBeShownText"), notify=changed)
    contents = Property(str, lambda self: self._said("contents"), notify=changed)
    titleBox = Property(QRectF, lambda self: rect(self._title), notify=changed)
    textBox = Property(QRectF, lambda self: rect(self._text), notify=changed)
    buttonBox = Property(QRectF, lambda self: rect(self._button), notify=changed)
