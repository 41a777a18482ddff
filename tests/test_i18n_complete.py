"""Every language of the interface says everything that English says, with the same places for names and numbers."""

from __future__ import annotations

import json
import re
from collections import Counter

import pytest

from kiosk.resources import resources

FOLDER = resources() / "i18n"
LANGUAGES = sorted(file.stem for file in FOLDER.glob("*.json"))
TRANSLATED = [language for language in LANGUAGES if language != "en"]


def words(language: str) -> dict[str, str]:
    pairs = json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"), object_pairs_hook=list)
    twice = [key for key, count in Counter(key for key, _ in pairs).items() if count > 1]
    assert twice == [], f"{language}.json says these twice: {twice}"
    return dict(pairs)


def places(text: str) -> Counter[str]:
    return Counter(re.findall(r"%\d", text))


def test_english_and_russian_are_spoken() -> None:
    assert {"en", "ru"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_language_has_exactly_the_words_of_english(language: str) -> None:
    assert sorted(words(language)) == sorted(words("en"))


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_leaves_the_same_places_to_fill(language: str) -> None:
    english, own = words("en"), words(language)
    differ = {key: own[key] for key in english.keys() & own.keys() if places(own[key]) != places(english[key])}
    assert differ == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_empty_or_has_spaces_at_its_ends(language: str) -> None:
    assert {key: text for key, text in words(language).items() if not text or text != text.strip()} == {}
