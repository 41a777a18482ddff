"""Fingers reach what lies under them, until there are too many: then nothing is pressed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEventPoint, QGuiApplication, QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.show.touches import MOUSE, Touches

State = QEventPoint.State
TOUCH_BEGIN, TOUCH, TOUCH_END, CANCEL = KINDS = (
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
)
DOWN, MOVE, UP, STILL = State.Pressed, State.Updated, State.Released, State.Stationary


class Window(QQuickWindow):
    """A window that is never shown: writes down what got through."""

    def __init__(self) -> None:
        super().__init__()
        self.got: list[QEvent.Type] = []

    def event(self, event: QEvent) -> bool:
        self.got.append(event.type())
        return True


class Glass:
    """A touchscreen in front of a window, and a visit that counts its fingers."""

    def __init__(self) -> None:
        self.window = Window()
        self.told: list[tuple[str, int, float, float]] = []
        self.down: set[int] = set()
        self.crowded = False
        self.lost = self.stirs = 0
        self.touches = Touches(self.window, self.tell, self.lose, self.stir)
        self.window.installEventFilter(self.touches)
        self.window.resize(400, 300)
        self.window.setVisible(True)
        self.device = QTest.createTouchDevice()
        self.window.got.clear()

    def tell(self, phase: str, finger: int, x: float, y: float) -> bool:
        self.told.append((phase, finger, x, y))
        before = self.crowded
        (self.down.add if phase != "up" else self.down.discard)(finger)
        self.crowded = bool(self.down) and (self.crowded or len(self.down) > 2)
        return self.crowded or (before and phase == "up")

    def lose(self) -> None:
        self.lost += 1
        self.down.clear()
        self.crowded = False

    def stir(self) -> None:
        self.stirs += 1

    def send(self, points: Iterable[tuple[int, QEventPoint.State]]) -> None:
        """All these fingers in one event."""
        sequence = QTest.touchEvent(self.window, self.device, False)
        acts = {DOWN: sequence.press, MOVE: sequence.move, UP: sequence.release}
        for finger, state in points:
            if state == STILL:
                sequence.stationary(finger)
            else:
                acts[state](finger, QPoint(10 * finger + 10 + (state == MOVE), 20), self.window)
        sequence.commit()

    def take_away(self) -> None:
        """The system takes all touches away."""
        keys = Qt.KeyboardModifier.NoModifier
        QCoreApplication.sendEvent(self.window, QTouchEvent(QEvent.Type.TouchCancel, self.device, keys, []))

    @property
    def touches_got(self) -> list[QEvent.Type]:
        """The touch events that reached the window."""
        return [kind for kind in self.window.got if kind in KINDS]


@pytest.fixture
def glass(qapp: QGuiApplication) -> Iterator[Glass]:
    assert qapp is not None
    glass = Glass()
    yield glass
    glass.window.removeEventFilter(glass.touches)
    glass.window.setVisible(False)


def test_every_finger_is_told_in_design_px(glass: Glass) -> None:
    glass.touches.set_scale(2.0)
    glass.send([(3, DOWN), (4, DOWN)])
    glass.send([(3, MOVE), (4, STILL)])
    glass.send([(3, UP), (4, UP)])
    assert glass.told == [
        ("down", 3, 20.0, 10.0),
        ("down", 4, 25.0, 10.0),
        ("move", 3, 20.5, 10.0),
        ("up", 3, 20.0, 10.0),
        ("up", 4, 25.0, 10.0),
    ]


def test_one_and_two_fingers_get_through(glass: Glass) -> None:
    glass.send([(1, DOWN)])
    glass.send([(1, STILL), (2, DOWN)])
    glass.send([(1, UP), (2, UP)])
    assert glass.touches_got == [TOUCH_BEGIN, TOUCH, TOUCH_END]


def test_the_third_finger_takes_every_press_away(glass: Glass) -> None:
    glass.send([(1, DOWN), (2, DOWN)])
    glass.send([(1, STILL), (2, STILL), (3, DOWN)])
    assert glass.touches_got == [TOUCH_BEGIN, CANCEL]


def test_nothing_gets_through_until_the_last_finger_of_a_crowd_is_gone(glass: Glass) -> None:
    glass.send([(n, DOWN) for n in range(5)])
    glass.window.got.clear()
    for last in range(5):
        glass.send([(n, UP if n == last else STILL) for n in range(last, 5)])
    assert glass.touches_got == []
    glass.send([(9, DOWN)])
    assert glass.touches_got == [TOUCH_BEGIN]


def test_ten_fingers_that_lift_at_once_press_nothing(glass: Glass) -> None:
    glass.send([(n, DOWN) for n in range(10)])
    glass.send([(n, UP) for n in range(10)])
    assert glass.touches_got == [CANCEL]


def test_after_a_crowd_the_next_touch_counts(glass: Glass) -> None:
    for _ in range(3):
        glass.send([(n, DOWN) for n in range(4)])
        glass.send([(n, UP) for n in range(4)])
        glass.window.got.clear()
        glass.send([(1, DOWN)])
        glass.send([(1, UP)])
        assert glass.touches_got == [TOUCH_BEGIN, TOUCH_END]


def test_touches_that_the_system_takes_away_are_gone(glass: Glass) -> None:
    glass.send([(n, DOWN) for n in range(4)])
    glass.take_away()
    assert glass.lost == 1


def test_calling_off_is_not_taken_for_the_systems_own(glass: Glass) -> None:
    glass.send([(n, DOWN) for n in range(4)])
    assert glass.lost == 0


def test_a_mouse_is_a_finger_of_its_own(glass: Glass) -> None:
    clicks = [QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease]
    for kind in clicks:
        at, button = QPointF(50, 60), Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, at, at, button, button, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(glass.window, event)
    assert glass.told == [("down", MOUSE, 50.0, 60.0), ("up", MOUSE, 50.0, 60.0)]
    assert [kind for kind in glass.window.got if kind in clicks] == clicks


def test_a_key_is_a_sign_of_life_and_goes_through(glass: Glass) -> None:
    QCoreApplication.sendEvent(
        glass.window, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier)
    )
    assert glass.stirs == 1
    assert QEvent.Type.KeyPress in glass.window.got
