"""What a depot keeps, shows, goes back to and lets go of."""

from __future__ import annotations

import fcntl
import os
import shutil
from pathlib import Path

import pytest

from depot.making import SMALL, depot, packed, tree, version
from kiosk.depot.choice import choose
from kiosk.depot.depot import Depot
from kiosk.depot.disk import Disk
from kiosk.depot.lock import locked
from kiosk.depot.places import default_depot
from kiosk.problems import KioskError


def shown(folder: Path) -> str:
    """What `kiosk run` would show: `id@version`, or "" for the quiet page, or "shipped"."""
    choice = choose(folder)
    return "shipped" if choice is None else choice.name.partition(".")[2]


def labels(folder: Path) -> list[str]:
    return [kept.label for kept in depot(folder).all()]


def test_a_depot_is_where_platformdirs_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from platformdirs import user_data_path

    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_depot() == user_data_path("kiosk") / "depot"
    monkeypatch.delenv("XDG_DATA_HOME")
    assert default_depot() == user_data_path("kiosk") / "depot"


def test_without_an_installed_exhibition_the_shipped_one_is_shown(tmp_path: Path) -> None:
    assert shown(tmp_path / "nowhere") == "shipped"


def test_installing_changes_nothing_that_is_shown(one_file: Path, tmp_path: Path) -> None:
    done = depot(tmp_path).install(one_file)
    assert (done.kept.label, done.new, shown(tmp_path)) == ("small@1", True, "shipped")


def test_what_is_installed_is_what_was_prepared(one: Path, one_file: Path, tmp_path: Path) -> None:
    keeper = depot(tmp_path)
    assert tree(keeper.path(keeper.install(one_file).kept)) == tree(one)


def test_a_folder_and_its_file_are_the_same_exhibition(one: Path, one_file: Path, tmp_path: Path) -> None:
    keeper = depot(tmp_path)
    keeper.install(one)
    assert keeper.install(one_file).new is False
    assert labels(tmp_path) == ["small@1"]


def test_activate_and_go_back_and_forth(one_file: Path, two_file: Path, tmp_path: Path) -> None:
    keeper = depot(tmp_path)
    first, second = keeper.install(one_file).kept, keeper.install(two_file).kept
    keeper.activate(first)
    assert shown(tmp_path) == "small@1"
    keeper.activate(second)
    assert shown(tmp_path) == "small@2"
    assert keeper.rollback().label == "small@1"
    assert shown(tmp_path) == "small@1"
    assert keeper.rollback().label == "small@2"
    assert shown(tmp_path) == "small@2"


def test_without_one_before_there_is_no_way_back(one_file: Path, tmp_path: Path) -> None:
    keeper = depot(tmp_path)
    keeper.activate(keeper.install(one_file).kept)
    with pytest.raises(KioskError, match="there is no exhibition before this one"):
        keeper.rollback()
    assert shown(tmp_path) == "small@1"


def test_activating_what_is_active_forgets_nothing(one_file: Path, two_file: Path, tmp_path: Path) -> None:
    keeper = depot(tmp_path)
    first, second = keeper.install(one_file).kept, keeper.install(two_file).kept
    keeper.activate(first)
    keeper.activate(second)
    keeper.activate(second)
    assert keeper.rollback() == first


def test_an_id_alone_is_its_newest_version(one_file: Path, two_file: Path, tmp_path: Path) -> None:
    keeper = depot(tmp_path)
    keeper.install(two_file)
    keeper.install(one_file)
    assert keeper.find("small").label == "small@1"  # installed last, whatever it is called
    assert keeper.find("small@2").label == "small@2"
    with pytest.raises(KioskError, match=r"smal is not installed\. Installed: small@2, small@1\."):
        keeper.find("smal")


