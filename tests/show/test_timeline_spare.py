"""The other side of an event's title, for where the plot's edge would cut it."""

from __future__ import annotations

from kiosk.show.timeline_shapes import Block, Placed
from kiosk.show.timeline_spare import Spare, spare_sides

TITLE = 100.0  # px of every title, without what is kept free around it
WIDE = 900.0


def tick(index: int, x: float, row: int = 0) -> Placed:
    """A known day with its title at its right."""
    return Placed(index, row, "right", (x, x + 10 + 10 + TITLE + 8))


def spare(*placed: Placed, blocks: tuple[Block, ...] = (), wide: float = WIDE) -> dict[int, Spare]:
    return spare_sides(placed, blocks, (2,), wide, lambda _: 0, lambda _: TITLE, float)


def test_a_title_at_the_right_may_turn_to_the_left_where_nothing_stands() -> None:
    assert spare(tick(1, 300)) == {1: Spare(left=True)}


def test_what_stands_there_with_its_own_title_keeps_it() -> None:
    near, far = tick(2, 428 + 118 + 9), tick(2, 428 + 118 + 11)
    assert not spare(tick(1, 300), near)[2].left
    assert spare(tick(1, 300), far)[2].left
    assert spare(tick(1, 300), tick(2, 440, row=1))[2].left


def test_a_block_of_many_stands_in_the_way_on_its_row_or_on_all() -> None:
    def block(row: int) -> Block:
        return Block(0, row, 200.0, 296.0, 7, 3)

    assert [spare(tick(1, 300), blocks=(block(row),))[1].left for row in (-1, 0, 1)] == [False, False, True]


def test_a_title_inside_its_bar_may_turn_to_both_sides_and_one_that_found_no_room_to_none() -> None:
    assert spare(Placed(1, 0, "inside", (300, 600))) == {1: Spare(left=True, right=True)}
    assert spare(Placed(1, 0, "none", (300, 600))) == {1: Spare()}


def test_two_titles_share_a_gap_where_they_cannot_stand_in_it_at_once() -> None:
    """The one turns at the plot's left edge, the other at its right."""
    one, other = Placed(1, 0, "inside", (0, 300)), tick(2, 450)
    assert (spare(one, other)[1].right, spare(one, other)[2].left) == (True, True)
    assert (spare(one, other, wide=300)[1].right, spare(one, other, wide=300)[2].left) == (False, False)
    far = tick(2, 300 + 2 * 118 + 11)
    assert (spare(one, far, wide=300)[1].right, spare(one, far, wide=300)[2].left) == (True, True)
