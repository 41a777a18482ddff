"""A railway bridge over a river of the Manchurian plain, a goods train crossing it."""

from __future__ import annotations

import itertools

# Outlines read better as rows of points than as one point to a line.
# fmt: off
import numpy as np
from nature import crown, glow, grass, plane, shade, steps, wavelets
from tones import HEIGHT, WIDTH, Camera, Plate, Point, box, oval

HORIZON = 760
VIEW = Camera(eye=5, horizon=HORIZON, focal=2000)
START, ALONG = np.array([-34.0, 46.0]), np.array([0.72, 0.694])
DECK, WATER = 9.5, -1.0


def at(along: float, up: float) -> Point:
    right, ahead = START + ALONG * along
    return VIEW.at(right, ahead, up)


def draw(plate: Plate) -> None:
    _sky(plate)
    _land(plate)
    _poles(plate)
    for i in reversed(range(7)):
        _span(plate, i * 30.0, i * 30.0 + 29.0)
    _train(plate)
    _bank(plate)


def _sky(plate: Plate) -> None:
    clouds = steps(plane(plate, HORIZON, 420, stretch=1.4, near=110, rough=1.6), 0.34, 0.64)
    plate.paint(shade((0, 0.66), (420, 0.5), (HORIZON, 0.2)) - 0.36 * clouds * shade((0, 1), (HORIZON, 0.5)))


def _land(plate: Plate) -> None:
    plate.shape(box(0, HORIZON - 8, WIDTH, HORIZON + 12), 0.5)
    for x in range(-20, WIDTH, 74):
        plate.spot(x + plate.rng.uniform(-20, 20), HORIZON - 6, plate.rng.uniform(16, 60), plate.rng.uniform(4, 13),
                0.56)
    water = shade((HORIZON, 0.1), (900, 0.22), (HEIGHT, 0.5)) - 0.12 * glow(1250, 860, 700, 90)
    ripple = plane(plate, HORIZON, 90, stretch=5, near=14, rough=1.3)
    plate.paint(water + 0.26 * (ripple - 0.5), box(0, HORIZON + 12, WIDTH, HEIGHT))
    plate.shape([(WIDTH, HORIZON + 6), (1500, HORIZON + 8), (1380, HORIZON + 24), (1720, HORIZON + 48),
            (WIDTH, HORIZON + 62)], 0.4)
    plate.shape([(0, HORIZON + 8), (460, HORIZON + 10), (640, HORIZON + 20), (300, HORIZON + 34), (0, HORIZON + 40)],
            0.42)
    plate.shape([(700, 868), (1180, 850), (1500, 862), (1320, 884), (860, 890)], 0.2, blur=3)
    wavelets(plate, HORIZON + 40, 1180, 120, 0.5, 120)


def _poles(plate: Plate) -> None:
    """Telegraph poles beyond the river, along the line, until they are lost."""
    for i in range(26):
        right, ahead = START + ALONG * (225 + i * 45) + np.array([6.0, 0.0])
        x, foot = VIEW.at(right, ahead, 2)
        top = VIEW.at(right, ahead, 13)[1]
        plate.line([(x, foot), (x, top)], max(2.0, VIEW.size(0.35, ahead)), 0.8)
        plate.line([(x - VIEW.size(1.4, ahead), top + 6), (x + VIEW.size(1.4, ahead), top + 6)], 3, 0.8)
    far = [at(208 + a, DECK - 0.4) for a in (0.0, 300.0, 1500.0)]
    plate.shape([*far, at(1708, 0), at(208, WATER), at(200, WATER + 2)], 0.62)
    for i in range(-2, 3):
        right, ahead = START + ALONG * (i * 45 + 20) - np.array([7.0, -4.0])
        if ahead > 20:
            x, _ = VIEW.at(right, ahead)
            plate.line([(x, VIEW.at(right, ahead, DECK)[1]), (x, VIEW.at(right, ahead, DECK + 9)[1])],
                    VIEW.size(0.3, ahead), 0.85)


