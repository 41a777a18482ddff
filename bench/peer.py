"""The same events in Chromium and TimelineJS, beside the kiosk: start, memory, frames while a finger pans.

Needs Debian's chromium, and TimelineJS where `make bench-peer` puts it; nothing is fetched from here.
"""

from __future__ import annotations

import json
import shutil
import tempfile
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

from bench.bundles import rows as event_rows
from bench.devtools import Browser
from bench.frames import inside, with_events
from bench.measure import Start, started
from bench.row import BUILD, Plan, Row
from bench.start import KIOSK
from bench.stats import spread
from bench.tree import pss_mb
from kiosk.bundle.dates import parse
from kiosk.bundle.days import civil

HOME = BUILD / "peer"
TIMELINE = HOME / "node_modules" / "@knight-lab" / "timelinejs"
EVENTS = (30, 300, 2_000)
STARTS = 3
STROKES = 4
STROKE, SPEED, RATE = 1200.0, 1400.0, 60  # px, px a second, moves a second: as bench.inside drags
PATIENCE = 300.0  # s that a page may take to be usable


def rows(plan: Plan) -> Iterator[Row]:
    """One line for each number of events."""
    program = shutil.which("chromium")
    for events in EVENTS:
        what = f"{events:,} events: kiosk / Chromium and TimelineJS"
        if program is None or not TIMELINE.is_dir():
            missing = "Debian's chromium" if program is None else "TimelineJS: make bench-peer fetches it"
            yield Row(what, f"skipped: needs {missing}")
        else:
            yield compared(what, ours(events, plan), theirs(events, plan, program))


def compared(what: str, kiosk: dict[str, Any], peer: dict[str, Any]) -> Row:
    """Start, memory and frames of both."""
    words = (
        f"start {kiosk['start_ms']:.0f} / {peer['start_ms']:.0f} ms; memory {kiosk['pss_mb']:.0f} / "
        f"{peer['pss_mb']:.0f} MB; {kiosk['per_second']:.0f} / {peer['per_second']:.0f} frames/s, "
        f"p99 between frames {kiosk['between_ms']['p99']} / {peer['between_ms']['p99']} ms"
    )
    return Row(what, words, "printed", None, {"kiosk": kiosk, "peer": peer})


def ours(events: int, plan: Plan) -> dict[str, Any]:
    """The kiosk, panned at the zoom where it is worst."""
    exhibition = with_events(events, plan)
    found = inside("pan", exhibition, plan, STROKES)
    worst = min(found["frames"].values(), key=lambda each: float(each["per_second"]))
    starts: list[Start] = [
        started([KIOSK, "run", str(exhibition), "--measure", "--size", plan.size], plan.environment)
        for _ in range(STARTS)
    ]
    return {"start_ms": median(each.ms for each in starts), "pss_mb": found["pss_mb"], **worst}


def theirs(events: int, plan: Plan, program: str) -> dict[str, Any]:
    """A browser that shows nothing else, from its start to the last stroke."""
    page = written(events)
    starts = []
    for _ in range(STARTS):
        with tempfile.TemporaryDirectory(prefix="peer-") as folder, opened(program, page, plan, folder) as browser:
            browser.wait_for("usable")
            starts.append(browser.value("usable", PATIENCE) - browser.began * 1000)
            if len(starts) == STARTS:
                frames = panned(browser)
                memory = pss_mb(browser.process.pid)
    return {"start_ms": median(starts), "pss_mb": round(memory, 1), **frames}


def opened(program: str, page: str, plan: Plan, folder: str) -> Browser:
    """The browser, not started yet."""
    width, height = (int(px) for px in plan.size.split("x"))
    return Browser(program, page, (width, height), Path(folder))


def panned(browser: Browser) -> dict[str, Any]:
    """Strokes along the time line, towards later days."""
    box = browser.value(
        "(r => [r.x, r.y, r.width, r.height])(document.querySelector('.tl-timenav').getBoundingClientRect())"
    )
    right, y = box[0] + box[2] - 60, box[1] + box[3] / 2
    between: list[float] = []
    for _ in range(STROKES):
        between += stroke(browser, right, y)
    return {"per_second": round(len(between) / sum(between) * 1000, 1), "between_ms": spread(between)}


def stroke(browser: Browser, right: float, y: float) -> list[float]:
    """ms between the frames while the finger moves."""
    steps, began = round(STROKE / SPEED * RATE), time.monotonic()
    browser.touch("touchStart", (right, y))
    browser.value("begin()")
    for step in range(1, steps + 1):
        time.sleep(max(0.0, began + step / RATE - time.monotonic()))
        browser.touch("touchMove", (right - STROKE * step / steps, y))
    frames = browser.value("end()")
    browser.touch("touchEnd")
    time.sleep(0.5)
    return [later - one for one, later in pairwise(frames)]


def written(events: int) -> str:
    """The address of a page with so many events."""
    found = [event(*row) for row in event_rows(events)]
    (HOME / f"events-{events}.js").write_text(f"const events = {json.dumps({'events': found})};\n")
    page = (Path(__file__).with_name("peer.html")).read_text().replace("NUMBER", str(events))
    file = HOME / f"peer-{events}.html"
    file.write_text(page)
    return file.as_uri()


def event(edtf: str, group: str, title: str, text: str) -> dict[str, Any]:
    """One event as TimelineJS wants it."""
    when = parse(edtf)
    assert when.start is not None
    assert when.end is not None
    return {"start_date": day(when.start), "end_date": day(when.end), "group": group, "text": said(title, text)}


def day(number: int) -> dict[str, int]:
    """A date in parts."""
    year, month, of_month = civil(number)
    return {"year": year, "month": month, "day": of_month}


def said(title: str, text: str) -> dict[str, str]:
    """Its words."""
    return {"headline": title, "text": text}
