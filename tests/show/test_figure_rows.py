"""A figure's row: every source its tick, in order, on a scale of its own, and its words inside the row."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.depot.opened import Prepared
from kiosk.prepare.form import Estimate, Figure
from kiosk.prepare.ties import loosened
from kiosk.show.figure_rows import SOURCE_WIDTH, Scale, Tongue, figure_block
from kiosk.show.measure import Measure
from show.themed import Themed

WIDTHS = [952.0, 1792.0]
PERCENTS = [100, 125, 150, 175]
Bound = Literal["over", "at_least", "up_to"] | None


def estimate(
    low: int, high: int | None = None, by: str = "One book", *, approximate: bool = False, bound: Bound = None
) -> Estimate:
    return {
        "low": low,
        "high": low if high is None else high,
        "by": {"en": by},
        "source": "book",
        "locator": {"en": f"page {low}"},
        "approximate": approximate,
        "bound": bound,
    }


def figure(*estimates: Estimate, label: str = "People") -> Figure:
    ordered = sorted(estimates, key=lambda e: (e["low"], e["high"]))
    return {"label": {"en": label}, "detail": {"en": "in August"}, "estimates": ordered}


def check(content: dict[str, Any], tall: float, width: float, measure: Measure) -> None:
    """Everything drawn lies inside the row; no two words on a line meet."""
    for words in content["words"]:
        role = "figure" if words["strong"] else "caption"
        lines = measure.breaks(words["text"], role, words["w"])
        height = len(lines) * measure.roles[role].line
        assert words["x"] >= -1 and words["x"] + words["w"] <= width + 1, words
        assert words["y"] >= -1 and words["y"] + height <= tall + 1, (words, tall)
        assert not words["strong"] or len(lines) == 1, words
    for x, y, length in content["axes"]:
        assert x >= 0 and length >= 0 and x + length <= width and 0 <= y <= tall
    for x, _, length in content["spans"]:
        assert x >= 0 and length > 0 and x + length <= width
    for x, y in content["ticks"]:
        assert 0 <= x <= width and 0 <= y <= tall
    assert content["labelHeight"] <= tall
    assert content["sourceX"] + content["sourceWidth"] == width


def marks(words: dict[str, Any], measure: Measure) -> tuple[float, float, float, float]:
    """Where the letters stand: left, right, top, bottom."""
    role = "figure" if words["strong"] else "caption"
    lines = measure.breaks(words["text"], role, words["w"])
    wide = words["w"] if len(lines) > 1 else min(words["w"], measure.width(words["text"], role))
    left = words["x"] + words["w"] - wide if words["align"] == "right" else words["x"]
    return left, left + wide, words["y"], words["y"] + len(lines) * measure.roles[role].line


def apart(content: dict[str, Any], measure: Measure) -> None:
    placed = [marks(words, measure) for words in content["words"]]
    for i, (left, right, top, bottom) in enumerate(placed):
        for other_left, other_right, other_top, other_bottom in placed[i + 1 :]:
            beside = right <= other_left + 1 or other_right <= left + 1
            under = bottom <= other_top + 8 or other_bottom <= top + 8
            assert beside or under, content["words"]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("percent", PERCENTS)
@pytest.mark.parametrize("exhibition", ["small", "shipped"])
def test_every_row_of_the_exhibition_keeps_its_words_inside_and_apart(
    request: pytest.FixtureRequest, themed: Themed, english: Tongue, width: float, percent: int, exhibition: str
) -> None:
    prepared: Prepared = request.getfixturevalue(exhibition)
    measure, seen = themed.measure(percent), 0
    for entry in prepared.exhibition["chapters"]:
        for page in prepared.chapter(entry["id"])["pages"]:
            for row in page.get("rows", []):
                block = figure_block(row, english, measure, width)
                check(block.content, block.tall, width, measure)
                apart(block.content, measure)
                assert block.content["sources"] == [e["source"] for e in row["estimates"]]
                seen += 1
    assert seen > 0


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("percent", PERCENTS)
def test_a_value_and_the_source_beside_it_stand_on_one_baseline(
    themed: Themed, english: Tongue, width: float, percent: int
) -> None:
    measure = themed.measure(percent)
    rows = [figure(*(estimate(n * 100, by="One book") for n in range(1, many + 1))) for many in (1, 3, 5)]
    rows.append(figure(estimate(100, by="A"), estimate(200, by="B"), estimate(900, by="C")))
    found = 0
    for row in rows:
        words = figure_block(row, english, measure, width).content["words"]
        values = [word for word in words if word["strong"]]
        for value in values:
            beside = [w for w in words if not w["strong"] and abs(w["y"] - value["y"]) < 20 and w["x"] > value["x"]]
            if beside and value["align"] == "left":
                source = min(beside, key=lambda w: float(w["x"]))
                level = value["y"] + measure.baseline("figure")
                assert source["y"] + measure.baseline("caption") == pytest.approx(level)
                found += 1
    assert found > 3


def test_the_axis_of_a_list_is_as_wide_as_the_row_and_one_number_has_none(themed: Themed, english: Tongue) -> None:
    content = figure_block(figure(*(estimate(n * 100) for n in range(1, 6))), english, themed.measure(175), 952).content
    ((left, _, wide),) = content["axes"]
    assert (left, wide) == (0, 952)
    assert figure_block(figure(estimate(5)), english, themed.measure(175), 952).content["axes"] == []


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.integers(1, 3_000_000), st.integers(0, 900_000)), min_size=1, max_size=5),
    st.sampled_from(WIDTHS),
    st.sampled_from(PERCENTS),
    st.text(alphabet="abcdefgh ", min_size=1, max_size=70),
)
def test_any_figures_are_drawn_in_order_and_inside(
    themed: Themed, english: Tongue, values: list[tuple[int, int]], width: float, percent: int, by: str
) -> None:
    row = figure(*(estimate(low, low + more, by) for low, more in values))
    measure = themed.measure(percent)
    block = figure_block(row, english, measure, width)
    check(block.content, block.tall, width, measure)
    values_shown = [words["text"] for words in block.content["words"] if words["strong"]]
    assert sorted(values_shown) == sorted(english.value(e) for e in row["estimates"])


def test_three_sources_on_one_axis_are_ticks_in_order_with_a_span_between_the_ends(
    themed: Themed, english: Tongue
) -> None:
    row = figure(estimate(300, by="A"), estimate(100, by="B"), estimate(220, by="C"))
    content = figure_block(row, english, themed.measure(), 1792).content
    xs = [x for x, _ in content["ticks"]]
    assert len(content["axes"]) == 1
    assert xs == sorted(xs) and len(xs) == 3
    assert (xs[1] - xs[0]) / (xs[2] - xs[0]) == pytest.approx(0.6)
    ((start, _, length),) = content["spans"]
    assert (start, start + length) == pytest.approx((xs[0] + 4, xs[2] + 4))


def test_ranges_get_a_line_each_on_one_scale(themed: Themed, english: Tongue) -> None:
    row = figure(estimate(100, 200), estimate(150, 400))
    content = figure_block(row, english, themed.measure(), 1792).content
    assert len(content["spans"]) == 2
    ((start, _, wide),) = content["axes"]  # under both, from end to end of the scale: no line ends at a value
    assert all(start < x < start + wide for x, _ in content["ticks"])
    (first, _, one), (second, _, two) = content["spans"]
    assert two == pytest.approx(one * 2.5)
    assert first < second < first + one


def test_a_source_stands_under_its_value_where_a_narrow_column_beside_it_would_be_taller(
    themed: Themed, english: Tongue
) -> None:
    row = figure(estimate(40_000, 200_000, "Scholars, by area and period", approximate=True), estimate(300_000))
    measure = themed.measure(175)
    value, by = figure_block(row, english, measure, 952).content["words"][:2]
    assert by["x"] == value["x"] and by["y"] > value["y"] + 30
    assert len(measure.breaks(by["text"], "caption", by["w"])) == 1
    value, by = figure_block(row, english, themed.measure(), 952).content["words"][:2]
    assert by["x"] > value["x"] + value["w"]


def test_a_scale_gives_way_to_sources_that_then_stand_beside_their_numbers(themed: Themed, english: Tongue) -> None:
    short, long = (
        figure(estimate(700_000, 800_000, by)) for by in ("One book", "Common estimates, unchecked, of 1946")
    )
    measure = themed.measure(175)
    drawn = [figure_block(row, english, measure, 1792, large=True).content for row in (short, long)]
    assert drawn[0]["spans"][0][2] > drawn[1]["spans"][0][2] > 200
    assert not any(content["lowered"] for content in drawn)
    assert figure_block(long, english, measure, 952, large=True).content["lowered"]


def test_sources_stand_under_their_numbers_where_that_is_asked(themed: Themed, english: Tongue) -> None:
    row = figure(estimate(40_000, by="A"), estimate(300_000, 400_000, by="B"))
    words = figure_block(row, english, themed.measure(), 1792, under=True).content["words"]
    for value, by in zip(words[::2], words[1::2], strict=True):
        assert by["x"] == value["x"] and by["y"] > value["y"]


def test_one_number_is_one_tick_and_no_span(themed: Themed, english: Tongue) -> None:
    content = figure_block(figure(estimate(62_068)), english, themed.measure(), 1792).content
    assert content["axes"] == []  # a line up to the tick would look like a bar from nothing
    assert (len(content["ticks"]), content["spans"]) == (1, [])
    assert [words["text"] for words in content["words"]] == ["62,068", "One book"]


def test_numbers_are_written_as_people_write_them(english: Tongue) -> None:
    assert english.value(estimate(53_000, 55_000)) == "53,000–55,000"
    assert english.value(estimate(3_000, approximate=True)) == "about 3,000"


@pytest.mark.parametrize(
    ("bound", "approximate", "shown", "in_russian"),
    [
        ("over", False, "over 200,000", "свыше 200 000"),
        ("at_least", False, "at least 200,000", "не менее 200 000"),
        ("up_to", False, "up to 200,000", "до 200 000"),
        ("up_to", True, "up to about 200,000", "примерно до 200 000"),
    ],
)
def test_what_a_source_says_of_its_number_stands_before_it(
    english: Tongue, russian: Tongue, bound: Bound, approximate: bool, shown: str, in_russian: str
) -> None:
    one = estimate(200_000, by="Tokyo Tribunal, 1948", approximate=approximate, bound=bound)
    assert loosened(english.value(one)) == shown
    assert loosened(russian.value(one)) == in_russian


def test_a_source_follows_its_number(themed: Themed, english: Tongue) -> None:
    content = figure_block(figure(estimate(1_000, by="A book", bound="over")), english, themed.measure(), 1792).content
    assert [words["text"] for words in content["words"]] == ["over 1,000", "A book"]


def test_every_tick_has_its_source_and_where_in_it(themed: Themed, english: Tongue) -> None:
    content = figure_block(figure(estimate(7), estimate(9)), english, themed.measure(), 1792).content
    assert content["sources"] == ["book", "book"]
    assert content["locators"] == ["page 7", "page 9"]
    assert content["sourceX"] == 1792 - SOURCE_WIDTH


def test_a_scale_without_extent_stands_at_its_left() -> None:
    assert Scale(5, 5, 100, 300).at(5) == 100
    assert [Scale(0, 10, 100, 300).at(value) for value in (0, 5, 10)] == [100, 200, 300]


def test_values_keep_their_order_on_the_scale() -> None:
    scale = Scale(3, 900_000, 20, 600)
    assert all(scale.at(one) < scale.at(other) for one, other in pairwise((3, 400, 70_000, 900_000)))
