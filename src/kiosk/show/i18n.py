"""The interface's own words: one JSON file a language in resources/i18n. No Qt."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

FALLBACK = "en"


def interface_words(folder: Path, languages: Iterable[str]) -> dict[str, dict[str, str]]:
    """Words by language. A language we do not speak, or a word it lacks, is answered in English."""
    english: dict[str, str] = json.loads((folder / f"{FALLBACK}.json").read_text(encoding="utf-8"))
    words = {FALLBACK: english}
    for language in languages:
        file = folder / f"{language}.json"
        own: dict[str, str] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
        words[language] = {**english, **own}
    return words
