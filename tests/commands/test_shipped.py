"""What comes with the program: damaged it is made anew, and what can't be prepared is said."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.commands.shipped import choose_shipped, mend_shipped
from kiosk.depot.choice import Choice
from kiosk.depot.health import note, read_health
from kiosk.depot.opened import open_prepared

SMALL = Path(__file__).resolve().parents[1] / "bundles" / "small"
NAME = "small@1.10"


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small bundle stands for the one that ships, on a machine with an empty cache."""
    shutil.copytree(SMALL, tmp_path / "bundle")
    monkeypatch.setattr("kiosk.commands.shipped.shipped", lambda: tmp_path / "bundle")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "bundle"


def test_one_damaged_byte_is_found_mended_and_forgiven(bundle: Path, tmp_path: Path) -> None:
    assert bundle.is_dir()
    first = choose_shipped(tmp_path / "depot", ())
    assert first.name == NAME
    assert open_prepared(first.folder, verify=True).exhibition["id"] == "small"

    picture = next((first.folder / "files").glob("*.png"))
    picture.write_bytes(picture.read_bytes()[:-1] + b" ")
    note(tmp_path / "depot", "failed", NAME)
    assert choose_shipped(tmp_path / "depot", ()) == Choice("", first.folder)

    assert mend_shipped(tmp_path / "depot")
    assert read_health(tmp_path / "depot").failures(NAME) == 0
    assert choose_shipped(tmp_path / "depot", ()) == first
    assert open_prepared(first.folder, verify=True)
    assert choose_shipped(tmp_path / "depot", {NAME}).name == ""


def test_a_damaged_opening_is_mended_at_the_next_start(bundle: Path, tmp_path: Path) -> None:
    """It has the right size, so that only reading it shows what happened to it."""
    assert bundle.is_dir()
    first = choose_shipped(tmp_path / "depot", ())
    opening = first.folder / "exhibition.json"
    opening.write_bytes(opening.read_bytes()[:-1] + b" ")
    assert choose_shipped(tmp_path / "depot", ()) == first
    assert open_prepared(first.folder, verify=True)


def test_a_bundle_that_cannot_be_prepared_is_no_exhibition(bundle: Path, tmp_path: Path) -> None:
    (bundle / "exhibition.yaml").unlink()
    assert choose_shipped(tmp_path / "depot", ()) == Choice("", tmp_path / "depot")
    assert not mend_shipped(tmp_path / "depot")
