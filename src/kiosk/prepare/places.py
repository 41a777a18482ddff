"""Where prepared exhibitions go when nobody says where."""

from __future__ import annotations

import hashlib
from pathlib import Path

from platformdirs import user_cache_path


def default_output(bundle: Path) -> Path:
    """A folder of this user's cache, one for each bundle folder on this machine."""
    whole = bundle.resolve()
    told_apart = hashlib.sha256(str(whole).encode()).hexdigest()[:12]
    return user_cache_path("kiosk") / "prepared" / f"{whole.name}-{told_apart}"
