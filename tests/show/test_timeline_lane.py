"""Labels that find room where others step aside."""

from __future__ import annotations

import pytest

from kiosk.show.timeline_lane import Lane, Wish, settled, turning, voiced
from kiosk.show.timeline_shapes import Placed, Span


def wish(index: int, bar: Span, label: float, rows: int = 2, left: bool = True, key: bool = False) -> Wish:
    sides = [("right", (bar[0], bar[1] + label)), *([("left", (bar[0] - label, bar[1]))] if left else [])]
    return Wish(index, bar, (tuple(sides),), rows, key)  # type: ignore[arg-type]


def both(wishes: list[Wish], lane: Lane) -> tuple[dict[int, str], dict[int, str]]:
    """Where each label stands, by event: as they come, and when those that can have stepped aside."""
    placed, failed = settled(wishes, lane)
    assert not failed
    better = voiced(placed, wishes, lane)
    return {each.index: each.side for each in placed}, {each.index: each.side for each in better}


def test_a_label_finds_room_where_another_takes_its_other_side() -> None:
    """The first has its words at its right, where the second's bar has to be; at its left is room as well."""
    wishes = [wish(1, (300, 310), 200, 1), wish(2, (400, 500), 150, 1, left=False)]
    before, after = both(wishes, Lane(1))
    assert before == {1: "none", 2: "right"}
    assert after == {1: "left", 2: "right"}


def test_nobody_loses_a_label_to_another() -> None:
    wishes = [wish(i, (300 + 20 * i, 310 + 20 * i), 200, left=False) for i in range(4)]
    before, after = both(wishes, Lane(2))
    assert sum(side == "none" for side in after.values()) <= sum(side == "none" for side in before.values())
    assert {i for i, side in before.items() if side != "none"} <= {i for i, side in after.items() if side != "none"}


@pytest.mark.parametrize(("key", "sides"), [(False, {1: "right", 2: "none"}), (True, {1: "none", 2: "left"})])
def test_the_label_of_a_key_day_takes_the_room_of_another(key: bool, sides: dict[int, str]) -> None:
    """Both want what is between them, and at the other side of each there is no room."""
    lane = Lane(1)
    lane.take(0, (560, 900))
    wishes = [wish(1, (300, 310), 190, 1, left=False), wish(2, (520, 530), 200, 1, key=key)]
    assert both(wishes, lane)[1] == sides


def test_what_stands_already_is_left_where_it_is() -> None:
    lane = Lane(1)
    lane.take(0, (0, 295))
    wishes = [wish(1, (310, 320), 200, 1), wish(2, (420, 500), 150, 1, left=False)]
    placed, _ = settled(wishes, lane)
    assert all(not (each.span[0] < 295) for each in voiced(placed, wishes, lane))


def test_bare_of_labels_more_events_find_room() -> None:
    """Each takes the first row with room for its label too, and with labels the third finds both rows taken."""
    wishes = [wish(i, bar, 60) for i, bar in enumerate(((300, 350), (340, 390), (380, 530), (420, 570)))]
    assert [each.index for each in settled(wishes, Lane(2))[1]] == [2]
    placed, failed = settled(wishes, Lane(2), bare=True)
    assert not failed
    assert {each.side for each in placed} == {"none"}


def test_an_event_stands_where_its_title_may_turn_to_its_other_side() -> None:
    """At the right of the first one's title the second could not turn to its left; on the row below it can."""
    placed = [Placed(1, 0, "right", (300, 500)), Placed(2, 0, "right", (520, 720))]
    reaches: dict[int, Span] = {1: (110, 500), 2: (330, 720)}
    assert [each.row for each in turning(placed, {1: 2, 2: 2}, reaches, Lane(2), Lane(2))] == [0, 1]
    assert [each.row for each in turning(placed, {1: 2, 2: 1}, reaches, Lane(2), Lane(2))] == [0, 0]
    full = Lane(2)
    full.take(1, (400, 410))
    assert [each.row for each in turning(placed, {1: 2, 2: 2}, reaches, full, Lane(2))] == [0, 0]


def test_what_moves_for_its_own_title_keeps_out_of_the_way_of_another() -> None:
    placed = [Placed(1, 0, "right", (300, 500)), Placed(2, 0, "right", (520, 720)), Placed(3, 1, "right", (800, 1000))]
    reaches: dict[int, Span] = {1: (110, 500), 2: (330, 720), 3: (610, 1000)}
    assert [each.row for each in turning(placed, dict.fromkeys(reaches, 2), reaches, Lane(2), Lane(2))] == [0, 0, 1]
    assert [each.row for each in turning(placed, dict.fromkeys(reaches, 3), reaches, Lane(3), Lane(3))] == [0, 2, 1]
