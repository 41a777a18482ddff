"""Under which keys a name is filed, and with which a visitor's letters are looked up. Standard library alone.

A key is one letter for its drawer, then signs without spaces, so that a surname and a given name typed on end are
found. A name is filed once from each of its words: "Ivan Morozov" under ivanmorozov and under morozovivan; from the
second word on the drawer's letter is a capital, so that names that begin as asked come first.

    l  Latin letters as written     s  the sound of a Slavic or western name   j  of a Japanese   k  of a Korean one
    c  Cyrillic letters             n  kana            h  keys of hangul       z  Chinese characters
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from kiosk.prepare import name_east, name_latin

Script = Literal["latn", "cyrl", "kana", "hang", "hani"]
SCRIPTS: tuple[Script, ...] = ("latn", "cyrl", "kana", "hang", "hani")
MOST_WORDS = 5  # of a name that are each a way to it
_VOWELS = "aeiouаеиоуыэюя"
_WORDS = re.compile(r"[^\w'’ʼ`-]+|_")


@dataclass(frozen=True)
class Tradition:
    """Whose romanisations are to be expected in a record, decided by the scripts it also has."""

    japanese: bool = False
    korean: bool = False


def script_of(text: str) -> Script:
    """The script of a form: that of its first letter; Latin where it has none that is known."""
    for sign in unicodedata.normalize("NFKC", text):
        script = _script(sign)
        if script:
            return script
    return "latn"


def _script(sign: str) -> Script | None:
    if "Ѐ" <= sign <= "ӿ":
        return "cyrl"
    if "ぁ" <= sign <= "ヺ":
        return "kana"
    if "가" <= sign <= "힣" or "ㄱ" <= sign <= "ㅣ":
        return "hang"
    if _is_han(sign):
        return "hani"
    return "latn" if sign.isalpha() and name_latin.latin(sign) else None


def _is_han(sign: str) -> bool:
    return "㐀" <= sign <= "鿿" or "𠀀" <= sign <= "𳑿" or "豈" <= sign <= "﫿" or sign == "々"


def han(text: str) -> str:
    """Chinese characters, and kana between them, without spaces."""
    wide = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in wide if _is_han(sign) or "ぁ" <= sign <= "ヺ")


def tradition_of(forms: Iterable[str], japanese: bool) -> Tradition:
    """`japanese`: the record has a form that says it is Japanese."""
    scripts = {script_of(form) for form in forms}
    return Tradition(japanese or "kana" in scripts, "hang" in scripts)


def keys_of(form: str, tradition: Tradition) -> set[str]:
    """Every key under which a form of a name is filed."""
    script = script_of(form)
    read = _FILED[script]
    turned = enumerate(_turned(form))
    found = ((at, key) for at, words in turned for key in read(words, tradition) if len(key) > 1)
    return {_later(key) if at else key for at, key in found}


def _later(key: str) -> str:
    """The same key in the drawer for words after the first."""
    return key[0].upper() + key[1:]


def _turned(form: str) -> Iterator[str]:
    """The form from each of its words on, the words before at its end."""
    words = [word for word in _WORDS.split(form) if word][:MOST_WORDS]
    for at in range(len(words)):
        yield " ".join(words[at:] + words[:at])


def _latin_keys(text: str, tradition: Tradition) -> Iterator[str]:
    yield "l" + name_latin.latin(text)
    if tradition.japanese:
        yield "j" + name_east.japanese(text)
    if tradition.korean:
        yield "k" + name_east.korean(text)
    if not (tradition.japanese or tradition.korean):
        yield "s" + name_latin.sound(text)


def _cyrillic_keys(text: str, _: Tradition) -> Iterator[str]:
    yield "c" + name_latin.cyrillic(text)
    yield "l" + name_latin.romanised(text)
    yield "s" + name_latin.cyrillic_sound(text)


def _kana_keys(text: str, _: Tradition) -> Iterator[str]:
    read = name_east.kana_romanised(text)
    yield "n" + name_east.kana(text)
    yield "l" + read
    yield "j" + name_east.japanese(read)


def _hangul_keys(text: str, _: Tradition) -> Iterator[str]:
    read = name_east.hangul_romanised(text)
    yield "h" + name_east.jamo(text)
    yield "l" + read
    yield "k" + name_east.korean(read)


def _han_keys(text: str, _: Tradition) -> Iterator[str]:
    yield "z" + han(text)


_FILED: dict[Script, Callable[[str, Tradition], Iterator[str]]] = {
    "latn": _latin_keys,
    "cyrl": _cyrillic_keys,
    "kana": _kana_keys,
    "hang": _hangul_keys,
    "hani": _han_keys,
}


# ------------------------------------------------------------------ a visitor's letters
def sought(query: str, script: Script) -> tuple[str, ...]:
    """What the keys of names that answer `query` begin with, in the order in which to show them: as written, as it
    sounds, then the same from a later word on. Nothing for a query without a letter."""
    first = _first_words(query, script)
    return (*first, *map(_later, first))


def _first_words(query: str, script: Script) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for key in _SOUGHT[script](query) if len(key) > 1))


def pending(query: str, script: Script) -> tuple[str, ...]:
    """Further beginnings that `query` can still grow into: k may become kh, which finds what is written with h."""
    if script != "latn":
        return ()
    letters = name_latin.latin(query)
    found = (
        drawer + fold(letters + written[length:])
        for drawer, table, fold in _GROWING
        for written in table
        for length in range(1, len(written))
        if letters.endswith(written[:length])
    )
    first = tuple(dict.fromkeys(found))
    return (*first, *map(_later, first))


def is_silent(query: str, letter: str) -> bool:
    """Whether a letter adds nothing to the sound: the same consonant again, a soft or a hard sign."""
    return (query.endswith(letter) and letter not in _VOWELS) or letter in "ьъ"


_GROWING: tuple[tuple[str, dict[str, str], Callable[[str], str]], ...] = (
    ("s", name_latin.SOUNDS, name_latin.sound),
    ("j", name_east.JAPANESE, name_east.japanese),
    ("k", name_east.KOREAN, name_east.korean),
)
_SOUGHT: dict[Script, Callable[[str], tuple[str, ...]]] = {
    "latn": lambda query: (
        "l" + name_latin.latin(query),
        *(drawer + fold(query) for drawer, _table, fold in _GROWING),
    ),
    "cyrl": lambda query: ("c" + name_latin.cyrillic(query), "s" + name_latin.cyrillic_sound(query)),
    "kana": lambda query: ("n" + name_east.kana(query),),
    "hang": lambda query: ("h" + name_east.jamo(query),),
    "hani": lambda query: ("z" + han(query),),
}


def matched(form: str, query: str, script: Script, tradition: Tradition) -> tuple[int, int]:
    """Which characters of `form` answer `query`, as [start, end); (0, 0) where none do."""
    beginnings = _first_words(query, script)
    for start in _word_starts(form):
        end = _reach(form, start, beginnings, tradition)
        if end:
            return start, end
    return 0, 0


def _word_starts(form: str) -> Iterator[int]:
    for found in re.finditer(r"[\w'’ʼ`-]+", form):
        yield found.start()


def _reach(form: str, start: int, beginnings: tuple[str, ...], tradition: Tradition) -> int:
    """Where the shortest stretch from `start` ends that begins as is sought; 0 where none does."""
    read = _FILED[script_of(form)]
    for end in range(start + 1, len(form) + 1):
        keys = tuple(read(form[start:end], tradition))
        if any(key.startswith(beginning) for key in keys for beginning in beginnings):
            return end
    return 0
