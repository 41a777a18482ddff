"""What an X screen shows, read so fast that one can wait for its first changed pixel."""

from __future__ import annotations

import ctypes
import time
from dataclasses import dataclass

ALL_PLANES = ctypes.c_ulong(-1)
Z_PIXMAP = 2
EVERY = 0.0005  # s between two looks: what is measured is no finer


class NoPixelsError(RuntimeError):
    """Xlib is not there, or the display can't be opened or read."""


@dataclass(frozen=True)
class Area:
    """Some px of the screen."""

    x: int
    y: int
    wide: int
    tall: int


class _Image(ctypes.Structure):
    """The beginning of Xlib's XImage."""

    _fields_ = (
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.c_void_p),
        ("byte_order", ctypes.c_int),
        ("bitmap_unit", ctypes.c_int),
        ("bitmap_bit_order", ctypes.c_int),
        ("bitmap_pad", ctypes.c_int),
        ("depth", ctypes.c_int),
        ("bytes_per_line", ctypes.c_int),
    )


class Pixels:
    """One area of one display. Debian: libx11-6, which Qt's own X11 plugin brings."""

    def __init__(self, display: str, area: Area) -> None:
        try:
            self._x = ctypes.CDLL("libX11.so.6")
        except OSError as error:
            raise NoPixelsError("libX11.so.6 is missing") from error
        self._x.XOpenDisplay.restype = self._x.XGetImage.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        if not self._display:
            raise NoPixelsError(f"display {display} can't be opened")
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._area = area
        box = (area.x, area.y, area.wide, area.tall)
        self._image = ctypes.c_void_p(self._x.XGetImage(self._display, self._root, *box, ALL_PLANES, Z_PIXMAP))
        if not self._image:
            raise NoPixelsError(f"{area} can't be read")

    def now(self) -> bytes:
        """The area's pixels as they are."""
        a = self._area
        box = (a.x, a.y, a.wide, a.tall)
        self._x.XGetSubImage(self._display, self._root, *box, ALL_PLANES, Z_PIXMAP, self._image, 0, 0)
        image = ctypes.cast(self._image, ctypes.POINTER(_Image)).contents
        return ctypes.string_at(image.data or 0, image.bytes_per_line * a.tall)

    def changed(self, before: bytes, patience: float) -> float | None:
        """The moment of the monotonic clock at which a pixel was first seen to differ; None if none does in time."""
        limit = time.monotonic() + patience
        while (now := time.monotonic()) < limit:
            if self.now() != before:
                return time.monotonic()
            time.sleep(max(0.0, now + EVERY - time.monotonic()))
        return None

    def still(self, quiet: float) -> bytes:
        """The area once it has not changed for so many seconds."""
        before = self.now()
        while self.changed(before, quiet) is not None:
            before = self.now()
        return before

    def close(self) -> None:
        """Leave the display."""
        self._x.XCloseDisplay(self._display)
