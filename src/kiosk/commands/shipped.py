"""The exhibition that comes with the program: shown where nothing was ever activated, and kept as any other is."""

from __future__ import annotations

import json
import sys
from collections.abc import Collection
from pathlib import Path

from kiosk.commands.run import prepared_folder, shipped
from kiosk.depot.choice import Choice
from kiosk.depot.health import MOST_FAILURES, make_room_for, note, read_health
from kiosk.depot.opened import Damaged, open_prepared


def choose_shipped(depot: Path, failed: Collection[str]) -> Choice:
    """It, prepared; a choice of nothing where it can't be, or is among `failed`, or failed three times."""
    folder = _prepared(verify=False)
    name = _name(folder) if folder else ""
    if folder is None or not name or name in failed or read_health(depot).failures(name) >= MOST_FAILURES:
        return Choice("", folder or depot)
    make_room_for(depot)  # for the record of its start
    return Choice(name, folder)


def mend_shipped(depot: Path) -> bool:
    """Make anew what is damaged of it, and forgive it. False where it still is not whole."""
    folder = _prepared(verify=True)
    name = _name(folder) if folder else ""
    return bool(folder and name) and forgiven_if_whole(depot, name, folder or depot)


def forgiven_if_whole(depot: Path, name: str, folder: Path) -> bool:
    """Whether every byte is as it was prepared; then it may fail anew."""
    try:
        open_prepared(folder, verify=True)
    except Damaged:
        return False
    note(depot, "forgiven", name)
    return True


def _prepared(verify: bool) -> Path | None:
    """Its prepared form; None where there is none, and why was said."""
    try:
        folder = prepared_folder(shipped(), verify)
    except OSError as error:
        print(f"{shipped()}: can't be prepared: {error.strerror or error}.", file=sys.stderr, flush=True)
        return None
    return None if isinstance(folder, int) else folder


def _name(folder: Path) -> str:
    """ID@VERSION as its manifest states it; "" where that can't be read."""
    try:
        stated = json.loads((folder / "manifest.json").read_bytes())
        return f"{stated['id']}@{stated['version']}"
    except (OSError, ValueError, LookupError, TypeError):
        return ""
