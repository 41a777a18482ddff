"""The timeline under fingers: taps, drags and pinches on the real view."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QAccessible, QPointingDevice
from PySide6.QtQml import QQmlComponent, QQmlProperty
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.bundle.days import day_of
from kiosk.show.app import QML
from show.themed import Themed
from show.timeline_stand import EVENTS, Stand, row, stand, write

TOUCHSCREEN: list[QPointingDevice] = []


def touchscreen() -> QPointingDevice:
    """One device for the process: Qt keeps each for ever."""
    if not TOUCHSCREEN:
        TOUCHSCREEN.append(QTest.createTouchDevice())
    return TOUCHSCREEN[0]


@dataclass
class View:
    """The screen in a window, with a visitor's fingers."""

    shown: Stand
    window: QQuickWindow
    root: QQuickItem
    qtbot: QtBot
    complaints: list[str] = field(default_factory=list)

    @property
    def plot(self) -> QQuickItem:
        return next(item for item in self.items() if item.property("lanesHeight") is not None)

    def items(self) -> Iterator[QQuickItem]:
        """Everything that is to be seen."""
        waiting = [self.root]
        while waiting:
            item = waiting.pop()
            if item.isVisible():
                yield item
                waiting += item.childItems()

    def day_at(self, x: float) -> float:
        """The day under a point of the window."""
        return float(self.plot.property("begin") + (x - self.plot.x()) / self.plot.property("ppd"))

    def touch(self, *moves: tuple[tuple[int, int], ...]) -> None:
        """Fingers come down on the first points, go along the others and leave at the last."""
        device, window = touchscreen(), self.window
        for step, points in enumerate(moves):
            event = QTest.touchEvent(window, device)
            for finger, (x, y) in enumerate(points):
                (event.move if step else event.press)(finger, QPoint(x, y), window)
            event.commit()
            self.qtbot.wait(8)
        event = QTest.touchEvent(window, device)
        for finger, (x, y) in enumerate(moves[-1]):
            event.release(finger, QPoint(x, y), window)
        event.commit()

    def settled(self) -> bool:
        """Whether view and model agree about what is in sight."""
        model = self.shown.model
        return bool(
            abs(self.plot.property("begin") - model.property("left")) * model.property("ppd") < 0.5
            and abs(self.plot.property("ppd") / model.property("ppd") - 1) < 1e-6
        )


@pytest.fixture
def view(
    themed: Themed, words: dict[str, str], tmp_path: Path, qtbot: QtBot, request: pytest.FixtureRequest
) -> Iterator[View]:
    events: Sequence[tuple[str, str, str]] = getattr(request, "param", EVENTS)
    shown = stand(themed, words, write(tmp_path, [row(*each) for each in events]))
    component = QQmlComponent(themed.engine, QUrl.fromLocalFile(str(QML / "Kiosk" / "Blocks" / "TimelineView.qml")))
    root = component.createWithInitialProperties({"model": shown.model, "words": words})
    assert isinstance(root, QQuickItem), component.errorString()
    window = QQuickWindow()
    window.resize(1920, 1080)
    found = View(shown, window, root, qtbot)
    themed.engine.warnings.connect(lambda all_: found.complaints.extend(each.toString() for each in all_))
    root.setParentItem(window.contentItem())
    root.setWidth(1920)
    root.setHeight(1080)
    window.show()
    qtbot.waitExposed(window)
    qtbot.wait(30)
    yield found
    assert not found.complaints
    window.close()
    root.setParentItem(None)  # type: ignore[arg-type]
    root.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[call-overload]


def along(start: int, end: int, y: int, steps: int = 10) -> list[tuple[tuple[int, int], ...]]:
    return [((round(start + (end - start) * i / steps), y),) for i in range(steps + 1)]


def test_a_touch_chooses_the_event_under_the_finger(view: View) -> None:
    model = view.shown.model
    mark = next(each for each in model.property("marks").rows() if each.label == "The broadcast")
    x = view.plot.x() + (mark.first - model.property("left")) * model.property("ppd")
    view.touch(((round(x), round(view.plot.y() + mark.y_ + 13)),))
    view.qtbot.waitUntil(lambda: view.shown.chosen == mark.key)


