"""Visitors for the journeys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from journeys.twin import Twin, Twins
from journeys.visitor import Visitor
from rig.fixtures import Panel
from rig.kiosk import Program
from rig.xserver import Size

Arrive = Callable[..., Visitor]


@pytest.fixture
def arrive(kiosk: Callable[..., Program]) -> Arrive:
    """`arrive(panel, prepared)`: the program runs on the panel and a visitor stands in front of it."""

    def start(panel: Panel, prepared: Path, *options: str) -> Visitor:
        return Visitor(panel, kiosk(panel, prepared, *options), prepared)

    return start


@pytest.fixture
def visitor(arrive: Arrive, panel: Panel, small_prepared: Path) -> Visitor:
    """A visitor at the contents of the small exhibition, landscape."""
    somebody = arrive(panel, small_prepared)
    somebody.wake()
    return somebody


@pytest.fixture(scope="session")
def twins(qapp: QGuiApplication) -> Iterator[Twins]:
    """`twins(prepared, size)`: one twin for each exhibition and size, made when first asked for."""
    assert qapp is not None
    made: dict[tuple[Path, Size], Twin] = {}
    with ExitStack() as stack:

        def twin(prepared: Path, size: Size) -> Twin:
            key = prepared, size
            if key not in made:
                made[key] = Twin(prepared, size)
                stack.callback(made[key].close)
            return made[key]

        yield twin
