"""A wooden radio set on a table by an open window in summer light; people listen, seen from behind."""

from __future__ import annotations

# Outlines read better as rows of points than as one point to a line.
# fmt: off
from nature import crown, glow, rows, shade
from people import HANDS_BEHIND, STANDING, Cloth, Figure, man, woman
from tones import HEIGHT, WIDTH, Outline, Plate, Point, Ramp, box, eased, oval, rounded


def draw(plate: Plate) -> None:
    _wall(plate)
    _window(plate)
    _light(plate)
    _table(plate)
    _radio(plate)
    _listeners(plate)


def _wall(plate: Plate) -> None:
    plate.paint(0.74 - 0.3 * glow(1180, 620, 900, 520) + 0.06 * (rows() / HEIGHT))
    plate.shape(box(0, 1090, WIDTH, HEIGHT), Ramp(1090, 0.7, HEIGHT, 0.86))
    plate.shape(box(0, 1060, WIDTH, 1092), 0.9)
    for x in (120, 2230):
        plate.shape(box(x, 0, x + 54, 1080), 0.92)
        plate.shape(box(x + 44, 0, x + 54, 1080), 0.5)
    plate.shape(box(0, 84, WIDTH, 128), 0.92)
    plate.shape(box(0, 120, WIDTH, 128), 0.56)


def _window(plate: Plate) -> None:
    """Sliding frames pushed apart: white sky, a hill, leaves, a garden wall in full sun."""
    x0, x1, y0, y1 = 640, 1800, 170, 800
    plate.shape(box(x0 - 44, y0 - 44, x1 + 44, y1 + 44), 0.94)
    plate.paint(shade((y0, 0.1), (520, 0.0), (y1, 0.02)), box(x0, y0, x1, y1))
    plate.shape(eased([(x0, 560), (800, 500), (1000, 452), (1200, 486), (1420, 540), (x1, 520), (x1, 640),
            (x0, 640)], 2), 0.2)
    plate.shape(eased([(x0, 610), (900, 590), (1200, 604), (1500, 584), (x1, 600), (x1, y1), (x0, y1)], 2), 0.28)
    plate.shape(box(x0, 676, x1, y1), 0.1)
    plate.shape(box(x0, 664, x1, 686), 0.62)
    for x in range(x0 + 30, x1, 96):
        plate.shape(box(x, 690, x + 5, y1), 0.3)
    for x, y, rx, ry in ((1560, 262, 170, 104), (1690, 372, 86, 110), (1470, 222, 110, 64), (1712, 506, 68, 60)):
        crown(plate, x, y, rx, ry, 0.62, 0.26)
    plate.line(eased([(1800, 640), (1752, 480), (1690, 330), (1560, 240)]), 30, 0.7, 10)
    plate.shape(box(x1, 126, x1 + 44, 844), 0.94)
    plate.shape(box(x0, 84, x1 + 300, 128), 0.92)
    plate.shape(box(x0, 120, x1 + 300, 128), 0.56)
    for left, right in ((x0, x0 + 250), (x1 - 200, x1)):
        plate.shape(box(left, y0, right, y1), 0.3, opacity=0.3)
        for post in (left, (left + right) / 2, right):
            plate.shape(box(post - 9, y0, post + 9, y1), 0.92)
        for y in (y0, y0 + 210, y0 + 420, y1):
            plate.shape(box(left, y - 7, right, y + 7), 0.92)
    for y in (y0 - 40, y1 + 6):
        plate.shape(box(x0 - 40, y, x1 + 40, y + 34), 0.88)
    plate.shape(box(x0 - 44, y1 + 4, x1 + 44, y1 + 16), 0.1)


def _light(plate: Plate) -> None:
    """Sun through the window on the floor, and a soft beam."""
    plate.shape([(560, 1150), (1440, 1150), (1120, HEIGHT + 30), (40, HEIGHT + 30)], 0.16, blur=6, opacity=0.85)
    plate.shape([(980, 1150), (1010, 1150), (600, HEIGHT + 30), (556, HEIGHT + 30)], 0.7, blur=6)
    beam = [(700, 200), (1700, 200), (1440, 1200), (300, 1200)]
    plate.shape(beam, 0.0, blur=60, opacity=0.12)


