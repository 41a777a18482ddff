"""`kiosk rehearse DIR`: open every page and screen of an exhibition off screen, as activate does before it switches."""

from __future__ import annotations

import argparse
import sys

from kiosk.commands.depots import counter
from kiosk.commands.rehearsing import rehearsed
from kiosk.commands.run import add_exhibition, prepared_folder

FINE, PROBLEMS = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """DIR."""
    add_exhibition(parser)


def run(args: argparse.Namespace) -> int:
    """0: nothing went wrong. 1: each thing that did, a line on stderr. 2: usage."""
    folder = prepared_folder(args.exhibition)
    if isinstance(folder, int):
        return folder
    with counter(f"rehearse {folder.name}", " pictures and screens") as count:
        done = rehearsed(folder, folder.name, progress=count)
    for complaint in dict.fromkeys(done.wrong):
        print(complaint, file=sys.stderr)
    if not done.wrong:
        print(f"rehearsed: {done.stops} screens, nothing went wrong.")
    return PROBLEMS if done.wrong else FINE
