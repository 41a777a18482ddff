"""Harbin, the promenade above the Songhua after rain: soldiers at rest, a woman with a child, the railway bridge."""

from __future__ import annotations

# Outlines read better as rows of points than as one point to a line.
# fmt: off
import numpy as np
from nature import crown, glow, plane, rain, ridge, shade, steps, trunk, wavelets
from people import (
    AT_REST,
    HAND_ON_HIP,
    HANDS_BEHIND,
    Cloth,
    Figure,
    arm_up,
    child,
    hand_in_hand,
    seated_soldier,
    soldier,
    woman,
)
from tones import HEIGHT, WIDTH, Camera, Plate, Point, oval, ribbon

HORIZON = 560
VIEW = Camera(eye=2.7, horizon=HORIZON, focal=2050)
ALONG = np.array([0.80, 0.60])  # the wall runs to the right and away
ACROSS = np.array([-0.60, 0.80])  # the bridge runs to the left and away
WALL = np.array([-2.0, 11.4])  # a point of the wall, metres right and ahead
WATER = -5.0  # metres below the promenade


def wall(along: float, up: float, out: float = 0) -> Point:
    """A point `along` the wall (metres), `up` above the paving, `out` towards the river."""
    right, ahead = WALL + ALONG * along + ACROSS * out
    return VIEW.at(right, ahead, up)


def draw(plate: Plate) -> None:
    _sky(plate)
    _river(plate)
    _bridge(plate)
    _promenade(plate)
    for along in (40, 23, 13.4, -0.05):
        _lamp(plate, along)
    _figures(plate)
    _tree(plate)


def _sky(plate: Plate) -> None:
    clouds = steps(plane(plate, HORIZON, 130, stretch=1.5, near=110, rough=1.6), 0.3, 0.7)
    base = shade((0, 0.52), (300, 0.34), (HORIZON, 0.1))
    light = glow(1350, 470, 900, 170)
    plate.paint(base + 0.42 * (clouds - 0.5) * shade((0, 1), (430, 0.75), (HORIZON, 0.1)) - 0.3 * light)
    rain(plate, 300, 900, 40, HORIZON, 0.6, 0.22)
    far = ridge(plate, HORIZON + 8, 20, 22, HORIZON + 14)
    plate.shape(far, 0.5)


def _river(plate: Plate) -> None:
    water = shade((HORIZON, 0.14), (680, 0.24), (900, 0.42)) - 0.26 * glow(1300, 640, 640, 110)
    ripple = plane(plate, HORIZON, 90, stretch=5, near=12, rough=1.3)
    area = [(0, HORIZON + 12), (WIDTH, HORIZON + 12), (WIDTH, HEIGHT), (0, HEIGHT)]
    plate.paint(water + 0.34 * (ripple - 0.5), area)
    wavelets(plate, HORIZON + 30, 900, 130, 0.6, 120)
    wavelets(plate, HORIZON + 20, 860, 90, 0.02, 110, x0=850, x1=1800)
    _boat(plate, 640, 668, 0.62)


def _boat(plate: Plate, x: float, y: float, k: float) -> None:
    def place(points: list[Point]) -> list[Point]:
        return [(x + k * px, y + k * py) for px, py in points]

    plate.spot(x, y + 30 * k, 120 * k, 7 * k, 0.62, blur=3)
    plate.shape(place([(-110, -8), (-60, 8), (40, 10), (120, -14), (96, 18), (0, 28), (-84, 20)]), 0.93)
    plate.shape(place([(-12, 4), (-8, -34), (-2, -46), (10, -46), (16, -32), (14, 6)]), 0.93)
    plate.shape(place(oval(5, -58, 10, 11)), 0.93)
    plate.line(place([(12, -30), (52, -6), (92, 34)]), 5 * k, 0.9)


def bridge(along: float, up: float) -> Point:
    right, ahead = WALL + ALONG * 66 + ACROSS * along
    return VIEW.at(right, ahead, up)


def _bridge(plate: Plate) -> None:
    span, deck, low, high = 38.0, 5.6, 8.4, 14.5
    for i in reversed(range(-3, 16)):
        start, end = i * span, (i + 1) * span - 1.2
        if min((WALL + ALONG * 66 + ACROSS * start)[1], 1e9) < 12:
            continue
        weight = min(20.0, 2000 * 0.75 / (WALL + ALONG * 66 + ACROSS * (start + span / 2))[1])
        _pier(plate, start, deck, weight)
        _truss(plate, (start, end), (deck, low, high), weight)


