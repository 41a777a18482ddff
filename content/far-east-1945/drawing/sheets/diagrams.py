"""Days and commands, drawn with the exhibition's two marks: a tick is something known."""

from __future__ import annotations

from dataclasses import dataclass

from canvas import Canvas
from labels import Label, Side, beside
from palettes import Palette
from projection import Point
from sheet import DIAGRAM_CREDIT, Sheet

# The attract loop's rain: how far each ordinary day of 9 August to 5 September hangs down, box pixels.
RAIN = (0, 214, 262, 190, 286, 352, 0, 250, 196, 300, 334, 236, 168, 214, 278, 182, 244, 312, 196, 172, 254, 220, 158,
        200, 0, 0, 180, 272)  # fmt: skip
FIRST, PITCH = 70.0, 33.8  # upright, the last words end at the margin


def day_x(index: int) -> float:
    """Middle of a day's line; 0 is 9 August."""
    return FIRST + PITCH * index


def calendar() -> Sheet:
    long = {0: 540.0, 6: 540.0, 24: 540.0, 25: 540.0}

    def draw(canvas: Canvas, palette: Palette) -> None:
        for i, length in enumerate(RAIN):
            wide, colour = (6, palette.accent) if i in long else (3, palette.ink)
            canvas.block(day_x(i) - wide / 2, 0, wide, long.get(i, length * 1.15), colour)

    x9, x15, x2, x3 = (day_x(i) for i in long)
    labels = (
        beside(x9 - 18, 578, "9 August", "note"),
        beside(x9 - 18, 614, "The offensive", "note"),
        beside(x9 - 18, 648, "opens", "note"),
        beside(x15 - 12, 578, "15 August", "note"),
        beside(x15 - 12, 614, "The Emperor’s broadcast", "note"),
        beside((x15 + x2) / 2 + 16, 490, "Eighteen days apart", "note", "centre"),
        beside(x2 + 12, 578, "2 September", "note", "left"),
        beside(x2 + 12, 614, "Surrender signed,", "note", "left"),
        beside(x2 + 12, 648, "decree dated", "note", "left"),
        beside(x3 - 12, 578, "3 September", "note"),
        beside(x3 - 12, 614, "Soviet", "note"),
        beside(x3 - 12, 648, "holiday", "note"),
    )
    return Sheet(
        "calendar-1945",
        draw,
        alt=(
            "Twenty-eight vertical lines for the days from 9 August to 5 September 1945. Four are long: 9 "
            "August, when the offensive opens; 15 August, the Emperor’s broadcast; 2 September, the signing; "
            "3 September, the Soviet holiday."
        ),
        caption="Twenty-eight days, from 9 August to 5 September 1945.",
        labels=labels,
        credit=DIAGRAM_CREDIT,
        kind="diagram",
    )


DAY = 100.0  # box pixels from midnight to midnight
HOURS = (6, 12, 18)


@dataclass(frozen=True)
class Hour:
    """Something that happened at an hour of a day, or at a time that is known no closer than `until`."""

    at: float  # days of August and hours, as a fraction: noon of the 9th is 9.5
    text: str
    top: float  # box pixels: where its words stand
    until: float = 0.0
    side: Side = "right"

    @property
    def known(self) -> bool:
        return not self.until


def hour(day: int, hours: int, minutes: int = 0) -> float:
    return day + (hours + minutes / 60) / 24


STRIP = (
    Hour(hour(6, 8, 15), "Hiroshima, 08:15", 262),
    Hour(hour(8, 23), "The Soviet Union declares war:", 112),  # 17:00 in Moscow, six hours behind
    Hour(hour(9, 0), "Offensive opens in the night", 206, until=hour(9, 4)),
    Hour(hour(9, 11, 2), "Nagasaki, 11:02", 250),
    Hour(14, "Terms accepted", 282, until=15, side="left"),
    Hour(hour(15, 12), "Broadcast, 12:00", 212, side="left"),
)


