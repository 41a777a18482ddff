"""Preparing: what comes out, when nothing is done, and what is left when it is stopped."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from kiosk.depot.opened import open_prepared
from kiosk.prepare.run import Outcome
from kiosk.problems import KioskError
from prepare.making import Here, content, made

STEPS = ("fsync", "rename", "mkdir", "open")


def test_the_same_bundle_prepares_to_the_same_bytes(bundle: Path, tmp_path: Path) -> None:
    assert made(bundle, tmp_path / "one") is Outcome.PREPARED
    assert made(bundle, tmp_path / "two") is Outcome.PREPARED
    assert content(tmp_path / "one") == content(tmp_path / "two")


def test_unchanged_inputs_are_left_alone(bundle: Path, tmp_path: Path) -> None:
    made(bundle, tmp_path / "out")
    inode = (tmp_path / "out").stat().st_ino
    assert made(bundle, tmp_path / "out") is Outcome.UNCHANGED
    assert (tmp_path / "out").stat().st_ino == inode


def test_what_only_draws_the_media_does_not_count(bundle: Path, tmp_path: Path) -> None:
    made(bundle, tmp_path / "out")
    (bundle / "drawing").mkdir()
    (bundle / "drawing" / "draw.py").write_text("print()")
    assert made(bundle, tmp_path / "out") is Outcome.UNCHANGED


@pytest.mark.parametrize("change", ["word", "version", "lost file", "cut file"])
def test_anything_else_is_prepared_anew(bundle: Path, tmp_path: Path, change: str) -> None:
    out = tmp_path / "out"
    made(bundle, out)
    before = content(out)
    if change == "word":
        text = (bundle / "exhibition.yaml").read_text(encoding="utf-8")
        (bundle / "exhibition.yaml").write_text(text.replace("In August", "In late August"), encoding="utf-8")
    lost = next((out / "files").glob("*.png"))
    if change == "lost file":
        lost.unlink()
    if change == "cut file":
        lost.write_bytes(lost.read_bytes()[:-1])
    assert made(bundle, out, version="0.2.0" if change == "version" else "0.1.0") is Outcome.PREPARED
    open_prepared(out, verify=True)
    assert (content(out) == before) is change.endswith("file")


def test_pictures_that_did_not_change_are_not_made_again(bundle: Path, tmp_path: Path) -> None:
    made(bundle, tmp_path / "out")
    text = (bundle / "media.yaml").read_text(encoding="utf-8")
    (bundle / "media.yaml").write_text(text.replace("Three bars", "Three black bars"), encoding="utf-8")

    def nobody() -> Here:
        raise AssertionError("a picture was made again")

    assert made(bundle, tmp_path / "out", workers=nobody) is Outcome.PREPARED
    made(bundle, tmp_path / "fresh")
    assert content(tmp_path / "out") == content(tmp_path / "fresh")


def test_an_altered_picture_is_made_again_rather_than_kept(bundle: Path, tmp_path: Path) -> None:
    made(bundle, tmp_path / "out")
    whole = content(tmp_path / "out")
    altered = next((tmp_path / "out" / "files").glob("*.jpg"))
    altered.write_bytes(altered.read_bytes()[:-1] + b"\0")
    (tmp_path / "out" / "exhibition.json").write_text("{}")
    made(bundle, tmp_path / "out")
    assert content(tmp_path / "out") == whole


def test_progress_counts_every_picture(bundle: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    made(bundle, tmp_path / "out", progress=lambda done, total, _: told.append((done, total)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_every_problem_is_said_and_nothing_is_made(bundle: Path, tmp_path: Path) -> None:
    for name in ("tone.png", "photo.jpg"):
        file = bundle / "media" / name
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    with pytest.raises(KioskError) as caught:
        made(bundle, tmp_path / "out")
    assert [problem.file.rpartition("/")[2] for problem in caught.value.problems] == ["photo.jpg", "tone.png"]
    assert sorted(tmp_path.iterdir()) == [bundle]


def test_a_broken_bundle_leaves_the_preparation_before_it(bundle: Path, tmp_path: Path) -> None:
    made(bundle, tmp_path / "out")
    before = content(tmp_path / "out")
    (bundle / "sources.yaml").write_text("work: [")
    with pytest.raises(KioskError):
        made(bundle, tmp_path / "out")
    assert content(tmp_path / "out") == before


@pytest.mark.parametrize("wrong", ["foreign folder", "file", "bundle", "inside", "around"])
def test_nothing_that_prepare_did_not_make_is_replaced(bundle: Path, tmp_path: Path, wrong: str) -> None:
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    (foreign / "thesis.txt").write_text("mine")
    out = {
        "foreign folder": foreign,
        "file": foreign / "thesis.txt",
        "bundle": bundle,
        "inside": bundle / "out",
        "around": tmp_path,
    }[wrong]
    before = content(tmp_path)
    with pytest.raises(KioskError, match="Name another folder with -o"):
        made(bundle, out)
    assert content(tmp_path) == before


def test_sections_a_bundle_does_not_have_are_not_there(bundle: Path, tmp_path: Path) -> None:
    for name in ("timeline.yaml", "memorial.yaml"):
        (bundle / name).unlink()
    made(bundle, tmp_path / "out")
    prepared = open_prepared(tmp_path / "out", verify=True)
    assert (prepared.timeline(), prepared.events(), prepared.memorial()) == (None, None, None)


def test_the_manifest_lists_every_other_file(bundle: Path, tmp_path: Path) -> None:
    made(bundle, tmp_path / "out")
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text())
    assert sorted(manifest["files"]) == sorted(set(content(tmp_path / "out")) - {"manifest.json"})
    assert manifest["prepared_by"] == "kiosk 0.1.0"


# ------------------------------------------------------------------ stopped in the middle
def stopped_at(step: int, bundle: Path, out: Path) -> bool:
    """Prepare in a child that dies, as by SIGKILL, at the given system call. Whether it got that far."""
    child = os.fork()
    if child == 0:
        left = step

        def counting(call):
            def counted(*args, **kwargs):
                nonlocal left
                left -= 1
                if left == 0:
                    os._exit(9)
                return call(*args, **kwargs)

            return counted

        try:
            for name in STEPS:
                setattr(os, name, counting(getattr(os, name)))
            made(bundle, out)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


def test_a_run_killed_anywhere_leaves_the_old_or_the_new_whole(bundle: Path, tmp_path: Path) -> None:
    place = tmp_path / "place"
    out = place / "out"
    made(bundle, out)
    old = content(out)
    text = (bundle / "exhibition.yaml").read_text(encoding="utf-8")
    (bundle / "exhibition.yaml").write_text(text.replace("Two days", "Two long days"), encoding="utf-8")
    made(bundle, tmp_path / "expected")
    new = content(tmp_path / "expected")

    seen, step = [], 1
    while stopped_at(step, bundle, out):
        open_prepared(out, verify=True)
        seen.append(content(out) == new)
        assert seen[-1] or content(out) == old
        step += 1
    assert len(seen) > 20
    assert seen.count(True) >= 1, "no kill came after the swap"
    assert seen.count(False) > 10, "no kill came before the swap"

    made(bundle, out)
    assert [entry.name for entry in place.iterdir()] == ["out"]
    assert content(out) == new


def test_a_first_run_killed_anywhere_leaves_nothing_or_the_whole(bundle: Path, tmp_path: Path) -> None:
    out = tmp_path / "place" / "out"
    step = 1
    while stopped_at(step, bundle, out):
        if out.exists():
            open_prepared(out, verify=True)
        step += 7
    made(bundle, out)
    open_prepared(out, verify=True)
    assert [entry.name for entry in out.parent.iterdir()] == ["out"]
