"""Which sub-row each event of the timeline stands on. Pure: no Qt, no clock, no history.

The same event stands on the same sub-row however a visitor came there, and packing a stretch costs no more
than the events in it. Time is cut into chunks of CHUNK px. An event that lies within one chunk is packed with
that chunk. One that reaches over a border between chunks belongs to the coarsest border it crosses (borders
are ranked like the marks of a ruler: every second one, every fourth, ...), and coarser borders are packed
first. Two events that both belong to a border and overlap either share that border or a coarser one beside
it, so a border needs only the two next coarser ones, a chunk only its own two: at most log2(chunks) deep.

Where more events crowd a cell of a lane than it has sub-rows, they stand as one block with their number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

CHUNK = 1536.0  # px
CELLS = 16  # in a chunk
CELL = CHUNK / CELLS  # px: a block, and what it stands for
CROWD = 240  # events in a chunk or at a border, beyond which they are counted and not drawn
COUNTED = 4000  # events that are counted one by one; more of them by the histogram
TICK, BAR_LEAST, LABEL_GAP, APART = 10.0, 16.0, 10.0, 18.0  # px
BARE_APART = 6.0  # px around a mark without its label
INSIDE = 24.0  # px of a bar that its label leaves free
LABEL_MOST = 380.0  # px; longer labels end in an ellipsis

Side = Literal["right", "left", "inside", "none"]
Span = tuple[float, float]


class Source(Protocol):
    """The columns of `kiosk.prepare.events.Events` that a layout reads. Days are whole and inclusive."""

    groups: int
    levels: range

    def __len__(self) -> int: ...
    def start(self, index: int) -> int: ...
    def end(self, index: int) -> int: ...
    def sure(self, index: int) -> tuple[int, int] | None: ...
    def group(self, index: int) -> int: ...
    def overlapping(self, first: int, last: int, limit: int) -> list[int]: ...
    def count_between(self, first: int, last: int) -> int: ...
    def from_day(self, day: int) -> int: ...
    def histogram(self, group: int, level: int) -> Sequence[int]: ...
    def bucket(self, day: int, level: int) -> int: ...
    def bucket_start(self, bucket: int, level: int) -> int: ...


@dataclass(frozen=True)
class Shape:
    """An event as it is drawn: days from `first` up to `last`, at least `least` px wide around their middle."""

    first: float
    last: float
    sure: Span | None  # the solid part; the rest is hatched
    least: float

    def at(self, ppd: float, origin: float = 0.0) -> Span:
        """Its left and right edge in px from `origin`."""
        left, right = (self.first - origin) * ppd, (self.last - origin) * ppd
        short = max(0.0, self.least - (right - left)) / 2
        return left - short, right + short


def shape(source: Source, index: int, first: float, last: float) -> Shape:
    """The shape of an event, held between the first and the last day of the timeline."""
    start, end, sure = source.start(index), source.end(index), source.sure(index)
    if sure == (start, end) and start == end:
        return Shape(start + 0.5, start + 0.5, (start + 0.5, start + 0.5), TICK)
    left, right = max(first, float(start)), min(last, end + 1.0)
    solid = (max(left, float(sure[0])), min(right, sure[1] + 1.0)) if sure else None
    return Shape(left, max(left, right), solid if solid and solid[0] <= solid[1] else None, BAR_LEAST)


def hatches(drawn: Shape) -> tuple[Span, ...]:
    """The stretches of days that are hatched: what may belong to the event and may not."""
    if drawn.sure is None:
        return ((drawn.first, drawn.last),)
    parts = (drawn.first, drawn.sure[0]), (drawn.sure[1], drawn.last)
    return tuple((a, b) for a, b in parts if b > a)


@dataclass(frozen=True)
class Placed:
    """An event on a sub-row of its lane, with its label on one side."""

    index: int
    row: int
    side: Side
    span: Span  # px from the timeline's first day, label included


@dataclass(frozen=True)
class Block:
    """Events too many to be told apart: `row` -1 stands over the whole lane."""

    lane: int
    row: int
    first: float  # day; the block stands in the middle of `first` and `last`
    last: float
    count: int
    event: int  # the first of them


@dataclass(frozen=True)
class Chunk:
    """What is drawn in one chunk."""

    placed: tuple[Placed, ...]
    blocks: tuple[Block, ...]


@dataclass
class _Lane:
    """The sub-rows of a lane while they fill."""

    rows: list[list[Span]]

    @classmethod
    def of(cls, number: int) -> _Lane:
        return cls([[] for _ in range(number)])

    def free(self, row: int, span: Span, apart: float = APART) -> bool:
        return all(span[1] + apart <= a or span[0] >= b + apart for a, b in self.rows[row])

    def take(self, row: int, span: Span) -> None:
        self.rows[row].append(span)


@dataclass(frozen=True)
class Scale:
    """One level of zoom on one timeline."""

    first: float
    last: float
    ppd: float

    @property
    def right(self) -> float:
        """px of the last day."""
        return (self.last - self.first) * self.ppd

    def day(self, px: float) -> float:
        """The day at `px`."""
        return self.first + px / self.ppd


@dataclass
class Packer:
    """Packs one level. Remembers what it packed; drop it to forget."""

    source: Source
    scale: Scale
    rows: Sequence[int]  # sub-rows a group
    label: Callable[[int], float]  # px of an event's label
    edges: Sequence[float] = ()  # days where windows often end: labels do not run over them if they can
    _borders: dict[int, dict[int, Placed]] = field(default_factory=dict)
    _chunks: dict[int, Chunk] = field(default_factory=dict)

    @property
    def chunks(self) -> int:
        """How many there are."""
        return max(1, -int(-self.scale.right // CHUNK))

    def numbers(self, first: float, last: float) -> range:
        """The chunks that hold the days from `first` to `last`."""
        low, high = (int((day - self.scale.first) * self.scale.ppd // CHUNK) for day in (first, last))
        return range(max(0, low), min(high, self.chunks - 1) + 1)

    def chunk(self, number: int) -> Chunk:
        """What is drawn in chunk `number`, 0 being the first."""
        if number not in self._chunks:
            self._chunks[number] = self._packed(number)
        return self._chunks[number]

    def shape(self, index: int) -> Shape:
        """How an event is drawn."""
        return shape(self.source, index, self.scale.first, self.scale.last)

    # ---------------------------------------------------------------- borders
    def _top(self) -> int:
        return 1 << max(1, (self.chunks - 1).bit_length())

    def border(self, number: int) -> dict[int, Placed]:
        """Events that reach over the left edge of chunk `number`, by index."""
        if number <= 0 or number >= self._top():
            return {}
        if number not in self._borders:
            self._borders[number] = self._pack_border(number)
        return self._borders[number]

    def _pack_border(self, number: int) -> dict[int, Placed]:
        found = self._reaching(number)
        if found is None:
            return {}
        step = number & -number
        coarser = {**self.border(number - step), **self.border(number + step)}
        lanes = [_Lane.of(rows) for rows in self.rows]
        for placed in coarser.values():
            lanes[self.source.group(placed.index)].take(placed.row, placed.span)
        passing = {index: coarser[index] for index in found if index in coarser}
        for index in found:
            if index not in coarser and self._owner(index) == number:
                lane = lanes[self.source.group(index)]
                placed_now = self._fit(index, lane, self._rows_for(index, len(lane.rows)))
                if placed_now:
                    passing[index] = placed_now
        return passing

    def _rows_for(self, index: int, rows: int) -> int:
        """Long bars leave the last sub-row to what begins and ends beside them."""
        left, right = self.shape(index).at(self.scale.ppd, self.scale.first)
        return max(1, rows - 1) if right - left > CHUNK / 2 else rows

    def _reaching(self, number: int) -> list[int] | None:
        """Events that may cross a border; None where they are too many."""
        at = self.scale.day(number * CHUNK)
        reach = (LABEL_MOST + LABEL_GAP + BAR_LEAST) / self.scale.ppd
        first, last = int(at - reach) - 1, int(at + reach) + 1
        if self.source.count_between(first, last) > CROWD:
            return None
        px = number * CHUNK
        near = self.source.overlapping(first, last, CROWD)
        return [index for index in near if (span := self._widest(index))[0] < px < span[1]]

    def _widest(self, index: int) -> Span:
        """px that an event may take, whichever side its label stands on."""
        drawn = self.shape(index)
        left, right = drawn.at(self.scale.ppd, self.scale.first)
        label = self.label(index)
        if right - left >= label + INSIDE:
            return left, right
        return max(0.0, left - LABEL_GAP - label), min(self.scale.right, right + LABEL_GAP + label)

    def _owner(self, index: int) -> int:
        """The coarsest border an event may cross; 0 where it crosses none."""
        left, right = self._widest(index)
        step = self._top() >> 1
        while step:
            number = (int(left // (CHUNK * step)) + 1) * step
            if number * CHUNK < right:
                return number
            step >>= 1
        return 0

    # ---------------------------------------------------------------- chunks
    def _packed(self, number: int) -> Chunk:
        first, last = self._days(number)
        begin = 0 if number == 0 else self.source.from_day(first)
        end = self.source.from_day(last + 1)
        around = {**self.border(number), **self.border(number + 1)}
        if end - begin > CROWD:
            return Chunk(tuple(around.values()), tuple(self._density(number, first, last, begin, end)))
        own = [index for index in range(begin, end) if self._cell(index) // CELLS == number and index not in around]
        placed, blocks = list(around.values()), list[Block]()
        for group, rows in enumerate(self.rows):
            lane = _Lane.of(rows)
            for each in around.values():
                if self.source.group(each.index) == group:
                    lane.take(each.row, each.span)
            mine = [index for index in own if self.source.group(index) == group]
            fitting, crowded = self._fill(mine, lane)
            placed += fitting
            blocks += crowded
        return Chunk(tuple(placed), tuple(blocks))

    def _days(self, number: int) -> tuple[int, int]:
        """The days on which an event of this chunk may begin, with one to spare on either side."""
        return int(self.scale.day(number * CHUNK)) - 1, int(self.scale.day((number + 1) * CHUNK)) + 1

    def _fill(self, own: list[int], lane: _Lane) -> tuple[list[Placed], list[Block]]:
        """Place what fits; what does not takes all of its cell with it into a block."""
        cells: dict[int, list[int]] = {}
        for index in own:
            cells.setdefault(self._cell(index), []).append(index)
        crowded = {cell for cell, found in cells.items() if len(found) > len(lane.rows)}
        before = [list(row) for row in lane.rows]
        while True:
            lane.rows = [list(row) for row in before]
            spots = {cell: self._spot(cell, lane) for cell in sorted(crowded)}
            placed, failed = self._try([i for i in own if self._cell(i) not in crowded], lane)
            if not failed:
                return placed, [self._block(cells[cell], row, left) for cell, (row, left) in spots.items()]
            crowded |= {self._cell(index) for index in failed}

    def _try(self, own: Iterable[int], lane: _Lane) -> tuple[list[Placed], list[int]]:
        placed, failed = [], []
        for index in own:
            found = None if self._owner(index) else self._fit(index, lane, len(lane.rows))
            if found:
                placed.append(found)
            else:
                failed.append(index)
        return placed, failed

    def _fit(self, index: int, lane: _Lane, rows: int) -> Placed | None:
        """The first sub-row with room for the label at the right or the left; else one with room for the mark."""
        *labelled, bare = self._ways(index)
        spots = [(row, *way, APART) for row in range(rows) for way in labelled]
        spots += [(row, *bare, BARE_APART) for row in range(rows)]
        for row, side, span, apart in spots:
            if lane.free(row, span, apart):
                lane.take(row, span)
                return Placed(index, row, side, span)
        return None

    def _ways(self, index: int) -> list[tuple[Side, Span]]:
        left, right = self.shape(index).at(self.scale.ppd, self.scale.first)
        label = self.label(index)
        if right - left >= label + INSIDE:
            return [("inside", (left, right)), ("none", (left, right))]
        ways: list[tuple[Side, Span]] = []
        if right + LABEL_GAP + label <= self.scale.right:
            ways.append(("right", (left, right + LABEL_GAP + label)))
        if left - LABEL_GAP - label >= 0:
            ways.append(("left", (left - LABEL_GAP - label, right)))
        if len(ways) == 2 and any(right < edge < ways[0][1][1] for edge in self._edges()):
            ways.reverse()
        return [*ways, ("none", (left, right))]

    def _edges(self) -> list[float]:
        return [(day - self.scale.first) * self.scale.ppd + 1 for day in self.edges]

    # ---------------------------------------------------------------- blocks
    def _cell(self, index: int) -> int:
        return self._cell_of(self.shape(index).first)

    def _cell_of(self, day: float) -> int:
        return int((max(day, self.scale.first) - self.scale.first) * self.scale.ppd // CELL)

    def _spot(self, cell: int, lane: _Lane) -> tuple[int, float]:
        """Sub-row and px of a block: in its cell, or in the next one with room. One over another where all is full."""
        low = cell // CELLS * CELLS
        for near in sorted(range(low, low + CELLS), key=lambda each: (abs(each - cell), each)):
            span = near * CELL + 4, (near + 1) * CELL - 4
            for row in range(len(lane.rows)):
                if lane.free(row, span):
                    lane.take(row, span)
                    return row, near * CELL
        return len(lane.rows) - 1, cell * CELL

    def _block(self, events: list[int], row: int, left: float) -> Block:
        group = self.source.group(events[0])
        return Block(group, row, self.scale.day(left), self.scale.day(left + CELL), len(events), events[0])

    def _density(self, number: int, first: int, last: int, begin: int, end: int) -> list[Block]:
        counts = _Counts()
        if end - begin <= COUNTED:
            for index in range(begin, end):
                counts.add(self.source.group(index), self._cell(index), 1, index)
        else:
            self._count_buckets(counts, first, last)
        return [
            Block(group, -1, self.scale.day(cell * CELL), self.scale.day((cell + 1) * CELL), count, event)
            for (group, cell), (count, event) in sorted(counts.found.items())
            if cell // CELLS == number
        ]

    def _count_buckets(self, counts: _Counts, first: int, last: int) -> None:
        source, wide = self.source, CELL / self.scale.ppd
        level = max((each for each in source.levels if 2**each * 4 <= wide), default=source.levels[0])
        low, high = max(0, source.bucket(first, level)), source.bucket(last, level)
        for group in range(source.groups):
            buckets = source.histogram(group, level)
            for bucket in range(low, min(len(buckets) - 1, high) + 1):
                if buckets[bucket]:
                    day = source.bucket_start(bucket, level)
                    counts.add(group, self._cell_of(day), buckets[bucket], source.from_day(day))


@dataclass
class _Counts:
    """Events by group and cell: how many, and the first of them."""

    found: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    def add(self, group: int, cell: int, number: int, event: int) -> None:
        count, first = self.found.get((group, cell), (0, event))
        self.found[group, cell] = count + number, first
