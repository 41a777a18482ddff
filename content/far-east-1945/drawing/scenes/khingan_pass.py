"""The Great Khingan: a column of tanks and lorries winding up to a bare pass under a huge sky."""

from __future__ import annotations

import itertools

# Outlines read better as rows of points than as one point to a line.
# fmt: off
import numpy as np
from nature import grass, plane, shade, steps
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
    _slope(plate, [(-60, 690), (180, 640), (420, 668), (700, 600), (960, 690), (1240, 720), (1500, 640), (1800, 570),
            (2100, 640), (2460, 600)], 560, 900, 0.2, 0.1, 40)
    _slope(plate, [(-60, 640), (120, 560), (330, 520), (520, 600), (760, 690), (1020, 770), (1180, 800),
            (1260, 803)], 520, 1000, 0.7, 0.56, 60)
    _slope(plate, [(-60, 700), (380, 720), (820, 770), (1190, 801), (1262, 801), (1400, 770), (1620, 660),
            (1860, 560), (2060, 500), (2260, 560), (2460, 530)], 500, 1100, 0.3, 0.42, 60)
    _ribs(plate, [(1275, 800), (1400, 770), (1510, 715), (1640, 652), (1760, 600), (1900, 548), (2060, 500),
            (2240, 552), (2350, 545), (2480, 528)],
          (0.16, 0.66), [(1300, 812), (1440, 850), (1580, 905), (1760, 960), (1900, 985), (2050, 1020), (2220, 1060),
                  (2380, 1080), (2520, 1090), (2640, 1100)])
    _ribs(plate, [(-80, 645), (60, 588), (190, 545), (330, 520), (440, 560), (560, 618), (700, 668), (860, 718),
            (1010, 764), (1160, 796)],
          (0.44, 0.88), [(-260, 1040), (-60, 1030), (140, 1020), (330, 1000), (480, 980), (620, 950), (780, 920),
                  (920, 880), (1050, 850), (1180, 815)])
    valley = [(-200, 1000), (330, 966), (620, 918), (920, 858), (1180, 814), (1300, 814), (1440, 850), (1580, 898),
              (1900, 968), (2220, 1034), (2600, 1070), (2600, 1400), (-200, 1400)]
    plate.shape(valley, Ramp(810, 0.4, 1100, 0.56), blur=24)
    front = [(-60, 1010), (300, 1040), (700, 1150), (1100, 1200), (1700, 1130), (2100, 1080), (2460, 1110)]
    _slope(plate, front, 1010, HEIGHT, 0.52, 0.72, 30)


def _ribs(plate: Plate, ridge: list[Point], tones: tuple[float, float], foot: list[Point]) -> None:
    """A mountainside as ribs between gullies: each rib lit on its left flank, shaded on its right."""
    for (a, b), (c, d) in zip(itertools.pairwise(ridge), itertools.pairwise(foot), strict=True):
        mid = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + abs(b[0] - a[0]) * 0.22)
        sway = float(plate.rng.uniform(-0.3, 0.3)) * 2.4 * abs(d[0] - c[0])
        gully = [mid, ((mid[0] + c[0] + d[0]) / 2 - (c[0] + d[0]) / 4 + sway * 0.5, (mid[1] + d[1]) / 2),
                ((c[0] + d[0]) / 2 + sway, d[1])]
        crest_a = [a, ((a[0] + c[0]) / 2 - sway * 0.4, (a[1] + c[1]) / 2), c]
        crest_b = [b, ((b[0] + d[0]) / 2 - sway * 0.4, (b[1] + d[1]) / 2), d]
        low = max(c[1], d[1]) + float(plate.rng.uniform(-60, 20))
        light_tone, shade_tone = (tone + float(plate.rng.uniform(-0.06, 0.06)) for tone in tones)
        end = (tones[0] + tones[1]) / 2
        plate.shape([*eased(crest_a, 2), *reversed(eased(gully, 2))], Ramp(a[1] + 0.3 * (low - a[1]), shade_tone,
                low, end), blur=6, opacity=0.8)
        plate.shape([*eased(gully, 2), *reversed(eased(crest_b, 2))], Ramp(a[1] + 0.3 * (low - a[1]), light_tone,
                low, end), blur=6, opacity=0.8)


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
