"""The floor: the least that a PySide6 program with a QML window does. Prints one JSON line at its first frame and ends.

floor.py WIDTHxHEIGHT RENDERER
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface


def pss_mb() -> float:
    """Read as the kiosk reads it, at the same moment."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return round(sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000, 1)


def main(size: str, renderer: str) -> int:
    """Show the empty window once."""
    if renderer == "software":
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    application = QGuiApplication(sys.argv[:1])
    engine = QQmlApplicationEngine()
    width, height = (int(px) for px in size.split("x"))
    engine.setInitialProperties({"width": width, "height": height})
    engine.load(Path(__file__).with_name("floor.qml"))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)

    def first_frame() -> None:
        window.frameSwapped.disconnect(first_frame)
        print(json.dumps({"pss_mb": pss_mb()}), flush=True)
        application.exit(0)

    window.frameSwapped.connect(first_frame)
    window.setVisible(True)
    code = application.exec()
    window.setVisible(False)
    engine.deleteLater()
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
