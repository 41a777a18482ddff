"""The manifest of something to be installed: all that is known about it before a byte of it is believed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.depot.limits import LIMITS, Limits
from kiosk.depot.names import MANIFEST, OPENING, alike, name_problem
from kiosk.depot.opened import other_format
from kiosk.depot.refused import refused
from kiosk.depot.strict_json import BadJson, parse

ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z._+-]{0,31}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Listed:
    """One file of the manifest."""

    sha256: str
    size: int


@dataclass(frozen=True)
class Contents:
    """Id, version and every file but the manifest itself."""

    id: str
    version: str
    prepared_by: str
    files: dict[str, Listed]

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files.values())


def contents(raw: bytes, file: Path, limits: Limits = LIMITS) -> Contents:
    """Read a manifest; `file` is where it comes from. KioskError for anything that is not as prepare writes it."""
    value = _parsed(raw, file, limits)
    _check_form(value, file)
    files = {name: _listed(name, entry, file, limits) for name, entry in value["files"].items()}
    found = Contents(value["id"], value["version"], str(value.get("prepared_by", "")), files)
    if OPENING not in files:
        raise refused(file, f"lists no {OPENING}", path=MANIFEST)
    if len(files) > limits.files:
        raise refused(file, f"lists {len(files)} files; at most {limits.files} are allowed", path=MANIFEST)
    if found.size > limits.bytes:
        raise refused(file, f"lists more than {limits.bytes // 10**9} GB", path=MANIFEST)
    if same := alike(files):
        raise refused(file, f"would be the same file as {same[0]} on some disks", path=same[1])
    return found


def _parsed(raw: bytes, file: Path, limits: Limits) -> Any:
    try:
        return parse(raw, limits.manifest, limits)
    except BadJson as error:
        raise refused(file, str(error), path=MANIFEST) from error


def _check_form(value: Any, file: Path) -> None:
    if not isinstance(value, dict) or not isinstance(value.get("files"), dict):
        raise refused(file, "is not a manifest", path=MANIFEST)
    if wrong := other_format(value.get("format")):
        raise refused(file, wrong[0], f"{wrong[1]}.", MANIFEST)
    if not (isinstance(value.get("id"), str) and ID.fullmatch(value["id"])):
        raise refused(file, "has no id of lower-case letters, digits and hyphens", path=MANIFEST)
    if not (isinstance(value.get("version"), str) and VERSION.fullmatch(value["version"])):
        hint = "Write up to 32 letters, digits, dots, hyphens, such as 1.2, as version in exhibition.yaml."
        raise refused(file, "has a version that can't be the name of a folder", hint, MANIFEST)


def _listed(name: str, entry: Any, file: Path, limits: Limits) -> Listed:
    problem = name_problem(name, limits)
    if problem:
        raise refused(file, problem, path=name)
    if not isinstance(entry, dict):
        raise refused(file, "has neither size nor hash", path=name)
    size, sha256 = entry.get("size"), entry.get("sha256")
    if not isinstance(size, int) or isinstance(size, bool) or not 0 <= size <= limits.bytes:
        raise refused(file, "has a size that no file has", path=name)
    if not (isinstance(sha256, str) and _SHA256.fullmatch(sha256)):
        raise refused(file, "has no SHA-256", path=name)
    if name != OPENING and not sha256.startswith(name[6:38]):
        raise refused(file, "is named by another content than its own", path=name)
    return Listed(sha256, size)
