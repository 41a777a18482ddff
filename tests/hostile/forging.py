"""Hostile .kiosk files, made byte by byte: a zip whose every field can be a lie."""

from __future__ import annotations

import hashlib
import json
import struct
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from kiosk.depot.archive import CENTRAL, END, LOCAL, SIGNS
from kiosk.prepare.format import FORMAT

Files = dict[str, bytes]


def as_json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def named(content: bytes, ending: str) -> str:
    """The name that prepare gives to such a file."""
    return f"files/{hashlib.sha256(content).hexdigest()[:32]}.{ending}"


def manifest_of(files: Files, /, **other: Any) -> bytes:
    """The manifest that is right for these files, apart from what `other` says."""
    listed = {name: {"sha256": hashlib.sha256(one).hexdigest(), "size": len(one)} for name, one in files.items()}
    opening = json.loads(files["exhibition.json"]) if "exhibition.json" in files else {}
    value = {
        "format": FORMAT,
        "id": opening.get("id", "small"),
        "version": opening.get("version", "1"),
        "prepared_by": "kiosk 0.1.0",
        "inputs": "",
        "made": {},
        "files": listed,
    }
    return as_json({**value, **other})


@dataclass(frozen=True)
class Lie:
    """One entry of an archive. What is None is told truly."""

    name: bytes
    content: bytes
    flags: int = 0
    method: int = 0
    mode: int = 0o100644
    system: int = 3
    extra: bytes = b""
    comment: bytes = b""
    crc: int | None = None
    size: int | None = None
    packed: int | None = None
    at: int | None = None
    local_name: bytes | None = None
    local_size: int | None = None
    local_method: int | None = None
    disk: int = 0


@dataclass(frozen=True)
class Forged:
    """A whole archive: its entries, what stands around them, and what its end says."""

    entries: tuple[Lie, ...]
    before: bytes = b""
    between: bytes = b""  # after the files, ahead of the directory
    after: bytes = b""
    comment: bytes = b""
    end: Mapping[str, int] = field(default_factory=dict)

    def bytes(self) -> bytes:
        out, directory = bytearray(self.before), bytearray()
        for lie in self.entries:
            at = len(out)
            out += _local(lie)
            directory += _central(lie, at)
        out += self.between
        told = {"count": len(self.entries), "here": len(self.entries), "length": len(directory), "begins": len(out)}
        told |= {"disk": 0, "first": 0, "comment": len(self.comment)} | dict(self.end)
        order = ("disk", "first", "here", "count", "length", "begins", "comment")
        return bytes(out + directory + END.pack(SIGNS[2], *(told[name] for name in order)) + self.comment + self.after)

    def changed(self, called: bytes, **lies: Any) -> Forged:
        """With one entry told otherwise."""
        return replace(self, entries=tuple(replace(one, **lies) if one.name == called else one for one in self.entries))


def _local(lie: Lie) -> bytes:
    name = lie.name if lie.local_name is None else lie.local_name
    size = len(lie.content) if lie.local_size is None else lie.local_size
    method = lie.method if lie.local_method is None else lie.local_method
    crc = zlib.crc32(lie.content) if lie.crc is None else lie.crc
    head = LOCAL.pack(SIGNS[0], 20, lie.flags, method, 0, 33, crc, size, size, len(name), len(lie.extra))
    return head + name + lie.extra + lie.content


def _central(lie: Lie, at: int) -> bytes:
    size = len(lie.content) if lie.size is None else lie.size
    packed = size if lie.packed is None else lie.packed
    crc = zlib.crc32(lie.content) if lie.crc is None else lie.crc
    head = CENTRAL.pack(
        SIGNS[1], lie.system << 8 | 20, 20, lie.flags, lie.method, 0, 33, crc, packed, size, len(lie.name),
        len(lie.extra), len(lie.comment), lie.disk, 0, lie.mode << 16, at if lie.at is None else lie.at,
    )  # fmt: skip
    return head + lie.name + lie.extra + lie.comment


def forged(files: Files, manifest: bytes | None = None) -> Forged:
    """An honest archive of these files, to be told otherwise."""
    first = Lie(b"manifest.json", manifest_of(files) if manifest is None else manifest)
    return Forged((first, *(Lie(name.encode(), content) for name, content in sorted(files.items()))))


def read(prepared: Path) -> Files:
    """Every file of a prepared folder but its manifest."""
    found = {
        str(file.relative_to(prepared)): file.read_bytes() for file in sorted(prepared.rglob("*")) if file.is_file()
    }
    return {name: content for name, content in found.items() if name != "manifest.json"}


def with_opening(files: Files, change: Callable[[Any], object]) -> Files:
    """With another exhibition.json."""
    opening = json.loads(files["exhibition.json"])
    change(opening)
    return {**files, "exhibition.json": as_json(opening)}


def with_part(files: Files, key: str, content: bytes | Callable[[Any], object]) -> Files:
    """With another file in the place of exhibition.json's part `key`; everything leads to it and is hashed rightly."""
    opening = json.loads(files["exhibition.json"])
    chapter = key == "chapter"
    old = opening["chapters"][0]["file"] if chapter else opening[key]
    new = content if isinstance(content, bytes) else _changed(files[old], content)
    name = named(new, "json")
    if chapter:
        opening["chapters"][0]["file"] = name
    else:
        opening[key] = name
    rest = {one: there for one, there in files.items() if one != old}
    return {**rest, name: new, "exhibition.json": as_json(opening)}


def _changed(content: bytes, change: Callable[[Any], object]) -> bytes:
    value = json.loads(content)
    change(value)
    return as_json(value)


def with_picture(files: Files, content: bytes, ending: str = "png") -> Files:
    """With other bytes in the place of the first picture that is shown, hashed rightly."""
    opening = json.loads(files["exhibition.json"])
    media = json.loads(files[opening["media"]])
    picture = next(one for medium in media.values() for one in medium["pictures"] if one["file"].endswith(ending))
    old, picture["file"] = picture["file"], named(content, ending)
    rest = {name: there for name, there in files.items() if name != old}
    for medium in media.values():
        for one in medium["pictures"]:
            if one["file"] == old:
                one["file"] = picture["file"]
    return with_part({**rest, picture["file"]: content}, "media", as_json(media))


def png(width: int, height: int, pixels: bytes | None = None, more: bytes = b"", colour: int = 0) -> bytes:
    """A PNG that says this size; `pixels` are unfolded bytes, `more` stands between header and pixels."""
    raw = b"\0" * ((width + 1) * height) if pixels is None else pixels
    header = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    body = chunk(b"IHDR", header) + more + chunk(b"IDAT", zlib.compress(raw, 9)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def chunk(kind: bytes, content: bytes) -> bytes:
    """One part of a PNG."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def jpeg(width: int, height: int) -> bytes:
    """The skeleton of a JPEG of this size."""
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8\xff\xe0\x00\x10JFIF\0\1\1\0\0\1\0\1\0\0" + frame + b"\xff\xda\x00\x08\1\1\0\0?\0\0\xff\xd9"
