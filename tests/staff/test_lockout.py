"""Wrong PINs: three are free, then everybody waits longer and longer, and neither clock nor mains shortens that."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff import lockout as rules
from kiosk.staff.lockout import FIRST, LONGEST, Lockout

NOW = 5000.0
WALL = 1_800_000_000.0


def after(wrong: int, now: float = NOW) -> Lockout:
    lockout = Lockout()
    for _ in range(wrong):
        lockout = rules.failed(lockout, now)
    return lockout


def test_three_wrong_ones_are_free_then_it_doubles_up_to_a_quarter_of_an_hour() -> None:
    waits = [rules.left(after(wrong), NOW) for wrong in range(12)]
    assert waits == [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]


def test_waiting_passes_with_the_clock() -> None:
    lockout = after(5)
    assert [rules.left(lockout, NOW + passed) for passed in (0, 12.5, 59.9, 60, 1e9)] == pytest.approx(
        [60, 47.5, 0.1, 0, 0]
    )


def resumed(lockout: Lockout, now: float, wall: float, later: float, began: float = 0.0) -> Lockout:
    """Written down at `now`, read by a program that begins at `began` when the wall clock says `later`."""
    written: dict[str, Any] = json.loads(json.dumps(rules.kept(lockout, now, wall)))
    found = rules.resumed(written, began, later)
    assert found is not None
    return found


def test_a_restart_goes_on_with_what_is_left() -> None:
    again = resumed(after(6), NOW + 20, WALL + 20, WALL + 50, began=3.0)
    assert rules.left(again, 3.0) == 70
    assert rules.left(rules.failed(again, 73.0), 73.0) == 240


def test_a_clock_that_was_set_back_begins_the_step_anew_and_no_more() -> None:
    for later in (0.0, WALL - 1e9, WALL - 1):
        assert rules.left(resumed(after(9), NOW, WALL, later), 0.0) == LONGEST
    assert rules.left(resumed(after(4), NOW, WALL, 0.0), 0.0) == FIRST


def test_a_clock_that_runs_ahead_forgets_no_wrong_pin() -> None:
    again = resumed(after(8), NOW, WALL, WALL + 1e9)
    assert rules.left(again, 0.0) == 0
    assert rules.left(rules.failed(again, 0.0), 0.0) == LONGEST


@given(st.integers(0, 2000), st.floats(0, 1e9), st.floats(-1e10, 1e11), st.floats(-1e10, 1e11))
def test_whatever_the_clock_does_nobody_waits_longer_than_the_step(
    wrong: int, began: float, wall: float, later: float
) -> None:
    again = resumed(after(wrong), NOW, wall, later, began)
    assert 0 <= rules.left(again, began) <= rules.step(wrong) + 1e-4
    assert rules.left(again, began) <= LONGEST + 1e-4


@pytest.mark.parametrize(
    "value",
    [
        {}, {"wrong": 1}, {"until": 1.0}, {"wrong": "9", "until": 1.0}, {"wrong": True, "until": 1.0},
        {"wrong": -1, "until": 1.0}, {"wrong": 10**9, "until": 1.0}, {"wrong": 4, "until": None},
        {"wrong": 4, "until": math.nan}, {"wrong": 4, "until": math.inf}, {"wrong": 4, "until": 1e300},
    ],
)  # fmt: skip
def test_what_is_no_lockout_is_none(value: dict[str, Any]) -> None:
    assert rules.resumed(value, NOW, WALL) is None


def test_what_is_damaged_neither_opens_nor_shuts_for_long() -> None:
    assert rules.left(rules.unreadable(NOW), NOW) == FIRST
    assert rules.left(rules.failed(rules.unreadable(NOW), NOW), NOW) == 2 * FIRST


def test_where_nothing_can_be_written_no_try_is_free() -> None:
    assert rules.left(rules.unwritten(after(1), NOW), NOW) == FIRST
    assert rules.unwritten(after(7), NOW) == after(7)
