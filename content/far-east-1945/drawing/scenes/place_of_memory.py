"""A quiet memorial grove: a plain stone slab at the end of a path, birches, a bench, late light."""

from __future__ import annotations

# Outlines read better as rows of points than as one point to a line.
# fmt: off
from nature import crown, glow, grass, plane, shade, steps, trunk
from tones import HEIGHT, WIDTH, Camera, Plate, Point, Ramp, box, eased, oval

HORIZON = 640
VIEW = Camera(eye=1.65, horizon=HORIZON, focal=1900)


def draw(plate: Plate) -> None:
    _light(plate)
    _far_trees(plate)
    _lawn(plate)
    for right, ahead in ((-9.0, 34.0), (7.6, 36), (-6.4, 27), (10.5, 28)):
        _birch(plate, right, ahead)
    _slab(plate)
    for right, ahead in ((-7.4, 19.0), (8.4, 17.5)):
        _birch(plate, right, ahead)
    _bench(plate)
    _birch(plate, -5.1, 10.2)
    _birch(plate, 6.6, 11.2)
    _canopy(plate)
    grass(plate, -20, 560, 1160, HEIGHT + 20, 200, 0.9, 60)
    grass(plate, 1850, WIDTH + 20, 1160, HEIGHT + 20, 200, 0.9, 60)


def _light(plate: Plate) -> None:
    haze = steps(plane(plate, HORIZON + 200, 60, stretch=1, near=100, rough=1.7), 0.3, 0.7)
    plate.paint(shade((0, 0.34), (HORIZON, 0.12)) + 0.1 * haze - 0.3 * glow(1220, 470, 520, 300))


def _far_trees(plate: Plate) -> None:
    stems = [[(x, 420), (x + 6, 700)] for x in range(40, WIDTH, 76) if abs(x - 1210) > 300]
    plate.lines(stems, 13, 0.52)
    for depth, tone, base in ((0, 0.26, 600), (1, 0.4, 650)):
        for _ in range(70):
            x = float(plate.rng.uniform(-60, WIDTH + 60))
            gap = abs(x - 1210) / 1200
            if gap < 0.2 + 0.06 * depth:
                continue
            y = base - gap * 330 * float(plate.rng.uniform(0.2, 1.1))
            crown(plate, x, y, 90, 74, tone + 0.16, tone - 0.06)


def _lawn(plate: Plate) -> None:
    turf = plane(plate, HORIZON, 90, stretch=1.4, near=24, rough=1.4)
    plate.paint(shade((HORIZON, 0.3), (900, 0.46), (HEIGHT, 0.74)) + 0.24 * (turf - 0.5),
            box(-60, HORIZON + 18, WIDTH + 60, HEIGHT + 60), blur=8)
    for right, ahead, wide in ((-9, 31, 9), (7, 26, 7), (-6, 15, 4), (6.5, 12.5, 4), (-8, 21, 6), (9, 18, 5)):
        x, y = VIEW.at(right, ahead)
        plate.spot(x, y, VIEW.size(wide / 2, ahead), VIEW.size(0.4, ahead), 0.72, blur=9, opacity=0.7)
    near = [VIEW.at(-1.75 - 0.1 * (ahead % 3), ahead) for ahead in (3.5, 5, 7, 10, 14, 20)]
    far = [VIEW.at(1.75, ahead) for ahead in (20, 14, 10, 7, 5, 3.5)]
    plate.shape([*near, *far], Ramp(740, 0.04, HEIGHT, 0.26), blur=3)
    for i, row in enumerate((4.2, 5, 5.9, 7, 8.3, 9.8, 11.6, 13.6, 16)):
        plate.line([VIEW.at(-1.75, row), VIEW.at(1.75, row)], VIEW.size(0.035, row), 0.5)
        for joint in (-0.6 + 0.3 * (i % 2), 0.6 + 0.3 * (i % 2)):
            plate.line([VIEW.at(joint, row), VIEW.at(joint, row * 1.18)], VIEW.size(0.03, row), 0.46)
    for side in (-1.8, 1.8):
        plate.line([VIEW.at(side, far_off) for far_off in (3.5, 5, 8, 12, 20)], 16, 0.7, 3)
    for away, span in ((7.4, 2.6), (10.6, 2.2), (14.5, 1.6)):
        x, y = VIEW.at(-0.4, away)
        plate.spot(x, y, VIEW.size(span, away), VIEW.size(0.24, away), 0.6, blur=10, opacity=0.5)


