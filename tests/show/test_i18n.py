"""The interface speaks the language of the visit, or English; it is never silent."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from kiosk.prepare.binding import bound
from kiosk.resources import resources
from kiosk.show.i18n import interface_words

SOURCE = Path(__file__).resolve().parents[2] / "src" / "kiosk"


def folder(path: Path, **files: dict[str, str]) -> Path:
    for language, words in files.items():
        (path / f"{language}.json").write_text(json.dumps(words), encoding="utf-8")
    return path


def test_each_language_has_its_own_words(tmp_path: Path) -> None:
    words = interface_words(folder(tmp_path, en={"next": "Next"}, ru={"next": "Далее"}), ["en", "ru"])
    assert (words["en"]["next"], words["ru"]["next"]) == ("Next", "Далее")


def test_a_word_that_is_missing_is_said_in_english(tmp_path: Path) -> None:
    words = interface_words(folder(tmp_path, en={"next": "Next", "back": "Back"}, ru={"next": "Далее"}), ["ru"])
    assert words["ru"] == {"next": "Далее", "back": "Back"}


def test_a_language_that_the_interface_does_not_speak_is_answered_in_english(tmp_path: Path) -> None:
    words = interface_words(folder(tmp_path, en={"next": "Next"}), ["zh", "en"])
    assert words["zh"] == words["en"] == {"next": "Next"}


def test_english_is_always_there(tmp_path: Path) -> None:
    assert "en" in interface_words(folder(tmp_path, en={"next": "Next"}, ru={}), ["ru"])


def test_every_word_that_a_screen_asks_for_exists() -> None:
    english = interface_words(resources() / "i18n", ["en"])["en"]
    wanted = {
        name
        for file in (SOURCE / "qml").rglob("*.qml")
        for name in re.findall(r"gallery\.words\.(\w+)|\bwords\.(\w+) \?\?", file.read_text(encoding="utf-8"))
        for name in name
        if name
    }
    wanted |= {
        name
        for file in (SOURCE / "show").glob("*.py")
        for name in re.findall(r'every\([^,()]+(?:\([^()]*\))?, "(\w+)"\)', file.read_text(encoding="utf-8"))
    }
    assert len(wanted) > 25
    assert wanted - set(english) == set()


def test_every_kind_of_picture_and_document_has_a_word() -> None:
    english = interface_words(resources() / "i18n", ["en"])["en"]
    kinds = ("photograph", "map", "illustration", "diagram", "document", "reconstruction")
    assert {f"kind_{kind}" for kind in kinds} <= set(english)
    assert {f"form_{form}" for form in ("full", "excerpt", "summary")} <= set(english)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_words_of_the_interface_are_bound_as_those_of_an_exhibition_are(language: str) -> None:
    words = json.loads((resources() / "i18n" / f"{language}.json").read_text(encoding="utf-8"))
    assert {key: said for key, said in words.items() if bound(said, language) != said} == {}
