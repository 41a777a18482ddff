"""The small files that say what is active: each with a checksum, and never the only copy. Standard library alone.

A file is one line of JSON that ends in the SHA-256 of what stands before it. A flipped byte or a missing end is
noticed, and the file counts as not there.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol

SLOTS = ("pointer.0", "pointer.1")
MOST = 100_000  # bytes of a file of state


class WritesFiles(Protocol):
    """Puts a small file in the place of another, whole or not at all."""

    def __call__(self, path: Path, content: bytes) -> None: ...


@dataclass(frozen=True)
class Pointer:
    """Which installed folders are active and were before. `generation` counts the switches."""

    generation: int = 0
    active: str = ""
    before: str = ""

    def to(self, name: str) -> Pointer:
        """The pointer after a switch to the folder `name`."""
        return Pointer(self.generation + 1, name, self.active)


def encoded(value: dict[str, Any]) -> bytes:
    body = json.dumps(value, sort_keys=True, separators=(",", ":")).encode()
    return body + b"\n" + hashlib.sha256(body).hexdigest().encode() + b"\n"


def decoded(content: bytes) -> dict[str, Any] | None:
    """What was encoded; None for anything else."""
    body, _, rest = content.partition(b"\n")
    if rest != hashlib.sha256(body).hexdigest().encode() + b"\n":
        return None
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def read_pointer(depot: Path) -> Pointer | None:
    """The newest whole one; None where there is none."""
    found = [pointer for slot in SLOTS if (pointer := _pointer(_read(depot / slot)))]
    return max(found, key=lambda pointer: pointer.generation, default=None)


def damaged(depot: Path) -> list[Path]:
    """Those that are there and can't be read."""
    return [depot / name for name in SLOTS if (depot / name).exists() and _read(depot / name) is None]


def write_pointer(depot: Path, pointer: Pointer, write: WritesFiles) -> None:
    """Into the slot of the generation before the last one, so that the last one stays until this is on disk."""
    write(depot / SLOTS[pointer.generation % 2], encoded(asdict(pointer)))


def _pointer(value: dict[str, Any] | None) -> Pointer | None:
    if value is None:
        return None
    generation, active, before = value.get("generation"), value.get("active"), value.get("before")
    if not (isinstance(generation, int) and isinstance(active, str) and isinstance(before, str)):
        return None
    return Pointer(generation, active, before)


def _read(file: Path) -> dict[str, Any] | None:
    try:
        with file.open("rb") as stream:
            return decoded(stream.read(MOST))
    except OSError:
        return None
