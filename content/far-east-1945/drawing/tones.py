"""A plate of grey tones: the few drawing tools that all scenes share.

Coordinates are pixels of the finished plate (2400 x 1350), y downwards. A tone is darkness: 0 is paper, 1 is ink.
Everything is drawn at twice the size and reduced at the end. Chance comes from one seeded generator per plate, so
the same program always draws the same picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

WIDTH, HEIGHT, SCALE = 2400, 1350, 2
GREYS = 128  # tones in the finished file; more cannot be told apart once engraved

Point = tuple[float, float]
Outline = Sequence[Point]
Field = NDArray[np.float64]  # (675, 1200): a darkness or a noise value for every second pixel


@dataclass(frozen=True)
class Ramp:
    """A tone that changes evenly from (y0, tone0) down to (y1, tone1)."""

    y0: float
    tone0: float
    y1: float
    tone1: float

    def column(self, top: int, rows: int) -> Field:
        """Darkness of each drawn row from `top` (drawn pixels)."""
        y = (np.arange(rows) + top) / SCALE
        return np.interp(y, [self.y0, self.y1], [self.tone0, self.tone1])


Tone = float | Ramp


@dataclass(frozen=True)
class Camera:
    """A level pinhole camera: metres right, metres ahead, metres up, to pixels of the plate."""

    eye: float  # metres above the ground
    horizon: float
    focal: float = 2000
    centre: float = WIDTH / 2

    def at(self, right: float, ahead: float, up: float = 0) -> Point:
        return self.centre + self.focal * right / ahead, self.horizon + self.focal * (self.eye - up) / ahead

    def size(self, metres: float, ahead: float) -> float:
        """Pixels that `metres` take up at that distance."""
        return float(self.focal * metres / ahead)


class Plate:
    """The picture being drawn."""

    def __init__(self, seed: int) -> None:
        self.rng = np.random.default_rng(seed)
        self._image = Image.new("L", (WIDTH * SCALE, HEIGHT * SCALE), 255)

    def shape(self, points: Outline, tone: Tone, blur: float = 0, opacity: float = 1) -> None:
        """Fill one outline; `blur` (pixels) softens its edge."""
        self.shapes([points], tone, blur, opacity)

    def shapes(self, outlines: Sequence[Outline], tone: Tone, blur: float = 0, opacity: float = 1) -> None:
        """Fill many outlines as one, so that overlaps do not add up."""
        box = _bounds(outlines, blur)
        if box is None:
            return
        self._pour(_mask(outlines, box, blur, opacity), box, tone)

    def line(self, points: Outline, width: float, tone: Tone, end: float | None = None, blur: float = 0) -> None:
        """A stroke of `width`, tapering to `end` where given."""
        self.shape(ribbon(points, width, width if end is None else end), tone, blur)

    def lines(self, strokes: Sequence[Outline], width: float, tone: Tone, blur: float = 0, opacity: float = 1) -> None:
        self.shapes([ribbon(points, width, width) for points in strokes], tone, blur, opacity)

    def spot(self, x: float, y: float, rx: float, ry: float, tone: Tone, blur: float = 0, opacity: float = 1) -> None:
        self.shape(oval(x, y, rx, ry), tone, blur, opacity)

    def paint(self, field: Field, within: Outline | None = None, blur: float = 0, opacity: float = 1) -> None:
        """Lay a field of darkness over the plate, or over the inside of an outline."""
        outline = within or [(0, 0), (WIDTH, 0), (WIDTH, HEIGHT), (0, HEIGHT)]
        box = _bounds([outline], blur)
        if box is None:
            return
        greys = Image.fromarray((255 * (1 - np.clip(field, 0, 1))).astype(np.uint8), "L")
        large = greys.resize(self._image.size, Image.Resampling.BICUBIC).crop(box)
        self._image.paste(large, box[:2], _mask([outline], box, blur, opacity))

    def save(self, path: Path) -> None:
        small = self._image.resize((WIDTH, HEIGHT), Image.Resampling.BOX)
        step = 255 / (GREYS - 1)
        small.point([round(round(v / step) * step) for v in range(256)]).save(path, optimize=True)

    def _pour(self, mask: Image.Image, box: tuple[int, int, int, int], tone: Tone) -> None:
        if isinstance(tone, Ramp):
            column = (255 * (1 - np.clip(tone.column(box[1], mask.height), 0, 1))).astype(np.uint8)
            self._image.paste(Image.fromarray(column[:, None], "L").resize(mask.size), box[:2], mask)
        else:
            self._image.paste(round(255 * (1 - tone)), box, mask)


def _bounds(outlines: Sequence[Outline], blur: float) -> tuple[int, int, int, int] | None:
    """The drawn pixels that the outlines can touch, or None outside the plate."""
    every = np.concatenate([np.asarray(points, float) for points in outlines if len(points)] or [np.zeros((0, 2))])
    if not len(every):
        return None
    low = np.floor((every.min(0) - 3 * blur - 2) * SCALE).astype(int)
    high = np.ceil((every.max(0) + 3 * blur + 2) * SCALE).astype(int)
    box = (max(low[0], 0), max(low[1], 0), min(high[0], WIDTH * SCALE), min(high[1], HEIGHT * SCALE))
    return (int(box[0]), int(box[1]), int(box[2]), int(box[3])) if box[0] < box[2] and box[1] < box[3] else None


def _mask(outlines: Sequence[Outline], box: tuple[int, int, int, int], blur: float, opacity: float) -> Image.Image:
    margin = round(3 * blur * SCALE)  # so that a soft shape cut by the frame stays even at the frame
    size = (box[2] - box[0] + 2 * margin, box[3] - box[1] + 2 * margin)
    mask = Image.new("L", size, 0)
    pen = ImageDraw.Draw(mask)
    for points in outlines:
        pen.polygon([(x * SCALE - box[0] + margin, y * SCALE - box[1] + margin) for x, y in points], fill=255)
    if blur:
        mask = mask.filter(ImageFilter.GaussianBlur(float(blur) * SCALE))
        mask = mask.crop((margin, margin, size[0] - margin, size[1] - margin))
    return mask if opacity == 1 else mask.point([round(v * opacity) for v in range(256)])


def oval(x: float, y: float, rx: float, ry: float) -> list[Point]:
    turn = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    return [(x + rx * float(np.cos(a)), y + ry * float(np.sin(a))) for a in turn]


def box(x0: float, y0: float, x1: float, y1: float) -> list[Point]:
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]


def rounded(points: Outline, times: int = 3) -> list[Point]:
    """A closed outline with its corners cut into curves; a point given twice stays almost sharp."""
    ring = np.asarray(points, float)
    for _ in range(times):
        after = np.roll(ring, -1, 0)
        ring = np.stack([0.75 * ring + 0.25 * after, 0.25 * ring + 0.75 * after], 1).reshape(-1, 2)
    return [(float(x), float(y)) for x, y in ring]


def eased(points: Outline, times: int = 3) -> list[Point]:
    """An open path with its corners cut into curves; both ends stay."""
    path = np.asarray(points, float)
    for _ in range(times):
        cut = np.stack([0.75 * path[:-1] + 0.25 * path[1:], 0.25 * path[:-1] + 0.75 * path[1:]], 1).reshape(-1, 2)
        path = np.concatenate([path[:1], cut, path[-1:]])
    return [(float(x), float(y)) for x, y in path]


def ribbon(points: Outline, width: float, end: float) -> list[Point]:
    """The outline of a stroke along `points`, `width` wide at its start and `end` wide at its end."""
    path = np.asarray(points, float)
    ahead = np.gradient(path, axis=0)
    length = np.maximum(np.hypot(ahead[:, 0], ahead[:, 1]), 1e-6)
    side = np.stack([-ahead[:, 1], ahead[:, 0]], 1) / length[:, None]
    half = np.linspace(width, end, len(path))[:, None] / 2
    ring = np.concatenate([path + side * half, (path - side * half)[::-1]])
    return [(float(x), float(y)) for x, y in ring]


def mirrored(half: Outline) -> list[Point]:
    """A shape symmetric about x = 0 from its right half, top to bottom."""
    return [*half, *[(-x, y) for x, y in reversed(half)]]
