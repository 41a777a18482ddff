"""Fonts for names in Chinese, Japanese and Korean letters: megabytes that nobody holds but who looks for a name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from kiosk.prepare.name_regions import REGIONS

BASES = ("Spectral", "Source Sans 3")  # the families of the words among which names stand


def family(base: str, region: str) -> str:
    """What a view calls `base` with the characters of a region; `base` itself for ""."""
    return f"{base} {region}" if region else base


class NameFonts:
    """Loaded when the list is opened, given back when a visit ends. Needs an application."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._loaded: list[int] = []
        self._aliases: list[str] = []

    def load(self, regions: Sequence[str]) -> None:
        """Have the fonts of these regions; a word without a region looks through them as REGIONS stand.

        `regions` comes out of an exhibition: what we know none of is no file of ours to open.
        """
        known = [region for region in REGIONS if region in regions]
        if self._loaded or not known:
            return
        self._name(known)
        for region in known:
            self._loaded.append(QFontDatabase.addApplicationFont(str(self._folder / f"{region}.woff")))

    def _name(self, regions: Sequence[str]) -> None:
        faces = {region: f"Kiosk Names {region.upper()}" for region in regions}
        for base in BASES:
            QFont.insertSubstitutions(base, list(faces.values()))
            for region, face in faces.items():
                others = [other for other in faces.values() if other != face]
                # The region's face first: Qt keeps one list of what to look through for each first family and size.
                QFont.insertSubstitutions(family(base, region), [face, base, *others])
                self._aliases.append(family(base, region))
            self._aliases.append(base)

    def rest(self) -> None:
        """Give them back."""
        for alias in self._aliases:
            QFont.removeSubstitutions(alias)
        for font in self._loaded:
            QFontDatabase.removeApplicationFont(font)
        self._aliases, self._loaded = [], []
