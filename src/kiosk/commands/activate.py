"""`kiosk activate ID[@VERSION]`: rehearse an installed exhibition off screen, and if nothing is wrong show it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from kiosk.commands.depots import PROBLEMS, add_depot, answered, as_json, bar, counter, depot_of, told
from kiosk.commands.rehearsing import BOUNDS, Bounds, rehearsed
from kiosk.depot.depot import Depot
from kiosk.depot.health import note
from kiosk.depot.shelf import Kept


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


def make_active(depot: Depot, kept: Kept, bounds: Bounds = BOUNDS) -> int:
    """Verify, rehearse, switch. 1 where something is wrong: said on stderr, and what is shown stays."""
    problems = _wrong(depot, kept, bounds)
    if problems:
        print("\n".join(problems), file=sys.stderr)
        note(depot.folder, "refused", kept.name, problems[0])
        print(f"{kept.label}: was not activated; what was shown before is still shown.", file=sys.stderr)
        return PROBLEMS
    depot.activate(kept)
    return 0


def _wrong(depot: Depot, kept: Kept, bounds: Bounds) -> Sequence[str]:
    with bar(f"verify {kept.label}") as progress:
        problems = depot.verify(kept, progress)
    if problems:
        return problems
    with counter(f"rehearse {kept.label}", " pictures and screens") as count:
        return rehearsed(depot.path(kept), kept.label, bounds, count).wrong