def test_the_last_three_versions_stay(one: Path, tmp_path: Path) -> None:
    keeper = depot(tmp_path / "depot")
    for number in range(1, 6):
        done = keeper.install(version(one, tmp_path / str(number), str(number)))
    assert labels(tmp_path / "depot") == ["small@3", "small@4", "small@5"]
    assert [kept.label for kept in done.removed] == ["small@2"]


def test_what_is_shown_and_the_one_before_stay_however_old(one: Path, tmp_path: Path) -> None:
    keeper = depot(tmp_path / "depot")
    for number in range(1, 7):
        kept = keeper.install(version(one, tmp_path / str(number), str(number))).kept
        if number <= 2:
            keeper.activate(kept)
    assert labels(tmp_path / "depot") == ["small@1", "small@2", "small@4", "small@5", "small@6"]


def test_other_exhibitions_are_not_counted(one: Path, tmp_path: Path) -> None:
    keeper = depot(tmp_path / "depot")
    keeper.install(version(one, tmp_path / "other", "9", id="other"))
    for number in range(1, 5):
        keeper.install(version(one, tmp_path / str(number), str(number)))
    assert labels(tmp_path / "depot") == ["other@9", "small@2", "small@3", "small@4"]


def test_a_version_is_never_two_exhibitions(one: Path, two: Path, tmp_path: Path) -> None:
    keeper = depot(tmp_path / "depot")
    keeper.install(one)
    with pytest.raises(KioskError, match="small@1 is installed with other content"):
        keeper.install(version(two, tmp_path / "false", "1", licence="other"))


def test_what_is_damaged_can_be_installed_anew(one_file: Path, tmp_path: Path) -> None:
    keeper = depot(tmp_path)
    first = keeper.install(one_file).kept
    next((keeper.path(first) / "files").glob("*.png")).write_bytes(b"\0")
    assert len(keeper.verify(first)) == 1
    second = keeper.install(one_file)
    assert second.new
    assert keeper.find("small@1") == second.kept
    assert keeper.verify(second.kept) == []


@pytest.mark.parametrize("what", ["altered", "lost", "more", "link"])
def test_verify_sees_every_change(one_file: Path, tmp_path: Path, what: str) -> None:
    keeper = depot(tmp_path)
    kept = keeper.install(one_file).kept
    assert keeper.verify(kept) == []
    file = next((keeper.path(kept) / "files").glob("*.json"))
    if what == "altered":
        file.write_bytes(file.read_bytes()[:-1] + b" ")
    if what in ("lost", "link"):
        file.unlink()
    if what == "link":
        file.symlink_to(next((keeper.path(kept) / "files").glob("*.png")))
    if what == "more":
        (keeper.path(kept) / "files" / "more.json").write_text("{}")
    assert len(keeper.verify(kept)) == 1


def test_what_is_needed_is_not_removed(one: Path, tmp_path: Path) -> None:
    keeper = depot(tmp_path / "depot")
    kept = [keeper.install(version(one, tmp_path / str(n), str(n))).kept for n in range(1, 4)]
    keeper.activate(kept[0])
    keeper.activate(kept[1])
    with pytest.raises(KioskError, match="small@2 is shown now"):
        keeper.remove("small@2")
    with pytest.raises(KioskError, match="small@1 is what a rollback goes back to"):
        keeper.remove("small")
    assert len(keeper.all()) == 3
    assert [gone.label for gone in keeper.remove("small@3")] == ["small@3"]
    assert labels(tmp_path / "depot") == ["small@1", "small@2"]
    assert list((tmp_path / "depot" / "staging").iterdir()) == []


class Full(Disk):
    """A disk with almost no room, and none of it is to be touched."""

    def free(self, _path: Path) -> int:
        return 1000

    def create(self, path: Path) -> int:
        raise AssertionError(f"wrote {path}")


def test_a_full_disk_is_noticed_before_anything_changes(one_file: Path, tmp_path: Path) -> None:
    with pytest.raises(KioskError, match=r"1 MB are needed on this disk and 0 MB are free\. Remove an exhibition"):
        Depot(tmp_path, Full(), SMALL).install(one_file)
    assert labels(tmp_path) == []


