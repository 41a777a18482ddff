"""Rows that keep their delegates, and what is told of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QAbstractItemModel

from kiosk.show.timeline_rows import KeyedRows


@dataclass(frozen=True)
class Row:
    key: int
    words: str = ""


def told(rows: KeyedRows) -> list[tuple[str, int, int]]:
    """What delegates are told from now on: made, gone or changed, from which row to which."""
    found: list[tuple[str, int, int]] = []
    model: QAbstractItemModel = rows
    model.rowsInserted.connect(lambda _, first, last: found.append(("made", first, last)))
    model.rowsRemoved.connect(lambda _, first, last: found.append(("gone", first, last)))
    model.dataChanged.connect(lambda first, last, _: found.append(("changed", first.row(), last.row())))
    return found


def spared(row: Row) -> Row:
    return replace(row, words="spare")


def keys(rows: KeyedRows) -> list[int]:
    return [row.key for row in rows.rows()]


def test_rows_that_stay_are_told_nothing() -> None:
    rows = KeyedRows(Row)
    rows.show([Row(1), Row(2), Row(3)])
    found = told(rows)
    rows.show([Row(3), Row(1), Row(2)])
    assert found == []


def test_rows_that_go_take_their_delegates_along() -> None:
    rows = KeyedRows(Row)
    rows.show([Row(1), Row(2), Row(3), Row(4)])
    found = told(rows)
    rows.show([Row(1), Row(4, "new words"), Row(5)])
    assert keys(rows) == [1, 4, 5]
    assert found == [("gone", 1, 2), ("changed", 1, 1), ("made", 2, 2)]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ([1, 5, 6], [("changed", 1, 2), ("changed", 3, 3)]),
        ([5, 6, 7, 8], [("changed", 0, 3)]),
        ([1, 2, 3, 4, 5], [("made", 4, 4)]),
        ([], [("changed", 0, 3)]),
    ],
)
def test_delegates_that_are_handed_on_are_neither_made_nor_lost(
    wanted: list[int], expected: list[tuple[str, int, int]]
) -> None:
    rows = KeyedRows(Row, spare=spared)
    rows.show([Row(key) for key in (1, 2, 3, 4)])
    found = told(rows)
    rows.show([Row(key) for key in wanted])
    assert sorted(row.key for row in rows.rows() if row.words != "spare") == wanted
    assert found == expected
    found.clear()
    rows.show([Row(key) for key in wanted])
    assert found == []
    rows.clear()
    assert keys(rows) == []


def test_a_few_delegates_at_a_time_until_all_are_there() -> None:
    rows, wanted = KeyedRows(Row), [Row(1), Row(2), Row(3)]
    found = told(rows)
    assert not rows.show_some(wanted, 2)
    assert rows.show_some(wanted, 2)
    assert keys(rows) == [1, 2, 3]
    assert found == [("made", 0, 1), ("made", 2, 2)]


def test_a_delegate_reads_again_only_what_changed() -> None:
    rows, read = KeyedRows(Row), list[list[int]]()
    rows.show([Row(1), Row(2)])
    rows.dataChanged.connect(lambda _first, _last, roles: read.append(list(roles)))
    rows.show([Row(1), Row(2, "new words")])
    words = next(role for role, name in rows.roleNames().items() if name == b"words")
    assert read == [[words]]
