"""Which days the axis names: those the exhibition turns on, and no two too close."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kiosk.bundle.days import day_of
from kiosk.prepare.calendar import calendar
from kiosk.show.timeline_days import APART, KEY_APART, MOVED_APART, NUMBER_ROOM, DayNames

ENGLISH = calendar("en")
KEYS = tuple(day_of(1945, month, day) for month, day in ((8, 9), (8, 15), (9, 2), (9, 3)))
AUGUST = range(day_of(1945, 8, 5), day_of(1945, 9, 6))


def wide(word: str) -> float:
    return 13.0 * len(word)


def named(ppd: float, keys: tuple[int, ...] = KEYS, days: range = AUGUST) -> list[str]:
    names = DayNames(ENGLISH, keys, wide)
    return [word for word in (names.word(day, ppd) for day in days) if word]


def test_where_not_every_day_has_room_key_days_come_before_round_ones() -> None:
    assert named(30.0) == ["5", "9", "15", "20", "25", "30", "2 Sept", "5"]
    assert named(30.0, ()) == ["5", "10", "15", "20", "25", "1 Sept", "5"]


def test_a_key_day_that_stands_close_to_the_first_names_the_month_in_its_place() -> None:
    assert named(52.0)[-4:] == ["30", "31", "2 Sept", "5"]


def test_beside_a_key_day_without_room_for_its_number_no_other_day_has_one() -> None:
    """A 4 beside a nameless 3 September would say that the 4th matters."""
    assert "4" not in named(52.0)
    assert named(52.0, KEYS[:-1])[-3:] == ["2 Sept", "4", "5"]


def test_a_key_day_has_its_number_if_need_be_close_to_the_name_of_its_month() -> None:
    assert named(57.0)[-6:] == ["30", "1 Sept", "2", "3", "4", "5"]


def test_where_there_is_room_every_day_has_its_number() -> None:
    assert named(100.0) == [*map(str, range(5, 32)), "1 Sept", "2", "3", "4", "5"]


@pytest.mark.parametrize("ppd", [16.0, 23.0, 30.0, NUMBER_ROOM, 51.0, 100.0])
def test_no_two_words_stand_too_close(ppd: float) -> None:
    names = DayNames(ENGLISH, KEYS, wide)
    found = [(day, word) for day in range(day_of(1945, 1, 1), day_of(1946, 12, 31)) if (word := names.word(day, ppd))]
    assert len(found) > 100
    for (day, word), (after, beside) in pairwise(found):
        apart = KEY_APART if day in KEYS or after in KEYS else APART
        assert (after - day) * ppd >= (wide(word) + wide(beside)) / 2 + apart


def test_a_word_may_move_no_farther_than_the_next_one_leaves_room() -> None:
    names = DayNames(ENGLISH, (), wide)
    assert names.room(day_of(1945, 8, 12), 50.0) == 50 - 26 - MOVED_APART
    assert names.room(day_of(1945, 8, 30), 40.0) == 80 - (26 + 78) / 2 - MOVED_APART


def test_a_day_is_named_alike_wherever_one_comes_from() -> None:
    days = range(day_of(1945, 7, 1), day_of(1945, 10, 31))
    back = DayNames(ENGLISH, KEYS, wide)
    assert [back.word(day, 30.0) for day in reversed(days)][::-1] == [
        DayNames(ENGLISH, KEYS, wide).word(day, 30.0) for day in days
    ]
