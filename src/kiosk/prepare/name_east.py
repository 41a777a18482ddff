"""Names in kana and hangul: folded, taken apart into keys, and read in Latin letters. Standard library alone."""

from __future__ import annotations

import re
import unicodedata

from kiosk.prepare.name_latin import latin

# ------------------------------------------------------------------ kana
_VOWELS = "aiueo"
_ROWS = {
    "": "あいうえお", "k": "かきくけこ", "s": "さしすせそ", "t": "たちつてと", "n": "なにぬねの", "h": "はひふへほ",
    "m": "まみむめも", "r": "らりるれろ", "g": "がぎぐげご", "z": "ざじずぜぞ", "d": "だぢづでど", "b": "ばびぶべぼ",
    "p": "ぱぴぷぺぽ",
}  # fmt: skip
_ROMAJI = {
    **{kana: head + vowel for head, row in _ROWS.items() for kana, vowel in zip(row, _VOWELS, strict=True)},
    "や": "ya", "ゆ": "yu", "よ": "yo", "わ": "wa", "ゐ": "i", "ゑ": "e", "を": "o", "ん": "n", "ゔ": "vu",
    "し": "shi", "ち": "chi", "つ": "tsu", "ふ": "fu", "じ": "ji", "ぢ": "ji", "づ": "zu",
}  # fmt: skip
_SMALL = dict(zip("ぁぃぅぇぉゃゅょゎっ", "あいうえおやゆよわつ", strict=True))
_GLIDES = {"ゃ": "a", "ゅ": "u", "ょ": "o"}
# Hepburn, Kunrei and what passports write, on the letters of Kunrei; long vowels are short.
JAPANESE = {
    "shi": "si", "sha": "sya", "shu": "syu", "sho": "syo", "chi": "ti", "cha": "tya", "chu": "tyu", "cho": "tyo",
    "tsu": "tu", "fu": "hu", "ji": "zi", "ja": "zya", "ju": "zyu", "jo": "zyo", "dzu": "zu", "du": "zu", "di": "zi",
    "ou": "o", "oo": "o", "uu": "u", "mb": "nb", "mp": "np", "mm": "nm", "wo": "o", "l": "r",
}  # fmt: skip
_JAPANESE = re.compile("|".join((*sorted(JAPANESE, key=len, reverse=True), "oh(?![aeiouy])")))


def hiragana(text: str) -> str:
    """Kana of a text as full-size hiragana; small ones and voicing marks stay."""
    wide = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text))
    turned = (chr(ord(sign) - 0x60) if "ァ" <= sign <= "ヴ" else sign for sign in wide)
    return "".join(sign for sign in turned if "ぁ" <= sign <= "ゔ")


def kana(text: str) -> str:
    """Kana as keys of the 50-sound grid: か stands for が, や for ゃ, い for ゐ; the long mark is left out."""
    plain = unicodedata.normalize("NFKD", "".join(_SMALL.get(sign, sign) for sign in hiragana(text)))
    return "".join({"ゐ": "い", "ゑ": "え"}.get(sign, sign) for sign in plain if not unicodedata.combining(sign))


def kana_romanised(text: str) -> str:
    """Kana in Hepburn's letters."""
    read = ""
    double = False
    for sign in hiragana(text):
        if sign == "っ":
            double = True
            continue
        if sign in _GLIDES and read:
            read = _glided(read, _GLIDES[sign])
            continue
        letters = _ROMAJI[_SMALL.get(sign, sign)]
        read += letters[0] + letters if double and letters[0] not in _VOWELS else letters
        double = False
    return read


def _glided(read: str, vowel: str) -> str:
    """ki and a small ya are kya; shi, chi and ji lose their y too."""
    head = read.removesuffix("i")
    return head + ("" if head.endswith(("sh", "ch", "j")) else "y") + vowel


def japanese(text: str) -> str:
    """A Japanese name in Latin letters, whichever romanisation wrote it."""
    return _JAPANESE.sub(lambda found: JAPANESE.get(found[0], "o"), latin(text))


# ------------------------------------------------------------------ hangul
LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
MIDDLES = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
TAILS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
# Letters that two keys of the two-set keyboard make: no key needs a shift.
PAIRS = {
    "ㄲ": "ㄱㄱ", "ㄸ": "ㄷㄷ", "ㅃ": "ㅂㅂ", "ㅆ": "ㅅㅅ", "ㅉ": "ㅈㅈ", "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ",
    "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
    "ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ", "ㅟ": "ㅜㅣ", "ㅢ": "ㅡㅣ", "ㅒ": "ㅑㅣ",
    "ㅖ": "ㅕㅣ",
}  # fmt: skip
_READ_LEADS = ("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h")
_READ_MIDDLES = (
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
    "ui", "i",
)  # fmt: skip
_READ_TAILS = (
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t",
    "t", "k", "t", "p", "t",
)  # fmt: skip
# Revised Romanisation, McCune-Reischauer and what families write, on few letters.
KOREAN = {
    "tch": "j", "ch": "j", "sh": "s", "eo": "o", "eu": "u", "ae": "e", "oo": "u", "ee": "i", "kk": "g", "tt": "d",
    "pp": "b", "ss": "s", "jj": "j", "k": "g", "t": "d", "p": "b", "r": "l",
}  # fmt: skip
_KOREAN = re.compile("|".join(sorted(KOREAN, key=len, reverse=True)))


def _parts(syllable: str) -> tuple[int, int, int]:
    """Places of lead, middle and tail."""
    number = ord(syllable) - 0xAC00
    return number // 588, number % 588 // 28, number % 28


def jamo(text: str) -> str:
    """Hangul as the keys of the two-set keyboard."""
    found = ""
    for sign in unicodedata.normalize("NFC", text):
        if "가" <= sign <= "힣":
            lead, middle, tail = _parts(sign)
            letters = LEADS[lead] + MIDDLES[middle] + TAILS[tail]
        else:
            letters = sign if "ㄱ" <= sign <= "ㅣ" else chr(0)
        found += "".join(PAIRS.get(letter, letter) for letter in letters if letter != chr(0))
    return found


def hangul_romanised(text: str) -> str:
    """Hangul in Latin letters, syllable by syllable as in the Revised Romanisation of names."""
    read = ""
    for sign in unicodedata.normalize("NFC", text):
        if "가" <= sign <= "힣":
            lead, middle, tail = _parts(sign)
            read += _READ_LEADS[lead] + _READ_MIDDLES[middle] + _READ_TAILS[tail]
    return read


def korean(text: str) -> str:
    """A Korean name in Latin letters, whichever romanisation wrote it."""
    return _KOREAN.sub(lambda found: KOREAN[found[0]], latin(text))
