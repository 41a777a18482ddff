"""Where a timeline begins and ends. Standard library alone."""

from __future__ import annotations

from kiosk.bundle.days import civil, day_of
from kiosk.prepare.events import OPEN_END, OPEN_START
from kiosk.prepare.form import TimelineFile
from kiosk.show.timeline_shapes import Source


def bounds(file: TimelineFile, events: Source, today: int) -> tuple[float, float]:
    """The first day of the timeline and the day after its last."""
    known = events.from_day(OPEN_START + 1)
    starts = [era["start"] for era in file["eras"] if era["start"] != OPEN_START]
    if known < len(events):
        starts.append(events.start(known))
    ends = [today if era["end"] is None else era["end"] for era in file["eras"]]
    ends.append(_last_end(events, today))
    first = min(starts, default=min(ends) - 365)
    return float(day_of(civil(first)[0], 1, 1)), float(max(*ends, first + 31) + 1)


def _last_end(events: Source, today: int) -> int:
    """The last known day of any event; not before today where one has no end."""
    open_ended = events.count_between(OPEN_END, OPEN_END)
    low, high = OPEN_START, OPEN_END
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if events.count_between(middle, OPEN_END) > open_ended else (low, middle - 1)
    latest = max(low, events.start(len(events) - 1)) if len(events) else today
    return max(latest, today) if open_ended else latest
