"""How each installed exhibition did on screen: a line for every start, failure and success. Standard library alone.

A line is appended in one write and never changed, so that a start costs next to nothing. What cannot be read is
passed over: a lost line costs one more attempt, and never an exhibition.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from kiosk.depot.disk import Disk

FILE = "shown"
MOST_FAILURES = 3
MOST = 1_000_000  # bytes that are read
FULL = 64_000  # bytes; a longer file is written anew, short

# begun: a start that has not lasted yet. ended: it was asked to end. lasted: long enough to count as good.
# failed: it surely can't be shown. forgiven: somebody chose it again.
Event = Literal["begun", "ended", "lasted", "failed", "forgiven"]


@dataclass(frozen=True)
class Health:
    """How often in a row each folder failed on screen, and which were once shown for long enough."""

    failed: dict[str, int] = field(default_factory=dict)
    good: frozenset[str] = frozenset()

    def failures(self, name: str) -> int:
        """Starts in a row that did not last."""
        return self.failed.get(name, 0)

    def after(self, event: str, name: str) -> Health:
        """With one more line."""
        changes = {
            "begun": self.failures(name) + 1,
            "ended": max(0, self.failures(name) - 1),
            "failed": MOST_FAILURES,
            "lasted": 0,
            "forgiven": 0,
        }
        if event not in changes:
            return self
        good = self.good | {name} if event == "lasted" else self.good
        return Health({**self.failed, name: changes[event]}, good)


def read_health(depot: Path) -> Health:
    """All lines there are. Without a file: nothing failed, nothing is known to be good."""
    try:
        with (depot / FILE).open("rb") as stream:
            lines = stream.read(MOST).decode(errors="replace").split("\n")
    except OSError:
        return Health()
    health = Health()
    for line in lines:
        event, _, name = line.partition(" ")
        health = health.after(event, name)
    return health


def note(depot: Path, event: Event, name: str, disk: Disk | None = None) -> None:
    """Write a line. A disk that takes none, full or read-only, keeps no exhibition from being shown."""
    with suppress(OSError):
        (disk or Disk()).append(depot / FILE, f"{event} {name}\n".encode())


def shortened(health: Health, names: set[str]) -> bytes:
    """The fewest lines that say the same of these folders."""
    lines = [f"lasted {name}" for name in sorted(health.good & names)]
    lines += [f"begun {name}" for name in sorted(names) for _ in range(health.failures(name))]
    return "".join(f"{line}\n" for line in lines).encode()
