"""A campaign as a visitor plays it: days, what is said on them, and whom a finger means."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from kiosk.depot.opened import Prepared
from kiosk.prepare.ties import loosened
from kiosk.session.place import Preferences
from kiosk.show.campaign import CampaignModel
from kiosk.show.campaign_axes import LEAST, Line, axes_on, head_of, in_sight, line_of, meant, shows
from kiosk.show.campaign_layout import WHOLE, Pane, arrange
from kiosk.show.context import Context
from kiosk.show.grid import Box, Stage
from kiosk.show.media import PictureView
from kiosk.show.tongue import Tongue
from show.campaigns import FAR_EAST, SMALL, STAGES, WAYS, campaign_page, needs
from show.fakes import FakeGuide
from show.themed import Themed


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


# ------------------------------------------------------------------ ways
def test_a_way_is_as_long_as_its_pieces(small: Prepared) -> None:
    page = campaign_page(small, SMALL)
    line = line_of(page["axes"][0], Pane(Box(0, 0, 1000, 500), WHOLE))
    assert line[0] == [500.0, 50.0, page["window"][0] - 1, 0.0]
    assert line[-1][:2] == [400.0, 450.0] and 400 < line[-1][3] < 440


def test_qml_gets_the_numbers_of_a_way_in_one_row(small: Prepared) -> None:
    page, pane = campaign_page(small, SMALL), Pane(Box(0, 0, 1000, 500), WHOLE)
    (drawn, *_) = axes_on(pane, page["axes"], page["fronts"])
    line = in_sight(line_of(page["axes"][0], pane))
    assert [drawn["line"][i : i + 4] for i in range(0, len(drawn["line"]), 4)] == line


def gone(line: Line, when: float) -> float:
    """px of a way at the end of a day, as CampaignAxis finds them."""
    for (_, _, before, begun), (_, _, day, end) in pairwise(line):
        if day > when:
            return begun + (end - begun) * max(0.0, when - before) / (day - before)
    return line[-1][3]


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_front_that_attacks_is_seen_to_on_its_first_day(
    shipped: Prepared, themed: Themed, english: Tongue, way: Any
) -> None:
    asked = needs(shipped, FAR_EAST, themed, english, way)
    first, last = asked.page["window"]
    for pane in arrange(asked).panes:
        for axis in asked.page["axes"]:
            true = line_of(axis, pane)
            drawn, begun, whole = in_sight(true), true[0][2] + 1, true[-1][3]
            shown = [gone(drawn, day) for day in range(first - 1, last + 1)]
            assert shown == sorted(shown), "no day shows less than the day before it"
            assert gone(drawn, begun - 1) == 0
            assert gone(drawn, begun) >= min(LEAST, whole) - 0.01
            for day in range(first, last + 1):
                assert gone(drawn, day) == pytest.approx(max(gone(true, day), min(LEAST, whole) * (day >= begun)))
            assert not shows(pane, axis) or whole > LEAST / 2


def test_the_head_of_a_way_points_where_it_ends() -> None:
    tip, left, right, again = head_of([[0.0, 0.0], [100.0, 0.0]])
    assert tip == again == (100.0, 0.0)
    assert left == pytest.approx((72.0, -12.88)) and right == pytest.approx((72.0, 12.88))
    assert head_of([[5.0, 5.0], [5.0, 5.0]]) == []


def test_a_way_without_length_is_left_as_it_is() -> None:
    still: Line = [[5.0, 5.0, 1.0, 0.0], [5.0, 5.0, 2.0, 0.0]]
    assert in_sight(still) == still
