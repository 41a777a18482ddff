"""memorial.yaml: the groups remembered, and the places."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from kiosk.bundle.models.chapter import Figure
from kiosk.bundle.texts import Id, Latitude, Line, Longitude, MediumId, Part, PlaceId, Prose, SourceId


class RememberedGroup(Part):
    """People remembered together."""

    id: Id
    title: Line
    notice: Prose | None = None  # shown first; the visitor chooses to go on
    text: Prose
    figures: tuple[Figure, ...] = ()
    sources: tuple[SourceId, ...] = ()
    places: tuple[PlaceId, ...] = ()


class MemorialPlace(Part):
    """A place of memory; degrees north and east."""

    id: Id
    name: Line
    where: Line  # "Artyom, Primorye, Russia"
    latitude: Latitude
    longitude: Longitude
    precision: Literal["site", "town", "area"]
    text: Prose
    source: SourceId | None = None


class Memorial(Part):
    """The whole of memorial.yaml."""

    title: Line
    subtitle: Line
    introduction: Prose
    map: MediumId | None = None  # a medium of kind map with an extent
    groups: tuple[RememberedGroup, ...] = Field(min_length=1)
    places: tuple[MemorialPlace, ...] = ()
    names: str | None = None  # a CSV file beside memorial.yaml
    names_about: Line | None = None  # whose list it is and from when, under the title of the search
    names_contact: Prose | None = None  # whom to tell of a name that is missing or wrong
