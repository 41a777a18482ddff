"""Chapters: every page of the eight kinds as the gallery reads it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kiosk.bundle import models
from kiosk.prepare.campaign import Media, campaign
from kiosk.prepare.form import ChapterFile, Page, Voice
from kiosk.prepare.parts import Speaker, figure, figure_texts
from kiosk.prepare.words import (
    count,
    heading,
    optional_prose,
    optional_sentences,
    optional_words,
    prose,
    sentences,
    words,
)

Texts = Iterable[Mapping[str, str] | None]
Drawn = (
    models.TextPage
    | models.PlatePage
    | models.VoicesPage
    | models.FiguresPage
    | models.QuotePage
    | models.DocumentPage
    | models.NoticePage
)


def chapter_file(name: str, chapter: models.Chapter, speaker: Speaker, media: Media) -> ChapterFile:
    places = {page.id: index for index, page in enumerate(chapter.pages) if page.id}
    return {"id": name, "pages": [_page(page, speaker, places, media) for page in chapter.pages]}


def _page(page: models.AnyPage, speaker: Speaker, places: Mapping[str, int], media: Media) -> Page:
    texts: Texts
    if isinstance(page, models.CampaignPage):
        keys, texts = campaign(page, speaker, media)
    else:
        keys, texts = _of_kind(page, speaker, places)
    common: Page = {
        "kind": page.kind,
        "id": page.id,
        "title": heading(page.title),
        "dates": speaker.whens(page.dates),
        "sources": list(page.sources),
        "words": count((page.title, *texts)),
    }
    return {**common, **keys}


def _of_kind(page: Drawn, speaker: Speaker, places: Mapping[str, int]) -> tuple[Any, Texts]:
    """The keys a kind adds, and the texts it shows besides the title."""
    if isinstance(page, models.VoicesPage):
        return _voices(page, speaker)
    if isinstance(page, models.FiguresPage):
        return _figures(page)
    if isinstance(page, models.DocumentPage):
        return _document(page, speaker)
    if isinstance(page, models.QuotePage):
        return _quote(page)
    if isinstance(page, models.PlatePage):
        return _plate(page)
    if isinstance(page, models.NoticePage):
        return {"text": prose(page.text), "skip_to": places.get(page.skip_to or "")}, [page.text]
    return {"text": prose(page.text)}, [page.text]


def _plate(page: models.PlatePage) -> tuple[Any, Texts]:
    spots = [{"x": spot.x, "y": spot.y, "title": heading(spot.title), "text": prose(spot.text)} for spot in page.spots]
    return {"picture": page.picture, "text": optional_prose(page.text), "spots": spots}, [page.text]


def _voices(page: models.VoicesPage, speaker: Speaker) -> tuple[Any, Texts]:
    window = page.measure
    keys = {
        "voices": [_voice(voice, speaker) for voice in page.voices],
        "agree": optional_prose(page.agree),
        "measure": [window.start.start, window.end.end] if window else None,
    }
    said = [text for voice in page.voices for text in (voice.name, voice.role, voice.says)]
    return keys, [*said, page.agree]


def _voice(voice: models.Voice, speaker: Speaker) -> Voice:
    return {
        "name": words(voice.name),
        "role": sentences(voice.role),
        "says": prose(voice.says),
        "source": voice.source,
        "locator": optional_words(voice.locator),
        "quotation": voice.quotation,
        "sort": words(voice.sort or voice.name),
        "dates": speaker.whens(voice.dates),
    }


def _figures(page: models.FiguresPage) -> tuple[Any, Texts]:
    keys = {
        "text": optional_prose(page.text),
        "rows": [figure(row) for row in page.rows],
        "remark": optional_sentences(page.remark),
    }
    return keys, [page.text, *(text for row in page.rows for text in figure_texts(row)), page.remark]


def _quote(page: models.QuotePage) -> tuple[Any, Texts]:
    keys = {
        "quote": prose(page.words),
        "speaker": words(page.speaker),
        "role": sentences(page.role),
        "source": page.source,
        "locator": optional_words(page.locator),
        "context": optional_prose(page.context),
    }
    return keys, [page.words, page.speaker, page.role, page.context]


def _document(page: models.DocumentPage, speaker: Speaker) -> tuple[Any, Texts]:
    keys = {
        "form": page.form,
        "heading": heading(page.heading),
        "dated": speaker.when(page.dated),
        "text": prose(page.text),
        "source": page.source,
        "locator": optional_words(page.locator),
        "note": optional_prose(page.remark),
    }
    return keys, [page.heading, page.text, page.remark]
