"""Countries, coasts and borders from the TopoJSON of world-atlas (Natural Earth, public domain)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

from projection import Extent, Point

CHINA, JAPAN, MONGOLIA, RUSSIA, NORTH_KOREA, SOUTH_KOREA = "156", "392", "496", "643", "408", "410"
KOREA = (NORTH_KOREA, SOUTH_KOREA)


class World:
    """`folder` is the unpacked npm package world-atlas 2."""

    def __init__(self, folder: Path) -> None:
        topology = json.loads((folder / "countries-10m.json").read_text(encoding="utf-8"))
        self._transform = topology["transform"]
        self._arcs = [self._decode(arc) for arc in topology["arcs"]]
        self._countries: list[dict[str, Any]] = topology["objects"]["countries"]["geometries"]

    def _decode(self, arc: list[list[int]]) -> list[Point]:
        (kx, ky), (tx, ty) = self._transform["scale"], self._transform["translate"]
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * kx + tx, y * ky + ty))
        return points

    @cached_property
    def _users(self) -> list[list[str]]:
        """For each arc the countries on its two sides; one alone means a coast."""
        users: list[list[str]] = [[] for _ in self._arcs]
        for country in self._countries:
            for ring in _rings(country):
                for arc in ring:
                    users[arc if arc >= 0 else ~arc].append(str(country.get("id")))
        return users

    def _ring(self, arcs: list[int]) -> list[Point]:
        points: list[Point] = []
        for arc in arcs:
            part = self._arcs[arc] if arc >= 0 else self._arcs[~arc][::-1]
            points += part[1:] if points else part
        return unbroken(points)

    def land(self, extent: Extent, *countries: str) -> list[list[Point]]:
        """Outer rings that touch the map, of all countries or of those named."""
        chosen = (c for c in self._countries if not countries or str(c.get("id")) in countries)
        rings = (self._ring(polygon[0]) for country in chosen for polygon in _polygons(country))
        return [ring for ring in rings if extent.touches(ring)]

    def coasts(self, extent: Extent) -> list[list[Point]]:
        lines = (unbroken(arc) for arc, users in zip(self._arcs, self._users, strict=True) if len(users) == 1)
        return [line for line in lines if extent.touches(line)]

    def border(self, one: str, other: str) -> list[list[Point]]:
        pair = {one, other}
        return [arc for arc, users in zip(self._arcs, self._users, strict=True) if set(users) == pair]


def unbroken(points: list[Point]) -> list[Point]:
    """Carried on across 180 degrees, where Chukotka would otherwise draw a line around the world."""
    shift, line = 0.0, [points[0]]
    for (before, _), (lon, lat) in pairwise(points):
        shift += -360.0 if lon - before > 180 else 360.0 if lon - before < -180 else 0.0
        line.append((lon + shift, lat))
    return [(lon + 360, lat) for lon, lat in line] if min(lon for lon, _ in line) < -180.5 else line


def _polygons(country: dict[str, Any]) -> list[list[list[int]]]:
    arcs: list[Any] = country["arcs"]
    return [arcs] if country["type"] == "Polygon" else arcs


def _rings(country: dict[str, Any]) -> Iterator[list[int]]:
    for polygon in _polygons(country):
        yield from polygon


def within(rings: list[list[Point]], west: float, east: float, south: float, north: float) -> list[list[Point]]:
    """The rings whose middle lies in this window: how islands are picked."""
    return [ring for ring in rings if west < _middle(ring, 0) < east and south < _middle(ring, 1) < north]


def _middle(ring: list[Point], axis: int) -> float:
    values = [point[axis] for point in ring]
    return (min(values) + max(values)) / 2
