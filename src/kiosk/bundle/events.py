"""An event of the timeline, as lean as a million of them asks for."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.bundle.dates import When


@dataclass(frozen=True, slots=True)
class Event:
    """One event, from timeline.yaml or from a CSV file; texts are {language: words}, the rest ids."""

    date: When
    title: dict[str, str]
    text: dict[str, str] | None
    group: str
    chapter: str | None
    page: str | None
    source: str | None
    disputed: dict[str, str] | None
