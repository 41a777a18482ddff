"""A name of the memorial's list, as lean as two hundred thousand of them ask for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kiosk.bundle.dates import When

Consent = Literal["yes", "public_record", "asked", "no"]
CONSENTS: tuple[Consent, ...] = ("yes", "public_record", "asked", "no")
SHOWN: tuple[Consent, ...] = ("yes", "public_record")


@dataclass(frozen=True, slots=True)
class Person:
    """One row of the list; texts are {language: words}, the rest ids and words as written."""

    id: str
    name: str  # as on the wall
    forms: tuple[tuple[str, str], ...]  # script or language, and the name in it
    variants: tuple[str, ...]
    born: When | None
    died: When | None
    place: dict[str, str] | None
    role: dict[str, str] | None
    panel: str
    line: str
    group: str | None  # id of the remembered group
    source: str
    consent: Consent
    embargo_until: int | None  # first day, since 1970-01-01, on which it may be shown
    withdrawn: bool

    @property
    def may_be_shown(self) -> bool:
        """Whether it may ever leave the workshop: somebody agreed or it is public already, and nobody took it back."""
        return self.consent in SHOWN and not self.withdrawn
