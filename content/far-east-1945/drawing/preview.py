"""Pictures as a visitor sees them: with their labels, at 1136 x 720, from media.yaml.

python drawing/preview.py OUT_FOLDER [ID ...]
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, get_args

import yaml
from labels import FACES, TRACKING, Label, Style, box, font
from palettes import CONTRAST, STANDARD, Palette
from PIL import Image, ImageDraw
from projection import BOX

EXHIBITION = Path(__file__).parents[1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("ids", nargs="*")
    parser.add_argument("--width", type=int, default=int(BOX[0]), help="as shown; 1080 is the portrait screen")
    parser.add_argument("--language", default="en")
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    media = yaml.safe_load((EXHIBITION / "media.yaml").read_text(encoding="utf-8"))
    for name, medium in media.items():
        if medium.get("contrast_file") and (not chosen.ids or name in chosen.ids):
            for key, palette in (("file", STANDARD), ("contrast_file", CONTRAST)):
                shown = compose(medium, medium[key], palette, chosen.width, chosen.language)
                shown.save(chosen.out / medium[key])


def compose(medium: dict[str, Any], file: str, palette: Palette, width: int, language: str) -> Image.Image:
    """The picture `width` pixels wide with its labels over it."""
    picture = Image.open(EXHIBITION / "media" / file).convert("RGB")
    shown = picture.resize((width, round(width * picture.height / picture.width)), Image.Resampling.LANCZOS)
    pen = ImageDraw.Draw(shown)
    halo = None if medium["kind"] == "diagram" else palette.land
    for entry in medium.get("labels", ()):
        words(pen, _label(entry, language), width, palette.ink, halo)
    return shown


def _label(entry: dict[str, Any], language: str) -> Label:
    style = entry.get("style", "town")
    assert style in get_args(Style)
    return Label(entry["x"] * BOX[0], entry["y"] * BOX[1], entry["text"][language], style, entry.get("side", "right"))


def words(pen: ImageDraw.ImageDraw, label: Label, width: int, ink: str, halo: str | None) -> None:
    face, where = font(*FACES[label.style]), box(label, width)
    x, y = where.left, (where.top + where.bottom) / 2
    letters = label.text if TRACKING[label.style] else [label.text]
    for drawn in (3, 0) if halo else (0,):
        x = where.left
        for letter in letters:
            colour = halo if drawn else ink
            pen.text((x, y), letter, font=face, fill=colour, anchor="lm", stroke_width=drawn, stroke_fill=halo)
            x += face.getlength(letter) + TRACKING[label.style]


if __name__ == "__main__":
    main()
