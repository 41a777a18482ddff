"""What every page of a chapter has."""

from __future__ import annotations

from kiosk.bundle.texts import Edtf, Id, Line, Part, SourceId


class Page(Part):
    """What every page has."""

    id: Id | None = None
    title: Line
    dates: tuple[Edtf, ...] = ()  # lit on the day line; the first is the current one
    sources: tuple[SourceId, ...] = ()  # who says so, for the page as a whole
