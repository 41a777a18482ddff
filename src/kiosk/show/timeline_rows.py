"""What the timeline's delegates are made of, and a list model that keeps a delegate as long as its event is near."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex

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
    """Rows with a `key` each: those that stay keep their delegates, wherever they stand in the list."""

    def show(self, rows: Sequence[Any]) -> None:
        """Show these rows, in no particular order."""
        wanted = {row.key: row for row in rows}
        self._keep(set(wanted))
        before, self._rows = self._rows, tuple(wanted.pop(row.key) for row in self._rows)
        for i, (old, new) in enumerate(zip(before, self._rows, strict=True)):
            if new is not old and new != old:
                self.dataChanged.emit(self.index(i), self.index(i))
        self._append(tuple(wanted.values()))

    def _keep(self, keys: set[Any]) -> None:
        """Let go of all others, as many at a time as stand together."""
        end = len(self._rows)
        while end:
            begin = end - 1
            gone = self._rows[begin].key not in keys
            while begin and (self._rows[begin - 1].key not in keys) == gone:
                begin -= 1
            if gone:
                self._drop(begin, end)
            end = begin

    def _drop(self, begin: int, end: int) -> None:
        self.beginRemoveRows(QModelIndex(), begin, end - 1)
        self._rows = (*self._rows[:begin], *self._rows[end:])
        self.endRemoveRows()

    def _append(self, rows: tuple[Any, ...]) -> None:
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows = (*self._rows, *rows)
            self.endInsertRows()
