"""The full timeline under real fingers: dragged, thrown, pinched, stepped through and tapped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import hypot
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import ImageColor
from PySide6.QtCore import QRectF

from journeys.conftest import Arrive
from journeys.twin import Twin, Twins
from journeys.visitor import Visitor, ended_well
from kiosk.session.place import Place
from kiosk.show.timeline_rows import MarkRow
from rig.fixtures import FULL_HD, PORTRAIT, Panel
from rig.touch import Point, Touchscreen
from rig.xserver import Size

TIMELINE = Place(screen="timeline")
SORGHUM = ImageColor.getrgb("#7A230F")
BAR = 28.0
REACH = 48.0


@dataclass(frozen=True)
class Line:
    """A visitor before the timeline as it opens, and what the twin knows of it."""

    visitor: Visitor
    twin: Twin

    def __post_init__(self) -> None:
        self.twin.at(TIMELINE)

    def told(self, name: str) -> Any:
        """What the twin's view-model says, of the timeline as it opens."""
        return self.twin.kiosk.running.gallery.timeline.property(name)

    @property
    def plot(self) -> QRectF:
        return self.told("plot")  # type: ignore[no-any-return]

    @property
    def touch(self) -> Touchscreen:
        return self.visitor.panel.touch

    @property
    def middle(self) -> Point:
        """A place in the middle of the lanes."""
        return self.plot.center().x(), self.plot.center().y()

    def press(self, button: str) -> None:
        self.visitor.tap(self.twin.where(button))

    def marks(self) -> list[MarkRow]:
        return list(self.told("marks").rows())

    def box(self, mark: MarkRow) -> QRectF:
        """An event's bar with its title, in px of the screen, as the timeline opens."""
        left, right = (self.plot.x() + (day - self.told("left")) * self.told("ppd") for day in (mark.first, mark.last))
        short = max(0.0, mark.least - (right - left)) / 2
        left -= short + (10 + mark.labelWidth) * (mark.side == "left")
        right += short + (10 + mark.labelWidth) * (mark.side == "right")
        return QRectF(left, self.plot.y() + mark.y_, right - left, BAR)

    def lit(self) -> float:
        """px of the left edge of the chosen event, once everything rests."""
        shot = np.asarray(self.visitor.still())
        top, low = round(self.plot.top()), round(self.plot.bottom()) - 4
        # While it is held it is a shade less than opaque.
        near = np.abs(shot[top:low].astype(int) - SORGHUM) <= 2
        found = np.nonzero(near.all(axis=-1).any(axis=0))[0]
        assert found.size, "no event is lit"
        return float(found[0])

    def day(self) -> int:
        """The day in the middle, once everything rests."""
        self.visitor.program.wait_for(lambda report: report["day"] is not None, "a day in the middle")
        self.visitor.still()
        day = self.visitor.now["day"]
        assert isinstance(day, int)
        return day


@pytest.fixture
def look(
    arrive: Arrive, panels: Callable[[Size], Panel], prepared_exhibition: Path, twins: Twins
) -> Callable[..., Line]:
    """`look(size)`: a visitor has opened the timeline."""

    def open_it(size: Size = FULL_HD) -> Line:
        visitor = arrive(panels(size), prepared_exhibition)
        visitor.wake()
        visitor.press("timeline")
        visitor.program.wait_state(screen="timeline")
        visitor.still()
        return Line(visitor, twins(prepared_exhibition, size))

    return open_it


def away(box: QRectF, x: float, y: float) -> float:
    """px from a point to a box."""
    return hypot(max(box.left() - x, 0, x - box.right()), max(box.top() - y, 0, y - box.bottom()))


def points(line: Line) -> list[tuple[Point, list[tuple[float, int]]]]:
    """Places all over the plot, each with the events by how near they are."""
    boxes = [(mark.key, line.box(mark)) for mark in line.marks()]
    plot = line.plot
    return [
        ((x, y), sorted((away(box, x, y), key) for key, box in boxes))
        for x in range(round(plot.left()) + 10, round(plot.right()) - 10, 10)
        for y in range(round(plot.top()) + 6, round(plot.bottom()) - 6, 6)
    ]


