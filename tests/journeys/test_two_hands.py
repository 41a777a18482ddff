"""Several people at one screen: two who act at once, a palm, fingers that stay, and children who hammer on it."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from journeys.conftest import Arrive
from journeys.visitor import Visitor, ended_well, place
from rig.fixtures import FULL_HD, PORTRAIT, Panel
from rig.screen import differ
from rig.waiting import pace
from rig.xserver import Size

QUIET = (
    "plate",
    "memorial",
    "places",
    "names",
    "missing",
)  # screens whose way back stands where contents stand elsewhere


def test_one_drags_the_timeline_while_another_presses_a_button(
    arrive: Arrive, panel: Panel, prepared_exhibition: Path
) -> None:
    visitor = arrive(panel, prepared_exhibition)
    visitor.wake()
    visitor.press("timeline")
    visitor.program.wait_state(screen="timeline")
    visitor.still()
    touch = panel.touch
    touch.together({0: [(1000, 400), (900, 400)]})
    touch.tap(*visitor.button("contrast"), finger=1)
    visitor.program.wait_state(contrast=True)
    touch.together({0: [(900, 400), (700, 400)]})
    touch.release_all()
    visitor.still()
    assert visitor.now["screen"] == "timeline"
    assert visitor.now["day"] is not None  # it was dragged all the same
    ended_well(visitor.program, visitor.program.stop())


def test_a_palm_presses_moves_and_zooms_nothing(arrive: Arrive, panel: Panel, prepared_exhibition: Path) -> None:
    visitor = arrive(panel, prepared_exhibition)
    visitor.wake()
    visitor.press("timeline")
    visitor.program.wait_state(screen="timeline")
    before = visitor.still()
    for x, y in ((500, 300), (1500, 1000)):  # on the lanes, and on the buttons
        palm = [(x + 45 * i, y + 12 * (i % 3)) for i in range(6)]
        for finger, at in enumerate(palm):
            panel.touch.press(*at, finger=finger)
        panel.touch.together({i: [at, (at[0] + 80, at[1] - 30)] for i, at in enumerate(palm)})
        panel.touch.release_all()
    assert visitor.settle()["screen"] == "timeline"
    assert visitor.now["event"] == -1
    assert not differ(visitor.still(), before)
    visitor.press("next")  # the first touch after it counts
    visitor.program.wait_state(screen="home")
    ended_well(visitor.program, visitor.program.stop())


def test_a_finger_that_lies_there_during_a_page_change_presses_nothing_on_the_new_page(visitor: Visitor) -> None:
    visitor.open_first_chapter()
    visitor.turn()
    visitor.panel.screen.wait_still()
    touch = visitor.panel.touch
    look_closer = visitor.at(990, 660)
    visitor.press("back")
    visitor.program.wait_state(page=0)
    visitor.panel.screen.wait_still()
    touch.press(*look_closer, finger=5)  # nothing is there yet
    visitor.turn()
    visitor.panel.screen.wait_still()
    touch.release(5)
    touch.sync()
    assert place(visitor.settle())[:3] == ("chapter", "crossing", 1)
    # And the other way: the button that it pressed has gone when it lifts.
    touch.press(*look_closer, finger=5)
    touch.sync()
    visitor.turn()
    touch.release(5)
    touch.sync()
    assert place(visitor.settle())[:3] == ("chapter", "crossing", 2)
    assert {report["screen"] for report in visitor.program.reports} == {"attract", "home", "chapter"}
    ended_well(visitor.program, visitor.program.stop())


@pytest.mark.parametrize("size", [FULL_HD, PORTRAIT], ids=str)
def test_text_size_and_contrast_are_set_by_touch_on_any_screen(
    arrive: Arrive, panels: Callable[[Size], Panel], small_prepared: Path, size: Size
) -> None:
    visitor = arrive(panels(size), small_prepared)
    visitor.wake()
    visitor.open_first_chapter()
    looks = [visitor.still()]
    visitor.press("contrast")
    visitor.program.wait_state(contrast=True, screen="chapter")
    looks.append(visitor.still())
    assert looks[1].getpixel((6, 6)) == (0, 0, 0) != looks[0].getpixel((6, 6))
    visitor.press("text")
    visitor.program.wait_state(panel="text")
    above = visitor.tall - (208 if visitor.portrait else 104) - 16 - 16 - 44
    for step, rows in ((3, 0), (1, 2)):
        if visitor.now["panel"] == "":
            visitor.press("text")
            visitor.program.wait_state(panel="text")
        visitor.panel.screen.wait_still()
        visitor.tap(visitor.at((64 if visitor.portrait else 480) + 200, above - rows * 104))
        visitor.program.wait_state(text_step=step, screen="chapter", contrast=True)
    ended_well(visitor.program, visitor.program.stop())


def test_children_who_hammer_on_it_for_half_a_minute_leave_it_sane(
    arrive: Arrive, panel: Panel, prepared_exhibition: Path
) -> None:
    """Twenty taps a second wherever they fall, by two hands in turn."""
    visitor, dice = arrive(panel, prepared_exhibition), random.Random(1945)
    visitor.wake()
    begun = time.monotonic()
    for i in range(600):
        where = dice.uniform(0, panel.size.width), dice.uniform(0, panel.size.height)
        visitor.tap(where, finger=i % 2)
        pace(begun + i / 20)
    met = {report["screen"] for report in visitor.program.reports}
    assert len(met) > 4, met
    _find_the_way_home(visitor)
    visitor.open_first_chapter()
    visitor.turn()
    visitor.still()
    assert visitor.fills_the_screen()
    ended_well(visitor.program, visitor.program.stop())


def _find_the_way_home(visitor: Visitor) -> None:
    """By what anybody would try: beside a panel, then the button at the left."""
    for _ in range(8):
        visitor.still()
        if visitor.now["panel"]:
            visitor.tap(visitor.at(20, 20))
        elif visitor.now["screen"] == "home":
            break
        else:
            visitor.tap(visitor.at(240 if visitor.now["screen"] in QUIET else 148, visitor.row))
    visitor.program.wait_state(phase="visiting", screen="home", panel="")
