"""Visitors who press anything, in any order: the gallery stays whole."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from PySide6.QtGui import QGuiApplication

from kiosk.depot.opened import Prepared
from kiosk.session.place import Place, Preferences
from kiosk.show.gallery import Gallery, Screens
from show.house import LANDSCAPE, PORTRAIT, House
from show.themed import Themed


class AnyVisit(RuleBasedStateMachine):
    """Visitors who press anything, in any order."""

    house: House
    renew: Callable[[], House]

    @initialize()
    def begin(self) -> None:
        self.house = type(self).renew()

    @rule(language=st.sampled_from(["", "en", "ru", "xx"]))
    def wake(self, language: str) -> None:
        self.house.gallery.wake(language)

    @rule(name=st.sampled_from(["next", "previous", "contents", "openTimeline", "back", "closePanel"]))
    def move(self, name: str) -> None:
        if self.house.visit.phase != "attract":
            getattr(self.house.gallery, name)()

    @rule(percent=st.sampled_from([100, 125, 150, 175, 99]))
    def size(self, percent: int) -> None:
        self.house.gallery.setPercent(percent)

    @rule(language=st.sampled_from(["en", "ru", "xx"]))
    def speak(self, language: str) -> None:
        if self.house.visit.phase != "attract":
            self.house.gallery.speak(language)

    @rule()
    def contrast(self) -> None:
        self.house.gallery.toggleContrast()

    @rule(panel=st.sampled_from(["text", "language", "source"]))
    def panel(self, panel: str) -> None:
        if self.house.visit.phase != "attract":
            self.house.gallery.togglePanel(panel)

    @rule(chapter=st.sampled_from(["crossing", "ice"]), page=st.integers(0, 5), offset=st.integers(0, 900))
    def jump(self, chapter: str, page: int, offset: int) -> None:
        if self.house.visit.phase != "attract":
            self.house.gallery.go(Place(screen="chapter", chapter=chapter, page=page, offset=offset))

    @rule(name=st.sampled_from(["lookCloser", "openSources", "goRound"]))
    def on_the_page(self, name: str) -> None:
        if self.house.place.screen == "chapter":
            getattr(self.house.screens.chapter, name)()

    @rule(x=st.floats(0, 1920))
    def day_line(self, x: float) -> None:
        if self.house.place.screen in ("home", "chapter"):
            self.house.screens.day_line.touchedAt(x)

    @rule(name=st.sampled_from(["enterMemorial", "openAbout"]))
    def from_home(self, name: str) -> None:
        if self.house.place.screen == "home":
            getattr(self.house.screens.home, name)()

    @rule(name=st.sampled_from(["goOn", "chooseAnother", "openSources", "openPlaces"]), group=st.booleans())
    def in_the_memorial(self, name: str, group: bool) -> None:
        if self.house.place.screen == "memorial":
            if group:
                self.house.screens.memorial.choose("walkers")
            getattr(self.house.screens.memorial, name)()

    @rule(size=st.sampled_from([LANDSCAPE, PORTRAIT, (1920.0, 1440.0)]))
    def turn_the_screen(self, size: tuple[float, float]) -> None:
        self.house.gallery.setStage(*size, 1.0)

    @rule(phase=st.sampled_from(["down", "move", "up"]), finger=st.integers(0, 10), x=st.floats(-50, 2000))
    def touch(self, phase: str, finger: int, x: float) -> None:
        self.house.gallery.touch(phase, finger, x, x / 2)

    @rule()
    def unplug(self) -> None:
        self.house.gallery.no_touch()

    @rule(seconds=st.floats(0, 400))
    def time(self, seconds: float) -> None:
        self.house.clock.now += seconds
        self.house.gallery.tick()

    @rule(name=st.sampled_from(["keepReading", "startAgain"]))
    def answer(self, name: str) -> None:
        if self.house.visit.phase == "warning":
            getattr(self.house.gallery, name)()

    @invariant()
    def there_is_always_a_screen(self) -> None:
        if not hasattr(self, "house"):
            return
        gallery: Gallery = self.house.gallery
        visit = gallery.visit
        assert (visit.phase == "attract") == (visit.place.screen == "attract")
        screens: Screens = self.house.screens
        assert screens.of(visit.place.screen) is not None
        assert visit.words >= 0
        for name in ("screen", "position", "nextLabel", "hasPrevious", "secondsLeft"):
            assert gallery.property(name) is not None
        if visit.phase == "attract":
            assert visit.preferences in (Preferences("en"), visit.preferences)
            assert visit.trail == () and visit.panel == ""
        if visit.place.screen == "chapter":
            assert screens.chapter.property("title")
            assert screens.chapter._blocks.rows()


def test_no_visitor_can_break_it(small: Prepared, themed: Themed, qapp: QGuiApplication) -> None:
    class Here(AnyVisit):
        @staticmethod
        def renew() -> House:
            return House(small, themed)

    run_state_machine_as_test(
        Here,
        settings=settings(
            max_examples=40, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
    assert qapp is not None
