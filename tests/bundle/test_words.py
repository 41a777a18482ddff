"""Words are tidied without losing what was meant, and counted as they are read."""

from __future__ import annotations

import pytest

from kiosk.bundle.placeholders import placeholder_in
from kiosk.bundle.words import WordsError, count, first_sentence, tidy_line, tidy_prose


def test_paragraphs_are_parted_by_one_blank_line() -> None:
    assert tidy_prose("  one\r\n two \n \n\n\n three\n") == "one\ntwo\n\nthree"


def test_a_folded_line_is_one_line_and_keeps_its_no_break_spaces() -> None:
    assert tidy_line("3\u00a0September\n  1945 \n") == "3\u00a0September 1945"


def test_a_folded_japanese_line_gets_no_space() -> None:
    assert tidy_line("海を\n渡る") == "海を渡る"
    assert tidy_line("바다를\n건너다") == "바다를 건너다"


def test_two_paragraphs_are_no_line() -> None:
    with pytest.raises(WordsError):
        tidy_line("one\n\ntwo")


def test_words_are_counted_as_they_are_read() -> None:
    assert count("The ice broke, at 4 a.m.") == 6
    assert count("海を渡る") == 2
    assert count("") == 0


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("One. Two.", "One."),
        ("It ran to No. 5 at 3.30 p.m. and back. Then not.", "It ran to No. 5 at 3.30 p.m. and back."),
        ("Лёд тронулся! Все вышли.", "Лёд тронулся!"),
        ("氷が割れた。人が出た。", "氷が割れた。"),
        ("Only one", "Only one"),
        ("First\n\nSecond", "First"),
    ],
)
def test_the_first_sentence(words: str, first: str) -> None:
    assert first_sentence(words) == first


@pytest.mark.parametrize(
    "words",
    [
        "Lorem ipsum dolor",
        "TODO: write this",
        "To be done (TBD)",
        "FIXME",
        "xxx",
        "Your title here",
        "Insert caption here",
        "Spanish title",
        "russian Text",
        "[translation]",
        "Who was he???",
        "...",
        "—",
        "n/a",
        "null",
        "Untitled",
    ],
)
def test_placeholders_are_seen(words: str) -> None:
    assert placeholder_in(words)


@pytest.mark.parametrize(
    "words",
    [
        "Todo el mundo lo sabe",
        "He wrote the text here in 1945",
        "The title of the book",
        "Spanish titles of nobility",
        "The XXX Olympiad",
        "Fighting continues … in places",
        "A placeholder name was used by the censor",
        "Was it over?",
        "Nullarbor",
    ],
)
def test_real_words_are_let_through(words: str) -> None:
    assert placeholder_in(words) == ""
