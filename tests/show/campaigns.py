"""The campaigns of the bundles, and what a page of one needs, for tests."""

from __future__ import annotations

from itertools import product
from typing import Any

from kiosk.depot.opened import Prepared
from kiosk.prepare.form import Page
from kiosk.show.campaign_layout import CampaignFrame, Needs
from kiosk.show.grid import Box, Stage
from kiosk.show.tongue import Tongue
from show.themed import Themed

STAGES = [(1920.0, 816.0), (1080.0, 1568.0)]
WAYS = list(product(STAGES, [100, 125, 150, 175], [False, True]))
FAR_EAST, SMALL = "august-storm", "crossing"


def campaign_page(prepared: Prepared, chapter: str) -> Page:
    return next(page for page in prepared.chapter(chapter)["pages"] if page["kind"] == "campaign")


def needs(prepared: Prepared, chapter: str, themed: Themed, tongue: Tongue, way: Any) -> Needs:
    size, percent, contrast = way
    page = campaign_page(prepared, chapter)
    stage, measure = Stage(*size, large=percent > 125), themed.measure(percent, contrast)
    return Needs(page, prepared.media()[page["map"]], "6  August Storm", stage, tongue, measure)


def boxes(frame: CampaignFrame) -> dict[str, Box]:
    some = {"legend": frame.legend, "armies": frame.armies, "sources": frame.sources, "panel": frame.panel}
    return {name: box for name, box in some.items() if box.w}


def meet(one: Box, other: Box) -> bool:
    across = one.x < other.x + other.w - 0.5 and other.x < one.x + one.w - 0.5
    return across and one.y < other.bottom - 0.5 and other.y < one.bottom - 0.5
