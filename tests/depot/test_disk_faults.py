"""A full disk, a read-only one, a stick that is pulled: nothing changes, and it is said."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from depot.failing import Counting, copied, full_from, refusing_from
from depot.gallery import Gallery
from depot.making import bare, depot, packed, statement, tree
from depot.test_depot import labels, shown
from depot.test_kills import ready, whole
from kiosk.depot.disk import Disk
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


class Blind(Disk):
    """Believes that there is room."""

    def free(self, _path: Path) -> int:
        return 10**12


@pytest.fixture
def filling(small_disk: Callable[[str], Path], one: Path) -> Path:
    """A disk with a depot that shows small@1."""
    place = small_disk("8m")
    keeper = depot(place / "depot")
    keeper.activate(keeper.install(one).kept)
    return place


def leave(place: Path, what: str, room: int) -> None:
    """Make the disk so small that it has room for so many more pages of 4096 bytes, or for so many more files."""
    found = os.statvfs(place)
    used = (found.f_blocks - found.f_bfree) * found.f_frsize if what == "size" else found.f_files - found.f_ffree
    most = used + room * (4096 if what == "size" else 1)
    subprocess.run(["mount", "-o", f"remount,{what}={most}", str(place)], check=True)


@pytest.mark.parametrize(("what", "fewest"), [("size", 60), ("nr_inodes", 30)])
def test_a_disk_that_is_really_full_at_every_write(filling: Path, two_file: Path, what: str, fewest: int) -> None:
    """A page more each time, or a file more, until all of install and activate fits: it stops at every write once.

    Whoever looks for room first is never wrong about pages: it says so before anything changes, or it succeeds.
    """
    folder, room, seen = filling / "depot", 0, list[str]()
    before = tree(folder)
    del before["lock"]
    while not seen or seen[-1] != "small@2":
        leave(filling, what, room)
        if what == "size":
            with suppress(KioskError):
                honest = depot(folder).install(two_file).kept
                assert seen[-1] != "nothing", "there was room before it was believed"
                depot(folder).remove(honest.label)
            assert {name: content for name, content in tree(folder).items() if name != "lock"} == before
        keeper = depot(folder, disk=Blind())
        try:
            keeper.activate(keeper.install(two_file).kept)
        except OSError as error:
            assert (error.errno, str(error.filename).startswith(str(folder))) == (errno.ENOSPC, True)
        whole(folder)
        assert list((folder / "staging").iterdir()) == []
        seen.append(
            shown(folder) if shown(folder) == "small@2" else "installed" if len(keeper.all()) > 1 else "nothing"
        )
        if seen[-1] == "installed":
            assert shown(folder) == "small@1"
            keeper.remove("small@2")
        room += 1
    assert seen == sorted(seen, key=("nothing", "installed", "small@2").index)
    assert seen.count("nothing") >= fewest


def test_a_read_only_disk_is_said_and_what_is_there_is_shown(
    small_disk: Callable[[str], Path], one: Path, two_file: Path, tmp_path: Path
) -> None:
    place = small_disk("2m")
    keeper = depot(place / "depot")
    keeper.install(bare(one, tmp_path / "zero", "0"))
    first = keeper.install(bare(one, tmp_path / "first", "2")).kept
    keeper.activate(first)
    keeper.activate(keeper.install(bare(one, tmp_path / "one", "1")).kept)
    subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
    acts: tuple[Callable[[], object], ...] = (
        lambda: keeper.install(two_file),
        lambda: keeper.activate(first),
        keeper.rollback,
        lambda: keeper.remove("small@0"),
    )
    for act in acts:
        with pytest.raises(OSError, match="Read-only file system"):
            act()
    assert shown(place / "depot") == "small@1"
    whole(place / "depot")
    with Gallery(tmp_path / "home") as gallery:
        assert statement("1") in gallery.texts(place / "depot")


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
