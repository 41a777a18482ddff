"""Where things stand on the staff screens, px at 1920x1080 (or 1080x1920). No Qt.

Their type has one size whatever the visitors' is: every row of the menu is in sight at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiosk.show.grid import MARGIN, Box

BUTTON, GAP = 112.0, 16.0
KEY, KEY_PITCH = (248.0, 144.0), (272.0, 168.0)
PAD = (KEY_PITCH[0] * 2 + KEY[0], KEY_PITCH[1] * 3 + KEY[1])
ROW, ROW_PITCH, ROW_PITCH_UPRIGHT = 148.0, 172.0, 164.0
TOP, TOP_LISTED, TOP_UPRIGHT = 173.0, 200.0, 236.0  # listed: under a line that says why
MARK, BELOW_LINE = 72.0, 20.0  # of a line of health: room for its mark, and under it
FIRST_SLOTS, MOST_SLOTS = 6, 12

Boxes = dict[str, Box]


def boxes(page: str, width: float, height: float) -> Boxes:
    """The boxes of one page, by what stands in them."""
    make = {"pin": _pin, "menu": _menu, "sure": _sure}.get(page, _listed)
    return make(width, height, height > width)


def _pin(width: float, height: float, upright: bool) -> Boxes:
    words = width - 2 * MARGIN if upright else 900.0
    low = height - 60 - BUTTON if upright else height - 36 - BUTTON
    pad = Box((width - PAD[0]) / 2, low - 232 - PAD[1], *PAD) if upright else Box(1056, height - 60 - PAD[1], *PAD)
    return {
        "title": Box(MARGIN, 62, words, 80),
        "body": Box(MARGIN, 158, words, 250),
        "about": Box(MARGIN, 421, words, 80),
        "back": Box(MARGIN, low, words if upright else 520, BUTTON),
        "slots": Box(pad.x, pad.y - 164, pad.w, 88),
        "pad": pad,
    }


def _menu(width: float, height: float, upright: bool) -> Boxes:
    wide = width - 2 * MARGIN
    column = wide if upright else (wide - GAP) / 2
    back = _back(width, height, upright)
    facts = Box(MARGIN, back.y - (184 if upright else 67), wide, 36)
    return {
        "title": Box(MARGIN, 52, wide if upright else 640, 80),
        "info": Box(MARGIN, 140, wide, 72) if upright else Box(720, 76, width - MARGIN - 720, 36),
        "rows": Box(MARGIN, TOP_UPRIGHT if upright else TOP, column, facts.y - TOP),
        "facts": facts,
        "back": back,
        "note": Box(MARGIN, back.y - 60, wide, 36)
        if upright
        else Box(back.x + column + 2 * GAP, back.y, column - GAP, back.h),
    }


def _sure(width: float, height: float, upright: bool) -> Boxes:
    wide = width - 2 * MARGIN if upright else 1280.0
    yes, no = ("yes", "no")
    button = wide if upright else 632.0
    low = height - 60 - BUTTON if upright else 620.0
    return {
        "title": Box(MARGIN, 62, wide, 160),
        "body": Box(MARGIN, 240, wide, 320),
        yes: Box(MARGIN, low - (BUTTON + GAP if upright else 0), button, BUTTON),
        no: Box(MARGIN if upright else MARGIN + button + GAP, low, button, BUTTON),
    }


def _listed(width: float, height: float, upright: bool) -> Boxes:
    """A list under a title, the way back under the list and steps through it beside that."""
    back, top = _back(width, height, upright), TOP_UPRIGHT if upright else TOP_LISTED
    steps = 312.0
    return {
        "title": Box(MARGIN, 52, width - 2 * MARGIN, 80),
        "list": Box(MARGIN, top, width - 2 * MARGIN, back.y - 40 - top),
        "back": Box(back.x, back.y, back.w - (steps + GAP if upright else 0), back.h),
        "alone": back,  # where there are no steps
        "steps": Box(width - MARGIN - steps, back.y, steps, back.h),
    }


def _back(width: float, height: float, upright: bool) -> Box:
    wide = width - 2 * MARGIN
    return Box(MARGIN, height - 60 - BUTTON, wide, BUTTON) if upright else Box(MARGIN, height - 140, 888, 104)


def row_box(index: int, width: float, height: float) -> Box:
    """A row of the menu: two columns, upright one."""
    upright, room = height > width, boxes("menu", width, height)["rows"]
    if upright:
        return Box(room.x, room.y + index * ROW_PITCH_UPRIGHT, room.w, ROW)
    return Box(room.x + index % 2 * (room.w + GAP), room.y + index // 2 * ROW_PITCH, room.w, ROW)


def slots(typed: int) -> tuple[int, float, float]:
    """How many places for digits there are, px from one to the next and the width of each.

    Six, and twelve for a longer PIN: how long the right one is, nobody can see.
    """
    many = FIRST_SLOTS if typed <= FIRST_SLOTS else MOST_SLOTS
    apart = 24.0 if many == FIRST_SLOTS else 12.0
    pitch = (PAD[0] + apart) / many  # the last one ends where the keys do
    return many, pitch, pitch - apart


def listed_pages(talls: Sequence[float], room: float, gap: float) -> list[range]:
    """Which rows stand together, in `room` px: each page has one at least."""
    pages, first, used = [], 0, 0.0
    for i, tall in enumerate(talls):
        used += tall + (gap if i > first else 0)
        if used > room and i > first:
            pages.append(range(first, i))
            first, used = i, tall
    return [*pages, range(first, len(talls))]


def line_height(text: str, width: float, height: Callable[[str, str, float], float]) -> float:
    """px of a line of health."""
    return height(text, "staffNote", width - MARK) + BELOW_LINE
