"""The rig does what a visitor's hands would do. What it cannot do, no other test may claim."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from rig.fixtures import Panel
from rig.kiosk import Program, Report
from rig.screen import Colour

PROBE = Path(__file__).with_name("rig") / "probe.py"
BACKGROUND: Colour = (0x20, 0x40, 0x60)
IDLE: Colour = (0x20, 0xC0, 0x20)
TAPPED: Colour = (0xC0, 0x20, 0x20)


@pytest.fixture
def probe(panel: Panel, program: Callable[..., Program]) -> Program:
    """A window on the landscape touchscreen that says what touches it, once it is shown."""
    running = program((sys.executable, str(PROBE)), panel, QT_QUICK_BACKEND="software")
    running.wait_seen(lambda report: report.get("size") == [1920, 1080], timeout=5)
    return running


def points(count: int) -> Callable[[Report], bool]:
    return lambda report: len(report.get("points", ())) == count and "points" in report


@pytest.mark.usefixtures("probe")
def test_a_window_fills_the_whole_screen(panel: Panel) -> None:
    assert panel.screen.shot().size == (1920, 1080)
    panel.screen.wait(lambda shot: shot.getpixel((1919, 1079)) == BACKGROUND, "the window in the far corner")


def test_a_finger_lands_on_the_pixel_it_is_sent_to(panel: Panel, probe: Program) -> None:
    with panel.touch.holding(300, 700):
        (at,) = probe.wait_for(points(1))["points"]
    assert at == pytest.approx((300.5, 700.5), abs=0.6)
    probe.wait_for(points(0))


def test_a_tap_presses_what_lies_under_it_and_the_screen_shows_so(panel: Panel, probe: Program) -> None:
    panel.screen.wait(lambda shot: shot.getpixel((1000, 50)) == IDLE, "the button")
    panel.touch.tap(1000, 50)
    probe.wait_state(taps=1)
    panel.screen.wait(lambda shot: shot.getpixel((1000, 50)) == TAPPED, "the pressed button")


def test_two_fingers_that_part_are_a_pinch(panel: Panel, probe: Program) -> None:
    panel.touch.pinch((1440, 540), start=200, end=500)
    assert probe.wait_seen(lambda report: report.get("scale", 0) > 2)["scale"] < 2.6


def test_ten_fingers_are_ten_points(panel: Panel, probe: Program) -> None:
    for finger in range(10):
        panel.touch.press(80 + 80 * finger, 500, finger)
    panel.touch.sync()
    seen = probe.wait_for(points(10))["points"]
    assert sorted(round(x - 0.5) for x, _ in seen) == [80 + 80 * finger for finger in range(10)]
    panel.touch.release_all()
    probe.wait_for(points(0))


def test_a_finger_that_never_lifts_leaves_the_others_their_taps(panel: Panel, probe: Program) -> None:
    with panel.touch.holding(100, 900, finger=9):
        probe.wait_for(points(1))
        panel.touch.tap(1000, 50)
        probe.wait_seen(lambda report: report.get("taps") == 1)
        assert not any(points(0)(report) for report in probe.reports), "the resting finger was lifted"


def test_a_flick_lifts_while_it_moves_and_a_drag_rests_first(panel: Panel, probe: Program) -> None:
    panel.touch.flick((800, 500), (200, 500))
    probe.wait_for(points(0))
    track = [report["points"][0][0] for report in probe.reports if report.get("points")]
    assert len(track) >= 3
    assert track == sorted(track, reverse=True)


def test_keys_of_the_keypad_arrive(panel: Panel, probe: Program) -> None:
    panel.keypad.key(36)
    probe.wait_state(key=0x01000004)  # Qt.Key_Return


def test_a_portrait_screen_is_taller_than_wide(portrait_panel: Panel, program: Callable[..., Program]) -> None:
    running = program((sys.executable, str(PROBE)), portrait_panel, QT_QUICK_BACKEND="software")
    running.wait_seen(lambda report: report.get("size") == [1080, 1920])
    assert portrait_panel.screen.shot().size == (1080, 1920)


def test_a_program_that_ends_is_told_apart_from_one_that_is_silent(
    program: Callable[..., Program], panel: Panel
) -> None:
    running = program((sys.executable, "-c", "print('gone'); raise SystemExit(4)"), panel)
    with pytest.raises(AssertionError, match=r"(?s)before the program ended.*gone"):
        running.wait_state(screen="home")
    assert running.wait_end() == 4


def test_stopping_a_program_gives_its_exit_status(probe: Program) -> None:
    assert probe.stop(signal.SIGTERM) == -signal.SIGTERM
