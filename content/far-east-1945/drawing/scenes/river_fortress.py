"""A fortified hill above a wide river: concrete embrasures among the trees, low land opposite."""

from __future__ import annotations

import itertools

# Outlines read better as rows of points than as one point to a line.
# fmt: off
import math

from nature import crown, glow, grass, plane, ridge, shade, steps, wavelets
from things import Stamp
from tones import HEIGHT, WIDTH, Plate, Point, box, eased, rounded

HORIZON = 700
HILL: list[Point] = [(620, 742), (760, 690), (900, 610), (1040, 500), (1180, 420), (1340, 352), (1520, 320),
        (1720, 330),
                     (1900, 372), (2120, 400), (2440, 430)]  # fmt: skip
SHORE: list[Point] = [(620, 742), (900, 772), (1300, 836), (1700, 884), (2100, 930), (2440, 968)]


def draw(plate: Plate) -> None:
    _sky(plate)
    _river(plate)
    _hill(plate)
    for x, y, k in ((1010, 690, 0.36), (1240, 600, 0.5), (1500, 760, 0.66), (1690, 540, 0.52)):
        _embrasure(plate, x, y, k)
    _reflections(plate)
    _near_bank(plate)


def _sky(plate: Plate) -> None:
    clouds = steps(plane(plate, HORIZON, 420, stretch=1.5, near=110, rough=1.6), 0.34, 0.64)
    plate.paint(shade((0, 0.56), (360, 0.36), (HORIZON, 0.08)) - 0.3 * clouds + 0.06)
    plate.shape(ridge(plate, HORIZON + 4, 54, 5, HORIZON + 16), 0.2)
    plate.shape(ridge(plate, HORIZON + 10, 16, 26, HORIZON + 20), 0.44)


def _river(plate: Plate) -> None:
    water = shade((HORIZON, 0.08), (900, 0.2), (1250, 0.44)) - 0.14 * glow(420, 860, 560, 120)
    ripple = plane(plate, HORIZON, 80, stretch=6, near=14, rough=1.3)
    plate.paint(water + 0.24 * (ripple - 0.5), box(0, HORIZON + 16, WIDTH, HEIGHT))
    plate.shape([(0, HORIZON + 12), (560, HORIZON + 14), (420, HORIZON + 24), (0, HORIZON + 30)], 0.3)


def _edge(line: list[Point], x: float) -> float:
    for (x0, y0), (x1, y1) in itertools.pairwise(line):
        if x0 <= x <= x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return line[-1][1]


def _hill(plate: Plate) -> None:
    plate.shape([*eased(HILL, 2), *reversed(SHORE)], 0.84)
    spots = []
    for _ in range(620):
        x = float(plate.rng.uniform(640, 2420))
        top, foot = _edge(HILL, x), _edge(SHORE, x)
        down = float(plate.rng.uniform(0, 1))
        spots.append((top + (foot - top - 24) * down, x, down))
    spots += [(_edge(HILL, x) + 6, float(x), 0.05) for x in range(650, 2420, 22)]
    for y, x, down in sorted(spots):
        near = 0.35 + 0.65 * (x - 620) / 1800 * (0.6 + 0.4 * down)
        fold = 0.16 * math.sin(x / 118 + y / 160) + 0.1 * math.sin(x / 47)
        light = 0.5 + 0.22 * down + fold + float(plate.rng.uniform(-0.06, 0.06))
        size = float(plate.rng.uniform(14, 38)) * (0.6 + 0.8 * near)
        crown(plate, x, y, size * 1.2, size * 0.85, 0.96, max(0.24, min(0.86, light)))
    plate.shape([*[(x, y - 26) for x, y in SHORE], *[(x, y + 8) for x, y in reversed(SHORE)]], 0.3, blur=3)
    for _ in range(60):
        x, r = float(plate.rng.uniform(660, 2380)), float(plate.rng.uniform(8, 26))
        y = _edge(SHORE, x) + 4
        plate.shape(rounded([(x - r, y), (x - r * 0.6, y - r * 0.6), (x + r * 0.3, y - r * 0.7), (x + r, y)]), 0.8)


def _embrasure(plate: Plate, x: float, y: float, k: float) -> None:
    """A concrete casemate: a pale stepped front with a dark slit, earth and bushes over it."""
    at = Stamp(plate, x, y, k)
    at.fill([(-150, -74), (-164, 50), (-90, 92), (60, 100), (150, 60), (160, -70)], 0.95, blur=8 * k)
    at.fill([(-118, -64), (-118, 40), (-96, 58), (96, 58), (118, 40), (118, -64)], 0.12)
    at.fill([(-118, 34), (-96, 58), (96, 58), (118, 34)], 0.0)
    at.fill([(60, -64), (60, 58), (96, 58), (118, 40), (118, -64)], 0.42)
    at.fill([(-84, -22), (-84, 22), (40, 22), (40, -22)], 0.5)
    at.fill([(-70, -14), (-70, 14), (28, 14), (28, -14)], 1.0)
    at.fill([(-118, -44), (118, -44), (118, -66), (-118, -66)], 0.3)
    for dx, dy in ((-120, -74), (-60, -84), (20, -80), (96, -78), (-128, 58), (124, 62), (-30, 78), (50, 76)):
        crown(plate, x + dx * k, y - dy * k, 40 * k, 26 * k, 0.95, 0.55)


def _reflections(plate: Plate) -> None:
    depth = [(x, y + (0.42 * (y - _edge(HILL, x)))) for x, y in SHORE]
    plate.shape([*[(x, y + 8) for x, y in SHORE], *reversed(depth)], 0.72, blur=14, opacity=0.62)
    wavelets(plate, 770, 1200, 200, 0.2, 170, opacity=0.6, x0=700)
    wavelets(plate, HORIZON + 40, 1200, 90, 0.5, 130, opacity=0.6, x1=1100)


def _near_bank(plate: Plate) -> None:
    plate.shape(eased([(-20, 1180), (320, 1210), (700, 1262), (1100, 1300), (1700, 1330), (2440, 1310), (2440, 1400),
            (-20, 1400)], 2), 0.86)
    for x0, x1, top, tall in ((-20, 460, 1190, 190), (380, 860, 1240, 150), (760, 1300, 1280, 120),
            (1200, WIDTH + 20, 1310, 100)):
        grass(plate, x0, x1, top, HEIGHT + 20, 200, 0.97, tall)
    grass(plate, -20, 620, 1220, HEIGHT + 20, 60, 0.5, 150, opacity=0.8)
