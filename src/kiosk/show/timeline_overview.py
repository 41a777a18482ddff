"""The whole timeline on one short line, broken between eras: a few weeks can be as wide there as a century. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

GAP = 20.0  # px where the line is broken
LEAST_SHARE = 0.12  # of the line, so that every era can be touched


@dataclass(frozen=True)
class Stretch:
    """One unbroken part of the line. Days from `first` up to `last`, px from `x` to `right`."""

    first: float
    last: float
    x: float
    right: float
    era: int  # index, -1 for what lies between eras


@dataclass(frozen=True)
class Overview:
    """Where days stand on the line, and which day a touch means."""

    stretches: tuple[Stretch, ...]

    def at(self, day: float) -> float:
        """px of a day, held on the line."""
        for stretch in self.stretches:
            if day < stretch.last:
                part = max(0.0, (day - stretch.first) / (stretch.last - stretch.first))
                return stretch.x + part * (stretch.right - stretch.x)
        return self.stretches[-1].right

    def day(self, x: float) -> float:
        """The day at `x` px, held on the line."""
        for stretch in self.stretches:
            if x <= stretch.right:
                part = max(0.0, (x - stretch.x) / (stretch.right - stretch.x))
                return stretch.first + part * (stretch.last - stretch.first)
        return self.stretches[-1].last


def cuts(first: float, last: float, eras: Sequence[tuple[float, float]]) -> list[tuple[float, float, int]]:
    """The span cut at the eras, each with its index; what lies between two eras goes to the one before it."""
    inside = [(max(first, a), i) for i, (a, b) in enumerate(eras) if a < last and b > first]
    inside.sort()
    if not inside or inside[0][0] > first:
        inside.insert(0, (first, -1))
    starts = [start for start, _ in inside]
    return [(a, b, era) for (a, era), b in zip(inside, [*starts[1:], last], strict=True) if b > a]


def overview(
    first: float, last: float, eras: Sequence[tuple[float, float]], counts: Sequence[int], width: float
) -> Overview:
    """Shares of the line grow with the root of the events in them. `counts` go with `cuts`."""
    parts = cuts(first, last, eras)
    weights = [sqrt(count + 1) for count in counts]
    room = width - GAP * (len(parts) - 1)
    least = min(LEAST_SHARE, 0.5 / len(parts))
    free = 1 - least * len(parts)
    edges = [0.0]
    for weight in weights:
        edges.append(edges[-1] + room * (least + free * weight / sum(weights)))
    return Overview(
        tuple(
            Stretch(a, b, x + GAP * i, right + GAP * i, era)
            for i, ((a, b, era), (x, right)) in enumerate(zip(parts, pairwise(edges), strict=True))
        )
    )
