"""The real program in a process of its own, and what it says about itself.

The program writes one JSON line to the pipe KIOSK_REPORT_FD at each change of what it shows.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from rig.waiting import PATIENCE, NothingCameError

Report = Mapping[str, Any]


class Program:
    """A child process whose reports, one JSON object a line, can be waited for."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], folder: Path) -> None:
        self._command = tuple(command)
        self._environment = dict(environment)
        self._output = folder / "output.txt"
        self._reports: list[Report] = []
        self._changed = threading.Condition()
        self._ended = False

    def __enter__(self) -> Program:
        read, write = os.pipe()
        with self._output.open("wb") as output:
            self._process = subprocess.Popen(
                self._command,
                env={**self._environment, "KIOSK_REPORT_FD": str(write)},
                pass_fds=[write],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        os.close(write)
        self._listener = threading.Thread(target=self._listen, args=(read,), daemon=True)
        self._listener.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        self._listener.join(PATIENCE)

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def reports(self) -> tuple[Report, ...]:
        """Everything that it said so far, oldest first."""
        with self._changed:
            return tuple(self._reports)

    @property
    def output(self) -> str:
        """What it wrote to its standard output and error."""
        return self._output.read_text(errors="replace")

    def wait_for(self, wanted: Callable[[Report], bool], what: str = "", timeout: float = PATIENCE) -> Report:
        """The newest report, as soon as it is a wanted one. What came before and went again does not count."""
        return self._wait(lambda: self._reports[-1:], wanted, what or "the report", timeout)

    def wait_seen(self, wanted: Callable[[Report], bool], since: int = 0, timeout: float = PATIENCE) -> Report:
        """The first wanted report from number `since` on, even if it went again."""
        return self._wait(lambda: self._reports[since:], wanted, "the report", timeout)

    def wait_state(self, timeout: float = PATIENCE, **fields: object) -> Report:
        """The newest report, as soon as it says all of this: `wait_state(screen="home")`."""

        def matches(report: Report) -> bool:
            return all(report.get(name) == value for name, value in fields.items())

        return self.wait_for(matches, f"a report of {fields}", timeout)

    def stop(self, how: signal.Signals = signal.SIGTERM, timeout: float = PATIENCE) -> int:
        """Ask it to end; its exit status, negative for a signal."""
        self._process.send_signal(how)
        return self._process.wait(timeout)

    def wait_end(self, timeout: float = PATIENCE) -> int:
        """Its exit status once it has ended by itself."""
        return self._process.wait(timeout)

    def _listen(self, fd: int) -> None:
        with os.fdopen(fd, encoding="utf-8") as lines:
            for line in lines:
                self._take(json.loads(line))
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def _take(self, report: Report) -> None:
        with self._changed:
            self._reports.append(report)
            self._changed.notify_all()

    def _wait(
        self, candidates: Callable[[], list[Report]], wanted: Callable[[Report], bool], what: str, timeout: float
    ) -> Report:
        deadline = time.monotonic() + timeout
        with self._changed:
            while True:
                found = next((report for report in candidates() if wanted(report)), None)
                if found is not None:
                    return found
                if self._ended or not self._changed.wait(max(0.0, deadline - time.monotonic())):
                    raise NothingCameError(self._complaint(what))

    def _complaint(self, what: str) -> str:
        ending = "before the program ended" if self._ended else "in time"
        return f"{what} did not come {ending}; last reports {self._reports[-3:]}\n{self.output[-3000:]}"


def kiosk_command(*arguments: str | Path) -> tuple[str, ...]:
    """`kiosk ...` with this interpreter."""
    return (sys.executable, "-m", "kiosk", *map(str, arguments))


def clean_environment(home: Path, **more: str) -> dict[str, str]:
    """A machine on which nobody has set anything: an empty home, a plain path, UTF-8."""
    home.mkdir(parents=True, exist_ok=True)
    return {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "XDG_RUNTIME_DIR": str(home), **more}
