"""The places of memory as ticks on a map, and the names that fit beside them. No Qt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import hypot

from kiosk.prepare.form import Extent, MemorialPlace
from kiosk.show.grid import Box
from kiosk.show.memorial_layout import on_map
from kiosk.show.said import said

TALL, HALF = 34.0, 6.0  # px that a lit tick takes above its foot and to either side
LOW, LOW_HALF = 18.0, 3.0  # px that one takes which is not lit, and has no foot here
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
    rows: Sequence[MarkRow],
    towns: dict[str, str],
    size: tuple[float, float],
    size_of: Callable[[str], tuple[float, float]],
    title: str = "",
) -> list[MarkRow]:
    """The rows with a town beside every lit tick where it covers neither a tick nor another name, the towns of the
    title first. `size` of the map in px; `size_of` a town's name in px."""
    ticks = [_tick(row, size) for row in rows]
    taken: list[Box] = []
    out, seen = list(rows), set[str]()
    for i in _in_turn(rows, towns, title):
        row, town = rows[i], towns.get(rows[i].placeId, "")
        if not town or town in seen:
            continue
        gold = [tick for k, tick in enumerate(ticks) if rows[k].lit and towns.get(rows[k].placeId) != town]
        rooms = _rooms_for(row, size_of(town), size, [*taken, *ticks])
        room = next((room for room in rooms if _nearest(room, ticks[i], gold)), None)
        if room is not None:
            seen.add(town)
            taken.append(room)
            out[i] = replace(row, town=town, townX=room.x - row.atX * size[0], townY=room.y - row.atY * size[1])
    return out


def _in_turn(rows: Sequence[MarkRow], towns: dict[str, str], title: str) -> list[int]:
    """The lit rows in the order in which their towns are named: what the title says must not be the name left out."""
    lit = [i for i, row in enumerate(rows) if row.lit]
    return sorted(lit, key=lambda i: towns.get(rows[i].placeId, "").casefold() not in title.casefold())


def _tick(row: MarkRow, size: tuple[float, float]) -> Box:
    x, y = row.atX * size[0], row.atY * size[1]
    if not row.lit:
        return Box(x - LOW_HALF, y - LOW, 2 * LOW_HALF, LOW)
    return Box(x - HALF, y - TALL, 2 * HALF, TALL + HALF)


def _rooms_for(
    row: MarkRow, name: tuple[float, float], size: tuple[float, float], others: Sequence[Box]
) -> Iterator[Box]:
    """Where a name of this size stands free by the mark, the best place first."""
    rooms = (_moved_in(room, *size) for room in _rooms(row.atX * size[0], row.atY * size[1], *name))
    return (room for room in rooms if room.w <= size[0] and not any(room.meets(other) for other in others))


def _nearest(name: Box, own: Box, others: Sequence[Box]) -> bool:
    """Whether a name is read as that of its own mark."""
    return all(_apart_by(name, own) < _apart_by(name, other) for other in others)


def _apart_by(one: Box, other: Box) -> float:
    """px between two boxes."""
    across = max(0.0, one.x - other.x - other.w, other.x - one.x - one.w)
    return hypot(across, max(0.0, one.y - other.bottom, other.y - one.bottom))


def _rooms(x: float, y: float, wide: float, line: float) -> Iterator[Box]:
    """Where a name may stand by the tick whose foot is at (x, y), the best place first: beside it, under or over it,
    reaching from it to one side there, and at last one line further away."""
    for level in (y - TALL / 2 - line / 2, y - line / 2 - HALF, y - TALL - line / 2):
        yield Box(x + AWAY, level, wide, line)
        yield Box(x - AWAY - wide, level, wide, line)
    over, under = y - TALL - line - 2, y + AWAY
    for away in (0.0, line):
        for left in (x - wide / 2, x - HALF, x + HALF - wide):
            yield Box(left, under + away, wide, line)
            yield Box(left, over - away, wide, line)


def _moved_in(box: Box, width: float, height: float) -> Box:
    """The box, moved by as much as it stands over an edge of the map."""
    return box._replace(x=max(0.0, min(box.x, width - box.w)), y=max(0.0, min(box.y, height - box.h)))
