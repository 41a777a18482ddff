"""The memorial under a quiet hand: the groups, a notice, a light that has to be held, and the places on the map."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image, ImageColor
from PySide6.QtCore import QRectF

from journeys.conftest import Arrive
from journeys.twin import Twin, Twins
from journeys.visitor import Visitor, ended_well
from kiosk.session.place import Place
from rig.fixtures import FULL_HD, PORTRAIT, Panel
from rig.screen import differ
from rig.touch import Point, Touchscreen
from rig.waiting import pace
from rig.xserver import Size

MEMORIAL = Place(screen="memorial")
PLACES = Place(screen="places")
MILLET = ImageColor.getrgb("#F2BE4B")
HOLD = 1.2  # s


@dataclass(frozen=True)
class Mourner:
    """A visitor in the memorial."""

    visitor: Visitor
    twin: Twin
    groups: list[dict[str, str]]  # id, title and notice of each, as they are listed

    @property
    def touch(self) -> Touchscreen:
        return self.visitor.panel.touch

    def press(self, name: str, place: Place = MEMORIAL) -> None:
        self.visitor.tap(self.twin.at(place).where(name))

    @property
    def light(self) -> Point:
        """The button that is held, which stays where it is whatever it says."""
        return self.twin.at(MEMORIAL).where("Hold for a light")

    def band(self, shot: Image.Image) -> Image.Image:
        """Where the lights stand."""
        box = (460, 20, 1080, 130) if self.visitor.portrait else (728, 20, 1860, 130)
        return shot.crop(box)

    def shines(self) -> bool:
        """Whether a light of full length stands in the band, once nothing moves."""
        band = self.band(self.visitor.still())
        shining = sum(count for count, colour in band.getcolors(1 << 20) or () if colour == MILLET)
        return shining >= 5 * 74  # the band is 76 px tall on an upright screen, 100 on a wide one


@pytest.fixture
def remember(
    arrive: Arrive, panels: Callable[[Size], Panel], prepared_exhibition: Path, twins: Twins
) -> Callable[..., Mourner]:
    """`remember(size)`: a visitor has entered the memorial."""

    def enter(size: Size = FULL_HD) -> Mourner:
        visitor, twin = arrive(panels(size), prepared_exhibition), twins(prepared_exhibition, size)
        visitor.wake()
        visitor.panel.screen.wait_still()
        visitor.tap(twin.at(Place(screen="home")).where("Enter the memorial"))
        visitor.program.wait_state(screen="memorial")
        visitor.panel.screen.wait_still()
        told = json.loads((prepared_exhibition / visitor.exhibition["memorial"]).read_text(encoding="utf-8"))
        groups = [{"id": g["id"], "title": g["title"]["en"], "notice": g["notice"] or ""} for g in told["groups"]]
        return Mourner(visitor, twin, groups)

    return enter


@pytest.mark.parametrize("size", [FULL_HD, PORTRAIT], ids=str)
def test_each_group_is_chosen_and_a_notice_is_passed_by_choice(remember: Callable[..., Mourner], size: Size) -> None:
    mourner = remember(size)
    visitor = mourner.visitor
    assert [group for group in mourner.groups if group["notice"]]
    for group in mourner.groups:
        mourner.press(group["title"])
        visitor.program.wait_state(screen="memorial", group=group["id"], page=0)
        if group["notice"]:
            visitor.still()
            mourner.press("Choose another", Place(screen="memorial", group=group["id"]))
            visitor.program.wait_state(group="")
            mourner.press(group["title"])
            visitor.program.wait_state(group=group["id"], page=0)
            visitor.still()
            mourner.press("Go on", Place(screen="memorial", group=group["id"]))
            visitor.program.wait_state(group=group["id"], page=1)
    mourner.press("Introduction")
    visitor.program.wait_state(screen="memorial", group="")
    ended_well(visitor.program, visitor.program.stop())


def test_a_light_is_lit_on_an_upright_screen(remember: Callable[..., Mourner]) -> None:
    mourner = remember(PORTRAIT)
    with mourner.touch.holding(*mourner.light):
        pace(time.monotonic() + HOLD + 0.3)
    assert mourner.shines()


def test_a_light_is_lit_by_holding_and_by_nothing_less(remember: Callable[..., Mourner]) -> None:
    mourner = remember()
    (x, y), touch = mourner.light, mourner.touch
    dark = mourner.visitor.still()
    touch.tap(x, y)
    assert not differ(mourner.visitor.still(), dark)
    with touch.holding(x, y):
        pace(time.monotonic() + HOLD / 2)
    assert not differ(mourner.visitor.still(), dark)
    touch.drag([(x, y), (x - 40, y - 200)], seconds=0.2, settle=HOLD)
    assert not differ(mourner.visitor.still(), dark)
    with touch.holding(x, y):
        pace(time.monotonic() + HOLD + 0.3)
    assert mourner.shines()
    lit = mourner.visitor.still()
    with touch.holding(x, y):  # one a visit
        pace(time.monotonic() + HOLD + 0.3)
    assert not differ(mourner.visitor.still(), lit)
    ended_well(mourner.visitor.program, mourner.visitor.program.stop())


@pytest.mark.parametrize("size", [FULL_HD, PORTRAIT], ids=str)
def test_a_touch_near_a_mark_chooses_its_place(remember: Callable[..., Mourner], size: Size) -> None:
    mourner = remember(size)
    visitor = mourner.visitor
    button = mourner.twin.kiosk.running.gallery.memorial.property("placesLabel")
    mourner.press(button)
    visitor.program.wait_state(screen="places", group="")
    marks = marks_of(mourner)
    lonely = max(marks, key=lambda name: min(apart(marks[name], at) for other, at in marks.items() if other != name))
    x, y = marks[lonely]
    visitor.tap((x - 25, y + 25))
    visitor.program.wait_state(screen="places", group=lonely)
    away = next(at for at in corners(mourner) if min(apart(at, mark) for mark in marks.values()) > 70)
    mark = visitor.mark()
    visitor.tap(away)
    mourner.press("Next", PLACES)
    report = visitor.program.wait_for(lambda told: told["group"] != lonely or told["offset"] > 0)
    assert {told["group"] for told in visitor.program.reports[mark:]} <= {lonely, report["group"]}
    mourner.press("Back to the memorial", PLACES)
    visitor.program.wait_state(screen="memorial")
    visitor.press("leave")
    visitor.program.wait_state(screen="home")
    ended_well(visitor.program, visitor.program.stop())


def map_of(mourner: Mourner) -> QRectF:
    mourner.twin.at(PLACES)
    return mourner.twin.kiosk.running.gallery.memorial.places.property("mapBox")  # type: ignore[no-any-return]


def marks_of(mourner: Mourner) -> dict[str, Point]:
    """The foot of every mark on the map, in px of the screen."""
    box = map_of(mourner)
    rows = mourner.twin.kiosk.running.gallery.memorial.places.property("marks").rows()
    return {row.placeId: (box.x() + row.atX * box.width(), box.y() + row.atY * box.height()) for row in rows}


def corners(mourner: Mourner) -> list[Point]:
    """Places just inside the corners of the map."""
    box = map_of(mourner).adjusted(20, 20, -20, -20)
    return [(x, y) for x in (box.left(), box.right()) for y in (box.top(), box.bottom())]


def apart(one: Point, other: Point) -> float:
    return ((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5
