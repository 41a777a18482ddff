"""`python -m bench.inside NAME PREPARED WxH TIMES`: the real program does one thing; what it took as JSON."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from bench.inside import changes, motion, places, timeline
from bench.inside.visit import Visit

THINGS: Mapping[str, Callable[[Visit, int], dict[str, Any]]] = {
    "pan": timeline.pan,
    "zoom": timeline.zoom,
    "changes": changes.changes,
    "motion": motion.motion,
    "places": places.places,
}


def main(name: str, prepared: str, size: str, times: str) -> int:
    """Print one line of JSON."""
    width, height = (int(px) for px in size.split("x"))
    visit = Visit(Path(prepared), (width, height), dict(os.environ))
    complaints: list[str] = []
    visit.running.engine.warnings.connect(lambda found: complaints.extend(each.toString() for each in found))
    found = THINGS[name](visit, int(times))
    print(json.dumps({"renderer": visit.renderer, **found}), flush=True)
    visit.close()
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
