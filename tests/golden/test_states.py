"""A control shows at once that a finger is on it, and a frame around it that the keys have come to it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from golden.stops import MODES, Mode
from golden.test_golden import shown_in
from kiosk.show.running import Running
from kiosk.show.tour import Visitor, items
from show.test_timeline_view import touchscreen

SCREENS = ("home", "plate-page", "figures", "timeline", "memorial", "places", "plate-viewer")
NOTICEABLE = 24  # of 255
PRESSED = 0.02  # share of a control's pixels that change under a finger
FRAME = 12  # px that the frame stands out
Picture = NDArray[np.int16]


def picture(running: Running) -> Picture:
    shot = running.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(shot.constBits(), np.uint8).reshape(shot.height(), -1, 4)
    return rows[:, : shot.width(), :3].astype(np.int16)


def box_of(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def controls(running: Running) -> list[QQuickItem]:
    """What a finger can reach, and nothing lies over."""
    found = [item for item in items(running.window.contentItem()) if item.property("available") is True]
    named = [item for item in found if item.property("label")]
    at = [(item, [other for other in named if box_of(other).contains(box_of(item).center())]) for item in named]
    return [item for item, there in at if there[-1] is item and item.height() < 800]


def changed(old: Picture, new: Picture, box: QRectF) -> float:
    """Share of the pixels in a box that are others now."""
    part = slice(max(0, round(box.top())), round(box.bottom())), slice(max(0, round(box.left())), round(box.right()))
    return float((np.abs(new - old)[part].max(axis=2) > NOTICEABLE).mean())


def sides(box: QRectF) -> list[QRectF]:
    """The four strips around a control where its frame stands."""
    out = box.adjusted(-FRAME, -FRAME, FRAME, FRAME)
    return [
        QRectF(out.left(), box.top(), 6, box.height()),
        QRectF(out.right() - 6, box.top(), 6, box.height()),
        QRectF(box.left(), out.top(), box.width(), 6),
        QRectF(box.left(), out.bottom() - 6, box.width(), 6),
    ]


def press(running: Running, at: QPoint, act: str) -> None:
    event = QTest.touchEvent(running.window, touchscreen())
    getattr(event, act)(0, at, running.window).commit()


@pytest.mark.parametrize(
    ("screen", "contrast", "reach"),
    [
        *((screen, False, False) for screen in SCREENS),
        *((screen, True, False) for screen in ("home", "plate-viewer")),
        *((screen, False, True) for screen in ("home", "plate-viewer", "timeline", "memorial")),
    ],
)
def test_every_control_shows_a_finger_and_the_focus(
    screen: str,
    contrast: bool,
    reach: bool,
    prepared_exhibition: Path,
    qapp: QGuiApplication,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    assert qapp is not None
    running = shown_in(Mode("states", contrast=contrast, reach=reach), prepared_exhibition)
    stop = next(stop for stops in MODES.values() for stop in stops if stop.name == screen)
    running.gallery.wake("")
    stop.act(running.gallery)
    Visitor(running, tmp_path, lambda _line: None).settle()
    running.window.requestActivate()
    silent = []
    reachable = controls(running)
    for item in reachable:
        box, before = box_of(item), picture(running)
        press(running, box.center().toPoint(), "press")
        if changed(before, picture(running), box) < PRESSED:
            silent.append(f"{item.property('label')}: nothing shows that it is pressed")
        press(running, QPoint(1, 1), "move")
        press(running, QPoint(1, 1), "release")
        qtbot.waitUntil(lambda item=item: item.property("held") is False)
        before = picture(running)
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        after = picture(running)
        if min(changed(before, after, side) for side in sides(box)) < 0.9:
            silent.append(f"{item.property('label')}: the frame of the focus is not whole")
        item.setFocus(False)
    running.close()
    assert reachable and not silent, "\n".join(silent)
