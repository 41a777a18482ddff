"""`kiosk soak` as it is typed."""

from __future__ import annotations

from pathlib import Path

from soak.thousand import soak


def test_a_few_visits_in_words(small_prepared: Path) -> None:
    done = soak(str(small_prepared), "--visits", "3", "--seed", "9", "--from", "40", "--size", "1080x1920")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert "3 visits in " in done.stdout and ", seed 9." in done.stdout


def test_no_visits_are_a_mistake(small_prepared: Path) -> None:
    done = soak(str(small_prepared), "--visits", "0")
    assert done.returncode == 2
    assert "'0' is no number of visits. Write 1 or more" in done.stderr
