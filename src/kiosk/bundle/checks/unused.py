"""What nobody would miss: sources nothing cites, media nothing shows, files no medium names."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.bundle.draft import Draft
from kiosk.bundle.marks import marked
from kiosk.bundle.texts import Ref
from kiosk.problems import Problem


def check(draft: Draft) -> Iterator[Problem]:
    """Warnings alone. Asked only of a bundle with nothing wrong in it."""
    used = _used(draft)
    for name, work in draft.sources.items():
        if ("source", name) not in used:
            yield work.warning((), f'nothing cites the source "{name}"', "Cite it, or delete it.", at_key=True)
    for name, medium in draft.media.items():
        if ("medium", name) not in used:
            yield medium.warning((), f'no page shows "{name}"', "Show it, or delete it.", at_key=True)
    yield from _files(draft)


def _used(draft: Draft) -> set[tuple[str, str]]:
    inline = {(ref.to, name) for _document, model in draft.documents() for _path, ref, name in marked(model, Ref)}
    people = {("source", person.source) for person in draft.names}
    return inline | people | {("source", event.source) for event in draft.events if event.source}


def _files(draft: Draft) -> Iterator[Problem]:
    models = [document.model for document in draft.media.values() if document.model]
    named = {file for model in models for file in (model.file, model.contrast_file) if file}
    for file in draft.contents.inside("media"):
        if file not in named:
            shown = draft.contents.shown(f"media/{file}")
            yield Problem(
                shown, 0, 0, "", "no medium names this file", "Add it to media.yaml, or delete it.", "warning"
            )
    yield from _tables(draft)


def _tables(draft: Draft) -> Iterator[Problem]:
    timeline = draft.timeline.model if draft.timeline else None
    memorial = draft.memorial.model if draft.memorial else None
    read = (timeline and timeline.events, memorial and memorial.names)
    for file in draft.contents.files:
        if file.endswith(".csv") and "/" not in file and file not in read:
            hint = f"Write events: {file} in timeline.yaml or names: {file} in memorial.yaml, or delete it."
            yield Problem(draft.contents.shown(file), 0, 0, "", "nothing reads this table", hint, "warning")
