"""Picture files: there, of the kind they say, with rights that last."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kiosk.bundle.draft import Draft
from kiosk.bundle.folder import Contents
from kiosk.bundle.kinds import ENDINGS, kind_of, kind_said
from kiosk.bundle.models.media import Extent, Medium
from kiosk.bundle.nodes import Path
from kiosk.bundle.shape import Document
from kiosk.problems import Problem, did_you_mean

MAX_BYTES = 256 * 1024 * 1024
_HEAD = 64  # bytes: enough to know every kind


def check(draft: Draft) -> Iterator[Problem]:
    """Every medium: its files, its extent, its rights."""
    for name, document in draft.media.items():
        medium = document.model
        if medium is None:
            continue
        yield from _file(draft.contents, document, ("file",), medium.file)
        if medium.contrast_file is not None:
            yield from _file(draft.contents, document, ("contrast_file",), medium.contrast_file)
        if medium.extent is not None:
            yield from _extent(document, medium.extent)
        yield from _rights(document, name, medium, draft.today)


def _file(contents: Contents, document: Document[Medium], path: Path, file: str) -> Iterator[Problem]:
    if not _is_inside(file):
        hint = "Write the name of a file inside media/, such as harbin.png."
        yield document.error(path, f'"{file[:64]}" does not stay inside media/', hint)
    elif f"media/{file}" in contents:
        yield from _content(contents, document, path, file)
    elif f"media/{file}" not in contents.refused:
        near = did_you_mean(file, contents.inside("media")) or "Put the file into media/."
        yield document.error(path, f'there is no file "{file[:64]}" in media/', near)


def _is_inside(file: str) -> bool:
    parts = file.split("/")
    return bool(file) and "\\" not in file and ":" not in file and all(part not in ("", ".", "..") for part in parts)


def _content(contents: Contents, document: Document[Medium], path: Path, file: str) -> Iterator[Problem]:
    full = contents.root / "media" / file
    try:
        size = full.stat().st_size
        with full.open("rb") as opened:
            head = opened.read(_HEAD)
    except OSError as error:
        why = (error.strerror or "the system refuses it").lower()
        yield document.error(path, f'"{file}" cannot be opened: {why}', "Check that it may be read.")
        return
    if size > MAX_BYTES:
        yield document.error(path, f'"{file}" is larger than 256 MiB', "Save a smaller picture.")
    yield from _kind(document, path, file, head)


def _kind(document: Document[Medium], path: Path, file: str, head: bytes) -> Iterator[Problem]:
    said, kind = kind_said(file), kind_of(head)
    if kind not in ENDINGS:
        what = f"is {kind}" if kind else "is no picture that can be shown"
        yield document.error(path, f'"{file}" {what}', "Save it as JPEG, PNG, WebP or TIFF.")
    elif said != kind:
        hint = f"Rename it to end in {ENDINGS[kind][0]}, or save it again."
        yield document.error(path, f'"{file}" is {kind} by its content and not by its name', hint)


def _extent(document: Document[Medium], extent: Extent) -> Iterator[Problem]:
    if extent.east <= extent.west:
        hint = "Degrees east are positive, west negative."
        yield document.error(("extent", "east"), "east is not east of west", hint)
    if extent.north <= extent.south:
        hint = "Degrees north are positive, south negative."
        yield document.error(("extent", "north"), "north is not north of south", hint)


def _rights(document: Document[Medium], name: str, medium: Medium, today: date) -> Iterator[Problem]:
    if medium.rights_end is None:
        return
    try:
        ends = date.fromisoformat(medium.rights_end)
        if ends.isoformat() != medium.rights_end:
            raise ValueError
    except ValueError:
        message = f'"{medium.rights_end[:40]}" is not a day'
        yield document.error(("rights_end",), message, "Write the last day of the rights, such as 2031-12-31.")
        return
    if ends < today:
        message = f'the rights in "{name}" ended on {medium.rights_end}, and visitors do not see it'
        yield document.warning(("rights_end",), message, "Renew them, or replace the picture.")
