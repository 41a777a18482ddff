"""Where the parts of the search of names stand, in px at 1920x1080 (or 1080x1920). No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kiosk.show.grid import MARGIN, NOWHERE, Box, Stage
from kiosk.show.memorial_layout import bottom
from kiosk.show.name_keyboard import Key, Keyboard

Height = Callable[[str, str, float], float]  # px of words in a role at a width

GAP = 16.0
BUTTON = 88.0
LEFT_WIDTH, RIGHT, RIGHT_WIDTH = 1136.0, 1292.0, 564.0
PITCH, FLAT_PITCH = 114.0, 88.0  # of rows of keys; the flat one where there are more than three
FIELD = 96.0
ARROW = 60.0  # px that a result's arrow takes from its words
LABEL = 420.0  # px of the column of labels on a sheet
LINE = 1136.0  # px of running text at most: about 70 characters


@dataclass(frozen=True)
class SearchFrame:
    """The boxes of the search. Those of no use have no width."""

    title: Box
    subtitle: Box
    field: Box
    keys: Box
    scripts: Box
    hint: Box
    results: Box
    pager: Box
    numbers: Box = NOWHERE  # keys with the numbers of the results, where these are out of reach


@dataclass(frozen=True)
class SheetFrame:
    """The boxes of one person's page, or of the page that says whom to tell."""

    title: Box
    rows: Box
    back: Box
    source: Box
    pager: Box


def _width(stage: Stage) -> float:
    return stage.width - 2 * MARGIN


def search_frame(
    stage: Stage, words: tuple[str, str, str], board: Keyboard, scripts: int, height: Height
) -> SearchFrame:
    """`words`: title, subtitle and hint; `scripts`: how many there are to choose from."""
    width = _width(stage) if stage.portrait else LEFT_WIDTH
    title, subtitle, field = heads(words, width, height)
    flat = board.rows > 3
    keys = Box(MARGIN, field.bottom + (30 if flat else 50), width, board.rows * row_pitch(board) - GAP)
    row = keys.bottom + (24 if flat else 40)
    choice = Box(MARGIN, row, width, BUTTON) if scripts > 1 else NOWHERE
    below = (choice.bottom if scripts > 1 else keys.bottom) + (GAP if stage.large else 24)
    hint_width = width - 296 if stage.portrait else width
    hint = Box(MARGIN, below, hint_width, height(words[2], "caption", hint_width))
    if stage.portrait:
        return _upright(stage, SearchFrame(title, subtitle, field, keys, choice, hint, NOWHERE, NOWHERE))
    end = bottom(stage)
    return SearchFrame(
        title,
        subtitle,
        field,
        keys,
        choice,
        hint if hint.bottom <= end + GAP else NOWHERE,
        Box(RIGHT, 196, RIGHT_WIDTH, end - 196),
        Box(RIGHT, 56, RIGHT_WIDTH, BUTTON),
    )


def heads(words: tuple[str, str, str], width: float, height: Height) -> tuple[Box, Box, Box]:
    """Title, subtitle and the field with what was typed."""
    title = Box(MARGIN, 40, width, height(words[0], "title1", width))
    subtitle = Box(MARGIN, title.bottom + 6, width, height(words[1], "caption", width))
    return title, subtitle, Box(MARGIN, max(196, subtitle.bottom + 16), width, FIELD)


def _upright(stage: Stage, above: SearchFrame) -> SearchFrame:
    """The results under the keys."""
    hint, width = above.hint, _width(stage)
    pager = Box(MARGIN + width - 280, hint.y, 280, BUTTON)
    top = max(hint.bottom, pager.bottom) + 24
    results = Box(MARGIN, top, width, bottom(stage) - top)
    return replace(above, results=results, pager=pager)


def row_pitch(board: Keyboard) -> float:
    """px from one row of keys to the next."""
    return FLAT_PITCH if board.rows > 3 else PITCH


def key_box(key: Key, board: Keyboard, width: float) -> Box:
    """Where a key stands within the keys' box: 98 wide where the width allows, never closer than 16 px."""
    pitch = min(PITCH, (width + GAP) / board.columns)
    down = row_pitch(board)
    return Box(key.column * pitch, key.row * down, key.span * pitch - GAP, down - GAP)


def in_room(talls: Sequence[float], room: float, gap: float = GAP) -> int:
    """How many of these stand one above the other in `room` px; at least one where there is one."""
    used, fit = 0.0, 0
    for tall in talls:
        used += tall + (gap if fit else 0)
        if used > room and fit:
            break
        fit += 1
    return fit


def result_height(name: str, detail: str, width: float, height: Height) -> float:
    """px of a result's row: 106 for a name of one line."""
    words = width - ARROW
    return height(name, "name", words) + height(detail, "caption", words) + 20


def sheet_frame(stage: Stage, title: str, height: Height) -> SheetFrame:
    """One column of what is said, and the ways on in a row under it."""
    width, row = _width(stage), bottom(stage) - BUTTON
    heading = Box(MARGIN, 56, width, height(title, "title1", width))
    top = heading.bottom + 32
    pager = Box(MARGIN + width - 280, row, 280, BUTTON)
    return SheetFrame(
        heading,
        Box(MARGIN, top, width, row - 24 - top),
        Box(MARGIN, row, 352, BUTTON),
        Box(MARGIN + 368, row, 220, BUTTON),
        pager,
    )


def label_width(stage: Stage, percent: int) -> float:
    """px of the labels beside what they say; nothing where they stand above it."""
    return 0.0 if stage.portrait and percent > 125 else min(LABEL * max(1.0, percent / 125), _width(stage) * 0.4)
