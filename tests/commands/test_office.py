"""The desk of a real kiosk: its PIN, its health, what is installed, and another exhibition by the usual way."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from depot.conftest import one, two
from depot.making import depot as made_depot
from kiosk.commands.office import Office, Where
from kiosk.commands.remembered import CLOSED
from kiosk.depot.health import note
from kiosk.staff.desk import Change
from kiosk.staff.pin import hashed
from rig.waiting import wait_until

__all__ = ["one", "two"]

PIN = "480913"


@pytest.fixture(scope="module")
def kept() -> str:
    return hashed(PIN)


@pytest.fixture(autouse=True)
def bare_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without settings of its own."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr("kiosk.settings.values.FOR_EVERY_USER", tmp_path / "none.yaml")


@pytest.fixture
def depot(one: Path, two: Path, tmp_path: Path) -> Path:
    """small@1 is shown, small@2 installed beside it."""
    keeper = made_depot(tmp_path / "depot")
    keeper.activate(keeper.install(one).kept)
    keeper.install(two)
    return tmp_path / "depot"


def office(depot: Path, kept: str = "", **more: object) -> Office:
    return Office(Where(depot, None, True), kept, "Kiosk 3", **more)  # type: ignore[arg-type]


def test_only_the_pin_is_admitted_and_wrong_ones_make_wait_after_a_restart_too(tmp_path: Path, kept: str) -> None:
    desk = office(tmp_path / "depot", kept)
    assert desk.admits(PIN)
    for _ in range(4):
        assert not desk.admits("480914")
    assert 5 < desk.wait() <= 30
    assert not desk.admits(PIN), "not even the right one, while everybody waits"
    assert 5 < office(tmp_path / "depot", kept).wait() <= 30


def test_a_right_pin_begins_the_count_anew(tmp_path: Path, kept: str) -> None:
    desk = office(tmp_path / "depot", kept)
    for _ in range(3):
        assert not desk.admits("480914")
        assert not desk.admits("480915")
        assert desk.admits(PIN)
        assert desk.wait() == 0


def test_out_of_order_is_there_again_after_a_restart(tmp_path: Path) -> None:
    desk = office(tmp_path / "depot")
    assert desk.close(True)
    assert (desk.closed(), office(tmp_path / "depot").closed()) == (True, True)
    assert desk.close(False)
    assert not office(tmp_path / "depot").closed()


def test_where_it_cannot_be_written_it_holds_until_the_end(tmp_path: Path) -> None:
    (tmp_path / CLOSED).mkdir()
    desk = office(tmp_path)
    assert not desk.close(True)
    assert desk.closed()


def test_health_says_what_kiosk_health_says(depot: Path) -> None:
    note(depot, "begun", "1.small@1", 1)
    note(depot, "fault", "1.small@1", "2 files/x.png is missing")
    told = office(depot).health()
    assert [one.fine for one in told] == [True, True, False, True]
    assert told[2].line.startswith("small@1: 2 times files/x.png is missing. Look with kiosk verify")


def test_what_is_installed_is_listed_with_its_title_the_newest_first(depot: Path) -> None:
    first, second = office(depot).exhibitions()
    assert (first.label, first.shown, second.label, second.shown) == ("small@2", False, "small@1", True)
    assert first.title["en"]


def test_what_cannot_be_opened_is_listed_without_a_title(depot: Path) -> None:
    (depot / "installed" / "2.small@2" / "exhibition.json").write_text("{")
    assert office(depot).exhibitions()[0].title == {}


def test_an_empty_machine_has_nothing_to_show(tmp_path: Path) -> None:
    desk = office(tmp_path / "none")
    assert (list(desk.exhibitions()), desk.facts().free) == ([], None)
    assert desk.health()


def ended(desk: Office) -> Change:
    wait_until(lambda: desk.change() is not None and desk.change().state != "rehearsed", "its end", timeout=120)  # type: ignore[union-attr]
    found = desk.change()
    assert found is not None
    return found


def test_another_exhibition_is_rehearsed_and_activated_in_a_process_of_its_own(depot: Path) -> None:
    desk = office(depot)
    assert desk.change() is None
    desk.activate("small@2")
    assert desk.change() is not None and desk.change().state == "rehearsed"  # type: ignore[union-attr]
    assert ended(desk) == Change("small@2", "active")
    assert [one.label for one in desk.exhibitions() if one.shown] == ["small@2"]


def test_one_that_does_not_pass_is_refused_with_the_first_complaint_and_nothing_changes(depot: Path) -> None:
    next((depot / "installed" / "2.small@2" / "files").iterdir()).unlink()
    desk = office(depot)
    desk.activate("small@2")
    found = ended(desk)
    assert found.state == "refused"
    assert found.why
    assert [one.label for one in desk.exhibitions() if one.shown] == ["small@1"]


def test_while_one_is_rehearsed_no_other_is_begun(depot: Path) -> None:
    desk = office(depot, program=(sys.executable, "-c", "input()"))
    desk.activate("small@2")
    desk.activate("small@1")
    assert desk.change() is not None and desk.change().label == "small@2"  # type: ignore[union-attr]


def test_a_program_that_cannot_be_begun_is_a_refusal(depot: Path) -> None:
    desk = office(depot, program=("/nowhere/kiosk",))
    desk.activate("small@2")
    assert ended(desk).state == "refused"
    assert "No such file" in ended(desk).why


def test_it_begins_anew_as_it_was_told(tmp_path: Path) -> None:
    done: list[str] = []
    desk = office(tmp_path)
    desk.restart()
    desk.can_begin_anew(lambda: done.append("anew"))
    desk.restart()
    assert done == ["anew"]
