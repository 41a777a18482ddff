"""`kiosk settings`: what holds on this machine, and where each value comes from."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kiosk.bundle import nodes
from kiosk.bundle.yaml_source import read_yaml
from kiosk.depot.choice import choose
from kiosk.depot.opened import Damaged, open_prepared
from kiosk.depot.places import default_depot
from kiosk.settings.reader import load
from kiosk.settings.values import Settings, settings_file

FINE, PROBLEMS = 0, 1
SHIPPED = "as shipped"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """--settings and --format."""
    parser.add_argument("--settings", type=Path, metavar="FILE", help="this kiosk's kiosk.yaml")
    parser.add_argument("--depot", type=Path, metavar="DIR", help="the installed exhibitions (default: this user's)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="lines for people, or JSON")


def run(args: argparse.Namespace) -> int:
    """0: all of the file holds. 1: something in it does not; its default holds, and why stands on stderr."""
    file = settings_file(args.settings)
    settings, problems = load(file) if file else (Settings(), ())
    written = dict(_written(root, file)) if file and (root := read_yaml(file, str(file)).root) else {}
    refused = {problem.path for problem in problems} & set(_by_key(settings))
    written = {path: place for path, place in written.items() if not _is_below(path, refused)}
    rows = _with_wishes(_rows(settings, written), settings, args.depot or default_depot())
    if args.format == "json":
        said = {"file": str(file) if file else None, "settings": rows, "problems": [str(one) for one in problems]}
        print(json.dumps(said, ensure_ascii=False, indent=2))
    else:
        print("\n".join(f"{row['key']}: {_text(row['value'])}  ({row['from']})" for row in rows))
        print("\n".join(map(str, problems)), file=sys.stderr, end="\n" if problems else "")
    return PROBLEMS if problems else FINE


def _rows(settings: Settings, written: dict[str, str]) -> list[dict[str, Any]]:
    return [{"key": key, "value": value, "from": _place(key, written)} for key, value in _by_key(settings).items()]


def _with_wishes(rows: list[dict[str, Any]], settings: Settings, depot: Path) -> list[dict[str, Any]]:
    """What the active exhibition asks for comes before kiosk.yaml, and its languages are those that there are."""
    choice = choose(depot)
    if choice is None or not choice.name:
        return rows
    try:
        exhibition = open_prepared(choice.folder).exhibition
    except Damaged:
        return rows
    label, languages = choice.name.partition(".")[2], exhibition["languages"]
    pace = settings.pace.asked(exhibition["idle"])._asdict()
    holds = {f"idle.{name}": (pace[name], f"asked for by {label}") for name in exhibition["idle"] if name in pace}
    if settings.language not in languages:
        holds["language"] = languages[0], f"the first of {label}"
    return [_holding(row, *holds[row["key"]]) if row["key"] in holds else row for row in rows]


def _holding(row: dict[str, Any], value: Any, place: str) -> dict[str, Any]:
    """Another value; where it is not as shipped, what it comes before is said too."""
    before = "" if row["from"] == SHIPPED else f", before {row['from']}"
    return {**row, "value": value, "from": f"{place}{before}"}


def _is_below(path: str, keys: set[str]) -> bool:
    """Whether it is part of what is refused, and so keeps its default."""
    return any(path == key or path.startswith(f"{key}.") for key in keys)


def _place(key: str, written: dict[str, str]) -> str:
    """The line of a key, or of the first one below it."""
    return next((place for path, place in written.items() if _is_below(path, {key})), SHIPPED)


def _written(node: nodes.Node, file: Path, path: str = "") -> Iterator[tuple[str, str]]:
    """Every key with a value of its own, and the line that it stands on."""
    if isinstance(node, nodes.Mapping):
        for key, entry in node.entries.items():
            yield from _written(entry.value, file, f"{path}.{key}" if path else key)
    else:
        yield path, f"{file}:{node.line}"


def _text(value: Any) -> str:
    if value is None:
        return "not set"
    if isinstance(value, dict):
        return "; ".join(": ".join(filter(None, (key, ", ".join(lines)))) for key, lines in value.items())
    return str(value).lower() if isinstance(value, bool) else f"{value:g}" if isinstance(value, float) else str(value)


def _by_key(settings: Settings) -> dict[str, Any]:
    """Every value under the key that kiosk.yaml has for it."""
    pace = {f"idle.{name}": value for name, value in settings.pace._asdict().items()}
    size = "x".join(map(str, settings.size)) if settings.size else None
    others = {
        "screen.size": size,
        "screen.windowed": settings.windowed,
        "motion.reduced": settings.still,
        "language": settings.language,
        "text_size": settings.text_size,
        "contrast": settings.contrast,
        "reach": settings.reach,
        "memory.limit": settings.memory or "off",
        "staff.pin": "set" if settings.pin else None,  # never the hash
        "staff.name": settings.name or None,
        "hours": {language: list(lines) for language, lines in settings.hours} or None,
    }
    return {**pace, **others}
