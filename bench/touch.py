"""From a touch to what answers it: pages, languages and text sizes in the program, taps on the virtual touchscreen."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from bench.frames import inside
from bench.row import PROJECT, Plan, Row
from bench.start import prepared

CHANGES = 60
TAPS = 200
MOTIONS = 5  # of each kind
SMOOTH = 55.0  # frames a second at least, while anything moves by itself
ANSWER, SETTLED = 33.0, 250.0  # ms at most: to the first changed frame (p95), to the last (p95)


def change_rows(plan: Plan) -> Iterator[Row]:
    """A page turn, a language, a text size."""
    found = inside("changes", prepared(plan.exhibition, plan.environment), plan, CHANGES)
    for name in ("page turn", "language switch", "text-size switch"):
        yield change_row(name, found[name])


def change_row(name: str, found: Mapping[str, Any]) -> Row:
    """The line of one kind of change."""
    first, last = found["first_ms"]["p95"], found["settled_ms"]["p95"]
    words = f"p50 {found['first_ms']['p50']}, p95 {first}; settled p95 {last}"
    met = first <= ANSWER and last <= SETTLED
    return Row(f"{name}, ms to the first changed frame", words, "p95 at most 33, settled in 250", met, found)


def motion_rows(plan: Plan) -> Iterator[Row]:
    """What moves by itself, each kind on a line."""
    found = inside("motion", prepared(plan.exhibition, plan.environment), plan, MOTIONS)
    for name, moved in found.items():
        if name != "renderer":
            between = moved["between_ms"]
            words = f"{moved['per_second']} frames/s; between frames p50 {between['p50']}, p95 {between['p95']} ms"
            yield Row(f"{name}, moving", words, "at least 55 frames/s", moved["per_second"] >= SMOOTH, moved)


def tap_rows(plan: Plan) -> Iterator[Row]:
    """On an X server of the bench's own."""
    what = f"touch to changed pixel, ms ({TAPS} taps, virtual touchscreen)"
    if shutil.which("Xorg") is None or os.geteuid() != 0:
        yield Row(what, "skipped: needs root, xserver-xorg-core and xserver-xorg-video-dummy", "p95 at most 33")
        return
    command = [sys.executable, "-m", "bench.taps", str(prepared(plan.exhibition, plan.environment)), plan.size]
    done = subprocess.run(
        [*command, str(TAPS)], check=True, stdout=subprocess.PIPE, text=True, env=plan.environment, cwd=PROJECT
    )
    found = json.loads(done.stdout)
    press, lift = found["press_ms"], found["lift_ms"]
    words = f"pressed look p50 {press['p50']}, p95 {press['p95']}; new page p50 {lift['p50']}, p95 {lift['p95']}"
    yield Row(what, words, "p95 at most 33", max(press["p95"], lift["p95"]) <= ANSWER, found)
