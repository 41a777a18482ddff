"""`kiosk remove ID[@VERSION]`: make room. Never what is shown, nor what was shown before it."""

from __future__ import annotations

import argparse

from kiosk.commands.depots import add_depot, answered, depot_of, told
from kiosk.depot.depot import Depot


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """ID and what all commands of the depot take."""
    parser.add_argument("exhibition", metavar="ID[@VERSION]", help="every version, or the one that is named")
    add_depot(parser)


def run(args: argparse.Namespace) -> int:
    """0: removed. 1: it is not there, or is needed."""
    return answered(lambda: _remove(depot_of(args), args))


def _remove(depot: Depot, args: argparse.Namespace) -> int:
    gone = [kept.label for kept in depot.remove(args.exhibition)]
    told(args, {"removed": gone}, f"removed: {', '.join(gone)}.")
    return 0
