"""Texts: paragraphs and emphasis, and nothing else that looks like markup."""

from __future__ import annotations

import pytest

from kiosk.prepare.words import count, paragraphs, prose, sentences, words


def test_a_blank_line_separates_and_a_line_break_does_not() -> None:
    assert paragraphs("One\ntwo.\n  \n\nThree.") == [{"t": "One two."}, {"t": "Three."}]


@pytest.mark.parametrize(
    ("written", "plain", "emphasised"),
    [
        ("a *b c* d", "a b c d", ["b c"]),
        ("*whole*", "whole", ["whole"]),
        ("*a* and *b*", "a and b", ["a", "b"]),
        (r"5 \* 3 \*", "5 * 3 *", []),
        (r"*a\*b*", "a*b", ["a*b"]),
        ("5 * 3 * 2", "5 * 3 * 2", []),
        ("alone * or *unclosed", "alone * or *unclosed", []),
        ("**", "**", []),
        ("<img src='http://example.org/x'>", "<img src='http://example.org/x'>", []),
        ("<b>&amp;</b> _x_ [y](z)", "<b>&amp;</b> _x_ [y](z)", []),
    ],
)
def test_stars_emphasise_and_everything_else_is_words(written: str, plain: str, emphasised: list[str]) -> None:
    (paragraph,) = paragraphs(written)
    assert paragraph["t"] == plain
    assert [plain[start:end] for start, end in paragraph.get("em", [])] == emphasised


def test_emphasis_does_not_reach_into_the_next_paragraph() -> None:
    assert paragraphs("a *b\n\nc* d") == [{"t": "a *b"}, {"t": "c* d"}]


def test_no_break_spaces_stay() -> None:
    assert paragraphs("9\u00a0августа") == [{"t": "9\u00a0августа"}]


def test_a_folded_japanese_line_gets_no_space() -> None:
    assert paragraphs("八月の\n雨") == [{"t": "八月の雨"}]


def test_every_language_is_kept_apart() -> None:
    assert prose({"en": "*A*", "ru": "Б"}) == {"en": [{"t": "A", "em": [[0, 1]]}], "ru": [{"t": "Б"}]}


def test_words_are_counted_by_language_and_missing_texts_are_none() -> None:
    assert count([{"en": "one two", "ja": "八月の雨"}, None, {"en": "three"}]) == {"en": 3, "ja": 2}


def test_sentences_end_in_no_line_of_one_short_word_and_a_name_is_left_as_it_is() -> None:
    text = {"en": "The estimate was compared with reference works."}
    assert sentences(text) == {"en": "The estimate was compared with reference\u00a0works."}
    assert words(text) == text
