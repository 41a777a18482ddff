"""1855, 1875, 1905, 1910: one window on the same coasts, so that a visitor can compare."""

from __future__ import annotations

from collections.abc import Sequence

import marks
from canvas import Canvas
from geography import borders, places, railways
from labels import Label, Side, Style, beside
from marks import Legend
from palettes import Palette
from projection import BOX, Extent, Point, window
from sheet import Sheet
from topology import CHINA, KOREA, NORTH_KOREA, RUSSIA, World, within

EXTENT = Extent.around(west=111.5, south=32.6, north=55.2, middle=44.0)
LEGEND = (764.0, 606.0)
SOUTH_OF_50 = EXTENT.line(window(130, 160, 30, 50))
WHOLE: list[Point] = [(0, 0), (BOX[0], 0), BOX, (0, BOX[1])]
SEAS = (("Sea of Okhotsk", 149.0, 53.0), ("Sea of Japan", 134.2, 39.6), ("(East Sea)", 134.2, 38.25))


def word(lon: float, lat: float, text: str, style: Style = "region", side: Side | None = None) -> Label:
    natural: Side = "right" if style in ("note", "town") else "centre"
    return beside(*EXTENT.at((lon, lat)), text, style, side or natural)


def seas() -> tuple[Label, ...]:
    return tuple(word(lon, lat, name, "water") for name, lon, lat in SEAS)


def new_line(canvas: Canvas, palette: Palette, line: Sequence[Point]) -> None:
    marks.new_border(canvas, palette, line)


