"""The strip along the bottom of every chapter: the dates of the page lit, each a way to its chapter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.bundle.days import civil
from kiosk.prepare.form import Calendar, Exhibition, When
from kiosk.session.place import Place, Preferences
from kiosk.show.dayline_layout import AxisWord, DayScale, LitBlock, TickMark, axis_words, lit, scale_for, ticks
from kiosk.show.guide import Guide
from kiosk.show.qml import view_model
from kiosk.show.rows import Rows


@view_model
class DayLineModel(QObject):
    """Marks and words of the day line at the width of the stage, and the blocks of the page shown."""

    changed = Signal()

    def __init__(self, exhibition: Exhibition, guide: Guide, today: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibition = exhibition
        self._guide = guide
        self._today = today
        self._width = 0.0
        self._language = ""
        self._today_word = ""
        self._dates: tuple[When, ...] = ()
        self._scale: DayScale = scale_for(exhibition, 1920, today)
        self._ticks, self._words, self._blocks = Rows(TickMark, self), Rows(AxisWord, self), Rows(LitBlock, self)

    ticks = Property(QObject, lambda self: self._ticks, constant=True)
    words = Property(QObject, lambda self: self._words, constant=True)
    blocks = Property(QObject, lambda self: self._blocks, constant=True)
    touchable = Property(bool, lambda self: self._exhibition["timeline"] is not None, constant=True)

    def _rules(self) -> list[list[float]]:
        return [list(stretch) for stretch in (self._scale.before, self._scale.focus, self._scale.after)]

    def _first_year(self) -> str:
        return str(civil(self._scale.first)[0])

    def _focus_name(self) -> str:
        if not self._language:
            return ""
        calendar: Calendar = self._exhibition["calendars"][self._language]
        year, month, _ = civil(self._scale.start)
        return calendar["month_year"].format(month=calendar["months_short"][month - 1], year=year)

    firstYear = Property(str, _first_year, notify=changed)
    focusName = Property(str, _focus_name, notify=changed)
    rules = Property(list, _rules, notify=changed)

    def set_stage(self, width: float) -> None:
        """The stage is `width` px wide."""
        if width != self._width:
            self._width = width
            self._scale = scale_for(self._exhibition, width, self._today)
            self._draw()

    def apply(self, preferences: Preferences, today_word: str, dates: Sequence[When]) -> None:
        """Write the axis in the language of the visit and light these dates."""
        if preferences.language != self._language:
            self._language, self._today_word = preferences.language, today_word
            self._draw()
        if tuple(dates) != self._dates:
            self._dates = tuple(dates)
            self._blocks.show(lit(self._dates, self._scale))

    def _draw(self) -> None:
        if not self._language or not self._width:
            return
        calendar: Calendar = self._exhibition["calendars"][self._language]
        self._ticks.show(ticks(self._exhibition, self._scale))
        self._words.show(axis_words(self._exhibition, self._scale, calendar, self._today_word, self._width > 1500))
        self._blocks.show(lit(self._dates, self._scale))
        self.changed.emit()

    @Slot(float)
    def touchedAt(self, x: float) -> None:
        """A touch at px `x` of the stage opens the timeline at that day."""
        self._guide.go(Place(screen="timeline", day=self._scale.day(x)), remember=True)
