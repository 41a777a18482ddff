"""A rehearsal: the real program off screen opens every page and screen once, before a visitor can.

Whatever goes wrong is a complaint: an error in Python, a warning of QML, a picture that cannot be decoded.

`python -m kiosk.show.rehearsal DIR` says on stdout where it is, a line a stop, and on stderr what went wrong.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QElapsedTimer
from PySide6.QtGui import QImageReader

from kiosk.depot.opened import Damaged, Prepared, open_prepared
from kiosk.session.place import Place, Preferences
from kiosk.show.app import start
from kiosk.show.running import Running, Wishes
from kiosk.show.seen import loading, pass_time

SIZE = (1920, 1080)
PATIENCE = 10_000  # ms that a screen may take to stand
PANELS = ("language", "text")
POLITE = 5  # a kiosk that somebody touches meanwhile comes first
PICTURE = "the picture "  # begins the line of a stop that is no screen
MOST_STEPS = 500  # parts of one chapter; more is a loop


class _Rehearsal:
    """One walk. One use."""

    def __init__(self, running: Running, prepared: Prepared, complaints: list[str]) -> None:
        self._running, self._prepared = running, prepared
        self._gallery = running.gallery
        self.complaints = complaints
        self.stops = 0

    def walk(self) -> None:
        """Every screen in every language."""
        self._stop("the attract loop", lambda: None)
        for language in self._prepared.exhibition["languages"]:
            self._stop(f"home ({language})", partial(self._gallery.wake, language))
            self._stop(f"home ({language})", partial(self._gallery.speak, language))
            for panel in PANELS:
                self._stop(f"home ({language}), its panel {panel}", partial(self._gallery.togglePanel, panel))
            self._stop(f"home ({language})", self._gallery.closePanel)
            self._stop(f"the warning ({language})", self._gallery.warn)
            self._stop(f"home ({language})", self._gallery.keepReading)
            for place in self._places():
                self._stop(_said(place, language), partial(self._gallery.go, place))
                self._through(place, language)
        self._stop("the attract loop", self._gallery.startAgain)

    def _places(self) -> Iterator[Place]:
        """Where each part begins; `_through` leads on from there."""
        exhibition = self._prepared.exhibition
        yield Place(screen="home")
        for entry in exhibition["chapters"]:
            yield Place(screen="chapter", chapter=entry["id"])
        if exhibition["timeline"] is not None:
            yield Place(screen="timeline")
        yield from self._memorial_places()
        yield Place(screen="about")

    def _memorial_places(self) -> Iterator[Place]:
        memorial = self._prepared.memorial()
        if memorial is None:
            return
        yield Place(screen="memorial")
        for group in memorial["groups"]:
            yield Place(screen="memorial", group=group["id"])
            yield Place(screen="memorial", group=group["id"], page=1)  # beyond its notice
        for town in memorial["places"]:
            yield Place(screen="places", group=town["id"])
        if memorial.get("names"):
            yield Place(screen="names")
            yield Place(screen="names", record=0)
            yield Place(screen="missing")

    def _through(self, first: Place, language: str) -> None:
        """From part to part of a chapter, of the home page and of the last pages, with plates and sources."""
        if first.screen not in ("home", "chapter", "about"):
            return
        for _ in range(MOST_STEPS):
            at = self._gallery.visit.place
            if at.screen == "chapter" and not at.offset:
                self._open(at, language)
            self._stop(f"{_said(at, language)}, the next", self._gallery.next)
            now = self._gallery.visit.place
            if (now.screen, now.chapter) != (first.screen, first.chapter):
                return
        self.complaints.append(f"{_said(first, language)}: has no end.")

    def _open(self, place: Place, language: str) -> None:
        """The page's picture close up, and its sources."""
        page = self._prepared.chapter(place.chapter)["pages"][place.page]
        called = _said(place, language)
        if picture := page.get("picture"):
            plate = Place("plate", place.chapter, place.page, picture=picture)
            self._stop(f"{called}, its picture", partial(self._gallery.go, plate, remember=True))
            self._stop(called, self._gallery.back)
        if page["sources"]:
            self._stop(f"{called}, its sources", partial(self._gallery.who_says_so, tuple(page["sources"])))
            self._stop(called, self._gallery.closePanel)

    def _stop(self, called: str, act: Callable[[], object]) -> None:
        """Do it, draw what is shown, wait for its pictures, and put a name to whatever went wrong."""
        before = len(self.complaints)
        self.stops += 1
        print(called, flush=True)
        try:
            act()
            self._draw(before)
        except Exception as error:
            self.complaints.append(f"{error!r}.")
        self.complaints += [f"{file}: {why}." for file, why in self._prepared.faults.take()]  # a notice stands for it
        self.complaints[before:] = [f"{called}: {one}" for one in self.complaints[before:]]

    def _draw(self, before: int) -> None:
        patience = QElapsedTimer()
        patience.start()
        pass_time(0)
        while self._waits(before) and patience.elapsed() < PATIENCE:
            pass_time(10)
        if self._waits(before):
            self.complaints.append("a picture did not appear.")
        if self._running.window.grabWindow().isNull():
            self.complaints.append("it could not be drawn.")

    def _waits(self, before: int) -> bool:
        """Whether a picture is still to come; one that can't be shown is a complaint by now."""
        return loading(self._running.window) and len(self.complaints) == before


