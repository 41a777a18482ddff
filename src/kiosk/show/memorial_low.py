"""Where the parts of the memorial stand with `reach` on: the list is read, and two steps lead through it. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kiosk.show.grid import MARGIN, NOWHERE, Box, Stage
from kiosk.show.memorial_layout import (
    BUTTON,
    GAP,
    LIST_WIDTH,
    OVER_BUTTONS,
    SIDE,
    SIDE_WIDTH,
    Frame,
    Headings,
    Height,
    PlacesFrame,
    Wants,
    bottom,
    evened,
    frame,
    noted_map,
    places_frame,
    with_map,
)

ROW_GAP, ROW_PADDING = 4.0, 8.0  # of a list that nobody presses


def row_height(title: str, height: Height, width: float) -> float:
    """px of a group's row: its words."""
    return height(title, "group", width) + ROW_PADDING


def in_pages(talls: Sequence[float], room: float) -> tuple[range, ...]:
    """Which rows stand together: as many as fit. Which of them are in sight, the group shown decides."""
    return evened(talls, room, ROW_GAP)


def low_frame(stage: Stage, headings: Headings, talls: Sequence[float], wants: Wants, height: Height) -> Frame:
    """The usual boxes with two steps through the groups, and nothing that is pressed above the line."""
    if stage.portrait:
        return _upright(stage, frame(stage, headings, (0.0,), wants, height), headings, talls, height)
    row = bottom(stage) - BUTTON
    usual = frame(stage, headings, talls, wants, height)
    half = (LIST_WIDTH - GAP) / 2
    low = replace(usual, earlier=Box(MARGIN, row, half, BUTTON), later=Box(MARGIN + half + GAP, row, half, BUTTON))
    if usual.map_flows or usual.back.x < SIDE:
        return replace(low, rows=_down_to(usual.rows, row))
    return _beside(low, row - BUTTON - GAP, wants, height)


def _down_to(box: Box, row: float) -> Box:
    return box._replace(h=row - OVER_BUTTONS - box.y)


def _beside(low: Frame, upper: float, wants: Wants, height: Height) -> Frame:
    """The way to the places under the list, where the map at the right leaves it no room below the line."""
    room = Box(SIDE, low.text.y + 8, SIDE_WIDTH, upper - GAP - low.text.y - 8)
    chart, note = noted_map(room, wants, height)
    return replace(
        low,
        rows=_down_to(low.rows, upper if wants.places else upper + BUTTON + GAP),
        places=Box(MARGIN, upper, LIST_WIDTH, BUTTON) if wants.places else NOWHERE,
        sources=Box(SIDE, upper, SIDE_WIDTH, BUTTON) if wants.sources else NOWHERE,
        map=chart,
        note=note,
    )


def _upright(stage: Stage, usual: Frame, headings: Headings, talls: Sequence[float], height: Height) -> Frame:
    """The list in the upper part, the steps over the row of buttons."""
    room = (bottom(stage) - usual.rows.y) * (0.36 if stage.large else 0.5)
    tallest = max(sum(talls[i] + ROW_GAP for i in page) for page in in_pages(talls, room))
    rows = usual.rows._replace(h=tallest)
    name = Box(MARGIN, rows.bottom + 32, rows.w, height(headings.name, "name", rows.w))
    top, upper = name.bottom + GAP, bottom(stage) - 2 * BUTTON - GAP
    half = (rows.w - GAP) / 2
    return replace(
        usual,
        rows=rows,
        name=name,
        text=Box(MARGIN, top, rows.w, upper - OVER_BUTTONS - top),
        earlier=Box(MARGIN, upper, half, BUTTON),
        later=Box(MARGIN + half + GAP, upper, half, BUTTON),
    )


def low_places(stage: Stage, title: str, aspect: float, height: Height) -> PlacesFrame:
    """The places with the way back in the lowest row, or over it on an upright screen."""
    usual = places_frame(stage, title, aspect, height)
    width, row = stage.width - 2 * MARGIN, bottom(stage) - BUTTON
    heading = Box(MARGIN, 40, width, height(title, "title2", width))
    up = (usual.map.y if usual.map.w else usual.panel.y) - heading.bottom - 24  # what the button beside the title took
    if stage.portrait:
        chart = usual.map._replace(y=usual.map.y - up) if usual.map.w else NOWHERE
        panel = usual.panel._replace(y=usual.panel.y - up)
        leave = Box(MARGIN, row - BUTTON - GAP, 440, BUTTON)
        return replace(usual, title=heading, map=chart, panel=_down_to(panel, leave.y), leave=leave)
    top = usual.panel.y - up
    chart = with_map(Box(MARGIN, top, usual.map.w, row - GAP - top), aspect) if usual.map.w else NOWHERE
    panel = usual.panel._replace(y=top, h=usual.panel.bottom - top)
    leave = Box(MARGIN if chart.w else usual.source.x + usual.source.w + GAP, row, 440, BUTTON)
    return replace(usual, title=heading, map=chart, panel=panel, leave=leave)
