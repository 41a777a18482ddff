"""What lies in a bundle's folder, and what may not lie there."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.problems import Problem, did_you_mean

MAX_FILES = 20_000
FILES = ("exhibition.yaml", "timeline.yaml", "memorial.yaml", "sources.yaml", "media.yaml")
FOLDERS = ("chapters", "media", "fonts", "drawing")
_PROGRAMS = (".qml", ".js", ".mjs")
_COMPANIONS = ("readme", "license", "licence", "changelog", "notes")
_FONTS = (".ttf", ".otf")


@dataclass(frozen=True)
class Contents:
    """`files`: ordinary files outside drawing/, relative, "/" between parts, sorted. `refused`: what is none."""

    name: str  # the folder as the user wrote it
    root: Path
    files: tuple[str, ...]
    refused: frozenset[str]
    problems: tuple[Problem, ...]
    _set: frozenset[str] = field(default=frozenset(), repr=False)

    def __contains__(self, relative: str) -> bool:
        return relative in self._set

    def shown(self, relative: str) -> str:
        """A file's name in messages."""
        return f"{self.name}/{relative}" if self.name not in ("", ".") else relative

    def inside(self, folder: str) -> tuple[str, ...]:
        """Files in `folder/`, without that part, at any depth."""
        return tuple(file[len(folder) + 1 :] for file in self.files if file.startswith(f"{folder}/"))


def survey(folder: Path) -> Contents:
    """List a bundle's folder without following links and without opening anything."""
    name = folder.as_posix()
    files: list[str] = []
    refused: set[str] = set()
    problems: list[Problem] = []
    contents = Contents(name, folder, (), frozenset(), ())
    for relative, mode in _walk(folder):
        wrong = _refusal(relative, mode)
        if wrong:
            problems.append(Problem(contents.shown(relative), 0, 0, "", *wrong))
            refused.add(relative)
        elif stat.S_ISREG(mode):
            files.append(relative)
        if len(files) > MAX_FILES:
            problems.append(Problem(name, 0, 0, "", f"holds more than {MAX_FILES} files", "Is it the bundle?"))
            break
    found = tuple(sorted(files))
    problems += [Problem(contents.shown(file), 0, 0, "", *wrong) for file, wrong in _twins(found)]
    problems += _strays(contents, found)
    return Contents(name, folder, found, frozenset(refused), tuple(problems), frozenset(found))


def _walk(folder: Path) -> Iterator[tuple[str, int]]:
    """Everything below the folder but what is hidden or in drawing/, with its mode. Links are not followed."""
    waiting = [""]
    while waiting:
        here = waiting.pop()
        for entry in _entries(folder / here):
            relative = f"{here}/{entry.name}" if here else entry.name
            if entry.name.startswith(".") or relative == "drawing":
                continue
            mode = entry.stat(follow_symlinks=False).st_mode
            yield relative, mode
            if stat.S_ISDIR(mode):
                waiting.append(relative)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except OSError:
        return []  # what is missing because of it is said where it is missed


def _refusal(relative: str, mode: int) -> tuple[str, str] | None:
    name = relative.rpartition("/")[2]
    if stat.S_ISLNK(mode):
        return "is a symbolic link, and a bundle holds its files itself", "Put the file in its place."
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        return "is neither a file nor a folder", "Delete it."
    if stat.S_ISREG(mode) and (name.lower().endswith(_PROGRAMS) or name == "qmldir"):
        return "is a program, and a bundle brings none", "Delete it."
    if not _is_decent(name):
        return (
            "has a name that not every system can keep",
            "Use letters, digits, spaces, hyphens, underscores and single dots.",
        )
    return None


def _is_decent(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return not (set(name) & set('\\:*?"<>|') or not name.isprintable() or name.endswith((".", " ")))


def _twins(files: Iterable[str]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Names that are one and the same on a system that ignores case or Unicode form."""
    seen: dict[str, str] = {}
    for file in files:
        first = seen.setdefault(unicodedata.normalize("NFC", file).casefold(), file)
        if first != file:
            yield file, (f'differs from "{first}" only by case or by the form of its letters', "Rename one of them.")


def _strays(contents: Contents, files: Iterable[str]) -> Iterator[Problem]:
    """Files that no section of a bundle uses: perhaps a misspelt name, by which a whole section would be lost."""
    for file in files:
        top, slash, _rest = file.partition("/")
        wrong = _stray_folder(top, file) if slash else _stray_file(file)
        if wrong:
            severity, message, hint = wrong
            yield Problem(contents.shown(file), 0, 0, "", message, hint, "error" if severity else "warning")


def _stray_file(file: str) -> tuple[bool, str, str] | None:
    stem, _, ending = file.lower().rpartition(".")
    if file in FILES or ending == "csv" or (stem or ending).startswith(_COMPANIONS):
        return None
    meant = did_you_mean(f"{stem}.yaml" if ending in ("yml", "yaml", "json", "txt") else file, FILES)
    if meant:
        return True, "is no file of a bundle", f"{meant} Rename it."
    return False, "is no file of a bundle and is not used", f"A bundle has {', '.join(FILES)}."


def _stray_folder(top: str, file: str) -> tuple[bool, str, str] | None:
    if top == "fonts" and not file.lower().endswith((*_FONTS, ".txt", ".md")):
        return False, "is neither a font (.ttf, .otf) nor its licence (.txt)", "Delete it."
    if top in FOLDERS:
        return None
    return False, f'is in "{top}", which is no folder of a bundle', f"A bundle has {', '.join(FOLDERS)}."
