"""August 1945: the offensive on land, and the landings on the islands."""

from __future__ import annotations

from collections.abc import Sequence

import marks
from canvas import Canvas
from geography import borders, campaign, islands, places, rivers
from marks import Legend
from palettes import Palette
from projection import Extent, Point
from sheet import Sheet
from topology import RUSSIA, World, within

from sheets.frame import Frame, Town

LAND_EXTENT = Extent.around(west=111.4, south=38.2, north=52.7, middle=45.5)
ISLAND_EXTENT = Extent.around(west=136.2, south=42.3, north=52.2, middle=47.0)


def offensive(world: World) -> Sheet:
    frame = Frame(world, LAND_EXTENT)
    towns: list[Town] = [
        Town(places.HAILAR, "Hailar 9–18", "left"),
        Town(places.QIQIHAR, "Qiqihar 19", "below"),
        Town(places.HARBIN, "Harbin 18–20", "below", (-50, -4)),
        Town(places.MUDANJIANG, "Mudanjiang 14–16", "left", (0, 4)),
        Town(places.CHANGCHUN, "Changchun 19", "below", (-8, -6)),
        Town(places.SHENYANG, "Mukden 20–21", "right"),
        Town(places.TONGLIAO, "Tongliao 19", "left", (16, 25)),
        Town(places.JIAMUSI, "Jiamusi 17", "above", (-20, 0)),
        Town(places.HUTOU, "Hutou 9–26", "right"),
        Town(places.CHONGJIN, "Chongjin 13–16", "below", (-6, 8)),
        Town(places.DALIAN, "Dairen 22, by air", "right"),
        Town(places.TOYOHARA, "Toyohara 25", "left"),
        Town(places.KHABAROVSK, "Khabarovsk", "right"),
    ]
    legend = Legend(
        680,
        622,
        (
            (marks.front_sample("transbaikal"), "Transbaikal Front"),
            (marks.front_sample("far-east-1"), "1st Far Eastern Front"),
            (marks.front_sample("far-east-2"), "2nd Far Eastern Front"),
        ),
    )

    def draw(canvas: Canvas, palette: Palette) -> None:
        frame.ground(canvas, palette)
        frame.rivers(canvas, palette, rivers.MANCHURIAN)
        marks.ridge(canvas, palette, frame.line(borders.GREATER_KHINGAN))
        frame.borders(canvas, palette)
        marks.approximate_border(canvas, palette, frame.line(borders.MANCHUKUO_WEST))
        marks.approximate_border(canvas, palette, frame.line([(141.9, 50.0), (144.1, 50.0)]))
        frame.coasts(canvas, palette)
        _fronts(canvas, palette, frame)
        for at in frame.dots(towns):
            marks.town(canvas, palette, at)
        legend.draw(canvas, palette)

    labels = (
        frame.word((114.5, 47.6), "Mongolia"),
        frame.word((131.8, 51.2), "Soviet Union"),
        frame.word((126.9, 42.6), "Manchukuo"),
        frame.word((123.6, 51.7), "Greater Khingan", "note", "centre"),
        frame.word((127.0, 39.9), "Korea"),
        *frame.east_sea((135.85, 42.55)),
        *frame.towns(towns),
        *legend.labels(),
    )
    return Sheet(
        "map-campaign",
        draw,
        alt=(
            "Map of the Soviet offensive of August 1945. Arrows from three sides meet in Manchuria: the "
            "Transbaikal Front from Mongolia over the Greater Khingan to Mukden, today Shenyang, the 1st Far "
            "Eastern Front from the coast to Mudanjiang, Harbin and Korea, the 2nd Far Eastern Front from the "
            "Amur to Harbin and on Sakhalin."
        ),
        caption="Three fronts, one plan. Numbers are days in August 1945; some are uncertain by one or two days.",
        labels=labels,
        extent=LAND_EXTENT,
        dots=frame.dots(towns),
    )


def _fronts(canvas: Canvas, palette: Palette, frame: Frame) -> None:
    fronts: Sequence[tuple[marks.Front, tuple[list[Point], ...]]] = (
        ("transbaikal", campaign.TRANSBAIKAL),
        ("far-east-1", campaign.FAR_EAST_1),
        ("far-east-2", campaign.FAR_EAST_2),
    )
    for front, axes in fronts:
        for axis in axes:
            marks.route(canvas, palette, frame.line(axis), front)


