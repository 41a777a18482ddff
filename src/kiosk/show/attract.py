"""The attract loop: one line a day of the focus window, the key days long, and how to begin in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Property, QObject, Signal

from kiosk.show.qml import view_model
from kiosk.show.rows import Rows
from kiosk.show.said import said

if TYPE_CHECKING:
    from kiosk.prepare.form import Exhibition
    from kiosk.session.place import Place
    from kiosk.show.context import Context

TIGHT = 5  # lines that a label needs at its right


class DayWord(NamedTuple):
    """A key day: which line it is (from 0), its date, what happened, and its giant numeral or ""."""

    line: int
    date: str
    label: str
    numeral: str
    leftward: bool  # whether its words stand left of the line: the next key day leaves no room at the right


@view_model
class AttractModel(QObject):
    """What the attract loop shows, in `language` from the first frame on; it has no state of its own."""

    changed = Signal()

    def __init__(self, exhibition: Exhibition, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibition = exhibition
        self._language = language
        self._days = Rows(DayWord, self)
        self._write()

    def apply(self, _place: Place, context: Context) -> None:
        """Write it in the kiosk's own language."""
        if context.language != self._language:
            self._language = context.language
            self._write()

    def _write(self) -> None:
        language, start = self._language, self._exhibition["focus"][0]
        days = self._exhibition["attract"]["days"]
        following = [*(day["day"] for day in days[1:]), start + 10**6]
        self._days.show(
            [
                DayWord(
                    day["day"] - start,
                    said(day["date"], language),
                    said(day["label"], language),
                    said(day["numeral"], language) if day["giant"] else "",
                    after - day["day"] < TIGHT,
                )
                for day, after in zip(days, following, strict=True)
            ]
        )
        self.changed.emit()

    def rest(self) -> None:
        """Nothing to forget."""

    def words_in_sight(self) -> int:
        """The attract loop waits for ever."""
        return 0

    def _said(self, key: str) -> str:
        attract = self._exhibition["attract"]
        words = {"statement": attract["statement"], "subtitle": attract["subtitle"], "between": attract["between"]}
        return said(words[key], self._language)

    def _lines(self) -> int:
        start, end = self._exhibition["focus"]
        return end - start + 1

    def _keys(self) -> list[int]:
        start = self._exhibition["focus"][0]
        return [day["day"] - start for day in self._exhibition["attract"]["days"]]

    days = Property(QObject, lambda self: self._days, constant=True)
    keys = Property(list, _keys, constant=True)
    lines = Property(int, _lines, constant=True)
    statement = Property(str, lambda self: self._said("statement"), notify=changed)
    subtitle = Property(str, lambda self: self._said("subtitle"), notify=changed)
    between = Property(str, lambda self: self._said("between"), notify=changed)
