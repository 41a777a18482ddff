"""Settlers on a long muddy road in the rain, seen from behind, between fields of sorghum."""

from __future__ import annotations

# Outlines read better as rows of points than as one point to a line.
# fmt: off
import math

from nature import glow, plane, rain, ridge, shade, steps, streaks
from people import BURDENED, STEP_LEFT, STEP_RIGHT, Cloth, Figure, Pose, arm_up, child, hand_in_hand, man, woman
from things import Stamp, cart_rear
from tones import HEIGHT, WIDTH, Camera, Plate, Point, Ramp, eased, oval, rounded

HORIZON = 560
VIEW = Camera(eye=2.5, horizon=HORIZON, focal=1900)


def bend(ahead: float) -> float:
    """Metres that the road has swung to the right at that distance."""
    return 0.00042 * max(0.0, ahead - 8) ** 2


def road(right: float, ahead: float, up: float = 0) -> Point:
    return VIEW.at(right + bend(ahead), ahead, up)


def draw(plate: Plate) -> None:
    _sky(plate)
    _mud(plate)
    _sorghum(plate, -1)
    _sorghum(plate, 1)
    _verge(plate)
    for ahead in (130, 105, 86, 70, 58):
        _walkers(plate, ahead)
    for right, ahead in ((0.6, 46), (-0.9, 31), (1.5, 18)):
        x, foot = road(right, ahead)
        _mirror(plate, x, foot, VIEW.size(1.2, ahead))
        cart_rear(Stamp(plate, x, foot, VIEW.size(0.082, ahead)))
    _people(plate)
    streaks(plate, 420, 0.05, 90, opacity=0.3)
    streaks(plate, 300, 0.8, 80, opacity=0.22)


def _sky(plate: Plate) -> None:
    clouds = steps(plane(plate, HORIZON, 150, stretch=1.5, near=100, rough=1.6), 0.34, 0.66)
    light = glow(1450, 520, 760, 120)
    plate.paint(shade((0, 0.72), (330, 0.5), (HORIZON, 0.2)) - 0.3 * clouds - 0.2 * light)
    rain(plate, 80, 900, 160, HORIZON, 0.66, 0.3)
    rain(plate, 1800, 2400, 140, HORIZON, 0.62, 0.26)
    plate.shape(ridge(plate, HORIZON + 2, 44, 5, HORIZON + 10), 0.4)


def _mud(plate: Plate) -> None:
    edge = [(ahead, road(-4.4, ahead), road(4.4, ahead)) for ahead in (4, 5, 6, 8, 10, 14, 20, 30, 45, 70, 110, 200,
            400)]
    lane = [*[left for _, left, _ in edge], *[right for _, _, right in reversed(edge)]]
    mud = plane(plate, HORIZON, 50, stretch=1.6, near=30, rough=1.45)
    plate.shape([(0, HORIZON + 6), (WIDTH, HORIZON + 6), (WIDTH, HEIGHT), (0, HEIGHT)], 0.8)
    plate.paint(shade((HORIZON, 0.16), (760, 0.36), (HEIGHT, 0.62)) + 0.42 * (mud - 0.5), lane, blur=3)
    for right in (-2.3, -0.55, 0.65, 2.4):
        reach = (3.6, 5, 6.4, 8, 10, 13, 17, 23, 32, 50, 90)
        track = [road(right + 0.14 * float(plate.rng.uniform(-1, 1)), ahead) for ahead in reach]
        for width, tone, shift, blur in ((0.42, 0.78, 0.0, 5.0), (0.1, 0.3, -0.1, 3.0)):
            left = [(x + VIEW.size(shift - width / 2, a), y) for (x, y), a in zip(track, reach, strict=True)]
            edge_right = [(x + VIEW.size(shift + width / 2, a), y) for (x, y), a in zip(track, reach, strict=True)]
            plate.shape([*eased(left), *reversed(eased(edge_right))], tone, blur=blur, opacity=0.62)
    for right, ahead, wide, deep in ((-1.1, 5.4, 1.0, 0.32), (1.6, 6.6, 1.1, 0.4), (-2.7, 7.6, 0.8, 0.5),
            (0.3, 9.0, 0.7, 0.4), (1.7, 13, 1.0, 0.8), (-0.7, 16, 0.9, 0.8), (1.2, 26, 1.2, 1.6)):
        _puddle(plate, right, ahead, wide, deep)


def _puddle(plate: Plate, right: float, ahead: float, wide: float, deep: float) -> None:
    """Standing water with a ragged edge; it lies flat, so it is drawn in metres on the road."""
    ring = []
    for i in range(14):
        turn, reach = 2 * math.pi * i / 14, float(plate.rng.uniform(0.65, 1.2))
        ring.append(road(right + wide * reach * math.cos(turn), ahead + deep * reach * math.sin(turn)))
    plate.shape(rounded([(x, y - 5) for x, y in ring]), 0.85, blur=3)
    y0, y1 = min(y for _, y in ring), max(y for _, y in ring)
    plate.shape(rounded(ring), Ramp(y0, 0.04, y1, 0.36), blur=2)


