"""The map that the campaign page draws its axes on: land, rivers, a range, borders; no town and no army."""

from __future__ import annotations

import math
from itertools import chain, starmap

import marks
from canvas import Canvas
from geography import borders, rivers
from labels import Label
from outlines import outlines
from palettes import Palette
from projection import BOX, Extent, Point
from sheet import Sheet
from topology import World

from sheets.frame import TODAYS_BORDERS, Frame

# Of latitude; a degree of longitude is shorter by the cosine of 45.5. Under the title, which stands as on every other
# page, the northernmost town still has room for its name.
PIXELS_A_DEGREE = 55.5
WEST, NORTH = 110.4, 53.55
SAKHALIN = [(141.6, 50.0), (144.3, 50.0)]  # the border on it
KURILS = [(145.3, 43.8), (147.9, 45.2), (150.3, 46.2), (153.2, 48.1), (154.9, 49.4), (156.4, 50.75)]  # between two seas


def extent() -> Extent:
    """What fills the box, which is 1920 x 832 for this sheet."""
    across = PIXELS_A_DEGREE * math.cos(math.radians(45.5))
    return Extent(WEST, round(WEST + BOX[0] / across, 4), round(NORTH - BOX[1] / PIXELS_A_DEGREE, 4), NORTH)


def base(world: World) -> Sheet:
    frame = Frame(world, extent())

    def draw(canvas: Canvas, palette: Palette) -> None:
        frame.ground(canvas, palette)
        frame.rivers(canvas, palette, rivers.MANCHURIAN)
        marks.ridge(canvas, palette, frame.line(borders.GREATER_KHINGAN))
        frame.borders(canvas, palette)
        marks.approximate_border(canvas, palette, frame.line(borders.MANCHUKUO_WEST))
        marks.approximate_border(canvas, palette, frame.line(SAKHALIN))
        frame.coasts(canvas, palette)

    return Sheet(
        "map-campaign-base",
        draw,
        alt=(
            "Map from Mongolia to the Kuril Islands without armies: the coasts, the rivers of Manchuria, the Greater "
            "Khingan range, today’s borders, the border of Manchukuo in the west and the border on Sakhalin."
        ),
        caption="Coasts as today; borders of 1945, approximate.",
        labels=_labels(),
        extent=frame.extent,
        outlines=outlines(_lines(frame)),
        credit="Map by the exhibition studio, 2026, after Natural Earth.",
    )


def _lines(frame: Frame) -> list[list[Point]]:
    """Every coast and border that is drawn, and the chain of islands, in whose straits no name belongs; box pixels."""
    places = [*frame.world.coasts(frame.extent), borders.MANCHUKUO_WEST, SAKHALIN, KURILS]
    return [frame.line(line) for line in (*places, *chain.from_iterable(starmap(frame.world.border, TODAYS_BORDERS)))]


def _labels() -> tuple[Label, ...]:
    """Words where no axis runs, box pixels."""
    return (
        Label(150, 356, "Mongolia", "region", "centre"),
        Label(985, 152, "Soviet Union", "region", "centre"),
        Label(654, 340, "Manchukuo", "region", "centre"),
        Label(176, 736, "China", "region", "centre"),
        Label(673, 709, "Korea", "region", "centre", aside=(780, 772)),
        Label(1300, 552, "Hokkaido", "region", "centre"),
        Label(446, 200, "Greater Khingan", "note", "right"),
        Label(1036, 604, "Sea of Japan (East Sea)", "water", "centre"),
        Label(1560, 250, "Sea of Okhotsk", "water", "centre"),
        Label(1690, 510, "Pacific Ocean", "water", "centre"),
    )
