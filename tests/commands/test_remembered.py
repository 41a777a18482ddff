"""What outlives the program: wrong PINs and the notice. Killed or damaged, neither open nor shut for long."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from depot.failing import dying_at, refusing_from
from depot.test_state import damages
from kiosk.commands.remembered import CLOSED, TRIES, Tries, is_closed, set_closed
from kiosk.depot.disk import Disk
from kiosk.depot.state import encoded
from kiosk.staff.lockout import FIRST, LONGEST


class Machine:
    """A kiosk that is switched off and on again, with both its clocks."""

    def __init__(self, depot: Path, disk: Disk | None = None) -> None:
        self.depot, self.disk = depot, disk
        self.now, self.wall = 500.0, 1_800_000_000.0
        self.tries = self.started()

    def started(self) -> Tries:
        return Tries(self.depot, lambda: self.now, lambda: self.wall, self.disk)

    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.wall += seconds

    def power_cut(self, off: float = 20.0, clock: float | None = None) -> None:
        """Off for a while; the clock that runs forward begins anew."""
        self.wait(off)
        self.now = 3.0
        self.wall = self.wall if clock is None else clock
        self.tries = self.started()

    def wrong(self, times: int = 1) -> None:
        for _ in range(times):
            self.tries.count()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "depot")


def test_nothing_is_written_before_somebody_tries(machine: Machine) -> None:
    assert machine.tries.left() == 0
    assert not machine.depot.exists()


def test_cutting_the_power_shortens_no_waiting(machine: Machine) -> None:
    machine.wrong(6)
    assert machine.tries.left() == 120
    machine.wait(10)
    machine.power_cut(off=20)
    assert machine.tries.left() == pytest.approx(90)
    machine.wait(90)
    assert machine.tries.left() == 0
    machine.wrong()
    assert machine.tries.left() == 240


def test_cutting_the_power_after_each_try_gains_no_free_one(machine: Machine) -> None:
    waits = []
    for _ in range(8):
        machine.wrong()
        machine.power_cut(off=0)
        waits.append(machine.tries.left())
        machine.wait(waits[-1])
    assert waits == pytest.approx([0, 0, 0, 30, 60, 120, 240, 480])


def test_the_right_pin_forgets_them_for_good(machine: Machine) -> None:
    machine.wrong(7)
    machine.tries.forget()
    machine.power_cut()
    assert machine.tries.left() == 0
    machine.wrong(3)
    assert machine.tries.left() == 0


@pytest.mark.parametrize(("clock", "left"), [(0.0, LONGEST), (1.0e9, LONGEST), (4.0e9, 0.0)])
def test_whatever_the_clock_says_after_it_nobody_waits_longer_than_a_quarter_of_an_hour(
    machine: Machine, clock: float, left: float
) -> None:
    machine.wrong(20)
    machine.power_cut(clock=clock)
    assert machine.tries.left() == left
    machine.wait(LONGEST)
    assert machine.tries.left() == 0


def test_a_clock_that_jumps_while_it_runs_changes_nothing(machine: Machine) -> None:
    machine.wrong(5)
    machine.wall += 1e7
    assert machine.tries.left() == 60
    machine.wall -= 1e9
    assert machine.tries.left() == 60


def test_every_damage_to_the_file_makes_wait_and_never_for_long(machine: Machine) -> None:
    machine.wrong(9)
    file = machine.depot / TRIES
    content = file.read_bytes()
    for damage in damages(content):
        file.write_bytes(damage)
        machine.tries = machine.started()
        assert machine.tries.left() == FIRST
    assert len(damages(content)) > 300


@pytest.mark.parametrize("value", [{}, {"wrong": "many", "until": 1}, {"wrong": 10**30, "until": 1}, {"wrong": 9}])
def test_a_whole_file_that_says_something_else_is_as_a_damaged_one(machine: Machine, value: dict[str, object]) -> None:
    machine.depot.mkdir()
    (machine.depot / TRIES).write_bytes(encoded(value))
    assert machine.tries.left() == FIRST


def test_a_file_that_cannot_be_read_is_as_a_damaged_one(machine: Machine) -> None:
    (machine.depot / TRIES).mkdir(parents=True)
    assert machine.tries.left() == FIRST
    machine.wrong()
    assert FIRST < machine.tries.left() <= LONGEST


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_where_the_disk_takes_nothing_no_try_is_free_and_it_still_doubles(tmp_path: Path, error: int) -> None:
    machine = Machine(tmp_path / "depot", refusing_from(1, error))
    waits = []
    for _ in range(8):
        machine.wrong()
        waits.append(machine.tries.left())
        machine.wait(waits[-1])
    assert waits == [30, 60, 120, 240, 480, 900, 900, 900]


def test_killed_at_any_moment_it_has_counted_or_not_begun(tmp_path: Path) -> None:
    """Cut before every single call: what is there is the count before or the count after, never a damaged file."""
    for step in range(1, 20):
        machine = Machine(tmp_path / str(step))
        machine.wrong(4)
        machine.wait(30)
        child = os.fork()
        if child == 0:
            machine.disk = dying_at(step)
            machine.started().count()
            os._exit(0)
        ended_early = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
        machine.tries = machine.started()
        assert machine.tries.left() in (0, pytest.approx(60))
        machine.wrong()
        assert machine.tries.left() in (60, 120)
        if not ended_early:
            return
    raise AssertionError("it never came to its end")


# ---------------------------------------------------------------- out of order
def test_the_notice_outlives_the_program_until_it_is_taken_down(tmp_path: Path) -> None:
    depot = tmp_path / "depot"
    assert not is_closed(depot)
    assert set_closed(depot, True)
    assert is_closed(depot)
    assert set_closed(depot, False)
    assert not is_closed(depot)


def test_a_damaged_notice_keeps_no_exhibition_from_being_shown(tmp_path: Path) -> None:
    set_closed(tmp_path, True)
    content = (tmp_path / CLOSED).read_bytes()
    for damage in damages(content):
        (tmp_path / CLOSED).write_bytes(damage)
        assert not is_closed(tmp_path)


def test_a_notice_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    assert not set_closed(tmp_path, True, refusing_from(1, errno.ENOSPC))
    (tmp_path / "file").touch()
    assert not set_closed(tmp_path / "file" / "depot", True)
