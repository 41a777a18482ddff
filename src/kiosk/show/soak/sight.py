"""What the kiosk offers, read from its accessibility tree as a screen reader reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

GRAIN = QSize(96, 54)  # px that a screen is shrunk to, to see whether anything stands on it
PRESSED = frozenset({QAccessible.Role.Button, QAccessible.Role.Slider})


@dataclass(frozen=True)
class Offered:
    """Something in sight that has a name. `box`: px of the window. Not to be kept: its item goes with its screen."""

    name: str
    box: QRect
    pressable: bool
    item: QObject

    def at(self, x: float, y: float) -> QPoint:
        """A point of it; shares of its width and height."""
        return QPoint(round(self.box.x() + x * self.box.width()), round(self.box.y() + y * self.box.height()))


def offered(window: QQuickWindow) -> tuple[Offered, ...]:
    """Everything in sight that has a name, in the order in which it is read."""
    return tuple(offering(window))


def offering(window: QQuickWindow) -> Iterator[Offered]:
    """The same one by one, for who may have seen enough before the last."""
    root = QAccessible.queryAccessibleInterface(window)
    corner = window.position()
    glass = QRect(QPoint(0, 0), window.size())
    for told in _below(root):
        state = told.state()
        name = "" if state.invisible else told.text(QAccessible.Text.Name)
        box = told.rect().translated(-corner) if name else QRect()
        if box.intersects(glass):
            item = told.object()
            # Qt tells a screen reader of what is disabled, but our buttons that wait are only not available.
            # Among many windows in one process PySide may hand out what stood at that address before: no QObject.
            ready = not state.disabled and not (isinstance(item, QObject) and item.property("available") is False)
            pressable = ready and told.role() in PRESSED and glass.contains(box.center())
            yield Offered(name, box, pressable, item)


def _below(told: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for i in range(told.childCount()):
        child = told.child(i)
        if child is not None and child.isValid():
            yield child
            yield from _below(child)


def words_above(seen: Iterable[Offered], line: float) -> bool:
    """Whether something with words can be seen above `line`, px from the top of the window."""
    return any(one.box.y() < line and _shines(one.item) for one in seen)


def _shines(item: QObject) -> bool:
    """Whether nothing that the item lies in is transparent: a screen reader would read it all the same."""
    while isinstance(item, QQuickItem):
        if item.opacity() <= 0:
            return False
        item = item.parentItem()
    return True


def blank(window: QQuickWindow) -> bool:
    """Whether what is drawn is of one colour."""
    small = window.grabWindow().scaled(GRAIN, mode=Qt.TransformationMode.SmoothTransformation)
    return len({small.pixel(x, y) for x in range(GRAIN.width()) for y in range(GRAIN.height())}) < 2
