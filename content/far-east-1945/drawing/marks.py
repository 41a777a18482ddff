"""The marks of the maps: land and sea, towns, routes of three fronts, railways, a legend."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from canvas import Canvas
from labels import Label, beside
from palettes import Palette
from projection import Extent, Point
from topology import World

Front = Literal["transbaikal", "far-east-1", "far-east-2", "plain", "home"]
MEMORY = 8.5  # radius of a place of memory with its pale ring
HEAD = 19.0  # length of an arrowhead, box pixels


def ground(canvas: Canvas, palette: Palette, world: World, extent: Extent) -> None:
    canvas.fill([extent.line(ring) for ring in world.land(extent)], palette.land)


def coasts(canvas: Canvas, palette: Palette, world: World, extent: Extent) -> None:
    canvas.lines([extent.line(line) for line in world.coasts(extent)], palette.ink, palette.coast)


def settled_border(canvas: Canvas, palette: Palette, lines: Sequence[Sequence[Point]]) -> None:
    """A border that still runs where it ran."""
    canvas.lines(lines, palette.border, 1.8)


def approximate_border(canvas: Canvas, palette: Palette, line: Sequence[Point]) -> None:
    canvas.dashes(line, palette.border, 2.2, 10, 7)


def new_border(canvas: Canvas, palette: Palette, line: Sequence[Point]) -> None:
    canvas.line(line, palette.land, 9)
    canvas.line(line, palette.accent, 5)


def river(canvas: Canvas, palette: Palette, line: Sequence[Point]) -> None:
    canvas.line(curve(line), palette.river, 2.6)


def town(canvas: Canvas, palette: Palette, at: Point) -> None:
    canvas.dot(at, palette.land, 6.5)
    canvas.dot(at, palette.ink, 4.5)


def memory(canvas: Canvas, palette: Palette, at: Point) -> None:
    canvas.dot(at, palette.land, MEMORY)
    canvas.dot(at, palette.accent, MEMORY - 2)


def battle(canvas: Canvas, palette: Palette, at: Point) -> None:
    """Two crossed strokes in a pale ring, with no flag and no side."""
    x, y = at
    canvas.dot(at, palette.land, 15)
    for sign in (-1, 1):
        canvas.line([(x - 9, y - 9 * sign), (x + 9, y + 9 * sign)], palette.accent, 4.5)


def railway(canvas: Canvas, palette: Palette, line: Sequence[Point]) -> None:
    canvas.line(line, palette.land, 8)
    canvas.line(line, palette.ink, 5)
    canvas.dashes(line, palette.land, 2, 9, 9)


def sleepered(canvas: Canvas, palette: Palette, line: Sequence[Point]) -> None:
    canvas.line(line, palette.land, 6)
    canvas.line(line, palette.ink, 2.4)
    canvas.sleepers(line, palette.ink, 2.4, 11, 11)


def ridge(canvas: Canvas, palette: Palette, line: Sequence[Point]) -> None:
    """Hachures down the steep, eastern side of a range."""
    for (x, y), (bx, by) in pairwise(line):
        run = math.hypot(bx - x, by - y)
        dx, dy = (bx - x) / run, (by - y) / run
        for i in range(int(run / 11)):
            start = (x + dx * 11 * i, y + dy * 11 * i)
            canvas.line([start, (start[0] + 13, start[1] + 13)], palette.river, 2)
        canvas.line([(x, y), (bx, by)], palette.river, 2.4)


def start(canvas: Canvas, palette: Palette, at: Point, colour: str) -> None:
    x, y = at
    canvas.block(x - 9, y - 9, 18, 18, palette.land)
    canvas.block(x - 7, y - 7, 14, 14, colour)
    canvas.block(x - 4, y - 4, 8, 8, palette.land)


def route(canvas: Canvas, palette: Palette, points: Sequence[Point], front: Front, begins: bool = True) -> None:
    """An axis of advance (box pixels): open square, bent line in the front's pattern, arrowhead."""
    bent = curve(points)
    shaft, (tip, left, right) = _head(bent)
    colour = _colour(palette, front)
    canvas.line([*shaft], palette.land, 11)
    canvas.fill([_grown(tip, left, right)], palette.land)
    _shaft(canvas, palette, shaft, front)
    canvas.fill([(tip, left, right)], colour)
    if begins:
        start(canvas, palette, bent[0], colour)


