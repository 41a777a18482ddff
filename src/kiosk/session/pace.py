"""How long a visit may rest, in numbers. Standard library alone.

Every start imports this and its neighbours, so they say their types outright: put off by `from __future__`, each field
of a named tuple would be compiled by itself.
"""

from collections.abc import Mapping
from typing import NamedTuple

BOUNDS: dict[str, tuple[float, float]] = {
    "reading": (30.0, 600.0),
    "settling": (20.0, 300.0),
    "words_per_minute": (60.0, 200.0),
    "warning": (20.0, 120.0),
    "absent_after": (10.0, 300.0),
    "slop": (4.0, 100.0),
    "crowd": (2.0, 10.0),
}


class Pace(NamedTuple):
    """The numbers of the idle rule; seconds unless a name says otherwise. kiosk.yaml and a bundle may change them."""

    reading: float = 90.0  # the least time allowed without a touch
    settling: float = 60.0  # allowed before the first word is read: finding one's place, looking at the picture
    words_per_minute: float = 120.0  # a slow reader's pace
    warning: float = 30.0  # the countdown; standards ask for 20 at least
    absent_after: float = 60.0  # a finger that has not moved for so long is a drop of water
    slop: float = 12.0  # px at 1920x1080 that a finger may tremble without counting as moved
    crowd: float = 2.0  # with more fingers than this on the glass, nothing is pressed

    def reading_time(self, words: int) -> float:
        """Seconds allowed without a touch on a page of `words` words."""
        return max(self.reading, self.settling + words * 60.0 / self.words_per_minute)

    def asked(self, idle: Mapping[str, object]) -> "Pace":
        """This pace with what an exhibition asks for; what is no number counts as not asked for."""
        return self.changed(**{name: float(value) for name, value in idle.items() if isinstance(value, int | float)})

    def changed(self, **numbers: float) -> "Pace":
        """This pace with some numbers changed, each held within its bounds. What is no number counts as the least."""
        held = {name: min(max(BOUNDS[name][0], value), BOUNDS[name][1]) for name, value in numbers.items()}
        return self._replace(**held)
