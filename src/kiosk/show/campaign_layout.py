"""Where the parts of a campaign page stand, in px at 1920x1080 (or 1080x1920). No Qt.

Over the map where words are small enough, in a column beside it where they are not, under it on an upright screen.
The map may reach down to the scrubber, which stands where other pages have the day line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kiosk.prepare.form import Medium, Page
from kiosk.show.campaign_strip import SMALL, Strip
from kiosk.show.flow import Block, stack
from kiosk.show.grid import KICKER_TOP, MARGIN, NOWHERE, TITLE_TOP, Box, Stage
from kiosk.show.measure import Measure
from kiosk.show.page_blocks import paragraph_blocks
from kiosk.show.said import every, said, told
from kiosk.show.tongue import Tongue

BELOW_STAGE = 16.0  # px from the content's edge to the scrubber
ABOVE_MAP = 8.0  # px between a title and a map that begins under it
PANELS = (716.0, 768.0)  # widths of the panel over the map
PANEL_MOST = 264.0
COLUMN = 656.0
PAD = 32.0
DATE_GAP = 4.0
DATE_UP = 8.0  # px that a date beside the map stands higher than a kicker: the longest day fills its column
SAMPLE = 72.0  # px of a line in the legend
NOTE_MOST = 3  # lines of the note
NOTE_CLOSE = 0.9  # of a line where there are as many as there may be
LEGEND_GAP = 24.0  # px between two columns of the legend
ROW_GAP = 8.0  # px from a row of the legend to the next
UNDER_TITLE = 64.0  # px that the ground of a title may cover of a map that would be made smaller else
BUTTON_LEAST = 200.0
PARAGRAPH_GAP = 12.0
SHARES = (
    1.0,
    0.88,
    0.8,
    0.76,
    0.72,
    0.68,
    0.64,
)  # of its scale at which the first part of a map may stand on an upright screen
SECOND = 0.62  # of that width less a margin that the second part takes
WHOLE = (0.0, 0.0, 1.0, 1.0)

Part = tuple[float, float, float, float]  # left, top, right, bottom as fractions of the map


@dataclass(frozen=True)
class Pane:
    """A window on a part of the map. `named`: the part of it whose towns have their names here; none: all of it."""

    box: Box
    part: Part
    named: Part | None = None

    def names(self, x: float, y: float) -> bool:
        """Whether a town at this point, in fractions of the map, has its name here."""
        left, top, right, bottom = self.named or self.part
        return left <= x <= right and top <= y <= bottom

    def at(self, x: float, y: float) -> tuple[float, float]:
        """px from the pane's corner of a point in fractions of the map."""
        left, top, right, bottom = self.part
        return (x - left) / (right - left) * self.box.w, (y - top) / (bottom - top) * self.box.h

    @property
    def whole(self) -> Box:
        """The whole map as it lies behind the pane, px from the pane's corner."""
        x, y = self.at(0, 0)
        right, bottom = self.at(1, 1)
        return Box(x, y, right - x, bottom - y)


@dataclass(frozen=True)
class CampaignFrame:
    """The boxes of a campaign page. Those of no use have no width."""

    title: Box
    head: Box  # the ground under kicker and title
    panes: tuple[Pane, ...]
    legend: Box
    legend_columns: int
    panel: Box
    date: Box
    text: Box
    note: Box
    armies: Box
    sources: Box
    over: bool  # whether words stand on the map, on a ground of their own


