"""`kiosk prepare BUNDLE [-o DIR] [--verify]`: make of a bundle what the gallery shows."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path

from tqdm import tqdm  # type: ignore[import-untyped]  # its stubs are one more package to pin

from kiosk import __version__
from kiosk.depot.opened import open_prepared
from kiosk.prepare.places import default_memory, default_output
from kiosk.prepare.run import Outcome, prepare
from kiosk.problems import KioskError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may follow `kiosk prepare`."""
    parser.add_argument("bundle", type=Path, metavar="BUNDLE", help="the folder a curator wrote")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="DIR", help="where to put it (default: this user's cache folder)"
    )
    parser.add_argument("--verify", action="store_true", help="compare every byte of what was made before")


def run(args: argparse.Namespace) -> int:
    """0: prepared or unchanged. 1: problems, each a line on stderr."""
    try:
        print(prepare_with_bar(args.bundle, args.output or default_output(args.bundle), verify=args.verify))
    except KioskError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename or args.bundle}: {error.strerror or error}.", file=sys.stderr)
        return 1
    return 0


def prepare_with_bar(bundle: Path, out: Path, clock: Callable[[], float] = time.monotonic, verify: bool = False) -> str:
    """Prepare with a progress bar on stderr, none where that is no terminal, and say what was made in one line."""
    began = clock()
    with closing(tqdm(desc=bundle.name, unit="", disable=None, leave=False, file=sys.stderr)) as bar:
        memory = default_memory(bundle)
        moving = partial(_move, bar)
        outcome = prepare(bundle, out, moving, date.today(), __version__, memory=memory, verify=verify)
    return _said(outcome, out, clock() - began)


def _move(bar: tqdm[None], done: int, total: int, what: str) -> None:
    if bar.disable:
        return  # nobody watches
    if bar.unit != f" {what}":
        bar.unit = f" {what}"  # one thing after the other, each with a bar of its own
        bar.reset(total)
    bar.total = total
    bar.update(done - bar.n)
    bar.refresh()


def _said(outcome: Outcome, out: Path, seconds: float) -> str:
    files = open_prepared(out).manifest["files"].values()
    size = f"{len(files) + 1} files, {sum(file['size'] for file in files) / 1e6:.1f} MB"
    if outcome is Outcome.UNCHANGED:
        return f"unchanged: {out} ({size}, looked at in {seconds:.2f} s)"
    return f"prepared: {out} ({size}, made in {seconds:.1f} s)"
