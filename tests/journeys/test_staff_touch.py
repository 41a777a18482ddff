"""Staff at the real kiosk, on the virtual touchscreen: a hold and the PIN, and what visitors can't do."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from PIL import Image

from depot.conftest import one, two
from depot.making import depot as made_depot
from journeys.visitor import Visitor, ended_well
from kiosk.commands.remembered import TRIES
from kiosk.depot.state import encoded, read_pointer
from kiosk.staff.opening import HOLD
from rig.fixtures import Panel
from rig.kiosk import Program
from rig.waiting import pace, wait_until

__all__ = ["one", "two"]

PIN = "480913"
CORNER = (30.0, 30.0)
BACK = (300.0, 990.0)  # to the visitors: on the menu a block of ink, at the PIN paper within an outline
ACTS = ("switch", "clean", "card", "health", "closed", "restart", "exit")
DARK, LIGHT = 60, 200


class Staff(Visitor):
    """Somebody who knows the corner and the PIN."""

    def open(self) -> None:
        """Hold the corner until the kiosk asks for the PIN."""
        with self.panel.touch.holding(*self.at(*CORNER)):
            self.program.wait_state(phase="staff")
        self.see(lambda shot: self.red(shot, (30, 8)) < DARK < LIGHT < self.red(shot, BACK), "the PIN pad")

    def enter(self, digits: str) -> None:
        for digit in [*digits, "enter"]:
            index = 11 if digit == "enter" else 10 if digit == "0" else int(digit) - 1
            self.tap(self.at(1056 + 272 * (index % 3) + 124, 372 + 168 * (index // 3) + 72))

    def admit(self) -> None:
        """The PIN is given, and the menu is there."""
        self.open()
        self.enter(PIN)
        self.see(lambda shot: self.red(shot, BACK) < DARK, "the menu")

    def choose(self, act: str) -> None:
        index = ACTS.index(act)
        self.tap(self.at(64 + 904 * (index % 2) + 444, 173 + 172 * (index // 2) + 74))

    def back(self) -> None:
        self.tap(self.at(*BACK))

    def sure(self) -> None:
        """The question is there; its first button says yes."""
        self.see(lambda shot: self.red(shot, (100, 900)) > LIGHT > DARK > self.red(shot, (740, 640)), "the question")
        self.tap(self.at(380, 676))

    def see(self, shows: Callable[[Image.Image], bool], what: str) -> None:
        self.panel.screen.wait(shows, what)

    def red(self, shot: Image.Image, at: tuple[float, float]) -> int:
        """How light a place is: ink is dark in every channel, paper light."""
        x, y = self.at(*at)
        pixel = shot.getpixel((round(x), round(y)))
        return int(pixel[0])  # type: ignore[index]


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """kiosk.yaml with a PIN whose hash is quick to try."""
    kept = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PIN)
    (tmp_path / "kiosk.yaml").write_text(f'staff:\n  pin: "{kept}"\n  name: Kiosk 3\n')
    return tmp_path / "kiosk.yaml"


Begin = Callable[..., Staff]


@pytest.fixture
def begin(kiosk: Callable[..., Program], small_prepared: Path, settings: Path, tmp_path: Path, panel: Panel) -> Begin:
    """A kiosk with a PIN, its attract loop or its notice in sight."""

    def start(*arguments: str | Path) -> Staff:
        shown = arguments or (small_prepared,)
        program = kiosk(
            panel, *shown, "--settings", settings, "--depot", tmp_path / "depot", QT_QUICK_BACKEND="software"
        )
        program.wait_seen(lambda report: report["phase"] in ("attract", "closed"))
        return Staff(panel, program, small_prepared)

    return start


def test_in_by_hold_and_pin_and_back_to_the_visitors(begin: Begin) -> None:
    staff = begin()
    staff.wake()
    staff.open_first_chapter()
    staff.open()
    staff.enter("480914")
    staff.enter(PIN)
    staff.see(lambda shot: staff.red(shot, BACK) < DARK, "the menu")
    staff.back()
    staff.program.wait_state(phase="attract", screen="attract", chapter="")
    staff.wake()
    ended_well(staff.program, staff.program.stop())


def test_a_wrong_pin_too_many_makes_everybody_wait_and_killing_it_shortens_nothing(
    begin: Begin, tmp_path: Path
) -> None:
    """Six were wrong some time ago: the next one waits for four minutes, longer than the slowest machine tests."""
    (tmp_path / "depot").mkdir()
    (tmp_path / "depot" / TRIES).write_bytes(encoded({"wrong": 6, "until": 0.0}))
    staff = begin()
    staff.open()
    staff.enter("480914")
    waiting = (1180.0, 374.0)  # the edge of a key, thinner and lighter while nobody may type

    def keys_wait(shot: Image.Image) -> bool:
        return staff.red(shot, waiting) > DARK

    staff.see(keys_wait, "keys that wait")
    staff.enter(PIN)
    staff.program.stop(signal.SIGKILL)
    again = begin()
    again.open()
    again.see(keys_wait, "keys that wait")
    again.enter(PIN)
    again.panel.screen.wait_still()
    assert again.red(again.panel.screen.shot(), BACK) > LIGHT
    ended_well(again.program, again.program.stop())


def test_quick_taps_in_the_corner_open_nothing(begin: Begin) -> None:
    """Five, and then twenty a second for longer than a hold."""
    staff = begin()
    staff.wait_for_attract()
    for _ in range(5):
        staff.tap(staff.at(*CORNER))
    begun = time.monotonic()
    for i in range(int(HOLD * 20) + 40):
        staff.tap(staff.at(*CORNER))
        pace(begun + i / 20)
    staff.settle()
    assert {report["phase"] for report in staff.program.reports} <= {"attract", "visiting"}
    ended_well(staff.program, staff.program.stop())


def test_where_no_pin_is_set_a_hold_opens_nothing(begin: Begin, settings: Path) -> None:
    settings.write_text("staff: {name: Kiosk 3}\n")
    staff = begin()
    staff.wait_for_attract()
    with staff.panel.touch.holding(*staff.at(*CORNER)):
        pace(time.monotonic() + HOLD + 1)
    staff.program.wait_state(phase="visiting", screen="home")
    assert {report["phase"] for report in staff.program.reports} == {"attract", "visiting"}
    ended_well(staff.program, staff.program.stop())


def test_out_of_order_outlives_the_program_and_is_ended_by_staff(begin: Begin) -> None:
    staff = begin()
    staff.wait_for_attract()
    staff.admit()
    staff.choose("closed")
    staff.back()
    staff.program.wait_state(phase="closed")
    ended_well(staff.program, staff.program.stop())
    again = begin()
    assert again.now["phase"] == "closed"
    again.wait_for_attract()  # the notice stands on the same ground
    for x in range(60, 1920, 300):
        again.tap(again.at(x, 1000))
    assert again.now["phase"] == "closed"
    again.admit()
    again.choose("closed")
    again.back()
    again.program.wait_state(phase="attract")
    again.wake()
    ended_well(again.program, again.program.stop())


def test_exit_ends_it_after_one_more_question(begin: Begin) -> None:
    staff = begin()
    staff.wait_for_attract()
    staff.admit()
    staff.choose("exit")
    staff.sure()
    ended_well(staff.program, staff.program.wait_end())


def test_restart_begins_it_anew_in_the_same_process(begin: Begin) -> None:
    staff = begin()
    staff.wait_for_attract()
    staff.admit()
    since = len(staff.program.reports)
    staff.choose("restart")
    staff.sure()
    staff.program.wait_seen(lambda report: report["phase"] == "attract", since)
    assert Path(f"/proc/{staff.program.pid}/cmdline").read_bytes().count(b"kiosk") >= 1
    staff.wait_for_attract()
    staff.wake()
    ended_well(staff.program, staff.program.stop())


def test_another_exhibition_is_rehearsed_and_taken_up_when_staff_leave(
    begin: Begin, one: Path, two: Path, tmp_path: Path
) -> None:
    keeper = made_depot(tmp_path / "depot")
    keeper.activate(keeper.install(one).kept)
    keeper.install(two)
    staff = begin("--windowed", "--size", "1920x1080")
    staff.program.wait_state(phase="attract", exhibition="small@1")
    staff.panel.screen.wait_still()
    staff.admit()
    staff.choose("switch")
    staff.see(lambda shot: staff.red(shot, (1800, 990)) > LIGHT, "the list")
    staff.panel.screen.wait_still()
    staff.tap(staff.at(960, 247))
    staff.sure()
    wait_until(
        lambda: (found := read_pointer(tmp_path / "depot")) is not None and found.active == "2.small@2", "it", 120
    )
    assert staff.now["exhibition"] == "small@1", "while staff are in nothing is swapped"
    staff.back()  # to the menu
    staff.panel.screen.wait_still()
    staff.back()  # to the visitors
    staff.program.wait_state(phase="attract", exhibition="small@2")
    assert staff.program.stop() == 0
    assert staff.program.output == "2.small@2: is shown now.\n"
