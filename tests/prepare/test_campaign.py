"""A campaign's ways: smooth, in the map's own fractions, and true to the day."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.bundle.days import day_of
from kiosk.bundle.read import Bundle, load
from kiosk.prepare.opening import speaker_of
from kiosk.prepare.pages import chapter_file

SMALL = Path(__file__).parents[1] / "bundles" / "small"
FIRST = day_of(1931, 3, 10)


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    loaded = load(SMALL, date(2026, 11, 23))
    assert loaded.bundle is not None
    return loaded.bundle


@pytest.fixture(scope="module")
def page(bundle: Bundle) -> Any:
    chapter = dict(bundle.chapters)["crossing"]
    pages = chapter_file("crossing", chapter, speaker_of(bundle.exhibition), bundle.media)["pages"]
    return next(page for page in pages if page["kind"] == "campaign")


def line(page: Any, axis: str) -> list[list[float]]:
    return next(one["line"] for one in page["axes"] if one["id"] == axis)


def places_on(page: Any, axis: str, day: float) -> list[list[float]]:
    return [[x, y] for x, y, when in line(page, axis) if when == FIRST + day]


def test_a_point_lies_where_the_map_has_it(page: Any) -> None:
    """The map shows 134 to 136 degrees east and 48 to 49 north."""
    assert line(page, "river")[0][:2] == [0.5, 0.1]
    assert line(page, "river")[-1][:2] == [0.4, 0.9]


def test_an_army_is_under_way_on_the_day_it_begins(page: Any) -> None:
    assert line(page, "river")[0][2] == FIRST - 1
    assert any(FIRST - 1 < day < FIRST for _, _, day in line(page, "river"))


def test_an_army_stands_at_each_point_at_the_end_of_its_day(page: Any) -> None:
    assert places_on(page, "river", 1) == [[0.5, 0.5]]
    assert places_on(page, "river", 3) == [[0.4, 0.9]]


def test_an_army_stays_from_the_day_it_came_to_the_day_it_left(page: Any) -> None:
    assert places_on(page, "rowers", 1) == places_on(page, "rowers", 2) == [[0.6, 0.5]]
    assert not [day for _, _, day in line(page, "rowers") if FIRST + 1 < day < FIRST + 2]


def test_days_never_run_backwards(page: Any) -> None:
    for axis in page["axes"]:
        days = [day for _, _, day in axis["line"]]
        assert days == sorted(days)


def test_a_line_keeps_near_its_points(page: Any) -> None:
    """A short leg before a long one must not throw the line back over its beginning."""
    for axis in page["axes"]:
        xs, ys = [x for x, _, _ in axis["line"]], [y for _, y, _ in axis["line"]]
        assert max(ys) <= max(ys[0], ys[-1]) + 0.02 and min(ys) >= min(ys[0], ys[-1]) - 0.02
        assert max(xs) <= max(xs[0], xs[-1]) + 0.02


def test_what_is_about_says_so_in_every_language(page: Any) -> None:
    assert [stop["days"] for stop in page["stops"]] == [{"en": "11–12", "ru": "11–12"}, {"en": "c. 13", "ru": "ок. 13"}]


def test_a_stop_beside_the_map_is_left_out(bundle: Bundle) -> None:
    chapter = dict(bundle.chapters)["crossing"]
    campaign = next(page for page in chapter.pages if page.kind == "campaign")
    far = campaign.stops[0].model_copy(update={"longitude": 150.0})
    moved = campaign.model_copy(update={"stops": (far, campaign.stops[1])})
    chapter = chapter.model_copy(update={"pages": (moved,)})
    (page,) = chapter_file("crossing", chapter, speaker_of(bundle.exhibition), bundle.media)["pages"]
    assert [stop["name"]["en"] for stop in page["stops"]] == ["The mill"]


def test_every_day_of_the_window_is_there_with_its_date(page: Any) -> None:
    assert [day["day"] for day in page["days"]] == list(range(FIRST, FIRST + 4))
    assert page["days"][0]["date"]["en"] == "10 March"
    told = {"t": "Below the mill, the fields are under\u00a0water.", "em": [[10, 14]]}
    assert page["days"][3]["text"]["en"] == [told]


def test_the_words_of_a_page_are_those_of_one_day(page: Any) -> None:
    """A visitor reads one day at a time: the idle rule must not wait as for all of them."""
    assert page["words"] == {"en": 5 + 8, "ru": 4 + 5}


def test_parts_for_an_upright_screen_are_fractions_of_the_map(page: Any) -> None:
    assert page["upright"] == [[0.0, 0.0, 0.75, 1.0], [0.5, 0.2, 1.0, 0.8]]


def test_what_was_flown_is_told_apart(bundle: Bundle) -> None:
    chapter = dict(bundle.chapters)["crossing"]
    campaign = next(page for page in chapter.pages if page.kind == "campaign")
    rowers = campaign.axes[1]
    last = rowers.points[2].model_copy(update={"by": "air"})
    flying = rowers.model_copy(update={"points": (*rowers.points[:2], last)})
    chapter = chapter.model_copy(update={"pages": (campaign.model_copy(update={"axes": (flying,)}),)})
    (page,) = chapter_file("crossing", chapter, speaker_of(bundle.exhibition), bundle.media)["pages"]
    (axis,) = page["axes"]
    ((begun, ended),) = axis["flown"]
    assert axis["line"][begun][:2] == [0.6, 0.5] and axis["line"][ended][:2] == [0.5, 0.7]
