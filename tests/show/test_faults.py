"""Each kind of fault is seen in a small scene that has it, and nothing is said of a scene that is sound."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.show.faults import faults
from show.themed import Themed

Look = Callable[[str], list[str]]

SCENE = """
import QtQuick
import QtQuick.Window

Window {
    id: window
    component Said: Text {
        font.family: "Source Sans 3"
        font.pixelSize: 26
        textFormat: Text.PlainText
    }
    component Pressed: Item {
        property string label: ""
        property bool available: true
    }
    width: 640; height: 480; visible: true; color: "white"
    Item { width: 1; height: 1 }
    %s
}
"""


@pytest.fixture
def look(themed: Themed, qapp: QGuiApplication) -> Iterator[Look]:
    """What is found in a scene of these items."""
    assert themed is not None and qapp is not None
    engine = QQmlEngine()
    kept: list[object] = []

    def found(body: str) -> list[str]:
        component = QQmlComponent(engine)
        component.setData((SCENE % body).encode(), QUrl("file:///scene.qml"))
        window = component.create()
        assert isinstance(window, QQuickWindow), component.errorString()
        kept.extend((component, window))
        QGuiApplication.processEvents()
        window.grabWindow()
        return faults(window)

    yield found


MUTANTS = {
    "wider than its box": ('Said { width: 60; text: "Incommensurable" }', "is wider than its box"),
    "taller than its box": (
        'Said { width: 90; height: 30; wrapMode: Text.Wrap; text: "One Two Three Four" }',
        "taller",
    ),
    "shortened": ('Said { width: 90; elide: Text.ElideRight; text: "Incommensurable" }', "is shortened"),
    "fewer lines than it needs": (
        'Said { width: 90; wrapMode: Text.Wrap; maximumLineCount: 1; elide: Text.ElideRight; text: "One Two Three" }',
        "is shortened",
    ),
    "clipped at the side": ('Item { clip: true; width: 80; height: 60; Said { text: "Incommensurable" } }', "is cut"),
    "clipped below": ('Item { clip: true; width: 300; height: 18; Said { text: "Grey" } }', "is cut"),
    "out of its card": (
        'Rectangle { x: 20; y: 20; width: 90; height: 90; color: "#ddd"; Said { x: 20; text: "Incommensurable" } }',
        "leaves the block it stands on",
    ),
    "out of a card beside it": (
        'Rectangle { x: 20; y: 20; width: 90; height: 90; color: "#ddd" } Said { x: 30; y: 30; text: "Far too long" }',
        "leaves the block it stands on",
    ),
    "out of an outlined card": (
        'Rectangle { width: 90; height: 90; color: "transparent"; border.width: 3; border.color: "black";'
        ' Said { x: 20; y: 20; text: "Incommensurable" } }',
        "leaves the block it stands on",
    ),
    "at the edge of its card": (
        'Rectangle { width: 300; height: 90; color: "#ddd"; Said { y: 61; text: "Grey" } }',
        "stands at the very edge",
    ),
    "out of its button": (
        'Pressed { label: "Go"; width: 100; height: 64; Said { x: 20; text: "Incommensurable" } }',
        "leaves the button it stands on",
    ),
    "into another's button": (
        'Said { y: 20; text: "Incommensurable" } Pressed { label: "Go"; x: 90; width: 200; height: 64; Item {'
        ' Rectangle { width: 1; height: 1; color: "black" } } }',
        "runs into the button 'Go'",
    ),
    "under a control bar": (
        'Said { y: 20; text: "Incommensurable" } Rectangle { y: 30; width: 640; height: 88; color: "#ccc" }',
        "lies under a block",
    ),
    "through a rule": (
        'Rectangle { y: 34; width: 640; height: 2; color: "black" } Said { y: 20; text: "Incommensurable" }',
        "crosses a rule",
    ),
    "over other words": ('Said { text: "Incommensurable" } Said { x: 90; text: "Words" }', "touch each other"),
    "against other words": ('Said { id: a; text: "One" } Said { x: a.width + 1; text: "Two" }', "touch each other"),
    "off the screen": ('Said { x: 600; text: "Incommensurable" }', "leaves the screen"),
    "below the screen": ('Said { y: 465; text: "Grey" }', "leaves the screen"),
    "too small": ('Said { font.pixelSize: 20; text: "Small" }', "is set at 20 px, less than 24"),
    "shrunk to fit": (
        'Said { width: 90; fontSizeMode: Text.HorizontalFit; minimumPixelSize: 10; text: "Incommensurable" }',
        "less than 24",
    ),
    "a title's last word alone": (
        'Said { width: 330; font.pixelSize: 64; wrapMode: Text.Wrap; text: "Land and sea" }',
        "a title that ends in a line of its own for 'sea'",
    ),
    "lines hidden below": (
        "Item { clip: true; width: 100; height: 70; Said { width: 100; wrapMode: Text.Wrap;"
        ' text: "Words of more than three lines, two of them in sight" } }',
        "is cut",
    ),
    "a word that breaks without a hyphen": (
        'Said { width: 90; wrapMode: Text.Wrap; text: "Incommensurable" }',
        "tears a word apart",
    ),
    "a part that pans, cut below": (
        'Item { property bool pans: true; clip: true; width: 80; height: 20; Said { text: "Grey" } }',
        "is cut",
    ),
}


@pytest.mark.parametrize("kind", MUTANTS)
def test_a_fault_is_seen(kind: str, look: Look) -> None:
    body, said = MUTANTS[kind]
    assert any(said in line for line in look(body)), look(body)


SOUND = {
    "a button": (
        'Pressed { label: "Go on"; x: 20; y: 20; width: 200; height: 88; Rectangle { anchors.fill: parent;'
        ' color: "black" } Said { anchors.centerIn: parent; color: "white"; text: "Go on" } }'
    ),
    "text in a column": (
        'Said { x: 20; y: 20; width: 200; wrapMode: Text.Wrap; text: "As many words as need a few lines of their own" }'
    ),
    "columns": 'Said { x: 20; text: "One" } Said { x: 120; text: "Two" } Said { x: 20; y: 40; text: "Three" }',
    "a title of two lines": (
        'Said { width: 330; font.pixelSize: 64; wrapMode: Text.Wrap; text: "Land and the sea around" }'
    ),
    "a card with room": (
        'Rectangle { x: 20; y: 20; width: 300; height: 90; color: "#ddd"; Said { x: 20; y: 20; text: "Grey" } }'
    ),
    "on a picture": 'Rectangle { width: 640; height: 480; color: "#ddd" } Said { x: 20; y: 20; text: "Grey" }',
    "behind a veil": (
        'Said { y: 20; text: "Incommensurable" } Rectangle { width: 640; height: 400; color: "black"; opacity: 0.8 }'
        ' Rectangle { y: 30; x: 60; width: 300; height: 88; color: "#ccc" }'
    ),
    "a panel over a button": (
        'Pressed { label: "Go"; x: 90; width: 200; height: 64; Rectangle { anchors.fill: parent; color: "black" } }'
        ' Rectangle { width: 640; height: 200; color: "#ddd"; Said { x: 20; y: 20; text: "Incommensurable" } }'
    ),
    "out of sight": 'Item { clip: true; width: 80; height: 60; Said { x: 200; text: "Incommensurable" } }',
    "invisible": 'Said { x: 600; visible: false; text: "Incommensurable" }',
    "transparent": 'Said { x: 600; opacity: 0; text: "Incommensurable" }',
    "what pans, cut at its side": (
        'Item { property bool pans: true; clip: true; width: 80; height: 60; Said { text: "Incommensurable" } }'
    ),
    "what is turned, with whole lines out of sight": (
        "Item { property bool pans: true; clip: true; width: 100; height: 70; Said { width: 100;"
        ' wrapMode: Text.Wrap; text: "Words of more than three lines, two of them in sight" } }'
    ),
    "a short last word that has no room beside the one before it": (
        'Said { width: 330; font.pixelSize: 64; wrapMode: Text.Wrap; text: "A commander yes" }'
    ),
    "a name in a halo of copies": (
        'Said { x: 20; text: "Grey"; Repeater { model: 2; Said { property bool shade: true; z: -1; x: index * 2;'
        ' color: "#ddd"; text: "Grey" } } }'
    ),
    "Chinese": 'Said { width: 90; wrapMode: Text.Wrap; text: "八月の雨八月の雨" }',
    "words in two weights": (
        "Said { width: 300; wrapMode: Text.Wrap; textFormat: Text.StyledText; x: 20; y: 20;"
        ' text: "<b>Ships at anchor.</b> A drawing &amp; not a record of one moment." }'
    ),
    "a rule under words": (
        'Said { id: words; x: 20; y: 20; text: "Grey" } Rectangle { y: 60; width: 640; height: 2; color: "black" }'
    ),
}


@pytest.mark.parametrize("kind", SOUND)
def test_nothing_is_said_of_what_is_sound(kind: str, look: Look) -> None:
    assert look(SOUND[kind]) == []


def test_px_are_those_of_the_design(look: Look) -> None:
    half = 'Item { width: 640; height: 480; scale: 0.5; Said { font.pixelSize: %d; text: "A" } }'
    assert look(half % 26) == []
    assert "is set at 22 px" in look(half % 22)[0]
