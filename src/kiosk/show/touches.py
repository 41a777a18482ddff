"""What fingers and keys reach the window: told to the visit, and called off where there are too many."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

Touch = Callable[[str, int, float, float], bool]
MOUSE = -1
PHASES = {
    QEventPoint.State.Pressed: "down",
    QEventPoint.State.Updated: "move",
    QEventPoint.State.Released: "up",
}


class Touches(QObject):
    """Watches the window. `touch(phase, finger, x, y)` answers whether presses are to be called off."""

    def __init__(self, window: QQuickWindow, touch: Touch, lost: Callable[[], None], stir: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._touch = touch
        self._lost = lost
        self._stir = stir
        self._to_design = 1.0
        self._called_off = False
        self._sending = False

    def serve(self, touch: Touch, lost: Callable[[], None], stir: Callable[[], None]) -> None:
        """Tell another visit from now on: another exhibition is shown in the same window."""
        self._touch, self._lost, self._stir = touch, lost, stir
        self._called_off = False

    def set_scale(self, scale: float) -> None:
        """One design px is `scale` physical px."""
        self._to_design = 1.0 / scale

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if self._sending:
            return False
        if kind == QEvent.Type.TouchCancel:
            self._lost()
            self._called_off = False
        elif isinstance(event, QTouchEvent):
            return self._touched(event)
        elif kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease) and isinstance(event, QMouseEvent):
            self._clicked(event)
        elif kind == QEvent.Type.KeyPress:
            self._stir()
        return False

    def _touched(self, event: QTouchEvent) -> bool:
        """Tell every finger; with a crowd on the glass, take the touches away from whoever holds them."""
        crowded = False
        for point in event.points():
            phase = PHASES.get(point.state())
            if phase is not None:
                at = point.position() * self._to_design
                crowded = self._touch(phase, point.id(), at.x(), at.y()) or crowded
        if crowded and not self._called_off:
            self._called_off = True
            self._call_off(event)
        return self._called_off and self._keeps_off(event, crowded)

    def _keeps_off(self, event: QTouchEvent, crowded: bool) -> bool:
        """The crowd's own touches reach nobody, the first touch after it does."""
        if crowded and event.type() != QEvent.Type.TouchEnd:
            return True
        self._called_off = False
        return not any(point.state() == QEventPoint.State.Pressed for point in event.points())

    def _call_off(self, event: QTouchEvent) -> None:
        cancel = QTouchEvent(QEvent.Type.TouchCancel, event.pointingDevice(), event.modifiers(), event.points())
        self._sending = True
        QCoreApplication.sendEvent(self._window, cancel)
        self._sending = False

    def _clicked(self, event: QMouseEvent) -> None:
        if event.source() != event.source().MouseEventNotSynthesized:
            return
        at = event.position() * self._to_design
        phase = "down" if event.type() == QEvent.Type.MouseButtonPress else "up"
        self._touch(phase, MOUSE, at.x(), at.y())
