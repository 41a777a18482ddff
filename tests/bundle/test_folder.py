"""Nothing in a bundle's folder is followed, run or overlooked."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.bundle import folder
from kiosk.bundle.folder import survey


def said(path: Path) -> list[str]:
    return [str(problem).replace(path.as_posix(), "B") for problem in survey(path).problems]


def test_files_are_listed_and_hidden_ones_are_not(tmp_path: Path) -> None:
    for name in ("exhibition.yaml", "media/a.png", ".DS_Store", ".git/config", "drawing/x.js", "README.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    contents = survey(tmp_path)
    assert contents.files == ("README.md", "exhibition.yaml", "media/a.png")
    assert contents.inside("media") == ("a.png",)
    assert contents.problems == ()


def test_links_are_refused_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "media").symlink_to("/usr")
    contents = survey(tmp_path)
    assert contents.files == ()
    assert contents.refused == {"media"}


def test_a_pipe_is_refused_and_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "sources.yaml")
    assert said(tmp_path) == ["B/sources.yaml: is neither a file nor a folder. Delete it."]


def test_names_that_other_systems_cannot_keep_are_refused(tmp_path: Path) -> None:
    for name in ("a\\b.png", "c:d.png", "e .png ", "f\n.png"):
        (tmp_path / name).write_text("x")
    assert len(said(tmp_path)) == 4
    assert all("has a name that not every system can keep" in line for line in said(tmp_path))


def test_a_name_in_two_unicode_forms_is_refused(tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    for name in ("\u00e9.png", "e\u0301.png"):
        (tmp_path / "media" / name).write_text("x")
    assert any("only by case or by the form of its letters" in line for line in said(tmp_path))


def test_a_folder_without_end_is_not_walked_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert folder.MAX_FILES == 20_000
    monkeypatch.setattr(folder, "MAX_FILES", 3)
    for number in range(9):
        (tmp_path / f"{number}.csv").write_text("x")
    assert said(tmp_path) == ["B: holds more than 3 files. Is it the bundle?"]


def test_messages_name_files_as_the_user_named_the_folder() -> None:
    assert survey(Path("content/x")).shown("media/a.png") == "content/x/media/a.png"
    assert survey(Path()).shown("media.yaml") == "media.yaml"
