"""Rows of frozen values as a list model, so that QML builds a delegate a row and reuses it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex
# Qt.UserRole + 1 and Qt.DisplayRole in numbers: naming them would build every enum of Qt, 20 ms of a start.
FIRST_ROLE = 257
DISPLAY_ROLE = 0


class Rows(QAbstractListModel):
    """A list of values of one dataclass or named tuple; its fields are the roles, in camelCase as they stand."""

    def __init__(self, row: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fields = row.__match_args__
        self._rows: tuple[Any, ...] = ()

    def roleNames(self) -> dict[int, QByteArray]:
        return {FIRST_ROLE + i: QByteArray(name.encode()) for i, name in enumerate(self._fields)}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> Any:
        row, field = index.row(), role - FIRST_ROLE  # row -1 for an index that is none
        if not 0 <= row < len(self._rows) or not 0 <= field < len(self._fields):
            return None
        return getattr(self._rows[row], self._fields[field])

    def rows(self) -> tuple[Any, ...]:
        """What is shown now."""
        return self._rows

    def show(self, rows: Sequence[Any]) -> None:
        """Show these rows. Rows that stay equal keep their delegates; only what changed is told."""
        new = tuple(rows)
        if new == self._rows:
            return
        if len(new) != len(self._rows):
            self.beginResetModel()
            self._rows = new
            self.endResetModel()
            return
        old, self._rows = self._rows, new
        for i, (before, after) in enumerate(zip(old, new, strict=True)):
            if before != after:
                self.dataChanged.emit(self.index(i), self.index(i))

    def replace(self, rows: Sequence[Any]) -> None:
        """Show these rows with delegates made anew: for rows whose kind decides what is drawn."""
        new = tuple(rows)
        if new == self._rows:
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()
