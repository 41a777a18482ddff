"""What a running kiosk does with its depot: when to take up another exhibition, and what counts as good. No Qt.

Standard library alone, but for the switch of the pointer after a failure, which is rare.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kiosk.depot.choice import Choice, choose
from kiosk.depot.health import note, record_is_long
from kiosk.depot.shelf import folder_of
from kiosk.depot.state import SLOTS

if TYPE_CHECKING:
    from kiosk.depot.depot import Depot

LASTING = 60.0  # s on screen after which an exhibition counts as good
AGAIN = 300.0  # s after which an exhibition that failed is tried again, when nothing else is left


class Stage(Protocol):
    """The window."""

    def resting(self) -> bool:
        """Whether nobody is visiting."""

    def take_up(self, folder: Path) -> None:
        """Show another exhibition. Any exception leaves the one that is shown."""

    def complaints(self) -> list[str]:
        """What went wrong on screen since this was last asked."""


class Keeper:
    """Looks after one depot while its exhibition is shown. `look` is called about once a second."""

    def __init__(self, depot: Path, say: Callable[[str], None], now: Callable[[], float]) -> None:
        self._depot, self._say, self._now = depot, say, now
        self._watch = Watch(depot)
        self._name = ""
        self._since = 0.0
        self._lasted = False
        self._newer = False
        self._wrong: list[str] = []
        self._shipped: Choice | None = None

    @property
    def name(self) -> str:
        """What is shown: an installed folder, or the exhibition that comes with the program."""
        return self._name

    def begin(self, choice: Choice) -> None:
        """It is about to be shown."""
        if choice.folder != folder_of(self._depot, choice.name):
            self._shipped = choice
        if choice.instead_of:
            self._say(f"{choice.instead_of}: failed on screen; {choice.name} is shown instead.")
            self._point_to(choice.name)
        self._count(choice.name)

    def fail(self, name: str, why: object) -> None:
        """It surely can't be shown."""
        self._say(f"{name}: can't be shown: {why}")
        note(self._depot, "failed", name, why)

    def end(self) -> None:
        """The program was asked to end."""
        if self._name:
            note(self._depot, "ended", self._name)

    def look(self, stage: Stage) -> None:
        """Count the time on screen; take up what was activated, or go back from what fails, while nobody visits."""
        self._wrong += stage.complaints()
        if not self._lasted and not self._wrong and self._now() - self._since >= LASTING:
            self._lasted = True
            note(self._depot, "lasted", self._name)
            self._shorten_record()
        self._newer = self._watch.changed() or self._newer
        if not stage.resting():
            return
        if self._wrong and not self._lasted:
            self.fail(self._name, self._wrong[0])
            self._newer = True
        self._wrong.clear()
        if self._newer:
            self._newer = False
            self._change(stage)

    def _change(self, stage: Stage) -> None:
        choice = choose(self._depot) or self._shipped
        if choice is None or choice.name in ("", self._name):
            return
        before, lasted = self._name, self._lasted
        self.begin(choice)
        try:
            stage.take_up(choice.folder)
        except Exception as error:  # whatever it is: what was shown is still shown
            self.fail(choice.name, error)
            self._point_to(before)
            self._name, self._lasted = before, lasted
            return
        note(self._depot, "ended", before)
        self._say(f"{choice.name}: is shown now.")

    def _count(self, name: str) -> None:
        note(self._depot, "begun", name, os.getpid())
        self._name, self._since, self._lasted = name, self._now(), False
        self._wrong.clear()

    def _point_to(self, name: str) -> None:
        """What is shown becomes what is active. A disk that can't be written keeps nothing from being shown."""
        if self._shipped is None or name != self._shipped.name:
            self._change_depot(lambda depot: depot.fall_back(name))
        self._watch.changed()

    def _shorten_record(self) -> None:
        if record_is_long(self._depot):
            self._change_depot(lambda depot: depot.shorten_record())

    def _change_depot(self, act: Callable[[Depot], object]) -> None:
        from kiosk.depot.depot import Depot
        from kiosk.problems import KioskError

        try:
            act(Depot(self._depot, patience=1.0))
        except (KioskError, OSError) as error:
            self._say(f"{self._depot}: can't be changed: {error}")


class Watch:
    """Whether the pointer was switched, for two calls of stat."""

    def __init__(self, depot: Path) -> None:
        self._files = [depot / slot for slot in SLOTS]
        self._seen = self._look()

    def changed(self) -> bool:
        """Since this was last asked."""
        before, self._seen = self._seen, self._look()
        return before != self._seen

    def _look(self) -> list[tuple[int, int] | None]:
        return [_stamp(file) for file in self._files]


def _stamp(file: Path) -> tuple[int, int] | None:
    """A file that was renamed into its place is another file: the clock need not be right."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns
