"""A power cut: writes since the last fsync are lost, in every combination that the model below allows.

SIGKILL is not a power cut: the kernel still writes what a killed program wrote. So this replays what the depot did
in a model of a file system that keeps only what was put on disk, and looks at what a kiosk finds afterwards.

The model: a change is sure once its file, and every folder that it names, was synced. Of all others any may be lost,
in any combination, and a write may be kept by half. A rename happens or does not.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from depot.failing import Counting
from depot.making import bare, depot, version
from depot.stated import near, stated
from depot.test_depot import labels, shown
from depot.test_kills import whole
from kiosk.depot.depot import Depot
from kiosk.depot.disk import Disk

MOST = 12  # unsynced changes whose combinations are all tried; nothing here has more


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

    def states(self, apart: Callable[[Pending], bool] = lambda _: False) -> Iterator[list[Pending]]:
        """Every set of changes that a power cut may leave, in the order in which they were made.

        Those that are set `apart` are kept all or none; the others are kept in every combination.
        """
        for sure, pending in [*self.moments, (list(self.sure), list(self.pending))]:
            for kept in _subsets(pending, apart):
                yield sorted([*sure, *kept], key=lambda change: change.number)
                for torn in kept:
                    if torn.kind == "write":
                        others = [change for change in kept if change is not torn]
                        yield sorted([*sure, *others, _half(torn)], key=lambda change: change.number)


def _half(write: Pending) -> Pending:
    """A write of which only the first half came to the disk."""
    path, content = write.arguments
    return Pending(write.number, "write", (path, content[: len(content) // 2]))


def _subsets(pending: list[Pending], apart: Callable[[Pending], bool]) -> Iterator[list[Pending]]:
    together = [change for change in pending if apart(change)]
    others = [change for change in pending if not apart(change)]
    assert len(others) <= MOST, "too many to try them all"
    for size in range(len(others) + 1):
        for kept in map(list, combinations(others, size)):
            yield kept
            if together:
                yield [*kept, *together]


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


def swap(keeper: Depot, file: Path) -> None:
    """Install and activate: all that a museum does on a Tuesday morning."""
    keeper.activate(keeper.install(file).kept)


def filled(folder: Path, one: Path, aside: Path, numbers: str, bared: bool = True) -> Depot:
    """A depot with these versions of the smallest exhibition, or of the small one; the last two were activated."""
    folder.parent.mkdir()
    keeper = depot(folder)
    for number in numbers:
        new = bare(one, aside / number, number) if bared else version(one, aside / number, number)
        kept = keeper.install(new).kept
        if number in numbers[-2:]:
            keeper.activate(kept)
    return keeper


@pytest.fixture
def tiny(one: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A depot with small@1 active, and small@2 to be installed; the smallest there can be."""
    filled(tmp_path / "root" / "depot", one, tmp_path / "made", "1")
    return tmp_path / "root", bare(one, tmp_path / "two", "2")


def recorded(root: Path, start: Path, act: Callable[[Depot], object]) -> Recorder:
    """All that reached the disk while something was done with a depot; as it was before stands in `start`."""
    shutil.copytree(root, start)
    disk = Recorder(root)
    act(depot(root / "depot", disk=disk))
    return disk


def after_every_loss(
    disk: Recorder, root: Path, place: Path, apart: Callable[[Pending], bool] = lambda _: False
) -> tuple[int, dict[str, set[str]]]:
    """How many states there were, and for what is shown in them the exhibitions that are there. Each verifies."""
    found: dict[str, set[str]] = {}
    done = set()
    for changes in disk.states(apart):
        key = tuple((change.number, change.arguments[1:]) for change in changes)
        if key in done:
            continue
        done.add(key)
        replay(changes, place / "start", place / "after", root)
        after = place / "after" / "depot"
        whole(after)
        found.setdefault(shown(after), set()).add(" ".join(labels(after)))
    return len(done), found


