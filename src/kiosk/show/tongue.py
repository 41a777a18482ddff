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
        """The estimate in figures: "62,068", "53,000–55,000", "about 3,000", "over 200,000"."""
        low, high = number(estimate["low"], self.calendar), number(estimate["high"], self.calendar)
        figures = low if low == high else f"{low}–{high}"
        qualifiers = (estimate["bound"], "about" if estimate["approximate"] else None)
        said_so = "_".join(one for one in qualifiers if one)
        return filled(every(self.words, f"{said_so}_number"), figures) if said_so else figures
