"""Where screens are shown one after another: what leaves goes, and nothing of it stays."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QObject, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
from pytestqt.qtbot import QtBot

from kiosk.show.app import QML, set_up_qt

STAND = """
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

Item {
    id: stand

    width: 300
    height: 200

    function one() { host.show(Qt.resolvedUrl("One.qml"), null); }
    function other() { host.show(Qt.resolvedUrl("Other.qml"), null); }
    function none() { host.show("", null); }
    function broken() { host.show(Qt.resolvedUrl("Broken.qml"), null); }

    Host {
        id: host
        objectName: "host"
        anchors.fill: parent
    }
}
"""
VIEW = """
import QtQuick
import Kiosk.Show

Item {
    required property Gallery gallery
    property string words: "a view with some words" + (gallery ? "!" : "")
    objectName: "NAME"
}
"""
PER_VIEW = 20  # bytes that a view may leave: a Loader leaves 70


@pytest.fixture
def stand(tmp_path: Path, qtbot: QtBot) -> Iterator[tuple[QQmlEngine, QObject]]:
    del qtbot  # Qt is there
    import kiosk.show.gallery  # noqa: F401 - makes Gallery known to QML

    (tmp_path / "Stand.qml").write_text(STAND)
    for name in ("One", "Other"):
        (tmp_path / f"{name}.qml").write_text(VIEW.replace("NAME", name))
    (tmp_path / "Broken.qml").write_text("import QtQuick\nItem { nothing: 3 }\n")
    engine = QQmlEngine()
    engine.addImportPath(str(QML))
    component = QQmlComponent(engine, QUrl.fromLocalFile(str(tmp_path / "Stand.qml")))
    made = component.create()
    assert made is not None, component.errorString()
    yield engine, made
    made.deleteLater()
    component.deleteLater()
    due()
    engine.deleteLater()
    due()


def due() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def host(stand: QObject) -> QObject:
    found = stand.findChild(QObject, "host")
    assert found is not None
    return found


def heap() -> int:
    """Bytes of QML's heap in this process that are in use."""
    found, name = 0, ""
    for line in Path("/proc/self/smaps").read_text().splitlines():
        if match := re.match(r"[0-9a-f]+-[0-9a-f]+ \S+ \S+ \S+ \d+\s*(.*)", line):
            name = match[1]
        elif line.startswith("Anonymous:") and "JSGCHeap" in name:
            found += int(line.split()[1]) * 1024
    return found


def test_one_view_follows_another_and_fills_its_place(stand: tuple[QQmlEngine, QObject]) -> None:
    _, made = stand
    QMetaObject.invokeMethod(made, "one")
    one = host(made).property("item")
    assert (one.objectName(), one.property("width"), one.property("height")) == ("One", 300, 200)
    QMetaObject.invokeMethod(made, "one")
    assert host(made).property("item") == one, "the same view is not made anew"
    QMetaObject.invokeMethod(made, "other")
    assert one.property("parent") is None, "it is out of sight before the next is drawn"
    assert host(made).property("item").objectName() == "Other"
    QMetaObject.invokeMethod(made, "none")
    assert host(made).property("item") is None


def test_a_view_that_can_not_be_made_is_a_warning_of_qml(stand: tuple[QQmlEngine, QObject]) -> None:
    engine, made = stand
    said: list[str] = []
    engine.warnings.connect(lambda found: said.extend(one.toString() for one in found))
    QMetaObject.invokeMethod(made, "broken")
    assert "nothing" in " ".join(said)


def test_thousands_of_views_leave_nothing_behind(stand: tuple[QQmlEngine, QObject]) -> None:
    engine, made = stand

    def turn(times: int) -> int:
        for number in range(times):
            QMetaObject.invokeMethod(made, "one" if number % 2 else "other")
            due()
            if number % 10 == 0:
                engine.collectGarbage()
        engine.collectGarbage()
        return heap()

    before = turn(500)
    assert before, "QML's heap is named in smaps"
    assert (turn(6000) - before) / 6000 < PER_VIEW


def test_qml_makes_no_machine_code() -> None:
    set_up_qt("software")
    assert os.environ["QV4_FORCE_INTERPRETER"] == "1"


@pytest.mark.parametrize(("renderer", "alone"), [("software", "1"), ("opengl", None)])
def test_the_software_renderer_waits_for_no_other_thread(
    monkeypatch: pytest.MonkeyPatch, renderer: str, alone: str | None
) -> None:
    """Each fill shared out among threads is two switches: twenty a frame while the timeline pans."""
    monkeypatch.delenv("QT_NO_GUI_THREADPOOL", raising=False)
    set_up_qt(renderer)
    assert os.environ.get("QT_NO_GUI_THREADPOOL") == alone
