"""Is this the picture we agreed on? Half the size, and a little tolerance for another processor's rounding."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

REFERENCES = Path(__file__).parent / "references"
NOTICEABLE = 32  # of 255: a pixel that differs by more is another pixel
MOST_PIXELS = 0.0002  # share of pixels that may be other ones: a hundred of them, less than one short word
MOST_MEAN = 0.1  # of 255, over the whole picture


@dataclass(frozen=True)
class Difference:
    """How far two pictures are apart."""

    mean: float
    share: float

    @property
    def tolerable(self) -> bool:
        """Whether nobody would see it."""
        return self.mean <= MOST_MEAN and self.share <= MOST_PIXELS


def halved(picture: Path) -> Image.Image:
    """The picture at half its size, as references are kept."""
    with Image.open(picture) as opened:
        return opened.convert("RGB").resize((opened.width // 2, opened.height // 2), Image.Resampling.BOX)


def gap(old: Image.Image, new: Image.Image) -> NDArray[np.int16]:
    """Per pixel, the largest difference of its three channels."""
    apart = np.asarray(old.convert("RGB"), np.int16) - np.asarray(new.convert("RGB"), np.int16)
    return np.abs(apart).max(axis=2)


def difference(old: Image.Image, new: Image.Image) -> Difference:
    """The difference of two pictures of one size."""
    apart = gap(old, new)
    return Difference(float(apart.mean()), float((apart > NOTICEABLE).mean()))


def show(name: str, old: Image.Image, new: Image.Image, folder: Path) -> Path:
    """Old, new and difference side by side, for whoever has to decide."""
    folder.mkdir(parents=True, exist_ok=True)
    sheet = Image.new("RGB", (old.width * 3, old.height))
    sheet.paste(old, (0, 0))
    sheet.paste(new, (old.width, 0))
    sheet.paste(Image.fromarray(np.clip(gap(old, new) * 4, 0, 255).astype(np.uint8)), (old.width * 2, 0))
    out = folder / f"{name}.png"
    sheet.save(out)
    return out
