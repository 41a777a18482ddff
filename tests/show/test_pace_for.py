"""An exhibition may ask for another pace than the kiosk's own, within the bounds that hold for both."""

from __future__ import annotations

from typing import Any, cast

import pytest

from kiosk.prepare.form import Exhibition
from kiosk.session.pace import BOUNDS, Pace
from kiosk.show.app import pace_for


def asking(idle: dict[str, Any]) -> Exhibition:
    """An exhibition of which only the wish for a pace is looked at."""
    return cast(Exhibition, {"idle": idle})


def test_an_exhibition_that_asks_for_nothing_keeps_the_kiosk_s_pace() -> None:
    own = Pace(reading=200, warning=45, slop=30)
    assert pace_for(asking({}), own) == own
    assert pace_for(asking({"reading": None, "warning": None, "words_per_minute": None}), own) == own


def test_what_an_exhibition_asks_for_comes_before_the_kiosk_s_own() -> None:
    own = Pace(reading=200, warning=45, slop=30)
    assert pace_for(asking({"reading": 150, "words_per_minute": 100.5}), own) == Pace(
        reading=150, words_per_minute=100.5, warning=45, slop=30
    )


@pytest.mark.parametrize("name", ["reading", "warning", "words_per_minute"])
def test_no_exhibition_gets_past_the_bounds(name: str) -> None:
    least, most = BOUNDS[name]
    assert getattr(pace_for(asking({name: 0}), Pace()), name) == least
    assert getattr(pace_for(asking({name: 10_000}), Pace()), name) == most


def test_every_exhibition_leaves_twenty_seconds_to_answer() -> None:
    assert pace_for(asking({"warning": 1}), Pace()).warning >= 20
