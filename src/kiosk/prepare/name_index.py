"""The names of a memorial in one file: sorted keys, read where needed. Standard library alone.

    header      magic, version, sizes; numbers are little-endian
    entries     where each key begins, whose record it is, and which form of the name it came from; sorted by key
    records     where each record begins
    embargo     for records that wait for a day: their entries in order, and the day; the records, and the day
    keys        end to end, UTF-8
    texts       one JSON object a record

Only names that may be shown are in it; an embargoed name is, with its day, so that the same list prepares to the same
bytes whatever the date. `kiosk.prepare.name_writer` makes these files.
"""

from __future__ import annotations

import json
import struct
from bisect import bisect_left
from collections.abc import Sequence
from typing import NotRequired, TypedDict, cast, overload

from kiosk.prepare.bad_file import BadFile
from kiosk.prepare.columns import BYTES, Code, Column, Paged, Pages, aligned, header
from kiosk.prepare.form import Words
from kiosk.prepare.name_keys import Tradition, tradition_of

MAGIC = b"KIOSKNAM"
VERSION = 1
# magic, version, entries, records, embargoed entries, embargoed records, bytes of keys, bytes of texts
HEADER = struct.Struct("<8sIIIIIQQ")
LAST = b"\xff"  # after every letter in UTF-8


class Form(TypedDict):
    """One way in which a name is written. `kind`: the name itself, a script or language, or a variant."""

    kind: str  # name, latn, cyrl, jpan ..., en ..., variant
    text: str


class NameRecord(TypedDict):
    """All that is shown of one person. forms[0] is the name as on the wall."""

    forms: list[Form]
    source: str
    born: NotRequired[Words]
    died: NotRequired[Words]
    place: NotRequired[Words]
    role: NotRequired[Words]
    panel: NotRequired[str]
    line: NotRequired[str]
    group: NotRequired[str]  # id of the remembered group


_JAPANESE = {"jpan", "kana", "ja"}


def tradition(record: NameRecord) -> Tradition:
    """Whose romanisations to expect in a record."""
    kinds = {form["kind"] for form in record["forms"]}
    return tradition_of((form["text"] for form in record["forms"]), bool(kinds & _JAPANESE))


class BadNames(BadFile):
    """The file is not one that this version wrote, or it is damaged."""


def layout(entries: int, records: int, embargoed: int, waiting: int) -> tuple[dict[str, tuple[int, int, Code]], int]:
    """Offset, number and code of every column, and the offset of the keys."""
    sized: tuple[tuple[str, int, Code], ...] = (
        ("record_at", records + 1, "Q"),
        ("key_at", entries + 1, "I"),
        ("record", entries, "I"),
        ("embargoed", embargoed, "I"),
        ("embargoed_until", embargoed, "i"),
        ("waiting", waiting, "I"),
        ("waiting_until", waiting, "i"),
        ("form", entries, "B"),
    )
    sections: dict[str, tuple[int, int, Code]] = {}
    offset = aligned(HEADER.size)
    for name, number, code in sized:
        sections[name] = offset, number, code
        offset = aligned(offset + number * BYTES[code])
    return sections, offset


class NameIndex(Paged, Sequence[bytes]):
    """Its items are the keys, sorted, so that bisect works on it."""

    def __init__(self, pages: Pages) -> None:
        super().__init__(pages)
        numbers = header(pages, HEADER, MAGIC, VERSION, "a list of names", BadNames)
        self._entries, self.records, embargoed, waiting, keys, texts = numbers
        sections, self._keys = layout(self._entries, self.records, embargoed, waiting)
        self._texts = self._keys + keys
        if self._texts + texts != pages.size:
            raise BadNames("is not as long as its header says")
        self._columns = {name: Column(pages, *section) for name, section in sections.items()}
        self._key_at = self._columns["key_at"]

    def close(self) -> None:
        """It holds no name afterwards."""
        self._entries = 0
        super().close()

    # -------------------------------------------------------------- keys
    def __len__(self) -> int:
        return self._entries

    @overload
    def __getitem__(self, entry: int) -> bytes: ...
    @overload
    def __getitem__(self, entry: slice) -> Sequence[bytes]: ...
    def __getitem__(self, entry: int | slice) -> bytes | Sequence[bytes]:
        if isinstance(entry, slice):
            return [self[one] for one in range(*entry.indices(self._entries))]
        if not 0 <= entry < self._entries:
            raise IndexError(entry)
        begin = self._key_at[entry]
        return self._pages.words(self._keys + begin, self._key_at[entry + 1] - begin)

    def span(self, beginning: str, within: range | None = None) -> range:
        """The entries whose key begins so; `within` says where to look."""
        low, high = (within.start, within.stop) if within is not None else (0, self._entries)
        first = beginning.encode()
        start = bisect_left(self, first, low, high)
        return range(start, bisect_left(self, first + LAST, start, high))

    def record_of(self, entry: int) -> int:
        """Whose key it is."""
        return self._columns["record"][entry]

    def form_of(self, entry: int) -> int:
        """Which of the record's forms it came from."""
        return self._columns["form"][entry]

    # -------------------------------------------------------------- embargo
    def hidden_entries(self, day: int) -> list[int]:
        """Entries, in order, of names that are not shown on `day` yet."""
        until = self._columns["embargoed_until"]
        return [entry for i, entry in enumerate(self._columns["embargoed"]) if until[i] > day]

    def hidden_records(self, day: int) -> frozenset[int]:
        """Records that are not shown on `day` yet."""
        until = self._columns["waiting_until"]
        return frozenset(record for i, record in enumerate(self._columns["waiting"]) if until[i] > day)

    # -------------------------------------------------------------- records
    def record(self, number: int) -> NameRecord:
        """What is said of one person. BadNames if the words are damaged."""
        if not 0 <= number < self.records:
            raise IndexError(number)
        begin, end = self._columns["record_at"][number], self._columns["record_at"][number + 1]
        try:
            return cast(NameRecord, json.loads(self._pages.words(self._texts + begin, end - begin)))
        except ValueError as error:
            raise BadNames(f"holds no readable words for name {number}") from error