def _slab(plate: Plate) -> None:
    def at(right: float, up: float, ahead: float = 20.0) -> Point:
        return VIEW.at(right, ahead, up)

    plate.spot(*at(0.3, -0.02), 420, 26, 0.8, blur=9, opacity=0.8)
    for half, low, high, ahead in ((3.5, 0.0, 0.22, 19.0), (2.9, 0.22, 0.46, 19.5)):
        plate.shape([at(-half, high, ahead), at(half, high, ahead), at(half * 0.98, high, ahead + 1.4),
                at(-half * 0.98, high, ahead + 1.4)], 0.04)
        plate.shape([at(-half, high, ahead), at(half, high, ahead), at(half, low, ahead), at(-half, low, ahead)], 0.36)
    front = [at(-1.75, 0.46), at(-1.75, 3.5), at(-1.2, 3.78), at(1.3, 4.02), at(1.75, 3.84), at(1.75, 0.46)]
    plate.shape([at(1.75, 0.46), at(1.75, 3.84), at(1.95, 3.7, 20.9), at(1.95, 0.46, 20.9)], 0.95)
    plate.shape(front, Ramp(at(0, 4)[1], 0.6, at(0, 0.4)[1], 0.86))
    plate.shape([at(-1.75, 3.5), at(-1.2, 3.78), at(1.3, 4.02), at(1.75, 3.84), at(1.68, 3.76), at(1.26, 3.92),
            at(-1.16, 3.68), at(-1.7, 3.42)], 0.12)
    plate.shape([at(-1.75, 0.46), at(-1.75, 3.5), at(-1.62, 3.46), at(-1.62, 0.46)], 0.28)
    plate.shape([at(-1.3, 2.1), at(-0.5, 3.4), at(0.3, 3.5), at(-0.9, 1.2), at(-1.3, 1.0)], 0.4, blur=16, opacity=0.55)
    for dx in (-0.7, -0.42, -0.1, 0.24, 0.56):
        x, y = at(dx, 0.66, 19.3)
        plate.line([(x, y), (x + 50, y + 18)], 5, 0.9)
        plate.spot(x, y, 13, 8, 0.04)


def _birch(plate: Plate, right: float, ahead: float) -> None:
    """A pale stem with dark marks; it leaves the picture at the top."""
    x, foot = VIEW.at(right, ahead)
    wide = VIEW.size(0.36, ahead)
    lean = float(plate.rng.uniform(-0.04, 0.04)) * foot
    spine = eased([(x - lean * 0.2, foot + wide * 0.3), (x, foot - wide), (x + lean * 0.5, foot * 0.5),
            (x + lean, -40)])
    plate.shape(oval(x, foot + wide * 0.15, wide * 1.6, wide * 0.4), 0.85, blur=wide * 0.1)
    plate.line(spine, wide * 1.12, 0.9, wide * 0.75)
    plate.line([(px - wide * 0.08, py) for px, py in spine], wide * 0.86, 0.1, wide * 0.56)
    plate.line([(px + wide * 0.24, py) for px, py in spine], wide * 0.4, 0.46, wide * 0.3)
    for _ in range(16):
        t = float(plate.rng.uniform(0.03, 1))
        i = min(len(spine) - 1, int(t * len(spine)))
        px, py = spine[i]
        w = wide * float(plate.rng.uniform(0.16, 0.36))
        side = float(plate.rng.choice([-0.2, 0.16]))
        y = min(py + float(plate.rng.uniform(-30, 30)), foot - wide * 0.4)
        plate.spot(px + side * wide, y, w * 0.7, w * 0.22 + 2, 0.95)


def _bench(plate: Plate) -> None:
    def at(right: float, up: float, ahead: float) -> Point:
        return VIEW.at(right, ahead, up)

    near, far, right = 11.2, 13.4, 3.1
    plate.spot(*at(right + 0.1, 0, 12.2), 150, 24, 0.9, blur=8)
    for ahead in (near + 0.2, far - 0.2):
        plate.line([at(right - 0.25, 0.45, ahead), at(right - 0.28, 0, ahead)], VIEW.size(0.09, ahead), 0.95)
        plate.line([at(right + 0.3, 0.95, ahead), at(right + 0.28, 0, ahead)], VIEW.size(0.09, ahead), 0.95)
    for up in (0.62, 0.82):
        plate.shape([at(right + 0.3, up + 0.13, near), at(right + 0.3, up + 0.13, far), at(right + 0.3, up, far),
                at(right + 0.3, up, near)], 0.86)
    for out in (-0.3, -0.04):
        plate.shape([at(right + out, 0.47, near), at(right + out + 0.22, 0.47, near),
                at(right + out + 0.22, 0.47, far), at(right + out, 0.47, far)], 0.08)
        plate.shape([at(right + out, 0.47, near), at(right + out + 0.22, 0.47, near),
                at(right + out + 0.22, 0.4, near), at(right + out, 0.4, near)], 0.8)
    plate.shape([at(right - 0.3, 0.47, near), at(right - 0.3, 0.47, far), at(right - 0.3, 0.4, far),
            at(right - 0.3, 0.4, near)], 0.85)


def _canopy(plate: Plate) -> None:
    for x, y, rx, ry in ((40, 20, 300, 150), (360, -20, 260, 120), (700, -50, 260, 90), (1700, -50, 280, 90),
            (2050, -10, 280, 130), (2360, 40, 260, 170), (150, 190, 170, 80), (2280, 230, 160, 80)):
        crown(plate, x, y, rx, ry, 0.9, 0.56)
    for x in range(60, 640, 52):
        _spray(plate, x, 60 + 60 * float(plate.rng.uniform(0, 1)), 150)
    for x in range(1800, 2400, 52):
        _spray(plate, x, 60 + 60 * float(plate.rng.uniform(0, 1)), 150)
    trunk(plate, [(1700, -60), (1820, -20), (1930, 40)], 18, 8, 0.9)


def _spray(plate: Plate, x: float, y: float, length: float) -> None:
    """A hanging twig with small leaves."""
    leaves = []
    for i in range(16):
        t = i / 15
        leaves.append(oval(x + 22 * t + float(plate.rng.uniform(-16, 16)),
                y + length * t * float(plate.rng.uniform(0.9, 1.3)), 9, 12))
    plate.shapes(leaves, 0.84)
