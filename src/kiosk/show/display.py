"""What the program knows of the screen it is on, for staff."""

from __future__ import annotations

from math import hypot

from PySide6.QtGui import QScreen

from kiosk.staff.desk import Display

INCH = 25.4  # mm


def display_of(screen: QScreen, size: tuple[int, int] | None, renderer: str) -> Display:
    """`size`: of the window in px, where it is not the whole screen's."""
    whole, mm = screen.size(), screen.physicalSize()
    width, height = size or (whole.width(), whole.height())
    return Display(width, height, round(hypot(mm.width(), mm.height()) / INCH), renderer)
