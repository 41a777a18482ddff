"""Numbers written out in one language, from a Calendar. Standard library alone: the gallery uses it too."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.prepare.form import Calendar

TOGETHER = 10_000  # from which on digits are parted by a space


def number(value: int, calendar: Calendar) -> str:
    """With its thousands apart: "1,577,725". Where a space does that, four digits stand together: "1567"."""
    if abs(value) < TOGETHER and calendar["thousands"].isspace():
        return str(value)
    return f"{value:,}".replace(",", calendar["thousands"])
