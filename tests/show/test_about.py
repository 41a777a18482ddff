"""About: every entry says what it is of, who made it and under which licence."""

from __future__ import annotations

import pytest

from kiosk.depot.opened import Prepared
from kiosk.prepare.form import Medium
from kiosk.prepare.ties import FREE
from kiosk.session.place import TEXT_STEPS, Place, Preferences
from kiosk.show.about import HEADING, credited
from kiosk.show.running import Wishes
from show.house import House
from show.themed import Themed


def captions(house: House) -> list[str]:
    """The credits, entry by entry, as the parts show them one after another."""
    place: Place | None = Place(screen="about")
    found: list[str] = []
    while place is not None:
        house.gallery.go(place)
        found += [block.words for block in house.screens.about.property("blocks").rows() if block.role == "caption"]
        place = house.screens.about.next_place()
    return found


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("contrast", [False, True])
def test_every_credit_is_whole_at_the_largest_text(
    shipped: Prepared, themed: Themed, language: str, contrast: bool
) -> None:
    large = Preferences(language, text_step=TEXT_STEPS.index(175), contrast=contrast)
    house = House(shipped, themed, Wishes(preferences=large))
    house.wake()
    about = shipped.about()
    shown = captions(house)
    assert len(shown) == len(about["credits"]) + 1 + len(about["media"])
    assert sum(entry.endswith("CC\u00a0BY\u00a04.0.") for entry in shown) == len(about["media"])


@pytest.fixture(scope="module")
def chart(shipped: Prepared) -> Medium:
    return shipped.media()["map-campaign-base"]


def test_the_map_of_a_campaign_has_the_title_of_its_page(shipped: Prepared, chart: Medium) -> None:
    about = shipped.about()
    assert list(about["titles"]) == ["map-campaign-base"]
    assert credited(chart, about["titles"]["map-campaign-base"]["en"], "en").startswith(
        "Three fronts, one plan. Coasts"
    )


def test_an_entry_without_a_title_of_its_own_begins_with_its_caption(chart: Medium) -> None:
    assert credited(chart, "", "en").startswith("Coasts as today")


def test_a_title_that_asks_takes_no_full_stop(chart: Medium) -> None:
    assert credited(chart, "Who asks?", "en").startswith("Who asks? Coasts")


def test_a_licence_never_stands_alone_on_a_line(chart: Medium) -> None:
    said = credited(chart, "", "en").replace(f"Natural{FREE}Earth", "Natural Earth")
    assert said.endswith(f"Natural Earth.{FREE}CC{FREE}BY{FREE}4.0.")


@pytest.mark.parametrize("percent", TEXT_STEPS)
@pytest.mark.parametrize("contrast", [False, True])
def test_a_heading_is_larger_than_the_lines_under_it(themed: Themed, percent: int, contrast: bool) -> None:
    roles = themed.measure(percent, contrast).roles
    assert roles[HEADING].px > roles["caption"].px


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("step", range(len(TEXT_STEPS)))
def test_the_licence_of_the_texts_stands_under_who_wrote_them(
    shipped: Prepared, themed: Themed, language: str, step: int
) -> None:
    """At the head of a part it would seem to be that of the pictures under it: it follows the last credit."""
    house = House(shipped, themed, Wishes(preferences=Preferences(language, text_step=step)))
    house.wake()
    house.gallery.go(Place(screen="about"))
    nth = len(shipped.about()["credits"])
    firsts, seen = [], 0
    for part in house.screens.about._parts:
        captions = [block for block in part.blocks if block.role == "caption"]
        firsts += [seen] if part.blocks[0].role == "caption" else []
        seen += len(captions)
    assert nth not in firsts
