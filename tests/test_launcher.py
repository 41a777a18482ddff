"""The command `kiosk` is a script that says how memory is taken before Python begins."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[1] / "deploy" / "kiosk"
ECHO = '#!/bin/sh\necho "${PYTHONMALLOC-unsaid}"\nfor each in "$@"; do echo "$each"; done\n'


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """The script beside a Python that only says how it was called."""
    folder = tmp_path / "a venv" / "bin"
    folder.mkdir(parents=True)
    for name, words in (("kiosk", SCRIPT.read_text(encoding="utf-8")), ("python3", ECHO)):
        (folder / name).write_text(words, encoding="utf-8")
        (folder / name).chmod(0o755)
    return folder / "kiosk"


def said(command: Path | str, *words: str, **environment: str) -> list[str]:
    """What the Python was told: where memory comes from, then its arguments."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONMALLOC"}
    done = subprocess.run([command, *words], env=kept | environment, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


@pytest.mark.parametrize("word", ["run", "soak"])
def test_what_runs_for_months_takes_memory_from_the_c_library(installed: Path, word: str) -> None:
    assert said(installed, word, "my exhibition") == ["malloc", "-P", "-m", "kiosk", word, "my exhibition"]


def test_what_ends_soon_takes_it_from_pythons_pools(installed: Path) -> None:
    assert said(installed, "prepare", "x")[0] == "unsaid"
    assert said(installed) == ["unsaid", "-P", "-m", "kiosk"]


def test_who_says_otherwise_is_heard(installed: Path) -> None:
    assert said(installed, "run", PYTHONMALLOC="pymalloc")[0] == "pymalloc"


def test_it_finds_its_python_through_a_link_and_by_its_name(installed: Path, tmp_path: Path) -> None:
    link = tmp_path / "kiosk"
    link.symlink_to(installed)
    assert said(link, "run")[3:] == ["kiosk", "run"]
    assert said("kiosk", "run", PATH=f"{installed.parent}:{os.environ['PATH']}")[3:] == ["kiosk", "run"]


def test_the_installed_command_is_this_script() -> None:
    """Installed anew whenever it changes: deploy/setup-python.sh."""
    command = Path(sys.executable).with_name("kiosk")
    assert command.read_text(encoding="utf-8") == SCRIPT.read_text(encoding="utf-8")
    done = subprocess.run([command, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("kiosk ")
