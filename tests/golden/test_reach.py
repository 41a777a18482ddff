"""With reach on nobody who sits has to stretch: whatever can be pressed stands low, and nothing else is worse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication

from golden.stops import Mode
from golden.test_golden import shown_in
from golden.test_nothing_to_send_back import draw, starts, walk
from golden.test_targets import APART, LEAST, gap, targets
from kiosk.session.place import Place
from kiosk.show.faults import faults
from kiosk.show.running import Running
from kiosk.show.tour import Visitor

LINE, LINE_UPRIGHT = 700, 1100  # px at 1920x1080 and at 1080x1920: nothing stands above it that is pressed
VEIL = 500  # px of height: what is taller covers a screen, and is pressed at its lower end
MODES = (
    Mode("reach", language="ru", reach=True),
    Mode("reach-largest", percent=175, contrast=True, language="ru", reach=True),
    Mode("reach-upright", size=(1080, 1920), reach=True),
    Mode("reach-upright-largest", size=(1080, 1920), percent=175, language="ru", reach=True),
)


def wrong(running: Running) -> Iterator[str]:
    """What can be pressed here and stands too high, is too small, or too near to something else."""
    line = LINE_UPRIGHT if running.window.height() > running.window.width() else LINE
    found = [(label, box) for label, box in targets(running) if box.height() < VEIL]
    for label, box in found:
        if box.top() < line - 0.5:
            yield f"{label!r} stands {line - box.top():.0f} px too high"
        if min(box.width(), box.height()) < LEAST - 0.5:
            yield f"{label!r} is {box.width():.0f} x {box.height():.0f}"
    if running.gallery.visit.panel or running.gallery.visit.phase == "warning":
        return  # a veil lies over the others on purpose
    for (one, a), (other, b) in combinations(found, 2):
        if gap(a, b) < APART - 0.5:
            yield f"{one!r} and {other!r} are {gap(a, b):.0f} apart"


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
def test_at_every_stop_of_a_walk_whatever_can_be_pressed_is_low(
    mode: Mode, prepared_exhibition: Path, qapp: QGuiApplication
) -> None:
    assert qapp is not None
    running = shown_in(mode, prepared_exhibition)
    stops, pressed, found = 0, 0, []
    for stop in walk(running, prepared_exhibition):
        stops += 1
        draw(running)
        pressed += len(targets(running))
        found += [f"{stop}: {fault}" for fault in (*wrong(running), *faults(running.window))]
    running.close()
    assert stops > 120 and pressed > 8 * 120
    assert not found, "\n".join(found)


def test_without_reach_much_stands_higher(prepared_exhibition: Path, qapp: QGuiApplication) -> None:
    """The measure above does measure something."""
    assert qapp is not None
    running = shown_in(Mode("plain"), prepared_exhibition)
    running.gallery.wake("")
    QGuiApplication.processEvents()
    assert any("too high" in one for one in wrong(running))
    running.close()


def test_everything_is_reached_by_touches_below_the_line(
    prepared_exhibition: Path, qapp: QGuiApplication, tmp_path: Path
) -> None:
    """A chapter, a spot of its plate, an army, the sources of its voices, an event, a group and a place of memory."""
    assert qapp is not None
    running = shown_in(Mode("reach", reach=True), prepared_exhibition)
    visitor, gallery = Visitor(running, tmp_path, lambda _line: None), running.gallery
    words = gallery.interface_words()
    visitor.touch_at(QPoint(960, 1000))
    visitor.expect(beginning(running, "1 One\u00a0war, three\u00a0endings. "))
    assert gallery.visit.place == Place(screen="chapter", chapter="two-dates")
    visitor.expect(words["lookCloser"])
    visitor.expect(beginning(running, "2 "))
    visitor.expect(words["spot"].replace("%1", "3"))
    visitor.expect(words["backToPage"])
    while running.screens.chapter.property("kind") != "voices":
        visitor.expect(words["next"])
    visitor.expect(words["sources"])
    assert len(gallery.visit.sources) >= 4
    visitor.expect(words["close"])
    visitor.expect(words["contents"])
    visitor.expect(beginning(running, "6 August Storm. "))
    while running.screens.chapter.property("kind") != "campaign":
        visitor.expect(words["next"])
    visitor.expect(words["armies"])
    assert running.screens.chapter.campaign_model().property("chosen")
    visitor.expect(words["timeline"])
    visitor.expect(words["later"])
    assert running.screens.timeline.property("chosen") >= 0
    visitor.expect(words["contents"])
    visitor.expect(words["enterMemorial"])
    visitor.expect(words["groupAfter"])
    assert gallery.visit.place.group
    visitor.expect(running.screens.memorial.property("placesLabel"))
    visitor.expect(words["next"])
    assert (gallery.visit.place.screen, bool(gallery.visit.place.group)) == ("places", True)
    visitor.expect(words["backToMemorial"])
    assert gallery.visit.place.screen == "memorial"
    running.close()
    assert not visitor.found.complaints


def beginning(running: Running, start: str) -> str:
    """The name, beginning so, of something that can be pressed now; "" for none."""
    return next((label for label, _ in targets(running) if label.startswith(start)), "")


@pytest.mark.parametrize("at", ["home row", "plate spot", "memorial map"])
def test_what_stands_above_the_line_does_nothing_when_it_is_touched(
    at: str, prepared_exhibition: Path, qapp: QGuiApplication, tmp_path: Path
) -> None:
    assert qapp is not None
    running = shown_in(Mode("reach", reach=True), prepared_exhibition)
    visitor, gallery = Visitor(running, tmp_path, lambda _line: None), running.gallery
    gallery.wake("")
    reach: dict[str, tuple[Callable[[], None], QPoint]] = {
        "home row": (gallery.contents, QPoint(300, 240)),
        "plate spot": (lambda: gallery.go(Place("plate", "two-dates", 0, picture="tokyo-bay")), QPoint(1130, 390)),
        "memorial map": (lambda: gallery.go(Place(screen="places")), QPoint(700, 400)),
    }
    act, where = reach[at]
    act()
    visitor.settle()
    before, shot = gallery.visit.place, running.window.grabWindow()
    visitor.touch_at(where)
    visitor.settle()
    assert gallery.visit.place == before
    assert running.window.grabWindow() == shot
    running.close()


def test_the_place_stays_when_reach_is_turned_on_and_off(prepared_exhibition: Path, qapp: QGuiApplication) -> None:
    assert qapp is not None
    running = shown_in(Mode("reach"), prepared_exhibition)
    gallery = running.gallery
    gallery.wake("")
    for start in (*starts(prepared_exhibition), Place(screen="chapter", chapter="islands", page=2, offset=40)):
        gallery.go(start)
        for _ in range(2):
            gallery.toggleReach()
            assert gallery.visit.place == start
    running.close()
