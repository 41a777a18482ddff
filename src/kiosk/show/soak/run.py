"""Visit after visit on the real program, until one goes wrong or all have been."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QThreadPool

from kiosk.session.pace import Pace
from kiosk.session.visit import Visit
from kiosk.show.running import Running
from kiosk.show.soak.faults import Complaints, FaultError, Watchdog
from kiosk.show.soak.plan import glance, plan
from kiosk.show.soak.visitor import Clock, Visitor
from kiosk.show.soak.weight import Weight, census, grown, handed_out, memory, slope

HANGS = 60.0  # s without any step, after which the process is ended


@dataclass(frozen=True)
class Limits:
    """What a long run is held to."""

    warm_up: int = 500  # visits that may still grow it
    every: int = 250  # visits between two weighings
    megabytes: float = 2.0
    objects: int = 0


@dataclass(frozen=True)
class Task:
    """Which visits."""

    seed: int = 1
    first: int = 1
    visits: int = 1000
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True)
class Outcome:
    """What came of it. `fault` is "" where all went well."""

    visits: int
    seconds: float
    weights: tuple[Weight, ...]
    fault: str = ""
    at: int = 0  # the visit of the fault; 0 where the whole run is meant
    steps: tuple[str, ...] = ()
    seen: Mapping[str, int] = field(default_factory=dict)  # changes of a visit that led to a screen, a panel and so on

    def settled(self, limits: Limits) -> tuple[Weight, ...]:
        """The weights after the warm-up."""
        return tuple(weight for weight in self.weights if weight.visit >= limits.warm_up)

    def slope(self, limits: Limits) -> float:
        """MB a thousand visits after the warm-up."""
        return slope(self.settled(limits))


class Soak:
    """One long run. `say` gets a line at every weighing."""

    def __init__(self, running: Running, clock: Clock, pace: Pace, task: Task, say: Callable[[str], None]) -> None:
        self._running, self._clock, self._pace = running, clock, pace
        self._task, self._say = task, say
        self._weights: list[Weight] = []
        self._census: Counter[str] = Counter()
        self._done = 0
        self._began = time.monotonic()
        self._steps: list[str] = []
        self._counted: Counter[str] = Counter()
        self._seen: Counter[str] = Counter()

    def run(self) -> Outcome:
        """All visits, or those up to the first fault."""
        complaints = Complaints()
        self._running.gallery.listen(lambda visit: self._seen.update(sights(visit)))
        with ExitStack() as stack:
            stack.enter_context(complaints.listening(self._running.engine))
            watchdog = stack.enter_context(Watchdog(HANGS, self._bark))
            try:
                self._all(complaints, watchdog)
            except FaultError as fault:
                return self._outcome(str(fault), self._number(), tuple(self._steps))
        return self._judge()

    def _number(self) -> int:
        """The visit that runs."""
        return self._task.first + self._done

    def _all(self, complaints: Complaints, watchdog: Watchdog) -> None:
        visitor = Visitor(self._running, self._clock, self._pace, complaints)
        self._steps = visitor.steps
        while self._done < self._task.visits:
            visitor.visit(plan(self._task.seed, self._number()))
            watchdog.feed()
            self._done += 1
            if self._done % self._task.limits.every == 0 or self._done == self._task.visits:
                visitor.visit(glance())
                visitor.rest(self._running.hung.warming.isActive)
                self._weigh()

    def _weigh(self) -> None:
        QThreadPool.globalInstance().waitForDone()
        (pss, own), used = memory(), handed_out()  # before the census: to count is to hold everything once
        counted = census(self._roots())
        weight = Weight(self._done, pss, own, sum(counted.values()), used)
        if self._done <= self._task.limits.warm_up:
            self._census = counted
        self._weights.append(weight)
        each = (time.monotonic() - self._began) / self._done
        self._say(
            f"{weight.visit:6d} visits  {weight.pss:6.1f} MB  {weight.own:6.1f} MB of its own  "
            f"{weight.used:6.1f} MB handed out  "
            f"{weight.objects:6d} objects  {each:.3f} s a visit"
        )
        self._counted = counted

    def _roots(self) -> tuple[QObject, ...]:
        return self._running.application, self._running.engine, self._running.window

    def _judge(self) -> Outcome:
        limits = self._task.limits
        outcome = self._outcome()
        settled = outcome.settled(limits)
        if len(settled) < 2:
            return outcome
        first, last = settled[0], settled[-1]
        if last.own - first.own > limits.megabytes:
            return self._outcome(
                f"it grew by {last.own - first.own:.1f} MB between visit {first.visit} and visit {last.visit}; "
                f"{limits.megabytes:g} MB are allowed."
            )
        if last.objects - first.objects > limits.objects:
            return self._outcome(
                f"it has {last.objects - first.objects} QObjects more after visit {last.visit} than after visit "
                f"{first.visit}: {grown(self._census, self._counted)}."
            )
        return outcome

    def _outcome(self, fault: str = "", at: int = 0, steps: tuple[str, ...] = ()) -> Outcome:
        took = time.monotonic() - self._began
        return Outcome(self._done, took, tuple(self._weights), fault, at, steps, dict(sorted(self._seen.items())))

    def _bark(self) -> None:
        hangs = self._outcome("it hangs: nothing moved for a minute.", self._number(), tuple(self._steps))
        print("\n".join(told(hangs, self._task)), file=sys.stderr)


def sights(visit: Visit) -> tuple[str, ...]:
    """What a visitor sees of the kiosk, in words to be counted."""
    place, preferences = visit.place, visit.preferences
    panels = (f"panel {visit.panel}",) if visit.panel else ()
    typed = ("letters",) if place.query else ()
    contrast = ("contrast",) if preferences.contrast else ()
    reach = ("reach",) if preferences.reach else ()
    size = f"{preferences.percent} %"
    return visit.phase, place.screen, preferences.language, size, *panels, *typed, *contrast, *reach


def told(outcome: Outcome, task: Task, exhibition: str = "") -> list[str]:
    """A fault in lines: what, where, and how to see it again."""
    if not outcome.at:
        return [outcome.fault, f"Seed {task.seed}, visits {task.first} to {task.first + outcome.visits - 1}."]
    again = f"kiosk soak {exhibition}".rstrip()
    lines = [f"visit {outcome.at} of seed {task.seed}: {outcome.fault}", "What was done:"]
    lines += [f"  {i}. {step}" for i, step in enumerate(outcome.steps, 1)]
    return [*lines, f"Again: {again} --seed {task.seed} --from {outcome.at} --visits 1"]
