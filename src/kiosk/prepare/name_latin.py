"""Names in Latin and Cyrillic letters, folded so that one spelling finds another. Standard library alone.

`latin` and `cyrillic` keep what is written, less case and marks. `sound` goes further: every usual way of writing a
Slavic name in Latin letters (ISO 9, English, French, German) and the Cyrillic name itself come to the same letters.
docs/bundle-format.md shows the tables to curators; tests/prepare/test_name_folding.py holds them.
"""

from __future__ import annotations

import re
import unicodedata

# Latin letters that Unicode does not take apart into a letter and a mark.
_WHOLE = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t",
}  # fmt: skip
# Marked letters that stand for a sound of their own in scholarly transliteration (ISO 9).
_MARKED = {
    "š": "sh", "č": "ch", "ž": "zh", "ŝ": "shch", "ś": "sh", "ć": "ch", "ź": "zh", "ż": "zh", "û": "yu", "â": "ya",
    "ë": "yo", "è": "e", "é": "e",
}  # fmt: skip
# What sounds alike, longest first. š, č, ž and c stand for ш and щ, ч, ж, ц: no letter of them is lost to another.
SOUNDS = {
    "shch": "š", "tsch": "č", "tch": "č", "sch": "š", "sh": "š", "sz": "š", "ch": "č", "cz": "č", "zh": "ž", "kh": "h",
    "ts": "c", "tz": "c", "ck": "k", "ph": "f", "yu": "iu", "ju": "iu", "ya": "ia", "ja": "ia", "yo": "e", "jo": "e",
    "ye": "e", "je": "e", "iy": "i", "ij": "i", "yy": "i", "yi": "i", "ii": "i", "ou": "u", "y": "i", "j": "i",
    "w": "v", "x": "ks",
}  # fmt: skip
# Letter by letter: Cyrillic, as English writes it, as it sounds.
CYRILLIC = {
    "а": ("a", "a"), "б": ("b", "b"), "в": ("v", "v"), "г": ("g", "g"), "д": ("d", "d"), "е": ("e", "e"),
    "ж": ("zh", "ž"), "з": ("z", "z"), "и": ("i", "i"), "к": ("k", "k"), "л": ("l", "l"), "м": ("m", "m"),
    "н": ("n", "n"), "о": ("o", "o"), "п": ("p", "p"), "р": ("r", "r"), "с": ("s", "s"), "т": ("t", "t"),
    "у": ("u", "u"), "ф": ("f", "f"), "х": ("kh", "h"), "ц": ("ts", "c"), "ч": ("ch", "č"), "ш": ("sh", "š"),
    "щ": ("shch", "š"), "ъ": ("", ""), "ы": ("y", "i"), "ь": ("", ""), "э": ("e", "e"), "ю": ("yu", "iu"),
    "я": ("ya", "ia"),
}  # fmt: skip
# Letters of other languages on the keys that a Russian keyboard has.
_NEIGHBOURS = str.maketrans({
    "ё": "е", "й": "и", "ө": "о", "ү": "у", "ұ": "у", "қ": "к", "ғ": "г", "ң": "н", "ә": "а", "һ": "х", "і": "и",
    "ї": "и", "є": "е", "ґ": "г", "ў": "у", "җ": "ж", "ј": "и", "љ": "л", "њ": "н", "ћ": "ч", "ђ": "д", "џ": "ж",
})  # fmt: skip

_SOUND = re.compile("|".join(sorted(SOUNDS, key=lambda written: (-len(written), written))))
_TWICE = re.compile(r"([^aeiou])\1+")
_MARKS = re.compile("|".join(_MARKED))


def bare(text: str) -> str:
    """In small letters, every mark above and below taken off."""
    taken = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in taken if not unicodedata.combining(sign))


def latin(text: str) -> str:
    """The letters a to z of a text, and nothing else."""
    if text.isascii():
        return "".join(sign for sign in text.lower() if sign.isalpha())
    signs = (_WHOLE.get(sign, sign) for sign in bare(text))
    return "".join(sign for sign in "".join(signs) if "a" <= sign <= "z")


def sound(text: str) -> str:
    """How a name in Latin letters sounds, whichever transliteration wrote it."""
    if not text.isascii():
        text = _MARKS.sub(lambda found: _MARKED[found[0]], unicodedata.normalize("NFC", text.casefold()))
    return _squeezed(_SOUND.sub(lambda found: SOUNDS[found[0]], latin(text)))


def cyrillic(text: str) -> str:
    """The letters а to я of a text; ё is е and й is и."""
    small = unicodedata.normalize("NFC", text.casefold()).translate(_NEIGHBOURS)
    return "".join(sign for sign in small if sign in CYRILLIC)


def romanised(text: str) -> str:
    """A Cyrillic name as English usually writes it."""
    return "".join(CYRILLIC[sign][0] for sign in cyrillic(text))


def cyrillic_sound(text: str) -> str:
    """How a Cyrillic name sounds, in the letters of `sound`."""
    return _squeezed("".join(CYRILLIC[sign][1] for sign in cyrillic(text)))


def _squeezed(text: str) -> str:
    """Letters written twice count once, as in Kirillov; of the vowels only i, as in Yurii."""
    return _TWICE.sub(r"\1", text).replace("ii", "i")
