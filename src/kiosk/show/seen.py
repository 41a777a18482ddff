"""What of a window is in sight: its items, its buttons, its pictures that are still being decoded; and a wait."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QPoint, QPointF, QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow


def items(root: QQuickItem) -> list[QQuickItem]:
    """Every visible item under `root`, a parent before its children."""
    found: list[QQuickItem] = []
    waiting = [root]
    while waiting:
        item = waiting.pop()
        if item.isVisible() and item.opacity() > 0:
            found.append(item)
            waiting.extend(item.childItems())
    return found


def loading(window: QQuickWindow) -> bool:
    """Whether an Image in sight is still being decoded, or a page still draws the rest of itself."""
    return any(_decoding(item) or item.property("unfinished") is True for item in items(window.contentItem()))


def _decoding(item: QQuickItem) -> bool:
    return item.inherits("QQuickImage") and not item.property("source").isEmpty() and item.implicitWidth() == 0


def button(window: QQuickWindow, label: str) -> QPoint | None:
    """The middle of the button with this accessible name."""
    for item in reversed(items(window.contentItem())):
        if item.property("label") == label and item.isEnabled() and item.property("available") is not False:
            return middle(item)
    return None


def pass_time(milliseconds: int) -> None:
    """Real time passes, and whatever comes meanwhile is answered."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def middle(item: QQuickItem) -> QPoint:
    """The middle of an item in px of the window."""
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
