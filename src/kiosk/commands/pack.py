"""`kiosk pack BUNDLE|DIR -o FILE.kiosk`: an exhibition in one file, to be carried to the kiosk."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kiosk.commands.depots import USAGE, answered, bar, told
from kiosk.commands.run import add_exhibition, prepared_folder
from kiosk.depot.pack import pack
from kiosk.depot.source import opened


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """BUNDLE, -o and --format."""
    add_exhibition(parser)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.kiosk", help="the file to write")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="a line for people, or JSON")


def run(args: argparse.Namespace) -> int:
    """0: packed. 1: problems, each a line on stderr. 2: usage."""
    out: Path = args.output
    if wrong := _wrong_place(out):
        print(f"{out}: {wrong}", file=sys.stderr)
        return USAGE
    folder = prepared_folder(args.exhibition, verify=True)
    return folder if isinstance(folder, int) else answered(lambda: _pack(folder, out, args))


def _wrong_place(out: Path) -> str:
    """Why nothing can be written there; looked at before a bundle is prepared for half a minute."""
    if out.suffix != ".kiosk":
        return f"does not end in .kiosk. Name the file such as {out.stem or 'exhibition'}.kiosk."
    if not out.parent.is_dir():
        return f"there is no folder {out.parent}. Make it, or name another; is the stick plugged in?"
    return "is a folder. Name a file." if out.is_dir() else ""


def _pack(folder: Path, out: Path, args: argparse.Namespace) -> int:
    with opened(folder) as source, bar(out.name) as progress:
        done = pack(source, out, progress)
        label = f"{source.contents.id}@{source.contents.version}"
    said = {"file": str(out), "exhibition": label, "size": done.size, "sha256": done.sha256}
    told(args, said, f"packed: {out} ({label}, {done.size / 1e6:.1f} MB, SHA-256 {done.sha256})")
    return 0
