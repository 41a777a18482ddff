"""A bundle while it is read: what could be made of every file, and the ids it declares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel

from kiosk.bundle import known as ids
from kiosk.bundle.csv_events import read_events
from kiosk.bundle.csv_names import read_names
from kiosk.bundle.events import Event
from kiosk.bundle.folder import Contents
from kiosk.bundle.known import Known
from kiosk.bundle.models.chapter import Chapter
from kiosk.bundle.models.exhibition import Exhibition
from kiosk.bundle.models.media import Medium
from kiosk.bundle.models.memorial import Memorial
from kiosk.bundle.models.sources import Work
from kiosk.bundle.models.timeline import Timeline
from kiosk.bundle.names import Person
from kiosk.bundle.nodes import Mapping, Node, Scalar, Sequence, child
from kiosk.bundle.progress import Progress, silent
from kiosk.bundle.shape import Document, Model, check_shape
from kiosk.bundle.yaml_source import Source, read_yaml
from kiosk.problems import Problem, did_you_mean

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")
_CHAPTER_FILE = "chapters/{}.yaml"


@dataclass(frozen=True)
class Draft:
    """Everything that could be read. A section is None where there is none or nothing could be made of it."""

    contents: Contents
    today: date
    languages: tuple[str, ...]  # empty where exhibition.yaml does not say them well enough
    known: Known
    exhibition: Document[Exhibition] | None
    chapters: dict[str, Document[Chapter]]
    timeline: Document[Timeline] | None
    memorial: Document[Memorial] | None
    sources: dict[str, Document[Work]]
    media: dict[str, Document[Medium]]
    events: tuple[Event, ...]  # of a CSV file
    names: tuple[Person, ...]  # of a CSV file
    problems: tuple[Problem, ...]  # found while reading

    def documents(self) -> Iterator[tuple[Document[Any], BaseModel]]:
        """Every file or entry that gave a model, with it."""
        single: tuple[Document[Any] | None, ...] = (self.exhibition, self.timeline, self.memorial)
        for document in (*single, *self.chapters.values(), *self.sources.values(), *self.media.values()):
            if document is not None and document.model is not None:
                yield document, document.model


def read_draft(contents: Contents, today: date, progress: Progress = silent) -> Draft:
    """Read every file of a bundle and check its shape."""
    return _Drafting(contents, progress).draft(today)


class _Drafting:
    """Collects problems on the way. One use."""

    def __init__(self, contents: Contents, progress: Progress) -> None:
        self._contents, self._progress = contents, progress
        self._problems: list[Problem] = list(contents.problems)
        self._context: dict[str, Any] = {}

    def draft(self, today: date) -> Draft:
        head = self._source("exhibition.yaml", required=True)
        languages = _languages(head)
        self._context = {"default": languages[0] if languages else "en", "languages": languages}
        chapters = self._chapter_sources(head)
        timeline, memorial = self._source("timeline.yaml"), self._source("memorial.yaml")
        sources, media = self._source("sources.yaml"), self._source("media.yaml")
        known = _known(head, chapters, timeline, memorial, sources, media)
        timeline_document = self._shape(Timeline, timeline)
        memorial_document = self._shape(Memorial, memorial)
        return Draft(
            contents=self._contents,
            today=today,
            languages=languages,
            known=known,
            exhibition=self._shape(Exhibition, head),
            chapters={name: made for name, read in chapters.items() if (made := self._shape(Chapter, read))},
            timeline=timeline_document,
            memorial=memorial_document,
            sources=self._entries(Work, sources),
            media=self._entries(Medium, media),
            events=self._table(timeline_document, languages, known),
            names=self._names(memorial_document, languages, known),
            problems=tuple(self._problems),
        )

    def _source(self, relative: str, required: bool = False) -> Source | None:
        """One YAML file; None where there is none."""
        if relative not in self._contents:
            if required and relative not in self._contents.refused:
                self._missing(relative)
            return None if relative not in self._contents.refused else Source(self._contents.shown(relative), None)
        read = read_yaml(self._contents.root / relative, self._contents.shown(relative))
        self._problems.extend(read.problems)
        return read

    def _missing(self, relative: str) -> None:
        near = [file for file in self._contents.files if file.lower() == relative]
        hint = f'Rename "{near[0]}".' if near else "Is this the folder of a bundle?"
        self._problems.append(Problem(self._contents.shown(relative), 0, 0, "", "is missing", hint))

    def _chapter_sources(self, head: Source | None) -> dict[str, Source]:
        """The chapters listed, each with its file; a problem where the list names one that is not there."""
        found = {}
        listed = child(head.root, "chapters") if head and head.root else None
        for number, item in enumerate(getattr(listed, "items", ()) if not isinstance(listed, Mapping) else ()):
            if not isinstance(item, Scalar) or item.text in found or not _is_name(item.text):
                continue
            read = self._source(_CHAPTER_FILE.format(item.text))
            if read is not None:
                found[item.text] = read
            elif head is not None:
                self._problems.append(self._no_chapter(head.file, number, item))
        return found

    def _no_chapter(self, file: str, number: int, item: Scalar) -> Problem:
        names = [name.removesuffix(".yaml") for name in self._contents.inside("chapters")]
        hint = did_you_mean(item.text, names) or "Write the file, or take the chapter off the list."
        message = f"there is no file {_CHAPTER_FILE.format(item.text)}"
        return Problem(file, item.line, item.column, f"chapters[{number}]", message, hint)

    def _shape(self, model: type[Model], read: Source | None) -> Document[Model] | None:
        if read is None or read.root is None:
            return None
        document = check_shape(model, read.file, read.root, self._context)
        self._problems.extend(document.problems)
        return document

    def _entries(self, model: type[Model], read: Source | None) -> dict[str, Document[Model]]:
        """A file that maps ids to models, entry by entry."""
        if read is None or read.root is None:
            return {}
        if not isinstance(read.root, Mapping):
            message, hint = "expected a map from id to entry", "Begin each entry with its id and a colon."
            self._problems.append(Problem(read.file, read.root.line, read.root.column, "", message, hint))
            return {}
        return {key: self._entry(model, read.file, read.root, key) for key in read.root.entries}

    def _entry(self, model: type[Model], file: str, root: Node, key: str) -> Document[Model]:
        document = check_shape(model, file, root, self._context, (key,))
        self._problems.extend(document.problems)
        if not _is_name(key):
            hint = "Use small letters a to z, digits and single hyphens, such as six-days."
            self._problems.append(document.error((), f'"{key[:64]}" is not an id', hint, at_key=True))
        return document

    def _table(
        self, document: Document[Timeline] | None, languages: tuple[str, ...], known: Known
    ) -> tuple[Event, ...]:
        """The events of the CSV file that the timeline names, if it names one."""
        name = document.model.events if document and document.model else ()
        if document is None or not isinstance(name, str) or not self._is_table(document, "events", name):
            return ()
        if not languages:
            return ()  # which columns there must be is not known
        file = self._contents.root / name
        table = read_events(file, self._contents.shown(name), languages, known, self._progress)
        self._problems.extend(table.problems)
        return table.events

    def _names(
        self, document: Document[Memorial] | None, languages: tuple[str, ...], known: Known
    ) -> tuple[Person, ...]:
        """The names of the CSV file that the memorial names, if it names one."""
        name = document.model.names if document and document.model else None
        if document is None or name is None or not self._is_table(document, "names", name) or not languages:
            return ()
        file = self._contents.root / name
        table = read_names(file, self._contents.shown(name), languages, known, self._progress)
        self._problems.extend(table.problems)
        return table.names

    def _is_table(self, document: Document[Any], key: str, name: str) -> bool:
        """Whether `name` is a CSV file of the bundle; a problem at `key` where it is not."""
        if "/" in name or "\\" in name or not name.endswith(".csv"):
            hint = f"Write the name of a .csv file that lies beside {document.file.rpartition('/')[2]}."
            self._problems.append(document.error((key,), f'"{name[:64]}" is not the name of a CSV file', hint))
            return False
        if name not in self._contents and name not in self._contents.refused:
            hint = did_you_mean(name, self._contents.files)
            self._problems.append(document.error((key,), f'there is no file "{name[:64]}"', hint))
        return name in self._contents


def _is_name(text: str) -> bool:
    return len(text) <= 64 and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text) is not None


def _languages(head: Source | None) -> tuple[str, ...]:
    """The languages declared; nothing where one of them is no language code, or there is none."""
    listed = ids.items(child(head.root, "languages")) if head and head.root else {}
    return tuple(listed) if all(map(LANGUAGE.fullmatch, listed)) else ()


def _known(
    head: Source | None,
    chapters: dict[str, Source],
    timeline: Source | None,
    memorial: Source | None,
    sources: Source | None,
    media: Source | None,
) -> Known:
    return Known(
        sources=_declared(sources),
        media=_declared(media),
        chapters=_listed(head),
        pages={name: ids.ids_of(child(read.root, "pages")) for name, read in chapters.items() if read.root},
        groups=ids.ids_of(child(timeline.root, "groups")) if timeline and timeline.root else None,
        places=ids.ids_of(child(memorial.root, "places")) if memorial and memorial.root else None,
        remembered=ids.ids_of(child(memorial.root, "groups")) if memorial and memorial.root else None,
    )


def _declared(read: Source | None) -> ids.Ids | None:
    """Ids of a file that is a map from ids."""
    return ids.keys(read.root) if read and isinstance(read.root, Mapping) else None


def _listed(head: Source | None) -> ids.Ids | None:
    """The chapters on the list; unknown where there is no list."""
    listed = child(head.root, "chapters") if head and head.root else None
    return ids.items(listed) if isinstance(listed, Sequence) else None
