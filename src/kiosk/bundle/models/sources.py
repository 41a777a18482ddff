"""sources.yaml: a map from id to the work cited."""

from __future__ import annotations

from kiosk.bundle.texts import AsPublished, Line, Part


class Work(Part):
    """A work cited. Author and title stand as published, once or in each language; `what` says plainly what it is."""

    author: AsPublished
    title: AsPublished
    year: AsPublished  # "1983; 2003" is fine
    publisher: AsPublished | None = None
    what: Line
    note: Line | None = None  # how we know it: "known to us through ..."
