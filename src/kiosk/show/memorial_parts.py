"""What the memorial says of one group, poured into as many parts as it needs, and the order of the groups. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from kiosk.prepare.form import MemorialFile, Prose, RememberedGroup
from kiosk.show.context import Context
from kiosk.show.figure_rows import figure_block
from kiosk.show.flow import Block, Part, part_height, pour
from kiosk.show.grid import Box
from kiosk.show.low import sunk
from kiosk.show.memorial_layout import BUTTON, NOTE_GAP, large_enough
from kiosk.show.page_blocks import paragraph_blocks
from kiosk.show.said import every, said, told

OPENING = "‘’“”‚„«»‹›「『《〈\"'( "  # what a title may begin with and no alphabet counts
ROLE = "bodyWide"
BETWEEN = 22.0  # px between two paragraphs
BEFORE_FIGURE = 28.0
BEFORE_CHOICES = 32.0
BEFORE_MAP = 32.0
NOTE_BESIDE, NOTE_LEAST = 24.0, 240.0  # px between a map and the note beside it, and of its lines at least
LOWER = 24.0  # px that a part stands lower which begins with a number: its label is set nearly as the group's title
CLEAR = 16.0  # px more between a number and the buttons, where a part stands lower


def alphabetical(title: str) -> str:
    """What a title is sorted by: its letters, without the quotation marks it begins with."""
    return title.lstrip(OPENING).casefold()


def in_order(groups: Sequence[RememberedGroup], language: str) -> tuple[RememberedGroup, ...]:
    """The groups by their titles in this language: no order of suffering."""
    return tuple(sorted(groups, key=lambda group: alphabetical(said(group["title"], language))))


def group_of(memorial: MemorialFile, name: str) -> RememberedGroup | None:
    """The group called `name`; None for the introduction."""
    return next((group for group in memorial["groups"] if group["id"] == name), None)


def prose_blocks(prose: Prose, context: Context, width: float) -> list[Block]:
    """Paragraphs that may be cut between their lines."""
    return paragraph_blocks(told(prose, context.language), ROLE, width, context.measure, BETWEEN)


def notice_blocks(notice: Prose, context: Context, width: float) -> list[Block]:
    """What to know before going on, and the two ways: on, or to another group."""
    heading = every(context.words, "beforeYouGoOn")
    tall = context.measure.height(heading, "kicker", width)
    choices = {"goOn": every(context.words, "goOn"), "other": every(context.words, "chooseAnother")}
    return [
        Block(kind="kicker", tall=tall, words=heading, role="kicker", letters=1),
        *prose_blocks(notice, context, width),
        Block(kind="choices", tall=BUTTON, gap=BEFORE_CHOICES, content=choices, letters=1),
    ]


def group_blocks(group: RememberedGroup, context: Context, width: float) -> list[Block]:
    """The text, then every figure. One button names the sources of all: beside every number it would take two lines."""
    drawn = [figure_block(figure, context.tongue, context.measure, width, sourced=False) for figure in group["figures"]]
    return [
        *prose_blocks(group["text"], context, width),
        *(replace(block, gap=BEFORE_FIGURE, letters=1) for block in drawn),
    ]


def parts_of(blocks: Sequence[Block], context: Context, room: Box, aspect: float, note: str = "") -> tuple[Part, ...]:
    """The blocks in parts that fit into `room`; a map of `aspect` follows them where there is one, with its note."""
    poured = _poured(blocks, context, room)
    if context.stage.reach:
        poured = tuple(replace(part, blocks=sunk(part.blocks, room.h)) for part in poured)
    return _with_map(poured, context, room, aspect, note) if aspect else poured


def _poured(blocks: Sequence[Block], context: Context, room: Box) -> tuple[Part, ...]:
    """As few parts as it takes; where that costs none, the numbers begin a part of their own and no sentence is cut."""

    def fill(some: Sequence[Block]) -> tuple[Part, ...]:
        measure = context.measure
        return pour(some, room.h, room.w, lambda role: measure.roles[role].line, measure.breaks)

    together = fill(blocks)
    text = [block for block in blocks if block.kind != "figure"]
    if len(together) < 2 or len(text) in (0, len(blocks)):
        return together
    passed = sum(block.letters for block in text)
    numbers = fill([block for block in blocks if block.kind == "figure"])
    apart = (*fill(text), *(replace(part, offset=part.offset + passed) for part in numbers))
    return apart if len(apart) <= len(together) else together


def lowered(part: Part, room: float) -> float:
    """px that a part stands under the upper edge of its `room`: a number's label is no second line of the title."""
    if part.blocks[0].kind != "figure":
        return 0.0
    clear = CLEAR if part.blocks[-1].kind == "figure" else 0.0
    return max(0.0, min(LOWER, room - part_height(part) - clear))


def _with_map(parts: tuple[Part, ...], context: Context, room: Box, aspect: float, note: str) -> tuple[Part, ...]:
    """The parts with the map under the last of them, or on one of its own where it would be small there."""
    last = parts[-1]
    left = room.h - part_height(last) - BEFORE_MAP
    for high in (left - lowered(last, room.h), left):
        under = _map_blocks(high, context, room.w, aspect, note)
        if large_enough(under[0].tall, room.w, aspect):
            return (*parts[:-1], replace(last, blocks=(*last.blocks, *under)))
    passed = last.offset + sum(block.letters for block in last.blocks)
    return (*parts, Part(_map_blocks(room.h, context, room.w, aspect, note), passed))


def _map_blocks(high: float, context: Context, width: float, aspect: float, note: str) -> tuple[Block, ...]:
    """The map and its note in `high` px: the note beside it where that is free, for the map is the larger then."""
    tall = min(high, width / aspect)
    free = width - tall * aspect - NOTE_BESIDE
    if not note:
        return (_map_block(tall, aspect),)
    if free >= NOTE_LEAST and context.measure.height(note, "caption", free) <= tall:
        beside = {"note": note, "noteX": tall * aspect + NOTE_BESIDE, "noteWidth": free}
        return (_map_block(tall, aspect, **beside),)
    wide = context.measure.balanced(note, "caption", width)
    lines = context.measure.height(note, "caption", wide)
    under = Block(kind="remark", tall=lines, wide=wide, gap=NOTE_GAP, words=note, role="caption")
    return _map_block(min(high - lines - NOTE_GAP, width / aspect), aspect), under


def _map_block(tall: float, aspect: float, **note: Any) -> Block:
    return Block(kind="map", tall=tall, gap=BEFORE_MAP, content={"width": tall * aspect, **note}, letters=1)


def words_of(block: Block) -> int:
    """Words a visitor reads in a block."""
    content = block.content or {}
    told_there = [block.words, *(content.get(key, "") for key in ("label", "detail", "note"))]
    told_there += [word["text"] for word in content.get("words", [])]
    return sum(len(words.split()) for words in told_there)
