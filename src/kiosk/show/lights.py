"""Hold for a light: one for each visitor who holds, shown among those of today."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.session.lights import ROOM, Lights, lit
from kiosk.show.guide import Guide
from kiosk.show.qml import view_model
from kiosk.show.rows import Rows

UNLIT = (0.32, 0.21, 0.4, 0.26, 0.36, 0.18, 0.29)  # lengths of the lines that wait


@dataclass(frozen=True)
class LightRow:
    """A line of the band: its length, whether it is lit, and whether this visitor lit it."""

    length: float
    lit: bool
    own: bool


@view_model
class LightsModel(QObject):
    """Today's lights. They outlive a visit, but not a day and not the program."""

    changed = Signal()

    def __init__(self, guide: Guide, today: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._guide = guide
        self._today = today
        self._lights = Lights()
        self._own = False
        self._rows = Rows(LightRow, self)
        self._draw()

    def _draw(self) -> None:
        lengths = self._lights.lengths
        last = len(lengths) - 1
        shining = [LightRow(length, True, self._own and i == last) for i, length in enumerate(lengths)]
        waiting = [LightRow(UNLIT[i % len(UNLIT)], False, False) for i in range(len(lengths), ROOM)]
        self._rows.show([*shining, *waiting])
        self.changed.emit()

    def rest(self) -> None:
        """The visitor has gone: the light stays, but is nobody's any more. Yesterday's go out."""
        self._own = False
        if self._lights.day != self._today():
            self._lights = Lights()
        self._draw()

    rows = Property(QObject, lambda self: self._rows, constant=True)
    own = Property(bool, lambda self: self._own, notify=changed)
    next = Property(int, lambda self: min(len(self._lights.lengths), ROOM - 1), notify=changed)

    @Slot()
    def light(self) -> None:
        """Held long enough. One light a visit."""
        if not self._own:
            self._lights = lit(self._lights, self._today())
            self._own = True
            self._draw()
        self._guide.stir()
