"""Fingers on the window: real touch events, and between them the frames that the kiosk draws."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QElapsedTimer, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.show.soak.faults import FaultError

NEVER = 30_000  # ms after which a frame that has not come never comes
SLOW = 3.0  # s of this program's own work after which a touch was answered too late, however busy the machine is
STILL = 25  # ms that a screen draws nothing by itself, twice: a busy machine may keep the one frame between back
MOVES = 6  # of a finger from here to there


class Hands:
    """Touches one window. Every wait is for a frame; nothing sleeps."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._device = QTest.createTouchDevice()
        self._loop = QEventLoop()
        self._late = QTimer()
        self._late.setSingleShot(True)
        self._late.timeout.connect(self._loop.quit)
        self._drawn = 0
        self._down: dict[int, QPoint] = {}
        self._touched = time.process_time()
        window.frameSwapped.connect(self._count)

    def _count(self) -> None:
        self._drawn += 1
        self._loop.quit()

    # ---------------------------------------------------------------- waiting
    def frame(self, many: int = 1) -> None:
        """Wait for the next frames. Raises FaultError where one does not come."""
        wanted = self._drawn + many
        while self._drawn < wanted:
            before = self._drawn
            self._window.update()
            self._wait(NEVER)
            if self._drawn == before:
                raise FaultError(f"stuck: no frame was drawn for {NEVER / 1000:g} s.")
        took = time.process_time() - self._touched
        if took > SLOW:
            raise FaultError(f"stuck: it took {took:.1f} s of work to answer a touch.")
        self._touched = time.process_time()

    def watch(self, milliseconds: int) -> None:
        """Real time passes."""
        watched = QElapsedTimer()
        watched.start()
        while (left := milliseconds - watched.elapsed()) > 0:
            self._wait(left)

    def settle(self) -> None:
        """Wait until the kiosk draws no more by itself, a second at most: some things move for long."""
        patience = QElapsedTimer()
        patience.start()
        quiet = 0
        while quiet < 2 and patience.elapsed() < 1000:
            before = self._drawn
            self._wait(STILL)
            quiet = quiet + 1 if self._drawn == before else 0

    def _wait(self, milliseconds: int) -> None:
        self._late.start(milliseconds)
        self._loop.exec()
        self._late.stop()

    # ---------------------------------------------------------------- fingers
    def _event(self) -> QTest.QTouchEventSequence:
        self._touched = time.process_time()
        return QTest.touchEvent(self._window, self._device)

    def press(self, fingers: Sequence[tuple[int, QPoint]]) -> None:
        """Fingers come down at once."""
        event = self._event()
        self._rest(event, self._down)
        for finger, at in fingers:
            event.press(finger, self._inside(at), self._window)
            self._down[finger] = at
        event.commit()

    def move(self, fingers: Sequence[tuple[int, QPoint]]) -> None:
        """Fingers that are down move."""
        event = self._event()
        self._rest(event, self._down.keys() - dict(fingers).keys())
        for finger, at in fingers:
            event.move(finger, self._inside(at), self._window)
            self._down[finger] = at
        event.commit()

    def lift(self, fingers: Sequence[int]) -> None:
        """Fingers leave the glass where they are."""
        event = self._event()
        for finger in fingers:
            event.release(finger, self._inside(self._down.pop(finger)), self._window)
        self._rest(event, self._down)
        event.commit()

    def _rest(self, event: QTest.QTouchEventSequence, fingers: Iterable[int]) -> None:
        """Fingers that stay. Not as stationary: a sequence of one event would not know where they are."""
        for finger in fingers:
            event.move(finger, self._inside(self._down[finger]), self._window)

    def lift_all(self) -> None:
        """Whatever lies on the glass is taken away."""
        if self._down:
            self.lift(tuple(self._down))

    def tap(self, at: QPoint, finger: int = 0) -> None:
        """One finger, down and up."""
        self.press([(finger, at)])
        self.frame()
        self.lift([finger])
        self.frame()

    def draw(self, paths: Sequence[tuple[QPoint, QPoint]], first: int = 0) -> None:
        """A finger for each path, from its beginning to its end."""
        self.press([(first + i, start) for i, (start, _) in enumerate(paths)])
        for step in range(1, MOVES + 1):
            share = step / MOVES
            self.move([(first + i, start + (end - start) * share) for i, (start, end) in enumerate(paths)])
            self.frame()
        for i in range(len(paths)):  # real fingers never leave in the same moment
            self.lift([first + i])
        self.frame()

    def key(self, key: Qt.Key) -> None:
        """A key of a keypad."""
        QTest.keyClick(self._window, key)
        self.frame()

    def _inside(self, at: QPoint) -> QPoint:
        size = self._window.size()
        return QPoint(min(max(0, at.x()), size.width() - 1), min(max(0, at.y()), size.height() - 1))
