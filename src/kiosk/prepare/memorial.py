"""The memorial, the works cited and the about page as the gallery reads them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kiosk.bundle import models
from kiosk.prepare.form import AboutFile, MemorialFile, MemorialPlace, RememberedGroup, SourcesFile
from kiosk.prepare.name_regions import Region
from kiosk.prepare.parts import figure, figure_texts
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


def memorial_file(memorial: models.Memorial, names: str | None = None, regions: Sequence[Region] = ()) -> MemorialFile:
    """`names`: the prepared list of names, if there is one that may be shown; `regions`: whose characters are in it."""
    return {
        "title": words(memorial.title),
        "subtitle": words(memorial.subtitle),
        "introduction": prose(memorial.introduction),
        "map": memorial.map,
        "groups": [_group(group) for group in memorial.groups],
        "places": [_place(place) for place in memorial.places],
        "names": names,
        "name_regions": list(regions),
        "names_about": optional_sentences(memorial.names_about),
        "names_contact": optional_prose(memorial.names_contact),
    }


def _group(group: models.RememberedGroup) -> RememberedGroup:
    counted = (text for row in group.figures for text in figure_texts(row))
    return {
        "id": group.id,
        "title": heading(group.title),
        "notice": optional_prose(group.notice),
        "text": prose(group.text),
        "figures": [figure(row) for row in group.figures],
        "sources": list(group.sources),
        "places": list(group.places),
        "words": count((group.title, group.notice, group.text, *counted)),
    }


def _place(place: models.MemorialPlace) -> MemorialPlace:
    return {
        "id": place.id,
        "name": heading(place.name),
        "where": words(place.where),
        "latitude": place.latitude,
        "longitude": place.longitude,
        "precision": place.precision,
        "text": prose(place.text),
        "source": place.source,
    }


def sources_file(sources: Mapping[str, models.Work]) -> SourcesFile:
    return {
        name: {
            "author": words(work.author),
            "title": sentences(work.title),
            "year": words(work.year),
            "publisher": optional_words(work.publisher),
            "what": sentences(work.what),
            "note": optional_sentences(work.note),
        }
        for name, work in sources.items()
    }


def about_file(exhibition: models.Exhibition, media: list[str], chapters: Iterable[models.Chapter]) -> AboutFile:
    """`media`: ids in order of appearance."""
    pages = (page for chapter in chapters for page in chapter.pages)
    return {
        "about": prose(exhibition.about),
        "credits": [{"role": words(credit.role), "name": words(credit.name)} for credit in exhibition.credits],
        "media": media,
        "titles": {page.picture: words(page.title) for page in pages if isinstance(page, models.CampaignPage)},
    }
