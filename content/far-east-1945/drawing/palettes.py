"""The colours of a picture, in its standard and its high-contrast form."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Palette:
    """Colours as #RRGGBB. A front also differs by line pattern, never by hue alone."""

    page: str  # ground of a diagram
    band: str  # block on that ground
    land: str
    sea: str
    ink: str  # coasts, dots, and words in a preview
    border: str
    river: str
    tint: str  # what moved, or what a map is about
    accent: str
    transbaikal: str
    far_east_1: str
    far_east_2: str
    coast: float = 1.5  # line width, box pixels


STANDARD = Palette(
    page="#DFE5DF",
    band="#CDD6CF",
    land="#EDF0EA",
    sea="#B6C6C2",
    ink="#12211F",
    border="#5F6F6A",
    river="#7E9C97",
    tint="#DBBDAB",
    accent="#7A230F",
    transbaikal="#6E4200",
    far_east_1="#124C7C",
    far_east_2="#5C2468",
)

CONTRAST = Palette(
    page="#000000",
    band="#1A1A1A",
    land="#000000",
    sea="#1A1A1A",
    ink="#FFFFFF",
    border="#FFFFFF",
    river="#9A9A9A",
    tint="#5C4F00",
    accent="#FFD60A",
    transbaikal="#FFD60A",
    far_east_1="#FFFFFF",
    far_east_2="#6FD3FF",
    coast=1.8,
)

NIGHT = replace(STANDARD, page="#0C0D0D", land="#232625", sea="#0C0D0D", ink="#7C7A72", border="#7C7A72")
