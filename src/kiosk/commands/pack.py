"""`kiosk pack BUNDLE|DIR -o FILE.kiosk`: an exhibition in one file, to be carried to the kiosk."""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path

from kiosk.commands.depots import PROBLEMS, answered, bar, told
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
    folder = prepared_folder(args.exhibition)
    return folder if isinstance(folder, int) else answered(lambda: _pack(folder, args))


def _pack(folder: Path, args: argparse.Namespace) -> int:
    out: Path = args.output
    if out.suffix != ".kiosk":
        print(
            f"{out}: does not end in .kiosk. Name the file such as {out.stem or 'exhibition'}.kiosk.", file=sys.stderr
        )
        return PROBLEMS
    with opened(folder) as source, bar(out.name) as progress:
        size = pack(source, out, progress)
        label = f"{source.contents.id}@{source.contents.version}"
    with out.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    said = {"file": str(out), "exhibition": label, "size": size, "sha256": digest}
    told(args, said, f"packed: {out} ({label}, {size / 1e6:.1f} MB, SHA-256 {digest})")
    return 0