def test_a_second_installer_says_who_holds_the_depot(one_file: Path, tmp_path: Path) -> None:
    depot(tmp_path).install(one_file)
    with (tmp_path / "lock").open("r+") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(KioskError, match=rf"is being changed by process {os.getpid()}\. Wait until"):
            depot(tmp_path, patience=0.0).install(one_file)


def test_who_waits_is_told_for_whom_once_and_then_goes_on(one_file: Path, tmp_path: Path) -> None:
    depot(tmp_path).install(one_file)
    clock, told = [0.0], list[str]()
    with (tmp_path / "lock").open("r+") as held:
        fcntl.flock(held, fcntl.LOCK_EX)

        def pause(seconds: float) -> None:
            clock[0] += seconds
            if clock[0] > 5:
                fcntl.flock(held, fcntl.LOCK_UN)

        with locked(tmp_path, 30.0, lambda error: told.append(str(error)), lambda: clock[0], pause):
            assert 5 < clock[0] < 6
    assert told == [f"{tmp_path}: is being changed by process {os.getpid()}. Waiting up to 30 s for it."]


@pytest.mark.parametrize("content", [b"", b"\0" * 5000, b"\xff\x1b[2J", b"x" * 300_000])
def test_whatever_stands_in_the_lock_it_locks(one_file: Path, tmp_path: Path, content: bytes) -> None:
    """It is one of the small files, but only a message is made of what it holds."""
    (tmp_path / "lock").write_bytes(content)
    keeper = depot(tmp_path)
    kept = keeper.install(one_file).kept
    keeper.activate(kept)
    with (tmp_path / "lock").open("r+b") as held:
        held.truncate(0)
        held.write(content)
        held.flush()
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(KioskError, match="is being changed by ") as caught:
            depot(tmp_path, patience=0.0).install(one_file)
    assert str(caught.value).isprintable() and len(str(caught.value)) < 400
    assert shown(tmp_path) == "small@1"


def test_two_installers_at_once_both_succeed(one_file: Path, two_file: Path, tmp_path: Path) -> None:
    children = []
    for file in (one_file, two_file, one_file, two_file):
        child = os.fork()
        if child == 0:
            try:
                depot(tmp_path, patience=30.0).install(file)
                os._exit(0)
            finally:
                os._exit(1)
        children.append(child)
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0, 0, 0]
    assert sorted(labels(tmp_path)) == ["small@1", "small@2"]
    assert all(depot(tmp_path).verify(kept) == [] for kept in depot(tmp_path).all())


def test_files_beside_what_is_installed_count_for_nothing(one_file: Path, tmp_path: Path) -> None:
    keeper = depot(tmp_path)
    keeper.activate(keeper.install(one_file).kept)
    (tmp_path / "installed" / "lost+found").mkdir()
    (tmp_path / "installed" / "notes.txt").write_text("hello")
    shutil.copytree(tmp_path / "installed", tmp_path / "staging" / "left")
    assert labels(tmp_path) == ["small@1"]
    assert shown(tmp_path) == "small@1"


def test_the_clock_does_not_matter(one: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Installed in 1970, then twenty years ahead, then in 1970 again: order and choice are the same."""
    real = os.utime
    keeper = depot(tmp_path / "depot")
    for number, when in (("1", 0), ("2", 2_400_000_000), ("3", 0)):
        monkeypatch.setattr("time.time", lambda when=when: float(when))
        kept = keeper.install(packed(version(one, tmp_path / number, number), tmp_path / f"{number}.kiosk")).kept
        for file in (keeper.path(kept), *keeper.path(kept).rglob("*")):
            real(file, (when, when))
        keeper.activate(kept)
        assert shown(tmp_path / "depot") == f"small@{number}"
    assert labels(tmp_path / "depot") == ["small@1", "small@2", "small@3"]
    assert keeper.rollback().label == "small@2"
