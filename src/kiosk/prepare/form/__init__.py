"""The prepared form: what `prepare` writes and the gallery reads. Plain JSON, standard library alone.

    DIR/manifest.json      Manifest: every other file with size and SHA-256
    DIR/exhibition.json    Exhibition: all that the attract loop and the home page need
    DIR/files/<sha256[:32]>.<ext>   chapters, timeline, memorial, sources, media, pictures, fonts

exhibition.json is what a start waits for; everything else is read when it is first asked for.

Days are whole days since 1970-01-01 in the proleptic Gregorian calendar, so negative years work
(`kiosk.bundle.days`). Words are {language: ...} maps; a Paragraphs value is a list of paragraphs,
each plain text with the ranges to emphasise: nothing in it is markup until the gallery escapes it.
"""

from __future__ import annotations

from kiosk.prepare.form.chapter import (
    CampaignAxis,
    CampaignDay,
    CampaignFront,
    CampaignStop,
    ChapterFile,
    Estimate,
    Figure,
    Page,
    Spot,
    Voice,
)
from kiosk.prepare.form.exhibition import (
    AboutFile,
    Attract,
    AttractDay,
    Calendar,
    ChapterEntry,
    Credit,
    Exhibition,
    Idle,
    Tick,
)
from kiosk.prepare.form.manifest import Made, Manifest, ManifestFile
from kiosk.prepare.form.media import Aside, Extent, MapLabel, MediaFile, Medium, Picture, SourcesFile, Work
from kiosk.prepare.form.memorial import MemorialFile, MemorialPlace, RememberedGroup
from kiosk.prepare.form.timeline import Era, Group, TimelineFile
from kiosk.prepare.form.words import Paragraph, Prose, When, Words

__all__ = [
    "AboutFile",
    "Aside",
    "Attract",
    "AttractDay",
    "Calendar",
    "CampaignAxis",
    "CampaignDay",
    "CampaignFront",
    "CampaignStop",
    "ChapterEntry",
    "ChapterFile",
    "Credit",
    "Era",
    "Estimate",
    "Exhibition",
    "Extent",
    "Figure",
    "Group",
    "Idle",
    "Made",
    "Manifest",
    "ManifestFile",
    "MapLabel",
    "MediaFile",
    "Medium",
    "MemorialFile",
    "MemorialPlace",
    "Page",
    "Paragraph",
    "Picture",
    "Prose",
    "RememberedGroup",
    "SourcesFile",
    "Spot",
    "Tick",
    "TimelineFile",
    "Voice",
    "When",
    "Words",
    "Work",
]
