"""Real kills of a real program: before every call that it makes of the kernel, and at random moments."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from depot.failing import copied
from depot.gallery import Gallery
from depot.making import bare, depot, packed, statement, tree
from depot.stated import near, stated
from depot.test_depot import labels, shown
from depot.test_kills import whole
from depot.traced import killed_before_call
from kiosk.cli import main
from kiosk.commands.rehearsing import Rehearsed
from rig.waiting import pace

TIMES = 200


@pytest.fixture
def start(one: Path, tmp_path: Path) -> Path:
    """A depot with small@1 active."""
    keeper = depot(tmp_path / "start")
    keeper.activate(keeper.install(bare(one, tmp_path / "one", "1")).kept)
    return tmp_path / "start"


def swap(folder: Path, new: Path) -> Callable[[], None]:
    """Install and activate: all that a museum does on a Tuesday morning."""

    def act() -> None:
        keeper = depot(folder)
        keeper.activate(keeper.install(new).kept)

    return act


def commands(folder: Path, new: Path) -> Callable[[], None]:
    """The same as a technician types it; the rehearsal, a program of its own that changes nothing, has passed."""

    def act() -> None:
        assert main(["install", str(new), "--depot", str(folder)]) == 0
        assert main(["activate", "small@2", "--depot", str(folder)]) == 0

    return act


def after_every_call(place: Path, start: Path, act: Callable[[], None]) -> list[str]:
    """What is shown after a kill before each call of the kernel in turn; every time everything verifies."""
    act()  # once, so that what is loaded when it is first needed is there
    seen: list[str] = []
    untouched = tree(copied(start, place))
    while killed_before_call(len(seen) + 1, act):
        whole(place)
        seen.append(shown(place))
        if tree(place) != untouched or any((place / "staging").iterdir()):
            copied(start, place)
    whole(place)
    assert shown(place) == "small@2"
    assert seen == sorted(seen, key=[seen[0], "small@2"].index), "once it is shown it stays"
    return seen


def test_killed_before_every_system_call(
    start: Path, one: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`kiosk install` of a file and `kiosk activate`, on a kiosk that shows another."""
    monkeypatch.setattr("kiosk.commands.activate.rehearsed", lambda *_: Rehearsed(1))
    new = packed(bare(one, tmp_path / "two", "2"), tmp_path / "two.kiosk")
    seen = after_every_call(tmp_path / "depot", start, commands(copied(start, tmp_path / "depot"), new))
    assert set(seen) == {"small@1", "small@2"}
    assert near(len(seen), stated("kill before every call of the kernel, `kiosk install`"))


def test_killed_before_every_system_call_on_a_new_machine(one: Path, tmp_path: Path) -> None:
    """Where there is no depot yet: the shipped exhibition is shown, or the new one."""
    (tmp_path / "nothing").mkdir()
    place = tmp_path / "new"
    place.mkdir()
    new = bare(one, tmp_path / "two", "2")
    seen, number = [], 1
    while killed_before_call(number, swap(place / "depot", new)):
        whole(place / "depot")
        seen.append(shown(place / "depot"))
        copied(tmp_path / "nothing", place)
        number += 1
    assert set(seen) == {"shipped", "small@2"}
    assert seen == sorted(seen)
    assert near(len(seen), stated("the same with the first exhibition of a machine"))


def test_killed_at_random_moments(start: Path, one: Path, tmp_path: Path) -> None:
    """Over and over in the same depot, as a machine that loses its mind would: what is left over adds up to nothing.

    After each kill a kiosk starts on the depot as it lies and draws its first frame, which says which exhibition it
    is; and every byte of all that is installed is compared with its hash. Two hundred interpreters for the installer
    and two hundred for the kiosk would take minutes, and are not what is tested: the installer is a fork of this
    process, killed by SIGKILL for real, and the kiosk is `show_installed`, which is all of `kiosk run --measure` but
    its interpreter's start, called again and again in one process.
    """
    dice = random.Random(1945)
    files = [bare(one, tmp_path / str(number), str(number)) for number in (1, 2, 3, 4, 5)]
    began = time.monotonic()
    swap(copied(start, tmp_path / "measured"), files[1])()
    reach = time.monotonic() - began  # s; follows how busy the machine is, so that half of the kills come late
    kills = []
    with Gallery(tmp_path / "home") as gallery:
        for _ in range(TIMES):
            before, file = shown(start), dice.choice(files)
            killed = kill_after(dice.random() * reach * 1.5, swap(start, file))
            texts = gallery.texts(start)
            now = shown(start)
            kills.append((killed, now != before))
            reach *= 1.1 if killed and now == before else 0.95
            assert statement(now.removeprefix("small@")) in texts
            assert now in (before, f"small@{file.name}")
            whole(start)
        swap(start, files[4])()
        assert statement("5") in gallery.texts(start)
    assert sum(killed for killed, _ in kills) > TIMES / 4, "most of them had ended before they were killed"
    assert len(set(kills)) > 2, "killed before the switch, and after it or not at all"
    assert len(labels(start)) <= 5
    assert list((start / "staging").iterdir()) == []


def kill_after(seconds: float, act: Callable[[], None]) -> bool:
    """Do it in a process that is killed then; whether it had not ended by itself."""
    child = os.fork()
    if child == 0:
        try:
            act()
        finally:
            os._exit(0)
    pace(time.monotonic() + seconds)
    os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])
