"""What is told of a spot stands beside it: the spot is in sight, and so is no paper that a picture could cover."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem

from golden.stops import Mode
from golden.test_golden import shown_in
from kiosk.depot.opened import open_prepared
from kiosk.session.place import Place
from kiosk.show.seen import items
from kiosk.show.tour import Visitor

WIDE, UPRIGHT = (1920, 1080), (1080, 1920)
MODES = [
    Mode(f"spots-{size[0]}-{percent}", size=size, percent=percent) for size in (WIDE, UPRIGHT) for percent in (100, 175)
]


def plates_with_spots(prepared: Path) -> Iterator[tuple[Place, list[str]]]:
    exhibition = open_prepared(prepared)
    for entry in exhibition.exhibition["chapters"]:
        for index, page in enumerate(exhibition.chapter(entry["id"])["pages"]):
            if page.get("spots"):
                place = Place("plate", entry["id"], index, picture=page["picture"])
                yield place, [spot["title"]["en"] for spot in page["spots"]]


def box(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(item.boundingRect())


def has(item: QQuickItem, name: str) -> bool:
    """Whether it has a property of this name, of whatever type."""
    return QQmlProperty(item, name).isValid()


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
def test_a_spot_is_seen_whole_and_the_picture_fills_what_its_panel_leaves(
    mode: Mode, prepared_exhibition: Path, qapp: QGuiApplication, tmp_path: Path
) -> None:
    assert qapp is not None
    running = shown_in(mode, prepared_exhibition)
    visitor, seen, left = Visitor(running, tmp_path, lambda _line: None), 0, 0
    running.gallery.wake("")
    for place, titles in plates_with_spots(prepared_exhibition):
        running.gallery.go(place)
        visitor.settle()
        for number, title in enumerate(titles, start=1):
            visitor.expect(f"1 {title}" if number == 1 else f"Spot {number}")
            shown = items(running.window.contentItem())
            (picture,) = [item for item in shown if has(item, "zoom")]
            (told,) = [item for item in shown if has(item, "row")]
            (mark,) = [item for item in shown if item.property("label") == f"{number} {title}"]
            view, panel, spot = box(picture.parentItem()), box(told), box(mark).adjusted(-4, -4, 4, 48)
            assert view.contains(spot) and not panel.intersects(spot)
            at_left = panel.left() == 0 and panel.right() < view.right()
            if at_left:  # it would cover the spot at the right, or leave paper over itself
                beside = view.adjusted(panel.right(), 0, 0, 0)
                assert box(picture).adjusted(-1, -1, 1, 1).contains(beside), f"{title}: paper beside {panel}"
                left += 1
            right = panel.left() if panel.left() and box(picture).right() < view.right() - 1 else view.right()
            bottom = panel.top() if panel.left() == 0 else view.bottom()
            fills = box(picture).adjusted(-1, -1, 1, 1).contains(QRectF(0, 0, right, bottom))
            assert fills, f"{title}: {box(picture)} leaves paper beside {panel}"
            if right == panel.left():
                assert box(picture).right() == pytest.approx(right, abs=1)
            seen += 1
    running.close()
    assert left == (mode.name == "spots-1920-175"), "the people of Harbin stand at the right edge"
    assert seen > 6 and not visitor.found.complaints
