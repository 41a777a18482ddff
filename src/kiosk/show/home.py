"""The home page: the chapters in order, the memorial set apart, where to begin."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.prepare.form import ChapterEntry, Exhibition
from kiosk.session.place import Place
from kiosk.show.context import Context
from kiosk.show.guide import Guide
from kiosk.show.qml import view_model
from kiosk.show.rows import Rows
from kiosk.show.said import every, filled, said

ROW, INDENT, ARROW = 572.0, 96.0, 50.0  # px of a row in two columns, before its words: "10" and air; and after them
COLUMN = ROW - INDENT - ARROW  # px for the words of such a row
ROW_GAP = 16.0  # px between two rows
DROP, DROP_UPRIGHT, DROP_LOW = 22.0, 10.0, 14.0  # px from a row's rule, and its bars of 12, to the words under it
KEYS, KEYS_UPRIGHT = 10, 8  # number keys that stand beside the way to credits, with `reach` on
BEFORE, FOCUS = 0.40, 0.62  # where the focus window begins and ends on a row's axis


@dataclass(frozen=True)
class ChapterRow:
    """A chapter's row: its number, words, and the bars of its period as [start, width] fractions."""

    chapterId: str
    number: int
    title: str
    summary: str
    bars: list[list[float]]


def fraction(day: float, exhibition: Exhibition, today: int) -> float:
    """Where a day stands on a row's axis, 0..1: years before, the focus window, years after."""
    first, (start, end) = exhibition["first_day"], exhibition["focus"]
    if day < start:
        return BEFORE * max(0.0, (day - first) / max(1, start - first))
    if day <= end + 1:
        return BEFORE + (FOCUS - BEFORE) * (day - start) / (end + 1 - start)
    return FOCUS + (1 - FOCUS) * min(1.0, (day - end) / max(1, today - end))


def bars(entry: ChapterEntry, exhibition: Exhibition, today: int) -> list[list[float]]:
    """The chapter's period as bars, none so thin that it is not seen."""
    out = []
    for start, end in entry["spans"]:
        left, right = fraction(start, exhibition, today), fraction(end + 1, exhibition, today)
        out.append([round(left, 4), round(max(right - left, 0.012), 4)])
    return out


