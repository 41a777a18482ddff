"""What a running kiosk does for itself: faults counted, memory weighed, and one real restart."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kiosk.commands.anew import begin_anew
from kiosk.commands.upkeep import EVERY, Means, Upkeep, memory_mb
from kiosk.depot.health import read_lines
from kiosk.depot.opened import Faults
from kiosk.depot.report import read_report
from kiosk.session.guard import FLOOR, REST, Guard
from rig.fixtures import Panel
from rig.kiosk import Program, kiosk_command
from rig.waiting import wait_until


def exhibition(name: str) -> Any:
    return SimpleNamespace(exhibition={"id": name, "version": "1"}, faults=Faults())


class Kiosk:
    """An upkeep with a clock, a memory and a window that a test sets."""

    def __init__(self, depot: Path, limit: float = 400.0, restarted_at: float | None = None) -> None:
        self.time, self.used, self.visited, self.shown = 5000.0, 100.0, False, exhibition("small")
        self.log: list[str] = []
        self.done: list[str] = []
        self.depot = depot
        stage: Any = SimpleNamespace(resting=lambda: not self.visited, prepared=lambda: self.shown)
        means = Means(
            lambda: self.time, lambda: self.used, self.log.append, lambda now: self.done.append(f"restart {now:g}")
        )
        guard = Guard(limit, restarted_at)
        self.upkeep = Upkeep(depot, guard, stage, lambda: self.done.append("parting"), means)

    def after(self, seconds: float) -> None:
        self.time += seconds
        self.upkeep.look()

    def rests(self) -> None:
        self.after(1)
        self.after(REST)


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    return Kiosk(tmp_path)


def test_within_its_limit_nothing_is_said_or_written(kiosk: Kiosk) -> None:
    for _ in range(200):
        kiosk.after(EVERY)
    assert (kiosk.log, kiosk.done, read_lines(kiosk.depot)) == ([], [], [])


def test_above_its_limit_it_begins_anew_once_nobody_visits(kiosk: Kiosk) -> None:
    kiosk.used, kiosk.visited = 500.4, True
    for _ in range(500):
        kiosk.after(1)
    assert kiosk.done == []
    kiosk.visited = False
    kiosk.after(1)
    kiosk.after(REST - 0.1)
    assert kiosk.done == []
    kiosk.after(0.1)
    assert kiosk.done == ["parting", f"restart {kiosk.time:g}"]
    what = "500 MB of memory, more than the 400 MB of memory.limit in kiosk.yaml"
    assert kiosk.log == [f"small@1: {what}; the kiosk begins anew."]
    assert [told.why for told in read_report(kiosk.depot).restarts] == [what]


def test_a_visitor_who_comes_back_is_left_alone(kiosk: Kiosk) -> None:
    kiosk.used = 500.0
    for _ in range(50):
        kiosk.visited = False
        kiosk.after(1)
        kiosk.after(REST - 1)
        kiosk.visited = True
        kiosk.after(1)
    assert kiosk.done == []


def test_soon_after_a_restart_it_says_so_once_and_stays(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, restarted_at=4990.0)
    kiosk.used = 500.0
    while kiosk.time < 4990 + FLOOR - EVERY:
        kiosk.after(EVERY)
    assert kiosk.done == []
    what = "500 MB of memory, more than the 400 MB of memory.limit in kiosk.yaml"
    assert kiosk.log == [f"small@1: {what}, so soon after a restart that another one would not help."]
    heavy = read_report(tmp_path).heavy
    assert heavy is not None and heavy.why == what
    kiosk.after(2 * EVERY)
    assert kiosk.done[-1] == f"restart {kiosk.time:g}", "half an hour later it may help again"


def test_switched_off_memory_is_not_even_looked_at(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, limit=0.0)
    kiosk.used = 1e9
    kiosk.rests()
    assert kiosk.done == []


def test_faults_are_written_while_nobody_visits(kiosk: Kiosk) -> None:
    kiosk.visited = True
    for _ in range(3):
        kiosk.shown.faults.count("files/x.png", "is missing")
    kiosk.after(EVERY)
    assert read_lines(kiosk.depot) == []
    kiosk.visited = False
    kiosk.after(1)
    assert read_report(kiosk.depot).faults == {("small@1", "files/x.png is missing"): 3}
    kiosk.shown.faults.count("files/x.png", "is missing")
    kiosk.after(1)
    assert len(read_lines(kiosk.depot)) == 2, "at most once a minute: the disk is not worn out"
    kiosk.after(EVERY)
    assert read_report(kiosk.depot).faults == {("small@1", "files/x.png is missing"): 4}


def test_faults_of_what_was_shown_before_and_at_the_end_are_not_lost(kiosk: Kiosk) -> None:
    kiosk.shown.faults.count("a", "is missing")
    kiosk.shown = exhibition("other")
    kiosk.after(1)
    kiosk.shown.faults.count("b", "is missing")
    kiosk.upkeep.close()
    assert read_report(kiosk.depot).faults == {("small@1", "a is missing"): 1, ("other@1", "b is missing"): 1}


def test_however_many_files_are_missing_the_count_stays_small() -> None:
    faults = Faults()
    for number in range(10_000):
        faults.count(f"files/{number}.png", "is missing")
    taken = faults.take()
    assert sum(taken.values()) == 10_000
    assert len(taken) == Faults.MOST + 1
    assert faults.take() == {}


def test_a_record_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    kiosk = Kiosk(tmp_path / "file" / "depot")
    kiosk.shown.faults.count("a", "is missing")
    kiosk.used = 500.0
    kiosk.rests()
    assert kiosk.done[0] == "parting"


def test_memory_is_what_the_kernel_says(tmp_path: Path) -> None:
    assert 5 < memory_mb() < 5000
    (tmp_path / "statm").write_text("9000 2000 1 1 0 1 0\n")
    assert memory_mb(tmp_path) == pytest.approx(8.192)
    (tmp_path / "smaps_rollup").write_text("Rss: 9000 kB\nPss:            5000 kB\nPss_Anon: 4000 kB\n")
    assert memory_mb(tmp_path) == pytest.approx(5.12)
    (tmp_path / "smaps_rollup").write_text("Pss: many\n")
    assert memory_mb(tmp_path) == pytest.approx(8.192)
    assert memory_mb(tmp_path / "none") == 0.0


def test_where_the_system_cannot_begin_it_anew_it_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KIOSK_RESTARTED_AT", "")
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    begin_anew(7.9)
    assert capsys.readouterr().err == "/nowhere/python: can't be begun anew: No such file or directory.\n"


def test_the_real_kiosk_begins_anew_once_in_the_same_process_and_the_screen_is_never_black(
    panel: Panel, program: Callable[..., Program], small_prepared: Path, tmp_path: Path
) -> None:
    """Its limit is below what an empty window takes, so it passes it again at once: and then it stays, and says so."""
    (tmp_path / "tight.yaml").write_text("memory: {limit: 10}\nlanguage: ru\n")
    depot = tmp_path / "depot"
    command = kiosk_command("run", small_prepared, "--settings", tmp_path / "tight.yaml", "--depot", depot)
    kiosk = program(command, panel, QT_QUICK_BACKEND="software")
    panel.screen.wait(lambda shot: len(set(shot.resize((64, 36)).get_flattened_data())) > 20, "the attract loop")
    kiosk.wait_state(phase="attract", language="ru")
    black: list[tuple[int, int, int]] = []

    def stays() -> bool:
        corner = panel.screen.pixel(10, 10)
        if max(corner) < 8:
            black.append(corner)
        return "would not help" in kiosk.output

    wait_until(stays, "the word that it stays", every=0.005)
    wait_until(lambda: len(programs(command)) == 1, "the end of what held the window")
    assert black == []
    assert programs(command) == [kiosk.pid], "the same arguments and the same process"
    assert len(kiosk.reports) == 2
    assert kiosk.reports[1] == kiosk.reports[0]
    report = read_report(depot)
    assert (report.starts, report.unasked, len(report.restarts)) == (2, 0, 1)
    assert report.heavy is not None
    assert report.process == str(kiosk.pid)
    assert kiosk.stop() == 0
    said = kiosk.output.splitlines()
    assert len(said) == 2
    assert said[0].endswith("of memory.limit in kiosk.yaml; the kiosk begins anew.")
    assert read_report(depot).ended


def programs(command: tuple[str, ...]) -> list[int]:
    """The processes that run this very command."""
    wanted = "\0".join([*command, ""])
    found = (place for place in Path("/proc").iterdir() if place.name.isdecimal())
    return [int(place.name) for place in found if cmdline(place) == wanted]


def cmdline(place: Path) -> str:
    try:
        return (place / "cmdline").read_text()
    except OSError:
        return ""