def test_a_drag_pans_with_the_finger_and_asks_python_for_nothing_on_the_way(
    view: View,
) -> None:
    asked: list[float] = []
    loaded = view.shown.model.loadedChanged
    loaded.connect(lambda: asked.append(1.0))
    y, before = round(view.plot.y()) + 200, view.day_at(1200)
    device, window = touchscreen(), view.window
    QTest.touchEvent(window, device).press(0, QPoint(1200, y), window).commit()
    for i in range(1, 31):
        QTest.touchEvent(window, device).move(0, QPoint(1200 - 10 * i, y), window).commit()
        view.qtbot.wait(4)
    assert view.day_at(900) == pytest.approx(before, abs=1.5)
    assert len(asked) <= 1
    QTest.touchEvent(window, device).release(0, QPoint(900, y), window).commit()
    view.qtbot.waitUntil(lambda: bool(view.shown.guide.went) and view.settled(), timeout=4000)


def test_a_fling_runs_on_and_stops_at_the_end_of_time(view: View) -> None:
    view.shown.model.chooseEra(2)
    view.qtbot.waitUntil(view.settled)
    y = round(view.plot.y()) + 200
    view.touch(*along(1700, 300, y, 8))
    view.qtbot.waitUntil(view.settled, timeout=4000)
    model = view.shown.model
    assert view.plot.property("begin") + view.plot.width() / view.plot.property("ppd") <= model.property("last") + 0.01


