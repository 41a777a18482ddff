"""`kiosk check` and `kiosk schema`, as a curator and an editor meet them."""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import pytest

from bad_bundles.bending import SMALL
from kiosk.commands import check, schema


def run(module: object, *words: str) -> int:
    parser = argparse.ArgumentParser()
    module.add_arguments(parser)  # type: ignore[attr-defined]
    return int(module.run(parser.parse_args(words)))  # type: ignore[attr-defined]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(SMALL, tmp_path / "small")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "small"


@pytest.mark.usefixtures("here")
def test_a_clean_bundle(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(check, "small") == 0
    assert capsys.readouterr().out == "small: clean, 2 chapters, 8 pages, 4 events, 2 languages.\n"


def test_a_warning_is_no_failure(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "plan.docx").write_text("x")
    assert run(check, "small/") == 0
    assert capsys.readouterr().out.splitlines() == [
        "small/plan.docx: warning: is no file of a bundle and is not used. "
        "A bundle has exhibition.yaml, timeline.yaml, memorial.yaml, sources.yaml, media.yaml.",
        "small: 1 warning, 2 chapters, 8 pages, 4 events, 2 languages.",
    ]


def test_problems(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "plan.docx").write_text("x")
    (here / "media" / "map.png").unlink()
    assert run(check, "small") == 1
    assert capsys.readouterr().out.splitlines()[-1] == "small: 1 problem, 1 warning."


def test_json_for_programs(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(check, "small", "--format", "json") == 0
    clean = json.loads(capsys.readouterr().out)
    assert clean == {
        "bundle": "small",
        "errors": 0,
        "warnings": 0,
        "problems": [],
        "holds": {"chapter": 2, "page": 8, "event": 4, "language": 2},
    }
    (here / "media" / "map.png").unlink()
    assert run(check, "small", "--format", "json") == 1
    broken = json.loads(capsys.readouterr().out)
    assert (broken["errors"], broken["holds"]) == (1, None)
    assert broken["problems"][0] == {
        "file": "small/media.yaml",
        "line": 12,
        "column": 9,
        "path": "river-map.file",
        "message": 'there is no file "map.png" in media/',
        "hint": 'Did you mean "map-contrast.png"?',
        "severity": "error",
    }


@pytest.mark.usefixtures("here")
def test_no_folder_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(check, "smal") == 2
    out, err = capsys.readouterr()
    assert (out, err) == ("", "smal: is no folder. Name the folder of a bundle.\n")


def test_schema_of_all_and_of_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(schema) == 0
    whole = json.loads(capsys.readouterr().out)
    assert run(schema, "--file", "sources") == 0
    sources = json.loads(capsys.readouterr().out)
    assert {"exhibition", "chapter", "timeline", "memorial", "sources", "media"} <= set(whole["$defs"])
    assert sources["additionalProperties"] == {"$ref": "#/$defs/Work"}
