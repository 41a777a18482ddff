"""Draw every map and diagram, and write their part of media.yaml.

    python drawing/maps.py FOLDER [ID ...]

FOLDER is the unpacked npm package world-atlas; with IDs, only those pictures are drawn again.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from canvas import Canvas
from labels import faults
from sheet import Sheet
from sheets import everything
from sheets.day_by_day import base
from topology import World
from words import Words

EXHIBITION = Path(__file__).parents[1]
BEGIN, END = "# maps: written by drawing/maps.py", "# end of maps"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("atlas", type=Path, help="unpacked npm package world-atlas")
    parser.add_argument("ids", nargs="*", help="pictures to draw; all if none")
    parser.add_argument("--media", type=Path, default=EXHIBITION / "media")
    chosen = parser.parse_args()
    world = World(chosen.atlas)
    sheets = everything(world)
    words = Words.read()
    said = {text for sheet in (*sheets, base(world)) for text in sheet.texts()}  # campaign.py draws the last one
    bad = [*words.faults(said), *hidden(sheets, words)]
    for sheet in sheets:
        if not chosen.ids or sheet.id in chosen.ids:
            draw(sheet, chosen.media)
    write_entries(EXHIBITION / "media.yaml", sheets, words)
    print("\n".join(bad) or f"{len(sheets)} pictures; no label hides another", file=sys.stderr)
    return 1 if bad else 0


def hidden(sheets: tuple[Sheet, ...], words: Words) -> Iterator[str]:
    """Words that a visitor could not read, in any language."""
    for sheet in sheets:
        for language in words.languages:
            found = faults(words.labels(sheet.labels, language), sheet.dots)
            yield from (f"{sheet.id}, {language}: {fault}" for fault in found)


def draw(sheet: Sheet, folder: Path) -> None:
    for palette, name in zip(sheet.palettes, (f"{sheet.id}.png", f"{sheet.id}-contrast.png"), strict=True):
        canvas = Canvas(palette.page if sheet.kind == "diagram" else palette.sea)
        sheet.draw(canvas, palette)
        canvas.save(folder / name)


def write_entries(path: Path, sheets: tuple[Sheet, ...], words: Words) -> None:
    """Replace our block of media.yaml, or append it; everything else in the file stays as it was."""
    block = "\n".join([BEGIN, "", *(sheet.entry(words) for sheet in sheets), END]) + "\n"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    before, begun, rest = text.partition(BEGIN)
    after = rest.partition(END)[2].lstrip("\n") if begun else ""
    before = before.rstrip("\n") + "\n\n" if before.strip() else ""
    path.write_text(before + block + ("\n" + after if after else ""), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
