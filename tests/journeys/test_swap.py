"""A museum changes its exhibition while somebody is reading: nothing changes until the visit ends.

The shipped exhibition and the small one, the real commands in processes of their own, and a visitor's real touches on
the real window, here in this process so that the minutes of a visit need not be waited for.
"""

from __future__ import annotations

import argparse
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from depot.making import packed
from journeys.test_idle import CHOSEN, Kiosk
from kiosk.bundle.days import day_of
from kiosk.commands.gallery import Presenting
from kiosk.commands.installed import _Stage
from kiosk.depot.choice import choose
from kiosk.depot.keeper import Keeper
from kiosk.depot.opened import open_prepared
from kiosk.resources import resources
from kiosk.show.app import start
from kiosk.show.running import Wishes
from rig.kiosk import clean_environment, kiosk_command

SIZE = (1920, 1080)
SMALL, LARGE = "small@1.10", "far-east-1945@1.0"


class Museum(Kiosk):
    """A kiosk that shows what is active in its depot, and the technician's commands."""

    def __init__(self, depot: Path, home: Path) -> None:
        self.depot, self.home, self.log = depot, home, list[str]()
        self.now, self.size = 5000.0, SIZE
        self.complaints: list[str] = []
        choice = choose(depot)
        assert choice is not None
        self.keeper = Keeper(depot, self.log.append, lambda: self.now)
        self.keeper.begin(choice)
        wishes = Wishes(size=SIZE, still=True, renderer=CHOSEN)
        self.running = start(open_prepared(choice.folder), resources(), wishes, lambda: self.now, day_of(2026, 11, 1))
        self.running.engine.warnings.connect(lambda found: self.complaints.extend(w.toString() for w in found))
        args = argparse.Namespace(settings=None, windowed=False, size=SIZE)
        self.stage = _Stage(Presenting(self.running, lambda: None), args)
        self.device = QTest.createTouchDevice()
        self.draw()

    def wait(self, seconds: float) -> None:
        """Time passes for the visit and for the keeper."""
        for _ in range(int(seconds)):
            self._tick()
            self.keeper.look(self.stage)
        self.draw()

    def wait_for(self, phase: str, shown: str) -> None:
        """Nobody touches it until it asks, or gives itself back; up to then it shows this exhibition."""
        for _ in range(400):
            self._tick()
            if self.visit.phase == phase:
                break
            self.keeper.look(self.stage)
            assert self.shown == shown
        self.draw()
        assert self.visit.phase == phase
        self.keeper.look(self.stage)
        self.draw()

    def _tick(self) -> None:
        self.now += 1
        self.running.gallery.tick()

    def technician(self, *words: str | Path) -> str:
        return command(self.home, *words, "--depot", self.depot)

    @property
    def shown(self) -> str:
        exhibition = self.running.hung.prepared.exhibition
        return f"{exhibition['id']}@{exhibition['version']}"

    def on(self) -> None:
        """Touch whatever leads to the next page, as its button says."""
        self.press(self.running.gallery.property("nextLabel"))

    def is_drawn(self) -> bool:
        """Whether the window shows more than one colour."""
        image = self.running.window.grabWindow()
        return len({image.pixel(x, y) for x in range(0, SIZE[0], 40) for y in range(0, SIZE[1], 40)}) > 3


def command(home: Path, *words: str | Path) -> str:
    """The real program, as a technician runs it."""
    done = subprocess.run(
        kiosk_command(*words), env=clean_environment(home), capture_output=True, text=True, check=False, timeout=400
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture
def museum(small_prepared: Path, prepared_exhibition: Path, tmp_path: Path, qapp: QGuiApplication) -> Iterator[Museum]:
    """Both are installed, each from a file or a folder; the small one is active and shown."""
    assert qapp is not None
    stick, place, home = packed(small_prepared, tmp_path / "small.kiosk"), tmp_path / "depot", tmp_path / "home"
    assert command(home, "install", stick, "--activate", "--depot", place) == f"installed: {SMALL}. It is active."
    command(home, "install", prepared_exhibition, "--depot", place)
    museum = Museum(place, home)
    yield museum
    museum.running.close()
    assert museum.complaints == []


def read_on(museum: Museum, shown: str, pages: int) -> None:
    """A visitor turns pages and takes half a minute for each: the same exhibition all the time."""
    for _ in range(pages):
        before = museum.visit.place
        museum.on()
        museum.wait(30)
        assert museum.shown == shown
        assert museum.visit.phase == "visiting"
        assert museum.visit.place != before


def test_two_exhibitions_are_swapped_and_rolled_back_around_a_reading_visitor(museum: Museum) -> None:
    assert museum.shown == SMALL
    museum.wake()
    read_on(museum, SMALL, 2)
    page, words = museum.visit.place, museum.texts()

    assert museum.technician("activate", "far-east-1945").startswith(f"active: {LARGE}.")
    museum.wait(5)
    assert (museum.shown, museum.visit.place, museum.texts()) == (SMALL, page, words)
    read_on(museum, SMALL, 2)
    museum.wait_for("warning", SMALL)
    museum.press("keep")
    museum.wait(5)
    assert (museum.shown, museum.visit.phase) == (SMALL, "visiting")

    museum.wait_for("attract", SMALL)  # who left is asked, and then the other exhibition is there at once
    assert museum.shown == LARGE
    assert museum.is_drawn()
    statement = museum.running.hung.prepared.exhibition["attract"]["statement"]["en"]
    assert statement.replace("\n", " ") in " ".join(museum.texts()).replace("\n", " ")
    assert museum.log == ["2.far-east-1945@1.0: is shown now."]

    museum.wake()
    read_on(museum, LARGE, 3)
    page = museum.visit.place
    assert museum.technician("rollback").startswith(f"active: {SMALL}.")
    museum.wait(5)
    assert (museum.shown, museum.visit.place) == (LARGE, page)
    read_on(museum, LARGE, 1)
    museum.wait_for("attract", LARGE)
    assert museum.shown == SMALL
    assert museum.is_drawn()
    museum.wake()
    read_on(museum, SMALL, 2)
    assert museum.technician("verify") == "2 verified, all whole."
    assert museum.technician("list") == f"{SMALL}  (active, good)\n{LARGE}  (before, good)"
