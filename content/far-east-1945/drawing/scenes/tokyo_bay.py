"""Many warships at anchor in a grey bay, seen from the shore; a launch in the foreground."""

from __future__ import annotations

# Outlines read better as rows of points than as one point to a line.
# fmt: off
from nature import glow, plane, ridge, shade, steps, wavelets
from things import Stamp, gun_ship, ship
from tones import HEIGHT, WIDTH, Plate, Point, box, eased, oval, rounded

HORIZON = 640


def draw(plate: Plate) -> None:
    _sky(plate)
    _water(plate)
    _fleet(plate)
    _launch(plate)
    _shore(plate)


def _sky(plate: Plate) -> None:
    clouds = steps(plane(plate, HORIZON, 360, stretch=1.8, near=110, rough=1.6), 0.34, 0.66)
    plate.paint(shade((0, 0.58), (380, 0.38), (HORIZON, 0.12)) - 0.26 * clouds + 0.06 - 0.12 * glow(1250, 520, 900,
            120))
    plate.shape(ridge(plate, HORIZON + 2, 120, 5, HORIZON + 10), 0.2)
    plate.shape(ridge(plate, HORIZON + 4, 46, 8, HORIZON + 12), 0.32)


def _water(plate: Plate) -> None:
    ripple = plane(plate, HORIZON, 90, stretch=5, near=12, rough=1.3)
    tone = shade((HORIZON, 0.12), (760, 0.22), (1000, 0.4), (HEIGHT, 0.56)) - 0.16 * glow(1300, 720, 700, 70)
    plate.paint(tone + 0.3 * (ripple - 0.5), box(0, HORIZON + 8, WIDTH, HEIGHT))
    wavelets(plate, HORIZON + 70, 1250, 170, 0.62, 130, opacity=0.55)
    wavelets(plate, HORIZON + 60, 1150, 90, 0.04, 120, opacity=0.7)


def _fleet(plate: Plate) -> None:
    """Row behind row: the farther, the smaller and the paler."""
    rows = ((HORIZON + 12, 0.85, 0.36, 190), (HORIZON + 24, 1.3, 0.48, 300), (HORIZON + 44, 2.0, 0.6, 430))
    for y, k, tone, gap in rows:
        x = float(plate.rng.uniform(-60, 100))
        while x < WIDTH + 200:
            kind = float(plate.rng.uniform())
            at = Stamp(plate, x, y + float(plate.rng.uniform(-3, 3)), k, flip=plate.rng.uniform() < 0.35)
            if kind < 0.65:
                gun_ship(at, float(plate.rng.uniform(110, 190)), tone)
            else:
                ship(at, 130, [(-50, -28, 5, 15), (-4, 18, 5, 17)], [4], [(-26, 30), (34, 32)], tone)
            x += gap * float(plate.rng.uniform(0.7, 1.4))
    gun_ship(Stamp(plate, 420, HORIZON + 98, 2.9, flip=True), 170, 0.76, 0.3)
    gun_ship(Stamp(plate, 1360, HORIZON + 118, 4.5), 215, 0.9, 0.3)
    gun_ship(Stamp(plate, 2220, HORIZON + 84, 2.7), 150, 0.72, 0.3)


def _launch(plate: Plate) -> None:
    """A launch with a small cabin, three-quarter from the stern, and its wake."""
    at = Stamp(plate, 1080, 960, 1.25)
    for spread, tone, opacity in ((190, 0.04, 0.75), (110, 0.0, 0.8)):
        at.fill(eased([(-190, 8), (-420, -spread * 0.4), (-900, -spread * 0.9), (-900, -spread * 0.4), (-420, 10),
                (-900, 30), (-900, 60), (-420, 36)], 2), tone, blur=9, opacity=opacity)
    at.fill(oval(10, -14, 240, 18), 0.85, blur=9, opacity=0.6)
    at.fill(eased([(-190, 0), (-206, 54), (-150, 58), (60, 60), (170, 76), (236, 92), (226, 40), (196, -4),
            (60, -12)], 1), 0.94)
    at.fill([(-206, 54), (-150, 58), (60, 60), (170, 76), (236, 92), (234, 83), (170, 66), (60, 50), (-204, 46)], 0.1)
    at.fill([(-40, 58), (-40, 118), (84, 118), (96, 62)], 0.8)
    at.fill([(-50, 116), (-50, 126), (96, 126), (94, 116)], 0.97)
    at.fill([(-48, 124), (-48, 128), (96, 128), (96, 124)], 0.15)
    for x in (-28, 8, 46):
        at.fill(box(x, 84, x + 24, 106), 0.2)
    at.stroke([(-92, 56), (-92, 158)], 5, 0.92, 3)
    at.stroke([(82, 126), (82, 156)], 4, 0.92)
    for x, tall in ((-168, 66), (-128, 70), (-70, 64), (132, 62)):
        body = [(-11, 0), (-12, 0.45), (-18, 0.62), (-16, 0.8), (-6, 0.86),
                (6, 0.86), (16, 0.8), (18, 0.62), (12, 0.45), (11, 0)]
        at.fill(rounded([(x + dx, 54 + tall * up) for dx, up in body], 2), 0.9)
        at.fill(oval(x, 54 + tall * 1.01, 7.5, 9.5), 0.92)
        at.fill(oval(x, 54 + tall * 1.1, 9, 3), 0.95)
    at.fill(eased([(180, 2), (236, -4), (300, -20), (240, -22), (120, -16)], 2), 0.0, blur=4, opacity=0.9)


def _shore(plate: Plate) -> None:
    """Dark rocks and a broken sea wall close to the eye, to frame the bay."""
    line: list[Point] = [(-40, 1190), (200, 1210), (430, 1262), (720, 1300), (1100, 1322), (1600, 1312),
            (1980, 1270), (2200, 1210), (2440, 1180)]
    plate.shape([*[(x, y - 14) for x, y in eased(line)], *[(x, y + 20) for x, y in reversed(eased(line))]], 0.02,
            blur=5, opacity=0.8)
    plate.shape([*eased(line), (2440, 1400), (-40, 1400)], 0.86)
    for _ in range(110):
        x = float(plate.rng.uniform(-30, WIDTH + 30))
        edge = 1330 - 150 * (abs(x - 1200) / 1200) ** 2
        y, r = edge + float(plate.rng.uniform(0, 90)), float(plate.rng.uniform(18, 70))
        plate.shape(rounded([(x - r, y + r * 0.4), (x - r * 0.8, y - r * 0.3), (x - r * 0.1, y - r * 0.55),
                (x + r * 0.8, y - r * 0.2), (x + r, y + r * 0.4)], 1), 0.95)
        plate.shape(rounded([(x - r * 0.7, y - r * 0.2), (x - r * 0.1, y - r * 0.5), (x + r * 0.6, y - r * 0.22),
                (x, y - r * 0.24)], 1), 0.5)
