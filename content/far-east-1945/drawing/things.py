"""Vehicles, carts and ships, small and plain: silhouettes with one or two lights."""

from __future__ import annotations

# Outlines read better as rows of points than as one point to a line.
# fmt: off
from collections.abc import Sequence
from dataclasses import dataclass

from tones import Outline, Plate, Point, box, oval, ribbon


@dataclass(frozen=True)
class Stamp:
    """Draws outlines given in units about (x, y), y upwards, scaled by k; `flip` mirrors them."""

    plate: Plate
    x: float
    y: float
    k: float
    flip: bool = False

    def place(self, points: Outline) -> list[Point]:
        turn = -1 if self.flip else 1
        return [(self.x + turn * self.k * px, self.y - self.k * py) for px, py in points]

    def fill(self, points: Outline, tone: float, blur: float = 0, opacity: float = 1) -> None:
        self.plate.shape(self.place(points), tone, blur, opacity)

    def stroke(self, points: Outline, width: float, tone: float, end: float | None = None) -> None:
        self.fill(ribbon(points, width, width if end is None else end), tone)


def tank(at: Stamp, dark: float = 0.92, light: float = 0.5) -> None:
    """A medium tank from the side, driving right; units are decimetres, 66 long."""
    at.fill(oval(0, -1, 40, 3), dark, blur=at.k * 1.5, opacity=0.6)
    at.fill([(-31, 1), (-34, 6), (-31, 10), (31, 10), (35, 6), (30, 1)], dark)
    for wheel in range(5):
        at.fill(oval(-22 + wheel * 11, 4.6, 3.4, 3.4), light)
        at.fill(oval(-22 + wheel * 11, 4.6, 1.4, 1.4), dark)
    at.fill([(-33, 10), (-29, 16), (18, 16), (34, 10)], dark)
    at.fill([(-29, 15), (18, 15), (17, 16.6), (-28, 16.6)], light)
    at.fill([(-12, 16), (-9, 24), (9, 24), (15, 16)], dark)
    at.fill([(-9, 23), (9, 23), (8, 24.8), (-8, 24.8)], light)
    at.stroke([(12, 20), (44, 21.5)], 2, dark, 1.6)


def tank_rear(at: Stamp, dark: float = 0.92, light: float = 0.5) -> None:
    """The same tank from behind; units are decimetres, 30 wide."""
    at.fill(oval(0, -0.5, 19, 2), dark, blur=at.k, opacity=0.6)
    at.fill([(-15, 0), (-10, 0), (-10, 12), (-15, 12)], dark)
    at.fill([(10, 0), (15, 0), (15, 12), (10, 12)], dark)
    at.fill([(-11, 5), (11, 5), (12, 15), (-12, 15)], min(1.0, dark + 0.03))
    at.fill([(-15, 11.4), (15, 11.4), (12.5, 15.6), (-12.5, 15.6)], light)
    at.fill([(-9.5, 15), (-7.5, 24), (7.5, 24), (9.5, 15)], dark)
    at.fill([(-7.5, 23), (7.5, 23), (6.5, 24.6), (-6.5, 24.6)], light)
    for x in (-8, 8):
        at.fill(oval(x, 13.4, 2, 2.2), dark)


def truck(at: Stamp, dark: float = 0.88, light: float = 0.4) -> None:
    """A canvas-covered lorry from the side, driving right; units are decimetres, 62 long."""
    at.fill(oval(0, 0, 34, 2.6), dark, blur=at.k * 1.5, opacity=0.55)
    at.fill([(-30, 7), (30, 7), (31, 11), (-30, 11)], dark)
    at.fill([(-30, 11), (-30, 25), (-27, 28), (2, 28), (4, 25), (4, 11)], dark)
    at.fill([(-29, 24), (-26.5, 27), (2, 27), (3.4, 24)], light)
    at.fill([(5, 10), (5, 24), (14, 24), (17, 16), (30, 15), (31, 9)], dark)
    at.fill([(8, 17.5), (8, 22.4), (12.8, 22.4), (14.8, 17.5)], light)
    for x in (-20, -12, 22):
        at.fill(oval(x, 5, 5, 5), min(1.0, dark + 0.08))
        at.fill(oval(x, 5, 2, 2), light)


