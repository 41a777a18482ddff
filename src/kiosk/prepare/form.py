"""The prepared form: what `prepare` writes and the gallery reads. Plain JSON, standard library alone.

    DIR/manifest.json      Manifest: every other file with size and SHA-256
    DIR/exhibition.json    Exhibition: all that the attract loop and the home page need
    DIR/files/<sha256[:32]>.<ext>   chapters, timeline, memorial, sources, media, pictures, fonts

exhibition.json is what a start waits for; everything else is read when it is first asked for.

Days are whole days since 1970-01-01 in the proleptic Gregorian calendar, so negative years work
(`kiosk.bundle.days`). Words are {language: ...} maps; a Paragraphs value is a list of paragraphs,
each plain text with the ranges to emphasise: nothing in it is markup until the gallery escapes it.
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

Words = dict[str, str]  # {language: one line}


class Paragraph(TypedDict):
    t: str  # the words, plain
    em: NotRequired[list[list[int]]]  # [start, end) ranges of t to emphasise


Prose = dict[str, list[Paragraph]]  # {language: paragraphs}


class When(TypedDict):
    """An EDTF date or interval as days. `end` is the last day that may belong to it, included."""

    edtf: str
    start: int | None  # first possible day; None: open ("..") or unknown
    end: int | None
    sure: list[int] | None  # [first, last] day that surely belongs to it; None: no day is sure
    precision: Literal["day", "month", "season", "year", "decade", "century"]
    approximate: bool  # "~" or "%"
    uncertain: bool  # "?" or "%"
    label: Words  # written out: "about 10–12 August 1945"
    short: Words  # as short as it goes: "10–12 Aug"


# ------------------------------------------------------------------ exhibition.json
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


# ------------------------------------------------------------------ a chapter
class Spot(TypedDict):
    x: float
    y: float
    title: Words
    text: Prose


class Voice(TypedDict):
    name: Words
    role: Words
    says: Prose
    source: str
    locator: Words | None
    quotation: bool
    dates: list[When]
    sort: Words  # what it is sorted by in each language


class Estimate(TypedDict):
    low: int
    high: int  # equal to low where the source gives one number
    by: Words
    source: str
    locator: Words | None
    approximate: bool


class Figure(TypedDict):
    label: Words
    detail: Words | None
    estimates: list[Estimate]  # sorted by low, then high


class CampaignFront(TypedDict):
    id: str
    title: Words
    pattern: Literal["solid", "double", "ticked"]
    colour: Literal["transbaikal", "far-east-1", "far-east-2"]


class CampaignAxis(TypedDict):
    id: str
    front: str
    army: Words
    commander: Words | None
    begins: Words  # "9 Aug"
    ends: Words  # "c. 19 Aug"
    line: list[list[float]]  # x and y as fractions of the map, and the day at whose end the army stood there
    flown: list[list[int]]  # [from, to] vertices of what was flown


class CampaignStop(TypedDict):
    name: Words
    x: float
    y: float
    days: Words  # "9–18", "c. 17"; "" where none matter
    side: Literal["right", "left", "above", "below"]


class CampaignDay(TypedDict):
    day: int
    date: Words  # "16 August"
    numeral: Words
    text: Prose  # empty where nothing is said


class Page(TypedDict):
    """One page; keys beyond the common ones are there for the kinds that have them."""

    kind: Literal["text", "plate", "voices", "figures", "quote", "document", "notice", "campaign"]
    id: str | None
    title: Words
    dates: list[When]
    sources: list[str]
    words: dict[str, int]  # words a visitor reads on it, by language: the pace of the idle rule
    text: NotRequired[Prose | None]
    picture: NotRequired[str]
    spots: NotRequired[list[Spot]]
    voices: NotRequired[list[Voice]]
    agree: NotRequired[Prose | None]
    measure: NotRequired[list[int] | None]
    rows: NotRequired[list[Figure]]
    remark: NotRequired[Words | None]
    quote: NotRequired[Prose]
    speaker: NotRequired[Words]
    role: NotRequired[Words]
    source: NotRequired[str]
    locator: NotRequired[Words | None]
    context: NotRequired[Prose | None]
    form: NotRequired[Literal["full", "excerpt", "summary"]]
    heading: NotRequired[Words]
    dated: NotRequired[When]
    note: NotRequired[Prose | None]  # a document's remark
    skip_to: NotRequired[int | None]  # index of a page here; None: the next chapter
    map: NotRequired[str]  # a campaign's medium: not a picture to look closer at, for it has no ways on it
    window: NotRequired[list[int]]
    upright: NotRequired[list[list[float]]]  # left, top, right, bottom as fractions of the map
    fronts: NotRequired[list[CampaignFront]]
    axes: NotRequired[list[CampaignAxis]]
    stops: NotRequired[list[CampaignStop]]
    days: NotRequired[list[CampaignDay]]


class ChapterFile(TypedDict):
    id: str
    pages: list[Page]


# ------------------------------------------------------------------ timeline
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


# ------------------------------------------------------------------ memorial
class RememberedGroup(TypedDict):
    id: str
    title: Words
    notice: Prose | None
    text: Prose
    figures: list[Figure]
    sources: list[str]
    places: list[str]
    words: dict[str, int]


class MemorialPlace(TypedDict):
    id: str
    name: Words
    where: Words
    latitude: float
    longitude: float
    precision: Literal["site", "town", "area"]
    text: Prose
    source: str | None


class MemorialFile(TypedDict):
    title: Words
    subtitle: Words
    introduction: Prose
    map: str | None
    groups: list[RememberedGroup]  # in the bundle's order; the gallery sorts them by title
    places: list[MemorialPlace]
    names: NotRequired[str | None]  # a list of names (see kiosk.prepare.name_index); None: there is no search
    name_regions: NotRequired[list[str]]  # whose characters its names hold: sc, jp, kr
    names_about: NotRequired[Words | None]
    names_contact: NotRequired[Prose | None]


# ------------------------------------------------------------------ sources, media
class Work(TypedDict):
    author: Words
    title: Words
    year: Words
    publisher: Words | None
    what: Words
    note: Words | None


SourcesFile = dict[str, Work]


class Picture(TypedDict):
    """One file of a medium, made for one use. An engraving is shown pixel for pixel, cropped."""

    file: str
    width: int
    height: int
    contrast: bool  # made for the high-contrast theme
    use: Literal["page", "viewer", "thumb"]
    unit: float  # the scale of the screen it was made for: 1 at 1920x1080, 2 at 4K


class MapLabel(TypedDict):
    x: float
    y: float
    text: Words
    style: Literal["town", "region", "water", "note"]
    side: Literal["right", "left", "above", "below", "centre"]


class Extent(TypedDict):
    west: float
    east: float
    south: float
    north: float


class Medium(TypedDict):
    kind: Literal["photograph", "map", "illustration", "diagram", "document", "reconstruction"]
    alt: Words
    caption: Words
    credit: Words
    licence: str
    rights_end: int | None  # last day on which it may be shown
    engraved: bool
    width: int  # of the original, after its orientation was applied
    height: int
    focus: list[float]
    extent: Extent | None
    labels: list[MapLabel]
    pictures: list[Picture]  # by use, contrast, width


MediaFile = dict[str, Medium]


# ------------------------------------------------------------------ manifest.json
class ManifestFile(TypedDict):
    sha256: str
    size: int


class Made(TypedDict):
    """All files of one medium, and the size of its original after its orientation was applied."""

    width: int
    height: int
    pictures: list[Picture]


class Manifest(TypedDict):
    format: int
    id: str
    version: str
    prepared_by: str  # "kiosk 0.1.0"
    inputs: str  # SHA-256 over the bundle's files: unchanged inputs are not prepared again
    made: dict[str, Made]  # by the hash of all that decided them: what the next preparation can reuse
    files: dict[str, ManifestFile]  # by path inside DIR, "/" between parts, sorted
