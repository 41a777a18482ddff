"""The names on a campaign map: near their dots, in their own country, off the ways and off each other."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import dist
from typing import Any

import pytest

from kiosk.depot.opened import Prepared
from kiosk.prepare.form import CampaignStop
from kiosk.resources import resources
from kiosk.show.campaign_axes import line_of, shows
from kiosk.show.campaign_labels import Chart, name_by_name
from kiosk.show.campaign_layout import WHOLE, Pane, arrange
from kiosk.show.campaign_outlines import BLANK
from kiosk.show.campaign_places import LEADERS, MapWord
from kiosk.show.campaign_room import NEAR, Way
from kiosk.show.grid import Box
from kiosk.show.tongue import Tongue
from show.campaigns import FAR_EAST, SMALL, WAYS, boxes, campaign_page, meet, needs
from show.themed import Themed


@pytest.fixture(scope="module")
def tongues(shipped: Prepared) -> dict[str, Tongue]:
    """Both languages, with their own words."""
    read = {name: (resources() / "i18n" / f"{name}.json").read_text(encoding="utf-8") for name in ("en", "ru")}
    return {name: Tongue(name, shipped.exhibition["calendars"][name], json.loads(text)) for name, text in read.items()}


Placed = list[tuple[Pane, list[MapWord], list[Way]]]


def named(charts: Sequence[Chart]) -> list[list[MapWord]]:
    """Names that look for their places until all have theirs."""
    naming = name_by_name(charts)
    while True:
        try:
            next(naming)
        except StopIteration as done:
            found: list[list[MapWord]] = done.value
            return found


def words_on(*asked: Any) -> list[MapWord]:
    """The names on one pane."""
    return named([Chart(*asked)])[0]


def words_of(shipped: Prepared, themed: Themed, tongue: Tongue, way: Any) -> Placed:
    asked = needs(shipped, FAR_EAST, themed, tongue, way)
    frame = arrange(asked)
    covered = [frame.head, *(boxes(frame).values() if frame.over else ())]
    assert asked.medium is not None
    labels, stops, outlines = asked.medium["labels"], asked.page["stops"], asked.medium["outlines"]
    charts = []
    for pane in frame.panes:
        ways: list[Way] = [line_of(axis, pane) for axis in asked.page["axes"] if shows(pane, axis)]
        charts.append(Chart(pane, labels, stops, covered, tongue.language, asked.measure.width, ways, outlines))
    return [(chart.pane, words, list(chart.ways)) for chart, words in zip(charts, named(charts), strict=True)]


def box_of(word: MapWord) -> Box:
    return Box(word.x, word.y, word.w, word.h)


def along(line: Way) -> Iterator[tuple[float, float]]:
    """Points of a line, two px apart."""
    for (x, y, *_), (to_x, to_y, *_) in pairwise(line):
        many = max(1, round(dist((x, y), (to_x, to_y)) / 2))
        yield from ((x + (to_x - x) * i / many, y + (to_y - y) * i / many) for i in range(many + 1))


def runs_through(line: Way, box: Box) -> bool:
    return any(box.x < x < box.x + box.w and box.y < y < box.bottom for x, y in along(line))


COUNTRIES = {
    "Mongolia",
    "Soviet Union",
    "Manchukuo",
    "China",
    "Korea",
    "Монголия",
    "Советский Союз",
    "Маньчжоу‑го",
    "Китай",
    "Корея",
}
IN_WORDS = [(way, language) for way in WAYS for language in ("en", "ru")]


@pytest.mark.parametrize(("way", "language"), IN_WORDS, ids=str)
def test_names_on_the_map_never_meet(
    shipped: Prepared, themed: Themed, tongues: dict[str, Tongue], way: Any, language: str
) -> None:
    for pane, words, _ in words_of(shipped, themed, tongues[language], way):
        for i, word in enumerate(words):
            box = box_of(word)
            assert box.x >= 0 and box.y >= 0 and box.x + box.w <= pane.box.w and box.bottom <= pane.box.h, word.words
            assert not [other.words for other in words[i + 1 :] if meet(box, box_of(other))], word.words
            if word.leader:
                line = [word.leader[:2], word.leader[2:]]
                assert not [o.words for o in words if o is not word and runs_through(line, box_of(o))], word.words


@pytest.mark.parametrize(("way", "language"), IN_WORDS, ids=str)
def test_every_place_has_its_name_at_every_text_size(
    shipped: Prepared, themed: Themed, tongues: dict[str, Tongue], way: Any, language: str
) -> None:
    placed = words_of(shipped, themed, tongues[language], way)
    named = {word.words.replace("\n", " ") for _, words, _ in placed for word in words}
    stops = {stop["name"][language] for stop in campaign_page(shipped, FAR_EAST)["stops"]}
    assert stops - named == set()
    labels = shipped.media()[campaign_page(shipped, FAR_EAST)["map"]]["labels"]
    assert {label["text"][language] for label in labels} & COUNTRIES <= named


@pytest.mark.parametrize(("way", "language"), IN_WORDS, ids=str)
def test_mountains_are_named_off_every_dot_and_upright_always(
    shipped: Prepared, themed: Themed, tongues: dict[str, Tongue], way: Any, language: str
) -> None:
    stops = campaign_page(shipped, FAR_EAST)["stops"]
    placed = words_of(shipped, themed, tongues[language], way)
    ranges = [(pane, ways, word) for pane, words, ways in placed for word in words if word.style == "note"]
    assert ranges or way[0][0] > way[0][1]
    for pane, ways, word in ranges:
        dots = [*(pane.at(stop["x"], stop["y"]) for stop in stops), *(line[0][:2] for line in ways)]
        close = Box(word.x - NEAR, word.y - NEAR, word.w + 2 * NEAR, word.h + 2 * NEAR)
        assert not [(x, y) for x, y in dots if close.x < x < close.x + close.w and close.y < y < close.bottom]


@pytest.mark.parametrize(("way", "language"), IN_WORDS, ids=str)
def test_all_towns_have_their_days_or_none_has(
    shipped: Prepared, themed: Themed, tongues: dict[str, Tongue], way: Any, language: str
) -> None:
    stops = campaign_page(shipped, FAR_EAST)["stops"]
    dated = {stop["name"][language] for stop in stops if stop["days"][language]}
    placed = words_of(shipped, themed, tongues[language], way)
    with_days = {bool(word.days) for _, words, _ in placed for word in words if word.words in dated}
    assert len(with_days) == 1
    assert with_days == {True} or way[1] > 100, "at the smallest text there is room"


@pytest.mark.parametrize(("way", "language"), IN_WORDS, ids=str)
def test_a_way_runs_through_the_name_of_one_place_at_most(
    shipped: Prepared, themed: Themed, tongues: dict[str, Tongue], way: Any, language: str
) -> None:
    crossed = [
        word.words
        for _, words, ways in words_of(shipped, themed, tongues[language], way)
        for word in words
        if word.style == "town" and any(runs_through(line, box_of(word)) for line in ways)
    ]
    assert len(crossed) <= 1, crossed


Crossing = tuple[Sequence[float], Sequence[float]]


def pieces(line: Way) -> Iterator[Crossing]:
    return pairwise([tuple(point[:2]) for point in line])


def cross(one: Crossing, other: Crossing) -> bool:
    """Whether two straight lines have a point in common."""

    def turns(a: Sequence[float], b: Sequence[float], c: Sequence[float]) -> bool:
        return (b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0])

    (a, b), (c, d) = one, other
    return turns(a, c, d) != turns(b, c, d) and turns(a, b, c) != turns(a, b, d)


@pytest.mark.parametrize(("way", "language"), IN_WORDS, ids=str)
def test_no_leader_crosses_another_a_border_or_a_square(
    shipped: Prepared, themed: Themed, tongues: dict[str, Tongue], way: Any, language: str
) -> None:
    outlines = shipped.media()[campaign_page(shipped, FAR_EAST)["map"]]["outlines"]
    assert outlines
    for pane, words, ways in words_of(shipped, themed, tongues[language], way):
        leaders = {word.words: (word.leader[:2], word.leader[2:]) for word in words if word.leader}
        borders = [piece for line in outlines for piece in pieces([pane.at(x, y) for x, y in line])]
        for name, leader in leaders.items():
            begun = tuple(a + (b - a) * min(1.0, 10 / dist(*leader)) for a, b in zip(*leader, strict=True))
            beyond = (begun, leader[1])  # the town itself may stand on a border
            assert not any(cross(beyond, border) for border in borders), name
            assert not [other for other, line in leaders.items() if other != name and cross(leader, line)], name
            squares = [Box(line[0][0] - 9, line[0][1] - 9, 18, 18) for line in ways]
            assert not any(runs_through(beyond, square) for square in squares), name
            assert dist(*leader) <= LEADERS[-1], name


@pytest.mark.parametrize(("way", "language"), IN_WORDS, ids=str)
def test_a_country_has_its_name_within_its_borders(
    shipped: Prepared, themed: Themed, tongues: dict[str, Tongue], way: Any, language: str
) -> None:
    outlines = shipped.media()[campaign_page(shipped, FAR_EAST)["map"]]["outlines"]
    for pane, words, _ in words_of(shipped, themed, tongues[language], way):
        for word in words:
            if word.style == "region" and word.words in COUNTRIES:
                inner = Box(word.x, word.y + BLANK, word.w, word.h - 2 * BLANK)
                assert not [line for line in outlines if runs_through([pane.at(x, y) for x, y in line], inner)], word


def test_a_name_without_room_stands_at_the_end_of_a_leader(small: Prepared) -> None:
    pane = Pane(Box(0, 0, 1920, 960), WHOLE)
    stops = campaign_page(small, SMALL)["stops"][:1]
    x, y = pane.at(stops[0]["x"], stops[0]["y"])
    hemmed_in = [Box(x - 70, y - 25, 30, 50), Box(x + 30, y - 25, 30, 50), Box(x - 70, y + 25, 140, 20)]
    hemmed_in.append(Box(x - 70, y - 46, 60, 20))
    (word,) = words_on(pane, [], stops, hemmed_in, "en", lambda *_: 100.0)
    assert word.leader and dist(word.leader[:2], (x, y)) < 10
    assert dist(word.leader[2:], (x, y)) >= 30


def test_a_place_that_a_button_covers_has_no_name(small: Prepared) -> None:
    pane = Pane(Box(0, 0, 1920, 960), WHOLE)
    stops = campaign_page(small, SMALL)["stops"][:1]
    x, y = pane.at(stops[0]["x"], stops[0]["y"])
    assert not words_on(pane, [], stops, [Box(x - 190, y - 40, 200, 64)], "en", lambda *_: 100.0)
    assert words_on(pane, [], stops, [Box(x - 210, y - 40, 200, 64)], "en", lambda *_: 100.0)


def test_a_name_makes_room_for_one_that_has_no_other_place(small: Prepared) -> None:
    pane = Pane(Box(0, 0, 420, 100), WHOLE)
    (stop,) = campaign_page(small, SMALL)["stops"][:1]
    one: CampaignStop = {**stop, "x": 0.5, "y": 0.5, "side": "left", "name": {"en": "One"}}
    other: CampaignStop = {**stop, "x": 0.45, "y": 0.5, "side": "right", "name": {"en": "Other"}}
    words = words_on(pane, [], [one, other], [], "en", lambda *_: 100.0)
    assert {word.words for word in words} == {"One", "Other"}
    assert not meet(box_of(words[0]), box_of(words[1]))


def test_a_name_goes_to_another_side_where_its_own_is_taken(small: Prepared) -> None:
    pane = Pane(Box(0, 0, 1920, 960), WHOLE)
    stops = campaign_page(small, SMALL)["stops"]
    width = {"mapName": 100.0}
    (alone,) = words_on(pane, [], stops[:1], [], "en", lambda _, role: width[role])
    above = Box(0, 0, 1920, 460)
    (moved,) = words_on(pane, [], stops[:1], [above], "en", lambda _, role: width[role])
    assert (alone.side, moved.side) == ("above", "right")
