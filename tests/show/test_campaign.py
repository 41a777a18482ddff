"""A campaign as a visitor plays it: days, what is said on them, and whom a finger means."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from math import dist
from typing import Any

import pytest

from kiosk.depot.opened import Prepared
from kiosk.prepare.form import CampaignStop, Page
from kiosk.prepare.ties import loosened
from kiosk.resources import resources
from kiosk.session.place import Preferences
from kiosk.show.campaign import CampaignModel
from kiosk.show.campaign_axes import axes_on, line_of, meant, shows
from kiosk.show.campaign_labels import name_by_name
from kiosk.show.campaign_layout import WHOLE, CampaignFrame, Needs, Pane, arrange
from kiosk.show.campaign_outlines import BLANK
from kiosk.show.campaign_places import LEADERS, MapWord
from kiosk.show.campaign_room import Way
from kiosk.show.campaign_scrubber import Scrubber, ticks
from kiosk.show.context import Context
from kiosk.show.grid import MARGIN, TITLE_TOP, Box, Stage
from kiosk.show.media import PictureView
from kiosk.show.tongue import Tongue
from show.fakes import FakeGuide
from show.themed import Themed

STAGES = [(1920.0, 816.0), (1080.0, 1568.0)]
WAYS = list(product(STAGES, [100, 125, 150, 175], [False, True]))
FAR_EAST, SMALL = "august-storm", "crossing"


def campaign_page(prepared: Prepared, chapter: str) -> Page:
    return next(page for page in prepared.chapter(chapter)["pages"] if page["kind"] == "campaign")


def needs(prepared: Prepared, chapter: str, themed: Themed, tongue: Tongue, way: Any) -> Needs:
    size, percent, contrast = way
    page = campaign_page(prepared, chapter)
    stage, measure = Stage(*size, large=percent > 125), themed.measure(percent, contrast)
    return Needs(page, prepared.media()[page["map"]], "6  August Storm", stage, tongue, measure)


class Played:
    """The view-model over the small campaign of four days."""

    def __init__(self, prepared: Prepared, themed: Themed, tongue: Tongue, chapter: str = SMALL) -> None:
        self.guide = FakeGuide()
        self.page = campaign_page(prepared, chapter)
        self.medium = prepared.media()[self.page["map"]]
        self.tongue, self.themed = tongue, themed
        self.model = CampaignModel(self.guide, [self.page["window"][0] + 2])
        self.show()

    def show(self, percent: int = 100, index: int = 3) -> None:
        stage = Stage(*STAGES[0], large=percent > 125)
        context = Context(Preferences("en"), self.tongue, self.themed.measure(percent), stage, 1.0)
        self.model.show(
            ("crossing", index), self.page, context, "1  The crossing", self.medium, PictureView(lead="Note")
        )

    def said(self) -> str:
        return " ".join(block.words for block in self.model.property("blocks").rows())


@pytest.fixture
def played(small: Prepared, themed: Themed, english: Tongue) -> Played:
    return Played(small, themed, english)


# ------------------------------------------------------------------ days
def test_it_opens_on_the_first_day_and_stands_still(played: Played) -> None:
    assert (played.model.property("date"), played.model.property("playing")) == ("10 March", False)
    assert played.said() == "The water rises. Rowers set\u00a0out."


def test_a_second_of_play_is_a_day_and_as_good_as_a_touch(played: Played) -> None:
    played.model.togglePlay()
    played.model.tick()
    assert (played.model.property("day"), played.guide.stirs) == (1, 1)
    assert played.said() == "It reaches the landing."


def test_play_stops_by_itself_at_the_last_day(played: Played) -> None:
    played.model.togglePlay()
    for _ in range(3):
        played.model.tick()
    assert (played.model.property("day"), played.model.property("playing")) == (3, False)
    played.model.tick()
    assert (played.model.property("day"), played.guide.stirs) == (3, 3)


def test_play_from_the_last_day_begins_again(played: Played) -> None:
    played.model.step(3)
    played.model.togglePlay()
    assert (played.model.property("day"), played.model.property("playing")) == (0, True)


@pytest.mark.parametrize("act", ["step", "slide", "army", "pause"])
def test_whatever_a_visitor_does_stops_the_play(played: Played, act: str) -> None:
    played.model.togglePlay()
    acts = {
        "step": lambda: played.model.step(1),
        "slide": lambda: played.model.slideTo(900.0),
        "army": lambda: played.model.nextArmy(1),
        "pause": played.model.pause,
    }
    acts[act]()
    assert played.model.property("playing") is False
    played.model.tick()
    assert played.guide.stirs == 0


def test_steps_end_at_either_end(played: Played) -> None:
    played.model.step(-1)
    assert played.model.property("day") == 0
    played.model.step(9)
    assert played.model.property("day") == 3


def test_the_day_outlives_another_text_size_and_not_another_page(played: Played) -> None:
    played.model.step(2)
    played.show(percent=150)
    assert played.model.property("day") == 2
    played.show(index=5)
    assert played.model.property("day") == 0


def test_nothing_of_a_visit_is_left_after_it(played: Played) -> None:
    played.model.step(2)
    played.model.nextArmy(1)
    played.model.rest()
    assert (played.model.property("day"), played.model.property("chosen"), played.said()) == (0, "", "")
    assert played.model.property("panes") == []


def test_a_page_is_there_at_once_then_its_ways_then_its_names(played: Played) -> None:
    def drawn() -> tuple[int, int, int, bool]:
        counted = (len(played.model.property(name)) for name in ("panes", "ways", "names"))
        return *counted, played.model.property("unfinished")  # type: ignore[return-value]

    assert drawn() == (1, 0, 0, True)
    assert played.model.drawMore(), "there is something to draw"
    assert drawn() == (1, 1, 0, True)
    looks = 1
    while not played.model.drawMore():
        looks += 1
        assert drawn() == (1, 1, 0, True), "names are shown together"
    assert drawn() == (1, 1, 1, False)
    assert looks > 1, "a touch is answered between them"
    assert not played.model.drawMore()
    assert [word["words"] for word in played.model.property("names")[0]["words"]]
    played.show(percent=175)
    assert drawn() == (1, 0, 0, True)


def test_the_pace_is_that_of_one_day(played: Played) -> None:
    assert played.model.words_in_sight() == 6


# ------------------------------------------------------------------ armies
def test_the_steps_lead_to_every_army_and_name_it(played: Played) -> None:
    seen = []
    for _ in range(3):
        played.model.nextArmy(1)
        seen.append(played.said())
    assert loosened(seen[0]).startswith("The river") and "10–13 Mar" in loosened(seen[0])
    assert "Rowers" in seen[1] and "Commander: The ferryman" in seen[1] and "Boats" in seen[1]
    assert seen[2] == seen[0]


def test_a_touch_near_a_way_means_it_and_one_beside_all_the_day(played: Played) -> None:
    whole = played.model.property("panes")[0]["box"]
    played.model.touchedAt(0, 0.5 * whole.width() + 30, 0.2 * whole.height())
    assert played.model.property("chosen") == "river"
    played.model.touchedAt(0, 0.1 * whole.width(), 0.1 * whole.height())
    assert played.model.property("chosen") == ""


def test_a_touch_on_the_words_asks_about_no_army(shipped: Prepared, themed: Themed, english: Tongue) -> None:
    played = Played(shipped, themed, english, FAR_EAST)
    played.model.nextArmy(1)
    panel = played.model.property("panelBox")
    for x, y in ((panel.x() + 20, panel.y() + 20), (40.0, 40.0)):
        played.model.touchedAt(0, x, y)
        assert played.model.property("chosen") != ""


def test_a_new_day_takes_the_panel_back(played: Played) -> None:
    played.model.nextArmy(1)
    played.model.step(1)
    assert (played.model.property("chosen"), played.said()) == ("", "It reaches the landing.")


def test_a_touch_goes_round_the_ways_that_lie_together() -> None:
    lines = {
        "a": [[0.0, 0.0, 1.0, 0.0], [100.0, 0.0, 2.0, 100.0]],
        "b": [[0.0, 0.0, 1.0, 0.0], [100.0, 0.0, 2.0, 100.0]],
    }
    assert [meant(50, 20, lines, chosen) for chosen in ("", "a", "b")] == ["a", "b", "a"]
    assert meant(50, 49, lines, "") is None


# ------------------------------------------------------------------ the band
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
def boxes(frame: CampaignFrame) -> dict[str, Box]:
    some = {"legend": frame.legend, "armies": frame.armies, "sources": frame.sources, "panel": frame.panel}
    return {name: box for name, box in some.items() if box.w}


def meet(one: Box, other: Box) -> bool:
    across = one.x < other.x + other.w - 0.5 and other.x < one.x + one.w - 0.5
    return across and one.y < other.bottom - 0.5 and other.y < one.bottom - 0.5


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


def test_words_too_long_for_the_panel_are_turned_in_parts(small: Prepared, themed: Themed, english: Tongue) -> None:
    played = Played(small, themed, english)
    long = "The water stands on the fields and nobody can cross. " * 30
    days = [{**day, "text": {"en": [{"t": long.strip()}]}} for day in played.page["days"]]
    played.page = {**played.page, "days": days}  # type: ignore[typeddict-item]
    played.show(percent=175, index=9)
    parts, told = played.model.property("parts"), []
    assert parts > 1
    for _ in range(parts):
        told.append(played.said())
        played.model.turn()
    assert " ".join(told) == long.strip()
    assert played.said() == told[0]


# ------------------------------------------------------------------ names
@pytest.fixture(scope="module")
def tongues(shipped: Prepared) -> dict[str, Tongue]:
    """Both languages, with their own words."""
    read = {name: (resources() / "i18n" / f"{name}.json").read_text(encoding="utf-8") for name in ("en", "ru")}
    return {name: Tongue(name, shipped.exhibition["calendars"][name], json.loads(text)) for name, text in read.items()}


Placed = list[tuple[Pane, list[MapWord], list[Way]]]


def words_on(*asked: Any) -> list[MapWord]:
    """Names that look for their places until all have theirs."""
    naming = name_by_name(*asked)
    while True:
        try:
            next(naming)
        except StopIteration as done:
            found: list[MapWord] = done.value
            return found


def words_of(shipped: Prepared, themed: Themed, tongue: Tongue, way: Any) -> Placed:
    asked = needs(shipped, FAR_EAST, themed, tongue, way)
    frame = arrange(asked)
    covered = [frame.head, *(boxes(frame).values() if frame.over else ())]
    assert asked.medium is not None
    labels, stops, outlines = asked.medium["labels"], asked.page["stops"], asked.medium["outlines"]
    placed: Placed = []
    for pane in frame.panes:
        ways: list[Way] = [line_of(axis, pane) for axis in asked.page["axes"] if shows(pane, axis)]
        words = words_on(pane, labels, stops, covered, tongue.language, asked.measure.width, ways, outlines)
        placed.append((pane, words, ways))
    return placed


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


@pytest.mark.parametrize("way", [way for way in WAYS if way[0][0] < way[0][1]], ids=str)
def test_upright_every_way_and_every_town_is_on_one_part_of_the_map(
    shipped: Prepared, themed: Themed, english: Tongue, way: Any
) -> None:
    page = campaign_page(shipped, FAR_EAST)
    panes = arrange(needs(shipped, FAR_EAST, themed, english, way)).panes
    assert len(panes) == 2
    assert all(sum(shows(pane, axis) for pane in panes) == 1 for axis in page["axes"])
    assert all(sum(pane.names(stop["x"], stop["y"]) for pane in panes) == 1 for stop in page["stops"])


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


def test_a_way_is_as_long_as_its_pieces(small: Prepared) -> None:
    page = campaign_page(small, SMALL)
    line = line_of(page["axes"][0], Pane(Box(0, 0, 1000, 500), WHOLE))
    assert line[0] == [500.0, 50.0, page["window"][0] - 1, 0.0]
    assert line[-1][:2] == [400.0, 450.0] and 400 < line[-1][3] < 440


def test_qml_gets_the_numbers_of_a_way_in_one_row(small: Prepared) -> None:
    page, pane = campaign_page(small, SMALL), Pane(Box(0, 0, 1000, 500), WHOLE)
    (drawn, *_) = axes_on(pane, page["axes"], page["fronts"])
    line = line_of(page["axes"][0], pane)
    assert [drawn["line"][i : i + 4] for i in range(0, len(drawn["line"]), 4)] == line
