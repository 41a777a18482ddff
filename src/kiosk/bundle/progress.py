"""How far a long reading has come: told to whoever draws a bar."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int, str], None]  # done, of how many, what


def silent(_done: int, _of: int, _what: str) -> None:
    """Nobody watches."""
