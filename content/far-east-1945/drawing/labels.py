"""Words over a picture: where they stand, how large they are, and whether one hides another.

The program draws the words, 25 to 30 pixels at 1920x1080 whatever the size of the picture, so that they can be
translated, enlarged and spoken. A picture file holds none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from pathlib import Path
from typing import Literal

from PIL import ImageFont
from projection import BOX, Point

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
GAP = 14  # pixels that the program leaves between a town’s dot and its name; other words stand where they are put
Style = Literal["town", "region", "water", "note"]
Side = Literal["right", "left", "above", "below", "centre"]
FACES: dict[Style, tuple[str, int]] = {
    "town": ("SourceSans3-SemiBold.ttf", 25),
    "note": ("SourceSans3-SemiBold.ttf", 25),
    "region": ("Spectral-Italic.ttf", 30),
    "water": ("Spectral-Italic.ttf", 30),
}
TRACKING: dict[Style, int] = {"town": 0, "note": 0, "region": 5, "water": 2}  # pixels after each letter
SHOWN_WIDTHS = (1136.0, 1080.0)  # landscape and portrait


@dataclass(frozen=True)
class Label:
    """`x`, `y` in box pixels; `side` is where the words stand from there. `aside`: another point, for a small map."""

    x: float
    y: float
    text: str
    style: Style = "town"
    side: Side = "right"
    aside: Point | None = None


def beside(x: float, y: float, text: str, style: Style = "note", side: Side = "right") -> Label:
    """Words that keep a town name's distance from their point, whatever their style."""
    if style == "town":
        return Label(x, y, text, style, side)
    dx, dy = {"right": (GAP, 0), "left": (-GAP, 0), "above": (0, -GAP), "below": (0, GAP)}.get(side, (0, 0))
    return Label(x + dx, y + dy, text, style, side)


@dataclass(frozen=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def holds(self, point: Point, radius: float) -> bool:
        x, y = point
        near = self.left - radius < x < self.right + radius
        return near and self.top - radius < y < self.bottom + radius


@lru_cache(maxsize=16)
def font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / name, size)


def box(label: Label, width: float = BOX[0]) -> Box:
    """Where the words stand on a picture shown `width` pixels wide: they keep their size, it does not."""
    name, size = FACES[label.style]
    wide = font(name, size).getlength(label.text) + TRACKING[label.style] * len(label.text)
    high = size * 1.2
    x, y = label.x * width / BOX[0], label.y * width / BOX[0]
    gap = GAP if label.style == "town" else 0
    left = {"right": x + gap, "left": x - gap - wide}.get(label.side, x - wide / 2)
    top = {"above": y - gap - high, "below": y + gap}.get(label.side, y - high / 2)
    return Box(left, top, left + wide, top + high)


def faults(labels: tuple[Label, ...], dots: tuple[Point, ...] = ()) -> Iterator[str]:
    """What a visitor could not read, at each size the picture is shown at."""
    for width in SHOWN_WIDTHS:
        share = width / BOX[0]
        boxes = [(label, box(label, width)) for label in labels]
        for (one, a), (other, b) in combinations(boxes, 2):
            if a.overlaps(b):
                yield f"{width:.0f} px: “{one.text}” and “{other.text}” overlap"
        for label, where in boxes:
            if min(where.left, where.top) < 4 or where.right > width - 4 or where.bottom > BOX[1] * share - 4:
                yield f"{width:.0f} px: “{label.text}” leaves the picture"
            for dot in dots:
                if where.holds((dot[0] * share, dot[1] * share), 4):
                    yield f"{width:.0f} px: “{label.text}” hides the dot at {dot[0]:.0f}, {dot[1]:.0f}"
