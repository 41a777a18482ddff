"""What fails on screen gives way to the exhibition before, to the shipped one, and at last to the quiet page."""

from __future__ import annotations

import shutil
import signal
import sys
from pathlib import Path

from depot.making import depot, version
from depot.programs import ENDED, begun, damage, run_offscreen
from rig.kiosk import Program, clean_environment
from rig.waiting import wait_until

SMALL_BUNDLE = Path(__file__).resolve().parents[1] / "bundles" / "small"


def test_a_damaged_exhibition_gives_way_to_the_one_before_and_one_line_says_why(both: Path, tmp_path: Path) -> None:
    damage(both, "2.small@2")
    with run_offscreen(tmp_path / "home", both) as running:
        wait_until(lambda: "is shown instead" in running.output, "the exhibition before")
        wait_until(lambda: depot(both).pointer().active == "1.small@1", "the switch of the pointer")
        assert running.stop() in ENDED
        lines = running.output.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith(f"2.small@2: can't be shown: {both}/installed/2.small@2/exhibition.json: has 2 bytes")
    assert lines[1] == "2.small@2: failed on screen; 1.small@1 is shown instead."


def test_one_that_ends_the_program_three_times_gives_way(both: Path, tmp_path: Path) -> None:
    """Killed before it lasted, as by a crash; the supervisor starts it again."""
    for number in range(1, 4):
        with run_offscreen(tmp_path / "home", both) as running:
            wait_until(lambda number=number: len(begun(both)) == number, "a start")
            running.stop(signal.SIGKILL)
    with run_offscreen(tmp_path / "home", both) as running:
        wait_until(lambda: "is shown instead" in running.output, "the exhibition before")
        assert running.stop() in ENDED


def test_when_nothing_is_left_the_quiet_page_waits_for_another(both: Path, one: Path, tmp_path: Path) -> None:
    for name in ("1.small@1", "2.small@2"):
        damage(both, name)
    with run_offscreen(tmp_path / "home", both) as running:
        wait_until(lambda: "nothing that is installed can be shown" in running.output, "the quiet page")
        keeper = depot(both)
        keeper.activate(keeper.install(version(one, tmp_path / "new", "3")).kept)
        wait_until(lambda: any(line.startswith("begun 3.small@3 ") for line in begun(both)), "the new exhibition")
        assert running.stop() in ENDED
        assert "Traceback" not in running.output


SHIPPING = """
import sys
from pathlib import Path
import kiosk.commands.shipped
kiosk.commands.shipped.shipped = lambda: Path(sys.argv[1])
from kiosk.cli import main
sys.exit(main(sys.argv[2:]))
"""


def run_shipping(home: Path, bundle: Path, folder: Path) -> Program:
    """The program, if `bundle` were what comes with it."""
    command = (sys.executable, "-c", SHIPPING, str(bundle), "run", "--depot", str(folder), "--size", "1280x720")
    return Program(command, clean_environment(home, QT_QPA_PLATFORM="offscreen"), home)


def test_the_first_exhibition_of_a_machine_is_taken_up_in_place_of_the_shipped_one(one: Path, tmp_path: Path) -> None:
    """Where nothing was ever activated the shipped one is shown, and looked after as any other."""
    with run_shipping(tmp_path / "home", SMALL_BUNDLE, tmp_path / "depot") as running:
        wait_until(lambda: any(line.startswith("begun small@1.10 ") for line in begun(tmp_path / "depot")), "a start")
        keeper = depot(tmp_path / "depot")
        keeper.activate(keeper.install(one).kept)
        running.wait_state(exhibition="small@1")
        assert running.stop() == 0
    assert running.output.splitlines()[-1] == "1.small@1: is shown now."
    assert [line.split()[0] for line in begun(tmp_path / "depot")] == ["begun", "begun", "ended", "ended"]


def test_a_shipped_exhibition_that_cannot_be_shown_is_a_quiet_page_and_no_traceback(one: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "bundle"
    shutil.copytree(SMALL_BUNDLE, bundle)
    (bundle / "exhibition.yaml").write_text("format: [")
    with run_shipping(tmp_path / "home", bundle, tmp_path / "depot") as running:
        wait_until(lambda: "nothing that is installed can be shown" in running.output, "the quiet page")
        keeper = depot(tmp_path / "depot")
        keeper.activate(keeper.install(one).kept)
        running.wait_state(exhibition="small@1")
        assert running.stop() == 0
    assert "Traceback" not in running.output


def test_the_real_kiosk_shows_its_hours_when_nothing_can_be_shown(both: Path, tmp_path: Path) -> None:
    """And says what is wrong with its settings, once."""
    for name in ("1.small@1", "2.small@2"):
        damage(both, name)
    (tmp_path / "kiosk.yaml").write_text("language: ru\nhours: [a, '<b>']\n")
    with run_offscreen(tmp_path / "home", both, "--settings", str(tmp_path / "kiosk.yaml")) as running:
        wait_until(lambda: "hours" in running.output, "the quiet page")
        assert running.stop() in ENDED
    lines = running.output.splitlines()
    assert lines[-1].startswith(f'{tmp_path}/kiosk.yaml:2:12: hours: "<b>" holds markup')
    assert sum("kiosk.yaml" in line for line in lines) == 1
