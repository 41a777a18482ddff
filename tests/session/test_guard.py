"""When the kiosk restarts itself: never in a visit, never in a loop."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.guard import FLOOR, REST, Guard, Verdict, restarted_at

NOW = 10_000.0


@pytest.mark.parametrize(
    ("used", "resting_since", "restarted", "verdict"),
    [
        (400.0, 0.0, None, "fine"),
        (400.1, None, None, "wait"),
        (400.1, NOW - REST + 0.1, None, "wait"),
        (400.1, NOW - REST, None, "restart"),
        (400.1, 0.0, NOW - FLOOR + 0.1, "heavy"),
        (400.1, None, NOW - FLOOR + 0.1, "heavy"),
        (400.1, 0.0, NOW - FLOOR, "restart"),
        (400.1, None, NOW - FLOOR, "wait"),
        (0.0, 0.0, None, "fine"),  # a system that does not say how much
    ],
)
def test_the_rule(used: float, resting_since: float | None, restarted: float | None, verdict: Verdict) -> None:
    assert Guard(400.0, restarted).verdict(NOW, used, resting_since) == verdict


def test_without_a_limit_it_never_restarts() -> None:
    assert Guard(0.0).verdict(NOW, 1e9, 0.0) == "fine"


@given(st.lists(st.tuples(st.floats(0, 600), st.booleans(), st.floats(0, 2000)), max_size=200))
def test_however_memory_and_visitors_come_it_restarts_in_no_visit_and_no_loop(
    steps: list[tuple[float, bool, float]],
) -> None:
    now, resting_since, guard = 0.0, None, Guard(500.0)
    restarts: list[float] = []
    for seconds, visited, used in steps:
        now += seconds
        resting_since = None if visited else (now if resting_since is None else resting_since)
        if guard.verdict(now, used, resting_since) == "restart":
            assert not visited
            restarts.append(now)
            guard, resting_since = Guard(500.0, now), None
    assert all(later - earlier >= FLOOR for earlier, later in itertools.pairwise(restarts))


@pytest.mark.parametrize(("text", "expected"), [("50", 50.0), ("100", 100.0)])
def test_the_time_that_the_program_before_wrote_down(text: str, expected: float) -> None:
    assert restarted_at(text, 100.0) == expected


@pytest.mark.parametrize("text", ["", "soon", "-1", "101", "nan", "inf", "1e999"])
def test_anything_else_is_no_restart(text: str) -> None:
    assert restarted_at(text, 100.0) is None
