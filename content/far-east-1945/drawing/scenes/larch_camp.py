"""A labour camp in a snowy larch forest: barracks, a watchtower, stacked logs; nobody to be seen."""

from __future__ import annotations

# Outlines read better as rows of points than as one point to a line.
# fmt: off
from nature import conifer, glow, plane, shade, steps
from tones import HEIGHT, WIDTH, Camera, Plate, Point, box, eased, oval

HORIZON = 600
VIEW = Camera(eye=3.2, horizon=HORIZON, focal=1800)


def draw(plate: Plate) -> None:
    _sky(plate)
    _forest(plate)
    _snow(plate)
    for right, ahead in ((-9, 74), (-11, 56)):
        _barrack(plate, right, ahead, 30)
    _fence(plate)
    _tower(plate, 6.4, 34)
    _barrack(plate, -12.5, 34, 17)
    _logs(plate)
    _near_trees(plate)


def _sky(plate: Plate) -> None:
    clouds = steps(plane(plate, HORIZON, 300, stretch=1.6, near=120, rough=1.6), 0.36, 0.66)
    plate.paint(shade((0, 0.56), (320, 0.42), (HORIZON, 0.16)) - 0.16 * clouds + 0.04 - 0.1 * glow(1250, 480, 600, 160))


def _forest(plate: Plate) -> None:
    for base, low, high, gap, tone in ((HORIZON + 14, 90, 170, 15, 0.36), (HORIZON + 24, 150, 270, 26, 0.52),
            (HORIZON + 40, 200, 380, 48, 0.7)):
        x = -30.0
        while x < WIDTH + 30:
            edge = abs(x - 1240) / 1240
            tall = float(plate.rng.uniform(low, high)) * (0.66 + 0.5 * edge)
            conifer(plate, x, base, tall, tone, snow=None if tone < 0.6 else 0.2)
            x += gap * float(plate.rng.uniform(0.6, 1.5))
        plate.shape(box(0, base - 26, WIDTH, base + 14), 0.2, blur=16, opacity=0.6)


def _snow(plate: Plate) -> None:
    drift = plane(plate, HORIZON, 60, stretch=3, near=40, rough=1.7)
    tone = shade((HORIZON, 0.08), (760, 0.04), (1000, 0.1), (HEIGHT, 0.3)) + 0.2 * (drift - 0.5)
    plate.paint(tone, box(-60, HORIZON + 30, WIDTH + 60, HEIGHT + 60), blur=8)
    reach = (6, 9, 14, 22, 36, 60, 110)
    left = [VIEW.at(-1.0 + 0.5 * (i % 2), a) for i, a in enumerate(reach)]
    path = [*[(x - 190 * 6 / a, y) for (x, y), a in zip(left, reach, strict=True)],
            *[(x + 190 * 6 / a, y) for (x, y), a in reversed(list(zip(left, reach, strict=True)))]]  # fmt: skip
    plate.shape(eased(path, 2), 0.4, blur=9, opacity=0.75)
    for shift in (-70, 60):
        plate.line(eased([(x + shift * 6 / a, y) for (x, y), a in zip(left, reach, strict=True)]), 46, 0.62, 4, blur=6)


