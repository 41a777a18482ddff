"""Which names a file of an exhibition may have. Everything that some file system reads differently is refused."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from kiosk.depot.limits import Limits

MANIFEST = "manifest.json"
OPENING = "exhibition.json"
ENDINGS = ("json", "png", "jpg", "events", "names")  # all that kiosk prepare makes
_PROGRAMS = ("qml", "js", "mjs", "cjs", "qmlc", "jsc", "rcc", "qrc", "so", "dll", "py", "pyc", "sh", "exe")
_ALLOWED = re.compile(rf"(exhibition\.json|files/[0-9a-f]{{32}}\.({'|'.join(ENDINGS)}))")
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}


def name_problem(name: str, limits: Limits) -> str | None:
    """What is wrong with the path of a listed file, as the end of a sentence; None where it may be installed."""
    if not name:
        return "has no name"
    if len(name) > limits.path:
        return f"has a name of more than {limits.path} characters"
    if "\0" in name or not name.isprintable():
        return "has a control character in its name"
    if "\\" in name:
        return "has a backslash in its name"
    if re.match(r"[A-Za-z]:", name):
        return "begins with a drive letter"
    if name.startswith("/"):
        return "is an absolute path"
    return _part_problem(name.split("/")) or _kind_problem(name)


def _part_problem(parts: list[str]) -> str | None:
    for part in parts:
        if part in ("", ".", ".."):
            return "leads out of its folder" if part == ".." else "has an empty part in its path"
        if part[-1] in ". ":
            return "has a name that ends in a dot or a space"
        if part.split(".")[0].rstrip(" ").lower() in _DEVICES:
            return "has the name of a device"
    return None


def _kind_problem(name: str) -> str | None:
    last = name.rsplit("/", 1)[-1].lower()
    if last == "qmldir" or last.rsplit(".", 1)[-1] in _PROGRAMS:
        return "is a program, which no exhibition may bring"
    if not _ALLOWED.fullmatch(name):
        return "is no file that kiosk prepare makes"
    return None


def alike(names: Iterable[str]) -> tuple[str, str] | None:
    """Two names that are one on a file system that ignores case or the form of Unicode; None where all differ."""
    seen: dict[str, str] = {}
    for name in names:
        folded = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold())
        if folded in seen:
            return seen[folded], name
        seen[folded] = name
    return None
