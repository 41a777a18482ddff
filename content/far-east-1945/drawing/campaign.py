"""Draw the map under the campaign page, and write its part of media.yaml.

    python drawing/campaign.py FOLDER

FOLDER is the unpacked npm package world-atlas.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import projection

projection.BOX = (1920.0, 832.0)  # before the modules that draw read it: this map fills the screen's width

from canvas import Canvas  # noqa: E402
from sheet import Sheet  # noqa: E402
from sheets.day_by_day import base  # noqa: E402
from topology import World  # noqa: E402
from words import Words  # noqa: E402

EXHIBITION = Path(__file__).parents[1]
BEGIN, END = "# campaign: written by drawing/campaign.py", "# end of campaign"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("atlas", type=Path, help="unpacked npm package world-atlas")
    parser.add_argument("--media", type=Path, default=EXHIBITION / "media")
    chosen = parser.parse_args()
    sheet = base(World(chosen.atlas))
    for palette, name in zip(sheet.palettes, (f"{sheet.id}.png", f"{sheet.id}-contrast.png"), strict=True):
        canvas = Canvas(palette.sea)
        sheet.draw(canvas, palette)
        canvas.save(chosen.media / name)
    write_entry(EXHIBITION / "media.yaml", sheet, Words.read())
    return 0


def write_entry(path: Path, sheet: Sheet, words: Words) -> None:
    """Replace our block of media.yaml, or append it; everything else in the file stays as it was."""
    block = "\n".join([BEGIN, "", sheet.entry(words), END]) + "\n"
    before, begun, rest = path.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2].lstrip("\n") if begun else ""
    path.write_text(before.rstrip("\n") + "\n\n" + block + ("\n" + after if after else ""), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
