"""The composition root: everything is made here once and handed to whoever needs it."""

from __future__ import annotations

import gc
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QThreadPool, QTimer
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk.bundle.days import day_of
from kiosk.depot.opened import Prepared
from kiosk.session.pace import Pace
from kiosk.session.place import Preferences
from kiosk.show.furnishing import makers
from kiosk.show.gallery import Gallery, House
from kiosk.show.i18n import interface_words
from kiosk.show.memory import Tidying, give_back_large_blocks
from kiosk.show.screens import Screens
from kiosk.show.touches import Touches

if TYPE_CHECKING:
    from kiosk.prepare.form import Exhibition

TICK = 250  # ms between two looks at the clock while somebody visits
WARMING = 120  # ms between two screens made in advance
SPARE_FONT = "Spectral-ExtraLight.ttf"  # the smallest of ours
QML = Path(__file__).resolve().parent.parent / "qml"


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

    def take_down(self) -> None:
        """Nothing of it stays: its clocks stop, its files close, its view-models go."""
        self.warming.stop()
        self.clock.stop()
        self.screens.rest()
        self.warming.deleteLater()
        self.gallery.deleteLater()  # and with it every screen and the clock, its children


class Running:
    """The program as it runs; holds everything, so that Python lets go of nothing too early."""

    def __init__(
        self,
        application: QGuiApplication,
        engine: QQmlApplicationEngine,
        window: QQuickWindow,
        touches: Touches,
        hang: Callable[[Prepared, Wishes], Hung],
        hung: Hung,
        tidying: Tidying,
    ) -> None:
        self.application, self.engine, self.window = application, engine, window
        self.touches, self.hang, self.hung, self.tidying = touches, hang, hung, tidying

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
        before, hung = self.hung, self.hang(prepared, wishes)
        try:
            self.window.setProperty("gallery", hung.gallery)
            hung.gallery.open()
        except BaseException:
            self.window.setProperty("gallery", before.gallery)
            hung.take_down()
            raise
        self.hung = hung
        attend(self.hung, self.touches, self.tidying)
        warm_up(self.hung)
        before.take_down()
        gc.unfreeze()  # what the start made and set apart is garbage now
        self.application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.tidying.between_visits()

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
        self.application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def load_fonts(folder: Path) -> None:
    """The fonts we ship; the system's are only a last resort."""
    for file in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def today() -> int:
    """Today as a day number. Used for "today" on an axis and the end of rights, never for an interval."""
    now = time.gmtime()
    return day_of(now.tm_year, now.tm_mon, now.tm_mday)


def set_up_qt(renderer: str) -> None:
    """What must be said before the application is made."""
    os.environ["QT_ENABLE_HIGHDPI_SCALING"] = "0"
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")  # or each frame waits 5 ms for more to come
    if renderer == "software":
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    QQuickWindow.setTextRenderType(QQuickWindow.TextRenderType.NativeTextRendering)


def pace_for(exhibition: Exhibition, pace: Pace) -> Pace:
    """The kiosk's pace with what the exhibition asks for, within bounds."""
    idle = exhibition["idle"]
    wanted = {name: float(value) for name, value in idle.items() if isinstance(value, int | float)}
    return pace.changed(**wanted)


def make_gallery(
    prepared: Prepared, resources: Path, wishes: Wishes, now: Callable[[], float], day: int
) -> tuple[Gallery, Screens]:
    """The visit and its screens over one prepared exhibition."""
    exhibition = prepared.exhibition
    house = House(
        exhibition=exhibition,
        words=interface_words(resources / "i18n", exhibition["languages"]),
        pace=pace_for(exhibition, wishes.pace or Pace()),
        resting=wishes.preferences or Preferences(language=exhibition["languages"][0]),
        still=wishes.still,
        locked=not wishes.windowed,
    )
    gallery = Gallery(house, now)
    screens = Screens(makers(prepared, gallery, day, today))
    gallery.furnish(screens)
    return gallery, screens


def start(
    prepared: Prepared,
    resources: Path,
    wishes: Wishes,
    now: Callable[[], float] = time.monotonic,
    day: int | None = None,
) -> Running:
    """Make the window and show the attract loop. Raises RuntimeError where QML could not be loaded."""
    set_up_qt(wishes.renderer)
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    assert isinstance(application, QGuiApplication)
    application.setApplicationName("kiosk")
    load_fonts(resources / "fonts")
    application.setFont(QFont("Source Sans 3"))

    def hang(prepared: Prepared, wishes: Wishes) -> Hung:
        gallery, screens = make_gallery(prepared, resources, wishes, now, today() if day is None else day)
        return Hung(prepared, gallery, screens, QTimer(gallery), QTimer(application))

    hung = hang(prepared, wishes)
    gallery = hung.gallery
    engine = QQmlApplicationEngine()
    complaints: list[str] = []
    engine.warnings.connect(lambda found: complaints.extend(w.toString() for w in found))
    engine.addImportPath(str(QML))
    width, height = wishes.size or _screen_size(application)
    engine.setInitialProperties(
        {"gallery": gallery, "width": width, "height": height, "windowed": wishes.windowed or wishes.size is not None}
    )
    engine.load(QML / "Kiosk" / "Main.qml")
    if not engine.rootObjects():
        raise RuntimeError("the screens could not be loaded:\n" + "\n".join(complaints))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    gallery.open()
    touches = Touches(window, gallery.touch, gallery.no_touch, gallery.stir)
    window.installEventFilter(touches)
    tidying = Tidying(engine, window, resources / "fonts" / SPARE_FONT)
    attend(hung, touches, tidying)
    once_drawn(window, lambda: warm_up(hung))
    once_drawn(window, lambda: QTimer.singleShot(WARMING, give_back_large_blocks))
    window.setVisible(True)
    return Running(application, engine, window, touches, hang, hung, tidying)


def attend(hung: Hung, touches: Touches, tidying: Tidying) -> None:
    """Let the glass and the clock reach the visit."""
    gallery, clock = hung.gallery, hung.clock
    touches.serve(gallery.touch, gallery.no_touch, gallery.stir)
    gallery.stageChanged.connect(lambda: touches.set_scale(gallery.scale()))
    touches.set_scale(gallery.scale())
    clock.setInterval(TICK)
    clock.timeout.connect(gallery.tick)
    gallery.phaseChanged.connect(lambda: clock.stop() if gallery.visit.phase == "attract" else clock.start())
    gallery.rested.connect(tidying.between_visits)
    gallery.placeChanged.connect(tidying.page_turned)


def warm_up(hung: Hung) -> None:
    """Make the other screens one by one, so that no visitor waits for them."""
    steps = hung.screens.warm()

    def step() -> None:
        if next(steps, None) is None:
            hung.warming.stop()

    hung.warming.setInterval(WARMING)
    hung.warming.timeout.connect(step)
    hung.warming.start()


def once_drawn(window: QQuickWindow, act: Callable[[], None]) -> None:
    """Do something after the next frame."""

    def drawn() -> None:
        window.frameSwapped.disconnect(drawn)
        act()

    window.frameSwapped.connect(drawn)


def _screen_size(application: QGuiApplication) -> tuple[int, int]:
    size = application.primaryScreen().size()
    return size.width(), size.height()


def end_on_signals(application: QGuiApplication) -> QObject:
    """Ctrl-C and SIGTERM end the program cleanly. The timer lets Python see them while Qt waits."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: application.exit(0))  # quit() asks the window, which refuses
    timer = QTimer(application)
    timer.start(200)
    timer.timeout.connect(lambda: None)
    return timer
