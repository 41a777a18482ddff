"""Words in the language of the visit, and the only markup there is: our own, escaped. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.prepare.form import Paragraph, Prose, Words
    from kiosk.staff.desk import Phrase


def said(words: Words | None, language: str) -> str:
    """The words in `language`; "" where there are none. A prepared exhibition has every language."""
    return "" if words is None else words.get(language, "")


def told(prose: Prose | None, language: str) -> Sequence[Paragraph]:
    """The paragraphs in `language`; none where there is no text."""
    return [] if prose is None else prose.get(language, [])


def escaped(text: str) -> str:
    """Words as StyledText shows them. It would take a no-break space that is not an entity for any other space."""
    from html import escape  # its table of entities takes 2 ms, and the attract loop has no markup

    return escape(text).replace("\u00a0", "&nbsp;")


def markup(paragraph: Paragraph) -> str:
    """The paragraph as StyledText: everything a curator wrote escaped, emphasis as `<i>`."""
    text, out, at = paragraph["t"], [], 0
    for start, end in paragraph.get("em", []):
        out += [escaped(text[at:start]), "<i>", escaped(text[start:end]), "</i>"]
        at = end
    return "".join([*out, escaped(text[at:])])


def led(lead: str, rest: str) -> str:
    """Words after a bold lead, as StyledText; "" without a lead."""
    return f"<b>{escaped(lead)}</b> {escaped(rest)}" if lead else ""


def shown(paragraph: Paragraph) -> tuple[str, bool]:
    """What a Text shows and whether it is markup. Words without emphasis stay plain."""
    return (markup(paragraph), True) if paragraph.get("em") else (paragraph["t"], False)


def cut(paragraph: Paragraph, at: int) -> tuple[Paragraph, Paragraph]:
    """The paragraph before and from character `at`; a space at the seam goes."""
    text, marks = paragraph["t"], paragraph.get("em", [])
    head: Paragraph = {"t": text[:at].rstrip()}
    tail: Paragraph = {"t": text[at:]}
    before = [[s, min(e, at)] for s, e in marks if s < at]
    after = [[max(s, at) - at, e - at] for s, e in marks if e > at]
    if before:
        head["em"] = before
    if after:
        tail["em"] = after
    return head, tail


def filled(pattern: str, *values: object) -> str:
    """`pattern` with %1, %2 ... replaced, as the interface's words write them."""
    for i, value in enumerate(values, start=1):
        pattern = pattern.replace(f"%{i}", str(value))
    return pattern


def every(words: Mapping[str, str], key: str) -> str:
    """An interface word; the key itself where it is missing, so that a gap is seen and not silent."""
    return words.get(key, key)


def phrased(words: Mapping[str, str], phrase: Phrase) -> str:
    """A phrase in the language of `words`."""
    filling = (value if isinstance(value, str) else phrased(words, value) for value in phrase.values)
    return filled(every(words, phrase.key), *filling)
