"""exhibition.json: all that the attract loop and the home page need, and where everything else lies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from kiosk.bundle import models
from kiosk.bundle.dates import When
from kiosk.bundle.days import civil, day_of
from kiosk.prepare.binding import bound
from kiosk.prepare.calendar import calendar, own_name
from kiosk.prepare.events import OPEN_END
from kiosk.prepare.form import Attract, AttractDay, ChapterEntry, Exhibition, Idle, Tick
from kiosk.prepare.format import FORMAT
from kiosk.prepare.parts import Speaker
from kiosk.prepare.timeline import Chapters, first_known
from kiosk.prepare.words import heading, optional_sentences, optional_words, sentences, words


@dataclass(frozen=True)
class Places:
    """Where the other files of a preparation lie; None for a section the bundle does not have."""

    chapters: Mapping[str, str]
    timeline: str | None
    memorial: str | None
    sources: str | None
    media: str | None
    about: str


def speaker_of(exhibition: models.Exhibition) -> Speaker:
    calendars = {language: calendar(language) for language in exhibition.languages}
    return Speaker(calendars, focus_of(exhibition))


def focus_of(exhibition: models.Exhibition) -> tuple[int, int]:
    first, last = exhibition.focus.start.start, exhibition.focus.end.end
    assert first is not None and last is not None  # kiosk check refuses an open window
    return first, last


def opening(
    exhibition: models.Exhibition, chapters: Chapters, marks: list[Tick], first_day: int, speaker: Speaker, at: Places
) -> Exhibition:
    return {
        "format": FORMAT,
        "id": exhibition.id,
        "version": exhibition.version,
        "title": words(exhibition.title),
        "subtitle": words(exhibition.subtitle),
        "languages": list(exhibition.languages),
        "language_names": {language: own_name(language) for language in exhibition.languages},
        "calendars": dict(speaker.calendars),
        "focus": list(speaker.focus),
        "first_day": first_day,
        "ticks": marks,
        "theme": exhibition.theme.model_dump(exclude_none=True),
        "attract": _attract(exhibition.attract, speaker),
        "home_title": words(exhibition.home.title),
        "home_subtitle": words(exhibition.home.subtitle),
        "home_memorial": optional_sentences(exhibition.home.memorial),
        "idle": _idle(exhibition.idle),
        "licence": bound(exhibition.licence, ""),
        "chapters": [
            _entry(number, name, chapter, speaker.focus, at.chapters[name])
            for number, (name, chapter) in enumerate(chapters, 1)
        ],
        "timeline": at.timeline,
        "memorial": at.memorial,
        "sources": at.sources,
        "media": at.media,
        "about": at.about,
    }


def _attract(attract: models.Attract, speaker: Speaker) -> Attract:
    return {
        "statement": words(attract.statement),
        "subtitle": words(attract.subtitle),
        "days": [_attract_day(day, speaker) for day in attract.days],
        "between": optional_words(attract.between),
    }


def _attract_day(entry: models.AttractDay, speaker: Speaker) -> AttractDay:
    day = first_known(entry.date)
    return {
        "day": day,
        "date": speaker.day(day),
        "numeral": {language: str(civil(day)[2]) for language in speaker.calendars},
        "giant": entry.numeral,
        "label": words(entry.label),
    }


def _idle(idle: models.Idle) -> Idle:
    return cast(Idle, idle.model_dump(exclude_none=True))


def _entry(number: int, name: str, chapter: models.Chapter, focus: tuple[int, int], file: str) -> ChapterEntry:
    return {
        "id": name,
        "number": number,
        "title": heading(chapter.title),
        "summary": sentences(chapter.summary),
        "spans": [[first_known(date), OPEN_END if date.end is None else date.end] for date in chapter.period],
        "pages": len(chapter.pages),
        "file": file,
        "lit": lit((date for page in chapter.pages for date in page.dates), focus),
    }


def lit(dates: Iterable[When], focus: tuple[int, int]) -> list[int]:
    """The days of the focus window that these dates light. Only days do: a month or a year would light them all."""
    days: set[int] = set()
    for date in dates:
        if date.precision == "day":
            first = focus[0] if date.start is None else max(date.start, focus[0])
            last = focus[1] if date.end is None else min(date.end, focus[1])
            days.update(range(first, last + 1))
    return sorted(days)


def first_day(chapters: Chapters, timeline: models.Timeline | None, marks: Iterable[Tick], focus: int) -> int:
    """1 January of the first year that anything dated falls in."""
    periods = [first_known(date) for _, chapter in chapters for date in chapter.period]
    eras = [era.start.start for era in timeline.eras if era.start.start is not None] if timeline else []
    first = min([focus, *periods, *eras, *(mark["day"] for mark in marks)])
    return day_of(civil(first)[0], 1, 1)
