"""`kiosk run --depot … --measure`, many times in one process: what a kiosk shows that starts on a depot as it lies."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any

from rig.kiosk import clean_environment

# The whole of `kiosk run` but for the interpreter's start. At its first frame, where it prints what that took, the
# words on the window are read, and again when it is ready for a visit. An exhibition that could not be shown would be
# said on stderr.
SHOWING = """
import argparse, io, json, sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from kiosk.commands.installed import show_installed
from kiosk.show.tour import items

class Frame(io.TextIOBase):
    def __init__(self):
        self.texts = []

    def write(self, words):
        if words.strip():
            (window,) = [one for one in QGuiApplication.topLevelWindows() if one.isVisible()]
            found = [one for one in items(window.contentItem()) if one.inherits("QQuickText") and one.isVisible()]
            self.texts.append([one.property("text") for one in found])
        return len(words)

answers = sys.stdout
for line in sys.stdin:
    args = argparse.Namespace(
        depot=Path(line.rstrip()), settings=None, windowed=True, size=(1280, 720), measure=True, exhibition=None
    )
    sys.stdout, sys.stderr = Frame(), io.StringIO()
    code = show_installed(args.depot, args, 0.0)
    answer = {"code": code, "frames": sys.stdout.texts, "said": sys.stderr.getvalue()}
    print(json.dumps(answer), file=answers, flush=True)
"""


class Gallery:
    """A process that shows one depot after another."""

    def __init__(self, home: Path) -> None:
        self._home = home

    def __enter__(self) -> Gallery:
        self._process = subprocess.Popen(
            [sys.executable, "-c", SHOWING],
            env=clean_environment(self._home, QT_QPA_PLATFORM="offscreen"),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def texts(self, depot: Path) -> list[str]:
        """The words of the first frame that a kiosk shows of this depot, with nothing said on the way."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(f"{depot}\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        assert (answer["code"], answer["said"], len(answer["frames"])) == (0, "", 2), answer
        texts: list[str] = answer["frames"][0]
        return texts
