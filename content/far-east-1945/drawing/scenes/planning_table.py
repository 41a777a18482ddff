"""An empty conference room: a long table with papers and an unrolled map, chairs, tall windows."""

from __future__ import annotations

# Outlines read better as rows of points than as one point to a line.
# fmt: off
import math

import numpy as np
from nature import crown, glow, rows
from tones import HEIGHT, Camera, Plate, Point, Ramp, box, eased, oval, rounded

HORIZON = 520
VIEW = Camera(eye=1.75, horizon=HORIZON, focal=1350)
BACK, HIGH, TABLE = 9.0, 4.4, 0.78
Spot = tuple[float, float]


def at(right: float, ahead: float, up: float = 0) -> Point:
    return VIEW.at(right, ahead, up)


def draw(plate: Plate) -> None:
    _room(plate)
    for right in (-4.1, -1.05, 2.0):
        _window(plate, right)
    _floor_light(plate)
    for ahead in (7.0, 6.0, 5.0, 4.1):
        _chair(plate, -1.75, ahead, 1)
        _chair(plate, 1.75, ahead, -1)
    _head_chair(plate)
    _table(plate)
    _map(plate)
    _papers(plate)
    _lamp(plate)


def _room(plate: Plate) -> None:
    plate.paint(0.66 - 0.14 * glow(1200, 420, 900, 400) + 0.04 * rows() / HEIGHT)
    corner = [at(-5.2, BACK), at(5.2, BACK), at(5.2, BACK, HIGH), at(-5.2, BACK, HIGH)]
    plate.shape(corner, 0.58)
    for side in (-5.2, 5.2):
        plate.shape([at(side, BACK), at(side, BACK, HIGH), at(side, 2, HIGH), at(side, 2)], 0.8)
        plate.shape([at(side, BACK, 1.1), at(side, 2, 1.1), at(side, 2, 0), at(side, BACK, 0)], 0.9)
    plate.shape([at(-5.2, BACK, HIGH), at(5.2, BACK, HIGH), at(5.2, 2, HIGH), at(-5.2, 2, HIGH)], 0.44)
    plate.shape([at(-5.2, BACK), at(5.2, BACK), at(5.2, 1.2), at(-5.2, 1.2)], Ramp(at(0, BACK)[1], 0.56, HEIGHT, 0.84))
    plate.shape([at(-5.2, BACK, 1.0), at(5.2, BACK, 1.0), at(5.2, BACK, 0), at(-5.2, BACK, 0)], 0.78)
    for right in np.arange(-5.0, 5.2, 0.5):
        plate.line([at(float(right), BACK), at(float(right), 1.6)], 2, 0.72, 6)


def _window(plate: Plate, left: float) -> None:
    """A tall casement with bright sky, treetops below, curtains at its sides."""
    wide, low, high = 2.1, 0.85, 3.95
    (x0, y1), (x1, y0) = at(left, BACK, low), at(left + wide, BACK, high)
    plate.shape(box(x0 - 16, y0 - 18, x1 + 16, y1 + 16), 0.9)
    plate.shape(box(x0, y0, x1, y1), Ramp(y0, 0.1, y1, 0.0))
    for _ in range(9):
        x = float(plate.rng.uniform(x0 + 30, x1 - 30))
        crown(plate, x, y1 - 20, 44, float(plate.rng.uniform(30, 96)), 0.34, 0.16)
    plate.shape([(x0 - 90, y1), (x1 + 90, y1), (x1 + 90, at(0, BACK)[1]), (x0 - 90, at(0, BACK)[1])], 0.78)
    for i in (0.0, 0.5, 1.0):
        plate.line([(x0 + (x1 - x0) * i, y0), (x0 + (x1 - x0) * i, y1)], 13, 0.9)
    for i in (0.0, 0.27, 0.64, 1.0):
        plate.line([(x0, y0 + (y1 - y0) * i), (x1, y0 + (y1 - y0) * i)], 10, 0.9)
    plate.shape(box(x0 - 26, y1 + 8, x1 + 26, y1 + 30), 0.1)
    for side, x in ((-1, x0), (1, x1)):
        drape = [(x + side * 64, y0 - 30), (x - side * 52, y0 - 30), (x - side * 20, y0 + 240),
                (x + side * 6, y1 - 60), (x + side * 10, y1 + 130), (x + side * 66, y1 + 130)]
        plate.shape(eased(drape, 2), 0.74)
        for fold in (14, 36):
            plate.line([(x + side * fold, y0 - 20), (x + side * (fold + 6), y1 + 126)], 7, 0.94)
            plate.line([(x + side * (fold + 11), y0 - 20), (x + side * (fold + 15), y1 + 126)], 5, 0.5)
    plate.shape(box(x0 - 80, y0 - 46, x1 + 80, y0 - 26), 0.95)


