"""Fixtures of the virtual touchscreen. One X server a size for the whole run: it starts in a third of a second."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from rig.kiosk import Program, clean_environment, kiosk_command
from rig.screen import Screen
from rig.touch import Keypad, Touchscreen
from rig.xserver import Size, XServer

FULL_HD = Size(1920, 1080)
PORTRAIT = Size(1080, 1920)


@dataclass(frozen=True)
class Panel:
    """One virtual touchscreen: where it is, what touches it, what it shows."""

    size: Size
    display: str
    touch: Touchscreen
    keypad: Keypad
    screen: Screen


@pytest.fixture(scope="session")
def panels() -> Iterator[Callable[[Size], Panel]]:
    """A touchscreen of any size, started when first asked for."""
    started: dict[Size, Panel] = {}
    with ExitStack() as stack:

        def panel(size: Size) -> Panel:
            if size not in started:
                started[size] = stack.enter_context(_panel(size))
            return started[size]

        yield panel


@pytest.fixture
def panel(panels: Callable[[Size], Panel]) -> Iterator[Panel]:
    """A landscape touchscreen of 1920x1080 with no finger on it before and after."""
    yield from _untouched(panels(FULL_HD))


@pytest.fixture
def portrait_panel(panels: Callable[[Size], Panel]) -> Iterator[Panel]:
    """A portrait touchscreen of 1080x1920."""
    yield from _untouched(panels(PORTRAIT))


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Callable[..., Program]]:
    """`program(command, panel)` starts a command on a touchscreen; it ends with the test."""
    with ExitStack() as stack:

        def start(command: tuple[str, ...], panel: Panel, **environment: str) -> Program:
            folder = Path(tempfile.mkdtemp(dir=tmp_path))
            env = clean_environment(folder / "home", DISPLAY=panel.display, **environment)
            return stack.enter_context(Program(command, env, folder))

        yield start


@pytest.fixture
def kiosk(program: Callable[..., Program]) -> Callable[..., Program]:
    """`kiosk(panel, bundle, "--windowed")` starts the real `kiosk run`."""

    def start(panel: Panel, *arguments: str | Path, **environment: str) -> Program:
        return program(kiosk_command("run", *arguments), panel, **environment)

    return start


@contextmanager
def _panel(size: Size) -> Iterator[Panel]:
    # Not pytest's own folders: a socket's path may have 107 bytes at most.
    with tempfile.TemporaryDirectory(prefix="rig-") as folder, XServer(size, Path(folder)) as server:
        touch = Touchscreen(server.touch_channel, size)
        yield Panel(size, server.display, touch, Keypad(server.keypad_channel), Screen(server.display))


def _untouched(panel: Panel) -> Iterator[Panel]:
    yield panel
    panel.touch.release_all()