def landings(world: World) -> Sheet:
    frame = Frame(world, ISLAND_EXTENT)
    towns: list[Town] = [
        Town(islands.SHUMSHU, "Shumshu 18–23", "left"),
        Town(islands.MATUA, "Matua / Matsuwa c. 27", "left"),
        Town(islands.ITURUP, "Iturup / Etorofu 28", "right", (4, 20)),
        Town(islands.KUNASHIR, "Kunashir / Kunashiri 1 Sept", "right", (0, -13)),
        Town(islands.SHIKOTAN, "Shikotan 1 Sept", "right", (0, 2)),
        Town(islands.HABOMAI, "Habomai c. 3–5 Sept", "right", (0, 9)),
        Town(islands.TORO, "Tōro / Shakhtyorsk 16", "left", (0, -30)),
        Town(islands.MAOKA, "Maoka / Kholmsk 20", "left", (0, 19)),
        Town(islands.TOYOHARA, "Toyohara / Yuzhno-Sakhalinsk 25", "right"),
    ]
    rows = (
        (_administered, "Border Russia administers"),
        (_claimed, "Border Japan claims"),
        (marks.hatched_patch, "Disputed today"),
    )
    legend = Legend(470, 40, rows, length=64)
    disputed = [ring for ring in world.land(ISLAND_EXTENT, RUSSIA) if _southern(ring)]

    def draw(canvas: Canvas, palette: Palette) -> None:
        frame.ground(canvas, palette)
        for ring in disputed:
            canvas.hatch(frame.line(ring), palette.border, pitch=5, width=1.4)
        marks.approximate_border(canvas, palette, frame.line([(141.6, 50.0), (144.4, 50.0)]))
        frame.coasts(canvas, palette)
        _administered(canvas, palette, marks.curve(frame.line(borders.RUSSIA_ADMINISTERS)))
        _claimed(canvas, palette, marks.curve(frame.line(borders.JAPAN_CLAIMS)))
        for landing in islands.LANDINGS:
            marks.route(canvas, palette, frame.line(landing), "far-east-2")
        for at in frame.dots(towns):
            marks.town(canvas, palette, at)
        legend.draw(canvas, palette)

    labels = (
        frame.word((149.3, 49.5), "Sea of Okhotsk", "water"),
        frame.word((156.6, 45.0), "Pacific Ocean", "water"),
        frame.word((142.9, 43.2), "Hokkaido"),
        frame.word((150.5, 45.9), "Urup / Uruppu", "note", "right"),
        frame.word((144.4, 50.0), "Border 1905–45", "note", "right"),
        *frame.towns(towns),
        *legend.labels(),
    )
    return Sheet(
        "map-islands",
        draw,
        alt=(
            "Map of Sakhalin and the Kuril Islands with the Soviet landings of August and September 1945, "
            "from Shumshu in the north to the Habomai islands off Hokkaido. Two lines show the dispute today: "
            "the border Russia administers, south of Kunashir, and the border Japan claims, between Iturup "
            "and Urup."
        ),
        caption="Landings of 1945, days in August unless marked. Two borders today: one administered, one claimed.",
        labels=labels,
        extent=ISLAND_EXTENT,
        dots=frame.dots(towns),
        credit="Map by the exhibition studio, 2026, after Natural Earth. Coasts as today; both borders schematic.",
    )


def _southern(ring: list[Point]) -> bool:
    """Iturup, Kunashir, Shikotan and the Habomai islets."""
    return bool(within([ring], 145.3, 149.0, 43.2, 45.6))


def _administered(canvas: Canvas, palette: Palette, line: Sequence[Point]) -> None:
    canvas.line(line, palette.land, 6)
    canvas.line(line, palette.ink, 3)


def _claimed(canvas: Canvas, palette: Palette, line: Sequence[Point]) -> None:
    canvas.line(line, palette.land, 6)
    canvas.dashes(line, palette.ink, 3, 13, 9)
