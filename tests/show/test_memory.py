"""Large blocks leave the process when they are freed, whatever small ones lie between them."""

from __future__ import annotations

import gc
import subprocess
import sys
import weakref
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.resources import resources
from kiosk.show.memory import Tidying, forget_glyphs, give_back_free_pages, give_back_large_blocks

# What pictures do: a first one that is freed, then many, each followed by something smaller that stays.
PICTURES = """
import ctypes, sys
from pathlib import Path
from kiosk.show.memory import give_back_large_blocks

libc = ctypes.CDLL(None)
libc.malloc.restype, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]

def block(size):
    at = libc.malloc(ctypes.c_size_t(size))
    ctypes.memset(at, 1, size)
    return at

def resident():
    return next(int(l.split()[1]) for l in Path("/proc/self/status").read_text().splitlines() if l.startswith("VmRSS"))

libc.free(block(8_000_000))
if sys.argv[1] == "told":
    assert give_back_large_blocks()
before = resident()
pictures = [(block(2_000_000), block(100_000)) for _ in range(30)]
for picture, _small in pictures:
    libc.free(picture)
print((resident() - before) // 1000)
"""


@pytest.mark.parametrize(("told", "kept"), [("told", range(-5, 5)), ("not told", range(50, 70))])
def test_what_pictures_leave_behind(told: str, kept: range) -> None:
    """MB that 60 MB of freed pictures still take."""
    done = subprocess.run([sys.executable, "-c", PICTURES, told], capture_output=True, text=True, check=True)
    assert int(done.stdout) in kept


def test_another_c_library_is_let_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.show.memory.c_library", object)
    assert give_back_large_blocks() is False
    assert give_back_free_pages() is False


def test_free_pages_between_small_blocks_are_given_back() -> None:
    """MB of 40 MB of freed small blocks, with one kept behind every hundred, before and after."""
    code = (
        PICTURES[: PICTURES.index("libc.free(block(8")]
        + """
from kiosk.show.memory import give_back_free_pages
before = resident()
rows = [[block(4000) for _ in range(100)] for _ in range(100)]
for row in rows:
    for small in row[:-1]:
        libc.free(small)
kept = resident() - before
assert give_back_free_pages()
print(kept // 1000, (resident() - before) // 1000)
"""
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    kept, given_back = map(int, done.stdout.split())
    assert kept > 30
    assert given_back < 5


# Words in many sizes, each shaped once; MB that the C library has handed out at the start, then, and after.
GLYPHS = """
import ctypes, sys
from pathlib import Path
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QImage, QPainter
from kiosk.show.memory import forget_glyphs

class Heap(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in "a b c d e f g used i j".split()]

libc = ctypes.CDLL(None)
libc.mallinfo2.restype = Heap
application = QGuiApplication([])
font = Path(sys.argv[1])
QFontDatabase.addApplicationFont(str(font))

def shape(px):
    face = QFont("Spectral")
    face.setPixelSize(px)
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    sheet = QImage(1900, 100, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(sheet)
    painter.setFont(face)
    painter.drawText(0, 80, "Are you still here? Вы ещё здесь? 0123456789 ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    painter.end()
    return QFontMetricsF(face).horizontalAdvance("Are you still here?")

first, before = shape(20), libc.mallinfo2().used
for px in range(21, 60):
    shape(px)
then = libc.mallinfo2().used
assert forget_glyphs(font)
assert shape(20) == first
print(*(round(used / 1e6, 1) for used in (before, then, libc.mallinfo2().used)))
"""


def test_glyphs_in_many_sizes_are_forgotten() -> None:
    font = resources() / "fonts" / "Spectral-ExtraLight.ttf"
    command = [sys.executable, "-c", GLYPHS, str(font)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    before, then, after = map(float, done.stdout.split())
    assert then - before > 1
    assert after - before < 0.5


def test_what_is_no_font_makes_nothing_be_forgotten(tmp_path: Path, qapp: QGuiApplication) -> None:
    assert qapp is not None
    (tmp_path / "words.ttf").write_text("no font")
    assert forget_glyphs(tmp_path / "words.ttf") is False


def test_sweeps_leave_nothing_behind(qapp: QGuiApplication) -> None:
    """Blocks of Python's after a third 300 sweeps and after the second: each waits for a frame."""
    engine, window = QQmlEngine(), QQuickWindow()
    tidying = Tidying(engine, window, resources() / "fonts" / "Spectral-ExtraLight.ttf")

    def sweeps() -> int:
        for _ in range(300):
            tidying.page_turned()
            window.frameSwapped.emit()
            qapp.processEvents()
        gc.collect()
        return sys.getallocatedblocks()

    sweeps()
    before = sweeps()
    assert sweeps() - before < 300


class Swept(QQmlEngine):
    """Counts its sweeps."""

    many = 0
    itself: Swept

    def collectGarbage(self) -> None:
        self.many += 1


def test_what_the_last_page_held_is_collected_once_the_attract_loop_is_drawn(qapp: QGuiApplication) -> None:
    engine, window = QQmlEngine(), QQuickWindow()
    tidying = Tidying(engine, window, resources() / "fonts" / "Spectral-ExtraLight.ttf")
    tidying.between_visits()
    held = Swept()  # anything that a weak reference can point at, in a circle that only the collector finds
    held.itself = held
    gone = weakref.ref(held)
    del held
    assert gone() is not None
    window.frameSwapped.emit()
    qapp.processEvents()
    assert gone() is None


def test_each_page_is_swept_once_it_is_drawn(monkeypatch: pytest.MonkeyPatch, qapp: QGuiApplication) -> None:
    given: list[int] = []
    monkeypatch.setattr("kiosk.show.memory.give_back_free_pages", lambda: given.append(engine.many))
    engine, window = Swept(), QQuickWindow()
    tidying = Tidying(engine, window, resources() / "fonts" / "Spectral-ExtraLight.ttf")

    def drawn() -> tuple[int, int]:
        window.frameSwapped.emit()
        qapp.processEvents()
        return engine.many, len(given)

    assert drawn() == (0, 0)
    tidying.page_turned()
    assert (drawn(), drawn()) == ((1, 0), (1, 0))
    tidying.between_visits()
    assert engine.many == 2
    assert (drawn(), drawn()) == ((3, 1), (3, 1))
    assert given == [3]
