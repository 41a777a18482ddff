"""A northern island in fog: landing craft off a dark beach, a low cliff, a volcano in the haze."""

from __future__ import annotations

# Outlines read better as rows of points than as one point to a line.
# fmt: off
import numpy as np
from nature import cloth, columns, glow, grass, plane, rows, sampled, shade, steps, wavelets
from things import Stamp
from tones import HEIGHT, WIDTH, Plate, Point, box, eased, oval, rounded

HORIZON = 690


def draw(plate: Plate) -> None:
    _haze(plate)
    _volcano(plate)
    _sea(plate)
    _cliff(plate)
    for x, y, k, tone in ((690, 742, 0.42, 0.5), (960, 758, 0.5, 0.56), (1620, 772, 0.55, 0.6)):
        _craft(plate, x, y, k, tone)
    plate.shape(box(-50, 700, WIDTH + 50, 770), 0.1, blur=34, opacity=0.5)
    _craft(plate, 1180, 880, 1.15, 0.84)
    _craft(plate, 690, 960, 1.5, 0.94)
    _beach(plate)


def _haze(plate: Plate) -> None:
    fog = steps(plane(plate, HORIZON, 90, stretch=3, near=150, rough=1.9), 0.3, 0.7)
    plate.paint(shade((0, 0.42), (300, 0.26), (560, 0.12), (HORIZON, 0.08)) + 0.14 * (fog - 0.5) - 0.08 * glow(1500,
            330, 700, 220))


def _volcano(plate: Plate) -> None:
    cone = [(420, 720), (760, 600), (980, 470), (1110, 350), (1180, 296), (1226, 306), (1270, 300), (1318, 290),
            (1400, 372), (1540, 490), (1740, 600), (2060, 720)]
    plate.shape(eased(cone, 2), 0.34, blur=3)
    lee = [(1318, 290), (1300, 380), (1350, 470), (1320, 560), (1400, 720), (2060, 720), (1740, 600), (1540, 490),
            (1400, 372)]
    plate.shape(eased(lee, 2), 0.46, blur=5)
    for x0, y0, x1, y1, w in ((1180, 310, 1090, 470, 26), (1216, 312, 1190, 500, 20), (1256, 308, 1262, 450, 24),
            (1310, 304, 1370, 430, 20), (1150, 340, 1010, 500, 16), (1340, 340, 1450, 480, 14)):
        plate.line(eased([(x0, y0), ((x0 + x1) / 2 + 8, (y0 + y1) / 2), (x1, y1)]), w, 0.04, 3, blur=2)
    plate.shape(box(-100, 590, WIDTH + 100, 760), 0.08, blur=46, opacity=0.92)
    plate.shape(oval(820, 500, 520, 26), 0.08, blur=20, opacity=0.75)
    plate.shape(oval(1700, 430, 460, 22), 0.12, blur=20, opacity=0.6)


def _sea(plate: Plate) -> None:
    swell = plane(plate, HORIZON, 70, stretch=5, near=16, rough=1.35)
    plate.paint(shade((HORIZON, 0.12), (860, 0.34), (1100, 0.46)) + 0.34 * (swell - 0.5),
            box(-60, HORIZON + 6, WIDTH + 60, HEIGHT + 60), blur=3)
    wavelets(plate, HORIZON + 40, 1100, 150, 0.62, 130, opacity=0.5)


def _cliff(plate: Plate) -> None:
    far = [(1760, 716), (1800, 640), (1900, 622), (2060, 566), (2240, 540), (2460, 520), (2460, 800), (1980, 760)]
    plate.shape(far, 0.44, blur=3)
    top: list[Point] = [(1980, 850), (2010, 700), (2080, 650), (2200, 600), (2320, 570), (2460, 540), (2460, 1010),
            (2180, 930)]
    rough = cloth(plate, 1.35)
    bent = columns() / 26 + 2.2 * sampled(rough, columns() / 60, rows() / 60)
    clefts = 1 - np.abs(2 * sampled(rough, bent, rows() / 150 + 40) - 1)
    ledges = sampled(rough, columns() / 70 + 90, rows() / 13)
    lit = np.tanh(40 * np.gradient(clefts, axis=1))
    plate.paint(np.clip(0.7 + 0.2 * lit + 0.26 * (ledges - 0.5), 0.3, 0.96), top, blur=1)
    plate.shape([(1990, 720), (2080, 652), (2200, 602), (2320, 572), (2460, 542), (2460, 520), (2200, 578),
            (2070, 630)], 0.88)
    grass(plate, 2060, 2440, 590, 660, 60, 0.9, 26)


