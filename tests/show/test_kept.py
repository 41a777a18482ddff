"""Something large on a page: what follows it is drawn before it goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtQuick import QQuickView
from pytestqt.qtbot import QtBot

from kiosk.show.app import QML

STAND = """
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

Item {
    id: stand

    property bool wanted: true
    property int frames: 0

    width: 300
    height: 200

    FrameAnimation {
        running: true
        onTriggered: stand.frames += 1
    }

    Kept {
        objectName: "kept"
        wanted: stand.wanted
        sourceComponent: Rectangle {
            width: 10
            height: 10
        }
    }
}
"""


@pytest.fixture
def view(tmp_path: Path, qtbot: QtBot) -> Iterator[QQuickView]:
    (tmp_path / "Stand.qml").write_text(STAND)
    view = QQuickView()
    view.engine().addImportPath(str(QML))
    view.setSource(QUrl.fromLocalFile(str(tmp_path / "Stand.qml")))
    assert view.status() is QQuickView.Status.Ready, view.errors()
    with qtbot.waitSignal(view.frameSwapped):
        view.show()
    yield view
    view.close()
    view.deleteLater()


def kept(view: QQuickView) -> QObject:
    found = view.rootObject().findChild(QObject, "kept")
    assert found is not None
    return found


def want(view: QQuickView, wanted: bool) -> None:
    view.rootObject().setProperty("wanted", wanted)


def test_what_is_wanted_is_there_at_once(view: QQuickView) -> None:
    assert kept(view).property("item") is not None
    assert kept(view).property("visible")


def test_what_is_not_wanted_is_out_of_sight_at_once_and_goes_when_the_next_page_is_drawn(
    view: QQuickView, qtbot: QtBot
) -> None:
    drawn: list[bool] = []  # whether it was still there, frame by frame
    view.frameSwapped.connect(lambda: drawn.append(kept(view).property("item") is not None))
    want(view, False)
    assert not kept(view).property("visible")
    qtbot.waitUntil(lambda: kept(view).property("item") is None)
    assert drawn[0], "it went before the first frame without it"


def test_what_is_wanted_again_before_it_went_stays(view: QQuickView, qtbot: QtBot) -> None:
    item = kept(view).property("item")
    want(view, False)
    want(view, True)
    assert kept(view).property("visible")
    frames = view.rootObject().property("frames")
    qtbot.waitUntil(lambda: view.rootObject().property("frames") > frames + 6)
    assert kept(view).property("item") == item
