"""Visitors for the journeys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from journeys.visitor import Visitor
from rig.fixtures import Panel
from rig.kiosk import Program

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
