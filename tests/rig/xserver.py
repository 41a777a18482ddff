"""A real X server with a screen and a touch panel that exist only in memory.

Debian: xserver-xorg-core (Xorg and its inputtest driver) and xserver-xorg-video-dummy. Needs root.
"""

from __future__ import annotations

import os
import socket
import subprocess
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from rig.waiting import NothingCameError, read_line

CONFIG = """
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "BlankTime" "0"
  Option "StandbyTime" "0"
  Option "DontVTSwitch" "true"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 262144
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 1-2000
  VertRefresh 1-1000
  Modeline "kiosk" {modeline}
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "kiosk"
    Virtual {width} {height}
  EndSubSection
EndSection
Section "InputDevice"
  Identifier "touch"
  Driver "inputtest"
  Option "SocketPath" "{touch}"
  Option "DeviceType" "Touch"
  Option "TouchCount" "10"
  Option "SendCoreEvents" "true"
EndSection
Section "InputDevice"
  Identifier "keypad"
  Driver "inputtest"
  Option "SocketPath" "{keypad}"
  Option "DeviceType" "Keyboard"
  Option "CoreKeyboard" "true"
EndSection
Section "ServerLayout"
  Identifier "layout"
  Screen "screen"
  InputDevice "touch" "SendCoreEvents"
  InputDevice "keypad" "CoreKeyboard"
EndSection
"""


@dataclass(frozen=True)
class Size:
    """A screen in pixels."""

    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"


class XServer:
    """One X server for as long as the block lasts. `display` is what DISPLAY must say."""

    def __init__(self, size: Size, folder: Path) -> None:
        self.size = size
        self.display = ""
        self._folder = folder
        self._touch = folder / "touch.socket"
        self._keypad = folder / "keypad.socket"

    def __enter__(self) -> XServer:
        config = self._folder / "xorg.conf"
        config.write_text(_config(self.size, self._touch, self._keypad))
        self._process, number = _start(config, self._folder / "xorg.log")
        self.display = f":{number}"
        # The drivers listen to one client each for the server's life: keep both connections.
        self.touch_channel = _greet(self._touch)
        self.keypad_channel = _greet(self._keypad)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.touch_channel.close()
        self.keypad_channel.close()
        self._process.terminate()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _config(size: Size, touch: Path, keypad: Path) -> str:
    return CONFIG.format(modeline=_modeline(size), width=size.width, height=size.height, touch=touch, keypad=keypad)


def _modeline(size: Size) -> str:
    """60 frames a second, and a little more blanking than what the server calls reduced and refuses."""
    across = (size.width, size.width + 48, size.width + 80, size.width + 176)
    down = (size.height, size.height + 3, size.height + 8, size.height + 30)
    clock = across[-1] * down[-1] * 60 / 1e6
    return " ".join(map(str, (f"{clock:.2f}", *across, *down)))


def _start(config: Path, log: Path) -> tuple[subprocess.Popen[bytes], str]:
    """The server and the number of the display that it found free."""
    read, write = os.pipe()
    try:
        process = _spawn(config, log, write)
        os.close(write)
        number = read_line(read)
    finally:
        os.close(read)
    if not number:
        process.wait()
        tail = log.read_text(errors="replace")[-2000:] if log.exists() else "it wrote no log"
        raise NothingCameError(f"Xorg did not start:\n{tail}")
    return process, number


def _spawn(config: Path, log: Path, display_fd: int) -> subprocess.Popen[bytes]:
    options = ["-noreset", "-nolisten", "tcp", "-novtswitch", "-sharevts", "vt7"]
    return subprocess.Popen(
        ["Xorg", "-displayfd", str(display_fd), "-config", str(config), "-logfile", str(log), *options],
        pass_fds=[display_fd],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _greet(path: Path) -> socket.socket:
    """Connect to an inputtest device and agree on version 1.1 of its protocol."""
    channel = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    channel.settimeout(10)
    channel.connect(str(path))
    channel.sendall(b"".join(n.to_bytes(size, "little") for n, size in ((12, 4), (0, 4), (1, 2), (1, 2))))
    channel.recv(12, socket.MSG_WAITALL)
    return channel
