"""The ways of a campaign on one pane, in px, and which of them a finger means. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain, pairwise
from math import dist, hypot
from typing import Any

from kiosk.prepare.form import CampaignAxis, CampaignFront
from kiosk.show.campaign_layout import Pane

HEAD, HALF = 28.0, 0.46  # px of an arrowhead, and the share of it that it reaches to either side
REACH = 48.0  # px around a touch in which a way is meant

# px of a way after the first day of its army: 9 hidden under the square, then a head of 20 on a shaft of 10.
LEAST = 39.0

Line = list[list[float]]  # x, y, day and length from the start, px of the pane


def line_of(axis: CampaignAxis, pane: Pane) -> Line:
    """The vertices of a way on a pane."""
    spots = [pane.at(x, y) for x, y, _ in axis["line"]]
    line: Line = [[*spots[0], axis["line"][0][2], 0.0]]
    for (before, here), (_, _, day) in zip(pairwise(spots), axis["line"][1:], strict=True):
        line.append([*here, day, line[-1][3] + dist(before, here)])
    return line


def head_of(line: Sequence[Sequence[float]]) -> list[tuple[float, float]]:
    """Around the arrowhead at the end of a way: tip, both corners, tip."""
    x, y = line[-1][:2]
    foot = next((point for point in reversed(line) if dist(point[:2], (x, y)) >= HEAD), line[0])
    long = dist(foot[:2], (x, y))
    if not long:
        return []
    across, down = (x - foot[0]) / long * HEAD, (y - foot[1]) / long * HEAD
    corners = [(x - across - side * down * HALF, y - down + side * across * HALF) for side in (-1, 1)]
    return [(x, y), *corners, (x, y)]


def in_sight(line: Line) -> Line:
    """The way as it is drawn: whoever sets out on a day is seen to on that day, however small the map.

    The first `LEAST` px are gone in one day where an army took longer. From there on every day is the true one, so no
    day shows less than the day before it.
    """
    begun, long = line[0][2], min(LEAST, line[-1][3])
    if not long:
        return line
    first = [[x, y, min(day, begun + gone / long), gone] for x, y, day, gone in line if gone < long]
    x, y, day = _reached(line, long)
    return [
        *first,
        [x, y, min(day, begun + 1), long],
        [x, y, day, long],
        *(point for point in line if point[3] >= long),
    ]


def _reached(line: Line, length: float) -> tuple[float, float, float]:
    """Where a way is so many px long, and on which day."""
    after = next(i for i, point in enumerate(line) if point[3] >= length)
    (x, y, day, gone), (to_x, to_y, to_day, end) = line[after - 1], line[after]
    share = (length - gone) / (end - gone)
    return x + (to_x - x) * share, y + (to_y - y) * share, day + (to_day - day) * share


def shows(pane: Pane, axis: CampaignAxis) -> bool:
    """Whether a pane shows anything of a way."""
    return any(pane.names(x, y) for x, y, _ in axis["line"])


def axes_on(pane: Pane, axes: Sequence[CampaignAxis], fronts: Sequence[CampaignFront]) -> list[dict[str, Any]]:
    """The ways that a pane shows anything of, as QML draws them: the numbers of their vertices in one row."""
    by_id: Mapping[str, CampaignFront] = {front["id"]: front for front in fronts}
    drawn = []
    for axis in axes:
        line, front = line_of(axis, pane), by_id[axis["front"]]
        if shows(pane, axis):
            flown = [[line[a][3], line[b][3]] for a, b in axis["flown"]]
            look = {"pattern": front["pattern"], "colour": front["colour"]}
            row = list(chain.from_iterable(in_sight(line)))
            drawn.append({"axisId": axis["id"], "line": row, "flown": flown, **look})
    return drawn


def meant(x: float, y: float, lines: Mapping[str, Line], chosen: str) -> str | None:
    """The way nearest to a touch, px of the pane; of those as near, the one after that which is chosen already."""
    near = sorted((round(_away(x, y, line), 1), name) for name, line in lines.items())
    best = [name for away, name in near if away <= REACH and away <= near[0][0] + 1]
    if not best:
        return None
    return best[(best.index(chosen) + 1) % len(best)] if chosen in best else best[0]


def _away(x: float, y: float, line: Line) -> float:
    return min(_from_piece(x, y, a, b) for a, b in pairwise(line))


def _from_piece(x: float, y: float, a: Sequence[float], b: Sequence[float]) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    square = dx * dx + dy * dy
    share = max(0.0, min(1.0, ((x - a[0]) * dx + (y - a[1]) * dy) / square)) if square else 0.0
    return hypot(x - a[0] - share * dx, y - a[1] - share * dy)
