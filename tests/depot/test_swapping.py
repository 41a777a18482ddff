"""The running kiosk takes up another exhibition: in the same process, with no black frame, and without growing."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from depot.making import depot
from depot.programs import ended
from kiosk.depot.depot import Depot
from rig.fixtures import Panel
from rig.kiosk import Program, clean_environment
from rig.waiting import wait_until

PAPER = (0xDF, 0xE5, 0xDF)
ASKS = (960, 500)  # a point of the attract loop that begins a visit


def activate(home: Path, folder: Path, label: str) -> None:
    """As a technician would, rehearsal and all."""
    command = [sys.executable, "-m", "kiosk", "activate", label, "--depot", str(folder)]
    done = subprocess.run(command, env=clean_environment(home), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture
def waiting(prepared_exhibition: Path, one: Path, tmp_path: Path) -> Depot:
    """The shipped exhibition active, small@1 installed beside it."""
    keeper = depot(tmp_path / "depot")
    keeper.activate(keeper.install(prepared_exhibition).kept)
    keeper.install(one)
    return keeper


@pytest.fixture
def running(panel: Panel, kiosk: Callable[..., Program], waiting: Depot) -> Program:
    """The program with its attract loop in sight."""
    started = kiosk(panel, "--depot", waiting.folder, QT_QUICK_BACKEND="software")
    shown = panel.screen.wait(
        lambda shot: len(set(shot.resize((64, 36)).get_flattened_data())) > 20, "the attract loop"
    )
    assert shown.getpixel((10, 10)) != (0, 0, 0)
    return started


def test_a_visit_is_not_disturbed_and_then_the_new_exhibition_is_there(
    panel: Panel, running: Program, tmp_path: Path
) -> None:
    panel.touch.tap(*ASKS)
    running.wait_state(phase="visiting", screen="home")
    panel.screen.wait(lambda shot: shot.getpixel((10, 10)) == PAPER, "the contents")
    still = panel.screen.wait_still()

    activate(tmp_path / "home", tmp_path / "depot", "small@1")
    since = len(running.reports)
    panel.touch.press(1900, 500)  # a finger at rest: somebody is there
    panel.touch.release_all()
    after = panel.screen.wait_still()
    assert after.tobytes() == still.tobytes()
    assert all(report["exhibition"] == "far-east-1945@1.0" for report in running.reports[since:])

    assert running.stop() == 0
    assert running.output == ""


def test_while_nobody_visits_it_is_taken_up_without_a_black_frame(
    panel: Panel, running: Program, waiting: Depot
) -> None:
    pid = running.pid
    waiting.activate(waiting.find("small@1"))
    black = []

    def taken_up() -> bool:
        corner = panel.screen.pixel(10, 10)
        if max(corner) < 8:
            black.append(corner)
        return any(report.get("exhibition") == "small@1" for report in running.reports)

    wait_until(taken_up, "the new exhibition", every=0.005)
    panel.screen.wait_still()
    assert black == []
    assert running.pid == pid
    panel.touch.tap(*ASKS)
    running.wait_state(phase="visiting", screen="home", exhibition="small@1")
    assert running.stop() == 0
    assert running.output == "2.small@1: is shown now.\n"


SWAPPING = """
import gc, json, sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, QObject, QTimer
from kiosk.depot.opened import open_prepared
from kiosk.resources import resources
from kiosk.session.place import Place
from kiosk.show.app import start
from kiosk.show.running import Wishes
from kiosk.show.soak.weight import memory

folders = [Path(name) for name in sys.argv[1:]]
wishes = Wishes(windowed=True, size=(1920, 1080), still=True)

def wait(milliseconds):
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()

