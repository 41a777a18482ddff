"""Prisoners' ways, and the places that remember."""

from __future__ import annotations

import marks
from canvas import Canvas
from geography import places
from marks import Legend
from palettes import CONTRAST, NIGHT, Palette
from projection import Extent, Point
from sheet import Sheet
from topology import CHINA, MONGOLIA, RUSSIA, World

from sheets.frame import Frame, Town, apart, name

FLOW_EXTENT = Extent.around(west=62.0, south=28.6, north=65.2, middle=47.0)
MEMORY_EXTENT = Extent.around(west=103.0, south=29.5, north=52.0, middle=41.0)
_BORDERS = (
    (CHINA, RUSSIA), (CHINA, MONGOLIA), (RUSSIA, MONGOLIA), (CHINA, "408"), (CHINA, "398"), (CHINA, "417"),
    (CHINA, "762"), ("408", RUSSIA), ("408", "410"),
)  # fmt: skip
TO_CAMPS: tuple[list[Point], ...] = (
    [(128.0, 46.6), (131.5, 47.6), (134.6, 48.9)],
    [(125.0, 46.9), (120.0, 50.0), (114.2, 52.3)],
    [(112.5, 52.6), (108.5, 53.5), (104.8, 52.9)],
    [(103.2, 52.9), (98.5, 55.6), (93.6, 56.3)],
    [(91.6, 55.9), (82.0, 53.6), (73.9, 50.2)],
    [(72.6, 49.2), (70.6, 45.6), (69.5, 42.0)],
    [(122.5, 46.2), (115.0, 46.2), (107.8, 47.8)],
    [(129.4, 44.2), (131.0, 43.9), (132.5, 43.2)],
)


def prisoners(world: World) -> Sheet:
    frame = Frame(world, FLOW_EXTENT)
    towns: list[Town] = [
        Town(places.KHABAROVSK, "Khabarovsk", "above"),
        Town(places.CHITA, "Chita", "below"),
        Town(places.IRKUTSK, "Irkutsk", "below"),
        Town(places.KRASNOYARSK, "Krasnoyarsk", "above"),
        Town(places.KARAGANDA, "Karaganda", "right"),
        Town(places.TASHKENT, "Tashkent", "right"),
        Town(places.ULAANBAATAR, "Ulaanbaatar", "left"),
        Town(places.NAKHODKA, "Nakhodka", "right"),
        Town(places.MAIZURU, "Maizuru", "below"),
    ]
    samples = (
        (marks.front_sample("plain"), "To camps, from August 1945"),
        (marks.front_sample("home"), "Home, 1946–56"),
    )
    legend = Legend(40, 620, samples)

    def draw(canvas: Canvas, palette: Palette) -> None:
        frame.ground(canvas, palette)
        frame.borders(canvas, palette, _BORDERS)
        frame.coasts(canvas, palette)
        for flow in TO_CAMPS:
            marks.route(canvas, palette, frame.line(flow), "plain", begins=False)
        home = frame.line([(133.1, 42.4), (134.4, 39.5), (135.3, 36.1)])
        marks.route(canvas, palette, home, "home", begins=False)
        for at in frame.dots(towns):
            marks.town(canvas, palette, at)
        legend.draw(canvas, palette)

    labels = (
        frame.word((97.0, 61.5), "Soviet Union"),
        frame.word((103.2, 44.6), "Mongolia"),
        frame.word((103.0, 36.5), "China"),
        frame.word((120.6, 44.0), "Manchuria"),
        frame.word((140.9, 39.6), "Japan"),
        *frame.towns(towns),
        *legend.labels(),
    )
    return Sheet(
        "map-flows",
        draw,
        alt=(
            "Map from Central Asia to Japan. Arrows lead from Manchuria to camp regions around Khabarovsk, "
            "Nakhodka, Chita, Irkutsk, Krasnoyarsk, Karaganda, Tashkent and Ulaanbaatar. A dashed arrow leads"
            " home by ship from Nakhodka to Maizuru. The arrows show directions, not routes or numbers."
        ),
        caption="Prisoners taken to camps, and their way home. Directions, not routes or numbers.",
        labels=labels,
        extent=FLOW_EXTENT,
        dots=frame.dots(towns),
        credit=(
            "Map by the exhibition studio, 2026, after Natural Earth. Coasts and borders as today; arrows schematic."
        ),
    )


