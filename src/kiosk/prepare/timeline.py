"""The timeline: its events as columns, and the marks that pages and events leave on the day line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from pathlib import Path

from kiosk.bundle import models
from kiosk.bundle.dates import DATES_KEPT, When
from kiosk.bundle.progress import Progress, silent
from kiosk.prepare.event_writer import Row, write_events
from kiosk.prepare.events import (
    APPROXIMATE,
    DISPUTED,
    ENDS_OPEN,
    OPEN_END,
    OPEN_START,
    STARTS_OPEN,
    UNCERTAIN,
    Record,
)
from kiosk.prepare.form import Era, Tick, TimelineFile, Words
from kiosk.prepare.parts import Speaker
from kiosk.prepare.store import adopt
from kiosk.prepare.words import prose, words

Chapters = tuple[tuple[str, models.Chapter], ...]

TOLD = 10_000  # events between two words about how far it is
TICKS_A_SIDE = 240  # as many as the day line can tell apart before and after its window


def timeline_file(
    timeline: models.Timeline,
    events: Sequence[models.Event],
    chapters: Chapters,
    speaker: Speaker,
    stage: Path,
    progress: Progress = silent,
) -> TimelineFile:
    """Writes the events; they may be a million, so they pass through one by one, and `progress` is told."""
    groups = {group.id: index for index, group in enumerate(timeline.groups)}
    file = stage / "events"
    count = write_events(_rows(_counted(events, progress), groups, _places(chapters), speaker), len(groups), file)
    return {
        "eras": [_era(era) for era in timeline.eras],
        "groups": [{"id": group.id, "title": words(group.title)} for group in timeline.groups],
        "count": count,
        "events": adopt(stage, file, "events"),
    }


def _counted(events: Sequence[models.Event], progress: Progress) -> Iterator[models.Event]:
    for number, event in enumerate(events, 1):
        yield event
        if number % TOLD == 0:
            progress(number, len(events), "events written")


def _era(era: models.Era) -> Era:
    start = OPEN_START if era.start.start is None else era.start.start
    return {"id": era.id, "title": words(era.title), "start": start, "end": era.end.end if era.end else None}


def _places(chapters: Chapters) -> dict[tuple[str | None, str | None], tuple[int, int | None]]:
    """Where a chapter, and a page of it, stand by their ids."""
    places: dict[tuple[str | None, str | None], tuple[int, int | None]] = {}
    for index, (name, chapter) in enumerate(chapters):
        places[name, None] = index, None
        places.update({(name, page.id): (index, number) for number, page in enumerate(chapter.pages) if page.id})
    return places


def _rows(
    events: Iterable[models.Event],
    groups: Mapping[str, int],
    places: Mapping[tuple[str | None, str | None], tuple[int, int | None]],
    speaker: Speaker,
) -> Iterator[Row]:
    said = lru_cache(DATES_KEPT)(partial(_said, speaker))
    for event in events:
        date = event.date
        chapter, page = places.get((event.chapter, event.page), (None, None))
        yield Row(
            start=OPEN_START if date.start is None else date.start,
            end=OPEN_END if date.end is None else date.end,
            sure=date.sure,
            group=groups[event.group],
            flags=_flags(event),
            chapter=chapter,
            page=page,
            record=_record(event, *said(date)),
        )


def _flags(event: models.Event) -> int:
    date = event.date
    raised = (
        (date.approximate, APPROXIMATE),
        (date.uncertain, UNCERTAIN),
        (event.disputed, DISPUTED),
        (date.start is None, STARTS_OPEN),
        (date.end is None, ENDS_OPEN),
    )
    return sum(flag for condition, flag in raised if condition)


def _said(speaker: Speaker, date: When) -> tuple[Words, Words]:
    """A date written out, and as short as it goes."""
    return speaker.label(date), speaker.short(date)


def _record(event: models.Event, label: Words, short: Words) -> Record:
    record: Record = {"title": words(event.title), "label": label, "short": short, "edtf": event.date.edtf}
    if event.text:
        record["text"] = prose(event.text)
    if event.source:
        record["source"] = event.source
    if event.disputed:
        record["disputed"] = words(event.disputed)
    return record


def marks(chapters: Chapters, events: Iterable[models.Event]) -> Iterator[Tick]:
    """The first day of everything dated, with the chapter it leads to."""
    for name, chapter in chapters:
        for page in chapter.pages:
            for date in page.dates:
                yield {"day": first_known(date), "chapter": name}
    for event in events:
        yield {"day": first_known(event.date), "chapter": event.chapter}


def first_known(date: When) -> int:
    """The first day of a date, or its last where its beginning is open."""
    known = date.end if date.start is None else date.start
    assert known is not None  # no date is open at both ends
    return known


def ticks(found: Iterable[Tick], focus: tuple[int, int]) -> list[Tick]:
    """Marks outside the focus window, in order, no more than can be told apart; those with a chapter first."""
    by_day: dict[int, str | None] = {}
    for tick in found:
        day = tick["day"]
        if not focus[0] <= day <= focus[1]:
            by_day[day] = by_day.get(day) or tick["chapter"]
    before = sorted(day for day in by_day if day < focus[0])
    after = sorted(day for day in by_day if day > focus[1])
    return [{"day": day, "chapter": by_day[day]} for side in (before, after) for day in _apart(side, by_day)]


def _apart(days: list[int], chapters: Mapping[int, str | None]) -> list[int]:
    """At most one day of each stretch, one with a chapter if there is one."""
    if len(days) <= TICKS_A_SIDE:
        return days
    stretch = -(-(days[-1] - days[0] + 1) // TICKS_A_SIDE)
    kept: dict[int, int] = {}
    for day in days:
        place = (day - days[0]) // stretch
        if place not in kept or (chapters[kept[place]] is None and chapters[day] is not None):
            kept[place] = day
    return list(kept.values())
