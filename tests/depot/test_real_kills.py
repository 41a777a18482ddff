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
from depot.making import bare, depot
from depot.test_depot import labels, shown
from depot.test_kills import whole
from depot.traced import killed_before_call
from rig.waiting import pace

FEWEST = 150  # system calls that were counted when this was written
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


def test_killed_before_every_system_call(start: Path, one: Path, tmp_path: Path) -> None:
    new, place = bare(one, tmp_path / "two", "2"), tmp_path / "depot"
    seen, number = [], 1
    copied(start, place)
    while killed_before_call(number, swap(place, new)):
        whole(place)
        seen.append(shown(place))
        if labels(place) != ["small@1"] or any((place / "staging").iterdir()):
            copied(start, place)
        number += 1
    assert set(seen) == {"small@1", "small@2"}
    assert seen == sorted(seen), "once it is shown it stays"
    assert len(seen) > FEWEST
    whole(place)
    assert shown(place) == "small@2"


def test_killed_at_random_moments(start: Path, one: Path, tmp_path: Path) -> None:
    """Over and over in the same depot, as a machine that loses its mind would: what is left over adds up to nothing."""
    dice = random.Random(1945)
    files = [bare(one, tmp_path / str(number), str(number)) for number in (1, 2, 3, 4, 5)]
    began = time.monotonic()
    swap(copied(start, tmp_path / "measured"), files[1])()
    lasts = time.monotonic() - began
    kills = 0
    for _ in range(TIMES):
        before, file = shown(start), dice.choice(files)
        child = os.fork()
        if child == 0:
            try:
                swap(start, file)()
            finally:
                os._exit(0)
        pace(time.monotonic() + dice.random() * lasts * 1.2)
        os.kill(child, signal.SIGKILL)
        kills += os.WIFSIGNALED(os.waitpid(child, 0)[1])
        whole(start)
        assert shown(start) in (before, f"small@{file.name}")
    assert kills > TIMES / 4, "most of them had ended before they were killed"
    swap(start, files[4])()
    assert shown(start) == "small@5"
    assert len(labels(start)) <= 5
    assert list((start / "staging").iterdir()) == []
