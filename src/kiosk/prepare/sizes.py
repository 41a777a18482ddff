"""Which sizes of a picture the screens need. Numbers alone: no picture is touched here.

`unit` is the scale of the screen a size is made for: 2/3 at 1280x720, 1 at 1920x1080, 2 at 4K.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Use = Literal["page", "narrow", "viewer", "upright", "thumb"]

PLATE = (1136, 720)  # the plate of a page
PLATE_HEIGHT = 760  # an engraving also fills the plate of a portrait page: 1080x760
NARROW = (592, 333)  # an engraving beside large text: as much of it as possible, with its caption under it
VIEWER = (1920, 960)  # the plate full screen, above its bar
UPRIGHT = (1080, 1592)  # the same on an upright screen
LONG_EDGE = 1920  # of a picture in the viewer that is not engraved
THUMB = (172, 96)

PAGE_PITCHES = ((Fraction(2, 3), 4), (Fraction(1), 5), (Fraction(4, 3), 7), (Fraction(2), 10))
VIEWER_PITCHES = ((Fraction(2, 3), 4), (Fraction(1), 5), (Fraction(2), 10), (Fraction(3), 15))
UPRIGHT_PITCHES = VIEWER_PITCHES[:3]  # a visitor zooms into those of the other
PAGE_UNITS = (Fraction(2, 3), Fraction(1), Fraction(2))
VIEWER_UNITS = (1, 2)


@dataclass(frozen=True)
class Size:
    """One file to make. `pitch` is 0 for a picture that is not engraved."""

    use: Use
    unit: float
    width: int
    height: int
    pitch: int = 0


def plain_sizes(width: int, height: int) -> tuple[Size, ...]:
    """Sizes of a picture that keeps its own look: inside their boxes, never enlarged."""
    pages = [_fitted("page", unit, width, height, PLATE) for unit in PAGE_UNITS]
    edges = (LONG_EDGE, LONG_EDGE)
    viewers = [_fitted("viewer", Fraction(unit), width, height, edges) for unit in VIEWER_UNITS]
    return (*_different(pages), *_different(viewers), thumb(width, height))


def engraved_sizes(width: int, height: int) -> tuple[Size, ...]:
    """Sizes of an engraving: a tone picture holds no detail finer than a line, so it may be enlarged."""
    pages = [_covering("page", width, height, (PLATE[0], PLATE_HEIGHT), *pitch) for pitch in PAGE_PITCHES]
    narrow = [_covering("narrow", width, height, NARROW, *pitch) for pitch in PAGE_PITCHES]
    viewers = [_whole("viewer", width, height, VIEWER, *pitch) for pitch in VIEWER_PITCHES]
    uprights = [_whole("upright", width, height, UPRIGHT, *pitch) for pitch in UPRIGHT_PITCHES]
    return (*pages, *narrow, *viewers, *uprights, thumb(width, height))


def thumb(width: int, height: int) -> Size:
    return _fitted("thumb", Fraction(1), width, height, THUMB)


def _covering(use: Use, width: int, height: int, box: tuple[int, int], unit: Fraction, pitch: int) -> Size:
    """As small as it may be to cover the box: as high as the highest plate of its use, as wide as the widest."""
    scale = max(Fraction(box[0], width), Fraction(box[1], height)) * unit
    return Size(use, float(unit), round(width * scale), round(height * scale), pitch)


def _whole(use: Use, width: int, height: int, box: tuple[int, int], unit: Fraction, pitch: int) -> Size:
    """As large as the box lets the whole plate be."""
    wide, high = _fit(width, height, *box)
    return Size(use, float(unit), round(wide * unit), round(high * unit), pitch)


def _fitted(use: Use, unit: Fraction, width: int, height: int, box: tuple[int, int]) -> Size:
    wide, high = _fit(width, height, round(box[0] * unit), round(box[1] * unit))
    return Size(use, float(unit), min(width, wide), min(height, high))


def _fit(width: int, height: int, box_width: int, box_height: int) -> tuple[int, int]:
    """The largest whole size of this shape inside the box, at least one pixel each way."""
    scale = min(Fraction(box_width, width), Fraction(box_height, height))
    return max(1, int(width * scale)), max(1, int(height * scale))


def _different(sizes: list[Size]) -> list[Size]:
    """Without those that a small original makes equal to one before."""
    return list({(size.width, size.height): size for size in reversed(sizes)}.values())[::-1]
