"""`kiosk rollback`: show the exhibition before the active one again. Nothing is rehearsed: it was shown before."""

from __future__ import annotations

import argparse

from kiosk.commands.depots import add_depot, answered, as_json, depot_of, told
from kiosk.depot.depot import Depot


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What all commands of the depot take."""
    add_depot(parser)


def run(args: argparse.Namespace) -> int:
    """0: the one before is active. 1: there is none."""
    return answered(lambda: _roll_back(depot_of(args), args))


def _roll_back(depot: Depot, args: argparse.Namespace) -> int:
    kept = depot.rollback()
    told(args, as_json(depot, kept), f"active: {kept.label}. A running kiosk shows it when nobody is visiting.")
    return 0
