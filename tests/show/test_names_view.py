"""The search of names under a finger: the real views, every screen of it, nothing cut and no dead way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import made_up_names as made_up
from kiosk.depot.opened import Prepared, open_prepared
from kiosk.prepare.run import prepare
from kiosk.session.place import TEXT_STEPS, Place
from kiosk.show.app import QML
from prepare.making import TODAY, Here
from prepare.test_names import bundle
from show.house import House
from show.test_names import FULL, LONG
from show.test_timeline_view import touchscreen
from show.themed import Themed

LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)
SMALLEST = 64  # px of anything that is pressed


@dataclass
class View:
    """The screen and the control bar in a window, with one finger."""

    house: House
    window: QQuickWindow
    qtbot: QtBot
    themed: Themed
    complaints: list[str] = field(default_factory=list)
    roots: list[QQuickItem] = field(default_factory=list)
    components: list[QQmlComponent] = field(default_factory=list)  # they own what they made

    def load(self, file: str) -> None:
        component = QQmlComponent(self.themed.engine, QUrl.fromLocalFile(str(QML / "Kiosk" / file)))
        root = component.createWithInitialProperties({"gallery": self.house.gallery})
        assert isinstance(root, QQuickItem), component.errorString()
        root.setParentItem(self.window.contentItem())
        self.roots.append(root)
        self.components.append(component)

    def show(self, size: tuple[int, int], percent: int = 100, contrast: bool = False, reach: bool = False) -> None:
        """Hang the screen so, with words of this size."""
        self.window.resize(*size)
        gallery = self.house.gallery
        gallery.setPercent(percent)
        if gallery.visit.preferences.contrast != contrast:
            gallery.toggleContrast()
        if gallery.visit.preferences.reach != reach:
            gallery.toggleReach()
        self.themed.theme.setProperty("percent", percent)
        self.themed.theme.setProperty("contrast", contrast)
        gallery.setStage(float(size[0]), float(size[1]), 1.0)
        for root in self.roots:
            root.setWidth(size[0])
            root.setHeight(size[1])
        self.qtbot.wait(1)

    def items(self) -> Iterator[QQuickItem]:
        """Everything that is to be seen."""
        waiting = list(self.roots)
        while waiting:
            item = waiting.pop()
            if item.isVisible() and item.opacity() > 0:
                yield item
                waiting += item.childItems()

    def buttons(self) -> list[QQuickItem]:
        """Everything that can be pressed."""
        return [item for item in self.items() if item.property("available") is True]

    def texts(self) -> list[QQuickItem]:
        return [item for item in self.items() if item.inherits("QQuickText") and item.property("text")]

    def touch(self, label: str) -> None:
        """One finger on the button called so."""
        target = next(item for item in self.buttons() if item.property("label") == label)
        where = target.mapToScene(QPointF(target.width() / 2, target.height() / 2)).toPoint()
        self.touch_at(where)

    def touch_at(self, where: QPoint) -> None:
        QTest.touchEvent(self.window, touchscreen()).press(0, where, self.window).commit()
        QTest.touchEvent(self.window, touchscreen()).release(0, where, self.window).commit()
        self.qtbot.wait(1)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    folder = tmp_path_factory.mktemp("names")
    bundle(folder / "bundle", [FULL, LONG, *made_up.people(100)])
    prepare(folder / "bundle", folder / "out", lambda *_: None, TODAY, "0.1.0", Here)
    return open_prepared(folder / "out")


@pytest.fixture
def view(prepared: Prepared, themed: Themed, qtbot: QtBot) -> Iterator[View]:
    house = House(prepared, themed)
    house.wake()
    list(house.screens.warm())
    house.gallery.go(Place(screen="memorial"))
    house.gallery.findName()
    window = QQuickWindow()
    found = View(house, window, qtbot, themed)
    complained = themed.engine.warnings.connect(lambda some: found.complaints.extend(one.toString() for one in some))
    found.load("Screens/Names.qml")
    found.load("Controls/ControlBar.qml")
    found.show(LANDSCAPE)
    window.show()
    qtbot.waitExposed(window)
    yield found
    themed.engine.warnings.disconnect(complained)
    house.gallery.startAgain()
    for name, value in (("percent", 100), ("contrast", False)):
        themed.theme.setProperty(name, value)
    window.close()
    for root in found.roots:
        root.setParentItem(None)  # type: ignore[arg-type]
        root.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[call-overload]
    assert not found.complaints


def test_a_finger_types_a_name_and_opens_it(view: View) -> None:
    for letter in "MORIMO":
        view.touch(letter)
    assert view.house.place.query == "morimo"
    view.touch("Morimoto Haruko. 森本 春子 · settler · Invented for a test")
    assert view.house.place.record == 0
    view.touch("Back to the names")
    view.touch("Delete")
    assert view.house.place.query == "morim"
    view.touch("A name is missing?")
    assert view.house.place.screen == "missing"
    view.touch("Back to memorial")
    assert view.house.place.screen == "memorial"


def test_a_key_that_is_not_lit_does_nothing(view: View) -> None:
    for letter in "MORIMO":
        view.touch(letter)
    dark = next(item for item in view.items() if item.property("label") == "Q")
    assert dark.property("available") is False
    view.touch_at(dark.mapToScene(QPointF(10, 10)).toPoint())
    assert view.house.place.query == "morimo"


PLACES = (
    Place(screen="names"),
    Place(screen="names", query="mor", script="latn"),
    Place(screen="names", query="мор", script="cyrl"),
    Place(screen="names", query="もり", script="kana"),
    Place(screen="names", query="ㄱ", script="hang"),
    Place(screen="names", script="hani"),
    Place(screen="names", query="qjz", script="latn"),
    Place(screen="names", record=0),
    Place(screen="names", record=1),
    Place(screen="missing"),
)


@pytest.mark.parametrize(("size", "percent"), list(product((LANDSCAPE, PORTRAIT), TEXT_STEPS)))
@pytest.mark.parametrize(("contrast", "reach"), [(False, False), (True, False), (False, True)])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_no_word_is_cut_and_every_button_is_large_enough(
    view: View, size: tuple[int, int], percent: int, contrast: bool, reach: bool, language: str
) -> None:
    view.house.gallery.speak(language)
    view.show(size, percent, contrast, reach)
    for place in PLACES:
        view.house.gallery.go(place)
        view.qtbot.wait(1)
        faults = [*_cut(view, size), *_small(view), *(_high(view, size) if reach else ())]
        assert not faults, f"{place}: {faults}"


def test_with_reach_on_a_name_is_opened_by_its_number(view: View) -> None:
    view.show(LANDSCAPE, reach=True)
    for letter in "MORIMO":
        view.touch(letter)
    view.touch("Morimoto Haruko. 森本 春子 · settler · Invented for a test")
    assert view.house.place.record == 0
    view.touch("Back to the names")
    view.house.gallery.go(Place(screen="names", query="", script="latn"))
    view.touch("Кириллица")
    assert view.house.place.script == "cyrl"


def test_with_reach_on_the_syllables_are_read_on_in_three_rows(view: View) -> None:
    view.show(LANDSCAPE, reach=True)
    view.house.gallery.go(Place(screen="names", script="kana"))
    view.qtbot.wait(1)
    keys = [item for item in view.items() if str(item.property("label")) in "あいうえおかを"]
    assert [str(item.property("label")) for item in sorted(keys, key=lambda key: (key.y(), key.x()))] == list(
        "あいうえおかを"
    )


def _cut(view: View, size: tuple[int, int]) -> Iterator[str]:
    for item in view.texts():
        left, right = item.mapToScene(QPointF(0, 0)), item.mapToScene(QPointF(item.width(), item.height()))
        beyond = left.x() < 0 or right.x() > size[0] + 1 or right.y() > size[1] + 12
        if beyond or item.property("truncated") or item.property("contentWidth") > item.width() + 2:
            yield f"cut: {item.property('text')!r}"
        button = _button_around(item)
        if button is not None and item.mapToItem(button, QPointF(item.width(), 0)).x() > button.width() + 1:
            yield f"wider than its button: {item.property('text')!r}"


def _button_around(item: QQuickItem) -> QQuickItem | None:
    around: QObject | None = item.parentItem()
    while isinstance(around, QQuickItem) and around.property("available") is None:
        around = around.parentItem()
    return around if isinstance(around, QQuickItem) else None


def _high(view: View, size: tuple[int, int]) -> Iterator[str]:
    line = 700 if size == LANDSCAPE else 1100
    for item in view.buttons():
        top = item.mapToScene(QPointF(0, 0)).y()
        if top < line:
            yield f"out of reach: {item.property('label')!r} at {top}"


def _small(view: View) -> Iterator[str]:
    for item in view.buttons():
        if min(item.width(), item.height()) < SMALLEST:
            yield f"small: {item.property('label')!r} {item.width()}x{item.height()}"
