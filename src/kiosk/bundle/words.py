"""Words as they were typed, made tidy: line breaks, spaces, paragraphs. And counted."""

from __future__ import annotations

import re
import unicodedata

_SPACE = re.compile(r"[ \t\r\n]+")
_UNTIDY = re.compile(r"[\t\r\n]|  ")  # what most words of a million rows have none of
_BREAK = re.compile(r"(?<=(.))\n(?=(.))")
_GAP = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”»’)]*\s+(?=[^a-zа-яё0-9])|(?<=[。！？])")
_CHARACTERS_A_WORD = 2  # Chinese and Japanese put no space between words


class WordsError(ValueError):
    """`message`: what is wrong, without a full stop. `hint`: what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def squeeze(words: str) -> str:
    """Every run of spaces, tabs and line breaks as one space. A no-break space stays what it is."""
    return _SPACE.sub(" ", words).strip(" ")


def tidy_prose(words: str) -> str:
    """Paragraphs parted by one blank line. Line breaks inside one stay: a language without spaces needs to know."""
    if "\n" not in words:
        return words.strip(" \t\r")
    parts = _GAP.split(words.replace("\r\n", "\n").strip(" \t\r\n"))
    return "\n\n".join("\n".join(line.strip(" \t\r") for line in part.split("\n")) for part in parts)


def tidy_line(words: str) -> str:
    """One line of words. Raises where two paragraphs were written."""
    if not _UNTIDY.search(words):
        return words.strip(" ")
    tidied = tidy_prose(words)
    if "\n\n" in tidied:
        raise WordsError("has more than one paragraph, where there is room for one line", "Write it as one line.")
    joined = _BREAK.sub(lambda found: "" if _is_wide(found[1]) and _is_wide(found[2]) else " ", tidied)
    return _SPACE.sub(" ", joined)


def _is_wide(character: str) -> bool:
    """Chinese and Japanese signs, which no space parts where a line is folded."""
    return unicodedata.east_asian_width(character) in "WF" and not "\uac00" <= character <= "\ud7a3"


def count(words: str) -> int:
    """Words a visitor reads. Two Chinese or Japanese signs count as one word."""
    wide = sum(map(_is_wide, words))
    if not wide:
        return len(words.split())
    narrow = "".join(" " if _is_wide(sign) else sign for sign in words)
    return -(-wide // _CHARACTERS_A_WORD) + len(narrow.split())


def first_sentence(words: str) -> str:
    """Up to the first full stop that a new sentence follows, within the first paragraph."""
    return _SENTENCE_END.split(words.split("\n\n", 1)[0], maxsplit=1)[0]
