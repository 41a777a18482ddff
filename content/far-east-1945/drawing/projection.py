"""From longitude and latitude to the page box: plate carrée, so x and y stay linear in degrees."""

from __future__ import annotations

import math
from dataclasses import dataclass

BOX = (1136.0, 720.0)  # the page box a picture is drawn for, pixels at 1920x1080

Point = tuple[float, float]


@dataclass(frozen=True)
class Extent:
    """What a map shows, degrees."""

    west: float
    east: float
    south: float
    north: float

    @classmethod
    def around(cls, west: float, south: float, north: float, middle: float) -> Extent:
        """The extent that fills the box with true proportions at latitude `middle`."""
        width = (north - south) * BOX[0] / BOX[1] / math.cos(math.radians(middle))
        return cls(west, round(west + width, 4), south, north)

    def at(self, place: Point) -> Point:
        """Box pixels of (longitude, latitude)."""
        lon, lat = place
        x = (lon - self.west) / (self.east - self.west) * BOX[0]
        return x, (self.north - lat) / (self.north - self.south) * BOX[1]

    def line(self, places: list[Point] | tuple[Point, ...]) -> list[Point]:
        return [self.at(place) for place in places]

    def touches(self, ring: list[Point], margin: float = 3.0) -> bool:
        """Whether the bounding box of `ring` (degrees) comes within `margin` degrees of the map."""
        lons, lats = [p[0] for p in ring], [p[1] for p in ring]
        across = max(lons) > self.west - margin and min(lons) < self.east + margin
        return across and max(lats) > self.south - margin and min(lats) < self.north + margin


def window(west: float, east: float, south: float, north: float) -> list[Point]:
    """A ring of degrees, to cut something out with."""
    return [(west, north), (east, north), (east, south), (west, south)]
