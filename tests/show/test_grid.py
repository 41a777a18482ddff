"""Nothing on a page lies on anything else, or outside the screen."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from kiosk.show import grid, low
from kiosk.show.grid import Arrangement, Box, Stage

LANDSCAPE = [Stage(1920, height, large) for height, large in product((816, 936, 1176, 1400), (False, True))]
PORTRAIT = [Stage(1080, height, large) for height, large in product((1568, 1800), (False, True))]
STAGES = LANDSCAPE + PORTRAIT
FLAGS = list(product((False, True), (False, True)))


def solid(boxes: Arrangement, stage: Stage, *, over_picture: bool) -> dict[str, Box]:
    """What is drawn, by name; a title one line high, the flow beginning under it."""
    title = Box(boxes.title.x, boxes.title.y, boxes.title.w, 70)
    top = title.bottom + 26 if boxes.below_title else boxes.flow.y
    flow = Box(boxes.flow.x, top, boxes.flow.w, boxes.flow.h - top)
    kicker = Box(boxes.title.x, boxes.title.y - 44, 400, 36)
    named = {
        "kicker": kicker,
        "title": title,
        "flow": flow,
        "picture": boxes.picture,
        "caption": boxes.caption,
        "look": boxes.look,
        "sources": boxes.sources,
        "aside": boxes.aside,
    }
    if over_picture:
        named.pop("look")
        assert boxes.look.x >= boxes.picture.x and boxes.look.bottom <= boxes.picture.bottom
        assert boxes.look.x + boxes.look.w <= boxes.picture.x + boxes.picture.w <= stage.width
    return {name: box for name, box in named.items() if box.w > 0}


def meet(one: Box, other: Box) -> bool:
    return one.x < other.x + other.w and other.x < one.x + one.w and one.y < other.bottom and other.y < one.bottom


def check(boxes: dict[str, Box], stage: Stage) -> None:
    for (name, one), (other_name, other) in combinations(boxes.items(), 2):
        assert not meet(one, other), f"{name} {one} lies on {other_name} {other}"
    for name, box in boxes.items():
        assert box.x >= 0 and box.y >= 0 and box.h > 0, f"{name} {box}"
        assert box.x + box.w <= stage.width and box.bottom <= stage.height, f"{name} {box} leaves {stage}"


@pytest.mark.parametrize("stage", STAGES, ids=str)
@pytest.mark.parametrize(("sources", "lettered"), FLAGS)
def test_a_plate(stage: Stage, sources: bool, lettered: bool) -> None:
    boxes = grid.plate(stage, sources=sources, lettered=lettered)
    narrow = stage.large and not stage.portrait
    named = solid(boxes, stage, over_picture=not lettered and not narrow)
    if sources and stage.portrait and not lettered:  # an engraving reaches into the corner
        corner = named.pop("sources")
        assert boxes.picture.x < corner.x and corner.x + corner.w < boxes.picture.x + boxes.picture.w
        assert corner.bottom < boxes.picture.bottom
        assert not any(meet(corner, box) for name, box in named.items() if name != "picture")
    check(named, stage)


@pytest.mark.parametrize("stage", STAGES, ids=str)
def test_the_way_to_the_sources_stands_in_one_place_unless_it_would_cover_a_small_picture(stage: Stage) -> None:
    plates = [grid.plate(stage, sources=True, lettered=lettered) for lettered in {False, not stage.portrait}]
    if stage.large and not stage.portrait:
        assert all(boxes.sources.y == boxes.look.y >= boxes.caption.bottom for boxes in plates)
        plates = []
    found = {boxes.sources for boxes in (*plates, grid.text(stage, sources=True), grid.wide(stage, sources=True))}
    assert found == {grid.sources_button(stage)}


@pytest.mark.parametrize("stage", STAGES, ids=str)
def test_the_button_of_a_lettered_plate_covers_none_of_its_words(stage: Stage) -> None:
    boxes = grid.plate(stage, sources=True, lettered=True)
    assert not meet(boxes.look, boxes.picture)


@pytest.mark.parametrize("stage", [Stage(1080, 1568), Stage(1080, 1800)], ids=str)
def test_an_upright_map_leaves_no_paper_over_it(stage: Stage) -> None:
    usual, low_one = (
        grid.plate(stage, sources=True, lettered=True),
        low.plate(stage._replace(reach=True), sources=True, whole=True, lettered=True, caption_height=68.0),
    )
    for boxes in (usual, low_one):
        assert boxes.picture.y == 0
        assert 0 <= boxes.picture.h - boxes.picture.w * 720 / 1136 < 1
        assert boxes.caption.y == boxes.picture.bottom + 14


@pytest.mark.parametrize("tall", [34.0, 102.0, 136.0, 170.0])
def test_the_button_of_a_map_stands_inside_its_edge_and_beside_its_caption(tall: float) -> None:
    boxes = grid.plate(Stage(1920, 816), sources=True, lettered=True, caption_height=tall)
    assert boxes.look.x + boxes.look.w <= min(boxes.picture.w, boxes.picture.h * 1136 / 720)
    assert boxes.caption.x + boxes.caption.w + 16 <= boxes.look.x


@pytest.mark.parametrize("stage", STAGES, ids=str)
@pytest.mark.parametrize("sources", [False, True])
def test_a_text(stage: Stage, sources: bool) -> None:
    boxes = grid.text(stage, sources=sources)
    check(solid(boxes, stage, over_picture=False), stage)
    assert bool(boxes.sources.w) is sources


@pytest.mark.parametrize("stage", [stage for stage in LANDSCAPE if stage.large], ids=str)
def test_beside_large_text_the_way_to_its_sources_takes_no_line_away(stage: Stage) -> None:
    assert grid.text(stage, sources=True).flow == grid.text(stage, sources=False).flow


@pytest.mark.parametrize("stage", STAGES, ids=str)
@pytest.mark.parametrize("sources", [False, True])
def test_a_wide_page(stage: Stage, sources: bool) -> None:
    check(solid(grid.wide(stage, sources=sources), stage, over_picture=False), stage)


@pytest.mark.parametrize("stage", STAGES, ids=str)
@pytest.mark.parametrize(("sources", "lettered"), FLAGS)
def test_what_can_be_pressed_is_large_enough(stage: Stage, sources: bool, lettered: bool) -> None:
    boxes = grid.plate(stage, sources=sources, lettered=lettered)
    for box in filter(lambda box: box.w, (boxes.look, boxes.sources)):
        assert box.w >= 200 and box.h >= 64


@pytest.mark.parametrize("stage", [Stage(1920, 816), Stage(1080, 1568)], ids=str)
@pytest.mark.parametrize("tall", [34.0, 68.0, 102.0, 136.0, 215.0])
def test_a_caption_of_any_height_stands_above_the_day_line_and_off_the_title(stage: Stage, tall: float) -> None:
    boxes = grid.plate(stage, sources=True, lettered=False, caption_height=tall)
    assert boxes.caption.h == tall
    assert boxes.caption.y >= boxes.picture.bottom
    assert boxes.caption.bottom <= (boxes.title.y - 44 if stage.portrait else stage.height + 20)
