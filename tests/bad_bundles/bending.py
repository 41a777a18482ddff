"""How a case bends the small bundle: each step is a function from the bundle's folder to nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

SMALL = Path(__file__).parents[1] / "bundles" / "small"

Step = Callable[[Path], None]


@dataclass(frozen=True)
class Case:
    """One thing a curator might do. `passes`: the bundle can still be shown, with a warning."""

    name: str
    steps: tuple[Step, ...]
    passes: bool = False

    def make(self, folder: Path) -> None:
        """Lay the small bundle into `folder`, and bend it."""
        shutil.copytree(SMALL, folder)
        for step in self.steps:
            step(folder)


def change(file: str, old: str, new: str) -> Step:
    """Replace the one place where `old` stands."""

    def step(folder: Path) -> None:
        text = (folder / file).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{file} has {text.count(old)} places {old!r}"
        (folder / file).write_text(text.replace(old, new), encoding="utf-8")

    return step


def write(file: str, content: str | bytes) -> Step:
    """Put a whole file there."""

    def step(folder: Path) -> None:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(content.encode() if isinstance(content, str) else content)

    return step


def append(file: str, content: str | bytes) -> Step:
    """Add to the end of a file."""

    def step(folder: Path) -> None:
        raw = (folder / file).read_bytes()
        (folder / file).write_bytes(raw + (content.encode() if isinstance(content, str) else content))

    return step


def recode(file: str, encoding: str) -> Step:
    """Save a file in another encoding; what that cannot write becomes a question mark."""

    def step(folder: Path) -> None:
        text = (folder / file).read_text(encoding="utf-8")
        (folder / file).write_bytes(text.encode(encoding, "replace"))

    return step


def delete(file: str) -> Step:
    """Take a file away."""
    return lambda folder: (folder / file).unlink()


def rename(file: str, to: str) -> Step:
    """Give a file another name."""

    def step(folder: Path) -> None:
        (folder / to).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).rename(folder / to)

    return step


def link(file: str, to: str) -> Step:
    """A symbolic link in a file's place."""

    def step(folder: Path) -> None:
        (folder / file).unlink(missing_ok=True)
        (folder / file).symlink_to(to)

    return step


def events(*rows: str) -> Step:
    """The timeline's events in a CSV file with these lines."""

    def step(folder: Path) -> None:
        text = (folder / "timeline.yaml").read_text(encoding="utf-8")
        (folder / "timeline.yaml").write_text(text.split("events:")[0] + "events: events.csv\n", encoding="utf-8")
        (folder / "events.csv").write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")

    return step
