"""`kiosk rehearse DIR`: open every page and screen of an exhibition off screen, as activate does before it switches."""

from __future__ import annotations

import argparse
import json
import sys

from kiosk.commands.depots import counter
from kiosk.commands.rehearsing import rehearsed
from kiosk.commands.run import add_exhibition, prepared_folder

FINE, PROBLEMS = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """DIR and --format."""
    add_exhibition(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="lines for people, or JSON")


def run(args: argparse.Namespace) -> int:
    """0: nothing went wrong. 1: each thing that did, a line on stderr. 2: usage."""
    folder = prepared_folder(args.exhibition)
    if isinstance(folder, int):
        return folder
    with counter(f"rehearse {folder.name}", " pictures and screens") as count:
        done = rehearsed(folder, folder.name, progress=count)
    wrong = list(dict.fromkeys(done.wrong))
    if args.format == "json":
        print(json.dumps({"screens": done.stops, "wrong": wrong}, ensure_ascii=False))
    elif not wrong:
        print(f"rehearsed: {done.stops} screens, nothing went wrong.")
    else:
        print("\n".join(wrong), file=sys.stderr)
    return PROBLEMS if wrong else FINE
