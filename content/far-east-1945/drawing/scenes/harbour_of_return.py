"""A repatriation ship at a long wooden pier in a bay among hills; people wait, seen from behind."""

from __future__ import annotations

# Outlines read better as rows of points than as one point to a line.
# fmt: off
import numpy as np
from nature import glow, plane, ridge, shade, steps, wavelets
from people import HANDS_BEHIND, STANDING, STRAP, Cloth, Figure, Pose, arm_up, child, hand_in_hand, man, woman
from things import Stamp
from tones import HEIGHT, WIDTH, Camera, Plate, Point, Ramp, box, eased, oval, ribbon

HORIZON = 590
VIEW = Camera(eye=2.6, horizon=HORIZON, focal=1900)
ALONG, SIDE = np.array([0.13, 0.9915]), np.array([0.9915, -0.13])
START = np.array([-1.5, 3.0])
WATER = -2.4


def pier(along: float, side: float, up: float = 0) -> Point:
    right, ahead = START + ALONG * along + SIDE * side
    return VIEW.at(right, ahead, up)


def draw(plate: Plate) -> None:
    _bay(plate)
    _ship(plate)
    _pier(plate)
    _far_people(plate)
    _people(plate)


def _bay(plate: Plate) -> None:
    clouds = steps(plane(plate, HORIZON, 300, stretch=1.6, near=110, rough=1.6), 0.34, 0.66)
    plate.paint(shade((0, 0.62), (320, 0.46), (HORIZON, 0.14)) - 0.34 * clouds + 0.08)
    for base, rise, knots, tone in ((HORIZON, 190, 5, 0.24), (HORIZON + 4, 130, 7, 0.4)):
        plate.shape(ridge(plate, base, rise, knots, HORIZON + 8), tone)
    left = [(-20, 330), (180, 350), (380, 420), (560, 500), (700, 560), (800, HORIZON + 8), (-20, HORIZON + 8)]
    plate.shape(left, Ramp(330, 0.74, HORIZON, 0.5))
    plate.shape(eased([(180, 350), (300, 470), (280, HORIZON), (800, HORIZON + 4), (560, 500), (380, 420)], 2), 0.46,
            blur=12, opacity=0.7)
    plate.shape(box(-20, HORIZON, WIDTH, HORIZON + 12), 0.58)
    water = shade((HORIZON, 0.1), (760, 0.26), (HEIGHT, 0.56)) - 0.1 * glow(760, 700, 500, 90)
    ripple = plane(plate, HORIZON, 90, stretch=5, near=14, rough=1.3)
    plate.paint(water + 0.28 * (ripple - 0.5), box(0, HORIZON + 10, WIDTH, HEIGHT))
    plate.shape([(-20, HORIZON + 10), (800, HORIZON + 10), (560, 680), (-20, 740)], 0.5, blur=16, opacity=0.5)
    wavelets(plate, HORIZON + 24, 1250, 130, 0.56, 120)
    wavelets(plate, HORIZON + 24, 1000, 60, 0.04, 110, x0=300, x1=1300)


def _ship(plate: Plate) -> None:
    """A tall freighter, bow towards the shore, moored along the far part of the pier."""
    at = Stamp(plate, 1560, 690, 1.0)
    at.fill([(-560, 10), (640, 10), (600, -150), (-470, -120)], 0.72, blur=14, opacity=0.7)
    at.fill([(-640, 236), (-560, 0), (660, 0), (660, 190), (200, 182), (-380, 196)], 0.9)
    at.fill([(-640, 236), (-380, 196), (200, 182), (660, 190), (660, 172), (200, 164), (-380, 177), (-632, 216)], 0.12)
    at.fill([(-570, 26), (660, 26), (660, 0), (-560, 0)], 0.55)
    at.fill([(180, 300), (262, 300), (256, 470), (172, 470)], 0.9)
    at.fill([(176, 420), (258, 420), (257, 448), (174, 448)], 0.2)
    for x0, x1, low, high in ((-60, 330, 180, 262), (-30, 300, 262, 330), (-20, 130, 330, 384)):
        at.fill(box(x0, low, x1, high), 0.12)
        at.fill(box(x0, low, x1, low + 9), 0.6)
        at.fill(box(x1 - 46, low, x1, high), 0.42)
        at.fill(box(x0 - 14, high - 6, x1 + 10, high + 5), 0.8)
    for y in (212, 286):
        for x in range(-40, 310, 34):
            at.fill(box(x, y, x + 16, y + 18), 0.8)
    at.fill(box(-10, 346, 112, 364), 0.85)
    for x, top in ((-300, 560), (500, 540)):
        at.stroke([(x, 184), (x, top)], 13, 0.92, 7)
        at.stroke([(x, 260), (x - 130, 420)], 7, 0.9, 4)
        at.stroke([(x, 260), (x + 120, 400)], 7, 0.9, 4)
        at.stroke([(x, top - 20), (x - 130, 420)], 2.4, 0.8)
        at.stroke([(x, top - 20), (x + 120, 400)], 2.4, 0.8)
    at.stroke([(-600, 226), (-300, 540)], 2.4, 0.8)
    for x in range(-330, 60, 15):
        if plate.rng.uniform() < 0.8:
            at.fill(oval(x, 204 + plate.rng.uniform(-3, 4), 6, 8), 0.9)
            at.fill(box(x - 6, 182, x + 6, 200), 0.85)
    at.stroke([(-420, 190), (-560, 20)], 12, 0.92)
    at.stroke([(-420, 204), (-560, 34)], 3, 0.92)


