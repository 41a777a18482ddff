"""What a curator wrote becomes paragraphs: plain words, and the ranges of them to emphasise.

Nothing else is markup. `<img src="http://...">` stays exactly those characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from kiosk.bundle.words import count as count_words
from kiosk.bundle.words import tidy_line, tidy_prose
from kiosk.prepare.binding import bound, bound_heading, bound_paragraph
from kiosk.prepare.form import Paragraph, Prose, Words

STAR = "\ue000"  # stands for an escaped star while emphasis is looked for

_EMPHASIS = re.compile(r"\*(?! )([^*]+?)(?<! )\*")


def prose(text: Mapping[str, str]) -> Prose:
    """Every language of a text as paragraphs. A blank line separates them; `*words*` are emphasised."""
    return {language: paragraphs(words, language) for language, words in text.items()}


def optional_prose(text: Mapping[str, str] | None) -> Prose | None:
    return None if text is None else prose(text)


def words(text: Mapping[str, str]) -> Words:
    return {language: bound(written, language) for language, written in text.items()}


def sentences(text: Mapping[str, str]) -> Words:
    """Words that stand as a paragraph of their own."""
    return {language: bound_paragraph(written, language) for language, written in text.items()}


def heading(text: Mapping[str, str]) -> Words:
    """Words set large over others."""
    return {language: bound_heading(written, language) for language, written in text.items()}


def optional_words(text: Mapping[str, str] | None) -> Words | None:
    return None if text is None else words(text)


def optional_sentences(text: Mapping[str, str] | None) -> Words | None:
    return None if text is None else sentences(text)


def paragraphs(text: str, language: str = "") -> list[Paragraph]:
    """In the order written, each on one line; empty ones left out. No-break spaces stay, and what belongs together is
    bound by them as `language` has it."""
    parts = (bound_paragraph(tidy_line(part), language) for part in tidy_prose(text).split("\n\n"))
    return [_emphasised(part) for part in parts if part]


def _emphasised(line: str) -> Paragraph:
    """A star without its partner, and `\\*`, are stars."""
    plain, ranges, end = "", [], 0
    line = line.replace("\\*", STAR)
    for found in _EMPHASIS.finditer(line):
        plain += line[end : found.start()]
        ranges.append([len(plain), len(plain) + len(found[1])])
        plain += found[1]
        end = found.end()
    paragraph: Paragraph = {"t": (plain + line[end:]).replace(STAR, "*")}
    return {**paragraph, "em": ranges} if ranges else paragraph


def count(texts: Iterable[Mapping[str, str] | None]) -> dict[str, int]:
    """Words a visitor reads in these texts, by language."""
    counted: dict[str, int] = {}
    for text in texts:
        for language, written in (text or {}).items():
            counted[language] = counted.get(language, 0) + count_words(written)
    return counted
