"""What the pictures say, in every language: the sheets speak English, words/LANGUAGE.yaml translates it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import yaml
from labels import Label

FOLDER = Path(__file__).parent / "words"
ENGLISH = "en"

Said = Mapping[str, str]  # words by language, English first


@dataclass(frozen=True)
class Words:
    """`books`: by language, what each English text is in it. A number is the same everywhere and stands in none."""

    books: Mapping[str, Mapping[str, str]]

    @classmethod
    def read(cls, folder: Path = FOLDER) -> Words:
        files = sorted(folder.glob("*.yaml"))
        return cls({file.stem: yaml.safe_load(file.read_text(encoding="utf-8")) for file in files})

    @property
    def languages(self) -> tuple[str, ...]:
        return ENGLISH, *self.books

    def said(self, english: str) -> Said:
        return {language: self.one(english, language) for language in self.languages}

    def one(self, english: str, language: str) -> str:
        """The text in `language`; in English where it is missing, which `faults` reports."""
        return english if language == ENGLISH else self.books[language].get(english, english)

    def labels(self, labels: tuple[Label, ...], language: str) -> tuple[Label, ...]:
        return tuple(replace(label, text=self.one(label.text, language)) for label in labels)

    def faults(self, texts: set[str]) -> Iterator[str]:
        """Texts without a translation, and translations of what no picture says."""
        wanted = {text for text in texts if not text.isdigit()}
        for language, book in self.books.items():
            yield from (f"words/{language}.yaml has no “{text}”" for text in sorted(wanted - set(book)))
            yield from (f"words/{language}.yaml: no picture says “{text}”" for text in sorted(set(book) - wanted))
