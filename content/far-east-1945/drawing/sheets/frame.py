"""What one map needs again and again: words and dots at a longitude and latitude."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

import marks
from canvas import Canvas
from labels import Label, Side, Style, beside
from palettes import Palette
from projection import Extent, Point
from topology import CHINA, MONGOLIA, NORTH_KOREA, RUSSIA, World

TODAYS_BORDERS = ((CHINA, RUSSIA), (CHINA, NORTH_KOREA), (RUSSIA, NORTH_KOREA), (RUSSIA, MONGOLIA))


class Town(NamedTuple):
    """A dot and its name; `nudge` (box pixels) moves the name off a line that the dot stands on."""

    place: Point
    text: str
    side: Side
    nudge: Point = (0.0, 0.0)


@dataclass(frozen=True)
class Frame:
    world: World
    extent: Extent

    def at(self, place: Point) -> Point:
        return self.extent.at(place)

    def line(self, places: Sequence[Point]) -> list[Point]:
        return self.extent.line(list(places))

    def land(self, *countries: str) -> list[list[Point]]:
        return [self.line(ring) for ring in self.world.land(self.extent, *countries)]

    def word(self, place: Point, text: str, style: Style = "region", side: Side = "centre") -> Label:
        return beside(*self.at(place), text, style, side)

    def east_sea(self, place: Point) -> tuple[Label, Label]:
        """Both names of one sea, the second under the first."""
        x, y = self.at(place)
        return Label(x, y, "Sea of Japan", "water", "centre"), Label(x, y + 40, "(East Sea)", "water", "centre")

    def towns(self, towns: Sequence[Town]) -> tuple[Label, ...]:
        return tuple(name(town, self.at(town.place)) for town in towns)

    def dots(self, towns: Sequence[Town]) -> tuple[Point, ...]:
        return tuple(self.at(town.place) for town in towns)

    def ground(self, canvas: Canvas, palette: Palette) -> None:
        marks.ground(canvas, palette, self.world, self.extent)

    def coasts(self, canvas: Canvas, palette: Palette) -> None:
        marks.coasts(canvas, palette, self.world, self.extent)

    def borders(self, canvas: Canvas, palette: Palette, pairs: Sequence[tuple[str, str]] = TODAYS_BORDERS) -> None:
        for pair in pairs:
            marks.settled_border(canvas, palette, [self.line(line) for line in self.world.border(*pair)])

    def rivers(self, canvas: Canvas, palette: Palette, rivers: Sequence[Sequence[Point]]) -> None:
        for river in rivers:
            marks.river(canvas, palette, self.line(river))


def name(town: Town, dot: Point) -> Label:
    """The name of a town whose dot stands at these box pixels."""
    (x, y), (dx, dy) = dot, town.nudge
    return Label(x + dx, y + dy, town.text, "town", town.side)


def apart(dots: Sequence[Point], least: float) -> list[Point]:
    """Dots of places in one town, side by side: each moves off the other until they are `least` box pixels apart."""
    moved = list(dots)
    for one, other in combinations(range(len(dots)), 2):
        (x, y), (to_x, to_y) = moved[one], moved[other]
        gap = math.dist((x, y), (to_x, to_y))
        if 0 < gap < least:
            dx, dy = ((to_x - x) / gap * (least - gap) / 2, (to_y - y) / gap * (least - gap) / 2)
            moved[one], moved[other] = (x - dx, y - dy), (to_x + dx, to_y + dy)
    return moved
