"""What fuzzed code may take: five seconds of computing and 500 MB more than there was, and it may print nothing.

In CI each search is short and always the same; `KIOSK_FUZZ=100 pytest tests/fuzz` searches a hundred times as long, and
anew each time.
"""

from __future__ import annotations

import io
import os
import resource
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from types import FrameType

from hypothesis import HealthCheck, settings

from kiosk.problems import Problem

SECONDS, MEMORY = 5.0, 500_000_000
TIMES = int(os.environ.get("KIOSK_FUZZ", "1"))


class TooLong(BaseException):
    """Not an Exception, so that no fuzzed code takes it for a fault of its input."""


def rounds(examples: int) -> settings:
    """How long to search: `examples` in CI."""
    return settings(
        max_examples=examples * TIMES,
        derandomize=TIMES == 1,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )


@contextmanager
def guarded() -> Iterator[None]:
    """TooLong or MemoryError where the code inside takes more than it may."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TooLong(f"more than {SECONDS} s")

    before = signal.signal(signal.SIGPROF, stop)
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (_virtual() + MEMORY, hard))
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        with redirect_stdout(io.StringIO()) as printed:
            yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
        signal.signal(signal.SIGPROF, before)
    assert printed.getvalue() == ""


def _virtual() -> int:
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()


def well_told(problems: tuple[Problem, ...] | list[Problem], lines_of: Callable[[str], int] | None = None) -> None:
    """Every problem is one line of words, with a file and, where it is about a place, a place that is there."""
    for problem in problems:
        assert problem.file
        assert problem.message and not problem.message.endswith(".")
        assert "Traceback" not in str(problem) and "\n" not in str(problem)
        assert (problem.line == 0) == (problem.column == 0)
        assert problem.line >= 0 and problem.column >= 0
        assert len(str(problem)) < 1500, problem
        if lines_of is not None:
            assert problem.line <= lines_of(problem.file), problem
