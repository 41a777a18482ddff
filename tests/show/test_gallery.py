"""The visit as the whole gallery holds it: every way leads somewhere, and a reset forgets everything."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from PySide6.QtGui import QGuiApplication

from kiosk.bundle.days import day_of
from kiosk.depot.opened import Prepared
from kiosk.resources import resources
from kiosk.session.pace import Pace
from kiosk.session.place import TEXT_STEPS, Place, Preferences
from kiosk.session.visit import Visit
from kiosk.show.app import Wishes, make_gallery
from kiosk.show.gallery import Gallery, Screens
from show.themed import Themed

TODAY = day_of(2026, 11, 1)
PORTRAIT = (1080.0, 1920.0)
LANDSCAPE = (1920.0, 1080.0)


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class House:
    """A gallery without a window, with a clock that is set by hand."""

    def __init__(self, prepared: Prepared, themed: Themed, wishes: Wishes | None = None) -> None:
        self.clock = Clock()
        wishes = wishes or Wishes(pace=Pace())
        self.gallery, self.screens = make_gallery(prepared, resources(), wishes, self.clock, TODAY)
        self.prepared = prepared
        self.gallery.setStage(*LANDSCAPE, 1.0)
        self._themed = themed
        self._tell_roles()
        self.gallery.preferencesChanged.connect(self._tell_roles)
        self.gallery.open()
        self.fingers = 0

    def _tell_roles(self) -> None:
        """As the theme does in QML when a preference changes."""
        preferences = self.gallery.visit.preferences
        self.gallery.setRoles(self._themed.roles(preferences.percent, preferences.contrast))

    @property
    def visit(self) -> Visit:
        return self.gallery.visit

    @property
    def place(self) -> Place:
        return self.gallery.visit.place

    def wake(self) -> None:
        self.gallery.wake("")

    def open(self, chapter: str, page: int = 0) -> None:
        self.gallery.go(Place(screen="chapter", chapter=chapter, page=page))

    def tap(self, x: float = 10, y: float = 10) -> None:
        self.gallery.touch("down", 1, x, y)
        self.gallery.touch("up", 1, x, y)

    def wait(self, seconds: float) -> None:
        """Time passes a quarter of a second at a time, as the program's own clock looks."""
        for _ in range(int(seconds * 4)):
            self.clock.now += 0.25
            self.gallery.tick()


@pytest.fixture
def house(small: Prepared, themed: Themed) -> House:
    return House(small, themed)


@pytest.fixture
def shipped_house(shipped: Prepared, themed: Themed) -> House:
    return House(shipped, themed)


# ------------------------------------------------------------------ beginning
def test_it_begins_with_the_attract_loop(house: House) -> None:
    assert (house.visit.phase, house.place.screen) == ("attract", "attract")


def test_a_touch_wakes_it_to_the_contents(house: House) -> None:
    house.wake()
    assert (house.visit.phase, house.place.screen, house.visit.preferences.language) == ("visiting", "home", "en")


def test_touching_a_language_begins_in_it(house: House) -> None:
    house.gallery.wake("ru")
    assert house.visit.preferences.language == "ru"
    assert house.screens.home.property("title") == "Паром"


def test_a_language_that_nobody_speaks_begins_in_the_first(house: House) -> None:
    house.gallery.wake("tlh")
    assert (house.visit.phase, house.visit.preferences.language) == ("visiting", "en")


def test_the_attract_loop_waits_for_ever(house: House) -> None:
    house.wait(1000)
    assert house.visit.phase == "attract"


# ------------------------------------------------------------------ the way through
def walk(house: House, step: Callable[[], None], stop: Callable[[], bool]) -> list[tuple[int, int]]:
    """Pages and offsets met until `stop` says so."""
    met = []
    for _ in range(200):
        met.append((house.place.page, house.place.offset))
        step()
        if stop():
            return met
    raise AssertionError(f"no end after 200 steps: {met[-5:]}")


@pytest.mark.parametrize("percent", TEXT_STEPS)
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_next_and_back_meet_every_part_of_every_chapter_once(
    shipped_house: House, percent: int, size: tuple[float, float]
) -> None:
    house = shipped_house
    house.wake()
    house.gallery.setStage(*size, 1.0)
    house.gallery.setPercent(percent)
    for entry in house.prepared.exhibition["chapters"]:
        house.open(entry["id"])
        forward = walk(house, house.gallery.next, lambda here=entry["id"]: house.place.chapter != here)
        assert len(set(forward)) == len(forward)
        assert {page for page, _ in forward} == set(range(entry["pages"])), entry["id"]
        house.gallery.go(Place(screen="chapter", chapter=entry["id"], page=forward[-1][0], offset=forward[-1][1]))
        back = walk(house, house.gallery.previous, lambda: not house.gallery.property("hasPrevious"))
        assert sorted({*back, forward[0]}) == sorted(forward), entry["id"]


