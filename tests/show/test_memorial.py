"""The memorial: an order that ranks nobody, a notice before what is hard, and every number with its source."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.session.place import TEXT_STEPS, Place
from kiosk.show.flow import part_height
from kiosk.show.grid import Stage
from kiosk.show.memorial_layout import evened
from show.a_memorial import LANDSCAPE, PLACES, PORTRAIT, SENTENCE, STEPS, Opened, Visit, group, media, memorial, stone
from show.a_memorial import opened as opened


def titles(visit: Visit) -> list[str]:
    """Every row of the list, part by part."""
    found: list[str] = []
    while True:
        found += [row.title for row in visit.rows("rows")]
        if not visit.screen.property("hasLater"):
            return found
        visit.screen.turnList(1)


# ---------------------------------------------------------------- the list
IN_ORDER = [
    "Introduction",
    "Chinese civilians and labourers",
    "‘Comfort women’",
    "Japanese prisoners held for labour in camps far away",
    "nanjing",
    "Soldiers of four armies",
]


@pytest.mark.parametrize("stage", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
@pytest.mark.parametrize("percent", TEXT_STEPS)
def test_the_groups_stand_in_alphabetical_order(opened: Opened, stage: Stage, percent: int) -> None:
    assert titles(opened(stage, percent)) == IN_ORDER


def test_the_introduction_is_shown_first(opened: Opened) -> None:
    visit = opened()
    assert [row.title for row in visit.rows("rows") if row.chosen] == ["Introduction"]
    assert visit.screen.property("name") == "Introduction"
    assert visit.shown() == f"{SENTENCE} {SENTENCE}"


def test_a_long_list_is_shown_in_parts_that_fit(opened: Opened) -> None:
    many = memorial(groups=[group(f"g{i}", f"People of town number {i:02}") for i in range(30)])
    visit = opened(of=many)
    box = visit.screen.property("rowsBox")
    seen = 0
    for _ in range(5):
        shown = visit.rows("rows")
        seen += len(shown)
        first, last = seen - len(shown) + 1, seen
        assert visit.screen.property("listPosition") == f"{first}–{last} of 31"
        assert shown[-1].atY + shown[-1].tall <= box.height() - 88 - 16
        if not visit.screen.property("hasLater"):
            break
        visit.screen.turnList(1)
    assert seen == 31


def test_a_list_of_ten_stands_as_five_and_five_where_eight_would_fit() -> None:
    assert evened((66.0,) * 10, 8 * 82.0, 16.0) == (range(5), range(5, 10))


def test_the_list_opens_at_the_group_that_is_shown(opened: Opened) -> None:
    visit = opened(of=memorial(groups=[group(f"g{i}", f"People of town number {i:02}") for i in range(30)]))
    visit.screen.choose("g25")
    assert [row.groupId for row in visit.rows("rows") if row.chosen] == ["g25"]


@pytest.mark.parametrize("percent", [150, 175])
def test_upright_the_steps_of_a_long_list_stand_right_under_its_longest_part(opened: Opened, percent: int) -> None:
    visit = opened(PORTRAIT, percent, of=memorial(groups=[group(f"g{i}", f"Town number {i:02}") for i in range(12)]))
    box, lowest = visit.screen.property("rowsBox"), 0.0
    while True:
        lowest = max(lowest, *(row.atY + row.tall for row in visit.rows("rows")))
        if not visit.screen.property("hasLater"):
            break
        visit.screen.turnList(1)
    assert visit.screen.property("listPosition")
    assert box.height() == pytest.approx(lowest + 16 + 88)


@pytest.mark.parametrize("percent", TEXT_STEPS)
def test_rows_can_be_touched_apart(opened: Opened, percent: int) -> None:
    shown = opened(percent=percent).rows("rows")
    assert all(row.tall >= 64 for row in shown)
    assert all(after.atY - (row.atY + row.tall) >= 16 for row, after in pairwise(shown))


# ---------------------------------------------------------------- the notice
def test_a_notice_stands_before_the_text(opened: Opened) -> None:
    visit = opened()
    visit.screen.choose("comfort-women")
    assert "It describes no details." in visit.shown()
    assert SENTENCE not in visit.shown()
    assert [block.kind for block in visit.rows("blocks")] == ["kicker", "paragraph", "choices"]
    assert visit.screen.property("sourcesBox").width() == 0
    visit.screen.goOn()
    assert SENTENCE in visit.shown()
    assert "It describes no details." not in visit.shown()


def test_choosing_another_leads_back_to_the_introduction(opened: Opened) -> None:
    visit = opened()
    visit.screen.choose("nanjing")
    visit.screen.chooseAnother()
    assert visit.place == Place(screen="memorial")


def test_another_group_does_not_pass_the_notice_of_the_next(opened: Opened) -> None:
    visit = opened()
    visit.screen.choose("nanjing")
    visit.screen.goOn()
    visit.screen.choose("comfort-women")
    assert SENTENCE not in visit.shown()
    visit.screen.choose("nanjing")
    assert SENTENCE not in visit.shown()


def test_a_reset_forgets_that_a_notice_was_passed(opened: Opened) -> None:
    visit = opened()
    visit.screen.choose("nanjing")
    visit.screen.goOn()
    visit.screen.rest()
    assert visit.rows("blocks") == visit.rows("rows") == visit.rows("marks") == ()
    visit.go(Place(screen="memorial", group="nanjing"))
    assert SENTENCE not in visit.shown()


def test_a_larger_text_size_keeps_the_text_that_was_gone_on_to(opened: Opened) -> None:
    visit, larger = opened(), opened(percent=175)
    visit.screen.choose("nanjing")
    visit.screen.goOn()
    larger.go(visit.place)
    assert "They were taken" in larger.shown()


# ---------------------------------------------------------------- the text
@pytest.mark.parametrize(("percent", "contrast"), STEPS)
@pytest.mark.parametrize("stage", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
@pytest.mark.parametrize("mapped", [True, False], ids=["map", "no map"])
def test_no_part_is_taller_than_its_room(
    opened: Opened, stage: Stage, percent: int, contrast: bool, mapped: bool
) -> None:
    visit = opened(stage, percent, contrast, of=memorial() if mapped else memorial(map=None))
    for name in ("", "soldiers", "comfort-women", "nanjing", "chinese", "prisoners"):
        for page in (0, 1):
            visit.go(Place(screen="memorial", group=name, page=page))
            shown = visit.screen._shown
            assert shown is not None
            assert all(part_height(part) <= shown.frame.text.h for part in shown.parts)
            assert len({part.offset for part in shown.parts}) == len(shown.parts)
            assert shown.frame.text.bottom <= stage.height + 160
            for button in (shown.frame.places, shown.frame.next) if shown.frame.map_flows else ():
                assert button.y - shown.frame.text.bottom >= 20


@pytest.mark.parametrize("percent", TEXT_STEPS)
@pytest.mark.parametrize("stage", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_a_number_that_begins_a_part_is_no_second_line_of_the_title(opened: Opened, stage: Stage, percent: int) -> None:
    """It stands lower as far as the part has room, and no part leaves its room for that."""
    visit = opened(stage, percent)
    visit.go(Place(screen="memorial", group="comfort-women", page=1))
    shown = visit.screen._shown
    assert shown is not None
    seen = 0
    for part in shown.parts:
        visit.go(visit.place._replace(offset=part.offset))
        box, room = visit.screen.property("textBox"), shown.frame.text
        low = box.y() - room.y
        assert part_height(part) <= box.height() and box.bottom() == pytest.approx(room.bottom)
        if part.blocks[0].kind != "figure":
            assert low == 0
        elif part_height(part) + 24 + 16 <= room.h:
            assert low == 24
            seen += 1
    assert seen or percent > 100


@pytest.mark.parametrize("percent", TEXT_STEPS)
def test_every_word_and_every_figure_is_reached(opened: Opened, percent: int) -> None:
    visit = opened(PORTRAIT, percent)
    visit.go(Place(screen="memorial", group="prisoners"))
    words, figures, maps = visit.shown(), [], 0
    while True:
        kinds = [block.kind for block in visit.rows("blocks")]
        figures += [block.content["label"] for block in visit.rows("blocks") if block.kind == "figure"]
        maps += kinds.count("map")
        if not visit.screen.property("hasNext"):
            break
        visit.screen.turn(1)
        words += " " + visit.shown()
    text = memorial()["groups"][4]["text"]["en"]
    assert words.split() == " ".join(paragraph["t"] for paragraph in text).split()
    assert figures == [f"People held, count {i}" for i in range(4)]
    assert maps == 1


def test_the_parts_are_turned_and_counted(opened: Opened) -> None:
    visit = opened()
    visit.screen.choose("prisoners")
    assert visit.screen.property("position").startswith("1 of")
    assert not visit.screen.property("hasPrevious")
    visit.screen.turn(1)
    assert visit.screen.property("position").startswith("2 of")
    visit.screen.turn(-1)
    visit.screen.turn(-1)
    assert visit.screen.property("position").startswith("1 of")


def test_one_part_is_not_counted(opened: Opened) -> None:
    assert opened().screen.property("position") == ""


def test_a_group_says_who_says_so_and_what_each_work_counts(opened: Opened) -> None:
    """One button for all: beside every number it would take the room of two lines."""
    visit = opened()
    visit.go(Place(screen="memorial", group="prisoners"))
    figures = [b for part in visit.screen._shown.parts for b in part.blocks if b.kind == "figure"]  # type: ignore[union-attr]
    assert len(figures) == 4
    assert not any(figure.content["sourced"] for figure in figures)
    visit.screen.openSources()
    ((works, _where),) = visit.asked
    assert works[0] == "report"
    assert {source for figure in figures for source in figure.content["sources"]} <= set(works)
    counted = {note.label for note in visit.noted if note}
    assert counted == {figure.content["label"] for figure in figures}


def test_the_introduction_names_no_sources(opened: Opened) -> None:
    assert opened().screen.property("sourcesBox").width() == 0


def test_words_in_sight_are_those_on_the_screen(opened: Opened) -> None:
    visit = opened()
    title, order, name = "In memory", "In alphabetical order. No order of suffering.", "Introduction"
    head = len(f"{title} {order} {name}".split())
    listed = sum(len(title.split()) for title in IN_ORDER)
    assert visit.screen.words_in_sight() == head + listed + 2 * len(SENTENCE.split())
    visit.screen.openPlaces()
    assert 0 < visit.screen.words_in_sight() < 40


# ---------------------------------------------------------------- the map beside the text
def test_places_of_the_group_are_lit(opened: Opened) -> None:
    visit = opened()
    assert not any(mark.lit for mark in visit.rows("marks"))
    visit.screen.choose("chinese")
    assert {mark.placeId for mark in visit.rows("marks") if mark.lit} == {"alpha", "bravo"}
    assert {mark.town for mark in visit.rows("marks") if mark.lit} == {"Alpha", "Bravo"}
    assert {mark.town for mark in visit.rows("marks") if not mark.lit} == {""}


def notes(visit: Visit) -> list[str]:
    """What is said of the marks wherever the text is turned, and under the map beside it."""
    shown = visit.screen._shown
    assert shown is not None
    beside = [visit.screen.property("note")] if visit.screen.property("noteBox").width() else []
    blocks = [block for part in shown.parts for block in part.blocks]
    beside += [block.content["note"] for block in blocks if block.kind == "map" and "note" in block.content]
    return beside + [block.words for block in blocks if block.role == "caption"]


@pytest.mark.parametrize("percent", [100, 175])
@pytest.mark.parametrize("stage", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_a_hatched_foot_is_explained_where_one_is_lit(opened: Opened, stage: Stage, percent: int) -> None:
    """Of "chinese" one place is known by its town alone; the others' feet are not drawn here."""
    visit = opened(stage, percent)
    assert notes(visit) == []
    visit.screen.choose("soldiers")
    assert notes(visit) == []
    visit.screen.choose("chinese")
    assert notes(visit) == [visit.context.words["hatchedFoot"]]


