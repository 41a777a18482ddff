"""What a curator writes, as frozen models, one file a YAML section. docs/bundle-format.md says the same in words."""

from __future__ import annotations

from kiosk.bundle.events import Event
from kiosk.bundle.models.campaign import Axis, AxisPoint, CampaignDay, CampaignPage, Front, Stop
from kiosk.bundle.models.chapter import (
    KINDS,
    AnyPage,
    Chapter,
    DocumentPage,
    Estimate,
    Figure,
    FiguresPage,
    NoticePage,
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
from kiosk.bundle.models.page import Page
from kiosk.bundle.models.sources import Work
from kiosk.bundle.models.timeline import Era, EventEntry, Group, Timeline

__all__ = [
    "KINDS",
    "AnyPage",
    "Attract",
    "AttractDay",
    "Axis",
    "AxisPoint",
    "CampaignDay",
    "CampaignPage",
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
    "Front",
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
    "Stop",
    "TextPage",
    "Theme",
    "Timeline",
    "Voice",
    "VoicesPage",
    "Window",
    "Work",
]
