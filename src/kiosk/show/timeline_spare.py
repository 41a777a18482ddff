"""On which other side of an event its title has room, should the plot's edge cut it where it stands. No Qt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from kiosk.show.timeline_lane import APART
from kiosk.show.timeline_layout import LABEL_END, LABEL_GAP
from kiosk.show.timeline_shapes import Block, Placed, Side

TO_THE_LEFT: frozenset[Side] = frozenset(("right", "inside"))  # what may turn there at the plot's right edge
TO_THE_RIGHT: frozenset[Side] = frozenset(("left", "inside"))


class Spare(NamedTuple):
    """The sides that are free."""

    left: bool = False
    right: bool = False


class _Standing(NamedTuple):
    """What takes a stretch of a row, in px."""

    left: float
    right: float
    event: int = -1  # -1 for none
    side: Side = "none"
    title: float = 0.0  # that its title wants beside it


def spare_sides(
    placed: Iterable[Placed],
    blocks: Iterable[Block],
    rows: Sequence[int],
    wide: float,
    group: Callable[[int], int],
    title: Callable[[int], float],
    px: Callable[[float], float],
) -> dict[int, Spare]:
    """By event. `rows`: sub-rows a group; `wide`: px of the plot; `title`: px of an event's title; `px`: of a day."""
    standing: defaultdict[tuple[int, int], list[_Standing]] = defaultdict(list)
    for each in placed:
        wanted = title(each.index) + LABEL_GAP + LABEL_END
        standing[group(each.index), each.row].append(_Standing(*each.span, each.index, each.side, wanted))
    for block in blocks:
        taken = _Standing(px(block.first), px(block.last))
        for row in range(rows[block.lane]) if block.row < 0 else (block.row,):
            if (block.lane, row) in standing:  # where none stands, nobody asks
                standing[block.lane, row].append(taken)
    found: dict[int, Spare] = {}
    for row_of in standing.values():
        row_of.sort()
        found |= _in_row(row_of, wide)
    return found


def _in_row(row: Sequence[_Standing], wide: float) -> dict[int, Spare]:
    nothing_before, nothing_after = _Standing(-inf, -inf), _Standing(inf, inf)
    between = [_between(one, other, wide) for one, other in pairwise((nothing_before, *row, nothing_after))]
    return {
        each.event: Spare(before[0], after[1])
        for each, before, after in zip(row, between, between[1:], strict=False)
        if each.event >= 0
    }


def _between(one: _Standing, other: _Standing, wide: float) -> tuple[bool, bool]:
    """Whether `other` may have its title at its left, and `one` at its right."""
    left, right, room = other.side in TO_THE_LEFT, one.side in TO_THE_RIGHT, other.left - one.right - APART
    if left and right and _turns_within(one) + room + APART + _turns_within(other) > wide:
        both = one.title + other.title <= room  # each at one edge of the plot
        return both, both
    return left and other.title <= room, right and one.title <= room


def _turns_within(standing: _Standing) -> float:
    """px from its bar's far end to the edge of the plot at which its title turns."""
    bar = 0.0 if standing.side == "inside" else standing.right - standing.left - standing.title
    return standing.title + max(0.0, bar)
