"""The places of memory: a map of all of them, and one at a time in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QRectF, Signal, Slot

from kiosk.prepare.form import Extent, MemorialFile, MemorialPlace
from kiosk.session.place import Place
from kiosk.show.context import Context
from kiosk.show.flow import Block, Part, part_at, pour
from kiosk.show.grid import Box
from kiosk.show.guide import Guide
from kiosk.show.media import PictureView
from kiosk.show.memorial_layout import PlacesFrame, meant, places_frame
from kiosk.show.memorial_low import low_places
from kiosk.show.memorial_marks import MarkRow, marks
from kiosk.show.memorial_parts import prose_blocks
from kiosk.show.qml import view_model
from kiosk.show.rows import Rows
from kiosk.show.said import every, filled, said

BETWEEN_HEADS = 44.0  # px of all gaps between the lines above a place's text
Chart = tuple[PictureView, Extent]  # the map and what of the world it shows


def rect(box: Box) -> QRectF:
    """A box as QML reads it."""
    return QRectF(box.x, box.y, box.w, box.h)


def show_blocks(rows: Rows, blocks: Sequence[Block]) -> None:
    """Show these blocks; where their kinds differ from those shown, with fresh delegates.

    A delegate that lives on would for a moment hold the content of one kind in the item of another.
    """
    if [row.kind for row in rows.rows()] != [block.kind for block in blocks]:
        rows.show(())
    rows.show(blocks)


def west_to_east(memorial: MemorialFile) -> tuple[MemorialPlace, ...]:
    """The order of the steps: neighbours on the map are neighbours, and no country comes first."""
    return tuple(sorted(memorial["places"], key=lambda place: (place["longitude"], -place["latitude"], place["id"])))


def count_words(words: dict[str, str], count: int) -> str:
    """ "21 places of memory"."""
    return filled(every(words, "placeOfMemory" if count == 1 else "placesOfMemory"), count)


def _hints(context: Context, width: float, *, with_map: bool) -> list[Block]:
    """What to do while no place is chosen, and how to read the marks: under the text of one it would seem to tell of
    that one's, which says for itself where its foot is hatched."""
    pressed = with_map and not context.stage.reach
    keys = [("touchAMark" if pressed else "goFromPlaceToPlace", "bodyWide")]
    keys += [("hatchedFoot", "caption")] if with_map else []
    said_there = [(every(context.words, key), role) for key, role in keys]
    return [_hint(words, role, context, width) for words, role in said_there]


def _hint(words: str, role: str, context: Context, width: float) -> Block:
    wide = context.measure.balanced(words, role, width)
    return Block("remark", context.measure.height(words, role, wide), wide, gap=24.0, words=words, role=role)


@dataclass(frozen=True)
class Step:
    """One stop of the way through all places: a place, and a part of its text."""

    place: str
    offset: int


