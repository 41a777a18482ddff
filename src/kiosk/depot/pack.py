"""A prepared exhibition in one file. The same exhibition gives the same bytes, whenever and wherever it is packed."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kiosk.depot.source import Source

FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip can say
Progress = Callable[[int, int], None]  # bytes done, of how many


def pack(source: Source, out: Path, progress: Progress = lambda *_: None) -> int:
    """Write `out`, whole or not at all; its size in bytes. KioskError for a damaged preparation; OSError."""
    aside = out.with_name(f".{out.name}.new")
    try:
        with aside.open("wb") as stream:
            _write(source, stream, progress)
            stream.flush()
            os.fsync(stream.fileno())
        aside.replace(out)
    finally:
        with suppress(FileNotFoundError):
            aside.unlink()
    return out.stat().st_size


def _write(source: Source, stream: object, progress: Progress) -> None:
    done, whole = 0, source.contents.size
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED, allowZip64=False) as packed:  # type: ignore[call-overload]
        for name in ("manifest.json", *sorted(source.contents.files)):
            with packed.open(_entry(name), "w") as file:
                for chunk in source.chunks(name):
                    file.write(chunk)
                    done += len(chunk)
                    progress(min(done, whole), whole)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, FIRST_DAY)
    entry.create_system = 3  # Unix, so that the mode is read as one
    entry.external_attr = 0o100644 << 16
    return entry
