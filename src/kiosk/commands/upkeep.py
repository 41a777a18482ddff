"""What a running kiosk does for itself while nobody visits: its record, its faults, its memory.

Loaded after the first frame. Nothing here may stop the kiosk: what can't be written is not written.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kiosk.commands.anew import RESTARTED, begin_anew, draw_curtain_back
from kiosk.depot.health import Tells, make_room_for, note
from kiosk.depot.places import default_depot
from kiosk.problems import Problem
from kiosk.session.guard import Guard, Verdict, restarted_at
from kiosk.session.visit import RESTING
from kiosk.settings.values import Settings, settings_file

if TYPE_CHECKING:
    from kiosk.depot.opened import Prepared
    from kiosk.show.running import Running

ABSENT = 60.0  # s after which a finger that does not move is water
MOST_PROBLEMS = 10  # of kiosk.yaml that are noted
EVERY = 60.0  # s between two looks at memory and faults
PAGE = os.sysconf("SC_PAGE_SIZE")


class Stage(Protocol):
    """The window and what it shows."""

    def resting(self) -> bool:
        """Whether nobody is visiting and no finger is on the glass."""

    def prepared(self) -> Prepared:
        """The exhibition that is shown."""


@dataclass(frozen=True)
class Means:
    """What the upkeep does its work with; tests put others in their place."""

    now: Callable[[], float] = time.monotonic
    memory: Callable[[], float] = lambda: memory_mb()
    say: Callable[[str], None] = lambda line: print(line, file=sys.stderr, flush=True)
    restart: Callable[[float | None], object] = begin_anew  # when, where the guard did it


class Upkeep:
    """Looks after one running kiosk. `look` is called about once a second; `parting` just before a restart."""

    def __init__(
        self, depot: Path, guard: Guard, stage: Stage, parting: Callable[[], None], means: Means | None = None
    ) -> None:
        self._depot, self._guard, self._stage, self._parting = depot, guard, stage, parting
        self._means = means or Means()
        self._prepared = stage.prepared()
        self._resting_since: float | None = None
        self._due = 0.0
        self._heavy = False

    def look(self) -> None:
        """Time passed."""
        now = self._means.now()
        self._follow(now)
        if self._resting_since is None or now < self._due:
            return
        self._count_faults(self._prepared)
        if self._weigh(now) != "wait":
            self._due = now + EVERY

    def begin_anew(self) -> None:
        """Staff asked for it. It returns only where the system can't."""
        self.close()
        self._parting()
        self._means.restart(None)

    def close(self) -> None:
        """The window closes."""
        self._count_faults(self._prepared)

    def _follow(self, now: float) -> None:
        shown = self._stage.prepared()
        if shown is not self._prepared:
            self._count_faults(self._prepared)
            self._prepared = shown
        if not self._stage.resting():
            self._resting_since = None
        elif self._resting_since is None:
            self._resting_since = now

    def _count_faults(self, prepared: Prepared) -> None:
        for (file, why), times in prepared.faults.take().items():
            self._note("fault", f"{times} {file} {why}")

    def _weigh(self, now: float) -> Verdict:
        used = self._means.memory() if self._guard.limit else 0.0
        verdict = self._guard.verdict(now, used, self._resting_since)
        sizes = f"{used:.0f} MB of memory, more than the {self._guard.limit:.0f} MB of memory.limit in kiosk.yaml"
        if verdict == "restart":
            self._restart(now, sizes)
        elif verdict == "heavy" and not self._heavy:
            self._heavy = True
            self._note("heavy", sizes)
            self._means.say(f"{self._label}: {sizes}, so soon after a restart that another one would not help.")
        return verdict

    def _restart(self, now: float, sizes: str) -> None:
        self._note("restarted", sizes)
        self._means.say(f"{self._label}: {sizes}; the kiosk begins anew.")
        self._parting()
        self._means.restart(now)

    @property
    def _label(self) -> str:
        return label(self._prepared)

    def _note(self, event: Tells, why: str) -> None:
        note(self._depot, event, self._label, why)


class _Window:
    """The window, as the upkeep sees it."""

    def __init__(self, running: Running) -> None:
        self._running = running

    def resting(self) -> bool:
        visit, now = self._running.gallery.visit, time.monotonic()
        return visit.phase in RESTING and all(now - finger.at >= ABSENT for finger in visit.fingers)

    def prepared(self) -> Prepared:
        return self._running.hung.prepared


def begin(running: Running, args: argparse.Namespace, parting: Callable[[], None] | None) -> Upkeep:
    """The upkeep of a window. Without `parting` nobody else keeps a record of it: then its start is noted, and its end.

    What is wrong with kiosk.yaml is noted too, for `kiosk health`.
    """
    draw_curtain_back()
    depot: Path = args.depot or default_depot()
    make_room_for(depot)
    name = label(running.hung.prepared)
    if parting is None:
        note(depot, "begun", name, os.getpid())
        parting = once(lambda: note(depot, "ended", name))
        running.application.aboutToQuit.connect(parting)
    file = settings_file(args.settings)
    settings, problems = _read(file) if file else (Settings(), ())
    for problem in problems[:MOST_PROBLEMS]:
        note(depot, "settings", name, problem)
    upkeep = Upkeep(depot, guard_of(settings.memory, time.monotonic()), _Window(running), parting)
    running.application.aboutToQuit.connect(upkeep.close)
    return upkeep


def _read(file: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """As they were read at the start a moment ago; a machine without a file never loads the reader."""
    from kiosk.settings.reader import load

    return load(file)


def once(act: Callable[[], object]) -> Callable[[], None]:
    """`act`, but for every call after the first."""
    left = [act]

    def first() -> None:
        if left:
            left.pop()()

    return first


def label(prepared: Prepared) -> str:
    """ID@VERSION."""
    return f"{prepared.exhibition['id']}@{prepared.exhibition['version']}"


def guard_of(limit: int, now: float) -> Guard:
    """The guard of this process, which may have been restarted by the guard before."""
    return Guard(limit, restarted_at(os.environ.get(RESTARTED, ""), now))


def memory_mb(proc: Path = Path("/proc/self")) -> float:
    """Proportional set size of this process in MB, or what is resident of it where the kernel does not say; or 0."""
    try:
        lines = (proc / "smaps_rollup").read_text().splitlines()
        return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) * 1024 / 1e6
    except (OSError, ValueError, IndexError):
        pass
    try:
        return int((proc / "statm").read_text().split()[1]) * PAGE / 1e6
    except (OSError, ValueError, IndexError):
        return 0.0
