"""A visitor who touches everything once: the real program, driven by touch events, a picture at every stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QPoint, QPointF, QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.depot.opened import Prepared
from kiosk.session.place import TEXT_STEPS, Preferences
from kiosk.show.app import Running, Wishes, start

PATIENCE = 5000  # ms that a touch may take to change the screen
STILL = 60  # ms without a new frame after which a screen stands still


@dataclass(frozen=True)
class Route:
    """How the tour is walked."""

    size: tuple[int, int]
    language: str
    percent: int
    contrast: bool


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
        if not self._window.grabWindow().save(str(self._out / name)):
            self.found.complaints.append(f"{self._out / name}: cannot be written.")
        self.found.stops.append((name, title))
        self.found.complaints += [f"{title}: {fault}" for fault in overflowing(self._window)]
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
        self._wait(20)
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
            self._wait(15)

    def level(self, label: str) -> int:
        """px of the window from its top to the middle of the button called `label`, whether it can be pressed."""
        found = next((item for item in items(self._window.contentItem()) if item.property("label") == label), None)
        return middle(found).y() if found is not None else 0

    def expect(self, label: str) -> None:
        """Touch a button that must be there."""
        if not self.touch(label):
            self.found.complaints.append(f"no button {label!r} to touch on {self._running.gallery.visit.place}.")

    def _wait(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def settle(self) -> None:
        """Wait until no frame has come for a while and no picture is being decoded."""
        drawn = QElapsedTimer()
        drawn.start()
        counting = self._window.frameSwapped.connect(drawn.restart)
        patience = QElapsedTimer()
        patience.start()
        while patience.elapsed() < PATIENCE and (drawn.elapsed() < STILL or loading(self._window)):
            self._wait(15)
        self._window.frameSwapped.disconnect(counting)


def items(root: QQuickItem) -> list[QQuickItem]:
    """Every visible item under `root`, front ones last."""
    found: list[QQuickItem] = []
    waiting = [root]
    while waiting:
        item = waiting.pop()
        if item.isVisible() and item.opacity() > 0:
            found.append(item)
            waiting.extend(item.childItems())
    return found


def loading(window: QQuickWindow) -> bool:
    """Whether an Image in sight is still being decoded."""
    images = (item for item in items(window.contentItem()) if item.inherits("QQuickImage"))
    return any(not item.property("source").isEmpty() and item.implicitWidth() == 0 for item in images)


def button(window: QQuickWindow, label: str) -> QPoint | None:
    """The middle of the button with this accessible name."""
    for item in reversed(items(window.contentItem())):
        if item.property("label") == label and item.isEnabled() and item.property("available") is not False:
            return middle(item)
    return None


def middle(item: QQuickItem) -> QPoint:
    """The middle of an item in px of the window."""
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def overflowing(window: QQuickWindow) -> list[str]:
    """Words in sight that do not fit their place: cut at the edge of the screen or of their own box."""
    size = window.contentItem().size()
    found = []
    for item in items(window.contentItem()):
        if item.inherits("QQuickText") and item.property("text") and not _inside_clip(item):
            top, bottom = item.mapToScene(QPointF(0, 0)), item.mapToScene(QPointF(item.width(), item.height()))
            beyond = top.x() < -1 or top.y() < -12 or bottom.x() > size.width() + 1 or bottom.y() > size.height() + 12
            if beyond or item.property("truncated") or item.property("contentWidth") > item.width() + 2:
                found.append(f"does not fit: {str(item.property('text'))[:60]!r}.")
    return found


def _inside_clip(item: QQuickItem) -> bool:
    parent = item.parentItem()
    while parent is not None:
        if parent.clip():
            return True
        parent = parent.parentItem()
    return False


def _slug(title: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in title.lower()).split())[:60]


def walk(prepared: Prepared, resources: Path, route: Route, out: Path, say: Callable[[str], None]) -> Found:
    """Walk through everything there is and write DIR/index.html."""
    out.mkdir(parents=True, exist_ok=True)
    for old in (*out.glob("*.png"), *out.glob("index.html")):
        old.unlink()
    preferences = Preferences(route.language, TEXT_STEPS.index(route.percent), route.contrast)
    running = start(prepared, resources, Wishes(windowed=True, size=route.size, still=True, preferences=preferences))
    visitor = Visitor(running, out, say)
    _everything(visitor, running, prepared)
    running.close()
    _index(visitor.found, out, prepared, route)
    return visitor.found


def _everything(visitor: Visitor, running: Running, prepared: Prepared) -> None:
    gallery = running.gallery
    words = gallery.interface_words()
    visitor.look("Attract loop")
    visitor.touch_at(QPoint(running.window.width() // 2, running.window.height() // 3))
    _home(visitor, running, words)
    for entry in prepared.exhibition["chapters"]:
        _chapter(visitor, running, entry["title"][gallery.visit.preferences.language], words)
    if prepared.exhibition["timeline"] is not None:
        _timeline(visitor, words)
    visitor.expect(words["contents"])
    if prepared.exhibition["memorial"] is not None:
        _memorial(visitor, running, words)
    _settings(visitor, words)
    _end(visitor, running, words)


def _home(visitor: Visitor, running: Running, words: dict[str, str]) -> None:
    visitor.look("Home")
    while running.gallery.visit.place.screen == "home" and visitor.touch(words["moreChapters"]):
        visitor.look("Home, more")
    visitor.expect(words["contents"])
    visitor.expect(words["aboutShort"])
    visitor.look("About")
    while visitor.touch(words["next"]):
        visitor.look("About, more")
    visitor.expect(words["contents"])


def _chapter(visitor: Visitor, running: Running, title: str, words: dict[str, str]) -> None:
    """From its row on the home page to its end; every plate is opened and closed."""
    gallery = running.gallery
    chapter = running.screens.chapter
    visitor.touch_row(title)
    seen = 0
    while gallery.visit.place.screen == "chapter":
        seen += 1
        visitor.look(f"{title} {chapter.position()}")
        if chapter.property("kind") == "campaign":
            _campaign(visitor, running, title, words)
        if visitor.touch(words["lookCloser"]):
            visitor.look(f"{title}, plate {seen}")
            visitor.expect(words["backToPage"])
        if visitor.touch(words["sources"]):
            visitor.look(f"{title}, sources {seen}")
            visitor.expect(words["close"])
        if chapter.at_end() or not visitor.touch(words["next"]):
            break
    visitor.expect(words["contents"])


def _campaign(visitor: Visitor, running: Running, title: str, words: dict[str, str]) -> None:
    """A few seconds of play, then the band touched at its middle and its end, and one army asked about."""
    model = running.screens.chapter.campaign_model()
    visitor.expect(words["play"])
    visitor.wait_until(lambda: model.property("day") >= min(2, model.property("days") - 1))
    visitor.touch(words["pause"])
    visitor.look(f"{title}, played to {model.property('date')}")
    for share in (0.5, 1.0):
        visitor.touch_at(_on_band(visitor, running, share))
        visitor.look(f"{title}, {model.property('date')}")
    visitor.expect(words["armies"])
    visitor.look(f"{title}, an army")
    visitor.expect(words["backToDay"])


def _on_band(visitor: Visitor, running: Running, share: float) -> QPoint:
    """A day on the band, from the first (0) to the last (1), in px of the window."""
    model, scale = running.screens.chapter.campaign_model(), running.gallery.scale()
    across = model.at(round(share * (model.property("days") - 1))) * scale
    return QPoint(round(across), visitor.level(running.gallery.interface_words()["dayAfter"]))


def _timeline(visitor: Visitor, words: dict[str, str]) -> None:
    visitor.expect(words["timeline"])
    visitor.look("Timeline")
    for turn in range(3):
        visitor.touch(words["zoomIn"])
        visitor.touch(words["later"])
        visitor.look(f"Timeline, closer {turn + 1}")
    visitor.expect(words["return"])


def _memorial(visitor: Visitor, running: Running, words: dict[str, str]) -> None:
    visitor.expect(words["enterMemorial"])
    visitor.look("Memorial")
    for title in running.screens.memorial_titles():
        visitor.touch_row(title)
        visitor.look(f"Memorial, {title}")
        if visitor.touch(words["goOn"]):
            visitor.look(f"Memorial, {title}, text")
    visitor.expect(words["leaveQuietly"])


def _settings(visitor: Visitor, words: dict[str, str]) -> None:
    for key in ("language", "textSize"):
        if visitor.touch(words[key]):
            visitor.look(words[key])
            visitor.touch(words[key])


def _end(visitor: Visitor, running: Running, words: dict[str, str]) -> None:
    running.gallery.warn()
    visitor.look("Are you still here")
    visitor.expect(words["keepReading"])
    running.gallery.warn()
    visitor.expect(words["startAgain"])
    visitor.look("Attract loop again")


def _index(found: Found, out: Path, prepared: Prepared, route: Route) -> None:
    """A page that shows every picture, for a designer to look through."""
    title = prepared.exhibition["title"][route.language]
    how = f"{route.size[0]}x{route.size[1]}, {route.language}, {route.percent} %" + (
        ", high contrast" if route.contrast else ""
    )
    figures = "\n".join(
        f'<figure><a href="{escape(name)}"><img loading="lazy" src="{escape(name)}" alt="{escape(stop)}"></a>'
        f"<figcaption>{escape(stop)}</figcaption></figure>"
        for name, stop in found.stops
    )
    (out / "index.html").write_text(
        f"""<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(title)}: tour</title>
<style>body{{font:16px sans-serif;margin:2em;background:#ddd}}main{{display:grid;gap:1em;
grid-template-columns:repeat(auto-fill,minmax(30em,1fr))}}figure{{margin:0}}img{{width:100%}}</style>
<h1>{escape(title)}</h1><p>{escape(how)}; {len(found.stops)} pictures.</p><main>
{figures}
</main></html>
""",
        encoding="utf-8",
    )
