"""`kiosk soak`: thousands of simulated visits on the real program, and what they left behind."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.run import add_exhibition, prepared_folder, shipped, size

if TYPE_CHECKING:
    from kiosk.show.soak.run import Outcome, Task


def count(text: str) -> int:
    """A number of visits, or of one. Raises ArgumentTypeError."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of visits. Write 1 or more")
    return int(text)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may follow `kiosk soak`."""
    add_exhibition(parser, default="the one that ships")
    parser.add_argument("--visits", type=count, default=1000, metavar="N", help="how many (1000)")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="what the visitors do is drawn from it (1)")
    parser.add_argument("--from", type=count, default=1, dest="first", metavar="VISIT", help="the first visit (1)")
    parser.add_argument("--size", type=size, default=(1920, 1080), metavar="WxH", help="screen in px (1920x1080)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="json: one object, for scripts")


def run(args: argparse.Namespace) -> int:
    """0: every visit went well and nothing grew. 1: a fault, with the steps that lead to it. 2: usage."""
    folder = prepared_folder(args.exhibition or shipped())
    if isinstance(folder, int):
        return folder
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # its own screen: a soak disturbs nobody
    os.environ["QT_QPA_UPDATE_IDLE_TIME"] = "0"  # ms that Qt would wait before each frame
    from kiosk.show.soak.run import Task

    task = Task(args.seed, args.first, args.visits)
    as_json = args.format == "json"
    outcome = _soaked(folder, args.size, task, _to_stderr if as_json else _to_stdout)
    for line in [_as_json(outcome, task)] if as_json else _told(outcome, task):
        print(line)
    for line in _fault(outcome, task, args.exhibition):
        print(line, file=sys.stderr)
    return 1 if outcome.fault else 0


def _soaked(folder: Path, size: tuple[int, int], task: Task, say: Callable[[str], None]) -> Outcome:
    from kiosk.commands.gallery import uncollected
    from kiosk.depot.opened import open_prepared
    from kiosk.resources import resources
    from kiosk.session.pace import Pace
    from kiosk.show.app import pace_for, start
    from kiosk.show.running import Wishes
    from kiosk.show.soak.run import Soak
    from kiosk.show.soak.visitor import Clock
    from kiosk.show.soak.weight import census

    prepared, clock = open_prepared(folder), Clock()
    with uncollected():
        running = start(prepared, resources(), Wishes(size=size), clock.now)
    census((running.application, running.engine, running.window))  # PySide builds types as it meets them: 4 MB
    try:
        return Soak(running, clock, pace_for(prepared.exhibition, Pace()), task, say).run()
    finally:
        running.close()


def _to_stdout(line: str) -> None:
    print(line, flush=True)


def _to_stderr(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _told(outcome: Outcome, task: Task) -> list[str]:
    each = outcome.seconds / max(1, outcome.visits)
    lines = [f"{outcome.visits} visits in {outcome.seconds:.0f} s ({each:.3f} s each), seed {task.seed}."]
    settled = outcome.settled(task.limits)
    if len(settled) > 1:
        first, last = settled[0], settled[-1]
        lines.append(
            f"From visit {first.visit} to {last.visit}: {last.own - first.own:+.1f} MB and "
            f"{last.objects - first.objects:+d} QObjects; the line through the weights rises by "
            f"{outcome.slope(task.limits):+.2f} MB a thousand visits."
        )
    return lines


def _fault(outcome: Outcome, task: Task, exhibition: Path | None) -> list[str]:
    from kiosk.show.soak.run import told

    return told(outcome, task, str(exhibition) if exhibition else "") if outcome.fault else []


def _as_json(outcome: Outcome, task: Task) -> str:
    found = asdict(outcome)
    return json.dumps(
        {
            "seed": task.seed,
            "from": task.first,
            "asked": task.visits,
            **found,
            "mb_a_thousand_visits": round(outcome.slope(task.limits), 3),
        }
    )
