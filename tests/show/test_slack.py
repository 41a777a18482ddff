"""Ties that would leave a line half empty give way, the weakest first; no other does."""

from __future__ import annotations

import pytest

from kiosk.prepare.binding import bound_paragraph
from kiosk.show.slack import eased


def lines(text: str, width: int) -> list[str]:
    """As a typewriter breaks them: every letter is one px wide."""
    found: list[str] = []
    for word in text.split(" "):
        if found and len(found[-1]) + 1 + len(word) <= width:
            found[-1] += f" {word}"
        else:
            found.append(word)
    return found


def starts(text: str, width: int) -> list[int]:
    at, found = 0, []
    for line in lines(text, width):
        found.append(at)
        at += len(line) + 1
    return found


def set_in(text: str, width: int, language: str = "en") -> list[str]:
    """The lines of a text that is bound, and then eased, with plain spaces."""
    bound = bound_paragraph(text, language)
    free = eased(bound, width, lambda words: starts(words, width), len)
    assert free.replace("\u00a0", " ").replace("\u2011", "-") == text
    return [line.replace("\u00a0", " ").replace("\u2011", "-") for line in lines(free, width)]


FILLED = (
    ("en", 30, "The main battle was near", "Mudanjiang, about", "14 to 16 August. There", "soldiers died."),
    ("en", 30, "It was beaten. And in February", "1945 the promise was made."),
    ("en", 31, "The army then seized Manchuria,", "in north-east China. On 1 March", "1932 it was a state."),
    ("en", 29, "It was beaten then. But on", "9 August 1945 they attacked."),
    ("en", 30, "The battle lasted up from", "18 to 23 August 1945."),
    ("en", 30, "They took the capital on", "13 December 1937. For weeks", "they were there."),
    ("en", 30, "In industry, the American", "envoy Pauley reported as well."),
    ("en", 31, "The museum in the city counts", "664,531 people who landed here."),
    ("en", 24, "They fled. By 1945 about", "270,000 were there."),
    ("en", 34, "One side won. The other, at", "Khalkhin Gol, lost all of its men."),
    ("ru", 30, "Генерал Хата и маршал", "Василевский договорились", "о прекращении огня."),
    ("ru", 44, "Договор подписан в Портсмуте в сентябре", "1905 года после войны двух империй."),
)


@pytest.mark.parametrize("case", FILLED, ids=lambda case: case[2])
def test_a_line_is_filled_as_far_as_the_weakest_tie_allows(case: tuple[str, int, str]) -> None:
    language, width, *expected = case
    assert set_in(" ".join(expected), width, language) == expected


def test_what_has_room_enough_stays_bound() -> None:
    text = bound_paragraph("The treaty was signed in September 1905 by two empires.", "en")
    assert eased(text, 60, lambda words: starts(words, 60), len) == text


@pytest.mark.parametrize("text", ["It was so between 1938 and 1939 in many places", "Read No. 12 first of all there"])
def test_neither_two_numbers_nor_a_number_and_its_name_are_parted(text: str) -> None:
    for width in range(16, 40):
        assert not [line for line in set_in(text, width) if line.endswith((" and", "1938", "No."))]


def test_a_russian_preposition_never_ends_a_line() -> None:
    text = "Войска вошли в город. В августе 1945 года война была окончена и в Москве."
    for width in range(18, 50):
        assert not [line for line in set_in(text, width, "ru") if line.endswith((" в", " В", " и"))]


def test_a_credit_s_last_word_may_leave_the_one_before_it_where_its_licence_follows() -> None:
    bound = bound_paragraph("Drawn by the studio, not a record of one moment.", "en") + "\u00a0CC\u00a0BY\u00a04.0."
    free = eased(bound, 48, lambda words: starts(words, 48), len)
    assert lines(free, 48)[-1] == "moment.\u00a0CC\u00a0BY\u00a04.0."
