"""The desk of this kiosk's staff: what their screens ask of it, done with what the commands do.

Made where a PIN is set; what an answer needs is loaded when it is asked for.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, NamedTuple

from kiosk.commands.remembered import Tries, is_closed, set_closed
from kiosk.staff.desk import Change, Exhibit, Facts, Told

MOST_WORDS = 200  # characters of a complaint
INNER = ("KIOSK_REPORT_FD", "KIOSK_CURTAIN_FD")  # between this program and whoever began it


class Where(NamedTuple):
    """What the command line said. `swaps`: what is active in the depot is shown, and no folder that was named."""

    depot: Path
    settings: Path | None
    swaps: bool


class Office:
    """One program's desk. Nothing in it raises: it answers as well as it can."""

    def __init__(
        self,
        where: Where,
        pin: str,
        name: str = "",
        tries: Tries | None = None,
        program: Sequence[str] = (sys.executable, "-m", "kiosk"),
    ) -> None:
        self._where, self._pin, self.name = where, pin, name
        self._tries = tries or Tries(where.depot)
        self._program = tuple(program)
        self._begun = time.monotonic()
        self._closed = is_closed(where.depot)
        self._job: _Job | None = None
        self._begin_anew: Callable[[], None] = lambda: None

    def can_begin_anew(self, act: Callable[[], None]) -> None:
        """How the kiosk begins itself anew, known once its window has drawn."""
        self._begin_anew = act

    # ---------------------------------------------------------------- the PIN
    def wait(self) -> float:
        """Seconds until a PIN may be tried."""
        return self._tries.left()

    def admits(self, digits: str) -> bool:
        """Whether that is the PIN."""
        from kiosk.staff.pin import fits

        if self.wait() > 0:
            return False
        self._tries.count()
        if not fits(self._pin, digits):
            return False
        self._tries.forget()
        return True

    # ---------------------------------------------------------------- how it is
    def closed(self) -> bool:
        """Whether it is out of order."""
        return self._closed

    def close(self, closed: bool) -> bool:
        """Say so, and write it down; False where it could not be written."""
        self._closed = closed
        return set_closed(self._where.depot, closed)

    def health(self) -> Sequence[Told]:
        """The lines of `kiosk health`."""
        from kiosk.commands.health import health_lines
        from kiosk.depot.depot import Depot
        from kiosk.problems import KioskError

        try:
            lines = health_lines(Depot(self._where.depot), self._where.settings)
            return [Told(line.status == "fine", _worded(line.what, line.mend), line.phrases) for line in lines]
        except (KioskError, OSError, ValueError) as error:
            return [Told(False, " ".join(str(error).split()))]

    def facts(self) -> Facts:
        """How long it runs, and room on the disk."""
        return Facts(time.monotonic() - self._begun, _free(self._where.depot))

    def restart(self) -> None:
        """Begin the kiosk anew."""
        self._begin_anew()

    # ---------------------------------------------------------------- another exhibition
    def swaps(self) -> bool:
        """Whether another one can be shown."""
        return self._where.swaps

    def exhibitions(self) -> Sequence[Exhibit]:
        """What is installed, the newest first."""
        from kiosk.depot.depot import Depot

        depot = Depot(self._where.depot)
        active = depot.pointer().active
        return [
            Exhibit(kept.label, _title(depot.path(kept)), kept.name == active)
            for kept in reversed(depot.all())
        ]  # fmt: skip

    def activate(self, label: str) -> None:
        """As `kiosk activate` does, in a process of its own."""
        if self._job is None or self._job.change().state != "rehearsed":
            command = [*self._program, "activate", label, "--depot", str(self._where.depot)]
            self._job = _Job(label, command)

    def change(self) -> Change | None:
        """How that goes."""
        return self._job.change() if self._job is not None else None


class _Job:
    """One program that rehearses and activates an exhibition. One use."""

    def __init__(self, label: str, command: Sequence[str]) -> None:
        import subprocess  # these two take 10 ms, and no start waits for them
        import tempfile

        self._label, self._begun = label, time.monotonic()
        self._said: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - as long as the job
        self._ended: Change | None = None
        environment = {name: value for name, value in os.environ.items() if name not in INNER}
        try:
            self._process = subprocess.Popen(
                command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=self._said
            )
        except OSError as error:
            self._ended = Change(label, "refused", str(error))

    def change(self) -> Change:
        """How far it is."""
        if self._ended is None and self._process.poll() is not None:
            self._ended = self._judged()
        return self._ended or Change(self._label, "rehearsed", seconds=int(time.monotonic() - self._begun))

    def _judged(self) -> Change:
        if self._process.returncode == 0:
            return Change(self._label, "active")
        self._said.seek(0)
        lines = self._said.read(100_000).decode(errors="replace").strip().splitlines()
        return Change(self._label, "refused", lines[0][:MOST_WORDS] if lines else "")


def _title(folder: Path) -> dict[str, str]:
    """By language; nothing where it can't be read."""
    from kiosk.depot.opened import Damaged, open_prepared

    try:
        return dict(open_prepared(folder).exhibition["title"])
    except (Damaged, KeyError, TypeError, ValueError):
        return {}


def _free(folder: Path) -> float | None:
    """Share of the disk that this user may still write."""
    with suppress(OSError):
        found = os.statvfs(folder)
        return found.f_bavail / found.f_blocks if found.f_blocks else None
    return None


def _worded(what: str, mend: str) -> str:
    return f"{what}. {mend}".strip()
