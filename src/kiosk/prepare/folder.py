"""A folder that is whole or not there: built beside its place, put on disk, then exchanged in one step."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

_HERE = -100  # AT_FDCWD: paths are as they stand
_EXCHANGE = 2  # RENAME_EXCHANGE


@contextlib.contextmanager
def staged(out: Path) -> Iterator[Path]:
    """A new folder to fill. It takes the place of `out` when the block ends well, and is removed otherwise.

    Whenever the program is stopped, `out` holds either all of the old or all of the new. What a killed run
    left behind is removed by the next one; the folder of a run that still works is locked, and left alone.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    clear_leftovers(out)
    stage = Path(tempfile.mkdtemp(prefix=f".{out.name}.new-", dir=out.parent))
    with _locked(stage):
        try:
            yield stage
            _sync_folders(stage)
            stage.chmod(0o755)
            _take_place(stage, out)
        finally:
            shutil.rmtree(stage, ignore_errors=True)


def clear_leftovers(out: Path) -> None:
    """Remove what killed runs left beside `out`, and put back what one of them had moved aside."""
    if not out.parent.is_dir():
        return
    aside = _aside(out)
    if aside.exists():
        if out.exists():
            shutil.rmtree(aside)
        else:
            aside.rename(out)
    for left in sorted(out.parent.glob(f".{_escaped(out.name)}.new-*")):
        with contextlib.suppress(OSError), _locked(left):
            shutil.rmtree(left, ignore_errors=True)


def _escaped(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


def _aside(out: Path) -> Path:
    return out.with_name(f".{out.name}.old")


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold a folder's lock, which the kernel gives up when the program ends. BlockingIOError if another has it."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(handle)


def _sync_folders(stage: Path) -> None:
    for folder, _, _ in os.walk(stage):
        sync_folder(Path(folder))


def sync_folder(folder: Path) -> None:
    """Put the names in a folder on disk; its files must be there already."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _take_place(stage: Path, out: Path) -> None:
    """Afterwards `stage` holds what was at `out`, if anything."""
    if not out.exists():
        stage.rename(out)
    elif not _exchanged(stage, out):
        aside = _aside(out)
        out.rename(aside)
        stage.rename(out)
        shutil.rmtree(aside)
    sync_folder(out.parent)


def _exchanged(one: Path, other: Path) -> bool:
    """Give two folders each other's name in one step. False where the kernel or file system can't."""
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    if libc.renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    failed = ctypes.get_errno()
    if failed in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP):
        return False
    raise OSError(failed, os.strerror(failed), str(other))
