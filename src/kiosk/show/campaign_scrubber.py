"""The days of a campaign as ticks along a band, and back from px to days. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass

from kiosk.bundle.days import civil

LEFT = 372.0  # px of the first day: its block stands 16 px from the button before it
RIGHT_MARGIN = 118.2  # px from the last day to the edge of a wide screen: 28 days are then 53 apart
NARROW_MARGIN = 108.0  # of an upright one: the last block ends at the margin
BLOCK_SHARE = 0.82  # of a day's width that its block takes
APART = 14.0  # px between two words
TALL, SHORT = 34.0, 16.0


@dataclass(frozen=True)
class DayTick:
    """One day of the band."""

    at: float  # px
    tall: float
    word: str = ""


@dataclass(frozen=True)
class Scrubber:
    """Days evenly along the band of a screen `width` px wide."""

    width: float
    days: int

    @property
    def pitch(self) -> float:
        """px from one day to the next."""
        margin = RIGHT_MARGIN if self.width > 1500 else NARROW_MARGIN
        return (self.width - LEFT - margin) / max(self.days - 1, 1)

    def at(self, index: float) -> float:
        """px of a day, counted from 0."""
        return LEFT + self.pitch * index

    def index(self, x: float) -> int:
        """The day nearest to px `x`, counted from 0."""
        return max(0, min(self.days - 1, round((x - LEFT) / self.pitch)))


def ticks(
    scrubber: Scrubber,
    first: int,
    keys: Container[int],
    numerals: Sequence[str],
    shorts: Sequence[str],
    width_of: Callable[[str], float],
) -> list[DayTick]:
    """A tick a day, tall for key days; words at the first day, the key days and every fifth, where they have room."""
    wanted = [i for i in range(scrubber.days) if i and (first + i in keys or civil(first + i)[2] % 5 == 0)]
    order = [0, *sorted(wanted, key=lambda i: (first + i not in keys, i))]
    named: dict[int, str] = {}
    for i in order:
        word = shorts[i] if _opens(i, first, order) else numerals[i]
        if all(_clear(scrubber, i, word, other, named[other], width_of) for other in named):
            named[i] = word
    return [
        DayTick(scrubber.at(i), TALL if first + i in keys else SHORT, named.get(i, "")) for i in range(scrubber.days)
    ]


def _opens(index: int, first: int, order: Sequence[int]) -> bool:
    """Whether this is the first day with a word in its month, so that the word says which."""
    month = civil(first + index)[:2]
    return index == min(i for i in order if civil(first + i)[:2] == month)


def _clear(scrubber: Scrubber, one: int, word: str, other: int, beside: str, width_of: Callable[[str], float]) -> bool:
    room = (width_of(word) + width_of(beside)) / 2 + APART
    return abs(scrubber.at(one) - scrubber.at(other)) >= room
