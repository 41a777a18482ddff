"""Voices stand side by side in equal columns: nothing ranks them, nothing is left out."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kiosk.depot.opened import Prepared
from kiosk.prepare.form import Voice
from kiosk.show.said import said
from kiosk.show.tongue import Tongue
from kiosk.show.voice_columns import GUTTER, MEASURE_HEIGHT, ROW_WIDTH, voice_blocks, voice_rows
from show.themed import Themed

DAYS = [-8888, -8880]  # nine days


def voices_of(prepared: Prepared) -> list[list[Voice]]:
    pages = [page for entry in prepared.exhibition["chapters"] for page in prepared.chapter(entry["id"])["pages"]]
    return [page["voices"] for page in pages if page.get("voices")]


@pytest.mark.parametrize("columns", [1, 2, 3, 4])
@pytest.mark.parametrize("width", [952.0, 1792.0])
@pytest.mark.parametrize("percent", [100, 175])
def test_every_voice_has_a_column_as_wide_as_the_others(
    shipped: Prepared, themed: Themed, english: Tongue, columns: int, width: float, percent: int
) -> None:
    seen = 0
    for voices in voices_of(shipped):
        blocks = voice_blocks(voices, None, english, themed.measure(percent), width, columns)
        placed = [column for block in blocks for column in block.content["columns"]]
        assert [column["name"] for column in placed] == [said(voice["name"], "en") for voice in voices]
        assert len({column["w"] for column in placed}) == 1
        for block in blocks:
            row = block.content["columns"]
            assert len(row) <= columns
            assert all(one["x"] + one["w"] + GUTTER == pytest.approx(other["x"]) for one, other in pairwise(row))
            assert row[-1]["x"] + row[-1]["w"] <= width + 0.1
        seen += 1
    assert seen > 3


@pytest.mark.parametrize("percent", [100, 125, 150, 175])
def test_the_words_of_a_voice_end_above_its_buttons(
    shipped: Prepared, themed: Themed, english: Tongue, percent: int
) -> None:
    measure = themed.measure(percent)
    for voices in voices_of(shipped):
        for block in voice_blocks(voices, None, english, measure, 1792, 3):
            for column in block.content["columns"]:
                text = sum(measure.height(p["text"], "body", column["textWidth"]) for p in column["says"])
                assert column["textY"] + text <= block.tall - 16 - 88
                assert column["nameY"] <= column["roleY"] < column["textY"]
                assert column["textWidth"] <= column["w"]


@pytest.mark.parametrize("percent", [150, 175])
@pytest.mark.parametrize("measured", [False, True])
def test_one_under_another_every_voice_stands_alike_with_its_button_beside_its_name(
    shipped: Prepared, themed: Themed, english: Tongue, percent: int, measured: bool
) -> None:
    measure, besides = themed.measure(percent), set()
    for voices in voices_of(shipped):
        blocks = voice_rows(voices, DAYS if measured else None, english, measure, 1792)
        assert [block.content["columns"][0]["name"] for block in blocks] == [
            said(voice["name"], "en") for voice in voices
        ]
        for block in blocks:
            (voice,) = block.content["columns"]
            besides.add(voice["beside"])
            named = measure.height(voice["name"], "name", voice["nameWidth"])
            role = measure.height(voice["role"], "caption", voice["roleWidth"])
            says = sum(measure.height(p["text"], "body", voice["textWidth"]) for p in voice["says"])
            assert voice["roleX"] >= voice["nameWidth"] if voice["beside"] else voice["roleY"] >= voice["nameY"] + named
            assert max(voice["nameY"] + named, voice["roleY"] + role * (not voice["beside"])) <= voice["textY"]
            assert max(voice["buttonY"] + 88, voice["textY"] + says) <= block.tall + 0.1
            assert voice["textWidth"] <= voice["buttonX"] - GUTTER
            assert voice["roleX"] + voice["roleWidth"] <= voice["buttonX"] - GUTTER
            assert voice["textWidth"] <= ROW_WIDTH * measure.roles["body"].px
    assert besides == {False, True}


def test_a_voice_keeps_its_source_and_is_marked_a_quotation_only_where_it_is(
    small: Prepared, themed: Themed, english: Tongue
) -> None:
    (voices,) = voices_of(small)
    (block,) = voice_blocks(voices, None, english, themed.measure(), 1792, 2)
    columns = block.content["columns"]
    assert [column["source"] for column in columns] == ["log", "parish"]
    assert [column["quotation"] for column in columns] == [False, True]
    assert block.letters == sum(len(p["t"]) for voice in voices for p in voice["says"]["en"])


def test_the_measure_has_a_tick_a_day_and_blocks_on_the_days_a_voice_stresses(
    small: Prepared, themed: Themed, english: Tongue
) -> None:
    (voices,) = voices_of(small)
    page = next(page for page in small.chapter("ice")["pages"] if page.get("voices"))
    (block,) = voice_blocks(voices, page["measure"], english, themed.measure(), 1792, 2)
    ferryman, priest = (column["marks"] for column in block.content["columns"])
    assert len(ferryman["ticks"]) == 5
    assert ferryman["ticks"] == sorted(ferryman["ticks"])
    assert [label for _, label in ferryman["labels"]] == ["1 Mar", "5"]
    assert [label for _, label in priest["labels"]] == ["1 Mar", "2", "3", "5"]
    ((start, wide),) = priest["blocks"]
    step = ferryman["ticks"][1] - ferryman["ticks"][0]
    assert (start, start + wide) == pytest.approx((step + 4, 3 * step - 4))


def test_days_outside_the_measure_are_not_drawn(small: Prepared, themed: Themed, english: Tongue) -> None:
    (voices,) = voices_of(small)
    (block,) = voice_blocks(voices, DAYS, english, themed.measure(), 1792, 2)
    for column in block.content["columns"]:
        assert column["marks"]["blocks"] == []
        assert all(0 <= x <= column["textWidth"] for x in column["marks"]["ticks"])


def test_without_a_measure_the_words_begin_at_the_top(small: Prepared, themed: Themed, english: Tongue) -> None:
    (voices,) = voices_of(small)
    (block,) = voice_blocks(voices, None, english, themed.measure(), 1792, 2)
    assert all(column["marks"] is None and column["nameY"] == 0 for column in block.content["columns"])


def test_words_side_by_side_begin_at_one_height_above_their_buttons(
    small: Prepared, english: Tongue, themed: Themed
) -> None:
    voice = voices_of(small)[0][0]
    voices: list[Voice] = [{**voice, "name": {"en": name}} for name in ("Town", "Government of a large country")]
    (row,) = voice_blocks(voices, None, english, themed.measure(), 1000, 3)
    short, long = row.content["columns"]
    assert long["roleY"] > short["roleY"]
    assert long["textY"] == short["textY"] > long["roleY"]
    assert long["buttonY"] == short["buttonY"] > long["textY"]


def test_words_begin_at_one_height_even_where_that_makes_their_row_taller(
    small: Prepared, english: Tongue, themed: Themed
) -> None:
    voice, measure = voices_of(small)[0][0], themed.measure()
    told = (("Town", "Words that are told at some length, " * 9), ("Government of a large country", "Few."))
    voices: list[Voice] = [{**voice, "name": {"en": name}, "says": {"en": [{"t": says}]}} for name, says in told]
    (level,) = voice_blocks(voices, None, english, measure, 1000, 2)
    (shorter,) = voice_blocks(voices, None, english, measure, 1000, 2, level=False)
    assert level.tall > shorter.tall
    assert len({column["textY"] for column in level.content["columns"]}) == 1
    assert len({column["textY"] for column in shorter.content["columns"]}) == 2


def test_one_under_another_the_days_reach_the_margin_and_stand_nearer_to_their_own_name(
    small: Prepared, english: Tongue, themed: Themed
) -> None:
    voices, measure = voices_of(small)[0], themed.measure()
    row = voice_blocks(voices, DAYS, english, measure, 952, 2)[0]
    _, under = voice_blocks(voices, DAYS, english, measure, 952, 1)
    (column,) = under.content["columns"]
    assert column["marksWidth"] == 952
    up = row.content["columns"][0]["nameY"] - column["nameY"]
    assert up > 0
    assert (under.gap - up, under.least - up) == (28, 16), "no page is longer for it"
    assert column["buttonY"] + 88 == under.tall


def test_voices_stand_in_the_alphabetical_order_of_the_language(
    small: Prepared, english: Tongue, themed: Themed
) -> None:
    voice = voices_of(small)[0][0]
    names = {"Zoe": ("Zoe Adams", "Adams"), "Ben": ("Ben Young", "Young"), "Town": ("Town", "Town")}
    voices: list[Voice] = [
        {**voice, "name": {"en": name}, "sort": {"en": by}} for name, by in (names["Ben"], names["Town"], names["Zoe"])
    ]
    (row,) = voice_blocks(voices, None, english, themed.measure(), 1792, 3)
    assert [column["name"] for column in row.content["columns"]] == ["Zoe Adams", "Town", "Ben Young"]


def test_one_under_another_the_days_stand_beside_every_name_of_a_page_or_above_every_one(
    shipped: Prepared, themed: Themed, english: Tongue
) -> None:
    measure, found = themed.measure(175), set()
    for voices in voices_of(shipped):
        rows = [block.content["columns"][0] for block in voice_rows(voices, DAYS, english, measure, 1792)]
        (place,) = {(row["marksX"], row["marksWidth"]) for row in rows}
        for row in rows:
            words = row["roleX"] + measure.width(row["role"], "caption") if row["beside"] else row["nameWidth"]
            assert row["nameY"] >= 92 if place[0] == 0 else words <= place[0]
            assert place[0] + place[1] <= row["buttonX"] - GUTTER
        found.add(place[0] > 0)
    assert found == {True}  # every page of the shipped exhibition has room beside its names


def test_one_under_another_the_days_stand_above_every_name_where_one_leaves_no_room(
    small: Prepared, themed: Themed, english: Tongue
) -> None:
    measure, voice = themed.measure(175), voices_of(small)[0][0]
    long = "Committee of the towns and villages on both banks"
    voices: list[Voice] = [{**voice, "name": {"en": name}, "sort": {"en": name}} for name in (long, "Town")]
    rows = [block.content["columns"][0] for block in voice_rows(voices, DAYS, english, measure, 1792)]
    assert [row["marksX"] for row in rows] == [0, 0]
    assert rows[0]["marksWidth"] == rows[1]["marksWidth"] == rows[0]["textWidth"]  # as wide as the words under them
    for row in rows:
        assert row["nameY"] >= MEASURE_HEIGHT  # under the days, which nothing covers
        assert row["textY"] >= row["nameY"] + measure.height(row["name"], "name", row["nameWidth"])
    apart = [block.content["columns"][0] for block in voice_rows(voices[1:], DAYS, english, measure, 1792)]
    assert apart[0]["marksX"] > 0  # the same voice without the long name beside it
