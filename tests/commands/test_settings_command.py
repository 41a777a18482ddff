"""`kiosk settings`: what holds, and where each value comes from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from depot.making import changed, depot
from kiosk.cli import main


@pytest.fixture(autouse=True)
def nothing_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without a depot of its own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Two settings that hold and one that is refused."""
    path = tmp_path / "kiosk.yaml"
    path.write_text("idle:\n  reading: 120\n  warning: 5\ncontrast: true\n")
    return path


def test_each_value_says_where_it_comes_from(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["settings", "--settings", str(file)]) == 1
    said = capsys.readouterr()
    lines = said.out.splitlines()
    assert f"idle.reading: 120  ({file}:2)" in lines
    assert f"contrast: true  ({file}:4)" in lines
    assert "idle.warning: 30  (as shipped)" in lines
    assert "screen.size: not set  (as shipped)" in lines
    assert said.err == f'{file}:3:12: idle.warning: "5" is too small. Write 20 to 120 s; until then it is 30.\n'


def test_what_the_active_exhibition_asks_for_comes_before_the_file(
    file: Path, small_prepared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asking = changed(
        small_prepared, tmp_path / "asking", lambda one: one.update(idle={"reading": 150, "words_per_minute": 90})
    )
    keeper = depot(tmp_path / "data" / "kiosk" / "depot")
    kept = keeper.install(asking).kept
    file.write_text("language: ko\nidle: {reading: 120, warning: 40}\n")
    assert main(["settings", "--settings", str(file)]) == 0
    assert f"idle.reading: 120  ({file}:2)" in capsys.readouterr().out.splitlines(), "installed is not yet shown"
    keeper.activate(kept)
    assert main(["settings", "--settings", str(file)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert f"idle.reading: 150  (asked for by small@1.10, before {file}:2)" in lines
    assert "idle.words_per_minute: 90  (asked for by small@1.10)" in lines
    assert f"idle.warning: 40  ({file}:2)" in lines
    assert f"language: en  (the first of small@1.10, before {file}:1)" in lines
    for name in ("manifest.json", "exhibition.json"):
        (keeper.path(kept) / name).unlink()
    assert main(["settings", "--settings", str(file)]) == 0
    assert f"idle.reading: 120  ({file}:2)" in capsys.readouterr().out.splitlines()


def test_a_value_written_as_it_is_shipped_comes_from_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kiosk.yaml").write_text("text_size: 100\n")
    assert main(["settings", "--settings", str(tmp_path / "kiosk.yaml")]) == 0
    assert f"text_size: 100  ({tmp_path}/kiosk.yaml:1)" in capsys.readouterr().out.splitlines()


def test_a_broken_file_leaves_every_default(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kiosk.yaml").write_bytes(b"idle: [\xff")
    assert main(["settings", "--format", "json", "--settings", str(tmp_path / "kiosk.yaml")]) == 1
    said = json.loads(capsys.readouterr().out)
    assert {row["from"] for row in said["settings"]} == {"as shipped"}
    assert len(said["problems"]) == 1


def test_hours_are_told_on_one_line_with_the_place_of_the_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kiosk.yaml"
    file.write_text("memory: {limit: off}\nhours:\n  en: [Tue–Sun 10–18, Mon closed]\n  ru: вт–вс 10–18\n")
    assert main(["settings", "--settings", str(file)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert f"memory.limit: off  ({file}:1)" in lines
    assert f"hours: en: Tue–Sun 10–18, Mon closed; ru: вт–вс 10–18  ({file}:3)" in lines


def test_refused_hours_come_as_a_whole_from_nowhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kiosk.yaml").write_text("hours: {en: [x], '4': y}\n")
    assert main(["settings", "--settings", str(tmp_path / "kiosk.yaml")]) == 1
    assert "hours: not set  (as shipped)" in capsys.readouterr().out.splitlines()
