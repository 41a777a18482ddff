"""Where the names on a campaign map may stand: beside their dots, or at the end of a leader, each at a cost. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import cos, radians, sin
from typing import NamedTuple

from kiosk.prepare.form import CampaignStop, MapLabel
from kiosk.show.campaign_layout import Pane
from kiosk.show.grid import Box
from kiosk.show.said import said

AWAY = 14.0  # px from a dot to its name
DOT = 9.0  # px around a dot that no name may cover
ROOMY = 1440.0  # px of width from which on a whole map has room for the days beside its names
BETWEEN = 8.0  # px from a name to its days
FULL = 1920.0  # px of width of a map that fills the screen
ACROSS, DOWN = 20.0, 20.0  # px of it from one place of a wide name to the next
NUDGES = {"region": (3, 3), "water": (14, 9)}  # how often to each side: a country's name stays in its country
LINES = {"town": 30.0, "note": 30.0, "region": 36.0, "water": 36.0}
LEADERS = (30.0, 48.0, 70.0, 96.0, 126.0, 160.0, 200.0)  # px from a dot to a name that has no room beside it
TURNS = tuple((round(cos(radians(turn)), 3), round(sin(radians(turn)), 3)) for turn in range(0, 360, 15))
LEVEL = 0.4  # share of a leader's length across, from which on the name stands beside its end

# What a place costs: the side that the curator wanted is free.
OTHER_SIDE, CORNER, LEADER, A_NUDGE = 2.0, 3.0, 6.0, 2.0
PARTED = (
    1.0  # the name of a sea set otherwise than it should be: in two lines, or, where it is long for its map, in one
)
LONG_SHARE = 0.22  # of a map's width

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
    leader: tuple[float, ...] = ()  # from x, y at its dot to x, y at the name


class Place(NamedTuple):
    """One place that words may take, px of the pane: thousands are thought of, few are looked at."""

    word: MapWord
    x: float
    y: float
    cost: float
    side: str
    leader: tuple[float, ...] = ()

    @property
    def box(self) -> Box:
        """What the words cover."""
        return Box(self.x, self.y, self.word.w, self.word.h)


def near_by(word: MapWord, pane: Pane, otherwise: Sequence[MapWord] = ()) -> Iterator[Iterable[Place]]:
    """The name where it stands; that of a region or a sea in sight also near by, for it means no one point.

    `otherwise`: the same name set differently, which it may be wherever it may move.
    """
    if otherwise and _long(word, pane):
        word, otherwise = otherwise[0], (word, *otherwise[1:])
    yield (Place(word, word.x, word.y, 0.0, word.side),)
    across, down = NUDGES.get(word.style, (0, 0))
    if across and _in_sight(word, pane):
        share = pane.whole.w / FULL
        steps = [(x, y) for x in range(-across, across + 1) for y in range(-down, down + 1)]
        yield (
            Place(
                one,
                one.x + x * ACROSS * share,
                one.y + y * DOWN * share,
                A_NUDGE * (abs(x) + abs(y)) + (PARTED if one is not word else 0.0),
                one.side,
            )
            for one in (word, *otherwise)
            for x, y in steps
            if x or y or one is not word
        )


def _long(word: MapWord, pane: Pane) -> bool:
    """Whether a name is so long for this map that on one line it would reach over the next coast."""
    return word.w > LONG_SHARE * pane.whole.w


def _in_sight(word: MapWord, pane: Pane) -> bool:
    x, y = word.x + word.w / 2, word.y + word.h / 2
    return 0 <= x <= pane.box.w and 0 <= y <= pane.box.h


def label_word(pane: Pane, label: MapLabel, language: str, width_of: Width) -> MapWord:
    """A label of the map itself where its curator put it."""
    words, style = said(label["text"], language), label["style"]
    x, y = pane.at(label["x"], label["y"])
    wide, tall = width_of(words, role_of(style)), LINES[style]
    left = {"right": x, "left": x - wide}.get(label["side"], x - wide / 2)
    top = {"above": y - tall, "below": y}.get(label["side"], y - tall / 2)
    return MapWord(words, left, top, wide, tall, style, side=label["side"])


def parted(word: MapWord, pane: Pane, width_of: Width) -> Sequence[MapWord]:
    """The name of a sea in two lines, as narrow as can be, on a map that has room for them beside its towns."""
    words = word.words.split(" ")
    if word.style != "water" or len(words) < 3 or (pane.whole.w < ROOMY and not _long(word, pane)):
        return ()
    lines = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    wide, first, second = min((max(width_of(a, "mapWater"), width_of(b, "mapWater")), a, b) for a, b in lines)
    x, y = word.x + (word.w - wide) / 2, word.y - word.h / 2
    return (replace(word, words=f"{first}\n{second}", x=x, y=y, w=wide, h=2 * word.h),)


def town_word(stop: CampaignStop, language: str, width_of: Width, *, dated: bool) -> MapWord:
    """The name and its days; on a whole map made small, where names lie close, the name alone."""
    name, days = said(stop["name"], language), said(stop["days"], language) if dated else ""
    wide = width_of(name, "mapName") + (BETWEEN + width_of(days, "mapName") if days else 0)
    return MapWord(name, 0.0, 0.0, wide, LINES["town"], "town", days)


def about(word: MapWord, x: float, y: float, wanted: str) -> Iterator[Iterable[Place]]:
    """At each side of the dot and at its corners; then at the end of a leader, longer and longer."""
    yield (*_beside(word, x, y, wanted), *_at_corners(word, x, y))
    for some in (LEADERS[:3], LEADERS[3:]):
        yield (place for long in some for place in _led(word, x, y, long))


def _beside(word: MapWord, x: float, y: float, wanted: str) -> Iterator[Place]:
    sides = {
        "right": (x + AWAY, y - word.h / 2),
        "left": (x - AWAY - word.w, y - word.h / 2),
        "above": (x - word.w / 2, y - AWAY - word.h),
        "below": (x - word.w / 2, y + AWAY),
    }
    for side, (at_x, at_y) in sides.items():
        yield Place(word, at_x, at_y, 0.0 if side == wanted else OTHER_SIDE, side)


def _at_corners(word: MapWord, x: float, y: float) -> Iterator[Place]:
    for side, at_x in (("right", x + AWAY / 2), ("left", x - AWAY / 2 - word.w)):
        for at_y in (y - AWAY / 2 - word.h, y + AWAY / 2):
            yield Place(word, at_x, at_y, CORNER, side)


def _led(word: MapWord, x: float, y: float, long: float) -> Iterator[Place]:
    """All around the dot at the end of a leader."""
    for across, down in TURNS:
        to_x, to_y = x + across * long, y + down * long
        side = "right" if across > LEVEL else "left" if across < -LEVEL else "above" if down < 0 else "below"
        at_x = {"right": to_x + 4, "left": to_x - 4 - word.w}.get(side, to_x - word.w / 2)
        at_y = {"above": to_y - word.h, "below": to_y}.get(side, to_y - word.h / 2)
        leader = (x + across * DOT, y + down * DOT, to_x, to_y)
        yield Place(word, at_x, at_y, LEADER + long / 6, side, leader)


def role_of(style: str) -> str:
    """The type role that words of a style are set in."""
    return {"region": "mapRegion", "water": "mapWater"}.get(style, "mapName")
