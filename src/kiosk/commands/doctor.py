"""`kiosk doctor`: look at this machine, and say of each thing that it is fine or what to do."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path, user_config_path, user_state_path

from kiosk.commands.lines import Line, as_json, code, fine, mend
from kiosk.depot.places import default_depot
from kiosk.resources import resources
from kiosk.show import platform

if TYPE_CHECKING:
    from kiosk.show.hardware import Monitor, Seen, Touchscreen

Version = tuple[int, ...]

TARGET = 64  # px at 1920x1080 of the smallest thing that a visitor presses
TARGET_MM = 15.0
SMALLEST = (1280, 720)
ROOM_MB = 500  # an exhibition, the one before it, and the one being installed
LISTED_YEARS = range(2026, 2100)  # outside these a clock has lost its battery
SPECTRAL = ("ExtraLight", "Italic", "Light", "Medium", "MediumItalic", "Regular", "SemiBold")
FONTS = (*(f"SourceSans3-{cut}" for cut in ("Bold", "Regular", "SemiBold")), *(f"Spectral-{cut}" for cut in SPECTRAL))
DIRECT = 1 << 1  # INPUT_PROP_DIRECT of the kernel: the finger lies on what it touches
MULTITOUCH = 1 << 0x35  # ABS_MT_POSITION_X


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """--format."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="lines for people, or JSON")


def run(args: argparse.Namespace) -> int:
    """Print a line for each thing. Returns 0 where all is fine, 1 where there is something to mend."""
    lines = look(os.environ)
    if args.format == "json":
        print(as_json(lines))
    else:
        print("\n".join(map(str, lines)))
    return code(lines)


def look(env: Mapping[str, str]) -> list[Line]:
    """Everything, in the order in which a person would mend it."""
    shown_on = platform.platform_for(env) or "xcb"
    missing = platform.missing_libraries(*platform.linked_files(shown_on, platform.qt_folder()))
    problem = platform.display_problem(env)
    fonts = resources() / "fonts"
    usable = problem is None and not missing
    seen = _ask_qt(env if usable else {**env, "QT_QPA_PLATFORM": "offscreen"}, fonts)
    return [
        versions(sys.version_info[:3], metadata.version("PySide6_Essentials"), _pinned()),
        libraries(shown_on, missing),
        display(problem, opened=not usable or seen is not None),
        renderer(platform.choose_renderer(env)),
        *(screens(seen.monitors) if seen and usable else ()),
        touch(seen.touchscreens if seen else (), platform.content(Path("/proc/bus/input/devices"))),
        font_files(fonts, seen.broken_fonts if seen else None),
        *map(folder, ("settings", "cache", "state", "depot"), (user_config_path("kiosk"), *_kept(), default_depot())),
        clock(datetime.now()),
    ]


def versions(python: Version, qt: str, pinned: str) -> Line:
    """Python and Qt, against the one version of Qt that was tried."""
    what = f"Python {'.'.join(map(str, python))}, Qt {qt}"
    if python < (3, 11):
        return mend(what, "The kiosk needs Python 3.11 or newer.")
    if qt != pinned:
        return mend(what, f"It was tried with Qt {pinned} only. Run: pip install PySide6_Essentials=={pinned}")
    return fine(what)


def libraries(shown_on: str, missing: tuple[str, ...]) -> Line:
    """What Qt is linked to."""
    if not missing:
        return fine(f"every library is here that Qt needs ({shown_on})")
    return mend(f"{len(missing)} libraries are missing", platform.say_missing(missing))


def display(problem: str | None, opened: bool = True) -> Line:
    """Whether a window can open. `opened` is whether Qt, asked to, did so."""
    if problem is None and opened:
        return fine("a window can open here")
    if problem is None:
        return mend("there is a display, but Qt ended as it opened it", "See why: python -m kiosk.show.hardware")
    what, _, how = problem.partition(". ")
    return mend(what, how)


def renderer(choice: platform.Choice) -> Line:
    """Who draws. A GPU that may not be opened is the one thing that somebody can mend."""
    what = f"the {choice.renderer} renderer draws, because {choice.why}"
    if "may not open" in choice.why:
        return mend(what, "Run: sudo usermod --append --groups render,video $USER, then log in again.")
    if choice.renderer == "software":
        return fine(f"{what}; films would need OpenGL")
    return fine(what)


def screens(monitors: Sequence[Monitor]) -> list[Line]:
    """A line for each screen."""
    return [_screen(one) for one in monitors] or [mend("no screen is connected", "Plug one in and look again.")]


