"""Panning and zooming the full timeline, and panning it by the strip below it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bench.inside.visit import Point, Strokes, Visit
from bench.stats import spread
from kiosk.bundle.days import day_of
from kiosk.commands.gallery import pss_mb
from kiosk.session.place import Place
from kiosk.show.timeline import TimelineModel

SPANS = {"a century": 36525.0, "a decade": 3652.5, "a year": 365.25, "a month": 30.0, "closest": 1.0}  # days in sight
DENSEST = day_of(1945, 8, 15)
AUGUST = day_of(1945, 8, 1)
STROKE = 1200.0  # px that a finger moves in one stroke
SPEED = 1400.0  # px a second: as a hand does that wants to get on


def pan(visit: Visit, strokes: int) -> dict[str, Any]:
    """By the finger at each zoom, towards later days through August 1945; then by the strip below."""
    opened(visit)
    found = {name: panned(visit, span, strokes) for name, span in SPANS.items()}
    found["the strip"] = strip(visit, strokes)
    visit.tidy()
    return {"frames": {name: told(strokes) for name, strokes in found.items()}, "pss_mb": round(pss_mb(), 1)}


def opened(visit: Visit) -> None:
    """The timeline on the screen."""
    visit.wake()
    visit.press(visit.running.gallery.interface_words()["timeline"])


def shown(visit: Visit) -> TimelineModel:
    """Its view-model. RuntimeError where the exhibition has no timeline."""
    model = visit.running.screens.timeline
    if model is None:
        raise RuntimeError("the exhibition has no timeline")
    return model


def panned(visit: Visit, span: float, strokes: int) -> Strokes:
    """So many strokes that end half a window after the densest days; to and fro where there is not so much time."""
    model = shown(visit)
    plot = model.property("plot")
    model.pinched(DENSEST, plot.width() / 2, plot.width() / span)
    visit.settle()
    ppd, first = model.property("ppd"), model.property("first")
    room = (model.property("last") - first) * ppd - plot.width()
    onward = room > STROKE * strokes
    # Where the timeline ends a finger moves nothing, and no frame would show it.
    reach = STROKE if onward else min(STROKE, room * 0.9)
    go_to(visit, DENSEST - STROKE / ppd * strokes / 2 if onward else first + (plot.width() / 2 + room * 0.05) / ppd)
    scale = visit.running.gallery.scale()
    y = (plot.y() + plot.height() * 0.5) * scale
    right = (plot.x() + plot.width() - 60) * scale
    ends = (right, y), (right - reach * scale, y)
    whole = Strokes()
    for number in range(strokes):
        one, other = ends if onward or number % 2 == 0 else ends[::-1]
        whole.add(visit.stroke([straight(one, other)], reach / SPEED))
    return whole


def go_to(visit: Visit, day: float) -> None:
    """A day in the middle of the window."""
    visit.running.gallery.go(Place(screen="timeline", day=int(day)))
    visit.settle()


def strip(visit: Visit, strokes: int) -> Strokes:
    """Along the whole of time, there and back, with a month in sight."""
    model = shown(visit)
    plot, box, scale = model.property("plot"), model.property("overviewBox"), visit.running.gallery.scale()
    model.pinched(DENSEST, plot.width() / 2, plot.width() / SPANS["a month"])
    visit.settle()
    y = (box.y() + 60) * scale
    ends = ((box.x() + 20) * scale, y), ((box.x() + box.width() - 20) * scale, y)
    whole = Strokes()
    for number in range(strokes):
        one, other = ends if number % 2 == 0 else ends[::-1]
        whole.add(visit.stroke([straight(one, other)], 1.5))
    return whole


def zoom(visit: Visit, times: int) -> dict[str, Any]:
    """Two fingers spread again and again, from a century across the window to the closest."""
    opened(visit)
    model = shown(visit)
    plot, scale = model.property("plot"), visit.running.gallery.scale()
    middle = (plot.x() + plot.width() / 2) * scale, (plot.y() + plot.height() / 2) * scale
    whole, pinches = Strokes(), 0
    for _ in range(times):
        model.pinched(DENSEST, plot.width() / 2, plot.width() / SPANS["a century"])
        visit.settle()
        while model.property("ppd") < model.property("most") * 0.99:
            whole.add(visit.stroke(spreading(middle, 140 * scale, 560 * scale), 0.7))
            pinches += 1
            if pinches > 20 * times:
                raise RuntimeError("the pinches do not come nearer")
    return {"frames": {"century to day": told(whole)}, "pinches": pinches, "pss_mb": round(pss_mb(), 1)}


def straight(one: Point, other: Point) -> Callable[[float], Point]:
    """The way of a finger from one point to another."""
    return lambda part: (one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part)


def spreading(middle: Point, first: float, last: float) -> list[Callable[[float], Point]]:
    """Two fingers whose distance grows evenly in proportion."""

    def apart(part: float) -> float:
        return float(first * (last / first) ** part) / 2

    return [
        lambda part: (middle[0] - apart(part), middle[1]),
        lambda part: (middle[0] + apart(part), middle[1]),
    ]


def told(strokes: Strokes) -> dict[str, Any]:
    """A stroke in numbers: frames a second, ms from touch to frame, ms between frames, ms of the processor a frame."""
    return {
        "per_second": round(strokes.frames / strokes.seconds, 1),
        "work_ms": spread(strokes.work),
        "between_ms": spread(strokes.between),
        "cpu_ms": spread(strokes.cpu),
    }
