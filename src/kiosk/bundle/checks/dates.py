"""Days that must be days, and things that may not end before they begin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kiosk.bundle.dates import When
from kiosk.bundle.draft import Draft
from kiosk.bundle.models.campaign import CampaignPage
from kiosk.bundle.models.chapter import VoicesPage
from kiosk.bundle.models.exhibition import Exhibition, Window
from kiosk.bundle.nodes import Path
from kiosk.bundle.shape import Document
from kiosk.problems import Problem

MAX_FOCUS_DAYS = 62
MAX_MEASURE_DAYS = 31
_EXACT = "Write a whole date such as 1945-08-09."


def check(draft: Draft) -> Iterator[Problem]:
    """The focus window, the attract loop's days, what voices are measured by, days of maps, eras."""
    if draft.exhibition and draft.exhibition.model:
        yield from _window(draft.exhibition, ("focus",), draft.exhibition.model.focus, MAX_FOCUS_DAYS)
        yield from _attract(draft.exhibition, draft.exhibition.model)
    for document in draft.chapters.values():
        for number, page in enumerate(document.model.pages if document.model else ()):
            if isinstance(page, VoicesPage) and page.measure:
                yield from _window(document, ("pages", number, "measure"), page.measure, MAX_MEASURE_DAYS)
            if isinstance(page, CampaignPage):
                yield from _window(document, ("pages", number, "window"), page.window, MAX_FOCUS_DAYS)
    yield from _eras(draft)


def _window(document: Document[Any], path: Path, window: Window, most: int) -> Iterator[Problem]:
    start, end = _day(window.start), _day(window.end)
    for name, when, day in (("start", window.start, start), ("end", window.end, end)):
        if day is None:
            yield document.error((*path, name), f'"{when.edtf}" is not one sure day', _EXACT)
    if start is None or end is None:
        return
    if end < start:
        yield document.error((*path, "end"), "the window ends before it begins", "Write the earlier day as start.")
    elif end - start >= most:
        message = f"the window is {end - start + 1} days long"
        yield document.error((*path, "end"), message, f"{most} days at most can be drawn one by one.")


def _attract(document: Document[Exhibition], exhibition: Exhibition) -> Iterator[Problem]:
    first, last = _day(exhibition.focus.start), _day(exhibition.focus.end)
    if first is None or last is None or last < first:
        first, last = None, None  # the window itself has been complained about
    seen: set[int] = set()
    for number, entry in enumerate(exhibition.attract.days):
        path: Path = ("attract", "days", number, "date")
        day = _day(entry.date)
        if day is None:
            yield document.error(path, f'"{entry.date.edtf}" is not one sure day', _EXACT)
        elif first is not None and last is not None and not first <= day <= last:
            hint = "Choose a day of the focus window, or widen the window."
            yield document.error(path, f"{entry.date.edtf} lies outside the focus window", hint)
        elif day in seen:
            yield document.error(path, f"{entry.date.edtf} stands here a second time", "Keep one of the two.")
        seen.add(day if day is not None else -1 << 60)


def _eras(draft: Draft) -> Iterator[Problem]:
    document = draft.timeline
    if document is None or document.model is None:
        return
    for number, era in enumerate(document.model.eras):
        if era.start.start is None:
            hint = "Write when it begins, such as 1931 or 1931-09-18."
            yield document.error(("eras", number, "start"), "the era has no beginning", hint)
        if era.end is None or era.start.start is None:
            continue
        if era.end.end is None:
            hint = "Leave the key end out for an era that lasts until today."
            yield document.error(("eras", number, "end"), "the era's end is left open", hint)
        elif era.end.end < era.start.start:
            hint = "Check both dates."
            yield document.error(("eras", number, "end"), "the era ends before it begins", hint)


def _day(when: When) -> int | None:
    return when.start if when.is_day else None
