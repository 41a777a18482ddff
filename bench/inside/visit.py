"""One running kiosk with fingers on its glass, and the moments at which it drew.

A finger moves sixty times a second, as a panel reports it, whether the program keeps up or not. What is timed begins
when the panel would have said so: a program that was busy then is not forgiven its delay.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QTimer
from PySide6.QtTest import QTest

from kiosk.depot.opened import open_prepared
from kiosk.resources import resources
from kiosk.show.app import start
from kiosk.show.platform import choose_renderer
from kiosk.show.running import Running, Wishes
from kiosk.show.seen import loading
from kiosk.show.tour import button

RATE = 60  # moves of a finger a second
QUIET = 0.15  # s without a frame after which nothing moves any more
PATIENCE = 10.0  # s that anything may take

Point = tuple[float, float]


class Frame(NamedTuple):
    """When it was drawn: s of the monotonic clock, and of the processor's time that this thread had used by then."""

    at: float
    cpu: float


@dataclass
class Strokes:
    """What was drawn while fingers moved, in ms."""

    work: list[float] = field(default_factory=list)  # from a touch to the frame that shows it
    between: list[float] = field(default_factory=list)  # from one frame to the next
    cpu: list[float] = field(default_factory=list)  # of the thread that draws, from one frame to the next
    seconds: float = 0.0
    frames: int = 0

    def add(self, other: Strokes) -> None:
        """Count another stroke in."""
        self.work += other.work
        self.between += other.between
        self.cpu += other.cpu
        self.seconds += other.seconds
        self.frames += other.frames


class Visit:
    """The program and its visitor. Close it."""

    def __init__(self, prepared: Path, size: tuple[int, int], environment: dict[str, str]) -> None:
        self.renderer = choose_renderer(environment).renderer
        wishes = Wishes(windowed=True, size=size, renderer=self.renderer)
        self.running: Running = start(open_prepared(prepared), resources(), wishes)
        self.window = self.running.window
        self.drawn: list[Frame] = []
        self._device = QTest.createTouchDevice()
        self._down: dict[int, Point] = {}
        self.window.frameSwapped.connect(lambda: self.drawn.append(Frame(time.monotonic(), time.thread_time())))

    def close(self) -> None:
        """Take the window down."""
        self.running.close()

    # ------------------------------------------------------------------ waiting
    def let(self, until: float) -> None:
        """Let the program run until a moment of the monotonic clock."""
        while (left := until - time.monotonic()) > 0:
            loop = QEventLoop()
            QTimer.singleShot(int(left * 1000), loop.quit)  # precise below 2 s
            loop.exec()
            if left < 0.001:
                return

    def settle(self, quiet: float = QUIET) -> None:
        """Let it run until nothing moves any more, and nothing is still to come."""
        began = time.monotonic()
        while (now := time.monotonic()) < began + PATIENCE:
            last = max(began, self.drawn[-1].at if self.drawn else began)
            if now - last >= quiet and not loading(self.window):
                return
            self.let(max(last + quiet, now + 0.01))

    def until(self, met: Callable[[], bool], what: str) -> None:
        """Let it run until something holds. RuntimeError where it never does."""
        limit = time.monotonic() + PATIENCE
        while not met():
            if time.monotonic() > limit:
                raise RuntimeError(f"{what} did not come")
            self.let(time.monotonic() + 0.01)

    # ------------------------------------------------------------------ fingers
    def put(self, points: Sequence[Point]) -> None:
        """So many fingers on the glass at these px of the window; fingers that are not named any more are lifted."""
        touch = QTest.touchEvent(self.window, self._device)
        for finger, (x, y) in enumerate(points):
            at = QPoint(round(x), round(y))
            if finger in self._down:
                touch.move(finger, at, self.window)
            else:
                touch.press(finger, at, self.window)
            self._down[finger] = (x, y)
        for finger in [finger for finger in self._down if finger >= len(points)]:
            x, y = self._down.pop(finger)
            touch.release(finger, QPoint(round(x), round(y)), self.window)
        touch.commit(False)

    def lift(self) -> None:
        """One finger after the other, as hands do."""
        while self._down:
            self.put([self._down[finger] for finger in range(len(self._down) - 1)])
            self.let(time.monotonic() + 0.005)

    def tap(self, where: Point) -> None:
        """One finger, down and up, and whatever comes of it."""
        self.put([where])
        self.let(time.monotonic() + 0.03)
        self.put([])
        self.settle()

    def press(self, label: str) -> None:
        """Touch the button called `label`. RuntimeError where there is none."""
        self.tap(self.where(label))

    def where(self, label: str) -> Point:
        """The middle of the button called `label`, px of the window. RuntimeError where there is none."""
        found = button(self.window, label)
        if found is None:
            raise RuntimeError(f"there is no button {label!r}")
        return found.x(), found.y()

    def stroke(self, ways: Sequence[Callable[[float], Point]], seconds: float) -> Strokes:
        """Fingers along their ways, from 0 to 1, then resting before they are lifted; what was drawn meanwhile."""
        self.put([way(0.0) for way in ways])
        self.let(time.monotonic() + 0.05)
        self.drawn.clear()
        steps, began = round(seconds * RATE), time.monotonic()
        due = [began + step / RATE for step in range(1, steps + 1)]
        for step, moment in enumerate(due, 1):
            self.let(moment)
            self.put([way(step / steps) for way in ways])
        self.let(due[-1] + 0.1)  # a finger that rests throws nothing
        found = counted(due, [frame for frame in self.drawn if frame.at <= due[-1] + 0.1])
        self.lift()
        self.settle()
        return found

    def wake(self) -> None:
        """From the attract loop to the contents."""
        self.until(lambda: bool(self.drawn), "a first frame")
        self.let(time.monotonic() + 2.0)  # what is made in advance is made
        self.tap((self.window.width() / 2, self.window.height() / 3))

    def tidy(self) -> None:
        """What the program itself does between two visits, so that memory is compared like with like."""
        self.running.engine.collectGarbage()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def counted(due: Sequence[float], drawn: Sequence[Frame]) -> Strokes:
    """The frames of one stroke that show a move; Qt draws an empty one after most of them."""
    told = list(telling(due, drawn))
    pairs = list(pairwise(frame for _, frame in told))
    return Strokes(
        work=[(frame.at - moment) * 1000 for moment, frame in told],
        between=[(later.at - one.at) * 1000 for one, later in pairs],
        cpu=[(later.cpu - one.cpu) * 1000 for one, later in pairs],
        seconds=(len(due) - 1) / RATE,
        frames=sum(frame.at <= due[-1] for _, frame in told),
    )


def telling(due: Sequence[float], drawn: Sequence[Frame]) -> Iterator[tuple[float, Frame]]:
    """Each frame that shows a move, with the moment of the first move that none before it showed."""
    shown = 0
    for frame in drawn:
        if shown < len(due) and due[shown] <= frame.at:
            yield due[shown], frame
            while shown < len(due) and due[shown] <= frame.at:
                shown += 1
