"""Soaks of a few visits in this process, on a kiosk that a test has spoilt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.depot.opened import open_prepared
from kiosk.resources import resources
from kiosk.session.pace import Pace
from kiosk.show.app import pace_for, start
from kiosk.show.running import Running, Wishes
from kiosk.show.soak.run import Limits, Outcome, Soak, Task
from kiosk.show.soak.visitor import Clock

Spoil = Callable[[Running], object]
TASK = Task(seed=5, visits=8, limits=Limits(every=100))


class Soaked(Protocol):
    """`soaked(spoil, task)`: what came of it."""

    def __call__(self, spoil: Spoil | None = None, task: Task | None = None) -> Outcome: ...


@contextmanager
def standing(folder: Path) -> Iterator[tuple[Running, Clock, Pace]]:
    """A kiosk in this process with a clock that only visitors move."""
    prepared, clock = open_prepared(folder), Clock()
    running = start(prepared, resources(), Wishes(size=(1280, 720), renderer=""), clock.now)
    try:
        yield running, clock, pace_for(prepared.exhibition, Pace())
    finally:
        running.close()


@pytest.fixture
def soaked(small_prepared: Path, qapp: QGuiApplication) -> Soaked:
    """The small exhibition, visited."""
    assert qapp is not None

    def soak(spoil: Spoil | None = None, task: Task | None = None) -> Outcome:
        with standing(small_prepared) as (running, clock, pace):
            if spoil is not None:
                spoil(running)
            return Soak(running, clock, pace, task or TASK, lambda _: None).run()

    return soak
