"""Makes resources/name-fonts/*.woff of the packages' slices: python .ci/name_fonts.py PACKAGES

PACKAGES holds noto-serif-jp, noto-serif-kr and noto-serif-sc of npm's @fontsource 5.3.0, unpacked. Needs fonttools and
brotli; run by hand, and only when a font is to be replaced. A package cuts one face into a hundred files of woff2; a
workshop wants one file that opens without brotli, outlines and widths alone.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib import TTFont

OUT = Path(__file__).resolve().parents[1] / "resources" / "name-fonts"
FACES = {"jp": "Kiosk Names JP", "kr": "Kiosk Names KR", "sc": "Kiosk Names SC"}
# Where a line begins with one of these fonts, Qt looks for a style of this name in the fonts of the other letters, and
# only then for the weight: "Regular" made everything beside such a name regular. No other font has a style so called.
STYLE = "Names"
FIRST = 0x1100  # what our Latin and Cyrillic fonts have is left to them


def slices(folder: Path) -> list[TTFont]:
    """The face in its files, those of other scripts left out."""
    named = (file for file in folder.glob("files/*-400-normal.woff2"))
    return [TTFont(file) for file in sorted(named) if file.stem.split("-")[-3].isdigit()]


def merged(folder: Path, family: str) -> FontBuilder:
    """One font of them all. A glyph of two slices is taken once."""
    parts = slices(folder)
    glyphs, widths, letters = {".notdef": parts[0]["glyf"][".notdef"]}, {".notdef": parts[0]["hmtx"][".notdef"]}, {}
    for part in parts:
        for code, name in sorted(part.getBestCmap().items()):
            glyph = part["glyf"][name]
            if code < FIRST or code in letters:
                continue
            if glyph.isComposite():
                raise ValueError(f"U+{code:04X} is put together of others")
            new = f"u{code:X}"
            glyphs[new], widths[new], letters[code] = glyph, part["hmtx"][name], new
    builder = FontBuilder(parts[0]["head"].unitsPerEm, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap(letters)
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics(widths)
    head, os2 = parts[0]["hhea"], parts[0]["OS/2"]
    builder.setupHorizontalHeader(ascent=head.ascent, descent=head.descent)
    builder.setupOS2(
        sTypoAscender=os2.sTypoAscender, sTypoDescender=os2.sTypoDescender, usWinAscent=os2.usWinAscent,
        usWinDescent=os2.usWinDescent, usWeightClass=400,
    )  # fmt: skip
    builder.setupNameTable({"familyName": family, "styleName": STYLE, "licenseDescription": "SIL OFL 1.1"})
    builder.setupPost(keepGlyphNames=False)
    return builder


def main(packages: Path) -> None:
    """Write one font a region."""
    OUT.mkdir(exist_ok=True)
    for region, family in FACES.items():
        font = merged(packages / f"noto-serif-{region}", family).font
        font.flavor = "woff"
        font["head"].created = font["head"].modified = 0
        font.save(OUT / f"{region}.woff", reorderTables=False)
        print(f"{family}: {len(font.getBestCmap())} characters, {(OUT / f'{region}.woff').stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
