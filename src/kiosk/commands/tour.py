"""`kiosk tour`: walk through a whole exhibition by real touches and keep a picture of every screen and page."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from kiosk.commands.run import prepared_folder, size

STEPS = (100, 125, 150, 175)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may follow `kiosk tour`."""
    parser.add_argument("exhibition", type=Path, metavar="BUNDLE|DIR", help="a bundle or a prepared exhibition")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where pictures and index.html go")
    parser.add_argument("--lang", metavar="CODE", help="language (default: the exhibition's first)")
    parser.add_argument("--size", type=size, default=(1920, 1080), metavar="WxH", help="screen in px (1920x1080)")
    parser.add_argument("--text-size", type=int, choices=STEPS, default=100, help="percent")
    parser.add_argument("--contrast", action="store_true", help="in high contrast")


def run(args: argparse.Namespace) -> int:
    """0: every page was reached and drawn. 1: something was not, each a line. 2: usage."""
    folder = prepared_folder(args.exhibition, say=lambda line: print(line, file=sys.stderr))
    if isinstance(folder, int):
        return folder
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # its own screen: a tour disturbs nobody
    from kiosk.depot.opened import open_prepared
    from kiosk.resources import resources
    from kiosk.show.tour import Route, walk

    prepared = open_prepared(folder)
    languages = prepared.exhibition["languages"]
    language = args.lang or languages[0]
    if language not in languages:
        print(f"{args.exhibition}: has no language {language!r}, but {', '.join(languages)}.", file=sys.stderr)
        return 2
    route = Route(args.size, language, args.text_size, args.contrast)
    found = walk(prepared, resources(), route, args.out, say=print)
    for complaint in found.complaints:
        print(complaint, file=sys.stderr)
    print(f"{found.pictures} pictures: {args.out / 'index.html'}")
    return 1 if found.complaints else 0
