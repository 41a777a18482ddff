"""No-break spaces where a careful typesetter puts them: no line ends in a preposition or begins with a dash.

Every change is one space for another, so positions in the text stay what they were.
"""

from __future__ import annotations

import re

BINDING = "5"  # another one prepares every exhibition anew

_FREE = "\u00a0"  # the no-break space
_LICENCE = re.compile(r"\b(CC BY(?:-[A-Z]{2})*) (?=\d)")
_DASH = re.compile(r" (?=[—–] )")
_SHORT = re.compile(r"(?<![\w-])(а|в|во|до|за|и|из|к|ко|на|не|ни|но|о|об|от|по|с|со|у) (?=\S)", re.IGNORECASE)
_LAST = re.compile(r" (?=\S{1,4}$)")
_MONTHS = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
_NUMBER = re.compile(rf"(?<=\d) (?=(?:{_MONTHS}|год|году|года|годы|годах|годов|века|авг|сент|тыс\.|млн|%)\b)")
_ENGLISH_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_ENGLISH_NUMBER = re.compile(rf"(?<=\d) (?=(?:{_ENGLISH_MONTHS}|Aug|Sept|million|km|per cent)\b)")
_ENGLISH_NAME = re.compile(r"(?<=\b[A-Z]\.) (?=[A-Z])|(?<=\bSt) (?=[A-Z])")
_YEAR = re.compile(r"(?<=[а-яё],) (?=\d{4}\b)")
_INITIAL = re.compile(r"\b([А-ЯЁ]\.) (?=[А-ЯЁ])")


def bound(text: str, language: str) -> str:
    """`text` with what belongs together bound together, as `language` has it. A licence is bound in all of them."""
    text = _LICENCE.sub(lambda found: found[1].replace(" ", _FREE) + _FREE, text)
    if language == "en":
        return _ENGLISH_NAME.sub(_FREE, _ENGLISH_NUMBER.sub(_FREE, text))
    if language != "ru":
        return text
    for pattern in (_SHORT, _INITIAL):
        text = pattern.sub(lambda found: found[1] + _FREE, text)
    return _YEAR.sub(_FREE, _NUMBER.sub(_FREE, _DASH.sub(_FREE, text)))


def bound_heading(text: str, language: str) -> str:
    """The same for a heading of three words or more, whose last line is no short word of its own either."""
    text = bound(text, language)
    return _LAST.sub(_FREE, text) if len(text.split()) > 2 else text