def clear(near: list[tuple[float, int]]) -> float:
    """By how much one event is nearer than the next."""
    return near[1][0] - near[0][0]


@pytest.mark.parametrize("size", [FULL_HD, PORTRAIT], ids=str)
def test_a_tap_means_the_nearest_event_within_48_px_and_nothing_beyond(look: Callable[..., Line], size: Size) -> None:
    line = look(size)
    assert not line.told("blocks").rows()
    everywhere = points(line)
    beyond, _ = max(everywhere, key=lambda each: each[1][0][0])
    if min(near[0][0] for at, near in everywhere if at == beyond) > REACH + 4:
        line.visitor.tap(beyond)
        assert line.visitor.still() and line.visitor.now["event"] == -1
    beside = [(at, near) for at, near in everywhere if 24 < near[0][0] < REACH - 4 and clear(near) > 6]
    assert beside
    at, near = max(beside, key=lambda each: each[1][0][0])
    line.visitor.tap(at)
    line.visitor.program.wait_state(event=near[0][1])


def test_a_drag_pans_with_the_finger_and_a_finger_that_rests_throws_nothing(look: Callable[..., Line]) -> None:
    line = look()
    (x, y), lit = line.middle, choose(line)
    line.touch.drag([(x, y), (x - 300, y + 40)], seconds=0.3)
    assert line.lit() - lit == pytest.approx(-300, abs=2)
    assert line.visitor.now["event"] == middle_event(line).key  # the drag touched nothing


def test_a_flick_runs_on_slows_down_and_a_touch_stops_it(look: Callable[..., Line]) -> None:
    line = look()
    (x, y), ppd = line.middle, line.told("ppd")
    begun = line.told("left") + line.plot.width() / ppd / 2
    line.touch.flick((x, y), (x - 200, y))
    thrown = (line.day() - begun) * ppd
    assert thrown > 300
    line.touch.flick((x, y), (x + 200, y))
    line.touch.tap(x, y)
    caught = line.day()
    assert caught > begun  # it would have come all the way back
    assert line.visitor.now["event"] == -1  # a touch that stops it chooses nothing


@pytest.mark.parametrize("end", ["first", "last"])
def test_it_stops_at_its_edges(look: Callable[..., Line], end: str) -> None:
    line = look()
    (x, y), ppd, box = line.middle, line.told("ppd"), line.told("overviewBox")
    half, out = line.plot.width() / ppd / 2, 1 if end == "first" else -1
    way = (box.left() + 40, box.left() - 20) if end == "first" else (box.right() - 40, box.right() + 20)
    line.touch.drag([(x, box.y() + 60) for x in way], seconds=0.2)
    edge = line.told(end) + out * half
    assert line.day() == pytest.approx(edge, abs=1.5)
    line.touch.drag([(x, y), (x - out * 400, y)], seconds=0.2)
    assert line.day() - edge == pytest.approx(out * 400 / ppd, abs=2)
    for _ in range(2):
        line.touch.flick((x - out * 300, y), (x + out * 300, y))
        assert line.day() == pytest.approx(edge, abs=1.5)


@pytest.mark.parametrize(("start", "end"), [(150, 400), (500, 220)], ids=["spread", "close"])
def test_a_pinch_zooms_about_its_point_and_rests_on_a_level(look: Callable[..., Line], start: int, end: int) -> None:
    line = look()
    lit = choose(line)
    y = line.middle[1]
    line.touch.pinch((lit, y), start, end)
    assert line.lit() == pytest.approx(lit, abs=4)
    factor = 2 if end > start else 0.5
    wide = line.told("ppd") * factor
    # A second pinch, elsewhere, from there: the level is measured by how far the event moves.
    line.touch.drag([(lit, y), (lit + 200, y)], seconds=0.2)
    assert line.lit() == pytest.approx(lit + 200, abs=4)
    before = line.day()
    line.touch.drag([(lit + 200, y), (lit - 400, y)], seconds=0.3)
    assert (line.day() - before) == pytest.approx(600 / wide, abs=1.5)


