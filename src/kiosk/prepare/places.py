"""Where prepared exhibitions go when nobody says where."""

from __future__ import annotations

import hashlib
from pathlib import Path

from platformdirs import user_cache_path


def default_output(bundle: Path) -> Path:
    """A folder of this user's cache, one for each bundle folder on this machine."""
    return user_cache_path("kiosk") / "prepared" / _told_apart(bundle)


def default_memory(bundle: Path) -> Path:
    """Where the hashes of a bundle's files are kept, so that they need not be read again."""
    return user_cache_path("kiosk") / "hashes" / _told_apart(bundle)


def _told_apart(bundle: Path) -> str:
    whole = bundle.resolve()
    return f"{whole.name}-{hashlib.sha256(str(whole).encode()).hexdigest()[:12]}"
