"""The quiet page: what a visitor sees when no exhibition can be shown. It depends on as little as can be."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.settings.values import Settings
from kiosk.show.app import QML, end_on_signals, load_fonts, set_up_qt
from kiosk.show.running import Wishes

# Here and not in a file: this page is shown when files can't be read.
ASK = {"en": "Please ask our staff.", "ru": "Пожалуйста, обратитесь к\u00a0сотрудникам."}
LOOK = 1000  # ms between two looks whether something can be shown again
AGAIN = 2  # the event loop's code for that


@dataclass
class Quiet:
    """The page on screen."""

    application: QGuiApplication
    engine: QQmlApplicationEngine
    window: QQuickWindow
    timer: QTimer

    def wait(self) -> int | None:
        """Stay until something can be shown again (None) or the program is asked to end (its exit code)."""
        code = self.application.exec()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)  # until the next window takes them, they end the program as they are
        self.timer.stop()
        self.window.setVisible(False)
        self.engine.deleteLater()
        self.application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return None if code == AGAIN else code


def blocks(titles: Mapping[str, str], settings: Settings) -> list[dict[str, Any]]:
    """What the page says, a block a language: that of kiosk.yaml first, then the exhibition's, then the hours'.

    Where nothing is known the page asks in every language it can. At least one block says whom to ask.
    """
    hours = {language: list(lines) for language, lines in settings.hours if language}
    known = [language for language in (*titles, *hours) if language in titles or language in ASK]
    first = [settings.language] if settings.language in (*known, *ASK) else []
    languages = list(dict.fromkeys([*first, *known])) or list(ASK)
    asks = {language: ASK.get(language, "") for language in languages}
    if not any(asks.values()):
        asks[languages[0]] = ASK["en"]
    return [
        {"title": titles.get(language, ""), "hours": hours.get(language, []), "ask": asks[language]}
        for language in languages
    ]


def show_quiet(
    titles: Mapping[str, str], settings: Settings, resources: Path, wishes: Wishes, again: Callable[[], bool]
) -> Quiet:
    """Show the title in its languages, opening hours, and whom to ask. `again()` says once a second to try anew."""
    set_up_qt(wishes.renderer)
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    assert isinstance(application, QGuiApplication)
    load_fonts(resources / "fonts")
    engine = QQmlApplicationEngine()
    size = application.primaryScreen().size()
    width, height = wishes.size or (size.width(), size.height())
    windowed = wishes.windowed or wishes.size is not None
    engine.setInitialProperties(
        {
            "blocks": blocks(titles, settings),
            "hours": [line for language, lines in settings.hours if not language for line in lines],
            "width": width,
            "height": height,
            "windowed": windowed,
            "contrast": settings.contrast,
            "percent": settings.text_size,
        }
    )
    engine.load(QUrl.fromLocalFile(str(QML / "Quiet" / "Quiet.qml")))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    timer = QTimer(window)
    timer.setInterval(LOOK)
    timer.timeout.connect(lambda: application.exit(AGAIN) if again() else None)
    timer.start()
    end_on_signals(application)
    window.setVisible(True)
    return Quiet(application, engine, window, timer)
