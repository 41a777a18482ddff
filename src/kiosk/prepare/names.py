"""The memorial's list of names, as far as it may be shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.bundle.dates import When
from kiosk.bundle.names import Person
from kiosk.prepare.form import Words
from kiosk.prepare.name_index import Form, NameRecord
from kiosk.prepare.name_regions import Region, regions_of
from kiosk.prepare.name_writer import write_names
from kiosk.prepare.parts import Speaker
from kiosk.prepare.store import adopt

_JAPANESE = ("jpan", "kana")  # kept even where it is the name itself: it says how to read the Latin form


def regions_in(people: Iterable[Person]) -> list[Region]:
    """Whose characters the names that may be shown hold."""
    return regions_of(_forms(person) for person in people if person.may_be_shown)


def names_file(people: Iterable[Person], speaker: Speaker, stage: Path) -> str | None:
    """Writes the names that may be shown, now or after an embargo; None where there is not one.

    A name without consent, or withdrawn, leaves no trace in what is prepared.
    """
    file = stage / "names"
    if write_names(_rows(people, _Dates(speaker)), file):
        return adopt(stage, file, "names")
    file.unlink()
    return None


class _Dates:
    """Dates in words: the years of a list are few, and said once."""

    def __init__(self, speaker: Speaker) -> None:
        self._speaker = speaker
        self._said: dict[str, Words] = {}

    def said(self, date: When) -> Words:
        if date.edtf not in self._said:
            self._said[date.edtf] = self._speaker.label(date)
        return self._said[date.edtf]


def _rows(people: Iterable[Person], dates: _Dates) -> Iterator[tuple[NameRecord, int | None]]:
    for person in people:
        if person.may_be_shown:
            yield _record(person, dates), person.embargo_until


def _record(person: Person, dates: _Dates) -> NameRecord:
    record: NameRecord = {"forms": _forms(person), "source": person.source}
    if person.born:
        record["born"] = dates.said(person.born)
    if person.died:
        record["died"] = dates.said(person.died)
    if person.place:
        record["place"] = person.place
    if person.role:
        record["role"] = person.role
    if person.panel:
        record["panel"] = person.panel
    if person.line:
        record["line"] = person.line
    if person.group:
        record["group"] = person.group
    return record


def _forms(person: Person) -> list[Form]:
    """The name first, then its other forms; none twice."""
    written = (("name", person.name), *person.forms, *(("variant", one) for one in person.variants))
    seen: set[str] = set()
    found: list[Form] = []
    for kind, text in written:
        if kind in _JAPANESE or text not in seen:
            found.append({"kind": kind, "text": text})
        seen.add(text)
    return found
