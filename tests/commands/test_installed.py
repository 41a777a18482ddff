"""The quiet page keeps trying: every five minutes, or at once when somebody switched."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from depot.making import depot
from kiosk.commands.installed import _again
from kiosk.depot.choice import choose
from kiosk.depot.health import note
from kiosk.depot.keeper import AGAIN, Watch


@pytest.fixture
def broken(small_prepared: Path, tmp_path: Path) -> Path:
    """A depot whose one exhibition was good once, and is damaged and failed now."""
    keeper = depot(tmp_path / "depot")
    kept = keeper.install(small_prepared).kept
    keeper.activate(kept)
    note(keeper.folder, "lasted", kept.name)
    note(keeper.folder, "failed", kept.name)
    next((keeper.path(kept) / "files").iterdir()).write_bytes(b"")
    choice = choose(keeper.folder)
    assert choice is not None and choice.name == ""
    return keeper.folder


def test_what_failed_is_tried_again_every_five_minutes_once_it_is_whole(broken: Path, small_prepared: Path) -> None:
    now = [1000.0]
    again = _again(broken, Watch(broken), lambda: now[0])
    assert not again()
    now[0] += AGAIN
    assert not again(), "still damaged"
    shutil.rmtree(broken / "installed" / "1.small@1.10")
    shutil.copytree(small_prepared, broken / "installed" / "1.small@1.10")
    now[0] += AGAIN - 1
    assert not again(), "not yet"
    now[0] += 1
    assert again()
    choice = choose(broken)
    assert choice is not None and choice.name == "1.small@1.10"


def test_what_somebody_switched_is_tried_at_once(broken: Path) -> None:
    keeper, watch = depot(broken), Watch(broken)
    again = _again(broken, watch, lambda: 0.0)
    assert not again()
    keeper.fall_back("9.other@1")
    assert again()


def test_the_shipped_one_is_mended_and_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now, mended = [0.0], [False]
    monkeypatch.setattr("kiosk.commands.installed.mend_shipped", lambda _: mended[0])
    again = _again(tmp_path, Watch(tmp_path), lambda: now[0])
    now[0] = AGAIN
    assert not again()
    mended[0], now[0] = True, 2 * AGAIN
    assert again()
