"""The timeline: eras and groups; the events stand in columns of their own."""

from __future__ import annotations

from typing import TypedDict

from kiosk.prepare.form.words import Words


class Era(TypedDict):
    id: str
    title: Words
    start: int
    end: int | None


class Group(TypedDict):
    id: str
    title: Words


class TimelineFile(TypedDict):
    """Eras and groups as JSON; the events as columns in `events` (see kiosk.prepare.events)."""

    eras: list[Era]
    groups: list[Group]
    count: int
    events: str
