"""`kiosk soak` as it is typed; and a thousand visitors in the exhibition that ships."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from kiosk.show.soak.run import Limits

EVERYTHING = {
    *("attract", "visiting", "warning"),
    *("home", "chapter", "plate", "timeline", "memorial", "places", "about"),
    *("panel language", "panel text", "panel source"),
    *("en", "ru", "100 %", "125 %", "150 %", "175 %", "contrast", "reach"),
}


def soak(*words: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, as a technician runs it: what it weighs is its own."""
    command = Path(sys.executable).with_name("kiosk")
    return subprocess.run([command, "soak", *words], capture_output=True, text=True, timeout=900, check=False)


def test_a_few_visits_in_words(small_prepared: Path) -> None:
    done = soak(str(small_prepared), "--visits", "3", "--seed", "9", "--from", "40", "--size", "1080x1920")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert "3 visits in " in done.stdout and ", seed 9." in done.stdout


def test_no_visits_are_a_mistake(small_prepared: Path) -> None:
    done = soak(str(small_prepared), "--visits", "0")
    assert done.returncode == 2
    assert "'0' is no number of visits. Write 1 or more" in done.stderr


def test_a_thousand_visitors_leave_the_kiosk_as_it_was(prepared_exhibition: Path) -> None:
    done = soak(str(prepared_exhibition), "--visits", "1000", "--seed", "1945", "--format", "json")
    found = json.loads(done.stdout)
    assert done.returncode == 0, "\n".join([found["fault"], *found["steps"], done.stderr])
    assert (found["visits"], found["fault"]) == (1000, "")
    settled = [weight for weight in found["weights"] if weight["visit"] >= Limits().warm_up]
    assert len(settled) == 3
    assert settled[-1]["objects"] <= settled[0]["objects"]
    assert settled[-1]["own"] - settled[0]["own"] <= 2
    assert sorted(EVERYTHING - found["seen"].keys()) == []
