"""The small bundle loads whole, and everything in it is what the models promise."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from bad_bundles.bending import SMALL
from kiosk.bundle.dates import When, parse
from kiosk.bundle.marks import marked
from kiosk.bundle.models.chapter import KINDS
from kiosk.bundle.read import Bundle, load
from kiosk.bundle.texts import Words

TODAY = date(2026, 11, 23)


@pytest.fixture
def small() -> Bundle:
    loaded = load(SMALL, TODAY)
    assert loaded.problems == ()
    assert loaded.bundle is not None
    return loaded.bundle


def test_every_kind_of_page_is_in_the_small_bundle(small: Bundle) -> None:
    assert [name for name, _chapter in small.chapters] == ["crossing", "ice"]
    assert {page.kind for _name, chapter in small.chapters for page in chapter.pages} == set(KINDS)


def test_every_text_is_there_in_every_language(small: Bundle) -> None:
    models = [small.exhibition, small.timeline, small.memorial, *(chapter for _name, chapter in small.chapters)]
    texts = [
        words
        for model in (*models, *small.sources.values(), *small.media.values())
        for _, _, words in marked(model, Words)
    ]
    assert len(texts) > 80
    assert all(list(words) == ["en", "ru"] for words in texts)


def test_dates_are_values(small: Bundle) -> None:
    assert small.exhibition.focus.start == parse("1931-03-01")
    crossing, ice = (chapter for _name, chapter in small.chapters)
    assert crossing.period == (parse("1931-03-12/1931-03-14"),)
    assert len(ice.period) == 2
    assert isinstance(small.events[0].date, When)


def test_events_stand_as_written(small: Bundle) -> None:
    assert [event.date.edtf for event in small.events] == [
        "-0044-03-15",
        "1931-03-03",
        "1931-03-12/1931-03-14?",
        "194X",
    ]
    assert small.events[1].page == "drowned"


def test_text_that_looks_like_something_else_is_text(small: Bundle) -> None:
    assert small.exhibition.version == "1.10"
    assert small.sources["log"].year == {"en": "1931", "ru": "1931"}


def test_a_bundle_of_two_files_is_a_bundle(tmp_path: Path) -> None:
    head = (SMALL / "exhibition.yaml").read_text(encoding="utf-8")
    (tmp_path / "exhibition.yaml").write_text(head.replace("[crossing, ice]", "[one]"), encoding="utf-8")
    (tmp_path / "chapters").mkdir()
    (tmp_path / "chapters" / "one.yaml").write_text(
        "title: {en: One, ru: Один}\nsummary: {en: One, ru: Один}\nperiod: 1931\n"
        "pages:\n  - {kind: text, title: {en: One, ru: Один}, text: {en: Words., ru: Слова.}}\n",
        encoding="utf-8",
    )
    loaded = load(tmp_path, TODAY)
    assert loaded.problems == ()
    assert loaded.bundle is not None
    assert (loaded.bundle.timeline, loaded.bundle.memorial, loaded.bundle.sources) == (None, None, {})


def test_plain_words_are_in_the_default_language(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path / "small")
    sources = tmp_path / "small" / "sources.yaml"
    sources.write_text(sources.read_text(encoding="utf-8").replace("{en: A notebook, ru: Тетрадь}", "A notebook"))
    (problem,) = load(tmp_path / "small", TODAY).problems
    assert problem.message == "is not written in ru"


def test_drawing_programs_may_lie_in_their_folder(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path / "small")
    (tmp_path / "small" / "drawing").mkdir()
    (tmp_path / "small" / "drawing" / "draw.py").write_text("print()\n")
    assert load(tmp_path / "small", TODAY).problems == ()


def test_events_may_come_from_a_table(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path / "small")
    timeline = tmp_path / "small" / "timeline.yaml"
    timeline.write_text(timeline.read_text(encoding="utf-8").split("events:")[0] + "events: events.csv\n")
    (tmp_path / "small" / "events.csv").write_text("date,title_en,title_ru,group\n1931,Ice,Лёд,river\n")
    loaded = load(tmp_path / "small", TODAY)
    assert loaded.bundle is not None
    assert [event.title["ru"] for event in loaded.bundle.events] == ["Лёд"]


def test_no_folder_is_a_problem(tmp_path: Path) -> None:
    assert load(tmp_path / "none", TODAY).bundle is None
