"""What to show now: the active exhibition, or the one before it where that one fails. Standard library alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.depot.health import MOST_FAILURES, Health, read_health
from kiosk.depot.shelf import folder_of, shelf
from kiosk.depot.state import damaged, read_pointer


@dataclass(frozen=True)
class Choice:
    """`name` is the installed folder to show; "" where none is left to show. `instead_of` is one that failed."""

    name: str
    folder: Path
    instead_of: str = ""


def choose(depot: Path, leaving_out: frozenset[str] = frozenset()) -> Choice | None:
    """The exhibition to show; None for the one that comes with the program. Reads small files, never raises for them.

    That one is shown where none was ever activated. It is also what was shown before the first one that was: where
    that one fails and never was good, it comes back, and once it was good never.
    """
    order = in_order(depot)
    if not order:
        return None
    health = read_health(depot)
    for name in order:
        if name not in leaving_out and health.failures(name) < MOST_FAILURES:
            return Choice(name, folder_of(depot, name), "" if name == order[0] else order[0])
    return None if _is_first(depot, health) else Choice("", depot)


def in_order(depot: Path) -> list[str]:
    """Installed folders: the active one, the one before, then the newest first."""
    there = [kept.name for kept in reversed(shelf(depot))]
    pointer = read_pointer(depot)
    if pointer is None:
        return there if _was_activated(depot) else []
    wanted = [name for name in (pointer.active, pointer.before) if name in there]
    return list(dict.fromkeys([*wanted, *there]))


def _is_first(depot: Path, health: Health) -> bool:
    """Whether one exhibition alone was ever activated, and never was good."""
    pointer = read_pointer(depot)
    return pointer is not None and not pointer.before and pointer.active not in health.good


def _was_activated(depot: Path) -> bool:
    """Whether there was a pointer once: a damaged one must not bring the shipped exhibition back."""
    try:
        return bool(damaged(depot))
    except OSError:  # a folder that this user may not look into
        return False