def truck_rear(at: Stamp, dark: float = 0.88, light: float = 0.4) -> None:
    """The same lorry from behind; units are decimetres, 22 wide."""
    at.fill(oval(0, 0, 14, 1.8), dark, blur=at.k, opacity=0.55)
    for x in (-8, 8):
        at.fill(box(x - 2.6, 0, x + 2.6, 9), min(1.0, dark + 0.08))
    at.fill([(-11, 7), (11, 7), (11, 24), (8, 28), (-8, 28), (-11, 24)], dark)
    at.fill([(-8, 12), (8, 12), (8, 22), (6, 25.5), (-6, 25.5), (-8, 22)], min(1.0, dark + 0.1))
    at.fill([(-10.5, 24), (10.5, 24), (8, 27.4), (-8, 27.4)], light)


def cart_rear(at: Stamp, dark: float = 0.92, light: float = 0.4) -> None:
    """A loaded two-wheeled cart from behind; units are decimetres, 24 wide."""
    at.fill(oval(0, 0, 17, 1.6), dark, blur=at.k, opacity=0.6)
    load = [(-11, 12), (-12, 20), (-8, 27), (-2, 29), (4, 27.4), (10, 24), (12, 17), (11, 12)]
    at.fill(load, 0.78)
    at.fill([(-9, 20), (-7, 26), (-2, 28.4), (3, 26.5), (0, 21)], light, blur=at.k * 0.7, opacity=0.8)
    at.stroke([(-11, 17), (-3, 21), (4, 28)], 0.7, dark)
    at.stroke([(11, 16), (3, 20), (-4, 28.6)], 0.7, dark)
    at.fill(box(-12, 8.4, 12, 12.4), dark)
    at.fill(box(-12, 11.6, 12, 12.6), light)
    for x in (-12.6, 12.6):
        at.fill(oval(x, 7.5, 1.7, 7.6), dark)
    at.fill(box(-12, 6.6, 12, 8), dark)


Part = tuple[float, float, float, float]  # from, to, bottom, top of a block on deck


def ship(
    at: Stamp, length: float, blocks: Sequence[Part], funnels: Sequence[float], masts: Sequence[tuple[float, float]],
    dark: float, light: float | None = None,
) -> None:
    """A ship from the side, bow to the right; units are metres above the waterline."""
    half = length / 2
    hull = [(-half, 0.2), (-half - length * 0.01, 6), (0, 5.4), (half * 0.7, 7), (half * 1.02, 9.5), (half * 0.94, 0.2)]
    for start, end, low, high in blocks:
        at.fill(box(start, low, end, high), dark)
    for x in funnels:
        at.fill([(x - 3, 8), (x + 3, 8), (x + 2.4, 22), (x - 3, 22)], dark)
    for x, high in masts:
        at.stroke([(x, 5), (x, high)], 1.3, dark, 0.7)
        at.stroke([(x - 4, high * 0.76), (x + 4, high * 0.76)], 0.8, dark)
    at.fill(hull, dark)
    if light is not None:
        at.fill([(-half, 4.6), (half * 0.7, 6), (half, 8.6), (half, 9.2), (half * 0.7, 7), (0, 5.4), (-half, 6)], light)
    at.fill([(-half, 0.4), (half * 0.95, 0.4), (half * 0.8, -4), (-half * 0.9, -4)], dark, blur=at.k * 1.3,
            opacity=0.45)


def gun_ship(at: Stamp, length: float, dark: float, light: float | None = None) -> None:
    """A warship with turrets fore and aft and a tower mast."""
    s = length / 200
    blocks = [(-30 * s, 38 * s, 5, 12), (8 * s, 34 * s, 12, 20), (14 * s, 28 * s, 20, 30 * min(1.2, s + 0.3)),
            (-28 * s, -12 * s, 12, 16)]
    ship(at, length, blocks, [-2 * s, -16 * s][: 1 + (length > 120)], [(22 * s, 30 + 22 * s),
            (-24 * s, 20 + 16 * s)], dark, light)
    for x, turn in ((50, 1), (66, 1), (-48, -1), (-66, -1)):
        base = 9.5 if abs(x) < 60 else 6.5
        at.fill(box((x - 6) * s, base - 4, (x + 6) * s, base + 3.2), dark)
        at.stroke([((x + turn * 5) * s, base + 1.6), ((x + turn * 19) * s, base + 3)], 1.3, dark)
