"""Writes what files of columns have in common: a header, the columns where they belong, words after them."""

from __future__ import annotations

import os
import shutil
from array import array
from collections.abc import Mapping
from typing import IO


def write_columns(
    stream: IO[bytes], header: bytes, at: Mapping[str, int], columns: Mapping[str, array[int]], end: int
) -> None:
    """Header and columns, each at its offset; what is written next goes on at `end`."""
    stream.write(header)
    for name, offset in at.items():
        stream.seek(offset)
        stream.write(columns[name].tobytes())
    stream.truncate(end)
    stream.seek(end)


def finish(stream: IO[bytes], texts: IO[bytes]) -> None:
    """All the words, and then the whole file is on disk."""
    texts.seek(0)
    shutil.copyfileobj(texts, stream)
    stream.flush()
    os.fsync(stream.fileno())
