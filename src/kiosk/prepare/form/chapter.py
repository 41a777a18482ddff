"""A chapter: its pages, and what stands on each kind of page."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from kiosk.prepare.form.words import Prose, When, Words


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
    bound: Literal["over", "at_least", "up_to"] | None  # said before the number, which is then a single one


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
    days: Words  # "9–22 Aug", "9 Aug – c. 19 Aug"
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
