"""What a start loads before its first frame, and what it can do from then on."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from rig.kiosk import clean_environment

# Shows an exhibition and tells of the program at its first frame and when it is open for visits.
STARTING = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from kiosk.depot.opened import open_prepared
from kiosk.resources import resources
from kiosk.show.app import appear, once_drawn
from kiosk.show.running import Wishes

running = appear(open_prepared(Path(sys.argv[1])), resources(), Wishes(windowed=True, size=(1280, 720)))
told = {}

def drawn():
    told["at the first frame"] = sorted(sys.modules)
    running.open()
    running.open()  # again does nothing
    QTest.mouseClick(running.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(600, 300))
    told["after a tap"] = [running.gallery.visit.phase, running.gallery.visit.place.screen]
    told["words in sight"] = running.gallery.visit.words
    running.application.exit(0)

once_drawn(running.window, drawn)
running.application.exec()
running.close()
print(json.dumps(told))
"""
NOT_YET = (
    "kiosk.show.measure", "kiosk.show.grid", "kiosk.show.touches", "kiosk.show.memory", "kiosk.show.home",
    "kiosk.show.chapter", "kiosk.show.timeline", "kiosk.prepare.columns", "hashlib", "yaml", "pydantic", "PIL",
    "dataclasses", "ctypes", "sqlite3",
)  # fmt: skip


@pytest.fixture(scope="module")
def told(small_prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    ran = subprocess.run(
        [sys.executable, "-c", STARTING, str(small_prepared)],
        env=clean_environment(tmp_path_factory.mktemp("home"), QT_QPA_PLATFORM="offscreen"),
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (0, "")
    found: dict[str, list[str]] = json.loads(ran.stdout)
    return found


def test_the_first_frame_waits_for_nothing_that_only_a_visit_needs(told: dict[str, list[str]]) -> None:
    loaded = told["at the first frame"]
    assert "kiosk.show.attract" in loaded
    assert [name for name in NOT_YET if name in loaded] == []


def test_a_tap_right_after_the_first_frame_begins_a_visit(told: dict[str, list[str]]) -> None:
    assert told["after a tap"] == ["visiting", "home"]
    assert told["words in sight"], "the page was laid out"