def remembering(world: World) -> Sheet:
    frame = Frame(world, MEMORY_EXTENT)
    towns: list[Town] = [
        Town(places.MEMORY["Ulaanbaatar"], "Ulaanbaatar", "right"),
        Town(places.MEMORY["Khabarovsk"], "Khabarovsk", "above"),
        Town(places.MEMORY["Hutou"], "Hutou", "above"),
        Town(places.MEMORY["Harbin"], "Harbin", "left"),
        Town(places.MEMORY["Fangzheng"], "Fangzheng", "above"),
        Town(places.MEMORY["Shenyang"], "Shenyang", "left"),
        Town(places.MEMORY["Lüshun"], "Lüshun", "below"),
        Town(places.MEMORY["Nanjing, Memorial Hall"], "Nanjing, Memorial Hall", "left"),
        Town(places.MEMORY["Nanjing, Liji Lane"], "Nanjing, Liji Lane", "below", (6, 6)),
        Town(places.MEMORY["Busan"], "Busan", "left"),
        Town(places.MEMORY["Nagasaki"], "Nagasaki", "left"),
        Town(places.MEMORY["Hiroshima"], "Hiroshima", "below"),
        Town(places.MEMORY["Maizuru"], "Maizuru", "above"),
        Town(places.MEMORY["Tokyo, Chidorigafuchi"], "Tokyo", "right"),
        Town(places.MEMORY["Nakhodka"], "Nakhodka", "right"),
        Town(places.MEMORY["Vladivostok"], "Vladivostok", "left", (0, 4)),
        Town(places.MEMORY["Artyom"], "Artyom", "above"),
        Town(places.MEMORY["Pozharskoye"], "Pozharskoye", "left"),
        Town(places.MEMORY["Achi"], "Achi", "below"),
        Town(places.MEMORY["Wakkanai"], "Wakkanai", "right"),
        Town(places.MEMORY["Yuzhno-Sakhalinsk"], "Yuzhno-Sakhalinsk", "above", (10, 0)),
    ]

    dots = dict(zip((town.place for town in towns), apart(frame.dots(towns), 2 * marks.MEMORY), strict=True))

    def draw(canvas: Canvas, palette: Palette) -> None:
        frame.ground(canvas, palette)
        frame.borders(canvas, palette, _BORDERS)
        frame.coasts(canvas, palette)
        for place in dots.values():
            marks.memory(canvas, palette, place)

    return Sheet(
        "map-remembering",
        draw,
        alt=(
            "Map of twenty-one places of memory in China, Japan, Mongolia, Russia and South Korea, from "
            "Ulaanbaatar to Tokyo and from Khabarovsk to Nanjing. They lie densest around Vladivostok and in "
            "western Japan."
        ),
        caption="Twenty-one places of memory in five countries.",
        labels=(*frame.east_sea((134.6, 40.0)), *(name(town, dots[town.place]) for town in towns)),
        extent=MEMORY_EXTENT,
        dots=tuple(dots.values()),
        credit="Map by the exhibition studio, 2026, after Natural Earth. Coasts as today.",
    )


def memorial(world: World) -> Sheet:
    """Without dots or words: the program draws the memorial's places over it."""
    frame = Frame(world, MEMORY_EXTENT)

    def draw(canvas: Canvas, palette: Palette) -> None:
        frame.ground(canvas, palette)
        frame.coasts(canvas, palette)

    return Sheet(
        "map-memorial",
        draw,
        alt=(
            "Dark map of the coasts from Mongolia to Japan and from Sakhalin to Nanjing, on which the places "
            "of memory light."
        ),
        caption="Where they are remembered.",
        extent=MEMORY_EXTENT,
        credit="Map by the exhibition studio, 2026, after Natural Earth. Coasts as today.",
        palettes=(NIGHT, CONTRAST),
    )
