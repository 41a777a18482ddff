"""One change at a time: a second installer waits, and if it waited long enough says who holds the depot."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.depot.refused import printable, refused
from kiosk.problems import KioskError

LOCK = "lock"
PATIENCE = 30.0  # s
PAUSE = 0.1
SILENT = 1.0  # s of waiting about which nothing is said


@contextmanager
def locked(
    depot: Path,
    patience: float = PATIENCE,
    waiting: Callable[[KioskError], object] = lambda _: None,
    now: Callable[[], float] = time.monotonic,
    pause: Callable[[float], None] = time.sleep,
) -> Iterator[None]:
    """Hold the depot, which must be there. The kernel gives the lock up with the process, however that ends.

    After a second `waiting` is told who holds it.
    """
    handle = os.open(depot / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o644)
    try:
        _wait(handle, depot, patience, waiting, now, pause)
        _sign(handle)
        yield
    finally:
        os.close(handle)


def _wait(
    handle: int,
    depot: Path,
    patience: float,
    waiting: Callable[[KioskError], object],
    now: Callable[[], float],
    pause: Callable[[float], None],
) -> None:
    began, told = now(), False
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            waited = now() - began
            if waited >= patience:
                raise _held(handle, depot, "Wait until that has ended, and try again.") from None
            if waited >= SILENT and not told:
                told = True
                waiting(_held(handle, depot, f"Waiting up to {patience:g} s for it."))
            pause(PAUSE)


def _held(handle: int, depot: Path, hint: str) -> KioskError:
    who = printable(os.pread(handle, 100, 0).decode(errors="replace").strip()) or "another program"
    return refused(depot, f"is being changed by {who}", hint)


def _sign(handle: int) -> None:
    """Say who holds it. A full disk can't keep anybody from holding it."""
    try:
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"process {os.getpid()}\n".encode(), 0)
    except OSError:
        return
