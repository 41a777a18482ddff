"""What a process and all that it starts take: memory at its highest, and the processors' time."""

from __future__ import annotations

import os
import subprocess
import termios
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

EVERY = 0.25  # s between two looks at the memory


@dataclass(frozen=True)
class Took:
    """One run of a program."""

    seconds: float
    cpu_seconds: float  # of all its processes, theirs and the system's
    peak_mb: float  # the highest sum of their proportional set sizes
    output: str  # stdout and stderr
    code: int

    @property
    def busy(self) -> float:
        """The share of this machine's processors that it kept busy."""
        return self.cpu_seconds / self.seconds / len(os.sched_getaffinity(0))


def watched(command: Sequence[str], environment: Mapping[str, str], terminal: bool = False) -> Took:
    """Run a program to its end; with `terminal` it believes that somebody watches it."""
    ours, theirs = os.openpty() if terminal else os.pipe()
    if terminal:
        termios.tcsetwinsize(theirs, (24, 100))  # a new one has no columns, and a bar none to stand in
    before, began = getrusage(RUSAGE_CHILDREN), time.monotonic()
    process = subprocess.Popen(
        command, env=dict(environment), stdin=subprocess.DEVNULL, stdout=theirs, stderr=subprocess.STDOUT
    )
    os.close(theirs)
    said: list[bytes] = []
    listener = threading.Thread(target=listen, args=(ours, said))
    listener.start()
    peak = 0.0
    while process.poll() is None:
        peak = max(peak, pss_mb(process.pid))
        time.sleep(EVERY)
    seconds, after = time.monotonic() - began, getrusage(RUSAGE_CHILDREN)
    listener.join()
    cpu = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Took(seconds, cpu, round(peak, 1), b"".join(said).decode(errors="replace"), process.returncode)


def listen(file: int, said: list[bytes]) -> None:
    """Keep what comes until the other side is closed."""
    with os.fdopen(file, "rb", buffering=0) as stream:
        try:
            while chunk := stream.read(65536):
                said.append(chunk)
        except OSError:
            pass  # how a terminal says that nobody is there any more


def pss_mb(root: int) -> float:
    """Proportional set size of a process and its descendants; what has ended counts nothing."""
    return sum(own_pss_mb(pid) for pid in family(root))


def family(root: int) -> list[int]:
    """The process and all its descendants."""
    found, waiting = [], [root]
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        for file in Path(f"/proc/{pid}/task").glob("*/children"):
            try:
                waiting += map(int, file.read_text().split())
            except OSError:
                continue
    return found


def own_pss_mb(pid: int) -> float:
    """Proportional set size of one process; 0 where it has ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000
