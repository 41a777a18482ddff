"""A page of the kind campaign: a map whose days are played and scrubbed."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from kiosk.bundle.models.exhibition import Window
from kiosk.bundle.models.media import Extent
from kiosk.bundle.models.page import Page
from kiosk.bundle.texts import Edtf, Id, Latitude, Line, Longitude, MediumId, Part, Prose


class Front(Part):
    """What several armies belong to. Fronts differ by pattern, so that nobody has to tell them by colour."""

    id: Id
    title: Line
    pattern: Literal["solid", "double", "ticked"]
    colour: Literal["transbaikal", "far-east-1", "far-east-2"]


class AxisPoint(Part):
    """Where an army was. `day`: the day it came, or from the day it came to the day it left; "~" where about."""

    longitude: Longitude
    latitude: Latitude
    day: Edtf
    by: Literal["land", "sea", "air"] = "land"  # how it came here


class Axis(Part):
    """The way of one army, from where it began."""

    id: Id
    front: Id
    army: Line
    commander: Line | None = None
    points: tuple[AxisPoint, ...] = Field(min_length=2, max_length=40)


class Stop(Part):
    """A place on the map with the days that matter there. The first ones get room for their names first."""

    name: Line
    longitude: Longitude
    latitude: Latitude
    dates: tuple[Edtf, ...] = ()
    side: Literal["right", "left", "above", "below"] = "right"


class CampaignDay(Part):
    """What is said on one day."""

    date: Edtf
    text: Prose


class CampaignPage(Page):
    """A map day by day: where armies had come, and what is known of the day."""

    kind: Literal["campaign"]
    picture: MediumId  # a map with an extent, without the axes
    window: Window  # the days that can be chosen
    upright: tuple[Extent, ...] = Field(default=(), max_length=2)  # parts of the map, where the screen is upright
    fronts: tuple[Front, ...] = Field(min_length=1, max_length=3)
    axes: tuple[Axis, ...] = Field(min_length=1, max_length=40)
    stops: tuple[Stop, ...] = Field(default=(), max_length=60)
    days: tuple[CampaignDay, ...] = ()
