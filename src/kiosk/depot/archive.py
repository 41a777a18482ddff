"""A .kiosk file, read as if its maker were an enemy.

It is a zip of the plainest form there is: nothing compressed, no extra fields, no comments, every file behind
the one before and the directory behind the last. `kiosk pack` writes that form and this module reads no other,
so that there is only one way to read a file. Offsets and sizes are compared before a byte is believed.
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from kiosk.depot.disk import naming
from kiosk.depot.limits import LIMITS, Limits
from kiosk.depot.names import MANIFEST, alike, name_problem
from kiosk.depot.refused import printable, refused

# The three records of a zip (APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12, 4.3.16); all numbers little-endian.
LOCAL = struct.Struct("<4sHHHHHIIIHH")
CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
END = struct.Struct("<4sHHHHIIH")
SIGNS = (b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06")
ENCRYPTED, UTF8 = 1 << 0, 1 << 11
FOLDER, LINK, REGULAR, KIND = 0o040000, 0o120000, 0o100000, 0o170000
CHUNK = 1 << 20


@dataclass(frozen=True)
class Entry:
    """One file of the archive. `at` is where its bytes begin."""

    name: str
    size: int
    crc: int
    at: int


class Archive:
    """An archive whose directory has been checked. Close it, or use it with `with`."""

    def __init__(self, file: Path, limits: Limits = LIMITS) -> None:
        """KioskError for what is no whole .kiosk file; OSError."""
        self.file = file
        self._limits = limits
        self._stream: BinaryIO = file.open("rb")
        try:
            if not (self._stream.seekable() and file.is_file()):
                raise refused(file, "is no file", "Name a file that kiosk pack made.")
            self.entries = {entry.name: entry for entry in self._directory()}
        except BaseException:
            self._stream.close()
            raise

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        self._stream.close()

    def names(self) -> list[str]:
        """Every file in it, the manifest first."""
        return list(self.entries)

    def chunks(self, name: str) -> Iterator[bytes]:
        """The bytes of one file, a megabyte at a time. KioskError where they end early or are not what was packed."""
        entry = self.entries[name]
        self._stream.seek(entry.at)
        left, crc = entry.size, 0
        while left:
            chunk = self._exactly(min(left, CHUNK))
            crc = zlib.crc32(chunk, crc)
            left -= len(chunk)
            yield chunk
        if crc != entry.crc:
            raise refused(self.file, "is not what was packed", path=name)

    # ---------------------------------------------------------------- the directory
    def _directory(self) -> list[Entry]:
        size = self._stream.seek(0, os.SEEK_END)
        count, begins, length = self._end(size)
        self._stream.seek(begins)
        directory = self._exactly(length)
        entries, at, place = [], 0, 0
        for _ in range(count):
            entry, place = self._entry(directory, place, at)
            at = self._local(entry)
            entries.append(entry)
        if place != length or at != begins:
            raise refused(self.file, "holds bytes that belong to none of its files")
        self._check_names(entries)
        return entries

    def _end(self, size: int) -> tuple[int, int, int]:
        """Number of entries, where the directory begins and how long it is."""
        if size < END.size:
            raise refused(self.file, "is too short for a .kiosk file")
        self._stream.seek(size - END.size)
        sign, disk, first, here, count, length, begins, comment = END.unpack(self._exactly(END.size))
        if sign != SIGNS[2]:
            raise refused(self.file, "does not end as a .kiosk file ends: it was cut, or is something else")
        if disk or first or here != count or comment:
            raise refused(self.file, "was not made by kiosk pack: it is split or has a comment")
        if 0xFFFF in (count, here) or 0xFFFFFFFF in (length, begins):
            raise refused(self.file, "is a zip of the large form, which no .kiosk file has")
        if not count:
            raise refused(self.file, "is empty")
        if count > self._limits.files + 1:
            raise refused(self.file, f"holds {count} files; at most {self._limits.files} are allowed")
        if size > self._limits.bytes + self._limits.files * 512:
            raise refused(self.file, f"is larger than {self._limits.bytes // 10**9} GB")
        if begins + length != size - END.size:
            raise refused(self.file, "has its directory in the wrong place")
        return count, begins, length

    def _entry(self, directory: bytes, place: int, at: int) -> tuple[Entry, int]:
        """The entry at `place`, whose file must begin at `at`; and where the next entry is."""
        if place + CENTRAL.size > len(directory):
            raise refused(self.file, "has a directory that was cut")
        (sign, made, _, flags, method, _, _, crc, packed, size, named, extra, comment, disk, _, mode, begins) = (
            CENTRAL.unpack_from(directory, place)
        )
        raw = directory[place + CENTRAL.size : place + CENTRAL.size + named]
        if sign != SIGNS[1] or len(raw) != named:
            raise refused(self.file, "has a directory that was cut")
        name = self._name(raw)
        self._check_form(name, flags, method, packed, size, extra + comment + disk)
        self._check_mode(name, mode >> 16 if made >> 8 == 3 else 0)
        if begins != at:
            raise refused(self.file, "overlaps another file or leaves a gap", path=name)
        return Entry(name, size, crc, at + LOCAL.size + named), place + CENTRAL.size + named

    def _name(self, raw: bytes) -> str:
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError as error:
            raise refused(self.file, "has a name that is not UTF-8", path=printable(repr(raw))) from error

    def _check_form(self, name: str, flags: int, method: int, packed: int, size: int, more: int) -> None:
        if flags & ENCRYPTED:
            raise refused(self.file, "is encrypted", path=name)
        if method:
            raise refused(
                self.file, f"is compressed (method {method}); a .kiosk file holds its files as they are", path=name
            )
        if packed != size:
            raise refused(self.file, "has two sizes", path=name)
        if flags & ~UTF8 or more:
            raise refused(self.file, "has an entry that kiosk pack does not write", path=name)
        if size > self._limits.bytes:
            raise refused(self.file, f"is larger than {self._limits.bytes // 10**9} GB", path=name)

    def _check_mode(self, name: str, mode: int) -> None:
        kind = mode & KIND
        if kind == LINK:
            raise refused(self.file, "is a link", path=name)
        if kind == FOLDER or name.endswith("/"):
            raise refused(self.file, "is a folder, which kiosk pack does not list", path=name)
        if kind not in (0, REGULAR):
            raise refused(self.file, "is no regular file", path=name)

    def _local(self, entry: Entry) -> int:
        """Compare the header before the bytes with the directory; where the next file begins."""
        begins = entry.at - LOCAL.size - len(entry.name.encode())
        self._stream.seek(begins)
        sign, _, flags, method, _, _, crc, packed, size, named, extra = LOCAL.unpack(self._exactly(LOCAL.size))
        name = self._exactly(named) if named == len(entry.name.encode()) else b""
        same = (crc, packed, size) == (entry.crc, entry.size, entry.size) and name == entry.name.encode()
        if sign != SIGNS[0] or not same or method or extra or flags & ~UTF8:
            raise refused(self.file, "is described twice, and differently", path=entry.name)
        return entry.at + entry.size

    def _check_names(self, entries: list[Entry]) -> None:
        names = [entry.name for entry in entries]
        if len(set(names)) != len(names):
            twice = next(name for name in names if names.count(name) > 1)
            raise refused(self.file, "is in it twice", path=twice)
        if same := alike(names):
            raise refused(self.file, f"would be the same file as {same[0]} on some disks", path=same[1])
        for name in names:
            problem = None if name == MANIFEST else name_problem(name, self._limits)
            if problem:
                raise refused(self.file, problem, path=name)
        if MANIFEST not in names:
            raise refused(self.file, "has no manifest")

    def _exactly(self, size: int) -> bytes:
        """Bytes from here on. KioskError where the file ends before: it was cut, or its stick was pulled."""
        with naming(self.file):
            content = self._stream.read(size)
        if len(content) != size:
            raise refused(self.file, "ends too early: it was cut, or its disk was taken away")
        return content
