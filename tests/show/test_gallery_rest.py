"""The kiosk comes back to rest: who left is asked, who reads has time, and a reset forgets everything."""

from __future__ import annotations

from kiosk.depot.opened import Prepared
from kiosk.session.place import Place, Preferences
from kiosk.show.running import Wishes
from show.house import House
from show.themed import Themed


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
    house.gallery.toggleReach()
    house.open("crossing", 1)
    house.screens.chapter.lookCloser()
    house.screens.plate.leave()
    house.gallery.who_says_so(("log",), ("page 1",))
    house.gallery.startAgain()
    assert house.visit == untouched._replace(number=1)
    assert house.gallery.property("percent") == 100
    assert not house.gallery.property("contrast")
    assert not house.gallery.property("reach")
    assert house.screens.chapter._laid is None
    assert house.screens.chapter._blocks.rows() == ()
    assert house.screens.sources._works == ()
    assert house.screens.plate.property("whole")["url"] == ""
    assert house.gallery.wall.context is not None
    assert house.gallery.wall.context.measure._breaks.cache_info().currsize == 0
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


def test_a_kiosk_that_hangs_high_rests_with_everything_low(small: Prepared, themed: Themed) -> None:
    house = House(small, themed, Wishes(preferences=Preferences("en", reach=True)))
    house.wake()
    house.gallery.toggleReach()
    assert not house.gallery.property("reach")
    house.gallery.startAgain()
    assert house.gallery.property("reach")


def test_a_kiosk_that_rests_in_another_language_comes_back_to_it(small: Prepared, themed: Themed) -> None:
    house = House(small, themed, Wishes(preferences=Preferences("ru", text_step=1)))
    house.wake()
    house.gallery.speak("en")
    house.gallery.setPercent(175)
    house.gallery.startAgain()
    assert (house.visit.preferences.language, house.visit.preferences.percent) == ("ru", 125)
