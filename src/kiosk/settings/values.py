"""What a machine may set, and where the file lies. Loaded at every start, so it knows the standard library alone."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from kiosk.session.pace import Pace
from kiosk.session.place import TEXT_STEPS, Preferences

FOR_EVERY_USER = Path("/etc/kiosk/kiosk.yaml")
LEAST_PX, MOST_PX = 320, 16384

MEMORY, LEAST_MEMORY, MOST_MEMORY = 1000, 10, 64_000  # MB

Hours = tuple[tuple[str, tuple[str, ...]], ...]  # lines by language; "" for lines that stand for every language


class Settings(NamedTuple):
    """What kiosk.yaml may set, with what holds where it does not."""

    pace: Pace = Pace()
    size: tuple[int, int] | None = None  # of the window, in physical px; None: the whole screen
    windowed: bool = False
    still: bool = False  # reduced motion
    language: str | None = None  # each visit begins in it; None: the exhibition's first
    text_size: int = TEXT_STEPS[0]  # percent
    contrast: bool = False
    reach: bool = False  # whatever can be pressed stands low
    memory: int = MEMORY  # MB above which the kiosk restarts itself while nobody visits; 0: never
    hours: Hours = ()  # opening hours, for the quiet page
    pin: str = ""  # the argon2id hash of the staff PIN; "": no staff menu
    name: str = ""  # of this kiosk, on the staff screens

    def preferences(self, languages: Sequence[str]) -> Preferences:
        """What every visit begins with, in an exhibition that speaks `languages` (one at least)."""
        language = self.language if self.language and self.language in languages else languages[0]
        return Preferences(language, TEXT_STEPS.index(self.text_size), self.contrast, self.reach)


def settings_file(
    named: Path | None, env: Mapping[str, str] = os.environ, for_every_user: Path = FOR_EVERY_USER
) -> Path | None:
    """The file that was named, or else this user's, or else the machine's; None where there is none.

    platformdirs names the same folder for a user, but takes 9 ms of every start to load.
    """
    if named is not None:
        return named
    base = env.get("XDG_CONFIG_HOME", "").strip() or os.path.expanduser("~/.config")  # noqa: PTH111 - no error, no HOME
    found = (Path(base) / "kiosk" / "kiosk.yaml", for_every_user)
    return next((file for file in found if os.path.lexists(file)), None)


def size_of(text: str) -> tuple[int, int] | None:
    """ "1920x1080" as two numbers of px; None where it is no size of a screen."""
    sides = text.split("x")
    if len(sides) != 2 or not all(side.isascii() and side.isdecimal() and len(side) < 6 for side in sides):
        return None
    width, height = map(int, sides)
    return (width, height) if all(LEAST_PX <= px <= MOST_PX for px in (width, height)) else None
