"""media.yaml: a map from id to the picture."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from kiosk.bundle.texts import Flag, Fraction, Latitude, Line, Longitude, Part, Text


class Extent(Part):
    """What a map in plate carrée shows, degrees. Linear in longitude and latitude."""

    west: Longitude
    east: Longitude
    south: Latitude
    north: Latitude


class Aside(Part):
    """Where words stand on a map that is too small for them at their own place."""

    x: Fraction
    y: Fraction


class MapLabel(Part):
    """Words set over a picture by the program, so that they can be translated, enlarged and spoken."""

    x: Fraction
    y: Fraction
    text: Line
    style: Literal["town", "region", "water", "note"] = "town"
    side: Literal["right", "left", "above", "below", "centre"] = "right"
    aside: Aside | None = None


Outline = Annotated[tuple[tuple[Fraction, Fraction], ...], Field(min_length=2)]  # x, y of each point


class Medium(Part):
    """One picture and all that is said about it."""

    file: str  # inside media/
    kind: Literal["photograph", "map", "illustration", "diagram", "document", "reconstruction"]
    alt: Line
    caption: Line  # bold lead
    credit: Line  # who made it, when, what it is not
    licence: Text
    rights_end: str | None = None  # YYYY-MM-DD; after it this one medium is not shown
    replace: Line | None = None  # how a museum replaces it by the real thing
    contrast_file: str | None = None  # the same, drawn for the high-contrast theme (maps, diagrams)
    engrave: Flag = False  # a grey tone picture, engraved in vertical lines when prepared
    focus_x: Fraction = 0.5  # what stays in sight when the picture is cropped
    focus_y: Fraction = 0.5
    extent: Extent | None = None
    labels: tuple[MapLabel, ...] = ()
    outlines: tuple[Outline, ...] = ()  # borders and coasts of a map: what names on a campaign keep to
