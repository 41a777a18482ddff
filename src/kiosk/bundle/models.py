"""What a curator writes, as frozen models. See docs/bundle-format.md for the same in words."""
from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from kiosk.bundle.texts import Line, Part, Prose

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64)]
Edtf = Annotated[str, "EDTF level 1, such as 1945-08-09, 1945-08-09/1945-09-05, 1943~, 1945-08?, -0044-03-15"]


# ---------------------------------------------------------------- exhibition.yaml
class AttractDay(Part):
    """One of the key lines of the attract loop: a day that hangs down to its label."""

    date: Edtf
    label: Line
    numeral: bool = False  # draw the day of the month giant beside the line


class Attract(Part):
    """The attract loop: one line a day of the focus window, the key ones long."""

    statement: Line
    subtitle: Line
    days: tuple[AttractDay, ...]
    between: Line | None = None  # small words in the gap between the numerals


class Window(Part):
    """Two days, both included."""

    start: Edtf
    end: Edtf


class Home(Part):
    title: Line
    subtitle: Line
    memorial: Line | None = None  # words beside the entrance to the memorial


class Idle(Part):
    """Overrides of kiosk.yaml, each within its bounds (seconds; words a minute)."""

    reading: float | None = Field(default=None, ge=30, le=600)
    warning: float | None = Field(default=None, ge=20, le=120)
    words_per_minute: float | None = Field(default=None, ge=60, le=200)


class Credit(Part):
    role: Line
    name: Line


class Theme(Part):
    """Colours a bundle may change, as #RRGGBB. kiosk check refuses too little contrast."""

    paper: str | None = None
    paper2: str | None = None
    ink: str | None = None
    ink2: str | None = None
    rule: str | None = None
    sorghum: str | None = None
    storm: str | None = None
    mist: str | None = None
    millet: str | None = None


class Exhibition(Part):
    format: Literal[1]
    id: Id
    version: str
    title: Line
    subtitle: Line
    languages: tuple[str, ...]  # BCP 47; the first is the default
    chapters: tuple[Id, ...]  # in the order visitors meet them: chapters/<id>.yaml
    focus: Window  # the days the day line draws one by one
    attract: Attract
    home: Home
    theme: Theme = Theme()
    idle: Idle = Idle()
    licence: str  # of the texts, such as CC BY 4.0
    about: Prose
    credits: tuple[Credit, ...] = ()


# ---------------------------------------------------------------- chapters/<id>.yaml
class Page(Part):
    """What every page has."""

    id: Id | None = None
    title: Line
    dates: tuple[Edtf, ...] = ()  # lit on the day line; the first is the current one
    sources: tuple[Id, ...] = ()  # who says so, for the page as a whole


class TextPage(Page):
    kind: Literal["text"]
    text: Prose


class Spot(Part):
    """A place in a picture worth a closer look; x and y are fractions of its width and height."""

    x: float = Field(ge=0, le=1)
    y: float = Field(ge=0, le=1)
    title: Line
    text: Prose


class PlatePage(Page):
    kind: Literal["plate"]
    picture: Id
    text: Prose | None = None
    spots: tuple[Spot, ...] = Field(default=(), max_length=8)


class Voice(Part):
    """One attributed answer. `says` paraphrases ("argues that") unless `quotation` is true."""

    name: Line
    role: Line  # "Historian, Japan, 1998"
    says: Prose
    source: Id
    locator: Line | None = None  # page, chapter, document number
    quotation: bool = False
    dates: tuple[Edtf, ...] = ()  # the days this voice stresses


class VoicesPage(Page):
    """One question (the title), two to four answers side by side, in alphabetical order."""

    kind: Literal["voices"]
    voices: tuple[Voice, ...] = Field(min_length=2, max_length=4)
    agree: Prose | None = None
    measure: Window | None = None  # the days drawn above each voice


class Estimate(Part):
    """What one source gives: one number, or low and high."""

    low: int
    high: int | None = None
    by: Line  # who says so, short: "Krivosheev, 1997"
    source: Id
    locator: Line | None = None
    approximate: bool = False  # "about"


class Figure(Part):
    """One thing counted, by one or more sources. Never a sum across rows."""

    label: Line
    detail: Line | None = None
    estimates: tuple[Estimate, ...] = Field(min_length=1, max_length=5)


class FiguresPage(Page):
    kind: Literal["figures"]
    text: Prose | None = None
    rows: tuple[Figure, ...] = Field(min_length=1, max_length=8)
    remark: Line | None = None


