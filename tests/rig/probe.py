"""A window that says what touches it: the rig's own proof, and the floor of an empty window.

One JSON line to KIOSK_REPORT_FD for each change: size, points (left half), scale (right half), taps, key.
"""

from __future__ import annotations

import json
import os
import sys

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QQmlApplicationEngine

QML_IMPORT_NAME = "Probe"
QML_IMPORT_MAJOR_VERSION = 1

QML = b"""
import QtQuick
import QtQuick.Window
import Probe

Window {
    id: window
    visibility: Window.FullScreen
    width: Screen.width // without a window manager nobody else makes a full-screen window fill the screen
    height: Screen.height
    color: "#204060"

    Teller { id: teller }
    onFrameSwapped: teller.say("size", [window.width, window.height])

    MultiPointTouchArea {
        width: parent.width / 2
        height: parent.height
        maximumTouchPoints: 10
        mouseEnabled: false
        touchPoints: [
            TouchPoint {}, TouchPoint {}, TouchPoint {}, TouchPoint {}, TouchPoint {},
            TouchPoint {}, TouchPoint {}, TouchPoint {}, TouchPoint {}, TouchPoint {}
        ]
        function tell() {
            const pressed = Array.from(touchPoints).filter(point => point.pressed)
            teller.say("points", pressed.map(point => [point.x, point.y]))
        }
        onPressed: tell()
        onUpdated: tell()
        onReleased: tell()
        onCanceled: tell()
    }

    Item {
        x: parent.width / 2
        width: parent.width / 2
        height: parent.height
        focus: true
        Keys.onPressed: event => teller.say("key", event.key)

        PinchHandler {
            target: null
            onActiveScaleChanged: teller.say("scale", activeScale)
        }

        Rectangle {
            id: button
            property int taps: 0
            width: 200
            height: 100
            color: taps % 2 ? "#c02020" : "#20c020"
            TapHandler {
                gesturePolicy: TapHandler.ReleaseWithinBounds
                onTapped: { button.taps += 1; teller.say("taps", button.taps) }
            }
        }
    }
}
"""


@QmlElement
class Teller(QObject):
    """Writes what changed to the report pipe, and nothing twice."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fd = int(os.environ["KIOSK_REPORT_FD"])
        self._last: dict[str, object] = {}

    @Slot(str, "QVariant")
    def say(self, name: str, value: object) -> None:
        plain = value.toVariant() if hasattr(value, "toVariant") else value
        if self._last.get(name) != plain:
            self._last[name] = plain
            os.write(self._fd, (json.dumps({name: plain}) + "\n").encode())


def main() -> int:
    application = QGuiApplication(sys.argv)
    engine = QQmlApplicationEngine()
    engine.loadData(QML)
    window = engine.rootObjects()[0]
    window.requestActivate()  # type: ignore[attr-defined]
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
