"""`kiosk activate ID[@VERSION]`: rehearse an installed exhibition off screen, and if nothing is wrong show it."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

from kiosk.commands.depots import PROBLEMS, add_depot, answered, as_json, bar, depot_of, told
from kiosk.depot.depot import Depot
from kiosk.depot.health import note
from kiosk.depot.shelf import Kept

LONGEST = 600  # s that a rehearsal may take


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """ID and what all commands of the depot take."""
    parser.add_argument("exhibition", metavar="ID[@VERSION]", help="the newest version, or the one that is named")
    add_depot(parser)


def run(args: argparse.Namespace) -> int:
    """0: it is the active one. 1: it is not, and why stands on stderr."""
    return answered(lambda: _activate(depot_of(args), args))


def _activate(depot: Depot, args: argparse.Namespace) -> int:
    kept = depot.find(args.exhibition)
    code = make_active(depot, kept)
    if code == 0:
        told(args, as_json(depot, kept), f"active: {kept.label}. A running kiosk shows it when nobody is visiting.")
    return code


def make_active(depot: Depot, kept: Kept) -> int:
    """Verify, rehearse, switch. 1 where something is wrong: said on stderr, and what is shown stays."""
    with bar(f"verify {kept.label}") as progress:
        problems = depot.verify(kept, progress) or _rehearse(depot, kept)
    if problems:
        print("\n".join(problems), file=sys.stderr)
        note(depot.folder, "refused", kept.name, problems[0])
        print(f"{kept.label}: was not activated; what was shown before is still shown.", file=sys.stderr)
        return PROBLEMS
    depot.activate(kept)
    return 0


def _rehearse(depot: Depot, kept: Kept) -> list[str]:
    """In a program of its own: what would end the kiosk ends only that one."""
    command = [sys.executable, "-m", "kiosk", "rehearse", str(depot.path(kept))]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, errors="replace", timeout=LONGEST, check=False
        )
    except subprocess.TimeoutExpired:
        return [f"{kept.label}: the rehearsal did not end within {LONGEST} s."]
    if done.returncode == 0:
        return []
    said = done.stderr.strip().splitlines()[-40:]
    return said or [f"{kept.label}: the rehearsal ended by itself ({done.returncode})."]