def _table(plate: Plate) -> None:
    plate.shape([(700, 1190), (1760, 1190), (1800, 1330), (640, 1330)], 0.95, blur=26, opacity=0.75)
    for x in (760, 1640):
        plate.shape(box(x, 930, x + 46, 1300), 0.95)
        plate.shape(box(x, 930, x + 12, 1300), 0.55)
    plate.shape([(640, 946), (1780, 946), (1700, 872), (720, 872)], 0.14)
    plate.shape([(640, 946), (1780, 946), (1780, 984), (640, 984)], 0.8)
    plate.shape([(720, 984), (1690, 984), (1690, 1030), (720, 1030)], 0.92)
    plate.shape([(960, 892), (1480, 892), (1560, 930), (900, 930)], 0.6, blur=9, opacity=0.8)


def _radio(plate: Plate) -> None:
    """A table set of the time: rounded wooden case, cloth-covered speaker, a dial, three knobs."""
    def at(points: Outline) -> list[Point]:
        return [(1200 + 1.25 * x, 906 - 1.25 * y) for x, y in points]

    side = [(190, 0), (236, 26), (236, 226), (196, 262), (170, 268)]
    plate.shape(at(side), 0.97)
    case = [(-200, 0), (-200, 0), (-200, 200), (-192, 250), (-150, 270), (150, 270), (192, 250), (200, 200),
            (200, 0), (200, 0)]
    plate.shape(at(rounded(case, 2)), 0.84)
    plate.shape(at(rounded([(-196, 196), (-188, 246), (-150, 266), (150, 266), (188, 246), (150, 256), (-146, 256),
            (-182, 238)], 2)), 0.24)
    plate.shape(at([(-196, 10), (-196, 200), (-188, 200), (-188, 10)]), 0.45)
    plate.shape(at(oval(-72, 148, 94, 94)), 0.97)
    plate.shape(at(oval(-72, 148, 84, 84)), 0.42)
    for x in (-132, -102, -72, -42, -12):
        reach = (84**2 - (x + 72) ** 2) ** 0.5
        plate.shape(at(box(x - 5, 148 - reach, x + 5, 148 + reach)), 0.92)
    plate.shape(at(box(-158, 143, 14, 153)), 0.92)
    plate.shape(at(rounded([(50, 120), (50, 120), (50, 222), (50, 222), (172, 222), (172, 222), (172, 120),
            (172, 120)], 2)), 0.97)
    plate.shape(at(box(60, 130, 162, 212)), 0.06)
    for i in range(7):
        plate.line(at([(70 + i * 14, 196), (70 + i * 14, 182 - 8 * (i % 2))]), 5, 0.7)
    plate.line(at([(116, 136), (134, 206)]), 6, 0.95)
    for x in (66, 111, 156):
        plate.shape(at(oval(x, 70, 19, 19)), 0.98)
        plate.shape(at(oval(x - 3, 74, 10, 10)), 0.45)
    plate.shape(at(box(-190, 18, 190, 28)), 0.5)
    plate.shape(at([(-180, 0), (-150, 0), (-154, -10), (-176, -10)]), 0.98)
    plate.shape(at([(150, 0), (180, 0), (176, -10), (154, -10)]), 0.98)


def _listeners(plate: Plate) -> None:
    """Four people at both edges; the middle stays free, so every crop keeps the radio."""
    for x, foot, height, kind in ((2050, 1560, 1080, "man"), (360, 1580, 1040, "woman"), (1850, 1400, 860, "woman"),
            (560, 1420, 820, "man")):
        light = 0.6
        cloth = Cloth(coat=0.9 if kind == "man" else 0.86, light=light)
        flip = x > WIDTH / 2
        who = Figure(plate, x, foot, height, HANDS_BEHIND if kind == "man" and x > 1200 else STANDING, cloth,
                flip=flip, bow=5 if kind == "man" else 6, halo=0.22)
        if kind == "man":
            man(who)
        else:
            woman(who, head="bun")