def _span(plate: Plate, start: float, end: float) -> None:
    weight = max(3.0, min(26.0, VIEW.size(0.62, float((START + ALONG * (start + end) / 2)[1]))))
    panel = np.linspace(start, end, 7)
    low, high = DECK, DECK + 6.2
    _pier(plate, start, weight)
    posts = [[at(a, low), at(a, high)] for a in panel[1:-1]]
    slopes = [[at(a, low), at(b, high)] if i % 2 == 0 else [at(a, high), at(b, low)]
              for i, (a, b) in enumerate(itertools.pairwise(panel))]
    plate.lines(posts, weight * 0.4, 0.85)
    plate.lines(slopes, weight * 0.62, 0.92)
    plate.lines([[at(panel[1], high), at(panel[-2], high)]], weight * 0.9, 0.95)
    plate.shape([at(start, low + 0.7), at(end + 0.6, low + 0.7), at(end + 0.6, low - 0.8), at(start, low - 0.8)], 0.96)


def _pier(plate: Plate, start: float, weight: float) -> None:
    (l0, y0), (r0, _) = at(start - 1.4, DECK - 0.8), at(start + 1.6, DECK - 0.8)
    (l1, y1), (r1, _) = at(start - 2.2, WATER), at(start + 2.4, WATER)
    plate.shape([(l1, y1), (r1, y1), (r1, y1 + 9 * weight), (l1, y1 + 9 * weight)], 0.62, blur=5, opacity=0.6)
    plate.shape([(l0, y0), (r0, y0), (r1, y1), (l1, y1)], 0.7)
    plate.shape([(l0, y0), (l0 * 0.6 + r0 * 0.4, y0), (l1 * 0.6 + r1 * 0.4, y1), (l1, y1)], 0.34)
    plate.shape([(l0 - 3, y0), (r0 + 3, y0), (r0 + 3, y0 + weight * 0.6), (l0 - 3, y0 + weight * 0.6)], 0.3)


def _train(plate: Plate) -> None:
    """A small train far out on the line: its steam is the lightest, softest shape of the sky."""
    for i in range(9):
        a = 54 + i * 9.0
        plate.shape([at(a, DECK + 0.8), at(a + 8.2, DECK + 0.8), at(a + 8.2, DECK + 3.6), at(a, DECK + 3.6)], 0.9)
    engine = 54 - 13.0
    plate.shape([at(engine, DECK + 0.8), at(engine + 12, DECK + 0.8), at(engine + 12, DECK + 4.2),
            at(engine + 8.6, DECK + 4.2), at(engine + 8.6, DECK + 3.4), at(engine + 2, DECK + 3.4),
            at(engine, DECK + 2.6)], 0.97)
    plate.shape([at(engine + 1.4, DECK + 3.2), at(engine + 2.6, DECK + 3.2), at(engine + 2.8, DECK + 5.2),
            at(engine + 1.2, DECK + 5.2)], 0.97)
    x, y = at(engine + 2, DECK + 6)
    for i in range(34):
        t = i / 33
        puff = oval(x + 900 * t + plate.rng.uniform(-12, 12), y - 36 - 190 * t**0.7 + plate.rng.uniform(-22, 22) * t,
                26 + 84 * t, 22 + 56 * t)
        plate.shape(puff, 0.0, blur=5 + 12 * t, opacity=0.9 - 0.55 * t)


def _bank(plate: Plate) -> None:
    plate.shape([(0, 1190), (300, 1168), (760, 1204), (1240, 1262), (1900, 1240), (WIDTH, 1206), (WIDTH, HEIGHT),
            (0, HEIGHT)], 0.84)
    grass(plate, -20, WIDTH + 20, 1190, HEIGHT + 20, 900, 0.95, 110)
    grass(plate, -20, 900, 1170, HEIGHT + 20, 260, 0.5, 90, opacity=0.7)
    crown(plate, 90, 1120, 190, 90, 0.95, 0.66)
    crown(plate, 2330, 1170, 170, 80, 0.95, 0.66)