def _shaft(canvas: Canvas, palette: Palette, line: Sequence[Point], front: Front) -> None:
    colour = _colour(palette, front)
    if front == "home":
        canvas.dashes(line, colour, 5, 12, 8)
        return
    canvas.line(line, colour, 5 if front == "plain" else 6.5)
    if front == "far-east-1":
        canvas.line(line, palette.land, 2.2)
    if front == "far-east-2":
        canvas.sleepers(line, palette.land, 2.2, 4.2, 9)


def _colour(palette: Palette, front: Front) -> str:
    return {
        "transbaikal": palette.transbaikal,
        "far-east-1": palette.far_east_1,
        "far-east-2": palette.far_east_2,
        "plain": palette.ink,
        "home": palette.accent,
    }[front]


def curve(points: Sequence[Point], steps: int = 14) -> list[Point]:
    """Catmull-Rom through every point."""
    bent: list[Point] = []
    for i in range(len(points) - 1):
        around = [points[min(max(i + k, 0), len(points) - 1)] for k in (-1, 0, 1, 2)]
        bent += [_between(around, j / steps) for j in range(steps)]
    return [*bent, points[-1]]


def _between(p: Sequence[Point], t: float) -> Point:
    def axis(k: int) -> float:
        a, b, c, d = (point[k] for point in p)
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)

    return axis(0), axis(1)


def _head(line: Sequence[Point]) -> tuple[list[Point], tuple[Point, Point, Point]]:
    """The line shortened by an arrowhead, and the head: tip and two corners."""
    tip, shaft = line[-1], list(line)
    while len(shaft) > 2 and math.dist(shaft[-1], tip) < HEAD * 0.8:
        shaft.pop()
    base = shaft[-1]
    run = math.dist(base, tip)
    ux, uy = (tip[0] - base[0]) / run, (tip[1] - base[1]) / run
    foot = (tip[0] - ux * HEAD, tip[1] - uy * HEAD)
    half = HEAD * 0.52
    corners = (foot[0] - uy * half, foot[1] + ux * half), (foot[0] + uy * half, foot[1] - ux * half)
    return [*shaft[:-1], base, (tip[0] - ux * HEAD * 0.7, tip[1] - uy * HEAD * 0.7)], (tip, *corners)


def _grown(*corners: Point) -> list[Point]:
    cx, cy = sum(p[0] for p in corners) / 3, sum(p[1] for p in corners) / 3
    return [(cx + (x - cx) * 1.38, cy + (y - cy) * 1.38) for x, y in corners]


Sample = Callable[[Canvas, Palette, Sequence[Point]], None]


@dataclass(frozen=True)
class Legend:
    """Line samples with short words beside them. `x`, `y`: start of the first sample, box pixels."""

    x: float
    y: float
    rows: tuple[tuple[Sample, str], ...]
    pitch: float = 38
    length: float = 56

    def draw(self, canvas: Canvas, palette: Palette) -> None:
        for i, (sample, _) in enumerate(self.rows):
            y = self.y + i * self.pitch
            sample(canvas, palette, [(self.x, y), (self.x + self.length, y)])

    def labels(self) -> tuple[Label, ...]:
        x = self.x + self.length
        return tuple(beside(x, self.y + i * self.pitch, words) for i, (_, words) in enumerate(self.rows))


def front_sample(front: Front) -> Sample:
    def draw(canvas: Canvas, palette: Palette, line: Sequence[Point]) -> None:
        route(canvas, palette, line, front, begins=False)

    return draw


def patch(canvas: Canvas, palette: Palette, line: Sequence[Point]) -> None:
    canvas.fill([_swatch(canvas, palette, line)], palette.tint)


def hatched_patch(canvas: Canvas, palette: Palette, line: Sequence[Point]) -> None:
    canvas.hatch(_swatch(canvas, palette, line), palette.border)


def striped_patch(canvas: Canvas, palette: Palette, line: Sequence[Point]) -> None:
    canvas.stripes([_swatch(canvas, palette, line)], palette.tint)


def _swatch(canvas: Canvas, palette: Palette, line: Sequence[Point]) -> list[Point]:
    """An outlined sample of land; returns its inside."""
    (x, y), (end, _) = line[0], line[-1]
    canvas.block(x, y - 11, end - x, 22, palette.ink)
    inside = [(x + 1.4, y - 9.6), (end - 1.4, y - 9.6), (end - 1.4, y + 9.6), (x + 1.4, y + 9.6)]
    canvas.fill([inside], palette.land)
    return inside
