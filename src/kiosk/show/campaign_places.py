"""Where the names on a campaign map may stand: beside their dots, or at the end of a leader, each at a cost. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise, product
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
# How often a wide name may move to each side, and up and down, and px of a full map from one place to the next.
NUDGES = {"region": (16, 10, 8.0), "water": (14, 9, 20.0)}
LINES = {"town": 30.0, "note": 30.0, "region": 36.0, "water": 36.0}
LEADERS = (30.0, 48.0, 70.0, 96.0)  # px from a dot to a name that has no room beside it: farther off it is not near
AT_HOME = 18.0  # px from a dot within which a border may run: many towns stand on a river that is one
TURNS = tuple((round(cos(radians(turn)), 3), round(sin(radians(turn)), 3)) for turn in range(0, 360, 15))
LEVEL, STEEP = (
    0.4,
    0.75,
)  # share of a leader's length across, from which on, up to which a name stands beside, at its end

# What a place costs: the side that the curator wanted is free.
OTHER_SIDE, CORNER, LEADER, A_NUDGE = 2.0, 3.0, 6.0, 2.0
NUDGE = 20.0  # px of a full map that cost a nudge
ASIDE = 30.0  # of a country's name in the sea beside it
UNDERNEATH = 60.0  # of a town's days under its name where others have theirs beside it
DAYLESS = 140.0  # of a town without its days where others have theirs: the panel tells them
# The name of a sea set otherwise than it should be: in two lines, or, where it is long for its map, in one.
PARTED = 1.0
LONG_SHARE = 0.22  # of a map's width

Width = Callable[[str, str], float]  # px of words in a type role


@dataclass(frozen=True)
class MapWord:
    """Words on a pane, px from its corner: `days` follow the words in a lighter weight, or stand `under` them."""

    words: str
    x: float
    y: float
    w: float
    h: float
    style: str
    days: str = ""
    named: float = 0.0  # px of a town's name without its days
    under: bool = False
    role: str = "mapName"
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
    tether: tuple[float, ...] = ()  # from where it belongs to where it stands: no border may lie between

    @property
    def box(self) -> Box:
        """What the words cover."""
        return Box(self.x, self.y, self.word.w, self.word.h)

    @property
    def far(self) -> Box:
        """What they cover beside a dot, but for the third next to it."""
        x, y, w, h = self.box
        near = w / 3 if self.side in ("left", "right") else 0.0
        return Box(x + near if self.side == "right" else x, y, w - near, h)


def near_by(
    word: MapWord, pane: Pane, otherwise: Sequence[MapWord] = (), aside: MapWord | None = None
) -> Iterator[Iterable[Place]]:
    """The name where it stands; that of a region or a sea in sight also near by, for it means no one point.

    `otherwise`: the same name set differently, which it may be wherever it may move. `aside`: the name where it stands
    on a map on which it is too long for its country.
    """
    if otherwise and _long(word, pane):
        word, otherwise = otherwise[0], (word, *otherwise[1:])
    yield (Place(word, word.x, word.y, 0.0, word.side),)
    if word.style == "note":
        yield (_dearer(place, PARTED) for one in otherwise for place in _around(one, pane))
    elif _in_sight(word, pane):
        yield (_dearer(place, PARTED) for one in otherwise for place in _around(one, pane))
        yield _around(word, pane)
    if aside is not None:
        yield (_dearer(place, ASIDE) for place in _around(aside, pane))


def _dearer(place: Place, cost: float) -> Place:
    return place._replace(cost=place.cost + cost)


def _around(word: MapWord, pane: Pane) -> Iterator[Place]:
    """A wide name where it stands and a little to each side of that."""
    across, down, apart = NUDGES.get(word.style, (0, 0, 0.0))
    share = pane.whole.w / FULL
    x, y = word.x + word.w / 2, word.y + word.h / 2
    for right, low in product(range(-across, across + 1), range(-down, down + 1)):
        to_x, to_y = right * apart * share, low * apart * share
        cost = A_NUDGE * (abs(right) + abs(low)) * apart / NUDGE
        yield Place(word, word.x + to_x, word.y + to_y, cost, word.side, tether=(x, y, x + to_x, y + to_y))


def _long(word: MapWord, pane: Pane) -> bool:
    """Whether a name is so long for this map that on one line it would reach over the next coast."""
    return word.w > LONG_SHARE * pane.whole.w


def _in_sight(word: MapWord, pane: Pane) -> bool:
    x, y = word.x + word.w / 2, word.y + word.h / 2
    return 0 <= x <= pane.box.w and 0 <= y <= pane.box.h


def label_word(pane: Pane, label: MapLabel, language: str, width_of: Width) -> MapWord:
    """A label of the map itself where its curator put it."""
    words, style = said(label["text"], language), label["style"]
    role = role_of(style, small=pane.whole.w < ROOMY)
    x, y = pane.at(label["x"], label["y"])
    wide, tall = width_of(words, role), LINES[style]
    left = {"right": x, "left": x - wide}.get(label["side"], x - wide / 2)
    top = {"above": y - tall, "below": y}.get(label["side"], y - tall / 2)
    return MapWord(words, left, top, wide, tall, style, role=role, side=label["side"])


def aside_word(pane: Pane, label: MapLabel, language: str, width_of: Width) -> MapWord | None:
    """The same label where it stands when there is no room."""
    aside = label.get("aside")
    if aside is None:
        return None
    elsewhere: MapLabel = {**label, "x": aside["x"], "y": aside["y"]}
    return label_word(pane, elsewhere, language, width_of)


def parted(word: MapWord, pane: Pane, width_of: Width) -> Sequence[MapWord]:
    """The name of a sea in two lines, on a map that has room for them beside its towns; a long one in three as well.

    That of a range of mountains in two lines that begin, or end, where the one would.
    """
    words = word.words.split(" ")
    if word.style == "note":
        return [_flush(_in_lines(word, words, 2, width_of), word)] if len(words) > 1 else ()
    if word.style != "water" or len(words) < 3 or (pane.whole.w < ROOMY and not _long(word, pane)):
        return ()
    return [_in_lines(word, words, many, width_of) for many in ((2, 3) if _long(word, pane) else (2,))]


def _in_lines(word: MapWord, words: Sequence[str], many: int, width_of: Width) -> MapWord:
    """The name in so many lines, as narrow as can be."""
    ways = ((0, *cuts, len(words)) for cuts in combinations(range(1, len(words)), many - 1))
    parted = ([" ".join(words[a:b]) for a, b in pairwise(way)] for way in ways)
    wide, lines = min((max(width_of(line, "mapWater") for line in lines), lines) for lines in parted)
    x, y = word.x + (word.w - wide) / 2, word.y + (1 - many) * word.h / 2
    return replace(word, words="\n".join(lines), x=x, y=y, w=wide, h=many * word.h)


def _flush(lines: MapWord, word: MapWord) -> MapWord:
    """The lines as high as the word stands, from or to the same edge."""
    shift = {"right": word.x, "left": word.x + word.w - lines.w}
    return replace(lines, x=shift.get(word.side, lines.x))


def town_word(stop: CampaignStop, language: str, width_of: Width, *, dated: bool) -> MapWord:
    """The name and its days; on a whole map made small, where names lie close, the name alone."""
    name, days = said(stop["name"], language), said(stop["days"], language) if dated else ""
    named = width_of(name, "mapName")
    wide = named + (BETWEEN + width_of(days, "mapName") if days else 0)
    return MapWord(name, 0.0, 0.0, wide, LINES["town"], "town", days, named=named)


def about(
    word: MapWord, x: float, y: float, wanted: str, otherwise: Sequence[MapWord] = ()
) -> Iterator[Iterable[Place]]:
    """At each side of the dot and at its corners; then at the end of a leader, longer and longer.

    Then with its days under it, then without them. `otherwise`: the same name set differently, which it may be farther
    from its dot.
    """
    yield _close(word, x, y, wanted)
    for some in (LEADERS[:2], LEADERS[2:]):
        yield (place for one in (word, *otherwise) for long in some for place in _led(one, x, y, long))
    if word.days:
        days = word.w - word.named - BETWEEN
        stacked = replace(word, w=max(word.named, days), h=2 * word.h, under=True)
        for other, cost in ((stacked, UNDERNEATH), (replace(word, days="", w=word.named), DAYLESS)):
            led = (place for long in LEADERS[:2] for place in _led(other, x, y, long))
            yield [_dearer(place, cost) for place in (*_close(other, x, y, wanted), *led)]


def _close(word: MapWord, x: float, y: float, wanted: str) -> tuple[Place, ...]:
    return (*_beside(word, x, y, wanted), *_at_corners(word, x, y))


def both_names(word: MapWord, width_of: Width) -> Sequence[MapWord]:
    """A town with two names, one under the other; not with days, which would stand beside both."""
    first, _, second = word.words.partition(" / ")
    if not second or word.days:
        return ()
    wide = max(width_of(f"{first} /", "mapName"), width_of(second, "mapName"))
    return (replace(word, words=f"{first} /\n{second}", w=wide, h=2 * word.h),)


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
        leader = (x + across * DOT, y + down * DOT, to_x, to_y)
        tether = (x + across * AT_HOME, y + down * AT_HOME, to_x, to_y)
        for side in _sides(across, down):
            at_x = {"right": to_x + 4, "left": to_x - 4 - word.w}.get(side, to_x - word.w / 2)
            at_y = {"above": to_y - word.h, "below": to_y}.get(side, to_y - word.h / 2)
            yield Place(word, at_x, at_y, LEADER + long / 6, side, leader, tether)


def _sides(across: float, down: float) -> Iterator[str]:
    """Where a name may stand at the end of a leader that goes this way: a steep one has two ways to end."""
    if abs(across) > LEVEL:
        yield "right" if across > 0 else "left"
    if abs(across) < STEEP:
        yield "above" if down < 0 else "below"


def role_of(style: str, *, small: bool) -> str:
    """The type role that words of a style are set in; on a small map countries have less room for wide letters."""
    return {"region": "mapWater" if small else "mapRegion", "water": "mapWater"}.get(style, "mapName")
