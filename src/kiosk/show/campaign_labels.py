"""The names on a campaign map: beside their dots, or at the end of a leader where there is no room there. No Qt.

Every name has places that it may take, each at a cost. Names take the cheapest place that is free, those with the
fewest places first; one that finds none asks another to move.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from heapq import heapify, heappop, heappush
from itertools import count, islice, takewhile
from math import cos, hypot, radians, sin
from typing import NamedTuple

from kiosk.prepare.form import CampaignStop, MapLabel
from kiosk.show.campaign_layout import Pane
from kiosk.show.campaign_room import Room, Way, Ways, around, clear_of
from kiosk.show.grid import Box
from kiosk.show.said import said

AWAY = 14.0  # px from a dot to its name
DOT = 9.0  # px around a dot that no name may cover
START = 11.0  # px around the beginning of a way, where a square stands
APART = 6.0  # px between two names
BESIDE = 3.0  # px from the middle of a leader to a name
ROOMY = 1440.0  # px of width from which on a whole map has room for the days beside its names
BETWEEN = 8.0  # px from a name to its days
FULL = 1920.0  # px of width of a map that fills the screen
ACROSS, DOWN = 20.0, 20.0  # px of it from one place of a wide name to the next
NUDGES = {"region": (3, 3), "water": (14, 9)}  # how often to each side: a country's name stays in its country
LINES = {"town": 30.0, "note": 30.0, "region": 36.0, "water": 36.0}
LEADERS = (30.0, 48.0, 70.0, 96.0, 126.0, 160.0, 200.0)  # px from a dot to a name that has no room beside it
TURNS = tuple((round(cos(radians(turn)), 3), round(sin(radians(turn)), 3)) for turn in range(0, 360, 15))
LEVEL = 0.4  # share of a leader's length across, from which on the name stands beside its end
ROUNDS = 4  # times that names look for a better place after all have looked for one
TENANTS = 3  # names that may be asked to move at once
MOST = 40  # places of a name for which others are asked to move

# What a place costs: the side that the curator wanted is free.
OTHER_SIDE, CORNER, LEADER, A_NUDGE = 2.0, 3.0, 6.0, 2.0
PARTED = 1.0  # the name of a sea in two lines
LONG = 20.0  # from here on others are asked to move
LED_OVER = 5.0  # for each cell of a way under its leader
NOWHERE = 1000.0
ANOTHERS = 8.0  # for each dot of another name beside it
CROSSED = 60.0  # by a way, and one more for each cell of it

Edges = tuple[float, float, float, float]  # left, top, right, bottom
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


class _Place(NamedTuple):
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


@dataclass(frozen=True)
class _Found:
    """A place on the pane and on nothing fixed, with all that it costs. `number`: as it was thought of."""

    place: _Place
    cost: float
    number: int

    @property
    def word(self) -> MapWord:
        """The words where they stand now."""
        word, x, y, _, side, leader = self.place
        return replace(word, x=x, y=y, side=side, leader=leader)

    @cached_property
    def edges(self) -> Edges:
        """What the words cover."""
        x, y, w, h = self.place.box
        return x, y, x + w, y + h

    @cached_property
    def taken(self) -> tuple[Edges, ...]:
        """What other names keep off: the words with some room beside them, and the leader."""
        left, top, right, bottom = self.edges
        return (left - APART, top, right + APART, bottom), *_along(self.place.leader)

    @cached_property
    def bounds(self) -> Edges:
        """The edges of all that it takes. Not from `taken`: many places are asked for it, few for more."""
        left, top, right, bottom = self.edges
        left, right = left - APART, right + APART
        if not self.place.leader:
            return left, top, right, bottom
        x, y, to_x, to_y = self.place.leader
        return (
            min(left, x - BESIDE, to_x - BESIDE),
            min(top, y - BESIDE, to_y - BESIDE),
            max(right, x + BESIDE, to_x + BESIDE),
            max(bottom, y + BESIDE, to_y + BESIDE),
        )


@dataclass
class _Name:
    """A name that looks for a place, and the one it has. Further `tiers` of places are thought of when needed.

    A place is looked at when somebody gets to it. To look only makes it dearer, so the cheapest that was looked at is
    next as soon as no other could be cheaper. Waiting: what it costs, how far it was looked at, its number, the place.
    """

    room: Room
    tiers: Iterator[Iterable[_Place]]
    has: _Found | None = None
    _waiting: list[tuple[float, int, int, _Place | _Found]] = field(default_factory=list)
    _ranked: list[_Found] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=count)

    @property
    def costs(self) -> float:
        """What it has costs; having none costs most."""
        return NOWHERE if self.has is None else self.has.cost

    def look_further(self) -> bool:
        """Whether there was another tier of places."""
        more = next(self.tiers, None)
        if more is None:
            return False
        self._waiting += [(found.cost, 2, found.number, found) for found in self._ranked]
        self._waiting += [(place.cost, 0, next(self._numbers), place) for place in more]
        self._ranked = []
        heapify(self._waiting)
        return True

    def places(self) -> Iterator[_Found]:
        """Those on the pane and on nothing fixed, the cheapest first."""
        at = 0
        while at < len(self._ranked) or self._look():
            yield self._ranked[at]
            at += 1

    def _look(self) -> bool:
        """Whether another place was found."""
        while self._waiting:
            cost, looked, number, place = heappop(self._waiting)
            if isinstance(place, _Found):
                self._ranked.append(place)
                return True
            if looked:
                self._keep(cost + self._led(place), number, place)
            elif self.room.holds(place.box):
                crossed = self.room.crossed(place.box)
                dearer = cost + (CROSSED + crossed if crossed else 0)
                if place.leader:
                    heappush(self._waiting, (dearer, 1, number, place))
                else:
                    self._keep(dearer, number, place)
        return False

    def _keep(self, cost: float, number: int, place: _Place) -> None:
        heappush(self._waiting, (cost, 2, number, _Found(place, cost, number)))

    def _led(self, place: _Place) -> float:
        """What a leader costs beside its length: what it crosses, and dots that the name could be taken for."""
        return LED_OVER * self.room.crossed_by(place.leader) + ANOTHERS * self.room.dots_beside(place.box)


@dataclass
class _Search:
    """Names that settle on a pane together."""

    names: list[_Name] = field(default_factory=list)

    def settle(self) -> None:
        """Everyone finds a place; then who has none, or a bad one, asks others to move."""
        for name in self.names:
            name.look_further()
        for name in sorted(self.names, key=lambda name: sum(1 for _ in name.places())):
            self._place(name)
        for _ in range(ROUNDS):
            for name in self.names:
                if name.costs >= LONG:
                    self._make_room(name)
                elif name.costs:
                    self._place(name)

    def _place(self, name: _Name, worth: float = NOWHERE) -> None:
        """The cheapest place that is free, if it costs less than `worth`.

        Further ones are looked at while a way would cross the name.
        """
        name.has = None
        while True:
            cheap = takewhile(lambda place: place.cost < worth, name.places())
            name.has = next((place for place in cheap if not any(self._against(name, place))), None)
            if name.costs < CROSSED or not name.look_further():
                return

    def _against(self, name: _Name, place: _Found) -> Iterator[_Name]:
        """The names that stand where this place is. Asked a million times at large text, so it is written plainly."""
        left, top, right, bottom = place.bounds
        for other in self.names:
            found = other.has
            if found is None or other is name:
                continue
            other_left, other_top, other_right, other_bottom = found.bounds
            near = left < other_right and other_left < right and top < other_bottom and other_top < bottom
            if near and _meet(place, found):
                yield other

    def _make_room(self, name: _Name) -> None:
        """The first place whose tenants, a few at most, can move so that all together stand better."""
        held = name.has
        for place in islice(name.places(), MOST):
            if place.cost >= name.costs:
                return
            tenants = list(self._against(name, place))
            if len(tenants) > TENANTS:
                continue
            before, worth = [tenant.has for tenant in tenants], name.costs + sum(tenant.costs for tenant in tenants)
            name.has = place
            for tenant in tenants:
                tenant.has = None
            left = worth - place.cost
            for tenant in tenants:
                self._place(tenant, left)
                left -= tenant.costs
                if left <= 0:
                    break
            else:
                return
            name.has = held
            for tenant, had in zip(tenants, before, strict=True):
                tenant.has = had


def words_on(
    pane: Pane,
    labels: Sequence[MapLabel],
    stops: Sequence[CampaignStop],
    covered: Sequence[Box],
    language: str,
    width_of: Width,
    ways: Sequence[Way] = (),
    *,
    dated: bool = True,
) -> list[MapWord]:
    """Every name that fits: the map's own labels about where they stand, towns where they want or where there is room.

    `covered`: boxes of the screen that lie over the pane. `ways`: lines that a name keeps off where it can. `dated`:
    whether towns have their days beside them, where the pane is wide enough for it. A town whose dot is covered has no
    name: its leader would end at what lies there.
    """
    dots = [pane.at(stop["x"], stop["y"]) for stop in stops]
    over = [Box(box.x - pane.box.x, box.y - pane.box.y, box.w, box.h) for box in covered if box.w]
    fixed = [
        *map(clear_of, over),
        *(around(x, y, DOT) for x, y in dots),
        *(around(way[0][0], way[0][1], START) for way in ways),
    ]
    room = Room(pane, fixed, dots, Ways(pane, ways))
    dated = dated and pane.whole.w >= ROOMY
    search = _Search()
    for label in labels:
        word = _label(pane, label, language, width_of)
        search.names.append(_Name(room, _near(word, pane, _parted(word, pane, width_of))))
    for stop, (x, y) in zip(stops, dots, strict=True):
        if 0 <= x <= pane.box.w and 0 <= y <= pane.box.h and not any(_holds(box, x, y) for box in over):
            town = _town(stop, language, width_of, dated=dated)
            search.names.append(_Name(room, _about(town, x, y, stop["side"])))
    search.settle()
    return [name.has.word for name in search.names if name.has is not None]


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x <= x <= box.x + box.w and box.y <= y <= box.bottom


def _meet(one: _Found, other: _Found) -> bool:
    """Whether two names cover each other, or the leader of one runs through the other."""
    return _any(one.edges, other.taken) or _any(other.edges, one.taken)


def _any(edges: Edges, others: Iterable[Edges]) -> bool:
    """Whether any of the others is covered in part."""
    left, top, right, bottom = edges
    return any(left < o[2] and o[0] < right and top < o[3] and o[1] < bottom for o in others)


def _near(word: MapWord, pane: Pane, parted: Sequence[MapWord] = ()) -> Iterator[Iterable[_Place]]:
    """The name where it stands; that of a region or a sea in sight also near by, for it means no one point."""
    yield (_Place(word, word.x, word.y, 0.0, word.side),)
    across, down = NUDGES.get(word.style, (0, 0))
    if across and _in_sight(word, pane):
        share = pane.whole.w / FULL
        steps = [(x, y) for x in range(-across, across + 1) for y in range(-down, down + 1)]
        yield (
            _Place(
                one,
                one.x + x * ACROSS * share,
                one.y + y * DOWN * share,
                A_NUDGE * (abs(x) + abs(y)) + (PARTED if one is not word else 0.0),
                one.side,
            )
            for one in (word, *parted)
            for x, y in steps
            if x or y or one is not word
        )


def _in_sight(word: MapWord, pane: Pane) -> bool:
    x, y = word.x + word.w / 2, word.y + word.h / 2
    return 0 <= x <= pane.box.w and 0 <= y <= pane.box.h


def _label(pane: Pane, label: MapLabel, language: str, width_of: Width) -> MapWord:
    words, style = said(label["text"], language), label["style"]
    x, y = pane.at(label["x"], label["y"])
    wide, tall = width_of(words, role_of(style)), LINES[style]
    left = {"right": x, "left": x - wide}.get(label["side"], x - wide / 2)
    top = {"above": y - tall, "below": y}.get(label["side"], y - tall / 2)
    return MapWord(words, left, top, wide, tall, style, side=label["side"])


def _parted(word: MapWord, pane: Pane, width_of: Width) -> Sequence[MapWord]:
    """The name of a sea in two lines, as narrow as can be, on a map that has room for them beside its towns."""
    words = word.words.split(" ")
    if word.style != "water" or len(words) < 3 or pane.whole.w < ROOMY:
        return ()
    lines = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    wide, first, second = min((max(width_of(a, "mapWater"), width_of(b, "mapWater")), a, b) for a, b in lines)
    x, y = word.x + (word.w - wide) / 2, word.y - word.h / 2
    return (replace(word, words=f"{first}\n{second}", x=x, y=y, w=wide, h=2 * word.h),)


def _town(stop: CampaignStop, language: str, width_of: Width, *, dated: bool) -> MapWord:
    """The name and its days; on a whole map made small, where names lie close, the name alone."""
    name, days = said(stop["name"], language), said(stop["days"], language) if dated else ""
    wide = width_of(name, "mapName") + (BETWEEN + width_of(days, "mapName") if days else 0)
    return MapWord(name, 0.0, 0.0, wide, LINES["town"], "town", days)


def _about(word: MapWord, x: float, y: float, wanted: str) -> Iterator[Iterable[_Place]]:
    """At each side of the dot and at its corners; then at the end of a leader, longer and longer."""
    yield (*_beside(word, x, y, wanted), *_at_corners(word, x, y))
    for some in (LEADERS[:3], LEADERS[3:]):
        yield (place for long in some for place in _led(word, x, y, long))


def _beside(word: MapWord, x: float, y: float, wanted: str) -> Iterator[_Place]:
    sides = {
        "right": (x + AWAY, y - word.h / 2),
        "left": (x - AWAY - word.w, y - word.h / 2),
        "above": (x - word.w / 2, y - AWAY - word.h),
        "below": (x - word.w / 2, y + AWAY),
    }
    for side, (at_x, at_y) in sides.items():
        yield _Place(word, at_x, at_y, 0.0 if side == wanted else OTHER_SIDE, side)


def _at_corners(word: MapWord, x: float, y: float) -> Iterator[_Place]:
    for side, at_x in (("right", x + AWAY / 2), ("left", x - AWAY / 2 - word.w)):
        for at_y in (y - AWAY / 2 - word.h, y + AWAY / 2):
            yield _Place(word, at_x, at_y, CORNER, side)


def _led(word: MapWord, x: float, y: float, long: float) -> Iterator[_Place]:
    """All around the dot at the end of a leader."""
    for across, down in TURNS:
        to_x, to_y = x + across * long, y + down * long
        side = "right" if across > LEVEL else "left" if across < -LEVEL else "above" if down < 0 else "below"
        at_x = {"right": to_x + 4, "left": to_x - 4 - word.w}.get(side, to_x - word.w / 2)
        at_y = {"above": to_y - word.h, "below": to_y}.get(side, to_y - word.h / 2)
        leader = (x + across * DOT, y + down * DOT, to_x, to_y)
        yield _Place(word, at_x, at_y, LEADER + long / 6, side, leader)


def _along(leader: Sequence[float]) -> Iterator[Edges]:
    """Small squares along a leader."""
    if leader:
        x, y, to_x, to_y = leader
        many = max(2, int(hypot(to_x - x, to_y - y) / 8))
        for i in range(many + 1):
            at_x, at_y = x + (to_x - x) * i / many, y + (to_y - y) * i / many
            yield at_x - BESIDE, at_y - BESIDE, at_x + BESIDE, at_y + BESIDE


def role_of(style: str) -> str:
    """The type role that words of a style are set in."""
    return {"region": "mapRegion", "water": "mapWater"}.get(style, "mapName")
