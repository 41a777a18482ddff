"""Every change that the depot makes to the disk, one method a system call. Nothing else in this room writes.

Tests put another Disk in its place: one that dies before the n-th call, one that is full, one that writes down
what was not yet put on disk.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


class Disk:
    """The real one. Every method raises OSError."""

    def make_folder(self, path: Path) -> None:
        """A new folder in one that is there."""
        path.mkdir(mode=0o755)

    def create(self, path: Path) -> int:
        """A new file, open to write; its handle."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)

    def write(self, handle: int, content: bytes) -> int:
        """Some of the bytes, as many as could be written."""
        return os.write(handle, content)

    def sync(self, handle: int) -> None:
        """Put a file's bytes on disk."""
        os.fsync(handle)

    def close(self, handle: int) -> None:
        os.close(handle)

    def sync_folder(self, path: Path) -> None:
        """Put the names in a folder on disk."""
        handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            with naming(path):
                os.fsync(handle)
        finally:
            os.close(handle)

    def rename(self, old: Path, new: Path) -> None:
        """Give it another name, in one step; what stood there is gone."""
        old.rename(new)

    def remove(self, path: Path) -> None:
        """A file or a link, never what it leads to."""
        path.unlink()

    def remove_folder(self, path: Path) -> None:
        """An empty one."""
        path.rmdir()

    def append(self, path: Path, line: bytes) -> None:
        """One line behind what a file holds, in one write. It outlives the program; a power cut may undo it."""
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
        try:
            os.write(handle, line)
        finally:
            os.close(handle)

    def free(self, path: Path) -> int:
        """Bytes that this user may still write on the disk of `path`."""
        found = os.statvfs(path)
        return found.f_bavail * found.f_frsize


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """What the system says about a handle alone is said about the file. One that has a name keeps it."""
    try:
        yield
    except OSError as error:
        error.filename = error.filename or str(path)
        raise


@contextmanager
def writing(disk: Disk, path: Path) -> Iterator[Writer]:
    """A new file; on disk when the block ends well."""
    handle = disk.create(path)
    try:
        yield Writer(disk, handle, path)
        with naming(path):
            disk.sync(handle)
    finally:
        disk.close(handle)


class Writer:
    """Writes all of what it is given."""

    def __init__(self, disk: Disk, handle: int, path: Path) -> None:
        self._disk, self._handle, self._path = disk, handle, path

    def write(self, content: bytes) -> None:
        left = memoryview(content)
        with naming(self._path):
            while left:
                left = left[self._disk.write(self._handle, bytes(left)) :]


def write_file(disk: Disk, path: Path, content: bytes) -> None:
    """Put a small file in the place of another: after a crash it holds all of the old or all of the new bytes."""
    aside = path.with_name(f".{path.name}.new")
    if os.path.lexists(aside):
        disk.remove(aside)
    try:
        with writing(disk, aside) as file:
            file.write(content)
        disk.rename(aside, path)
    except BaseException:
        with suppress(OSError):  # not there yet, or it goes with the next change
            disk.remove(aside)
        raise
    disk.sync_folder(path.parent)


def remove_tree(disk: Disk, path: Path) -> None:
    """A folder with all that is in it; links are removed, not followed."""
    if path.is_symlink() or not path.is_dir():
        disk.remove(path)
        return
    for entry in sorted(path.iterdir()):
        remove_tree(disk, entry)
    disk.remove_folder(path)
