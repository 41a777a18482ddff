"""What the panel of a campaign says, in as many parts as it takes: a day, or the army asked about. No Qt."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.prepare.ties import FREE
from kiosk.show.campaign_layout import day_blocks
from kiosk.show.campaign_shown import Shown
from kiosk.show.campaign_strip import SMALL
from kiosk.show.flow import Block, Part, pour
from kiosk.show.grid import Box
from kiosk.show.said import every, filled, said

BUTTONS = SMALL + 16  # px of a row of buttons under the words


def words_box(shown: Shown, army: str) -> Box:
    """Where the words stand: those of an army begin where the date would."""
    text, date = shown.frame.text, shown.frame.date
    return Box(text.x, date.y, text.w, text.bottom - date.y - BUTTONS) if army else text


def told(shown: Shown, day: int, army: str) -> tuple[Part, ...]:
    """The parts of what is said of an army, by its id, or, without one, on a day, counted from the first."""
    room = words_box(shown, army)
    if army:
        return _pour(shown, _army_blocks(shown, army, room.w), room)
    context = shown.context
    blocks = day_blocks(shown.page, day, context.tongue, context.measure, room.w)
    parts = _pour(shown, blocks, room)
    return parts if len(parts) == 1 else _pour(shown, blocks, room._replace(h=room.h - BUTTONS))


def _pour(shown: Shown, blocks: Sequence[Block], room: Box) -> tuple[Part, ...]:
    measure = shown.context.measure
    return pour(blocks, room.h, room.w, lambda role: measure.roles[role].line, measure.breaks)


def _army_blocks(shown: Shown, army: str, width: float) -> list[Block]:
    axis = shown.axis(army)
    if axis is None:
        return []
    context, language = shown.context, shown.context.language
    front = next((front for front in shown.page.get("fronts", []) if front["id"] == axis["front"]), None)
    days = _parted_at_dash(said(axis["days"], language))
    commander = said(axis["commander"], language)
    lines = (
        ("heading", said(axis["army"], language), "group"),
        ("line", filled(every(context.words, "commander"), commander) if commander else "", "captionLead"),
        ("remark", ". ".join([said(front["title"], language) if front else "", days]), "caption"),
    )
    return [
        Block(kind, context.measure.height(words, role, width), gap=4.0, words=words, role=role)
        for kind, words, role in lines
        if words
    ]


def _parted_at_dash(days: str) -> str:
    """A range of days that no line parts but after the dash between two dates."""
    return days.replace(" ", FREE).replace(f"–{FREE}", "– ")
