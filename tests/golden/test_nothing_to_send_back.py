"""The shipped exhibition in its hardest modes: no words are cut, covered, crowded, too small or left alone anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMetaObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from golden.stops import Mode
from golden.test_golden import shown_in
from kiosk.depot.opened import open_prepared
from kiosk.session.place import Place
from kiosk.show.faults import faults
from kiosk.show.running import Running, delete_what_is_due

MODES = (
    Mode("upright-largest", size=(1080, 1920), percent=175, contrast=True, language="ru"),
    Mode("largest", percent=175, contrast=True, language="ru"),
    Mode("middle", percent=125, language="ru"),
)
MOST_PARTS = 300  # of the exhibition; more is a loop


def starts(prepared: Path) -> Iterator[Place]:
    """Where each part of the exhibition begins; "next" leads on from there."""
    opened = open_prepared(prepared)
    yield Place(screen="home")
    yield Place(screen="about")
    for entry in opened.exhibition["chapters"]:
        yield Place(screen="chapter", chapter=entry["id"])
    yield Place(screen="timeline")
    memorial = opened.memorial()
    assert memorial is not None
    yield Place(screen="memorial")
    for group in memorial["groups"]:
        yield Place(screen="memorial", group=group["id"])
        yield Place(screen="memorial", group=group["id"], page=1)
    yield from (Place(screen="places", group=town["id"]) for town in memorial["places"])


def walk(running: Running, prepared: Path) -> Iterator[str]:
    """Every part of every page, with its plate and its sources, and the panels; a line at each stop."""
    gallery, opened = running.gallery, set()
    yield "attract loop"
    gallery.wake("")
    for start in starts(prepared):
        gallery.go(start)
        for _ in range(MOST_PARTS):
            here = gallery.visit.place
            yield f"{here.screen} {here.chapter}{here.group} {here.page}, {here.offset}"
            if here.screen == "chapter":
                yield from look_closer(running)
                sources = running.screens.chapter._part().sources
                if sources and sources not in opened:
                    opened.add(sources)
                    running.screens.chapter.openSources()
                    yield f"sources of {here.chapter} {here.page}"
                    gallery.closePanel()
            if here.screen not in ("home", "about", "chapter"):
                break
            gallery.next()
            if (gallery.visit.place.screen, gallery.visit.place.chapter) != (start.screen, start.chapter):
                break
    for panel in ("language", "text"):
        gallery.togglePanel(panel)
        yield f"panel of {panel}"
        gallery.togglePanel(panel)
    gallery.warn()
    yield "are you still here"


def look_closer(running: Running) -> Iterator[str]:
    """The picture of a page's first part full screen, and each of the things to look at in it."""
    gallery, here = running.gallery, running.gallery.visit.place
    if not running.screens.chapter._part().picture or here.offset:
        return
    running.screens.chapter.lookCloser()
    yield f"plate of {here.chapter} {here.page}"
    for mark in marks(running.window.contentItem()):
        QMetaObject.invokeMethod(mark, "activated")
        yield f"{mark.property('label')} on the plate of {here.chapter} {here.page}"
    gallery.back()


def marks(item: QQuickItem) -> list[QQuickItem]:
    """The numbered places in a picture, in sight or not, in their order."""
    found = [mark for child in item.childItems() for mark in marks(child)]
    return [item] if item.property("told") is not None and item.property("index") is not None else found


def draw(running: Running) -> None:
    """All that is shown, without waiting for a frame of each step of it."""
    campaign = running.screens.chapter.campaign_model()
    while campaign.property("unfinished"):
        campaign.drawMore()
    QGuiApplication.processEvents()
    delete_what_is_due(running.application)  # no event loop runs that would, and pages would pile up
    running.window.grabWindow()


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
def test_no_stop_of_a_walk_has_a_fault(mode: Mode, prepared_exhibition: Path, qapp: QGuiApplication) -> None:
    assert qapp is not None
    running = shown_in(mode, prepared_exhibition)
    stops, found = 0, []
    for stop in walk(running, prepared_exhibition):
        stops += 1
        draw(running)
        found += [f"{stop}: {fault}" for fault in faults(running.window)]
    running.close()
    assert stops > 120
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_before_an_event_is_chosen_what_to_do_stands_clear_of_the_buttons(
    language: str, small_prepared: Path, qapp: QGuiApplication
) -> None:
    """Upright a timeline of few and short events has a low band for its words."""
    assert qapp is not None
    running = shown_in(Mode("upright-largest", size=(1080, 1920), percent=175, language=language), small_prepared)
    running.gallery.wake("")
    running.gallery.go(Place(screen="timeline"))
    assert running.screens.timeline.property("chosen") == -1
    draw(running)
    found = faults(running.window)
    running.close()
    assert not found, "\n".join(found)
