"""`kiosk pin`: two lines for kiosk.yaml, which the kiosk takes, and never the digits."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.commands import pin as command
from kiosk.settings.reader import load
from kiosk.staff.pin import fits


def test_what_it_prints_is_what_kiosk_yaml_takes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("480913\n"))
    assert main(["pin", "--stdin"]) == 0
    said = capsys.readouterr()
    (tmp_path / "kiosk.yaml").write_text(said.out)
    settings, problems = load(tmp_path / "kiosk.yaml")
    assert problems == ()
    assert fits(settings.pin, "480913")
    assert len(said.out.splitlines()) == 2
    assert "480913" not in said.out + said.err


@pytest.mark.parametrize(("digits", "why"), [("123456", "first that anybody tries"), ("1234", "6 to 12 digits")])
def test_what_is_no_pin_is_refused(
    digits: str, why: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{digits}\n"))
    assert main(["pin", "--stdin"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert why in said.err


@pytest.mark.parametrize(("answers", "code"), [(("480913", "480913"), 0), (("480913", "480931"), 1)])
def test_it_asks_twice_without_showing_it(
    answers: tuple[str, str], code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    left = list(answers)
    monkeypatch.setattr(command, "getpass", lambda _prompt: left.pop(0))
    assert main(["pin"]) == code
    said = capsys.readouterr()
    assert ("argon2id" in said.out) == (code == 0)
    assert code == 0 or "not the same" in said.err
