"""Where one looks: pinches, zoom buttons, eras, and the ends of time."""

from __future__ import annotations

from math import floor, log

import pytest

from kiosk.show.timeline_scale import levels
from show.a_timeline import crowded as crowded
from show.a_timeline import settle, window
from show.a_timeline import shown as shown
from show.timeline_stand import Stand


def at_rest(shown: Stand) -> tuple[float, ...]:
    """Every level of zoom."""
    eras = [each[1] - each[0] for each in shown.model.property("stretchList")]
    model = shown.model
    return levels(model.property("last") - model.property("first"), model.property("plot").width(), eras)


def test_a_pinch_keeps_the_day_under_the_fingers(shown: Stand) -> None:
    at = window(shown)
    for ppd in (at.ppd * 0.4, at.ppd * 1.9, at.ppd * 0.07):
        day = at.left + 700 / at.ppd
        shown.model.pinched(day, 700.0, ppd)
        there = window(shown)
        assert there.left + 700 / there.ppd == pytest.approx(day)
        assert there.ppd == min(at_rest(shown), key=lambda level: abs(log(level / ppd)))
        settle(shown)
        at = window(shown)


def test_the_zoom_buttons_keep_the_middle(shown: Stand) -> None:
    at, wide = window(shown), shown.model.property("plot").width()
    middle = at.left + wide / at.ppd / 2
    for act in (shown.model.zoomIn, shown.model.zoomOut, shown.model.zoomOut):
        act()
        settle(shown)
        there = window(shown)
        assert there.left + wide / there.ppd / 2 == pytest.approx(middle)


def test_zoom_ends_at_the_whole_and_at_single_days(shown: Stand) -> None:
    for _ in range(20):
        shown.model.zoomOut()
        settle(shown)
    assert not shown.model.property("canZoomOut") and shown.model.property("canZoomIn")
    assert window(shown).left == shown.model.property("first")
    for _ in range(20):
        shown.model.zoomIn()
        settle(shown)
    assert shown.model.property("canZoomOut") and not shown.model.property("canZoomIn")


def test_an_era_button_shows_that_era_and_no_more(shown: Stand) -> None:
    for era in (0, 2, 1):
        shown.model.chooseEra(era)
        settle(shown)
        assert [each.current for each in shown.model.property("eras").rows()].index(True) == era


def test_the_era_that_most_of_the_window_shows_has_its_button_filled(shown: Stand) -> None:
    shown.model.chooseEra(1)
    settle(shown)
    while shown.model.property("canZoomIn"):
        assert [each.current for each in shown.model.property("eras").rows()] == [False, True, False]
        shown.model.zoomIn()
        settle(shown)
    before = shown.model.property("stretchList")[0]
    shown.model.panned(before[1] - 0.4 * shown.model.property("plot").width() / window(shown).ppd, window(shown).ppd)
    assert [each.current for each in shown.model.property("eras").rows()] == [False, True, False]
    shown.model.panned(before[1] - 0.6 * shown.model.property("plot").width() / window(shown).ppd, window(shown).ppd)
    assert [each.current for each in shown.model.property("eras").rows()] == [True, False, False]


def test_panning_stops_at_both_ends(shown: Stand) -> None:
    at = window(shown)
    shown.model.panned(-1e9, at.ppd)
    assert window(shown).left == shown.model.property("first")
    shown.model.panned(1e9, at.ppd)
    assert window(shown).left + shown.model.property("plot").width() / at.ppd == pytest.approx(
        shown.model.property("last")
    )


def test_panning_is_told_to_the_visit_once_it_rests(shown: Stand) -> None:
    at = window(shown)
    shown.model.look(at.left + 3, at.ppd)
    assert not shown.guide.went
    shown.model.panned(at.left + 3, at.ppd)
    (place, remember) = shown.guide.went[-1]
    assert place.day == floor(at.left + 3 + shown.model.property("plot").width() / at.ppd / 2)
    assert not remember
