"""The places of the memorial: each reached by steps and by touch, with where it is and who says so."""

from __future__ import annotations

from itertools import combinations
from math import hypot

import pytest

from kiosk.depot.opened import Prepared
from kiosk.prepare.form import Extent
from kiosk.session.place import TEXT_STEPS, Place, Preferences
from kiosk.show.context import Context
from kiosk.show.flow import part_height
from kiosk.show.grid import Stage
from kiosk.show.media import PictureView
from kiosk.show.memorial_layout import places_frame
from kiosk.show.memorial_marks import MarkRow, marks, named, town_of
from kiosk.show.memorial_places import PlacesModel
from kiosk.show.said import said
from kiosk.show.tongue import Tongue
from show.a_memorial import LANDSCAPE, PORTRAIT, SENTENCE, STEPS, Opened, memorial, rows
from show.a_memorial import opened as opened
from show.fakes import FakeGuide
from show.themed import Themed


@pytest.mark.parametrize("percent", TEXT_STEPS)
@pytest.mark.parametrize("stage", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_the_steps_reach_every_place(opened: Opened, stage: Stage, percent: int) -> None:
    visit = opened(stage, percent)
    visit.screen.openPlaces()
    seen = []
    for _ in range(40):
        visit.places.next()
        if visit.places.property("name") not in seen:
            seen.append(visit.places.property("name"))
    assert seen == [f"The stone of {name}" for name in ("alpha", "bravo", "charlie", "delta")]
    visit.go(Place(screen="places"))
    visit.places.previous()
    assert visit.place.group == "delta"


@pytest.mark.parametrize(("percent", "contrast"), STEPS)
@pytest.mark.parametrize("stage", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
@pytest.mark.parametrize("mapped", [True, False], ids=["map", "no map"])
def test_no_place_is_taller_than_its_panel(
    opened: Opened, stage: Stage, percent: int, contrast: bool, mapped: bool
) -> None:
    visit = opened(stage, percent, contrast, of=memorial() if mapped else memorial(map=None))
    for place in ("", "alpha", "bravo", "charlie"):
        visit.go(Place(screen="places", group=place))
        model, frame = visit.places, visit.places._frame
        assert frame is not None
        head = model._head(model._chosen, visit.context, frame.panel.w) if model._chosen else 0.0
        assert all(head + part_height(part) <= frame.panel.h for part in model._parts)
        assert frame.panel.bottom <= frame.source.y
        assert frame.map.bottom <= stage.height + 160


def test_hatched_feet_are_explained_while_no_place_is_chosen(opened: Opened) -> None:
    """Under the text of a place the sentence would seem to tell of its own foot, which may be solid."""
    visit = opened()
    explained = visit.context.words["hatchedFoot"]
    visit.go(Place(screen="places"))
    assert [block.words for block in rows(visit.places, "blocks")][-1] == explained
    for place, precise in (("alpha", True), ("bravo", False), ("charlie", False), ("delta", True)):
        visit.go(Place(screen="places", group=place))
        assert explained not in [block.words for block in rows(visit.places, "blocks")]
        assert bool(visit.places.property("precision")) is not precise


def test_a_touch_chooses_the_nearest_place_within_reach(opened: Opened) -> None:
    visit = opened()
    visit.screen.openPlaces()
    box = visit.places.property("mapBox")
    marks = {mark.placeId: (mark.atX * box.width(), mark.atY * box.height()) for mark in rows(visit.places, "marks")}
    x, y = marks["alpha"]
    visit.places.touchedAt(x + 100, y)
    assert visit.place.group == ""
    visit.places.touchedAt(x + 40, y)
    assert visit.place.group == "alpha"
    assert [mark.placeId for mark in rows(visit.places, "marks") if mark.lit] == ["alpha"]


def test_a_second_touch_in_a_crowd_chooses_the_one_beside(opened: Opened) -> None:
    visit = opened()
    visit.screen.openPlaces()
    box = visit.places.property("mapBox")
    bravo = next(mark for mark in rows(visit.places, "marks") if mark.placeId == "bravo")
    at = bravo.atX * box.width(), bravo.atY * box.height()
    visit.places.touchedAt(*at)
    assert visit.place.group == "bravo"
    visit.places.touchedAt(*at)
    assert visit.place.group == "charlie"


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("alpha", ""),
        ("bravo", "The mark shows the town, not the\u00a0site."),
        ("charlie", "The mark shows the area, not the\u00a0site."),
    ],
)
def test_a_mark_that_is_not_the_site_says_so(opened: Opened, place: str, said: str) -> None:
    visit = opened()
    visit.go(Place(screen="places", group=place))
    assert visit.places.property("precision") == said


def test_a_place_names_its_source(opened: Opened) -> None:
    visit = opened()
    visit.go(Place(screen="places", group="alpha"))
    visit.places.openSource()
    assert visit.asked == [(("reference",), ())]


def test_back_leads_to_the_group_one_came_from(opened: Opened) -> None:
    visit = opened()
    visit.screen.choose("nanjing")
    visit.screen.goOn()
    before = visit.place
    visit.screen.openPlaces()
    visit.places.next()
    visit.places.leave()
    assert visit.place == before
    assert SENTENCE in visit.shown()


