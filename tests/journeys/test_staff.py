"""Staff at a kiosk, by touch, with a clock that need not be waited for: in, the PIN, the glass is wiped, and out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from journeys.test_idle import CHOSEN, Kiosk
from kiosk.bundle.days import day_of
from kiosk.depot.opened import open_prepared
from kiosk.resources import resources
from kiosk.session.place import Place
from kiosk.show.app import start
from kiosk.show.running import Wishes
from show.a_desk import PIN, FakeDesk


class Staffed(Kiosk):
    """A kiosk with a PIN."""

    def __init__(self, prepared: Path, size: tuple[int, int]) -> None:
        self.now, self.size, self.desk = 5000.0, size, FakeDesk()
        self.complaints: list[str] = []
        wishes = Wishes(size=size, still=True, renderer=CHOSEN)
        self.running = start(
            open_prepared(prepared), resources(), wishes, lambda: self.now, day_of(2026, 11, 1), self.desk
        )
        self.running.engine.warnings.connect(lambda found: self.complaints.extend(w.toString() for w in found))
        self.device = QTest.createTouchDevice()
        self.draw()

    def wait(self, seconds: float) -> None:
        entrance = self.running.hung.entrance
        assert entrance is not None
        for _ in range(int(seconds * 4)):
            self.now += 0.25
            self.running.gallery.tick()
            entrance.look()
            entrance.tick()
        self.draw()

    def hold_the_corner(self, seconds: float = 5.25) -> None:
        corner, window = QPoint(20, 20), self.running.window
        QTest.touchEvent(window, self.device).press(0, corner, window).commit()
        self.wait(seconds)
        QTest.touchEvent(window, self.device).release(0, corner, window).commit()
        self.draw()

    def enter(self, digits: str) -> None:
        for digit in digits:
            self.press(digit)
        self.press("Enter")

    def drum(self) -> None:
        """Hands and a cloth all over the glass."""
        for x in range(60, self.size[0], 240):
            for y in range(60, self.size[1], 240):
                self.tap(QPoint(x, y))


@pytest.fixture(params=[(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def staffed(request: pytest.FixtureRequest, small_prepared: Path, qapp: QGuiApplication) -> Iterator[Staffed]:
    """At the end nothing that Qt complained of."""
    assert qapp is not None
    said: list[str] = []
    before = qInstallMessageHandler(lambda kind, _, words: said.append(words) if kind != QtMsgType.QtDebugMsg else None)
    kiosk = Staffed(small_prepared, request.param)
    yield kiosk
    kiosk.running.close()
    qInstallMessageHandler(before)
    assert kiosk.complaints + said == []


def test_in_by_the_pin_the_glass_is_wiped_and_out_again(staffed: Staffed) -> None:
    staffed.wake()
    staffed.open(Place(screen="chapter", chapter="ice", page=1))
    staffed.hold_the_corner()
    assert staffed.visit.phase == "staff"
    staffed.enter("480914")
    assert "That is not the PIN. Please try again." in staffed.texts()
    staffed.enter(PIN)
    assert "Staff menu" in staffed.texts()
    staffed.press("Clean the screen")
    assert "60" in staffed.texts()
    staffed.wait(30)
    staffed.drum()
    assert "30" in staffed.texts()
    staffed.wait(29.5)
    staffed.drum()
    assert "1" in staffed.texts()
    staffed.wait(0.5)
    assert "Staff menu" in staffed.texts()
    staffed.press("Back to visitors")
    assert (staffed.visit.phase, staffed.visit.place.screen) == ("attract", "attract")
    assert "One river and two banks." in staffed.texts()
    staffed.wake()
    assert (staffed.desk.tried, staffed.desk.done) == (["480914", PIN], [])


def test_visitors_who_got_there_by_chance_go_back(staffed: Staffed) -> None:
    staffed.hold_the_corner()
    staffed.press("Back to the exhibition")
    assert staffed.visit.phase == "attract"
    staffed.hold_the_corner()
    staffed.wait(30)
    assert staffed.visit.phase == "attract"
    staffed.wake()


def test_a_hold_that_is_a_little_too_short_only_wakes_it(staffed: Staffed) -> None:
    staffed.hold_the_corner(4.75)
    assert staffed.visit.phase == "visiting"


def test_fingers_on_the_test_card_are_drawn_several_at_once(staffed: Staffed) -> None:
    staffed.hold_the_corner()
    staffed.enter(PIN)
    staffed.press("Test card")
    window, places = staffed.running.window, {0: QPoint(300, 300), 1: QPoint(500, 400), 2: QPoint(700, 600)}
    down = QTest.touchEvent(window, staffed.device)
    for finger, place in places.items():
        down.press(finger, place, window)
    down.commit()
    staffed.draw()
    drawn = [text for text in staffed.texts() if text[:2] in ("1:", "2:", "3:", "4:")]
    assert sorted(drawn) == ["1: 300, 300", "2: 500, 400", "3: 700, 600"]
    up = QTest.touchEvent(window, staffed.device)
    for finger, place in places.items():
        up.release(finger, place, window)
    up.commit()
    staffed.draw()
    assert not [text for text in staffed.texts() if text[:2] in ("1:", "2:", "3:", "4:")]
    staffed.press("Back to the menu")
    assert "Staff menu" in staffed.texts()


def test_the_test_card_goes_away_by_itself(staffed: Staffed) -> None:
    staffed.hold_the_corner()
    staffed.enter(PIN)
    staffed.press("Test card")
    staffed.wait(61)
    assert "Staff menu" in staffed.texts()


def test_out_of_order_until_staff_say_otherwise(staffed: Staffed) -> None:
    staffed.hold_the_corner()
    staffed.enter(PIN)
    staffed.press("Out of order")
    staffed.press("Back to visitors")
    assert staffed.visit.phase == "closed"
    assert any("out of order" in text.replace("\u00a0", " ") for text in staffed.texts())
    staffed.drum()
    staffed.wait(3600)
    assert staffed.visit.phase == "closed"
    staffed.hold_the_corner()
    staffed.enter(PIN)
    staffed.press("Out of order")
    staffed.press("Back to visitors")
    assert staffed.visit.phase == "attract"
    staffed.wake()


def test_restart_and_exit_ask_once_more(staffed: Staffed) -> None:
    staffed.hold_the_corner()
    staffed.enter(PIN)
    staffed.press("Restart kiosk")
    staffed.press("Back")
    assert staffed.desk.done == []
    staffed.press("Restart kiosk")
    staffed.press("Restart now")
    assert staffed.desk.done == ["restart"]


def test_health_and_the_exhibitions_can_be_read(staffed: Staffed) -> None:
    staffed.hold_the_corner()
    staffed.enter(PIN)
    staffed.press("Health")
    assert "it was never restarted for its memory." in staffed.texts()
    staffed.press("Back to the menu")
    staffed.press("Switch exhibition")
    staffed.press("Two banks")
    staffed.press("Rehearse and show it")
    assert staffed.desk.done == ["activate small@2"]
    assert "small@2 · is being rehearsed: 12 s" in staffed.texts()


def test_an_exhibition_taken_up_while_it_is_out_of_order_changes_nothing_for_visitors(
    staffed: Staffed, small_prepared: Path
) -> None:
    staffed.hold_the_corner()
    staffed.enter(PIN)
    staffed.press("Out of order")
    staffed.press("Back to visitors")
    staffed.running.take_up(open_prepared(small_prepared), Wishes(size=staffed.size, still=True, renderer=CHOSEN))
    staffed.draw()
    staffed.drum()
    assert staffed.visit.phase == "closed"
    assert any("out of order" in text.replace("\u00a0", " ") for text in staffed.texts())
    staffed.hold_the_corner()
    staffed.enter(PIN)
    assert "Staff menu" in staffed.texts()
