"""One change at a time: a second installer waits, and if it waited long enough says who holds the depot."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.depot.refused import printable, refused

LOCK = "lock"
PATIENCE = 30.0  # s
PAUSE = 0.1


@contextmanager
def locked(
    depot: Path,
    patience: float = PATIENCE,
    now: Callable[[], float] = time.monotonic,
    pause: Callable[[float], None] = time.sleep,
) -> Iterator[None]:
    """Hold the depot, which must be there. The kernel gives the lock up with the process, however that ends."""
    handle = os.open(depot / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o644)
    try:
        _wait(handle, depot, now() + patience, now, pause)
        _sign(handle)
        yield
    finally:
        os.close(handle)


def _wait(handle: int, depot: Path, until: float, now: Callable[[], float], pause: Callable[[float], None]) -> None:
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if now() >= until:
                who = printable(os.pread(handle, 100, 0).decode(errors="replace").strip()) or "another program"
                raise refused(
                    depot, f"is being changed by {who}", "Wait until that has ended, and try again."
                ) from None
            pause(PAUSE)


def _sign(handle: int) -> None:
    """Say who holds it. A full disk can't keep anybody from holding it."""
    try:
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"process {os.getpid()}\n".encode(), 0)
    except OSError:
        return
