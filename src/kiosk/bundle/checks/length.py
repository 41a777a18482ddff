"""How much a visitor is asked to read standing up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kiosk.bundle.draft import Draft
from kiosk.bundle.models.chapter import AnyPage, PlatePage, VoicesPage
from kiosk.bundle.models.memorial import Memorial
from kiosk.bundle.nodes import Path
from kiosk.bundle.shape import Document
from kiosk.bundle.words import count, first_sentence
from kiosk.problems import Problem

GOOD = 75  # words of running text a page
MOST = 150
VOICE = 30
SENTENCE = 25

Text = dict[str, str]


@dataclass(frozen=True)
class _Piece:
    path: Path
    words: Text


def check(draft: Draft) -> Iterator[Problem]:
    """Pages, voices, places worth a closer look, and the memorial's texts."""
    for document in draft.chapters.values():
        for number, page in enumerate(document.model.pages if document.model else ()):
            yield from _page(document, ("pages", number), page)
    if draft.memorial and draft.memorial.model:
        yield from _memorial(draft.memorial, draft.memorial.model)


def _page(document: Document[Any], path: Path, page: AnyPage) -> Iterator[Problem]:
    body = _body(path, page)
    voices = _voices(path, page)
    yield from _amount(document, path, "the page", body, voices)
    yield from _opening(document, body[:1])
    for voice in voices:
        yield from _voice(document, voice)
    for number, spot in enumerate(page.spots if isinstance(page, PlatePage) else ()):
        yield from _amount(document, (*path, "spots", number), "the spot", [_Piece((), spot.text)], [])


def _body(path: Path, page: AnyPage) -> list[_Piece]:
    """The running text of a page, in the order it is read. Titles, captions and attributions do not count."""
    pieces = ((name, getattr(page, name, None)) for name in ("text", "words", "context", "remark", "agree"))
    return [_Piece((*path, name), words) for name, words in pieces if words]


def _voices(path: Path, page: AnyPage) -> list[_Piece]:
    voices = page.voices if isinstance(page, VoicesPage) else ()
    return [_Piece((*path, "voices", number, "says"), voice.says) for number, voice in enumerate(voices)]


def _memorial(document: Document[Memorial], memorial: Memorial) -> Iterator[Problem]:
    introduction = _Piece(("introduction",), memorial.introduction)
    yield from _amount(document, introduction.path, "the introduction", [introduction], [])
    yield from _opening(document, [introduction])
    for number, group in enumerate(memorial.groups):
        text = _Piece(("groups", number, "text"), group.text)
        yield from _amount(document, text.path, "the text", [text], [])
        yield from _opening(document, [text])


def _amount(
    document: Document[Any], path: Path, what: str, body: list[_Piece], voices: list[_Piece]
) -> Iterator[Problem]:
    """`body` should be short; `body` and `voices` together must not be long."""
    for language in _languages([*body, *voices]):
        short, whole = _count(body, language), _count([*body, *voices], language)
        if whole > MOST:
            message = f"{what} has {whole} words in {language}, and {MOST} is the most"
            yield document.error(path, message, "Shorten it, or make two pages of it.")
        elif short > GOOD:
            message = f"{what} has {short} words in {language}"
            yield document.warning(path, message, f"Visitors read {GOOD} at most while they stand.")


def _opening(document: Document[Any], pieces: list[_Piece]) -> Iterator[Problem]:
    for piece in pieces:
        for language, words in piece.words.items():
            length = count(first_sentence(words))
            if length > SENTENCE:
                message = f"the first sentence has {length} words in {language}"
                yield document.warning(piece.path, message, f"Begin with one of {SENTENCE} words at most.")


def _voice(document: Document[Any], voice: _Piece) -> Iterator[Problem]:
    for language, words in voice.words.items():
        if count(words) > VOICE:
            message = f"the voice has {count(words)} words in {language}"
            yield document.warning(voice.path, message, f"Give each voice {VOICE} at most, so that they stand level.")


def _languages(pieces: list[_Piece]) -> list[str]:
    return list(dict.fromkeys(language for piece in pieces for language in piece.words))


def _count(pieces: list[_Piece], language: str) -> int:
    return sum(count(piece.words.get(language, "")) for piece in pieces)
