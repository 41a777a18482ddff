"""More fingers than a gesture has are called off; what they lay on takes no later finger for one of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication

from journeys.test_idle import Kiosk
from kiosk.show.soak.hands import Hands
from kiosk.show.tour import items

ON_THE_PLOT = QPoint(878, 468)
BESIDE = (QPoint(100, 1000), QPoint(50, 1040))  # on the bar


@pytest.fixture
def crowded(prepared_exhibition: Path, qapp: QGuiApplication) -> Iterator[tuple[Kiosk, Hands]]:
    """The timeline, after one finger on it and two beside it."""
    assert qapp is not None
    kiosk = Kiosk(prepared_exhibition, (1920, 1080))
    hands = Hands(kiosk.running.window)
    kiosk.wake()
    kiosk.running.gallery.openTimeline()
    hands.frame(3)
    for finger, at in enumerate((ON_THE_PLOT, *BESIDE)):
        hands.press([(finger, at)])
    for finger in range(3):
        hands.lift([finger])
    hands.frame()
    yield kiosk, hands
    kiosk.running.close()


def middle_of(kiosk: Kiosk, words: str) -> QPoint:
    """Where these words stand."""
    found = next(item for item in items(kiosk.running.window.contentItem()) if item.property("text") == words)
    return found.mapToScene(found.boundingRect().center()).toPoint()


def test_a_touch_on_the_question_reaches_no_event_under_it(crowded: tuple[Kiosk, Hands]) -> None:
    kiosk, hands = crowded
    kiosk.running.gallery.warn()
    hands.frame(2)
    hands.tap(middle_of(kiosk, "Are you still here?"))
    assert (kiosk.visit.phase, kiosk.visit.place.event) == ("warning", -1)


def test_a_touch_beside_a_panel_closes_it_and_reaches_no_event_under_it(crowded: tuple[Kiosk, Hands]) -> None:
    kiosk, hands = crowded
    kiosk.running.gallery.togglePanel("text")
    hands.frame(2)
    hands.tap(QPoint(960, 300))
    assert (kiosk.visit.panel, kiosk.visit.place.event) == ("", -1)


def test_the_timeline_answers_again(crowded: tuple[Kiosk, Hands]) -> None:
    kiosk, hands = crowded
    mark = next(
        item
        for item in items(kiosk.running.window.contentItem())
        if item.property("takesFrom") is not None and 500 < item.mapToScene(QPoint(0, 0)).x() < 1400
    )
    hands.tap(mark.mapToScene(mark.boundingRect().center()).toPoint())
    assert kiosk.visit.place.event >= 0
