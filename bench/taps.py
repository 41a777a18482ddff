"""`python -m bench.taps PREPARED WxH TIMES`: taps on the virtual touchscreen, and the pixels that answer. Prints JSON.

Needs what tests/rig needs: Xorg with its inputtest driver, as root.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from bench.frames import inside
from bench.pixels import Area, Pixels
from bench.row import plan
from bench.stats import spread
from rig.kiosk import Program, clean_environment, kiosk_command
from rig.touch import Point, Touchscreen
from rig.xserver import Size, XServer

QUIET = 0.25  # s in which no pixel changes before the next tap
PATIENCE = 2.0
BUTTON = 60  # px around the middle of a button, where its pressed look is


def main(prepared: str, size: str, times: str) -> int:
    """Print one line of JSON."""
    where = inside("places", Path(prepared), plan(1, size, Path(prepared)), 1)
    width, height = (int(px) for px in size.split("x"))
    # Not a long path: a socket's may have 107 bytes at most.
    with tempfile.TemporaryDirectory(prefix="rig-") as folder:
        found = on_glass(Path(folder), Path(prepared), Size(width, height), where, int(times))
    print(json.dumps({name: spread(values) for name, values in found.items()}))
    return 0


def on_glass(folder: Path, prepared: Path, size: Size, where: dict[str, Point], times: int) -> dict[str, list[float]]:
    """The taps, on a server of their own."""
    with XServer(size, folder) as server, shown(server, prepared, folder) as kiosk:
        touch = Touchscreen(server.touch_channel, size)
        enter(kiosk, touch, where["begin"], size)
        return tapped(server, touch, where, times)


@contextmanager
def shown(server: XServer, prepared: Path, folder: Path) -> Iterator[Program]:
    """The real `kiosk run` on the server's screen."""
    environment = clean_environment(folder / "home", DISPLAY=server.display, QT_QPA_PLATFORM="xcb")
    with Program(kiosk_command("run", prepared), environment, folder) as program:
        yield program


def enter(kiosk: Program, touch: Touchscreen, begin: Point, size: Size) -> None:
    """From the attract loop to the second page of the first chapter."""
    kiosk.wait_state(phase="attract")
    time.sleep(3)  # what is made in advance is made
    touch.tap(size.width / 2, size.height / 3)
    kiosk.wait_state(screen="home")
    touch.tap(*begin)
    kiosk.wait_state(screen="chapter")


def tapped(server: XServer, touch: Touchscreen, where: dict[str, Point], times: int) -> dict[str, list[float]]:
    """ms from each press to the button's pressed look, and from each lift to the new page."""
    chance = random.Random(1)
    found: dict[str, list[float]] = {"press_ms": [], "lift_ms": []}
    page = Pixels(server.display, Area(0, 90, server.size.width, 40))  # through the title
    buttons = {name: Pixels(server.display, around(where[name])) for name in ("next", "back")}
    for number in range(times):
        name = "next" if number % 6 < 3 else "back"
        page.still(QUIET)
        time.sleep(chance.random() / 60)  # at no particular moment of whatever beats
        found["press_ms"].append(answered(buttons[name], partial(touch.press, *where[name])))
        time.sleep(0.08)
        found["lift_ms"].append(answered(page, touch.release))
    for pixels in (page, *buttons.values()):
        pixels.close()
    return found


def around(middle: Point) -> Area:
    """A square about a button's middle."""
    return Area(round(middle[0]) - BUTTON // 2, round(middle[1]) - BUTTON // 2, BUTTON, BUTTON)


def answered(pixels: Pixels, touch: Callable[[], None]) -> float:
    """ms from a touch to the first changed pixel. RuntimeError where none changes."""
    before = pixels.now()
    began = time.monotonic()
    touch()
    seen = pixels.changed(before, PATIENCE)
    if seen is None:
        raise RuntimeError("a touch changed nothing")
    return (seen - began) * 1000


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(*sys.argv[1:]))