def _craft(plate: Plate, x: float, y: float, k: float, tone: float) -> None:
    """A landing craft, three-quarter from the stern: a boxy hull, a small bridge, the bow ramps out."""
    at = Stamp(plate, x, y, k)
    pale = max(0.05, tone - 0.42)
    at.fill(oval(20, -6, 260, 16), min(1.0, tone + 0.02), blur=7 * k, opacity=0.6)
    at.fill([(-190, 0), (-206, 62), (-120, 66), (90, 62), (196, 96), (236, 110), (206, 40), (190, 0)], tone)
    at.fill([(-206, 62), (-120, 66), (90, 62), (196, 96), (236, 110), (234, 104), (196, 84), (90, 52), (-204, 54)],
            pale)
    at.fill([(-120, 64), (-120, 118), (-100, 126), (-20, 126), (-10, 118), (-10, 64)], tone)
    at.fill([(-104, 126), (-104, 166), (-40, 166), (-34, 126)], tone)
    at.fill([(-100, 150), (-42, 150), (-41, 158), (-100, 158)], pale)
    at.stroke([(-74, 166), (-74, 236)], 7, tone, 4)
    at.stroke([(-74, 232), (-196, 70)], 2.4, tone)
    at.stroke([(-92, 196), (-56, 196)], 3, tone)
    at.stroke([(-88, 216), (-60, 216)], 3, tone)
    at.stroke([(-84, 180), (-64, 180)], 3, tone)
    at.fill([(-96, 66), (40, 64), (40, 82), (-96, 82)], tone)
    at.fill([(96, 62), (96, 88), (130, 92), (130, 68)], tone)
    at.stroke([(196, 92), (316, 4)], 11, tone)
    at.stroke([(172, 86), (286, -2)], 11, tone)
    for px in (-24, -4, 14, 52, 68, 84):
        at.fill(oval(px, 88, 7, 9), tone)  # helmets and shoulders above the bulwark
    at.fill([(-200, 4), (200, 4), (240, -6), (-220, -8)], 0.02, blur=3 * k, opacity=0.75)


def _beach(plate: Plate) -> None:
    line: list[Point] = [(-40, 1200), (340, 1120), (760, 1066), (1160, 1000), (1560, 972), (1900, 930), (2200, 940),
            (2460, 980)]
    shore = eased(line, 3)
    for shift, width, tone, opacity in ((-54, 12, 0.02, 0.7), (-26, 22, 0.0, 0.95)):
        foam = [(x, y + shift + plate.rng.uniform(-5, 5)) for x, y in shore]
        plate.shape([*foam, *[(x, y + width) for x, y in reversed(foam)]], tone, blur=3, opacity=opacity)
    sand = plane(plate, HORIZON, 40, stretch=2.4, near=20, rough=1.5)
    plate.paint(shade((930, 0.52), (HEIGHT, 0.86)) + 0.3 * (sand - 0.5),
            [*shore, (WIDTH + 40, HEIGHT + 20), (-40, HEIGHT + 20)], blur=4)
    plate.shape([*[(x, y + 8) for x, y in shore], *[(x, y + 40) for x, y in reversed(shore)]], 0.3, blur=8, opacity=0.6)
    stones = []
    for _ in range(150):
        near = float(plate.rng.uniform(0, 1)) ** 0.8
        x, y = float(plate.rng.uniform(-20, WIDTH)), 1010 + near * 330
        if y > 1170 - 0.11 * x + 40:
            stones.append((y, x, (10 + 42 * near**2) * float(plate.rng.uniform(0.5, 1.2))))
    for y, x, r in sorted(stones):
        plate.shape(rounded([(x - r, y), (x - r * 0.7, y - r * 0.5), (x + r * 0.2, y - r * 0.62),
                (x + r, y - r * 0.1), (x + r * 0.8, y + r * 0.2)]), 0.95)
        plate.shape(rounded([(x - r * 0.7, y - r * 0.3), (x - r * 0.5, y - r * 0.5), (x + r * 0.2, y - r * 0.56),
                (x, y - r * 0.3)]), 0.42)
