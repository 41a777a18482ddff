"""The visit as the whole gallery holds it: every way leads somewhere, and says where."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.depot.opened import Prepared
from kiosk.session.place import TEXT_STEPS, Place
from kiosk.show import chapter
from kiosk.show.pages import lay_out
from kiosk.show.part_view import PartView
from show.house import LANDSCAPE, PORTRAIT, House
from show.themed import Themed


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
    assert house.screens.chapter.property("kicker") == "2  The\u00a0ice"
    assert house.screens.chapter.property("title") == "How many drowned"


def test_only_the_page_in_sight_is_laid_out_until_it_is_drawn(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    laid: list[int] = []

    def watched(index: int, *rest: Any) -> tuple[PartView, ...]:
        laid.append(index)
        return lay_out(index, *rest)

    monkeypatch.setattr(chapter, "lay_out", watched)
    told: list[str] = []
    counted: list[bool] = []
    house.screens.chapter.counted.connect(lambda: counted.append(not house.screens.chapter.property("unfinished")))
    house.gallery.positionChanged.connect(lambda: told.append(house.gallery.property("position")))
    house.wake()
    told.clear()
    house.open("ice", 1)
    assert (laid, told) == ([1], [])
    assert house.gallery.property("hasPrevious") and house.screens.chapter.property("unfinished")
    house.gallery.count()
    assert (sorted(laid), told) == ([0, 1, 2, 3], ["2 of 4"])
    assert not house.screens.chapter.property("unfinished")
    assert counted == [False, True]
    house.gallery.next()
    assert (len(laid), told) == (4, ["2 of 4", "3 of 4"])


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
    assert [spot.title for spot in house.screens.plate._spots.rows()] == ["The\u00a0rope"]
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
    assert house.screens.sources._works[0].imprint == "1931, page 2"
    house.gallery.closePanel()
    assert house.visit.panel == "" and house.screens.sources._works == ()


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
