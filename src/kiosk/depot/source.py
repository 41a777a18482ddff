"""Where an exhibition to be installed or packed comes from: a .kiosk file, or a prepared folder."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from kiosk.depot.archive import CHUNK, Archive
from kiosk.depot.disk import naming
from kiosk.depot.limits import LIMITS, Limits
from kiosk.depot.manifest import Contents, contents
from kiosk.depot.names import MANIFEST
from kiosk.depot.refused import refused

PREPARE_AGAIN = "Prepare it again with kiosk prepare."


class Reader(Protocol):
    """Bytes by name. The bytes are not to be believed yet."""

    def names(self) -> list[str]: ...

    def chunks(self, name: str) -> Iterator[bytes]: ...


class Folder:
    """A prepared folder. Only regular files count; links are refused."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def names(self) -> list[str]:
        """Every file in it. KioskError for a link or a device."""
        found = []
        for place in sorted(self._folder.rglob("*")):
            mode = place.lstat().st_mode
            name = place.relative_to(self._folder).as_posix()
            if stat.S_ISREG(mode):
                found.append(name)
            elif not stat.S_ISDIR(mode):
                raise refused(self._folder, "is no regular file", PREPARE_AGAIN, name)
        return found

    def chunks(self, name: str) -> Iterator[bytes]:
        handle = os.open(self._folder / name, os.O_RDONLY | os.O_NOFOLLOW)
        with os.fdopen(handle, "rb") as stream, naming(self._folder / name):
            while chunk := stream.read(CHUNK):
                yield chunk


class Source:
    """An exhibition whose manifest is read and lists exactly the files that there are."""

    def __init__(self, file: Path, reader: Reader, limits: Limits = LIMITS) -> None:
        self.file = file
        self._reader = reader
        self.manifest = self._whole(MANIFEST, limits.manifest)
        self.contents: Contents = contents(self.manifest, file, limits)
        self._compare_names()

    def chunks(self, name: str) -> Iterator[bytes]:
        """The bytes of a file, compared with the manifest. KioskError as soon as they are too many, or at the end."""
        if name == MANIFEST:
            yield self.manifest
            return
        listed, hashed, size = self.contents.files[name], hashlib.sha256(), 0
        for chunk in self._reader.chunks(name):
            size += len(chunk)
            if size > listed.size:
                break
            hashed.update(chunk)
            yield chunk
        if size != listed.size:
            raise refused(self.file, f"has not the {listed.size} bytes that the manifest states", path=name)
        if hashed.hexdigest() != listed.sha256:
            raise refused(self.file, "is not what the manifest states: its SHA-256 differs", path=name)

    def _whole(self, name: str, most: int) -> bytes:
        content = bytearray()
        for chunk in self._reader.chunks(name):
            content += chunk
            if len(content) > most:
                raise refused(self.file, f"is larger than {most // 1_000_000} MB", path=name)
        return bytes(content)

    def _compare_names(self) -> None:
        there, listed = set(self._reader.names()) - {MANIFEST}, set(self.contents.files)
        if more := sorted(there - listed):
            raise refused(self.file, "is not listed in the manifest", path=more[0])
        if lost := sorted(listed - there):
            raise refused(self.file, "is listed in the manifest, but is not there", path=lost[0])


@contextmanager
def opened(file: Path, limits: Limits = LIMITS) -> Iterator[Source]:
    """A .kiosk file or a prepared folder. KioskError for anything else; OSError."""
    if file.is_dir():
        if not (file / MANIFEST).is_file():
            raise refused(file, "is no prepared exhibition: it has no manifest.json", "Name a .kiosk file or a bundle.")
        yield Source(file, Folder(file), limits)
        return
    with Archive(file, limits) as archive:
        yield Source(file, archive, limits)
