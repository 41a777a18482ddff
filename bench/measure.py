"""Time and memory of other processes, seen from outside. Nothing here knows what it measures."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

PATIENCE = 60  # s before a process that shows nothing counts as stuck


@dataclass(frozen=True)
class Start:
    """One start: ms from the call that makes the process to its line at the first frame, and what the line said.

    `ready_ms`: to its next line, where it prints one: a touch is answered from then on.
    """

    ms: float
    said: Mapping[str, Any]
    ready_ms: float = 0.0

    @property
    def pss_mb(self) -> float:
        """Memory at that moment: proportional set size in MB."""
        return float(self.said["pss_mb"])


def started(command: Sequence[str], environment: Mapping[str, str]) -> Start:
    """Start a program that prints one JSON line at its first frame, maybe another, and ends. Else RuntimeError."""
    began = time.perf_counter()
    with subprocess.Popen(command, env=dict(environment), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        shown = time.perf_counter()
        process.stdout.readline()
        ready = time.perf_counter()
        try:
            code = process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
    if code or not line:
        raise RuntimeError(f"{' '.join(command)} ended with {code}")
    return Start((shown - began) * 1000, json.loads(line), (ready - began) * 1000)


def ran(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """ms of a whole process from its start to its end."""
    began = time.perf_counter()
    subprocess.run(command, env=dict(environment), check=True, stdout=subprocess.DEVNULL)
    return (time.perf_counter() - began) * 1000


def pairs(number: int, first: Callable[[], Any], second: Callable[[], Any]) -> list[tuple[Any, Any]]:
    """Run both in turns, so that whatever else the machine does meets both alike. One pair before them warms up."""
    first()
    second()
    return [(first(), second()) for _ in range(number)]


def summary(values: Sequence[float]) -> dict[str, float]:
    """Median, least and most, to a tenth."""
    return {"median": round(median(values), 1), "least": round(min(values), 1), "most": round(max(values), 1)}


def ratio(values: Sequence[tuple[float, float]]) -> float:
    """How many times the second of each pair the first is: the median of the pairs."""
    return round(median(first / second for first, second in values), 2)


def processor() -> str:
    """The processor's name, as the kernel has it."""
    with Path("/proc/cpuinfo").open() as lines:
        names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
        return next(names, "unknown")


def machine() -> dict[str, Any]:
    """The machine in words that name nobody."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "processor": processor(),
        "cores": len(os.sched_getaffinity(0)),
        "memory_gb": round(memory / 1e9, 1),
        "busy": round(os.getloadavg()[0], 1),  # processes that wanted to run, in the last minute
    }
