"""The program as it runs: one exhibition in the window at a time, and what looks after every visit."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QThreadPool, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

if TYPE_CHECKING:
    from kiosk.depot.opened import Prepared
    from kiosk.session.pace import Pace
    from kiosk.session.place import Preferences
    from kiosk.show.entrance import Entrance
    from kiosk.show.gallery import Gallery
    from kiosk.show.memory import Tidying
    from kiosk.show.screens import Screens
    from kiosk.show.touches import Touches

TICK = 250  # ms between two looks at the clock while somebody visits
WARMING = 120  # ms between two screens made in advance


class Wishes(NamedTuple):
    """How to show it."""

    windowed: bool = False
    size: tuple[int, int] | None = None  # physical px; None: the whole screen
    renderer: str = "software"
    still: bool = False
    preferences: Preferences | None = None
    pace: Pace | None = None


class Hung(NamedTuple):
    """One exhibition in the window, with the clocks that run for it."""

    prepared: Prepared
    gallery: Gallery
    screens: Screens
    clock: QTimer
    warming: QTimer
    entrance: Entrance | None = None  # None: no PIN is set

    def take_down(self) -> None:
        """Nothing of it stays: its clocks stop, its files close, its view-models go."""
        self.warming.stop()
        self.clock.stop()
        self.screens.rest()
        self.warming.deleteLater()
        self.gallery.deleteLater()  # and with it every screen and the clock, its children


class Keepers(NamedTuple):
    """What looks after every visit, whichever exhibition hangs."""

    touches: Touches
    tidying: Tidying


class Running:
    """The program as it runs; holds everything, so that Python lets go of nothing too early."""

    def __init__(
        self,
        application: QGuiApplication,
        engine: QQmlApplicationEngine,
        window: QQuickWindow,
        hang: Callable[[Prepared, Wishes], Hung],
        hung: Hung,
        keepers: Callable[[Running], Keepers],
        early: list[str],
    ) -> None:
        """`early`: what QML complained of from the beginning on, for whoever listens later."""
        self.application, self.engine, self.window, self.early = application, engine, window, early
        self.hang, self.hung = hang, hung
        self._make_keepers = keepers
        self._keepers: Keepers | None = None

    def open(self) -> None:
        """Make ready for a visit what the attract loop did not need. Once; again it does nothing."""
        if self._keepers is not None:
            return
        self.gallery.open()
        self._keepers = self._make_keepers(self)
        attend(self.hung, self._keepers)
        warm_up(self.hung)

    @property
    def gallery(self) -> Gallery:
        """The visit."""
        return self.hung.gallery

    @property
    def screens(self) -> Screens:
        """The view-models of its screens."""
        return self.hung.screens

    def take_up(self, prepared: Prepared, wishes: Wishes) -> None:
        """Show another exhibition in the same window, between one frame and the next. Only while nobody visits.

        Whatever it raises, the exhibition before is still shown.
        """
        self.open()
        assert self._keepers is not None
        before, hung = self.hung, self.hang(prepared, wishes)
        try:
            self.window.setProperty("gallery", hung.gallery)
            hung.gallery.open()
        except BaseException:
            self.window.setProperty("gallery", before.gallery)
            hung.take_down()
            raise
        self.hung = hung
        attend(self.hung, self._keepers)
        warm_up(self.hung)
        before.take_down()
        gc.unfreeze()  # what the start made and set apart is garbage now
        delete_what_is_due(self.application)
        self._keepers.tidying.between_visits()

    def every(self, milliseconds: int, act: Callable[[], object]) -> QTimer:
        """Do something again and again while the program runs."""
        timer = QTimer(self.window)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        timer.start()
        return timer

    def close(self) -> None:
        """Take the window down before Python does: pictures still being decoded are waited for."""
        self.window.setVisible(False)
        QThreadPool.globalInstance().waitForDone()
        self.engine.deleteLater()
        delete_what_is_due(self.application)


def attend(hung: Hung, keepers: Keepers) -> None:
    """Let the glass and the clock reach the visit, and the corner staff."""
    from kiosk.session.visit import RESTING

    gallery, clock, touches, first = hung.gallery, hung.clock, keepers.touches, hung.entrance or hung.gallery
    touches.serve(first.touch, first.no_touch, gallery.stir)
    gallery.stageChanged.connect(lambda: touches.set_scale(gallery.scale()))
    touches.set_scale(gallery.scale())
    clock.setInterval(TICK)
    clock.timeout.connect(gallery.tick)
    if hung.entrance is not None:
        clock.timeout.connect(hung.entrance.tick)

    def run_in_visits() -> None:
        if gallery.visit.phase in RESTING:
            clock.stop()
        else:
            clock.start()

    run_in_visits()  # somebody quick may have begun one before the first frame
    gallery.phaseChanged.connect(run_in_visits)
    gallery.rested.connect(keepers.tidying.between_visits)
    gallery.placeChanged.connect(keepers.tidying.page_turned)


def warm_up(hung: Hung) -> None:
    """Make the other screens one by one, so that no visitor waits for them."""
    steps = hung.screens.warm()

    def step() -> None:
        if next(steps, None) is None:
            hung.warming.stop()

    hung.warming.setInterval(WARMING)
    hung.warming.timeout.connect(step)
    hung.warming.start()


def delete_what_is_due(application: QGuiApplication) -> None:
    """Delete now what asked to be deleted later."""
    from PySide6.QtCore import QEvent  # 2 ms that no start needs

    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
