"""The names on a campaign map: beside their dots where there is room, and left out where there is none. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from kiosk.prepare.form import CampaignStop, MapLabel
from kiosk.show.campaign_layout import WHOLE, Pane
from kiosk.show.grid import Box
from kiosk.show.said import said

AWAY = 14.0  # px from a dot to its name
DOT = 9.0  # px around a dot that no name may cover
EDGE = 6.0
FULL = 1920.0  # px of width at which a whole map has room for all its names
THINNING = 1.5
BETWEEN = 8.0  # px from a name to its days
LINES = {"town": 30.0, "note": 30.0, "region": 36.0, "water": 36.0}

Width = Callable[[str, str], float]  # px of words in a type role


@dataclass(frozen=True)
class MapWord:
    """Words on a pane, px from its corner: `days` follow the words in a lighter weight."""

    words: str
    x: float
    y: float
    w: float
    h: float
    style: str
    days: str = ""
    side: str = "right"  # of its point: the edge that stays where it is, whatever the width turns out to be


@dataclass(frozen=True)
class _Room:
    """What is taken on a pane."""

    pane: Pane
    taken: list[Box]

    def free(self, box: Box) -> bool:
        inside = box.x >= EDGE and box.y >= EDGE and box.x + box.w <= self.pane.box.w - EDGE
        return inside and box.bottom <= self.pane.box.h - EDGE and not any(_meet(box, other) for other in self.taken)


def words_on(
    pane: Pane,
    labels: Sequence[MapLabel],
    stops: Sequence[CampaignStop],
    covered: Sequence[Box],
    language: str,
    width_of: Width,
) -> list[MapWord]:
    """Every name that fits: the map's own labels where they stand, towns on the side they want or on another.

    `covered`: boxes of the screen that lie over the pane. What stands first in a list gets room first.
    """
    dots = [pane.at(stop["x"], stop["y"]) for stop in stops]
    over = [Box(box.x - pane.box.x, box.y - pane.box.y, box.w, box.h) for box in covered]
    room = _Room(pane, [*over, *(Box(x - DOT, y - DOT, 2 * DOT, 2 * DOT) for x, y in dots)])
    placed = []
    for label in labels:
        word = _label(pane, label, language, width_of)
        if room.free(_box(word)):
            placed.append(word)
            room.taken.append(_box(word))
    for stop, (x, y) in zip(stops[: _most(pane, len(stops))], dots, strict=False):
        found = next((word for word in _beside(stop, x, y, language, width_of) if room.free(_box(word))), None)
        if found is not None and 0 <= x <= pane.box.w and 0 <= y <= pane.box.h:
            placed.append(found)
            room.taken.append(_box(found))
    return placed


def _most(pane: Pane, names: int) -> int:
    """How many names a pane is asked to carry: a whole map made small would be covered by them."""
    share = min(1.0, pane.box.w / FULL) if pane.part == WHOLE else 1.0
    return ceil(names * float(share**THINNING))


def _label(pane: Pane, label: MapLabel, language: str, width_of: Width) -> MapWord:
    words, style = said(label["text"], language), label["style"]
    x, y = pane.at(label["x"], label["y"])
    wide, tall = width_of(words, role_of(style)), LINES[style]
    left = {"right": x, "left": x - wide}.get(label["side"], x - wide / 2)
    top = {"above": y - tall, "below": y}.get(label["side"], y - tall / 2)
    return MapWord(words, left, top, wide, tall, style, side=label["side"])


def _beside(stop: CampaignStop, x: float, y: float, language: str, width_of: Width) -> Iterator[MapWord]:
    """The name at each side of its dot, the wanted one first."""
    name, days = said(stop["name"], language), said(stop["days"], language)
    wide = width_of(name, "mapName") + (BETWEEN + width_of(days, "mapName") if days else 0)
    tall = LINES["town"]
    corners = {
        "right": (x + AWAY, y - tall / 2),
        "left": (x - AWAY - wide, y - tall / 2),
        "above": (x - wide / 2, y - AWAY - tall),
        "below": (x - wide / 2, y + AWAY),
    }
    for side in (stop["side"], *(other for other in corners if other != stop["side"])):
        left, top = corners[side]
        yield MapWord(name, left, top, wide, tall, "town", days, side)


def role_of(style: str) -> str:
    """The type role that words of a style are set in."""
    return "mapName" if style in ("town", "note") else "mapRegion"


def _box(word: MapWord) -> Box:
    return Box(word.x, word.y, word.w, word.h)


def _meet(one: Box, other: Box) -> bool:
    across = one.x < other.x + other.w and other.x < one.x + one.w
    return across and one.y < other.bottom and other.y < one.bottom