running = start(open_prepared(folders[0]), resources(), wishes)
complaints, empty, found = [], [], []
running.engine.warnings.connect(lambda said: complaints.extend(one.toString() for one in said))
for number in range(24):
    running.take_up(open_prepared(folders[number % 2]), wishes)
    image = running.window.grabWindow()
    if len({image.pixel(x, y) for x in range(0, 1920, 40) for y in range(0, 1080, 40)}) < 4:
        empty.append(number)
    for _ in running.screens.warm():
        wait(5)
    gallery = running.gallery
    gallery.wake("en")
    gallery.go(Place(screen="memorial"))
    wait(20)
    gallery.startAgain()
    gc.collect()
    objects = sum(isinstance(one, QObject) for one in gc.get_objects())
    found.append((memory()[1], objects))  # its own: a file's share grows when another program that has it open ends
print(json.dumps({"found": found, "complaints": complaints, "empty": empty}))
running.close()
"""


def test_after_ten_swaps_memory_is_where_it_was(
    prepared_exhibition: Path, small_prepared: Path, tmp_path: Path
) -> None:
    """Ten swaps of the shipped exhibition and a small one, after the first ones: a program that has just begun still
    fills its caches."""
    told, _ = ended(tmp_path / "home", SWAPPING, prepared_exhibition, small_prepared)
    said = json.loads(told)
    assert said["complaints"] == []
    assert said["empty"] == [], "a frame after a swap that shows nothing"
    memory = [megabytes for megabytes, _ in said["found"]]
    objects = [number for _, number in said["found"]]
    assert min(memory[-4:]) - min(memory[10:14]) < 2.0, memory
    assert objects[-1] == objects[13], objects


VISITING = """
import argparse, sys
from pathlib import Path
from kiosk.commands.gallery import Presenting
from kiosk.commands.installed import _Stage
from kiosk.depot.choice import choose
from kiosk.depot.depot import Depot
from kiosk.depot.keeper import Keeper
from kiosk.depot.opened import open_prepared
from kiosk.resources import resources
from kiosk.show.app import start
from kiosk.show.running import Wishes

folder = Path(sys.argv[1])
now = [1000.0]
choice = choose(folder)
keeper = Keeper(folder, print, lambda: now[0])
keeper.begin(choice)
wishes = Wishes(windowed=True, size=(1280, 720), still=True)
running = start(open_prepared(choice.folder), resources(), wishes, lambda: now[0])
args = argparse.Namespace(settings=None, windowed=True, size=(1280, 720))
stage = _Stage(Presenting(running, lambda: None), args)

def pass_time(seconds):
    for _ in range(int(seconds)):
        now[0] += 1
        running.gallery.tick()
        keeper.look(stage)
        running.application.processEvents()

def version():
    return running.hung.prepared.exhibition["version"]

running.gallery.wake("en")
depot = Depot(folder)
depot.activate(depot.find("small@2"))
for _ in range(20):
    pass_time(60)
    running.gallery.keepReading()
    running.gallery.next()
    assert version() == "1", "changed under the eyes of a visitor"
    assert running.gallery.visit.phase == "visiting"
pass_time(300)
assert running.gallery.visit.phase == "attract"
assert version() == "2", version()
running.gallery.wake("en")
running.gallery.next()
running.application.processEvents()
assert running.gallery.visit.place.screen == "chapter"
pass_time(300)
depot.rollback()
pass_time(2)
assert version() == "1", version()
running.close()
"""


def test_the_visit_ends_and_then_it_changes(one: Path, two: Path, tmp_path: Path) -> None:
    """The real window and the real depot, with a clock that the test sets."""
    keeper = depot(tmp_path / "depot")
    keeper.activate(keeper.install(one).kept)
    keeper.install(two)
    said = ended(tmp_path / "home", VISITING, tmp_path / "depot")
    assert said == ("2.small@2: is shown now.\n1.small@1: is shown now.\n", "")


ASKED_EARLY = """
import os, signal
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from kiosk.show.app import end_on_signals
application = QGuiApplication([])
end_on_signals(application)
os.kill(os.getpid(), signal.SIGTERM)
QTimer.singleShot(20_000, lambda: application.exit(7))
print(application.exec())
"""


def test_who_asks_it_to_end_before_it_waits_is_not_forgotten(tmp_path: Path) -> None:
    """Between one window and the next, say: a supervisor asks once, and then it kills."""
    assert ended(tmp_path, ASKED_EARLY) == ("0\n", "")
