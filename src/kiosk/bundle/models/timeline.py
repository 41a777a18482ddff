"""timeline.yaml: eras, groups and events."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag

from kiosk.bundle.texts import ChapterId, Edtf, GroupId, Id, Line, Part, Prose, SourceId


class Era(Part):
    """A stretch of time with a name."""

    id: Id
    title: Line
    start: Edtf
    end: Edtf | None = None  # None: until today


class Group(Part):
    """One lane of the timeline."""

    id: Id
    title: Line


class EventEntry(Part):
    """One event as it stands in timeline.yaml; `kiosk.bundle.events.Event` is what it becomes."""

    date: Edtf
    title: Line  # short: stands beside a mark
    text: Prose | None = None
    group: GroupId
    chapter: ChapterId | None = None
    page: Id | None = None
    source: SourceId | None = None
    disputed: Line | None = None  # what is uncertain or disputed about it


def _form(events: Any) -> str:
    return "::file" if isinstance(events, str) else "::list"


class Timeline(Part):
    """The whole of timeline.yaml."""

    eras: tuple[Era, ...] = ()
    groups: tuple[Group, ...] = Field(min_length=1, max_length=12)
    events: Annotated[  # inline, or the name of a CSV file beside timeline.yaml
        Annotated[tuple[EventEntry, ...], Tag("::list")] | Annotated[str, Tag("::file")], Discriminator(_form)
    ]
