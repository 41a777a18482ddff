"""Soaks of a few visits in this process, on a kiosk that a test has spoilt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.depot.opened import open_prepared
from kiosk.resources import resources
from kiosk.session.pace import Pace
from kiosk.show.app import Running, Wishes, pace_for, set_up_qt, start
from kiosk.show.soak.run import Limits, Outcome, Soak, Task
from kiosk.show.soak.visitor import Clock

Spoil = Callable[[Running], object]


class Soaked(Protocol):
    """`soaked(spoil, task)`: what came of it."""

    def __call__(self, spoil: Spoil | None = None, task: Task | None = None) -> Outcome: ...


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The application that the program itself makes."""
    set_up_qt("software")
    return QGuiApplication


@pytest.fixture
def soaked(small_prepared: Path, qapp: QGuiApplication) -> Soaked:
    """The small exhibition, visited."""
    assert qapp is not None

    def soak(spoil: Spoil | None = None, task: Task | None = None) -> Outcome:
        prepared, clock = open_prepared(small_prepared), Clock()
        running = start(prepared, resources(), Wishes(size=(1280, 720), renderer=""), clock.now)
        try:
            if spoil is not None:
                spoil(running)
            task = task or Task(seed=5, visits=12, limits=Limits(every=100))
            return Soak(running, clock, pace_for(prepared.exhibition, Pace()), task, lambda _: None).run()
        finally:
            running.close()

    return soak
