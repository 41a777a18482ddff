"""The files of a preparation: named by what they hold, so that equal ones are one."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
from pathlib import Path
from typing import Any, cast

from kiosk.prepare.form import Made, Manifest, ManifestFile

FILES = "files"
OPENING = "exhibition.json"  # what every start reads first


def as_json(value: Any) -> bytes:
    """The same value gives the same bytes."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def write(file: Path, content: bytes) -> None:
    """Write a file and put it on disk."""
    with file.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def put(folder: Path, content: bytes, ending: str) -> str:
    """Keep content in a preparation's folder; its path inside, `files/<hash>.<ending>`."""
    name = f"{FILES}/{hashlib.sha256(content).hexdigest()[:32]}.{ending}"
    write(folder / name, content)
    return name


def put_json(folder: Path, value: Any) -> str:
    return put(folder, as_json(value), "json")


def adopt(folder: Path, file: Path, ending: str) -> str:
    """Take a file that was written inside the folder under another name; its path inside."""
    name = f"{FILES}/{digest(file)[:32]}.{ending}"
    file.rename(folder / name)
    return name


def digest(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def listed(folder: Path) -> dict[str, ManifestFile]:
    """Every file under a folder with its hash and size, by path."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {
        file.relative_to(folder).as_posix(): {"sha256": digest(file), "size": file.stat().st_size} for file in files
    }


class Previous:
    """What an earlier preparation made, as far as it is still whole. Nothing in it is trusted unread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._manifest = _read_manifest(folder)

    def is_of(self, inputs: str) -> bool:
        """Whether it was made of these inputs and has all its files, by name and size, and its opening is whole."""
        manifest = self._manifest
        if manifest is None or manifest["inputs"] != inputs:
            return False
        return all(map(self._is_there, manifest["files"])) and self._is_as_made(OPENING)

    def is_whole(self) -> bool:
        """Whether every byte of it is as it was made. It reads all of them."""
        manifest = self._manifest
        return manifest is not None and all(map(self._is_as_made, manifest["files"]))

    def _is_as_made(self, path: str) -> bool:
        assert self._manifest is not None
        try:
            return digest(self._folder / path) == self._manifest["files"][path]["sha256"]
        except (OSError, KeyError):
            return False

    def _is_there(self, path: str) -> bool:
        assert self._manifest is not None
        try:
            return (self._folder / path).stat().st_size == self._manifest["files"][path]["size"]
        except OSError:
            return False

    def reuse(self, key: str, folder: Path) -> Made | None:
        """Bring the files of one medium into a new preparation; None if any is missing or altered."""
        made = self._manifest["made"].get(key) if self._manifest else None
        if made is None or not all(self._bring(picture["file"], folder) for picture in made["pictures"]):
            return None
        return made

    def _bring(self, path: str, folder: Path) -> bool:
        assert self._manifest is not None
        old, new = self._folder / path, folder / path
        try:
            if not self._is_as_made(path):
                return False
            _link_or_copy(old, new)
        except OSError:
            return False
        return True


def _link_or_copy(old: Path, new: Path) -> None:
    with contextlib.suppress(FileExistsError):
        try:
            new.hardlink_to(old)
        except FileExistsError:
            raise
        except OSError:
            shutil.copyfile(old, new)
            with new.open("rb") as stream:
                os.fsync(stream.fileno())


def _read_manifest(folder: Path) -> Manifest | None:
    """The manifest if it has the shape of one."""
    try:
        manifest = json.loads((folder / "manifest.json").read_bytes())
        for file in manifest["files"].values():
            int(file["size"]), str(file["sha256"])
        for made in manifest["made"].values():
            [str(picture["file"]) for picture in made["pictures"]]
        str(manifest["inputs"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return cast(Manifest, manifest)