class QuotePage(Page):
    kind: Literal["quote"]
    words: Prose
    speaker: Line
    role: Line
    source: Id
    locator: Line | None = None
    context: Prose | None = None


class DocumentPage(Page):
    """A source set in type again. `form` says whether these are its words or our summary of them."""

    kind: Literal["document"]
    form: Literal["full", "excerpt", "summary"]
    heading: Line  # what the document calls itself
    dated: Edtf
    text: Prose
    source: Id
    locator: Line | None = None
    remark: Prose | None = None


class NoticePage(Page):
    """What a visitor should know before a hard page, with a way round it."""

    kind: Literal["notice"]
    text: Prose
    skip_to: Id | None = None  # id of a page in this chapter; omitted: the next chapter


AnyPage = Annotated[
    TextPage | PlatePage | VoicesPage | FiguresPage | QuotePage | DocumentPage | NoticePage,
    Field(discriminator="kind"),
]


class Chapter(Part):
    title: Line
    summary: Line
    period: tuple[Edtf, ...] = Field(min_length=1)  # drawn as bars over its row on the home page
    pages: tuple[AnyPage, ...] = Field(min_length=1)


# ---------------------------------------------------------------- timeline.yaml
class Era(Part):
    id: Id
    title: Line
    start: Edtf
    end: Edtf | None = None  # None: until today


class Group(Part):
    """One lane of the timeline."""

    id: Id
    title: Line


class Event(Part):
    date: Edtf
    title: Line  # short: stands beside a mark
    text: Prose | None = None
    group: Id
    chapter: Id | None = None
    page: Id | None = None
    source: Id | None = None
    disputed: Line | None = None  # what is uncertain or disputed about it


class Timeline(Part):
    eras: tuple[Era, ...] = ()
    groups: tuple[Group, ...] = Field(min_length=1)
    events: tuple[Event, ...] | str  # inline, or the name of a CSV file beside timeline.yaml


# ---------------------------------------------------------------- memorial.yaml
class RememberedGroup(Part):
    id: Id
    title: Line
    notice: Prose | None = None  # shown first; the visitor chooses to go on
    text: Prose
    figures: tuple[Figure, ...] = ()
    sources: tuple[Id, ...] = ()
    places: tuple[Id, ...] = ()


class MemorialPlace(Part):
    id: Id
    name: Line
    where: Line  # "Artyom, Primorye, Russia"
    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)
    precision: Literal["site", "town", "area"]
    text: Prose
    source: Id | None = None


class Memorial(Part):
    title: Line
    subtitle: Line
    introduction: Prose
    map: Id | None = None  # a medium of kind map with an extent
    groups: tuple[RememberedGroup, ...] = Field(min_length=1)
    places: tuple[MemorialPlace, ...] = ()


# ---------------------------------------------------------------- sources.yaml: a map from id to Work
class Work(Part):
    """A work cited. Author and title stand as published; `what` says in plain words what it is."""

    author: str
    title: str
    year: str  # as published, "1983; 2003" is fine
    publisher: str | None = None
    what: Line
    note: Line | None = None  # how we know it: "known to us through ..."


# ---------------------------------------------------------------- media.yaml: a map from id to Medium
class Extent(Part):
    """What a map in plate carrée shows, degrees. Linear in longitude and latitude."""

    west: float
    east: float
    south: float
    north: float


class MapLabel(Part):
    """Words set over a picture by the program, so that they can be translated, enlarged and spoken."""

    x: float = Field(ge=0, le=1)
    y: float = Field(ge=0, le=1)
    text: Line
    style: Literal["town", "region", "water", "note"] = "town"
    side: Literal["right", "left", "above", "below", "centre"] = "right"


class Medium(Part):
    file: str  # inside media/
    kind: Literal["photograph", "map", "illustration", "diagram", "document", "reconstruction"]
    alt: Line
    caption: Line  # bold lead
    credit: Line  # who made it, when, what it is not
    licence: str
    rights_end: str | None = None  # YYYY-MM-DD; after it this one medium is not shown
    replace: Line | None = None  # how a museum replaces it by the real thing
    contrast_file: str | None = None  # the same, drawn for the high-contrast theme (maps, diagrams)
    engrave: bool = False  # a grey tone picture, engraved in vertical lines when prepared
    focus_x: float = Field(default=0.5, ge=0, le=1)  # what stays in sight when the picture is cropped
    focus_y: float = Field(default=0.5, ge=0, le=1)
    extent: Extent | None = None
    labels: tuple[MapLabel, ...] = ()
