"""With reach on: nothing on a page lies on anything else, what can be pressed stands low, and every source is named."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from kiosk.depot.opened import Prepared
from kiosk.prepare.form import MemorialFile
from kiosk.session.place import TEXT_STEPS, Place
from kiosk.show import grid, low, memorial_layout, memorial_low
from kiosk.show.flow import Block, stack
from kiosk.show.grid import Arrangement, Box, Stage
from kiosk.show.home import HomeModel
from kiosk.show.name_keyboard import KEYBOARDS
from kiosk.show.name_low import low_board, low_search_frame
from kiosk.show.page_blocks import Setting
from kiosk.show.pages import lay_out
from kiosk.show.timeline_low import low_arranged
from kiosk.show.tongue import Tongue
from show.a_memorial import LANDSCAPE, PORTRAIT, Opened, Visit, group, memorial
from show.a_memorial import opened as opened
from show.fakes import FakeGuide
from show.house import House
from show.test_home import TODAY, context, pages_through
from show.test_timeline_geometry import COSTS, apart
from show.themed import Themed

STAGES = [
    Stage(width, height, large, reach=True)
    for (width, height), large in product([(1920, 816), (1920, 936), (1080, 1568), (1080, 1800)], (False, True))
]
FLAGS = list(product((False, True), (False, True)))


def drawn(boxes: Arrangement) -> dict[str, Box]:
    """What is drawn of a page, by name, with a title of one line; but for a button that stands on a picture."""
    title = Box(boxes.title.x, boxes.title.y, boxes.title.w, 70)
    top = title.bottom + 26 if boxes.below_title else boxes.flow.y
    named = {
        "kicker": Box(boxes.title.x, boxes.title.y - 44, 400, 36),
        "title": title,
        "flow": Box(boxes.flow.x, top, boxes.flow.w, boxes.flow.h - top),
        "second": Box(boxes.second.x, boxes.second.y, boxes.second.w, boxes.second.h - boxes.second.y),
        "picture": boxes.picture,
        "caption": boxes.caption,
        "look": boxes.look,
        "sources": boxes.sources,
        "aside": boxes.aside,
    }
    return {name: box for name, box in named.items() if box.w > 0}


def check(boxes: Arrangement, stage: Stage) -> None:
    found = drawn(boxes)
    for (name, one), (other_name, other) in combinations(found.items(), 2):
        assert not one.meets(other), f"{name} {one} lies on {other_name} {other}"
    for name, box in found.items():
        assert box.x >= 0 and box.y >= 0 and box.h > 0, f"{name} {box}"
        assert box.x + box.w <= stage.width and box.bottom <= stage.height, f"{name} {box} leaves {stage}"
    for name in ("look", "sources"):
        if name in found:
            assert found[name].y >= stage.line and found[name].h == 88


@pytest.mark.parametrize("stage", STAGES, ids=str)
@pytest.mark.parametrize(("sources", "whole"), FLAGS)
def test_a_plate(stage: Stage, sources: bool, whole: bool) -> None:
    if whole and stage.large:
        stage = stage._replace(large=False)  # it stands alone then, as large as at the usual size
    check(low.plate(stage, sources=sources, whole=whole, caption_height=68.0, wide=1706.0), stage)


@pytest.mark.parametrize("tall", [70.0, 140.0, 210.0, 280.0])
@pytest.mark.parametrize("caption", [34.0, 68.0, 102.0])
def test_a_band_gives_way_to_a_long_title_and_a_long_caption(tall: float, caption: float) -> None:
    stage = Stage(1920, 816, reach=True)
    boxes = low.plate(stage, sources=True, whole=False, caption_height=caption, title_height=tall, wide=1706.0)
    assert boxes.title.y + tall <= boxes.look.y
    assert boxes.picture.bottom < boxes.caption.y and boxes.caption.bottom <= boxes.title.y - 44
    assert boxes.picture.h > 200


def test_as_drawn_the_band_ends_at_400_and_the_text_begins_at_480() -> None:
    boxes = low.plate(Stage(1920, 816, reach=True), sources=True, whole=False, caption_height=34.0, wide=1706.0)
    assert (boxes.picture.bottom, boxes.flow.y, boxes.look.y) == (400, 480, 712)


@pytest.mark.parametrize("stage", STAGES, ids=str)
@pytest.mark.parametrize("sources", [False, True])
def test_a_text(stage: Stage, sources: bool) -> None:
    boxes = low.text(grid.text(stage, sources=False), stage, sources=sources)
    check(boxes, stage)
    assert bool(boxes.sources.w) is sources


@pytest.mark.parametrize("stage", STAGES, ids=str)
@pytest.mark.parametrize("sources", [False, True])
def test_a_wide_page(stage: Stage, sources: bool) -> None:
    check(low.wide(stage, sources=sources), stage)


def test_choices_sink_to_the_lower_edge_of_their_room() -> None:
    words, choices = Block("paragraph", tall=200), Block("choices", tall=88, gap=40)
    assert stack(low.sunk((words, choices), 700)) == 700
    assert stack(low.sunk((choices,), 700)) == 700
    assert low.sunk((words, choices), 700)[-1].tall == 88
    assert low.sunk((words,), 700) == (words,)
    assert low.sunk((words, choices), 300) == (words, choices)


# ---------------------------------------------------------------- sources
def test_one_button_names_the_sources_of_all_voices_and_whose_they_are(shipped_house: House) -> None:
    shipped_house.wake()
    shipped_house.gallery.toggleReach()
    shipped_house.open("two-dates", 4)
    chapter = shipped_house.screens.chapter
    columns = [column for block in chapter._blocks.rows() for column in (block.content or {}).get("columns", [])]
    assert len(columns) >= 2
    assert not any(column["sourced"] for column in columns)
    chapter.openSources()
    assert {column["source"] for column in columns} <= set(shipped_house.visit.sources)
    said = " ".join(row.cited for row in shipped_house.screens.sources._works)
    assert all(column["name"] in said for column in columns)


def test_one_button_names_the_sources_of_all_figures_and_what_they_count(shipped_house: House) -> None:
    shipped_house.wake()
    shipped_house.gallery.toggleReach()
    shipped_house.open("islands", 2)
    chapter = shipped_house.screens.chapter
    figures = [block.content for block in chapter._blocks.rows() if block.kind == "figure"]
    assert figures and not any(figure["sourced"] for figure in figures)
    chapter.openSources()
    assert {source for figure in figures for source in figure["sources"]} <= set(shipped_house.visit.sources)
    said = " ".join(row.cited for row in shipped_house.screens.sources._works)
    assert all(figure["label"] in said for figure in figures)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_title_that_was_set_free_for_its_column_ends_above_the_buttons(
    shipped: Prepared, themed: Themed, english: Tongue, language: str
) -> None:
    stage, tongue = Stage(1920.0, 816.0, reach=True), english._replace(language=language)
    setting = Setting(stage, tongue, themed.measure(), shipped.media(), "1  A chapter")
    plates = [
        page
        for entry in shipped.exhibition["chapters"]
        for page in shipped.chapter(entry["id"])["pages"]
        if page["kind"] == "plate"
    ]
    parts = [lay_out(0, page, setting)[0] for page in plates]
    over = [
        part for part in parts if part.look.y > part.title_box.y and part.look.x < part.title_box.x + part.title_box.w
    ]
    assert len(over) > 5
    assert [part.title for part in over if part.title_box.bottom > part.look.y] == []


# ---------------------------------------------------------------- contents
@pytest.mark.parametrize("size", [(1920.0, 816.0), (1920.0, 1176.0), (1080.0, 1568.0)])
@pytest.mark.parametrize("step", range(4))
def test_every_chapter_has_a_key_under_the_rows(
    shipped_house: House, themed: Themed, english: Tongue, size: tuple[float, float], step: int
) -> None:
    setting = context(themed, english, size, step)
    setting = setting._replace(stage=setting.stage._replace(reach=True))
    home = HomeModel(shipped_house.prepared.exhibition, FakeGuide(), TODAY)
    assert pages_through(home, setting) == [entry["id"] for entry in shipped_house.prepared.exhibition["chapters"]]
    home.apply(Place(screen="home"), setting)
    rows = home.property("rowsTop") + home.property("perColumn") * home.property("pitch")
    assert rows <= home.property("keysTop") + 8
    assert home.property("keysTop") >= setting.stage.line
    upright = size[0] < size[1]
    assert len(home._rows.rows()) <= (8 if upright else 10)


# ---------------------------------------------------------------- memorial
def low_visit(opened: Opened, stage: Stage, percent: int = 100, of: MemorialFile | None = None) -> Visit:
    """A memorial with reach on."""
    visit = opened(stage, percent, of=of)
    sized = visit.context.stage._replace(reach=True)
    visit.context = visit.context._replace(stage=sized)
    visit.go(Place(screen="memorial"))
    return visit


@pytest.mark.parametrize("stage", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
@pytest.mark.parametrize("percent", TEXT_STEPS)
def test_steps_lead_through_every_group_and_back(opened: Opened, stage: Stage, percent: int) -> None:
    many = memorial(groups=[group(f"g{i:02}", f"People of town number {i:02}") for i in range(30)])
    visit = low_visit(opened, stage, percent, many)
    met = []
    while visit.screen.property("hasGroupAfter"):
        visit.screen.stepGroup(1)
        met.append(visit.place.group)
        rows, box = visit.rows("rows"), visit.screen.property("rowsBox")
        assert [row.groupId for row in rows if row.chosen] == [visit.place.group]
        assert rows[-1].atY + rows[-1].tall <= box.height() + 0.01
    assert met == [f"g{i:02}" for i in range(30)]
    visit.screen.stepGroup(1)
    assert visit.place.group == "g29"
    for _ in range(30):
        visit.screen.stepGroup(-1)
    assert (visit.place.group, visit.screen.property("hasGroupBefore")) == ("", False)


@pytest.mark.parametrize("stage", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
@pytest.mark.parametrize("percent", TEXT_STEPS)
def test_the_boxes_of_the_memorial_stand_apart_and_its_buttons_low(opened: Opened, stage: Stage, percent: int) -> None:
    visit = low_visit(opened, stage, percent)
    visit.screen.choose("chinese")
    assert visit.screen._shown is not None
    frame, line = visit.screen._shown.frame, visit.context.stage.line
    buttons = [frame.places, frame.sources, frame.back, frame.position, frame.next, frame.earlier, frame.later]
    used = [box for box in (frame.rows, frame.name, frame.text, frame.map, *buttons) if box.w]
    for one, other in combinations(used, 2):
        assert not one.meets(other), (one, other)
    assert all(box.y >= line for box in buttons if box.w)
    assert frame.text.h > 200


def test_the_sources_of_a_group_are_those_of_its_figures_too(opened: Opened) -> None:
    visit = low_visit(opened, LANDSCAPE)
    visit.screen.choose("chinese")
    assert not any(block.content["sourced"] for block in visit.rows("blocks") if block.kind == "figure")
    visit.screen.openSources()
    assert visit.asked == [(("report", "hata", "yoshimi"), ("", "", "p. 91"))]
    assert [note and note.label for note in visit.noted] == [None, "People held, count 0", "People held, count 0"]


@pytest.mark.parametrize("stage", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("aspect", [0.0, 1.58])
def test_the_places_stand_apart_and_their_buttons_low(stage: Stage, large: bool, aspect: float) -> None:
    sized = stage._replace(large=large, reach=True)
    frame = memorial_low.low_places(sized, "21 places", aspect, lambda _words, _role, _width: 70.0)
    buttons = (frame.leave, frame.source, frame.back, frame.next)
    used = [box for box in (frame.title, frame.map, frame.panel, *buttons) if box.w]
    for one, other in combinations(used, 2):
        assert not one.meets(other), (one, other)
    assert all(box.y >= sized.line and box.bottom <= memorial_layout.bottom(sized) for box in buttons)
    assert bool(frame.map.w) is bool(aspect)


# ---------------------------------------------------------------- timeline and names
@pytest.mark.parametrize("stage", STAGES, ids=str)
@pytest.mark.parametrize("text", [60.0, 260.0, 900.0])
@pytest.mark.parametrize("eras", [0, 1, 4, 7])
def test_nothing_of_the_timeline_stands_over_anything_else(stage: Stage, text: float, eras: int) -> None:
    found = low_arranged(stage, eras, COSTS, text, 180.0)
    acts = found.buttons
    acts = Box(acts.x, found.detail.y + acts.y, acts.w, acts.h)
    seen = found.overview if stage.portrait else Box()
    parts = [found.plot, *found.eras, acts, found.zoom, *([seen] if seen.w else [])]
    assert all(apart(one, other) for i, one in enumerate(parts) for other in parts[:i])
    assert found.plot.bottom < found.detail.y and found.detail.bottom == stage.height
    pressed = [*found.eras, acts, found.zoom]
    assert all(box.y >= stage.line and box.bottom <= found.size.h for box in pressed)
    assert all(lane.rows >= 1 for lane in found.lanes)
    assert all(box.w >= 200 for box in found.eras)


@pytest.mark.parametrize("stage", STAGES, ids=str)
@pytest.mark.parametrize("script", sorted(KEYBOARDS))
def test_every_letter_keeps_a_key_of_its_own(stage: Stage, script: str) -> None:
    board = KEYBOARDS[script]  # type: ignore[index]
    lowered = low_board(board, stage)
    assert sorted(lowered.letters) == sorted(board.letters)
    assert len({(key.row, key.column) for key in lowered.keys}) == len(board.keys)
    frame = low_search_frame(stage, ("Find a name", "9 names", "Only letters"), lowered, 5, lambda *_: 80.0)
    boxes = (frame.keys, frame.scripts, frame.numbers, frame.pager)
    assert all(box.y >= stage.line for box in boxes)
    assert all(not one.meets(other) for one, other in combinations((*boxes, frame.results, frame.field), 2))
