"""A map whose days are played and scrubbed: which day it is, what is said on it, and which army is asked about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Property, QObject, QRectF, Signal, Slot

from kiosk.prepare.form import Medium, Page
from kiosk.show.campaign_axes import line_of, meant, shows
from kiosk.show.campaign_drawing import Drawing
from kiosk.show.campaign_layout import Needs, arrange
from kiosk.show.campaign_scrubber import BLOCK_SHARE, DayTick, Scrubber
from kiosk.show.campaign_shown import Shown
from kiosk.show.campaign_words import told, words_box
from kiosk.show.context import Context
from kiosk.show.flow import Block, Part
from kiosk.show.grid import Box
from kiosk.show.guide import Guide
from kiosk.show.media import PictureView
from kiosk.show.qml import view_model
from kiosk.show.rows import Rows
from kiosk.show.said import every, filled, said


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.w, box.h)


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x <= x <= box.x + box.w and box.y <= y <= box.bottom


@view_model
class CampaignModel(QObject):
    """`laidOut` comes with a page or its size, `dayChanged` with a day, `saidChanged` with the words of the panel.

    A page is laid out without ways and names, so that a touch is answered at once; QML asks for them frame by frame.
    """

    laidOut = Signal()
    waysChanged = Signal()
    namesChanged = Signal()
    dayChanged = Signal()
    saidChanged = Signal()
    playingChanged = Signal()

    def __init__(self, guide: Guide, key_days: Sequence[int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._guide = guide
        self._keys = frozenset(key_days)
        self._shown: Shown | None = None
        self._picture = PictureView()
        self._day = 0  # counted from the first
        self._playing = False
        self._chosen = ""  # id of an axis
        self._parts: tuple[Part, ...] = ()
        self._part = 0
        self._panes: list[dict[str, Any]] = []
        self._drawing = Drawing()
        self._ticks = Rows(DayTick, self)
        self._blocks = Rows(Block, self)

    # ---------------------------------------------------------------- the chapter's answer
    def show(
        self,
        at: tuple[str, int],
        page: Page,
        context: Context,
        kicker: str,
        medium: Medium | None,
        picture: PictureView,
    ) -> None:
        """Show the page `at` chapter and index. The day stays while the page does, whatever the text size."""
        before = self._shown
        if before is None or (before.chapter, before.index) != at:
            self._begin()
        elif before.context == context:
            return
        frame = arrange(Needs(page, medium, kicker, context.stage, context.tongue, context.measure))
        scrubber = Scrubber(context.stage.width, len(page.get("days", [])))
        self._shown = Shown(*at, page, context, medium, frame, scrubber, self._keys)
        self._picture = picture
        self._panes = [{"box": _rect(pane.box), "whole": _rect(pane.whole)} for pane in frame.panes]
        self._draw_anew(Drawing(self._shown))
        self._ticks.show(self._shown.ticks())
        self.laidOut.emit()
        self._say()

    def _begin(self) -> None:
        self._day, self._chosen, self._playing = 0, "", False
        self.dayChanged.emit()
        self.playingChanged.emit()

    @Slot(result=bool)
    def drawMore(self) -> bool:
        """The ways of the armies, or, where they are drawn, a few names more: whether there is more to see now.

        The names are shown when all of them have found a place. With everything drawn it does nothing.
        """
        drawing = self._drawing
        if not drawing.unfinished:
            return False
        if not drawing.ways:
            drawing.draw_ways()
            self.waysChanged.emit()
            return True
        if not drawing.look():
            return False
        self.namesChanged.emit()
        return True

    def _draw_anew(self, drawing: Drawing) -> None:
        self._drawing = drawing
        self.waysChanged.emit()
        self.namesChanged.emit()

    def rest(self) -> None:
        """Forget the page and the day."""
        if self._shown is None:
            return
        self._shown, self._parts, self._panes = None, (), []
        self._draw_anew(Drawing())
        self._picture = PictureView()
        self._ticks.show(())
        self._blocks.replace(())
        self._begin()
        self.laidOut.emit()
        self.saidChanged.emit()

    def words_in_sight(self) -> int:
        """Words of the panel, as a visitor reads them."""
        return sum(len(block.words.split()) for block in self._blocks.rows())

    # ---------------------------------------------------------------- what is said
    def _say(self) -> None:
        """Write the panel: the army asked about, or the day, in as many parts as it takes."""
        if self._shown is None:
            return
        self._parts = told(self._shown, self._day, self._chosen)
        self._part = 0
        self._blocks.replace(self._parts[0].blocks)
        self.saidChanged.emit()

    def _date(self) -> str:
        days = self._shown.days if self._shown else []
        return said(days[self._day]["date"], self._language()) if self._day < len(days) else ""

    def _numeral(self) -> str:
        days = self._shown.days if self._shown else []
        return said(days[self._day]["numeral"], self._language()) if self._day < len(days) else ""

    def _language(self) -> str:
        return self._shown.context.language if self._shown else ""

    def _number(self) -> float:
        """The day number that the ways are drawn to."""
        return float(self._shown.page.get("window", [0])[0] + self._day) if self._shown else 0.0

    def _count(self) -> int:
        return len(self._shown.days) if self._shown else 0

    def _box(self, name: str) -> QRectF:
        return _rect(getattr(self._shown.frame, name)) if self._shown else QRectF()

    def _words_rect(self) -> QRectF:
        return _rect(words_box(self._shown, self._chosen)) if self._shown else QRectF()

    def _legend_row(self) -> float:
        """px of a row of the legend."""
        return self._shown.needs.legend_row() if self._shown else 0.0

    def _legend(self) -> list[dict[str, Any]]:
        """Rows of the legend: a sample in a front's pattern, dots for what is to come, dashes for what was flown."""
        if self._shown is None:
            return []
        page, needs = self._shown.page, self._shown.needs
        fronts = page.get("fronts", [])
        looks = [(front["pattern"], front["colour"]) for front in fronts] + [("dots", ""), ("flown", "")]
        return [
            {"words": words, "pattern": pattern, "colour": colour}
            for words, (pattern, colour) in zip(needs.legend(), looks, strict=False)
        ]

    def _note(self) -> str:
        return self._picture.lead

    def _note_line(self) -> float:
        """px of a line of the note."""
        return self._shown.needs.note_line(self._shown.frame.note.w) if self._shown else 0.0

    def _position(self) -> str:
        words = self._shown.context.words if self._shown else {}
        return filled(every(words, "position"), self._part + 1, len(self._parts)) if len(self._parts) > 1 else ""

    def at(self, index: int) -> float:
        """px of a day on the band, counted from 0."""
        return self._shown.scrubber.at(index) if self._shown else 0.0

    picture = Property(dict, lambda self: self._picture.__dict__, notify=laidOut)
    panes = Property(list, lambda self: self._panes, notify=laidOut)
    ways = Property(list, lambda self: self._drawing.ways, notify=waysChanged)
    # To ask for `ways` is to make all of them anew.
    begun = Property(bool, lambda self: bool(self._drawing.ways), notify=waysChanged)
    names = Property(list, lambda self: self._drawing.names, notify=namesChanged)
    unfinished = Property(bool, lambda self: self._drawing.unfinished, notify=namesChanged)
    legend = Property(list, _legend, notify=laidOut)
    legendColumns = Property(int, lambda self: self._shown.frame.legend_columns if self._shown else 1, notify=laidOut)
    legendRow = Property(float, _legend_row, notify=laidOut)
    over = Property(bool, lambda self: bool(self._shown and self._shown.frame.over), notify=laidOut)
    headBox = Property(QRectF, lambda self: self._box("head"), notify=laidOut)
    legendBox = Property(QRectF, lambda self: self._box("legend"), notify=laidOut)
    panelBox = Property(QRectF, lambda self: self._box("panel"), notify=laidOut)
    dateBox = Property(QRectF, lambda self: self._box("date"), notify=laidOut)
    noteBox = Property(QRectF, lambda self: self._box("note"), notify=laidOut)
    armiesBox = Property(QRectF, lambda self: self._box("armies"), notify=laidOut)
    note = Property(str, _note, notify=laidOut)
    noteLine = Property(float, _note_line, notify=laidOut)
    ticks = Property(QObject, lambda self: self._ticks, constant=True)
    blockWidth = Property(
        float, lambda self: self._shown.scrubber.pitch * BLOCK_SHARE if self._shown else 0.0, notify=laidOut
    )
    day = Property(int, lambda self: self._day, notify=dayChanged)
    dayNumber = Property(float, _number, notify=dayChanged)
    handleAt = Property(float, lambda self: self.at(self._day), notify=dayChanged)
    days = Property(int, _count, notify=laidOut)
    playing = Property(bool, lambda self: self._playing, notify=playingChanged)
    date = Property(str, _date, notify=saidChanged)
    numeral = Property(str, _numeral, notify=saidChanged)
    blocks = Property(QObject, lambda self: self._blocks, constant=True)
    wordsBox = Property(QRectF, _words_rect, notify=saidChanged)
    chosen = Property(str, lambda self: self._chosen, notify=saidChanged)
    parts = Property(int, lambda self: len(self._parts), notify=saidChanged)
    position = Property(str, _position, notify=saidChanged)

    # ---------------------------------------------------------------- the days
    def _go(self, day: int) -> None:
        day = max(0, min(self._count() - 1, day))
        if day == self._day and not self._chosen:
            return
        self._day, self._chosen = day, ""
        self.dayChanged.emit()
        self._say()

    def _play(self, playing: bool) -> None:
        if playing != self._playing:
            self._playing = playing
            self.playingChanged.emit()

    @Slot()
    def togglePlay(self) -> None:
        """Play on from this day, from the first where this is the last; or stop."""
        if not self._playing and self._day + 1 >= self._count():
            self._go(0)
        self._play(not self._playing)

    @Slot()
    def pause(self) -> None:
        """Stand still."""
        self._play(False)

    @Slot()
    def tick(self) -> None:
        """A second of play is over: one day on. Whoever watches is still there."""
        if not self._playing:
            return
        self._guide.stir()
        self._go(self._day + 1)
        if self._day + 1 >= self._count():
            self._play(False)

    @Slot(int)
    def step(self, days: int) -> None:
        """So many days on, or back; play stops."""
        self._play(False)
        self._go(self._day + days)

    @Slot(float)
    def slideTo(self, x: float) -> None:
        """To the day nearest to px `x` of the band; play stops."""
        if self._shown is not None:
            self._play(False)
            self._go(self._shown.scrubber.index(x))

    @Slot()
    def turn(self) -> None:
        """The next part of what is said; after the last one the first."""
        if len(self._parts) > 1:
            self._part = (self._part + 1) % len(self._parts)
            self._blocks.replace(self._parts[self._part].blocks)
            self.saidChanged.emit()

    # ---------------------------------------------------------------- the armies
    @Slot(int, float, float)
    def touchedAt(self, pane: int, x: float, y: float) -> None:
        """The map was touched at px from a pane's corner: the army whose way is meant, or the day again."""
        if self._shown is None:
            return
        frame = self._shown.frame
        here = frame.panes[pane]
        if any(_holds(box, x + here.box.x, y + here.box.y) for box in (frame.head, frame.panel)):
            return  # words lie over the map there
        lines = {axis["id"]: line_of(axis, here) for axis in self._shown.axes if shows(here, axis)}
        self._choose(meant(x, y, lines, self._chosen) or "")

    @Slot(int)
    def nextArmy(self, step: int) -> None:
        """So many armies on in the order of the bundle; with none chosen, the first or the last."""
        ids = [axis["id"] for axis in self._shown.axes] if self._shown else []
        if ids:
            here = ids.index(self._chosen) if self._chosen in ids else (-1 if step > 0 else 0)
            self._choose(ids[(here + step) % len(ids)])

    @Slot()
    def forgetArmy(self) -> None:
        """Back to what is said on the day."""
        self._choose("")

    def _choose(self, axis: str) -> None:
        if axis != self._chosen:
            self._play(False)
            self._chosen = axis
            self._say()
