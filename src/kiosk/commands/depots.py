"""What the commands of the depot share: --depot, --format, progress bars, and how errors are said."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tqdm import tqdm  # type: ignore[import-untyped]  # its stubs are one more package to pin

from kiosk.depot.depot import Depot, Progress
from kiosk.depot.health import MOST_FAILURES
from kiosk.depot.places import default_depot
from kiosk.depot.shelf import Kept
from kiosk.problems import KioskError

FINE, PROBLEMS = 0, 1
BAR_AFTER = 1.0  # s


def add_depot(parser: argparse.ArgumentParser) -> None:
    """--depot and --format."""
    parser.add_argument("--depot", type=Path, metavar="DIR", help="the installed exhibitions (default: this user's)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="lines for people, or JSON")


def depot_of(args: argparse.Namespace) -> Depot:
    return Depot(args.depot or default_depot())


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
        print(f"{where}{error.strerror or error}.", file=sys.stderr)
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
    with tqdm(desc=title, unit=unit, disable=None, leave=False, delay=BAR_AFTER, file=sys.stderr) as one:
        yield one.update


@contextmanager
def bar(title: str) -> Iterator[Progress]:
    """A bar on stderr for what takes longer than a second; none where that is no terminal."""
    with tqdm(
        desc=title, unit="B", unit_scale=True, disable=None, leave=False, delay=BAR_AFTER, file=sys.stderr
    ) as one:
        last = time.monotonic()

        def move(done: int, whole: int) -> None:
            nonlocal last
            if done >= whole or time.monotonic() - last > 0.1:
                one.total, last = whole, time.monotonic()
                one.update(done - one.n)

        yield move
