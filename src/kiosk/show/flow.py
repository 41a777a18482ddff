"""A page's text as blocks, poured into as many parts as it needs. Nothing shrinks, nothing is cut. No Qt."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from math import ceil, inf
from typing import Any, Literal, NamedTuple

from kiosk.prepare.form import Paragraph
from kiosk.show.said import cut, shown


class Note(NamedTuple):
    """What a work is cited for: the interface word that says so, and what stands in it."""

    key: str
    label: str


class Cite(NamedTuple):
    """A work, where in it, and what for."""

    source: str
    where: str
    note: Note | None = None


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
    cites: tuple[Cite, ...] = ()  # works that no button of its own names
    least: float = 0.0  # px above it at least, however crowded a part is
    loose: float = 0.0  # px above it where the part has room to spare
    airy: float = 0.0  # px above it where, with that, the part would still be half empty
    follows: bool = False  # whether it belongs to the block before it and begins no part
    torn: bool = False  # whether it ends inside a sentence that the next part goes on with
    seam: int | None = None  # the one letter before which it may be cut; 0: nowhere


@dataclass(frozen=True)
class Part:
    """What fits on the screen at once, and how many letters of the page come before it."""

    blocks: tuple[Block, ...]
    offset: int


# Where a paragraph is cut: where the part is full; in its middle, if two parts hold it; nowhere, unless it is alone.
Cutting = Literal["full", "middle", "alone"]
# Where in a paragraph: after any line; after a sentence, if one ends there; after a sentence alone, as long as no
# sentence is longer than a part.
Seams = Literal["line", "sentence", "sentences"]
ROWS = ("figure", "voices")  # kinds of a block that stands in a list of its like
HEADINGS = ("kicker", "row")  # the roles of a block that heads the next
LITTLE = 0.5  # of the fullest part
CUTTINGS: tuple[Cutting, ...] = ("full", "middle", "alone")
SEAMS: tuple[Seams, ...] = ("sentences", "sentence", "line")
# Where a sentence begins after another. An initial is bound to what follows, so no space of its own is free.
_SENTENCE = re.compile(r"\w\w[»”’\")]*[.!?…][»”’\")]* (?=[«“‘\"(]*[^\W_a-zа-яё])")
_SHORT = 12  # letters: a sentence as short as this goes with the one before

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


def unparted(block: Block, seam: int = 0) -> Block:
    """The block as one that is never cut, or before its letter `seam` alone: a credit is read whole."""
    return replace(block, seam=seam)


def split(
    block: Block,
    room: float,
    width: float,
    line: float,
    breaks: Breaks,
    seams: Seams = "sentence",
    last: bool = False,
) -> tuple[Block, Block] | None:
    """The block cut so that its head fits into `room`; None where that would leave one lonely line on either side, or
    where it has no seam there. `last`: a lonely line is better than nothing."""
    if block.paragraph is None or (at := _seam(block, room, width, line, breaks, seams, last)) is None:
        return None
    head, tail = cut(block.paragraph, at)
    first = paragraph_block(head, block.role, block.wide or width, line, breaks, block.gap)
    rest = paragraph_block(tail, block.role, block.wide or width, line, breaks, block.gap)
    torn = at not in _sentences(block.paragraph["t"])
    rest = replace(rest, seam=None if block.seam is None else 0)
    return replace(first, letters=at, torn=torn and block.seam is None, loose=block.loose), rest


def _seam(block: Block, room: float, width: float, line: float, breaks: Breaks, seams: Seams, last: bool) -> int | None:
    """Before which letter the block is cut."""
    text = block.paragraph["t"] if block.paragraph else ""
    starts, most = breaks(text, block.role, block.wide or width), int(room // line)
    if block.seam is not None:
        return block.seam if 0 < bisect_left(starts, block.seam) <= most else None
    fewest = 1 if last else 2
    if seams != "line" and (at := _sentence_within(text, starts, most, fewest, any_share=seams == "sentences")):
        return at
    fit = min(most, len(starts) - fewest)
    return None if fit < fewest or seams == "sentences" else _line_within(text, starts, fit)


def _sentences(text: str) -> list[int]:
    """Where every sentence but the first begins."""
    return [found.end() for found in _SENTENCE.finditer(text)]


def _sentence_within(text: str, starts: Sequence[int], fit: int, fewest: int, *, any_share: bool) -> int:
    """Where the last sentence begins that leaves the head `fit` lines or less, and half of them or more unless
    `any_share` will do; 0 for none."""
    least = fewest if any_share else max(fewest, fit / 2)
    fitting = [at for at in _sentences(text) if least <= bisect_left(starts, at) <= fit and len(text) - at > _SHORT]
    return max(fitting, default=0)


def _line_within(text: str, starts: Sequence[int], fit: int) -> int:
    """Where the line after `fit` lines begins, or the one before that where the last would end in a hyphen."""
    parted = fit > 2 and text[starts[fit] - 1] == "-"
    return starts[fit - parted]


def pour(
    blocks: Sequence[Block], height: float, width: float, line_of: Callable[[str], float], breaks: Breaks
) -> tuple[Part, ...]:
    """The blocks in as few parts of at most `height` px as they need: about as full, with few paragraphs cut.

    A paragraph is cut after a sentence; inside one only where it is longer than a part, or where whole sentences would
    take two parts more.
    """
    if stack(blocks) <= height:
        return (Part(tuple(blocks), 0),)
    knife = _Knife(width, line_of, breaks)
    best: tuple[Part, ...] = ()
    how: tuple[float, ...] = (inf,)
    for column in (_Column(height, knife, cutting, seams) for seams in SEAMS for cutting in CUTTINGS):
        if (fewest := len(column.fill(blocks, height))) > how[0]:
            continue  # what it makes of them can be no better
        parts = column.pour(blocks, height, fewest)
        if _alone(parts):  # a fuller part may have room for what it belongs to
            parts = min(parts, _as_parts(column.fill(blocks, height)), key=_ill_shared)
        if (ill := _ill_shared(parts)) < how:
            best, how = parts, ill
    return _evened(best, height)


def _evened(parts: Sequence[Part], height: float) -> tuple[Part, ...]:
    """The same parts, none with two rows more, or taller, than the one before it would be with its first row."""
    shared = list(parts)
    for i in range(len(shared) - 1):
        while (handed := _handed(shared[i], shared[i + 1], height)) is not None:
            shared[i : i + 2] = handed
    return tuple(shared)


def _handed(one: Part, other: Part, height: float) -> tuple[Part, Part] | None:
    """The first row of `other` at the end of `one`; None where it has no room there, or they have about as many."""
    first, *rest = other.blocks
    if first.kind not in ROWS or not rest or rest[0].follows:
        return None
    tall = stack([*one.blocks, first])
    if tall > height or (_rows(other) - _rows(one) < 2 and tall >= part_height(other)):
        return None
    return Part((*one.blocks, first), one.offset), Part(tuple(rest), other.offset + first.letters)


def _rows(part: Part) -> int:
    return sum(block.kind in ROWS for block in part.blocks)


def _ill_shared(parts: Sequence[Part]) -> tuple[int, int, bool, bool, int, float]:
    """How many parts, and how often a sentence is cut, which is as bad as another part; that alone; whether one begins
    with what belongs to another; whether one has little beside another; how often a paragraph is cut; how low the
    lowest is."""
    talls = [part_height(part) for part in parts]
    torn = sum(block.torn for part in parts for block in part.blocks)
    blocks = sum(len(part.blocks) for part in parts)
    return len(parts) + torn, torn, _alone(parts), min(talls) < LITTLE * max(talls), blocks, -min(talls)


def opened(part: Part, room: float) -> Part:
    """The part with its gaps as large as they like to be, as far as `room` px allow."""
    return _widened(part, room, [block.loose for block in part.blocks])


def aired(part: Part, room: float) -> Part:
    """An opened part with larger gaps still, as far as `room` px allow."""
    return _widened(part, room, [block.airy for block in part.blocks])


def _widened(part: Part, room: float, gaps: Sequence[float]) -> Part:
    """Each gap as much nearer to what it would like to be as all of them can be."""
    blocks = part.blocks
    wants = [max(0.0, gap - block.gap) if n else 0.0 for n, (block, gap) in enumerate(zip(blocks, gaps, strict=True))]
    share = min(1.0, max(0.0, room - stack(blocks)) / max(1.0, sum(wants)))
    return replace(part, blocks=tuple(replace(b, gap=b.gap + w * share) for b, w in zip(blocks, wants, strict=True)))


def _alone(parts: Sequence[Part]) -> bool:
    """Whether one begins with what follows the part before."""
    return any(part.blocks[0].follows for part in parts[1:])


def part_height(part: Part) -> float:
    """px that a part takes."""
    return stack(part.blocks)


def stack(blocks: Sequence[Block]) -> float:
    """px that blocks take one under the other."""
    return sum(block.tall + (block.gap if i else 0) for i, block in enumerate(blocks))


def _as_parts(filled: Sequence[Sequence[Block]]) -> tuple[Part, ...]:
    """Parts of these blocks, each with the letters before it."""
    offsets = accumulate((sum(block.letters for block in here) for here in filled), initial=0)
    return tuple(Part(tuple(here), offset) for here, offset in zip(filled, offsets, strict=False))


class _Knife:
    """Cuts blocks, and remembers how: columns are tried one after another, and many cut a block alike."""

    def __init__(self, width: float, line_of: Callable[[str], float], breaks: Breaks) -> None:
        self.line_of = line_of
        self._width, self._breaks = width, breaks
        self._cut: dict[tuple[int, int, Seams, bool], tuple[Block, tuple[Block, Block] | None]] = {}

    def split(self, block: Block, room: float, seams: Seams, last: bool = False) -> tuple[Block, Block] | None:
        """`split`, which asks only how many lines there is room for."""
        line = self.line_of(block.role)
        key = (id(block), int(room // line), seams, last)
        if key not in self._cut:  # the block is kept too, or another could come by its id
            self._cut[key] = (block, split(block, room, self._width, line, self._breaks, seams, last))
        return self._cut[key][1]


@dataclass(frozen=True)
class _Column:
    """How full a part may be, and how its paragraphs are cut."""

    most: float  # px of a part
    knife: _Knife
    cutting: Cutting
    seams: Seams

    def pour(self, blocks: Sequence[Block], height: float, fewest: int) -> tuple[Part, ...]:
        """The blocks in `fewest` parts, each as low as those after it allow."""
        filled: list[list[Block]] = []
        waiting = list(blocks)
        while waiting or not filled:
            here, waiting = self.take(waiting, self.least(waiting, height, fewest - len(filled)))
            filled.append(here)
        return _as_parts(filled)

    def least(self, blocks: Sequence[Block], height: float, parts: int) -> float:
        """px of the lowest parts, at most `height`, that are no more than `parts`."""
        low, high = height / 3, height
        while parts > 1 and high - low > 12:
            middle = (low + high) / 2
            tried = self.fill(blocks, middle)
            fits = len(tried) <= parts and all(stack(here) <= height for here in tried)
            low, high = (low, middle) if fits else (middle, high)
        return high

    def fill(self, blocks: Sequence[Block], height: float) -> list[list[Block]]:
        """The blocks in parts of at most `height` px. A block too tall for any part stands alone."""
        filled, waiting = [], list(blocks)
        while waiting:
            here, waiting = self.take(waiting, height)
            filled.append(here)
        return filled

    def take(self, blocks: Sequence[Block], height: float) -> tuple[list[Block], list[Block]]:
        """What fits into one part of `height` px, and what is left."""
        here: list[Block] = []
        used = 0.0
        for i, block in enumerate(blocks):
            gap = block.gap if here else 0.0
            if used + gap + block.tall <= height:
                here.append(block)
                used += gap + block.tall
                continue
            if here and self.cutting == "alone":
                return self.together(here, blocks[i:], height)
            line = self.knife.line_of(block.role)
            room = height - used - gap
            if self.cutting == "middle" and block.tall < 2 * room:
                room = min(room, ceil(block.tall / line / 2) * line)
            halves = self.halves(block, room)
            if halves is None and not here and block.tall > height == self.most:
                halves = self.torn(block, room)
            if halves is not None:
                return [*here, halves[0]], [halves[1], *blocks[i + 1 :]]
            if not here:
                return [block], list(blocks[i + 1 :])
            return self.together(here, blocks[i:], height)
        return here, []

    def halves(self, block: Block, room: float) -> tuple[Block, Block] | None:
        """The block cut, unless it has a seam of its own and a part can hold it whole."""
        if block.seam is not None and block.tall <= self.most:
            return None
        return self.knife.split(block, room, self.seams)

    def torn(self, block: Block, room: float) -> tuple[Block, Block] | None:
        """A block too tall for any part, cut after a line, at worst beside a lonely one."""
        cuts = (self.knife.split(block, room, "line", last=last) for last in (False, True))
        return next((halves for halves in cuts if halves is not None), None)

    def together(self, here: Sequence[Block], rest: Sequence[Block], height: float) -> tuple[list[Block], list[Block]]:
        """What is left begins with the heading that would stand last, above nothing, and with what its first block
        follows: all of it where both have room, else the end of a paragraph."""
        last, first = here[-1], rest[0]
        if not first.follows:
            stay = len(here) - 1 if len(here) > 1 and last.role in HEADINGS else len(here)
            return list(here[:stay]), [*here[stay:], *rest]
        begin = max((i for i, block in enumerate(here) if not block.follows), default=0)
        if stack([*here[begin:], first]) > height:
            line = self.knife.line_of(here[begin].role)
            halves = self.halves(here[begin], here[begin].tall - line)
            if halves is not None:
                return [*here[:begin], halves[0]], [halves[1], *here[begin + 1 :], *rest]
            begin = len(here) - 1 if stack([last, first]) <= height else len(here)
        stay = begin or len(here)
        return list(here[:stay]), [*here[stay:], *rest]


def part_at(parts: Sequence[Part], offset: int) -> int:
    """The part that shows the letter at `offset`: where a reader was before the text changed its size."""
    return max((i for i, part in enumerate(parts) if part.offset <= offset), default=0)
