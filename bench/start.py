"""Start and memory of the kiosk against an empty window; its commands against an empty Python.

The window is measured twice: with PySide6 as pip installs it, and with its support files unpacked, as
deploy/setup-python.sh does for the kiosk (SBK_EMBED, PySide6's own switch). The first is what any program without our
set-up has; against the second nothing but the kiosk itself is counted.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from bench.measure import Start, pairs, ran, ratio, started, summary
from bench.row import BUILD, Plan, Row

HERE = Path(__file__).resolve().parent
KIOSK = str(Path(sys.executable).with_name("kiosk"))
COMMANDS = (["--help"], ["--version"])
START, MEMORY, COMMAND = 1.3, 1.5, 3.0  # times the floor, at most


def rows(plan: Plan) -> Iterator[Row]:
    """First frame and memory on it, then the commands that show nothing."""
    exhibition = prepared(plan.exhibition, plan.environment)
    plain, unpacked = first_frame(exhibition, plan, as_installed(plan.environment)), first_frame(exhibition, plan)
    yield row("start to first frame, ms", plain["start_ms"], START)
    yield row("the same, the empty window with PySide6 unpacked too", unpacked["start_ms"], START)
    yield row("start until a touch would be answered, ms", plain["ready_ms"], START)
    yield row("memory at first frame (PSS), MB", unpacked["pss_mb"], MEMORY)
    nothing = partial(ran, [sys.executable, "-c", "pass"], plan.environment)
    for words in COMMANDS:
        turns = pairs(plan.pairs, partial(ran, [KIOSK, *words], plan.environment), nothing)
        yield row(f"`kiosk {' '.join(words)}`, ms", compared(turns), COMMAND)


def prepared(bundle: Path, environment: Mapping[str, str]) -> Path:
    """The bundle, prepared into build/bench unless it is there already."""
    out = BUILD / bundle.resolve().name.removesuffix(".bundle")
    subprocess.run([KIOSK, "prepare", str(bundle), "-o", str(out)], check=True, stdout=sys.stderr, env=environment)
    return out


def as_installed(environment: Mapping[str, str]) -> dict[str, str]:
    """An environment in which PySide6 is as pip installs it, with its support files packed."""
    import shiboken6

    copy = BUILD / "as-installed"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(Path(shiboken6.__file__).parent, copy / "shiboken6", ignore=shutil.ignore_patterns("files.dir"))
    return {**environment, "PYTHONPATH": f"{copy}:{environment['PYTHONPATH']}"}


def first_frame(exhibition: Path, plan: Plan, floors: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Kiosk and floor in turns, each to its first frame, in windows of one size drawn by one renderer.

    `floors`: the floor's environment, where it is another.
    """

    def kiosk() -> Start:
        return started([KIOSK, "run", str(exhibition), "--measure", "--size", plan.size], plan.environment)

    renderer = str(kiosk().said["renderer"])

    def floor() -> Start:
        return started([sys.executable, str(HERE / "floor.py"), plan.size, renderer], floors or plan.environment)

    found = pairs(plan.pairs, kiosk, floor)
    return {
        "start_ms": compared([(one.ms, other.ms) for one, other in found]),
        "ready_ms": compared([(one.ready_ms, other.ms) for one, other in found]),
        "pss_mb": compared([(one.pss_mb, other.pss_mb) for one, other in found]),
    }


def compared(values: list[tuple[float, float]]) -> dict[str, Any]:
    """Both sides of some pairs, and how they compare."""
    return {
        "kiosk": summary([one for one, _ in values]),
        "floor": summary([other for _, other in values]),
        "ratio": ratio(values),
    }


def row(what: str, found: Mapping[str, Any], most: float) -> Row:
    """The line of a comparison."""
    words = f"{said(found['kiosk'])} against {said(found['floor'])}: {found['ratio']} times"
    return Row(what, words, f"at most {most} times", found["ratio"] <= most, found)


def said(values: Mapping[str, float]) -> str:
    """ "105 (99 to 120)"."""
    return f"{values['median']:.0f} ({values['least']:.0f} to {values['most']:.0f})"
