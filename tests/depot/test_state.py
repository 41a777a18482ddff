"""The small files of state: every byte flipped and every length cut, and the kiosk shows a whole exhibition."""

from __future__ import annotations

from pathlib import Path

import pytest

from depot.making import depot
from depot.test_depot import shown
from depot.test_kills import ready
from kiosk.depot import state
from kiosk.depot.choice import choose
from kiosk.depot.state import Health, Pointer, decoded, encoded

__all__ = ["ready"]


@pytest.fixture
def switched(ready: Path, two_file: Path) -> Path:
    """small@2 active, small@1 before it, small@1 having failed once."""
    keeper = depot(ready)
    keeper.activate(keeper.install(two_file).kept)
    keeper.begin(keeper.find("small@1").name)
    assert shown(ready) == "small@2"
    return ready


def damages(content: bytes) -> list[bytes]:
    """Every byte flipped in three ways, every length cut, and some more."""
    flipped = [
        content[:at] + bytes([content[at] ^ mask]) + content[at + 1 :]
        for at in range(len(content))
        for mask in (0x01, 0x20, 0xFF)
    ]
    cut = [content[:length] for length in range(len(content))]
    more = [content + b"\n", content * 2, b"\0" * 5000, b"[" * 90_000, b"\xff" * 90_000, b"x" * 300_000]
    return [*flipped, *cut, *more]


@pytest.mark.parametrize("name", ["pointer.0", "pointer.1", "health"])
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
    assert len(damages(content)) > 400


def test_with_no_whole_pointer_the_newest_installed_is_shown_and_not_the_shipped_one(switched: Path) -> None:
    for name in ("pointer.0", "pointer.1", "health"):
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
        {"failed": {"1.small@1": "many"}, "good": []},
        {"failed": [], "good": {}},
        {"failed": {}, "good": 3},
    ],
)
def test_a_whole_file_with_another_value_is_as_none(switched: Path, value: dict[str, object]) -> None:
    (switched / "health").write_bytes(encoded(value))
    (switched / "pointer.0").write_bytes(encoded(value))
    (switched / "pointer.1").write_bytes(encoded(value))
    assert state.read_pointer(switched) is None
    assert state.read_health(switched) == Health()
    assert choose(switched) is None or shown(switched).startswith("small@")


def test_a_pointer_to_what_is_gone_leads_to_what_is_there(switched: Path) -> None:
    for slot in state.SLOTS:
        (switched / slot).write_bytes(encoded({"generation": 4, "active": "9.other@1", "before": "../../etc"}))
    assert state.read_pointer(switched) == Pointer(4, "9.other@1", "../../etc")
    assert shown(switched) == "small@2"