def _pier(plate: Plate, start: float, deck: float, weight: float) -> None:
    top = [bridge(start - 1.8, deck), bridge(start + 1.8, deck)]
    foot = [bridge(start + 2.6, WATER), bridge(start - 2.6, WATER)]
    left, right = sorted((foot[0][0], foot[1][0]))
    plate.shape([(left, foot[0][1]), (right, foot[0][1]), (right - weight, foot[0][1] + weight * 9),
            (left + weight, foot[0][1] + weight * 9)], 0.72, blur=3, opacity=0.6)
    plate.shape([*top, *foot], 0.78)
    lit = [top[0], ((top[0][0] + top[1][0]) / 2, top[0][1]), ((foot[0][0] + foot[1][0]) / 2, foot[0][1]), foot[1]]
    plate.shape(lit, 0.42)


def _truss(plate: Plate, reach: tuple[float, float], levels: tuple[float, float, float], weight: float) -> None:
    deck, low, high = levels
    along = np.linspace(*reach, 9)
    rise = low + (high - low) * np.sin(np.linspace(0, np.pi, 9))
    top = [bridge(a, u) for a, u in zip(along, rise, strict=True)]
    bottom = [bridge(a, deck) for a in along]
    bow = [bridge(a, u) for a, u in zip(np.linspace(*reach, 33), low + (high - low) * np.sin(np.linspace(0, np.pi,
            33)), strict=True)]
    plate.line([bottom[0], top[0]], weight * 0.9, 0.92)
    plate.line([bottom[-1], top[-1]], weight * 0.9, 0.92)
    plate.lines([[b, t] for b, t in zip(bottom, top, strict=True)], max(2, weight * 0.42), 0.88)
    cross = [[top[j], bottom[j + 1]] if j < 4 else [bottom[j], top[j + 1]] for j in range(8)]
    plate.lines(cross, max(1.6, weight * 0.3), 0.85)
    plate.line(bow, max(3, weight * 0.95), 0.94)
    plate.shape([bridge(reach[0], deck + 0.7), bridge(reach[1] + 1.2, deck + 0.7), bridge(reach[1] + 1.2, deck - 1),
            bridge(reach[0], deck - 1)], 0.96)


def _promenade(plate: Plate) -> None:
    ground = [wall(-30, 0), wall(120, 0), (WIDTH, 700), (WIDTH + 10, HEIGHT), (0, HEIGHT), (-400, HEIGHT)]
    wet = steps(plane(plate, HORIZON, 9, stretch=2.2, near=60), 0.42, 0.62)
    plate.paint(shade((680, 0.1), (900, 0.26), (HEIGHT, 0.52)) - 0.2 * wet + 0.05, ground)
    _paving(plate)
    plate.shape([wall(-12, 0.02), wall(120, 0.02), wall(120, 0, -1.0), wall(-12, 0, -1.0)], 0.62, blur=5, opacity=0.7)
    plate.shape([wall(-12, 0.8), wall(120, 0.8), wall(120, 0), wall(-12, 0)], 0.44)
    for i in range(-12, 60):
        a = i * 1.7
        plate.line([wall(a, 0.78), wall(a, 0)], max(2, VIEW.size(0.05, (WALL + ALONG * a)[1])), 0.85)
    plate.shape([wall(-12, 0.86, 0.45), wall(120, 0.86, 0.45), wall(120, 0.86, -0.1), wall(-12, 0.86, -0.1)], 0.07)
    plate.shape([wall(-12, 0.86, -0.1), wall(120, 0.86, -0.1), wall(120, 0.72, -0.1), wall(-12, 0.72, -0.1)], 0.3)
    plate.shape([wall(-12, 0.72, -0.1), wall(120, 0.72, -0.1), wall(120, 0.66), wall(-12, 0.66)], 0.85)


def _paving(plate: Plate) -> None:
    for out in (1.5, 3.0, 4.5, 6.0, 7.5, 9.0):
        line = [wall(a, 0, -out) for a in np.linspace(-9 + out * 0.7, 90, 60)]
        near = [p for p in line if p[1] < HEIGHT + 200]
        if len(near) > 1:
            plate.shape(ribbon(near, 5, 1.5), 0.66, opacity=0.8)
    for i in range(-12, 40):
        line = [wall(i * 2.2, 0, -out) for out in (0.0, 3.0, 6.0,
                9.2) if (WALL + ALONG * i * 2.2 - ACROSS * out)[1] > 4]
        if len(line) > 1:
            plate.shape(ribbon(line, 2.2, 4), 0.62, opacity=0.75)


