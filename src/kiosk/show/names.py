"""Find a name: letters are typed, names that begin so are shown, and one of them in full."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import Property, QObject, QRectF, Signal, Slot

from kiosk.prepare.bad_file import BadFile
from kiosk.prepare.form import MemorialFile
from kiosk.prepare.name_index import NameIndex
from kiosk.session.place import Place
from kiosk.show.context import Context
from kiosk.show.grid import Box
from kiosk.show.guide import Guide
from kiosk.show.memorial_places import rect
from kiosk.show.name_keyboard import SCRIPT_NAMES, SIGNS, typed
from kiosk.show.name_layout import SearchFrame, SheetFrame
from kiosk.show.name_parts import ResultRow, SheetRow
from kiosk.show.name_search import NameSearch
from kiosk.show.name_sheet import Sheet, contact_sheet, person_sheet
from kiosk.show.name_sought import KeyRow, ScriptRow, Sought, page_before, seek
from kiosk.show.qml import view_model
from kiosk.show.rows import Rows

MOST_LETTERS = 60


class Fonts(Protocol):
    """Fonts for letters that few lists hold; `load` and `rest` of kiosk.show.name_fonts."""

    def load(self, regions: Sequence[str]) -> None: ...
    def rest(self) -> None: ...


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
        fonts: Fonts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_memorial = open_memorial
        self._open_names = open_names
        self._guide = guide
        self._today = today
        self._fonts = fonts
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
        try:
            memorial = self._memorial = self._memorial or self._open_memorial()
        except BadFile:
            return False
        return memorial.get("names") is not None

    # ---------------------------------------------------------------- the visit's answer
    def apply(self, place: Place, context: Context) -> None:
        """Show the search, one person, or whom to tell."""
        memorial = self._memorial = self._memorial or self._open_memorial()
        search = self._opened()
        record = search.record(place.record) if search else None
        self._sought = self._sheet = None
        if place.screen == "missing" or search is None:
            self._sheet = contact_sheet(place, context, memorial)
        elif record is not None:
            self._sheet = person_sheet(place, context, memorial, record)
        else:
            self._sought = seek(search, place, context, memorial)
        self._show()
        self.changed.emit()

    def _opened(self) -> NameSearch | None:
        if self._search is None:
            self._index = self._open_names()
            if self._memorial is not None:
                self._fonts.load(self._memorial.get("name_regions", ()))
            self._search = NameSearch(self._index, self._today()) if self._index else None
        return self._search

    def _show(self) -> None:
        """The keys stay as they are while a page of words is in sight."""
        if self._sought is not None:
            self._keys.show(self._sought.key_rows())
            self._scripts.show(self._sought.script_rows())
        self._results.show(self._sought.rows if self._sought else ())
        self._lines.show(self._sheet.in_sight() if self._sheet else ())

    def rest(self) -> None:
        """Forget what was asked, and close the list."""
        self._sought = self._sheet = self._search = self._memorial = None
        for rows in (self._keys, self._scripts, self._results, self._lines):
            rows.show(())
        if self._index is not None:
            self._index.close()
            self._index = None
            self._fonts.rest()
        self.changed.emit()

    def words_in_sight(self) -> int:
        """Words of the results, or of the page."""
        results = " ".join(row.label for row in self._results.rows())
        lines = " ".join(f"{row.label} {row.words}" for row in self._lines.rows())
        message = self._sought.message if self._sought else ""
        return len(f"{' '.join(self._headings())} {message} {results} {lines}".split())

    # ---------------------------------------------------------------- what QML draws
    def _headings(self) -> tuple[str, str, str]:
        """Title, subtitle and hint."""
        return self._sought.headings if self._sought else (self._sheet.title if self._sheet else "", "", "")

    def _searched(self, of: Callable[[SearchFrame], Box]) -> QRectF:
        return rect(of(self._sought.frame)) if self._sought else QRectF()

    def _sheeted(self, of: Callable[[SheetFrame], Box]) -> QRectF:
        return rect(of(self._sheet.frame)) if self._sheet else QRectF()

    def _title_box(self) -> QRectF:
        return self._sheeted(lambda frame: frame.title) if self._sheet else self._searched(lambda frame: frame.title)

    def _pager_box(self) -> QRectF:
        return self._sheeted(lambda frame: frame.pager) if self._sheet else self._searched(lambda frame: frame.pager)

    def _position(self) -> str:
        shown = self._sheet or self._sought
        return shown.position if shown else ""

    def _has_previous(self) -> bool:
        if self._sheet is not None:
            return self._sheet.index > 0
        return self._sought is not None and self._sought.place.page > 0

    def _has_next(self) -> bool:
        shown = self._sheet or self._sought
        return shown is not None and shown.has_more

    def _typed(self) -> str:
        return typed(self._sought.place.query, self._sought.script) if self._sought else ""

    keys = Property(QObject, lambda self: self._keys, constant=True)
    scripts = Property(QObject, lambda self: self._scripts, constant=True)
    results = Property(QObject, lambda self: self._results, constant=True)
    lines = Property(QObject, lambda self: self._lines, constant=True)
    searching = Property(bool, lambda self: self._sought is not None, notify=changed)
    title = Property(str, lambda self: self._headings()[0], notify=changed)
    titleRegion = Property(str, lambda self: self._sheet.region if self._sheet else "", notify=changed)
    subtitle = Property(str, lambda self: self._headings()[1], notify=changed)
    hint = Property(str, lambda self: self._headings()[2], notify=changed)
    typed = Property(str, _typed, notify=changed)
    count = Property(str, lambda self: self._sought.count if self._sought else "", notify=changed)
    message = Property(str, lambda self: self._sought.message if self._sought else "", notify=changed)
    messageTitle = Property(str, lambda self: self._sought.message_title if self._sought else "", notify=changed)
    position = Property(str, _position, notify=changed)
    hasPrevious = Property(bool, _has_previous, notify=changed)
    hasNext = Property(bool, _has_next, notify=changed)
    hasSource = Property(bool, lambda self: bool(self._sheet and self._sheet.source), notify=changed)
    labelWidth = Property(float, lambda self: self._sheet.label_width if self._sheet else 0.0, notify=changed)
    titleBox = Property(QRectF, _title_box, notify=changed)
    subtitleBox = Property(QRectF, lambda self: self._searched(lambda f: f.subtitle), notify=changed)
    fieldBox = Property(QRectF, lambda self: self._searched(lambda f: f.field), notify=changed)
    keysBox = Property(QRectF, lambda self: self._searched(lambda f: f.keys), notify=changed)
    scriptsBox = Property(QRectF, lambda self: self._searched(lambda f: f.scripts), notify=changed)
    hintBox = Property(QRectF, lambda self: self._searched(lambda f: f.hint), notify=changed)
    resultsBox = Property(QRectF, lambda self: self._searched(lambda f: f.results), notify=changed)
    numbersBox = Property(QRectF, lambda self: self._searched(lambda f: f.numbers), notify=changed)
    pagerBox = Property(QRectF, _pager_box, notify=changed)
    linesBox = Property(QRectF, lambda self: self._sheeted(lambda f: f.rows), notify=changed)
    backBox = Property(QRectF, lambda self: self._sheeted(lambda f: f.back), notify=changed)
    sourceBox = Property(QRectF, lambda self: self._sheeted(lambda f: f.source), notify=changed)

    # ---------------------------------------------------------------- what a visitor wants
    @Slot(str, str)
    def press(self, act: str, letter: str) -> None:
        """A key: a letter, Delete, or a step through the signs. One that leads nowhere does nothing."""
        if self._sought is None:
            return
        place = self._sought.place._replace(script=self._sought.script)
        if act == "letter" and letter in self._sought.lit and len(place.query) < MOST_LETTERS:
            self._guide.go(place._replace(query=place.query + letter, page=0, offset=0))
        elif act == "delete" and place.query:
            self._guide.go(place._replace(query=place.query[:-1], page=0, offset=0))
        elif act == "earlier" and place.offset:
            self._guide.go(place._replace(offset=max(0, place.offset - SIGNS)))
        elif act == "later" and self._sought.more_signs:
            self._guide.go(place._replace(offset=place.offset + SIGNS))

    @Slot(str)
    def choose(self, script: str) -> None:
        """Another keyboard; what was typed on the one before is taken away."""
        if self._sought and script != self._sought.script and script in SCRIPT_NAMES:
            self._guide.go(self._sought.place._replace(script=script, query="", page=0, offset=0))

    @Slot(int)
    def open(self, which: int) -> None:
        """One person in full, of those in sight."""
        if self._sought and any(row.number == which for row in self._sought.rows):
            self._guide.go(self._sought.place._replace(record=which, offset=0))

    @Slot(int)
    def turn(self, by: int) -> None:
        """Further names that begin so, or more of the page."""
        if self._sheet is not None and 0 <= self._sheet.index + by < len(self._sheet.pages):
            self._guide.go(self._sheet.place._replace(offset=self._sheet.index + by))
        elif self._sought is not None:
            self._turn_names(self._sought, by)

    def _turn_names(self, sought: Sought, by: int) -> None:
        first = sought.place.page
        if by > 0 and sought.has_more:
            self._guide.go(sought.place._replace(page=first + len(sought.rows)))
        elif by < 0 and first and self._search is not None:
            self._guide.go(sought.place._replace(page=page_before(self._search, sought)))

    @Slot()
    def tell(self) -> None:
        """To the page that says whom to tell of a name that is missing."""
        shown = self._sheet or self._sought
        if shown is not None:
            self._guide.go(shown.place._replace(screen="missing", record=-1, offset=0))

    @Slot()
    def backToNames(self) -> None:
        """From a page to the letters and names as they were."""
        if self._sheet is not None:
            self._guide.go(self._sheet.place._replace(screen="names", record=-1, offset=0))

    @Slot()
    def openSource(self) -> None:
        """Who says so."""
        if self._sheet is not None and self._sheet.source:
            self._guide.who_says_so((self._sheet.source,))
