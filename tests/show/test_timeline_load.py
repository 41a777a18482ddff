"""A window is loaded often while a finger moves it: what was there before is not made again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Q_ARG, QCoreApplication, QElapsedTimer, QMetaObject

from kiosk.bundle.days import day_of
from kiosk.show.timeline_rows import MarkRow
from show.test_timeline_view import View, view
from show.themed import Themed
from show.timeline_stand import EVENTS, Stand, row, stand, write

__all__ = ["view"]  # a fixture
PRISONERS = next(i for i, event in enumerate(EVENTS) if event[1] == "Prisoners")  # from August 1945 until today


@pytest.fixture
def shown(themed: Themed, words: dict[str, str], tmp_path: Path) -> Stand:
    found = stand(themed, words, write(tmp_path, [row(*each) for each in EVENTS]))
    found.model.pinched(day_of(1950, 1, 1), 0.0, found.model.property("most"))
    found.model.panned(day_of(1950, 1, 1), found.model.property("most"))
    return found


def prisoners(shown: Stand) -> MarkRow:
    rows: tuple[MarkRow, ...] = shown.model.property("marks").rows()
    return next(each for each in rows if each.key == PRISONERS)


def days(shown: Stand) -> float:
    """In sight."""
    return float(shown.model.property("plot").width() / shown.model.property("ppd"))


def test_a_bar_longer_than_what_is_loaded_reaches_beyond_it_and_no_farther(shown: Stand) -> None:
    bar, loaded = prisoners(shown), shown.model.property("loaded")
    assert bar.first <= loaded.x() and loaded.y() <= bar.last
    assert bar.last - bar.first <= 5 * days(shown)


def test_a_bar_is_not_drawn_anew_for_every_step_of_a_finger(shown: Stand) -> None:
    ppd, left, seen = shown.model.property("ppd"), shown.model.property("left"), set[tuple[float, float]]()
    for step in range(20):
        shown.model.look(left + step * days(shown) / 10, ppd)
        bar, loaded = prisoners(shown), shown.model.property("loaded")
        assert bar.first <= loaded.x() and loaded.y() <= bar.last
        seen.add((bar.first, bar.last))
    assert len(seen) <= 3  # for two screens on


def test_what_a_finger_on_the_overview_flies_over_is_not_loaded(view: View) -> None:
    model, asked = view.shown.model, list[float]()
    model.loadedChanged.connect(lambda: asked.append(view.plot.property("begin")))
    for year in range(1860, 1940):
        QMetaObject.invokeMethod(view.plot, "scrub", Q_ARG(float, float(day_of(year, 1, 1))))
    assert view.plot.property("begin") == day_of(1939, 1, 1)
    assert asked == []
    view.qtbot.waitUntil(lambda: asked == [day_of(1939, 1, 1)])  # the finger rests: now it is


def test_while_it_moves_one_sheet_lies_over_the_plot_and_nothing_is_opaque(view: View) -> None:
    def colours() -> set[float]:
        marks = [item for item in view.items() if item.property("sureFirst") is not None]
        boxes = [box for mark in marks for box in mark.childItems() if box.inherits("QQuickRectangle")]
        return {box.property("color").alphaF() for box in boxes if box.isVisible()}

    assert colours() == {1.0}
    view.plot.setProperty("scrubbed", True)
    assert max(colours()) < 1
    view.plot.setProperty("scrubbed", False)
    assert colours() == {1.0}


def test_another_level_shows_what_is_in_sight_first_and_then_what_lies_beside(view: View) -> None:
    model = view.shown.model

    def screens() -> float:
        loaded = model.property("loaded")
        return float((loaded.y() - loaded.x()) / days(view.shown))

    for ppd in (model.property("most"), model.property("most") / 20):
        model.pinched(day_of(1945, 8, 10), 0.0, ppd)
        model.look(model.property("left"), model.property("ppd"))
        assert screens() == pytest.approx(1.5)
        model.look(model.property("left") + days(view.shown) / 50, model.property("ppd"))
        assert screens() == pytest.approx(1.5)  # the finger moves on before it was drawn
        view.qtbot.waitUntil(lambda: screens() == pytest.approx(3.0))


def test_what_stands_beside_the_marks_comes_after_them(view: View) -> None:
    model = view.shown.model
    ppd, ticks = model.property("ppd"), model.property("ticks")
    view.qtbot.waitUntil(lambda: model.property("loaded").y() - model.property("left") > 1.9 * days(view.shown))
    before = ticks.rows()
    model.look(model.property("left") + days(view.shown) / 2, ppd)
    assert ticks.rows() == before
    view.qtbot.waitUntil(lambda: ticks.rows() != before)


def test_one_that_is_let_go_of_while_something_waits_does_no_more(
    themed: Themed, words: dict[str, str], tmp_path: Path
) -> None:
    """It was called when Python had let go of it, which ended the program."""
    written = write(tmp_path, [row(*each) for each in EVENTS])
    for i in range(100):
        shown = stand(themed, words, written)
        shown.model.look(shown.model.property("left") + i % 7, shown.model.property("ppd"))
        del shown
        patience = QElapsedTimer()
        patience.start()
        while patience.elapsed() < 2 * (i % 8):
            QCoreApplication.processEvents()
