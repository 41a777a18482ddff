"""Marks on the day line: none inside the window, and never more than can be told apart."""

from __future__ import annotations

from kiosk.bundle.dates import parse
from kiosk.prepare.opening import lit
from kiosk.prepare.timeline import TICKS_A_SIDE, ticks

FOCUS = (1_000, 1_027)


def test_a_day_marked_twice_is_one_tick_and_keeps_its_chapter() -> None:
    marks = [{"day": 5, "chapter": None}, {"day": 5, "chapter": "a"}, {"day": 5, "chapter": "b"}]
    assert ticks(marks, FOCUS) == [{"day": 5, "chapter": "a"}]


def test_the_window_itself_has_no_ticks() -> None:
    marks = [{"day": day, "chapter": None} for day in (999, 1_000, 1_027, 1_028)]
    assert [tick["day"] for tick in ticks(marks, FOCUS)] == [999, 1_028]


def test_a_million_marks_are_thinned_and_those_with_chapters_stay() -> None:
    marks = [{"day": day, "chapter": "a" if day % 500 == 499 else None} for day in range(-200_000, 1_000)]
    thinned = ticks(marks, FOCUS)
    assert TICKS_A_SIDE - 1 <= len(thinned) <= TICKS_A_SIDE
    assert all(tick["chapter"] == "a" for tick in thinned[:-1])
    assert thinned == sorted(thinned, key=lambda tick: tick["day"])


def test_only_days_light_the_window() -> None:
    dates = [parse(text) for text in ("1945-08", "1945", "1945-08-15?", "1945-09-04/..", "1940-01-01/1940-02-01")]
    first = parse("1945-08-09").start
    assert lit(dates, (first, first + 27)) == [first + 6, first + 26, first + 27]
