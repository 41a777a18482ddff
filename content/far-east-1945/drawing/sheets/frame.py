"""What one map needs again and again: words and dots at a longitude and latitude."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
        return tuple(self._name(town) for town in towns)

    def _name(self, town: Town) -> Label:
        (x, y), (dx, dy) = self.at(town.place), town.nudge
        return Label(x + dx, y + dy, town.text, "town", town.side)

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
