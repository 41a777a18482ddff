"""The one way in: a folder becomes a bundle, or every reason why not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.bundle.checks import check_all
from kiosk.bundle.draft import Draft, read_draft
from kiosk.bundle.events import Event
from kiosk.bundle.folder import survey
from kiosk.bundle.models.chapter import Chapter
from kiosk.bundle.models.exhibition import Exhibition
from kiosk.bundle.models.media import Medium
from kiosk.bundle.models.memorial import Memorial
from kiosk.bundle.models.sources import Work
from kiosk.bundle.models.timeline import EventEntry, Timeline
from kiosk.bundle.names import Person
from kiosk.bundle.progress import Progress, silent
from kiosk.bundle.shape import Document
from kiosk.problems import Problem


@dataclass(frozen=True)
class Bundle:
    """A bundle with nothing wrong in it. Every text is {language: words} with every language there."""

    folder: Path
    exhibition: Exhibition
    chapters: tuple[tuple[str, Chapter], ...]  # in the order visitors meet them
    timeline: Timeline | None
    events: tuple[Event, ...]  # as written, unsorted, whether inline or from a CSV file
    memorial: Memorial | None
    names: tuple[Person, ...]  # of the memorial, as written; those that may not be shown too
    sources: dict[str, Work]
    media: dict[str, Medium]


@dataclass(frozen=True)
class Loaded:
    """What a folder gave. `problems`: errors and warnings, sorted; with an error among them there is no bundle."""

    bundle: Bundle | None
    problems: tuple[Problem, ...]


def load(folder: Path, today: date, progress: Progress = silent) -> Loaded:
    """Read and check a bundle. `today` decides which rights have ended. Never raises for what the folder holds.

    `progress` is told how far thousands of events have been read.
    """
    contents = survey(folder)
    if not folder.is_dir():
        return Loaded(None, (Problem(contents.name, 0, 0, "", "is no folder", "Name the folder of a bundle."),))
    draft = read_draft(contents, today, progress)
    problems = tuple(sorted({*draft.problems, *check_all(draft)}))
    if any(problem.severity == "error" for problem in problems):
        return Loaded(None, problems)
    return Loaded(_bundle(folder, draft), problems)


def _bundle(folder: Path, draft: Draft) -> Bundle:
    exhibition = _model(draft.exhibition)
    timeline: Timeline | None = _model(draft.timeline)
    inline = timeline.events if timeline is not None and not isinstance(timeline.events, str) else ()
    return Bundle(
        folder,
        exhibition,
        tuple((name, _model(draft.chapters[name])) for name in exhibition.chapters),
        timeline,
        tuple(map(_event, inline)) or draft.events,
        _model(draft.memorial),
        draft.names,
        {name: _model(document) for name, document in draft.sources.items()},
        {name: _model(document) for name, document in draft.media.items()},
    )


def _model(document: Document[Any] | None) -> Any:
    return None if document is None else document.model


def _event(entry: EventEntry) -> Event:
    return Event(
        entry.date, entry.title, entry.text, entry.group, entry.chapter, entry.page, entry.source, entry.disputed
    )
