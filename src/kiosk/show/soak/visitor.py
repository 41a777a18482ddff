"""One simulated visitor after another: what the plan says, done to what the kiosk offers."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt

from kiosk.session.pace import Pace
from kiosk.session.place import TEXT_STEPS, Place
from kiosk.session.visit import Visit
from kiosk.show.running import Running
from kiosk.show.soak.faults import Complaints, FaultError
from kiosk.show.soak.hands import Hands
from kiosk.show.soak.plan import INTERESTS, Plan, Step
from kiosk.show.soak.sight import Offered, blank, offered, offering, words_above

STRIDE = 10.0  # s of the visitor's time between two looks at the clock
HELD = 1350  # ms that lights a light
BRIEFLY = 300  # ms that a finger stays on anything else
MUCH_LATER = 4  # times the time allowed, after which a visit that does not end is stuck
LYING = 9  # the finger that stays
KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Space)


class Clock:
    """Seconds as the kiosk sees them. Only simulated visitors move it."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def now(self) -> float:
        return self.seconds


class Visitor:
    """Visits again and again; `steps` tells what the visit that runs has done so far."""

    def __init__(self, running: Running, clock: Clock, pace: Pace, complaints: Complaints) -> None:
        self._running, self._clock, self._pace, self._complaints = running, clock, pace, complaints
        self._gallery = running.gallery
        self._window = running.window
        self._hands = Hands(running.window)
        self.steps: list[str] = []
        self._acts: dict[str, Callable[[Step, str], None]] = {
            "prefer": self._prefer,
            "tap": self._tap,
            "spot": self._spot_tap,
            "flick": self._flick,
            "drag": self._drag,
            "pinch": self._pinch,
            "crowd": self._crowd,
            "two": self._two,
            "key": self._key,
            "look": self._stand,
            "hold": self._hold,
            "hammer": self._hammer,
        }
        self._hands.frame(2)
        self._rested = _kept(self._gallery.visit)
        self._first_words = self._names()

    # ---------------------------------------------------------------- a visit
    def visit(self, plan: Plan) -> None:
        """From a touch on the attract loop back to it. Raises FaultError."""
        self.steps.clear()
        self._wake(plan.wake)
        for step in plan.steps:
            self._do(step, plan.interest)
            self._pass(step.pause)
        if plan.lying and self._visit.phase != "attract":  # a finger laid there wakes it when it is lifted
            self._note("leaves a finger on the glass")
            self._hands.press([(LYING, self._spot(plan.wake.to_x, plan.wake.to_y))])
        self._leave(plan)
        self._hands.lift_all()
        self._hands.frame(2)
        self._check_rest()

    def rest(self, busy: Callable[[], bool]) -> None:
        """Stand before the attract loop until the kiosk is done with what it does by itself."""
        while busy():
            self._hands.watch(50)
        self._hands.frame(2)

    def _wake(self, step: Step) -> None:
        buttons = [one for one in offered(self._window) if one.pressable]
        language = buttons[int(step.pick * len(buttons))] if step.act == "tap" and buttons else None
        at = language.at(0.5, 0.5) if language else self._spot(step.x, step.y)
        self._note(f"wakes it by a touch at {at.x()},{at.y()}" + (f' on "{language.name}"' if language else ""))
        self._hands.tap(at)
        self._look()
        if self._visit.phase != "visiting":
            raise FaultError(f"stuck: the attract loop did not answer a touch at {at.x()},{at.y()}.")

    def _do(self, step: Step, interest: str) -> None:
        self._acts[step.act](step, interest)
        self._look()

    def _pass(self, seconds: float) -> None:
        """Time passes for the kiosk, in strides as its own clock looks at it."""
        ends = self._clock.seconds + seconds
        while self._clock.seconds < ends:
            self._clock.seconds = min(ends, self._clock.seconds + STRIDE)
            self._gallery.tick()
        if seconds > STRIDE:
            self._hands.frame()

    def _leave(self, plan: Plan) -> None:
        """Walk away; what is asked is answered as planned, and then no more."""
        self._note(f"walks away from {self._visit.place.screen} (then: {plan.ending})")
        if plan.ending != "silence" and self._visit.place.screen != "home":
            # What still glides would answer in the visitor's place: the clock runs ahead of it. Home never does.
            self._hands.settle()
        answers = plan.answers if plan.ending in ("keep", "veil", "panel") else 1
        while plan.ending != "silence" and answers > 0 and self._until_asked():
            self._answer(plan.ending)
            answers -= 1
        self._until(("attract",))

    def _until_asked(self) -> bool:
        if self._visit.phase != "attract":
            self._until(("warning", "attract"))
        return self._visit.phase == "warning"

    def _until(self, phases: tuple[str, ...]) -> None:
        began = self._clock.seconds
        allowed = self._pace.reading_time(self._visit.words) + self._pace.warning + self._pace.absent_after
        while self._visit.phase not in phases:
            if self._clock.seconds - began > MUCH_LATER * allowed:
                raise FaultError(
                    f"stuck: {self._clock.seconds - began:.0f} s after the visitor left {self._visit.place.screen} "
                    f"the kiosk is still {self._visit.phase}, not {' or '.join(phases)}."
                )
            self._pass(STRIDE)
            if self._visit.phase == "warning":
                self._hands.frame()
        self._look()

    def _answer(self, ending: str) -> None:
        """A touch on the warning."""
        words = self._gallery.interface_words()
        wanted = {"keep": words["keepReading"], "again": words["startAgain"], "panel": words["stillHere"]}
        seen = offered(self._window)
        found = next((one for one in seen if one.name == wanted.get(ending)), None)
        at = found.at(0.5, 0.5) if found else self._spot(0.5, 0.02)
        self._note(f'answers "{found.name if found else "the veil"}" at {at.x()},{at.y()}')
        before = self._visit
        self._hands.tap(at)
        self._look()
        expected = {"keep": "visiting", "veil": "visiting", "again": "attract", "panel": "warning"}[ending]
        if not before.fingers and self._visit.phase != expected and not came_to_rest(before.place, self._visit.place):
            raise FaultError(f"stuck: {self.steps[-1]} was not answered: it is {self._visit.phase}, not {expected}.")

    # ---------------------------------------------------------------- acts
    def _tap(self, step: Step, interest: str) -> None:
        one = self._chosen(step, interest)
        at = one.at(0.5, 0.5) if one else self._spot(step.x, step.y)
        self._note(f"touches {_said(one)} at {at.x()},{at.y()}")
        before = self._visit
        self._hands.tap(at)
        if one is not None:
            self._check_answer(one, before)

    def _prefer(self, step: Step, _interest: str) -> None:
        """Another text size, high contrast or not, and everything low or not, by the buttons of the bar."""
        words = self._gallery.interface_words()
        percent = TEXT_STEPS[int(step.pick * len(TEXT_STEPS))]
        wanted = [words["textSize"], words["percent"].replace("%1", str(percent)), words["textSize"]]
        others = [words[key] for key, share in (("contrast", step.x), ("reach", step.y)) if share < 0.5]
        for name in [*wanted, *others]:
            one = next((one for one in offered(self._window) if one.name == name and one.pressable), None)
            if one is not None:
                at = one.at(0.5, 0.5)
                self._note(f"touches {_said(one)} at {at.x()},{at.y()}")
                self._hands.tap(at)

    def _spot_tap(self, step: Step, _interest: str) -> None:
        at = self._spot(step.x, step.y)
        self._note(f"touches {at.x()},{at.y()}")
        self._hands.tap(at)

    def _flick(self, step: Step, _interest: str) -> None:
        start = self._spot(step.x, step.y)
        reach = QPoint(round((step.to_x - 0.5) * 500), round((step.to_y - 0.5) * 200))
        self._note(f"throws {_way(start, start + reach)}")
        self._hands.draw([(start, start + reach)])

    def _drag(self, step: Step, interest: str) -> None:
        one = self._chosen(step, interest)
        start = one.at(0.5, 0.5) if one and step.interested else self._spot(step.x, step.y)
        end = self._spot(step.to_x, step.to_y)
        self._note(f"draws {_way(start, end)}")
        self._hands.draw([(start, end)])

    def _pinch(self, step: Step, _interest: str) -> None:
        middle, angle = self._spot(step.x, step.y), step.pick * math.pi
        near, far = (round(60 + share * 240) for share in (step.to_x, step.to_y))
        paths = []
        for turn in (0.0, math.pi):
            way = math.cos(angle + turn), math.sin(angle + turn)
            paths.append(tuple(middle + QPoint(round(way[0] * r), round(way[1] * r)) for r in (near, far)))
        self._note(f"pinches at {middle.x()},{middle.y()} from {2 * near} to {2 * far} px")
        self._hands.draw([(start, end) for start, end in paths])

    def _crowd(self, step: Step, _interest: str) -> None:
        many = 3 + int(step.pick * 7)
        size = self._window.size()
        spots = [self._spot((step.x + i * 0.13) % 1, (step.y + i * 0.29) % 1) for i in range(many)]
        self._note(f"lays {many} fingers on {size.width()}x{size.height()}, the first at {spots[0].x()},{spots[0].y()}")
        for finger, at in enumerate(spots):
            self._hands.press([(finger, at)])
        self._hands.frame()
        for finger in range(many):
            self._hands.lift([(finger + many // 2) % many])
        self._hands.frame()

    def _two(self, step: Step, interest: str) -> None:
        one, other = self._chosen(step, interest), self._chosen(replace(step, pick=step.to_x), "nothing")
        spots = [each.at(0.5, 0.5) if each else self._spot(step.x, step.y) for each in (one, other)]
        self._note(f"two people touch {_said(one)} and {_said(other)}")
        self._hands.press(list(enumerate(spots)))
        self._hands.frame()
        self._hands.lift([0])
        self._hands.lift([1])
        self._hands.frame()

    def _key(self, step: Step, _interest: str) -> None:
        key = KEYS[int(step.pick * len(KEYS))]
        self._note(f"presses {key.name.removeprefix('Key_')} three times")
        for _ in range(3):
            self._hands.key(key)

    def _stand(self, _step: Step, _interest: str) -> None:
        self._note("looks until nothing moves")
        self._hands.settle()
        if blank(self._window):
            raise FaultError(f"empty: the screen {self._visit.place.screen} is drawn in one colour.")

    def _hold(self, step: Step, interest: str) -> None:
        one = self._chosen(step, interest)
        at = one.at(0.5, 0.5) if one else self._spot(step.x, step.y)
        self._note(f"holds {_said(one)} at {at.x()},{at.y()}")
        light = one is not None and one.name == self._gallery.interface_words()["holdForLight"]
        self._hands.press([(0, at)])
        self._hands.watch(HELD if light else BRIEFLY)
        self._hands.lift([0])
        self._hands.frame()

    def _hammer(self, step: Step, interest: str) -> None:
        one = self._chosen(step, interest)
        at = one.at(0.5, 0.5) if one else self._spot(step.x, step.y)
        self._note(f"hammers on {at.x()},{at.y()}")
        for _ in range(8):
            self._hands.tap(at)

    # ---------------------------------------------------------------- what is looked at
    @property
    def _visit(self) -> Visit:
        return self._gallery.visit

    def _note(self, words: str) -> None:
        self.steps.append(words)

    def _spot(self, x: float, y: float) -> QPoint:
        size = self._window.size()
        return QPoint(round(x * (size.width() - 1)), round(y * (size.height() - 1)))

    def _chosen(self, step: Step, interest: str) -> Offered | None:
        """A button in sight: one that this visitor came for, or any."""
        buttons = [one for one in offered(self._window) if one.pressable]
        if step.interested:
            words = self._gallery.interface_words()
            wanted = {words[key] for key in INTERESTS[interest]}
            letters = interest == "names"
            buttons = [one for one in buttons if one.name in wanted or (letters and len(one.name) == 1)] or buttons
        return buttons[int(step.pick * len(buttons))] if buttons else None

    def _names(self) -> tuple[str, ...]:
        return tuple(one.name for one in offered(self._window))

    # ---------------------------------------------------------------- checks
    def _look(self) -> None:
        """Nothing was complained of, and there are words on the screen."""
        self._complaints.raise_first()
        size, visit = self._window.size(), self._visit
        bar = (216 if size.height() > size.width() else 120) * self._gallery.scale()
        barred = visit.phase != "attract" and visit.place.screen != "plate"
        if not words_above(offering(self._window), size.height() - (bar if barred else 0)):
            raise FaultError(f"empty: nothing with words is on the screen {visit.place.screen}.")

    def _check_answer(self, one: Offered, before: Visit) -> None:
        """A button that always leads somewhere must lead there, unless something lies over it."""
        if before.phase != "visiting" or before.panel or before.fingers:
            return
        words, visit = self._gallery.interface_words(), self._visit
        if one.name == words["contents"] and visit.phase == "visiting" and visit.place.screen != "home":
            raise FaultError(f'stuck: "{one.name}" was touched and it is still on {visit.place.screen}.')

    def _check_rest(self) -> None:
        """The kiosk is as nobody has touched it."""
        self._complaints.raise_first()
        kept, names = _kept(self._visit), self._names()
        if kept != self._rested:
            raise FaultError(f"the visit left {kept}; before it was {self._rested}.")
        if names != self._first_words:
            raise FaultError(f"the attract loop says {names}; before the visit it said {self._first_words}.")


def _kept(visit: Visit) -> tuple[object, ...]:
    """All of a visit that the next visitor would notice."""
    return visit.phase, visit.place, visit.preferences, visit.panel, visit.sources, visit.trail, visit.held_by


def came_to_rest(before: Place, after: Place) -> bool:
    """Whether the timeline stopped gliding in between, on a busy machine: as good as a touch, so it answered first."""
    return before.day != after.day and before == after._replace(day=before.day)


def _said(one: Offered | None) -> str:
    return f'"{one.name}"' if one else "nothing"


def _way(start: QPoint, end: QPoint) -> str:
    return f"from {start.x()},{start.y()} to {end.x()},{end.y()}"