@view_model
class PlacesModel(QObject):
    """Every place is reached by the steps; a touch on the map is a short cut."""

    changed = Signal()

    def __init__(self, guide: Guide, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._guide = guide
        self._places: tuple[MemorialPlace, ...] = ()
        self._frame: PlacesFrame | None = None
        self._context: Context | None = None
        self._picture = PictureView()
        self._chosen: MemorialPlace | None = None
        self._parts: tuple[Part, ...] = ()
        self._index = 0
        self._marks = Rows(MarkRow, self)
        self._blocks = Rows(Block, self)

    def show(self, place: Place, context: Context, memorial: MemorialFile, chart: Chart | None) -> None:
        """Show the place called `place.group`, or all of them with none chosen."""
        self._places, self._context = west_to_east(memorial), context
        self._picture = chart[0] if chart else PictureView()
        aspect = self._picture.width / self._picture.height if chart else 0.0
        title = every(context.words, "placesHeading")
        arranged = low_places if context.stage.reach else places_frame
        self._frame = arranged(context.stage, title, aspect, context.measure.height)
        self._chosen = next((one for one in self._places if one["id"] == place.group), None)
        self._parts = self._pour(self._chosen, context, self._frame)
        self._index = part_at(self._parts, place.offset)
        show_blocks(self._blocks, self._parts[self._index].blocks)
        rows = marks(self._places, chart[1], [place.group], context.language) if chart else []
        self._marks.show(rows)
        self.changed.emit()

    def _pour(self, place: MemorialPlace | None, context: Context, frame: PlacesFrame) -> tuple[Part, ...]:
        measure, panel = context.measure, frame.panel
        if place is None:
            return (Part(tuple(_hints(context, panel.w, with_map=frame.map.w > 0)), 0),)
        blocks = prose_blocks(place["text"], context, panel.w)
        room = panel.h - self._head(place, context, panel.w)

        return pour(blocks, room, panel.w, lambda role: measure.roles[role].line, measure.breaks)

    def _head(self, place: MemorialPlace, context: Context, width: float) -> float:
        """px of everything above the text."""
        height, language = context.measure.height, context.language
        precision = every(context.words, "notTheSite_" + place["precision"]) if place["precision"] != "site" else ""
        return (
            height(self._position(), "kicker", width)
            + height(said(place["name"], language), "name", width)
            + height(said(place["where"], language), "caption", width)
            + height(precision, "caption", width)
            + BETWEEN_HEADS
        )

    def rest(self) -> None:
        """Forget everything."""
        self._places, self._frame, self._context = (), None, None
        self._chosen, self._parts, self._index = None, (), 0
        self._picture = PictureView()
        self._marks.show(())
        self._blocks.show(())
        self.changed.emit()

    def words_in_sight(self) -> int:
        """Words of the place shown."""
        text = " ".join(block.words for block in self._blocks.rows())
        return len(f"{self._title()} {self._name()} {self._where()} {self._precision()} {text}".split())

    # ---------------------------------------------------------------- what QML draws
    def _box(self, of: Callable[[PlacesFrame], Box]) -> QRectF:
        return rect(of(self._frame)) if self._frame else QRectF()

    def _words(self) -> dict[str, str]:
        return self._context.words if self._context else {}

    def _title(self) -> str:
        return every(self._words(), "placesHeading") if self._places else ""

    def _name(self) -> str:
        return said(self._chosen["name"], self._context.language) if self._chosen and self._context else ""

    def _where(self) -> str:
        return said(self._chosen["where"], self._context.language) if self._chosen and self._context else ""

    def _precision(self) -> str:
        if self._chosen is None or self._chosen["precision"] == "site":
            return ""
        return every(self._words(), "notTheSite_" + self._chosen["precision"])

    def _position(self) -> str:
        if self._chosen is None:
            return ""
        number = self._places.index(self._chosen) + 1
        return filled(every(self._words(), "position"), number, len(self._places))

    def _precision_wide(self) -> float:
        """px that the precision is set in, so that its lines are about as long."""
        if self._context is None or self._frame is None:
            return 0.0
        return self._context.measure.balanced(self._precision(), "caption", self._frame.panel.w)

    marks = Property(QObject, lambda self: self._marks, constant=True)
    blocks = Property(QObject, lambda self: self._blocks, constant=True)
    picture = Property(dict, lambda self: self._picture.__dict__, notify=changed)
    title = Property(str, _title, notify=changed)
    name = Property(str, _name, notify=changed)
    where = Property(str, _where, notify=changed)
    precision = Property(str, _precision, notify=changed)
    precisionWide = Property(float, _precision_wide, notify=changed)
    position = Property(str, _position, notify=changed)
    hasSource = Property(bool, lambda self: bool(self._chosen and self._chosen["source"]), notify=changed)
    titleBox = Property(QRectF, lambda self: self._box(lambda f: f.title), notify=changed)
    leaveBox = Property(QRectF, lambda self: self._box(lambda f: f.leave), notify=changed)
    mapBox = Property(QRectF, lambda self: self._box(lambda f: f.map), notify=changed)
    panelBox = Property(QRectF, lambda self: self._box(lambda f: f.panel), notify=changed)
    sourceBox = Property(QRectF, lambda self: self._box(lambda f: f.source), notify=changed)
    backBox = Property(QRectF, lambda self: self._box(lambda f: f.back), notify=changed)
    nextBox = Property(QRectF, lambda self: self._box(lambda f: f.next), notify=changed)

    # ---------------------------------------------------------------- what a visitor wants
    @Slot(float, float)
    def touchedAt(self, x: float, y: float) -> None:
        """The map was touched at px from its corner: the place that is meant, if any."""
        if self._frame is None:
            return
        box = self._frame.map
        at = [(row.placeId, row.atX * box.w, row.atY * box.h) for row in self._marks.rows()]
        name = meant(x, y, at, self._chosen["id"] if self._chosen else "")
        if name is not None:
            self.choose(name)

    @Slot(str)
    def choose(self, place: str) -> None:
        """Show one place."""
        self._go(Step(place, 0))

    @Slot()
    def next(self) -> None:
        """One part on, then the next place to the east; after the last one the first."""
        if self._index + 1 < len(self._parts):
            self._go(Step(self._id(), self._parts[self._index + 1].offset))
        else:
            self._go(Step(self._neighbour(1), 0))

    @Slot()
    def previous(self) -> None:
        """One part back, then the next place to the west; before the first one the last."""
        if self._index > 0:
            self._go(Step(self._id(), self._parts[self._index - 1].offset))
        else:
            self._go(Step(self._neighbour(-1), 0))

    def _id(self) -> str:
        return self._chosen["id"] if self._chosen else ""

    def _neighbour(self, step: int) -> str:
        here = self._places.index(self._chosen) if self._chosen else (-1 if step > 0 else 0)
        return self._places[(here + step) % len(self._places)]["id"]

    def _go(self, step: Step) -> None:
        self._guide.go(Place(screen="places", group=step.place, offset=step.offset))

    @Slot()
    def openSource(self) -> None:
        """Who says so."""
        if self._chosen and self._chosen["source"]:
            self._guide.who_says_so((self._chosen["source"],))

    @Slot()
    def leave(self) -> None:
        """Back to the memorial."""
        self._guide.back()
