"""`kiosk health`: what a technician sees of a kiosk that did well, and of one that did not."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from depot.making import depot
from kiosk.cli import main
from kiosk.commands.remembered import set_closed
from kiosk.depot.health import note
from kiosk.depot.report import read_report
from rig.kiosk import Program, clean_environment, kiosk_command
from rig.waiting import wait_until


@pytest.fixture
def place(one_file: Path, two_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A depot with small@2 active and small@1 before it, on a machine without settings."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr("kiosk.settings.values.FOR_EVERY_USER", tmp_path / "none.yaml")
    keeper = depot(tmp_path / "depot")
    keeper.activate(keeper.install(one_file).kept)
    keeper.activate(keeper.install(two_file).kept)
    return tmp_path / "depot"


def health(place: Path, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[str]]:
    """The exit code and every line, times as T."""
    code = main(["health", "--depot", str(place), *words])
    out = capsys.readouterr().out
    return code, re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d", "T", out).splitlines()


def test_before_the_first_start(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert health(place, capsys) == (
        0,
        [
            "fine: nothing was shown yet.",
            "fine: 0 starts, none of them ended without being asked.",
            "fine: it was never restarted for its memory.",
        ],
    )


def test_on_probation_and_then_good(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    note(place, "begun", "2.small@2", os.getpid())
    shown = "fine: small@2 is shown since T, on probation: it counts as good after a minute on screen."
    ended = shown.replace("is shown since T", "was begun T and ended without being asked")
    assert health(place, capsys)[1][0] in (shown, ended), "the process that runs the tests may be called a kiosk"
    note(place, "lasted", "2.small@2")
    note(place, "ended", "2.small@2")
    code, lines = health(place, capsys)
    assert (code, lines[0]) == (0, "fine: small@2 was begun T and asked to end, good since T.")


def test_everything_that_went_wrong_has_a_line_with_its_reason_and_what_to_do(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note(place, "begun", "2.small@2", "1")
    note(place, "begun", "2.small@2", "2")
    note(place, "settings", "small@2", "kiosk.yaml:3:1: was broken then.")
    note(place, "failed", "2.small@2", "Main.qml:3: is not a type")
    note(place, "refused", "1.small@1", "the picture plate is not there.")
    note(place, "fault", "small@2", "3 files/x.png is missing")
    note(place, "heavy", "small@2", "900 MB of memory, more than the 800 MB of memory.limit in kiosk.yaml")
    (place / "pointer.1").write_bytes(b"damaged")
    (tmp_path / "kiosk.yaml").write_text("contrast: maybe\n")
    code, lines = health(place, capsys, "--settings", str(tmp_path / "kiosk.yaml"))
    assert code == 1
    assert lines[1:] == [
        "mend: 2 starts since T; 1 ended without being asked. "
        "Unless somebody cut the power: see the lines before the end on the standard error output.",
        "mend: T: small@2 failed: Main.qml:3: is not a type. Show it again with: kiosk activate small@2",
        "fine: T: small@1 failed: the picture plate is not there; it is not active.",
        "mend: small@2: 3 times files/x.png is missing. Look with kiosk verify, and install the same file again.",
        "mend: small@2 takes 900 MB of memory, more than the 800 MB of memory.limit in kiosk.yaml, "
        "even after a restart. Raise memory.limit in kiosk.yaml.",
        f"mend: {place}/pointer.1: is damaged, and is not used. Activate an exhibition again.",
        f'mend: {tmp_path}/kiosk.yaml:1:11: contrast: "maybe" is neither true nor false. Write true or false. '
        "Until then its default holds.",
        "mend: at the last start: kiosk.yaml:3:1: was broken then. Start the kiosk again.",
    ]


def test_what_comes_with_the_program_is_not_to_be_activated(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    note(place, "failed", "shipped@1", "a reason")
    note(place, "failed", "9.old@1", "a reason")
    lines = health(place, capsys)[1]
    assert "fine: T: old@1 failed: a reason; it was removed since then." in lines
    assert any(line.startswith("mend: T: shipped@1 failed: a reason. It is tried again every") for line in lines)


def test_what_failed_once_and_was_good_since_is_fine(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    note(place, "failed", "2.small@2", "a reason")
    note(place, "forgiven", "2.small@2")
    note(place, "begun", "2.small@2", 1)
    note(place, "lasted", "2.small@2")
    assert "fine: T: small@2 failed: a reason; since then it was good." in health(place, capsys)[1]


def test_restarts_for_memory_are_told_and_fine(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    note(place, "begun", "2.small@2", 1)
    note(place, "restarted", "2.small@2", "900 MB of memory, more than the 800 MB of memory.limit in kiosk.yaml")
    note(place, "begun", "2.small@2", 1)
    _, lines = health(place, capsys)
    assert lines[1:] == [
        "fine: 2 starts since T, none of them ended without being asked.",
        "fine: 1 restart for its memory, the last one T: small@2 took 900 MB of memory, more than the 800 MB of "
        "memory.limit in kiosk.yaml.",
    ]


def test_scripts_read_the_same(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    note(place, "begun", "2.small@2", 1)
    note(place, "failed", "2.small@2", "a reason")
    code, lines = health(place, capsys, "--format", "json")
    told = json.loads("\n".join(lines))
    assert (code, told["shown"], told["runs"], told["good"]) == (1, "small@2", False, False)
    assert [(one["name"], one["why"]) for one in told["failures"]] == [("2.small@2", "a reason")]
    assert {line["status"] for line in told["lines"]} == {"fine", "mend"}


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 5000, b"begun", b"failed 2.small@2 99999999999 x\n", b"\xff\xfe" * 99]
)
def test_a_damaged_record_is_no_trouble(place: Path, capsys: pytest.CaptureFixture[str], content: bytes) -> None:
    (place / "shown").write_bytes(content)
    assert len(health(place, capsys)[1]) >= 3


def test_what_is_wrong_with_the_settings_of_a_running_kiosk_is_in_its_health(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The real program, with settings that only its own command line names."""
    (tmp_path / "odd.yaml").write_text("idle: {warning: 5}\n")
    command = kiosk_command("run", "--depot", place, "--settings", tmp_path / "odd.yaml", "--size", "1280x720")
    with Program(command, clean_environment(tmp_path / "home", QT_QPA_PLATFORM="offscreen"), tmp_path) as kiosk:
        wait_until(lambda: bool(read_report(place).settings), "the problem in the record")
        code, lines = health(place, capsys)
        assert lines[0] == ("fine: small@2 is shown since T, on probation: it counts as good after a minute on screen.")
        assert kiosk.stop() == 0
    assert code == 1
    problem = 'idle.warning: "5" is too small. Write 20 to 120 s; until then it is 30'
    assert lines[-1] == f"mend: at the last start: {tmp_path}/odd.yaml:1:17: {problem}. Start the kiosk again."


def test_a_kiosk_that_staff_put_out_of_order_says_so(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A notice that was left without a PIN is not shown, because nobody could take it down."""
    settings = tmp_path / "kiosk.yaml"
    settings.write_text('staff: {pin: "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aaaaaaaaaaaaaaaaaaaaaa"}\n')
    line = "mend: visitors see that it is out of order. Staff end that at the kiosk, in their menu."
    assert line not in health(place, capsys, "--settings", str(settings))[1]
    set_closed(place, True)
    assert line in health(place, capsys, "--settings", str(settings))[1]
    assert line not in health(place, capsys)[1]
