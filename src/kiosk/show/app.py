"""The composition root: everything is made here once and handed to whoever needs it.

It comes in two steps. `appear` shows the attract loop, and loads what that needs and no more. `Running.open` makes
ready for a visit: it is called when the first frame is on the screen, before any touch is looked at.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent, QQmlError
from PySide6.QtQuick import QQuickWindow

from kiosk.bundle.days import day_of
from kiosk.show.running import WARMING, Hung, Keepers, Running, Wishes

if TYPE_CHECKING:
    from kiosk.depot.opened import Prepared
    from kiosk.prepare.form import Exhibition
    from kiosk.session.pace import Pace
    from kiosk.show.entrance import Entrance
    from kiosk.show.gallery import Gallery
    from kiosk.show.screens import Screens
    from kiosk.staff.desk import Backroom, Desk, Display

MOST_EARLY = 20  # complaints of QML that are kept for who listens later
SPARE_FONT = "Spectral-ExtraLight.ttf"  # the smallest of ours
QML = Path(__file__).resolve().parent.parent / "qml"


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
    os.environ.setdefault("QV4_FORCE_INTERPRETER", "1")  # see docs/decisions/no-machine-code.md
    if renderer == "software":
        # Whatever is a shade less than opaque and higher than 95 px would be shared out among threads, and waited for:
        # a panned timeline made 160,000 switches in 10 s.
        os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    if renderer == "software" and QQuickWindow.sceneGraphBackend() != renderer:
        QQuickWindow.setSceneGraphBackend(renderer)
    QQuickWindow.setTextRenderType(QQuickWindow.TextRenderType.NativeTextRendering)


def pace_for(exhibition: Exhibition, pace: Pace) -> Pace:
    """The kiosk's pace with what the exhibition asks for, within bounds."""
    return pace.asked(exhibition["idle"])


def make_gallery(
    prepared: Prepared,
    resources: Path,
    wishes: Wishes,
    now: Callable[[], float],
    day: int,
    backroom: Backroom | None = None,
) -> tuple[Gallery, Screens]:
    """The visit and its screens over one prepared exhibition; with a backroom, staff's screens too."""
    from kiosk.session.pace import Pace
    from kiosk.session.place import Preferences
    from kiosk.show.furnishing import makers
    from kiosk.show.gallery import Gallery, House
    from kiosk.show.i18n import interface_words
    from kiosk.show.screens import Screens

    exhibition = prepared.exhibition
    house = House(
        exhibition=exhibition,
        words=interface_words(resources / "i18n", exhibition["languages"]),
        pace=pace_for(exhibition, wishes.pace or Pace()),
        resting=wishes.preferences or Preferences(language=exhibition["languages"][0]),
        still=wishes.still,
        locked=not wishes.windowed,
        closed=backroom is not None and backroom.desk.closed(),
    )
    gallery = Gallery(house, now)
    screens = Screens(makers(prepared, gallery, day, today, backroom))
    gallery.furnish(screens)
    screens.named("attract")  # QML must know its type
    return gallery, screens


def start(
    prepared: Prepared,
    resources: Path,
    wishes: Wishes,
    now: Callable[[], float] = time.monotonic,
    day: int | None = None,
    desk: Desk | None = None,
) -> Running:
    """Show the attract loop, ready for a visit. Raises RuntimeError where QML could not be loaded.

    `desk`: what staff may do here; None where no PIN is set.
    """
    running = appear(prepared, resources, wishes, now, day, desk)
    running.open()
    return running


def appear(
    prepared: Prepared,
    resources: Path,
    wishes: Wishes,
    now: Callable[[], float] = time.monotonic,
    day: int | None = None,
    desk: Desk | None = None,
) -> Running:
    """Show the attract loop as soon as can be, not yet ready for a visit. Raises RuntimeError as `start` does."""
    set_up_qt(wishes.renderer)
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    assert isinstance(application, QGuiApplication)
    application.setApplicationName("kiosk")
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML))
    reading = read_ahead(engine)
    load_fonts(resources / "fonts")

    def hang(prepared: Prepared, wishes: Wishes) -> Hung:
        backroom = _backroom(desk, application, wishes, now) if desk is not None else None
        gallery, screens = make_gallery(prepared, resources, wishes, now, today() if day is None else day, backroom)
        entrance = _entrance(gallery, screens, now) if backroom is not None else None
        return Hung(prepared, gallery, screens, QTimer(gallery), QTimer(application), entrance)

    hung = hang(prepared, wishes)
    early: list[str] = []
    window = load_views(engine, hung.gallery, wishes.size or _screen_size(application), wishes, early)
    reading.deleteLater()
    window.setVisible(True)
    return Running(application, engine, window, hang, hung, lambda running: make_keepers(running, resources), early)


def read_ahead(engine: QQmlApplicationEngine) -> QQmlComponent:
    """Let Qt read what the attract loop is made of in its own thread, while Python reads fonts and modules in this."""
    file = QML / "Kiosk" / "Screens" / "Ahead.qml"
    return QQmlComponent(engine, str(file), QQmlComponent.CompilationMode.Asynchronous)


def load_views(
    engine: QQmlApplicationEngine, gallery: Gallery, size: tuple[int, int], wishes: Wishes, complaints: list[str]
) -> QQuickWindow:
    """The window with the screen of `gallery`, not shown yet; `complaints` takes the first. Raises RuntimeError."""

    def hear(found: list[QQmlError]) -> None:
        if len(complaints) < MOST_EARLY:
            complaints.extend(one.toString() for one in found)

    engine.warnings.connect(hear)
    width, height = size
    windowed = wishes.windowed or wishes.size is not None
    engine.setInitialProperties({"gallery": gallery, "width": width, "height": height, "windowed": windowed})
    engine.load(QML / "Kiosk" / "Main.qml")
    if not engine.rootObjects():
        raise RuntimeError("the screens could not be loaded:\n" + "\n".join(complaints))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    return window


def make_keepers(running: Running, resources: Path) -> Keepers:
    """What hears the glass and gives memory back."""
    from kiosk.show.memory import Tidying, give_back_large_blocks
    from kiosk.show.touches import Touches

    window, gallery = running.window, running.gallery
    touches = Touches(window, gallery.touch, gallery.no_touch, gallery.stir)
    window.installEventFilter(touches)
    QTimer.singleShot(WARMING, give_back_large_blocks)
    return Keepers(touches, Tidying(running.engine, window, resources / "fonts" / SPARE_FONT))


def _backroom(desk: Desk, application: QGuiApplication, wishes: Wishes, now: Callable[[], float]) -> Backroom:
    from kiosk.staff.desk import Backroom

    def display() -> Display:
        from kiosk.show.display import display_of

        return display_of(application.primaryScreen(), wishes.size, wishes.renderer)

    return Backroom(desk, now, time.time, display, lambda: application.exit(0))


def _entrance(gallery: Gallery, screens: Screens, now: Callable[[], float]) -> Entrance:
    from kiosk.show.entrance import Entrance

    return Entrance(gallery, screens, now)


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
    """Ctrl-C and SIGTERM end the program cleanly. The timer lets Python see them while Qt waits.

    One that comes before Qt waits would end nothing, and be forgotten: so it is asked for until it is heard.
    """
    import signal

    asked: list[int] = []

    def end() -> None:
        if asked:
            application.exit(0)  # quit() asks the window, which refuses

    def ask(number: int, _frame: object) -> None:
        asked.append(number)
        end()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, ask)
    timer = QTimer(application)
    timer.start(200)
    timer.timeout.connect(end)
    return timer
