"""Events too many to be told apart: counted in blocks, and leaving nothing behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.bundle.days import day_of
from kiosk.show.timeline_board import KEY_LABEL
from kiosk.show.timeline_shapes import Block, Placed
from show.a_timeline import crowded as crowded
from show.a_timeline import mark, settle, window
from show.a_timeline import shown as shown
from show.themed import Themed
from show.timeline_stand import Stand, row, stand, write


def test_a_block_of_many_opens_nearer_where_it_was_touched(crowded: Stand) -> None:
    crowded.model.chooseEra(0)
    settle(crowded)
    block = crowded.model.property("blocks").rows()[0]
    at = window(crowded)
    crowded.model.touchedAt((block.middle - at.left) * at.ppd, block.y_ + block.tall / 2)
    there = window(crowded)
    assert there.ppd > at.ppd * 1.5
    assert 0 <= (block.middle - there.left) * there.ppd <= crowded.model.property("plot").width()


def test_a_chosen_event_is_drawn_even_among_too_many(crowded: Stand) -> None:
    crowded.model.chooseEra(1)
    settle(crowded)
    for _ in range(30):
        crowded.model.stepForward()
        settle(crowded)
        assert mark(crowded, crowded.chosen).label


def test_a_chosen_event_without_a_place_lies_over_a_block_sooner_than_over_a_long_bar(shown: Stand) -> None:
    board, crossing, fortress, land = shown.model._board, 6, 5, 1
    assert board is not None
    packer = board.packer(board.levels[-1])
    left, right = packer.shape(crossing).at(packer.scale.ppd, packer.scale.origin)
    bar = Placed(fortress, 0, "inside", (left - 400, right + 400))
    first, last = packer.scale.day(left), packer.scale.day(left + 90)
    blocks = [Block(land, row, first, last, 2, crossing) for row in range(1, board.geometry.lanes[land].rows)]
    assert blocks
    assert board._extra(packer, crossing, [bar], blocks).row == 1


def test_a_key_day_without_its_title_is_worth_a_row_that_others_are_not(
    themed: Themed, words: dict[str, str], tmp_path: Path
) -> None:
    days = [row(f"1945-08-{day}", "A title much longer than a day", "coast") for day in ("08", "11", "14", "17")]
    written = write(tmp_path, days)
    key_days = [day_of(1945, 8, day) for day in (8, 11, 14, 17)]
    lost = []
    for keys in ((), key_days):
        board = stand(themed, words, written, key_days=keys).model._board
        assert board is not None
        lost.append(board._costs(1600)[2][0])
    assert 0 < lost[0] < 4
    assert lost[1] == KEY_LABEL * lost[0]


def test_a_thousand_pans_leave_no_more_behind_than_one(crowded: Stand) -> None:
    crowded.model.chooseEra(1)
    settle(crowded)
    at, most = window(crowded), 0
    days = crowded.model.property("plot").width() / at.ppd
    for turn in range(1000):
        crowded.model.look(at.left + (turn % 40) * days / 4, at.ppd)
        rows = len(crowded.model.property("marks").rows()) + len(crowded.model.property("blocks").rows())
        most = max(most, rows)
    assert 0 < most < 600
    crowded.model.look(at.left, at.ppd)
    seen = {each.key for each in crowded.model.property("marks").rows()}
    crowded.model.look(at.left + days / 8, at.ppd)
    crowded.model.look(at.left, at.ppd)
    assert {each.key for each in crowded.model.property("marks").rows()} == seen


def test_rows_that_stay_are_neither_taken_away_nor_added(crowded: Stand) -> None:
    marks = crowded.model.property("marks")
    gone: list[int] = []
    came: list[int] = []
    marks.rowsRemoved.connect(lambda _parent, first, last: gone.append(last - first + 1))
    marks.rowsInserted.connect(lambda _parent, first, last: came.append(last - first + 1))
    marks.modelReset.connect(lambda: pytest.fail("the list was made anew"))
    before = {each.key for each in marks.rows()}
    at = window(crowded)
    crowded.model.look(at.left + 20, at.ppd)
    after = {each.key for each in marks.rows()}
    assert sum(gone) == len(before - after)
    assert sum(came) == len(after - before)
