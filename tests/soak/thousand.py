"""A thousand visitors in the exhibition that ships, five hundred in each of two files: a process is with each.

On a small screen: what is drawn is less, what is made, laid out and given back is the same. What they leave behind is
weighed between the two hundred and fiftieth and the five hundredth; ten thousand on a large one are for `make soak`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

HALF = 500
SEEN = {
    *("attract", "visiting", "warning"),
    *("home", "chapter", "plate", "timeline", "memorial", "places", "about"),
    *("panel language", "panel text", "panel source"),
    *("en", "ru", "100 %", "125 %", "150 %", "175 %", "contrast", "reach"),
}


def soak(*words: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, as a technician runs it: what it weighs is its own."""
    command = Path(sys.executable).with_name("kiosk")
    return subprocess.run([command, "soak", *words], capture_output=True, text=True, timeout=900, check=False)


def assert_nothing_stays(prepared: Path, first: int) -> None:
    """That five hundred visitors, the first of this number, leave the kiosk as it was."""
    chosen = ("--seed", "1945", "--from", str(first), "--visits", str(HALF), "--size", "1280x720")
    done = soak(str(prepared), *chosen, "--format", "json")
    found = json.loads(done.stdout)
    assert done.returncode == 0, "\n".join([found["fault"], *found["steps"], done.stderr])
    assert (found["visits"], found["fault"]) == (HALF, "")
    before, after = found["weights"]
    assert after["objects"] <= before["objects"]
    assert after["own"] - before["own"] <= 2
    assert sorted(SEEN - found["seen"].keys()) == []
