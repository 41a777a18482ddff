"""What is weighed, and how."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.show.soak.weight import Weight, census, grown, handed_out, memory, slope

SMAPS = """55a1000-7ffd000 ---p 00000000 00:00 0    [rollup]
Rss:              120000 kB
Pss:               80000 kB
Pss_Anon:          50000 kB
Pss_File:          29000 kB
Pss_Shmem:          1000 kB
SwapPss:            2000 kB
"""


def test_memory_of_its_own_leaves_shared_files_out(tmp_path: Path) -> None:
    smaps = tmp_path / "smaps_rollup"
    smaps.write_text(SMAPS)
    assert memory(smaps) == (82.0, 53.0)


def test_this_process_weighs_something() -> None:
    pss, own = memory()
    assert 5 < own <= pss


def test_what_is_handed_out_counts_whoever_asked_for_it() -> None:
    before = handed_out()
    large, small = bytearray(3_000_000), [bytearray(2_000) for _ in range(1_000)]
    assert 5 < handed_out() - before < 5.3
    del large, small
    assert abs(handed_out() - before) < 0.1


def test_every_object_counts_once(qapp: QGuiApplication) -> None:
    assert qapp is not None
    others = census([])  # what only Python holds, of whatever ran in this process before
    root, kept = QObject(), QObject()
    child, item = QObject(root), QQuickItem()
    item.setParent(child)
    inside = QQuickItem(item)  # a child as an item and as an object
    before = census([root])
    beside = QObject()
    beside.setParent(root)
    assert census([root]) - before == Counter({"QObject": 1})
    assert (before - others)["QQuickItem"] == 2
    assert (before - others)["QObject"] == 3  # root, child, and what only Python holds
    assert kept is not None and inside is not None


def test_the_slope_is_that_of_the_line_through_the_weights() -> None:
    weights = [Weight(visit, 0.0, 60.0 + visit * 0.004, 100) for visit in range(500, 3001, 250)]
    assert slope(weights) == pytest.approx(4.0)
    assert slope(weights[:1]) == 0.0


def test_what_grew_is_named() -> None:
    assert grown(Counter(QTimer=1, Words=5), Counter(QTimer=4, Words=5, Rows=1)) == "QTimer +3, Rows +1"


def test_a_kiosk_that_hangs_is_ended_from_beside() -> None:
    code = (
        "from kiosk.show.soak.faults import Watchdog\n"
        "with Watchdog(0.3, lambda: print('visit 7 of seed 1')):\n"
        "    while True: pass\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=False)
    assert (done.returncode, done.stdout) == (1, "visit 7 of seed 1\n")