class Empires:
    """Draws the four maps. What moved is tinted; the border that the treaty drew is heavy."""

    def __init__(self, world: World) -> None:
        self._world = world
        russian = [EXTENT.line(ring) for ring in within(world.land(EXTENT, RUSSIA), 141.2, 145, 45.8, 54.5)]
        self._sakhalin = [max(russian, key=len)]
        kurils = within(world.land(EXTENT, RUSSIA), 149.2, 156.62, 45.4, 51.0)
        self._north_kurils = [EXTENT.line(ring) for ring in kurils]
        self._korea = [EXTENT.line(ring) for ring in world.land(EXTENT, *KOREA)]
        self._china = [EXTENT.line(ring) for ring in world.land(EXTENT, CHINA)]

    def _base(self, canvas: Canvas, palette: Palette) -> None:
        marks.ground(canvas, palette, self._world, EXTENT)

    def _finish(self, canvas: Canvas, palette: Palette, towns: Sequence[Point]) -> None:
        marks.coasts(canvas, palette, self._world, EXTENT)
        for place in towns:
            marks.town(canvas, palette, EXTENT.at(place))

    def _asian_borders(self, canvas: Canvas, palette: Palette) -> None:
        """Russia, China and Korea as they touched from 1860 on."""
        for pair in ((CHINA, RUSSIA), (CHINA, NORTH_KOREA), (RUSSIA, NORTH_KOREA)):
            marks.settled_border(canvas, palette, [EXTENT.line(line) for line in self._world.border(*pair)])
        self._mongolian_part(canvas, palette)

    def _mongolian_part(self, canvas: Canvas, palette: Palette) -> None:
        """Mongolia belonged to the Qing empire: only its northern border is one."""
        marks.settled_border(canvas, palette, [EXTENT.line(line) for line in self._world.border(RUSSIA, "496")])

    def shimoda(self) -> Sheet:
        legend = Legend(*LEGEND, ((new_line, "Border drawn in 1855"), (marks.hatched_patch, "Left undivided")))

        def draw(canvas: Canvas, palette: Palette) -> None:
            self._base(canvas, palette)
            for ring in self._sakhalin:
                canvas.hatch(ring, palette.border, pitch=7, width=1.6)
            argun = [[p for p in line if p[0] < 121.55] for line in self._world.border(CHINA, RUSSIA)]
            known = [EXTENT.line(line) for line in argun if len(line) > 1]
            marks.settled_border(canvas, palette, [*known, *self._korean_north()])
            self._mongolian_part(canvas, palette)
            marks.approximate_border(canvas, palette, EXTENT.line(borders.NERCHINSK))
            self._finish(canvas, palette, [places.SHIMODA])
            marks.new_border(canvas, palette, EXTENT.line(borders.URUP_ITURUP))
            legend.draw(canvas, palette)

        labels = (
            *seas(),
            word(115.9, 52.6, "Russia"),
            word(122.5, 47.0, "Qing Empire"),
            word(127.9, 36.2, "Korea"),
            word(138.3, 36.6, "Japan"),
            word(143.9, 51.0, "Sakhalin: no border", "note"),
            word(150.5, 46.1, "Urup", "note"),
            word(147.3, 43.9, "Iturup / Etorofu", "note"),
            word(138.95, 34.68, "Shimoda", "town", "right"),
            *legend.labels(),
        )
        return Sheet(
            "map-1855",
            draw,
            alt=(
                "Map of the Sea of Okhotsk and the Sea of Japan in 1855. A border runs through the Kuril "
                "Islands between Urup, to the north, and Iturup, to the south. Sakhalin is hatched: the "
                "treaty left it undivided."
            ),
            caption="1855. The Treaty of Shimoda draws a border between Urup and Iturup.",
            labels=labels,
            extent=EXTENT,
            dots=(EXTENT.at(places.SHIMODA),),
        )

    def _korean_north(self) -> list[list[Point]]:
        """The Yalu and the Tumen down to the sea."""
        rivers = (*self._world.border(CHINA, NORTH_KOREA), *self._world.border(RUSSIA, NORTH_KOREA))
        return [EXTENT.line(line) for line in rivers]

    def saint_petersburg(self) -> Sheet:
        legend = Legend(*LEGEND, ((new_line, "Border drawn in 1875"), (marks.patch, "Exchanged")))

        def draw(canvas: Canvas, palette: Palette) -> None:
            self._base(canvas, palette)
            canvas.halo(self._north_kurils, palette.tint, 7, WHOLE)
            canvas.fill(self._sakhalin, palette.tint)
            self._asian_borders(canvas, palette)
            self._finish(canvas, palette, [])
            for line in (borders.SOYA_STRAIT, borders.SHUMSHU_KAMCHATKA):
                marks.new_border(canvas, palette, EXTENT.line(line))
            legend.draw(canvas, palette)

        labels = (
            *seas(),
            word(115.9, 52.6, "Russia"),
            word(122.5, 46.0, "Qing Empire"),
            word(127.9, 36.2, "Korea"),
            word(138.3, 36.6, "Japan"),
            word(140.2, 50.4, "Sakhalin to Russia", "note", "left"),
            word(151.8, 46.6, "Kurils to Japan", "note"),
            word(155.6, 50.6, "Shumshu", "note", "left"),
            word(150.3, 45.5, "Urup", "note", "right"),
            *legend.labels(),
        )
        return Sheet(
            "map-1875",
            draw,
            alt=(
                "The same map in 1875. Two areas are exchanged: all of Sakhalin, now Russian, and the "
                "eighteen Kuril Islands from Shumshu to Urup, now Japanese. New borders run through the Soya "
                "Strait and between Shumshu and Kamchatka."
            ),
            caption="1875. The Treaty of St Petersburg exchanges Sakhalin for eighteen islands.",
            labels=labels,
            extent=EXTENT,
        )

    def portsmouth(self) -> Sheet:
        rows = (
            (new_line, "Border drawn in 1905"),
            (marks.patch, "Changed hands"),
            (marks.railway, "Railway to Japan"),
            (marks.striped_patch, "Japanese protectorate"),
        )
        legend = Legend(LEGEND[0], LEGEND[1] - 50, rows)

        def draw(canvas: Canvas, palette: Palette) -> None:
            self._base(canvas, palette)
            canvas.fill(self._sakhalin, palette.tint, inside=SOUTH_OF_50)
            canvas.fill(self._china, palette.tint, inside=EXTENT.line(borders.LEASED))
            canvas.stripes(self._korea, palette.tint)
            self._asian_borders(canvas, palette)
            self._finish(canvas, palette, [])
            marks.railway(canvas, palette, EXTENT.line(railways.SOUTH_MANCHURIA))
            marks.new_border(canvas, palette, EXTENT.line(borders.PARALLEL_50))
            for place in (places.PORT_ARTHUR, places.CHANGCHUN):
                marks.town(canvas, palette, EXTENT.at(place))
            legend.draw(canvas, palette)

        labels = (
            *seas(),
            word(115.9, 52.6, "Russia"),
            word(118.8, 46.0, "Qing Empire"),
            word(127.9, 36.2, "Korea"),
            word(138.3, 36.6, "Japan"),
            word(143.1, 47.3, "South half to Japan", "note"),
            word(145.0, 50.0, "50° north", "note", "right"),
            word(150.0, 45.1, "Japanese since 1875", "note"),
            word(*places.CHANGCHUN, "Changchun", "town", "right"),
            word(*places.PORT_ARTHUR, "Port Arthur", "town", "below"),
            *legend.labels(),
        )
        return Sheet(
            "map-1905",
            draw,
            alt=(
                "The same map in 1905. Sakhalin is cut at 50 degrees north; its southern half is now "
                "Japanese. So are the lease of Port Arthur, today Lüshun, and the railway from there to "
                "Changchun. Korea becomes a Japanese protectorate in November."
            ),
            caption="1905. The Treaty of Portsmouth moves the border on Sakhalin to the 50th parallel.",
            labels=labels,
            extent=EXTENT,
            dots=(EXTENT.at(places.PORT_ARTHUR), EXTENT.at(places.CHANGCHUN)),
        )

    def annexation(self) -> Sheet:
        rows = ((new_line, "Japan’s new land border"), (marks.patch, "Annexed by Japan"))
        legend = Legend(LEGEND[0] - 40, LEGEND[1], rows)

        def draw(canvas: Canvas, palette: Palette) -> None:
            self._base(canvas, palette)
            canvas.fill(self._korea, palette.tint)
            self._asian_borders(canvas, palette)
            marks.settled_border(canvas, palette, [EXTENT.line([(141.9, 50.0), (144.0, 50.0)])])
            self._finish(canvas, palette, [])
            for line in self._korean_north():
                marks.new_border(canvas, palette, line)
            marks.town(canvas, palette, EXTENT.at(places.SEOUL))
            legend.draw(canvas, palette)

        labels = (
            *seas(),
            word(115.9, 52.6, "Russia"),
            word(118.8, 46.0, "Qing Empire"),
            word(127.9, 36.2, "Korea"),
            word(138.3, 36.6, "Japan"),
            word(143.9, 51.6, "Russian", "note"),
            word(142.9, 47.7, "Japanese since 1905", "note"),
            word(150.0, 45.1, "Japanese since 1875", "note"),
            word(*places.SEOUL, "Seoul", "town", "left"),
            *legend.labels(),
        )
        return Sheet(
            "map-1910",
            draw,
            alt=(
                "The same map in 1910. All of Korea is tinted: Japan annexed it in August. Japan now holds "
                "land on both sides of the Sea of Japan, southern Sakhalin and all the Kuril Islands."
            ),
            caption="1910. Japan annexes Korea.",
            labels=labels,
            extent=EXTENT,
            dots=(EXTENT.at(places.SEOUL),),
        )

    def sheets(self) -> tuple[Sheet, ...]:
        return self.shimoda(), self.saint_petersburg(), self.portsmouth(), self.annexation()
