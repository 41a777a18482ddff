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

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field

from kiosk.show.timeline_lane import Lane, Way, Wish, settled, turning, voiced
from kiosk.show.timeline_shapes import BAR_LEAST, Block, Placed, Shape, Source, Span, begins, shape

CHUNK = 1920.0  # px
CELLS = 20  # in a chunk
CELL = CHUNK / CELLS  # px: a block, and what it stands for
CROWD = 240  # events in a chunk or at a border, beyond which they are counted and not drawn
FEW = 16  # events of a lane in a chunk that are placed without their labels before one of them is counted
COUNTED = 4000  # events that are counted one by one; more of them by the histogram
LABEL_GAP = 10.0  # px between a mark and its label
LABEL_END = 8.0  # px beyond it, lest it be read as another mark's
HAIR = 0.01  # px: less than can be seen
INSIDE = 24.0  # px of a bar that its label leaves free
HATCHED = 96.0  # px of a hatch that a label on it leaves to be seen
LABEL_MOST = 380.0  # px; longer labels end in an ellipsis


@dataclass(frozen=True)
class Chunk:
    """What is drawn in one chunk."""

    placed: tuple[Placed, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Scale:
    """One level of zoom on one timeline. px count from `origin`, the border before its first day."""

    first: float
    last: float
    ppd: float
    border: float  # a day where one chunk ends and the next begins

    @property
    def origin(self) -> float:
        """The day at 0 px."""
        before = -int(-((self.border - self.first) * self.ppd) // CHUNK)
        return self.border - before * CHUNK / self.ppd

    @property
    def right(self) -> float:
        """px of the last day."""
        return self.px(self.last)

    def day(self, px: float) -> float:
        """The day at `px`."""
        return self.origin + px / self.ppd

    def px(self, day: float) -> float:
        """Where a day stands."""
        return (day - self.origin) * self.ppd


@dataclass
class Packer:
    """Packs one level. Remembers what it packed; drop it to forget."""

    source: Source
    scale: Scale
    rows: Sequence[int]  # sub-rows a group
    label: Callable[[int], float]  # px of an event's label
    edges: Sequence[float] = ()  # days where windows often end: labels do not run over them if they can
    keys: Collection[int] = ()  # days whose events have their labels before others
    _borders: dict[int, dict[int, Placed]] = field(default_factory=dict)
    _chunks: dict[int, Chunk] = field(default_factory=dict)

    @property
    def chunks(self) -> int:
        """How many there are."""
        return max(1, -int(-self.scale.right // CHUNK))

    def numbers(self, first: float, last: float) -> range:
        """The chunks that hold the days from `first` to `last`."""
        low, high = (int(self.scale.px(day) // CHUNK) for day in (first, last))
        return range(max(0, low), min(high, self.chunks - 1) + 1)

    def chunk(self, number: int) -> Chunk:
        """What is drawn in chunk `number`, 0 being the first."""
        if number not in self._chunks:
            self._chunks[number] = self._packed(number)
        return self._chunks[number]

    def shape(self, index: int) -> Shape:
        """How an event is drawn."""
        return shape(self.source, index, self.scale.first, self.scale.last)

    def _bar(self, index: int) -> Span:
        return self.shape(index).at(self.scale.ppd, self.scale.origin)

    # ---------------------------------------------------------------- wishes
    def _wish(self, index: int) -> Wish:
        bar, rows = self._bar(index), self.rows[self.source.group(index)]
        # Long bars leave the last sub-row to what begins and ends beside them.
        long = bar[1] - bar[0] > CHUNK * 0.75
        return Wish(index, bar, (tuple(self._ways(index, bar)),), rows - 1 if long else rows, self.of_key_day(index))

    def of_key_day(self, index: int) -> bool:
        """Whether an event is one of a key day and of no other."""
        return self.source.start(index) == self.source.end(index) and self.source.start(index) in self.keys

    def _ways(self, index: int, bar: Span) -> list[Way]:
        """The ways to place its label, the best first: none that runs over an edge, unless each does."""
        ways = self._sides(index, bar)
        return [(side, self._up_to_edges(span)) for side, span in ways if not self._cut(bar, span)] or ways

    def _up_to_edges(self, span: Span) -> Span:
        """Without the air at its end that lies over an edge: for that alone nothing belongs to the border there, whose
        events are placed before all others."""
        left, right = span
        for edge in map(self.scale.px, self.edges):
            if left < edge <= left + LABEL_END:
                left = edge + HAIR
            if right - LABEL_END <= edge < right:
                right = edge - HAIR
        return left, right

    def _sides(self, index: int, bar: Span) -> list[Way]:
        (left, right), label = bar, self.label(index)
        if self._holds(index, right - left, label):
            return [("inside", bar)]
        ways: list[Way] = []
        if right + LABEL_GAP + label <= self.scale.right:
            ways.append(("right", (left, right + LABEL_GAP + label + LABEL_END)))
        if left - LABEL_GAP - label >= self.scale.px(self.scale.first):
            ways.append(("left", (left - LABEL_GAP - label - LABEL_END, right)))
        return ways

    def _holds(self, index: int, wide: float, label: float) -> bool:
        """Whether a bar still says what it says with its label inside: on its solid part, or on a hatch much longer."""
        drawn, ppd = self.shape(index), self.scale.ppd
        if drawn.sure is None:
            return wide >= label + HATCHED
        hatched, solid = (drawn.sure[0] - drawn.first) * ppd, (drawn.sure[1] - drawn.sure[0]) * ppd
        return solid >= label + INSIDE or hatched >= label + HATCHED

    def _cut(self, bar: Span, span: Span) -> bool:
        """Whether a label would run over an edge that its event does not."""
        edges = [self.scale.px(day) for day in self.edges]
        slack = LABEL_END + 4
        return any(bar[1] < edge + slack < span[1] or span[0] < edge - slack < bar[0] for edge in edges)

    def _lanes(self, standing: Iterable[Placed]) -> list[Lane]:
        lanes = [Lane(rows) for rows in self.rows]
        for placed in standing:
            lanes[self.source.group(placed.index)].take(placed.row, placed.span)
        return lanes

    def _turns(self, standing: Iterable[Placed]) -> list[Lane]:
        """By lane the room that titles want at both sides of their bars."""
        lanes = [Lane(rows) for rows in self.rows]
        for placed in standing:
            if placed.side != "none":
                lanes[self.source.group(placed.index)].take(placed.row, self._reach(placed.index))
        return lanes

    def _by_group(self, events: Iterable[int]) -> list[list[int]]:
        groups: list[list[int]] = [[] for _ in self.rows]
        for index in events:
            groups[self.source.group(index)].append(index)
        return groups

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
        step = number & -number
        coarser = {**self.border(number - step), **self.border(number + step)}
        own = [index for index in found if index not in coarser and self._owner(index) == number]
        passing = {index: coarser[index] for index in found if index in coarser}
        for events, lane in zip(self._by_group(own), self._lanes(coarser.values()), strict=True):
            placed, _ = settled([self._wish(index) for index in events], lane)
            passing.update({each.index: each for each in placed})
        return passing

    def _reaching(self, number: int) -> list[int]:
        """Events that may cross a border; none where they are too many."""
        px, reach = number * CHUNK, LABEL_MOST + LABEL_GAP + LABEL_END + BAR_LEAST
        first, last = int(self.scale.day(px - reach)) - 1, int(self.scale.day(px + reach)) + 1
        if self.source.count_between(first, last) > CROWD:
            return []
        near = self.source.overlapping(first, last, CROWD)
        return [index for index in near if (span := self._widest(index))[0] < px < span[1]]

    def _widest(self, index: int) -> Span:
        """px that an event may take, whichever side its label stands on."""
        bar = self._bar(index)
        spans = [span for _, span in self._ways(index, bar)]
        return min(a for a, _ in [bar, *spans]), max(b for _, b in [bar, *spans])

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
        groups = zip(self._by_group(own), self._lanes(around.values()), self._turns(around.values()), strict=True)
        for events, lane, turns in groups:
            fitting, crowded = self._fill(events, lane, turns)
            placed += fitting
            blocks += crowded
        return Chunk(tuple(placed), tuple(blocks))

    def _days(self, number: int) -> tuple[int, int]:
        """The days on which an event of this chunk may begin, with one to spare on either side."""
        return int(self.scale.day(number * CHUNK)) - 1, int(self.scale.day((number + 1) * CHUNK)) + 1

    def _fill(self, own: list[int], lane: Lane, turns: Lane) -> tuple[list[Placed], list[Block]]:
        """Place what fits; what does not takes all of its cell with it into a block."""
        cells: dict[int, list[int]] = {}
        for index in own:
            cells.setdefault(self._cell(index), []).append(index)
        crowded = {cell for cell, found in cells.items() if len(found) > len(lane.rows)}
        # What found no room at its border finds none here.
        crowded |= {self._cell(index) for index in own if self._owner(index)}
        while True:
            filling = lane.copy()
            spots = {cell: self._spot(cell, filling) for cell in sorted(crowded)}
            alone = [self._wish(index) for index in own if self._cell(index) not in crowded]
            placed, failed = settled(alone, filling)
            if failed and len(alone) <= FEW:
                # A label that turned another way may have taken the last room: all labels look for theirs afterwards.
                bare, without = settled(alone, filling, bare=True)
                placed, failed = (bare, without) if len(without) < len(failed) else (placed, failed)
            if not failed:
                blocks = [self._block(cells[cell], row, left) for cell, (row, left) in spots.items()]
                return self._turning(voiced(placed, alone, filling), alone, filling, turns), blocks
            crowded.add(self._cell(failed[0].index))

    def _turning(self, placed: list[Placed], wishes: list[Wish], lane: Lane, turns: Lane) -> list[Placed]:
        """The same events where their titles may turn at the plot's edge: wherever no window ends at a known day."""
        if self.edges or len(wishes) > FEW:
            return placed
        rows = {wish.index: wish.rows for wish in wishes}
        return turning(placed, rows, {index: self._reach(index) for index in rows}, lane, turns)

    def _reach(self, index: int) -> Span:
        """px of a bar with room for its title at either side."""
        (left, right), title = self._bar(index), LABEL_GAP + self.label(index) + LABEL_END
        return left - title, right + title

    # ---------------------------------------------------------------- blocks
    def _cell(self, index: int) -> int:
        return self._cell_of(self.shape(index).first)

    def _cell_of(self, day: float) -> int:
        return int(self.scale.px(max(day, self.scale.first)) // CELL)

    def _spot(self, cell: int, lane: Lane) -> tuple[int, float]:
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
            # Thousands of them, on a few days, while two fingers wait: read at once, and nothing made of any.
            cells: dict[float, int] = {}
            for index, (group, *days) in enumerate(self.source.days(begin, end), begin):
                day = begins(days, self.scale.first)
                if day not in cells:
                    cells[day] = self._cell_of(day)
                counts.add(group, cells[day], 1, index)
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
