"""Pictures that places are drawn on: of the kind map, and with an extent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kiosk.bundle.draft import Draft
from kiosk.bundle.models.media import Extent
from kiosk.bundle.nodes import Path
from kiosk.bundle.shape import Document
from kiosk.problems import Problem


def wrong_map(draft: Draft, document: Document[Any], path: Path, name: str) -> Iterator[Problem]:
    """Why places cannot be drawn on the medium called `name`. A medium that is not there is told elsewhere."""
    shown = draft.media.get(name)
    if shown is None or shown.model is None:
        return
    if shown.model.kind != "map":
        message = f'"{name}" is of the kind {shown.model.kind}'
        yield document.error(path, message, "Name a medium of the kind map.")
    elif shown.model.extent is None:
        hint = "Add extent: with west, east, south and north to it in media.yaml."
        yield document.error(path, f'"{name}" does not say what part of the world it shows', hint)


def extent_of(draft: Draft, name: str) -> Extent | None:
    """What the map called `name` shows; None where that is not known, or is nothing."""
    shown = draft.media.get(name)
    extent = shown.model.extent if shown is not None and shown.model is not None else None
    return extent if extent is not None and extent.west < extent.east and extent.south < extent.north else None


def holds(extent: Extent, longitude: float, latitude: float) -> bool:
    """Whether a place in degrees lies on the map."""
    return extent.west <= longitude <= extent.east and extent.south <= latitude <= extent.north
