"""Writes the file that `kiosk.prepare.name_index` reads. Records come one by one and are not kept."""

from __future__ import annotations

import json
import struct
import tempfile
from array import array
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from kiosk.prepare.column_writer import finish, write_columns
from kiosk.prepare.name_index import HEADER, MAGIC, VERSION, NameRecord, layout, tradition
from kiosk.prepare.name_keys import keys_of

_OWNER = struct.Struct(">IB")  # record and form behind a key: sorted with it, so that equal keys keep the list's order


def write_names(rows: Iterable[tuple[NameRecord, int | None]], path: Path) -> int:
    """Write records, each with the first day on which it may be shown or None, and return how many."""
    entries: list[bytes] = []
    record_at, waiting = array("Q", [0]), {}
    encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
    with tempfile.TemporaryFile(dir=path.parent) as texts:
        for number, (record, until) in enumerate(rows):
            entries.extend(_entries(number, record))
            record_at.append(record_at[-1] + texts.write(encode(record).encode()))
            if until is not None:
                waiting[number] = until
        entries.sort()
        _write(path, entries, record_at, waiting, texts)
    return len(record_at) - 1


def _entries(number: int, record: NameRecord) -> list[bytes]:
    """A record's keys, each once, with the first form that gave it."""
    expected, found = tradition(record), dict[str, int]()
    for place, form in enumerate(record["forms"][:256]):
        for key in keys_of(form["text"], expected):
            found.setdefault(key, place)
    return [key.encode() + b"\0" + _OWNER.pack(number, place) for key, place in found.items()]


def _write(path: Path, entries: list[bytes], record_at: array[int], waiting: dict[int, int], texts: IO[bytes]) -> None:
    tail = _OWNER.size + 1
    columns = _columns(entries, tail, waiting)
    columns["record_at"] = record_at
    size = columns["key_at"][-1]
    counts = len(entries), len(record_at) - 1, len(columns["embargoed"]), len(waiting)
    sections, keys_at = layout(*counts)
    header = HEADER.pack(MAGIC, VERSION, *counts, size, record_at[-1])
    with path.open("wb") as stream:
        write_columns(stream, header, {name: offset for name, (offset, _, _) in sections.items()}, columns, keys_at)
        stream.writelines(entry[:-tail] for entry in entries)
        finish(stream, texts)


def _columns(entries: list[bytes], tail: int, waiting: dict[int, int]) -> dict[str, array[int]]:
    columns: dict[str, array[int]] = {
        "key_at": array("I", [0]),
        "record": array("I"),
        "form": array("B"),
        "embargoed": array("I"),
        "embargoed_until": array("i"),
        "waiting": array("I", waiting),
        "waiting_until": array("i", waiting.values()),
    }
    at = 0
    for place, entry in enumerate(entries):
        record, form = _OWNER.unpack_from(entry, len(entry) - _OWNER.size)
        at += len(entry) - tail
        columns["key_at"].append(at)
        columns["record"].append(record)
        columns["form"].append(form)
        if record in waiting:
            columns["embargoed"].append(place)
            columns["embargoed_until"].append(waiting[record])
    return columns
