"""Names in every script have their glyphs, in the shapes of where they come from, and only while somebody looks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QTextLayout

from kiosk.depot.opened import Prepared
from kiosk.resources import resources
from kiosk.session.place import Place
from kiosk.show.name_fonts import NameFonts, family
from show.house import House
from show.test_names import list_of_names as list_of_names
from show.themed import Themed


@pytest.fixture
def fonts(themed: Themed) -> Iterator[NameFonts]:
    assert themed
    made = NameFonts(resources() / "name-fonts")
    yield made
    made.rest()


def drawn_with(base: str, region: str, text: str) -> set[str]:
    """The families whose glyphs the words are made of; a missing one is glyph 0."""
    layout = QTextLayout(text, QFont(family(base, region), 30))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return {run.rawFont().familyName().lower() for run in layout.glyphRuns() if 0 not in run.glyphIndexes()}


def loaded() -> set[str]:
    return {name for name in QFontDatabase.families() if name.startswith("Kiosk Names")}


@pytest.mark.parametrize("base", ["Spectral", "Source Sans 3"])
def test_one_character_is_drawn_as_its_region_draws_it(fonts: NameFonts, base: str) -> None:
    fonts.load(["sc", "jp", "kr"])
    for region in ("sc", "jp", "kr"):
        assert drawn_with(base, region, "金石") == {f"kiosk names {region}"}
    assert drawn_with(base, "kr", "김가람") == {"kiosk names kr"}
    assert drawn_with(base, "jp", "もりはるこ") == {"kiosk names jp"}
    assert drawn_with(base, "jp", "Morozov Морозов") == {base.lower()}


def test_a_word_without_a_region_finds_its_glyphs_too(fonts: NameFonts) -> None:
    fonts.load(["sc", "jp", "kr"])
    assert drawn_with("Source Sans 3", "", "가") == {"kiosk names kr"}
    assert drawn_with("Source Sans 3", "", "あ") <= {"kiosk names sc", "kiosk names jp"}
    assert drawn_with("Spectral", "", "王") == {"kiosk names sc"}


@pytest.mark.parametrize(
    ("base", "weight", "style"),
    [("Spectral", 500, "Medium"), ("Spectral", 300, "Light"), ("Source Sans 3", 600, "SemiBold")],
)
@pytest.mark.parametrize("text", ["金石 · Morozov", "Morozov · 金石", "Морозов"])
def test_letters_beside_a_name_keep_their_weight(
    fonts: NameFonts, base: str, weight: int, style: str, text: str
) -> None:
    fonts.load(["sc", "jp", "kr"])
    for region in ("", "jp"):
        font = QFont(family(base, region), 30, QFont.Weight(weight).value)
        layout = QTextLayout(text, font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        runs = [run.rawFont() for run in layout.glyphRuns()]
        assert [run.styleName() for run in runs if run.familyName() == base] == [style]


def test_only_the_regions_of_the_list_are_loaded_and_given_back(fonts: NameFonts) -> None:
    fonts.load(["kr"])
    assert loaded() == {"Kiosk Names KR"}
    fonts.rest()
    assert loaded() == set() and QFont.substitutes("Spectral") == []


def test_an_exhibition_names_no_other_file(fonts: NameFonts) -> None:
    fonts.load(["../name-fonts/kr", "xx", ""])
    assert loaded() == set() and QFont.substitutes("Spectral") == []


def test_nothing_is_loaded_before_somebody_looks_for_a_name_nor_after(list_of_names: Prepared, themed: Themed) -> None:
    house = House(list_of_names, themed)
    house.wake()
    list(house.screens.warm())
    house.gallery.go(Place(screen="memorial"))
    assert loaded() == set()
    house.gallery.findName()
    assert loaded() == {"Kiosk Names SC", "Kiosk Names JP", "Kiosk Names KR"}
    house.gallery.startAgain()
    assert loaded() == set()


@pytest.mark.parametrize(
    ("letters", "script", "region"),
    [("もり", "kana", "jp"), ("ㄱ", "hang", "kr"), ("王", "hani", "sc"), ("hal", "latn", "")],
)
def test_what_is_found_says_whose_characters_it_has(
    list_of_names: Prepared, themed: Themed, letters: str, script: str, region: str
) -> None:
    house = House(list_of_names, themed)
    house.wake()
    house.gallery.go(Place(screen="names", query=letters, script=script))
    names = house.screens.names
    assert names is not None
    rows = names.property("results").rows()
    assert rows and rows[0].region == region
    names.open(rows[0].number)
    assert names.property("titleRegion") in ("jp", region)
    house.gallery.startAgain()
