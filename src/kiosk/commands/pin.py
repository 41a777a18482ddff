"""`kiosk pin`: ask for a staff PIN and print the lines of kiosk.yaml that set it. The digits are kept nowhere."""

from __future__ import annotations

import argparse
import sys
from getpass import getpass

from kiosk.staff.pin import LEAST, MOST, hashed, problem

FINE, PROBLEMS = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """--stdin."""
    parser.add_argument("--stdin", action="store_true", help="read it from standard input, one line, once")


def run(args: argparse.Namespace) -> int:
    """0: two lines for kiosk.yaml on stdout. 1: no PIN, and why on stderr."""
    digits = sys.stdin.readline().strip() if args.stdin else _asked()
    if digits is None:
        print("The two are not the same. Nothing was made.", file=sys.stderr)
        return PROBLEMS
    why = problem(digits)
    if why is not None:
        print(why, file=sys.stderr)
        return PROBLEMS
    print(f'staff:\n  pin: "{hashed(digits)}"')
    print("Put these two lines into kiosk.yaml and start the kiosk again.", file=sys.stderr)
    return FINE


def _asked() -> str | None:
    """What was typed twice without being shown; None where the two differ."""
    first = getpass(f"PIN ({LEAST} to {MOST} digits): ").strip()
    return first if getpass("The same again: ").strip() == first else None
