"""Staff come in: the visit ends first, nothing late reaches the next, and a closed kiosk answers nobody else."""

from __future__ import annotations

import pytest

from kiosk.session import visit as rules
from kiosk.session.pace import Pace
from kiosk.session.visit import Visit
from session.glass import HOME, PAGE, RESTING, Glass

LATE = (
    lambda visit: rules.went(visit, PAGE),
    lambda visit: rules.returned(visit, HOME),
    lambda visit: rules.panelled(visit, "text"),
    lambda visit: rules.preferring(visit, RESTING._replace(contrast=True)),
    lambda visit: rules.held(visit, "film"),
    lambda visit: rules.woken(visit, 1.0, HOME),
    lambda visit: rules.answered(visit, 1.0),
    lambda visit: rules.ended(visit, RESTING),
    lambda visit: rules.ticked(visit, 1e9, Pace(), RESTING),
)


def test_staff_who_come_in_find_nothing_of_the_visitor() -> None:
    glass = Glass().wake("ru")
    visit = rules.preferring(rules.went(glass.visit, PAGE, remember=True), RESTING._replace(text_step=3))
    assert rules.staffed(visit, RESTING) == Visit(RESTING, phase="staff", number=1)


@pytest.mark.parametrize("phase", ["staff", "closed"])
@pytest.mark.parametrize("late", LATE)
def test_what_comes_late_or_by_a_visitor_changes_nothing(phase: str, late: object) -> None:
    visit = Visit(RESTING, phase=phase)  # type: ignore[arg-type]
    assert late(visit) == visit  # type: ignore[operator]


def test_staff_leave_to_the_attract_loop_or_to_the_notice() -> None:
    visit = rules.staffed(Glass().wake().visit, RESTING)
    assert rules.given_back(visit, RESTING, closed=False).phase == "attract"
    assert rules.given_back(visit, RESTING, closed=True).phase == "closed"
    assert rules.staffed(rules.given_back(visit, RESTING, closed=True), RESTING).phase == "staff"


def test_only_staff_give_it_back() -> None:
    for phase in ("attract", "visiting", "warning", "closed"):
        visit = Visit(RESTING, phase=phase)  # type: ignore[arg-type]
        assert rules.given_back(visit, RESTING, closed=True) == visit
