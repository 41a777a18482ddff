"""The keyboards of the search of names: which letter stands where, and how typed letters are shown. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.prepare.name_east import LEADS, MIDDLES, PAIRS, TAILS
from kiosk.prepare.name_keys import Script

SCRIPT_NAMES: dict[Script, str] = {"latn": "Latin", "cyrl": "Кириллица", "kana": "かな", "hang": "한글", "hani": "汉字"}
SCRIPT_SIGNS: dict[Script, str] = {"latn": "A", "cyrl": "Я", "kana": "あ", "hang": "가", "hani": "字"}
SIGNS = 26  # Chinese characters on one page of keys


@dataclass(frozen=True)
class Key:
    """One key; `column` and `span` count keys of the usual width. No letter: Delete, or a step through the signs."""

    letter: str
    row: int
    column: float
    span: float = 1
    act: str = "letter"  # letter, delete, earlier, later


@dataclass(frozen=True)
class Keyboard:
    """All keys of one script; each keeps its place, whether it can be pressed or not."""

    keys: tuple[Key, ...]
    columns: int
    rows: int

    @property
    def letters(self) -> tuple[str, ...]:
        """What can be typed."""
        return tuple(key.letter for key in self.keys if key.act == "letter")


def _lines(rows: tuple[tuple[float, str], ...], delete: Key, columns: int) -> Keyboard:
    """Rows of letters, each from its column on; a space leaves a place empty."""
    keys = tuple(
        Key(letter, number, start + place)
        for number, (start, letters) in enumerate(rows)
        for place, letter in enumerate(letters)
        if letter != " "
    )
    return Keyboard((*keys, delete), columns, len(rows))


KEYBOARDS: dict[Script, Keyboard] = {
    "latn": _lines(
        ((0, "qwertyuiop"), (0.5, "asdfghjkl"), (1, "zxcvbnm")), Key("", 2, 8, 2, "delete"), 10
    ),
    "cyrl": _lines(
        ((0, "йцукенгшщзхъ"), (0.5, "фывапролджэ"), (1, "ячсмитьбю")), Key("", 2, 10, 2, "delete"), 12
    ),
    "kana": _lines(
        (
            (0, "あかさたなはまやらわん"),
            (0, "いきしちにひみ り"),
            (0, "うくすつぬふむゆる"),
            (0, "えけせてねへめ れ"),
            (0, "おこそとのほもよろを"),
        ),
        Key("", 4, 10, 2, "delete"),
        12,
    ),
    "hang": _lines(
        ((0, "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ"), (0.5, "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ"), (1, "ㅋㅌㅊㅍㅠㅜㅡ")),
        Key("", 2, 8, 2, "delete"),
        10,
    ),
}  # fmt: skip


def sign_board(signs: tuple[str, ...]) -> Keyboard:
    """Keys for Chinese characters: as many as there are, ten a row, and the steps to the others."""
    keys = tuple(Key(sign, number // 10, number % 10) for number, sign in enumerate(signs))
    steps = (Key("", 2, 6, act="earlier"), Key("", 2, 7, act="later"), Key("", 2, 8, 2, "delete"))
    return Keyboard((*keys, *steps), 10, 3)


def typed(query: str, script: Script) -> str:
    """The letters as a visitor reads them: a capital first, jamo composed into syllables."""
    if script == "hang":
        return composed(query)
    return query.capitalize() if script in ("latn", "cyrl") else query


# ------------------------------------------------------------------ hangul
_JOINED = {pair: letter for letter, pair in PAIRS.items()}


def composed(keys: str) -> str:
    """Keys of the two-set keyboard as syllables; what makes none yet stands as it is."""
    whole, syllable = "", ("", "", "")
    for key in keys:
        before, syllable = _typed_on(syllable, key)
        whole += before
    return whole + _as_text(*syllable)


def _typed_on(syllable: tuple[str, str, str], key: str) -> tuple[str, tuple[str, str, str]]:
    """What is finished by a key, and the syllable that is being typed then. Parts are keys, not yet joined."""
    lead, middle, tail = syllable
    if key in MIDDLES:
        return _vowel(lead, middle, tail, key)
    if lead and middle and _letter(tail + key) in TAILS[1:]:
        return "", (lead, middle, tail + key)
    if lead and not middle and _letter(lead + key) in tuple(LEADS):
        return "", (lead + key, "", "")
    return _as_text(lead, middle, tail), (key, "", "")


def _vowel(lead: str, middle: str, tail: str, key: str) -> tuple[str, tuple[str, str, str]]:
    if tail:  # its last consonant begins the next syllable
        return _as_text(lead, middle, tail[:-1]), (tail[-1], key, "")
    if not middle or _letter(middle + key):
        return "", (lead, middle + key, "")
    return _as_text(lead, middle, ""), ("", key, "")


def _letter(keys: str) -> str:
    """The one letter that keys make; "" where they make none."""
    return keys if len(keys) == 1 else _JOINED.get(keys, "")


def _as_text(lead: str, middle: str, tail: str) -> str:
    first, second, third = _letter(lead), _letter(middle), _letter(tail) if tail else ""
    if first and second:
        number = (LEADS.index(first) * 21 + MIDDLES.index(second)) * 28 + TAILS.index(third)
        return chr(0xAC00 + number)
    return first + second + third
