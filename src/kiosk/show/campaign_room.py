"""What is free on a pane of a campaign map: what stands there already, and where armies pass. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from math import ceil, hypot

from kiosk.show.campaign_layout import Pane
from kiosk.show.campaign_outlines import Outlines
from kiosk.show.grid import Box

EDGE = 14.0  # px between a name and the edge of the pane, or of what lies over it
UNDER = 4.0  # px between a name and what lies over the pane above or below it: its line has some room already
CELL = 6.0  # px of the cells that ways are counted in
STEP = 5.0  # px between the points that stand for a line
ALONG = (0.3, 0.44, 0.58, 0.72, 0.86, 1.0)  # shares of a leader, at which is looked
NEAR = 16.0  # px from words to a dot that they seem to belong to
CLEAR = 3.0  # px from the middle of a way to the edge of its casing

Way = Sequence[Sequence[float]]  # x, y and more of each vertex, px of the pane


class Ways:
    """How much of the ways lies in a box, answered without walking along them again."""

    def __init__(self, pane: Pane, ways: Iterable[Way]) -> None:
        self._across, self._down = ceil(pane.box.w / CELL), ceil(pane.box.h / CELL)
        cells = [bytearray(self._across) for _ in range(self._down)]
        for x, y in _points(ways):
            if 0 <= x < pane.box.w and 0 <= y < pane.box.h:
                cells[int(y / CELL)][int(x / CELL)] = 1
        self._sums = [[0] * (self._across + 1)]
        for row in cells:
            above = self._sums[-1]
            self._sums.append([a + b for a, b in zip(above, accumulate(row, initial=0), strict=True)])

    def under(self, box: Box) -> int:
        """Cells of the ways under the box or close to it."""
        left, right = self._cell(box.x, -CLEAR, self._across), self._cell(box.x + box.w, CLEAR, self._across) + 1
        top, low = self._cell(box.y, -CLEAR / 2, self._down), self._cell(box.bottom, CLEAR / 2, self._down) + 1
        right, low = min(right, self._across), min(low, self._down)
        sums = self._sums
        return sums[low][right] - sums[low][left] - sums[top][right] + sums[top][left]

    def at(self, x: float, y: float) -> bool:
        """Whether a way passes by a point."""
        return self.under(Box(x, y, 0.0, 0.0)) > 0

    def _cell(self, px: float, more: float, most: int) -> int:
        return max(0, min(most - 1, int((px + more) / CELL)))


def _points(lines: Iterable[Way]) -> Iterator[tuple[float, float]]:
    """A point every `STEP` px of every line."""
    for line in lines:
        for (x, y, *_), (next_x, next_y, *_) in pairwise(line):
            many = max(1, ceil(hypot(next_x - x, next_y - y) / STEP))
            yield from ((x + (next_x - x) * i / many, y + (next_y - y) * i / many) for i in range(many + 1))


class Room:
    """What stands on a pane before the first name does: panels, dots, the squares where ways begin, ways and outlines.

    `marks`: dots and squares, that a name could be taken to belong to.
    """

    def __init__(
        self,
        pane: Pane,
        fixed: Iterable[Box],
        marks: Iterable[tuple[float, float]],
        ways: Ways,
        heads: Ways,
        outlines: Outlines,
    ) -> None:
        self._right, self._low = pane.box.w - EDGE, pane.box.h - EDGE
        self._fixed = [(box.x, box.y, box.x + box.w, box.bottom) for box in fixed]
        self._marks = tuple(marks)
        self._ways = ways
        self._heads = heads
        self.outlines = outlines

    def holds(self, box: Box) -> bool:
        """Whether the box lies on the pane and on nothing fixed."""
        x, y, right, low = box.x, box.y, box.x + box.w, box.y + box.h
        if x < EDGE or y < EDGE or right > self._right or low > self._low:
            return False
        for other_left, other_top, other_right, other_low in self._fixed:  # plainly: asked for every place of a name
            if x < other_right and other_left < right and y < other_low and other_top < low:
                return False
        return True

    def crossed(self, box: Box) -> int:
        """How much of the ways lies under the box or close to it."""
        return self._ways.under(box)

    def heads_under(self, box: Box) -> int:
        """How much of the arrowheads lies under the box or close to it."""
        return self._heads.under(box)

    def hides(self, line: Sequence[float]) -> bool:
        """Whether a line would run over anything fixed."""
        x, y, to_x, to_y = line
        left, right, top, low = min(x, to_x), max(x, to_x), min(y, to_y), max(y, to_y)
        near = [box for box in self._fixed if left <= box[2] and box[0] <= right and top <= box[3] and box[1] <= low]
        spots = _points([(line[:2], line[2:])]) if near else ()
        return any(box[0] <= x <= box[2] and box[1] <= y <= box[3] for x, y in spots for box in near)

    def marks_beside(self, box: Box) -> int:
        """How many dots and squares stand so near that the words could be taken for theirs."""
        left, top, right, low = box.x - NEAR, box.y - NEAR, box.x + box.w + NEAR, box.bottom + NEAR
        return sum(left < x < right and top < y < low for x, y in self._marks)

    def crossed_by(self, leader: Sequence[float]) -> int:
        """How much of the ways a leader runs over, roughly."""
        if not leader:
            return 0
        x, y, to_x, to_y = leader
        spots = [(x + (to_x - x) * share, y + (to_y - y) * share) for share in ALONG]
        return sum(self._ways.at(*spot) for spot in spots)


def clear_of(box: Box) -> Box:
    """A box that lies over the pane, and the room that names leave around it."""
    return Box(box.x - EDGE, box.y - UNDER, box.w + 2 * EDGE, box.h + 2 * UNDER)


def around(x: float, y: float, reach: float) -> Box:
    """The square `reach` px to each side of a point."""
    return Box(x - reach, y - reach, 2 * reach, 2 * reach)
