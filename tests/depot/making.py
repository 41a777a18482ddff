"""Exhibitions to install: a small real one, prepared once, and what tests change of it."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.depot.depot import Depot
from kiosk.depot.limits import Limits
from kiosk.depot.pack import pack
from kiosk.depot.source import opened

SMALL = Limits(spare=0)  # a test's disk may be small


def as_json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def read_json(file: Path) -> Any:
    return json.loads(file.read_bytes())


def replace_file(folder: Path, name: str, content: bytes) -> str:
    """Give a prepared folder other bytes under a name, with the right size and hash; the new name of the file."""
    manifest = read_json(folder / "manifest.json")
    digest = hashlib.sha256(content).hexdigest()
    new = name if name == "exhibition.json" else f"files/{digest[:32]}.{name.rpartition('.')[2]}"
    (folder / name).unlink()
    del manifest["files"][name]
    (folder / new).write_bytes(content)
    manifest["files"][new] = {"sha256": digest, "size": len(content)}
    (folder / "manifest.json").write_bytes(as_json(manifest))
    return new


def changed(prepared: Path, out: Path, change: Callable[[dict[str, Any]], None]) -> Path:
    """A copy of a prepared folder whose exhibition.json was changed, its manifest with it."""
    shutil.copytree(prepared, out)
    exhibition = read_json(out / "exhibition.json")
    change(exhibition)
    replace_file(out, "exhibition.json", as_json(exhibition))
    manifest = read_json(out / "manifest.json")
    manifest.update(id=exhibition["id"], version=exhibition["version"])
    (out / "manifest.json").write_bytes(as_json(manifest))
    return out


def version(prepared: Path, out: Path, number: str, **more: str) -> Path:
    """The same exhibition, called another version, or by another id."""
    return changed(prepared, out, lambda exhibition: exhibition.update(version=number, **more))


def packed(prepared: Path, out: Path) -> Path:
    """One .kiosk file of a prepared folder."""
    with opened(prepared) as source:
        pack(source, out)
    return out


def depot(folder: Path, **more: Any) -> Depot:
    """A depot that fits on a small disk."""
    return Depot(folder, **{"limits": SMALL, "patience": 5.0, **more})


def tree(folder: Path) -> dict[str, bytes]:
    """Every file under a folder."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def statement(number: str) -> str:
    """What the attract loop of a bare exhibition says."""
    return f"This is number {number}."


def bare(prepared: Path, out: Path, number: str) -> Path:
    """The smallest exhibition there can be, three files: for what is done hundreds of times. Its first screen says
    which it is: `statement(number)`."""
    opening = read_json(prepared / "exhibition.json")
    opening["chapters"] = opening["chapters"][:1]
    opening.update(dict.fromkeys(("timeline", "memorial", "sources", "media")), version=number)
    opening["attract"]["statement"] = dict.fromkeys(opening["languages"], statement(number))
    kept = ("exhibition.json", opening["about"], opening["chapters"][0]["file"])
    manifest = read_json(prepared / "manifest.json")
    manifest.update(version=number, files={name: manifest["files"][name] for name in kept}, made={})
    (out / "files").mkdir(parents=True)
    for name in kept:
        shutil.copyfile(prepared / name, out / name)
    (out / "manifest.json").write_bytes(as_json(manifest))
    replace_file(out, "exhibition.json", as_json(opening))
    return out
