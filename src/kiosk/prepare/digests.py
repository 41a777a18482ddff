"""Hashes of a bundle's files, remembered from one preparation to the next: pictures are gigabytes, and rarely change.

A file counts as unchanged while its size, both its times (the second is the system's, which nobody sets) and its place
on the disk are the same, and it was already old when it was read.
"""

from __future__ import annotations

import contextlib
import json
import os
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.prepare.store import digest

RACY = 3_000_000_000  # ns: a file changed so shortly before it is read may change again without another time

Stamp = list[int]  # size, modified, changed, inode


class Digests:
    """Answers `of(file)`; `keep` writes down what was asked for. Without a `memory` every file is read."""

    def __init__(self, memory: Path | None = None, now: Callable[[], int] = time.time_ns) -> None:
        self._memory, self._now = memory, now
        self._known = _read(memory)
        self._asked: dict[str, tuple[Stamp, str]] = {}

    def of(self, file: Path) -> str:
        """SHA-256 in hexadecimal. OSError."""
        stamp, name = _stamp(file), str(file.resolve())
        known = self._asked.get(name) or self._known.get(name)
        found = known[1] if known is not None and known[0] == stamp else digest(file)
        if max(stamp[1], stamp[2]) < self._now() - RACY:
            self._asked[name] = stamp, found
        return found

    def keep(self) -> None:
        """Remember for the next time; where that can't be written, nothing is lost but time."""
        if self._memory is None or self._asked == self._known:
            return
        beside = self._memory.with_name(f"{self._memory.name}.{os.getpid()}")
        try:
            self._memory.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(self._asked), encoding="utf-8")
            beside.replace(self._memory)
        except OSError:
            with contextlib.suppress(OSError):
                beside.unlink()


def _stamp(file: Path) -> Stamp:
    of = file.stat()
    return [of.st_size, of.st_mtime_ns, of.st_ctime_ns, of.st_ino]


def _read(memory: Path | None) -> dict[str, tuple[Stamp, str]]:
    """What was kept; nothing where that is not whole."""
    if memory is None:
        return {}
    try:
        found = json.loads(memory.read_text(encoding="utf-8"))
        return {str(name): (_numbers(stamp), _hash(sha)) for name, (stamp, sha) in found.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _numbers(stamp: object) -> Stamp:
    if not isinstance(stamp, list) or not all(isinstance(number, int) for number in stamp):
        raise ValueError(stamp)
    return stamp


def _hash(sha: object) -> str:
    if not isinstance(sha, str) or len(bytes.fromhex(sha)) != 32:
        raise ValueError(sha)
    return sha
