"""A visitor walks away: the real screens, with a clock that the test sets."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.bundle.days import day_of
from kiosk.depot.opened import open_prepared
from kiosk.resources import resources
from kiosk.session.place import Place
from kiosk.session.visit import Visit
from kiosk.show.app import start
from kiosk.show.running import Running, Wishes, delete_what_is_due
from kiosk.show.seen import button, items, loading

CHOSEN = ""  # the application of this process has chosen its renderer
WORDS = {"begin": "Begin with chapter\u00a01", "keep": "Keep reading", "again": "Start again"}


class Kiosk:
    """The program in this process, offscreen."""

    def __init__(self, prepared: Path, size: tuple[int, int]) -> None:
        self.now = 5000.0
        self.complaints: list[str] = []
        wishes = Wishes(size=size, still=True, renderer=CHOSEN)
        self.running: Running = start(
            open_prepared(prepared), resources(), wishes, lambda: self.now, day_of(2026, 11, 1)
        )
        self.running.engine.warnings.connect(lambda found: self.complaints.extend(w.toString() for w in found))
        self.device = QTest.createTouchDevice()
        self.size = size
        self.draw()

    @property
    def visit(self) -> Visit:
        return self.running.gallery.visit

    def draw(self) -> None:
        """Let the screens follow, to the picture and the page number that come a frame later."""
        until = time.monotonic() + 10
        self.running.application.processEvents()
        self.running.application.processEvents()
        while loading(self.running.window):
            assert time.monotonic() < until, f"never whole: {self.visit.place}"
            self.running.application.processEvents()
        delete_what_is_due(self.running.application)  # no event loop runs that would, and pages would pile up

    def wait(self, seconds: float) -> None:
        """Time passes as the program's own clock looks at it."""
        for _ in range(int(seconds * 4)):
            self.now += 0.25
            self.running.gallery.tick()
        self.draw()

    def tap(self, at: QPoint) -> None:
        window = self.running.window
        QTest.touchEvent(window, self.device).press(0, at, window).commit()
        QTest.touchEvent(window, self.device).release(0, at, window).commit()
        self.draw()

    def wake(self) -> None:
        self.tap(QPoint(self.size[0] // 2, self.size[1] // 2))
        assert (self.visit.phase, self.visit.place.screen) == ("visiting", "home")

    def open(self, place: Place) -> None:
        self.running.gallery.go(place)
        self.draw()

    def find(self, name: str) -> QPoint | None:
        """The middle of a button by what it says."""
        return button(self.running.window, WORDS.get(name, name))

    def press(self, name: str) -> None:
        where = self.find(name)
        assert where is not None, f"no {name}"
        self.tap(where)

    def texts(self) -> list[str]:
        """Everything that is written on the screen."""
        found = items(self.running.window.contentItem())
        return [item.property("text") for item in found if item.inherits("QQuickText") and item.property("text")]


@pytest.fixture(params=[(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def shown(request: pytest.FixtureRequest, small_prepared: Path, qapp: QGuiApplication) -> Iterator[Kiosk]:
    """The small exhibition, running, and at the end nothing that Qt complained of."""
    assert qapp is not None
    said: list[str] = []
    before = qInstallMessageHandler(lambda kind, _, words: said.append(words) if kind != QtMsgType.QtDebugMsg else None)
    kiosk = Kiosk(small_prepared, request.param)
    yield kiosk
    kiosk.running.close()
    qInstallMessageHandler(before)
    assert kiosk.complaints + said == []


def test_nobody_is_asked_while_they_may_still_be_reading(shown: Kiosk) -> None:
    shown.wake()
    shown.wait(119)
    assert shown.visit.phase == "visiting"
    assert shown.find("keep") is None


def test_who_left_is_asked_and_half_a_minute_later_the_attract_loop_is_back(shown: Kiosk) -> None:
    shown.wake()
    shown.open(Place(screen="chapter", chapter="ice", page=1))
    shown.wait(121)
    assert shown.visit.phase == "warning"
    assert "Are you still here?" in shown.texts()
    shown.wait(31)
    assert (shown.visit.phase, shown.visit.place.screen) == ("attract", "attract")
    assert "One river and two banks." in shown.texts()


def test_the_seconds_left_are_told(shown: Kiosk) -> None:
    shown.wake()
    shown.wait(121)
    shown.wait(9)
    assert any("In 20\u00a0seconds" in text or "In 21\u00a0seconds" in text for text in shown.texts())


def test_keep_reading_keeps_the_page(shown: Kiosk) -> None:
    shown.wake()
    shown.open(Place(screen="chapter", chapter="ice", page=1))
    for _ in range(11):
        shown.wait(121)
        shown.press("keep")
        assert shown.visit.phase == "visiting"
        assert (shown.visit.place.chapter, shown.visit.place.page) == ("ice", 1)
        assert shown.find("keep") is None


def test_any_touch_on_the_dimmed_page_keeps_it_and_presses_nothing_on_it(shown: Kiosk) -> None:
    shown.wake()
    begin = shown.find("begin")
    row = shown.find("1 The\u00a0crossing. How people came over the\u00a0river.")
    assert begin is not None and row is not None
    shown.wait(121)
    shown.tap(row)
    assert (shown.visit.phase, shown.visit.place.screen) == ("visiting", "home")


def test_a_touch_on_the_panel_beside_its_buttons_is_no_answer(shown: Kiosk) -> None:
    shown.wake()
    shown.wait(121)
    keep, again = shown.find("keep"), shown.find("again")
    assert keep is not None and again is not None
    title = next(
        item for item in items(shown.running.window.contentItem()) if item.property("text") == "Are you still here?"
    )
    corner = title.mapToScene(title.boundingRect().topRight()).toPoint()
    shown.tap(corner + QPoint(-4, 8))
    assert shown.visit.phase == "warning"


def test_start_again_begins_anew_at_once(shown: Kiosk) -> None:
    shown.wake()
    shown.wait(121)
    shown.press("again")
    assert shown.visit.phase == "attract"
    shown.wake()


def test_a_reset_brings_back_everything(shown: Kiosk) -> None:
    untouched, words = shown.visit, shown.texts()
    shown.wake()
    gallery = shown.running.gallery
    gallery.speak("ru")
    gallery.setPercent(175)
    gallery.toggleContrast()
    shown.open(Place(screen="chapter", chapter="crossing", page=1))
    gallery.togglePanel("text")
    shown.draw()
    shown.wait(300)
    assert shown.visit == untouched._replace(number=1)
    assert shown.texts() == words
    shown.wake()
    assert "The ferry" in shown.texts()


def test_a_warning_lies_over_every_screen(shown: Kiosk) -> None:
    shown.wake()
    places = [
        Place(screen="home"),
        Place(screen="chapter", chapter="ice", page=2),
        Place(screen="plate", chapter="crossing", page=1, picture="landing"),
        Place(screen="timeline"),
        Place(screen="memorial"),
        Place(screen="memorial", group="walkers"),
        Place(screen="places"),
        Place(screen="about"),
    ]
    for place in places:
        shown.open(place)
        for _ in range(600):
            if shown.visit.phase == "warning":
                break
            shown.wait(1)
        assert shown.visit.phase == "warning", place
        shown.press("keep")
        assert shown.visit.place.screen == place.screen


def test_a_visitor_cannot_close_the_window(small_prepared: Path, qapp: QGuiApplication) -> None:
    assert qapp is not None
    kiosk = Kiosk(small_prepared, (1920, 1080))
    kiosk.running.window.setProperty("windowed", False)
    assert kiosk.running.window.close() is False
    assert kiosk.running.window.isVisible()
    kiosk.running.close()