def _screen(one: Monitor) -> Line:
    long, short = max(one.width, one.height), min(one.width, one.height)
    what = f"screen {one.name}: {one.width}x{one.height} px, {one.width_mm:.0f}x{one.height_mm:.0f} mm"
    if long < SMALLEST[0] or short < SMALLEST[1]:
        return mend(what, f"It is too small: the kiosk needs {SMALLEST[0]}x{SMALLEST[1]} px at least.")
    if one.width_mm < 50 or one.height_mm < 50:
        return mend(what, f"It does not say how big it is: measure that a button of {TARGET_MM:g} mm can be pressed.")
    return _density(what, one, long, short)


def _density(what: str, one: Monitor, long: int, short: int) -> Line:
    """Whether what is pressed is big enough for a finger. The whole design is scaled to the screen."""
    per_mm = long / max(one.width_mm, one.height_mm)
    target = TARGET * min(long / 1920, short / 1080) / per_mm
    what = f"{what}, {per_mm:.2f} px per mm, the smallest button {target:.1f} mm"
    if target >= TARGET_MM:
        return fine(what)
    return mend(what, f"A finger needs {TARGET_MM:g} mm: use a larger screen.")


def touch(seen: Sequence[Touchscreen], kernel: str) -> Line:
    """Touch devices: those of the display, or else what the kernel lists."""
    names = [f"{one.name} ({one.fingers} fingers)" for one in seen] or list(touchscreens_of(kernel))
    if names:
        return fine(f"touch: {', '.join(names)}")
    return mend(
        "no touchscreen is found",
        "Plug in its USB cable as well as the picture's, and look for it in /proc/bus/input/devices.",
    )


def touchscreens_of(kernel: str) -> Iterable[str]:
    """Names of the touchscreens in /proc/bus/input/devices."""
    for block in kernel.split("\n\n"):
        fields = dict(line[3:].split("=", 1) for line in block.splitlines() if "=" in line and line[1:3] == ": ")
        if _bits(fields.get("PROP", "")) & DIRECT and _bits(fields.get("ABS", "")) & MULTITOUCH:
            yield fields.get("Name", "nameless").strip('"')


def _bits(words: str) -> int:
    """A bitmap of the kernel: words of 64 bits in hexadecimal, the highest first."""
    return sum(int(word, 16) << (64 * place) for place, word in enumerate(reversed(words.split())))


def font_files(place: Path, broken: Sequence[str] | None) -> Line:
    """The fonts that we ship: all there, and each opened. `broken` is None where Qt could not be asked."""
    missing = [name for name in FONTS if not (place / f"{name}.ttf").is_file()]
    if missing:
        return mend(f"fonts are missing: {', '.join(missing)}", "Install the kiosk again.")
    if broken is None:
        return mend("Qt did not start, so no font was opened", "Mend what is said above and look again.")
    if broken:
        return mend(f"fonts do not open: {', '.join(Path(one).stem for one in broken)}", "Install the kiosk again.")
    return fine(f"all {len(FONTS)} fonts open")


def folder(name: str, path: Path) -> Line:
    """Whether we may write to a folder, or make it, and whether there is room."""
    there = next(place for place in (path, *path.parents) if place.exists())
    if not there.is_dir() or not os.access(there, os.W_OK | os.X_OK):
        return mend(f"{name}: {path} cannot be written", f"Give this user the right to write to {there}.")
    free = shutil.disk_usage(there).free // 1_000_000
    if free < ROOM_MB:
        return mend(f"{name}: {path} has {free} MB left", f"Make room: an exhibition needs up to {ROOM_MB} MB.")
    return fine(f"{name}: {path} can be written, {free // 1000} GB free")


def clock(now: datetime) -> Line:
    """Opening hours go by the wall clock; nothing else does."""
    what = f"the clock says {now:%Y-%m-%d %H:%M}"
    if now.year in LISTED_YEARS:
        return fine(what)
    return mend(what, "Set it (sudo timedatectl set-time ...) and have the machine's clock battery looked at.")


def _pinned() -> str:
    """The version of Qt that the kiosk's own package asks for."""
    wanted = [text for text in metadata.requires("kiosk") or () if text.lower().startswith("pyside6")]
    return wanted[0].split("==")[1].split(";")[0].strip()


def _kept() -> tuple[Path, Path]:
    return user_cache_path("kiosk"), user_state_path("kiosk")


def _ask_qt(env: Mapping[str, str], fonts: Path) -> Seen | None:
    """What Qt sees, from a process that may abort; None where it did."""
    from kiosk.show.hardware import from_json

    files = sorted(str(file) for file in fonts.glob("*.ttf"))
    command = [sys.executable, "-m", "kiosk.show.hardware", *files]
    try:
        done = subprocess.run(command, env=dict(env), capture_output=True, text=True, check=True, timeout=60)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        return None
    return from_json(done.stdout)
