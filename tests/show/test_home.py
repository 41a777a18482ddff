"""The contents: every chapter can be reached, at every size of screen and of text."""

from __future__ import annotations

import copy
from itertools import pairwise

import pytest

from kiosk.bundle.days import day_of
from kiosk.depot.opened import Prepared
from kiosk.prepare.form import Exhibition
from kiosk.session.place import TEXT_STEPS, Place, Preferences
from kiosk.show.context import Context
from kiosk.show.grid import Stage
from kiosk.show.home import BEFORE, FOCUS, HomeModel, bars, fraction, shared
from kiosk.show.tongue import Tongue
from show.fakes import FakeGuide
from show.themed import Themed

TODAY = day_of(2026, 11, 1)
LEADING = 8  # px that the last line of a caption is taller than its letters
STAGES = [(1920.0, 816.0), (1920.0, 1176.0), (1080.0, 1568.0)]


def context(themed: Themed, tongue: Tongue, size: tuple[float, float], step: int, *, contrast: bool = False) -> Context:
    percent = TEXT_STEPS[step]
    preferences = Preferences(tongue.language, text_step=step, contrast=contrast)
    stage = Stage(*size, large=percent > 125)
    return Context(preferences, tongue, themed.measure(percent, contrast), stage, 1.0)


def pages_through(home: HomeModel, setting: Context) -> list[str]:
    """Every row met by pressing the button at the right, from the first page of rows on."""
    met: list[str] = []
    place = Place(screen="home")
    while place.screen == "home":
        home.apply(place, setting)
        met += [row.chapterId for row in home._rows.rows()]
        place = home.next_place()
    return met


@pytest.mark.parametrize("size", STAGES)
@pytest.mark.parametrize("step", range(4))
def test_every_chapter_is_reached_once_and_in_order(
    shipped: Prepared, themed: Themed, english: Tongue, size: tuple[float, float], step: int
) -> None:
    home = HomeModel(shipped.exhibition, FakeGuide(), TODAY)
    met = pages_through(home, context(themed, english, size, step))
    assert met == [entry["id"] for entry in shipped.exhibition["chapters"]]
    assert len(met) == 10


@pytest.mark.parametrize("size", STAGES)
@pytest.mark.parametrize("step", range(4))
def test_rows_end_above_what_is_below_them(
    shipped: Prepared, themed: Themed, english: Tongue, size: tuple[float, float], step: int
) -> None:
    home = HomeModel(shipped.exhibition, FakeGuide(), TODAY)
    home.apply(Place(screen="home"), context(themed, english, size, step))
    bottom = home.property("rowsTop") + home.property("perColumn") * home.property("pitch") - 16
    assert bottom <= size[1] - (120 if size[0] < size[1] else 0)


@pytest.mark.parametrize("size", STAGES)
@pytest.mark.parametrize("step", range(4))
def test_the_words_of_a_row_stay_inside_it(
    shipped: Prepared, themed: Themed, english: Tongue, size: tuple[float, float], step: int
) -> None:
    setting = context(themed, english, size, step)
    home = HomeModel(shipped.exhibition, FakeGuide(), TODAY)
    home.apply(Place(screen="home"), setting)
    portrait = size[0] < size[1]
    width = (572.0 if home.property("columns") == 2 else 952.0 if portrait else 1192.0) - 88 - 72
    row = home.property("pitch") - 16
    top = home.property("drop")
    assert top >= 20 or step == 0, "the bar of a row nearly touches what stands under it"
    for entry in shipped.exhibition["chapters"]:
        title = setting.measure.height(entry["title"]["en"], "row", width)
        summary = setting.measure.height(entry["summary"]["en"], "caption", width)
        assert top + title - 2 + summary <= row + LEADING, entry["id"]


@pytest.mark.parametrize("step", [1, 2, 3])
def test_upright_the_rows_of_a_page_share_its_room(
    shipped: Prepared, themed: Themed, english: Tongue, step: int
) -> None:
    home = HomeModel(shipped.exhibition, FakeGuide(), TODAY)
    home.apply(Place(screen="home"), context(themed, english, (1080.0, 1568.0), step))
    assert home.property("pages") > 1
    bottom = home.property("rowsTop") + home.property("perColumn") * home.property("pitch")
    assert bottom == pytest.approx(1568 - 120)


