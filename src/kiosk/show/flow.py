"""A page's text as blocks, poured into as many parts as it needs. Nothing shrinks, nothing is cut. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from kiosk.prepare.form import Paragraph
from kiosk.show.said import cut, shown


@dataclass(frozen=True)
class Block:
    """One thing in a column. `tall` in px includes nothing of the gap above it."""

    kind: str
    tall: float = 0.0
    wide: float = 0.0  # px; 0: as wide as the column
    gap: float = 0.0  # px above it, when it is not the first
    words: str = ""
    marked: bool = False
    role: str = "body"
    content: Any = field(default=None)  # what a block of its kind needs besides: plain lists and dicts
    letters: int = 1  # of running text, for finding one's place again; never 0, or two parts would share an offset
    paragraph: Paragraph | None = None  # what can be cut


@dataclass(frozen=True)
class Part:
    """What fits on the screen at once, and how many letters of the page come before it."""

    blocks: tuple[Block, ...]
    offset: int


Breaks = Callable[[str, str, float], Sequence[int]]


def paragraph_block(paragraph: Paragraph, role: str, width: float, line: float, breaks: Breaks, gap: float) -> Block:
    """A paragraph that may be cut between its lines."""
    text, marked = shown(paragraph)
    lines = len(breaks(paragraph["t"], role, width))
    return Block(
        kind="paragraph",
        tall=lines * line,
        wide=width,
        gap=gap,
        words=text,
        marked=marked,
        role=role,
        letters=len(paragraph["t"]),
        paragraph=paragraph,
    )


def split(block: Block, room: float, width: float, line: float, breaks: Breaks) -> tuple[Block, Block] | None:
    """The block cut so that its head fits into `room`; None where that would leave one lonely line on either side."""
    if block.paragraph is None:
        return None
    width = block.wide or width
    starts = breaks(block.paragraph["t"], block.role, width)
    fit = min(int(room // line), len(starts) - 2)
    if fit < 2:
        return None
    head, tail = cut(block.paragraph, starts[fit])
    first = paragraph_block(head, block.role, width, line, breaks, block.gap)
    rest = paragraph_block(tail, block.role, width, line, breaks, block.gap)
    return replace(first, letters=starts[fit]), rest


def pour(
    blocks: Sequence[Block], height: float, width: float, line_of: Callable[[str], float], breaks: Breaks
) -> tuple[Part, ...]:
    """The blocks in as few parts of at most `height` px as they need, each about as full as the others."""
    parts = _fill(blocks, height, width, line_of, breaks)
    if len(parts) < 2:
        return parts
    low, high = height / 3, height
    while high - low > 12:
        middle = (low + high) / 2
        tried = _fill(blocks, middle, width, line_of, breaks)
        low, high = (low, middle) if len(tried) == len(parts) and _fits(tried, height) else (middle, high)
    return _fill(blocks, high, width, line_of, breaks)


def _fits(parts: Sequence[Part], height: float) -> bool:
    return all(part_height(part) <= height for part in parts)


def part_height(part: Part) -> float:
    """px that a part takes."""
    return sum(block.tall + (block.gap if i else 0) for i, block in enumerate(part.blocks))


def _fill(
    blocks: Sequence[Block], height: float, width: float, line_of: Callable[[str], float], breaks: Breaks
) -> tuple[Part, ...]:
    """The blocks in parts of at most `height` px. A block too tall for any part stands alone."""
    parts: list[Part] = []
    waiting = list(blocks)
    here: list[Block] = []
    used, offset, passed = 0.0, 0, 0
    while waiting:
        block = waiting.pop(0)
        gap = block.gap if here else 0.0
        if used + gap + block.tall <= height:
            here.append(block)
            used += gap + block.tall
            passed += block.letters
            continue
        halves = split(block, height - used - gap, width, line_of(block.role), breaks)
        if halves is not None:
            here.append(halves[0])
            passed += halves[0].letters
            waiting.insert(0, halves[1])
        elif not here:
            here.append(block)
            passed += block.letters
        else:
            waiting.insert(0, block)
        parts.append(Part(tuple(here), offset))
        here, used, offset = [], 0.0, passed
    if here or not parts:
        parts.append(Part(tuple(here), offset))
    return tuple(parts)


def part_at(parts: Sequence[Part], offset: int) -> int:
    """The part that shows the letter at `offset`: where a reader was before the text changed its size."""
    return max((i for i, part in enumerate(parts) if part.offset <= offset), default=0)