def test_the_finger_that_stays_after_a_pinch_does_not_make_it_jump(look: Callable[..., Line]) -> None:
    line = look()
    lit, y = choose(line), line.middle[1]
    line.touch.together({0: [(lit - 60, y), (lit - 160, y)], 1: [(lit + 60, y), (lit + 160, y)]})
    line.touch.release(1)
    assert line.lit() == pytest.approx(lit, abs=4)
    line.touch.together({0: [(lit - 160, y), (lit - 60, y)]})
    line.touch.release(0)
    assert line.lit() == pytest.approx(lit + 90, abs=25)  # it takes hold once it has clearly moved


def test_a_second_finger_makes_a_pinch_of_a_drag(look: Callable[..., Line]) -> None:
    line = look()
    lit, y = choose(line), line.middle[1]
    line.touch.together({0: [(lit, y), (lit + 40, y)]})
    assert line.lit() == pytest.approx(lit + 40, abs=3)
    line.touch.together({0: [(lit + 40, y), (lit - 60, y)], 1: [(lit + 140, y), (lit + 240, y)]})
    line.touch.release_all()
    # The event lay 50 px left of the middle between the fingers, and does twice as far from it at twice the size.
    assert line.lit() == pytest.approx(lit + 90 - 2 * 50, abs=6)


def test_the_buttons_step_through_events_zoom_and_go_to_an_era(look: Callable[..., Line]) -> None:
    line = look()
    visitor = line.visitor
    line.press("Later event")
    first = visitor.program.wait_for(lambda report: report["event"] >= 0)["event"]
    for button, event in (("Later event", first + 1), ("Earlier event", first)):
        visitor.still()
        line.press(button)
        visitor.program.wait_state(event=event)
    for era in ("After the war", "August\u00a01945"):
        visitor.still()
        line.press(era)
        day = line.day()
    line.press("Zoom in")
    assert line.day() == pytest.approx(day, abs=1)  # about the middle
    start, end = visitor.exhibition["focus"]
    assert day == pytest.approx((start + end) / 2, abs=3)
    ended_well(visitor.program, visitor.program.stop())


def test_the_overview_goes_where_it_is_touched_or_dragged(look: Callable[..., Line]) -> None:
    line = look()
    box, y = line.told("overviewBox"), line.told("overviewBox").y() + 60
    first, last, left, right = line.told("stretchList")[0]
    day_wide = (last - first) / (right - left)
    for share in (0.3, 0.6):
        line.visitor.tap((box.x() + left + (right - left) * share, y))
        assert line.day() == pytest.approx(first + (last - first) * share, abs=2 * day_wide)
    path = [(box.x() + left + (right - left) * share, y) for share in (0.6, 0.2)]
    line.touch.drag(path, seconds=0.2)
    assert line.day() == pytest.approx(first + (last - first) * 0.2, abs=2 * day_wide)


def middle_event(line: Line) -> MarkRow:
    """An event whose bar begins in the left half of the lanes, with nothing near its beginning but itself."""
    inside = line.plot.adjusted(300, 0, -700, 0)
    candidates = [mark for mark in line.marks() if inside.contains(line.box(mark).topLeft()) and mark.side == "inside"]
    return max(candidates, key=lambda mark: mark.last - mark.first)


def choose(line: Line) -> float:
    """Choose the event in the middle by a tap; px of its left edge."""
    box = line.box(middle_event(line))
    line.visitor.tap((box.left() + 12, box.center().y()))
    line.visitor.program.wait_state(event=middle_event(line).key)
    return line.lit()