def six_days() -> Sheet:
    """Hours in Tokyo's time: a tick where the hour is known, a hatch over the hours or the day where it is not."""
    base, tall, first = 420.0, 86.0, 68.0

    def x(day: float) -> float:
        return first + DAY * (day - 6)

    def draw(canvas: Canvas, palette: Palette) -> None:
        for day in range(6, 17):
            canvas.block(x(day) - 1.5, base, 3, 24, palette.ink)
        for day in range(6, 16):
            for part in HOURS:
                canvas.block(x(day + part / 24) - 1, base, 2, 16 if part == 12 else 9, palette.ink)
        for event in STRIP:
            middle = x(event.at if event.known else (event.at + event.until) / 2)
            canvas.block(middle - 1.5, event.top - 14, 3, base - tall - event.top + 14, palette.ink)
            if event.known:
                tick(canvas, palette, middle, base - tall, tall)
            else:
                hatch(canvas, palette, x(event.at), base - tall, DAY * (event.until - event.at), tall)
        canvas.block(first, base, DAY * 10, 3.5, palette.ink)
        bracket(canvas, palette, x(9), x(15), base + 98)
        tick(canvas, palette, first + 28, 604, 40)
        hatch(canvas, palette, first, 654, 56, 40)

    def tick(canvas: Canvas, palette: Palette, at: float, y: float, high: float) -> None:
        canvas.block(at - 4, y, 8, high, palette.ink)

    def hatch(canvas: Canvas, palette: Palette, left: float, y: float, wide: float, high: float) -> None:
        canvas.hatch([(left, y), (left + wide, y), (left + wide, y + high), (left, y + high)], palette.ink, 8, 3.2)

    def bracket(canvas: Canvas, palette: Palette, left: float, right: float, y: float) -> None:
        canvas.block(left, y, right - left, 3, palette.ink)
        canvas.block(left, y - 12, 3, 27, palette.ink)
        canvas.block(right - 3, y - 12, 3, 27, palette.ink)

    def words(event: Hour) -> Label:
        middle = event.at if event.known else (event.at + event.until) / 2
        return beside(x(middle), event.top, event.text, "note", event.side)

    labels = (
        *(beside(x(day + 0.5), base + 46, str(day), "note", "centre") for day in range(6, 16)),
        *(words(event) for event in STRIP),
        beside(x(hour(8, 23)), 146, "17:00 in Moscow, 23:00 in Tokyo", "note"),
        beside(x(12), base + 136, "Six days, 9 to 14 August", "note", "centre"),
        beside(first - 14, 60, "August 1945, Tokyo time", "region"),
        beside(first + 56, 624, "an hour that is known", "note"),
        beside(first + 56, 674, "hours or a day, not known more exactly", "note"),
    )
    return Sheet(
        "six-days-strip",
        draw,
        alt=(
            "A line of ten days, 6 to 15 August 1945, divided into hours of Tokyo time. Ticks stand at hours that are "
            "known: Hiroshima, the 6th at 08:15; the Soviet declaration of war, 17:00 in Moscow and 23:00 in Tokyo on "
            "the 8th; Nagasaki, the 9th at 11:02; the broadcast, the 15th at 12:00. Hatched are the night of the 9th, "
            "in which the offensive opens, and the 14th, the day on which the terms are accepted."
        ),
        caption="Ten days of August 1945 in hours of Tokyo time.",
        labels=labels,
        credit="Diagram by the exhibition studio, 2026. Hours as in general reference works.",
        kind="diagram",
    )


ROWS = (
    ("Transbaikal Front", "R. Malinovsky", "Mongolian army", "Kh. Choibalsan"),
    ("1st Far Eastern Front", "K. Meretskov", "", ""),
    ("2nd Far Eastern Front", "M. Purkayev", "Amur Flotilla", "N. Antonov"),
    ("Pacific Fleet", "I. Yumashev", "", ""),
)
WIDTH, HEIGHT, TOP, STEP = 300.0, 104.0, 96.0, 142.0
COLUMNS = (68.0, 418.0, 768.0)  # within the margins of an upright screen, which shows 1136 of these pixels as 1080


def order_of_battle() -> Sheet:
    middles = [TOP + STEP * i + HEIGHT / 2 for i in range(len(ROWS))]
    root = (middles[0] + middles[-1]) / 2

    def draw(canvas: Canvas, palette: Palette) -> None:
        trunk = (COLUMNS[0] + WIDTH + COLUMNS[1]) / 2
        canvas.line([(COLUMNS[0] + WIDTH, root), (trunk, root)], palette.ink, 3)
        canvas.line([(trunk, middles[0] - 1.5), (trunk, middles[-1] + 1.5)], palette.ink, 3)
        block(canvas, palette, (COLUMNS[0], root))
        for y, row in zip(middles, ROWS, strict=True):
            canvas.line([(trunk, y), (COLUMNS[1], y)], palette.ink, 3)
            block(canvas, palette, (COLUMNS[1], y))
            if row[2]:
                canvas.dashes([(COLUMNS[1] + WIDTH, y), (COLUMNS[2], y)], palette.ink, 3, 10, 6)
                block(canvas, palette, (COLUMNS[2], y))

    def block(canvas: Canvas, palette: Palette, at: Point) -> None:
        canvas.block(at[0], at[1] - HEIGHT / 2, WIDTH, HEIGHT, palette.band)
        canvas.block(at[0], at[1] - HEIGHT / 2, 7, HEIGHT, palette.ink)

    def words(column: int, y: float, name: str, commander: str) -> tuple[Label, Label]:
        x = COLUMNS[column] + 14
        return beside(x, y - 18, name, "note"), beside(x, y + 20, commander, "region")

    labels = [*words(0, root, "Commander-in-chief", "A. Vasilevsky")]
    for y, row in zip(middles, ROWS, strict=True):
        labels += words(1, y, row[0], row[1])
        labels += words(2, y, row[2], row[3]) if row[2] else ()
    return Sheet(
        "order-of-battle",
        draw,
        alt=(
            "A tree of commands, August 1945. Vasilevsky, commander-in-chief in the Far East, leads four: the "
            "Transbaikal Front under Malinovsky, with the Mongolian army under Choibalsan beside it; the 1st "
            "Far Eastern Front under Meretskov; the 2nd under Purkayev, with the Amur Flotilla under Antonov;"
            " and the Pacific Fleet under Yumashev."
        ),
        caption="Who commanded whom in August 1945. Dashed: acting together with that front.",
        labels=tuple(labels),
        credit=DIAGRAM_CREDIT,
        kind="diagram",
    )
