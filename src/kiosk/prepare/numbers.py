"""Numbers written out in one language, from a Calendar. Standard library alone: the gallery uses it too."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.prepare.form import Calendar


def number(value: int, calendar: Calendar) -> str:
    """With its thousands apart: "1,577,725"."""
    return f"{value:,}".replace(",", calendar["thousands"])
