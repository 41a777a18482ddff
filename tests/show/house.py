"""A gallery without a window, as tests of the visit and its screens use it."""

from __future__ import annotations

from datetime import datetime

from kiosk.bundle.days import day_of
from kiosk.depot.opened import Prepared
from kiosk.resources import resources
from kiosk.session.pace import Pace
from kiosk.session.place import Place
from kiosk.session.visit import Visit
from kiosk.show.app import make_gallery
from kiosk.show.entrance import Entrance
from kiosk.show.running import Wishes
from kiosk.staff.desk import Backroom, Display
from show.a_desk import FakeDesk
from show.themed import Themed

TODAY = day_of(2026, 11, 1)
PORTRAIT = (1080.0, 1920.0)
LANDSCAPE = (1920.0, 1080.0)
WALL = datetime(2026, 11, 22, 14, 32).timestamp()
DISPLAY = Display(1920, 1080, 43, "software")


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class House:
    """A gallery without a window, with a clock that is set by hand."""

    def __init__(
        self, prepared: Prepared, themed: Themed, wishes: Wishes | None = None, desk: FakeDesk | None = None
    ) -> None:
        self.clock, self.ended = Clock(), 0
        wishes = wishes or Wishes(pace=Pace())
        backroom = Backroom(desk, self.clock, lambda: WALL, lambda: DISPLAY, self._end) if desk else None
        self.gallery, self.screens = make_gallery(prepared, resources(), wishes, self.clock, TODAY, backroom)
        self.entrance = Entrance(self.gallery, self.screens, self.clock) if desk else None
        self.prepared = prepared
        self.gallery.setStage(*LANDSCAPE, 1.0)
        self._themed = themed
        self.gallery.measuring.connect(self._tell_roles)
        self.gallery.open()
        self.fingers = 0

    def _tell_roles(self) -> None:
        """As the theme does in QML before anything is measured."""
        preferences = self.gallery.visit.preferences
        self.gallery.setRoles(self._themed.roles(preferences.percent, preferences.contrast))

    def _end(self) -> None:
        self.ended += 1

    @property
    def visit(self) -> Visit:
        return self.gallery.visit

    @property
    def place(self) -> Place:
        return self.gallery.visit.place

    def wake(self) -> None:
        self.gallery.wake("")

    def open(self, chapter: str, page: int = 0) -> None:
        self.gallery.go(Place(screen="chapter", chapter=chapter, page=page))

    def tap(self, x: float = 10, y: float = 10) -> None:
        self.touch("down", x, y)
        self.touch("up", x, y)

    def touch(self, phase: str, x: float = 10, y: float = 10, finger: int = 1) -> bool:
        """As the window tells it."""
        return (self.entrance or self.gallery).touch(phase, finger, x, y)

    def wait(self, seconds: float) -> None:
        """Time passes a quarter of a second at a time, as the program's own clock looks."""
        for _ in range(int(seconds * 4)):
            self.clock.now += 0.25
            self.gallery.tick()
            if self.entrance:
                self.entrance.look()
                self.entrance.tick()
