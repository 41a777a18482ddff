"""`kiosk rehearse DIR`: open every page and screen of an exhibition off screen, as activate does before it switches."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from kiosk.commands.run import prepared_folder

FINE, PROBLEMS = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """DIR."""
    parser.add_argument("exhibition", type=Path, metavar="BUNDLE|DIR", help="a bundle or a prepared exhibition")


def run(args: argparse.Namespace) -> int:
    """0: nothing went wrong. 1: each thing that did, a line on stderr. 2: usage."""
    folder = prepared_folder(args.exhibition, say=lambda line: print(line, file=sys.stderr))
    if isinstance(folder, int):
        return folder
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # its own screen: a rehearsal disturbs nobody
    from kiosk.depot.opened import Damaged, open_prepared
    from kiosk.resources import resources
    from kiosk.show.rehearsal import rehearse

    try:
        prepared = open_prepared(folder)
    except Damaged as error:
        print(f"{error}.", file=sys.stderr)
        return PROBLEMS
    stops, complaints = rehearse(prepared, resources())
    for complaint in dict.fromkeys(complaints):
        print(complaint, file=sys.stderr)
    if not complaints:
        print(f"rehearsed: {stops} screens, nothing went wrong.")
    return PROBLEMS if complaints else FINE
