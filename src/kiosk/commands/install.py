"""`kiosk install FILE|BUNDLE`: bring an exhibition to this kiosk. What is shown changes only with --activate."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.commands.activate import make_active
from kiosk.commands.depots import add_depot, answered, as_json, bar, depot_of, told
from kiosk.commands.run import prepared_folder
from kiosk.depot.depot import Depot, Installed


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """FILE, --activate and what all commands of the depot take."""
    parser.add_argument(
        "exhibition", type=Path, metavar="FILE|BUNDLE", help="a .kiosk file, a prepared folder, a bundle"
    )
    parser.add_argument("--activate", action="store_true", help="rehearse it and show it as well")
    add_depot(parser)


def run(args: argparse.Namespace) -> int:
    """0: installed, or there already. 1: problems, each a line on stderr; nothing has changed. 2: usage."""
    named: Path = args.exhibition
    if named.is_dir():
        found = prepared_folder(named, verify=True)
        if isinstance(found, int):
            return found
        named = found
    return answered(lambda: _install(depot_of(args), named, args))


def _install(depot: Depot, file: Path, args: argparse.Namespace) -> int:
    with bar(file.name) as progress:
        done = depot.install(file, progress)
    if args.activate:
        code = make_active(depot, done.kept)
        if code:
            return code
    said = {**as_json(depot, done.kept), "new": done.new, "removed": [kept.label for kept in done.removed]}
    told(args, said, _line(done, args.activate))
    return 0


def _line(done: Installed, active: bool) -> str:
    what = "installed" if done.new else "there already"
    gone = f" Removed: {', '.join(kept.label for kept in done.removed)}." if done.removed else ""
    how = "It is active." if active else f"Show it with: kiosk activate {done.kept.label}"
    return f"{what}: {done.kept.label}.{gone} {how}"
