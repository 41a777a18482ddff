"""What moves by itself: the frames it is drawn in, from the first that shows it to the last."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from bench.inside.changes import words
from bench.inside.visit import Frame, Visit
from bench.stats import spread
from kiosk.session.place import Place

SHORT, LONG = 1.0, 4.0  # s that is watched: of what ends by itself, of what goes on
STILL = 100.0  # ms between two frames of which the second begins another motion
EMPTY = 4.0  # ms after another one: a frame in which Qt draws nothing
HELD = 1.3  # s that a light is held for


def motion(visit: Visit, times: int) -> dict[str, Any]:
    """Everything that moves, each so many times."""
    visit.until(lambda: bool(visit.drawn), "a first frame")
    visit.let(time.monotonic() + 2.0)  # what is made in advance is made
    return {name: told([move(visit) for _ in range(times)]) for name, move in MOTIONS.items()}


def told(runs: Sequence[Sequence[Frame]]) -> dict[str, Any]:
    """Frames a second while it moved, and ms between them."""
    between = [(later - one) * 1000 for frames in runs for one, later in pairwise(drawn(frames))]
    moving = [gap for gap in between if gap < STILL]
    return {"per_second": round(len(moving) / sum(moving) * 1000, 1), "between_ms": spread(moving)}


def drawn(frames: Sequence[Frame]) -> list[float]:
    """When something was drawn, s: without the empty frames that follow most others."""
    found: list[float] = []
    for frame in frames:
        if not found or (frame.at - found[-1]) * 1000 >= EMPTY:
            found.append(frame.at)
    return found


def watched(visit: Visit, seconds: float) -> list[Frame]:
    """What is drawn in so many seconds from now."""
    visit.drawn.clear()
    visit.let(time.monotonic() + seconds)
    return list(visit.drawn)


def attract(visit: Visit) -> list[Frame]:
    """The rain of the attract loop."""
    rest(visit)
    return watched(visit, LONG)


def page_turn(visit: Visit) -> list[Frame]:
    """From one page of a chapter to the next."""
    go(visit, Place(screen="chapter", chapter=first_chapter(visit)))
    visit.put([visit.where(words(visit)["next"])])
    visit.let(time.monotonic() + 0.08)
    visit.put([])
    return watched(visit, SHORT)


def panel(visit: Visit) -> list[Frame]:
    """The panel of languages slides up."""
    go(visit, Place(screen="chapter", chapter=first_chapter(visit)))
    visit.running.gallery.togglePanel("language")
    return watched(visit, SHORT)


def question(visit: Visit) -> list[Frame]:
    """Are you still here?"""
    go(visit, Place(screen="chapter", chapter=first_chapter(visit)))
    visit.running.gallery.warn()
    frames = watched(visit, SHORT)
    visit.running.gallery.keepReading()
    visit.settle()
    return frames


def campaign(visit: Visit) -> list[Frame]:
    """The map of the campaign, played."""
    go(visit, campaign_place(visit))
    visit.press(words(visit)["play"])
    frames = watched(visit, LONG)
    rest(visit)
    return frames


def light(visit: Visit) -> list[Frame]:
    """A light that grows under a finger."""
    go(visit, Place(screen="memorial"))
    visit.put([visit.where(words(visit)["holdForLight"])])
    frames = watched(visit, HELD)
    visit.put([])
    rest(visit)  # one light a visit
    return frames


MOTIONS: Mapping[str, Callable[[Visit], list[Frame]]] = {
    "attract loop": attract,
    "page turn": page_turn,
    "panel": panel,
    "question": question,
    "campaign in play": campaign,
    "light": light,
}


def rest(visit: Visit) -> None:
    """Back to the attract loop."""
    visit.running.gallery.startAgain()
    visit.let(time.monotonic() + 0.5)


def go(visit: Visit, place: Place) -> None:
    """A visit, at a place, with nothing moving."""
    if visit.running.gallery.visit.phase == "attract":
        visit.tap((visit.window.width() / 2, visit.window.height() / 3))
    visit.running.gallery.closePanel()
    visit.running.gallery.go(place)
    visit.settle()


def first_chapter(visit: Visit) -> str:
    """The id of the first one."""
    return visit.running.hung.prepared.exhibition["chapters"][0]["id"]


def campaign_place(visit: Visit) -> Place:
    """The page that plays. LookupError where no chapter has one."""
    prepared = visit.running.hung.prepared
    for chapter in prepared.exhibition["chapters"]:
        for number, page in enumerate(prepared.chapter(chapter["id"])["pages"]):
            if page["kind"] == "campaign":
                return Place(screen="chapter", chapter=chapter["id"], page=number)
    raise LookupError("no chapter has a campaign")
