"""Where the parts of the search of names stand with `reach` on: keys, numbers and scripts at the foot. No Qt."""

from __future__ import annotations

from dataclasses import replace

from kiosk.show.grid import MARGIN, NOWHERE, Box, Stage
from kiosk.show.memorial_layout import bottom
from kiosk.show.name_keyboard import Key, Keyboard
from kiosk.show.name_layout import GAP, LEFT_WIDTH, RIGHT, RIGHT_WIDTH, Height, SearchFrame, heads

KEY, PITCH = 64.0, 80.0  # px of the least key, and from one row of them to the next
ROWS, COLUMNS = 3, 16  # of keys on a wide screen
KEYS_WIDTH = COLUMNS * PITCH - GAP
SIDE, SIDE_WIDTH = 1392.0, 464.0  # six keys beside the letters: the names in sight by number, steps, scripts
PAGER = 280.0
OVER_KEYS = 24.0


def low_board(board: Keyboard, stage: Stage) -> Keyboard:
    """The keyboard in three rows on a wide screen: what stands in columns is read on in rows."""
    if stage.portrait or board.rows <= ROWS:
        return board
    letters = sorted((key for key in board.keys if key.act == "letter"), key=lambda key: (key.column, key.row))
    placed = (replace(key, row=i // COLUMNS, column=i % COLUMNS) for i, key in enumerate(letters))
    others = tuple(replace(key, row=ROWS - 1, column=COLUMNS - 2.0) for key in board.keys if key.act != "letter")
    return Keyboard((*placed, *others), COLUMNS, ROWS)


def low_search_frame(
    stage: Stage, words: tuple[str, str, str], board: Keyboard, scripts: int, height: Height
) -> SearchFrame:
    """`words`: title, subtitle and hint; `scripts`: how many there are to choose from."""
    width = stage.width - 2 * MARGIN if stage.portrait else LEFT_WIDTH
    title, subtitle, field = heads(words, width, height)
    hint = Box(MARGIN, field.bottom + OVER_KEYS, width, height(words[2], "caption", width))
    if stage.portrait:
        return _upright(
            stage, SearchFrame(title, subtitle, field, NOWHERE, NOWHERE, hint, NOWHERE, NOWHERE), board, scripts
        )
    top = bottom(stage) - ROWS * PITCH + GAP
    return SearchFrame(
        title,
        subtitle,
        field,
        Box(MARGIN, top, KEYS_WIDTH, ROWS * PITCH - GAP),
        Box(SIDE, top + 2 * PITCH, SIDE_WIDTH, KEY) if scripts > 1 else NOWHERE,
        hint if hint.bottom <= top - GAP else NOWHERE,
        Box(RIGHT, 56, RIGHT_WIDTH, top - OVER_KEYS - 56),
        Box(SIDE, top + PITCH, SIDE_WIDTH, KEY),
        numbers=Box(SIDE, top, SIDE_WIDTH, KEY),
    )


def _upright(stage: Stage, above: SearchFrame, board: Keyboard, scripts: int) -> SearchFrame:
    """Letters, then numbers and steps, then scripts; the names over all of them."""
    width = above.field.w
    lowest = bottom(stage) - KEY
    row = lowest - PITCH if scripts > 1 else lowest
    keys = Box(MARGIN, row - board.rows * PITCH, width, board.rows * PITCH - GAP)
    top = above.hint.bottom + OVER_KEYS
    return replace(
        above,
        keys=keys,
        scripts=Box(MARGIN, lowest, width, KEY) if scripts > 1 else NOWHERE,
        results=Box(MARGIN, top, width, keys.y - OVER_KEYS - top),
        pager=Box(MARGIN + width - PAGER, row, PAGER, KEY),
        numbers=Box(MARGIN, row, SIDE_WIDTH, KEY),
    )


def low_key_box(key: Key, board: Keyboard, width: float) -> Box:
    """Where a key stands within the keys' box."""
    pitch = min(114.0, (width + GAP) / board.columns)
    return Box(key.column * pitch, key.row * PITCH, key.span * pitch - GAP, KEY)
