"""Whether staged files are what prepare makes, beyond their hashes: whoever writes a manifest can write hashes too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.depot.limits import LIMITS, Limits
from kiosk.depot.manifest import Contents
from kiosk.depot.names import OPENING
from kiosk.depot.pictures import picture_problem
from kiosk.depot.progress import Counted, Progress, unwatched
from kiosk.depot.refused import refused
from kiosk.depot.shape import BadShape, check
from kiosk.depot.strict_json import BadJson, parse
from kiosk.prepare.bad_file import BadFile
from kiosk.prepare.events import Events
from kiosk.prepare.form import (
    AboutFile,
    ChapterFile,
    Exhibition,
    MediaFile,
    MemorialFile,
    SourcesFile,
    TimelineFile,
)
from kiosk.prepare.format import FORMAT
from kiosk.prepare.name_index import NameIndex

MOST_READ = 5000  # events or names whose words are read; all their columns are compared with the file's length


def check_content(
    folder: Path, listed: Contents, called: Path, limits: Limits = LIMITS, progress: Progress = unwatched
) -> None:
    """Read every staged file as its kind. `called` is the name to complain about. KioskError at the first."""
    _Checking(folder, listed, called, limits).run(Counted(progress, "checked", listed.size))


class _Checking:
    """One exhibition being checked. One use."""

    def __init__(self, folder: Path, listed: Contents, called: Path, limits: Limits) -> None:
        self._folder, self._listed, self._called, self._limits = folder, listed, called, limits

    def run(self, counted: Counted) -> None:
        exhibition = self._json(OPENING, Exhibition)
        self._check_title(exhibition)
        for file, kind in _parts(exhibition).items():
            if file is not None:
                value = self._json(file, kind)
                if kind is TimelineFile:
                    self._check_events(value["events"])
                if kind is MemorialFile and value.get("names") is not None:
                    self._check_names(value["names"])
                if kind is MediaFile:
                    self._check_pictures(value)
        for name, listed in self._listed.files.items():
            self._check_picture(name)
            counted.add(listed.size)

    def _check_title(self, exhibition: Any) -> None:
        stated = (FORMAT, self._listed.id, self._listed.version)
        if (exhibition["format"], exhibition["id"], exhibition["version"]) != stated:
            self._refuse(OPENING, "is of another exhibition than the manifest")
        languages = exhibition["languages"]
        if not languages or any(code not in exhibition[of] for code in languages for of in _BY_LANGUAGE):
            self._refuse(OPENING, "does not have all its words in all its languages")
        if len(exhibition["focus"]) != 2 or not 0 <= exhibition["focus"][1] - exhibition["focus"][0] <= 400:
            self._refuse(OPENING, "shows no span of 1 to 401 days")
        if not exhibition["chapters"]:
            self._refuse(OPENING, "has no chapter")

    def _json(self, name: str, kind: Any) -> Any:
        if name not in self._listed.files:
            self._refuse(OPENING, f"names {name[:60]}, which is not listed")
        try:
            value = parse((self._folder / name).read_bytes(), self._limits.json, self._limits)
            check(value, kind)
        except (BadJson, BadShape) as error:
            self._refuse(name, str(error) if isinstance(error, BadJson) else f"is not as prepare writes it: {error}")
        return value

    def _check_events(self, name: str) -> None:
        if name not in self._listed.files or not name.endswith(".events"):
            self._refuse(name, "is no file of events")
        try:
            with Events.open(self._folder / name) as events:
                for number in range(min(len(events), MOST_READ)):
                    events.record(number)
        except (BadFile, ValueError, IndexError, KeyError, OSError) as error:
            self._refuse(name, f"is no whole file of events: {error}")

    def _check_names(self, name: str) -> None:
        if name not in self._listed.files or not name.endswith(".names"):
            self._refuse(name, "is no list of names")
        try:
            with NameIndex.open(self._folder / name) as names:
                for entry in range(min(len(names), MOST_READ)):
                    names.record(names.record_of(entry)), names[entry]
        except (BadFile, ValueError, IndexError, KeyError, OSError) as error:
            self._refuse(name, f"is no whole list of names: {error}")

    def _check_pictures(self, media: Any) -> None:
        for medium in media.values():
            for picture in medium["pictures"]:
                if picture["file"] not in self._listed.files:
                    self._refuse(picture["file"], "is shown, but not listed")

    def _check_picture(self, name: str) -> None:
        if name.endswith((".png", ".jpg")):
            problem = picture_problem(self._folder / name, self._limits)
            if problem:
                self._refuse(name, problem)

    def _refuse(self, name: str, message: str) -> None:
        raise refused(self._called, message, path=name)


_BY_LANGUAGE = ("title", "subtitle", "language_names", "calendars", "home_title")


def _parts(exhibition: Any) -> dict[str | None, Any]:
    """Every other file of JSON and what it must hold."""
    sections: tuple[tuple[str, Callable[..., Any] | Any], ...] = (
        ("timeline", TimelineFile),
        ("memorial", MemorialFile),
        ("sources", SourcesFile),
        ("media", MediaFile),
        ("about", AboutFile),
    )
    chapters = {entry["file"]: ChapterFile for entry in exhibition["chapters"]}
    return {**chapters, **{exhibition[name]: kind for name, kind in sections}}
