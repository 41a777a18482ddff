"""What the searches found, each under its name, so that it never comes back."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.bundle.csv_events import read_events
from kiosk.bundle.dates import DateError, parse
from kiosk.bundle.known import Known
from kiosk.bundle.yaml_source import read_yaml

NOBODY = Known(None, None, None, {}, None, None)


def told(path: Path, text: str) -> list[str]:
    path.write_text(text, encoding="utf-8")
    return [str(problem) for problem in read_yaml(path, "a.yaml").problems]


@pytest.mark.parametrize("opening", ["? ", "{? ", "? - ", "[{"])
def test_maps_and_lists_inside_keys_are_levels_too(tmp_path: Path, opening: str) -> None:
    """They were not counted, and a thousand of them were a RecursionError."""
    (said,) = told(tmp_path / "a.yaml", opening * 5000)[-1:]
    assert "is nested deeper than 32 levels. Take some of the levels out." in said


def test_a_key_of_thousands_of_letters_is_told_in_brief(tmp_path: Path) -> None:
    """The whole key stood in the message, three times over."""
    for text in (f"? {'k' * 3000}", f"{'k' * 900}: 1\n{'k' * 900}: 2", f"{{{'k' * 900}, b}}", f"a: &{'k' * 900} b"):
        for said in told(tmp_path / "a.yaml", text):
            assert "k" * 61 not in said


@pytest.mark.parametrize("text", ["../", "/..", "../~", "/", "..", "//"])
def test_an_interval_without_a_day_is_no_date(text: str, capfd: pytest.CaptureFixture[str]) -> None:
    """The package that knows the grammar raised a TypeError, and printed what it had tried into our JSON."""
    with pytest.raises(DateError):
        parse(text)
    assert capfd.readouterr().out == ""


def test_a_column_name_of_two_lines_is_told_on_one(tmp_path: Path) -> None:
    """A problem is one line; programs that read them count on it."""
    file = tmp_path / "a.csv"
    file.write_text('date,"gro\nup",title\n', encoding="utf-8")
    said = [str(problem) for problem in read_events(file, "a.csv", ("en",), NOBODY).problems]
    assert said[0].startswith('a.csv:1:6: there is no column "gro up"')
    assert not any("\n" in one for one in said)
