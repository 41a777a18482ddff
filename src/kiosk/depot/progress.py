"""How far something is that takes long: what is done just now, and bytes of how many. Standard library alone."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, int, int], None]  # "copied", bytes done, of how many


def unwatched(_what: str, _done: int, _whole: int) -> None:
    """Nobody looks."""


class Counted:
    """Bytes of one kind of work, told as they are done."""

    def __init__(self, progress: Progress, what: str, whole: int) -> None:
        self._progress, self._what, self._whole, self._done = progress, what, whole, 0

    def add(self, size: int) -> None:
        """So many more."""
        self._done = min(self._done + size, self._whole)
        self._progress(self._what, self._done, self._whole)
