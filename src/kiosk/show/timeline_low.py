"""Where the parts of the timeline stand with `reach` on: its plot is read, eras and steps lead through it. No Qt."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.show.grid import MARGIN, Box, Stage
from kiosk.show.timeline_geometry import (
    AXIS,
    AXIS_UPRIGHT,
    BELOW,
    BUTTON,
    DETAIL,
    ERA_LEAST,
    GAP,
    HEAD,
    HEADING,
    LANE_PAD,
    ROW,
    Geometry,
    axis_of,
    lanes_of,
    overview_box,
    plot_of,
)

TOP = 132.0
UNDER_BUTTONS = 16.0


def low_text_box(stage: Stage, heading: float = HEADING) -> Box:
    """The column of the detail's words."""
    if stage.portrait or stage.large:
        return Box(MARGIN, max(116.0, 16 + heading + 10), stage.width - 2 * MARGIN)
    return Box(424, 16, stage.width - MARGIN - 424)


def low_arranged(
    stage: Stage,
    eras: int,
    costs: Sequence[Sequence[float]],
    text_height: float,
    names: float,
    heading: float = HEADING,
) -> Geometry:
    """`costs`: what each group loses with so many sub-rows; `text_height`: px of the words in `low_text_box`;
    `heading`: px of a line of the date with one of the name."""
    size = Box(0, 0, stage.width, stage.height + BELOW)
    zoom = Box(stage.width - MARGIN - 2 * BUTTON - GAP, size.h - 104, 2 * BUTTON + GAP, BUTTON)
    buttons = _eras(stage, eras, zoom)
    foot = BUTTON + UNDER_BUTTONS + (_rows(buttons) * (BUTTON + GAP) if stage.portrait else 0.0)
    text = low_text_box(stage, heading)
    axis, head = AXIS_UPRIGHT if stage.portrait else AXIS, HEAD if stage.portrait else 0.0
    most = stage.height - TOP - axis - len(costs) * (ROW + LANE_PAD + head)
    date = Box(MARGIN, 16, 328, 140) if not (stage.portrait or stage.large) else Box(MARGIN, 16, text.w, 92)
    needed = max(text.y + text_height, date.bottom) + 12 + foot
    band = max(DETAIL, min(needed, most))
    detail = Box(0, stage.height - band, stage.width, band)
    left, wide = plot_of(stage, names)
    plot = Box(left, TOP, wide, detail.y - axis_of(stage, detail.y - TOP, costs) - TOP)
    return Geometry(
        portrait=stage.portrait,
        stacked=stage.portrait or stage.large,
        size=size,
        eras=buttons,
        plot=plot,
        lanes=lanes_of(plot.h, costs, head),
        detail=detail,
        date=date,
        text=text,
        buttons=Box(MARGIN, band - foot, stage.width - 2 * MARGIN, BUTTON),
        overview=overview_box(stage, size, zoom),
        zoom=zoom,
        low=True,
    )


def _rows(eras: Sequence[Box]) -> int:
    return len({box.y for box in eras})


def _eras(stage: Stage, number: int, zoom: Box) -> tuple[Box, ...]:
    """Where the overview stands beside the zoom; over it, in as many rows as they need, on an upright screen."""
    if not number:
        return ()
    room = stage.width - 2 * MARGIN if stage.portrait else zoom.x - GAP - MARGIN
    columns = max(1, min(number, int((room + GAP) // (ERA_LEAST + GAP)))) if stage.portrait else number
    columns = -(-number // -(-number // columns))
    rows = -(-number // columns)
    wide = (room - GAP * (columns - 1)) / columns
    top = stage.height - rows * (BUTTON + GAP) if stage.portrait else zoom.y
    return tuple(
        Box(MARGIN + i % columns * (wide + GAP), top + i // columns * (BUTTON + GAP), wide, BUTTON)
        for i in range(number)
    )
