"""The works cited, and the pictures with the files made of each."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from kiosk.prepare.form.words import Words


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
    # If engraved, narrow: beside large text; upright: in the viewer of an upright screen, over large text on its pages.
    use: Literal["page", "narrow", "viewer", "upright", "thumb"]
    unit: float  # the scale of the screen it was made for: 1 at 1920x1080, 2 at 4K


class Aside(TypedDict):
    x: float
    y: float


class MapLabel(TypedDict):
    x: float
    y: float
    text: Words
    style: Literal["town", "region", "water", "note"]
    side: Literal["right", "left", "above", "below", "centre"]
    aside: NotRequired[Aside]  # on a campaign: where it stands when it is too long for its place


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
    outlines: NotRequired[list[list[list[float]]]]  # x and y of each point of each line, fractions of the picture
    pictures: list[Picture]  # by use, contrast, width


MediaFile = dict[str, Medium]
