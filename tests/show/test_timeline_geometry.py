"""Where the parts of the timeline stand."""

from __future__ import annotations

import pytest

from kiosk.show.grid import Box, Stage
from kiosk.show.timeline_geometry import BUTTON, Geometry, arranged, shared_rows, text_box

COSTS = [[9.0, 4.0, 0.0, 0.0], [20.0, 12.0, 5.0, 0.0], [6.0, 1.0, 0.0, 0.0], [1.0, 0.0, 0.0, 0.0]]
STAGES = [Stage(1920, 816), Stage(1920, 816, True), Stage(1080, 1568), Stage(1080, 1568, True), Stage(1920, 936)]


def of(stage: Stage, text: float = 140.0, eras: int = 4, enlarged: bool = False) -> Geometry:
    return arranged(stage, eras, COSTS, text, 180.0, enlarged)


def apart(one: Box, other: Box) -> bool:
    return one.bottom <= other.y or other.bottom <= one.y or one.x + one.w <= other.x or other.x + other.w <= one.x


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("text", [60.0, 140.0, 260.0, 900.0])
def test_nothing_stands_over_anything_else(stage: Stage, text: float) -> None:
    found = of(stage, text, enlarged=text > 200)
    parts = [*found.eras, found.plot, found.detail, found.overview, found.zoom]
    assert all(apart(one, other) for i, one in enumerate(parts) for other in parts[:i])
    assert all(part.bottom <= found.size.h and part.x + part.w <= stage.width for part in parts)


@pytest.mark.parametrize("stage", STAGES)
def test_every_lane_keeps_a_row_and_lies_within_the_plot(stage: Stage) -> None:
    found = of(stage, 900.0, enlarged=True)
    assert all(lane.rows >= 1 for lane in found.lanes)
    assert found.lanes[-1].y + found.lanes[-1].tall <= found.plot.h + 0.01


def test_words_that_need_more_room_take_it_from_the_lanes() -> None:
    stage = Stage(1920, 816, True)
    small, large = of(stage, 140, enlarged=True), of(stage, 260, enlarged=True)
    assert large.detail.h > small.detail.h
    assert large.detail.h >= text_box(stage).y + 260
    assert sum(lane.rows for lane in large.lanes) < sum(lane.rows for lane in small.lanes)


@pytest.mark.parametrize("eras", [1, 4, 7, 12])
def test_any_number_of_eras_has_buttons_large_enough_to_touch(eras: int) -> None:
    for stage in STAGES:
        found = of(stage, eras=eras)
        assert len(found.eras) == eras
        assert all(box.w >= 170 and box.h == BUTTON for box in found.eras)
        assert found.plot.y >= max(box.bottom for box in found.eras)


def test_rows_go_where_they_save_the_most() -> None:
    assert shared_rows(10, COSTS) == (3, 4, 2, 1)
    assert shared_rows(4, COSTS) == (1, 1, 1, 1)
