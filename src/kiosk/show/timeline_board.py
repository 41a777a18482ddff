"""The timeline as it is drawn for one language, text size and stage: what stands where, and what a touch means."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from math import hypot

from kiosk.prepare.form import ChapterEntry, TimelineFile
from kiosk.show.context import Context
from kiosk.show.grid import Box
from kiosk.show.said import said
from kiosk.show.timeline_bounds import bounds
from kiosk.show.timeline_days import DayNames
from kiosk.show.timeline_drawing import Drawing
from kiosk.show.timeline_geometry import Geometry, arranged, plot_width, text_box
from kiosk.show.timeline_layout import LABEL_GAP, Packer, Scale
from kiosk.show.timeline_low import low_arranged, low_text_box
from kiosk.show.timeline_overview import Overview, cuts, overview
from kiosk.show.timeline_rows import BlockRow, MarkRow
from kiosk.show.timeline_scale import CLOSEST, AxisSpan, AxisTick, axis, below, levels
from kiosk.show.timeline_shapes import Block, Placed, Span
from kiosk.show.timeline_spare import Spare, spare_sides
from kiosk.show.timeline_words import TEXT, TITLE, Events, Teller

TOUCH = 48.0  # px from a finger to the event it means
BAR_SEEN = 8.0  # px of a bar in sight without which its title is not shown: as in TimelineMark.qml
SAMPLE = 120  # events whose words decide how tall the detail is
FEW = 400  # events up to which lanes are as tall as their events need
MANY_ROWS = 8
KEY_LABEL = 4.0  # labels of other events that one of a key day is worth
PACKINGS_KEPT = 16
OVERVIEW_TICK = 5.0  # px between two ticks of the overview


@dataclass(frozen=True)
class Window:
    """What is in sight: the day at the left edge and px a day."""

    left: float
    ppd: float


@dataclass(frozen=True)
class Loaded:
    """Everything drawn around a window."""

    first: float  # day
    last: float
    ppd: float  # of the level that is laid out
    marks: tuple[MarkRow, ...]
    blocks: tuple[BlockRow, ...]
    ticks: tuple[AxisTick, ...]
    spans: tuple[AxisSpan, ...]


class Board:
    """One timeline, laid out. Made anew when the language, the text size or the stage changes."""

    def __init__(
        self,
        file: TimelineFile,
        events: Events,
        chapters: Sequence[ChapterEntry],
        context: Context,
        today: int,
        key_days: Collection[int] = (),
    ) -> None:
        self.file, self.events, self.context = file, events, context
        self.words = Teller(file, events, chapters, context)
        self.first, self.last = bounds(file, events, today)
        self.eras = tuple(self._era(era["start"], era["end"]) for era in file["eras"])
        self._keys = key_days
        self._packers: dict[float, Packer] = {}
        self._spare: dict[tuple[float, range], dict[int, Spare]] = {}  # of the chunks that were loaded last
        self.geometry = self._geometry()
        fits = [last - first for first, last in self.eras]
        self.levels = levels(self.last - self.first, self.geometry.plot.w, fits)
        self.overview = self._overview()
        width_of = partial(context.measure.width, role="axis")
        self._day_names = DayNames(context.tongue.calendar, key_days, width_of)
        self._drawing = Drawing(self.words, self.geometry, context, self.first, self.last)

    def _era(self, start: int, end: int | None) -> tuple[float, float]:
        return max(self.first, float(start)), self.last if end is None else min(self.last, end + 1.0)

    def _costs(self, wide: float) -> list[list[float]]:
        """What each group loses with one sub-row, with two, ...: of the fullest era, where events are few."""
        if len(self.events) > FEW:
            return [[count / (n + 1) for n in range(MANY_ROWS)] for count in self._counts()]
        by_rows = [self._lost(wide, n + 1) for n in range(MANY_ROWS)]
        return [list(costs) for costs in zip(*by_rows, strict=True)]

    def _lost(self, wide: float, rows: int) -> list[float]:
        """By group: three for every event that is only counted, one for every label left out, and for one of a key day
        KEY_LABEL."""
        first, last = self.eras[self._fullest()] if self.eras else (self.first, self.last)
        lost = [0.0 for _ in self.file["groups"]]
        scale = Scale(self.first, self.last, min(wide / (last - first), CLOSEST), first)
        packer = Packer(self.events, scale, [rows for _ in lost], self.words.label_width, (first, last), self._keys)
        for chunk in (packer.chunk(each) for each in packer.numbers(first, last - 1)):
            for block in chunk.blocks:
                lost[block.lane] += 3 * block.count
            for placed in chunk.placed:
                if placed.side == "none":
                    lost[self.events.group(placed.index)] += KEY_LABEL if packer.of_key_day(placed.index) else 1
        return lost

    def _counts(self) -> tuple[int, ...]:
        groups = range(len(self.file["groups"]))
        coarsest = self.events.levels[-1] if self.events.levels else None
        return tuple(0 if coarsest is None else sum(self.events.histogram(group, coarsest)) for group in groups)

    def _geometry(self) -> Geometry:
        stage = self.context.stage
        wide = (low_text_box if stage.reach else text_box)(stage).w
        step = max(1, len(self.events) // SAMPLE)
        heights = sorted(self.words.height(self.words.record(i), wide) for i in range(0, len(self.events), step))
        most = heights[len(heights) * 3 // 4] if heights else 0.0
        roles = self.context.measure.roles
        line, heading = roles[TEXT].line, roles["name"].line + roles[TITLE].line
        groups = (said(group["title"], self.context.language) for group in self.file["groups"])
        names = max(self.context.measure.width(name, "axis") for name in groups)
        costs = self._costs(plot_width(stage, names))
        if stage.reach:
            return low_arranged(stage, len(self.eras), costs, most, names, heading)
        return arranged(stage, len(self.eras), costs, most, names, line, heading)

    def _overview(self) -> Overview:
        parts = cuts(self.first, self.last, self.eras)
        counts = [self.events.from_day(int(last)) - self.events.from_day(int(first)) for first, last, _ in parts]
        return overview(self.first, self.last, self.eras, counts, self.geometry.overview.w)

    # ---------------------------------------------------------------- what is drawn
    def packer(self, ppd: float) -> Packer:
        """The layout of one level."""
        if ppd not in self._packers:
            while len(self._packers) >= PACKINGS_KEPT:
                self._packers.pop(next(iter(self._packers)))
            rows = [lane.rows for lane in self.geometry.lanes]
            fits = [era for era in self.eras if abs((era[1] - era[0]) * ppd - self.geometry.plot.w) < 1]
            fitting = [edge for era in fits for edge in era]
            scale = Scale(self.first, self.last, ppd, self.eras[self._fullest()][0] if self.eras else self.first)
            self._packers[ppd] = Packer(self.events, scale, rows, self.words.label_width, fitting, self._keys)
        return self._packers[ppd]

    def load(self, window: Window, chosen: int, beside: float = 1.0) -> Loaded:
        """What is in sight, and so much of a screen either side of it."""
        ppd = below(self.levels, window.ppd)
        days = self.geometry.plot.w / window.ppd
        first, last = max(self.first, window.left - beside * days), min(self.last, window.left + (1 + beside) * days)
        packer = self.packer(ppd)
        numbers = packer.numbers(first, last)
        chunks = [packer.chunk(number) for number in numbers]
        placed = {each.index: each for chunk in chunks for each in chunk.placed}
        blocks = [block for chunk in chunks for block in chunk.blocks]
        if (ppd, numbers) not in self._spare:
            self._spare = {(ppd, numbers): self._spare_sides(packer, placed.values(), blocks)}
        spare = self._spare[ppd, numbers]
        if chosen >= 0 and chosen not in placed:
            placed[chosen] = self._extra(packer, chosen, list(placed.values()), blocks)
        left, right = packer.scale.px(first), packer.scale.px(last)
        near = [each for each in placed.values() if each.index == chosen or _meet(each.span, (left, right))]
        near.sort(key=lambda each: each.index != chosen)  # it is waited for
        # Long bars end a whole screen farther at a time, or every load would draw each of them anew.
        held = first // days * days, -(-last // days) * days
        marks = tuple(self._drawing.mark(each, spare.get(each.index, Spare()), *held) for each in near)
        most = max((block.count for block in blocks), default=1)
        ticks, spans = axis(first, last, ppd, self.context.tongue.calendar, self._day_names)
        drawn = tuple(self._drawing.block(each, most) for each in blocks if each.last >= first and each.first <= last)
        return Loaded(first, last, ppd, marks, drawn, tuple(ticks), tuple(spans))

    def _spare_sides(self, packer: Packer, placed: Iterable[Placed], blocks: Iterable[Block]) -> dict[int, Spare]:
        rows = [lane.rows for lane in self.geometry.lanes]
        wide = self.geometry.plot.w
        return spare_sides(placed, blocks, rows, wide, self.events.group, self.words.label_width, packer.scale.px)

    def _extra(self, packer: Packer, chosen: int, placed: list[Placed], blocks: list[Block]) -> Placed:
        """The chosen event where it has no place of its own: on the sub-row where it covers the least."""
        group = self.events.group(chosen)
        left, right = packer.shape(chosen).at(packer.scale.ppd, packer.scale.origin)
        covered = [0.0] * self.geometry.lanes[group].rows  # px
        taken = [(each.row, each.span) for each in placed if self.events.group(each.index) == group]
        for block in blocks:
            if block.lane == group and block.row >= 0:
                span = packer.scale.px(block.first), packer.scale.px(block.last)
                taken.append((block.row, span))
        for row, (a, b) in taken:
            covered[row] += max(0.0, min(b, right) - max(a, left))
        return Placed(chosen, covered.index(min(covered)), "none", (left, right))

    def overview_ticks(self) -> list[float]:
        """px of the overview's ticks: every day with an event, no nearer than can be told apart."""
        ticks: list[float] = []
        index = self.events.from_day(int(self.first))
        while index < len(self.events):
            x = self.overview.at(self.events.start(index) + 0.5)
            ticks.append(x)
            index = max(index + 1, self.events.from_day(-int(-self.overview.day(x + OVERVIEW_TICK) // 1)))
        return ticks

    # ---------------------------------------------------------------- where to look
    def held(self, window: Window) -> Window:
        """The window within the timeline."""
        ppd = min(max(window.ppd, self.levels[0]), self.levels[-1])
        days = self.geometry.plot.w / ppd
        return Window(min(max(window.left, self.first), max(self.first, self.last - days)), ppd)

    def holds(self, loaded: Loaded, window: Window) -> bool:
        """Whether all that is in sight is loaded, as its level has it."""
        right = min(self.last, window.left + self.geometry.plot.w / window.ppd)
        level = below(self.levels, window.ppd)
        return level == loaded.ppd and loaded.first <= max(self.first, window.left) and right <= loaded.last

    def around(self, day: float, ppd: float) -> Window:
        """The window with a day in its middle."""
        return self.held(Window(day - self.geometry.plot.w / ppd / 2, ppd))

    def middle(self, window: Window) -> float:
        """The day in the middle."""
        return window.left + self.geometry.plot.w / window.ppd / 2

    def of_era(self, era: int) -> Window:
        """The window that shows an era and no more."""
        first, last = self.eras[era]
        ppd = self.geometry.plot.w / (last - first)
        return self.around((first + last) / 2, min(self.levels, key=lambda level: abs(level - ppd)))

    def opening(self, day: int | None) -> Window:
        """Where a visitor begins: the era of a day, or the one with the most events a day."""
        if not self.eras:
            return self.held(Window(self.first, self.levels[0])) if day is None else self.around(day, self.levels[0])
        if day is None:
            return self.of_era(self._fullest())
        holding = [i for i, (first, last) in enumerate(self.eras) if first <= day < last]
        era = min(holding or range(len(self.eras)), key=lambda i: self.eras[i][1] - self.eras[i][0])
        return self.around(day + 0.5, self.of_era(era).ppd)

    def _fullest(self) -> int:
        """The era with the most events a day."""
        return max(range(len(self.eras)), key=self._density)

    def _density(self, era: int) -> float:
        first, last = self.eras[era]
        return (self.events.from_day(int(last)) - self.events.from_day(int(first))) / (last - first)

    def era_in(self, window: Window) -> int:
        """The era that most of the window shows, the shorter of two; -1 where none does."""
        left, right = window.left, window.left + self.geometry.plot.w / window.ppd
        shown = [
            i for i, (first, last) in enumerate(self.eras) if min(right, last) - max(left, first) > (right - left) / 2
        ]
        return min(shown, key=lambda i: self.eras[i][1] - self.eras[i][0], default=-1)

    def showing(self, window: Window, index: int) -> Window:
        """The window, moved if the event is not well within it."""
        drawn = self.packer(below(self.levels, window.ppd)).shape(index)
        left, right = drawn.at(window.ppd, window.left)
        wide = self.geometry.plot.w
        if (left >= 24 and right <= wide * 0.75) or (left <= wide * 0.1 and right >= wide * 0.5):
            return window
        # A bar longer than the window is shown from its beginning.
        day = (drawn.first + drawn.last) / 2 if right - left < wide / 2 else drawn.first + wide * 0.4 / window.ppd
        return self.around(day, window.ppd)

    def at(self, loaded: Loaded, window: Window, x: float, y: float) -> MarkRow | BlockRow | None:
        """What stands nearest to a point of the plot, within 48 px."""
        found: list[tuple[float, int, MarkRow | BlockRow]] = []
        for mark in loaded.marks:
            found.append((_distance(self._box(mark, window), x, y), len(found), mark))
        for block in loaded.blocks:
            left = (block.middle - window.left) * window.ppd - 44
            found.append((_distance(Box(left, block.y_, 88, block.tall), x, y), len(found), block))
        distance, _, nearest = min(found, default=(TOUCH + 1, 0, None))
        return nearest if distance <= TOUCH else None

    def _box(self, mark: MarkRow, window: Window) -> Box:
        left, right = ((day - window.left) * window.ppd for day in (mark.first, mark.last))
        short = max(0.0, mark.least - (right - left)) / 2
        left, right = left - short, right + short
        title = LABEL_GAP + mark.labelWidth
        side = self._titled_at(mark, left, right)
        if side == "right":
            right += title
        if side == "left":
            left -= title
        return Box(left, mark.y_, right - left, self.geometry.bar)

    def _titled_at(self, mark: MarkRow, left: float, right: float) -> str:
        """As it is drawn beside a bar in sight: at its own side, at the other one where the plot's edge would cut it
        there, or "" for not at all."""
        wide, title = self.geometry.plot.w, LABEL_GAP + mark.labelWidth
        if right < BAR_SEEN or left > wide - BAR_SEEN:
            return ""
        if mark.side == "inside" and min(right, wide) - max(left, 0.0) >= title:
            return ""
        whole = {"left": left - title >= 0, "right": right + title <= wide}
        free = (("left", mark.spareLeft), ("right", mark.spareRight))
        wanted = (mark.side, *(side for side, spare in free if spare))
        return next((side for side in wanted if whole.get(side)), "")


def _distance(box: Box, x: float, y: float) -> float:
    return hypot(max(box.x - x, 0.0, x - box.x - box.w), max(box.y - y, 0.0, y - box.bottom))


def _meet(one: Span, other: Span) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
