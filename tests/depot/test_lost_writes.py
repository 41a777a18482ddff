"""A power cut: writes since the last fsync are lost, in every combination that the model below allows.

SIGKILL is not a power cut: the kernel still writes what a killed program wrote. So this replays what the depot did
in a model of a file system that keeps only what was put on disk, and looks at what a kiosk finds afterwards.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from depot.failing import Counting
from depot.making import bare, depot
from depot.test_depot import labels, shown
from depot.test_kills import whole
from kiosk.depot.disk import Disk

EXHAUSTIVE = 12  # so many unsynced changes are lost in all combinations; of more, a sample
SAMPLE = 40
FEWEST = 300  # states that were looked at when this was written


@dataclass
class Pending:
    """One change that the disk may or may not have kept. `settles` must all be synced before it is sure."""

    number: int
    kind: str
    arguments: tuple[Any, ...]
    settles: set[Path] = field(default_factory=set)


class Recorder(Counting):
    """Does everything for real, and writes down what was pending ahead of every call."""

    def __init__(self, root: Path) -> None:
        super().__init__(self._record)
        self._root = root
        self._handles: dict[int, Path] = {}
        self.sure: list[Pending] = []
        self.pending: list[Pending] = []
        self.moments: list[tuple[list[Pending], list[Pending]]] = []
        self._number = 0

    def create(self, path: Path) -> int:
        handle = int(super().create(path))
        self._handles[handle] = path
        return handle

    def _record(self, _number: int, name: str, arguments: tuple[Any, ...]) -> None:
        self.moments.append(
            (list(self.sure), [Pending(p.number, p.kind, p.arguments, set(p.settles)) for p in self.pending])
        )
        if name in ("make_folder", "create", "remove", "remove_folder"):
            self._add(name, (arguments[0],), {arguments[0].parent})
        elif name == "rename":
            self._add(name, arguments, {arguments[0].parent, arguments[1].parent})
        elif name == "write":
            path = self._handles[arguments[0]]
            self._add(name, (path, arguments[1]), {path})
        elif name == "sync":
            self._settle(self._handles[arguments[0]])
        elif name == "sync_folder":
            self._settle(arguments[0])

    def _add(self, kind: str, arguments: tuple[Any, ...], settles: set[Path]) -> None:
        self._number += 1
        self.pending.append(Pending(self._number, kind, arguments, settles))

    def _settle(self, path: Path) -> None:
        for change in self.pending:
            change.settles.discard(path)
        self.sure += [change for change in self.pending if not change.settles]
        self.sure.sort(key=lambda change: change.number)
        self.pending = [change for change in self.pending if change.settles]

    def states(self) -> Iterator[list[Pending]]:
        """Every set of changes that a power cut may leave, in the order in which they were made."""
        dice = random.Random(1945)
        self.moments.append((list(self.sure), list(self.pending)))
        for sure, pending in self.moments:
            for kept in _subsets(pending, dice):
                yield sorted([*sure, *kept], key=lambda change: change.number)
                for torn in kept:
                    if torn.kind == "write":
                        others = [change for change in kept if change is not torn]
                        yield sorted([*sure, *others, _half(torn)], key=lambda change: change.number)


def _half(write: Pending) -> Pending:
    """A write of which only the first half came to the disk."""
    path, content = write.arguments
    return Pending(write.number, "write", (path, content[: len(content) // 2]))


def _subsets(pending: list[Pending], dice: random.Random) -> Iterator[list[Pending]]:
    if len(pending) <= EXHAUSTIVE:
        for size in range(len(pending) + 1):
            yield from map(list, combinations(pending, size))
        return
    yield []
    yield pending
    for left_out in range(len(pending)):
        yield pending[:left_out] + pending[left_out + 1 :]
    for _ in range(SAMPLE):
        yield [change for change in pending if dice.random() < 0.5]


def replay(changes: list[Pending], start: Path, out: Path, root: Path) -> None:
    """What the disk holds after these changes alone; one that has lost its ground is lost too.

    A file is known by its first name until a rename that was kept gives it another: its bytes go with it.
    """
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(start, out)
    moved: dict[Path, Path] = {}

    def place(path: Path) -> Path:
        inside = path.relative_to(root)
        for old, new in moved.items():
            if inside == old or old in inside.parents:
                inside = new / inside.relative_to(old)
        return out / inside

    for change in changes:
        try:
            _redo(change, place)
        except OSError:
            continue
        if change.kind == "rename":
            moved[change.arguments[0].relative_to(root)] = change.arguments[1].relative_to(root)


def _redo(change: Pending, place: Any) -> None:
    path = place(change.arguments[0])
    if change.kind == "make_folder":
        path.mkdir()
    elif change.kind == "create":
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
    elif change.kind == "write":
        with path.open("ab" if path.exists() else "xb") as stream:
            stream.write(change.arguments[1])
    elif change.kind == "rename":
        path.rename(place(change.arguments[1]))
    elif change.kind == "remove":
        path.unlink()
    elif change.kind == "remove_folder":
        path.rmdir()


def act(keeper: Any, file: Path) -> None:
    """Install and activate: all that a museum does on a Tuesday morning."""
    keeper.activate(keeper.install(file).kept)


@pytest.fixture
def tiny(one: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A depot with small@1 active, and small@2 to be installed; the smallest there can be."""
    root = tmp_path / "root"
    root.mkdir()
    keeper = depot(root / "depot")
    keeper.activate(keeper.install(bare(one, tmp_path / "one", "1")).kept)
    return root, bare(one, tmp_path / "two", "2")


