"""Characters that a font has, read from its file. Standard library alone: a check needs no more of a font."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

WOFF = b"wOFF"


def letters(file: Path) -> frozenset[int]:
    """Code points of a TrueType font, plain or as WOFF. ValueError, OSError."""
    data = file.read_bytes()
    try:
        table = _woff(data, b"cmap") if data[:4] == WOFF else _plain(data, b"cmap")
        return frozenset(_mapped(table))
    except (struct.error, zlib.error, IndexError) as error:
        raise ValueError(f"{file.name} is no font that can be read") from error


def _plain(data: bytes, tag: bytes) -> bytes:
    for at in range(12, 12 + 16 * struct.unpack_from(">H", data, 4)[0], 16):
        name, _, offset, length = struct.unpack_from(">4sIII", data, at)
        if name == tag:
            return data[offset : offset + length]
    raise ValueError("a font without a table of its characters")


def _woff(data: bytes, tag: bytes) -> bytes:
    for at in range(44, 44 + 20 * struct.unpack_from(">H", data, 12)[0], 20):
        name, offset, packed, length = struct.unpack_from(">4sIII", data, at)
        if name == tag:
            held = data[offset : offset + packed]
            return zlib.decompress(held) if packed < length else held
    raise ValueError("a font without a table of its characters")


def _mapped(table: bytes) -> Iterator[int]:
    """Every character of every Unicode part of the table. Parts of other kinds hold nothing more."""
    for at in range(4, 4 + 8 * struct.unpack_from(">H", table, 2)[0], 8):
        part = table[struct.unpack_from(">I", table, at + 4)[0] :]
        kind = struct.unpack_from(">H", part)[0]
        if kind == 12:
            yield from _groups(part)
        elif kind == 4:
            yield from _segments(part)


def _groups(part: bytes) -> Iterator[int]:
    for at in range(16, 16 + 12 * struct.unpack_from(">I", part, 12)[0], 12):
        first, last, _ = struct.unpack_from(">III", part, at)
        yield from range(first, last + 1)


def _segments(part: bytes) -> Iterator[int]:
    twice = struct.unpack_from(">H", part, 6)[0]
    for at in range(0, twice, 2):
        last, first = struct.unpack_from(">H", part, 14 + at)[0], struct.unpack_from(">H", part, 16 + twice + at)[0]
        yield from range(first, min(last, 0xFFFE) + 1)
