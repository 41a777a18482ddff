"""A simulated visitor: real touch events on the real program, and a picture of whatever it comes to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QPoint
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.show.faults import faults
from kiosk.show.running import Running
from kiosk.show.seen import button, items, loading, middle, pass_time

PATIENCE = 5000  # ms that a touch may take to change the screen
STILL = 60  # ms without a new frame after which a screen stands still
QUICK = 70  # of 100: a PNG that is 7 % larger and written in a quarter of the time


@dataclass
class Found:
    """What the tour brought home."""

    pictures: int = 0
    complaints: list[str] = field(default_factory=list)
    stops: list[tuple[str, str]] = field(default_factory=list)  # file, title


class Visitor:
    """Touches what is called by its name, as a screen reader would read it, and waits until the screen is still."""

    def __init__(self, running: Running, out: Path, say: Callable[[str], None]) -> None:
        self._running = running
        self._window: QQuickWindow = running.window
        self._out = out
        self._say = say
        self._device = QTest.createTouchDevice()
        self.found = Found()
        running.engine.warnings.connect(lambda found: self.found.complaints.extend(w.toString() for w in found))

    def look(self, title: str) -> None:
        """Keep a picture of what is shown."""
        self.settle()
        self.found.pictures += 1
        name = f"{self.found.pictures:03d}-{_slug(title)}.png"
        if not self._window.grabWindow().save(str(self._out / name), quality=QUICK):
            self.found.complaints.append(f"{self._out / name}: cannot be written.")
        self.found.stops.append((name, title))
        self.found.complaints += [f"{title}: {fault}" for fault in faults(self._window)]
        self._say(f"{self.found.pictures:3d}  {title}")

    def touch(self, label: str) -> bool:
        """Touch the button called `label`; False where there is none."""
        where = button(self._window, label)
        if where is None:
            return False
        self.touch_at(where)
        return True

    def touch_at(self, where: QPoint) -> None:
        """One finger, down and up."""
        QTest.touchEvent(self._window, self._device).press(0, where, self._window).commit()
        pass_time(20)
        QTest.touchEvent(self._window, self._device).release(0, where, self._window).commit()
        self.settle()

    def touch_row(self, title: str) -> None:
        """Touch the row whose label holds `title`, turning to more rows where it is not among these."""
        words = self._running.gallery.interface_words()
        while (where := self._row(title)) is None:
            if not any(self.touch(words[more]) for more in ("laterRows", "moreChapters")):
                self.found.complaints.append(f"no row {title!r} to touch.")
                return
        self.touch_at(where)

    def _row(self, title: str) -> QPoint | None:
        for item in reversed(items(self._window.contentItem())):
            label = item.property("label")
            if isinstance(label, str) and title in label and item.property("available") is not False:
                return middle(item)
        return None

    def wait_until(self, met: Callable[[], bool]) -> None:
        """Wait for what comes by itself; a complaint where it does not come."""
        patience = QElapsedTimer()
        patience.start()
        while not met():
            if patience.elapsed() > PATIENCE:
                self.found.complaints.append(f"nothing came by itself on {self._running.gallery.visit.place}.")
                return
            pass_time(15)

    def level(self, label: str) -> int:
        """px of the window from its top to the middle of the button called `label`, whether it can be pressed."""
        found = next((item for item in items(self._window.contentItem()) if item.property("label") == label), None)
        return middle(found).y() if found is not None else 0

    def expect(self, label: str) -> None:
        """Touch a button that must be there."""
        if not self.touch(label):
            self.found.complaints.append(f"no button {label!r} to touch on {self._running.gallery.visit.place}.")

    def settle(self) -> None:
        """Wait until no frame has come for a while and no picture is being decoded."""
        drawn = QElapsedTimer()
        drawn.start()
        counting = self._window.frameSwapped.connect(drawn.restart)
        patience = QElapsedTimer()
        patience.start()
        while patience.elapsed() < PATIENCE and (drawn.elapsed() < STILL or loading(self._window)):
            pass_time(15)
        self._window.frameSwapped.disconnect(counting)


def _slug(title: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in title.lower()).split())[:60]
