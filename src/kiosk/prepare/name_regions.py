"""Whose shapes a name's characters take: one character is drawn otherwise in Japan, Korea and China. Standard library.

A form says what it is written in; where it does not, its own letters do, and then the other forms of the same name.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from kiosk.prepare.name_index import Form
from kiosk.prepare.name_keys import script_of

Region = Literal["", "jp", "kr", "sc"]
REGIONS: tuple[Region, ...] = ("sc", "jp", "kr")  # in this order where nothing says whose a character is
_OF_KIND: dict[str, Region] = {
    "jpan": "jp", "kana": "jp", "ja": "jp", "kore": "kr", "hang": "kr", "ko": "kr", "hans": "sc", "hant": "sc",
    "zh": "sc",
}  # fmt: skip
_FIRST = 0x1100  # hangul letters; what stands before is in every font we show words with


def region_of(form: Form, forms: Iterable[Form]) -> Region:
    """The region of one of a name's forms; "" where it has no letter of East Asia."""
    text = form["text"]
    if not any(ord(sign) >= _FIRST and script_of(sign) in ("kana", "hang", "hani") for sign in text):
        return ""
    return _OF_KIND.get(form["kind"]) or _by_letters(text) or _by_others(forms) or "sc"


def _by_letters(text: str) -> Region:
    scripts = {script_of(sign) for sign in text}
    return "kr" if "hang" in scripts else "jp" if "kana" in scripts else ""


def _by_others(forms: Iterable[Form]) -> Region:
    """What the other forms are, where they say it."""
    for form in forms:
        found = _OF_KIND.get(form["kind"]) or _by_letters(form["text"])
        if found:
            return found
    return ""


def regions_of(lists: Iterable[Iterable[Form]]) -> list[Region]:
    """The regions that names ask for, in the order in which their fonts are looked through."""
    found: set[Region] = set()
    for forms in lists:
        held = list(forms)
        found.update(region_of(form, held) for form in held)
        if len(found - {""}) == len(REGIONS):
            break
    return [region for region in REGIONS if region in found]
