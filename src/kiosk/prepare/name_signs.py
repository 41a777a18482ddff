"""Characters of a list's names that no font of ours has: a visitor would see a box. Said by `kiosk check`."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.bundle.names import Person
from kiosk.prepare.font_letters import letters
from kiosk.problems import Problem

SHOWN = 5  # characters that are named; the rest are counted


def unseen_signs(people: Iterable[Person], resources: Path, file: str) -> list[Problem]:
    """One warning for all characters without a glyph in `file`, the list, each with the first name that has it."""
    known = _known(resources)
    found: dict[str, str] = {}
    for person in people:
        if person.may_be_shown:
            for text in _texts(person):
                for sign in text:
                    if ord(sign) not in known and not unicodedata.category(sign).startswith(("Z", "C")):
                        found.setdefault(sign, person.id)
    if not found:
        return []
    named = ", ".join(
        f"“{sign}” (U+{ord(sign):04X}, first in row {row!r})" for sign, row in list(found.items())[:SHOWN]
    )
    more = f" and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
    message = f"no font has {named}{more}: visitors see a box"
    return [Problem(file, 0, 0, "", message, "Write the name in a form that can be shown too.", "warning")]


def _known(resources: Path) -> set[int]:
    files = [resources / "fonts" / "Spectral-Regular.ttf", *sorted((resources / "name-fonts").glob("*.woff"))]
    return {code for file in files for code in letters(file)}


def _texts(person: Person) -> Iterator[str]:
    yield person.name
    yield from (text for _, text in person.forms)
    yield from person.variants
