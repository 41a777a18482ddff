"""Find a name: letters are typed, names that begin so are shown, and one of them in full."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, QRectF, Signal, Slot

from kiosk.prepare.dates import number
from kiosk.prepare.form import MemorialFile, Paragraph
from kiosk.prepare.name_index import NameIndex, NameRecord
from kiosk.prepare.name_keys import Script
from kiosk.session.place import Place
from kiosk.show.context import Context
from kiosk.show.grid import Box
from kiosk.show.guide import Guide
from kiosk.show.memorial_places import rect
from kiosk.show.name_keyboard import KEYBOARDS, SCRIPT_NAMES, SIGNS, Key, Keyboard, sign_board, typed
from kiosk.show.name_layout import (
    GAP,
    SearchFrame,
    SheetFrame,
    in_room,
    key_box,
    label_width,
    search_frame,
    sheet_frame,
)
from kiosk.show.name_parts import ResultRow, SheetRow, fact_rows, facts, paragraph_rows, result
from kiosk.show.name_search import Found, NameSearch
from kiosk.show.qml import view_model
from kiosk.show.rows import Rows
from kiosk.show.said import every, filled, said, told

PAGE = 6  # names shown at once, where their words are small enough
OF_LANGUAGE: dict[str, Script] = {"ru": "cyrl", "uk": "cyrl", "mn": "cyrl", "ja": "kana", "ko": "hang", "zh": "hani"}
MOST_LETTERS = 60
FACT_GAP = 20.0  # px between two lines of a page


@dataclass(frozen=True)
class KeyRow:
    """A key: what it types, what stands on it, where it is, and whether it leads to a name."""

    letter: str
    label: str
    act: str
    atX: float
    atY: float
    wide: float
    tall: float
    lit: bool


@dataclass(frozen=True)
class ScriptRow:
    """A script to choose."""

    script: str
    label: str
    chosen: bool


@dataclass(frozen=True)
class Sought:
    """The search as it stands at one place."""

    place: Place
    context: Context
    script: Script
    board: Keyboard
    lit: frozenset[str]
    more_signs: bool
    found: Found
    frame: SearchFrame
    shown: int  # rows that have room


@dataclass(frozen=True)
class Sheet:
    """One person in full, or whom to tell of a name that is missing."""

    place: Place
    context: Context
    title: str
    frame: SheetFrame
    rows: tuple[SheetRow, ...]
    pages: tuple[range, ...]
    index: int
    source: str


@view_model
class NamesModel(QObject):
    """The list is opened when a visitor first asks for it, and closed when the visit ends."""

    changed = Signal()

    def __init__(
        self,
        open_memorial: Callable[[], MemorialFile],
        open_names: Callable[[], NameIndex | None],
        guide: Guide,
        today: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_memorial = open_memorial
        self._open_names = open_names
        self._guide = guide
        self._today = today
        self._memorial: MemorialFile | None = None
        self._index: NameIndex | None = None
        self._search: NameSearch | None = None
        self._sought: Sought | None = None
        self._sheet: Sheet | None = None
        self._keys = Rows(KeyRow, self)
        self._scripts = Rows(ScriptRow, self)
        self._results = Rows(ResultRow, self)
        self._lines = Rows(SheetRow, self)

    def there(self) -> bool:
        """Whether this exhibition has a list of names, so that there is an entrance to it."""
        memorial = self._memorial = self._memorial or self._open_memorial()
        return memorial.get("names") is not None

    # ---------------------------------------------------------------- the visit's answer
    def apply(self, place: Place, context: Context) -> None:
        """Show the search, one person, or whom to tell."""
        memorial = self._memorial = self._memorial or self._open_memorial()
        search = self._opened()
        record = search.record(place.record) if search else None
        self._sought = self._sheet = None
        if place.screen == "missing":
            self._sheet = self._contact(place, context, memorial)
        elif record is not None:
            self._sheet = self._person(place, context, memorial, record)
        elif search is not None:
            self._sought = self._seek(search, place, context, memorial)
        self._show_search()
        self._show_sheet()
        self.changed.emit()

    def _opened(self) -> NameSearch | None:
        if self._search is None:
            self._index = self._open_names()
            self._search = NameSearch(self._index, self._today()) if self._index else None
        return self._search

    # ---------------------------------------------------------------- the search
    def _seek(self, search: NameSearch, place: Place, context: Context, memorial: MemorialFile) -> Sought:
        scripts = search.scripts()
        script = self._script(place, context, scripts)
        signs, more = search.signs(place.query, place.offset, SIGNS) if script == "hani" else ((), False)
        board = sign_board(signs) if script == "hani" else KEYBOARDS[script]
        lit = frozenset(signs) if signs else search.lit(place.query, script, board.letters)
        words = self._headings(memorial, context, script, search.names)
        frame = search_frame(context.stage, words, board, len(scripts), context.measure.height)
        found = search.find(place.query, script, place.page, PAGE)
        talls = [result(hit, 0, frame.results.w, context).tall for hit in found.hits]
        self._scripts.show([ScriptRow(one, SCRIPT_NAMES[one], one == script) for one in scripts])
        shown = in_room(talls, frame.results.h)
        return Sought(place, context, script, board, lit, more, found, frame, shown)

    def _script(self, place: Place, context: Context, scripts: Sequence[Script]) -> Script:
        """The one chosen, or that of the visitor's language, or the list's first."""
        wanted = OF_LANGUAGE.get(context.language.partition("-")[0], "latn")
        return next((one for one in scripts if one == place.script), wanted if wanted in scripts else scripts[0])

    def _headings(self, memorial: MemorialFile, context: Context, script: Script, names: int) -> tuple[str, str, str]:
        about = said(memorial.get("names_about"), context.language)
        count = filled(
            every(context.words, "nameInList" if names == 1 else "namesInList"), self._number(names, context)
        )
        hint = every(context.words, "onlySignsThatFollow" if script == "hani" else "onlyLitLetters")
        return every(context.words, "findAName"), about or count, hint

    def _number(self, value: int, context: Context) -> str:
        return number(value, context.tongue.calendar)

    def _show_search(self) -> None:
        sought = self._sought
        if sought is None:
            self._results.show(())
            return
        self._keys.show([self._key_row(sought, key) for key in sought.board.keys])
        rows: list[ResultRow] = []
        y = 0.0
        for hit in sought.found.hits[: sought.shown]:
            rows.append(result(hit, y, sought.frame.results.w, sought.context))
            y += rows[-1].tall + GAP
        self._results.show(rows)

    def _key_row(self, sought: Sought, key: Key) -> KeyRow:
        words = sought.context.words
        box = key_box(key, sought.board, sought.frame.keys.w)
        labels = {
            "delete": every(words, "delete"),
            "earlier": every(words, "earlierSigns"),
            "later": every(words, "laterSigns"),
        }
        can = {
            "letter": key.letter in sought.lit,
            "delete": bool(sought.place.query),
            "earlier": sought.place.offset > 0,
            "later": sought.more_signs,
        }
        upper = key.letter.upper() if sought.script in ("latn", "cyrl") else key.letter
        return KeyRow(key.letter, labels.get(key.act, upper), key.act, box.x, box.y, box.w, box.h, can[key.act])

    # ---------------------------------------------------------------- a page of words
    def _person(self, place: Place, context: Context, memorial: MemorialFile, record: NameRecord) -> Sheet:
        title = record["forms"][0]["text"]
        frame = sheet_frame(context.stage, title, context.measure.height)
        rows = fact_rows(facts(record, memorial["groups"], context), frame.rows.w, context)
        return self._in_pages(place, context, title, frame, rows, record["source"])

    def _contact(self, place: Place, context: Context, memorial: MemorialFile) -> Sheet:
        title = every(context.words, "nameMissing")
        frame = sheet_frame(context.stage, title, context.measure.height)
        own = told(memorial.get("names_contact"), context.language)
        usual: list[Paragraph] = [{"t": every(context.words, "tellOurStaff")}]
        always: list[Paragraph] = [{"t": every(context.words, "neverComplete")}]
        rows = paragraph_rows([*always, *(own or usual)], frame.rows.w, context)
        return self._in_pages(place, context, title, frame, rows, "")

    def _in_pages(
        self, place: Place, context: Context, title: str, frame: SheetFrame, rows: list[SheetRow], source: str
    ) -> Sheet:
        pages, start = [], 0
        while start < len(rows):
            fit = in_room([row.tall for row in rows[start:]], frame.rows.h, FACT_GAP)
            pages.append(range(start, start + fit))
            start += fit
        index = min(place.offset, max(0, len(pages) - 1))
        return Sheet(place, context, title, frame, tuple(rows), tuple(pages), index, source)

    def _show_sheet(self) -> None:
        sheet = self._sheet
        rows: list[SheetRow] = []
        y = 0.0
        for row in (sheet.rows[place] for place in sheet.pages[sheet.index]) if sheet and sheet.pages else ():
            rows.append(replace(row, atY=y))
            y += row.tall + FACT_GAP
        self._lines.show(rows)

    def rest(self) -> None:
        """Forget what was asked, and close the list."""
        self._sought = self._sheet = self._search = self._memorial = None
        for rows in (self._keys, self._scripts, self._results, self._lines):
            rows.show(())
        if self._index is not None:
            self._index.close()
            self._index = None
        self.changed.emit()

    def words_in_sight(self) -> int:
        """Words of the results, or of the page."""
        results = " ".join(row.label for row in self._results.rows())
        lines = " ".join(f"{row.label} {row.words}" for row in self._lines.rows())
        return len(f"{self._title()} {self._subtitle()} {self._hint()} {self._message()} {results} {lines}".split())

    # ---------------------------------------------------------------- what QML draws
    def _searched(self, of: Callable[[SearchFrame], Box]) -> QRectF:
        return rect(of(self._sought.frame)) if self._sought else QRectF()

    def _sheeted(self, of: Callable[[SheetFrame], Box]) -> QRectF:
        return rect(of(self._sheet.frame)) if self._sheet else QRectF()

    def _heading(self, which: int) -> str:
        if self._sought is None or self._memorial is None or self._search is None:
            return ""
        sought = self._sought
        return self._headings(self._memorial, sought.context, sought.script, self._search.names)[which]

    def _title(self) -> str:
        return self._sheet.title if self._sheet else self._heading(0)

    def _subtitle(self) -> str:
        return self._heading(1)

    def _hint(self) -> str:
        return self._heading(2)

    def _typed(self) -> str:
        return typed(self._sought.place.query, self._sought.script) if self._sought else ""

    def _count(self) -> str:
        if self._sought is None or not self._sought.place.query:
            return ""
        found, words = self._sought.found, self._sought.context.words
        key = "moreNamesMatch" if found.more else "nameMatches" if found.count == 1 else "namesMatch"
        return filled(every(words, key), self._number(found.count, self._sought.context)) if found.count else ""

    def _nothing(self) -> bool:
        """Whether letters were typed and no name begins so, or there is no name at all."""
        sought = self._sought
        empty = self._search is None or not self._search.names
        return sought is not None and not sought.found.count and (bool(sought.place.query) or empty)

    def _message(self) -> str:
        if self._sought is None or self._sought.found.count:
            return ""
        return every(self._sought.context.words, "nothingBeginsSoText" if self._nothing() else "beginAName")

    def _message_title(self) -> str:
        return every(self._sought.context.words, "nothingBeginsSo") if self._sought and self._nothing() else ""

    def _position(self) -> str:
        if self._sheet is not None:
            of = every(self._sheet.context.words, "position")
            return filled(of, self._sheet.index + 1, len(self._sheet.pages)) if len(self._sheet.pages) > 1 else ""
        sought = self._sought
        if sought is None or not (self._has_next() or self._has_previous()):
            return ""
        first = sought.place.page + 1
        last = first + sought.shown - 1
        return f"{first}–{last}" if last > first else f"{first}"

    def _has_previous(self) -> bool:
        if self._sheet is not None:
            return self._sheet.index > 0
        return self._sought is not None and self._sought.place.page > 0

    def _has_next(self) -> bool:
        if self._sheet is not None:
            return self._sheet.index + 1 < len(self._sheet.pages)
        sought = self._sought
        return sought is not None and sought.place.page + sought.shown < sought.found.count

    def _label_width(self) -> float:
        context = self._sheet.context if self._sheet else None
        return label_width(context.stage, context.preferences.percent) if context else 0.0

    keys = Property(QObject, lambda self: self._keys, constant=True)
    scripts = Property(QObject, lambda self: self._scripts, constant=True)
    results = Property(QObject, lambda self: self._results, constant=True)
    lines = Property(QObject, lambda self: self._lines, constant=True)
    searching = Property(bool, lambda self: self._sought is not None, notify=changed)
    title = Property(str, _title, notify=changed)
    subtitle = Property(str, _subtitle, notify=changed)
    hint = Property(str, _hint, notify=changed)
    typed = Property(str, _typed, notify=changed)
    count = Property(str, _count, notify=changed)
    message = Property(str, _message, notify=changed)
    messageTitle = Property(str, _message_title, notify=changed)
    position = Property(str, _position, notify=changed)
    hasPrevious = Property(bool, _has_previous, notify=changed)
    hasNext = Property(bool, _has_next, notify=changed)
    hasSource = Property(bool, lambda self: bool(self._sheet and self._sheet.source), notify=changed)
    labelWidth = Property(float, _label_width, notify=changed)
    titleBox = Property(
        QRectF, lambda self: self._sheeted(lambda f: f.title) if self._sheet else self._searched(lambda f: f.title),
        notify=changed,
    )  # fmt: skip
    subtitleBox = Property(QRectF, lambda self: self._searched(lambda f: f.subtitle), notify=changed)
    fieldBox = Property(QRectF, lambda self: self._searched(lambda f: f.field), notify=changed)
    keysBox = Property(QRectF, lambda self: self._searched(lambda f: f.keys), notify=changed)
    scriptsBox = Property(QRectF, lambda self: self._searched(lambda f: f.scripts), notify=changed)
    hintBox = Property(QRectF, lambda self: self._searched(lambda f: f.hint), notify=changed)
    resultsBox = Property(QRectF, lambda self: self._searched(lambda f: f.results), notify=changed)
    pagerBox = Property(
        QRectF, lambda self: self._sheeted(lambda f: f.pager) if self._sheet else self._searched(lambda f: f.pager),
        notify=changed,
    )  # fmt: skip
    linesBox = Property(QRectF, lambda self: self._sheeted(lambda f: f.rows), notify=changed)
    backBox = Property(QRectF, lambda self: self._sheeted(lambda f: f.back), notify=changed)
    sourceBox = Property(QRectF, lambda self: self._sheeted(lambda f: f.source), notify=changed)

    # ---------------------------------------------------------------- what a visitor wants
    @Slot(str, str)
    def press(self, act: str, letter: str) -> None:
        """A key: a letter, Delete, or a step through the signs. One that leads nowhere does nothing."""
        if self._sought is None:
            return
        place = replace(self._sought.place, script=self._sought.script)
        if act == "letter" and letter in self._sought.lit and len(place.query) < MOST_LETTERS:
            self._guide.go(replace(place, query=place.query + letter, page=0, offset=0))
        elif act == "delete" and place.query:
            self._guide.go(replace(place, query=place.query[:-1], page=0, offset=0))
        elif act == "earlier" and place.offset:
            self._guide.go(replace(place, offset=max(0, place.offset - SIGNS)))
        elif act == "later" and self._sought.more_signs:
            self._guide.go(replace(place, offset=place.offset + SIGNS))

    @Slot(str)
    def choose(self, script: str) -> None:
        """Another keyboard; what was typed on the one before is taken away."""
        if self._sought and script != self._sought.script and script in SCRIPT_NAMES:
            self._guide.go(replace(self._sought.place, script=script, query="", page=0, offset=0))

    @Slot(int)
    def open(self, which: int) -> None:
        """One person in full."""
        if self._sought and any(row.number == which for row in self._results.rows()):
            self._guide.go(replace(self._sought.place, record=which, offset=0))

    @Slot(int)
    def turn(self, by: int) -> None:
        """Further names that begin so, or more of the page."""
        if self._sheet is not None and 0 <= self._sheet.index + by < len(self._sheet.pages):
            self._guide.go(replace(self._sheet.place, offset=self._sheet.index + by))
        elif self._sought is not None and by > 0 and self._has_next():
            self._guide.go(replace(self._sought.place, page=self._sought.place.page + self._sought.shown))
        elif self._sought is not None and by < 0:
            self._guide.go(replace(self._sought.place, page=self._page_before(self._sought)))

    def _page_before(self, sought: Sought) -> int:
        """Number of the first name that is shown one step back: as many as have room above the first of now."""
        first, search = sought.place.page, self._search
        if search is None or first <= 0:
            return 0
        start = max(0, first - PAGE)
        hits = search.find(sought.place.query, sought.script, start, first - start).hits
        talls = [result(hit, 0, sought.frame.results.w, sought.context).tall for hit in reversed(hits)]
        return first - in_room(talls, sought.frame.results.h)

    @Slot()
    def tell(self) -> None:
        """To the page that says whom to tell of a name that is missing."""
        shown = self._sheet or self._sought
        if shown is not None:
            self._guide.go(replace(shown.place, screen="missing", record=-1, offset=0))

    @Slot()
    def backToNames(self) -> None:
        """From a page to the letters and names as they were."""
        if self._sheet is not None:
            self._guide.go(replace(self._sheet.place, screen="names", record=-1, offset=0))

    @Slot()
    def openSource(self) -> None:
        """Who says so."""
        if self._sheet is not None and self._sheet.source:
            self._guide.who_says_so((self._sheet.source,))
