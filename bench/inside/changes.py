"""A page, a language, a text size: from the finger that is lifted to the first frame with it, and to the last."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import cycle, islice
from typing import Any

from bench.inside.visit import QUIET, Visit
from bench.stats import spread

HELD = 0.08  # s that a finger stays on a button


@dataclass
class Changes:
    """ms of one kind of change."""

    first: list[float] = field(default_factory=list)  # to the first frame that shows it
    settled: list[float] = field(default_factory=list)  # to the last frame before nothing moves
    cpu: list[float] = field(default_factory=list)  # of the thread that draws, to the first frame

    def told(self) -> dict[str, Any]:
        """In numbers."""
        return {"first_ms": spread(self.first), "settled_ms": spread(self.settled), "cpu_ms": spread(self.cpu)}


def changes(visit: Visit, times: int) -> dict[str, Any]:
    """Each change so many times."""
    visit.wake()
    return {
        "page turn": pages(visit, times).told(),
        "language switch": languages(visit, times).told(),
        "text-size switch": sizes(visit, times).told(),
    }


def words(visit: Visit) -> dict[str, str]:
    """What buttons are called now."""
    return visit.running.gallery.interface_words()


def pages(visit: Visit, times: int) -> Changes:
    """From the first chapter's first page through every kind of page, on and on."""
    visit.press(visit.running.gallery.property("nextLabel"))
    found = Changes()
    while len(found.first) < times:
        change(visit, str(visit.running.gallery.property("nextLabel")), found)
    return found


def languages(visit: Visit, times: int) -> Changes:
    """Every language in turn, on one page."""
    found = Changes()
    names = [language["name"] for language in visit.running.gallery.property("languages")]
    for name in islice(cycle([*names[1:], names[0]]), times):
        visit.press(words(visit)["language"])
        change(visit, name, found)
    return found


def sizes(visit: Visit, times: int) -> Changes:
    """Every text size in turn, on one page."""
    found = Changes()
    percents = visit.running.gallery.property("percents")
    visit.press(words(visit)["textSize"])
    for percent in islice(cycle([*percents[1:], percents[0]]), times):
        change(visit, words(visit)["percent"].replace("%1", str(percent)), found)
    return found


def change(visit: Visit, label: str, found: Changes) -> None:
    """Touch a button that changes the screen, and watch until nothing moves. RuntimeError where nothing changed."""
    before = state(visit)
    visit.put([visit.where(label)])
    visit.let(time.monotonic() + HELD)
    visit.drawn.clear()
    lifted, cpu = time.monotonic(), time.thread_time()
    shown: list[bool] = []
    watching: Callable[[], None] = lambda: shown.append(state(visit) != before)  # noqa: E731 - to be disconnected
    connection = visit.window.frameSwapped.connect(watching)
    visit.put([])
    visit.settle(QUIET)
    visit.window.frameSwapped.disconnect(connection)
    if not any(shown):
        raise RuntimeError(f"{label!r} changed nothing")
    first = visit.drawn[shown.index(True)]
    found.first.append((first.at - lifted) * 1000)
    found.cpu.append((first.cpu - cpu) * 1000)
    found.settled.append((visit.drawn[-1].at - lifted) * 1000)


def state(visit: Visit) -> tuple[object, object]:
    """Where the visit is, and how it is shown."""
    return visit.running.gallery.visit.place, visit.running.gallery.visit.preferences
