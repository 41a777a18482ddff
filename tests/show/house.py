"""A gallery without a window, as tests of the visit and its screens use it."""

from __future__ import annotations

from kiosk.bundle.days import day_of
from kiosk.depot.opened import Prepared
from kiosk.resources import resources
from kiosk.session.pace import Pace
from kiosk.session.place import Place
from kiosk.session.visit import Visit
from kiosk.show.app import Wishes, make_gallery
from show.themed import Themed

TODAY = day_of(2026, 11, 1)
PORTRAIT = (1080.0, 1920.0)
LANDSCAPE = (1920.0, 1080.0)


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class House:
    """A gallery without a window, with a clock that is set by hand."""

    def __init__(self, prepared: Prepared, themed: Themed, wishes: Wishes | None = None) -> None:
        self.clock = Clock()
        wishes = wishes or Wishes(pace=Pace())
        self.gallery, self.screens = make_gallery(prepared, resources(), wishes, self.clock, TODAY)
        self.prepared = prepared
        self.gallery.setStage(*LANDSCAPE, 1.0)
        self._themed = themed
        self._tell_roles()
        self.gallery.preferencesChanged.connect(self._tell_roles)
        self.gallery.open()
        self.fingers = 0

    def _tell_roles(self) -> None:
        """As the theme does in QML when a preference changes."""
        preferences = self.gallery.visit.preferences
        self.gallery.setRoles(self._themed.roles(preferences.percent, preferences.contrast))

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
        self.gallery.touch("down", 1, x, y)
        self.gallery.touch("up", 1, x, y)

    def wait(self, seconds: float) -> None:
        """Time passes a quarter of a second at a time, as the program's own clock looks."""
        for _ in range(int(seconds * 4)):
            self.clock.now += 0.25
            self.gallery.tick()
