"""Ten fingers on the virtual touchscreen, and the keys of the virtual keypad.

The messages are those of `man 4 inputtestdrv`, little-endian. Positions are pixels of the screen.
"""

from __future__ import annotations

import math
import socket
import struct
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from rig.waiting import pace
from rig.xserver import Size

BEGIN, UPDATE, END = 18, 19, 20
FULL = 65536  # the panel's own units over the whole width, and over the whole height
FRAME = 1 / 60  # a finger reports its place so often

Point = tuple[float, float]


class Touchscreen:
    """Fingers 0 to 9. A finger that is pressed stays down until it is released."""

    def __init__(self, channel: socket.socket, size: Size) -> None:
        self._channel = channel
        self._size = size
        self._down: dict[int, Point] = {}
        self._said = False

    def press(self, x: float, y: float, finger: int = 0) -> None:
        self._say(BEGIN, finger, (x, y))
        self._down[finger] = (x, y)

    def move(self, x: float, y: float, finger: int = 0) -> None:
        self._say(UPDATE, finger, (x, y))
        self._down[finger] = (x, y)

    def release(self, finger: int = 0) -> None:
        self._say(END, finger, self._down.pop(finger))

    def release_all(self) -> None:
        """Lift every finger: what a test leaves behind must not touch the next one's screen."""
        for finger in tuple(self._down):
            self.release(finger)
        self.sync()

    def sync(self) -> None:
        """Return when the server has handled everything before. It never answers if there was nothing."""
        if self._said:
            _sync(self._channel)
        self._said = False

    def tap(self, x: float, y: float, finger: int = 0) -> None:
        self.press(x, y, finger)
        self.sync()
        self.release(finger)
        self.sync()

    def double_tap(self, x: float, y: float) -> None:
        self.tap(x, y)
        self.tap(x, y)

    @contextmanager
    def holding(self, x: float, y: float, finger: int = 0) -> Iterator[None]:
        """A finger that rests on the glass for as long as the block lasts."""
        self.press(x, y, finger)
        self.sync()
        try:
            yield
        finally:
            self.release(finger)
            self.sync()

    def drag(self, path: Sequence[Point], seconds: float = 0.4, finger: int = 0, settle: float = 0.15) -> None:
        """Along the path at an even speed, then rest before lifting, so that nothing is thrown."""
        self._stroke(path, seconds, finger)
        pace(time.monotonic() + settle)
        self.release(finger)
        self.sync()

    def flick(self, start: Point, end: Point, seconds: float = 0.12, finger: int = 0) -> None:
        """A fast stroke that lifts while it moves."""
        self._stroke((start, end), seconds, finger)
        self.release(finger)
        self.sync()

    def together(self, paths: Mapping[int, Sequence[Point]], seconds: float = 0.3) -> None:
        """Each finger along its own path, all in the same time. They stay down; one that was up comes down first."""
        for finger, path in paths.items():
            if finger not in self._down:
                self.press(*path[0], finger=finger)
        for share in _paced(seconds):
            for finger, path in paths.items():
                self.move(*_along(path, share), finger=finger)
        self.sync()

    def pinch(
        self,
        center: Point,
        start: float,
        end: float,
        seconds: float = 0.4,
        angle: float = 0.0,
        apart: float = 0.0,
    ) -> None:
        """Two fingers whose distance goes from `start` to `end` pixels about one centre.

        A slow panel tells of the second finger `apart` seconds after the first.
        """
        for finger, at in enumerate(_pair(center, start, angle)):
            self.press(*at, finger=finger)
        for share in _paced(seconds):
            distance = start + (end - start) * share
            for finger, at in enumerate(_pair(center, distance, angle)):
                pace(time.monotonic() + apart * finger)
                self.move(*at, finger=finger)
        self.release(0)
        self.release(1)
        self.sync()

    def _stroke(self, path: Sequence[Point], seconds: float, finger: int) -> None:
        self.press(*path[0], finger=finger)
        for share in _paced(seconds):
            self.move(*_along(path, share), finger=finger)

    def _say(self, phase: int, finger: int, at: Point) -> None:
        x, y = (_units(at[0], self._size.width), _units(at[1], self._size.height))
        values = (x, y, *[0.0] * 126)
        body = struct.pack("<III8s4x128d", finger, phase, 0, b"\x03" + bytes(7), *values)
        self._channel.sendall(struct.pack("<II", len(body) + 8, 6) + body)
        self._said = True


class Keypad:
    """Keys by their X key codes, which are the kernel's plus 8."""

    def __init__(self, channel: socket.socket) -> None:
        self._channel = channel

    def key(self, code: int) -> None:
        """Press and let go."""
        for down in (1, 0):
            self._channel.sendall(struct.pack("<IIiI", 16, 5, code, down))
            _sync(self._channel)


def _sync(channel: socket.socket) -> None:
    channel.sendall(struct.pack("<II", 8, 1))
    channel.recv(8, socket.MSG_WAITALL)


def _units(pixel: float, extent: int) -> float:
    """The middle of a pixel in the panel's units."""
    return min(max(pixel + 0.5, 0.0), extent - 0.01) / extent * (FULL - 1)


def _paced(seconds: float) -> Iterator[float]:
    """Shares of the way, 1.0 last, one a frame of real time: a speed is what a flick is made of."""
    steps = max(2, round(seconds / FRAME))
    begun = time.monotonic()
    for step in range(1, steps + 1):
        pace(begun + seconds * step / steps)
        yield step / steps


def _along(path: Sequence[Point], share: float) -> Point:
    """The point that lies at a share (0 to 1) of the path, its legs taking equal time."""
    leg, rest = divmod(share * (len(path) - 1), 1)
    here = int(leg)
    (x0, y0), (x1, y1) = path[here], path[min(here + 1, len(path) - 1)]
    return x0 + (x1 - x0) * rest, y0 + (y1 - y0) * rest


def _pair(center: Point, distance: float, angle: float) -> tuple[Point, Point]:
    dx, dy = math.cos(angle) * distance / 2, math.sin(angle) * distance / 2
    return (center[0] - dx, center[1] - dy), (center[0] + dx, center[1] + dy)
