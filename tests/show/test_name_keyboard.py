"""The keys: every letter once, in its place, large enough for a finger; jamo become syllables as they are typed."""

from __future__ import annotations

from itertools import combinations

import pytest

from kiosk.prepare.name_east import jamo
from kiosk.prepare.name_keys import Script
from kiosk.show.grid import Box
from kiosk.show.name_keyboard import KEYBOARDS, SIGNS, Keyboard, composed, sign_board, typed
from kiosk.show.name_layout import LEFT_WIDTH, key_box

PORTRAIT_WIDTH = 952.0
BOARDS: dict[str, Keyboard] = {**KEYBOARDS, "hani": sign_board(tuple("一" * SIGNS))}


@pytest.mark.parametrize("name", BOARDS)
@pytest.mark.parametrize("width", [LEFT_WIDTH, PORTRAIT_WIDTH])
def test_keys_are_large_enough_and_apart(name: str, width: float) -> None:
    board = BOARDS[name]
    boxes = [key_box(key, board, width) for key in board.keys]
    assert all(box.w >= 64 and box.h >= 64 for box in boxes)
    assert all(box.x >= 0 and box.x + box.w <= width + 0.01 for box in boxes)
    assert all(_apart(one, other) for one, other in combinations(boxes, 2))


def _apart(one: Box, other: Box) -> bool:
    beside = max(one.x, other.x) - min(one.x + one.w, other.x + other.w)
    below = max(one.y, other.y) - min(one.bottom, other.bottom)
    return max(beside, below) >= 16 - 0.01


def test_the_latin_keys_stand_as_drawn() -> None:
    boxes = {key.letter: key_box(key, KEYBOARDS["latn"], LEFT_WIDTH) for key in KEYBOARDS["latn"].keys}
    assert (boxes["q"].x, boxes["q"].y, boxes["q"].w, boxes["q"].h) == (0, 0, 98, 98)
    assert (boxes["w"].x, boxes["a"].x, boxes["a"].y, boxes["z"].x) == (114, 57, 114, 114)
    assert (boxes[""].x, boxes[""].w) == (912, 212)


@pytest.mark.parametrize(
    ("script", "letters"),
    [
        ("latn", "abcdefghijklmnopqrstuvwxyz"),
        ("cyrl", "абвгдежзийклмнопрстуфхцчшщъыьэюя"),
        ("kana", "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん"),
        ("hang", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ"),
    ],
)
def test_every_letter_has_one_key(script: Script, letters: str) -> None:
    assert sorted(KEYBOARDS[script].letters) == sorted(letters)


@pytest.mark.parametrize("board", BOARDS.values(), ids=BOARDS)
def test_every_keyboard_can_take_a_letter_back(board: Keyboard) -> None:
    assert [key.act for key in board.keys].count("delete") == 1


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("", ""),
        ("ㄱ", "ㄱ"),
        ("ㄱㅣ", "기"),
        ("ㄱㅣㅁ", "김"),
        ("ㄱㅣㅁㄱ", "김ㄱ"),
        ("ㄱㅣㅁㅏ", "기마"),
        ("ㄱㅏㄱㅅ", "갃"),
        ("ㄱㅏㄱㅅㅏ", "각사"),
        ("ㄱㄱㅗㅊ", "꽃"),
        ("ㅎㅗㅏㅇ", "황"),
        ("ㅇㅡㅣ", "의"),
        ("ㅏㅏ", "ㅏㅏ"),
        ("ㅂㅈ", "ㅂㅈ"),
        ("ㄱㅏㄷㄷ", "갇ㄷ"),
        ("ㄱㅏㄷㄷㅏ", "갇다"),
    ],
)
def test_jamo_become_syllables(keys: str, text: str) -> None:
    assert composed(keys) == text


@pytest.mark.parametrize("name", ["김철수", "황보람", "최의찬", "여닮", "곽윤예", "값없이"])
def test_a_name_typed_key_by_key_is_that_name(name: str) -> None:
    assert composed(jamo(name)) == name


def test_any_keys_in_any_order_are_shown_as_something() -> None:
    letters = KEYBOARDS["hang"].letters
    for one in letters:
        for other in letters:
            assert jamo(composed(one + other + one)) == one + other + one


def test_latin_and_cyrillic_begin_with_a_capital() -> None:
    assert (typed("mor", "latn"), typed("мор", "cyrl"), typed("もり", "kana")) == ("Mor", "Мор", "もり")
