"""What cannot be pressed now: a screen reader is told, a finger does nothing, and the keys do not lose their place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from show.test_timeline_view import touchscreen
from show.themed import Themed

TWO = b"""
import QtQuick
import Kiosk.Controls

Item {
    property int presses: 0
    property var first: first
    property var second: second

    PushButton { id: first; width: 300; label: "Earlier"; focus: true; onActivated: parent.presses++ }
    PushButton { id: second; y: 104; width: 300; label: "Later"; onActivated: parent.presses++ }
}
"""


@pytest.fixture
def root(themed: Themed, qtbot: QtBot) -> Iterator[QQuickItem]:
    """Two buttons in a window, the first with the focus."""
    component = QQmlComponent(themed.engine)
    component.setData(TWO, QUrl())
    made = component.create()
    assert isinstance(made, QQuickItem), component.errorString()
    window = QQuickWindow()
    window.resize(400, 200)
    made.setParentItem(window.contentItem())
    window.show()
    qtbot.waitExposed(window)
    window.requestActivate()
    made.property("first").forceActiveFocus()
    yield made
    window.close()
    made.setParentItem(None)  # type: ignore[arg-type]
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[call-overload]


def told_disabled(button: QQuickItem) -> bool:
    """What a screen reader is told."""
    return bool(QAccessible.queryAccessibleInterface(button).state().disabled)


def touch(root: QQuickItem, at: QPoint) -> None:
    window = root.window()
    QTest.touchEvent(window, touchscreen()).press(0, at, window).commit()
    QTest.touchEvent(window, touchscreen()).release(0, at, window).commit()


def test_a_screen_reader_is_told_what_cannot_be_pressed(root: QQuickItem) -> None:
    second = root.property("second")
    assert not told_disabled(root.property("first")) and not told_disabled(second)
    second.setProperty("available", False)
    assert told_disabled(second)
    second.setProperty("available", True)
    assert not told_disabled(second)


def test_a_finger_does_nothing_until_it_can_be_pressed_again(root: QQuickItem) -> None:
    second = root.property("second")
    second.setProperty("available", False)
    touch(root, QPoint(150, 148))
    assert root.property("presses") == 0
    second.setProperty("available", True)
    touch(root, QPoint(150, 148))
    assert root.property("presses") == 1


def test_the_keys_go_on_from_a_button_that_can_no_longer_be_pressed(root: QQuickItem) -> None:
    """A last step on leaves its button with nothing to do: whoever works by keys is still there, and moves on."""
    window, first, second = root.window(), root.property("first"), root.property("second")
    first.setProperty("available", False)
    assert window.activeFocusItem() is first
    second.forceActiveFocus()
    assert window.activeFocusItem() is second
    assert told_disabled(first)


def test_qt_has_nothing_to_say_when_a_button_with_the_focus_can_no_longer_be_pressed(
    root: QQuickItem, qtlog: Any
) -> None:
    root.property("first").setProperty("available", False)
    assert [record.message for record in qtlog.records] == []