@pytest.fixture
def recorded(tiny: tuple[Path, Path], tmp_path: Path) -> tuple[Path, Recorder]:
    """The depot after small@2 was taken up, and all that reached its disk; as it was before stands in "start"."""
    root, new = tiny
    shutil.copytree(root, tmp_path / "start")
    disk = Recorder(root)
    act(depot(root / "depot", disk=disk), new)
    return root, disk


def test_every_loss_of_unsynced_writes_leaves_the_old_or_the_new(
    recorded: tuple[Path, Recorder], tmp_path: Path
) -> None:
    root, disk = recorded
    seen, count, done = set(), 0, set()
    for changes in disk.states():
        key = tuple((change.number, change.arguments[1:]) for change in changes)
        if key in done:
            continue
        done.add(key)
        replay(changes, tmp_path / "start", tmp_path / "after", root)
        after = tmp_path / "after" / "depot"
        assert set(labels(after)) <= {"small@1", "small@2"}
        whole(after)
        seen.add(shown(after))
        count += 1
    assert seen == {"small@1", "small@2"}
    assert shown(after) == "small@2", "after the last fsync nothing can be lost"
    assert count > FEWEST


class Careless(Recorder):
    """A depot that forgets to put one kind of thing on disk."""

    def __init__(self, root: Path, forgets: str) -> None:
        super().__init__(root)
        self._forgets = forgets

    def _counted(self, name: str, *arguments: Any) -> Any:
        if name == self._forgets:
            return None
        return super()._counted(name, *arguments)


@pytest.mark.parametrize("forgets", ["sync", "sync_folder"])
def test_the_model_finds_a_depot_that_does_not_sync(tiny: tuple[Path, Path], tmp_path: Path, forgets: str) -> None:
    """Otherwise it would prove nothing."""
    root, new = tiny
    shutil.copytree(root, tmp_path / "start")
    disk = Careless(root, forgets)
    act(depot(root / "depot", disk=disk), new)
    wrong = 0
    for number, changes in enumerate(disk.states()):
        if number % 97:
            continue
        replay(changes, tmp_path / "start", tmp_path / "after", root)
        after = tmp_path / "after" / "depot"
        keeper = depot(after)
        wrong += bool(keeper.damaged_state()) or any(keeper.verify(kept) for kept in keeper.all())
        if wrong:
            return
    assert wrong


def test_the_real_disk_is_what_the_model_records(recorded: tuple[Path, Recorder], tmp_path: Path) -> None:
    """With nothing lost, the model ends where the disk does."""
    root, disk = recorded
    *_, last = disk.states()
    replay(last, tmp_path / "start", tmp_path / "after", root)

    def files(folder: Path) -> dict[str, bytes]:
        found = {str(f.relative_to(folder)): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}
        return {name: content for name, content in found.items() if not name.endswith("lock")}

    assert files(tmp_path / "after") == files(root)
    assert isinstance(disk, Disk)