def _floor_light(plate: Plate) -> None:
    for left in (-4.1, -1.05, 2.0):
        patch = [at(left + 0.2, 8.2), at(left + 1.9, 8.2), at(left * 1.15 + 2.0, 3.2), at(left * 1.15 - 0.2, 3.2)]
        plate.shape(patch, 0.18, blur=10, opacity=0.6)


def _chair(plate: Plate, right: float, ahead: float, inward: int) -> None:
    """A chair at the long side, its back to the wall."""
    back, seat = right - inward * 0.02, right + inward * 0.42
    plate.spot(*at(right + inward * 0.2, ahead), VIEW.size(0.42, ahead), VIEW.size(0.09, ahead), 0.92, blur=6,
            opacity=0.7)
    for along in (0.0, 0.46):
        plate.line([at(back, ahead + along), at(back - inward * 0.05, ahead + along, 1.06)], VIEW.size(0.055, ahead),
                0.95)
        plate.line([at(seat, ahead + along), at(seat, ahead + along, 0.46)], VIEW.size(0.05, ahead), 0.95)
    plate.shape([at(back, ahead, 0.46), at(seat, ahead, 0.46), at(seat, ahead + 0.46, 0.46),
            at(back, ahead + 0.46, 0.46)], 0.4)
    plate.shape([at(back, ahead, 0.46), at(seat, ahead, 0.46), at(seat, ahead, 0.4), at(back, ahead, 0.4)], 0.97)
    rest = back - inward * 0.05
    plate.shape([at(rest, ahead, 0.62), at(rest, ahead + 0.46, 0.62), at(rest, ahead + 0.46, 1.02),
            at(rest, ahead, 1.02)], 0.86)
    plate.line([at(rest, ahead, 1.04), at(rest, ahead + 0.46, 1.04)], VIEW.size(0.06, ahead), 0.3)


def _head_chair(plate: Plate) -> None:
    """One chair at the far end, pushed back."""
    ahead = 8.0
    plate.spot(*at(0.0, ahead - 0.2), 90, 14, 0.9, blur=6)
    plate.shape([at(-0.28, ahead, 0.5), at(0.28, ahead, 0.5), at(0.26, ahead, 1.24), at(-0.26, ahead, 1.24)], 0.9)
    plate.shape([at(-0.2, ahead, 0.62), at(0.2, ahead, 0.62), at(0.19, ahead, 1.14), at(-0.19, ahead, 1.14)], 0.62)


def _table(plate: Plate) -> None:
    half, near, far = 1.15, 2.6, 7.4
    plate.shape([at(-half - 0.1, near), at(half + 0.1, near), at(half + 0.2, far), at(-half - 0.2, far)], 0.97,
            blur=20, opacity=0.8)
    for right, ahead in ((-0.9, 7.0), (0.9, 7.0), (-0.9, 2.9), (0.9, 2.9)):
        plate.line([at(right, ahead), at(right, ahead, TABLE)], VIEW.size(0.12, ahead), 0.97)
    plate.shape([at(-half, near, TABLE), at(half, near, TABLE), at(half, far, TABLE), at(-half, far, TABLE)],
            Ramp(at(0, far, TABLE)[1], 0.3, at(0, near, TABLE)[1], 0.66))
    for left in (-0.75, 0.3):
        plate.shape([at(left, far, TABLE), at(left + 0.42, far, TABLE), at(left * 1.1 + 0.46, 4.9, TABLE),
                at(left * 1.1 - 0.06, 4.9, TABLE)], 0.05, blur=12, opacity=0.6)
    plate.shape([at(-half, near, TABLE), at(half, near, TABLE), at(half, near, TABLE - 0.1),
            at(-half, near, TABLE - 0.1)], 0.96)
    plate.line([at(-half, near, TABLE), at(half, near, TABLE)], 7, 0.3)


