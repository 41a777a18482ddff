"""A small timeline and a crowded one, and what a test asks of either."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from kiosk.show.timeline_board import Window
from kiosk.show.timeline_rows import MarkRow
from show.themed import Themed
from show.timeline_stand import EVENTS, Stand, row, stand, write


def crowd(number: int, seed: int) -> list[tuple[str, str, str]]:
    """Events as they come: most of them short, some of them long, many in one summer."""
    chance = random.Random(seed)
    found = []
    for i in range(number):
        year = 1945 if i % 3 == 0 else chance.randint(1860, 2015)
        begin = f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        until = f"{year + chance.choice((0, 0, 1, 9))}-12-{chance.randint(28, 31)}"
        date = begin if chance.random() < 0.6 else f"{begin}/{until}{'?' if i % 40 == 0 else ''}"
        found.append((date, "A" * chance.randint(3, 24), chance.choice(("decisions", "land", "coast"))))
    return found


@pytest.fixture
def shown(themed: Themed, words: dict[str, str], tmp_path: Path) -> Stand:
    return stand(themed, words, write(tmp_path, [row(*each) for each in EVENTS]))


@pytest.fixture
def crowded(themed: Themed, words: dict[str, str], tmp_path: Path) -> Stand:
    return stand(themed, words, write(tmp_path, [row(*each) for each in crowd(4000, 9)]))


def window(shown: Stand) -> Window:
    return Window(shown.model.property("left"), shown.model.property("ppd"))


def settle(shown: Stand) -> None:
    """What the view says when it has come to where the model sent it."""
    at = window(shown)
    shown.model.panned(at.left, at.ppd)


def mark(shown: Stand, index: int) -> MarkRow:
    rows: tuple[MarkRow, ...] = shown.model.property("marks").rows()
    return next(each for each in rows if each.key == index)