def _barrack(plate: Plate, right: float, ahead: float, long: float) -> None:
    """A low log house seen from its gable corner, deep snow on the roof, smoke from a pipe."""
    def at(across: float, along: float, up: float) -> Point:
        return VIEW.at(right + across, ahead + along, up)

    far = max(0.0, min(0.26, (ahead - 34) / 130))
    wall, wide = 2.3, 6.4
    plate.shape([at(-0.4, -0.4, 0.1), at(wide + 1.4, -0.4, 0), at(wide + 2.2, long, 0), at(wide, long, 0.2)], 0.46,
            blur=7, opacity=0.6)
    plate.shape([at(wide, 0, 0), at(wide, long, 0), at(wide, long, wall), at(wide, 0, wall)], 0.76 - far)
    plate.shape([at(0, 0, 0), at(wide, 0, 0), at(wide, 0, wall), at(wide / 2, 0, wall + 1.9), at(0, 0, wall)],
            0.9 - far)
    for up in (0.4, 0.8, 1.2, 1.6, 2.0):
        plate.line([at(0, 0, up), at(wide, 0, up)], max(1.5, VIEW.size(0.05, ahead)), 0.66 - far)
    for along in range(2, int(long) - 1, 4):
        plate.shape([at(wide, along, 0.9), at(wide, along + 1.2, 0.9), at(wide, along + 1.2, 1.7),
                at(wide, along, 1.7)], 0.2)
        plate.shape([at(wide, along + 0.5, 0.9), at(wide, along + 0.65, 0.9), at(wide, along + 0.65, 1.7),
                at(wide, along + 0.5, 1.7)], 0.9)
    plate.shape([at(2.5, -0.05, 0), at(3.9, -0.05, 0), at(3.9, -0.05, 1.9), at(2.5, -0.05, 1.9)], 0.98)
    plate.shape([at(2.6, -0.05, 0.1), at(2.7, -0.05, 0.1), at(2.7, -0.05, 1.85), at(2.6, -0.05, 1.85)], 0.5)
    roof = [at(wide / 2, -0.6, wall + 2.4), at(wide / 2, long, wall + 2.3), at(wide + 0.6, long, wall + 0.1),
            at(wide + 0.6, -0.6, wall - 0.1)]
    plate.shape(roof, 0.03)
    plate.shape([at(wide / 2, -0.6, wall + 2.4), at(wide + 0.6, -0.6, wall - 0.1), at(wide + 0.6, -0.6, wall - 0.45),
            at(wide / 2, -0.6, wall + 1.95), at(-0.6, -0.6, wall - 0.45), at(-0.6, -0.6, wall - 0.1)], 0.12)
    plate.line([at(wide + 0.6, -0.6, wall - 0.4), at(wide + 0.6, long, wall - 0.2)], max(2, VIEW.size(0.14, ahead)),
            0.84 - far)
    x, y = at(wide / 2 + 1.2, long * 0.3, wall + 2.2)
    k = VIEW.size(1, ahead + long * 0.3)
    plate.shape(box(x - 0.14 * k, y - 1.1 * k, x + 0.14 * k, y + 0.5 * k), 0.92)
    for i in range(14):
        t = i / 13
        plate.shape(oval(x + k * (2.6 * t**1.3), y - k * (1.2 + 4.4 * t), k * (0.22 + 0.6 * t), k * (0.3 + 0.4 * t)),
                0.04, blur=5 + 8 * t, opacity=0.75 - 0.55 * t)


def _fence(plate: Plate) -> None:
    posts = [(2.6 + 0.36 * i, 60 - 2.6 * i) for i in range(18)]
    tops = [[VIEW.at(right, ahead, 0), VIEW.at(right, ahead, 2.6)] for right, ahead in posts]
    rails = [[VIEW.at(right, ahead, up) for right, ahead in posts] for up in (0.5, 1.0, 1.5, 2.0, 2.5)]
    for stroke, (_, ahead) in zip(tops, posts, strict=True):
        plate.line(stroke, max(4, VIEW.size(0.16, ahead)), 0.9)
    plate.lines(rails, 2.6, 0.7)


