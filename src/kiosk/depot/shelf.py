"""The installed exhibitions of a depot, by what their folders are called. Standard library alone.

DEPOT/installed/<number>.<id>@<version>/    never edited; the number grows with every installation
DEPOT/staging/                              what is being installed or removed; nothing here counts
DEPOT/staff.tries staff.closed              see kiosk.commands.remembered
DEPOT/pointer.0 pointer.1 shown lock        see kiosk.depot.state, .health and .lock
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

INSTALLED, STAGING = "installed", "staging"
_NAME = re.compile(r"([1-9][0-9]{0,8})\.([a-z0-9][a-z0-9-]{0,63})@([0-9A-Za-z][0-9A-Za-z._+-]{0,31})")


@dataclass(frozen=True, order=True)
class Kept:
    """One installed exhibition. A higher number was installed later, whatever the clock said."""

    number: int
    id: str
    version: str

    @property
    def name(self) -> str:
        """Of its folder."""
        return f"{self.number}.{self.id}@{self.version}"

    @property
    def label(self) -> str:
        """As people write it."""
        return f"{self.id}@{self.version}"


def shelf(depot: Path) -> list[Kept]:
    """What is installed, oldest first. Empty where there is no depot."""
    try:
        names = [place.name for place in (depot / INSTALLED).iterdir()]
    except OSError:
        return []
    found = (_NAME.fullmatch(name) for name in names)
    return sorted(Kept(int(match[1]), match[2], match[3]) for match in found if match)


def folder_of(depot: Path, name: str) -> Path:
    """Where an installed exhibition lies."""
    return depot / INSTALLED / name
