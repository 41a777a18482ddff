"""What ends a soak: anything that Qt, QML or Python complains of, and a kiosk that does not answer."""

from __future__ import annotations

import os
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtQml import QQmlApplicationEngine

# Qt stops its clock of animations by a queued call, which may come when the clock has stopped by itself. It says so and
# does nothing: once in thousands of visits, on a busy machine.
HARMLESS = ("QUnifiedTimer::stopAnimationDriver: driver is not running",)


class FaultError(Exception):
    """The kiosk did what it must not do; the words say what."""


class Complaints:
    """Collects complaints from the moment it listens."""

    def __init__(self) -> None:
        self._heard: list[str] = []

    def raise_first(self) -> None:
        """Raise FaultError where anything was heard."""
        if self._heard:
            first, more = self._heard[0], len(self._heard) - 1
            raise FaultError(first + (f" (and {more} more)" if more else ""))

    @contextmanager
    def listening(self, engine: QQmlApplicationEngine) -> Iterator[Complaints]:
        """Hear QML's warnings, Qt's messages, and what is raised where nobody catches it."""
        before = qInstallMessageHandler(self._message)
        hook, unraisable = sys.excepthook, sys.unraisablehook
        sys.excepthook = self._raised
        sys.unraisablehook = lambda found: self._heard.append(
            f"a traceback that nobody caught: {found.exc_type.__name__}: {found.exc_value}"
        )
        warned = engine.warnings.connect(lambda found: self._heard.extend(f"QML: {one.toString()}" for one in found))
        try:
            yield self
        finally:
            engine.warnings.disconnect(warned)
            sys.excepthook, sys.unraisablehook = hook, unraisable
            qInstallMessageHandler(before)

    def _message(self, kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and words not in HARMLESS:
            self._heard.append(f"Qt: {words}")

    def _raised(self, kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        self._heard.append("a traceback:\n" + "".join(traceback.format_exception(kind, value, trace)).rstrip())


class Watchdog:
    """Ends the process where nothing moved for `patience` seconds: the one fault that Python cannot raise."""

    def __init__(self, patience: float, bark: Callable[[], None]) -> None:
        self._patience = patience
        self._bark = bark
        self._fed = time.monotonic()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def feed(self) -> None:
        """Something moved."""
        self._fed = time.monotonic()

    def __enter__(self) -> Watchdog:
        self.feed()
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._ended.wait(self._patience / 10):
            if time.monotonic() - self._fed > self._patience:
                self._bark()
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(1)  # the thread of the screens hangs: nothing else would end it
