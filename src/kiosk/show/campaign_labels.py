"""The names on a campaign map: beside their dots where there is room, and left out where there is none. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil, hypot

from kiosk.prepare.form import CampaignStop, MapLabel
from kiosk.show.campaign_layout import WHOLE, Pane
from kiosk.show.grid import Box
from kiosk.show.said import said

AWAY = 14.0  # px from a dot to its name
DOT = 9.0  # px around a dot that no name may cover
EDGE = 6.0
APART = 6.0  # px between two names
STEP = 8.0  # px between the points that stand for a way
FULL = 1920.0  # px of width at which a whole map has room for all its names
THINNING = 1.5
BETWEEN = 8.0  # px from a name to its days
START = 11.0  # px around the beginning of a way, where a square stands
NUDGES = ((0, 0), (0, -40), (0, 40), (-60, 0), (60, 0), (-60, -40), (60, -40), (-60, 40), (60, 40))  # px of a wide name
LINES = {"town": 30.0, "note": 30.0, "region": 36.0, "water": 36.0}

Width = Callable[[str, str], float]  # px of words in a type role
Way = Sequence[Sequence[float]]  # x, y and more of each vertex, px of the pane


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
    starts: Sequence[Box]
    drawn: Sequence[tuple[float, float]]  # points along the ways

    def best(self, words: Iterable[MapWord]) -> MapWord | None:
        """Of the words that are free, the first that crosses fewest ways; on a small map none that covers a square."""
        free = [word for word in words if self.free(_box(word))]
        if _small(self.pane):
            free = [word for word in free if not self._squares(word)]
        return min(free, key=self._crossed, default=None)

    def _squares(self, word: MapWord) -> int:
        return sum(_box(word).meets(start) for start in self.starts)

    def _crossed(self, word: MapWord) -> int:
        box = _box(word)
        points = sum(box.x < x < box.x + box.w and box.y < y < box.bottom for x, y in self.drawn)
        return points + len(self.drawn) * self._squares(word)

    def free(self, box: Box) -> bool:
        return _inside(box, self.pane) and not any(box.meets(other) for other in self.taken)


def words_on(
    pane: Pane,
    labels: Sequence[MapLabel],
    stops: Sequence[CampaignStop],
    covered: Sequence[Box],
    language: str,
    width_of: Width,
    ways: Sequence[Way] = (),
) -> list[MapWord]:
    """Every name that fits: the map's own labels about where they stand, towns on the side they want or on another.

    `covered`: boxes of the screen that lie over the pane. `ways`: lines that a name keeps off where it can. What stands
    first in a list gets room first.
    """
    dots = [pane.at(stop["x"], stop["y"]) for stop in stops]
    over = [Box(box.x - pane.box.x, box.y - pane.box.y, box.w, box.h) for box in covered]
    starts = [_around(way[0][0], way[0][1], START) for way in ways]
    room = _Room(pane, [*over, *(_around(x, y, DOT) for x, y in dots)], starts, list(_points(ways)))
    placed = []
    for label in labels:
        word = room.best(_nudged(_label(pane, label, language, width_of), pane))
        if word is not None:
            placed.append(word)
            room.taken.append(_own(word))
    for stop, (x, y) in zip(stops[: _most(pane, len(stops))], dots, strict=False):
        found = room.best(_beside(stop, x, y, language, width_of))
        if found is not None and 0 <= x <= pane.box.w and 0 <= y <= pane.box.h:
            placed.append(found)
            room.taken.append(_own(found))
    return placed


def _around(x: float, y: float, reach: float) -> Box:
    return Box(x - reach, y - reach, 2 * reach, 2 * reach)


def _points(ways: Sequence[Way]) -> Iterator[tuple[float, float]]:
    """A point every `STEP` px of every way."""
    for way in ways:
        for (x, y, *_), (next_x, next_y, *_) in pairwise(way):
            many = max(1, ceil(hypot(next_x - x, next_y - y) / STEP))
            yield from ((x + (next_x - x) * i / many, y + (next_y - y) * i / many) for i in range(many))


def _inside(box: Box, pane: Pane) -> bool:
    across = box.x >= EDGE and box.x + box.w <= pane.box.w - EDGE
    return across and box.y >= EDGE and box.bottom <= pane.box.h - EDGE


def _small(pane: Pane) -> bool:
    return pane.box.w < FULL


def _nudged(word: MapWord, pane: Pane) -> Iterator[MapWord]:
    """The name where it stands; that of a region or a sea in sight also near by, for it means no one point."""
    wide = role_of(word.style) == "mapRegion" and _inside(_box(word), pane)
    for across, down in NUDGES if wide else NUDGES[:1]:
        yield replace(word, x=word.x + across, y=word.y + down)


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


def _own(word: MapWord) -> Box:
    """What a name takes from those after it."""
    return Box(word.x - APART, word.y, word.w + 2 * APART, word.h)
