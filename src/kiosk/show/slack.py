"""Lines that would stand half empty because what comes next is bound together: the weakest of its ties is set free.

Whatever is bound when an exhibition is prepared is bound for every width. In a narrow column a whole date may then go
to the next line and leave one that looks like the end of a paragraph. No Qt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from kiosk.prepare.ties import FREE

EMPTY = 0.2  # of a line's width, from which on it looks like the last of its paragraph where it ends a sentence
HALF_EMPTY = 0.25  # of it, from which on any line does
MOST = 3  # ties that one paragraph gives up
LEAST_LAST = 9  # letters that a text's last line has at least: no short word stands there alone, nor do two

_YEAR = re.compile(r"\d{4}\b")
_YEARS = re.compile(r"год")
_DAY = re.compile(r"\d{1,2}$")
_MONTH = re.compile(
    r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec|"
    r"янв|фев|март|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)",
    re.IGNORECASE,
)
_JOINS = re.compile(r"(?:and|to|or|и|или|до|по)$")  # two numbers: neither is left alone with the word between
_ENDS = re.compile(r"[.!?…][»”’\")]*\s*$")
_LICENSED = re.compile(r"\w+\.\u00a0CC\u00a0BY")  # a credit's last word, which its licence follows
_NUMBERED = re.compile(r"(?:[Aa]bout|[Oo]ver|[Nn]early|[Ss]ome)$")  # a line may end in one before its number
# A line ends in none of these for a tie's sake. No Russian one is ever parted from what follows.
_LEADS = frozenset(
    ("a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with")
)

Breaks = Callable[[str], Sequence[int]]  # the first character of every line
Width = Callable[[str], float]  # px of words on one line


def eased(text: str, width: float, breaks: Breaks, width_of: Width) -> str:
    """`text` for lines `width` px wide, one space for another: positions in it stay what they were."""
    for _ in range(MOST if FREE in text else 0):
        freed = next(_freed(text, width, breaks(text), width_of), None)
        if freed is None:
            break
        text = text[:freed] + " " + text[freed + 1 :]
    return text


def _freed(text: str, width: float, starts: Sequence[int], width_of: Width) -> Iterator[int]:
    """Where a tie may go so that a line is filled, the first line first."""
    for before, start in pairwise(starts):
        unit = text[start:].split(" ", 1)[0]
        if FREE not in unit:
            continue
        line = text[before:start].rstrip(" ")
        left, opens = 1 - width_of(line) / width, _ENDS.search(text[:start]) is not None
        if left < (EMPTY if opens else HALF_EMPTY):
            continue
        ties = [(_strength(unit, at, opens), -at) for at in range(len(unit)) if unit[at] == FREE]
        for rank, at in sorted(ties):
            fills = rank > 0 and not _ends_lonely(text[start - at + 1 :])
            if fills and width_of(f"{line} {unit[:-at]}") <= width:
                yield start - at
                break


def _ends_lonely(rest: str) -> bool:
    """Whether `rest`, the end of a text, is a word alone or two short ones."""
    words = rest.replace(FREE, " ").split()
    return len(words) < 2 or (len(words) == 2 and len(rest) < LEAST_LAST)


def _strength(unit: str, at: int, opens: bool) -> int:
    """How much the tie at this character of `unit` is missed: from 1 to 3, or 0 if nothing may take it.

    `opens`: whether the unit opens a sentence.
    """
    one, other = unit[:at].rpartition(FREE)[2], unit[at + 1 :].partition(FREE)[0]
    if one.lower() in _LEADS:
        return 0
    if _YEAR.match(other) and _MONTH.match(one):
        return 0 if _ENDS.search(other) else 1  # a month and its year, unless that ends its sentence
    if _LICENSED.match(unit, at + 1):
        return 3
    if _NUMBERED.match(one):
        return 2
    if _DAY.match(one) and _MONTH.match(other):
        return 0
    if one[-1:].isdigit() and other[:1].isalpha() and not (_JOINS.match(other) or _YEARS.match(other)):
        return 2  # a number and what it counts
    if opens and FREE not in unit[:at] and one.isascii() and one.isalpha():
        return 3  # the first word of an English sentence
    if len(one) > 3 and one.isalpha() and other[:1].isupper() and other[1:2].islower() and len(other) > 3:
        return 3  # a rank and a name, or the halves of a name
    return 0
