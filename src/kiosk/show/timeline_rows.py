"""What the timeline's delegates are made of, and a list model that keeps a delegate as long as its event is near."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QObject

from kiosk.show.rows import Rows


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

    With `handed_on` new rows take over the delegates of rows that go. That is faster where delegates are all alike, and
    slower where they differ in what they are made of.
    """

    def __init__(self, row: Any, parent: QObject | None = None, handed_on: bool = False) -> None:
        super().__init__(row, parent)
        self._handed_on = handed_on

    def show(self, rows: Sequence[Any]) -> None:
        """Show these rows, in no particular order."""
        wanted = {row.key: row for row in rows}
        staying = [wanted.pop(row.key, None) for row in self._rows]
        new = list(wanted.values())
        placed = [row or (new.pop() if new and self._handed_on else None) for row in staying]
        self._drop([i for i, row in enumerate(placed) if row is None])
        self._change(tuple(row for row in placed if row is not None))
        self._append(tuple(new))

    def _drop(self, gone: Sequence[int]) -> None:
        """Let go of rows, as many at a time as stand together."""
        for begin, end in reversed(_runs(gone)):
            self.beginRemoveRows(QModelIndex(), begin, end - 1)
            self._rows = (*self._rows[:begin], *self._rows[end:])
            self.endRemoveRows()

    def _change(self, rows: tuple[Any, ...]) -> None:
        before, self._rows = self._rows, rows
        for i, (old, new) in enumerate(zip(before, rows, strict=True)):
            if new is not old and new != old:
                self.dataChanged.emit(self.index(i), self.index(i))

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
