"""Names on a campaign map settle together: the cheapest place that is free, and who finds none asks others. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from heapq import heapify, heappop, heappush
from itertools import count, islice, takewhile
from math import hypot

from kiosk.show.campaign_places import MapWord, Place
from kiosk.show.campaign_room import Room

APART = 6.0  # px between two names
BESIDE = 3.0  # px from the middle of a leader to a name
ROUNDS = 4  # times that names look for a better place after all have looked for one
TENANTS = 3  # names that may be asked to move at once
MOST = 40  # places of a name for which others are asked to move

# What comes to the cost of a place.
LONG = 20.0  # from here on others are asked to move
LED_OVER = 8.0  # for each cell of a way under its leader
ALONG, LED_ALONG = 3, 25.0  # of so many a leader runs along a way and hides it: for each of them
NOWHERE = 1000.0
ANOTHERS = 16.0  # for each dot of another name, or square, beside it
A_HEAD = 0.6  # for each cell of an arrowhead
TAKEN_FOR = 160.0  # for the name of mountains beside a dot or a square, which it would be read as
ASTRAY, LED_ASTRAY = 6.0, 12.0  # for the name of a town over a border or a coast, beside its dot or led there
BEYOND = 60.0  # for that of one led so far over it that its middle is beyond
ABROAD = 150.0  # for that of a country or a sea
CROSSED, A_CELL = 150.0, 4.0  # by a way, and for each cell of it

Edges = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True)
class Found:
    """A place on the pane and on nothing fixed, with all that it costs. `number`: as it was thought of."""

    place: Place
    cost: float
    number: int

    @property
    def word(self) -> MapWord:
        """The words where they stand now."""
        word, x, y, _, side, leader, _ = self.place
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
class Name:
    """A name that looks for a place, and the one it has. Further `tiers` of places are thought of when needed.

    A place is looked at when somebody gets to it. To look only makes it dearer, so the cheapest that was looked at is
    next as soon as no other could be cheaper. Waiting: what it costs, how far it was looked at, its number, the place.
    """

    room: Room
    tiers: Iterator[Iterable[Place]]
    worth: float = NOWHERE  # what it costs to leave it out
    dated: bool = False  # whether it has days
    has: Found | None = None
    _waiting: list[tuple[float, int, int, Place | Found]] = field(default_factory=list)
    _ranked: list[Found] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=count)

    @property
    def costs(self) -> float:
        """What it has costs; having none costs most."""
        return self.worth if self.has is None else self.has.cost

    @property
    def dayless(self) -> bool:
        """Whether it has days and stands without them."""
        return self.dated and not (self.has and self.has.place.word.days)

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

    def places(self) -> Iterator[Found]:
        """Those on the pane and on nothing fixed, the cheapest first."""
        at = 0
        while at < len(self._ranked) or self._look():
            yield self._ranked[at]
            at += 1

    def _look(self) -> bool:
        """Whether another place was found."""
        while self._waiting:
            cost, looked, number, place = heappop(self._waiting)
            if isinstance(place, Found):
                self._ranked.append(place)
                return True
            if looked:
                self._keep(cost + self._led(place), number, place)
            elif self.room.holds(place.box) and not self._torn(place):
                crossed = self.room.crossed(place.box)
                dearer = cost + (CROSSED + A_CELL * crossed if crossed else 0) + self._astray(place)
                dearer += A_HEAD * self.room.heads_under(place.box) + self._taken_for(place)
                if place.leader:
                    heappush(self._waiting, (dearer, 1, number, place))
                else:
                    self._keep(dearer, number, place)
        return False

    def _keep(self, cost: float, number: int, place: Place) -> None:
        heappush(self._waiting, (cost, 2, number, Found(place, cost, number)))

    def _torn(self, place: Place) -> bool:
        """Whether a border or a coast lies between the name and where it belongs, or its leader would cover a mark."""
        return self.room.outlines.part(place.tether) or (bool(place.leader) and self.room.hides(place.tether))

    def _astray(self, place: Place) -> float:
        """What it costs to stand over a border or a coast. A name may begin on one, where its dot does."""
        if place.word.style != "town":
            return ABROAD if self.room.outlines.under(place.box) else 0.0
        if not place.leader:
            return ASTRAY if self.room.outlines.under(place.far) else 0.0
        if not self.room.outlines.under(place.box):
            return 0.0
        x, y, w, h = place.box
        beyond = self.room.outlines.part((*place.tether[:2], x + w / 2, y + h / 2))
        return BEYOND if beyond else LED_ASTRAY

    def _taken_for(self, place: Place) -> float:
        """What it costs a name to stand where it reads as that of another town, or of an army's start."""
        marks = 0 if place.leader else self.room.marks_beside(place.box)
        if place.word.style == "note":
            return TAKEN_FOR if marks else 0.0
        return TAKEN_FOR * max(0, marks - 1) if place.word.style == "town" else 0.0  # a town's own dot is one of them

    def _led(self, place: Place) -> float:
        """What a leader costs beside its length: what it crosses, and dots that the name could be taken for."""
        crossed = self.room.crossed_by(place.leader)
        return (LED_ALONG if crossed >= ALONG else LED_OVER) * crossed + ANOTHERS * self.room.marks_beside(place.box)


