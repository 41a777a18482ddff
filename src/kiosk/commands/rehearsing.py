"""A rehearsal in a program of its own, with limits: what eats all memory, hangs or crashes ends only that one."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.05  # s between two looks at it
PICTURE = "the picture "  # as kiosk.show.rehearsal says it: decoded, and no screen
MOST_LINES = 40  # of what it says; the last ones
PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Bounds:
    """What a rehearsal may take. The exhibition that we ship takes 11 s and 165 MB."""

    seconds: float = 600.0
    stalled: float = 60.0  # s at one screen
    megabytes: float = 1500.0  # resident


BOUNDS = Bounds()


@dataclass(frozen=True)
class Rehearsed:
    """`wrong`: every complaint, a line each; none where it passed."""

    stops: int
    wrong: tuple[str, ...] = ()


def rehearsed(
    folder: Path,
    label: str,
    bounds: Bounds = BOUNDS,
    progress: Callable[[], object] = lambda: None,
    command: Sequence[str] = (sys.executable, "-m", "kiosk.show.rehearsal"),
) -> Rehearsed:
    """Rehearse what is prepared in `folder`; `label` is what messages call it. `progress` is called at each screen."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with tempfile.TemporaryFile() as said:
        with subprocess.Popen(
            [*command, str(folder)],
            env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=said,
        ) as program:  # fmt: skip
            watch = _Watch(program, bounds, progress)
            try:
                why = watch.wait()
            finally:
                program.kill()
        said.seek(0)
        lines = said.read().decode(errors="replace").strip().splitlines()[-MOST_LINES:]
    if why:
        return Rehearsed(watch.stops, (f"{label}: the rehearsal {why}.",))
    if program.returncode and not lines:
        lines = [f"{label}: the rehearsal ended by itself ({program.returncode}) at {watch.stop}."]
    return Rehearsed(watch.stops, tuple(lines) if program.returncode else ())


class _Watch:
    """Waits for one program and listens where it is. One use."""

    def __init__(self, program: subprocess.Popen[bytes], bounds: Bounds, progress: Callable[[], object]) -> None:
        assert program.stdout is not None
        self._program, self._bounds, self._progress = program, bounds, progress
        self._heard = program.stdout.fileno()
        self._open = True
        self._began = self._moved = time.monotonic()
        self._rest = b""
        self.stop, self.stops = "its beginning", 0

    def wait(self) -> str:
        """Why it was stopped; "" where it ended by itself."""
        while self._open or self._program.poll() is None:
            self._listen()
            why = self._too_much()
            if why:
                return why
        return ""

    def _listen(self) -> None:
        if not self._open:
            self._rest_a_while()
        elif select.select([self._heard], [], [], EVERY)[0]:
            self._take(os.read(self._heard, 65_536))

    def _rest_a_while(self) -> None:
        try:
            self._program.wait(EVERY)
        except subprocess.TimeoutExpired:
            return

    def _take(self, chunk: bytes) -> None:
        self._open = bool(chunk)
        *lines, self._rest = (self._rest + chunk).split(b"\n")
        for line in lines:
            self.stop = line.decode(errors="replace")
            self.stops += not self.stop.startswith(PICTURE)
            self._moved = time.monotonic()
            self._progress()

    def _too_much(self) -> str:
        now, bounds = time.monotonic(), self._bounds
        used = resident(self._program.pid)
        if used > bounds.megabytes:
            return f"took {used:.0f} MB of memory at {self.stop}; {bounds.megabytes:g} MB are allowed"
        if now - self._moved > bounds.stalled:
            return f"stood still for {bounds.stalled:g} s at {self.stop}"
        if now - self._began > bounds.seconds:
            return f"did not end within {bounds.seconds:g} s; it was at {self.stop}"
        return ""


def resident(process: int, proc: Path = Path("/proc")) -> float:
    """MB of memory that a process has; 0 where it has ended."""
    try:
        return int((proc / str(process) / "statm").read_text().split()[1]) * PAGE / 1e6
    except (OSError, ValueError, IndexError):
        return 0.0