def test_after_the_last_page_comes_the_next_chapter_and_after_the_last_chapter_the_contents(house: House) -> None:
    house.wake()
    house.gallery.next()
    met = [house.place.chapter]
    for _ in range(50):
        house.gallery.next()
        if house.place.chapter != met[-1]:
            met.append(house.place.chapter)
        if house.place.screen == "home":
            break
    assert met == ["crossing", "ice", ""]


def test_the_button_says_where_it_leads(house: House, words: dict[str, str]) -> None:
    house.wake()
    assert house.gallery.property("nextLabel") == words["beginWith"]
    house.open("crossing")
    assert house.gallery.property("nextLabel") == words["next"]
    first, last = (entry["pages"] - 1 for entry in house.prepared.exhibition["chapters"])
    house.open("crossing", first)
    assert house.gallery.property("nextLabel") == words["nextChapter"]
    house.open("ice", last)
    assert house.gallery.property("nextLabel") == words["contents"]


def test_where_am_i_is_always_answered(house: House) -> None:
    house.wake()
    house.open("ice", 1)
    assert house.gallery.property("position") == "2 of 4"
    assert house.screens.chapter.property("kicker") == "2  The ice"
    assert house.screens.chapter.property("title") == "How many drowned"


def test_a_notice_can_be_gone_round(house: House) -> None:
    house.wake()
    house.open("ice")
    house.screens.chapter.goRound()
    assert (house.place.chapter, house.place.page) == ("ice", 2)


def test_another_text_size_keeps_the_reader_where_they_were(shipped_house: House) -> None:
    house = shipped_house
    house.wake()
    house.gallery.setPercent(175)
    house.gallery.next()
    for _ in range(7):
        house.gallery.next()
        before = house.place
        title = house.screens.chapter.property("title")
        for percent in (100, 150, 175):
            house.gallery.setPercent(percent)
            assert house.place == before
            assert house.screens.chapter.property("title") == title


# ------------------------------------------------------------------ beside the way
def test_a_plate_opens_and_leads_back_to_its_page(house: House) -> None:
    house.wake()
    house.open("crossing", 1)
    house.screens.chapter.lookCloser()
    assert (house.place.screen, house.place.picture) == ("plate", "landing")
    assert [spot.title for spot in house.screens.plate._spots.rows()] == ["The rope"]
    house.screens.plate.leave()
    assert (house.place.screen, house.place.chapter, house.place.page) == ("chapter", "crossing", 1)


def test_the_timeline_opens_over_a_page_and_leads_back_to_it(house: House) -> None:
    house.wake()
    house.open("ice", 1)
    house.gallery.openTimeline()
    assert house.place.screen == "timeline"
    house.gallery.openTimeline()
    assert (house.place.screen, house.place.chapter, house.place.page) == ("chapter", "ice", 1)


def test_the_day_line_opens_the_timeline_at_the_day_touched(house: House) -> None:
    house.wake()
    house.open("ice", 1)
    start = house.prepared.exhibition["focus"][0]
    house.screens.day_line.touchedAt(464 + 8 + 5)
    assert (house.place.screen, house.place.day) == ("timeline", start)


def test_the_page_lights_its_dates(house: House) -> None:
    house.wake()
    house.open("crossing", 1)
    assert len(house.screens.day_line._blocks.rows()) >= 2
    house.gallery.contents()
    assert house.screens.day_line._blocks.rows() == ()


def test_who_says_so_is_one_touch_away_and_closes_again(house: House) -> None:
    house.wake()
    house.open("ice", 1)
    house.screens.chapter.openSource(["log", "parish"], ["page 2", ""])
    assert house.visit.panel == "source"
    assert house.screens.sources._works.rows()[0].imprint == "1931, page 2"
    house.gallery.closePanel()
    assert house.visit.panel == "" and house.screens.sources._works.rows() == ()


@pytest.mark.parametrize("panel", ["text", "language"])
def test_a_panel_opens_closes_and_gives_way(house: House, panel: str) -> None:
    house.wake()
    house.gallery.togglePanel(panel)
    assert house.visit.panel == panel
    house.gallery.togglePanel(panel)
    assert house.visit.panel == ""
    house.gallery.togglePanel(panel)
    house.gallery.next()
    assert house.visit.panel == ""


def test_speaking_another_language_keeps_the_place_and_closes_the_panel(house: House) -> None:
    house.wake()
    house.open("ice", 1)
    house.gallery.togglePanel("language")
    house.gallery.speak("ru")
    assert (house.place.page, house.visit.panel) == (1, "")
    assert house.screens.chapter.property("title") == "Сколько утонуло"


