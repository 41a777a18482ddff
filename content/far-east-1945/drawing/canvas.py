"""A canvas in box pixels: drawn large by Pillow and averaged down, so every line comes out smooth."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
from PIL import Image, ImageChops, ImageDraw
from projection import BOX, Point

OUTPUT = 2  # file pixels per box pixel: 2272 x 1440
SUPERSAMPLE = 3
SCALE = OUTPUT * SUPERSAMPLE
SIZE = (round(BOX[0] * SCALE), round(BOX[1] * SCALE))


class Canvas:
    """Every coordinate and width is in box pixels (1136 x 720)."""

    def __init__(self, ground: str) -> None:
        self._image = Image.new("RGB", SIZE, ground)
        self._pen = ImageDraw.Draw(self._image)

    def fill(self, rings: Iterable[Sequence[Point]], colour: str, inside: Sequence[Point] | None = None) -> None:
        """Fill each ring, only where it also lies `inside` another ring if one is given."""
        if inside is None:
            for ring in rings:
                self._pen.polygon(_large(ring), fill=colour)
            return
        mask = ImageChops.darker(_mask(rings), _mask([inside]))
        self._image.paste(colour, mask=mask)

    def halo(self, rings: Iterable[Sequence[Point]], colour: str, width: float, inside: Sequence[Point]) -> None:
        """A band around each ring, so that an island too small to see is still found."""
        mask = Image.new("L", SIZE)
        pen = ImageDraw.Draw(mask)
        for ring in rings:
            pen.polygon(_large(ring), fill=255)
            pen.line(_large([*ring, *ring[:2]]), fill=255, width=_wide(width * 2), joint="curve")
        self._image.paste(colour, mask=ImageChops.darker(mask, _mask([inside])))

    def hatch(self, ring: Sequence[Point], colour: str, pitch: float = 8, width: float = 2) -> None:
        """45 degree lines: uncertain or disputed."""
        lines = Image.new("L", SIZE)
        pen = ImageDraw.Draw(lines)
        step = pitch * math.sqrt(2) * SCALE
        for i in range(int(sum(SIZE) / step) + 1):
            pen.line([(i * step, 0), (i * step - SIZE[1], SIZE[1])], fill=255, width=_wide(width))
        self._image.paste(colour, mask=ImageChops.darker(lines, _mask([ring])))

    def stripes(self, rings: Iterable[Sequence[Point]], colour: str, pitch: float = 8, width: float = 3) -> None:
        """Level bands: a status short of possession."""
        bands = Image.new("L", SIZE)
        pen = ImageDraw.Draw(bands)
        for y in np.arange(0, BOX[1], pitch):
            pen.rectangle([0, y * SCALE, SIZE[0], (y + width) * SCALE], fill=255)
        self._image.paste(colour, mask=ImageChops.darker(bands, _mask(rings)))

    def line(self, points: Sequence[Point], colour: str, width: float) -> None:
        large = _large(_thin(points))
        if len(large) > 1:
            self._pen.line(large, fill=colour, width=_wide(width), joint="curve")

    def lines(self, many: Iterable[Sequence[Point]], colour: str, width: float) -> None:
        for points in many:
            self.line(points, colour, width)

    def dashes(self, points: Sequence[Point], colour: str, width: float, on: float, off: float) -> None:
        for dash in dashes(points, on, off):
            self.line(dash, colour, width)

    def sleepers(self, points: Sequence[Point], colour: str, width: float, length: float, pitch: float) -> None:
        """Short strokes across a line, `pitch` apart."""
        for start, end in ticks(points, length, pitch):
            self.line([start, end], colour, width)

    def dot(self, at: Point, colour: str, radius: float) -> None:
        x, y = at
        box = [(x - radius) * SCALE, (y - radius) * SCALE, (x + radius) * SCALE, (y + radius) * SCALE]
        self._pen.ellipse(box, fill=colour)

    def block(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        box = [x * SCALE, y * SCALE, (x + width) * SCALE - 1, (y + height) * SCALE - 1]
        self._pen.rectangle(box, fill=colour)

    def save(self, path: Path) -> None:
        small = self._image.reduce(SUPERSAMPLE)
        _with_palette(small).save(path, optimize=True)


def dashes(points: Sequence[Point], on: float, off: float) -> list[list[Point]]:
    """The pieces of a dashed line; a dash bends with the line."""
    pieces: list[list[Point]] = []
    left, drawing = on, True
    piece = [points[0]]
    for start, end in pairwise(points):
        here, length = start, math.dist(start, end)
        while length > left:
            here = _towards(here, end, left)
            length = math.dist(here, end)
            if drawing:
                pieces.append([*piece, here])
            drawing = not drawing
            left, piece = (on if drawing else off), [here]
        left -= length
        piece.append(end)
    return [*pieces, piece] if drawing and len(piece) > 1 else pieces


def ticks(points: Sequence[Point], length: float, pitch: float) -> list[tuple[Point, Point]]:
    """Strokes across a line, one every `pitch`."""
    across = []
    for dash in dashes(points, 0.5, pitch - 0.5):
        (ax, ay), (bx, by) = dash[0], dash[-1]
        run = math.dist(dash[0], dash[-1]) or 1.0
        nx, ny = (ay - by) / run * length / 2, (bx - ax) / run * length / 2
        across.append(((ax + nx, ay + ny), (ax - nx, ay - ny)))
    return across


def _towards(start: Point, end: Point, distance: float) -> Point:
    share = distance / math.dist(start, end)
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _large(points: Sequence[Point]) -> list[Point]:
    return [(x * SCALE, y * SCALE) for x, y in points]


def _thin(points: Sequence[Point], least: float = 0.35) -> list[Point]:
    """Without points that stand closer than the eye sees: coasts draw several times faster."""
    kept = [points[0]]
    for point in points[1:-1]:
        if math.dist(point, kept[-1]) > least:
            kept.append(point)
    return [*kept, points[-1]]


def _wide(width: float) -> int:
    return max(1, round(width * SCALE))


def _mask(rings: Iterable[Sequence[Point]]) -> Image.Image:
    mask = Image.new("L", SIZE)
    pen = ImageDraw.Draw(mask)
    for ring in rings:
        pen.polygon(_large(ring), fill=255)
    return mask


def _with_palette(image: Image.Image) -> Image.Image:
    """Palette of the most frequent colours, exact: a flat sea must not shift by a shade."""
    pixels = np.asarray(image).reshape(-1, 3).astype(np.uint32)
    packed = pixels[:, 0] << 16 | pixels[:, 1] << 8 | pixels[:, 2]
    values, counts = np.unique(packed, return_counts=True)
    common = values[np.argsort(counts)[::-1][:96]]
    flat = [int(part) for value in common for part in (value >> 16, value >> 8 & 255, value & 255)]
    palette = Image.new("P", (1, 1))
    palette.putpalette(flat + flat[:3] * (256 - len(flat) // 3))
    return image.quantize(palette=palette, dither=Image.Dither.NONE)
