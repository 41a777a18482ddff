"""What is drawn around the window of the timeline, and how it comes: no frame makes more than a frame has time for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimerEvent, Signal

from kiosk.show.timeline_board import Board, Loaded, Window
from kiosk.show.timeline_rows import BlockRow, KeyedRows, MarkRow, no_block
from kiosk.show.timeline_scale import AxisSpan, AxisTick, below, no_span, no_tick

AFTER = 8  # ms that what need not be there at once comes later
MADE = 5  # delegates of marks in one frame, half a millisecond each, while a finger pans
BESIDE = 0.25  # of a screen on either side of another level, at first
ORIGIN_REACH = 50_000.0  # px from the origin to the window before numbers grow too coarse for the renderer
NOTHING = Loaded(0.0, 0.0, 0.0, (), (), (), ())


class Loading(QObject):
    """The rows of marks, blocks, ticks and spans.

    Another level shows at once what is in sight and a little beside it, then its surroundings. A finger that pans gets
    a few marks in each frame, and when all are there what stands beside them.
    """

    changed = Signal()  # `loaded` and `origin`, before the rows

    def __init__(self) -> None:
        super().__init__()
        self.marks, self.blocks = KeyedRows(MarkRow, self), KeyedRows(BlockRow, self, no_block)
        self.ticks, self.spans = KeyedRows(AxisTick, self, no_tick), KeyedRows(AxisSpan, self, no_span)
        self.loaded = NOTHING
        self.origin = 0.0  # day from which px are counted
        self._asked: tuple[Board, Window, int] | None = None
        self._narrow = False  # whether it reaches not much farther than one sees
        self._waiting = 0  # the timer that runs

    def begin(self, board: Board, window: Window, chosen: int) -> None:
        """On another board: all of its rows at once, since every word may be another."""
        self.origin = float(int(window.left))
        self.load(board, window, chosen)
        self._show_beside()

    def load(self, board: Board, window: Window, chosen: int) -> None:
        """What is drawn around a window, and event `chosen` in any case."""
        self._asked = board, window, chosen
        before, level = self.loaded, below(board.levels, window.ppd)
        self._narrow = level != before.ppd
        self.loaded = board.load(window, chosen, BESIDE if self._narrow else 1.0)
        apart = self.loaded.first > before.last or self.loaded.last < before.first
        if apart:
            self.marks.show(())  # or each bar is for a moment as long as the way from there to here
        if abs(window.left - self.origin) * window.ppd > ORIGIN_REACH:
            self.origin = float(int(window.left))
        self.changed.emit()
        at_once = apart or self._narrow
        self.marks.show_some(self.loaded.marks, len(self.loaded.marks) if at_once else MADE)
        if at_once:
            self._show_beside()
        self._wait()

    def look(self, board: Board, window: Window, chosen: int) -> None:
        """The same for a window that moves: what was just loaded is drawn first, what lies beside comes by itself."""
        self._asked = board, window, chosen
        if not (self._narrow and self._waiting and board.holds(self.loaded, window)):
            self.load(board, window, chosen)

    def days(self) -> tuple[float, float]:
        """The first and the last day that are drawn."""
        return self.loaded.first, self.loaded.last

    def clear(self) -> None:
        """Let go of everything."""
        self._stop_waiting()
        self._asked, self.loaded = None, NOTHING
        for rows in (self.marks, self.blocks, self.ticks, self.spans):
            rows.clear()

    # A timer of its own, not a QTimer whose slot is in Python: that one was called when Python had let go of this.
    def timerEvent(self, _event: QTimerEvent) -> None:
        """What could wait."""
        self._stop_waiting()
        if self._narrow and self._asked is not None:
            self.load(*self._asked)
        elif self.marks.show_some(self.loaded.marks, MADE):
            self._show_beside()
        else:
            self._wait()

    def _wait(self) -> None:
        self._stop_waiting()
        self._waiting = self.startTimer(AFTER)

    def _stop_waiting(self) -> None:
        if self._waiting:
            self.killTimer(self._waiting)
        self._waiting = 0

    def _show_beside(self) -> None:
        self.blocks.show(self.loaded.blocks)
        self.ticks.show(self.loaded.ticks)
        self.spans.show(self.loaded.spans)
