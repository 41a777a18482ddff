"""`kiosk run`: show an exhibition. A bundle is prepared first where it must be."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from kiosk.settings.values import size_of

SHIPPED = "far-east-1945"
PROBLEMS, USAGE, NO_DISPLAY = 1, 2, 3


def size(text: str) -> tuple[int, int]:
    """ "1920x1080" as two numbers of px. Raises ArgumentTypeError."""
    found = size_of(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no size. Write it like 1920x1080, at least 320x320")
    return found


def add_exhibition(parser: argparse.ArgumentParser, default: str = "") -> None:
    """What `prepared_folder` is asked for. It may be left out where `default` says what stands in for it."""
    told = f"a bundle or a prepared exhibition{f' (default: {default})' if default else ''}"
    parser.add_argument("exhibition", nargs="?" if default else None, type=Path, metavar="BUNDLE|DIR", help=told)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may follow `kiosk run`."""
    add_exhibition(parser, default="what is active")
    parser.add_argument("--windowed", action="store_true", help="in a window that can be closed")
    parser.add_argument("--size", type=size, metavar="WxH", help="of the window, in px")
    parser.add_argument("--depot", type=Path, metavar="DIR", help="the installed exhibitions (default: this user's)")
    parser.add_argument("--settings", type=Path, metavar="FILE", help="this kiosk's kiosk.yaml")
    parser.add_argument("--measure", action="store_true", help="print one line of JSON at the first frame and end")


def run(args: argparse.Namespace) -> int:
    """Show it until a signal ends it. 1: problems, 2: usage, 3: no display."""
    began = time.perf_counter()
    from kiosk.show.platform import display_problem, library_problem, platform_for, qt_folder

    problem = display_problem(os.environ)
    if problem is None and (platform := platform_for(os.environ)):
        problem = library_problem(platform, qt_folder())
    if problem is not None:
        print(problem, file=sys.stderr)
        return NO_DISPLAY
    if args.exhibition is None:
        from kiosk.commands.installed import show_installed
        from kiosk.depot.places import default_depot

        return show_installed(args.depot or default_depot(), args, began)
    folder = prepared_folder(args.exhibition)
    if isinstance(folder, int):
        return folder
    from kiosk.commands.gallery import show

    return show(folder, args, began)


def shipped() -> Path:
    """The bundle that comes with the program."""
    from kiosk.resources import shipped_content

    return shipped_content() / SHIPPED


def prepared_folder(named: Path, verify: bool = False) -> Path | int:
    """The prepared form of what was named; where there is none, the exit code, after why on stderr.

    With `verify` what was prepared of a bundle before is compared byte by byte, and mended.
    """
    if (named / "manifest.json").is_file() and (named / "exhibition.json").is_file():
        return named
    if not (named / "exhibition.yaml").is_file():
        why = "is neither a bundle (no exhibition.yaml) nor a prepared exhibition (no manifest.json)."
        print(f"{named}: {why}{_packed_in(named)}", file=sys.stderr)
        return USAGE
    return _prepare(named, verify)


def _packed_in(folder: Path) -> str:
    """What somebody may have meant who named the folder of a stick."""
    files = sorted(folder.glob("*.kiosk"))[:3] if folder.is_dir() else []
    return f" Name a file in it: {' or '.join(map(str, files))}." if files else ""


def _prepare(bundle: Path, verify: bool) -> Path | int:
    """Prepare in a process of its own, so that nothing of the workshop stays in the gallery's memory."""
    import subprocess

    from kiosk.prepare.places import default_output

    out = default_output(bundle)
    command = [sys.executable, "-m", "kiosk", "prepare", str(bundle), "-o", str(out), *["--verify"] * verify]
    code = subprocess.run(command, check=False, stdout=sys.stderr).returncode
    return out if code == 0 else PROBLEMS
