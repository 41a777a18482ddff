"""Large blocks leave the process when they are freed, whatever small ones lie between them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kiosk.show.memory import give_back_free_pages, give_back_large_blocks

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
    monkeypatch.setattr("ctypes.CDLL", lambda _name: object())
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
