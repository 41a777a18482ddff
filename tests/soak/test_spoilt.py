"""A kiosk that is spoilt on purpose: the soak stops, says why, and its steps lead there again."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from itertools import count

import pytest
from PySide6.QtCore import QObject, QUrl, qWarning
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk.session.place import Place
from kiosk.session.visit import Visit
from kiosk.show.running import Running
from kiosk.show.soak import hands
from kiosk.show.soak.plan import plan
from kiosk.show.soak.run import Limits, Outcome, Task, told
from kiosk.show.soak.visitor import came_to_rest
from kiosk.show.tour import items
from soak.conftest import Soaked

SEED = 5
BROKEN = b"import QtQml\nQtObject { property int many: missing.number }"


def at_home(act: Callable[[], object]) -> Callable[[Visit], None]:
    """Do something whenever a visitor of the second visit or later is on the contents."""

    def told(visit: Visit) -> None:
        if visit.number > 1 and visit.place.screen == "home" and visit.phase == "visiting":
            act()

    return told


def test_nothing_is_said_of_a_kiosk_that_is_well(soaked: Soaked) -> None:
    outcome = soaked()
    assert (outcome.fault, outcome.at, outcome.visits) == ("", 0, 8)


def test_what_qt_says_of_its_own_clock_harms_nobody(soaked: Soaked) -> None:
    def spoil(running: Running) -> None:
        note = "QUnifiedTimer::stopAnimationDriver: driver is not running"
        running.gallery.listen(at_home(lambda: qWarning(note)))

    assert soaked(spoil).fault == ""


def test_a_timeline_that_comes_to_rest_answers_first() -> None:
    before = Place("timeline", day=3, event=2)
    assert came_to_rest(before, before._replace(day=4))
    assert not came_to_rest(before, before)
    assert not came_to_rest(before, before._replace(day=4, event=3))


def qml_warning(running: Running) -> None:
    """A binding that names what is not there."""

    def warn() -> None:
        component = QQmlComponent(running.engine)
        component.setData(BROKEN, QUrl("file:///broken.qml"))
        component.create()

    running.gallery.listen(at_home(warn))


def qt_message(running: Running) -> None:
    """A warning of Qt's own."""
    running.gallery.listen(at_home(lambda: qWarning("QPainter::begin: Paint device returned engine == 0")))


def exception(running: Running) -> None:
    """An exception in a slot."""

    def fail() -> None:
        raise ZeroDivisionError("nothing to divide by")

    running.gallery.placeChanged.connect(lambda: fail() if running.gallery.visit.number > 1 else None)


def empty_screen(running: Running) -> None:
    """The contents come without anything on them; the bar of buttons stays."""

    def hide() -> None:
        if running.gallery.visit.number > 1:
            for item in items(running.window.contentItem()):
                if item.property("rowsTop") is not None:
                    item.setOpacity(0)

    running.every(1, hide)


def one_colour(running: Running) -> None:
    """Something that no tree tells of lies over everything."""
    cover = QQmlComponent(running.engine)
    cover.setData(b"import QtQuick\nRectangle { anchors.fill: parent; color: 'navy' }", QUrl())
    item = cover.create()
    assert isinstance(item, QQuickItem)
    item.setParent(running.window)
    item.setParentItem(running.window.contentItem())


def stuck_visit(running: Running) -> None:
    """Something stirs for ever, so that nobody is ever asked."""
    tick = running.gallery.tick

    def stirred() -> None:
        running.gallery.stir()
        tick()

    running.gallery.tick = stirred  # type: ignore[method-assign]


def deaf_attract(running: Running) -> None:
    """From the second visit on the attract loop does not wake."""
    gallery = running.gallery
    gallery.listen(lambda visit: gallery.startAgain() if visit.number == 2 and visit.phase == "visiting" else None)


def what_stays(running: Running) -> None:
    """A reset that forgets the language."""
    gallery = running.gallery
    gallery.rested.connect(lambda: gallery._set(gallery.visit._replace(panel="text")))


SPOILT: dict[str, tuple[Callable[[Running], None], str]] = {
    "qml warning": (qml_warning, "ReferenceError: missing is not defined"),
    "qt message": (qt_message, "Qt: QPainter::begin"),
    "exception": (exception, "ZeroDivisionError: nothing to divide by"),
    "empty screen": (empty_screen, "empty: nothing with words is on the screen home"),
    "stuck visit": (stuck_visit, "stuck: "),
    "deaf attract": (deaf_attract, "stuck: the attract loop did not answer"),
    "what stays": (what_stays, "the visit left"),
}


