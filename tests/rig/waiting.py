"""Waiting for something to happen, with a limit, woken by what happens and never by a guess."""

from __future__ import annotations

import os
import select
import time
from collections.abc import Callable

PATIENCE = 20.0  # seconds a test waits before it says what did not come; shared machines are slow


class NothingCameError(AssertionError):
    """What a test waited for did not happen in time."""


def read_line(fd: int, timeout: float = PATIENCE) -> str:
    """One line from a pipe, without its end. Empty when the other side closed it."""
    deadline = time.monotonic() + timeout
    line = b""
    while not line.endswith(b"\n"):
        if not wait_readable(fd, deadline - time.monotonic()):
            raise NothingCameError(f"no line came within {timeout:g} s, only {line!r}")
        byte = os.read(fd, 1)
        if not byte:
            break
        line += byte
    return line.decode().rstrip("\n")


def wait_readable(fd: int, seconds: float) -> bool:
    """Whether something can be read within so many seconds."""
    return bool(select.select([fd], [], [], max(0.0, seconds))[0])


def pace(deadline: float) -> None:
    """Let real time pass up to a moment of the monotonic clock: a finger takes time to move."""
    select.select([], [], [], max(0.0, deadline - time.monotonic()))


def wait_until(holds: Callable[[], bool], what: str, timeout: float = PATIENCE, every: float = 0.02) -> None:
    """Look again and again until it holds. For what cannot announce itself, such as pixels."""
    deadline = time.monotonic() + timeout
    while not holds():
        now = time.monotonic()
        if now > deadline:
            raise NothingCameError(f"{what} did not come within {timeout:g} s")
        pace(now + every)