@pytest.mark.parametrize("step", range(4))
def test_going_back_meets_the_same_rows(shipped: Prepared, themed: Themed, english: Tongue, step: int) -> None:
    home = HomeModel(shipped.exhibition, FakeGuide(), TODAY)
    setting = context(themed, english, (1080.0, 1568.0), step)
    home.apply(Place(screen="home", page=99), setting)
    met = [row.chapterId for row in home._rows.rows()]
    while (place := home.previous_place()) is not None:
        home.apply(place, setting)
        met = [row.chapterId for row in home._rows.rows()] + met
    assert met == [entry["id"] for entry in shipped.exhibition["chapters"]]


def test_where_all_rows_fit_there_is_no_page_number_and_the_first_chapter_is_next(
    small: Prepared, themed: Themed, english: Tongue
) -> None:
    home = HomeModel(small.exhibition, FakeGuide(), TODAY)
    home.apply(Place(screen="home"), context(themed, english, (1920.0, 816.0), 0))
    assert (home.position(), home.next_word()) == ("", "beginWith")
    assert home.next_place() == Place(screen="chapter", chapter="crossing")
    assert home.previous_place() is None


def test_a_row_that_is_pressed_opens_its_chapter(small: Prepared) -> None:
    guide = FakeGuide()
    HomeModel(small.exhibition, guide, TODAY).open("ice")
    assert guide.went == [(Place(screen="chapter", chapter="ice"), False)]


def test_the_words_are_those_of_the_visit(small: Prepared, themed: Themed, words: dict[str, str]) -> None:
    home = HomeModel(small.exhibition, FakeGuide(), TODAY)
    tongue = Tongue("ru", small.exhibition["calendars"]["ru"], words)
    home.apply(Place(screen="home"), context(themed, tongue, (1920.0, 816.0), 0))
    assert home.property("title") == "Паром"
    assert [row.title for row in home._rows.rows()] == ["Переправа", "Лёд"]
    assert home.words_in_sight() == 11


@pytest.mark.parametrize("exhibition", ["small", "shipped"])
def test_bars_stay_inside_their_row_and_can_be_seen(request: pytest.FixtureRequest, exhibition: str) -> None:
    shown: Exhibition = request.getfixturevalue(exhibition).exhibition
    for entry in shown["chapters"]:
        for left, width in bars(entry, shown, TODAY):
            assert 0 <= left < 1 and width >= 0.01, entry["id"]
            assert left + width <= 1.0001, entry["id"]


def test_an_axis_runs_from_the_first_day_to_today(small: Prepared) -> None:
    shown = small.exhibition
    start, end = shown["focus"]
    assert fraction(shown["first_day"], shown, TODAY) == 0
    assert fraction(start, shown, TODAY) == BEFORE
    assert fraction(end + 1, shown, TODAY) == pytest.approx(FOCUS)
    assert fraction(TODAY, shown, TODAY) == 1
    assert fraction(TODAY + 9999, shown, TODAY) == 1


def test_a_kiosk_whose_clock_stands_in_1970_still_draws_its_bars(shipped: Prepared) -> None:
    for entry in shipped.exhibition["chapters"]:
        for left, width in bars(entry, shipped.exhibition, 0):
            assert left >= 0 and left + width <= 1.02


def test_a_chapter_without_end_reaches_today(small: Prepared) -> None:
    entry = copy.deepcopy(small.exhibition["chapters"][0])
    entry["spans"] = [[small.exhibition["focus"][0], 2**31 - 1]]
    ((left, width),) = bars(entry, small.exhibition, TODAY)
    assert left + width == pytest.approx(1, abs=0.001)


def test_at_the_usual_size_the_shipped_chapters_stand_in_two_columns_on_one_page(
    shipped: Prepared, themed: Themed, english: Tongue
) -> None:
    home = HomeModel(shipped.exhibition, FakeGuide(), TODAY)
    home.apply(Place(screen="home"), context(themed, english, (1920.0, 816.0), 0))
    assert (home.property("columns"), home.property("perColumn"), home.property("pages")) == (2, 5, 1)


@pytest.mark.parametrize(("rows", "fit"), [(10, 9), (10, 7), (10, 3), (10, 4), (1, 3), (7, 7), (100, 9)])
def test_pages_of_rows_are_about_as_long_and_none_longer_than_fits(rows: int, fit: int) -> None:
    starts = shared(rows, fit)
    many = [end - start for start, end in pairwise(starts)]
    assert (starts[0], starts[-1]) == (0, rows)
    assert len(many) == -(-rows // fit)
    assert max(many) <= fit and max(many) - min(many) <= 1