def _flat(spots: list[Spot], up: float = TABLE + 0.004) -> list[Point]:
    return [at(right, ahead, up) for right, ahead in spots]


def _map(plate: Plate) -> None:
    """The unrolled sheet: land and water without names, a grid, two weights, one curled edge."""
    sheet: list[Spot] = [(-0.72, 2.95), (0.66, 2.9), (0.74, 4.3), (-0.68, 4.36)]
    plate.shape(_flat([(r + 0.03, a - 0.03) for r, a in sheet], TABLE), 0.85, blur=6)
    plate.shape(_flat(sheet), 0.05)
    land: list[Spot] = [(-0.69, 3.0), (-0.1, 2.97), (0.06, 3.16), (-0.06, 3.34), (0.12, 3.5), (0.3, 3.62),
            (0.26, 3.82), (0.44, 3.98), (0.42, 4.26), (-0.66, 4.3)]
    plate.shape(_flat(rounded(land, 2)), 0.26)
    plate.shape(_flat(rounded([(0.36, 3.1), (0.5, 3.06), (0.56, 3.3), (0.62, 3.6), (0.54, 3.74), (0.46, 3.5)], 2)),
            0.26)
    for i in range(1, 6):
        r = -0.7 + i * 0.235
        plate.line(_flat([(r, 2.93), (r, 4.33)]), 3, 0.5)
        a = 2.93 + i * 0.235
        plate.line(_flat([(-0.7, a), (0.69, a)]), 3, 0.5)
    for line in ([(-0.6, 4.0), (-0.3, 3.86), (-0.12, 3.66), (0.1, 3.56)],
            [(-0.64, 3.2), (-0.4, 3.3), (-0.16, 3.26), (0.0, 3.2)]):
        plate.line(_flat(eased(line, 2)), 7, 0.75)
    curl = [at(-0.72, 2.95, TABLE + 0.05 + 0.05 * math.cos(t)) for t in (0.0, 3.14)]
    plate.shape([curl[0], at(-0.68, 4.36, TABLE + 0.08), at(-0.62, 4.36, TABLE), at(-0.64, 2.95, TABLE)], 0.32)
    for right, ahead in ((0.62, 2.98), (0.66, 4.2)):
        x, y = at(right, ahead, TABLE)
        k = VIEW.size(0.05, ahead)
        plate.spot(x, y, k, k * 0.5, 0.95)
        plate.shape(box(x - k, y - k * 0.8, x + k, y), 0.95)
        plate.spot(x, y - k * 0.8, k, k * 0.5, 0.5)


def _papers(plate: Plate) -> None:
    for right, ahead, turn in ((-0.86, 4.9, 0.1), (0.84, 4.75, -0.12), (-0.8, 5.9, 0.02), (0.86, 5.8, 0.1),
            (0.3, 5.2, 0.4), (-0.84, 6.7, -0.05), (0.8, 6.7, 0.06)):
        c, s = math.cos(turn), math.sin(turn)
        ring = [(right + c * u - s * v, ahead + s * u + c * v) for u, v in ((-0.14, -0.2), (0.14, -0.2), (0.14, 0.2),
                (-0.14, 0.2))]
        plate.shape(_flat([(r + 0.02, a - 0.02) for r, a in ring], TABLE), 0.85, blur=3)
        plate.shape(_flat(ring), 0.03)
        for i in range(4):
            v = -0.12 + 0.08 * i
            ends = [(right + c * u - s * v, ahead + s * u + c * v) for u in (-0.1, 0.09 - 0.05 * (i % 2))]
            plate.line(_flat(ends), 3, 0.55)


def _lamp(plate: Plate) -> None:
    """A hanging lamp over the table; it gives the height of the room."""
    for ahead in (5.4,):
        x, y = at(0, ahead, 2.75)
        k = VIEW.size(0.3, ahead)
        plate.line([at(0, ahead, HIGH), (x, y)], 5, 0.9)
        plate.shape([(x - k, y + k * 0.5), (x + k, y + k * 0.5), (x + k * 0.24, y), (x - k * 0.24, y)], 0.93)
        plate.shape(oval(x, y + k * 0.5, k, k * 0.14), 0.4)
