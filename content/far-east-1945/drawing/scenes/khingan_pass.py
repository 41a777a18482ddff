"""The Greater Khingan: a column of tanks and lorries winding up to a bare pass under a huge sky."""

from __future__ import annotations

import itertools

# Outlines read better as rows of points than as one point to a line.
# fmt: off
import numpy as np
from nature import cloth, columns, grass, plane, rows, sampled, shade, steps
from things import Stamp, tank, tank_rear, truck, truck_rear
from tones import HEIGHT, WIDTH, Outline, Plate, Point, Ramp, eased

# The road: x, y and width, from the viewer up to the saddle.
ROAD = [(520, 1420, 330), (760, 1240, 230), (1240, 1130, 150), (1660, 1062, 110), (1700, 1010, 92), (1420, 968, 72),
        (1080, 934, 56), (1010, 904, 46), (1160, 878, 37), (1340, 856, 30), (1372, 838, 25), (1280, 822, 20),
        (1230, 808, 15), (1255, 796, 11)]  # fmt: skip


def draw(plate: Plate) -> None:
    _sky(plate)
    _mountains(plate)
    _road(plate)
    _column(plate)
    grass(plate, -20, 620, 1230, HEIGHT + 20, 240, 0.92, 70)
    grass(plate, 1500, WIDTH + 20, 1210, HEIGHT + 20, 300, 0.92, 70)


def _sky(plate: Plate) -> None:
    clouds = steps(plane(plate, 860, 190, stretch=1.2, near=110, rough=1.62), 0.36, 0.62)
    plate.paint(shade((0, 0.7), (380, 0.46), (780, 0.06)) - 0.46 * clouds * shade((0, 1), (800, 0.35)) + 0.02)


def _slope(plate: Plate, line: Outline, top: float, foot: float, low: float, high: float, folds: float) -> None:
    """A mountain: its tone, and gullies running down from the ridge."""
    outline = [*eased(line, 2), (WIDTH + 60, HEIGHT + 20), (-60, HEIGHT + 20)]
    relief = plane(plate, top - 300, folds, stretch=0.5, near=10, rough=1.6)
    plate.paint(shade((top, low), (foot, high)) + 0.5 * (relief - 0.5), outline)


def _mountains(plate: Plate) -> None:
    far = [(-60, 690), (180, 640), (420, 668), (700, 600), (960, 690), (1240, 720), (1500, 640), (1800, 570),
            (2100, 640), (2460, 600)]
    left = [(-60, 640), (120, 560), (330, 520), (520, 600), (760, 690), (1020, 770), (1180, 800), (1260, 803)]
    right = [(900, 960), (1120, 826), (1190, 801), (1262, 801), (1400, 770), (1620, 660), (1860, 560),
            (2060, 500), (2260, 560), (2460, 530)]
    front = [(-60, 1010), (300, 1040), (700, 1150), (1100, 1200), (1700, 1130), (2100, 1080), (2460, 1110)]
    _slope(plate, far, 560, 900, 0.2, 0.12, 40)
    _eroded(plate, left, (330, 520), (0.68, 0.54), 0.3)
    _eroded(plate, right, (2060, 500), (0.4, 0.5), 0.4)
    valley = [(-200, 1020), (330, 986), (620, 938), (920, 868), (1180, 816), (1300, 816), (1440, 856), (1580, 908),
              (1900, 988), (2220, 1054), (2600, 1090), (2600, 1400), (-200, 1400)]
    plate.shape(valley, Ramp(810, 0.42, 1100, 0.58), blur=26)
    _slope(plate, front, 1010, HEIGHT, 0.54, 0.74, 30)


def _eroded(plate: Plate, line: list[Point], peak: Point, tones: tuple[float, float], depth: float) -> None:
    """A mountainside lit from the left: spurs and gullies that spread from its peak, and finer ones between them."""
    fall = np.maximum(rows() - peak[1] + 60, 30) / 300
    spread = (columns() - peak[0]) / (180 + 210 * fall)
    coarse, fine = cloth(plate, 1.5), cloth(plate, 1.1)
    bent = spread + 0.22 * (sampled(coarse, spread * 9, fall * 22) - 0.5)
    spurs = sum(
        share * (1 - np.abs(2 * sampled(coarse, bent * step + 60, fall * step * 0.22 + shift) - 1))
        for share, step, shift in ((0.7, 5.5, 0.0), (0.24, 14, 30.0), (0.06, 44, 70.0))
    )
    lit = np.tanh(np.gradient(spurs, axis=1) * 190)
    grain = 0.07 * (sampled(fine, columns() / 5, rows() / 7) - 0.5)
    tone = np.interp(rows(), [peak[1], peak[1] + 460], tones) + depth * lit * np.interp(fall, [0, 1.7], [1, 0.35])
    plate.paint(np.clip(tone + grain, 0.05, 0.93), [*eased(line, 2), (line[-1][0], HEIGHT), (line[0][0], HEIGHT)])


def _path() -> np.ndarray:
    return np.asarray([(float(x), float(y)) for x, y in eased([(x, y) for x, y, _ in ROAD], 3)])


def _width(y: float) -> float:
    return float(np.interp(y, [p[1] for p in reversed(ROAD)], [p[2] for p in reversed(ROAD)]))


def _road(plate: Plate) -> None:
    """The road is drawn level by level: its breadth lies flat, so bends widen sideways."""
    path = _path()
    for lift, grow, tone in ((5, 1.12, 0.78), (0, 1.0, 0.08)):
        pieces = []
        for (x0, y0), (x1, y1) in itertools.pairwise(path):
            a, b = _width(y0) * grow / 2, _width(y1) * grow / 2
            pieces.append([(x0 - a, y0 + lift), (x0, y0 - a * 0.3 + lift), (x0 + a, y0 + lift), (x1 + b, y1 + lift),
                    (x1, y1 + b * 0.3 + lift), (x1 - b, y1 + lift)])
            pieces.append([(x0, y0 - a * 0.3 + lift), (x1, y1 - b * 0.3 + lift), (x1, y1 + b * 0.3 + lift),
                    (x0, y0 + a * 0.3 + lift)])
        plate.shapes(pieces, tone, blur=2)
    near = [(float(x), float(y)) for x, y in path if y > 1000]
    for side in (-0.22, 0.22):
        rut = [(x + side * _width(y), y + side * 0.2 * _width(y)) for x, y in near]
        plate.line(rut, 15, 0.42, 4, blur=2)


def _column(plate: Plate) -> None:
    path = _path()
    run = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(path, axis=0).T))])
    place, number = 340.0, 0
    spots = []
    while place < run[-1] - 6:
        x, y = float(np.interp(place, run, path[:, 0])), float(np.interp(place, run, path[:, 1]))
        ahead = float(np.interp(place + 30, run, path[:, 0])) - x
        spots.append((x, y, _width(y), ahead, number))
        place += 2.1 * _width(y) + 5
        number += 1
    for x, y, width, ahead, which in reversed(spots):
        at = Stamp(plate, x, y + width * 0.08, width / 72, flip=ahead < 0)
        plate.spot(x - (1 if ahead > 0 else -1) * width * 0.8, y - width * 0.1, width * 0.6, width * 0.22, 0.05,
                blur=width * 0.12, opacity=0.5)
        side = abs(ahead) > 16
        lorry = which % 4 == 2
        if side:
            (truck if lorry else tank)(at)
        else:
            (truck_rear if lorry else tank_rear)(at)
