"""The memorial: groups remembered, places, and where its names are."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from kiosk.prepare.form.chapter import Figure
from kiosk.prepare.form.words import Prose, Words


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
