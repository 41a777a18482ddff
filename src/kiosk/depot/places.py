"""Where this machine keeps its exhibitions. Standard library alone: every start of the kiosk asks."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path


def default_depot(env: Mapping[str, str] = os.environ) -> Path:
    """A folder of this user's data. platformdirs names the same one, but takes 9 ms of every start to load."""
    base = env.get("XDG_DATA_HOME", "").strip() or os.path.expanduser("~/.local/share")  # noqa: PTH111 - no error, no HOME
    return Path(base) / "kiosk" / "depot"
