"""chapters/<id>.yaml: one chapter and its pages, eight kinds of them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from kiosk.bundle.models.campaign import CampaignPage
from kiosk.bundle.models.exhibition import Window
from kiosk.bundle.models.page import Page
from kiosk.bundle.texts import Amount, Edtf, Flag, Fraction, Id, Line, MediumId, Part, Period, Prose, SourceId

KINDS = ("text", "plate", "voices", "figures", "quote", "document", "notice", "campaign")


class TextPage(Page):
    """Words alone."""

    kind: Literal["text"]
    text: Prose


class Spot(Part):
    """A place in a picture worth a closer look; x and y are fractions of its width and height."""

    x: Fraction
    y: Fraction
    title: Line
    text: Prose


class PlatePage(Page):
    """A picture with its caption."""

    kind: Literal["plate"]
    picture: MediumId
    text: Prose | None = None
    spots: tuple[Spot, ...] = Field(default=(), max_length=8)


class Voice(Part):
    """One attributed answer. `says` paraphrases ("argues that") unless `quotation` is true."""

    name: Line
    role: Line  # "Historian, Japan, 1998"
    says: Prose
    source: SourceId
    locator: Line | None = None  # page, chapter, document number
    quotation: Flag = False
    dates: tuple[Edtf, ...] = ()  # the days this voice stresses
    sort: Line | None = None  # what it is sorted by, where not by the name as written: a family name


class VoicesPage(Page):
    """One question (the title), two to four answers side by side, in alphabetical order."""

    kind: Literal["voices"]
    voices: tuple[Voice, ...] = Field(min_length=2, max_length=4)
    agree: Prose | None = None
    measure: Window | None = None  # the days drawn above each voice


class Estimate(Part):
    """What one source gives: one number, or low and high."""

    low: Amount
    high: Amount | None = None
    by: Line  # who says so, short: "Krivosheev, 1997"
    source: SourceId
    locator: Line | None = None
    approximate: Flag = False  # "about"
    bound: Literal["over", "at_least", "up_to"] | None = None  # what the source says before its number


class Figure(Part):
    """One thing counted, by one or more sources. Never a sum across rows."""

    label: Line
    detail: Line | None = None
    estimates: tuple[Estimate, ...] = Field(min_length=1, max_length=5)


class FiguresPage(Page):
    """Numbers as ranges, each with who says so."""

    kind: Literal["figures"]
    text: Prose | None = None
    rows: tuple[Figure, ...] = Field(min_length=1, max_length=8)
    remark: Line | None = None


class QuotePage(Page):
    """One quotation, word for word."""

    kind: Literal["quote"]
    words: Prose
    speaker: Line
    role: Line
    source: SourceId
    locator: Line | None = None
    context: Prose | None = None


class DocumentPage(Page):
    """A source set in type again. `form` says whether these are its words or our summary of them."""

    kind: Literal["document"]
    form: Literal["full", "excerpt", "summary"]
    heading: Line  # what the document calls itself
    dated: Edtf
    text: Prose
    source: SourceId
    locator: Line | None = None
    remark: Prose | None = None


class NoticePage(Page):
    """What a visitor should know before a hard page, with a way round it."""

    kind: Literal["notice"]
    text: Prose
    skip_to: Id | None = None  # id of a page in this chapter; omitted: the next chapter


def _kind(page: Any) -> str | None:
    kind = page.get("kind") if isinstance(page, dict) else getattr(page, "kind", None)
    return f"::{kind}" if isinstance(kind, str) else None


# The tags begin with "::" so that an error's path can drop them: they are no keys of the file.
AnyPage = Annotated[
    Annotated[TextPage, Tag("::text")]
    | Annotated[PlatePage, Tag("::plate")]
    | Annotated[VoicesPage, Tag("::voices")]
    | Annotated[FiguresPage, Tag("::figures")]
    | Annotated[QuotePage, Tag("::quote")]
    | Annotated[DocumentPage, Tag("::document")]
    | Annotated[NoticePage, Tag("::notice")]
    | Annotated[CampaignPage, Tag("::campaign")],
    Discriminator(_kind),
]


class Chapter(Part):
    """The whole of a chapter's file."""

    title: Line
    summary: Line
    period: Period  # drawn as bars over its row on the home page; one date or a list
    pages: tuple[AnyPage, ...] = Field(min_length=1, max_length=100)
