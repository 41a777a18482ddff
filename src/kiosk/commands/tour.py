"""`kiosk tour`: walk through a whole exhibition by real touches and keep a picture of every screen and page."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.run import add_exhibition, prepared_folder, size
from kiosk.commands.tours import SIZES, STEPS, Mode, modes, walk_all

if TYPE_CHECKING:
    from kiosk.depot.opened import Prepared


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may follow `kiosk tour`. Several languages, sizes or screens: a tour of each."""
    add_exhibition(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where pictures and index.html go")
    parser.add_argument("--lang", nargs="+", metavar="CODE", help="languages (default: the exhibition's first)")
    parser.add_argument("--size", nargs="+", type=size, metavar="WxH", help="screens in px (default: 1920x1080)")
    parser.add_argument("--text-size", nargs="+", type=int, choices=STEPS, metavar="PERCENT", help="100, 125, 150, 175")
    parser.add_argument("--contrast", action="store_true", help="in high contrast")
    parser.add_argument("--reach", action="store_true", help="with everything that can be pressed low")
    parser.add_argument("--all", action="store_true", help="every value of each of these that is not given")


def run(args: argparse.Namespace) -> int:
    """0: every page was reached and drawn. 1: something was not, each a line. 2: usage."""
    folder = prepared_folder(args.exhibition)
    if isinstance(folder, int):
        return folder
    from kiosk.depot.opened import open_prepared

    prepared = open_prepared(folder)
    languages = prepared.exhibition["languages"]
    for language in args.lang or ():
        if language not in languages:
            print(f"{args.exhibition}: has no language {language!r}, but {', '.join(languages)}.", file=sys.stderr)
            return 2
    wanted = _wanted(args, languages)
    return _one(prepared, wanted[0], args.out) if len(wanted) == 1 else _many(folder, prepared, wanted, args.out)


def _wanted(args: argparse.Namespace, languages: list[str]) -> list[Mode]:
    return modes(
        args.lang or (languages if args.all else languages[:1]),
        args.text_size or (STEPS if args.all else STEPS[:1]),
        (True,) if args.contrast else (False, True) if args.all else (False,),
        args.size or (SIZES if args.all else SIZES[:1]),
        reach=args.reach,
    )


def _one(prepared: Prepared, mode: Mode, out: Path) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # its own screen: a tour disturbs nobody
    from kiosk.resources import resources
    from kiosk.show.tour import Route, walk

    route = Route(mode.size, mode.language, mode.percent, mode.contrast, mode.reach)
    found = walk(prepared, resources(), route, out, say=print)
    for complaint in found.complaints:
        print(complaint, file=sys.stderr)
    print(f"{found.pictures} pictures: {out / 'index.html'}")
    return 1 if found.complaints else 0


def _many(folder: Path, prepared: Prepared, wanted: list[Mode], out: Path) -> int:
    from kiosk.show.tour_sheet import write_sheets

    walked = walk_all(folder, wanted, out, say=lambda line: print(line, flush=True))
    title = prepared.exhibition["title"][prepared.exhibition["languages"][0]]
    write_sheets(out, title, [(tour.mode.name, tour.pictures, tour.complaints) for tour in walked])
    print(f"{len(walked)} tours: {out / 'index.html'}")
    return 1 if any(tour.complaints for tour in walked) else 0
