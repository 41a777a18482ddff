"""Where the parts of the timeline stand."""

from __future__ import annotations

import pytest

from kiosk.show.grid import Box, Stage
from kiosk.show.timeline_geometry import (
    APART,
    AXIS,
    AXIS_AIR,
    BAR,
    BAR_LEAST,
    BUTTON,
    LANE_PAD,
    ROW,
    ROW_MOST,
    Geometry,
    arranged,
    axis_of,
    bar_for,
    lanes_of,
    shared_rows,
    text_box,
)

COSTS = [[9.0, 4.0, 0.0, 0.0], [20.0, 12.0, 5.0, 0.0], [6.0, 1.0, 0.0, 0.0], [1.0, 0.0, 0.0, 0.0]]
STAGES = [Stage(1920, 816), Stage(1920, 816, True), Stage(1080, 1568), Stage(1080, 1568, True), Stage(1920, 936)]


def of(stage: Stage, text: float = 140.0, eras: int = 4, line: float = 44.0) -> Geometry:
    return arranged(stage, eras, COSTS, text, 180.0, line)


def apart(one: Box, other: Box) -> bool:
    return one.bottom <= other.y or other.bottom <= one.y or one.x + one.w <= other.x or other.x + other.w <= one.x


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("text", [60.0, 140.0, 260.0, 900.0])
def test_nothing_stands_over_anything_else(stage: Stage, text: float) -> None:
    found = of(stage, text, line=77 if text > 200 else 44)
    parts = [*found.eras, found.plot, found.detail, found.overview, found.zoom]
    assert all(apart(one, other) for i, one in enumerate(parts) for other in parts[:i])
    assert all(part.bottom <= found.size.h and part.x + part.w <= stage.width for part in parts)


@pytest.mark.parametrize("stage", STAGES)
def test_every_lane_keeps_a_row_and_lies_within_the_plot(stage: Stage) -> None:
    found = of(stage, 900.0, line=77)
    assert all(lane.rows >= 1 for lane in found.lanes)
    assert found.lanes[-1].y + found.lanes[-1].tall <= found.plot.h + 0.01


@pytest.mark.parametrize("stage", [stage for stage in STAGES if stage.portrait])
def test_words_take_what_the_lanes_leave_and_never_a_row_that_shows_more(stage: Stage) -> None:
    small, large, huge = (of(stage, text) for text in (140, 300, 2000))
    assert small.detail.h < large.detail.h < huge.detail.h
    assert large.detail.h >= text_box(stage).y + 300
    assert [lane.rows for lane in huge.lanes] == [lane.rows for lane in small.lanes] == [3, 4, 3, 2]


@pytest.mark.parametrize("stage", STAGES)
def test_some_lines_of_large_words_are_seen_at_once(stage: Stage) -> None:
    found = of(stage, 900.0, line=77)
    assert found.detail.h >= text_box(stage).y + 2 * 77


def test_rows_stand_apart_where_there_is_room_and_no_nearer_than_can_be_read() -> None:
    for stage in STAGES:
        found = of(stage)
        assert all(ROW <= lane.pitch <= ROW_MOST for lane in found.lanes)
        assert all(lane.rows_y + lane.rows * lane.pitch <= lane.y + lane.tall + lane.pitch for lane in found.lanes)
    assert of(Stage(1080, 1568)).lanes[0].pitch == ROW_MOST


def test_bars_are_as_tall_as_drawn_where_their_rows_leave_air_between_them() -> None:
    assert [bar_for(pitch) for pitch in (ROW, 32.0, 33.9, 34.0, ROW_MOST)] == [27.0, 28.0, 29.0, BAR, BAR]
    for stage in STAGES:
        found = of(stage)
        assert BAR_LEAST <= found.bar <= BAR
        assert all(lane.pitch - found.bar >= APART for lane in found.lanes)


def test_bars_keep_off_the_rules_above_and_below_them() -> None:
    for stage in STAGES:
        found = of(stage)
        for lane in found.lanes:
            lowest = lane.rows_y + (lane.rows - 1) * lane.pitch + found.bar
            assert lane.rows_y >= lane.y + 4
            assert lowest <= lane.y + lane.tall - 2


def test_there_is_air_under_the_days_unless_a_row_is_lost_to_it() -> None:
    def axis(tall: float) -> float:
        return axis_of(Stage(1920, 816), 4 * LANE_PAD + 12 * ROW + AXIS + tall, COSTS)

    assert [axis(spare) - AXIS for spare in (0, 5, AXIS_AIR, 80)] == [0, 5, AXIS_AIR, AXIS_AIR]
    assert axis(-ROW + 3) - AXIS == 3
    rows = [lanes_of(tall - axis_of(Stage(1920, 816), tall, COSTS), COSTS, 0) for tall in range(440, 520)]
    bare = [lanes_of(tall - AXIS, COSTS, 0) for tall in range(440, 520)]
    assert [[lane.rows for lane in lanes] for lanes in rows] == [[lane.rows for lane in lanes] for lanes in bare]


@pytest.mark.parametrize("stage", STAGES)
def test_the_words_of_the_overview_stand_clear_of_the_control_bar(stage: Stage) -> None:
    found = of(stage)
    words, bar = found.overview.y + 96 + 30, found.size.h + (8 if stage.portrait else 24)
    assert bar - words >= 14


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
