"""A prepared exhibition, open for the gallery. Each part is read when it is first asked for. Standard library alone."""

from __future__ import annotations

import json
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING, Any, cast

from kiosk.depot.sha256 import hexdigest
from kiosk.prepare.bad_file import BadFile
from kiosk.prepare.format import FORMAT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.prepare.events import Events
    from kiosk.prepare.form import (
        AboutFile,
        ChapterFile,
        Exhibition,
        Manifest,
        MediaFile,
        MemorialFile,
        SourcesFile,
        TimelineFile,
    )
    from kiosk.prepare.name_index import NameIndex

GONE = (0, 0)  # the stamp of a file that is not there
WORD = 2**64 - 1


class Damaged(BadFile):
    """A file of the preparation is missing or is not what was prepared. `hint`: what to do, where it is not usual."""

    def __init__(self, file: Path, reason: str, hint: str = "") -> None:
        super().__init__(f"{file}: {reason}" + (f". {hint}" if hint else ""))
        self.file, self.reason, self.hint = file, reason, hint


class Faults:
    """What could not be read while it was shown, counted. `count` touches no disk and never raises.

    Whoever keeps the record of this kiosk (`kiosk.commands.upkeep`) takes the counts from here while nobody visits.
    """

    MOST = 50  # kinds that are told apart; more are all of one trouble

    def __init__(self) -> None:
        self._counts: dict[tuple[str, str], int] = {}

    def count(self, file: str, why: str) -> None:
        """One fault more: `file` as the manifest names it, `why` in a few words."""
        kind = (file, why)
        if kind not in self._counts and len(self._counts) >= self.MOST:
            kind = ("", "other files")
        self._counts[kind] = self._counts.get(kind, 0) + 1

    def take(self) -> dict[tuple[str, str], int]:
        """How often each (file, why) was counted since this was last asked."""
        taken, self._counts = self._counts, {}
        return taken


class Compared:
    """Which file each was when it was last compared with its hash.

    There is room for all of them from the beginning. Remembered one by one while somebody visits, each would lie among
    what the visit needs and keep a page of that from being given back.
    """

    def __init__(self, files: Iterable[str]) -> None:
        self._places = {file: 2 * i for i, file in enumerate(files)}
        self._stamps = memoryview(bytearray(16 * len(self._places))).cast("Q")

    def is_same(self, file: str, stamp: tuple[int, int]) -> bool:
        """Whether `stamp` is what was put for it."""
        at = self._places[file]
        return stamp != GONE and (self._stamps[at], self._stamps[at + 1]) == stamp

    def put(self, file: str, stamp: tuple[int, int]) -> None:
        """It was compared, and is as it was prepared."""
        at = self._places[file]
        self._stamps[at], self._stamps[at + 1] = stamp

    def files(self) -> list[str]:
        """Those that were compared."""
        return [file for file, at in self._places.items() if (self._stamps[at], self._stamps[at + 1]) != GONE]