def rehearse(prepared: Prepared, resources: Path) -> tuple[int, list[str]]:
    """How many stops there were, and every complaint. Needs QT_QPA_PLATFORM=offscreen, and a process of its own."""
    complaints: list[str] = []
    try:
        complaints += missing_pictures(prepared)
        preferences = Preferences(prepared.exhibition["languages"][0])
        running = start(prepared, resources, Wishes(windowed=True, size=SIZE, still=True, preferences=preferences))
    except (Damaged, RuntimeError, LookupError, TypeError, ValueError) as error:
        return 0, [*complaints, f"it does not begin: {error!r}"]
    complaints += running.early
    running.engine.warnings.connect(lambda found: complaints.extend(one.toString() for one in found))
    walk = _Rehearsal(running, prepared, complaints)
    _listening(walk.walk, complaints)
    unread = (f"{file}: {why}." for file, why in prepared.faults.take())
    complaints += [one for one in unread if not any(one in said for said in complaints)]
    running.close()
    return walk.stops, complaints


def missing_pictures(prepared: Prepared) -> list[str]:
    """Pictures that a page asks for and that are not there, and files that no decoder takes."""
    media = prepared.media()
    pages = [page for entry in prepared.exhibition["chapters"] for page in prepared.chapter(entry["id"])["pages"]]
    wanted = {name for page in pages for name in (page.get("picture"), page.get("map")) if name}
    complaints = [f"the picture {name} is not there." for name in sorted(wanted - set(media))]
    for name, medium in media.items():
        print(f"{PICTURE}{name}", flush=True)
        if not medium["pictures"]:
            complaints.append(f"the picture {name} has no file.")
        for picture in medium["pictures"]:
            complaints += _undecodable(prepared, picture["file"], (picture["width"], picture["height"]))
    return complaints


def _undecodable(prepared: Prepared, file: str, size: tuple[int, int]) -> list[str]:
    try:
        reader = QImageReader(str(prepared.path(file)))
    except Damaged as error:
        return [f"{error}."]
    image = reader.read()
    if image.isNull():
        return [f"{file}: cannot be shown: {reader.errorString()}."]
    found = image.width(), image.height()
    return [] if found == size else [f"{file}: is {found[0]}x{found[1]} px and was prepared with {size[0]}x{size[1]}."]


def _listening(act: Callable[[], None], complaints: list[str]) -> None:
    """Do it; what is raised in it, or in a slot that Qt calls, is a complaint."""

    def complain(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        complaints.append(f"{error!r}.")

    before, sys.excepthook = sys.excepthook, complain
    try:
        act()
    except Exception as error:
        complaints.append(f"{error!r}.")
    finally:
        sys.excepthook = before


def _said(place: Place, language: str) -> str:
    where = place.chapter or place.group
    part = f" {where}" if where else ""
    page = f", page {place.page + 1}" if place.screen == "chapter" else ""
    return f"{place.screen}{part}{page} ({language})"


def main(folder: Path) -> int:
    """The exit code: 1 where anything went wrong."""
    from kiosk.resources import resources

    try:
        complaints = rehearse(open_prepared(folder), resources())[1]
    except Damaged as error:
        complaints = [f"{error}."]
    for complaint in dict.fromkeys(complaints):
        print(complaint, file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    os.nice(POLITE)
    sys.exit(main(Path(sys.argv[1])))
