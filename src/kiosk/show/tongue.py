"""The language of a visit with all that writing in it needs. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kiosk.prepare.numbers import number
from kiosk.show.said import every, filled

if TYPE_CHECKING:
    from kiosk.prepare.form import Calendar, Estimate


class Tongue(NamedTuple):
    """The language of the visit with all that writing in it needs."""

    language: str
    calendar: Calendar
    words: dict[str, str]

    def value(self, estimate: Estimate) -> str:
        """The estimate in figures: "62,068", "53,000–55,000", "about 3,000"."""
        low, high = number(estimate["low"], self.calendar), number(estimate["high"], self.calendar)
        figures = low if low == high else f"{low}–{high}"
        return filled(every(self.words, "about_number"), figures) if estimate["approximate"] else figures
