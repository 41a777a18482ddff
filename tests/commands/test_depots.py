"""What the commands of the depot share: how an error is said, and that who waits sees something move."""

from __future__ import annotations

import errno
import io
import json
import os
from contextlib import redirect_stderr
from pathlib import Path

import pytest

from depot.making import packed
from kiosk.cli import main
from kiosk.commands.depots import answered

WHAT = {
    errno.ENOSPC: "No space left on device. The disk is full: remove an exhibition with kiosk remove, or make room",
    errno.EROFS: "Read-only file system. Nothing can be changed on it until it is mounted to be written.",
    errno.EACCES: "Permission denied. Run the command as the user that runs the kiosk, or give that user the file.",
    errno.EIO: "Input/output error. Look whether the stick is plugged in, or copy the file anew; if it happens again",
    errno.ENOENT: "No such file or directory. Look at its name, and whether the stick is plugged in.",
}


class Terminal(io.StringIO):
    """A screen that somebody looks at."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything takes longer than a second."""
    monkeypatch.setattr("kiosk.commands.depots.BAR_AFTER", 0.0)
    monkeypatch.setattr("kiosk.commands.depots.BAR_EVERY", 0.0)


@pytest.mark.parametrize("number", WHAT)
def test_what_the_system_refuses_is_said_with_the_file_and_what_to_do(
    number: int, capsys: pytest.CaptureFixture[str]
) -> None:
    def act() -> int:
        raise OSError(number, os.strerror(number), "/media/stick/summer.kiosk")

    assert answered(act) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"/media/stick/summer.kiosk: {WHAT[number]}")
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("call", ["read", "write", "fsync"])
def test_a_file_is_named_although_the_system_names_none(
    small_prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], call: str
) -> None:
    """A stick that is pulled, a disk that fills: the kernel says so of a handle, and people know no handles."""
    file = packed(small_prepared, tmp_path / "small.kiosk")

    def fail(*_: object) -> int:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    if call == "read":
        usual = Path.open
        monkeypatch.setattr("pathlib.Path.open", lambda one, *how: Failing() if one == file else usual(one, *how))
    else:
        monkeypatch.setattr(f"os.{call}", fail)
    assert main(["install", str(file), "--depot", str(tmp_path / "depot")]) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"{file}: " if call == "read" else str(tmp_path))
    assert "Input/output error. Look whether" in said


class Failing(io.BytesIO):
    """A file on a stick that is gone."""

    def __init__(self) -> None:
        super().__init__(b"x" * 5000)

    def read(self, _size: int | None = -1, /) -> bytes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))


@pytest.mark.usefixtures("slow")
def test_whatever_takes_long_shows_how_far_it_is(small_prepared: Path, tmp_path: Path) -> None:
    def seen(*words: str | Path) -> str:
        place = [] if words[0] == "pack" else ["--depot", str(tmp_path / "depot")]
        with redirect_stderr(Terminal()) as screen:
            assert main([*map(str, words), *place]) == 0
        return screen.getvalue()

    file = tmp_path / "small.kiosk"
    shown = seen("pack", small_prepared, "-o", file)
    assert "small.kiosk, packed: 100% |" in shown and "small.kiosk, read again: 100% |" in shown
    shown = seen("install", file)
    assert "small.kiosk, copied: 100% |" in shown and "small.kiosk, checked: 100% |" in shown
    assert "small.kiosk, compared: 100% |" in seen("install", file)
    assert "small@1.10, read: 100% |" in seen("verify")
    shown = seen("activate", "small")
    assert "verify small@1.10, read: 100% |" in shown and "rehearse small@1.10: " in shown


def test_who_stops_an_installation_sees_no_traceback_and_leaves_nothing(
    small_prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kiosk.depot.depot.check_content", interrupt)
    assert main(["install", str(small_prepared), "--depot", str(tmp_path / "depot")]) == 130
    assert capsys.readouterr().err == "kiosk install: stopped before it was done.\n"
    assert list((tmp_path / "depot" / "staging").iterdir()) == list((tmp_path / "depot" / "installed").iterdir()) == []


@pytest.mark.usefixtures("slow")
def test_where_nobody_looks_nothing_is_drawn(
    small_prepared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["install", str(small_prepared), "--depot", str(tmp_path / "depot"), "--format", "json"]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert json.loads(said.out)["new"] is True


@pytest.mark.parametrize(
    ("out", "says"),
    [
        ("summer.zip", "does not end in .kiosk. Name the file such as summer.kiosk."),
        ("nowhere/summer.kiosk", "is the stick plugged in?"),
        ("folder.kiosk", "is a folder. Name a file."),
    ],
)
def test_where_nothing_can_be_packed_is_said_before_anything_is_prepared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], out: str, says: str
) -> None:
    (tmp_path / "folder.kiosk").mkdir()
    assert main(["pack", str(tmp_path / "no bundle"), "-o", str(tmp_path / out)]) == 2
    assert says in capsys.readouterr().err


def test_who_names_the_folder_of_a_stick_is_told_of_the_files_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("summer.kiosk", "autumn.kiosk", "notes.txt"):
        (tmp_path / name).touch()
    assert main(["install", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert said.endswith(f" Name a file in it: {tmp_path}/autumn.kiosk or {tmp_path}/summer.kiosk.\n")
