"""Manchukuo and its railways; the two border battles of 1938 and 1939."""

from __future__ import annotations

import marks
from canvas import Canvas
from geography import borders, places, railways, rivers
from labels import Label, beside
from marks import Legend
from palettes import Palette
from projection import Extent, Point
from sheet import Sheet
from topology import CHINA, MONGOLIA, World

from sheets.frame import Frame, Town

RAIL_EXTENT = Extent.around(west=108.6, south=38.2, north=53.8, middle=46.0)
BATTLE_EXTENT = Extent.around(west=113.2, south=40.6, north=52.2, middle=46.0)


def manchukuo(world: World) -> Sheet:
    frame = Frame(world, RAIL_EXTENT)
    towns: list[Town] = [
        Town(places.MANZHOULI, "Manzhouli", "left"),
        Town(places.HAILAR, "Hailar", "above"),
        Town(places.QIQIHAR, "Qiqihar", "right"),
        Town(places.HARBIN, "Harbin", "right"),
        Town(places.SUIFENHE, "Suifenhe", "right"),
        Town(places.CHANGCHUN, "Xinjing / Changchun", "left"),
        Town(places.SHENYANG, "Mukden / Shenyang", "left"),
        Town(places.DALIAN, "Dairen / Dalian", "left"),
    ]
    legend = Legend(
        634,  # between Manchukuo and the coast, at 1080 pixels too
        44,
        (
            (marks.patch, "Manchukuo, about 1933"),
            (marks.railway, "South Manchuria Railway"),
            (marks.sleepered, "Chinese Eastern Railway"),
        ),
    )

    def draw(canvas: Canvas, palette: Palette) -> None:
        frame.ground(canvas, palette)
        china, leased = frame.land(CHINA, MONGOLIA), frame.line(borders.LEASED)
        canvas.fill(china, palette.tint, inside=frame.line(borders.MANCHUKUO))
        canvas.fill(china, palette.land, inside=leased)
        frame.rivers(canvas, palette, rivers.MANCHURIAN)
        frame.borders(canvas, palette)
        marks.approximate_border(canvas, palette, frame.line(borders.MANCHUKUO_WEST))
        marks.approximate_border(canvas, palette, frame.line(borders.LEASE_LINE))
        frame.coasts(canvas, palette)
        for line in (railways.CHINESE_EASTERN, railways.HARBIN_CHANGCHUN):
            marks.sleepered(canvas, palette, frame.line(line))
        for line in (railways.SOUTH_MANCHURIA, railways.MUKDEN_ANTUNG):
            marks.railway(canvas, palette, frame.line(line))
        for at in frame.dots(towns):
            marks.town(canvas, palette, at)
        legend.draw(canvas, palette)

    labels = (
        frame.word((112.6, 46.4), "Mongolia"),
        frame.word((113.6, 51.9), "Soviet Union"),
        frame.word((121.3, 45.4), "Manchukuo"),
        frame.word((112.8, 41.8), "China"),
        frame.word((127.4, 40.5), "Korea"),
        *frame.east_sea((134.9, 41.6)),
        *frame.towns(towns),
        *legend.labels(),
    )
    return Sheet(
        "map-1932",
        draw,
        alt=(
            "Map of Manchukuo, the state Japan set up in north-east China in 1932, between Mongolia, the "
            "Soviet Union and Korea. Two railways cross at Harbin: the Chinese Eastern from west to east, and"
            " a line south through Changchun, the capital, then called Xinjing, and Mukden, today Shenyang, to"
            " the port of Dairen, today Dalian, which Japan leased."
        ),
        caption="Manchukuo and its railways. Jehol, in the south-west, added in 1933; Dairen leased to Japan.",
        labels=labels,
        extent=RAIL_EXTENT,
        dots=frame.dots(towns),
    )


def battles(world: World) -> Sheet:
    frame = Frame(world, BATTLE_EXTENT)
    towns: list[Town] = [
        Town(places.HAILAR, "Hailar", "right"),
        Town(places.HARBIN, "Harbin", "right"),
        Town(places.CHANGCHUN, "Xinjing / Changchun", "left"),
        Town(places.VLADIVOSTOK, "Vladivostok", "right"),
        Town(places.KHABAROVSK, "Khabarovsk", "left"),
    ]
    khalkhin, khasan = frame.at(places.KHALKHIN_GOL), frame.at(places.KHASAN)

    def draw(canvas: Canvas, palette: Palette) -> None:
        frame.ground(canvas, palette)
        canvas.fill(frame.land(CHINA, MONGOLIA), palette.tint, inside=frame.line(borders.MANCHUKUO))
        frame.rivers(canvas, palette, (*rivers.MANCHURIAN, rivers.KHALKHIN_GOL))
        frame.borders(canvas, palette)
        marks.approximate_border(canvas, palette, frame.line(borders.MANCHUKUO_WEST))
        frame.coasts(canvas, palette)
        for at in frame.dots(towns):
            marks.town(canvas, palette, at)
        for at in (khalkhin, khasan):
            marks.battle(canvas, palette, at)

    labels = (
        *_battle(frame, places.KHALKHIN_GOL, "Khalkhin Gol / Nomonhan", "May–September 1939", (-20, 32)),
        *_battle(frame, places.KHASAN, "Lake Khasan / Zhanggufeng", "29 July–11 August 1938", (20, 30)),
        frame.word((115.55, 45.6), "Mongolia"),
        frame.word((130.8, 50.6), "Soviet Union"),
        frame.word((125.2, 48.6), "Manchukuo"),
        frame.word((115.0, 42.2), "China"),
        frame.word((127.6, 41.3), "Korea"),
        *frame.towns(towns),
    )
    return Sheet(
        "map-battles",
        draw,
        alt=(
            "Map of Manchukuo and its neighbours with two crosses: Lake Khasan in the south-east, where the "
            "Soviet Union, Korea and Manchukuo met, and Khalkhin Gol in the west, on the border of Manchukuo "
            "and Mongolia."
        ),
        caption="Two border wars: Lake Khasan, 1938, and Khalkhin Gol, 1939.",
        labels=labels,
        extent=BATTLE_EXTENT,
        dots=(*frame.dots(towns), khalkhin, khasan),
    )


def _battle(frame: Frame, place: Point, name: str, when: str, shift: Point) -> tuple[Label, Label]:
    """The name and, under it, the date."""
    x, y = frame.at(place)
    x, y = x + shift[0], y + shift[1]
    return Label(x, y, name), beside(x, y + 34, when)
