"""The small files of state: every byte flipped and every length cut, and the kiosk shows a whole exhibition."""

from __future__ import annotations

from pathlib import Path

import pytest

from depot.making import depot
from depot.test_depot import shown
from depot.test_kills import ready
from kiosk.depot import state
from kiosk.depot.choice import choose
from kiosk.depot.health import note, read_health, shortened
from kiosk.depot.state import Pointer, decoded, encoded

__all__ = ["ready"]


@pytest.fixture
def switched(ready: Path, two_file: Path) -> Path:
    """small@2 active, small@1 before it, small@1 having failed once."""
    keeper = depot(ready)
    keeper.activate(keeper.install(two_file).kept)
    note(ready, "begun", keeper.find("small@1").name)
    assert shown(ready) == "small@2"
    return ready


def damages(content: bytes) -> list[bytes]:
    """Every bit of every byte flipped, and all eight; every length cut; and some more."""
    flipped = [
        content[:at] + bytes([content[at] ^ mask]) + content[at + 1 :]
        for at in range(len(content))
        for mask in (*(1 << bit for bit in range(8)), 0xFF)
    ]
    cut = [content[:length] for length in range(len(content))]
    more = [content + b"\n", content * 2, b"\0" * 5000, b"[" * 90_000, b"\xff" * 90_000, b"x" * 300_000]
    return [*flipped, *cut, *more]


@pytest.mark.parametrize("name", ["pointer.0", "pointer.1"])
def test_a_damaged_file_of_state_is_noticed_and_the_kiosk_shows_something_whole(switched: Path, name: str) -> None:
    file = switched / name
    content = file.read_bytes()
    newest = max(
        ("pointer.0", "pointer.1"), key=lambda slot: (decoded((switched / slot).read_bytes()) or {})["generation"]
    )
    for damage in damages(content):
        file.write_bytes(damage)
        assert state.damaged(switched) == [file]
        assert shown(switched) == ("small@1" if name == newest else "small@2")
    assert len(damages(content)) > 1000


def test_with_no_whole_pointer_the_newest_installed_is_shown_and_not_the_shipped_one(switched: Path) -> None:
    for name in ("pointer.0", "pointer.1", "shown"):
        (switched / name).write_bytes(b"")
    assert shown(switched) == "small@2"


def test_a_switch_mends_the_file_that_was_damaged(switched: Path) -> None:
    for name in ("pointer.0", "pointer.1"):
        (switched / name).write_bytes(b"damaged")
    keeper = depot(switched)
    keeper.activate(keeper.find("small@1"))
    assert shown(switched) == "small@1"
    keeper.activate(keeper.find("small@2"))
    assert state.damaged(switched) == []
    assert keeper.rollback().label == "small@1"


def test_the_last_pointer_is_not_touched_by_the_next(switched: Path) -> None:
    before = {slot: (switched / slot).read_bytes() for slot in state.SLOTS}
    newest = max(before, key=lambda slot: (decoded(before[slot]) or {})["generation"])
    depot(switched).rollback()
    assert (switched / newest).read_bytes() == before[newest]


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"generation": "1", "active": "a", "before": ""},
        {"generation": 10**30, "active": None, "before": ""},
        {"generation": 9, "active": ["1.small@1"], "before": ""},
    ],
)
def test_a_whole_file_with_another_value_is_as_none(switched: Path, value: dict[str, object]) -> None:
    (switched / "pointer.0").write_bytes(encoded(value))
    (switched / "pointer.1").write_bytes(encoded(value))
    assert state.read_pointer(switched) is None
    assert choose(switched) is None


def test_a_pointer_to_what_is_gone_leads_to_what_is_there(switched: Path) -> None:
    for slot in state.SLOTS:
        (switched / slot).write_bytes(encoded({"generation": 4, "active": "9.other@1", "before": "../../etc"}))
    assert state.read_pointer(switched) == Pointer(4, "9.other@1", "../../etc")
    assert shown(switched) == "small@2"


# ------------------------------------------------------------------ how it did on screen
def test_three_starts_that_do_not_last_are_a_failure(switched: Path) -> None:
    name = depot(switched).find("small@2").name
    for _ in range(2):
        note(switched, "begun", name)
        assert shown(switched) == "small@2"
    note(switched, "begun", name)
    assert shown(switched) == "small@1"


def test_a_start_that_lasts_makes_up_for_those_before(switched: Path) -> None:
    name = depot(switched).find("small@2").name
    for _ in range(9):
        note(switched, "begun", name)
        note(switched, "begun", name)
        note(switched, "lasted", name)
    assert shown(switched) == "small@2"
    assert read_health(switched).good == {name}


def test_ending_it_on_purpose_is_no_failure(switched: Path) -> None:
    name = depot(switched).find("small@2").name
    for _ in range(9):
        note(switched, "begun", name)
        note(switched, "ended", name)
    assert shown(switched) == "small@2"


def test_when_everything_has_failed_nothing_is_shown_not_even_the_shipped_one(switched: Path) -> None:
    for kept in depot(switched).all():
        note(switched, "failed", kept.name)
    assert shown(switched) == ""


def test_before_the_first_one_that_was_activated_there_was_the_shipped_one(ready: Path) -> None:
    """It comes back where the first one fails before it was ever good, and not later."""
    name = depot(ready).find("small@1").name
    for _ in range(3):
        note(ready, "begun", name)
    assert shown(ready) == "shipped"
    note(ready, "lasted", name)
    note(ready, "failed", name)
    assert shown(ready) == ""


def test_a_depot_that_may_not_be_looked_into_is_as_none(switched: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Made by another user, say: what comes with the program is shown, and nothing is raised."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    for name in ("iterdir", "open", "exists"):
        monkeypatch.setattr(f"pathlib.Path.{name}", refuse)
    assert choose(switched) is None


def test_activating_it_again_forgives(switched: Path) -> None:
    keeper = depot(switched)
    for kept in keeper.all():
        note(switched, "failed", kept.name)
    keeper.rollback()
    assert shown(switched) == "small@1"


def test_every_byte_of_the_record_flipped_shows_something_whole(switched: Path) -> None:
    name = depot(switched).find("small@2").name
    for event in ("begun", "begun", "lasted", "begun"):
        note(switched, event, name)
    content = (switched / "shown").read_bytes()
    for damage in damages(content):
        (switched / "shown").write_bytes(damage)
        assert shown(switched) in ("small@1", "small@2")


def test_a_long_record_is_written_anew_and_says_the_same(switched: Path) -> None:
    keeper = depot(switched)
    name = keeper.find("small@2").name
    for _ in range(1500):
        note(switched, "begun", name)
        note(switched, "lasted", name)
    note(switched, "begun", name)
    before = read_health(switched)
    keeper.rollback()
    assert (switched / "shown").stat().st_size < 20_000
    assert read_health(switched).failures(name) == before.failures(name) == 1
    assert read_health(switched).good == before.good == {name}
    assert shortened([], {name}) == b""
