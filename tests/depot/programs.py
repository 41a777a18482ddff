"""The real program on no screen, and programs of a test's own."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from rig.kiosk import Program, clean_environment

ENDED = (0, -signal.SIGTERM)  # the second: asked before the window was there


def ended(home: Path, program: str, *words: str | Path) -> tuple[str, str]:
    """What a program of its own said and complained of, on no screen; it ended well."""
    done = subprocess.run(
        [sys.executable, "-c", program, *map(str, words)],
        env=clean_environment(home, QT_QPA_PLATFORM="offscreen"),
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout, done.stderr


def run_offscreen(home: Path, folder: Path, *more: str) -> Program:
    environment = clean_environment(home, QT_QPA_PLATFORM="offscreen")
    command = (sys.executable, "-m", "kiosk", "run", "--depot", str(folder), "--size", "1280x720", *more)
    return Program(command, environment, home)


def damage(folder: Path, name: str) -> None:
    """What is installed as `name` can't be shown any more."""
    (folder / "installed" / name / "exhibition.json").write_bytes(b"{}")


def begun(folder: Path) -> list[str]:
    """The lines in which a kiosk notes what it began and ended."""
    file = folder / "shown"
    return file.read_text().splitlines() if file.exists() else []
