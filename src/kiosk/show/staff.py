"""The staff screens: the PIN, the menu, and what it leads to. The rules are in kiosk.staff."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import Property, QObject, QRectF, Signal, Slot

from kiosk.session.visit import Visit
from kiosk.show import staff_layout as layout
from kiosk.show import staff_words as say
from kiosk.show.qml import view_model
from kiosk.show.rows import Rows
from kiosk.show.said import every, filled, said
from kiosk.show.staff_words import ActRow
from kiosk.show.wall import Wall
from kiosk.staff import shift as rules
from kiosk.staff.desk import Backroom, Exhibit, Facts, Told
from kiosk.staff.shift import Page, Shift

if TYPE_CHECKING:
    from kiosk.prepare.form import Exhibition

PLACES: dict[str, Page] = {"switch": "switch", "clean": "clean", "card": "card", "health": "health"}


class Visits(Protocol):
    """The visit, as staff see it."""

    @property
    def visit(self) -> Visit: ...
    @property
    def wall(self) -> Wall: ...
    def interface_words(self) -> dict[str, str]: ...
    def admit(self) -> None: ...
    def dismiss(self, *, closed: bool) -> None: ...


class PlaceRow(NamedTuple):
    """One place for a digit."""

    filled: bool


class ListRow(NamedTuple):
    """A line of health, or an installed exhibition."""

    key: str
    title: str
    note: str
    icon: str
    open: bool
    tall: float


@view_model
class StaffModel(QObject):
    """Made when the corner is held for the first time."""

    turned = Signal()  # another page, or the same one anew
    changed = Signal()  # what is typed
    ticked = Signal()  # what time changes

    def __init__(
        self, exhibition: Exhibition, visits: Visits, backroom: Backroom, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._exhibition, self._visits, self._backroom = exhibition, visits, backroom
        self._desk, self._now = backroom.desk, backroom.now
        self._shift = Shift()
        self._health: tuple[Told, ...] = ()
        self._facts = Facts(0.0, None)
        self._listed: tuple[Exhibit, ...] = ()
        self._forgetful = self._stuck = False
        self._part = 0
        self._numbers: tuple[object, ...] = ()
        self._places = Rows(PlaceRow, self)
        self._acts = Rows(ActRow, self)
        self._lines = Rows(ListRow, self)

    # ---------------------------------------------------------------- from the entrance
    def begin(self) -> None:
        """The corner was held: whatever visit there was ends, and the PIN is asked for."""
        self._health, self._part, self._stuck = (), 0, False
        self._visits.admit()
        self._show(rules.begun(self._now()), anew=True)

    def tick(self) -> None:
        """Time passed."""
        after = rules.passed(self._shift, self._now(), self._visits.visit.touched_at)
        if after is None:
            self.leave()
        elif after != self._shift:
            self._show(after)
        elif self._numbers != (now := self._counted()):
            self._numbers = now
            self._list()
            self.ticked.emit()

    def many_fingers(self) -> bool:
        """Whether any number of fingers is meant: they are being tested."""
        return self._shift.page == "card"

    # ---------------------------------------------------------------- change
    def _show(self, shift: Shift, *, anew: bool = False) -> None:
        typing = shift.page == self._shift.page == "pin" and not anew
        if shift.page != self._shift.page:
            self._part = 0
        self._shift = shift
        self._numbers = self._counted()
        if shift.page == "menu":
            self._facts = self._desk.facts()
        if shift.page == "switch":
            self._listed = tuple(self._desk.exhibitions())
        self._places.show([PlaceRow(i < len(shift.typed)) for i in range(layout.slots(len(shift.typed))[0])])
        self._acts.show(say.menu(self._words(), self._state()) if shift.page == "menu" else ())
        self._list()
        if not typing:
            self.turned.emit()
        self.changed.emit()
        self.ticked.emit()

    def _list(self) -> None:
        """The rows of a page that is a list."""
        rows = {"health": self._health_rows, "switch": self._exhibit_rows}.get(self._shift.page)
        self._lines.show([row for i, row in enumerate(rows()) if i in self._page()] if rows else ())

    def _state(self) -> say.State:
        title = said(self._exhibition["title"], self._visits.visit.preferences.language)
        return say.State(title, self._desk.swaps(), self._desk.closed(), self._forgetful, self._health)

    def _turn(self, page: Page, asked: str = "") -> None:
        self._show(rules.turned(self._shift, page, self._now(), asked))

    # ---------------------------------------------------------------- lists
    def _health_rows(self) -> list[ListRow]:
        words, context = self._words(), self._visits.wall.context
        wide = self._box("list").width()
        lines = [say.health_line(words, told) for told in self._health]
        return [
            ListRow(
                str(i),
                line,
                every(words, "staffFine" if told.fine else "staffMend"),
                "" if told.fine else "stop",
                False,
                layout.line_height(line, wide, context.measure.height) if context else layout.ROW,
            )
            for i, (told, line) in enumerate(zip(self._health, lines, strict=True))
        ]

    def _exhibit_rows(self) -> list[ListRow]:
        words, change, language = self._words(), self._desk.change(), self._visits.visit.preferences.language
        busy = change is not None and change.state == "rehearsed"
        return [
            ListRow(
                one.label,
                self._titled(one, language),
                say.exhibit_note(words, one, change),
                "swap",
                not busy and not one.shown,
                layout.ROW,
            )
            for one in self._listed
        ]

    def _titled(self, one: Exhibit, language: str) -> str:
        return said(dict(one.title), language) or next(iter(one.title.values()), one.label)

    def _pages(self) -> list[range]:
        """Which rows stand together."""
        if self._shift.page == "health":
            return layout.listed_pages([row.tall for row in self._health_rows()], self._box("list").height(), 0.0)
        talls = [layout.ROW for _ in self._listed]
        return layout.listed_pages(talls, self._box("list").height(), layout.GAP)

    def _page(self) -> range:
        pages = self._pages()
        return pages[min(self._part, len(pages) - 1)]

    # ---------------------------------------------------------------- what is said
    def _words(self) -> dict[str, str]:
        return self._visits.interface_words()

    def _word(self, key: str) -> str:
        return every(self._words(), key)

    def _counted(self) -> tuple[object, ...]:
        """All that changes with time alone."""
        return (self._left(), self._waiting(), self._cleaning(), self._desk.change(), self._info())

    def _left(self) -> int:
        return _whole(rules.left(self._shift, self._now(), self._visits.visit.touched_at))

    def _waiting(self) -> int:
        return _whole(self._desk.wait()) if self._shift.page == "pin" else 0

    def _cleaning(self) -> int:
        return _whole(rules.cleaning_left(self._shift, self._now()))

    def _body(self) -> str:
        if self._waiting():
            return filled(self._word("staffWait"), say.clock(self._waiting()))
        return self._word("staffWrong" if self._shift.wrong else "staffEnterPin")

    def _about(self) -> str:
        language = self._visits.visit.preferences.language
        title = said(self._exhibition["title"], language)
        return self._lined(say.about(self._words(), self._desk.name, title, self._exhibition["version"]), "about")

    def _info(self) -> str:
        if self._shift.admitted_at is None:
            return ""
        calendar = self._exhibition["calendars"][self._visits.visit.preferences.language]
        left = rules.left(self._shift, self._now(), self._visits.visit.touched_at)
        return self._lined(say.info(self._words(), self._desk.name, calendar, self._backroom.wall(), left), "info")

    def _told_facts(self) -> str:
        return self._lined(say.facts(self._words(), self._facts, self._backroom.display()), "facts")

    def _lined(self, text: str, box: str) -> str:
        """What was joined, in lines that fit a box of this page."""
        context, wide = self._visits.wall.context, self._boxes().get(box, QRectF()).width()
        return say.lined(text, lambda line: context.measure.width(line, "staffNote") <= wide) if context else text

    def _question(self) -> say.Question:
        language = self._visits.visit.preferences.language
        titles = {one.label: self._titled(one, language) for one in self._listed}
        return say.question(self._words(), self._shift.asked, titles.get(self._shift.asked, ""))

    def _why(self) -> str:
        """What the rehearsal complained of first."""
        change = self._desk.change()
        return change.why if change is not None and change.state == "refused" else ""

    def _position(self) -> str:
        pages = len(self._pages()) if self._shift.page in ("health", "switch") else 1
        return filled(self._word("position"), self._part + 1, pages) if pages > 1 else ""

    def _box(self, name: str) -> QRectF:
        return self._boxes()[name]

    def _boxes(self) -> dict[str, QRectF]:
        found = layout.boxes(self._shift.page, *self._visits.wall.size)
        return {name: QRectF(*box) for name, box in found.items()}

    def _row_boxes(self) -> list[QRectF]:
        return [QRectF(*layout.row_box(i, *self._visits.wall.size)) for i in range(len(self._acts.rows()))]

    # ---------------------------------------------------------------- what QML reads
    places = Property(QObject, lambda self: self._places, constant=True)
    acts = Property(QObject, lambda self: self._acts, constant=True)
    lines = Property(QObject, lambda self: self._lines, constant=True)
    page = Property(str, lambda self: self._shift.page, notify=turned)
    boxes = Property(dict, _boxes, notify=turned)
    rowBoxes = Property(list, _row_boxes, notify=turned)
    digits = Property(int, lambda self: len(self._shift.typed), notify=changed)
    slotPitch = Property(float, lambda self: layout.slots(len(self._shift.typed))[1], notify=changed)
    slotWidth = Property(float, lambda self: layout.slots(len(self._shift.typed))[2], notify=changed)
    complete = Property(bool, lambda self: rules.complete(self._shift), notify=changed)
    waiting = Property(bool, lambda self: self._waiting() > 0, notify=ticked)
    body = Property(str, _body, notify=ticked)
    about = Property(str, _about, notify=turned)
    returns = Property(str, lambda self: filled(self._word("staffReturnsIn"), self._left()), notify=ticked)
    info = Property(str, _info, notify=ticked)
    facts = Property(str, _told_facts, notify=turned)
    note = Property(
        str, lambda self: self._word("staffCannotRestart" if self._stuck else "staffAsksOnce"), notify=turned
    )
    cleaning = Property(str, lambda self: str(self._cleaning()), notify=ticked)
    question = Property(str, lambda self: self._question().title, notify=turned)
    questionText = Property(str, lambda self: self._question().text, notify=turned)
    yes = Property(str, lambda self: self._question().yes, notify=turned)
    why = Property(str, _why, notify=ticked)
    position = Property(str, _position, notify=turned)
    hasPrevious = Property(bool, lambda self: self._part > 0, notify=turned)
    hasNext = Property(bool, lambda self: self._part < len(self._pages()) - 1, notify=turned)

    # ---------------------------------------------------------------- what staff want
    @Slot(str)
    def type(self, digit: str) -> None:
        """One digit more. None while everybody has to wait."""
        if not self._waiting():
            self._show(rules.typed(self._shift, digit))

    @Slot()
    def erase(self) -> None:
        """The last digit goes."""
        self._show(rules.erased(self._shift))

    @Slot()
    def enter(self) -> None:
        """Try what was typed."""
        if not rules.complete(self._shift) or self._waiting():
            return
        if self._desk.admits(self._shift.typed):
            self._health = tuple(self._desk.health())
            self._show(rules.admitted(self._shift, self._now()))
        else:
            self._show(rules.refused(self._shift))

    @Slot()
    def leave(self) -> None:
        """Back to the visitors."""
        self._shift, self._health, self._listed = Shift(), (), ()
        self._visits.dismiss(closed=self._desk.closed())

    @Slot(str)
    def choose(self, act: str) -> None:
        """A row of the menu was touched."""
        if self._shift.page != "menu" or (act == "switch" and not self._desk.swaps()):
            return
        if act in PLACES:
            self._turn(PLACES[act])
        elif act == "closed":
            closed = not self._desk.closed()
            self._forgetful = not self._desk.close(closed) and closed
            self._show(self._shift)
        else:
            self._turn("sure", act)

    @Slot(str)
    def pick(self, label: str) -> None:
        """An exhibition was touched."""
        if self._shift.page == "switch":
            self._turn("sure", label)

    @Slot()
    def confirm(self) -> None:
        """Yes: do what was asked about."""
        acts: dict[str, Callable[[], None]] = {"restart": self._restart, "exit": self._backroom.end}
        if self._shift.page == "sure":
            acts.get(self._shift.asked, self._switch)()

    def _restart(self) -> None:
        self._desk.restart()
        self._stuck = True  # or nobody would be here any more
        self._turn("menu")

    def _switch(self) -> None:
        self._desk.activate(self._shift.asked)
        self._turn("switch")

    @Slot()
    def back(self) -> None:
        """One page back; from the menu to the visitors."""
        if self._shift.page in ("pin", "menu"):
            self.leave()
        elif self._shift.page == "sure" and self._shift.asked not in ("restart", "exit"):
            self._turn("switch")
        else:
            self._turn("menu")

    @Slot(int)
    def step(self, pages: int) -> None:
        """On or back in a list."""
        self._part = min(max(self._part + pages, 0), len(self._pages()) - 1)
        self._list()
        self.turned.emit()


def _whole(seconds: float) -> int:
    """Seconds as they are shown: a part of one counts as a whole one."""
    return -int(-seconds // 1)
