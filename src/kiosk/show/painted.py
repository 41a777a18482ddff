"""What a window paints, in the order in which it paints it: words, blocks, pictures, icons."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem, QQuickWindow

_FAINT = 0.05  # opacity under which nothing is seen


@dataclass(frozen=True)
class Painted:
    """One thing that is painted. `box` is in px of the design, cut by what clips it."""

    kind: str  # "text", "block", "picture", "icon"
    item: QQuickItem
    box: QRectF
    clip: QRectF  # all that the items around it let through
    opacity: float = 1.0  # of its filling; 0 where only its border is painted


def painted(window: QQuickWindow) -> list[Painted]:
    """Everything in sight, what lies at the back first."""
    walk = _Walk(stage(window), [])
    walk.through(window.contentItem(), whole(window), 1.0)
    return walk.found


def stage(window: QQuickWindow) -> QQuickItem:
    """The item whose px are those of the design: the one that is scaled to the window as a whole."""
    content = window.contentItem()
    children = content.childItems()
    return children[0] if len(children) == 1 else content


def whole(window: QQuickWindow) -> QRectF:
    """The window in px of the design."""
    content = window.contentItem()
    return stage(window).mapRectFromItem(content, QRectF(0, 0, content.width(), content.height()))


def box(item: QQuickItem, ground: QQuickItem) -> QRectF:
    """An item's own box in px of `ground`."""
    return item.mapRectToItem(ground, QRectF(0, 0, item.width(), item.height()))


@dataclass(frozen=True)
class _Walk:
    ground: QQuickItem
    found: list[Painted]

    def through(self, item: QQuickItem, clip: QRectF, opacity: float) -> None:
        """The item and all in it. Children of a negative z lie behind their parent."""
        opacity *= item.opacity()
        if not item.isVisible() or opacity < _FAINT:
            return
        own = box(item, self.ground)
        inner = clip.intersected(own) if item.clip() else clip
        children = sorted(item.childItems(), key=lambda child: child.z())
        for child in children:
            if child.z() < 0:
                self.through(child, inner, opacity)
        found = _paints(item, own, clip, opacity)
        if found is not None:
            self.found.append(found)
        for child in children:
            if child.z() >= 0:
                self.through(child, inner, opacity)


def _paints(item: QQuickItem, own: QRectF, clip: QRectF, opacity: float) -> Painted | None:
    if item.inherits("QQuickText"):
        seen = item.property("text") and item.property("color").alphaF() > _FAINT and not item.property("shade")
        return Painted("text", item, own, clip) if seen else None
    shown = own.intersected(clip)
    if shown.isEmpty():
        return None
    if item.inherits("QQuickRectangle"):
        filling = opacity * float(item.property("color").alphaF())
        return Painted("block", item, shown, clip, filling) if filling > _FAINT or _bordered(item) else None
    if item.inherits("QQuickImage"):
        return None if item.property("source").isEmpty() else Painted("picture", item, shown, clip, opacity)
    if item.property("stroked") is True:
        return Painted("icon", item, shown, clip, 0.0)
    return None


def _bordered(item: QQuickItem) -> bool:
    """Whether a border is painted. One that nobody set reads as 1 px of black, and is not."""
    wide, colour = QQmlProperty(item, "border.width").read(), QQmlProperty(item, "border.color").read()
    return bool(wide > 0 and colour.alphaF() > _FAINT and not (wide == 1 and colour.name() == "#000000"))
