"""The lint sees what QML would find out only when a visitor opens the screen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TYPES = ROOT / ".ci" / "qmltypes.py"
QMLLINT = Path(sys.executable).with_name("pyside6-qmllint")

PYTHON = """
from PySide6.QtCore import Property, QAbstractListModel, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Sample.Show"
QML_IMPORT_MAJOR_VERSION = 1

class Titled(QObject):
    title = Property(str, lambda self: "", constant=True)

@QmlElement
@QmlUncreatable("made in Python")
class View(Titled):
    changed = Signal()
    moved = Signal(str, int)
    parts = Property(QObject, lambda self: None, constant=True)
    open = Property(bool, lambda self: True, notify=changed)

    @Slot(float, str, result=str)
    def label(self, size, name):
        return name
"""
QML = """pragma ComponentBehavior: Bound

import QtQuick
import Sample.Show

Item {
    id: root

    required property View view

    visible: view.open

    ListView {
        model: root.view.parts
        delegate: Text {
            required property string label

            text: label + root.view.title + root.view.label(1, "a")
        }
    }
}
"""


def lint(folder: Path, qml: str) -> str:
    """What the lint says of a view; empty where it has nothing to say."""
    (folder / "sample.py").write_text(PYTHON)
    (folder / "View.qml").write_text(qml)
    env = {**os.environ, "PYTHONPATH": str(folder)}
    subprocess.run([sys.executable, TYPES, "sample", "types"], cwd=folder, env=env, check=True, capture_output=True)
    done = subprocess.run(
        [QMLLINT, "-W", "0", "-I", "types", "View.qml"], cwd=folder, capture_output=True, text=True, check=False
    )
    said = done.stdout + done.stderr
    assert bool(done.returncode) == bool(said), said
    return said


def test_a_view_that_names_what_python_offers_is_fine(tmp_path: Path) -> None:
    assert lint(tmp_path, QML) == ""


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("view.open", "view.opne", 'Member "opne" not found on type "View"'),
        ("root.view.title", "root.view.titel", 'Member "titel" not found on type "View"'),
        ("text: label", "text: lable", "Unqualified access"),
        ("property View", "property Veiw", "Veiw was not found"),
        ("model: root", "modle: root", 'Could not find property "modle"'),
        ('label(1, "a")', 'lebal(1, "a")', 'Member "lebal" not found on type "View"'),
    ],
)
def test_a_misspelt_name_is_found(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    assert said in lint(tmp_path, QML.replace(right, wrong, 1))