def _lamp(plate: Plate, along: float) -> None:
    right, ahead = WALL + ALONG * along - ACROSS * 1.1
    x, foot = VIEW.at(right, ahead)
    k = VIEW.size(0.01, ahead)  # pixels of a centimetre

    def place(points: list[Point]) -> list[Point]:
        return [(x + k * px, foot - k * py) for px, py in points]

    plate.spot(x, foot, 34 * k, 6 * k, 0.7, blur=2 * k)
    plate.shape([(x - 8 * k, foot), (x + 8 * k, foot), (x + 4 * k, foot + 200 * k), (x - 4 * k, foot + 200 * k)],
            0.72, blur=5 * k, opacity=0.5)
    plate.shape(place([(-17, 0), (17, 0), (14, 10), (10, 52), (-10, 52), (-14, 10)]), 0.97)
    plate.shape(place([(-6.5, 40), (6.5, 40), (4.5, 392), (-4.5, 392)]), 0.97)
    plate.shape(place([(-10, 300), (10, 300), (10, 310), (-10, 310)]), 0.97)
    for side in (-1, 1):
        arm = [(0.0, 340.0), (side * 24.0, 346.0), (side * 40.0, 358.0), (side * 42.0, 384.0)]
        plate.shape(ribbon(place(arm), 6 * k, 5 * k), 0.97)
    for px, py in ((-42, 396), (42, 396), (0, 404)):
        plate.shape(place(oval(px, py, 15, 16)), 0.9)
        plate.shape(place(oval(px, py, 11.5, 12.5)), 0.03)
        plate.shape(place([(px - 7, py + 14), (px + 7, py + 14), (px, py + 22)]), 0.95)


def _figures(plate: Plate) -> None:
    for along, cap in ((-1.75, "side"), (-0.75, "side")):
        right, ahead = WALL + ALONG * along
        x, seat = VIEW.at(right, ahead, 0.86)
        seated_soldier(Figure(plate, x, seat + 3, VIEW.size(1.74, ahead), flip=along > -1, halo=0.2), cap)
    people = [(1.15, 2.3, HAND_ON_HIP), (2.2, 2.7, AT_REST), (3.15, 2.5, HANDS_BEHIND)]
    for i, (along, back, pose) in enumerate(people):
        right, ahead = WALL + ALONG * along - ACROSS * back
        x, foot = VIEW.at(right, ahead)
        who = Figure(plate, x, foot, VIEW.size((1.75, 1.7, 1.8)[i], ahead), pose, Cloth(coat=(0.84, 0.8, 0.9)[i]),
                halo=0.15)
        who.reflection(0.8)
        who.shadow(0.75)
        soldier(who, cap="peak" if i == 2 else "side", rifle=i == 0, pack=i == 1, roll=False, bag=i == 2)
    _pair(plate)


def _pair(plate: Plate) -> None:
    right, ahead = WALL + ALONG * 6.1 - ACROSS * 3.3
    x, foot = VIEW.at(right, ahead)
    tall = VIEW.size(1.6, ahead)
    mother = Figure(plate, x, foot, tall, hand_in_hand(19), Cloth(coat=0.88, legs=0.92, light=0.5), halo=0.1)
    small = Figure(plate, x - tall * 0.235, foot - 8, tall * 0.62, arm_up(13.5), Cloth(coat=0.86, legs=0.9), halo=0.1)
    for who in (mother, small):
        who.reflection(0.75)
        who.shadow(0.72)
    woman(mother)
    child(small, dress=False)


def _tree(plate: Plate) -> None:
    """An elm in the left foreground, to frame the view; it may be cropped away."""
    trunk(plate, [(40, HEIGHT + 20), (58, 1120), (44, 860), (62, 640), (50, 420)], 130, 76, 0.95)
    trunk(plate, [(58, 660), (120, 520), (210, 400), (300, 310)], 44, 16, 0.95)
    trunk(plate, [(50, 520), (20, 380), (-30, 240)], 50, 20, 0.95)
    trunk(plate, [(56, 460), (90, 300), (130, 160)], 46, 18, 0.95)
    for x, y, rx, ry in ((-20, 60, 210, 150), (170, 40, 220, 130), (330, 110, 160, 90), (60, 210, 190, 110),
            (270, 250, 150, 80), (400, 30, 120, 70), (-20, 330, 120, 80), (370, 300, 80, 40)):
        crown(plate, x, y, rx, ry, 0.92, 0.6, lit=0.4)