@dataclass(frozen=True)
class Needs:
    """What the words of a page take at the visitor's text size, and the shape of its map."""

    page: Page
    medium: Medium | None
    kicker: str
    stage: Stage
    tongue: Tongue
    measure: Measure

    @property
    def aspect(self) -> float:
        """Width of the map to its height."""
        return self.medium["width"] / self.medium["height"] if self.medium else 1920 / 832

    def legend(self) -> list[str]:
        """The words of the legend's rows: the fronts, what is still to come, and what was flown."""
        words = [said(front["title"], self.tongue.language) for front in self.page.get("fronts", [])]
        flown = [every(self.tongue.words, "byAir")] if any(a["flown"] for a in self.page.get("axes", [])) else []
        return [*words, every(self.tongue.words, "stillToCome"), *flown]

    def legend_width(self, columns: int = 1) -> float:
        """px of the legend in so many columns, each as wide as its widest row."""
        wide = [SAMPLE + 16 + self.measure.width(words, "mapLegend") for words in self.legend()]
        rows = -(-len(wide) // columns)
        widest = [max(wide[i : i + rows]) for i in range(0, len(wide), rows)]
        return sum(widest) + LEGEND_GAP * (len(widest) - 1)

    def legend_row(self) -> float:
        """px of a row."""
        return self.measure.roles["mapLegend"].line + ROW_GAP

    def legend_columns(self, width: float) -> int:
        """How many columns of rows stand side by side in `width` px."""
        return next((columns for columns in (3, 2) if self.legend_width(columns) <= width), 1)

    def note(self) -> str:
        """What the map says of itself."""
        return said(self.medium["caption"], self.tongue.language) if self.medium else ""

    def note_lines(self, width: float) -> int:
        """Lines that the note takes."""
        return len(self.measure.breaks(self.note(), "mapNote", width))

    def note_line(self, width: float) -> float:
        """px of a line of the note: three stand closer than two."""
        line = self.measure.roles["mapNote"].line
        return line if self.note_lines(width) < NOTE_MOST else line * NOTE_CLOSE

    def note_height(self, width: float) -> float:
        """px of the note."""
        return self.note_lines(width) * self.note_line(width)

    def button(self, word: str, icons: int = 1) -> float:
        """px of a button with a word and so many icons."""
        return max(BUTTON_LEAST, self.measure.width(every(self.tongue.words, word), "control") + 56 * icons + 52)

    def date_width(self) -> float:
        """px of the widest date."""
        days = self.page.get("days", [])
        return max((self.measure.width(said(day["date"], self.tongue.language), "title2") for day in days), default=0.0)

    def date_height(self) -> float:
        """px of a date."""
        return self.measure.roles["title2"].line

    def text_height(self, width: float) -> float:
        """px of the tallest day at `width`."""
        return max((stack(day_blocks(self.page, i, self.tongue, self.measure, width)) for i in self._days()), default=0)

    def _days(self) -> range:
        return range(len(self.page.get("days", [])))

    def head(self, width: float, under: float = 5.0) -> tuple[Box, Box]:
        """The title's box and the ground under it and its kicker, for a title of at most `width` px.

        `under`: px between the title and the end of the ground.
        """
        title = said(self.page["title"], self.tongue.language)
        wide = self.measure.balanced(title, "title2", width)
        tall = self.measure.height(title, "title2", wide)
        broad = wide if tall > self.date_height() else self.measure.width(title, "title2")
        ground = max(broad, self.measure.width(self.kicker, "kicker")) + MARGIN + PAD
        return Box(MARGIN, TITLE_TOP, width, tall), Box(0, 0, ground, TITLE_TOP + tall + under)


def day_blocks(page: Page, day: int, tongue: Tongue, measure: Measure, width: float) -> list[Block]:
    """The paragraphs of one day; `day` counts from the first."""
    days = page.get("days", [])
    paragraphs = told(days[day]["text"], tongue.language) if day < len(days) else []
    return paragraph_blocks(paragraphs, "bodyWide", width, measure, PARAGRAPH_GAP)


def arrange(needs: Needs) -> CampaignFrame:
    """The boxes of the page: the first arrangement in which every word has room."""
    return next(_fitting(needs))


def _fitting(needs: Needs) -> Iterator[CampaignFrame]:
    if needs.stage.portrait:
        parts = [_part(part) for part in needs.page.get("upright", [])]
        frames = [_upright(needs, parts, share) for share in SHARES if parts]
        yield from (frame for frame in frames if frame.text.h >= needs.text_height(frame.text.w))
        yield _upright(needs, [WHOLE])
        return
    if not needs.stage.large:
        over = [_over(needs, width) for width in PANELS]
        fit = [frame for frame in over if needs.text_height(frame.text.w) <= frame.text.h]
        for most in (NOTE_MOST - 1, NOTE_MOST):  # a wider panel rather than three lines set close
            yield from (frame for frame in fit if needs.note_lines(frame.note.w) <= most)
        yield from (replace(frame, note=NOWHERE) for frame in fit)
    yield _beside_low(needs) if needs.stage.reach else _beside(needs)


def _part(part: Sequence[float]) -> Part:
    left, top, right, bottom = part
    return left, top, right, bottom


def _over(needs: Needs, width: float) -> CampaignFrame:
    """The map as wide as the screen, and everything else on it."""
    bottom = needs.stage.height + BELOW_STAGE
    tall = needs.stage.width / needs.aspect
    title, head = needs.head(1100)
    top = bottom - PANEL_MOST + 4
    left = needs.stage.width - width
    date_width = needs.date_width()
    date = Box(left + PAD, top + DATE_GAP, date_width + 2, needs.date_height())
    inner = width - PAD - MARGIN
    text = Box(date.x, date.bottom, inner, bottom - date.bottom)
    note = Box(date.x + date_width + 24, date.y - 6, inner - date_width - 24, needs.date_height() + 14)
    rows = needs.legend_row() * len(needs.legend())
    wide = needs.legend_width()
    armies, sources = _buttons(needs, needs.stage.width - MARGIN, 12)
    if needs.stage.reach:
        armies, sources = _low_buttons(needs, bottom - SMALL - 16)
    legend = Box(min(800.0, left - 8 - wide), bottom - 8 - rows, wide, rows)
    return CampaignFrame(
        title=title,
        head=head,
        panes=(Pane(Box(0, bottom - tall, needs.stage.width, tall), WHOLE),),
        legend=legend,
        legend_columns=1,
        panel=Box(left, top, width, bottom - top),
        date=date,
        text=text,
        note=note,
        armies=armies,
        sources=sources if needs.page["sources"] else NOWHERE,
        over=True,
    )


def _beside(needs: Needs) -> CampaignFrame:
    """A column of words at the right; the map over its legend and buttons in what is left."""
    bottom = needs.stage.height + BELOW_STAGE
    width = needs.stage.width - COLUMN
    title, head = needs.head(width - 2 * MARGIN, ABOVE_MAP)
    strip = min(_strips(needs, width), key=lambda strip: (strip.tall, not strip.stacked))
    pane = _above(needs, width, head, bottom - strip.tall - 16)
    top = pane.box.bottom + 10
    date = Box(width + PAD, KICKER_TOP - DATE_UP, COLUMN - PAD - MARGIN, needs.date_height())
    note_tall = needs.note_height(date.w)
    note = Box(date.x, bottom - note_tall - 8, date.w, note_tall)
    armies, sources = strip.buttons(top)
    return CampaignFrame(
        title=title,
        head=head,
        panes=(pane,),
        legend=Box(MARGIN, top, strip.legend, strip.rows * needs.legend_row()),
        legend_columns=strip.columns,
        panel=Box(width, 0, COLUMN, bottom),
        date=date,
        text=Box(date.x, date.bottom, date.w, note.y - date.bottom),
        note=note,
        armies=armies,
        sources=sources if needs.page["sources"] else NOWHERE,
        over=False,
    )


def _above(needs: Needs, width: float, head: Box, bottom: float) -> Pane:
    """The map from the screen's edge on, down to px `bottom`: as wide as may be, a corner of it under the title."""
    tall = min(width / needs.aspect, bottom - head.bottom + UNDER_TITLE)
    return Pane(Box(0, bottom - tall, tall * needs.aspect, tall), WHOLE)


def _strips(needs: Needs, width: float) -> list[Strip]:
    """Both ways to fill a strip `width` px wide."""
    one, other, many = needs.button("armies"), needs.button("sources"), len(needs.legend())
    row = needs.legend_row()
    return [
        Strip(MARGIN, width - 16, one, other, stacked, many, row, needs.legend_columns) for stacked in (False, True)
    ]


def _buttons(needs: Needs, right: float, y: float, left: float | None = None) -> tuple[Box, Box]:
    """Armies and sources beside one another, ending at px `right`; where `left` is given, they fill all from there."""
    one, other = needs.button("armies"), needs.button("sources")
    more = 0.0 if left is None else (right - left - one - 16 - other) / 2
    sources = Box(right - other - more, y, other + more, SMALL)
    return Box(sources.x - 16 - one - more, y, one + more, SMALL), sources


def _upright(needs: Needs, parts: Sequence[Part], share: float = 1.0) -> CampaignFrame:
    """The map, or two parts of it, over the words. `share`: of the scale at which the first fills the screen's width.

    At a smaller scale it fills it all the same, with more of the map to both sides, as long as there is more.
    """
    stage = needs.stage
    bottom = stage.height + BELOW_STAGE
    title, head = needs.head(stage.width - 2 * MARGIN, ABOVE_MAP)
    first = _widened(parts[0], share)
    filled = share * (first[2] - first[0]) / (parts[0][2] - parts[0][0])
    panes = [replace(_pane(needs, first, Box(0, head.bottom, stage.width * filled, 0)), named=parts[0])]
    under = panes[0].box.bottom
    one, other = needs.button("armies"), needs.button("sources")
    across = max(one, other)
    legend = Box(MARGIN, under + 12, stage.width - 2 * MARGIN - across - 16, 0)
    columns = needs.legend_columns(legend.w)
    if len(parts) > 1:
        beside_it = max(needs.legend_width(), one + 16 + other)
        width = min((stage.width * share - MARGIN) * SECOND, stage.width - MARGIN - 24 - beside_it)
        panes.append(_pane(needs, parts[1], Box(0, under + 12, width, 0)))
        legend = Box(width + 24, under + 16, beside_it, 0)
        columns = 1
    rows = needs.legend_row() * -(-len(needs.legend()) // columns)
    legend = Box(legend.x, legend.y, legend.w, rows)
    if len(parts) > 1:
        armies, sources = _buttons(needs, stage.width - MARGIN, legend.bottom + 16, legend.x)
    else:
        armies = Box(stage.width - MARGIN - across, legend.y, across, SMALL)
        sources = Box(armies.x, armies.bottom + 16, across, SMALL)
    floor = bottom
    if stage.reach:
        armies, sources = _low_buttons(needs, bottom - SMALL - 16)
        floor = armies.y - 8
    top = max(panes[-1].box.bottom, legend.bottom, 0 if stage.reach else sources.bottom) + 12
    inner = stage.width - 2 * MARGIN
    date = Box(MARGIN, top + 8, needs.date_width() + 2, needs.date_height())
    note_wide = inner - date.w - 32
    note = Box(date.x + date.w + 32, date.y + 4, note_wide, needs.note_height(note_wide))
    return CampaignFrame(
        title=title,
        head=Box(0, 0, stage.width, head.h),
        panes=tuple(panes),
        legend=legend,
        legend_columns=columns,
        panel=Box(0, top, stage.width, bottom - top),
        date=date,
        text=Box(MARGIN, date.bottom + 8, inner, floor - date.bottom - 24),
        note=note,
        armies=armies,
        sources=sources if needs.page["sources"] else NOWHERE,
        over=False,
    )


def _widened(part: Part, share: float) -> Part:
    """The part with as much of the map beside it as stands in its width at this share of its scale."""
    left, top, right, bottom = part
    across = min(1.0, (right - left) / share)
    left = min(max(0.0, (left + right - across) / 2), 1 - across)
    return left, top, left + across, bottom


def _pane(needs: Needs, part: Part, room: Box) -> Pane:
    """A part of the map as wide as the room."""
    left, top, right, bottom = part
    tall = room.w / (needs.aspect * (right - left) / (bottom - top))
    return Pane(Box(room.x, room.y, room.w, tall), part)


def _low_buttons(needs: Needs, y: float) -> tuple[Box, Box]:
    """Armies and sources beside one another, beginning at the margin."""
    one, other = needs.button("armies"), needs.button("sources")
    return Box(MARGIN, y, one, SMALL), Box(MARGIN + one + 16, y, other, SMALL)


def _beside_low(needs: Needs) -> CampaignFrame:
    """A column of words at the right; the map, its legend and the buttons one under another in what is left."""
    bottom, width = needs.stage.height + BELOW_STAGE, needs.stage.width - COLUMN
    title, head = needs.head(width - 2 * MARGIN, ABOVE_MAP)
    columns = needs.legend_columns(width - 2 * MARGIN)
    rows = needs.legend_row() * -(-len(needs.legend()) // columns)
    armies, sources = _low_buttons(needs, bottom - SMALL - 8)
    pane = _above(needs, width, head, armies.y - rows - 20)
    date = Box(width + PAD, 16, COLUMN - PAD - MARGIN, needs.date_height())
    note = Box(date.x, date.bottom, date.w, needs.note_height(date.w))
    return CampaignFrame(
        title=title,
        head=head,
        panes=(pane,),
        legend=Box(MARGIN, pane.box.bottom + 10, width - 2 * MARGIN, rows),
        legend_columns=columns,
        panel=Box(width, 0, COLUMN, bottom),
        date=date,
        text=Box(date.x, note.bottom + 8, date.w, bottom - note.bottom - 16),
        note=note,
        armies=armies,
        sources=sources if needs.page["sources"] else NOWHERE,
        over=False,
    )