def shared(rows: int, fit: int) -> list[int]:
    """Where each page of at most `fit` rows begins, and the end of the last. None is left with a single row: all are
    about as long, the first ones by one row longer.
    """
    pages = -(-rows // fit)
    few, longer = divmod(rows, pages)
    return [page * few + min(page, longer) for page in range(pages + 1)]


@view_model
class HomeModel(QObject):
    """Rows of chapters, a page of them at a time where they do not fit."""

    changed = Signal()

    def __init__(self, exhibition: Exhibition, guide: Guide, today: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibition = exhibition
        self._guide = guide
        self._today = today
        self._rows = Rows(ChapterRow, self)
        self._context: Context | None = None
        self._page = self._pages = 0
        self._columns = self._per_column = 1

    def apply(self, place: Place, context: Context) -> None:
        """Show the rows that fit, beginning with those of `place.page`."""
        self._context = context
        self._columns, self._per_column = self._fit(context)
        chapters = self._exhibition["chapters"]
        starts = shared(len(chapters), self._columns * self._per_column)
        self._pages = len(starts) - 1
        if self._columns == 1:
            self._per_column = max(end - start for start, end in pairwise(starts))
        self._page = min(place.page, self._pages - 1)
        shown = chapters[starts[self._page] : starts[self._page + 1]]
        self._rows.show([self._row(entry, context) for entry in shown])
        self.changed.emit()

    def _row(self, entry: ChapterEntry, context: Context) -> ChapterRow:
        language = context.language
        return ChapterRow(
            entry["id"],
            entry["number"],
            said(entry["title"], language),
            said(entry["summary"], language),
            bars(entry, self._exhibition, self._today),
        )

    def _fit(self, context: Context) -> tuple[int, int]:
        """Columns and rows a column for this stage and text size."""
        stage = context.stage
        columns = 1 if stage.portrait or stage.large or self._wraps(context, COLUMN) else 2
        fit = max(1, int(self._room(context) // self._least_pitch(context)))
        if stage.reach:
            fit = min(fit, (KEYS_UPRIGHT if stage.portrait else KEYS) // columns)
        return columns, fit

    def _room(self, context: Context) -> float:
        """px for the rows and the gap after each; on an upright screen the memorial's block stands under them."""
        if context.stage.reach:
            return self._keys_top(context) - 8.0 - self._top_for(context)
        below = 120.0 if context.stage.portrait and self.hasMemorial else -ROW_GAP
        return context.stage.height - below - self._top_for(context)

    def _keys_top(self, context: Context) -> float:
        """px of the row of number keys: in the foot of the page, over the memorial's block on an upright screen."""
        return context.stage.foot - (120.0 if context.stage.portrait and self.hasMemorial else 0.0)

    def _wraps(self, context: Context, width: float) -> bool:
        """Whether any row needs a second line where `width` px are left for its words."""
        measure, language = context.measure, context.language
        return any(
            measure.width(said(entry["title"], language), "row") > width
            or measure.width(said(entry["summary"], language), "caption") > width
            for entry in self._exhibition["chapters"]
        )

    def _top_for(self, context: Context) -> float:
        """px where the rows begin: under the title, which grows with the text."""
        roles = context.measure.roles
        return 437.0 if context.stage.portrait else 30 + roles["title1"].line + 4 + roles["kicker"].line + 56

    def _pitch_for(self, context: Context) -> float:
        """px from row to row. Where there are more pages of them, the rows of a page share its room: they are more than
        half of those that fit, so none stands twice as far from the next as it must."""
        least = self._least_pitch(context)
        if self._pages < 2 or self._columns > 1:
            return least
        return max(least, self._room(context) / self._per_column)

    def _drop_for(self, context: Context) -> float:
        """px from a row's rule to its words: as much as in two columns where an upright screen has room for it."""
        if not context.stage.portrait:
            return DROP_LOW if context.stage.reach else DROP
        spare = self._pitch_for(context) - self._least_pitch(context)
        return min(DROP, DROP_UPRIGHT + spare / 2)

    def _least_pitch(self, context: Context) -> float:
        roles = context.measure.roles
        tall = roles["row"].line + roles["caption"].line
        if context.stage.reach:  # nothing to press: rows may stand closer
            return tall + (16.0 if context.stage.portrait else 20.0)
        return max(100.0, tall * 100 / 78) if context.stage.portrait else max(124.0, tall + 40)

    def rest(self) -> None:
        """Nothing is kept of a visit."""

    def words_in_sight(self) -> int:
        """Every word of the rows."""
        return sum(len(f"{row.title} {row.summary}".split()) for row in self._rows.rows())

    def _said(self, key: str) -> str:
        if self._context is None:
            return ""
        language = self._context.language
        words = {
            "title": self._exhibition["home_title"],
            "subtitle": self._exhibition["home_subtitle"],
            "memorial": self._exhibition["home_memorial"],
        }
        return said(words[key], language)

    rows = Property(QObject, lambda self: self._rows, constant=True)
    title = Property(str, lambda self: self._said("title"), notify=changed)
    subtitle = Property(str, lambda self: self._said("subtitle"), notify=changed)
    memorialWords = Property(str, lambda self: self._said("memorial"), notify=changed)
    indent = Property(float, lambda _self: INDENT, constant=True)
    arrowRoom = Property(float, lambda _self: ARROW, constant=True)
    columns = Property(int, lambda self: self._columns, notify=changed)
    perColumn = Property(int, lambda self: self._per_column, notify=changed)
    pitch = Property(float, lambda self: self._pitch_for(self._context) if self._context else 124.0, notify=changed)
    drop = Property(float, lambda self: self._drop_for(self._context) if self._context else DROP, notify=changed)
    rowsTop = Property(float, lambda self: self._top_for(self._context) if self._context else 206.0, notify=changed)
    keysTop = Property(float, lambda self: self._keys_top(self._context) if self._context else 0.0, notify=changed)
    page = Property(int, lambda self: self._page, notify=changed)
    pages = Property(int, lambda self: self._pages, notify=changed)

    @property
    def hasMemorial(self) -> bool:
        """Whether there is a memorial to enter."""
        return self._exhibition["memorial"] is not None

    def position(self) -> str:
        """ "1 of 2", or nothing where all rows fit."""
        words = self._context.words if self._context else {}
        return filled(every(words, "position"), self._page + 1, self._pages) if self._pages > 1 else ""

    def next_place(self) -> Place:
        """Where the button at the right leads: more rows, then the first chapter."""
        if self._page + 1 < self._pages:
            return Place(screen="home", page=self._page + 1)
        return Place(screen="chapter", chapter=self._exhibition["chapters"][0]["id"])

    def previous_place(self) -> Place | None:
        """The rows before these."""
        return Place(screen="home", page=self._page - 1) if self._page else None

    def next_word(self) -> str:
        """What the button at the right is called: it says "begin" at length only where it has room."""
        if self._pages == 1:
            return "beginWith"
        return "moreChapters" if self._page + 1 < self._pages else "begin"

    @Slot(str)
    def open(self, chapter: str) -> None:
        """A row was pressed."""
        self._guide.go(Place(screen="chapter", chapter=chapter))

    @Slot()
    def enterMemorial(self) -> None:
        """The entrance of the memorial was pressed."""
        self._guide.go(Place(screen="memorial"))

    @Slot()
    def openAbout(self) -> None:
        """The way to credits and licences was pressed."""
        self._guide.go(Place(screen="about"), remember=True)
