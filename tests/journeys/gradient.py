"""A picture that says where it lies: red grows from left to right, green from top to bottom, and blue is always 128.

From the colours on a screenshot follows, by least squares, where its edges are, also those out of sight.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image

WIDE, TALL = 1600, 1000
BLUE = 128


@dataclass(frozen=True)
class Lying:
    """Where the whole picture lies, in px of the screen."""

    left: float
    top: float
    width: float
    height: float

    def under(self, x: float, y: float) -> tuple[float, float]:
        """What part of the picture, as fractions of it, lies under a point of the screen."""
        return (x - self.left) / self.width, (y - self.top) / self.height

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height


def gradient() -> Image.Image:
    """The picture."""
    red = np.tile((np.arange(WIDE) + 0.5) / WIDE * 255, (TALL, 1))
    green = np.tile(((np.arange(TALL) + 0.5) / TALL * 255)[:, None], (1, WIDE))
    return Image.fromarray(np.stack([red, green, np.full_like(red, BLUE)], axis=-1).round().astype(np.uint8))


def lying(shot: Image.Image, below: int) -> Lying:
    """Where the gradient lies on a screenshot; what is `below` so many px from the top is not looked at."""
    pixels = np.asarray(shot).astype(float)[:below]
    ours = pixels[..., 2] == BLUE
    red, green = pixels[..., 0], pixels[..., 1]
    assert ours.any(), "the picture is not on the screen"
    left, width = _edges(np.where(ours, red, np.nan), 0)
    top, height = _edges(np.where(ours, green, np.nan), 1)
    return Lying(left, top, width, height)


def _edges(shades: np.ndarray, axis: int) -> tuple[float, float]:
    """Where a shade would be 0, and the px from there to 255. Clipped ends are left out."""
    inner = np.where((shades > 3) & (shades < 252), shades, np.nan)
    counts = np.sum(~np.isnan(inner), axis=axis)
    means = np.nansum(inner, axis=axis)[counts > 50] / counts[counts > 50]
    slope, offset = np.polyfit(np.nonzero(counts > 50)[0] + 0.5, means, 1)
    return float(-offset / slope), float(255 / slope)
