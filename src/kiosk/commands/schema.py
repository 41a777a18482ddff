"""`kiosk schema`: a JSON schema, so that an editor knows the keys of a bundle's files."""

from __future__ import annotations

import argparse
import json

from kiosk.bundle.schema import FILES, file_schema, whole_schema


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """--file."""
    parser.add_argument("--file", choices=tuple(FILES), help="the schema of one kind of file alone")


def run(args: argparse.Namespace) -> int:
    """Print the schema of a whole bundle, or of one kind of file. Returns 0."""
    schema = whole_schema() if args.file is None else file_schema(args.file)
    print(json.dumps(schema, ensure_ascii=False, indent=2))
    return 0