def _tower(plate: Plate, right: float, ahead: float) -> None:
    """A timber watchtower: four leaning legs with braces, a boarded cabin, a snowy pyramid roof."""
    def at(across: float, along: float, up: float) -> Point:
        return VIEW.at(right + across, ahead + along, up)

    w = VIEW.size(0.24, ahead)
    plate.shape([at(-1.8, -1, 0), at(1.8, -1, 0), at(3.6, 4, 0), at(1.4, 4, 0)], 0.5, blur=9, opacity=0.6)
    for along, tone in ((2.4, 0.72), (0.0, 0.95)):
        for side in (-1, 1):
            plate.line([at(side * 1.9, along, 0), at(side * 1.25, along, 6.6)], w, tone)
        for low, high in ((0.4, 2.4), (2.4, 4.4), (4.4, 6.4)):
            a, b = 1.9 - 0.1 * low, 1.9 - 0.1 * high
            plate.line([at(-a, along, low), at(b, along, high)], w * 0.5, tone)
            plate.line([at(a, along, low), at(-b, along, high)], w * 0.5, tone)
            plate.line([at(-b, along, high), at(b, along, high)], w * 0.55, tone)
    plate.shape([at(-1.8, -0.3, 6.4), at(1.8, -0.3, 6.4), at(1.8, -0.3, 6.7), at(-1.8, -0.3, 6.7)], 0.97)
    plate.shape([at(-1.55, 0, 6.7), at(1.55, 0, 6.7), at(1.55, 0, 7.9), at(-1.55, 0, 7.9)], 0.88)
    for x in (-1.1, -0.6, -0.1, 0.4, 0.9, 1.3):
        plate.line([at(x, 0, 6.7), at(x, 0, 7.9)], 3, 0.6)
    plate.shape([at(-1.45, 0, 7.9), at(1.45, 0, 7.9), at(1.45, 0, 9.2), at(-1.45, 0, 9.2)], 0.3)
    for x in (-1.4, 0.0, 1.4):
        plate.line([at(x, 0, 7.8), at(x, 0, 9.3)], w * 0.8, 0.95)
    plate.shape([at(-2.1, -0.4, 9.1), at(2.1, -0.4, 9.1), at(0, 0, 10.7)], 0.94)
    plate.shape([at(-2.15, -0.4, 9.25), at(2.15, -0.4, 9.25), at(0.05, 0, 10.95)], 0.03)
    plate.shape([at(0.05, 0, 10.95), at(2.15, -0.4, 9.25), at(0.9, -0.4, 9.25)], 0.34)
    for i in range(15):
        t = i / 14
        plate.line([at(1.95 - 0.6 * t, -0.5, 6.4 * t), at(2.5 - 0.7 * t, -0.5, 6.4 * t)], 5, 0.9)
    plate.lines([[at(1.95, -0.5, 0), at(1.35, -0.5, 6.5)], [at(2.5, -0.5, 0), at(1.8, -0.5, 6.5)]], 6, 0.92)


def _logs(plate: Plate) -> None:
    """A stack of felled larches, their cut ends towards us, snow on top."""
    base, radius, left = 1150.0, 46.0, 1560.0
    plate.spot(1900, base + 34, 430, 34, 0.6, blur=14, opacity=0.7)
    for row, count in ((0, 8), (1, 7), (2, 6), (3, 4)):
        for i in range(count):
            x, y = left + 88 * i + 44 * row, base - 78 * row
            r = radius * float(plate.rng.uniform(0.88, 1.04))
            length = [(x, y - r), (x + 130, y - 132 - r * 0.6), (x + 150, y - 110), (x + r, y)]
            plate.shape(length, 0.9)
            plate.shape(oval(x, y, r, r), 0.94)
            plate.shape(oval(x, y, r * 0.84, r * 0.84), 0.26)
            plate.shape(oval(x, y, r * 0.52, r * 0.52), 0.5)
            plate.shape(oval(x, y, r * 0.4, r * 0.4), 0.24)
            plate.shape(oval(x, y, r * 0.12, r * 0.12), 0.7)
    snow = [(1690, 886), (1680, 866), (1740, 850), (1820, 740), (2140, 734), (2150, 756), (2000, 862), (1990, 884),
            (1900, 872), (1800, 890)]
    plate.shape(eased([*snow, snow[0]], 2), 0.02)
    plate.shape(eased([(1690, 886), (1800, 892), (1900, 874), (1990, 886), (1980, 872), (1700, 872)], 2), 0.3, blur=3)


def _near_trees(plate: Plate) -> None:
    for x, foot, tall in ((150, 1210, 1240), (2330, 1190, 1180), (420, 1040, 880)):
        plate.spot(x, foot, tall * 0.06, 12, 0.5, blur=6)
        conifer(plate, x, foot, tall, 0.93, snow=0.12)
