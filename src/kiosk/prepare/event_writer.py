"""Writes the file that `kiosk.prepare.events` reads. Events come one by one; their words never gather in memory."""

from __future__ import annotations

import json
import tempfile
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from kiosk.prepare.column_writer import finish, write_columns
from kiosk.prepare.events import (
    BLOCK,
    COLUMNS,
    HEADER,
    MAGIC,
    NOT_SURE,
    NOTHING,
    OPEN_START,
    VERSION,
    Record,
    base_of,
    buckets,
    layout,
    levels_of,
)


@dataclass(frozen=True, slots=True)
class Row:
    """One event as columns (see Events) and words. Days are inclusive; OPEN_START, OPEN_END."""

    start: int
    end: int
    sure: tuple[int, int] | None
    group: int
    flags: int
    chapter: int | None
    page: int | None
    record: Record


def write_events(rows: Iterable[Row], groups: int, path: Path) -> int:
    """Write all events, in any order, and return how many. Equal days keep the order they came in."""
    with tempfile.TemporaryFile(dir=path.parent) as texts:
        columns = _gather(rows, texts)
        columns = _sorted(columns)
        columns["ends"] = array("i", sorted(columns["end"]))
        _write(path, columns, groups, texts)
    return len(columns["start"])


def _gather(rows: Iterable[Row], texts: IO[bytes]) -> dict[str, array[int]]:
    columns: dict[str, array[int]] = {name: array(code) for name, code in COLUMNS if name != "ends"}
    add = [columns[name].append for name in columns]
    encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
    at = 0
    for row in rows:
        words = encode(row.record).encode()
        texts.write(words)
        values = (
            row.start,
            row.end,
            *(row.sure or NOT_SURE),
            at,
            len(words),
            NOTHING if row.chapter is None else row.chapter,
            NOTHING if row.page is None else row.page,
            row.group,
            row.flags,
        )
        for append, value in zip(add, values, strict=True):
            append(value)
        at += len(words)
    return columns


def _sorted(columns: dict[str, array[int]]) -> dict[str, array[int]]:
    start, end = columns["start"], columns["end"]
    order = sorted(range(len(start)), key=end.__getitem__)
    order.sort(key=start.__getitem__)  # a second time, rather than by pairs: a million tuples are 100 MB
    return {name: array(column.typecode, map(column.__getitem__, order)) for name, column in columns.items()}


def _write(path: Path, columns: dict[str, array[int]], groups: int, texts: IO[bytes]) -> None:
    count = len(columns["start"])
    levels, base, density = _density(columns["start"], columns["group"], groups)
    size = texts.tell()
    sections, texts_at = layout(count, len(density))
    sized: dict[str, array[int]] = {**columns, "blocks": _blocks(columns["end"]), "density": density}
    header = HEADER.pack(MAGIC, VERSION, count, groups, levels.start, len(levels), base, len(density), size)
    with path.open("wb") as stream:
        write_columns(stream, header, {name: offset for name, (offset, _) in sections.items()}, sized, texts_at)
        finish(stream, texts)


def _blocks(ends: array[int]) -> array[int]:
    return array("i", (max(ends[at : at + BLOCK]) for at in range(0, len(ends), BLOCK)))


def _density(starts: array[int], groups: array[int], number: int) -> tuple[range, int, array[int]]:
    """Counts by level, then group, then bucket; nothing where every start is open."""
    known = next((index for index, day in enumerate(starts) if day != OPEN_START), len(starts))
    if known == len(starts):
        return range(0), 0, array("I")
    levels = levels_of(starts[known], starts[-1], len(starts))
    base, last = base_of(starts[known], levels), starts[-1]
    finest = _counted(starts, groups, number, known, base, levels.start)
    counts = array("I")
    for level in levels:
        counts.extend(finest)
        finest = _folded(finest, buckets(base, last, level), buckets(base, last, level + 1))
    return levels, base, counts


def _counted(starts: array[int], groups: array[int], number: int, known: int, base: int, level: int) -> array[int]:
    size = buckets(base, starts[-1], level)
    counts = array("I", bytes(4 * size * number))
    for index in range(known, len(starts)):
        counts[groups[index] * size + (starts[index] - base >> level)] += 1
    return counts


def _folded(counts: array[int], size: int, half: int) -> array[int]:
    """Every group's buckets, two and two together."""
    folded = array("I", bytes(4 * half * (len(counts) // size)))
    for at, value in enumerate(counts):
        folded[at // size * half + (at % size >> 1)] += value
    return folded
