"""Ids that are named once, and names that lead somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kiosk.bundle.checks.maps import extent_of, holds, wrong_map
from kiosk.bundle.draft import Draft
from kiosk.bundle.known import HOMES, Ids
from kiosk.bundle.marks import marked
from kiosk.bundle.models.chapter import Chapter, Estimate, FiguresPage, NoticePage
from kiosk.bundle.models.memorial import Memorial
from kiosk.bundle.models.timeline import EventEntry, Timeline
from kiosk.bundle.nodes import Path
from kiosk.bundle.shape import Document
from kiosk.bundle.texts import Ref
from kiosk.problems import Problem, did_you_mean

_FILES = {"source": "sources.yaml", "medium": "media.yaml"}


def check(draft: Draft) -> Iterator[Problem]:
    """References of every kind, second equal ids, stray chapter files, ways round a notice, ranges of figures."""
    known = _known(draft)
    for document, model in draft.documents():
        for path, ref, name in marked(model, Ref):
            ids = known[ref.to]
            if ids is not None and name not in ids:
                yield document.error(path, *_unknown(draft, ref.to, name, ids))
    yield from _missing_files(draft)
    yield from _exhibition(draft)
    for name, chapter in draft.chapters.items():
        if chapter.model:
            yield from _chapter(chapter, chapter.model, draft.known.pages.get(name, {}))
    if draft.timeline and draft.timeline.model:
        yield from _timeline(draft, draft.timeline, draft.timeline.model)
    if draft.memorial and draft.memorial.model:
        yield from _memorial(draft, draft.memorial, draft.memorial.model)


def _known(draft: Draft) -> dict[str, Ids | None]:
    known = draft.known
    return {
        "source": known.sources,
        "medium": known.media,
        "place": known.places,
        "group": known.groups,
        "chapter": known.chapters,
    }


def _unknown(draft: Draft, kind: str, name: str, ids: Ids) -> tuple[str, str]:
    if kind == "chapter" and f"chapters/{name}.yaml" in draft.contents:
        return f'the chapter "{name}" is not on the list of chapters', "Add it to chapters in exhibition.yaml."
    return f'there is no {kind} "{name}"', did_you_mean(name, ids) or f"Add it to {HOMES[kind]}."


def _missing_files(draft: Draft) -> Iterator[Problem]:
    """One problem for a file that is not there, instead of one for each place that needs it."""
    needed = [ref.to for _document, model in draft.documents() for _path, ref, _name in marked(model, Ref)]
    needed += ["source" for event in draft.events if event.source]
    for kind, file in _FILES.items():
        if kind in needed and file not in draft.contents and file not in draft.contents.refused:
            message = f"is missing, and the bundle names a {kind} {needed.count(kind)} times"
            yield Problem(draft.contents.shown(file), 0, 0, "", message, f"Write it: a map from id to {kind}.")


def _exhibition(draft: Draft) -> Iterator[Problem]:
    document = draft.exhibition
    if document is None or document.model is None:
        return
    yield from _twice(document, ("chapters",), (), document.model.chapters)
    listed = draft.known.chapters or {}
    for file in draft.contents.inside("chapters"):
        if not file.endswith(".yaml") or "/" in file:
            hint = "A chapter is a file chapters/ID.yaml."
            yield _whole_file(draft, file, "is no chapter and is not used", hint)
        elif file.removesuffix(".yaml") not in listed:
            hint = "Add it to chapters in exhibition.yaml, or delete it."
            yield _whole_file(draft, file, "is not on the list of chapters, so no visitor sees it", hint)


def _whole_file(draft: Draft, file: str, message: str, hint: str) -> Problem:
    return Problem(draft.contents.shown(f"chapters/{file}"), 0, 0, "", message, hint, "warning")


def _chapter(document: Document[Chapter], chapter: Chapter, known: Ids) -> Iterator[Problem]:
    ids = [page.id for page in chapter.pages]
    yield from _twice(document, ("pages",), ("id",), ids)
    for number, page in enumerate(chapter.pages):
        if isinstance(page, NoticePage) and page.skip_to:
            yield from _way_round(document, number, page.skip_to, ids, known)
        if isinstance(page, FiguresPage):
            yield from _ranges(document, ("pages", number, "rows"), page.rows)


def _way_round(
    document: Document[Chapter], number: int, target: str, ids: list[str | None], known: Ids
) -> Iterator[Problem]:
    path: Path = ("pages", number, "skip_to")
    if target not in known:
        hint = did_you_mean(target, known) or "Give that page an id:, or leave skip_to out."
        yield document.error(path, f'there is no page "{target}" in this chapter', hint)
    elif target in ids[: number + 1]:
        yield document.error(path, f'"{target}" does not come after this notice', "Name a page further on.")


def _ranges(document: Document[Any], path: Path, rows: Iterable[Any]) -> Iterator[Problem]:
    for row_number, row in enumerate(rows):
        for number, estimate in enumerate(row.estimates):
            yield from _estimate(document, (*path, row_number, "estimates", number), estimate)


def _estimate(document: Document[Any], path: Path, estimate: Estimate) -> Iterator[Problem]:
    if estimate.high is not None and estimate.high < estimate.low:
        message = f"high ({estimate.high}) is less than low ({estimate.low})"
        yield document.error((*path, "high"), message, "Swap the two.")
    if estimate.bound is None:
        return
    if estimate.high is not None:
        message = f'"{estimate.bound}" is said of one number, and this is a range'
        yield document.error((*path, "bound"), message, "Leave out bound or high.")
    elif estimate.approximate and estimate.bound != "up_to":
        message = f'"{estimate.bound}" is not said of an approximate number'
        yield document.error((*path, "bound"), message, "Leave out bound or approximate.")


def _timeline(draft: Draft, document: Document[Timeline], timeline: Timeline) -> Iterator[Problem]:
    yield from _twice(document, ("eras",), ("id",), [era.id for era in timeline.eras])
    yield from _twice(document, ("groups",), ("id",), [group.id for group in timeline.groups])
    for number, event in enumerate(timeline.events if not isinstance(timeline.events, str) else ()):
        yield from _event_page(draft, document, number, event)


def _event_page(draft: Draft, document: Document[Timeline], number: int, event: EventEntry) -> Iterator[Problem]:
    path: Path = ("events", number, "page")
    if event.page is None:
        return
    if event.chapter is None:
        yield document.error(path, "names a page without its chapter", "Add chapter: to the event.")
    elif (pages := draft.known.pages.get(event.chapter)) is not None and event.page not in pages:
        hint = did_you_mean(event.page, pages) or "Give that page an id: in its chapter."
        yield document.error(path, f'there is no page "{event.page}" in the chapter "{event.chapter}"', hint)


def _memorial(draft: Draft, document: Document[Memorial], memorial: Memorial) -> Iterator[Problem]:
    yield from _twice(document, ("groups",), ("id",), [group.id for group in memorial.groups])
    yield from _twice(document, ("places",), ("id",), [place.id for place in memorial.places])
    for number, group in enumerate(memorial.groups):
        yield from _ranges(document, ("groups", number, "figures"), group.figures)
    yield from _map(draft, document, memorial)


def _map(draft: Draft, document: Document[Memorial], memorial: Memorial) -> Iterator[Problem]:
    if memorial.map is None:
        return
    yield from wrong_map(draft, document, ("map",), memorial.map)
    extent = extent_of(draft, memorial.map)
    if extent is None:
        return
    for number, place in enumerate(memorial.places):
        if not holds(extent, place.longitude, place.latitude):
            hint = "Check latitude and longitude; north and east are positive."
            yield document.warning(("places", number), f'"{place.id}" lies outside the map and is only listed', hint)


def _twice(document: Document[Any], path: Path, inside: Path, ids: Iterable[str | None]) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, name in enumerate(ids):
        if name is not None and name in seen:
            message = f'the id "{name}" stands here a second time'
            yield document.error((*path, number, *inside), message, "Give each its own.")
        seen.add(name or "")
