"""Every text in every language of the exhibition, and in no other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kiosk.bundle.draft import LANGUAGE, Draft
from kiosk.bundle.marks import marked
from kiosk.bundle.nodes import Path
from kiosk.bundle.shape import Document
from kiosk.bundle.texts import Words
from kiosk.bundle.words import count
from kiosk.problems import Problem, did_you_mean

_SAME_WORDS = 8  # a name may be the same in two languages; so many words are a text left untranslated


def check(draft: Draft) -> Iterator[Problem]:
    """Languages missing, languages undeclared, and the codes themselves."""
    yield from _codes(draft)
    if not draft.languages:
        return
    for document, model in draft.documents():
        for path, mark, words in marked(model, Words):
            yield from _text(document, path, words, draft.languages)
            if not mark.published:
                yield from _untranslated(document, path, words, draft.languages)


def _codes(draft: Draft) -> Iterator[Problem]:
    document = draft.exhibition
    seen: set[str] = set()
    for number, code in enumerate(document.model.languages if document and document.model else ()):
        assert document is not None
        if not LANGUAGE.fullmatch(code):
            hint = "Write a code such as en, ru, zh-Hans or pt-BR."
            yield document.error(("languages", number), f'"{code[:40]}" is not a language code', hint)
        elif code in seen:
            yield document.error(("languages", number), f'"{code}" stands here a second time', "Keep one of the two.")
        seen.add(code)


def _text(document: Document[Any], path: Path, words: dict[str, str], languages: tuple[str, ...]) -> Iterator[Problem]:
    undeclared = [language for language in words if language not in languages]
    for language in languages:
        if language not in words and not any(did_you_mean(other, [language]) for other in undeclared):
            hint = f"Add {language}: to the map." if len(words) > 1 else f"Write {_map(languages)}."
            yield document.error(path, f"is not written in {language}", hint)
    for language in undeclared:
        hint = did_you_mean(language, languages) or "Add it to languages in exhibition.yaml, or delete it here."
        message = f'"{language[:40]}" is not a language of this exhibition'
        yield document.error((*path, language), message, hint, at_key=True)


def _untranslated(
    document: Document[Any], path: Path, words: dict[str, str], languages: tuple[str, ...]
) -> Iterator[Problem]:
    first = words.get(languages[0])
    for language in languages[1:]:
        if first and words.get(language) == first and count(first) >= _SAME_WORDS:
            message = f"is the same in {language} as in {languages[0]}"
            yield document.warning((*path, language), message, "Is it translated?")


def _map(languages: tuple[str, ...]) -> str:
    return "{" + ", ".join(f"{language}: ..." for language in languages) + "}"
