"""The strip under a campaign map: its legend, and its buttons at the right end. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.show.grid import Box

SMALL = 64.0  # height of a button on the map
GAP = 16.0


@dataclass(frozen=True)
class Strip:
    """From px `left` to px `right`: a legend of so many rows, and two buttons beside or under one another."""

    left: float
    right: float
    armies: float  # px of the buttons' widths
    sources: float
    stacked: bool
    many: int
    row: float  # px of a row of the legend
    columns_in: Callable[[float], int]  # how many columns of the legend stand in so many px

    @property
    def legend(self) -> float:
        """px that the legend has."""
        taken = max(self.armies, self.sources) if self.stacked else self.armies + GAP + self.sources
        return self.right - taken - GAP - self.left

    @property
    def columns(self) -> int:
        """Columns of the legend."""
        return self.columns_in(self.legend)

    @property
    def rows(self) -> int:
        """Rows of the legend."""
        return -(-self.many // self.columns)

    @property
    def tall(self) -> float:
        """px of its height."""
        return max(self.rows * self.row, 2 * SMALL + GAP if self.stacked else SMALL)

    def buttons(self, top: float) -> tuple[Box, Box]:
        """Armies and sources, where the strip begins at px `top`."""
        if self.stacked:
            across = max(self.armies, self.sources)
            left = self.right - across
            return Box(left, top, across, SMALL), Box(left, top + SMALL + GAP, across, SMALL)
        left = self.right - self.sources
        return Box(left - GAP - self.armies, top, self.armies, SMALL), Box(left, top, self.sources, SMALL)
