"""Words that are there and are meant: nothing empty, nothing that only holds a place."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.bundle.draft import Draft
from kiosk.bundle.marks import marked
from kiosk.bundle.placeholders import placeholder_in
from kiosk.bundle.texts import Plain, Words
from kiosk.problems import Problem


def check(draft: Draft) -> Iterator[Problem]:
    """Empty words and placeholders, in texts by language and in plain ones."""
    for document, model in draft.documents():
        for path, _mark, by_language in marked(model, Words):
            for language, words in by_language.items():
                wrong = _wrong(words)
                if wrong:
                    yield document.error((*path, language), *wrong)
        for path, _plain, words in marked(model, Plain):
            wrong = _wrong(words)
            if wrong:
                yield document.error(path, *wrong)


def _wrong(words: str) -> tuple[str, str] | None:
    if not words:
        return "is empty", "Write the words, or delete the key if nothing belongs there."
    left = placeholder_in(words)
    return (f'"{left}" holds the place of words that are not written yet', "Write them.") if left else None
