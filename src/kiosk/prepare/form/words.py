"""What all files of the prepared form are written with: words by language, prose, dates."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

Words = dict[str, str]  # {language: one line}


class Paragraph(TypedDict):
    t: str  # the words, plain
    em: NotRequired[list[list[int]]]  # [start, end) ranges of t to emphasise


Prose = dict[str, list[Paragraph]]  # {language: paragraphs}


class When(TypedDict):
    """An EDTF date or interval as days. `end` is the last day that may belong to it, included."""

    edtf: str
    start: int | None  # first possible day; None: open ("..") or unknown
    end: int | None
    sure: list[int] | None  # [first, last] day that surely belongs to it; None: no day is sure
    precision: Literal["day", "month", "season", "year", "decade", "century"]
    approximate: bool  # "~" or "%"
    uncertain: bool  # "?" or "%"
    label: Words  # written out: "about 10–12 August 1945"
    short: Words  # as short as it goes: "10–12 Aug"
