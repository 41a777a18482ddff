"""The same exhibition in this process, offscreen: it is asked where things stand, and the real program is touched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from journeys.test_idle import Kiosk
from kiosk.session.place import Place
from kiosk.show.tour import items
from rig.touch import Point
from rig.xserver import Size

Twins = Callable[[Path, Size], "Twin"]


class Twin:
    """Answers where a label stands on a screen, in px of the screen."""

    def __init__(self, prepared: Path, size: Size) -> None:
        self.kiosk = Kiosk(prepared, (size.width, size.height))
        self.kiosk.wake()

    def at(self, place: Place) -> Twin:
        """With this place on its screen."""
        if self.kiosk.visit.place != place:
            self.kiosk.open(place)
            self.kiosk.running.window.grabWindow()  # columns put their items in place only when they are drawn
        return self

    def where(self, name: str) -> Point:
        """The middle of what is called so."""
        for item in reversed(items(self.kiosk.running.window.contentItem())):
            if name in (item.property("label"), _spoken(item)):
                middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
                return middle.x(), middle.y()
        raise AssertionError(f"nothing is called {name!r}")

    def close(self) -> None:
        self.kiosk.running.close()


def _spoken(item: QQuickItem) -> str:
    """What a screen reader calls it."""
    told = QAccessible.queryAccessibleInterface(item)
    return told.text(QAccessible.Text.Name) if told is not None else ""
