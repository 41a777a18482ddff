"""What the timeline's delegates are made of, and a list model that keeps a delegate as long as its event is near."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import Any

from PySide6.QtCore import QModelIndex, QObject

from kiosk.show.rows import FIRST_ROLE, Rows

OUT_OF_SIGHT = -1e7  # day


@dataclass(frozen=True)
class MarkRow:
    """An event on its sub-row. Days are fractions of days since 1970-01-01, `least` and `y_` px in the plot."""

    key: int  # the event
    first: float
    last: float
    sureFirst: float  # the solid part; after sureLast where there is none
    sureLast: float
    least: float
    opens: bool  # it has no known beginning; or no known end
    lasts: bool
    y_: float
    label: str
    labelWidth: float
    side: str
    spareLeft: bool  # where it may stand if the plot's edge cuts it at its own side
    spareRight: bool
    name: str  # what a screen reader says


@dataclass(frozen=True)
class BlockRow:
    """Events counted instead of drawn, around the middle of a day."""

    key: str
    middle: float
    y_: float
    tall: float
    label: str
    name: str
    event: int


def no_block(row: BlockRow) -> BlockRow:
    """Out of sight, and no event's."""
    return row if row.event < 0 else replace(row, middle=OUT_OF_SIGHT, event=-1)


@dataclass(frozen=True)
class LaneRow:
    """A group's lane in the plot."""

    title: str
    y_: float
    tall: float


@dataclass(frozen=True)
class EraRow:
    """A button that shows one era."""

    title: str
    x_: float
    y_: float
    wide: float
    current: bool


@dataclass(frozen=True)
class PieceRow:
    """A paragraph, or as much of it as fits, of what is said about an event. px."""

    words: str
    marked: bool
    role: str
    quiet: bool  # what is disputed
    wide: float
    tall: float
    gap: float  # above it, where something stands above it


@dataclass(frozen=True)
class StretchRow:
    """An unbroken part of the overview, px from its left end."""

    x_: float
    wide: float
    title: str


class KeyedRows(Rows):
    """Rows with a `key` each: those that stay keep their delegates.

    With `spare` new rows take over the delegates of rows that go, and those that are left over wait out of sight, as
    the row it makes of theirs. That is faster where delegates are all alike, and slower where they differ in what they
    are made of.
    """

    def __init__(self, row: Any, parent: QObject | None = None, spare: Callable[[Any], Any] | None = None) -> None:
        super().__init__(row, parent)
        self._spare = spare

    def show(self, rows: Sequence[Any]) -> None:
        """Show these rows, in no particular order."""
        self.show_some(rows, len(rows))

    def show_some(self, rows: Sequence[Any], most: int) -> bool:
        """The same, making at most `most` delegates. Whether all rows are there."""
        wanted = {row.key: row for row in rows}
        staying = [wanted.pop(row.key, None) for row in self._rows]
        new = list(wanted.values())
        placed = staying if self._spare is None else self._handed_on(staying, new, self._spare)
        self._drop([i for i, row in enumerate(placed) if row is None])
        self._change(tuple(row for row in placed if row is not None))
        self._append(tuple(new[:most]))
        return len(new) <= most

    def clear(self) -> None:
        """Let go of every row, and of what waits."""
        self._drop(range(len(self._rows)))

    def _handed_on(self, staying: Sequence[Any], new: list[Any], spare: Callable[[Any], Any]) -> list[Any]:
        """For each row here the one that is in its place now. What finds a place is taken out of `new`."""
        rows = zip(self._rows, staying, strict=True)
        return [stays or (new.pop() if new else spare(row)) for row, stays in rows]

    def _drop(self, gone: Sequence[int]) -> None:
        """Let go of rows, as many at a time as stand together."""
        for begin, end in reversed(_runs(gone)):
            self.beginRemoveRows(QModelIndex(), begin, end - 1)
            self._rows = (*self._rows[:begin], *self._rows[end:])
            self.endRemoveRows()

    def _change(self, rows: tuple[Any, ...]) -> None:
        before, self._rows = self._rows, rows
        changed = [() if new is old else self._roles(old, new) for old, new in zip(before, rows, strict=True)]
        for roles, alike in groupby(enumerate(changed), key=itemgetter(1)):
            if roles:
                stretch = [self.index(i) for i, _ in alike]
                self.dataChanged.emit(stretch[0], stretch[-1], roles)

    def _roles(self, old: Any, new: Any) -> tuple[int, ...]:
        """What a delegate has to read again: asking Python for a value is most of what a change costs."""
        fields = enumerate(self._fields, FIRST_ROLE)
        return tuple(role for role, field in fields if getattr(old, field) != getattr(new, field))

    def _append(self, rows: tuple[Any, ...]) -> None:
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows = (*self._rows, *rows)
            self.endInsertRows()


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Rising numbers as stretches without a gap: the first of each, and the one after its last."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number:
            runs[-1] = runs[-1][0], number + 1
        else:
            runs.append((number, number + 1))
    return runs
