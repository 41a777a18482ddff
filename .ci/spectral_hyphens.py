"""Gives resources/fonts/Spectral-*.ttf a no-break hyphen, drawn as the hyphen: python .ci/spectral_hyphens.py

Needs fonttools; run by hand, and only when the fonts are to be replaced. Spectral's licence reserves no name, so a
changed file may keep its own. Without it Qt takes the sign from another font, of another weight.
"""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parents[1] / "resources" / "fonts"
HYPHEN, NO_BREAK = 0x2D, 0x2011

for file in sorted(FONTS.glob("Spectral-*.ttf")):
    font = TTFont(file, recalcTimestamp=False)
    for table in font["cmap"].tables:
        if table.isUnicode() and HYPHEN in table.cmap:
            table.cmap.setdefault(NO_BREAK, table.cmap[HYPHEN])
    font.save(file)