@pytest.mark.parametrize(("percent", "contrast"), STEPS)
@pytest.mark.parametrize("stage", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_a_map_leaves_little_of_its_column_empty(opened: Opened, stage: Stage, percent: int, contrast: bool) -> None:
    """Under a number it is no stamp, and what explains it takes the room beside it before it takes of its height."""
    visit = opened(stage, percent, contrast)
    for name in ("soldiers", "chinese", "prisoners"):
        visit.go(Place(screen="memorial", group=name))
        shown = visit.screen._shown
        assert shown is not None
        room = shown.frame.text
        for part in shown.parts:
            for block in (block for block in part.blocks if block.kind == "map"):
                wide = block.content["width"]
                assert wide >= 0.6 * room.w or (len(part.blocks) < 3 and part_height(part) == pytest.approx(room.h))
                if "note" in block.content:
                    tall = visit.context.measure.height(block.content["note"], "caption", block.content["noteWidth"])
                    assert block.content["noteX"] + block.content["noteWidth"] <= room.w + 0.01 and tall <= block.tall


def test_what_explains_the_map_stands_between_it_and_the_button(opened: Opened) -> None:
    visit = opened()
    visit.screen.choose("chinese")
    chart, note, button = (visit.screen.property(f"{name}Box") for name in ("map", "note", "places"))
    assert chart.bottom() < note.top() and note.bottom() < button.top()
    assert visit.screen.property("sourcesBox").bottom() < visit.screen.property("backBox").top()


@pytest.mark.parametrize(("percent", "contrast"), STEPS)
@pytest.mark.parametrize("title", ["In memory", "In memory of the people"])
def test_upright_the_lights_have_their_band_at_every_text_size(
    opened: Opened, percent: int, contrast: bool, title: str
) -> None:
    """56 lines, clear of the title and the rows, or between the two buttons of the lowest row."""
    visit = opened(PORTRAIT, percent, contrast, of=memorial(title={"en": title}))
    shown, band = visit.screen._shown, visit.screen.property("lightsBox")
    assert shown is not None
    assert band.width() / 56 > 4.8
    wide = visit.context.measure.width(title, "title1")
    if band.bottom() < shown.frame.subtitle.y:
        assert band.left() >= shown.frame.title.x + wide + 30
    else:
        assert band.left() > 64 + 352 and band.right() < 1016 - 296
        assert band.top() > shown.frame.places.bottom


@pytest.mark.parametrize("percent", [125, 150, 175])
def test_large_words_leave_the_lights_the_lowest_row(opened: Opened, percent: int) -> None:
    """Between the settings, which end at 1088, and the button; a way to names stands there where there is one."""
    band = opened(LANDSCAPE, percent).screen.property("lightsBox")
    assert band.left() > 1088 and band.right() < 1920 - 64 - 280 and band.width() >= 270
    assert band.top() > 1080 - 104 and band.bottom() == 1080 - 16 - 2
    named = opened(LANDSCAPE, percent, of=memorial(names="names.index"))
    assert named.screen.property("lightsBox").width() == 0


def test_a_place_off_the_map_has_no_mark(opened: Opened) -> None:
    visit = opened(of=memorial(places=[*PLACES, stone("far", 10.0, 50.0)]))
    assert "far" not in {mark.placeId for mark in visit.rows("marks")}


def test_without_places_there_is_no_way_to_them(opened: Opened) -> None:
    bare = memorial(places=[], groups=[group("soldiers", "Soldiers")])
    visit = opened(of=bare)
    assert visit.screen.property("placesBox").width() == visit.screen.property("mapBox").width() == 0


def test_a_map_whose_rights_have_ended_leaves_no_hole(opened: Opened, tmp_path: Path) -> None:
    visit = opened(with_media=media(tmp_path, rights_end=-1))
    assert visit.screen.property("mapBox").width() == 0
    assert visit.screen.property("placesBox").width() > 0


def test_the_places_are_counted(opened: Opened) -> None:
    assert opened().screen.property("placesLabel") == "4\u00a0places of\u00a0memory"
    one = memorial(places=PLACES[:1], groups=[group("soldiers", "Soldiers")])
    assert opened(of=one).screen.property("placesLabel") == "1\u00a0place of memory"
