"""One line of the table: what was measured, what is wanted, and whether it is met."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parent.parent
BUILD = PROJECT / "build" / "bench"  # what was made for measuring, kept for the next time


@dataclass(frozen=True)
class Row:
    """`met` is None where nothing was measured, or nothing is wanted; `figures` are for the JSON."""

    what: str
    found: str
    target: str = ""
    met: bool | None = None
    figures: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Plan:
    """How to measure: repeats, px of the screen, the exhibition, and the environment of child processes."""

    pairs: int
    size: str
    exhibition: Path
    environment: Mapping[str, str]


def surroundings(env: Mapping[str, str]) -> dict[str, str]:
    """The environment without what is said to Python: a kiosk that may keep no compiled code starts half as fast."""
    plain = {name: text for name, text in env.items() if not name.startswith("PYTHON")}
    return {"QT_QPA_PLATFORM": "offscreen", **plain, "PYTHONPATH": f"{PROJECT}:{PROJECT / 'tests'}"}


def plan(pairs: int, size: str, exhibition: Path) -> Plan:
    """The plan on this machine."""
    return Plan(pairs, size, exhibition, surroundings(os.environ))


def table(rows: list[Row]) -> str:
    """Markdown."""
    lines = ["| what | found | wanted | met |", "| --- | --- | --- | --- |"]
    return "\n".join([*lines, *(f"| {row.what} | {row.found} | {row.target} | {verdict(row)} |" for row in rows)])


def verdict(row: Row) -> str:
    """ "yes", "no", or nothing to say."""
    return "" if row.met is None else "yes" if row.met else "**no**"
