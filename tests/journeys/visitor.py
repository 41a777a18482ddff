"""A visitor's hand: knows from the design where things are, touches them, and waits for what the program says."""

from __future__ import annotations

import json
import socket
import struct
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PIL import Image, ImageColor

from rig.fixtures import Panel
from rig.kiosk import Program, Report
from rig.screen import differ
from rig.touch import Keypad
from rig.waiting import pace
from rig.xserver import Size

ALARMS = ("Warning", "warning:", "TypeError", "ReferenceError", "Traceback", "QML", "qrc:", "file://", "Error")
STORM = "#16383A"
SETTINGS = ("text", "contrast", "reach")


class Visitor:
    """One person in front of one panel. Positions are px of the design: 1920x1080, or 1080x1920 upright."""

    def __init__(self, panel: Panel, program: Program, prepared: Path) -> None:
        self.panel, self.program = panel, program
        self.exhibition: dict[str, Any] = json.loads((prepared / "exhibition.json").read_text(encoding="utf-8"))
        self.portrait = panel.size.height > panel.size.width
        across = panel.size.width / (1080 if self.portrait else 1920)
        self.unit = min(across, panel.size.height / (1920 if self.portrait else 1080))
        self.tall = panel.size.height / self.unit
        self.wide = 1080 if self.portrait else 1920

    # ------------------------------------------------------------------ where things are
    def at(self, x: float, y: float) -> tuple[float, float]:
        """Physical px of a place in the design."""
        return x * self.unit, y * self.unit

    @property
    def row(self) -> float:
        """The middle of the control bar's (first) row."""
        return self.tall - (164 if self.portrait else 60)

    def button(self, name: str) -> tuple[float, float]:
        """The middle of a button of the control bar."""
        if name in SETTINGS:
            return self._setting(SETTINGS.index(name))
        places = {
            "contents": 148.0,
            "timeline": 332.0,
            "leave": 240.0,
            "back": 652.0 if self.portrait else 1464.0,
            "next": self.wide - (196.0 if self.portrait else 212.0),
        }
        return self.at(places[name], self.row)

    def _setting(self, index: int) -> tuple[float, float]:
        several = len(self.exhibition["languages"]) > 1
        index += several
        if not self.portrait:
            return self.at(480 + 156 * index + 70, self.row)
        count = len(SETTINGS) + several
        wide = (952 - 16 * (count - 1)) / count
        return self.at(64 + (wide + 16) * index + wide / 2, self.tall - 60)

    def chapter_row(self, index: int) -> tuple[float, float]:
        """The middle of a chapter's row on the home page, at the usual text size."""
        if self.portrait:
            return self.at(540, 437 + 100 * index + 42)
        return self.at(350 + 620 * (index // 5), 206 + 124 * (index % 5) + 54)

    @property
    def memorial(self) -> tuple[float, float]:
        """The entrance of the memorial."""
        return self.at(780, self.tall - 412) if self.portrait else self.at(1598, self.tall - 334)

    # ------------------------------------------------------------------ what a hand does
    def tap(self, where: tuple[float, float], finger: int = 0) -> None:
        self.panel.touch.tap(*where, finger=finger)

    def press(self, name: str) -> None:
        """Tap a button of the control bar."""
        self.tap(self.button(name))

    def wait_for_attract(self) -> None:
        """The attract loop is on the screen."""
        storm = ImageColor.getrgb(self.exhibition["theme"].get("storm", STORM))
        x, y = (round(each) for each in self.at(6, self.tall / 2))
        self.panel.screen.wait(lambda shot: shot.getpixel((x, y)) == storm, "the attract loop")

    def wake(self, where: tuple[float, float] | None = None) -> Report:
        """Touch the attract loop and be at the contents."""
        self.wait_for_attract()
        self.tap(where or self.at(self.wide / 2, self.tall / 2))
        return self.program.wait_state(phase="visiting", screen="home")

    def open_first_chapter(self) -> Report:
        """From the contents to the first page of the first chapter."""
        self.press("next")
        return self.program.wait_state(screen="chapter", chapter=self.exhibition["chapters"][0]["id"], page=0)

    @property
    def now(self) -> Report:
        """The newest report."""
        return self.program.reports[-1]

    def turn(self) -> Report:
        """Touch Next and be somewhere else."""
        before = place(self.now)
        self.press("next")
        return self.program.wait_for(lambda report: place(report) != before, f"a page after {before}")

    def mark(self) -> int:
        """How much the program has said so far."""
        return len(self.program.reports)

    def settle(self) -> Report:
        """Everything before has been acted on: high contrast goes on and off again, and nothing else has changed."""
        before = self.now["contrast"]
        for wanted in (not before, before):
            self.press("contrast")
            self.program.wait_state(contrast=wanted)
        return self.now

    def still(self) -> Image.Image:
        """A picture of the screen once it has long stood still: a frame may come late on a busy machine."""
        shot = self.panel.screen.wait_still()
        while True:
            pace(time.monotonic() + 0.4)
            later = self.panel.screen.wait_still()
            if not differ(shot, later):
                return later
            shot = later

    def fills_the_screen(self) -> bool:
        """Whether the program reaches into every corner."""
        shot = self.panel.screen.shot()
        right, low = shot.width - 1, shot.height - 1
        return all(shot.getpixel(corner) != (0, 0, 0) for corner in ((0, 0), (right, 0), (0, low), (right, low)))


def place(report: Report) -> tuple[Any, ...]:
    """Where a report says that the visitor is."""
    return tuple(report[key] for key in ("screen", "chapter", "page", "offset", "picture", "group"))


def ended_well(program: Program, code: int) -> None:
    """It ended as it was asked to, and had nothing to complain of."""
    assert code == 0, program.output
    assert not [word for word in ALARMS if word in program.output], program.output


def chord(keypad: Keypad, *codes: int) -> None:
    """Keys held together: all down in order, all up in reverse."""
    channel = keypad._channel
    for code, down in [*((code, 1) for code in codes), *((code, 0) for code in reversed(codes))]:
        channel.sendall(struct.pack("<IIiI", 16, 5, code, down))
    channel.sendall(struct.pack("<II", 8, 1))
    channel.recv(8, socket.MSG_WAITALL)


@contextmanager
def listening() -> Iterator[tuple[str, socket.socket]]:
    """An address on this machine that remembers whether anybody called."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield f"http://127.0.0.1:{server.getsockname()[1]}/spy.png", server


def was_called(server: socket.socket) -> bool:
    try:
        server.accept()[0].close()
    except BlockingIOError:
        return False
    return True


__all__ = ["Size", "Visitor", "chord", "ended_well", "listening", "place", "was_called"]
