"""The gallery: one visit, held as a value, and the screens that show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.session import visit as rules
from kiosk.session.pace import Pace
from kiosk.session.place import TEXT_STEPS, Place, Preferences
from kiosk.session.visit import Visit
from kiosk.show.qml import view_model
from kiosk.show.said import every
from kiosk.show.screens import Screens
from kiosk.show.spoken import spoken
from kiosk.show.wall import Wall
from kiosk.show.ways import HOME, Ways

if TYPE_CHECKING:
    from kiosk.prepare.form import Exhibition
    from kiosk.show.flow import Note


class House(NamedTuple):
    """What this kiosk brings to every visit."""

    exhibition: Exhibition
    words: Mapping[str, dict[str, str]]  # interface words by language
    pace: Pace
    resting: Preferences  # what a reset brings back
    still: bool = False  # reduced motion
    locked: bool = True  # no way out for a visitor
    closed: bool = False  # out of order, as staff left it


@view_model
class Gallery(QObject):
    """The root of all that QML shows. A visitor's acts come in as slots; the new state goes out as signals."""

    # What the properties of type QObject are, for the lint: their modules are imported only when they are needed.
    QML_TYPES: ClassVar[Mapping[str, str]] = {
        "attract": "AttractModel",
        "home": "HomeModel",
        "chapter": "ChapterModel",
        "plate": "PlateModel",
        "timeline": "TimelineModel",
        "memorial": "MemorialModel",
        "names": "NamesModel",
        "about": "AboutModel",
        "sources": "SourcesModel",
        "unreadable": "UnreadableModel",
        "lights": "LightsModel",
        "dayLine": "DayLineModel",
        "staff": "StaffModel",
    }

    placeChanged = Signal()
    positionChanged = Signal()
    preferencesChanged = Signal()
    measuring = Signal()  # the theme tells its type roles as they are now
    phaseChanged = Signal()
    panelChanged = Signal()
    countdownChanged = Signal()
    stageChanged = Signal()
    rested = Signal()
    readyChanged = Signal()

    def __init__(self, house: House, now: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._house = house
        self._now = now
        self._visit = Visit(preferences=house.resting, phase="closed" if house.closed else "attract")
        self._wall = Wall(house.exhibition, house.words)
        self._spoken = spoken(self.interface_words(), self)
        self._screens: Screens | None = None
        self._ways: Ways | None = None
        self._locators: tuple[str, ...] = ()
        self._notes: tuple[Note | None, ...] = ()
        self._listeners: list[Callable[[Visit], None]] = []
        self._ready = False
        self.placeChanged.connect(self._tell_position)

    # ---------------------------------------------------------------- put together by the composition root
    def furnish(self, screens: Screens) -> None:
        """Hand over the screens; they need the gallery as their guide, so they come second."""
        self._screens, self._ways = screens, Ways(screens)
        self._wall.furnish(screens)

    def open(self) -> None:
        """The attract loop is drawn: the theme tells its type roles, words can be measured, a visit can begin."""
        self._ready = True
        self.readyChanged.emit()
        self._renew()

    def listen(self, listener: Callable[[Visit], None]) -> None:
        """Be told every visit as it is after each change."""
        self._listeners.append(listener)

    def scale(self) -> float:
        """Physical px to one design px."""
        return self._wall.scale()

    @property
    def visit(self) -> Visit:
        """The visit as it is."""
        return self._visit

    @property
    def pace(self) -> Pace:
        """The numbers of the idle rule, as they hold for this exhibition."""
        return self._house.pace

    @property
    def wall(self) -> Wall:
        """What everything is measured and laid out with."""
        return self._wall

    # ---------------------------------------------------------------- change
    def _set(self, visit: Visit) -> None:
        old, self._visit = self._visit, visit
        if old == visit:
            return
        if old.preferences != visit.preferences:
            self._spoken.say(self.interface_words())
            self.preferencesChanged.emit()
            self._renew()
        elif old.place != visit.place:
            self._apply()
        if old.phase != visit.phase:
            self.phaseChanged.emit()
            self.countdownChanged.emit()
        if old.place != visit.place:
            self.placeChanged.emit()
        if (old.panel, old.sources) != (visit.panel, visit.sources):
            self._apply_sources()
            self.panelChanged.emit()
        if old.phase != visit.phase and visit.phase not in rules.VISITED:
            self._rest()
        for listener in self._listeners:
            listener(self._visit)

    def _renew(self) -> None:
        """Preferences or the stage changed: measure and lay out anew."""
        if self._ready:
            self.measuring.emit()
        if self._wall.measure(self._visit.preferences):
            self._apply()
            self._apply_sources()

    def _apply(self) -> None:
        self._read(self._wall.show(self._visit.place))

    def _apply_sources(self) -> None:
        self._read(self._wall.cite(self._visit.place, self._visit.sources, self._locators, self._notes))

    def _read(self, words: int | None) -> None:
        """So many words are in sight: the pace of the idle rule."""
        if words is not None:
            self._visit = rules.reading(self._visit, words)

    def stumble(self) -> None:
        """A file could not be read while its screen was in use: something stands in for it."""
        if self._visit.phase in rules.VISITED and self._wall.lose(self._visit.place):
            self.placeChanged.emit()

    def _rest(self) -> None:
        if self._screens is None:
            return
        self._screens.rest()
        self._wall.rest()
        self._locators, self._notes = (), ()
        self._apply()
        self.rested.emit()

    # ---------------------------------------------------------------- Guide
    def go(self, place: Place, *, remember: bool = False) -> None:
        """Show another place."""
        if place.screen == "timeline" and self._house.exhibition["timeline"] is None:
            return
        self._set(rules.went(rules.stirred(self._visit, self._now()), place, remember=remember))

    def back(self) -> None:
        """Return to the place left last."""
        self._set(rules.returned(rules.stirred(self._visit, self._now()), HOME))

    def who_says_so(
        self, sources: tuple[str, ...], locators: tuple[str, ...] = (), notes: tuple[Note | None, ...] = ()
    ) -> None:
        """Open the sources panel."""
        self._locators, self._notes = locators, notes
        self._set(rules.panelled(rules.stirred(self._visit, self._now()), "source", sources))

    def stir(self) -> None:
        """Something the visitor set going still runs."""
        self._set(rules.stirred(self._visit, self._now()))

    # ---------------------------------------------------------------- the glass and the clock
    def touch(self, phase: str, finger: int, x: float, y: float) -> bool:
        """A finger came down, moved or left, in design px; whether presses are to be called off."""
        now, pace, before = self._now(), self._house.pace, self._visit.crowded
        if phase == "down":
            self._set(rules.touched(self._visit, now, finger, x, y, pace))
        elif phase == "move":
            self._set(rules.moved(self._visit, now, finger, x, y, pace))
        else:
            self._set(rules.lifted(self._visit, now, finger, pace))
        return self._visit.crowded or (before and phase == "up")

    def no_touch(self) -> None:
        """The system took all touches away."""
        self._set(rules.all_lifted(self._visit))

    def tick(self) -> None:
        """Time passed."""
        self._set(rules.ticked(self._visit, self._now(), self._house.pace, self._house.resting))
        if self._visit.phase == "warning":
            self.countdownChanged.emit()

    # ---------------------------------------------------------------- staff
    def admit(self) -> None:
        """Staff open their screens."""
        self._set(rules.staffed(self._visit, self._house.resting))

    def dismiss(self, *, closed: bool) -> None:
        """Staff leave; the kiosk is out of order where it is `closed`."""
        self._set(rules.given_back(self._visit, self._house.resting, closed=closed))

    # ---------------------------------------------------------------- what QML reads
    def _place(self) -> Place:
        return self._visit.place

    def _at(self) -> str:
        """The screen that is shown."""
        return self._wall.at(self._visit.place)

    def interface_words(self) -> dict[str, str]:
        """The interface's words in the language of the visit."""
        return self._wall.tongue(self._visit.preferences.language).words

    def _languages(self) -> list[dict[str, str]]:
        names = self._house.exhibition["language_names"]
        own = self._house.words
        return [
            {
                "code": code,
                "name": names[code],
                "touch": every(own.get(code) or own["en"], "touchToBegin"),
                "closed": every(own.get(code) or own["en"], "outOfOrder"),
            }
            for code in self._house.exhibition["languages"]
        ]

    def _steps(self) -> list[int]:
        return list(TEXT_STEPS)

    def _position(self) -> str:
        return self._ways.position(self._at()) if self._ways else ""

    def _tell_position(self) -> None:
        """At once where it is known; of a chapter whose pages nobody has laid out, when `count` has."""
        if self._ways is None or not self._ways.uncounted(self._at()):
            self.positionChanged.emit()

    def _has_previous(self) -> bool:
        return self._ways is not None and self._ways.has_previous(self._at())

    def _next_label(self) -> str:
        return self._ways.next_label(self._at(), self.interface_words()) if self._ways else ""

    def _next(self) -> Place | None:
        return self._ways.next(self._at()) if self._ways else None

    def _previous(self) -> Place | None:
        return self._ways.previous(self._at()) if self._ways else None

    def _seconds(self) -> int:
        return -int(-rules.seconds_left(self._visit, self._now(), self._house.pace) // 1)

    def _has_names(self) -> bool:
        names = self._screens.names if self._screens else None
        return names is not None and names.there()

    def _screen_of(self, name: str) -> QObject | None:
        return self._screens.named(name) if self._screens else None

    ready = Property(bool, lambda self: self._ready, notify=readyChanged)
    screen = Property(str, lambda self: self._at(), notify=placeChanged)
    phase = Property(str, lambda self: self._visit.phase, notify=phaseChanged)
    panel = Property(str, lambda self: self._visit.panel, notify=panelChanged)
    words = Property("QVariant", lambda self: self._spoken, constant=True)  # type: ignore[arg-type]
    languages = Property(list, _languages, constant=True)
    language = Property(str, lambda self: self._visit.preferences.language, notify=preferencesChanged)
    percents = Property(list, _steps, constant=True)
    percent = Property(int, lambda self: self._visit.preferences.percent, notify=preferencesChanged)
    contrast = Property(bool, lambda self: self._visit.preferences.contrast, notify=preferencesChanged)
    reach = Property(bool, lambda self: self._visit.preferences.reach, notify=preferencesChanged)
    line = Property(float, lambda self: self._wall.line(self._visit.preferences), notify=preferencesChanged)
    still = Property(bool, lambda self: self._house.still, constant=True)
    themeColours = Property(dict, lambda self: self._house.exhibition["theme"], constant=True)
    position = Property(str, _position, notify=positionChanged)
    nextLabel = Property(str, _next_label, notify=placeChanged)
    hasPrevious = Property(bool, _has_previous, notify=placeChanged)
    hasTimeline = Property(bool, lambda self: self._house.exhibition["timeline"] is not None, constant=True)
    hasMemorial = Property(bool, lambda self: self._house.exhibition["memorial"] is not None, constant=True)
    secondsLeft = Property(int, _seconds, notify=countdownChanged)
    warningSeconds = Property(int, lambda self: int(self._house.pace.warning), constant=True)
    attract = Property(QObject, lambda self: self._screen_of("attract"), constant=True)
    home = Property(QObject, lambda self: self._screen_of("home"), constant=True)
    chapter = Property(QObject, lambda self: self._screen_of("chapter"), constant=True)
    plate = Property(QObject, lambda self: self._screen_of("plate"), constant=True)
    timeline = Property(QObject, lambda self: self._screen_of("timeline"), constant=True)
    memorial = Property(QObject, lambda self: self._screen_of("memorial"), constant=True)
    names = Property(QObject, lambda self: self._screen_of("names"), constant=True)
    hasNames = Property(bool, _has_names, notify=placeChanged)
    about = Property(QObject, lambda self: self._screen_of("about"), constant=True)
    sources = Property(QObject, lambda self: self._screen_of("sources"), constant=True)
    unreadable = Property(QObject, lambda self: self._screen_of("unreadable"), constant=True)
    lights = Property(QObject, lambda self: self._screen_of("lights"), constant=True)
    dayLine = Property(QObject, lambda self: self._screen_of("day_line"), constant=True)
    staff = Property(QObject, lambda self: self._screen_of("staff"), constant=True)

    pixel = Property(float, scale, notify=stageChanged)

    # ---------------------------------------------------------------- what a visitor wants
    @Slot(float, float, float)
    def setStage(self, width: float, height: float, scale: float) -> None:
        """The stage is `width` x `height` design px; one of them is `scale` physical px."""
        if self._wall.set_stage(width, height, scale):
            self._renew()
            self.stageChanged.emit()
            self.placeChanged.emit()

    @Slot(dict)
    def setRoles(self, roles: dict[str, list[Any]]) -> None:
        """The theme's type roles as they stand now: what words are measured with."""
        self._wall.set_roles(roles)

    @Slot(str)
    def wake(self, language: str) -> None:
        """The attract loop was touched and let go; `language` is "" unless its words were touched."""
        spoken = language if language in self._house.exhibition["languages"] else None
        self._set(rules.woken(self._visit, self._now(), HOME, spoken))

    @Slot()
    def contents(self) -> None:
        """To the home page."""
        self.go(HOME)

    @Slot()
    def findName(self) -> None:
        """From the memorial to the search of names, or from there back to the memorial."""
        if self._place().screen in ("names", "missing"):
            self.back()
        elif self._has_names():
            self.go(Place(screen="names"), remember=True)

    @Slot()
    def openTimeline(self) -> None:
        """To the full timeline, or back from it."""
        if self._place().screen == "timeline":
            self.back()
        else:
            self.go(Place(screen="timeline"), remember=True)

    @Slot()
    def next(self) -> None:
        """One page on, or wherever the button at the right leads."""
        place = self._next()
        if place is None:
            self.back()
        else:
            self.go(place)

    @Slot()
    def previous(self) -> None:
        """One page back."""
        place = self._previous()
        if place is not None:
            self.go(place)

    @Slot(str)
    def togglePanel(self, panel: str) -> None:
        """Open or close the panel called `panel`."""
        self._set(rules.panelled(rules.stirred(self._visit, self._now()), panel))

    @Slot()
    def closePanel(self) -> None:
        """Close whatever panel is open."""
        self._set(rules.panelled(self._visit, self._visit.panel, self._visit.sources))

    @Slot(str)
    def speak(self, language: str) -> None:
        """Show everything in another language."""
        if language in self._house.exhibition["languages"]:
            self._prefer(language=language)
            self.closePanel()

    @Slot(int)
    def setPercent(self, percent: int) -> None:
        """Another text size."""
        if percent in TEXT_STEPS:
            self._prefer(text_step=TEXT_STEPS.index(percent))

    @Slot()
    def toggleContrast(self) -> None:
        """High contrast on or off."""
        self._prefer(contrast=not self._visit.preferences.contrast)

    @Slot()
    def toggleReach(self) -> None:
        """Everything that can be pressed low, for somebody who sits, or where it is."""
        self._prefer(reach=not self._visit.preferences.reach)

    @Slot()
    def count(self) -> None:
        """Lay out the pages of the chapter that are not in sight: only how many they are is told of them."""
        if self._screens is not None:
            self._screens.chapter.count()
            self.positionChanged.emit()

    def _prefer(self, **changed: Any) -> None:
        self._set(rules.preferring(self._visit, self._visit.preferences._replace(**changed)))
        self.placeChanged.emit()

    def warn(self) -> None:
        """Ask now, without waiting: for a tour and for tests."""
        self._set(self._visit._replace(phase="warning", warned_at=self._now(), panel=""))

    @Slot()
    def keepReading(self) -> None:
        """Yes, still here."""
        self._set(rules.answered(self._visit, self._now()))

    @Slot()
    def startAgain(self) -> None:
        """Give the kiosk back now."""
        self._set(rules.ended(self._visit, self._house.resting))
