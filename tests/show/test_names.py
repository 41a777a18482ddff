"""Find a name, as a visitor does: letter by letter to a person, and nothing of it left for the next visitor."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QRectF

import made_up_names as made_up
from kiosk.depot.opened import Prepared, open_prepared
from kiosk.prepare.run import prepare
from kiosk.session.place import TEXT_STEPS, Place
from kiosk.show.names import NamesModel
from prepare.making import TODAY, Here
from prepare.test_names import bundle
from show.house import House
from show.themed import Themed

FULL = made_up.row(
    "森本 春子",
    id="full",
    name_latn="Morimoto Haruko",
    name_cyrl="Моримото Харуко",
    name_kana="もりもと はるこ",
    variants="Morimoto Kharuko; Moromoto Haruko",
    born="1921~",
    died="1945-08/1945-09",
    place=made_up.INVENTED,
    role_en="settler",
    role_ru="поселенка",
    panel="3",
    line="12",
    group="walkers",
)
ODD = made_up.row("<b>Quist</b> & Sons", id="odd")
LONG = made_up.row("Morozova-Velikorechenskaya-Zapolyarnaya, Aleksandra Konstantinovna", id="long")
LATER = made_up.row("Xeno Sample", id="later", embargo_until="2031-05-01")


@pytest.fixture(scope="session")
def list_of_names(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """The small exhibition with a made-up list of 204 names."""
    folder = tmp_path_factory.mktemp("names")
    bundle(folder / "bundle", [FULL, ODD, LONG, LATER, *made_up.people(200)])
    prepare(folder / "bundle", folder / "out", lambda *_: None, TODAY, "0.1.0", Here)
    return open_prepared(folder / "out")


@pytest.fixture
def house(list_of_names: Prepared, themed: Themed) -> Iterator[House]:
    """In the memorial, on the way to the search."""
    made = House(list_of_names, themed)
    made.wake()
    made.gallery.go(Place(screen="memorial"))
    made.gallery.findName()
    yield made
    made.gallery.startAgain()


@pytest.fixture
def model(house: House) -> NamesModel:
    names = house.screens.names
    assert names is not None
    return names


def read(item: QObject, name: str) -> Any:
    return item.property(name)


def rows(model: NamesModel, name: str) -> tuple[Any, ...]:
    return tuple(read(model, name).rows())


def type_in(model: NamesModel, letters: str) -> None:
    for letter in letters:
        model.press("letter", letter)


def lit(model: NamesModel) -> str:
    return "".join(sorted(key.letter for key in rows(model, "keys") if key.lit and key.act == "letter"))


def lines(model: NamesModel) -> dict[str, str]:
    return {row.label: row.words for row in rows(model, "lines")}


# ------------------------------------------------------------------ the entrance
def test_without_a_list_there_is_no_entrance(small: Prepared, themed: Themed) -> None:
    made = House(small, themed)
    made.wake()
    made.gallery.go(Place(screen="memorial"))
    assert read(made.gallery, "hasNames") is False
    made.gallery.findName()
    assert made.place.screen == "memorial"


def test_the_shipped_exhibition_has_no_list_and_no_entrance(shipped: Prepared, themed: Themed) -> None:
    made = House(shipped, themed)
    made.wake()
    made.gallery.go(Place(screen="memorial"))
    assert read(made.gallery, "hasNames") is False
    assert shipped.names() is None


def test_with_a_list_the_memorial_leads_to_it_and_back(house: House) -> None:
    assert read(house.gallery, "hasNames") is True
    assert house.place.screen == "names"
    house.gallery.findName()
    assert house.place.screen == "memorial"


# ------------------------------------------------------------------ letters and names
def test_it_begins_with_a_word_of_help_and_no_name(model: NamesModel) -> None:
    assert rows(model, "results") == ()
    assert read(model, "message").startswith("Touch the first letters")
    assert read(model, "subtitle") == "Invented for a test"
    assert (read(model, "typed"), read(model, "count")) == ("", "")


def test_letters_lead_to_a_person(house: House, model: NamesModel) -> None:
    type_in(model, "morimo")
    assert (house.place.query, read(model, "typed")) == ("morimo", "Morimo")
    (row,) = rows(model, "results")
    assert (row.before, row.match, row.after) == ("", "Morimo", "to Haruko")
    assert row.detail == "森本 春子 · settler · Invented for a test"
    assert read(model, "count") == "1\u00a0name matches"
    assert lit(model) == "hotu"  # Morimohto, Morimooto and Morimouto are usual spellings too


def test_a_key_that_leads_nowhere_keeps_its_place_and_does_nothing(house: House, model: NamesModel) -> None:
    before = [(key.letter, key.atX, key.atY) for key in rows(model, "keys")]
    type_in(model, "morimo")
    model.press("letter", "q")
    assert house.place.query == "morimo"
    assert [(key.letter, key.atX, key.atY) for key in rows(model, "keys")] == before


def test_delete_takes_one_letter_back(house: House, model: NamesModel) -> None:
    type_in(model, "mor")
    model.press("delete", "")
    assert house.place.query == "mo"
    for _ in range(5):
        model.press("delete", "")
    assert house.place.query == ""


def test_another_script_begins_anew(house: House, model: NamesModel) -> None:
    type_in(model, "mor")
    model.choose("cyrl")
    assert (house.place.query, house.place.script) == ("", "cyrl")
    type_in(model, "морим")
    assert [row.match for row in rows(model, "results")] == ["Морим"]
    assert [one.label for one in rows(model, "scripts")] == ["Latin", "Кириллица", "かな", "한글", "汉字"]


def test_the_first_keyboard_is_that_of_the_visitors_language(house: House, model: NamesModel) -> None:
    house.gallery.speak("ru")
    assert next(one.script for one in rows(model, "scripts") if one.chosen) == "cyrl"


def test_chinese_characters_are_chosen_from_those_that_can_follow(house: House, model: NamesModel) -> None:
    model.choose("hani")
    first = [key.letter for key in rows(model, "keys") if key.act == "letter"]
    assert first == sorted(first) and "森" in first
    type_in(model, "森本")
    assert [row.match for row in rows(model, "results")] == ["森本"]
    assert house.place.query == "森本"


def test_further_names_are_one_step_on(model: NamesModel) -> None:
    type_in(model, "m")
    first = [row.number for row in rows(model, "results")]
    assert 0 < len(first) <= 6 and read(model, "hasNext") and not read(model, "hasPrevious")
    model.turn(1)
    second = [row.number for row in rows(model, "results")]
    assert not set(first) & set(second)
    model.turn(-1)
    assert [row.number for row in rows(model, "results")] == first


def test_what_was_written_is_shown_and_nothing_else(model: NamesModel) -> None:
    type_in(model, "bq")
    (row,) = rows(model, "results")
    assert row.before + row.match + row.after == "&lt;b&gt;Quist&lt;/b&gt; &amp; Sons"


def test_a_name_under_embargo_is_nowhere(house: House, model: NamesModel) -> None:
    assert "x" not in lit(model)
    number = 3
    house.gallery.go(Place(screen="names", record=number))
    assert read(model, "searching") is True and rows(model, "lines") == ()


def test_when_nothing_matches_it_says_so_with_dignity(house: House, model: NamesModel) -> None:
    house.gallery.go(Place(screen="names", query="qjz"))
    assert read(model, "messageTitle") == "No name in this list begins\u00a0so."
    assert "never complete" in read(model, "message")
    assert lit(model) == "" and rows(model, "results") == ()
    assert any(key.act == "delete" and key.lit for key in rows(model, "keys"))


# ------------------------------------------------------------------ a person
def test_a_person_is_shown_with_all_that_is_known(house: House, model: NamesModel) -> None:
    type_in(model, "morimo")
    model.open(rows(model, "results")[0].number)
    assert read(model, "title") == "森本 春子"
    assert lines(model) == {
        "In Latin letters": "Morimoto Haruko",
        "In Cyrillic letters": "Моримото Харуко",
        "In kana": "もりもと はるこ",
        "Also written": "Morimoto Kharuko · Moromoto Haruko",
        "Born": "about 1921",
        "Died": "August – September 1945",
        "Place": "Invented for a test",
        "Who they were": "settler",
        "Remembered with": "People on\u00a0the\u00a0ice",
        "On the wall": "panel 3, line 12",
    }
    model.openSource()
    assert (house.visit.panel, house.visit.sources) == ("source", ("parish",))


def test_from_a_person_back_to_the_same_letters(house: House, model: NamesModel) -> None:
    type_in(model, "morimo")
    model.open(rows(model, "results")[0].number)
    model.backToNames()
    assert (house.place.query, len(rows(model, "results"))) == ("morimo", 1)


def test_a_row_that_is_not_in_sight_does_not_open(house: House, model: NamesModel) -> None:
    model.open(2)
    assert house.place.record == -1


def test_whom_to_tell_of_a_name_that_is_missing(house: House, model: NamesModel) -> None:
    type_in(model, "mor")
    model.tell()
    assert house.place.screen == "missing"
    said = " ".join(row.words for row in rows(model, "lines"))
    assert "never complete" in said and "speak to our staff" in said
    model.backToNames()
    assert (house.place.screen, house.place.query) == ("names", "mor")


# ------------------------------------------------------------------ the next visitor
def test_a_reset_forgets_what_was_typed(house: House, model: NamesModel) -> None:
    type_in(model, "morimo")
    house.gallery.startAgain()
    assert house.place == Place()
    assert rows(model, "results") == () and read(model, "typed") == "" and rows(model, "lines") == ()
    house.wake()
    house.gallery.go(Place(screen="memorial"))
    house.gallery.findName()
    assert (house.place.query, read(model, "typed")) == ("", "")


def test_nothing_typed_is_written_anywhere(house: House, model: NamesModel, list_of_names: Prepared) -> None:
    before = sorted((str(file), file.stat().st_size) for file in list_of_names.folder.rglob("*"))
    type_in(model, "morimo")
    house.gallery.startAgain()
    assert sorted((str(file), file.stat().st_size) for file in list_of_names.folder.rglob("*")) == before


# ------------------------------------------------------------------ room for everything
@pytest.mark.parametrize(("size", "percent"), list(product([(1920.0, 1080.0), (1080.0, 1920.0)], TEXT_STEPS)))
@pytest.mark.parametrize("contrast", [False, True])
def test_everything_has_room(
    house: House, model: NamesModel, size: tuple[float, float], percent: int, contrast: bool
) -> None:
    house.gallery.setStage(*size, 1.0)
    house.gallery.setPercent(percent)
    if contrast:
        house.gallery.toggleContrast()
    end = size[1] - (216 if size[1] > size[0] else 104) - 8
    for script, query in (("latn", "mor"), ("cyrl", "мор"), ("kana", "もり"), ("hang", "ㄱ"), ("hani", "王")):
        house.gallery.go(Place(screen="names", script=script, query=query))
        boxes = {name: read(model, f"{name}Box") for name in ("title", "subtitle", "field", "keys", "scripts", "hint")}
        stacked = [box for box in boxes.values() if box.width()]
        assert all(one.bottom() <= other.top() + 0.5 for one, other in pairwise(stacked)), script
        assert stacked[-1].bottom() <= end, script
        results = read(model, "resultsBox")
        shown = rows(model, "results")
        assert shown and results.top() + shown[-1].atY + shown[-1].tall <= end, script
        assert not any(_overlap(results, box) for box in stacked)
    house.gallery.go(Place(screen="names", record=0))
    last = rows(model, "lines")[-1]
    assert read(model, "linesBox").top() + last.atY + last.tall <= read(model, "backBox").top()
    assert read(model, "backBox").bottom() <= end


def _overlap(one: QRectF, other: QRectF) -> bool:
    return bool(one.intersected(other).height() > 1 and one.intersected(other).width() > 1)


def test_both_languages_have_every_word_of_the_search(list_of_names: Prepared) -> None:
    folder = Path(__file__).resolve().parents[2] / "resources" / "i18n"
    english, russian = (json.loads((folder / f"{code}.json").read_text(encoding="utf-8")) for code in ("en", "ru"))
    wanted = {"findAName", "toMemorial", "aNameIsMissing", "nothingBeginsSo", "onlyLitLetters", "tellOurStaff"}
    assert wanted <= set(english) and wanted <= set(russian)
    assert list_of_names.names() is not None


def test_a_list_that_waits_as_a_whole_says_so_and_lights_nothing(tmp_path: Path, themed: Themed) -> None:
    bundle(tmp_path / "bundle", [LATER])
    prepare(tmp_path / "bundle", tmp_path / "out", lambda *_: None, TODAY, "0.1.0", Here)
    made = House(open_prepared(tmp_path / "out"), themed)
    made.wake()
    made.gallery.go(Place(screen="memorial"))
    made.gallery.findName()
    names = made.screens.names
    assert names is not None
    assert lit(names) == "" and read(names, "messageTitle") != ""
    made.gallery.startAgain()
