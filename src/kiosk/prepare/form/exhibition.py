"""exhibition.json, all that the attract loop and the home page need, and the page about the exhibition."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from kiosk.prepare.form.words import Prose, Words


class AttractDay(TypedDict):
    day: int
    date: Words  # "9 August"
    numeral: Words  # "9"
    giant: bool
    label: Words


class Attract(TypedDict):
    statement: Words
    subtitle: Words
    days: list[AttractDay]
    between: Words | None


class ChapterEntry(TypedDict):
    id: str
    number: int
    title: Words
    summary: Words
    spans: list[list[int]]  # [first, last] days of its period; last is 2**31-1 where it has no end
    pages: int
    file: str  # a ChapterFile
    lit: list[int]  # every day of the focus window that a page of it lights


class Idle(TypedDict):
    """Overrides of the kiosk's own settings; a key that is absent is not overridden. Seconds."""

    reading: NotRequired[float]
    warning: NotRequired[float]
    words_per_minute: NotRequired[float]


class Calendar(TypedDict):
    """Words for dates in one language, from CLDR. Patterns hold {day}, {month}, {year}; a range {day2} and so on.

    `kiosk.prepare.dates` writes dates with it.
    """

    months: list[str]  # as in a whole date: "августа"
    months_short: list[str]
    months_alone: list[str]  # standing alone: "август"
    day_month: str  # with months
    day_month_short: str  # with months_short
    day_month_year: str
    month_year: str  # inside a phrase, with months
    month_year_alone: str  # with months_alone
    year: str
    days: str  # 10–12 August 1945
    days_short: str  # 10–12 Aug
    days_months: str  # 9 August – 5 September 1945
    days_months_short: str
    months_range: str  # August – September 1945
    between: str  # "{first} – {last}"
    seasons: list[str]  # of spring, summer, autumn, winter: "Spring {year}"
    about: str  # "about {date}"
    about_short: str
    uncertain: str  # "{date} (uncertain)"
    before_era: str  # "{year} BC": stands where a year stands
    decade: str  # "{year}s"; may hold {last}
    until: str
    since: str
    thousands: str  # the grouping mark of numbers
    weekdays_short: NotRequired[list[str]]


class Tick(TypedDict):
    """A mark on the day line outside the focus window."""

    day: int
    chapter: str | None


class Exhibition(TypedDict):
    format: int
    id: str
    version: str
    title: Words
    subtitle: Words
    languages: list[str]
    language_names: dict[str, str]  # each in itself: {"ru": "Русский"}
    calendars: dict[str, Calendar]
    focus: list[int]  # [first, last] day of the window drawn day by day
    first_day: int  # of the whole timeline
    ticks: list[Tick]
    theme: dict[str, str]  # colour overrides, already checked
    attract: Attract
    home_title: Words
    home_subtitle: Words
    home_memorial: Words | None
    idle: Idle
    licence: str
    chapters: list[ChapterEntry]
    timeline: str | None  # a TimelineFile
    memorial: str | None  # a MemorialFile
    sources: str | None  # a SourcesFile
    media: str | None  # a MediaFile
    about: str  # an AboutFile


class Credit(TypedDict):
    role: Words
    name: Words


class AboutFile(TypedDict):
    about: Prose
    credits: list[Credit]
    media: list[str]  # ids of all media, in order of appearance, for their credits and licences
    titles: dict[str, Words]  # by id of a campaign's map, whose caption is a note on it: what its page is called
