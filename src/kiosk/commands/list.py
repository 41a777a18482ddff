"""`kiosk list`: what is installed, which is shown, and which was shown before."""

from __future__ import annotations

import argparse
import json

from kiosk.commands.depots import add_depot, answered, as_json, depot_of
from kiosk.depot.depot import Depot


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What all commands of the depot take."""
    add_depot(parser)


def run(args: argparse.Namespace) -> int:
    """0, also where nothing is installed."""
    return answered(lambda: _list(depot_of(args), args.format == "json"))


def _list(depot: Depot, for_scripts: bool) -> int:
    found = [as_json(depot, kept) for kept in depot.all()]
    if for_scripts:
        print(json.dumps({"depot": str(depot.folder), "installed": found}, ensure_ascii=False, indent=2))
    elif found:
        print("\n".join(_line(one) for one in found))
    else:
        print(f"{depot.folder}: nothing is installed. Install a file with: kiosk install FILE")
    return 0


def _line(one: dict[str, object]) -> str:
    marks = [word for word in ("active", "before", "good") if one[word]]
    if one["failed"]:
        marks.append("failed on screen")
    return f"{one['id']}@{one['version']}" + (f"  ({', '.join(marks)})" if marks else "")
