"""A visitor who touches everything once: the real program, driven by touch events, a picture at every stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint

from kiosk.depot.opened import Prepared
from kiosk.session.place import TEXT_STEPS, Place, Preferences
from kiosk.show.app import start
from kiosk.show.faults import faults
from kiosk.show.running import Running, Wishes
from kiosk.show.seen import button, items, loading, middle
from kiosk.show.tour_sheet import write_sheet
from kiosk.show.visitor import Found, Visitor

__all__ = ["Found", "Route", "Visitor", "button", "faults", "items", "loading", "middle", "walk"]


@dataclass(frozen=True)
class Route:
    """How the tour is walked."""

    size: tuple[int, int]
    language: str
    percent: int
    contrast: bool
    reach: bool = False

    def said(self) -> str:
        """ "1920x1080, en, 100 %", and high contrast and reach where they are on."""
        contrast = ", high contrast" if self.contrast else ""
        reach = ", reach" if self.reach else ""
        return f"{self.size[0]}x{self.size[1]}, {self.language}, {self.percent} %{contrast}{reach}"


def walk(prepared: Prepared, resources: Path, route: Route, out: Path, say: Callable[[str], None]) -> Found:
    """Walk through everything there is and write DIR/index.html."""
    out.mkdir(parents=True, exist_ok=True)
    for old in (*out.glob("*.png"), *out.glob("index.html")):
        old.unlink()
    preferences = Preferences(route.language, TEXT_STEPS.index(route.percent), route.contrast, route.reach)
    running = start(prepared, resources, Wishes(windowed=True, size=route.size, still=True, preferences=preferences))
    visitor = Visitor(running, out, say)
    _everything(visitor, running, prepared)
    running.close()
    write_sheet(out, prepared.exhibition["title"][route.language], route.said(), visitor.found.stops)
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
            _spots(visitor, running, f"{title}, plate {seen}", words)
            visitor.expect(words["backToPage"])
        _sources(visitor, f"{title}, sources {seen}", words)
        if chapter.at_end() or not visitor.touch(words["next"]):
            break
    visitor.expect(words["contents"])


def _sources(visitor: Visitor, title: str, words: dict[str, str]) -> None:
    """Who says so, panel by panel, where there is a button that asks."""
    if visitor.touch(words["sources"]):
        visitor.look(title)
        while visitor.touch(words["moreSources"]):
            visitor.look(f"{title}, more")
        visitor.expect(words["close"])


def _spots(visitor: Visitor, running: Running, title: str, words: dict[str, str]) -> None:
    """The first thing to look at on a plate, then the others by the steps from one to the next."""
    spots = running.screens.plate.property("spots").rows()
    for i, spot in enumerate(spots, start=1):
        visitor.expect(f"1 {spot.title}" if i == 1 else words["spot"].replace("%1", str(i)))
        visitor.look(f"{title}, {spot.title}")


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
        if running.gallery.visit.preferences.reach:
            visitor.expect(words["groupAfter"])
        else:
            visitor.touch_row(title)
        visitor.look(f"Memorial, {title}")
        if visitor.touch(words["goOn"]):
            visitor.look(f"Memorial, {title}, text")
        while visitor.touch(words["next"]):
            visitor.look(f"Memorial, {title}, more")
        _sources(visitor, f"Memorial, {title}, sources", words)
    _places(visitor, running, words)
    visitor.expect(words["leaveQuietly"])


def _places(visitor: Visitor, running: Running, words: dict[str, str]) -> None:
    """The map of memory, and every place on it, from west to east."""
    memorial = running.screens.memorial
    if memorial is None or not visitor.touch(memorial.property("placesLabel")):
        return
    seen: set[Place] = set()
    while (place := running.gallery.visit.place) not in seen:
        seen.add(place)
        visitor.look(f"Memorial, place {place.group}" if place.group else "Memorial, places")
        visitor.touch(words["next"])
    visitor.expect(words["backToMemorial"])


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
