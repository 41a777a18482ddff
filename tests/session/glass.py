"""A visit at a kiosk with a clock that a test turns."""

from __future__ import annotations

from kiosk.session import visit as rules
from kiosk.session.pace import Pace
from kiosk.session.place import Place, Preferences
from kiosk.session.visit import Visit

RESTING = Preferences(language="en")
HOME = Place(screen="home")
PAGE = Place(screen="chapter", chapter="islands", page=2, offset=140)


class Glass:
    """What a kiosk does with the rules: holds one visit, looks at the clock every quarter of a second."""

    def __init__(self, pace: Pace | None = None, now: float = 1000.0) -> None:
        self.pace = pace or Pace()
        self.now = now
        self.visit = Visit(preferences=RESTING)

    @property
    def phase(self) -> str:
        return self.visit.phase

    @property
    def left(self) -> float:
        """Seconds that the countdown shows."""
        return rules.seconds_left(self.visit, self.now, self.pace)

    def wake(self, language: str | None = None) -> Glass:
        self.visit = rules.woken(self.visit, self.now, HOME, language)
        return self

    def wait(self, seconds: float, tick: float = 0.25) -> Glass:
        """Time passes, with a look at the clock at each tick."""
        end = self.now + seconds
        while self.now < end:
            self.now = min(self.now + tick, end)
            self.visit = rules.ticked(self.visit, self.now, self.pace, RESTING)
        return self

    def until(self, phase: str, within: float = 2000.0) -> float:
        """Seconds until the visit is in `phase`."""
        began = self.now
        while self.phase != phase:
            assert self.now - began < within, f"still {self.phase} after {within} s"
            self.wait(0.25)
        return self.now - began

    def down(self, finger: int = 1, x: float = 500.0, y: float = 500.0) -> Glass:
        self.visit = rules.touched(self.visit, self.now, finger, x, y, self.pace)
        return self

    def move(self, finger: int = 1, x: float = 500.0, y: float = 500.0) -> Glass:
        self.visit = rules.moved(self.visit, self.now, finger, x, y, self.pace)
        return self

    def up(self, finger: int = 1) -> Glass:
        self.visit = rules.lifted(self.visit, self.now, finger, self.pace)
        return self

    def keep_reading(self) -> Glass:
        self.visit = rules.answered(self.visit, self.now)
        return self
