"""The way in for staff: it watches the corner of the glass, and opens their screens. There is none without a PIN."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.show.gallery import Gallery
from kiosk.show.screens import Screens
from kiosk.staff.opening import HOLD, NOBODY, followed, opens


class Entrance(QObject):
    """Stands between the glass and the visit, and tells the visit all that it sees."""

    def __init__(self, gallery: Gallery, screens: Screens, now: Callable[[], float]) -> None:
        super().__init__(gallery)
        self._gallery, self._screens, self._now = gallery, screens, now
        self._hold = NOBODY
        # The attract loop has no clock: a hold brings its own.
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.look)

    def touch(self, phase: str, finger: int, x: float, y: float) -> bool:
        """A finger came down, moved or left, in design px; whether presses are to be called off."""
        called_off = self._gallery.touch(phase, finger, x, y)
        if self._gallery.visit.phase == "staff":
            return called_off and not self._screens.staff.many_fingers()
        fingers, patience = self._gallery.visit.fingers, self._gallery.pace.absent_after
        before, self._hold = self._hold, followed(self._hold, phase, finger, fingers, self._now(), patience)
        if self._hold != before:
            self._look_later()
        return called_off

    def no_touch(self) -> None:
        """The system took all touches away."""
        self._hold = NOBODY
        self._look_later()
        self._gallery.no_touch()

    def look(self) -> None:
        """Time passed: open where the corner was held for long enough."""
        if opens(self._hold, self._now()):
            self._hold = NOBODY
            self._screens.staff.begin()
        self._look_later()

    def _look_later(self) -> None:
        """When the hold will have been long enough. Qt's timers may come too early, by a twentieth: then once more."""
        if self._hold.finger is None:
            self._soon.stop()
        else:
            self._soon.start(int((HOLD - self._now() + self._hold.since) * 1000) + 1)

    def tick(self) -> None:
        """Time passed while staff may be in."""
        if self._gallery.visit.phase == "staff":
            self._screens.staff.tick()
