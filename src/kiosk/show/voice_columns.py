"""Voices side by side, in the alphabetical order of the language: equal columns, nothing that ranks them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kiosk.bundle.days import civil
from kiosk.prepare.form import Voice, When
from kiosk.show.flow import Block
from kiosk.show.measure import Measure
from kiosk.show.said import said, shown, told
from kiosk.show.tongue import Tongue

GUTTER = 32.0
MEASURE_HEIGHT = 92.0
PARAGRAPH_GAP = 16.0


def voice_blocks(
    voices: Sequence[Voice], days: Sequence[int] | None, tongue: Tongue, measure: Measure, width: float, columns: int
) -> list[Block]:
    """The voices in rows of `columns`, each a block."""
    ordered = sorted(voices, key=lambda voice: said(voice["sort"], tongue.language).casefold())
    rows = [ordered[i : i + columns] for i in range(0, len(ordered), columns)]
    column = (width - GUTTER * (columns - 1)) / columns
    return [_row(row, days, tongue, measure, column) for row in rows]


def _row(voices: Sequence[Voice], days: Sequence[int] | None, tongue: Tongue, measure: Measure, width: float) -> Block:
    columns = [_column(voice, days, tongue, measure, width - 16) for voice in voices]
    for i, column in enumerate(columns):
        column["x"] = i * (width + GUTTER)
        column["w"] = width
    height = max(column["height"] for column in columns) + 16 + 88
    letters = sum(len(p["t"]) for voice in voices for p in told(voice["says"], tongue.language))
    return Block(kind="voices", tall=height, gap=28, content={"columns": columns}, letters=letters)


def _column(voice: Voice, days: Sequence[int] | None, tongue: Tongue, measure: Measure, width: float) -> dict[str, Any]:
    name, role = said(voice["name"], tongue.language), said(voice["role"], tongue.language)
    paragraphs = told(voice["says"], tongue.language)
    says = [dict(zip(("text", "marked"), shown(p), strict=True)) for p in paragraphs]
    name_height = measure.height(name, "name", width)
    role_height = measure.height(role, "caption", width)
    heights = [measure.height(p["t"], "body", width) for p in paragraphs]
    marks = _marks(days, voice["dates"], width) if days else None
    top = MEASURE_HEIGHT if marks else 0.0
    return {
        "name": name,
        "role": role,
        "says": says,
        "quotation": voice["quotation"],
        "marks": marks,
        "nameY": top,
        "roleY": top + name_height,
        "textY": top + name_height + role_height + 10,
        "textWidth": width,
        "height": top + name_height + role_height + 10 + sum(heights) + PARAGRAPH_GAP * (len(heights) - 1),
        "source": voice["source"],
        "locator": said(voice["locator"], tongue.language),
    }


def _marks(days: Sequence[int], stressed: Sequence[When], width: float) -> dict[str, Any]:
    """The measure above a voice: a tick a day, a block on the days this voice stresses."""
    first, last = days[0], days[1]
    step = width / (last - first + 1)
    centre = [step * (day - first + 0.5) for day in range(first, last + 1)]
    spans = [
        (max(when["start"] or first, first), min(when["end"] or last, last))
        for when in stressed
        if (when["start"] or first) <= last and (when["end"] or last) >= first
    ]
    named = {first, last, *(day for span in spans for day in span)}
    return {
        "ticks": centre,
        "blocks": [[(start - first) * step + 4, (end - start + 1) * step - 8] for start, end in spans],
        "labels": [[centre[day - first], str(civil(day)[2])] for day in sorted(named)],
    }
