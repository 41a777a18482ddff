"""A map whose days are played and scrubbed: which day it is, what is said on it, and which army is asked about."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, QPointF, QRectF, Signal, Slot

from kiosk.bundle.days import civil
from kiosk.prepare.form import CampaignAxis, CampaignStop, Medium, Page
from kiosk.prepare.ties import FREE
from kiosk.show.campaign_axes import axes_on, line_of, meant, shows
from kiosk.show.campaign_labels import name_by_name
from kiosk.show.campaign_layout import (
    CampaignFrame,
    Needs,
    Pane,
    arrange,
    day_blocks,
)
from kiosk.show.campaign_scrubber import BLOCK_SHARE, DayTick, Scrubber, ticks
from kiosk.show.campaign_strip import SMALL
from kiosk.show.context import Context
from kiosk.show.flow import Block, Part, pour
from kiosk.show.grid import Box
from kiosk.show.guide import Guide
from kiosk.show.media import PictureView
from kiosk.show.qml import view_model
from kiosk.show.rows import Rows
from kiosk.show.said import every, filled, said

BUTTONS = SMALL + 16  # px of a row of buttons under the words of the panel
AT_ONCE = 6  # names that look for a place between two frames: some 10 ms


@dataclass(frozen=True)
class Shown:
    """A page laid out for one context."""

    chapter: str
    index: int  # of the page
    page: Page
    context: Context
    medium: Medium | None
    frame: CampaignFrame
    scrubber: Scrubber


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.w, box.h)


def _line(leader: Sequence[float]) -> list[QPointF]:
    x, y, to_x, to_y = leader
    return [QPointF(x, y), QPointF(to_x, to_y)]


def _parted_at_dash(days: str) -> str:
    """A range of days that no line parts but after the dash between two dates."""
    return days.replace(" ", FREE).replace(f"–{FREE}", "– ")


def _on(pane: Pane, stop: CampaignStop) -> bool:
    return pane.names(stop["x"], stop["y"])


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
        self._ways: list[dict[str, Any]] = []  # of each pane; none until they are asked for
        self._names: list[dict[str, Any]] = []
        self._naming: Generator[None, None, list[dict[str, Any]]] | None = None  # while they look for their places
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
        self._shown = Shown(*at, page, context, medium, frame, scrubber)
        self._picture = picture
        self._panes = [{"box": _rect(pane.box), "whole": _rect(pane.whole)} for pane in frame.panes]
        self._draw([], [])
        self._ticks.show(self._day_ticks(self._shown))
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
        shown = self._shown
        if shown is None or not self._unfinished():
            return False
        if not self._ways:
            self._draw([self._ways_on(shown, pane) for pane in shown.frame.panes], [])
            return True
        self._naming = self._naming or self._names_on(shown)
        for _ in range(AT_ONCE):
            try:
                next(self._naming)
            except StopIteration as done:
                self._draw(self._ways, done.value)
                return True
        return False

    def _draw(self, ways: list[dict[str, Any]], names: list[dict[str, Any]]) -> None:
        if ways is not self._ways:
            self._ways = ways
            self.waysChanged.emit()
        self._names, self._naming = names, None
        self.namesChanged.emit()

    def _unfinished(self) -> bool:
        return len(self._names) < len(self._panes)

    def _ways_on(self, shown: Shown, pane: Pane) -> dict[str, Any]:
        page = shown.page
        return {
            "axes": axes_on(pane, page.get("axes", []), page.get("fronts", [])),
            "dots": [list(pane.at(stop["x"], stop["y"])) for stop in page.get("stops", []) if _on(pane, stop)],
        }

    def _names_on(self, shown: Shown) -> Generator[None, None, list[dict[str, Any]]]:
        page, context, frame = shown.page, shown.context, shown.frame
        beside = [frame.panel, frame.legend, frame.armies, frame.sources] if frame.over else []
        covered = [frame.head, *beside]
        stops = page.get("stops", [])
        labels = shown.medium["labels"] if shown.medium else []
        outlines = shown.medium.get("outlines", []) if shown.medium else []
        dated = not (frame.over and context.stage.reach)  # the buttons stand on the map: names alone leave it clear
        names = []
        for pane in frame.panes:
            ways = [line_of(axis, pane) for axis in page.get("axes", []) if shows(pane, axis)]
            words = yield from name_by_name(
                pane, labels, stops, covered, context.language, context.measure.width, ways, outlines, dated=dated
            )
            leaders = [_line(word.leader) for word in words if word.leader]
            names.append({"words": [asdict(word) for word in words], "leaders": leaders})
        return names

    def _day_ticks(self, shown: Shown) -> list[DayTick]:
        days, language = shown.page.get("days", []), shown.context.language
        calendar, measure = shown.context.tongue.calendar, shown.context.measure
        numerals = [said(day["numeral"], language) for day in days]
        months = [int(civil(day["day"])[1]) for day in days]
        shorts = [
            calendar["day_month_short"].format(day=numeral, month=calendar["months_short"][month - 1])
            for numeral, month in zip(numerals, months, strict=True)
        ]
        first = days[0]["day"] if days else 0
        return ticks(shown.scrubber, first, self._keys, numerals, shorts, lambda words: measure.width(words, "axis"))

    def rest(self) -> None:
        """Forget the page and the day."""
        if self._shown is None:
            return
        self._shown, self._parts, self._panes = None, (), []
        self._draw([], [])
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
        room = self._words_box()
        blocks = self._army_blocks(room.w) if self._chosen else self._day_blocks(room.w)
        self._parts = self._pour(blocks, room)
        if len(self._parts) > 1 and not self._chosen:
            self._parts = self._pour(blocks, room._replace(h=room.h - BUTTONS))
        self._part = 0
        self._blocks.replace(self._parts[0].blocks)
        self.saidChanged.emit()

    def _words_box(self) -> Box:
        """Where the words of the panel stand: those of an army begin where the date would."""
        assert self._shown is not None
        text, date = self._shown.frame.text, self._shown.frame.date
        return Box(text.x, date.y, text.w, text.bottom - date.y - BUTTONS) if self._chosen else text

    def _pour(self, blocks: Sequence[Block], room: Box) -> tuple[Part, ...]:
        assert self._shown is not None
        measure = self._shown.context.measure
        return pour(blocks, room.h, room.w, lambda role: measure.roles[role].line, measure.breaks)

    def _day_blocks(self, width: float) -> list[Block]:
        assert self._shown is not None
        context = self._shown.context
        return day_blocks(self._shown.page, self._day, context.tongue, context.measure, width)

    def _army_blocks(self, width: float) -> list[Block]:
        axis = self._axis()
        if axis is None or self._shown is None:
            return []
        context, language = self._shown.context, self._shown.context.language
        front = next((f for f in self._shown.page.get("fronts", []) if f["id"] == axis["front"]), None)
        days = _parted_at_dash(said(axis["days"], language))
        commander = said(axis["commander"], language)
        lines = (
            ("heading", said(axis["army"], language), "group"),
            ("line", filled(every(context.words, "commander"), commander) if commander else "", "captionLead"),
            ("remark", ". ".join([said(front["title"], language) if front else "", days]), "caption"),
        )
        return [
            Block(kind, context.measure.height(words, role, width), gap=4.0, words=words, role=role)
            for kind, words, role in lines
            if words
        ]

    def _axis(self) -> CampaignAxis | None:
        axes = self._shown.page.get("axes", []) if self._shown else []
        return next((axis for axis in axes if axis["id"] == self._chosen), None)

    def _date(self) -> str:
        days = self._shown.page.get("days", []) if self._shown else []
        return said(days[self._day]["date"], self._language()) if self._day < len(days) else ""

    def _numeral(self) -> str:
        days = self._shown.page.get("days", []) if self._shown else []
        return said(days[self._day]["numeral"], self._language()) if self._day < len(days) else ""

    def _language(self) -> str:
        return self._shown.context.language if self._shown else ""

    def _number(self) -> float:
        """The day number that the ways are drawn to."""
        return float(self._shown.page.get("window", [0])[0] + self._day) if self._shown else 0.0

    def _count(self) -> int:
        return len(self._shown.page.get("days", [])) if self._shown else 0

    def _box(self, name: str) -> QRectF:
        return _rect(getattr(self._shown.frame, name)) if self._shown else QRectF()

    def _words_rect(self) -> QRectF:
        return _rect(self._words_box()) if self._shown else QRectF()

    def _needs(self, shown: Shown) -> Needs:
        context = shown.context
        return Needs(shown.page, shown.medium, "", context.stage, context.tongue, context.measure)

    def _legend_row(self) -> float:
        """px of a row of the legend."""
        return self._needs(self._shown).legend_row() if self._shown else 0.0

    def _legend(self) -> list[dict[str, Any]]:
        """Rows of the legend: a sample in a front's pattern, dots for what is to come, dashes for what was flown."""
        if self._shown is None:
            return []
        page, needs = self._shown.page, self._needs(self._shown)
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
        return self._needs(self._shown).note_line(self._shown.frame.note.w) if self._shown else 0.0

    def _position(self) -> str:
        words = self._shown.context.words if self._shown else {}
        return filled(every(words, "position"), self._part + 1, len(self._parts)) if len(self._parts) > 1 else ""

    def at(self, index: int) -> float:
        """px of a day on the band, counted from 0."""
        return self._shown.scrubber.at(index) if self._shown else 0.0

    picture = Property(dict, lambda self: self._picture.__dict__, notify=laidOut)
    panes = Property(list, lambda self: self._panes, notify=laidOut)
    ways = Property(list, lambda self: self._ways, notify=waysChanged)
    begun = Property(bool, lambda self: bool(self._ways), notify=waysChanged)  # to ask `ways` is to make all anew
    names = Property(list, lambda self: self._names, notify=namesChanged)
    unfinished = Property(bool, _unfinished, notify=namesChanged)
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
        axes = [axis for axis in self._shown.page.get("axes", []) if shows(here, axis)]
        lines = {axis["id"]: line_of(axis, here) for axis in axes}
        self._choose(meant(x, y, lines, self._chosen) or "")

    @Slot(int)
    def nextArmy(self, step: int) -> None:
        """So many armies on in the order of the bundle; with none chosen, the first or the last."""
        ids = [axis["id"] for axis in self._shown.page.get("axes", [])] if self._shown else []
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
