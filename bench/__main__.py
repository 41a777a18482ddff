"""`python -m bench`: start and memory of the kiosk against an empty window, the commands against an empty Python."""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Mapping
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bench.measure import Start, machine, pairs, ran, ratio, started, summary

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent
KIOSK = str(Path(sys.executable).with_name("kiosk"))
PREPARED = PROJECT / "build" / "bench" / "exhibition"
RESULT = PROJECT / "build" / "bench.json"
COMMANDS = (["--help"], ["--version"])


def main() -> int:
    """Measure, print the table, keep it as JSON."""
    args = arguments()
    environment = surroundings(os.environ)
    subprocess.run([KIOSK, "prepare", str(args.exhibition), "-o", str(PREPARED)], check=True, stdout=sys.stderr)
    result = {
        "machine": machine(),
        "python": platform.python_version(),
        "qt": version("PySide6_Essentials"),
        "platform": environment["QT_QPA_PLATFORM"],
        "size": args.size,
        "pairs": args.pairs,
        "exhibition": args.exhibition.resolve().name,
        **first_frame(args.pairs, args.size, environment),
        "commands": commands(args.pairs, environment),
    }
    RESULT.parent.mkdir(parents=True, exist_ok=True)
    RESULT.write_text(json.dumps(result, indent=2) + "\n")
    print(table(result))
    return 0


def arguments() -> argparse.Namespace:
    """What may be asked for."""
    parser = argparse.ArgumentParser(prog="bench", description="Measure the kiosk against an empty window.")
    parser.add_argument("--exhibition", type=Path, default=PROJECT / "content" / "far-east-1945", metavar="BUNDLE")
    parser.add_argument("--pairs", type=int, default=7, metavar="N")
    parser.add_argument("--size", default="1920x1080", metavar="WxH")
    return parser.parse_args()


def surroundings(env: Mapping[str, str]) -> dict[str, str]:
    """The environment without what is said to Python: a kiosk that may keep no compiled code starts half as fast."""
    return {
        "QT_QPA_PLATFORM": "offscreen",
        **{name: text for name, text in env.items() if not name.startswith("PYTHON")},
    }


def first_frame(number: int, size: str, environment: dict[str, str]) -> dict[str, Any]:
    """Kiosk and floor in turns, each to its first frame, in windows of one size drawn by one renderer."""

    def kiosk() -> Start:
        return started([KIOSK, "run", str(PREPARED), "--measure", "--size", size], environment)

    renderer = str(kiosk().said["renderer"])

    def floor() -> Start:
        return started([sys.executable, str(HERE / "floor.py"), size, renderer], environment)

    found = pairs(number, kiosk, floor)
    return {
        "renderer": renderer,
        "start_ms": compared([(one.ms, other.ms) for one, other in found]),
        "pss_mb": compared([(one.pss_mb, other.pss_mb) for one, other in found]),
    }


def commands(number: int, environment: dict[str, str]) -> dict[str, Any]:
    """Each command to its end, against a Python that does nothing."""
    nothing = partial(ran, [sys.executable, "-c", "pass"], environment)
    return {
        " ".join(words): compared(pairs(number, partial(ran, [KIOSK, *words], environment), nothing))
        for words in COMMANDS
    }


def compared(values: list[tuple[float, float]]) -> dict[str, Any]:
    """Both sides of some pairs, and how they compare."""
    return {
        "kiosk": summary([one for one, _ in values]),
        "floor": summary([other for _, other in values]),
        "ratio": ratio(values),
    }


def table(result: dict[str, Any]) -> str:
    """The result as Markdown."""
    of = result["machine"]
    rows = {
        "start to first frame, ms": result["start_ms"],
        "memory at first frame (PSS), MB": result["pss_mb"],
        **{f"`kiosk {words}`, ms": values for words, values in result["commands"].items()},
    }
    lines = [
        f"{of['processor']}, {of['cores']} cores, {of['memory_gb']} GB, load {of['busy']}; Python {result['python']}, "
        f"Qt {result['qt']}, {result['platform']}, {result['renderer']} renderer, {result['size']}; "
        f"{result['pairs']} pairs, medians (least to most).",
        "",
        "| | kiosk | floor | kiosk / floor |",
        "| --- | --- | --- | --- |",
        *(f"| {name} | {said(row['kiosk'])} | {said(row['floor'])} | {row['ratio']} |" for name, row in rows.items()),
    ]
    return "\n".join(lines)


def said(values: dict[str, float]) -> str:
    """ "105 (99 to 120)"."""
    return f"{values['median']:.0f} ({values['least']:.0f} to {values['most']:.0f})"


if __name__ == "__main__":
    sys.exit(main())
