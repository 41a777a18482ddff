"""The full-screen timeline: all events on lanes, from centuries to single days.

Python works when a visitor acts and when the window nears the edge of what is loaded; the motion between is QML's.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import Property, QObject, QPointF, QRectF, Signal, Slot

from kiosk.bundle.days import day_of
from kiosk.prepare.events import OPEN_START, Events
from kiosk.prepare.form import Calendar, ChapterEntry, TimelineFile
from kiosk.session.place import Place
from kiosk.show.context import Context
from kiosk.show.grid import Box
from kiosk.show.guide import Guide
from kiosk.show.qml import view_model
from kiosk.show.rows import Rows
from kiosk.show.said import said
from kiosk.show.timeline_board import Board, Window
from kiosk.show.timeline_loading import Loading
from kiosk.show.timeline_rows import EraRow, LaneRow, MarkRow, PieceRow, StretchRow
from kiosk.show.timeline_scale import below, farther, nearer, nearest
from kiosk.show.timeline_words import Detail

TITLES_READ = 30  # labels that a visitor is given time for


def _today() -> int:
    now = time.gmtime()
    return day_of(now.tm_year, now.tm_mon, now.tm_mday)


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.w, box.h)


@view_model
class TimelineModel(QObject):
    """The window on the timeline, the chosen event, and everything drawn around them."""

    boardChanged = Signal()
    windowChanged = Signal()
    loadedChanged = Signal()
    chosenChanged = Signal()
    moved = Signal(float, float)  # day at the left and px a day: where the view shall go

    def __init__(
        self,
        open_timeline: Callable[[], tuple[TimelineFile, Events]],
        calendars: Mapping[str, Calendar],
        chapters: Sequence[ChapterEntry],
        guide: Guide,
        parent: QObject | None = None,
        today: Callable[[], int] = _today,
        key_days: Collection[int] = (),
    ) -> None:
        super().__init__(parent)
        self._open, self._calendars, self._chapters = open_timeline, calendars, chapters
        self._guide, self._today, self._key_days = guide, today, key_days
        self._opened: tuple[TimelineFile, Events] | None = None
        self._place = Place(screen="timeline")
        self._context: Context | None = None
        self._board: Board | None = None
        self._window = Window(0.0, 1.0)
        self._detail = Detail()
        self._overview_ticks: list[float] = []
        self._furnish()

    def _furnish(self) -> None:
        self._loading = Loading()
        self._loading.changed.connect(self.loadedChanged)
        self._lanes, self._eras, self._stretches = Rows(LaneRow, self), Rows(EraRow, self), Rows(StretchRow, self)
        self._pieces = Rows(PieceRow, self)

    # ---------------------------------------------------------------- Screen
    def apply(self, place: Place, context: Context) -> None:
        """Show this place: its event chosen, its day in the middle."""
        before, self._place = self._place, place
        if self._board is None or context is not self._context:
            self._lay_out(context, place)
        elif place.day is not None and place.day != self._middle() and place.day != before.day:
            self._go_to(self._board.around(place.day + 0.5, self._window.ppd))
        self._choose(before.event if self._detail.date else -1)

    def _lay_out(self, context: Context, place: Place) -> None:
        """Everything anew; what is in the middle stays there."""
        old = self._board
        if self._opened is None:
            self._opened = self._open()
        self._context = context
        board = Board(*self._opened, self._chapters, context, self._today(), self._key_days)
        self._board = board
        if old is None:
            self._window = board.opening(place.day)
        else:
            self._window = board.around(old.middle(self._window), nearest(board.levels, self._window.ppd))
        if 0 <= place.event < len(board.events):
            self._window = board.showing(self._window, place.event)
        self._overview_ticks = board.overview_ticks()
        self._loading.begin(board, self._window, place.event)
        self._show_fixed(board)
        self._tell(board)
        self.boardChanged.emit()
        self.windowChanged.emit()
        self.chosenChanged.emit()

    def _tell(self, board: Board) -> bool:
        """Say what fits of the chosen event; whether that is anything else than before."""
        before, self._detail = self._detail, board.words.detail(self._place.event, board.geometry, self._place.offset)
        self._pieces.show(self._detail.pieces)
        return self._detail != before

    def _show_fixed(self, board: Board) -> None:
        language, file = board.context.language, board.file
        lanes = zip(file["groups"], board.geometry.lanes, strict=True)
        self._lanes.show([LaneRow(said(group["title"], language), lane.y, lane.tall) for group, lane in lanes])
        names = ["", *(said(era["title"], language) for era in file["eras"])]
        stretches = board.overview.stretches
        self._stretches.show([StretchRow(each.x, each.right - each.x, names[each.era + 1]) for each in stretches])
        self._show_eras(board)

    def _show_eras(self, board: Board) -> None:
        current = board.era_in(self._window)
        eras = zip(board.file["eras"], board.geometry.eras, strict=True)
        language = board.context.language
        self._eras.show(
            [
                EraRow(said(era["title"], language), box.x, box.y, box.w, i == current)
                for i, (era, box) in enumerate(eras)
            ]
        )

    def _choose(self, before: int) -> None:
        board, event = self._board, self._place.event
        if board is None or (not self._tell(board) and event == before):
            return
        if event != before:
            if self._detail.date:
                self._go_to(board.showing(self._window, event))
            self._loading.load(board, self._window, event)
        self.chosenChanged.emit()

    def rest(self) -> None:
        """A visit ended: forget where it looked, and close the events."""
        if self._opened is not None:
            self._opened[1].close()
        self._opened = self._board = self._context = None
        self._place, self._detail = Place(screen="timeline"), Detail()
        self._loading.clear()
        self._pieces.show(())
        self.chosenChanged.emit()

    def words_in_sight(self) -> int:
        """The detail's words, and the labels one reads to choose an event."""
        detail = self._detail
        titles = [mark.label for mark in self._loading.loaded.marks[:TITLES_READ]]
        said_of_it = " ".join(piece.words for piece in detail.pieces)
        return len(f"{detail.date} {detail.title} {said_of_it} {' '.join(titles)}".split())

    # ---------------------------------------------------------------- the window
    def _middle(self) -> int:
        return int(self._board.middle(self._window) // 1) if self._board else 0

    def _go_to(self, window: Window) -> None:
        """Tell the view where to go; it says `panned` when it is there."""
        if window != self._window:
            self._window = window
            self.moved.emit(window.left, window.ppd)

    @Slot(float, float)
    def look(self, left: float, ppd: float) -> None:
        """The view nears the edge of what is loaded: `left` is the day at its left edge."""
        if self._board is not None:
            self._window = self._board.held(Window(left, ppd))
            self._loading.look(self._board, self._window, self._place.event)

    @Slot(float, float)
    def panned(self, left: float, ppd: float) -> None:
        """The view came to rest."""
        if self._board is None:
            return
        self.look(left, ppd)
        self._show_eras(self._board)
        self.windowChanged.emit()
        self._guide.go(self._place._replace(day=self._middle()))

    @Slot(float, float, float)
    def pinched(self, day: float, x: float, ppd: float) -> None:
        """Two fingers left the glass at `ppd`; `day` lay between them, `x` px from the left, and stays there."""
        if self._board is not None:
            level = nearest(self._board.levels, ppd)
            self._window = Window(day - x / ppd, ppd)
            self._go_to(self._board.held(Window(day - x / level, level)))

    @Slot()
    def zoomIn(self) -> None:
        """One level nearer, about the middle."""
        if self._board is not None:
            self._zoom(nearer(self._board.levels, self._window.ppd))

    @Slot()
    def zoomOut(self) -> None:
        """One level farther, about the middle."""
        if self._board is not None:
            self._zoom(farther(self._board.levels, self._window.ppd))

    def _zoom(self, ppd: float) -> None:
        if self._board is not None:
            self._go_to(self._board.around(self._board.middle(self._window), ppd))

    @Slot(int)
    def chooseEra(self, era: int) -> None:
        """An era's button was pressed."""
        if self._board is not None and 0 <= era < len(self._board.eras):
            self._go_to(self._board.of_era(era))

    # ---------------------------------------------------------------- events
    @Slot(int)
    def chooseEvent(self, index: int) -> None:
        """An event was chosen."""
        if self._board is not None and 0 <= index < len(self._board.events):
            self._guide.go(self._place._replace(event=index, offset=0))

    @Slot()
    def sayMore(self) -> None:
        """The next part of what is said; the first again after the last."""
        if self._detail.position:
            self._guide.go(self._place._replace(offset=self._detail.next))

    @Slot(float, float)
    def touchedAt(self, x: float, y: float) -> None:
        """The plot was touched: the nearest event within 48 px is chosen, a block of many is opened."""
        if self._board is None:
            return
        found = self._board.at(self._loading.loaded, self._window, x, y)
        if isinstance(found, MarkRow):
            self.chooseEvent(found.key)
        elif found is not None:
            self.openBlock(found.middle)

    @Slot(float, float, result=int)
    def under(self, x: float, y: float) -> int:
        """What a touch there would mean: an event, -2 less the first event of a block, -1 for nothing."""
        found = self._board.at(self._loading.loaded, self._window, x, y) if self._board else None
        if found is None:
            return -1
        return found.key if isinstance(found, MarkRow) else -2 - found.event

    @Slot(float)
    def openBlock(self, middle: float) -> None:
        """Go nearer to a block of many events, two levels about its middle."""
        board = self._board
        if board is not None:
            ppd = nearer(board.levels, nearer(board.levels, self._window.ppd))
            self._go_to(board.around(middle, ppd))

    @Slot()
    def stepForward(self) -> None:
        """The next event in order; the one nearest to the middle where none is chosen."""
        self._step(1)

    @Slot()
    def stepBack(self) -> None:
        """The event before; the one nearest to the middle where none is chosen."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self._board is None:
            return
        if self._detail.date:
            self.chooseEvent(self._place.event + by)
        else:
            near = self._board.events.nearest(self._middle())
            self.chooseEvent(-1 if near is None else near)

    @Slot()
    def openChapter(self) -> None:
        """To the chosen event's chapter, at its page."""
        if self._opened is None or not self._detail.chapter:
            return
        events, index = self._opened[1], self._place.event
        chapter = events.chapter(index)
        if chapter is not None:
            name = self._chapters[chapter]["id"]
            self._guide.go(Place(screen="chapter", chapter=name, page=events.page(index) or 0), remember=True)

    @Slot()
    def openSource(self) -> None:
        """Who says so."""
        if self._detail.source:
            self._guide.who_says_so((self._detail.source,))

    # ---------------------------------------------------------------- what QML reads
    def _box(self, name: str) -> QRectF:
        return _rect(getattr(self._board.geometry, name)) if self._board else QRectF()

    def _stretch_list(self) -> list[list[float]]:
        stretches = self._board.overview.stretches if self._board else ()
        return [[each.first, each.last, each.x, each.right] for each in stretches]

    def _level(self, which: int) -> float:
        return self._board.levels[which] if self._board else 1.0

    def _layout_ppd(self) -> float:
        return below(self._board.levels, self._window.ppd) if self._board else 1.0

    def _closer_ppd(self) -> float:
        higher = [level for level in self._board.levels if level > self._layout_ppd()] if self._board else []
        return higher[0] if higher else 1e9

    def _can_step(self, by: int) -> bool:
        count = len(self._board.events) if self._board else 0
        return count > 0 and (not self._detail.date or 0 <= self._place.event + by < count)

    def _chosen_day(self) -> int:
        return self._opened[1].start(self._place.event) if self._opened and self._detail.date else OPEN_START

    def _can_zoom(self, which: int) -> bool:
        return abs(self._window.ppd / self._level(which) - 1) > 0.001

    plot = Property(QRectF, lambda self: self._box("plot"), notify=boardChanged)
    detail = Property(QRectF, lambda self: self._box("detail"), notify=boardChanged)
    dateBox = Property(QRectF, lambda self: self._box("date"), notify=boardChanged)
    textBox = Property(QRectF, lambda self: self._box("text"), notify=boardChanged)
    buttonsBox = Property(QRectF, lambda self: self._box("buttons"), notify=boardChanged)
    bar = Property(float, lambda self: self._board.geometry.bar if self._board else 26.0, notify=boardChanged)
    overviewBox = Property(QRectF, lambda self: self._box("overview"), notify=boardChanged)
    zoomBox = Property(QRectF, lambda self: self._box("zoom"), notify=boardChanged)
    portrait = Property(bool, lambda self: bool(self._board and self._board.geometry.portrait), notify=boardChanged)
    stacked = Property(bool, lambda self: bool(self._board and self._board.geometry.stacked), notify=boardChanged)
    low = Property(bool, lambda self: bool(self._board and self._board.geometry.low), notify=boardChanged)
    first = Property(float, lambda self: self._board.first if self._board else 0.0, notify=boardChanged)
    last = Property(float, lambda self: self._board.last if self._board else 0.0, notify=boardChanged)
    least = Property(float, lambda self: self._level(0), notify=boardChanged)
    most = Property(float, lambda self: self._level(-1), notify=boardChanged)
    stretchList = Property(list, _stretch_list, notify=boardChanged)
    overviewTicks = Property(list, lambda self: self._overview_ticks, notify=boardChanged)
    left = Property(float, lambda self: self._window.left, notify=windowChanged)
    ppd = Property(float, lambda self: self._window.ppd, notify=windowChanged)
    canZoomIn = Property(bool, lambda self: self._can_zoom(-1), notify=windowChanged)
    canZoomOut = Property(bool, lambda self: self._can_zoom(0), notify=windowChanged)
    origin = Property(float, lambda self: self._loading.origin, notify=loadedChanged)
    # One value, so that no binding sees the new beginning with the old end.
    loaded = Property(QPointF, lambda self: QPointF(*self._loading.days()), notify=loadedChanged)
    layoutPpd = Property(float, _layout_ppd, notify=loadedChanged)
    closerPpd = Property(float, _closer_ppd, notify=loadedChanged)
    chosen = Property(int, lambda self: self._place.event if self._detail.date else -1, notify=chosenChanged)
    chosenDay = Property(int, lambda self: self._chosen_day(), notify=chosenChanged)
    date = Property(str, lambda self: self._detail.date, notify=chosenChanged)
    title = Property(str, lambda self: self._detail.title, notify=chosenChanged)
    group = Property(str, lambda self: self._detail.group, notify=chosenChanged)
    dateRole = Property(str, lambda self: self._detail.date_role, notify=chosenChanged)
    position = Property(str, lambda self: self._detail.position, notify=chosenChanged)
    chapterLabel = Property(str, lambda self: self._detail.chapter, notify=chosenChanged)
    hasSource = Property(bool, lambda self: bool(self._detail.source), notify=chosenChanged)
    canStepBack = Property(bool, lambda self: self._can_step(-1), notify=chosenChanged)
    canStepForward = Property(bool, lambda self: self._can_step(1), notify=chosenChanged)
    marks = Property(QObject, lambda self: self._loading.marks, constant=True)
    blocks = Property(QObject, lambda self: self._loading.blocks, constant=True)
    ticks = Property(QObject, lambda self: self._loading.ticks, constant=True)
    spans = Property(QObject, lambda self: self._loading.spans, constant=True)
    lanes = Property(QObject, lambda self: self._lanes, constant=True)
    eras = Property(QObject, lambda self: self._eras, constant=True)
    stretches = Property(QObject, lambda self: self._stretches, constant=True)
    pieces = Property(QObject, lambda self: self._pieces, constant=True)
