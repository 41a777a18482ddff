"""manifest.json: every other file, and what the next preparation can reuse."""

from __future__ import annotations

from typing import TypedDict

from kiosk.prepare.form.media import Picture


class ManifestFile(TypedDict):
    sha256: str
    size: int


class Made(TypedDict):
    """All files of one medium, and the size of its original after its orientation was applied."""

    width: int
    height: int
    pictures: list[Picture]


class Manifest(TypedDict):
    format: int
    id: str
    version: str
    prepared_by: str  # "kiosk 0.1.0"
    inputs: str  # SHA-256 over the bundle's files: unchanged inputs are not prepared again
    made: dict[str, Made]  # by the hash of all that decided them: what the next preparation can reuse
    files: dict[str, ManifestFile]  # by path inside DIR, "/" between parts, sorted