def test_every_loss_of_unsynced_writes_leaves_the_old_or_the_new(tiny: tuple[Path, Path], tmp_path: Path) -> None:
    root, new = tiny
    disk = recorded(root, tmp_path / "start", lambda keeper: swap(keeper, new))
    count, found = after_every_loss(disk, root, tmp_path)
    assert found == {"small@1": {"small@1", "small@1 small@2"}, "small@2": {"small@1 small@2"}}
    assert shown(tmp_path / "after" / "depot") == "small@2", "after the last fsync nothing can be lost"
    assert near(count, stated("power cut while the smallest exhibition is installed and activated"))


def inside_staging(root: Path) -> Callable[[Pending], bool]:
    """What happens in the staging folder and stays there: no reader of a depot looks into it."""
    staging = root / "depot" / "staging"
    return lambda change: change.kind != "rename" and staging in change.arguments[0].parents


@pytest.mark.parametrize(
    ("there", "act", "expected"),
    [
        ("", lambda keeper, new: swap(keeper, new), {"shipped": {"", "small@9"}, "small@9": {"small@9"}}),
        (
            "1234",
            lambda keeper, new: swap(keeper, new),
            {
                "small@4": {"small@2 small@3 small@4", "small@2 small@3 small@4 small@9", "small@3 small@4 small@9"},
                "small@9": {"small@2 small@3 small@4 small@9", "small@3 small@4 small@9"},
            },
        ),
        ("12", lambda keeper, _: keeper.rollback(), {"small@1": {"small@1 small@2"}, "small@2": {"small@1 small@2"}}),
        (
            "123",
            lambda keeper, _: keeper.remove("small@1"),
            {"small@3": {"small@1 small@2 small@3", "small@2 small@3"}},
        ),
    ],
    ids=["the first of a machine", "one that pushes out an old one", "rollback", "remove"],
)
def test_every_other_change_too(
    one: Path, tmp_path: Path, there: str, act: Callable[[Depot, Path], object], expected: dict[str, set[str]]
) -> None:
    root = tmp_path / "root"
    filled(root / "depot", one, tmp_path / "made", there)
    new = bare(one, tmp_path / "new", "9")
    disk = recorded(root, tmp_path / "start", lambda keeper: act(keeper, new))
    assert after_every_loss(disk, root, tmp_path, inside_staging(root))[1] == expected


def test_of_a_larger_exhibition_every_loss_that_can_be_seen(one: Path, tmp_path: Path) -> None:
    """More than thirty changes are pending at once, too many for all combinations. But nobody looks into the staging
    folder, so those inside are lost all or not at all, and the others in every combination.

    The loop shows that this leaves nothing out: of what a rename carries out of staging nothing is pending but the
    folder itself, and where that is lost, so is the rename.
    """
    root = tmp_path / "root"
    filled(root / "depot", one, tmp_path / "made", "1", bared=False)
    new = version(one, tmp_path / "new", "2")
    disk = recorded(root, tmp_path / "start", lambda keeper: swap(keeper, new))
    inside = inside_staging(root)
    assert max(sum(map(inside, pending)) for _, pending in disk.moments) > 30
    for _, pending in disk.moments:
        carried = {change.arguments[0] for change in pending if change.kind == "rename"}
        assert not [change for change in pending if inside(change) and carried & {*change.arguments[0].parents}]
    _, found = after_every_loss(disk, root, tmp_path, inside)
    assert found == {"small@1": {"small@1", "small@1 small@2"}, "small@2": {"small@1 small@2"}}


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
    swap(depot(root / "depot", disk=disk), new)
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


def test_the_real_disk_is_what_the_model_records(tiny: tuple[Path, Path], tmp_path: Path) -> None:
    """With nothing lost, the model ends where the disk does."""
    root, new = tiny
    disk = recorded(root, tmp_path / "start", lambda keeper: swap(keeper, new))
    *_, last = disk.states()
    replay(last, tmp_path / "start", tmp_path / "after", root)

    def files(folder: Path) -> dict[str, bytes]:
        found = {str(f.relative_to(folder)): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}
        return {name: content for name, content in found.items() if not name.endswith("lock")}

    assert files(tmp_path / "after") == files(root)
    assert isinstance(disk, Disk)
