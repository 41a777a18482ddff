"""A folder is exchanged whole, also where the kernel can't exchange names."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

import pytest

from kiosk.prepare import folder
from kiosk.prepare.folder import clear_leftovers, staged
from prepare.making import content


def fill(out: Path, words: str) -> None:
    with staged(out) as stage:
        (stage / "words").write_text(words)


@pytest.mark.parametrize("exchanging", [True, False])
def test_the_new_takes_the_place_of_the_old_and_nothing_else_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exchanging: bool
) -> None:
    if not exchanging:
        monkeypatch.setattr(folder, "_exchanged", lambda *_: False)
    fill(tmp_path / "out", "old")
    fill(tmp_path / "out", "new")
    assert content(tmp_path) == {"out/words": b"new"}


def test_this_system_exchanges_names_in_one_step(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    assert folder._exchanged(tmp_path / "one", tmp_path / "other")
    assert (tmp_path / "one" / "other").exists() and (tmp_path / "other" / "one").exists()


def test_an_error_inside_leaves_the_old(tmp_path: Path) -> None:
    fill(tmp_path / "out", "old")
    with pytest.raises(RuntimeError), staged(tmp_path / "out") as stage:
        (stage / "words").write_text("half")
        raise RuntimeError
    assert content(tmp_path) == {"out/words": b"old"}


def test_what_was_moved_aside_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed between the two renames of a system that can't exchange."""
    monkeypatch.setattr(folder, "_exchanged", lambda *_: False)
    fill(tmp_path / "out", "old")
    (tmp_path / "out").rename(tmp_path / ".out.old")
    clear_leftovers(tmp_path / "out")
    assert content(tmp_path) == {"out/words": b"old"}


def test_leftovers_go_but_not_the_folder_of_a_run_that_still_works(tmp_path: Path) -> None:
    for name in ("left", "used"):
        (tmp_path / f".out.new-{name}").mkdir()
    handle = os.open(tmp_path / ".out.new-used", os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    clear_leftovers(tmp_path / "out")
    assert [entry.name for entry in tmp_path.iterdir()] == [".out.new-used"]
    os.close(handle)
    clear_leftovers(tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_leftovers_of_another_place_stay(tmp_path: Path) -> None:
    (tmp_path / ".other.new-1").mkdir()
    (tmp_path / ".a[b].new-1").mkdir()
    clear_leftovers(tmp_path / "out")
    assert len(list(tmp_path.iterdir())) == 2
    clear_leftovers(tmp_path / "a[b]")
    assert [entry.name for entry in tmp_path.iterdir()] == [".other.new-1"]


def test_the_folder_can_be_read_by_others(tmp_path: Path) -> None:
    fill(tmp_path / "out", "new")
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o755
