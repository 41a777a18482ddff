"""A kill before every call that changes the disk. After each: whole old or whole new, and everything verifies.

A kill between two such calls leaves what a kill before the second leaves, so these points are all there are.
`test_real_kills.py` does the same to the kernel's own calls.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from depot.failing import CHANGES, Counting, copied, killed
from depot.making import depot
from depot.stated import near, stated
from depot.test_depot import labels, shown
from kiosk.depot.disk import Disk


@pytest.fixture
def ready(one_file: Path, tmp_path: Path) -> Path:
    """A depot with small@1 active."""
    keeper = depot(tmp_path / "ready")
    keeper.activate(keeper.install(one_file).kept)
    return tmp_path / "ready"


def whole(folder: Path) -> None:
    """Everything that is installed verifies, and so does the small state."""
    keeper = depot(folder)
    assert keeper.damaged_state() == []
    for kept in keeper.all():
        assert keeper.verify(kept) == []


def points(ready: Path, place: Path, act: Callable[[Path, Disk], object], seen: Callable[[Path], str]) -> list[str]:
    """What is seen after a kill at each point; what is seen at the end is that of an act that was not killed."""
    found, step = [], 1
    while killed(step, lambda disk: act(copied_to, disk)) if (copied_to := copied(ready, place)) else False:
        whole(place)
        found.append(seen(place))
        step += 1
    found.append(seen(place))
    return found


def test_a_kill_anywhere_in_install_leaves_all_or_nothing_of_it(ready: Path, two_file: Path, tmp_path: Path) -> None:
    def install(folder: Path, disk: Disk) -> None:
        depot(folder, disk=disk).install(two_file)

    found = points(ready, tmp_path / "depot", install, lambda folder: " ".join(labels(folder)))
    assert set(found) == {"small@1", "small@1 small@2"}
    assert found == sorted(found), "once it is installed it stays"
    assert near(len(found) - 1, stated("kill before every change to the disk"))
    assert shown(tmp_path / "depot") == "small@1"


def test_what_a_kill_left_goes_with_the_next_change(ready: Path, two_file: Path, tmp_path: Path) -> None:
    step = 1
    while killed(step, lambda disk: depot(tmp_path / "depot", disk=disk).install(two_file)):
        step += 9
        if step > 10:
            left = list((tmp_path / "depot" / "staging").iterdir())
        depot(tmp_path / "depot").install(two_file)
        assert list((tmp_path / "depot" / "staging").iterdir()) == []
        copied(ready, tmp_path / "depot")
    assert left is not None


def test_a_kill_anywhere_in_activate_shows_the_old_or_the_new(ready: Path, two_file: Path, tmp_path: Path) -> None:
    depot(ready).install(two_file)

    def activate(folder: Path, disk: Disk) -> None:
        keeper = depot(folder, disk=disk)
        keeper.activate(keeper.find("small@2"))

    found = points(ready, tmp_path / "depot", activate, shown)
    assert set(found) == {"small@1", "small@2"}
    assert found == sorted(found)
    assert near(len(found) - 1, stated("the same while activating"))


def test_a_kill_anywhere_in_rollback_shows_the_one_or_the_other(ready: Path, two_file: Path, tmp_path: Path) -> None:
    keeper = depot(ready)
    keeper.activate(keeper.install(two_file).kept)
    found = points(ready, tmp_path / "depot", lambda folder, disk: depot(folder, disk=disk).rollback(), shown)
    assert set(found) == {"small@1", "small@2"}
    assert found == sorted(found, reverse=True)


def test_a_kill_anywhere_in_remove_leaves_what_is_shown(ready: Path, two_file: Path, tmp_path: Path) -> None:
    depot(ready).install(two_file)
    found = points(ready, tmp_path / "depot", lambda folder, disk: depot(folder, disk=disk).remove("small@2"), shown)
    assert set(found) == {"small@1"}
    assert labels(tmp_path / "depot") == ["small@1"]


def test_a_kill_anywhere_in_the_very_first_install(one_file: Path, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()

    def first(folder: Path, disk: Disk) -> None:
        keeper = depot(folder / "data" / "depot", disk=disk)
        keeper.activate(keeper.install(one_file).kept)

    found = points(tmp_path / "nothing", tmp_path / "new", first, lambda folder: shown(folder / "data" / "depot"))
    assert set(found) == {"shipped", "small@1"}
    assert found[-1] == "small@1"


def test_nothing_is_changed_but_through_the_counted_calls(ready: Path, two_file: Path) -> None:
    """The interpreter tells of every file it opens to write, renames or removes: each was counted."""
    changing = {
        "os.rename",
        "os.remove",
        "os.rmdir",
        "os.mkdir",
        "os.link",
        "os.symlink",
        "os.truncate",
        "shutil.rmtree",
    }
    seen: list[str] = []
    counted: list[str] = []
    watching = [True]

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if not watching[0] or str(ready) not in str(arguments[0] if arguments else ""):
            return
        if event in changing or (event == "open" and isinstance(arguments[2], int) and arguments[2] & 0b11):
            seen.append(event)

    sys.addaudithook(hook)
    disk = Counting(lambda _number, name, _arguments: counted.append(name))
    keeper = depot(ready, disk=disk)
    keeper.activate(keeper.install(two_file).kept)
    keeper.rollback()
    watching[0] = False
    quiet = {"write", "sync", "close", "sync_folder"}
    locks = 3  # one file a change, opened to be locked; who holds it is written there
    assert len(seen) == len([name for name in counted if name not in quiet]) + locks
    assert set(counted) <= set(CHANGES)
