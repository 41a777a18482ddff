"""`kiosk verify [ID]`: read every byte of what is installed, and say what is not as it was."""

from __future__ import annotations

import argparse
import json
import sys

from kiosk.commands.depots import FINE, PROBLEMS, add_depot, answered, bar, depot_of
from kiosk.depot.depot import Depot


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """ID and what all commands of the depot take."""
    parser.add_argument("exhibition", nargs="?", metavar="ID[@VERSION]", help="one exhibition (default: all)")
    add_depot(parser)


def run(args: argparse.Namespace) -> int:
    """0: whole. 1: damaged, a line for each thing."""
    return answered(lambda: _verify(depot_of(args), args))


def _verify(depot: Depot, args: argparse.Namespace) -> int:
    wanted = args.exhibition
    looked = [kept for kept in depot.all() if wanted in (kept.id, kept.label)] if wanted else depot.all()
    if wanted and not looked:
        depot.find(wanted)
    problems = depot.damaged_state()
    for kept in looked:
        with bar(kept.label) as progress:
            problems += depot.verify(kept, progress)
    if args.format == "json":
        print(json.dumps({"verified": [kept.label for kept in looked], "problems": problems}, ensure_ascii=False))
    else:
        print("\n".join(problems), file=sys.stderr, end="\n" if problems else "")
        print(f"{len(looked)} verified, {f'{len(problems)} damaged' if problems else 'all whole'}.")
    return PROBLEMS if problems else FINE