def _sorghum(plate: Plate, side: int) -> None:
    """A wall of tall stems with heavy heads, row behind row."""
    for ahead in (300, 190, 130, 90, 64, 46, 34, 25, 19, 14.5, 11, 8.4, 6.6, 5.4, 4.5, 3.8):
        tone = 0.6 + 0.36 * min(1, 16 / ahead)
        far = max(0.0, 1 - 18 / ahead)
        stalks, heads, light = [], [], []
        for _ in range(int(44 + 30 * far)):
            spread = 1.6 if plate.rng.uniform() < 0.4 else 3.5 + 0.75 * ahead
            right = side * (4.6 + float(plate.rng.uniform(0, 1)) ** 1.4 * spread)
            tall = float(plate.rng.uniform(2.0, 2.7))
            x, foot = road(right, ahead)
            top = VIEW.at(0, ahead, tall)[1]
            w = max(2.0, VIEW.size(0.045, ahead))
            lean = float(plate.rng.normal(0, 0.09)) * (foot - top)
            stalks.append([(x - w, foot), (x + lean - w * 0.3, top), (x + lean + w * 0.3, top), (x + w, foot)])
            for up in (0.35, 0.5, 0.66, 0.8):
                turn = 1 if plate.rng.uniform() < 0.5 else -1
                y = foot + (top - foot) * up
                reach = VIEW.size(0.6, ahead) * float(plate.rng.uniform(0.5, 1.1))
                stalks.append([(x + lean * up, y + w), (x + lean * up + turn * reach * 0.6, y - reach * 0.42),
                        (x + lean * up + turn * reach, y + reach * 0.12), (x + lean * up, y - w)])
            heads.append(oval(x + lean, top - w, w * 1.9, w * 4.6))
            light.append(oval(x + lean - w * 0.4, top - w * 1.8, w * 0.9, w * 2.4))
        inner, outer = road(side * 5.0, ahead), road(side * (9 + 0.75 * ahead), ahead)
        rise = VIEW.size(1.5, ahead)
        plate.shape([inner, (inner[0], inner[1] - rise), (outer[0], outer[1] - rise), outer], tone * 0.92,
                blur=VIEW.size(0.12, ahead))
        plate.shapes([*stalks, *heads], tone)
        plate.shapes(light, max(0.3, tone - 0.4), opacity=0.8)


def _verge(plate: Plate) -> None:
    """Grass between the road and the fields."""
    blades = []
    for _ in range(1500):
        side = -1 if plate.rng.uniform() < 0.5 else 1
        ahead = 4.5 / float(plate.rng.uniform(0.05, 1))
        x, y = road(side * float(plate.rng.uniform(4.2, 5.3)), ahead)
        tall, wide = VIEW.size(float(plate.rng.uniform(0.2, 0.6)), ahead), VIEW.size(0.035, ahead)
        blades.append([(x - wide, y), (x + float(plate.rng.normal(0, 0.3)) * tall, y - tall), (x + wide, y)])
    plate.shapes(blades, 0.92)


def _walkers(plate: Plate, ahead: float) -> None:
    """The head of the column, too far to tell apart."""
    for _ in range(6):
        right, off = float(plate.rng.uniform(-2.6, 2.6)), float(plate.rng.uniform(-6, 6))
        x, foot = road(right, ahead + off)
        h = VIEW.size(float(plate.rng.uniform(1.3, 1.7)), ahead)
        tone = 0.6 + 8 / ahead
        plate.shape([(x - h * 0.13, foot - h * 0.78), (x + h * 0.13, foot - h * 0.78),
                (x + h * 0.15, foot - h * 0.4), (x + h * 0.06, foot), (x - h * 0.06, foot),
                (x - h * 0.15, foot - h * 0.4)], tone)
        plate.spot(x, foot - h * 0.88, h * 0.085, h * 0.11, tone)


def _mirror(plate: Plate, x: float, foot: float, wide: float) -> None:
    plate.shape([(x - wide, foot), (x + wide, foot), (x + wide * 0.8, foot + wide * 1.2),
            (x - wide * 0.8, foot + wide * 1.2)], 0.8, blur=wide * 0.2, opacity=0.5)


def _figure(plate: Plate, right: float, ahead: float, metres: float, pose: Pose, coat: float) -> Figure:
    x, foot = road(right, ahead)
    who = Figure(plate, x, foot, VIEW.size(metres, ahead), pose, Cloth(coat=coat), halo=0.1)
    who.reflection(0.85, 0.5, 0.5)
    who.shadow(0.85)
    return who


def _people(plate: Plate) -> None:
    man(_figure(plate, -2.6, 27, 1.64, STEP_LEFT, 0.84), hat="field", bundle=True)
    woman(_figure(plate, 3.7, 16.4, 1.52, STEP_RIGHT, 0.8), trousers=True, bundle=True)
    man(_figure(plate, -1.0, 17, 1.62, STEP_RIGHT, 0.86), hat="straw")
    woman(_figure(plate, -2.75, 14.6, 1.52, BURDENED, 0.78), head="straw", trousers=True, bundle=True)
    man(_figure(plate, 3.0, 11.6, 1.62, STEP_LEFT, 0.88), hat="field", bundle=True, case=True)
    mother = _figure(plate, -0.9, 9.6, 1.54, hand_in_hand(18), 0.82)
    boy = _figure(plate, -1.32, 9.8, 0.98, arm_up(13), 0.88)
    child(boy)
    woman(mother, trousers=True, baby=True)
    man(_figure(plate, -3.0, 8.6, 1.6, STEP_LEFT, 0.9), hat="straw", bundle=True)
