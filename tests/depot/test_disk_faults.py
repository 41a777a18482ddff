"""A full disk, a read-only one, a stick that is pulled: nothing changes, and it is said."""

from __future__ import annotations

import errno
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from depot.failing import Counting, copied, full_from, refusing_from
from depot.making import depot, packed, tree
from depot.test_depot import labels, shown
from depot.test_kills import ready, whole
from kiosk.problems import KioskError

__all__ = ["ready"]
Make = Callable[[int], Counting]


def one_error(step: int) -> Counting:
    """An input/output error once, at one call: a disk that begins to fail."""
    return refusing_from(step, errno.EIO, once=True)


@pytest.mark.parametrize("failing", [full_from, one_error])
def test_a_disk_that_fails_at_any_write_of_install_changes_nothing(
    ready: Path, two_file: Path, tmp_path: Path, failing: Make
) -> None:
    step, errors, folder = 1, 0, copied(ready, tmp_path / "depot")
    while True:
        if "small@2" in labels(folder):
            copied(ready, folder)
        disk = failing(step)
        try:
            depot(folder, disk=disk).install(two_file)
        except OSError:
            errors += 1
        whole(folder)
        assert shown(folder) == "small@1"
        if "small@2" not in labels(folder):
            assert list((folder / "staging").iterdir()) == []
        if disk.calls < step:
            break
        step += 1
    assert errors > 60
    assert "small@2" in labels(folder)


@pytest.mark.parametrize("failing", [full_from, one_error])
def test_a_disk_that_fails_at_any_write_of_activate_shows_the_old_or_the_new(
    ready: Path, two_file: Path, tmp_path: Path, failing: Make
) -> None:
    depot(ready).install(two_file)
    step, errors, seen = 1, 0, set()
    while True:
        folder = copied(ready, tmp_path / "depot")
        disk = failing(step)
        keeper = depot(folder, disk=disk)
        try:
            keeper.activate(keeper.find("small@2"))
        except OSError:
            errors += 1
        whole(folder)
        seen.add(shown(folder))
        if disk.calls < step:
            break
        step += 1
    assert errors >= 4
    assert seen == {"small@1", "small@2"}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """`small_disk("512k")` is a folder on a disk of that size of its own. Needs root, as CI has it."""
    place = tmp_path / "disk"
    place.mkdir()

    def mounted(size: str) -> Path:
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)], check=True)
        return place

    yield mounted
    subprocess.run(["umount", str(place)], check=True)


def test_a_really_full_disk(small_disk: Callable[[str], Path], one: Path, two_file: Path) -> None:
    """The room is looked at first; where that was believed wrongly, the disk says no in the middle."""
    place = small_disk("600k")
    keeper = depot(place / "depot")
    keeper.activate(keeper.install(one).kept)
    with pytest.raises(KioskError, match="are needed on this disk"):
        keeper.install(two_file)
    blind = depot(place / "depot", disk=type("Blind", (type(keeper._disk),), {"free": lambda *_: 10**12})())
    with pytest.raises(OSError, match="No space left on device"):
        blind.install(two_file)
    whole(place / "depot")
    assert labels(place / "depot") == ["small@1"]
    assert list((place / "depot" / "staging").iterdir()) == []


def test_a_read_only_disk_is_said_and_what_is_there_is_shown(
    small_disk: Callable[[str], Path], one: Path, two_file: Path
) -> None:
    place = small_disk("2m")
    keeper = depot(place / "depot")
    keeper.activate(keeper.install(one).kept)
    subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
    with pytest.raises(OSError, match="Read-only file system"):
        keeper.install(two_file)
    assert shown(place / "depot") == "small@1"
    whole(place / "depot")


class Pulled(Counting):
    """A stick that is pulled at a given write: what is on it is gone."""

    def __init__(self, step: int, stick: Path) -> None:
        def pull(number: int, _name: str, _arguments: tuple[object, ...]) -> None:
            if number == step and stick.exists():
                shutil.rmtree(stick) if stick.is_dir() else stick.write_bytes(b"")

        super().__init__(pull)


@pytest.mark.parametrize("kind", ["file", "folder"])
@pytest.mark.parametrize("step", [2, 3, 10, 30, 60])
def test_a_stick_pulled_half_way(ready: Path, two: Path, tmp_path: Path, kind: str, step: int) -> None:
    stick = tmp_path / "stick"
    if kind == "folder":
        shutil.copytree(two, stick)
    else:
        packed(two, stick)
    before = tree(ready / "installed")
    with pytest.raises((KioskError, OSError)):
        depot(ready, disk=Pulled(step, stick)).install(stick)
    assert list((ready / "staging").iterdir()) == []
    assert tree(ready / "installed") == before
    assert shown(ready) == "small@1"
