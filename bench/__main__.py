"""`python -m bench`: measure, print a table of what was found against what is wanted, keep it as build/bench.json."""

from __future__ import annotations

import argparse
import json
import platform
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bench import frames, peer, start, touch, workshop
from bench.measure import machine
from bench.row import PROJECT, Plan, Row, plan, table

RESULT = PROJECT / "build" / "bench.json"
ROWS: Mapping[str, Callable[[Plan], Iterator[Row]]] = {
    "start": start.rows,
    "frames": frames.rows,
    "zoom": frames.zoom_rows,
    "changes": touch.change_rows,
    "motion": touch.motion_rows,
    "touch": touch.tap_rows,
    "check": workshop.check_rows,
    "events": workshop.event_rows,
    "pictures": workshop.picture_rows,
    "peer": peer.rows,
}
LONG = ("events", "pictures", "peer")  # many minutes: only when asked for


def main() -> int:
    """Measure what is asked for; 0 whatever was found."""
    args = arguments()
    planned = plan(args.pairs, args.size, args.exhibition)
    found: dict[str, list[Row]] = {}
    for name in args.only or [name for name in ROWS if args.long or name not in LONG]:
        print(f"{name} ...", file=sys.stderr, flush=True)
        found[name] = list(ROWS[name](planned))
    of = surroundings(planned)
    rows = [row for name in found for row in found[name]]
    print(said(of), table(rows), sep="\n\n")
    keep(of, {name: [asdict(row) for row in measured] for name, measured in found.items()})
    return 0


def arguments() -> argparse.Namespace:
    """What may be asked for."""
    parser = argparse.ArgumentParser(prog="bench", description="Measure the kiosk against what is wanted of it.")
    parser.add_argument("--only", action="append", choices=ROWS, metavar="ROW", help=f"one of {', '.join(ROWS)}")
    parser.add_argument("--long", action="store_true", help=f"with the rows that take minutes: {', '.join(LONG)}")
    parser.add_argument("--exhibition", type=Path, default=PROJECT / "content" / "far-east-1945", metavar="BUNDLE")
    parser.add_argument("--pairs", type=int, default=7, metavar="N", help="of starts (7)")
    parser.add_argument("--size", default="1920x1080", metavar="WxH", help="of the screen (1920x1080)")
    return parser.parse_args()


def surroundings(planned: Plan) -> dict[str, Any]:
    """What the numbers depend on."""
    return {
        "machine": machine(),
        "python": platform.python_version(),
        "qt": version("PySide6_Essentials"),
        "platform": planned.environment["QT_QPA_PLATFORM"],
        "size": planned.size,
        "pairs": planned.pairs,
        "exhibition": planned.exhibition.resolve().name,
    }


def said(of: Mapping[str, Any]) -> str:
    """The same as a sentence."""
    has = of["machine"]
    return (
        f"{has['processor']}, {has['cores']} cores, {has['memory_gb']} GB, load {has['busy']}; Python {of['python']}, "
        f"Qt {of['qt']}, {of['platform']}, {of['size']}; starts in {of['pairs']} pairs, medians (least to most)."
    )


def keep(of: Mapping[str, Any], rows: Mapping[str, Any]) -> None:
    """Put these rows beside those of earlier runs, each with what it was measured on."""
    before = json.loads(RESULT.read_text()) if RESULT.is_file() else {}
    kept = before.get("rows", {})
    new = {name: {"on": of, "rows": measured} for name, measured in rows.items()}
    RESULT.parent.mkdir(parents=True, exist_ok=True)
    RESULT.write_text(json.dumps({"rows": {**kept, **new}}, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    sys.exit(main())