def _pier(plate: Plate) -> None:
    deck = [pier(a, -2.7) for a in (0.4, 3, 8, 20, 60, 120)] + [pier(a, 2.7) for a in (120, 60, 20, 8, 3, 0.4)]
    for a in range(2, 120, 4):
        for side in (-2.5, 2.5):
            top, foot = pier(a, side), pier(a, side, WATER)
            plate.line([top, (top[0], foot[1])], VIEW.size(0.34, float((START + ALONG * a)[1])), 0.92)
            plate.line([(top[0], foot[1]), (top[0], foot[1] * 2 - top[1])],
                    VIEW.size(0.34, float((START + ALONG * a)[1])), 0.7, blur=3)
    for side in (-2.7, 2.7):
        plate.shape([pier(0.4, side), pier(120, side), pier(120, side, -0.5), pier(0.4, side, -0.5)], 0.86)
    plate.shape(deck, 0.24)
    for i in range(1, 110):
        along = 0.5 + 0.42 * i * (1 + i * 0.012)
        if along < 110:
            wide = max(1.2, VIEW.size(0.035, float((START + ALONG * along)[1])))
            gap = ribbon([pier(along, -2.7), pier(along, 2.7)], wide, 1.2)
            plate.shape(gap, 0.62)
    for side in (-2.55, 2.55):
        plate.shape([pier(0.4, side - 0.14, 0.22), pier(120, side - 0.14, 0.22), pier(120, side + 0.14, 0),
                pier(0.4, side + 0.14, 0)], 0.84)
    for a in (9, 17, 29, 46, 70):
        x, y = pier(a, -2.5)
        h = VIEW.size(0.7, float((START + ALONG * a)[1]))
        plate.shape([(x - h * 0.22, y), (x - h * 0.22, y - h), (x + h * 0.22, y - h), (x + h * 0.22, y)],
                0.94)


def _far_people(plate: Plate) -> None:
    for a in np.linspace(78, 24, 34):
        ahead = float((START + ALONG * a)[1])
        x, foot = pier(float(a), float(plate.rng.uniform(-1.2, 2.2)))
        pose = STANDING if plate.rng.uniform() < 0.6 else STRAP
        who = Figure(plate, x, foot, VIEW.size(float(plate.rng.uniform(1.45, 1.7)), ahead), pose,
                Cloth(coat=float(plate.rng.uniform(0.7, 0.9))), halo=0.1)
        if plate.rng.uniform() < 0.5:
            woman(who, head="bun", trousers=True)
        else:
            man(who, hat="field", bundle=plate.rng.uniform() < 0.4)


def _figure(plate: Plate, along: float, side: float, metres: float, pose: Pose, coat: float) -> Figure:
    x, foot = pier(along, side)
    who = Figure(plate, x, foot, VIEW.size(metres, float((START + ALONG * along)[1])), pose, Cloth(coat=coat),
            halo=0.06)
    who.shadow(0.72, reach=1.3)
    return who


def _people(plate: Plate) -> None:
    man(_figure(plate, 14.5, 1.7, 1.66, STRAP, 0.82), hat="field", bundle=True)
    woman(_figure(plate, 12.6, -0.4, 1.52, STANDING, 0.78), head="bun")
    man(_figure(plate, 11.4, 0.5, 1.64, HANDS_BEHIND, 0.88), hat="cap")
    child(_figure(plate, 8.0, -1.16, 1.04, arm_up(13.5), 0.85))
    woman(_figure(plate, 7.9, -0.72, 1.54, hand_in_hand(18), 0.76), head="kerchief", baby=False)
    man(_figure(plate, 7.0, 1.35, 1.68, STANDING, 0.9), hat="field", bundle=True, case=True)
