"""Everything that can be pressed is large enough for a finger and far enough from its neighbour, on every screen."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from golden.stops import MODES, STOPS, Mode
from golden.test_golden import OUT, shown_in
from kiosk.show.running import Running
from kiosk.show.tour import Visitor, items

LEAST = 64  # px at 1920x1080: 15 mm on a screen of 43 inches
APART = 16


def targets(running: Running) -> list[tuple[str, QRectF]]:
    """What a finger can press now, with its rectangle in design px. What lies under a veil does not count."""
    unit = running.gallery.scale()
    found = []
    for item in items(running.window.contentItem()):
        if is_target(item):
            box = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
            found.append(
                (
                    str(item.property("label")),
                    QRectF(box.x() / unit, box.y() / unit, box.width() / unit, box.height() / unit),
                )
            )
    return found


def is_target(item: QQuickItem) -> bool:
    """Whether the item is one of our touchables, and can be pressed."""
    return item.property("label") is not None and item.property("available") is True


def gap(one: QRectF, other: QRectF) -> float:
    """px between two rectangles, along the axis on which they are apart; less than 0 where they overlap."""
    across = max(one.left(), other.left()) - min(one.right(), other.right())
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom())
    return max(across, down)


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
def test_targets_of_every_screen(mode: Mode, prepared_exhibition: Path, qapp: QGuiApplication) -> None:
    assert qapp is not None
    OUT.mkdir(parents=True, exist_ok=True)
    running = shown_in(mode, prepared_exhibition)
    visitor = Visitor(running, OUT, lambda _line: None)
    small, near, seen = [], [], 0
    for stop in STOPS:
        if stop.name in ("text-sizes", "sources-panel", "warning", "plate-viewer"):
            continue  # a veil or a picture lies under these targets on purpose
        running.gallery.startAgain()
        running.gallery.wake("")
        stop.act(running.gallery)
        visitor.settle()
        found = targets(running)
        seen += len(found)
        small += [
            f"{stop.name}: {label!r} is {box.width():.0f} x {box.height():.0f}"
            for label, box in found
            if min(box.width(), box.height()) < LEAST - 0.5
        ]
        near += [
            f"{stop.name}: {one!r} and {other!r} are {gap(a, b):.0f} apart"
            for (one, a), (other, b) in combinations(found, 2)
            if gap(a, b) < APART - 0.5 and not a.contains(b) and not b.contains(a)
        ]
    running.close()
    assert seen > 60
    assert not small, "\n".join(sorted(set(small)))
    assert not near, "\n".join(sorted(set(near)))
