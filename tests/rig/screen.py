"""What the virtual screen shows."""

from __future__ import annotations

from collections.abc import Callable

from PIL import Image, ImageChops, ImageGrab

from rig.waiting import PATIENCE, wait_until

Colour = tuple[int, int, int]


class Screen:
    """The pixels of one X display, read by Pillow itself."""

    def __init__(self, display: str) -> None:
        self._display = display

    def shot(self) -> Image.Image:
        """The whole screen now, RGB."""
        return ImageGrab.grab(xdisplay=self._display).convert("RGB")

    def pixel(self, x: int, y: int) -> Colour:
        red, green, blue = self.shot().getpixel((x, y))  # type: ignore[misc]
        return int(red), int(green), int(blue)

    def wait(self, shows: Callable[[Image.Image], bool], what: str, timeout: float = PATIENCE) -> Image.Image:
        """The first picture that shows what is asked."""
        seen: list[Image.Image] = []

        def look() -> bool:
            seen[:] = [self.shot()]
            return shows(seen[0])

        wait_until(look, what, timeout)
        return seen[0]

    def wait_still(self, timeout: float = PATIENCE) -> Image.Image:
        """The first picture that equals the one before it: nothing moves any more."""
        before = [self.shot()]

        def still() -> bool:
            now = self.shot()
            same = not differ(before[0], now)
            before[0] = now
            return same

        wait_until(still, "a still screen", timeout, every=0.1)
        return before[0]


def differ(one: Image.Image, other: Image.Image) -> bool:
    """Whether any pixel differs."""
    return one.size != other.size or ImageChops.difference(one, other).getbbox() is not None
