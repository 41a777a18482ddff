"""What a picture's caption says: all of it, or less where it has no room. The viewer tells the whole. No Qt."""

from __future__ import annotations

import re

from kiosk.prepare.form import Medium
from kiosk.show.media import lead_and_credit
from kiosk.show.page_blocks import Setting
from kiosk.show.said import every, led, said

Words = tuple[str, str]  # a bold lead, and what follows it

_END = re.compile(r"; |(?<=\w\w)\. (?=[^\W_a-zа-яё])")  # of a credit's statement; no initial's full stop


def whole(medium: Medium, setting: Setting) -> Words:
    """Lead, and credit with what kind of thing it is."""
    return shortened(medium, setting)[0]


def shortened(medium: Medium, setting: Setting) -> list[Words]:
    """The caption, then with less and less of its credit: its first statement, what kind of thing it is."""
    language = setting.tongue.language
    lead, credit = said(medium["caption"], language), said(medium["credit"], language)
    kind = every(setting.tongue.words, f"kind_{medium['kind']}")
    first = _END.split(credit)[0].rstrip(".") + "."
    ways = (*(lead_and_credit(lead, kind, words) for words in (credit, first)), (lead, f"{kind}."))
    return list(dict.fromkeys(ways))


def height(words: Words, setting: Setting, width: float) -> float:
    """px that the caption takes."""
    return setting.measure.led_height(*words, "caption", width)


def as_shown(words: Words) -> str:
    """The caption as our own markup."""
    return led(*words)
