"""How events find room on the sub-rows of one lane. No Qt. Everything is px from the timeline's first day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kiosk.show.timeline_shapes import Placed, Side, Span

APART = 10.0  # px between two events with their labels
BARE_APART = 6.0  # px around a mark without its label
SILENT_MOST = 24  # labels left out in a lane before events are counted instead of drawn
VOICED_MOST = 40  # events of a lane beyond which nobody misses the label of one
ROUNDS = 2  # times that each label left out may be tried again

Way = tuple[Side, Span]
Spot = tuple[int, Side, Span, float]


@dataclass(frozen=True)
class Wish:
    """An event that wants a place, and the ways to place its label, the best first."""

    index: int
    bar: Span
    labelled: tuple[tuple[Way, ...], ...]  # ways as good as each other; those of the next tuple are worse
    rows: int  # the first so many sub-rows are for it
    key: bool = False  # of a key day: its label stands before those of others

    @cached_property
    def spots(self) -> Sequence[Spot]:
        """Sub-rows and sides in order, with the room each needs. It is asked dozens of times."""
        rows = range(self.rows)
        labelled = [(row, side, span, APART) for ways in self.labelled for row in rows for side, span in ways]
        return [*labelled, *self.silent_spots]

    @cached_property
    def silent_spots(self) -> Sequence[Spot]:
        """The same without its label."""
        return [(row, "none", self.bar, BARE_APART) for row in range(self.rows)]


class Lane:
    """The sub-rows of a lane while they fill."""

    def __init__(self, rows: int) -> None:
        self.rows: list[list[Span]] = [[] for _ in range(rows)]

    def copy(self) -> Lane:
        """The same, to fill further without a trace here."""
        lane = Lane(0)
        lane.rows = [list(row) for row in self.rows]
        return lane

    def free(self, row: int, span: Span, apart: float = APART) -> bool:
        """Whether nothing stands nearer than `apart`."""
        for a, b in self.rows[row]:  # noqa: SIM110 - a generator takes three times as long, and this is what packing does
            if span[1] + apart > a and span[0] < b + apart:
                return False
        return True

    def take(self, row: int, span: Span) -> None:
        """Stand there."""
        self.rows[row].append(span)

    def place(self, wish: Wish, silent: bool) -> Placed | None:
        """Take the first spot with room."""
        for row, side, span, apart in wish.silent_spots if silent else wish.spots:
            if self.free(row, span, apart):
                self.take(row, span)
                return Placed(wish.index, row, side, span)
        return None


def settled(wishes: Sequence[Wish], lane: Lane, bare: bool = False) -> tuple[list[Placed], list[Wish]]:
    """Place all that fits beside what stands in `lane`, `bare` of all labels, and say what does not. A label gives way
    to an event."""
    by_index = {wish.index: wish for wish in wishes}
    silent = set(by_index) if bare else set[int]()
    while True:
        filling, placed, failed = lane.copy(), list[Placed](), list[Wish]()
        for wish in wishes:
            found = filling.place(wish, wish.index in silent)
            if found:
                placed.append(found)
            else:
                failed.append(wish)
        in_the_way = _in_the_way(failed, placed, by_index, lane) - silent
        if not in_the_way or len(silent) >= SILENT_MOST:
            return placed, failed
        silent |= in_the_way


def _in_the_way(failed: Iterable[Wish], placed: Sequence[Placed], wishes: dict[int, Wish], lane: Lane) -> set[int]:
    """The fewest labels to leave out for one of the events without room; none where that does not help."""
    ways: list[set[int]] = []
    for wish in failed:
        for row in range(wish.rows):
            near = [each for each in placed if each.row == row and _touching(each.span, wish.bar)]
            solid = [*(wishes[each.index].bar for each in near), *lane.rows[row]]
            if near and not any(_touching(span, wish.bar) for span in solid):
                ways.append({each.index for each in near})
    return min(ways, key=lambda way: (len(way), sorted(way)), default=set())


def _touching(one: Span, other: Span) -> bool:
    return one[0] < other[1] + BARE_APART and other[0] < one[1] + BARE_APART


def voiced(placed: Sequence[Placed], wishes: Sequence[Wish], lane: Lane) -> list[Placed]:
    """The same events with as many labels again as find room where one or two others step aside with theirs. For that
    of a key day another one is left out."""
    standing = {each.index: each for each in placed}
    if len(wishes) > VOICED_MOST:
        return list(placed)
    silent = [wish for wish in wishes if wish.labelled and _silent(standing.get(wish.index))]
    silent.sort(key=lambda wish: not wish.key)
    by_index = {wish.index: wish for wish in wishes}
    for _ in range(ROUNDS * len(silent)):
        better = next((found for wish in silent if (found := _given_way(wish, standing, by_index, lane))), None)
        if better is None:
            break
        standing |= better
        silent = [wish for wish in silent if _silent(standing[wish.index])]
    return [standing[each.index] for each in placed]


def _silent(placed: Placed | None) -> bool:
    return placed is not None and placed.side == "none"


def _given_way(
    wish: Wish, standing: Mapping[int, Placed], wishes: Mapping[int, Wish], lane: Lane
) -> dict[int, Placed] | None:
    """Where the event stands with its label, and those that it displaced stand with theirs; None where they cannot."""
    for row, side, span, apart in wish.spots[: -len(wish.silent_spots)]:
        if not lane.free(row, span, apart):
            continue
        moved = [each.index for each in standing.values() if each.row == row and _nearer(each.span, span, apart)]
        moved = [index for index in moved if index != wish.index]
        if len(moved) > 2:
            continue
        found = {wish.index: Placed(wish.index, row, side, span)}
        filling = _without({wish.index, *moved}, standing, lane)
        filling.take(row, span)
        for index in moved:
            again = filling.place(wishes[index], _silent(standing[index]))
            if again is None or (
                again.side == "none" and not _silent(standing[index]) and wish.key <= wishes[index].key
            ):
                break
            found[index] = again
        else:
            return found
    return None


def turning(
    placed: Sequence[Placed], rows: Mapping[int, int], reaches: Mapping[int, Span], lane: Lane, turns: Lane
) -> list[Placed]:
    """The same events, each on the first sub-row where its title has room at both sides of its bar, should the plot's
    edge cut it at one of them; where it was if there is none. `rows`: so many are for it; `reaches`: px that it takes
    with both; `turns`: those of the events in `lane`, to which these are added."""
    standing = {each.index: each for each in placed}
    restless = []
    for each in placed:
        if each.side == "none" or _turns(each, each.row, reaches, _without({each.index}, standing, lane), turns):
            continue
        restless.append(each)
    for each in restless:
        others = _without({each.index}, standing, lane)
        row = next((row for row in range(rows[each.index]) if _turns(each, row, reaches, others, turns)), each.row)
        standing[each.index] = replace(each, row=row)
    return [standing[each.index] for each in placed]


def _turns(placed: Placed, row: int, reaches: Mapping[int, Span], others: Lane, turns: Lane) -> bool:
    """Whether a title may turn on a sub-row, and lets those of others turn: then its room is taken."""
    may = others.free(row, reaches[placed.index]) and turns.free(row, placed.span)
    if may:
        turns.take(row, reaches[placed.index])
    return may


def _without(left_out: set[int], standing: Mapping[int, Placed], lane: Lane) -> Lane:
    filling = lane.copy()
    for each in standing.values():
        if each.index not in left_out:
            filling.take(each.row, each.span)
    return filling


def _nearer(one: Span, other: Span, apart: float) -> bool:
    return one[0] < other[1] + apart and other[0] < one[1] + apart