@dataclass
class Search:
    """Names that settle on a pane together."""

    names: list[Name] = field(default_factory=list)

    @property
    def words(self) -> list[MapWord]:
        """Those that have a place, as they stand."""
        return [name.has.word for name in self.names if name.has is not None]

    def settling(self) -> Iterator[None]:
        """Everyone finds a place; then who has none, or a bad one, asks others to move. One name a yield."""
        choices: list[tuple[bool, int, int]] = []  # whether it can be spared, how many places it has, and its index
        for index, name in enumerate(self.names):
            name.look_further()
            choices.append((name.worth < ABROAD, sum(1 for _ in name.places()), index))
            yield
        for *_, index in sorted(choices):
            self._place(self.names[index])
            yield
        for _ in range(ROUNDS):
            for name in self.names:
                if not name.costs:
                    continue
                if name.costs >= LONG:
                    self._make_room(name)
                else:
                    self._place(name)
                yield
        for name in self.names:
            if name.has is None:  # it made room for another, which may have moved on
                self._place(name)
                yield

    def _place(self, name: Name, worth: float = NOWHERE) -> None:
        """The cheapest place that is free, if it costs less than `worth`.

        Further ones are looked at while a way or a border would cross the name.
        """
        name.has, worth = None, min(worth, name.worth)
        while True:
            cheap = takewhile(lambda place: place.cost < worth, name.places())
            name.has = next((place for place in cheap if not any(self._against(name, place))), None)
            if (name.has and name.costs < ABROAD) or not name.look_further():
                return

    def _against(self, name: Name, place: Found) -> Iterator[Name]:
        """The names that stand where this place is. Asked a million times at large text, so it is written plainly."""
        left, top, right, bottom = place.bounds
        for other in self.names:
            found = other.has
            if found is None or other is name:
                continue
            other_left, other_top, other_right, other_bottom = found.bounds
            near = left < other_right and other_left < right and top < other_bottom and other_top < bottom
            if near and (_meet(place, found) or _cross(place, found)):
                yield other

    def _make_room(self, name: Name) -> None:
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


def _meet(one: Found, other: Found) -> bool:
    """Whether two names cover each other, or the leader of one runs through the other."""
    return _any(one.edges, other.taken) or _any(other.edges, one.taken)


def _cross(one: Found, other: Found) -> bool:
    """Whether two names have leaders and those cross: the ends of each lie to both sides of the other."""
    if not one.place.leader or not other.place.leader:
        return False
    led, others = one.place.leader, other.place.leader
    return _parts(led, others) and _parts(others, led)


def _parts(leader: Sequence[float], other: Sequence[float]) -> bool:
    x, y, to_x, to_y = leader
    across, down = to_x - x, to_y - y
    first, second = (across * (other[i + 1] - y) - down * (other[i] - x) for i in (0, 2))
    return (first > 0) != (second > 0)


def _any(edges: Edges, others: Iterable[Edges]) -> bool:
    """Whether any of the others is covered in part."""
    left, top, right, bottom = edges
    return any(left < o[2] and o[0] < right and top < o[3] and o[1] < bottom for o in others)


def _along(leader: Sequence[float]) -> Iterator[Edges]:
    """Small squares along a leader."""
    if leader:
        x, y, to_x, to_y = leader
        many = max(2, int(hypot(to_x - x, to_y - y) / 8))
        for i in range(many + 1):
            at_x, at_y = x + (to_x - x) * i / many, y + (to_y - y) * i / many
            yield at_x - BESIDE, at_y - BESIDE, at_x + BESIDE, at_y + BESIDE
