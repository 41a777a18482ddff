"""A grey tone picture becomes a plate of vertical lines, each as wide as the tone is deep.

Nothing drawn this way can be mistaken for a photograph. A plate is engraved anew for every size it is
shown at, at a pitch of whole physical pixels: a plate scaled afterwards would shimmer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

NARROWEST, WIDEST = 0.06, 0.97  # of the pitch: a line never vanishes and never closes the gap
LEVELS = 32  # shades of the edges; enough that a slow sky shows no steps


@dataclass(frozen=True)
class Plate:
    """How one plate is engraved. `light` draws lines where the tone is light: white on black."""

    width: int
    height: int
    pitch: int  # physical pixels from line to line
    line: str  # #RRGGBB
    ground: str
    light: bool = False


def engrave(tone: Image.Image, plate: Plate) -> Image.Image:
    """A palette picture of LEVELS shades. `tone` is of mode L and any size; it is stretched to the plate."""
    left, right = _edges(tone, plate)
    return _in_shades(_coverage(left, right, plate), plate)


def _edges(tone: Image.Image, plate: Plate) -> tuple[NDArray[np.floating[Any]], NDArray[np.floating]]:
    """Where each line begins and ends inside its own pitch, row by row: two arrays (height, lines).

    Each edge follows the tone on its own side of the line, which doubles what a plate can show across.
    """
    lines = -(-plate.width // plate.pitch)
    small = tone.resize((2 * lines, plate.height), Image.Resampling.LANCZOS)
    value = np.asarray(small, dtype=np.float32) / 255
    drawn = value if plate.light else 1 - value
    middle = np.float32(plate.pitch / 2)
    half = (np.float32(NARROWEST) + np.float32(WIDEST - NARROWEST) * drawn) * middle
    return middle - half[:, 0::2], middle + half[:, 1::2]


def _coverage(left: NDArray[np.floating[Any]], right: NDArray[np.floating], plate: Plate) -> NDArray[np.uint8]:
    """How much of each pixel its line covers, in LEVELS steps: (height, width)."""
    height, lines = left.shape
    shades = np.empty((height, lines, plate.pitch), np.uint8)
    for column in range(plate.pitch):
        covered = np.minimum(right, column + 1) - np.maximum(left, column)
        shades[:, :, column] = np.clip(covered, 0, 1) * (LEVELS - 1) + 0.5
    return np.ascontiguousarray(shades.reshape(height, lines * plate.pitch)[:, : plate.width])


def _in_shades(shades: NDArray[np.uint8], plate: Plate) -> Image.Image:
    height, width = shades.shape
    picture = Image.frombytes("P", (width, height), shades.tobytes())
    picture.putpalette(ramp(plate.ground, plate.line, LEVELS))
    return picture


def ramp(first: str, last: str, steps: int) -> list[int]:
    """A palette (r, g, b, r, g, b, ...) of `steps` colours from `first` to `last`, both #RRGGBB."""
    begin, end = rgb(first), rgb(last)
    shares = [step / (steps - 1) for step in range(steps)]
    return [round(a + (b - a) * share) for share in shares for a, b in zip(begin, end, strict=True)]


def rgb(colour: str) -> tuple[int, int, int]:
    """#RRGGBB as three numbers."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