class Prepared:
    """Parts that the bundle did not have are None. Everything else raises Damaged where its file is not whole."""

    def __init__(self, folder: Path, manifest: Manifest, exhibition: Exhibition) -> None:
        self.folder = folder
        self.manifest = manifest
        self.exhibition = exhibition
        self.faults = Faults()
        self._whole = Compared(manifest["files"])
        # pathlib interns every name, and Python's table of those grows by a megabyte when 21,000 have come and gone.
        self._names = tuple(intern(part) for file in manifest["files"] for part in file.split("/"))

    def chapter(self, name: str) -> ChapterFile:
        """By id. KeyError for a chapter that the exhibition doesn't have."""
        files = {entry["id"]: entry["file"] for entry in self.exhibition["chapters"]}
        return cast("ChapterFile", self._json(files[name]))

    def timeline(self) -> TimelineFile | None:
        return cast("TimelineFile | None", self._section(self.exhibition["timeline"]))

    def events(self) -> Events | None:
        """The timeline's events, read from their file where needed: close them, or use them with `with`."""
        timeline = self.timeline()
        if timeline is None:
            return None
        from kiosk.prepare.events import Events  # only now: a start has no use for them

        file = self.whole(timeline["events"])
        try:
            return Events.open(file)
        except (BadFile, OSError) as error:
            raise self._damaged(timeline["events"], str(error)) from error

    def memorial(self) -> MemorialFile | None:
        return cast("MemorialFile | None", self._section(self.exhibition["memorial"]))

    def names(self) -> NameIndex | None:
        """The memorial's names, read from their file where needed: close them, or use them with `with`."""
        memorial = self.memorial()
        listed = memorial.get("names") if memorial else None
        if listed is None:
            return None
        from kiosk.prepare.name_index import NameIndex

        file = self.whole(listed)
        try:
            return NameIndex.open(file)
        except (BadFile, OSError) as error:
            raise self._damaged(listed, str(error)) from error

    def sources(self) -> SourcesFile:
        """Empty where nothing is cited."""
        return cast("SourcesFile", self._section(self.exhibition["sources"]) or {})

    def media(self) -> MediaFile:
        """Empty where nothing is pictured."""
        return cast("MediaFile", self._section(self.exhibition["media"]) or {})

    def about(self) -> AboutFile:
        return cast("AboutFile", self._json(self.exhibition["about"]))

    def path(self, file: str) -> Path:
        """Where a file of the preparation lies. Damaged if it is missing or not as long as it was."""
        listed = self.manifest["files"].get(file)
        path = self.folder / file
        if listed is None:
            raise self._damaged(file, "is not in the manifest")
        try:
            size = path.stat().st_size
        except OSError as error:
            raise self._damaged(file, error.strerror or str(error)) from error
        if size != listed["size"]:
            raise self._damaged(file, f"has {size} bytes and was prepared with {listed['size']}")
        return path

    def whole(self, file: str) -> Path:
        """Where a file lies that is what was prepared: it is read, unless it was already and is the same. Damaged."""
        path = self.path(file)
        stamp = _stamp(path)
        if not self._whole.is_same(file, stamp):
            _content(self, file, stream=True)
            self._whole.put(file, stamp)
        return path

    def changed(self) -> list[str]:
        """Files that were whole when they were opened, and are not the same any more."""
        return [file for file in self._whole.files() if not self._whole.is_same(file, _stamp(self.folder / file))]

    def verify(self) -> None:
        """Read every file and compare its hash: a second or two for a large exhibition. Damaged at the first."""
        for file in self.manifest["files"]:
            _content(self, file, stream=True)

    def _damaged(self, file: str, reason: str) -> Damaged:
        """To be raised; it is counted."""
        self.faults.count(file, reason)
        return Damaged(self.folder / file, reason)

    def _section(self, file: str | None) -> Any:
        return None if file is None else self._json(file)

    def _json(self, file: str) -> Any:
        return _parsed(self.folder / file, _content(self, file))


def open_prepared(folder: Path, verify: bool = False) -> Prepared:
    """Open what `kiosk prepare` made. exhibition.json is always compared with its hash, all files with `verify`."""
    folder = folder.absolute()  # QML is handed whole addresses
    manifest = _manifest(folder / "manifest.json")
    prepared = Prepared(folder, manifest, cast("Exhibition", {}))
    prepared.exhibition = cast("Exhibition", prepared._json("exhibition.json"))
    if verify:
        prepared.verify()
    return prepared


def other_format(found: object) -> tuple[str, ...]:
    """What is wrong with an exhibition of format `found` and what to do; nothing where this program reads it."""
    if found == FORMAT and not isinstance(found, bool):
        return ()
    what = f"is of format {found!r:.40}; this program reads {FORMAT}"
    if isinstance(found, int) and found > FORMAT:
        return what, "Bring this program up to date, or prepare and pack the bundle with this version of it"
    return what, "Prepare and pack the bundle again with this version of the program"


def _manifest(file: Path) -> Manifest:
    manifest = _parsed(file, _bytes(file))
    if not isinstance(manifest, dict) or not isinstance(manifest.get("files"), dict):
        raise Damaged(file, "is not a manifest")
    if not all(map(_is_listed, manifest["files"].values())):
        raise Damaged(file, "does not give a size and a hash for every file")
    if other_format(manifest.get("format")):
        raise Damaged(file, *other_format(manifest.get("format")))
    return cast("Manifest", manifest)


def _is_listed(entry: object) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get("size"), int) and isinstance(entry.get("sha256"), str)


def _content(prepared: Prepared, file: str, stream: bool = False) -> bytes:
    """A file's bytes, once they are what was prepared; none with `stream`, which keeps them out of memory."""
    path = prepared.path(file)
    try:
        content = b"" if stream else path.read_bytes()
        found = _digest(path) if stream else hexdigest(content)
    except OSError as error:
        raise prepared._damaged(file, error.strerror or str(error)) from error
    if found != prepared.manifest["files"][file]["sha256"]:
        raise prepared._damaged(file, "is not what was prepared")
    return content


def _digest(path: Path) -> str:
    import hashlib  # only here: a start does without

    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _stamp(path: Path) -> tuple[int, int]:
    """Which file this is, in 64 bits each: another one after every change."""
    try:
        found = path.stat()
    except OSError:
        return GONE
    return found.st_ino & WORD, found.st_ctime_ns & WORD


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Damaged(path, error.strerror or str(error)) from error


def _parsed(path: Path, content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise Damaged(path, "is not JSON") from error
