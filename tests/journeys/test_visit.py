"""From the attract loop through the whole exhibition and back, by touch, on the real program."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from journeys.conftest import Arrive
from journeys.visitor import Visitor, ended_well
from rig.fixtures import FULL_HD, PORTRAIT, Panel
from rig.xserver import Size

SIZES = [FULL_HD, PORTRAIT, Size(1280, 720)]


@pytest.mark.parametrize("size", [FULL_HD, PORTRAIT], ids=str)
def test_a_visitor_reads_every_page_and_sees_every_room(
    arrive: Arrive, panels: Callable[[Size], Panel], prepared_exhibition: Path, size: Size
) -> None:
    visitor = arrive(panels(size), prepared_exhibition)
    visitor.wake()
    _read_every_chapter(visitor)
    _look_at_the_timeline(visitor)
    _remember(visitor)
    ended_well(visitor.program, visitor.program.stop())


def _read_every_chapter(visitor: Visitor) -> None:
    chapters = visitor.exhibition["chapters"]
    met = [(visitor.open_first_chapter()["chapter"], 0)]
    while visitor.now["screen"] == "chapter":
        report = visitor.turn()
        met.append((report["chapter"], report["page"]))
    assert visitor.now["screen"] == "home"
    expected = [(entry["id"], page) for entry in chapters for page in range(entry["pages"])]
    assert list(dict.fromkeys(met[:-1])) == expected


def _look_at_the_timeline(visitor: Visitor) -> None:
    visitor.press("timeline")
    visitor.program.wait_state(screen="timeline")
    visitor.panel.screen.wait_still()
    visitor.press("next")  # it is called Return here
    visitor.program.wait_state(screen="home")


def _remember(visitor: Visitor) -> None:
    visitor.panel.screen.wait_still()
    visitor.tap(visitor.memorial)
    visitor.program.wait_state(screen="memorial")
    visitor.panel.screen.wait_still()
    visitor.press("leave")
    visitor.program.wait_state(screen="home")


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_row_of_the_contents_opens_its_chapter(
    arrive: Arrive, panels: Callable[[Size], Panel], prepared_exhibition: Path, size: Size
) -> None:
    visitor = arrive(panels(size), prepared_exhibition)
    visitor.wake()
    for i, entry in enumerate(visitor.exhibition["chapters"]):
        visitor.tap(visitor.chapter_row(i))
        visitor.program.wait_state(screen="chapter", chapter=entry["id"])
        visitor.press("contents")
        visitor.program.wait_state(screen="home")
    ended_well(visitor.program, visitor.program.stop())


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_it_fills_the_screen(arrive: Arrive, panels: Callable[[Size], Panel], small_prepared: Path, size: Size) -> None:
    visitor = arrive(panels(size), small_prepared)
    visitor.wake()
    visitor.open_first_chapter()
    visitor.panel.screen.wait_still()
    assert visitor.fills_the_screen()


def test_back_leads_to_the_page_before(visitor: Visitor) -> None:
    visitor.open_first_chapter()
    visitor.turn()
    visitor.press("back")
    visitor.program.wait_state(screen="chapter", chapter="crossing", page=0)


def test_the_settings_are_in_the_same_place_on_every_screen(visitor: Visitor) -> None:
    for opened in ("home", "chapter", "timeline"):
        if opened == "chapter":
            visitor.open_first_chapter()
        elif opened == "timeline":
            visitor.press("timeline")
            visitor.program.wait_state(screen="timeline")
        visitor.settle()
        for panel in ("text", ""):
            visitor.press("text")
            visitor.program.wait_state(screen=opened, panel=panel)


def test_a_larger_text_is_chosen_in_its_panel_and_stays(visitor: Visitor) -> None:
    visitor.open_first_chapter()
    visitor.press("text")
    visitor.program.wait_state(panel="text")
    rows = 88 * 4 + 16 * 5
    visitor.tap(visitor.at(480 + 226, 976 - 16 - rows + 16 + 3 * 104 + 44))
    visitor.program.wait_state(text_step=3, screen="chapter")
    visitor.press("text")
    visitor.program.wait_state(panel="")
    assert visitor.turn()["text_step"] == 3


def test_another_language_is_chosen_in_its_panel(visitor: Visitor) -> None:
    visitor.tap(visitor.at(550, visitor.row))
    visitor.program.wait_state(panel="language")
    rows = 88 * 2 + 16 * 3
    visitor.tap(visitor.at(480 + 226, 976 - 16 - rows + 16 + 104 + 44))
    visitor.program.wait_state(language="ru", panel="", screen="home")


def test_a_touch_beside_a_panel_closes_it_and_presses_nothing(visitor: Visitor) -> None:
    visitor.press("text")
    visitor.program.wait_state(panel="text")
    visitor.tap(visitor.chapter_row(0))
    visitor.program.wait_state(panel="", screen="home")
    assert visitor.settle()["screen"] == "home"


def test_the_plate_opens_and_closes(visitor: Visitor) -> None:
    visitor.open_first_chapter()
    visitor.turn()
    visitor.panel.screen.wait_still()
    visitor.tap(visitor.at(990, 660))
    visitor.program.wait_state(screen="plate", picture="landing")
    visitor.panel.screen.wait_still()
    visitor.panel.touch.pinch(visitor.at(900, 480), start=200, end=700)
    visitor.panel.touch.drag([visitor.at(900, 480), visitor.at(700, 300)])
    visitor.tap(visitor.at(240, 1020))
    visitor.program.wait_state(screen="chapter", chapter="crossing", page=1, picture="")


def test_the_day_line_opens_the_timeline(visitor: Visitor) -> None:
    visitor.open_first_chapter()
    visitor.tap(visitor.at(900, 900))
    report = visitor.program.wait_state(screen="timeline", chapter="")
    start, end = visitor.exhibition["focus"]
    assert start <= report["day"] <= end
    visitor.press("timeline")
    visitor.program.wait_state(screen="chapter", chapter="crossing", page=0)


def test_a_quote_says_where_it_is_from(visitor: Visitor) -> None:
    visitor.open_first_chapter()
    visitor.turn()
    visitor.turn()
    visitor.panel.screen.wait_still()
    visitor.tap(visitor.at(1738, 44))
    visitor.program.wait_state(panel="source")
    visitor.panel.screen.wait_still()
    visitor.tap(visitor.at(200, 60))
    visitor.program.wait_state(panel="", screen="chapter", page=2)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("when", ["attract", "chapter"])
def test_it_ends_when_it_is_asked_to(
    arrive: Arrive, panel: Panel, small_prepared: Path, how: signal.Signals, when: str
) -> None:
    visitor = arrive(panel, small_prepared)
    visitor.wait_for_attract()
    if when == "chapter":
        visitor.wake()
        visitor.open_first_chapter()
        visitor.turn()
    ended_well(visitor.program, visitor.program.stop(how))
    assert visitor.program.output == ""
