"""Where the parts of the timeline stand, in px at 1920x1080 (or 1080x1920). No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.show.grid import MARGIN, Box, Stage

ROW, ROW_MOST = 31.0, 40.0  # px from one sub-row to the next: the least, and where there is room
BAR, BAR_LEAST = 30.0, 26.0  # px of a bar, and of a tick: as drawn, and where rows are dense
APART = 4.0  # px between two bars at least, as far as BAR_LEAST allows
RULE, LANE_PAD = 2.0, 4.0  # px of the rule over a lane; with the air around its rows
HEAD = 36.0  # px of a lane's name where it stands above the lane
AXIS, AXIS_UPRIGHT = 44.0, 82.0  # px under the lanes: of the days; and of the month under them
AXIS_AIR = 12.0  # px under the days, as far as the lanes need not have them
DETAIL = 208.0  # the least height of the detail: two buttons over each other
HEADING = 82.0  # px of the chosen event's date and name at the usual text size
LINES, LINES_UPRIGHT = 2, 4  # of its words at least; the rest of them is a touch away
ERA_LEAST = 200.0  # px of an era's button
NAMES, NAMES_MOST = 240.0, 320.0  # px from the left to the plot: the room for the lanes' names
BUTTON, GAP = 88.0, 16.0
BELOW = 136.0  # px that the timeline has beyond the room above a chapter's day line
OVERVIEW, OVERVIEW_UPRIGHT = (
    120.0,
    132.0,
)  # px from the overview's top to the timeline's end; a bar stands close upright


@dataclass(frozen=True)
class Lane:
    """One group's lane: its top and height, where its first sub-row begins, how many there are."""

    y: float
    tall: float
    rows_y: float
    rows: int
    pitch: float = ROW  # px from one of them to the next


@dataclass(frozen=True)
class Geometry:
    """Boxes of the whole screen, top to bottom."""

    portrait: bool
    stacked: bool  # the detail's text stands under its date, not beside it
    size: Box
    eras: tuple[Box, ...]
    plot: Box  # what is panned: from the top of the first lane to the axis
    lanes: tuple[Lane, ...]
    detail: Box
    date: Box  # inside the detail
    text: Box
    buttons: Box  # steps, more of the text, source, chapter
    overview: Box
    zoom: Box
    low: bool = False  # nothing is pressed above the line: see kiosk.show.timeline_low

    @property
    def bar(self) -> float:
        """px of a bar, the same in every lane."""
        return bar_for(min((lane.pitch for lane in self.lanes), default=ROW_MOST))

    @property
    def foot(self) -> float:
        """px of the detail under its words."""
        return self.detail.h - self.buttons.y + 8 if self.portrait or self.low else 8.0


def arranged(
    stage: Stage,
    eras: int,
    costs: Sequence[Sequence[float]],
    text_height: float,
    names: float,
    line: float,
    heading: float = HEADING,
) -> Geometry:
    """`costs`: what each group loses with so many sub-rows; `text_height`: px that the detail's words want in
    `text_box`, in lines of `line` px; `heading`: px of a line of the date with one of the name."""
    size = Box(0, 0, stage.width, stage.height + BELOW)
    buttons = _eras(stage, eras)
    top = max(132.0, *(box.bottom + 24 for box in buttons)) if buttons else 132.0
    date, text, acts = _inside(stage, heading)
    band = _band(stage, text, text_height, top, costs, line)
    detail = Box(0, stage.height - band, stage.width, band)
    left, wide = plot_of(stage, names)
    plot = Box(left, top, wide, detail.y - axis_of(stage, detail.y - top, costs) - top)
    zoom = Box(stage.width - MARGIN - 2 * BUTTON - GAP, size.h - 104, 2 * BUTTON + GAP, BUTTON)
    return Geometry(
        portrait=stage.portrait,
        stacked=stage.portrait or stage.large,
        size=size,
        eras=buttons,
        plot=plot,
        lanes=lanes_of(plot.h, costs, HEAD if stage.portrait else 0.0),
        detail=detail,
        date=date,
        text=text,
        buttons=Box(acts.x, band - 104 if stage.portrait else 8, acts.w, BUTTON),
        overview=overview_box(stage, size, zoom),
        zoom=zoom,
    )


def overview_box(stage: Stage, size: Box, zoom: Box) -> Box:
    """Beside the zoom, its words clear of the control bar."""
    above = OVERVIEW_UPRIGHT if stage.portrait else OVERVIEW
    return Box(MARGIN, size.h - above, zoom.x - 44 - MARGIN, 112)


def text_box(stage: Stage, heading: float = HEADING) -> Box:
    """The column of the detail's words; its height is found by measuring."""
    return _inside(stage, heading)[1]


