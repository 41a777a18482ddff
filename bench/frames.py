"""Panning and zooming a timeline of 30, 2,000 and 1,000,000 events: frames, memory and start at each."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bench.bundles import timeline_bundle
from bench.measure import pairs, started, summary
from bench.row import BUILD, PROJECT, Plan, Row
from bench.start import KIOSK, prepared

EVENTS = (30, 2_000, 1_000_000)
STROKES = 6  # at each zoom
ZOOMS = 5
RATE, LATE = 58.0, 20.0  # frames a second at least, ms a frame at most (p99)
ZOOM_LATE = 33.0
MORE_MEMORY, MORE_START = 30.0, 50.0  # MB and ms over 30 events


def rows(plan: Plan) -> Iterator[Row]:
    """Every number of events, then what a million cost more than thirty."""
    found = {events: inside("pan", with_events(events, plan), plan, STROKES) for events in EVENTS}
    for events, panned in found.items():
        yield frames_row(events, panned, plan)
    few, many = EVENTS[0], EVENTS[-1]
    more = found[many]["pss_mb"] - found[few]["pss_mb"]
    memory = {str(events): panned["pss_mb"] for events, panned in found.items()}
    words = f"{more:+.1f} ({', '.join(f'{number:.0f}' for number in memory.values())})"
    yield Row("memory after panning (PSS), MB over 30 events", words, "at most +30", more <= MORE_MEMORY, memory)
    yield start_row(plan)


def zoom_rows(plan: Plan) -> Iterator[Row]:
    """From a century to a day."""
    found = inside("zoom", with_events(EVENTS[-1], plan), plan, ZOOMS)
    frames = found["frames"]["century to day"]
    late = frames["work_ms"]["p99"]
    words = f"{told(frames)}; {found['pinches']} pinches"
    yield Row(
        "pinching from a century to a day, 1,000,000 events", words, "p99 at most 33 ms", late <= ZOOM_LATE, found
    )


def with_events(events: int, plan: Plan) -> Path:
    """A prepared exhibition with so many events, made once."""
    bundle = BUILD / f"events-{events}.bundle"
    if not (bundle / "events.csv").is_file():
        timeline_bundle(bundle, events)
    return prepared(bundle, plan.environment)


def inside(name: str, exhibition: Path, plan: Plan, times: int) -> dict[str, Any]:
    """What `bench.inside` says. CalledProcessError where the program complained."""
    command = [sys.executable, "-m", "bench.inside", name, str(exhibition), plan.size, str(times)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=plan.environment, cwd=PROJECT)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def frames_row(events: int, panned: Mapping[str, Any], plan: Plan) -> Row:
    """The zoom at which panning is worst speaks for all."""
    frames = panned["frames"]
    worst = max(frames, key=lambda name: float(frames[name]["work_ms"]["p99"]))
    slowest = min(float(each["per_second"]) for each in frames.values())
    met = slowest >= RATE and frames[worst]["work_ms"]["p99"] <= LATE
    words = f"worst: {worst}: {told(frames[worst])}; fewest: {slowest:.0f}/s"
    return Row(f"panning, {events:,} events, {plan.size}", words, "58/s, p99 at most 20 ms", met, panned)


def told(frames: Mapping[str, Any]) -> str:
    """ "59.9 frames/s, p50 7, p95 12, p99 18 ms"."""
    work = frames["work_ms"]
    return f"{frames['per_second']} frames/s, p50 {work['p50']}, p95 {work['p95']}, p99 {work['p99']} ms"


def start_row(plan: Plan) -> Row:
    """A million events against thirty, in turns."""
    few, many = (with_events(events, plan) for events in (EVENTS[0], EVENTS[-1]))
    found = pairs(plan.pairs, lambda: first_frame(many, plan), lambda: first_frame(few, plan))
    figures = {"many": summary([one for one, _ in found]), "few": summary([other for _, other in found])}
    more = summary([one - other for one, other in found])["median"]
    words = f"{more:+.0f} ({figures['many']['median']:.0f} against {figures['few']['median']:.0f})"
    met = more <= MORE_START
    return Row(
        "start with 1,000,000 events, ms over 30 events", words, "at most +50", met, {"more_ms": more, **figures}
    )


def first_frame(exhibition: Path, plan: Plan) -> float:
    """ms to the first frame."""
    return started([KIOSK, "run", str(exhibition), "--measure", "--size", plan.size], plan.environment).ms
