"""One hostile file, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """One file, and a part of the message that refuses it."""

    name: str
    content: bytes
    says: str
