"""`kiosk prepare`: what it says and what it answers."""

from __future__ import annotations

import argparse
import io
from pathlib import Path

import pytest

from kiosk.bundle import csv_table
from kiosk.commands import prepare as command
from kiosk.depot.opened import open_prepared
from kiosk.prepare import timeline
from prepare.making import make_bundle


def call(*words: str) -> int:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return command.run(parser.parse_args(words))


def test_it_says_what_it_made_and_then_that_nothing_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bundle, out = make_bundle(tmp_path / "small"), tmp_path / "out"
    assert call(str(bundle), "-o", str(out)) == 0
    first = capsys.readouterr()
    assert first.out.startswith(f"prepared: {out} (") and first.out.count("\n") == 1
    assert " MB, made in " in first.out
    assert first.err == ""  # no bar where stderr is no terminal
    open_prepared(out, verify=True)
    assert call(str(bundle), "-o", str(out)) == 0
    assert capsys.readouterr().out.startswith(f"unchanged: {out} (")


class Watched(io.StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        return True


def test_a_bar_shows_how_far_reading_and_writing_thousands_of_events_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle, watched = make_bundle(tmp_path / "small"), Watched()
    inline = (bundle / "timeline.yaml").read_text(encoding="utf-8").partition("events:")[0]
    (bundle / "timeline.yaml").write_text(f"{inline}events: events.csv\n", encoding="utf-8")
    rows = "".join(f"{year},east,Year {year},Год {year}\n" for year in range(1904, 1944))
    (bundle / "events.csv").write_text(f"date,group,title_en,title_ru\n{rows}", encoding="utf-8")
    monkeypatch.setattr(csv_table, "TOLD", 10)
    monkeypatch.setattr(timeline, "TOLD", 10)
    monkeypatch.setattr("sys.stderr", watched)
    assert call(str(bundle), "-o", str(tmp_path / "out")) == 0
    shown = watched.getvalue()
    assert [f"{done}/40 [" in shown for done in (10, 20, 30, 40)] == [True] * 4
    assert "kB of events read" in shown and "events written" in shown and "pictures" in shown


def test_without_a_place_it_goes_to_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert call(str(make_bundle(tmp_path / "small"))) == 0
    place = capsys.readouterr().out.split()[1]
    assert place.startswith(str(tmp_path / "cache" / "kiosk" / "prepared"))


def test_problems_go_to_stderr_and_the_answer_is_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bundle = make_bundle(tmp_path / "small")
    (bundle / "chapters" / "second.yaml").unlink()
    assert call(str(bundle), "-o", str(tmp_path / "out")) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "second" in said.err and "Traceback" not in said.err


def test_a_place_that_can_not_be_written_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bundle = make_bundle(tmp_path / "small")
    (tmp_path / "file").write_text("")
    assert call(str(bundle), "-o", str(tmp_path / "file" / "out")) == 1
    assert capsys.readouterr().err == f"{tmp_path / 'file'}: File exists.\n"
