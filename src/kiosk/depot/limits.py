"""Everything that is counted before it is believed, in one place. Standard library alone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """What an installed exhibition may be at most. Bytes, characters, px."""

    files: int = 20_000
    bytes: int = 4_000_000_000  # below the 4 GiB where a zip changes its form
    manifest: int = 8_000_000
    json: int = 64_000_000
    depth: int = 64  # of maps and lists in one another
    path: int = 120
    pixels: int = 100_000_000  # of one picture, as when it is prepared
    side: int = 16_384
    spare: int = 32_000_000  # that stay free on the disk


LIMITS = Limits()
