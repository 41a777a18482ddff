"""A campaign page: ways over a map become smooth lines in fractions of its picture, with a day at every vertex.

A line's day is the day at whose end an army stood there. An army is under way on the day it begins, so its first
vertex carries the day before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from typing import Any

from kiosk.bundle import models
from kiosk.bundle.dates import When
from kiosk.bundle.days import civil
from kiosk.prepare.dates import short
from kiosk.prepare.form import Calendar, CampaignAxis, CampaignDay, CampaignStop, Words
from kiosk.prepare.parts import Speaker
from kiosk.prepare.words import count, heading, optional_words, prose, words

STEPS = 12  # pieces of the smooth line between two points
NEAR = 1e-4  # fraction of the map's height under which two points count as this far apart
DIGITS = 5  # of a fraction: a tenth of a pixel at 4K

Media = Mapping[str, models.Medium]
Spot = tuple[float, float]


@dataclass(frozen=True)
class Projection:
    """Degrees to fractions of a picture's width and height: plate carrée."""

    extent: models.Extent

    def at(self, longitude: float, latitude: float) -> Spot:
        e = self.extent
        return (longitude - e.west) / (e.east - e.west), (e.north - latitude) / (e.north - e.south)

    @property
    def aspect(self) -> float:
        """Degrees of width to degrees of height, so that distances in fractions can be compared."""
        return (self.extent.east - self.extent.west) / (self.extent.north - self.extent.south)

    def part(self, part: models.Extent) -> list[float]:
        """A part of the map: left, top, right and bottom as fractions, within the picture."""
        (left, top), (right, bottom) = self.at(part.west, part.north), self.at(part.east, part.south)
        return [_rounded(min(1.0, max(0.0, edge))) for edge in (left, top, right, bottom)]


def campaign(page: models.CampaignPage, speaker: Speaker, media: Media) -> tuple[Any, list[Mapping[str, str]]]:
    """The keys of a prepared page, and the texts a visitor reads at once: the longest day."""
    extent = media[page.picture].extent
    assert extent is not None  # kiosk check refuses a map without one
    to = Projection(extent)
    first, last = _day(page.window.start), _day(page.window.end)
    keys = {
        "map": page.picture,
        "window": [first, last],
        "upright": [to.part(part) for part in page.upright],
        "fronts": [
            {"id": front.id, "title": words(front.title), "pattern": front.pattern, "colour": front.colour}
            for front in page.fronts
        ],
        "axes": [_axis(axis, to, speaker) for axis in page.axes],
        "stops": [_stop(stop, to, speaker, first) for stop in page.stops if _inside(to, stop)],
        "days": _days(page, speaker, first, last),
    }
    return keys, [_longest(page)]


def _axis(axis: models.Axis, to: Projection, speaker: Speaker) -> CampaignAxis:
    line, flown = _line(axis.points, to)
    return {
        "id": axis.id,
        "front": axis.front,
        "army": heading(axis.army),
        "commander": optional_words(axis.commander),
        "days": speaker.span(axis.points[0].day, axis.points[-1].day),
        "line": line,
        "flown": flown,
    }


def _line(points: Sequence[models.AxisPoint], to: Projection) -> tuple[list[list[float]], list[list[int]]]:
    """The vertices [x, y, day], and from which to which of them the army flew."""
    spots = [to.at(point.longitude, point.latitude) for point in points]
    line: list[list[float]] = [_vertex(spots[0], _day(points[0].day) - 1)]
    flown: list[list[int]] = []
    for number, (before, after) in enumerate(pairwise(points)):
        begun = len(line) - 1
        left = max(_left(before.day), line[-1][2]) if number or before.day.start != before.day.end else line[-1][2]
        if left > line[-1][2]:
            line.append(_vertex(spots[number], left))
        arrived = max(_day(after.day), left)
        for step in range(1, STEPS + 1):
            share = step / STEPS
            line.append(_vertex(_between(spots, number, share, to.aspect), left + (arrived - left) * share))
        if after.by == "air":
            flown.append([begun, len(line) - 1])
    return line, flown


def _between(spots: Sequence[Spot], number: int, share: float, aspect: float) -> Spot:
    """From spot `number` to the next, as a centripetal Catmull-Rom curve: it neither loops nor overshoots."""
    p = [spots[min(max(number + k, 0), len(spots) - 1)] for k in (-1, 0, 1, 2)]
    knots = [0.0]
    for (ax, ay), (bx, by) in pairwise(p):
        knots.append(knots[-1] + max(hypot((bx - ax) * aspect, by - ay), NEAR) ** 0.5)
    t = knots[1] + (knots[2] - knots[1]) * share
    for reach in (1, 2):  # Barry and Goldman: blend neighbours, then blend what came out
        p = [_blend(p[i], p[i + 1], knots[i], knots[i + reach], t) for i in range(len(p) - 1)]
    return _blend(p[0], p[1], knots[1], knots[2], t)


def _blend(a: Spot, b: Spot, begin: float, end: float, t: float) -> Spot:
    share = (t - begin) / (end - begin)
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _vertex(spot: Spot, day: float) -> list[float]:
    return [_rounded(spot[0]), _rounded(spot[1]), round(day, 3)]


def _rounded(fraction: float) -> float:
    return round(fraction, DIGITS)


def _day(date: When) -> int:
    assert date.start is not None  # kiosk check refuses open dates here
    return date.start


def _left(date: When) -> int:
    assert date.end is not None
    return date.end


def _inside(to: Projection, stop: models.Stop) -> bool:
    return all(0 <= fraction <= 1 for fraction in to.at(stop.longitude, stop.latitude))


def _stop(stop: models.Stop, to: Projection, speaker: Speaker, first: int) -> CampaignStop:
    x, y = to.at(stop.longitude, stop.latitude)
    return {
        "name": words(stop.name),
        "x": _rounded(x),
        "y": _rounded(y),
        "days": {
            language: ", ".join(_briefly(date, calendar, speaker, first) for date in stop.dates)
            for language, calendar in speaker.calendars.items()
        },
        "side": stop.side,
    }


def _briefly(date: When, calendar: Calendar, speaker: Speaker, first: int) -> str:
    """Days of the map's first month as numbers alone, "9–18", "c. 17"; anything else as short as it goes."""
    home = civil(first)[:2]
    ends = [day for day in (date.start, date.end) if day is not None]
    if date.precision != "day" or len(ends) < 2 or any(civil(day)[:2] != home for day in ends):
        return short(date, calendar, speaker.home)
    days = list(dict.fromkeys(civil(day)[2] for day in ends))
    numbers = "–".join(map(str, days))
    return calendar["about_short"].format(date=numbers) if date.approximate else numbers


def _days(page: models.CampaignPage, speaker: Speaker, first: int, last: int) -> list[CampaignDay]:
    """Every day of the window; one that nothing is said on has no text."""
    told = {_day(entry.date): prose(entry.text) for entry in page.days}
    return [
        {"day": day, "date": speaker.day(day), "numeral": _numeral(day, speaker), "text": told.get(day, {})}
        for day in range(first, last + 1)
    ]


def _numeral(day: int, speaker: Speaker) -> Words:
    return {language: str(civil(day)[2]) for language in speaker.calendars}


def _longest(page: models.CampaignPage) -> dict[str, str]:
    texts = [entry.text for entry in page.days]
    languages = texts[0].keys() if texts else ()
    return {name: max((text[name] for text in texts), key=lambda said: count([{"": said}])[""]) for name in languages}