@pytest.mark.parametrize(("start", "end"), [(120, 330), (420, 150)])
def test_a_pinch_keeps_its_point_and_snaps_to_a_level(view: View, start: int, end: int) -> None:
    y, middle = round(view.plot.y()) + 200, 1000
    before, ppd = view.day_at(middle), view.plot.property("ppd")
    spread = [start + (end - start) * i // 12 for i in range(13)]
    view.touch(*(((middle - d, y), (middle + d, y)) for d in spread))
    view.qtbot.waitUntil(lambda: bool(view.shown.guide.went) and view.settled(), timeout=4000)
    assert (view.plot.property("ppd") > ppd) is (end > start)
    assert view.day_at(middle) == pytest.approx(before, abs=4 / ppd)


def test_the_overview_leads_to_where_it_is_touched(view: View) -> None:
    box: QRectF = view.shown.model.property("overviewBox")
    stretch = view.shown.model.property("stretchList")[0]
    view.touch(((round(box.x() + (stretch[2] + stretch[3]) / 2), round(box.y() + 60)),))
    view.qtbot.waitUntil(lambda: bool(view.shown.guide.went) and view.settled(), timeout=4000)
    assert abs(view.day_at(view.plot.x() + view.plot.width() / 2) - (stretch[0] + stretch[1]) / 2) < 200


def test_a_title_is_shown_whole_and_with_its_bar_or_not_at_all(view: View) -> None:
    """A title alone at the edge would be read as that of the bar next to it."""
    plot, wide, shown, turned = view.plot, view.plot.width(), 0, 0
    for step in range(60):
        plot.setProperty("begin", day_of(1945, 7, 20) + step * 0.7)
        marks = [item for item in view.items() if item.property("stands")]
        for mark in marks:
            left, right = (mark.mapToItem(plot, QPointF(x, 0)).x() for x in (0.0, mark.property("wide")))
            if mark.property("titled"):
                title = left + mark.property("wordsX")
                assert title > -0.01 and title + mark.property("labelWidth") < wide + 0.01
                assert right > 7.99 and left < wide - 7.99
                shown += 1
                turned += mark.property("stands") != mark.property("side")
    assert shown > 60 and turned > 5
    strip = marks[0].parentItem().parentItem()
    assert (strip.mapToScene(QPointF(0, 0)).x(), strip.width()) == (plot.x(), wide)


@pytest.mark.parametrize(("spare", "stands", "titled"), [("spareLeft", "left", True), ("spareRight", "right", False)])
def test_at_the_edge_a_title_turns_to_the_side_that_is_free(view: View, spare: str, stands: str, titled: bool) -> None:
    mark = next(item for item in view.items() if item.property("label") == "The broadcast")
    plot, days = view.plot, view.plot.width() / view.plot.property("ppd")
    for side in ("spareLeft", "spareRight"):
        mark.setProperty(side, side == spare)
    plot.setProperty("begin", mark.property("first") - days / 2)
    assert (mark.property("stands"), mark.property("titled")) == ("right", True)
    plot.setProperty("begin", mark.property("first") - days + 20 / plot.property("ppd"))
    assert (mark.property("stands"), mark.property("titled")) == (stands, titled)


def test_a_touch_on_a_title_that_turned_means_its_event(view: View) -> None:
    model, plot = view.shown.model, view.plot
    row = next(each for each in model.property("marks").rows() if each.label == "The broadcast")
    assert row.spareLeft
    ppd = model.property("ppd")
    left = row.first - (plot.width() - 30) / ppd
    model.look(left, ppd)
    title = (row.first - left) * ppd - 5 - row.labelWidth  # px of its left end, by the side of which nothing stands
    assert model.under(title, row.y_ + 13) == row.key


def test_the_words_of_a_chosen_span_stand_in_a_frame_and_those_of_a_day_do_not(view: View) -> None:
    """Filled, words beside a bar would look like a part of what is known; a day's tick stands inside the fill."""
    marks = {item.property("label"): item for item in view.items() if item.property("stands") == "right"}
    span, day = marks["A crossing"], marks["The broadcast"]
    for mark in (span, day):
        assert not mark.property("framed")
        mark.setProperty("chosen", True)
        assert mark.property("beside")
    assert span.property("framed") and not day.property("framed")
    for mark, words_filled in ((span, False), (day, True)):
        box = next(each for each in mark.childItems() if each.property("radius") is not None)
        assert box.isVisible() and (box.property("color") == mark.property("fill")) is words_filled
        assert (QQmlProperty(box, "border.width").read() > 0) is not words_filled


@pytest.mark.parametrize(("sure", "stands"), [(20, ""), (600, "inside"), (0, "inside")])
def test_the_title_of_the_chosen_event_hides_nothing_that_is_sure(view: View, sure: int, stands: str) -> None:
    """px of its bar that are sure: with too few for its title, the title stands in the detail alone."""
    mark = next(item for item in view.items() if item.property("stands"))
    day, ppd = view.plot.property("begin") + 5, view.plot.property("ppd")
    begins = day + 100 / ppd
    places = {"first": day, "last": day + 800 / ppd, "sureFirst": begins, "sureLast": begins + (sure or -1) / ppd}
    for name, value in {**places, "side": "none", "chosen": True}.items():
        mark.setProperty(name, value)
    assert mark.property("labelWidth") < 500
    assert mark.property("stands") == stands


def test_each_event_in_sight_is_a_button_named_by_its_day_and_title(view: View) -> None:
    names = []
    for item in view.items():
        told = QAccessible.queryAccessibleInterface(item)
        if told is not None and told.role() == QAccessible.Role.Button:
            names.append(told.text(QAccessible.Text.Name))
    assert "15 August 1945: The broadcast" in names
    assert not [name for name in names if "A treaty" in name]


def focused(view: View) -> str:
    """The accessible name of what the keys have come to."""
    told = QAccessible.queryAccessibleInterface(view.window.activeFocusItem())
    return told.text(QAccessible.Text.Name) if told is not None else ""


def go_by(view: View, key: Qt.Key) -> str:
    QTest.keyClick(view.window, key)
    return focused(view)


def names_in_sight(view: View) -> list[str]:
    """Events whose bar is in the plot, in order of time, as a screen reader names them."""
    model, wide = view.shown.model, view.plot.width()
    found = []
    for mark in sorted(model.property("marks").rows(), key=lambda each: each.key):
        left, right = ((day - model.property("left")) * model.property("ppd") for day in (mark.first, mark.last))
        if right > 0 and left < wide:
            found.append(mark.name)
    return found


def keys_at_the_eras(view: View) -> str:
    """Focus on the last button before the plot."""
    view.window.requestActivate()
    eras = [
        item for item in view.items() if item.property("selected") is not None and item.property("label") == "After"
    ]
    eras[0].forceActiveFocus(Qt.FocusReason.TabFocusReason)
    return focused(view)


def test_keys_go_through_the_events_in_sight_in_order_of_time_and_on(view: View) -> None:
    before, names = keys_at_the_eras(view), names_in_sight(view)
    assert len(names) > 5
    assert [go_by(view, Qt.Key.Key_Tab) for _ in names] == names
    after = go_by(view, Qt.Key.Key_Tab)
    assert after and after not in names
    assert [go_by(view, Qt.Key.Key_Backtab) for _ in names] == names[::-1]
    assert go_by(view, Qt.Key.Key_Backtab) == before


def test_the_focus_frame_stands_around_the_event_and_within_the_plot(view: View) -> None:
    keys_at_the_eras(view)
    for _ in names_in_sight(view):
        go_by(view, Qt.Key.Key_Tab)
        focus = view.window.activeFocusItem()
        frame = next(item for item in view.items() if item.property("worded") is not None)
        box = focus.mapRectToScene(QRectF(0, 0, focus.width(), focus.height()))
        around = frame.mapRectToScene(QRectF(0, 0, frame.width(), frame.height()))
        plot = view.plot.mapRectToScene(QRectF(-12, -12, view.plot.width() + 24, view.plot.height()))
        assert plot.contains(around)
        assert around.contains(box.intersected(plot.adjusted(12, 12, -12, 0)).adjusted(-11, -11, 11, 11))


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_chooses_the_event_it_came_to_and_stays_there(view: View, key: Qt.Key) -> None:
    keys_at_the_eras(view)
    go_by(view, Qt.Key.Key_Tab)
    name = go_by(view, Qt.Key.Key_Right)
    assert go_by(view, key) == name
    chosen = next(mark for mark in view.shown.model.property("marks").rows() if mark.name == name)
    assert view.shown.chosen == chosen.key


def test_what_is_under_the_finger_shows_it_until_the_finger_slides_off(view: View) -> None:
    model = view.shown.model
    mark = next(each for each in model.property("marks").rows() if each.label == "The broadcast")
    x = round(view.plot.x() + (mark.first - model.property("left")) * model.property("ppd"))
    y = round(view.plot.y() + mark.y_ + 13)
    pressed = next(item for item in view.root.findChildren(QQuickItem) if item.property("swapped") is not None)
    assert not pressed.isVisible()
    device, window = touchscreen(), view.window
    QTest.touchEvent(window, device).press(0, QPoint(x, y), window).commit()
    assert pressed.isVisible() and pressed.y() == mark.y_
    for i in range(1, 8):
        QTest.touchEvent(window, device).move(0, QPoint(x - 12 * i, y), window).commit()
    view.qtbot.waitUntil(lambda: not pressed.isVisible())
    QTest.touchEvent(window, device).release(0, QPoint(x - 84, y), window).commit()
    assert view.shown.chosen == -1


CROWD = tuple(("1945-08-20", f"One of nine {i}", "coast") for i in range(9))


@pytest.mark.parametrize("view", [(*EVENTS[:9], *CROWD)], indirect=True)
def test_nothing_is_left_to_see_of_a_block_that_the_chosen_event_lies_over(view: View) -> None:
    def frame() -> bool:
        block = next(item for item in view.items() if item.property("middle") is not None)
        return any(part.isVisible() for part in block.childItems())

    assert frame()
    view.shown.model.chooseEvent(12)
    view.qtbot.waitUntil(view.settled)
    assert not frame()


def test_buttons_are_large_and_apart(view: View) -> None:
    view.shown.model.chooseEvent(8)
    view.qtbot.waitUntil(view.settled)
    boxes = [
        item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        for item in view.items()
        if item.property("wordless") is not None
    ]
    assert len(boxes) == 3 + 2 + 2 + 2  # eras, steps, zoom, chapter and source; all is said at once
    assert all(box.width() >= 64 and box.height() >= 64 for box in boxes)
    for one, other in combinations(boxes, 2):
        assert not one.adjusted(-7.9, -7.9, 7.9, 7.9).intersects(other.adjusted(-7.9, -7.9, 7.9, 7.9))


def test_delegates_are_made_for_what_is_near_and_no_more(view: View) -> None:
    for year in range(1860, 2020, 4):
        view.plot.setProperty("begin", float(day_of(year, 1, 1)))
        view.qtbot.wait(1)
    delegates = [item for item in view.root.findChildren(QObject) if item.property("sureFirst") is not None]
    assert len(delegates) <= len(EVENTS)


def test_no_word_of_the_axis_hangs_over_the_ends_of_the_lanes(view: View) -> None:
    plot, model, moved = view.plot, view.shown.model, 0
    for step in range(40):
        model.look(day_of(1945, 8, 1) + step / 8, 60.0)
        plot.setProperty("ppd", 60.0)
        plot.setProperty("begin", day_of(1945, 8, 1) + step / 8)
        words = [item for item in view.items() if item.property("moved") is not None]
        assert len(words) > 20
        for word in words:
            left = word.mapToItem(plot, QPointF(0, 0)).x()
            assert left > -0.01 and left + word.width() < plot.width() + 0.01
            moved += word.property("moved") != 0
    assert moved > 5


def test_no_hatch_is_drawn_beside_the_plot(view: View) -> None:
    """The software renderer does not clip what lies wholly outside, and would draw it over the lanes' names."""
    plot, model, seen = view.plot, view.shown.model, 0
    for step in range(40):
        model.look(day_of(1945, 8, 1) + step, 60.0)
        plot.setProperty("ppd", 60.0)
        plot.setProperty("begin", day_of(1945, 8, 1) + step)
        for hatch in (item for item in view.items() if item.property("soft") is not None):
            if not hatch.isVisible() or hatch.parentItem().parentItem().property("sureFirst") is None:
                continue
            left = hatch.mapToItem(plot, QPointF(0, 0)).x()
            assert left < plot.width() and left + hatch.width() > 0
            seen += 1
    assert seen > 20