def plot_width(stage: Stage, names: float) -> float:
    """px of what is panned, where the longest name of a lane takes `names` px."""
    return plot_of(stage, names)[1]


def plot_of(stage: Stage, names: float) -> tuple[float, float]:
    left = MARGIN if stage.portrait else min(NAMES_MOST, max(NAMES, MARGIN + names + 28))
    return left, stage.width - MARGIN - left


def _inside(stage: Stage, heading: float) -> tuple[Box, Box, Box]:
    """Of the detail: date and name, the words, the buttons."""
    if stage.portrait:
        below = max(122.0, 16 + heading + 10)
        return Box(MARGIN, 16, 952, below - 30), Box(MARGIN, below, 952), Box(MARGIN, 0, 952)
    if stage.large:
        right, below = stage.width - MARGIN - 952, max(110.0, 4 + heading)
        return Box(MARGIN, 4, right - MARGIN - 40, 60), Box(MARGIN, below, stage.width - 2 * MARGIN), Box(right, 0, 952)
    right = stage.width - MARGIN - 504
    return Box(MARGIN, 16, 348, 140), Box(424, 16, right - 24 - 424), Box(right, 0, 504)


def _band(
    stage: Stage, text: Box, text_height: float, top: float, costs: Sequence[Sequence[float]], line: float
) -> float:
    """px of the detail: what its words want, as far as the lanes leave it; a few lines of them at least."""
    around = text.y + (116 if stage.portrait else 10)
    head, axis = (HEAD, AXIS_UPRIGHT) if stage.portrait else (0.0, AXIS)
    room = stage.height - top - axis - len(costs) * (LANE_PAD + head)  # of the lanes' rows and the detail
    wanted = sum(shared_rows(sum(map(len, costs)), costs))
    few_lines = around + (LINES_UPRIGHT if stage.portrait else LINES) * line
    least = max(DETAIL, min(few_lines, room - len(costs) * ROW))
    return max(least, min(around + text_height, room - wanted * ROW))


def axis_of(stage: Stage, tall: float, costs: Sequence[Sequence[float]]) -> float:
    """px of the axis under the lanes, of `tall` px that both have: with air under its days, if no row is lost to it."""
    if stage.portrait:
        return AXIS_UPRIGHT
    free = tall - AXIS - len(costs) * LANE_PAD
    rows = sum(shared_rows(max(len(costs), int(free // ROW)), costs))
    return AXIS + min(AXIS_AIR, max(0.0, free - rows * ROW))


def _eras(stage: Stage, number: int) -> tuple[Box, ...]:
    """As many side by side as fit, the rest on further lines."""
    left, top = (MARGIN, 136.0) if stage.portrait else (720.0, 20.0)
    room = stage.width - MARGIN - left
    columns = max(1, min(number, int((room + GAP) // (ERA_LEAST + GAP))))
    columns = -(-number // -(-number // columns)) if number else 1
    wide = (room - GAP * (columns - 1)) / columns
    return tuple(
        Box(left + i % columns * (wide + GAP), top + i // columns * (BUTTON + GAP), wide, BUTTON) for i in range(number)
    )


def bar_for(pitch: float) -> float:
    """px of a bar in rows of `pitch` px."""
    return min(BAR, max(BAR_LEAST, float(int(pitch - APART))))


def lanes_of(tall: float, costs: Sequence[Sequence[float]], head: float) -> tuple[Lane, ...]:
    free = tall - len(costs) * (LANE_PAD + head)
    rows = shared_rows(max(len(costs), int(free // ROW)), costs)
    pitch = max(ROW, min(ROW_MOST, free / sum(rows)))
    spare = max(0.0, (free - sum(rows) * pitch) / len(costs))
    lanes, y = [], 0.0
    for number in rows:
        high = LANE_PAD + head + number * pitch + spare
        air = high - head - RULE - (number - 1) * pitch - bar_for(pitch)
        lanes.append(Lane(y, high, y + head + RULE + air / 2, number, pitch))
        y += high
    return tuple(lanes)


def shared_rows(rows: int, costs: Sequence[Sequence[float]]) -> tuple[int, ...]:
    """`rows` shared out, one each at least, so that the least is lost: `costs[lane][n]` is what n + 1 of them lose."""
    best: dict[int, tuple[float, int, tuple[int, ...]]] = {0: (0.0, 0, ())}  # by rows given out so far
    for lane, losses in enumerate(costs):
        room = rows - (len(costs) - lane - 1)
        found: dict[int, tuple[float, int, tuple[int, ...]]] = {}
        for given, (loss, unevenness, shares) in best.items():
            for share in range(1, min(len(losses), room - given) + 1):
                option = loss + losses[share - 1], unevenness + share * share, (*shares, share)
                found[given + share] = min(option, found.get(given + share, option))
        best = found
    return min(best.values())[2]
