"""How each exhibition did on screen: a line for every start, failure and success. Standard library alone.

    EVENT NAME [SECONDS [WORDS]]        begun 2.summer@1.0 1793430000

A line is appended in one write and never changed, so that a start costs next to nothing and two programs may write
at once. What cannot be read is passed over: a lost line costs one more attempt, and never an exhibition. SECONDS is
the wall clock, for a person who reads the report (`kiosk.depot.report`): nothing is decided by it. Nothing in here is
about a visitor.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from kiosk.depot.disk import Disk

FILE = "shown"
MOST_FAILURES = 3
MOST = 1_000_000  # bytes that are read, the last ones
FULL = 64_000  # bytes; a longer file is written anew, short
KEPT = 300  # of its last lines stay then
WORDS = 300  # characters of a reason

# begun: a start that has not lasted yet. ended: it was asked to end. lasted: long enough to count as good.
# failed: it surely can't be shown. forgiven: somebody chose it again.
Decides = Literal["begun", "ended", "lasted", "failed", "forgiven"]
# refused: it did not pass its rehearsal. restarted: for its memory. heavy: it needs more than its limit all the time.
# fault: a file that could not be read, with how often. settings: a problem of kiosk.yaml at the last start.
Tells = Literal["refused", "restarted", "heavy", "fault", "settings"]


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


def read_lines(depot: Path) -> list[str]:
    """All lines there are, oldest first; none without a file."""
    try:
        with (depot / FILE).open("rb") as stream:
            stream.seek(0, 2)
            stream.seek(max(0, stream.tell() - MOST))
            return stream.read(MOST).decode(errors="replace").split("\n")
    except OSError:
        return []


def read_health(depot: Path) -> Health:
    """What the lines say. Without a file: nothing failed, nothing is known to be good."""
    return health_of(read_lines(depot))


def health_of(lines: Iterable[str]) -> Health:
    """What lines of a record decide."""
    health = Health()
    for line in lines:
        event, name, *_ = [*line.split(" ", 2), ""]
        health = health.after(event, name)
    return health


def note(depot: Path, event: Decides | Tells, name: str, why: object = "", disk: Disk | None = None) -> None:
    """Write a line. A disk that takes none, full or read-only, keeps no exhibition from being shown."""
    words = " ".join(str(why).split())[:WORDS]
    with suppress(OSError):
        line = f"{event} {name} {int(time.time())} {words}".rstrip()
        (disk or Disk()).append(depot / FILE, f"{line}\n".encode(errors="replace"))


def record_is_long(depot: Path) -> bool:
    """Whether it is time to write it anew."""
    with suppress(OSError):
        return (depot / FILE).stat().st_size > FULL
    return False


def make_room_for(depot: Path) -> None:
    """The folder that the record lies in, where nothing was ever installed. A disk that takes none is no matter."""
    with suppress(OSError):
        depot.mkdir(parents=True, exist_ok=True)


def shortened(lines: list[str], names: set[str], keep: int = KEPT) -> bytes:
    """A record that says the same of these folders, and still has its last lines."""
    older, last = lines[:-keep] if keep else lines, lines[-keep:] if keep else []
    before = health_of(older)
    said = [f"lasted {name}" for name in sorted(before.good & names)]
    said += [f"begun {name}" for name in sorted(names) for _ in range(before.failures(name))]
    return "".join(f"{line}\n" for line in [*said, *last] if line).encode(errors="replace")
