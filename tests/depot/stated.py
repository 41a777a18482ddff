"""How many points docs/security.md says that a test looks at: the tests hold it to that."""

from __future__ import annotations

from pathlib import Path

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "security.md"


def stated(what: str) -> int:
    """The number at the end of the one row of a table that begins with `what`."""
    (row,) = [line for line in GUIDE.read_text(encoding="utf-8").splitlines() if line.startswith(f"| {what}")]
    return int(row.rstrip("| ").rpartition("|")[2].split()[0])


def near(count: int, stated: int) -> bool:
    """Another version of the interpreter asks its kernel more or less: 3.11.2 a fifth less than 3.11.7 to install."""
    return abs(count - stated) <= stated // 4
