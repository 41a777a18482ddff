"""The day line: a mark for every day, a block for every date, and a way back from a touch to a day."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.bundle.days import civil, day_of
from kiosk.depot.opened import Prepared
from kiosk.prepare.form import When
from kiosk.show.dayline_layout import (
    CURRENT,
    KEY_TICK,
    LIT,
    THROUGH,
    TICK,
    YEAR_TICK,
    AxisWord,
    DayScale,
    LitBlock,
    axis_words,
    lit,
    scale_for,
    ticks,
)
from show.themed import Themed

TODAY = day_of(2026, 11, 1)
WIDTHS = [1080.0, 1920.0]
START, END = day_of(1945, 8, 9), day_of(1945, 9, 5)


def scale(width: float) -> DayScale:
    if width > 1500:
        return DayScale((64, 440), (464, 1504), (1528, 1856), day_of(1855, 1, 1), START, END, TODAY)
    return DayScale((64, 242), (262, 846), (866, 1016), day_of(1855, 1, 1), START, END, TODAY)


def when(start: int | None, end: int | None, sure: list[int] | None) -> When:
    return {
        "edtf": "",
        "start": start,
        "end": end,
        "sure": sure,
        "precision": "day",
        "approximate": False,
        "uncertain": False,
        "label": {},
        "short": {},
    }


@pytest.mark.parametrize("width", WIDTHS)
def test_the_scale_is_as_wide_as_the_stage_allows(shipped: Prepared, width: float) -> None:
    made = scale_for(shipped.exhibition, width, TODAY)
    assert (made.before[0], made.after[1]) == (64, width - 64)
    assert made.before[1] < made.focus[0] < made.focus[1] < made.after[0]
    assert (made.start, made.end) == (START, END)


@pytest.mark.parametrize("width", WIDTHS)
def test_every_day_of_the_window_has_a_tick_and_key_days_a_long_one(shipped: Prepared, width: float) -> None:
    made = scale_for(shipped.exhibition, width, TODAY)
    inside = {round(mark.at, 3): mark.tall for mark in ticks(shipped.exhibition, made) if not mark.minor}
    keys = {day["day"] for day in shipped.exhibition["attract"]["days"]}
    assert len(inside) == END - START + 1 == 28
    assert keys
    for day in range(START, END + 1):
        assert inside[round(made.at(day), 3)] == (KEY_TICK if day in keys else TICK)


@pytest.mark.parametrize("width", WIDTHS)
def test_dates_outside_the_window_are_small_ticks_outside_it(shipped: Prepared, width: float) -> None:
    made = scale_for(shipped.exhibition, width, TODAY)
    outside = [mark for mark in ticks(shipped.exhibition, made) if mark.minor]
    assert outside
    for mark in outside:
        assert mark.tall == YEAR_TICK
        assert made.before[0] <= mark.at <= made.before[1] or made.after[0] <= mark.at <= made.after[1]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("day", range(START, END + 1))
def test_a_touch_on_a_day_of_the_window_is_that_day(width: float, day: int) -> None:
    assert scale(width).day(scale(width).at(day)) == day


@given(st.sampled_from(WIDTHS), st.integers(day_of(1855, 1, 1), TODAY))
def test_a_touch_outside_the_window_is_within_the_years_under_a_finger(width: float, day: int) -> None:
    made = scale(width)
    found = made.day(made.at(day))
    assert abs(made.at(found) - made.at(day)) <= 12
    assert (found < START, found > END) == (day < START, day > END) or abs(found - day) < 3000


@given(st.sampled_from(WIDTHS), st.floats(-500, 2500))
def test_every_touch_is_a_day_of_the_line(width: float, x: float) -> None:
    made = scale(width)
    assert made.first <= made.day(x) <= made.last


@given(st.sampled_from(WIDTHS), st.floats(0, 1920), st.floats(0, 1920))
def test_further_right_is_never_earlier(width: float, one: float, other: float) -> None:
    left, right = sorted((one, other))
    assert scale(width).day(left) <= scale(width).day(right)


def extent(word: AxisWord, wide: float) -> tuple[float, float]:
    left = word.at - (wide if word.align == "right" else wide / 2 if word.align == "centre" else 0)
    return left, left + wide


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("exhibition", ["small", "shipped"])
def test_words_on_the_axis_never_meet(
    request: pytest.FixtureRequest, themed: Themed, width: float, exhibition: str
) -> None:
    shown = request.getfixturevalue(exhibition).exhibition
    measure = themed.measure()
    for language in shown["languages"]:
        made = scale_for(shown, width, TODAY)
        words = axis_words(shown, made, shown["calendars"][language], "today", width > 1500)
        spans = sorted(extent(word, measure.width(word.word, "axis")) for word in words)
        assert all(left[1] + 8 <= right[0] for left, right in pairwise(spans)), (language, words)
        assert spans[0][0] >= 0 and spans[-1][1] <= width


def test_the_words_say_where_the_line_begins_and_what_its_days_are(shipped: Prepared) -> None:
    made = scale_for(shipped.exhibition, 1920, TODAY)
    words = axis_words(shipped.exhibition, made, shipped.exhibition["calendars"]["en"], "today", True)
    said = {word.word for word in words}
    assert {str(civil(made.first)[0]), "today", "1945"} <= said
    assert "9 Aug" in said or "Aug 9" in said
    assert any(word.word == "15" and word.at == pytest.approx(made.at(day_of(1945, 8, 15))) for word in words)


def days_of(blocks: list[LitBlock], made: DayScale) -> list[int]:
    return sorted(made.day(block.at + block.wide / 2) for block in blocks)


def test_dates_light_their_days_and_the_first_is_the_current_one() -> None:
    made = scale(1920)
    blocks = lit(
        [when(START + 6, START + 6, [START + 6] * 2), when(START + 1, START + 2, [START + 1, START + 2])], made
    )
    assert days_of(blocks, made) == [START + 1, START + 2, START + 6]
    assert [(block.current, block.tall) for block in blocks] == [(False, LIT), (False, LIT), (True, CURRENT)]
    assert not any(block.hatched for block in blocks)


def test_a_first_date_of_many_days_has_no_current_one() -> None:
    made = scale(1920)
    blocks = lit([when(START + 1, START + 2, [START + 1, START + 2])], made)
    assert not any(block.current for block in blocks)


def test_a_date_that_is_not_sure_is_hatched() -> None:
    blocks = lit([when(START, START + 2, None)], scale(1920))
    assert [block.hatched for block in blocks] == [True] * 3


def test_only_the_days_that_are_not_sure_are_hatched() -> None:
    made = scale(1920)
    blocks = lit([when(START, START + 4, [START + 1, START + 2])], made)
    hatched = {made.day(block.at + block.wide / 2): block.hatched for block in blocks}
    assert hatched == {START: True, START + 1: False, START + 2: False, START + 3: True, START + 4: True}


@pytest.mark.parametrize("width", WIDTHS)
def test_an_open_end_reaches_the_end_of_the_line(width: float) -> None:
    made = scale(width)
    blocks = lit([when(END + 400, None, None)], made)
    assert len(blocks) == 1
    assert made.after[1] - 16 <= blocks[0].at + blocks[0].wide <= made.after[1]
    first = lit([when(None, made.start - 400, None)], made)
    assert made.before[0] <= first[0].at <= made.before[0] + 16


@pytest.mark.parametrize("width", WIDTHS)
def test_a_span_is_broken_where_the_line_is(width: float) -> None:
    made = scale(width)
    blocks = lit([when(START - 4000, END + 4000, [START - 4000, END + 4000])], made)
    assert [block.tall for block in blocks] == [LIT, THROUGH, LIT]
    for block in blocks:
        stretches = (made.before, made.focus, made.after)
        assert any(left <= block.at and block.at + block.wide <= right + 1 for left, right in stretches)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_span_shows_between_no_days_that_are_lit_themselves(width: float) -> None:
    made, years = scale(width), when(START - 4000, END + 4000, None)
    some = lit([when(START + 3, START + 5, [START + 3, START + 5]), years], made)
    low = sorted((block for block in some if block.tall == THROUGH), key=lambda block: block.at)
    assert len(low) == 2 and all(block.hatched for block in low)
    days = [block for block in some if not block.hatched]
    assert len(days) == 3
    assert low[0].at + low[0].wide <= min(day.at for day in days)
    assert low[1].at >= max(day.at + day.wide for day in days)
    whole = lit([when(START, END, [START, END]), years], made)
    assert not [block for block in whole if block.tall == THROUGH]


def test_blocks_of_neighbouring_days_stay_apart() -> None:
    for width in WIDTHS:
        blocks = sorted(lit([when(START, END, [START, END])], scale(width)), key=lambda block: block.at)
        assert all(one.at + one.wide < other.at for one, other in pairwise(blocks))


def test_every_date_of_the_exhibition_lights_something_on_the_line(shipped: Prepared) -> None:
    made = scale_for(shipped.exhibition, 1920, TODAY)
    seen = 0
    for entry in shipped.exhibition["chapters"]:
        for page in shipped.chapter(entry["id"])["pages"]:
            for date in page["dates"]:
                blocks = lit([date], made)
                seen += 1
                assert blocks, date["edtf"]
                assert all(block.at >= 0 and block.at + block.wide <= 1920 and block.wide > 0 for block in blocks)
    assert seen > 30


@pytest.mark.parametrize(
    ("dated", "hatched"),
    [
        (when(day_of(1932, 1, 1), day_of(1932, 12, 31), None), False),  # a year
        (when(day_of(1931, 9, 1), day_of(1931, 9, 30), None), False),  # a month
        (when(day_of(1940, 1, 1), day_of(1949, 12, 31), None), True),  # a decade
        (when(day_of(1945, 8, 1), day_of(1945, 8, 31), None), True),  # a month that the window shows day by day
        ({**when(day_of(1932, 1, 1), day_of(1932, 12, 31), None), "approximate": True}, True),
        ({**when(day_of(1932, 1, 1), day_of(1932, 12, 31), None), "uncertain": True}, True),
    ],
)
def test_a_date_known_to_the_year_is_no_doubt_where_only_years_are_shown(dated: When, hatched: bool) -> None:
    assert {block.hatched for block in lit([dated], scale(1920))} == {hatched}
