"""A prepared exhibition in one file. The same exhibition gives the same bytes, whenever and wherever it is packed."""

from __future__ import annotations

import hashlib
import os
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.depot.archive import CHUNK
from kiosk.depot.disk import Disk, naming
from kiosk.depot.progress import Counted, Progress, unwatched
from kiosk.depot.source import Source

FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip can say


@dataclass(frozen=True)
class Packed:
    """A file that was written: its bytes, and the SHA-256 of them as they were read again."""

    size: int
    sha256: str


def pack(source: Source, out: Path, progress: Progress = unwatched) -> Packed:
    """Write `out`, whole or not at all, and put it on disk. KioskError for a damaged preparation; OSError."""
    aside = out.with_name(f".{out.name}.new")
    try:
        with naming(out):
            with aside.open("wb") as stream:
                _write(source, stream, progress)
                stream.flush()
                os.fsync(stream.fileno())
            digest = _digest(aside, progress)
            aside.replace(out)
    finally:
        with suppress(OSError):  # gone already, or the stick is
            aside.unlink()
    with suppress(OSError):  # not every disk knows how; what it holds is there
        Disk().sync_folder(out.parent)
    return Packed(out.stat().st_size, digest)


def _digest(file: Path, progress: Progress) -> str:
    hashed, counted = hashlib.sha256(), Counted(progress, "read again", file.stat().st_size)
    with file.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            hashed.update(chunk)
            counted.add(len(chunk))
    return hashed.hexdigest()


def _write(source: Source, stream: object, progress: Progress) -> None:
    counted = Counted(progress, "packed", source.contents.size)
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED, allowZip64=False) as packed:  # type: ignore[call-overload]
        for name in ("manifest.json", *sorted(source.contents.files)):
            with packed.open(_entry(name), "w") as file:
                for chunk in source.chunks(name):
                    file.write(chunk)
                    counted.add(len(chunk))


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, FIRST_DAY)
    entry.create_system = 3  # Unix, so that the mode is read as one
    entry.external_attr = 0o100644 << 16
    return entry
