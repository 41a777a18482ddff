"""The exhibitions installed on this kiosk: every change to them, each whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.depot import state
from kiosk.depot.content import check_content
from kiosk.depot.disk import Disk, remove_tree, write_file, writing
from kiosk.depot.health import FILE, FULL, Health, note, read_health, read_lines, shortened
from kiosk.depot.limits import LIMITS, Limits
from kiosk.depot.lock import PATIENCE, locked
from kiosk.depot.names import MANIFEST
from kiosk.depot.progress import Counted, Progress, unwatched
from kiosk.depot.refused import refused
from kiosk.depot.shelf import INSTALLED, STAGING, Kept, folder_of, shelf
from kiosk.depot.source import Source, opened
from kiosk.depot.state import Pointer
from kiosk.problems import KioskError

KEEP = 3  # versions of each exhibition
BLOCK = 4096  # bytes that a file takes up at least


@dataclass(frozen=True)
class Installed:
    """What an installation did. `new` is False where exactly this was there already."""

    kept: Kept
    new: bool
    removed: tuple[Kept, ...] = ()


class Depot:
    """One folder of exhibitions. Methods raise KioskError for what a person mends, and OSError."""

    def __init__(
        self,
        folder: Path,
        disk: Disk | None = None,
        limits: Limits = LIMITS,
        patience: float = PATIENCE,
        waiting: Callable[[KioskError], object] = lambda _: None,
    ) -> None:
        """`patience`: s to wait for another program that changes the depot; `waiting` is told once who that is."""
        self.folder = folder
        self._disk = disk or Disk()
        self._limits = limits
        self._patience, self._waiting = patience, waiting

    # ---------------------------------------------------------------- reading
    def all(self) -> list[Kept]:
        """What is installed, oldest first."""
        return shelf(self.folder)

    def pointer(self) -> Pointer:
        """What is active and what was before; empty names where nothing is."""
        return state.read_pointer(self.folder) or Pointer()

    def health(self) -> Health:
        """What failed on screen."""
        return read_health(self.folder)

    def path(self, kept: Kept) -> Path:
        """Where it lies."""
        return folder_of(self.folder, kept.name)

    def find(self, wanted: str) -> Kept:
        """`ID` (its newest version) or `ID@VERSION`. KioskError where it is not installed."""
        found = [kept for kept in self.all() if wanted in (kept.id, kept.label)]
        if not found:
            there = ", ".join(dict.fromkeys(kept.label for kept in self.all())) or "nothing"
            raise refused(self.folder, f"{wanted} is not installed", f"Installed: {there}.")
        return found[-1]

    def verify(self, kept: Kept, progress: Progress = unwatched, what: str = "read") -> list[str]:
        """Read every byte; what is wrong, a line each. An installed folder has every file and no other."""
        try:
            with opened(self.path(kept), self._limits) as source:
                for _name, chunks in _all_chunks(source, Counted(progress, what, source.contents.size)):
                    for _ in chunks:
                        pass
        except KioskError as error:
            return [str(problem) for problem in error.problems]
        except OSError as error:
            return [f"{error.filename or self.path(kept)}: {error.strerror or error}."]
        return []

    def damaged_state(self) -> list[str]:
        """What is wrong with the small files, a line each."""
        return [f"{file}: is damaged, and is not used." for file in state.damaged(self.folder)]

    # ---------------------------------------------------------------- install
    def install(self, file: Path, progress: Progress = unwatched) -> Installed:
        """Install a .kiosk file or a prepared folder. The active exhibition stays what it is."""
        with opened(file, self._limits) as source, self._changing():
            there = self._same(source, progress)
            if there is not None:
                return Installed(there, new=False)
            self._look_for_room(source)
            number = max((kept.number for kept in self.all()), default=0) + 1
            kept = Kept(number, source.contents.id, source.contents.version)
            self._take_in(source, kept, progress)
            return Installed(kept, True, tuple(self._prune(kept.id)))

    def _same(self, source: Source, progress: Progress) -> Kept | None:
        """The same exhibition, installed and whole. KioskError for another one of the same version."""
        label = (source.contents.id, source.contents.version)
        for kept in reversed(self.all()):
            if (kept.id, kept.version) == label and not self.verify(kept, progress, "compared"):
                if (self.path(kept) / MANIFEST).read_bytes() == source.manifest:
                    return kept
                hint = "Give it another version in exhibition.yaml, prepare and pack it again."
                raise refused(source.file, f"{kept.label} is installed with other content", hint)
        return None

    def _look_for_room(self, source: Source) -> None:
        sizes = (file.size for file in source.contents.files.values())
        needed = sum(-(-size // BLOCK) * BLOCK + BLOCK for size in sizes) + len(source.manifest) + self._limits.spare
        free = self._disk.free(self.folder)
        if free < needed:
            what = f"{needed / 1e6:.0f} MB are needed on this disk and {free / 1e6:.0f} MB are free"
            raise refused(self.folder, what, "Remove an exhibition with kiosk remove, or make room otherwise.")

    def _take_in(self, source: Source, kept: Kept, progress: Progress) -> None:
        stage = self.folder / STAGING / kept.name
        try:
            self._disk.make_folder(stage)
            self._disk.make_folder(stage / "files")
            for name, chunks in _all_chunks(source, Counted(progress, "copied", source.contents.size)):
                with writing(self._disk, stage / name) as file:
                    for chunk in chunks:
                        file.write(chunk)
            check_content(stage, source.contents, source.file, self._limits, progress)
            for folder in (stage / "files", stage):
                self._disk.sync_folder(folder)
            self._disk.rename(stage, self.path(kept))
        except BaseException:
            self._throw_away(stage)
            raise
        self._disk.sync_folder(self.folder / INSTALLED)
        self._disk.sync_folder(self.folder / STAGING)

    def _prune(self, name: str) -> Iterator[Kept]:
        """All but the last versions of an exhibition go, never what is shown or was before."""
        pointer = self.pointer()
        versions = [kept for kept in self.all() if kept.id == name]
        for kept in versions[:-KEEP]:
            if kept.name not in (pointer.active, pointer.before):
                self._discard(kept)
                yield kept

    # ---------------------------------------------------------------- switch
    def activate(self, kept: Kept) -> None:
        """Make an installed exhibition the active one; the active one becomes the one before."""
        with self._changing():
            if not self.path(kept).is_dir():
                raise refused(self.folder, f"{kept.label} is not installed any more", "See kiosk list.")
            pointer = self.pointer()
            if kept.name != pointer.active:
                self._forgive(kept.name)
                self._point(pointer.to(kept.name))

    def rollback(self) -> Kept:
        """Make the one before the active one; a second rollback undoes the first."""
        with self._changing():
            pointer = self.pointer()
            before = next((kept for kept in self.all() if kept.name == pointer.before), None)
            if before is None:
                raise refused(self.folder, "there is no exhibition before this one", "See kiosk list.")
            self._forgive(before.name)
            self._point(pointer.to(before.name))
            return before

    def remove(self, wanted: str) -> list[Kept]:
        """Remove every version of `ID`, or one `ID@VERSION`. KioskError for the active one and the one before."""
        self.find(wanted)
        with self._changing():
            pointer = self.pointer()
            going = [kept for kept in self.all() if wanted in (kept.id, kept.label)]
            for kept in going:
                if kept.name in (pointer.active, pointer.before):
                    which = "is shown now" if kept.name == pointer.active else "is what a rollback goes back to"
                    raise refused(self.folder, f"{kept.label} {which}", "Activate another exhibition first.")
            for kept in going:
                self._discard(kept)
            return going

    def fall_back(self, name: str) -> None:
        """Make what is shown instead of a failed exhibition the active one."""
        with self._changing():
            pointer = self.pointer()
            if name != pointer.active:
                self._point(pointer.to(name))

    def shorten_record(self) -> None:
        """Write the record of starts anew where it has grown long."""
        with self._changing():
            self._shorten()

    # ---------------------------------------------------------------- how
    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Alone with the depot; what killed runs left is gone first."""
        self._make_folders()
        with locked(self.folder, self._patience, self._waiting):
            for left in sorted((self.folder / STAGING).iterdir()):
                self._throw_away(left)
            yield

    def _make_folders(self) -> None:
        """The depot with its two rooms. Two programs may do this at once."""
        missing = [*reversed(self.folder.parents), self.folder, self.folder / INSTALLED, self.folder / STAGING]
        for folder in missing:
            if not folder.is_dir():
                with suppress(FileExistsError):
                    self._disk.make_folder(folder)
                self._disk.sync_folder(folder.parent)

    def _forgive(self, name: str) -> None:
        """A person chose it: it may fail anew."""
        if self.health().failures(name):
            note(self.folder, "forgiven", name, disk=self._disk)
        self._shorten()

    def _shorten(self) -> None:
        file = self.folder / FILE
        if file.exists() and file.stat().st_size > FULL:
            self._write(file, shortened(read_lines(self.folder), {kept.name for kept in self.all()}))

    def _point(self, pointer: Pointer) -> None:
        state.write_pointer(self.folder, pointer, self._write)

    def _write(self, path: Path, content: bytes) -> None:
        write_file(self._disk, path, content)

    def _discard(self, kept: Kept) -> None:
        """Out of sight in one step, then gone."""
        aside = self.folder / STAGING / f"gone-{kept.number}"
        self._disk.rename(self.path(kept), aside)
        self._disk.sync_folder(self.folder / INSTALLED)
        self._throw_away(aside)

    def _throw_away(self, path: Path) -> None:
        """Whatever of it can't go now goes with the next change."""
        with suppress(OSError):
            if os.path.lexists(path):
                remove_tree(self._disk, path)


def _all_chunks(source: Source, counted: Counted) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Every file of a source with its bytes; the manifest last. Each must be read to its end."""

    def chunks(name: str) -> Iterator[bytes]:
        for chunk in source.chunks(name):
            yield chunk
            counted.add(len(chunk))

    for name in (*source.contents.files, MANIFEST):
        yield name, chunks(name)
