"""`kiosk check` and `kiosk prepare` on large bundles."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator

from bench.bundles import crowded_bundle, timeline_bundle
from bench.originals import picture_bundle
from bench.row import BUILD, Plan, Row
from bench.start import KIOSK
from bench.tree import Took, watched

CHAPTERS, CHECKED = 1_000, 20_000
CHECK_SECONDS = 10.0
PICTURES = 500
BUSY, PICTURE_MB, AGAIN = 0.9, 600.0, 2.0
EVENTS = 1_000_000
EVENT_SECONDS, EVENT_MB = 120.0, 1500.0
PERCENT = re.compile(r"(\d+)%\|")


def check_rows(plan: Plan) -> Iterator[Row]:
    """A bundle larger than any museum's."""
    bundle = BUILD / f"chapters-{CHAPTERS}.bundle"
    if not (bundle / "events.csv").is_file():
        crowded_bundle(bundle, CHAPTERS, CHECKED)
    took = finished(watched([KIOSK, "check", str(bundle)], plan.environment))
    words = f"{took.seconds:.1f} s, {took.peak_mb:.0f} MB"
    what = f"`kiosk check`, {CHAPTERS:,} chapters, {CHECKED:,} events"
    yield Row(what, words, "at most 10 s", took.seconds <= CHECK_SECONDS, figures(took))


def picture_rows(plan: Plan) -> Iterator[Row]:
    """Everything made anew, then nothing."""
    bundle, out = BUILD / f"pictures-{PICTURES}.bundle", BUILD / f"pictures-{PICTURES}"
    if not (bundle / "media.yaml").is_file():
        picture_bundle(bundle, PICTURES)
    shutil.rmtree(out, ignore_errors=True)
    subprocess.run(["sync"], check=False)  # what generating left to be written is not the program's
    command = [KIOSK, "prepare", str(bundle), "-o", str(out)]
    took = finished(watched(command, plan.environment, terminal=True))
    what = f"`kiosk prepare`, {PICTURES} pictures of 24 megapixels"
    words = f"{took.busy:.0%} of the cores, {took.peak_mb:.0f} MB, {took.seconds:.0f} s"
    met = took.busy >= BUSY and took.peak_mb <= PICTURE_MB
    yield Row(what, words, "at least 90 %, at most 600 MB", met, figures(took))
    again = finished(watched(command, plan.environment))
    yield Row(f"{what}, again", f"{again.seconds:.1f} s", "at most 2 s", again.seconds <= AGAIN, figures(again))


def event_rows(plan: Plan) -> Iterator[Row]:
    """A million events from CSV."""
    bundle, out = BUILD / f"events-{EVENTS}.bundle", BUILD / f"events-{EVENTS}"
    if not (bundle / "events.csv").is_file():
        timeline_bundle(bundle, EVENTS)
    shutil.rmtree(out, ignore_errors=True)
    took = finished(watched([KIOSK, "prepare", str(bundle), "-o", str(out)], plan.environment, terminal=True))
    seen = steps(took.output)
    words = f"{took.seconds:.0f} s, {took.peak_mb:.0f} MB, the bar in {seen} steps"
    met = took.seconds <= EVENT_SECONDS and took.peak_mb <= EVENT_MB and seen >= 10
    what = f"`kiosk prepare`, {EVENTS:,} events from CSV"
    yield Row(what, words, "at most 120 s, 1,500 MB, a bar", met, {**figures(took), "bar_steps": seen})


def finished(took: Took) -> Took:
    """The run, if it went well. RuntimeError with what it said."""
    if took.code:
        raise RuntimeError(f"ended with {took.code}: {took.output[-2000:]}")
    return took


def figures(took: Took) -> dict[str, float]:
    """For the JSON."""
    return {
        "seconds": round(took.seconds, 2),
        "cpu_seconds": round(took.cpu_seconds, 2),
        "busy": round(took.busy, 3),
        "peak_mb": took.peak_mb,
    }


def steps(output: str) -> int:
    """How many different shares a progress bar showed."""
    return len({found[1] for found in PERCENT.finditer(output)})