@pytest.mark.parametrize("name", SPOILT)
def test_it_stops_and_leads_there_again(name: str, soaked: Soaked) -> None:
    spoil, words = SPOILT[name]
    outcome = soaked(spoil)
    assert words in outcome.fault
    assert outcome.at and outcome.steps
    said = "\n".join(told(outcome, Task(seed=SEED)))
    assert f"visit {outcome.at} of seed {SEED}" in said
    assert said.endswith(f"Again: kiosk soak --seed {SEED} --from {outcome.at} --visits 1")
    assert all(step in said for step in outcome.steps)
    assert outcome.steps[0].startswith("wakes it by a touch at ")


def test_a_visit_is_repeated_step_by_step(soaked: Soaked) -> None:
    """From its number alone, without the visits before it."""

    def spoil(running: Running) -> None:
        gallery = running.gallery
        gallery.panelChanged.connect(lambda: qWarning("a panel") if gallery.visit.panel == "text" else None)

    first = soaked(spoil, Task(SEED, visits=100))
    again = soaked(spoil, Task(SEED, first.at, 1))
    assert first.at > 1
    assert (again.at, again.fault, again.steps) == (first.at, first.fault, first.steps)


def test_a_screen_of_one_colour(soaked: Soaked) -> None:
    """No tree of items tells of it: only a picture does, which visitors take who stand still."""
    first = next(
        number for number in count(1) if plan(SEED, number).steps[:1] and plan(SEED, number).steps[0].act == "look"
    )
    outcome = soaked(one_colour, Task(SEED, first, visits=1))
    assert outcome.fault.startswith("empty: the screen ") and outcome.fault.endswith(" is drawn in one colour.")
    assert outcome.steps[-1] == "looks until nothing moves"


def test_a_frame_that_never_comes(soaked: Soaked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hands, "NEVER", 400)
    outcome = soaked(lambda running: running.gallery.listen(at_home(running.window.hide)))
    assert outcome.fault == "stuck: no frame was drawn for 0.4 s."
    assert outcome.at == 2


def test_a_touch_that_is_answered_late(soaked: Soaked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hands, "SLOW", 1.5)  # s: far more than a busy machine makes of a touch

    def toil() -> None:
        until = time.process_time() + 1.6
        while time.process_time() < until:
            pass

    outcome = soaked(lambda running: running.gallery.listen(at_home(toil)))
    assert outcome.fault.startswith("stuck: it took 1.") and outcome.fault.endswith(" s of work to answer a touch.")
    assert outcome.at == 2


def leaking(soaked: Soaked, leak: Callable[[Running, Visit], object], limits: Limits) -> Outcome:
    """Eight visits that each leave something."""

    def spoil(running: Running) -> None:
        running.gallery.rested.connect(lambda: leak(running, running.gallery.visit))

    return soaked(spoil, Task(SEED, visits=8, limits=limits))


def test_objects_that_stay(soaked: Soaked) -> None:
    limits = Limits(warm_up=4, every=4, megabytes=1000)
    outcome = leaking(soaked, lambda running, _: QObject(running.window), limits)
    told_of = re.fullmatch(
        r"it has (\d+) QObjects more after visit 8 than after visit 4: QObject \+(\d+)\.", outcome.fault
    )
    assert told_of is not None, outcome.fault
    assert int(told_of[1]) == int(told_of[2]) >= 4  # one at each reset
    assert outcome.at == 0
    assert told(outcome, Task(SEED))[-1] == f"Seed {SEED}, visits 1 to 8."


def test_memory_that_stays(soaked: Soaked) -> None:
    kept: list[bytearray] = []
    limits = Limits(warm_up=4, every=4, megabytes=10, objects=1000)
    outcome = leaking(soaked, lambda *_: kept.append(bytearray(b"x" * 5_000_000)), limits)
    assert outcome.fault.startswith("it grew by ")
    assert outcome.fault.endswith(" MB between visit 4 and visit 8; 10 MB are allowed.")
    assert outcome.slope(limits) > 3000
