"""The borders and coasts under the names of a campaign map: which lie under a box or across a line. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import ceil, hypot

from kiosk.show.campaign_layout import Pane
from kiosk.show.grid import Box

FINE = 4.0  # px of the cells that outlines are drawn into
BLANK = 7.0  # px over and under the letters of a line

Outline = Sequence[Sequence[float]]  # x and y of each point, fractions of the map


class Outlines:
    """Asked for every place of a name, so each row of cells is one number: a bit where a line passes."""

    def __init__(self, pane: Pane, outlines: Iterable[Outline]) -> None:
        self._rows = [0] * (int(pane.box.h / FINE) + 1)
        for outline in outlines:
            for (x, y), (to_x, to_y) in pairwise(pane.at(*point) for point in outline):
                self._draw(x / FINE, y / FINE, to_x / FINE, to_y / FINE)

    def _draw(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """Two points a cell; where a line goes on in another row, both rows have it, so that nothing slips through."""
        rows, down = self._rows, len(self._rows)
        many = ceil(2 * hypot(to_x - x, to_y - y)) or 1
        step_x, step_y = (to_x - x) / many, (to_y - y) / many
        for _ in range(many + 1):
            if x >= 0 and 0 <= y < down:
                bit = 1 << int(x)
                rows[int(y)] |= bit
                if 0 <= y - step_y < down:
                    rows[int(y - step_y)] |= bit
            x, y = x + step_x, y + step_y

    def under(self, box: Box) -> bool:
        """Whether a line passes under the letters in a box."""
        left, right = max(0, int(box.x / FINE)), max(0, int((box.x + box.w) / FINE)) + 1
        bits = (1 << right) - (1 << left)
        top, low = max(0, int((box.y + BLANK) / FINE)), max(0, int((box.bottom - BLANK) / FINE)) + 1
        return any(row & bits for row in self._rows[top:low])

    def part(self, line: Sequence[float]) -> bool:
        """Whether one lies between the two ends of a line; of no line, none."""
        if not line:
            return False
        x, y, to_x, to_y = (px / FINE for px in line)
        rows, down = self._rows, len(self._rows)
        many = ceil(hypot(to_x - x, to_y - y)) or 1
        step_x, step_y = (to_x - x) / many, (to_y - y) / many
        for _ in range(many + 1):
            if x >= 0 and 0 <= y < down and rows[int(y)] >> int(x) & 1:
                return True
            x, y = x + step_x, y + step_y
        return False
