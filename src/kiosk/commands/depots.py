"""What the commands of the depot share: --depot, --format, progress bars, and how errors are said."""

from __future__ import annotations

import argparse
import errno
import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import get_terminal_size
from typing import Any

from tqdm import tqdm  # type: ignore[import-untyped]  # its stubs are one more package to pin

from kiosk.depot.depot import Depot
from kiosk.depot.health import MOST_FAILURES
from kiosk.depot.places import default_depot
from kiosk.depot.progress import Progress
from kiosk.depot.shelf import Kept
from kiosk.problems import KioskError

FINE, PROBLEMS, USAGE = 0, 1, 2
BAR_AFTER, BAR_EVERY = 1.0, 0.1  # s
BAR = "{desc}: {percentage:3.0f}% |{bar}| {n_fmt} of {total_fmt}B, {elapsed}"
_FULL = " The disk is full: remove an exhibition with kiosk remove, or make room otherwise."
_GONE = " Look whether the stick is plugged in, or copy the file anew; if it happens again, the disk is failing."
_FORBIDDEN = " Run the command as the user that runs the kiosk, or give that user the file."
WHAT_TO_DO = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: " Nothing can be changed on it until it is mounted to be written.",
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EIO: _GONE,
    errno.ENODEV: _GONE,
    errno.ENXIO: _GONE,
    errno.ENOENT: " Look at its name, and whether the stick is plugged in.",
}


def add_depot(parser: argparse.ArgumentParser) -> None:
    """--depot and --format."""
    parser.add_argument("--depot", type=Path, metavar="DIR", help="the installed exhibitions (default: this user's)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="lines for people, or JSON")


def depot_of(args: argparse.Namespace) -> Depot:
    """The depot that is named, or this user's. Who waits for another program is told for which."""
    return Depot(args.depot or default_depot(), waiting=lambda who: print(who, file=sys.stderr, flush=True))


def told(args: argparse.Namespace, value: dict[str, Any], line: str) -> None:
    """One line for people, or the same as JSON."""
    print(json.dumps(value, ensure_ascii=False) if args.format == "json" else line)


def answered(act: Callable[[], int]) -> int:
    """The exit code of `act`; 1 where it can't be done, with every reason on stderr."""
    try:
        return act()
    except KioskError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        print(f"{where}{error.strerror or error}.{WHAT_TO_DO.get(error.errno or 0, '')}", file=sys.stderr)
    return PROBLEMS


def as_json(depot: Depot, kept: Kept) -> dict[str, Any]:
    """One installed exhibition, for scripts."""
    pointer, health = depot.pointer(), depot.health()
    return {
        "id": kept.id,
        "version": kept.version,
        "folder": str(depot.path(kept)),
        "active": kept.name == pointer.active,
        "before": kept.name == pointer.before,
        "good": kept.name in health.good,
        "failed": health.failures(kept.name) >= MOST_FAILURES,
    }


@contextmanager
def counter(title: str, unit: str) -> Iterator[Callable[[], object]]:
    """A count on stderr of what takes longer than a second and has no known end; none where that is no terminal."""
    width = get_terminal_size().columns
    with tqdm(desc=title, unit=unit, disable=None, leave=False, delay=BAR_AFTER, file=sys.stderr, ncols=width) as one:
        yield one.update


@contextmanager
def bar(title: str) -> Iterator[Progress]:
    """A bar on stderr for what takes longer than a second; none where that is no terminal."""
    width = get_terminal_size().columns
    with tqdm(
        desc=title,
        unit_scale=True,
        disable=None,
        leave=False,
        delay=BAR_AFTER,
        file=sys.stderr,
        ncols=width,
        bar_format=BAR,
    ) as one:
        due = time.monotonic() + BAR_AFTER

        def move(what: str, done: int, whole: int) -> None:
            nonlocal due
            if not one.disable and time.monotonic() > due:
                due = time.monotonic() + BAR_EVERY
                one.desc, one.total, one.n = f"{title}, {what}", whole, done
                one.refresh()

        yield move
