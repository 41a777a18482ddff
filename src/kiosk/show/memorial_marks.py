"""The places of memory as ticks on a map, and the names that fit beside them. No Qt."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from kiosk.prepare.form import Extent, MemorialPlace
from kiosk.show.grid import Box
from kiosk.show.memorial_layout import on_map
from kiosk.show.said import said

LINE = 30.0  # px of a name's line
TALL, HALF = 34.0, 6.0  # px that a lit tick takes above its foot and to either side
LOW = 20.0  # px above its foot of one that is not lit
AWAY = 12.0
APART = 0.012  # of the map: two ticks stand this far from one another, where they are as high
SAME_HEIGHT = 0.012


@dataclass(frozen=True)
class MarkRow:
    """One place on a map; atX and atY are fractions of its size. `town` is its name there, "" where none fits."""

    placeId: str
    name: str
    atX: float
    atY: float
    lit: bool
    exact: bool  # the site itself, not only its town or area
    town: str = ""
    townX: float = 0.0  # px from the foot of the tick
    townY: float = 0.0


def marks(places: Sequence[MemorialPlace], extent: Extent, lit: Sequence[str], language: str) -> list[MarkRow]:
    """A tick for every place that the map shows; the lit ones last, so that they lie on top."""
    rows = []
    for place in places:
        at = on_map(place, extent)
        if at is not None:
            exact, name = place["precision"] == "site", said(place["name"], language)
            rows.append(MarkRow(place["id"], name, *at, place["id"] in lit, exact))
    return sorted(_apart(rows), key=lambda row: row.lit)


def _apart(rows: Sequence[MarkRow]) -> list[MarkRow]:
    """Two places of one town would share a tick: each moves off the other, along the map's width."""
    moved = list(rows)
    for one, other in combinations(range(len(rows)), 2):
        west, east = sorted((one, other), key=lambda i: (moved[i].atX, moved[i].placeId))
        gap = moved[east].atX - moved[west].atX
        if gap < APART and abs(moved[one].atY - moved[other].atY) < SAME_HEIGHT:
            off = (APART - gap) / 2
            moved[west] = replace(moved[west], atX=max(0.0, moved[west].atX - off))
            moved[east] = replace(moved[east], atX=min(1.0, moved[east].atX + off))
    return moved


def town_of(where: str) -> str:
    """The nearest name in "Artyom, Primorye, Russia"."""
    return re.split(r"[,，、،]", where, maxsplit=1)[0].strip()


def named(
    rows: Sequence[MarkRow], towns: dict[str, str], size: tuple[float, float], width_of: Callable[[str], float]
) -> list[MarkRow]:
    """The rows with a town beside every lit tick where it covers neither a tick nor another name. `size` in px."""
    ticks = [_tick(row, size) for row in rows]
    taken: list[Box] = []
    out, seen = [], set[str]()
    for i, row in enumerate(rows):
        town = towns.get(row.placeId, "") if row.lit else ""
        others = [*taken, *ticks[:i], *ticks[i + 1 :]]
        room = _room_for(row, width_of(town), size, others) if town and town not in seen else None
        if room is not None:
            seen.add(town)
            taken.append(room)
            row = replace(row, town=town, townX=room.x - row.atX * size[0], townY=room.y - row.atY * size[1])
        out.append(row)
    return out


def _tick(row: MarkRow, size: tuple[float, float]) -> Box:
    tall = TALL if row.lit else LOW
    return Box(row.atX * size[0] - HALF, row.atY * size[1] - tall, 2 * HALF, tall + HALF)


def _room_for(row: MarkRow, wide: float, size: tuple[float, float], others: Sequence[Box]) -> Box | None:
    x, y = row.atX * size[0], row.atY * size[1]
    beside = y - TALL / 2 - LINE / 2
    candidates = (
        Box(x + AWAY, beside, wide, LINE),
        Box(x - AWAY - wide, beside, wide, LINE),
        Box(x - wide / 2, y + AWAY, wide, LINE),
        Box(x - wide / 2, y - TALL - LINE - 2, wide, LINE),
    )
    free = (room for room in candidates if _inside(room, *size) and not any(room.meets(other) for other in others))
    return next(free, None)


def _inside(box: Box, width: float, height: float) -> bool:
    return box.x >= 0 and box.y >= 0 and box.x + box.w <= width and box.bottom <= height