def test_a_language_or_size_that_does_not_exist_changes_nothing(house: House) -> None:
    house.wake()
    before = house.visit
    house.gallery.speak("tlh")
    house.gallery.setPercent(110)
    assert house.visit == before


# ------------------------------------------------------------------ idle
def test_a_visitor_who_left_is_asked_and_then_the_kiosk_begins_anew(house: House) -> None:
    house.wake()
    house.wait(119)
    assert house.visit.phase == "visiting"
    house.wait(1.5)
    assert house.visit.phase == "warning"
    assert house.gallery.property("secondsLeft") in (29, 30)
    house.wait(28)
    assert house.visit.phase == "warning"
    house.wait(3)
    assert (house.visit.phase, house.place.screen) == ("attract", "attract")


def test_the_countdown_counts_every_second_down(house: House) -> None:
    house.wake()
    house.gallery.warn()
    seen = []
    while house.visit.phase == "warning":
        seen.append(house.gallery.property("secondsLeft"))
        house.wait(1)
    assert seen == list(range(30, 0, -1))


def test_keep_reading_keeps_the_page_and_can_be_said_again_and_again(house: House) -> None:
    house.wake()
    house.open("ice", 1)
    for _ in range(12):
        house.wait(121)
        assert house.visit.phase == "warning"
        house.gallery.keepReading()
        assert (house.visit.phase, house.place.chapter, house.place.page) == ("visiting", "ice", 1)


def test_start_again_begins_anew_at_once(house: House) -> None:
    house.wake()
    house.gallery.warn()
    house.gallery.startAgain()
    assert house.visit.phase == "attract"


def test_touches_keep_a_visit_alive(house: House) -> None:
    house.wake()
    for _ in range(20):
        house.wait(100)
        house.tap()
    assert house.visit.phase == "visiting"


def test_a_drop_of_water_does_not_keep_a_visit_alive(house: House) -> None:
    house.wake()
    house.gallery.touch("down", 7, 500, 500)
    house.wait(120 + 60 + 30 + 2)
    assert house.visit.phase == "attract"


def test_a_page_of_more_words_is_given_more_time(shipped_house: House) -> None:
    house, counted = shipped_house, {}
    house.wake()
    for entry in house.prepared.exhibition["chapters"]:
        for page in range(entry["pages"]):
            house.open(entry["id"], page)
            counted[house.place] = house.visit.words
    assert max(counted.values()) > 60
    assert min(counted.values()) > 0


def test_a_reset_brings_back_everything(house: House) -> None:
    untouched = house.visit
    house.gallery.wake("ru")
    house.gallery.setPercent(175)
    house.gallery.toggleContrast()
    house.open("crossing", 1)
    house.screens.chapter.lookCloser()
    house.screens.plate.leave()
    house.gallery.who_says_so(("log",), ("page 1",))
    house.gallery.startAgain()
    assert house.visit == untouched._replace(number=1)
    assert house.gallery.property("percent") == 100
    assert not house.gallery.property("contrast")
    assert house.screens.chapter._laid is None
    assert house.screens.chapter._blocks.rows() == ()
    assert house.screens.sources._works.rows() == ()
    assert house.screens.plate.property("whole")["url"] == ""
    house.wake()
    assert house.screens.home.property("title") == "The ferry"


def test_the_next_visitor_finds_no_way_back_to_the_last_ones_place(house: House) -> None:
    house.wake()
    house.open("ice", 2)
    house.gallery.openTimeline()
    house.gallery.startAgain()
    house.wake()
    house.gallery.back()
    assert house.place == Place(screen="home")


def test_a_kiosk_that_rests_in_another_language_comes_back_to_it(small: Prepared, themed: Themed) -> None:
    house = House(small, themed, Wishes(preferences=Preferences("ru", text_step=1)))
    house.wake()
    house.gallery.speak("en")
    house.gallery.setPercent(175)
    house.gallery.startAgain()
    assert (house.visit.preferences.language, house.visit.preferences.percent) == ("ru", 125)


# ------------------------------------------------------------------ an exhibition without these rooms
def test_without_a_timeline_there_is_no_way_to_it(small: Prepared, themed: Themed) -> None:
    bare = Prepared(
        small.folder, small.manifest, {**small.exhibition, "timeline": None, "memorial": None, "home_memorial": None}
    )
    house = House(bare, themed)
    house.wake()
    house.gallery.openTimeline()
    assert house.place.screen == "home"
    assert not house.gallery.property("hasTimeline") and not house.gallery.property("hasMemorial")
    assert house.screens.timeline is None and house.screens.memorial is None


# ------------------------------------------------------------------ whatever visitors do
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
