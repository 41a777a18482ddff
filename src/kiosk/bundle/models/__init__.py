"""What a curator writes, as frozen models, one file a YAML section. docs/bundle-format.md says the same in words."""

from __future__ import annotations

from kiosk.bundle.events import Event
from kiosk.bundle.models.chapter import (
    KINDS,
    AnyPage,
    Chapter,
    DocumentPage,
    Estimate,
    Figure,
    FiguresPage,
    NoticePage,
    Page,
    PlatePage,
    QuotePage,
    Spot,
    TextPage,
    Voice,
    VoicesPage,
)
from kiosk.bundle.models.exhibition import Attract, AttractDay, Credit, Exhibition, Home, Idle, Theme, Window
from kiosk.bundle.models.media import Extent, MapLabel, Medium
from kiosk.bundle.models.memorial import Memorial, MemorialPlace, RememberedGroup
from kiosk.bundle.models.sources import Work
from kiosk.bundle.models.timeline import Era, EventEntry, Group, Timeline

__all__ = [
    "KINDS",
    "AnyPage",
    "Attract",
    "AttractDay",
    "Chapter",
    "Credit",
    "DocumentPage",
    "Era",
    "Estimate",
    "Event",
    "EventEntry",
    "Exhibition",
    "Extent",
    "Figure",
    "FiguresPage",
    "Group",
    "Home",
    "Idle",
    "MapLabel",
    "Medium",
    "Memorial",
    "MemorialPlace",
    "NoticePage",
    "Page",
    "PlatePage",
    "QuotePage",
    "RememberedGroup",
    "Spot",
    "TextPage",
    "Theme",
    "Timeline",
    "Voice",
    "VoicesPage",
    "Window",
    "Work",
]
