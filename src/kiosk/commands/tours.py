"""Tours in many modes: each a process of its own, as many at once as there are processors, one index of them all."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import product
from pathlib import Path

Size = tuple[int, int]
STEPS = (100, 125, 150, 175)  # percent
SIZES: tuple[Size, ...] = ((1920, 1080), (1080, 1920))


@dataclass(frozen=True)
class Mode:
    """How one tour is shown."""

    language: str
    percent: int
    contrast: bool
    size: Size
    reach: bool = False

    @property
    def name(self) -> str:
        """The folder of its pictures: "ru-175-contrast-1080x1920"."""
        looks = ("-contrast" if self.contrast else "") + ("-reach" if self.reach else "")
        return f"{self.language}-{self.percent}{looks}-{self.size[0]}x{self.size[1]}"

    def options(self) -> list[str]:
        """What `kiosk tour` is told to walk in it."""
        told = ["--lang", self.language, "--text-size", str(self.percent), "--size", f"{self.size[0]}x{self.size[1]}"]
        return [*told, *(["--contrast"] if self.contrast else []), *(["--reach"] if self.reach else [])]


@dataclass(frozen=True)
class Walked:
    """What came of one tour."""

    mode: Mode
    pictures: list[str]
    complaints: list[str]


def modes(
    languages: Sequence[str],
    percents: Sequence[int],
    contrasts: Sequence[bool],
    sizes: Sequence[Size],
    *,
    reach: bool = False,
) -> list[Mode]:
    """Every mode of these, the hardest first: it takes longest. With `reach` all of them are walked low."""
    return [Mode(*each, reach) for each in product(languages, sorted(percents, reverse=True), contrasts, sizes)]


def walk_all(exhibition: Path, wanted: Sequence[Mode], out: Path, say: Callable[[str], None]) -> list[Walked]:
    """Walk in every mode of `wanted`, each into a folder of `out`; what came of each is said as it ends."""

    def one(mode: Mode) -> Walked:
        walked = _walk(exhibition, mode, out / mode.name)
        for line in (f"{len(walked.pictures)} pictures, {len(walked.complaints)} complaints", *walked.complaints):
            say(f"{mode.name}: {line}")
        return walked

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(one, wanted))


def _walk(exhibition: Path, mode: Mode, out: Path) -> Walked:
    command = [sys.executable, "-m", "kiosk", "tour", str(exhibition), "--out", str(out), *mode.options()]
    ended = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    complaints = ended.stderr.splitlines() if ended.returncode else []
    return Walked(mode, sorted(picture.name for picture in out.glob("*.png")), complaints)