def test_every_place_has_a_tick_of_its_own(shipped: Prepared) -> None:
    memorial, extent = shipped.memorial(), shipped.media()["map-memorial"]["extent"]
    assert memorial is not None and extent is not None
    made = marks(memorial["places"], extent, [], "en")
    for one, other in combinations(made, 2):
        apart = hypot((one.atX - other.atX) * 1256, (one.atY - other.atY) * 796)
        assert apart >= 12, (one.name, other.name)
    by_id = {mark.placeId: mark.atX for mark in made}
    assert by_id["nanjing-memorial-hall"] < by_id["liji-lane-museum"]


@pytest.mark.parametrize("percent", TEXT_STEPS)
def test_upright_the_title_of_the_places_is_one_line_beside_the_way_back(themed: Themed, percent: int) -> None:
    measure = themed.measure(percent)
    frame = places_frame(Stage(1080, 1568, large=percent > 125), "Места памяти", 1.578, measure.height)
    assert frame.title.h == pytest.approx(measure.roles["title2"].line)
    assert measure.width("Back to the memorial", "control") + 80 <= frame.leave.w


@pytest.mark.parametrize("language", ["en", "ru"])
def test_beside_the_larger_map_every_shipped_text_is_one_part(
    shipped: Prepared, themed: Themed, words: dict[str, str], language: str
) -> None:
    memorial, measure = shipped.memorial(), themed.measure(175)
    assert memorial is not None
    tongue = Tongue(language, shipped.exhibition["calendars"][language], words)
    context = Context(Preferences(language), tongue, measure, Stage(1920, 816, large=True), 1.0)
    model = PlacesModel(FakeGuide())
    chart = PictureView(width=1136, height=720), Extent(west=103, east=150, south=29.5, north=52)
    for place in memorial["places"]:
        model.show(Place(screen="places", group=place["id"]), context, memorial, chart)
        assert len(model._parts) == 1, place["id"]


def test_the_places_are_headed_and_their_number_stands_on_the_way_to_them(opened: Opened) -> None:
    """A number of places is a title in no language; "1 of 4" stands over each."""
    visit = opened()
    assert visit.screen.property("placesLabel").startswith("4")
    visit.go(Place(screen="places", group="alpha"))
    assert visit.places.property("title") == "Places of memory"
    assert visit.places.property("position") == "1 of 4"


def mark(name: str, x: float, y: float, *, lit: bool = True) -> MarkRow:
    """A mark at px of a map of 1000 by 600."""
    return MarkRow(name, name, x / 1000, y / 600, lit, exact=True)


def size_of(town: str) -> tuple[float, float]:
    return 12.0 * len(town), 30.0


def test_a_name_is_dropped_only_where_no_side_of_its_mark_has_room() -> None:
    """Beside, under and over it stand other marks: it reaches from over its own to one side."""
    around = [(460, 300), (540, 300), (490, 340), (530, 250)]
    crowd = [mark(f"m{i}", x, y, lit=False) for i, (x, y) in enumerate(around)]
    (*_, shown) = named([*crowd, mark("Hiroshima", 500, 300)], {"Hiroshima": "Hiroshima"}, (1000, 600), size_of)
    assert shown.town == "Hiroshima"


def test_no_name_stands_nearer_to_another_lit_mark_than_to_its_own() -> None:
    """Beside both marks "Artyom" would seem to name the nearer one."""
    rows = [mark("Artyom", 500, 300), mark("Nakhodka", 508, 304)]
    artyom, nakhodka = named(rows, {row.placeId: row.placeId for row in rows}, (1000, 600), size_of)
    assert artyom.townX < -72 and nakhodka.townX > 0


def test_the_towns_of_the_title_are_named_before_others() -> None:
    """Two marks on a map so low that it holds one name."""
    rows = [mark("Iwakuni", 160, 400), mark("Fukuoka", 720, 400)]
    towns, size = {row.placeId: row.placeId for row in rows}, (250.0, 50.0)
    assert [row.town for row in named(rows, towns, size, size_of)] == ["Iwakuni", ""]
    assert [row.town for row in named(rows, towns, size, size_of, "Fukuoka and its people")] == ["", "Fukuoka"]


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("wide", [500, 636, 952])
def test_no_lit_mark_of_the_shipped_groups_is_without_its_town(
    shipped: Prepared, themed: Themed, language: str, wide: float
) -> None:
    memorial, extent = shipped.memorial(), shipped.media()["map-memorial"]["extent"]
    assert memorial is not None and extent is not None
    measure = themed.measure()
    towns = {place["id"]: town_of(said(place["where"], language)) for place in memorial["places"]}
    for group in memorial["groups"]:
        rows = marks(memorial["places"], extent, group["places"], language)
        shown = named(rows, towns, (wide, wide / 1.578), lambda town: (measure.width(town, "axis"), 30.0))
        assert {row.town for row in shown if row.town} == {towns[row.placeId] for row in rows if row.lit}, group["id"]
