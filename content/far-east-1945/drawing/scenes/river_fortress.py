"""A fortified hill above a wide river: concrete embrasures among the trees, low land opposite."""

from __future__ import annotations

import itertools

# Outlines read better as rows of points than as one point to a line.
# fmt: off
import math

import numpy as np
from nature import glow, grass, plane, ridge, shade, steps, wavelets
from things import Stamp
from tones import HEIGHT, WIDTH, Field, Plate, Point, box, eased, rounded

HORIZON = 700
CASEMATES = ((1010, 690, 0.34), (1240, 600, 0.46), (1500, 760, 0.6), (1690, 540, 0.48))  # x, y and size
HILL: list[Point] = [(620, 742), (760, 690), (900, 610), (1040, 500), (1180, 420), (1340, 352), (1520, 320),
        (1720, 330),
                     (1900, 372), (2120, 400), (2440, 430)]  # fmt: skip
SHORE: list[Point] = [(620, 742), (900, 772), (1300, 836), (1700, 884), (2100, 930), (2440, 968)]


def draw(plate: Plate) -> None:
    _sky(plate)
    _river(plate)
    _hill(plate)
    for x, y, k in CASEMATES:
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
    """The wood: thousands of tree tops, each lit from the upper left, on spurs and in folds of the hill."""
    field = np.full((HEIGHT // 2, WIDTH // 2), 0.9)
    spots = []
    for _ in range(4200):
        x, down = float(plate.rng.uniform(600, 2460)), float(plate.rng.uniform(-0.04, 1.0))
        top, foot = _edge(HILL, x), _edge(SHORE, x)
        spots.append((top + (foot - top) * down, x, down))
    for y, x, down in sorted(spots):
        near = 0.5 + 0.5 * (x - 620) / 1800
        light = 0.82 - 0.38 * _spur(x, y) + 0.1 * down + float(plate.rng.uniform(-0.06, 0.06))
        hollow = max(math.exp(-(((x - ex) / (200 * k)) ** 2) - ((y - ey) / (105 * k)) ** 2) for ex, ey, k in CASEMATES)
        size = (14 + 18 * near) * float(plate.rng.uniform(0.7, 1.3))
        _tree_top(field, x, y, size, light + (0.92 - light) * min(1.0, 1.5 * hollow))
    plate.paint(field, [*_skyline(plate), *reversed(SHORE)])
    _foot(plate)


def _spur(x: float, y: float) -> float:
    """1 on the lit flank of a spur that runs down to the left, 0 on the other flank, sharper below."""
    turn = (x + 0.9 * (y - 320)) / 118 + 0.9 * math.sin(x / 230) + 0.5 * math.sin(y / 90)
    return 0.5 + 0.5 * math.sin(turn) * min(1.0, 0.5 + (y - 320) / 360)


def _tree_top(field: Field, x: float, y: float, size: float, tone: float) -> None:
    """A round top in the field, which has a value for every second pixel: light above, dark below and around."""
    rx, ry = size / 2, size / 2 * 0.95
    left, right = max(0, int(x / 2 - rx)), min(field.shape[1], int(x / 2 + rx) + 2)
    top, low = max(0, int(y / 2 - ry)), min(field.shape[0], int(y / 2 + ry) + 2)
    if left >= right or top >= low:
        return
    across = (np.arange(left, right) - x / 2)[None, :] / rx
    down = (np.arange(top, low) - y / 2)[:, None] / ry
    round_ = across**2 + down**2
    lit = tone + 0.2 * (0.5 * across + 0.9 * down) + 0.3 * np.clip(round_ - 0.5, 0, 1)
    patch = field[top:low, left:right]
    patch[round_ < 1] = np.clip(lit, 0.16, 0.95)[round_ < 1]


def _skyline(plate: Plate) -> list[Point]:
    """The ridge with the tops of its trees."""
    line, x = [], 600.0
    while x < 2460:
        wide = float(plate.rng.uniform(14, 30))
        for share in (0.0, 0.25, 0.5, 0.75):
            along = x + wide * share
            line.append((along, _edge(HILL, max(620.0, along)) - 4 - wide * 0.42 * math.sin(math.pi * share)))
        x += wide
    return line


def _foot(plate: Plate) -> None:
    """The shore: a pale edge, and boulders in groups."""
    plate.shape([*[(x, y - 14) for x, y in SHORE], *[(x, y + 8) for x, y in reversed(SHORE)]], 0.34, blur=4,
            opacity=0.8)
    for _ in range(26):
        middle = float(plate.rng.uniform(660, 2380))
        for _ in range(int(plate.rng.integers(1, 5))):
            x, r = middle + float(plate.rng.uniform(-70, 70)), float(plate.rng.uniform(6, 20))
            y = _edge(SHORE, max(620.0, min(2430.0, x))) + float(plate.rng.uniform(0, 9))
            stone = rounded([(x - r, y), (x - r * 0.6, y - r * 0.6), (x + r * 0.3, y - r * 0.7), (x + r, y)])
            plate.shape(stone, 0.78)
            plate.shape([(px, py) for px, py in stone if py < y - r * 0.3], 0.4)


def _embrasure(plate: Plate, x: float, y: float, k: float) -> None:
    """A concrete casemate in a hollow of the slope: a low face with a long slit, and a slab of earth over it."""
    at = Stamp(plate, x, y, k)
    at.fill([(-150, -52), (-138, 34), (138, 34), (150, -52)], 0.22)
    at.fill([(60, -52), (66, 34), (138, 34), (150, -52)], 0.48)
    at.fill([(-146, 30), (-138, 44), (138, 44), (146, 30)], 0.1)
    at.fill([(-104, -20), (-98, 14), (44, 14), (50, -20)], 1.0)
    at.fill([(-104, -20), (50, -20), (50, -28), (-104, -28)], 0.05)
    for dx, dy, r in ((-150, -40, 34), (-120, -62, 26), (-40, -66, 30), (60, -64, 26), (130, -52, 34), (166, -20, 30),
            (-128, 52, 30), (-84, 60, 34), (-30, 62, 36), (30, 60, 32), (84, 56, 36), (136, 46, 30)):
        at.fill([(dx - r, dy - 24), (dx - r * 0.7, dy + r * 0.5), (dx, dy + r * 0.8), (dx + r * 0.7, dy + r * 0.5),
                (dx + r, dy - 24)], 0.86, blur=2)


def _reflections(plate: Plate) -> None:
    depth = [(x, y + (0.42 * (y - _edge(HILL, x)))) for x, y in SHORE]
    plate.shape([*[(x, y + 8) for x, y in SHORE], *reversed(depth)], 0.72, blur=14, opacity=0.62)
    wavelets(plate, 770, 1200, 200, 0.2, 170, opacity=0.6, x0=700)
    wavelets(plate, HORIZON + 40, 1200, 90, 0.5, 130, opacity=0.6, x1=1100)


def _near_bank(plate: Plate) -> None:
    """Reeds, tall at the left and lower towards the right, paler ones behind."""
    plate.shape(eased([(-20, 1196), (320, 1226), (700, 1270), (1100, 1304), (1700, 1326), (2440, 1316), (2440, 1400),
            (-20, 1400)], 2), 0.88)
    for tone, lift, share in ((0.7, 20, 1.1), (0.97, 0, 0.9)):
        for i in range(62):
            x = -40 + i * 40
            bank = 1206 + 110 * min(1.0, x / 1300) - lift
            tall = share * (178 - 108 * min(1.0, max(0.0, x / 1500)) + 34 * math.sin(x / 140) + 20 * math.sin(x / 53))
            grass(plate, x, x + 90, bank, bank + 120, 26, tone, tall)
