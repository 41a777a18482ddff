"""What Qt sees of this machine, as plain data. Run in a process of its own, where an abort in C++ harms nobody.

python -m kiosk.show.hardware FONT...      prints one JSON object
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtCore import QLibraryInfo
from PySide6.QtGui import QFontDatabase, QGuiApplication, QInputDevice, QPointingDevice, QScreen


@dataclass(frozen=True)
class Monitor:
    """One screen: px, and mm as it says itself (0 where it does not)."""

    name: str
    width: int
    height: int
    width_mm: float
    height_mm: float


@dataclass(frozen=True)
class Touchscreen:
    """One touch device and how many fingers it follows."""

    name: str
    fingers: int


@dataclass(frozen=True)
class Seen:
    """All that Qt sees. `fonts` are the files that it cannot open."""

    qt: str
    platform: str
    monitors: tuple[Monitor, ...]
    touchscreens: tuple[Touchscreen, ...]
    broken_fonts: tuple[str, ...]


def look(fonts: Sequence[str]) -> Seen:
    """Needs a QGuiApplication."""
    return Seen(
        QLibraryInfo.version().toString(),
        QGuiApplication.platformName(),
        tuple(map(_monitor, QGuiApplication.screens())),
        tuple(_touchscreens()),
        tuple(font for font in fonts if QFontDatabase.addApplicationFont(font) < 0),
    )


def from_json(text: str) -> Seen:
    """What `main` printed. Raises ValueError or KeyError for anything else."""
    raw: Mapping[str, Any] = json.loads(text)
    return Seen(
        raw["qt"],
        raw["platform"],
        tuple(Monitor(**one) for one in raw["monitors"]),
        tuple(Touchscreen(**one) for one in raw["touchscreens"]),
        tuple(raw["broken_fonts"]),
    )


def _monitor(screen: QScreen) -> Monitor:
    size, mm, ratio = screen.size(), screen.physicalSize(), screen.devicePixelRatio()
    return Monitor(screen.name(), round(size.width() * ratio), round(size.height() * ratio), mm.width(), mm.height())


def _touchscreens() -> list[Touchscreen]:
    return [
        Touchscreen(device.name(), device.maximumPoints())
        for device in QInputDevice.devices()
        if isinstance(device, QPointingDevice) and device.type() == QInputDevice.DeviceType.TouchScreen
    ]


def main(fonts: Sequence[str]) -> int:
    application = QGuiApplication([])
    print(json.dumps(asdict(look(fonts))))
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
