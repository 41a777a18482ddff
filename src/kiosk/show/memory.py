"""What a visit took is given back to the system when it is over, not kept between small things.

Large blocks: glibc maps them one by one and unmaps them when they are freed. But each time it frees one, it raises the
size from which on it does so, up to 32 MB; after a few pictures they all come from the heap, where any small block
behind them keeps their room. Measured over 250 visits: 107 MB of its own, of which 76 were free; with a fixed size 67.

Small ones: whole pages that are free between others stay with the process until it is told to give them back. Between
two visits nobody waits for that: it takes some four milliseconds. It is done once the attract loop is drawn, as only
then the last page has gone: 2 to 3 MB more than at the end of the visit.

Glyphs: Qt keeps every font in every size that was ever shown, with the pictures of its glyphs and HarfBuzz's plans for
it. Four text sizes, two contrasts and each language fill that for a thousand visits: 11 MB after the first hundred.
To empty that between two visits takes 2 ms, to draw the attract loop again 10, and the next visitor's first page 5.

QML: of the 1 MB that stays in use, some lies in every piece of the heap that a visit ever needed, so none of them can
be given back: 7.7 MB of heap after 2,000 visits. Swept after every fourth page it stood at 6.6 after 4,250 and grew.
Swept after each (1.2 ms, once it is drawn), it stood at 2.4 MB from visit 150 to 300.
"""

from __future__ import annotations

import gc
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickWindow

if TYPE_CHECKING:
    import ctypes

M_MMAP_THRESHOLD = -3  # malloc.h
LARGE = 256 * 1024  # bytes: a picture of 256 x 256 px


class Tidying(QObject):
    """When what is given back. `font`: one of those that are loaded.

    It is connected once, because PySide keeps something of every connection, also when that is ended; and without a
    kind of connection, because whoever names one builds every enum of Qt, 20 ms of a start.
    """

    def __init__(self, engine: QQmlEngine, window: QQuickWindow, font: Path) -> None:
        super().__init__()
        self._engine, self._font = engine, font
        self._due = False  # a sweep waits for its frame
        self._over = False  # and with it what the visit took
        # What the page before was made of has gone when the event loop comes round.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._sweep)
        window.frameSwapped.connect(self._drawn)

    def between_visits(self) -> None:
        """Nobody waits: give back what the last visit used, the rest of it once the attract loop is drawn."""
        self._engine.collectGarbage()
        forget_glyphs(self._font)
        self._due = self._over = True

    def page_turned(self) -> None:
        """Another page will be drawn: sweep once it is."""
        self._due = True

    @Slot()
    def _drawn(self) -> None:
        if self._due:
            self._due = False
            self._soon.start()

    @Slot()
    def _sweep(self) -> None:
        if self._over:
            gc.collect()  # what the last page held is garbage only now
        self._engine.collectGarbage()
        if self._over:
            self._over = False
            give_back_free_pages()


def give_back_large_blocks(large: int = LARGE) -> bool:
    """Map every block of `large` bytes and more by itself from now on. False where the C library can't be told."""
    try:
        return bool(c_library().mallopt(M_MMAP_THRESHOLD, large) == 1)
    except (OSError, AttributeError):  # not glibc
        return False


def give_back_free_pages() -> bool:
    """Give back every whole page that is free. False where there was none, or the C library can't be told."""
    try:
        return bool(c_library().malloc_trim(0))
    except (OSError, AttributeError):  # not glibc
        return False


def forget_glyphs(font: Path) -> bool:
    """Empty Qt's caches of fonts. There is no other way to say so: a font that comes and goes makes all of them void.

    `font`: any font file that is loaded already. False where it is not one.
    """
    loaded = QFontDatabase.addApplicationFont(str(font))
    return loaded >= 0 and QFontDatabase.removeApplicationFont(loaded)


@cache  # each one that is opened makes classes of its own
def c_library() -> ctypes.CDLL:
    """The C library that this process runs with."""
    import ctypes  # only here: a start does without

    return ctypes.CDLL(None)
