"""Words that hold the place of words: lorem ipsum, TODO, "title here"."""

from __future__ import annotations

import re

_LANGUAGES = (
    "english|russian|german|french|spanish|italian|portuguese|polish|ukrainian|czech|turkish|arabic|hebrew|"
    "chinese|japanese|korean|mongolian|dutch|swedish|norwegian|danish|finnish|greek"
)
_THINGS = "title|subtitle|text|caption|credit|summary|name|label|words|description|alt text|heading|quote|quotation"
_ANYWHERE = re.compile(
    r"\blorem\b|\bipsum\b|(?-i:\bTODO\b|\bTBD\b|\bTBA\b|\bFIXME\b|\bTKTK?\b)|(?-i:\bx{3,}\b)|\?{3,}"
    rf"|\b(?:your|insert|add) (?:{_THINGS}) (?:goes |comes )?here\b|\[(?:{_THINGS}|tbc|translate|translation)\]",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    rf"(?:(?:{_LANGUAGES}|translated|untranslated) )(?:{_THINGS})|(?:{_THINGS}) (?:goes |comes )?here[.!]?|"
    r"untitled|placeholder|sample text|null|~|none|n/?a|x{3,}|[\s.…\-–—_*?]+",
    re.IGNORECASE,
)
# One of these is in everything _ANYWHERE finds: looking for them first saves the slow search in a million rows.
_SIGNS = ("lorem", "ipsum", "todo", "tbd", "tba", "fixme", "tk", "xxx", "???", " here", "[")
_LONGEST_WHOLE = 40  # no placeholder is longer, and most words are


def placeholder_in(words: str) -> str:
    """The part that stands for words still to come, or nothing. "todo" in small letters is Spanish for "all"."""
    small = words.lower()
    found = _ANYWHERE.search(words) if any(map(small.__contains__, _SIGNS)) else None
    if found:
        return found[0]
    if len(words) <= _LONGEST_WHOLE and _WHOLE.fullmatch(words):
        return words
    return ""
