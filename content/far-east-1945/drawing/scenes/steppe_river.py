"""A winding river in the open steppe, a low sandy bluff, a few tents and lorries."""

from __future__ import annotations

# Outlines read better as rows of points than as one point to a line.
# fmt: off
from nature import grass, plane, ridge, shade, steps
from things import Stamp, truck
from tones import HEIGHT, WIDTH, Plate, Point, box, eased

HORIZON = 520
LEFT: list[Point] = [(-40, 1250), (420, 1130), (900, 1060), (1250, 990), (1380, 930), (1180, 872), (860, 826),
        (760, 786),
                     (960, 744), (1260, 712), (1350, 682), (1230, 654), (1080, 632), (1120, 610), (1290, 590), (1340,
                             572), (1300, 556)]  # fmt: skip
RIGHT: list[Point] = [(1316, 556), (1364, 572), (1330, 592), (1180, 612), (1150, 630), (1310, 652), (1460, 682),
        (1400, 722),
                      (1100, 760), (950, 790), (1080, 826), (1420, 872), (1720, 940), (1560, 1050), (1100,
                              1200), (700, 1300), (520, 1400), (-40, 1400)]  # fmt: skip


def draw(plate: Plate) -> None:
    _sky(plate)
    _steppe(plate)
    _river(plate)
    _bluff(plate)
    _camp(plate)
    grass(plate, 900, WIDTH + 20, 1210, HEIGHT + 20, 420, 0.92, 84)
    grass(plate, 1400, WIDTH + 20, 1230, HEIGHT + 20, 120, 0.4, 76, opacity=0.8)


def _sky(plate: Plate) -> None:
    clouds = steps(plane(plate, HORIZON, 230, stretch=1.25, near=80, rough=1.55), 0.44, 0.6)
    plate.paint(shade((0, 0.5), (300, 0.34), (HORIZON, 0.08)) - 0.4 * clouds * shade((0, 0.75), (HORIZON, 0.5)) + 0.02)
    plate.shape(ridge(plate, HORIZON + 6, 26, 5, HORIZON + 14), 0.3)


def _steppe(plate: Plate) -> None:
    turf = plane(plate, HORIZON, 60, stretch=3, near=14, rough=1.5)
    bands = steps(plane(plate, HORIZON, 30, stretch=4, near=20, rough=1.7), 0.35, 0.65)
    tone = shade((HORIZON, 0.26), (700, 0.4), (1000, 0.52), (HEIGHT, 0.74))
    plate.paint(tone + 0.26 * (turf - 0.5) + 0.2 * (bands - 0.5),
                box(-60, HORIZON + 8, WIDTH + 60, HEIGHT + 60), blur=3)


def _river(plate: Plate) -> None:
    water = [*eased(LEFT, 3), *eased(RIGHT, 3)]
    plate.shape([(x, y - 7) for x, y in water], 0.8, blur=2)
    ripple = plane(plate, HORIZON, 80, stretch=6, near=16, rough=1.3)
    tone = shade((HORIZON, 0.02), (900, 0.06), (1100, 0.16), (HEIGHT, 0.4)) + 0.16 * (ripple - 0.5)
    plate.paint(tone, water, blur=1)
    plate.shape(eased([(880, 836), (1180, 878), (1370, 930), (1240, 984), (1330, 930), (1150, 890)], 2), 0.24, blur=3)


def _bluff(plate: Plate) -> None:
    """The outer bend cuts into a sand terrace: a pale face with dark gullies and a turf edge."""
    top: list[Point] = [(1500, 850), (1640, 812), (1840, 786), (2060, 772), (2280, 776), (2460, 790)]
    foot: list[Point] = [(2460, 1060), (2240, 1034), (2020, 1010), (1840, 984), (1720, 944), (1600, 900)]
    plate.shape([*eased(top, 2), *eased(foot, 2)], 0.16)
    plate.shape([*[(x, y) for x, y in reversed(foot)], *[(x, y + 30) for x, y in foot]], 0.6, blur=8)
    for i in range(22):
        t = (i + float(plate.rng.uniform(0.1, 0.9))) / 22
        x = 1560 + 900 * t
        head = 846 - 74 * min(1, t * 1.6) + 14 * max(0.0, t - 0.5)
        length = (50 + 170 * t**0.8) * float(plate.rng.uniform(0.5, 1.1))
        gully = [(x, head), (x + 5, head + length * 0.5), (x - 6, head + length)]
        plate.line(eased(gully), 5 + 9 * t, float(plate.rng.uniform(0.34, 0.6)), 14 * t + 3, blur=2)
    plate.shape([*eased(top, 2), *[(x, y + 16) for x, y in reversed(top)]], 0.8)


def _tent(plate: Plate, x: float, y: float, k: float) -> None:
    at = Stamp(plate, x, y, k)
    at.fill([(-34, -2), (56, -2), (60, -6), (-30, -7)], 0.85, blur=2)
    at.fill([(-32, 0), (-14, 26), (22, 26), (6, 0)], 0.06)
    at.fill([(6, 0), (22, 26), (42, 0)], 0.66)
    at.fill([(18, 0), (22, 20), (30, 0)], 0.95)


def _camp(plate: Plate) -> None:
    for x, y, k in ((1700, 790, 0.8), (1790, 776, 0.8), (1880, 768, 0.8), (1740, 762, 0.6), (1836, 752, 0.6)):
        _tent(plate, x, y, k)
    for x, y, k, flip in ((2010, 776, 1.05, False), (2110, 782, 1.1, False), (1610, 792, 0.9, True)):
        truck(Stamp(plate, x, y, k, flip))
    for x, y, k in ((540, 700, 0.62), (590, 694, 0.6), (640, 690, 0.6), (700, 684, 0.5)):
        truck(Stamp(plate, x, y, k))
        plate.spot(x - 60 * k, y - 6, 60 * k, 14 * k, 0.08, blur=7, opacity=0.6)
    plate.line(eased([(-20, 760), (300, 730), (540, 706), (820, 676), (980, 640), (960, 600)]), 12, 0.14, 3, blur=2)
    for x, y in ((1950, 770), (1966, 772), (2064, 780), (1680, 800), (1655, 803)):
        plate.line([(x, y), (x, y - 22)], 7, 0.95)
