"""The record of starts and failures as a technician reads it: what is shown, since when, and what went wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.depot.health import read_lines

MOST_TOLD = 20  # failures, the last ones
_LATEST = 32_503_680_000  # the year 3000; a later time is a damaged one


@dataclass(frozen=True)
class Told:
    """Something that happened to an exhibition. `at`: seconds since 1970, 0 where that is not known."""

    at: int
    name: str
    why: str


@dataclass
class Report:
    """What the lines of a record add up to."""

    first: int = 0  # the oldest time in it
    shown: str = ""  # what was begun last
    begun_at: int = 0
    process: str = ""  # that began it: its number
    ended: bool = False  # asked to, and not begun again
    good_since: dict[str, int] = field(default_factory=dict)  # name: when it had lasted, and it has not failed since
    starts: int = 0
    unasked: int = 0  # ended by a crash, a kill or the mains
    restarts: list[Told] = field(default_factory=list)  # for memory
    heavy: Told | None = None  # too large again soon after that
    failures: list[Told] = field(default_factory=list)
    faults: dict[tuple[str, str], int] = field(default_factory=dict)  # (name, "file why"): how often
    settings: list[str] = field(default_factory=list)  # problems of kiosk.yaml at the last start
    _running: dict[str, Told] = field(default_factory=dict)  # begun and not ended, as far as is known

    def take(self, event: str, told: Told) -> None:
        """One more line."""
        act = _ACTS.get(event)
        if act is not None:
            self.first = self.first or told.at
            act(self, told)

    def _begin(self, told: Told) -> None:
        if told.why != self.process:  # another program, not another exhibition in the same one
            self.settings.clear()
            self.heavy = None
        self._show(told)
        if told.at:  # one without a time stands for starts that are no longer in the record
            self.starts += 1
            self.unasked += told.name in self._running
            self._running[told.name] = told

    def _show(self, told: Told) -> None:
        self.shown, self.begun_at, self.process, self.ended = told.name, told.at, told.why, False

    def _end(self, told: Told) -> None:
        self._running.pop(told.name, None)
        self.ended = self.ended or told.name == self.shown

    def _fail(self, told: Told) -> None:
        self._running.pop(told.name, None)
        self.good_since.pop(told.name, None)
        self.failures.append(told)
        if told.name == self.shown and self._running:  # it could not be taken up, and what was shown still is
            self._show(next(reversed(self._running.values())))

    def _restart(self, told: Told) -> None:
        self._running.pop(told.name, None)
        self.process = ""
        self.restarts.append(told)

    def _fault(self, told: Told) -> None:
        number, _, what = told.why.partition(" ")
        if number.isdecimal() and len(number) < 10:
            key = (told.name, what)
            self.faults[key] = self.faults.get(key, 0) + int(number)

    def _grow_heavy(self, told: Told) -> None:
        self.heavy = told


_ACTS: dict[str, Callable[[Report, Told], object]] = {
    "begun": Report._begin,
    "ended": Report._end,
    "lasted": lambda report, told: report.good_since.setdefault(told.name, told.at),
    "failed": Report._fail,
    "refused": lambda report, told: report.failures.append(told),
    "restarted": Report._restart,
    "heavy": Report._grow_heavy,
    "fault": Report._fault,
    "settings": lambda report, told: report.settings.append(told.why),
}


def read_report(depot: Path) -> Report:
    """What the record of a depot adds up to. Damaged lines are passed over."""
    return reported(read_lines(depot))


def reported(lines: Iterable[str]) -> Report:
    """What lines of a record add up to."""
    report = Report()
    for line in lines:
        event, name, at, why = [*line.split(" ", 3), "", "", ""][:4]
        report.take(event, Told(_time(at), name, why))
    report.unasked += len(report._running.keys() - {report.shown})
    report.failures = report.failures[-MOST_TOLD:]
    return report


def _time(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 12 and int(text) < _LATEST else 0
