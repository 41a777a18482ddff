"""Where the parts of a campaign page stand, at every text size, and its band of days."""

from __future__ import annotations

from itertools import pairwise, product
from typing import Any

import pytest

from kiosk.depot.opened import Prepared
from kiosk.show.campaign_axes import line_of, shows
from kiosk.show.campaign_layout import WHOLE, arrange
from kiosk.show.campaign_scrubber import Scrubber, ticks
from kiosk.show.grid import MARGIN, TITLE_TOP
from kiosk.show.tongue import Tongue
from show.campaigns import FAR_EAST, STAGES, WAYS, boxes, campaign_page, meet, needs
from show.themed import Themed


def test_days_stand_where_the_design_has_them() -> None:
    band = Scrubber(1920, 28)
    assert [round(band.at(i), 1) for i in (0, 1, 27)] == [372.0, 425.0, 1801.8]
    assert [band.index(x) for x in (0.0, 398.0, 399.0, 5000.0)] == [0, 0, 1, 27]


def test_words_of_the_band_never_meet(themed: Themed) -> None:
    measure = themed.measure()
    numerals, shorts = [str(i) for i in range(9, 37)], [f"{i} September" for i in range(9, 37)]
    for width in (1920.0, 1080.0):
        made = ticks(Scrubber(width, 28), -8910, {-8904}, numerals, shorts, lambda words: measure.width(words, "axis"))
        named = [(tick.at, measure.width(tick.word, "axis")) for tick in made if tick.word]
        assert len(named) >= 2
        for (left, wide), (right, broad) in pairwise(named):
            assert left + wide / 2 < right - broad / 2


# ------------------------------------------------------------------ boxes
@pytest.mark.parametrize("way", WAYS, ids=str)
def test_no_part_of_the_page_covers_another(shipped: Prepared, themed: Themed, english: Tongue, way: Any) -> None:
    frame = arrange(needs(shipped, FAR_EAST, themed, english, way))
    parts = boxes(frame)
    for (name, box), (other, beside) in product(parts.items(), repeat=2):
        assert name == other or not meet(box, beside), (name, other)
    if not frame.over:
        for pane, (name, box) in product(frame.panes, parts.items()):
            assert not meet(pane.box, box), name
    bottom = way[0][1] + 16
    assert all(box.x >= 0 and box.x + box.w <= way[0][0] and box.bottom <= bottom + 0.5 for box in parts.values())


@pytest.mark.parametrize("way", [way for way in WAYS if way[0][0] < way[0][1]], ids=str)
def test_a_map_reaches_from_side_to_side_however_low_it_is(
    shipped: Prepared, themed: Themed, english: Tongue, way: Any
) -> None:
    asked = needs(shipped, FAR_EAST, themed, english, way)
    first = arrange(asked).panes[0]
    assert (first.box.x, first.box.w) == (0, asked.stage.width)
    left, _, right, _ = first.named or WHOLE
    assert first.part[0] <= left and right <= first.part[2]


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_every_day_has_room_for_its_words(shipped: Prepared, themed: Themed, english: Tongue, way: Any) -> None:
    asked = needs(shipped, FAR_EAST, themed, english, way)
    frame = arrange(asked)
    assert asked.text_height(frame.text.w) <= frame.text.h
    assert frame.date.bottom <= frame.text.y
    assert frame.note.w > 0 and asked.note_lines(frame.note.w) <= 3


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_buttons_are_large_enough_for_a_finger(shipped: Prepared, themed: Themed, english: Tongue, way: Any) -> None:
    frame = arrange(needs(shipped, FAR_EAST, themed, english, way))
    assert min(frame.armies.w, frame.armies.h, frame.sources.w, frame.sources.h) >= 64


@pytest.mark.parametrize("way", [way for way in WAYS if way[0][0] < way[0][1]], ids=str)
def test_upright_every_way_and_every_town_is_on_one_part_of_the_map(
    shipped: Prepared, themed: Themed, english: Tongue, way: Any
) -> None:
    page = campaign_page(shipped, FAR_EAST)
    panes = arrange(needs(shipped, FAR_EAST, themed, english, way)).panes
    assert len(panes) == 2
    assert all(sum(shows(pane, axis) for pane in panes) == 1 for axis in page["axes"])
    assert all(sum(pane.names(stop["x"], stop["y"]) for pane in panes) == 1 for stop in page["stops"])


@pytest.mark.parametrize("way", [way for way in WAYS if way[0][0] < way[0][1]], ids=str)
def test_upright_every_way_begins_and_ends_on_its_part_of_the_map(
    shipped: Prepared, themed: Themed, english: Tongue, way: Any
) -> None:
    page = campaign_page(shipped, FAR_EAST)
    for pane in arrange(needs(shipped, FAR_EAST, themed, english, way)).panes:
        for axis in (axis for axis in page["axes"] if shows(pane, axis)):
            for x, y, *_ in (line_of(axis, pane)[i] for i in (0, -1)):
                assert 10 <= x <= pane.box.w - 10 and 10 <= y <= pane.box.h - 10, axis["id"]


@pytest.mark.parametrize("way", [way for way in WAYS if way[0][0] < way[0][1]], ids=str)
def test_upright_the_buttons_end_at_the_margin_and_begin_with_the_legend(
    shipped: Prepared, themed: Themed, english: Tongue, way: Any
) -> None:
    frame = arrange(needs(shipped, FAR_EAST, themed, english, way))
    assert frame.sources.x + frame.sources.w == pytest.approx(way[0][0] - MARGIN)
    assert frame.armies.x == pytest.approx(frame.legend.x)
    assert frame.sources.x - frame.armies.x - frame.armies.w == pytest.approx(16)


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_the_map_begins_at_the_edge_of_the_screen(shipped: Prepared, themed: Themed, english: Tongue, way: Any) -> None:
    assert {pane.box.x for pane in arrange(needs(shipped, FAR_EAST, themed, english, way)).panes} == {0}


def test_legend_and_note_grow_with_the_text(shipped: Prepared, themed: Themed, english: Tongue) -> None:
    lines = []
    for percent in (100, 125, 150, 175):
        asked = needs(shipped, FAR_EAST, themed, english, (STAGES[0], percent, False))
        lines.append((asked.legend_row(), asked.measure.roles["mapNote"].px))
    assert lines == [(38, 24), (46, 30), (53, 36), (53, 36)]


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_its_title_stands_where_those_of_other_pages_do(
    shipped: Prepared, themed: Themed, english: Tongue, way: Any
) -> None:
    assert arrange(needs(shipped, FAR_EAST, themed, english, way)).title[:2] == (MARGIN, TITLE_TOP)
