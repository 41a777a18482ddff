"""Hands that do what hands do: slip, lean, hammer, and come ten at a time."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from journeys.conftest import Arrive
from journeys.visitor import Visitor, chord, ended_well, place
from rig.fixtures import PORTRAIT, Panel
from rig.screen import differ
from rig.waiting import pace
from rig.xserver import Size

# X key codes
ESCAPE, ALT, CONTROL, SUPER, TAB, Q, W, F4, F11, SPACE, RETURN, DELETE = 9, 64, 37, 133, 23, 24, 25, 70, 95, 65, 36, 119


def test_the_touch_that_wakes_it_presses_nothing(arrive: Arrive, panel: Panel, small_prepared: Path) -> None:
    """Not even what will stand under the finger when the contents appear."""
    visitor = arrive(panel, small_prepared)
    visitor.wake(visitor.button("next"))
    assert visitor.settle()["screen"] == "home"
    assert {report["screen"] for report in visitor.program.reports} == {"attract", "home"}


def test_a_finger_that_slides_off_a_button_does_not_press_it(visitor: Visitor) -> None:
    visitor.open_first_chapter()
    x, y = visitor.button("next")
    visitor.panel.touch.drag([(x, y), (x - 100, y - 300)], seconds=0.2, settle=0)
    visitor.panel.touch.drag([(x, y), (x - 700, y)], seconds=0.2, settle=0)  # onto another button
    assert place(visitor.settle())[:3] == ("chapter", "crossing", 0)


def test_a_finger_that_slides_onto_a_button_does_not_press_it(visitor: Visitor) -> None:
    visitor.open_first_chapter()
    x, y = visitor.button("next")
    visitor.panel.touch.drag([(x - 400, y - 500), (x, y)], seconds=0.2, settle=0)
    assert place(visitor.settle())[:3] == ("chapter", "crossing", 0)


def test_a_slow_finger_presses_too(visitor: Visitor) -> None:
    """Somebody whose hand is slow or trembles is not refused."""
    visitor.open_first_chapter()
    x, y = visitor.button("next")
    visitor.panel.touch.drag([(x, y), (x + 3, y + 2), (x - 2, y), (x, y)], seconds=1.2, settle=0)
    visitor.program.wait_state(chapter="crossing", page=1)


def test_ten_fingers_turn_no_page(visitor: Visitor) -> None:
    visitor.open_first_chapter()
    before = place(visitor.now)
    for _ in range(3):
        for finger in range(10):
            visitor.panel.touch.press(*visitor.at(148 + 170 * finger, visitor.row), finger=finger)
        visitor.panel.touch.sync()
        visitor.panel.touch.release_all()
    mark = visitor.mark()
    visitor.settle()
    assert all(place(report) == before for report in visitor.program.reports[mark:])
    assert all(report["panel"] == "" for report in visitor.program.reports)


def test_two_people_press_two_buttons_at_once(visitor: Visitor) -> None:
    touch = visitor.panel.touch
    touch.press(*visitor.button("contrast"), finger=0)
    touch.press(*visitor.button("text"), finger=1)
    touch.sync()
    touch.release(0)
    touch.release(1)
    touch.sync()
    visitor.program.wait_state(contrast=True, panel="text")


def test_a_finger_that_rests_on_the_glass_keeps_nobody_from_reading_on(visitor: Visitor) -> None:
    visitor.open_first_chapter()
    with visitor.panel.touch.holding(*visitor.at(1500, 600), finger=9):
        visitor.turn()
        visitor.turn()
    assert visitor.now["page"] == 2


def test_hammering_leaves_it_sane(visitor: Visitor) -> None:
    """Twenty taps a second for five seconds, on whatever is there."""
    spots = [visitor.button("next"), visitor.at(990, 660), visitor.button("timeline"), visitor.at(700, 400)]
    begun = time.monotonic()
    for i in range(100):
        visitor.tap(spots[i // 3 % 4])
        pace(begun + i / 20)
    visitor.panel.screen.wait_still()
    for _ in range(6):
        if visitor.now["screen"] == "home" and visitor.now["panel"] == "":
            break
        visitor.tap(visitor.at(240 if visitor.now["screen"] in ("plate", "memorial", "places") else 148, visitor.row))
        visitor.panel.screen.wait_still()
    visitor.program.wait_state(phase="visiting", screen="home")
    assert visitor.settle()["screen"] == "home"
    ended_well(visitor.program, visitor.program.stop())


@pytest.mark.parametrize("edge", ["left", "right", "top", "bottom"])
def test_a_swipe_from_an_edge_goes_nowhere(visitor: Visitor, edge: str) -> None:
    visitor.open_first_chapter()
    wide, tall = visitor.panel.size.width, visitor.panel.size.height
    paths = {
        "left": ((0, tall / 2), (500, tall / 2)),
        "right": ((wide - 1, tall / 2), (wide - 500, tall / 2)),
        "top": ((wide / 2, 0), (wide / 2, 400)),
        "bottom": ((wide / 2, tall - 1), (wide / 2, tall - 400)),
    }
    visitor.panel.touch.flick(*paths[edge])
    assert place(visitor.settle())[:3] == ("chapter", "crossing", 0)
    visitor.panel.screen.wait_still()
    assert visitor.fills_the_screen()


def test_a_long_press_on_words_opens_no_menu(visitor: Visitor) -> None:
    visitor.open_first_chapter()
    before = visitor.still()
    with visitor.panel.touch.holding(*visitor.at(900, 130)):
        pace(time.monotonic() + 1.0)
        visitor.panel.screen.wait(lambda shot: not differ(shot, before), "the page as it was")
    visitor.panel.screen.wait(lambda shot: not differ(shot, before), "the page as it was")
    assert place(visitor.settle())[:3] == ("chapter", "crossing", 0)


def test_no_key_is_a_way_out(visitor: Visitor) -> None:
    visitor.open_first_chapter()
    keys: list[tuple[int, ...]] = [
        (ESCAPE,),
        (ALT, F4),
        (CONTROL, Q),
        (CONTROL, W),
        (ALT, TAB),
        (SUPER,),
        (CONTROL, ALT, DELETE),
        (F11,),
        *((code,) for code in range(67, 77)),  # F1 to F10
    ]
    for codes in keys:
        chord(visitor.panel.keypad, *codes)
    assert place(visitor.settle())[:3] == ("chapter", "crossing", 0)
    visitor.panel.screen.wait_still()
    assert visitor.fills_the_screen()
    ended_well(visitor.program, visitor.program.stop())


def test_the_same_hands_on_an_upright_screen(
    arrive: Arrive, panels: Callable[[Size], Panel], small_prepared: Path
) -> None:
    visitor = arrive(panels(PORTRAIT), small_prepared)
    visitor.wake(visitor.button("next"))
    visitor.open_first_chapter()
    before = place(visitor.now)
    for finger in range(6):
        visitor.panel.touch.press(*visitor.at(148 + 150 * finger, visitor.row), finger=finger)
    visitor.panel.touch.sync()
    visitor.panel.touch.release_all()
    assert place(visitor.settle()) == before
    visitor.turn()
    visitor.press("back")
    visitor.program.wait_state(chapter="crossing", page=0)
    ended_well(visitor.program, visitor.program.stop())
