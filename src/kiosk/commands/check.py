"""`kiosk check BUNDLE`: everything wrong with a bundle, one line each, and a sentence that sums it up."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.bundle.read import Bundle, Loaded, load

CLEAN, PROBLEMS, USAGE = 0, 1, 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """BUNDLE and --format."""
    parser.add_argument("bundle", metavar="BUNDLE", type=Path, help="the folder of a bundle")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="lines for people, or JSON")


def run(args: argparse.Namespace) -> int:
    """Print what is wrong. Returns 0 where nothing is (warnings allowed), 1 for problems, 2 for no folder."""
    folder: Path = args.bundle
    if not folder.is_dir():
        print(f"{folder.as_posix()}: is no folder. Name the folder of a bundle.", file=sys.stderr)
        return USAGE
    loaded = with_signs(load(folder, date.today()))
    show = _as_json if args.format == "json" else _as_text
    print(show(folder.as_posix(), loaded))
    return CLEAN if loaded.bundle is not None else PROBLEMS


def with_signs(loaded: Loaded) -> Loaded:
    """The same, with what the fonts lack for the memorial's names."""
    memorial = loaded.bundle.memorial if loaded.bundle is not None else None
    if loaded.bundle is None or memorial is None or not loaded.bundle.names:
        return loaded
    from kiosk.prepare.name_signs import unseen_signs
    from kiosk.resources import resources

    unseen = unseen_signs(loaded.bundle.names, resources(), memorial.names or "memorial.yaml")
    return replace(loaded, problems=tuple(sorted({*loaded.problems, *unseen})))


def _as_text(name: str, loaded: Loaded) -> str:
    return "\n".join([*map(str, loaded.problems), _sum(name, loaded)])


def _sum(name: str, loaded: Loaded) -> str:
    errors, warnings = _tally(loaded)
    if loaded.bundle is None:
        said = [_count(errors, "problem")] + ([_count(warnings, "warning")] if warnings else [])
        return f"{name}: {', '.join(said)}."
    first = _count(warnings, "warning") if warnings else "clean"
    holds = ", ".join(_count(number, one) for one, number in _holds(loaded.bundle).items())
    return f"{name}: {first}, {holds}."


def _as_json(name: str, loaded: Loaded) -> str:
    errors, warnings = _tally(loaded)
    said: dict[str, Any] = {
        "bundle": name,
        "errors": errors,
        "warnings": warnings,
        "problems": [asdict(problem) for problem in loaded.problems],
        "holds": _holds(loaded.bundle) if loaded.bundle else None,
    }
    return json.dumps(said, ensure_ascii=False, indent=2)


def _tally(loaded: Loaded) -> tuple[int, int]:
    """Errors and warnings."""
    errors = sum(problem.severity == "error" for problem in loaded.problems)
    return errors, len(loaded.problems) - errors


def _holds(bundle: Bundle) -> dict[str, int]:
    return {
        "chapter": len(bundle.chapters),
        "page": sum(len(chapter.pages) for _id, chapter in bundle.chapters),
        "event": len(bundle.events),
        "language": len(bundle.exhibition.languages),
    }


def _count(number: int, one: str) -> str:
    return f"{number} {one}" if number == 1 else f"{number} {one}s"
