"""What the staff screens ask of the kiosk around them: whoever runs the gallery hands one over. No Qt.

Nothing here raises: a desk that can't do something says so in what it gives.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol


@dataclass(frozen=True)
class Phrase:
    """Words that every language has: a key of resources/i18n and what fills it, which may be a phrase too."""

    key: str
    values: tuple[str | Phrase, ...] = ()


class Told(NamedTuple):
    """One line of `kiosk health`, in English and, where a language may have words for it, as phrases."""

    fine: bool
    line: str
    phrases: tuple[Phrase, ...] = ()


class Exhibit(NamedTuple):
    """An installed exhibition. `shown`: it is the active one."""

    label: str  # ID@VERSION
    title: Mapping[str, str]  # by language; empty where it can't be read
    shown: bool = False


class Change(NamedTuple):
    """An exhibition that was chosen. `why`: what its rehearsal complained of first; `seconds` it has taken so far."""

    label: str
    state: Literal["rehearsed", "active", "refused"]
    why: str = ""
    seconds: int = 0


class Facts(NamedTuple):
    """`uptime`: s since the kiosk was begun. `free`: share of the disk, 0..1; None where nobody says."""

    uptime: float
    free: float | None


class Display(NamedTuple):
    """px; inches across, 0 where the screen does not say."""

    width: int
    height: int
    inches: int
    renderer: str


class Desk(Protocol):
    """This kiosk, as its staff see it."""

    @property
    def name(self) -> str:
        """What kiosk.yaml calls it; "" for nothing."""

    def wait(self) -> float:
        """Seconds until a PIN may be tried."""

    def admits(self, digits: str) -> bool:
        """Whether that is the PIN. A wrong one is counted, before it is tried."""

    def closed(self) -> bool:
        """Whether visitors see that it is out of order."""

    def close(self, closed: bool) -> bool:
        """Say that it is or is not; False where that holds only until the next start."""

    def health(self) -> Sequence[Told]:
        """How it has been doing."""

    def facts(self) -> Facts:
        """How it is now."""

    def swaps(self) -> bool:
        """Whether another exhibition can be shown: not where a folder was named."""

    def exhibitions(self) -> Sequence[Exhibit]:
        """What is installed, the newest first."""

    def activate(self, label: str) -> None:
        """Rehearse it, and show it if nothing is wrong. Nothing while another is being rehearsed."""

    def change(self) -> Change | None:
        """How that goes; None where nothing was chosen."""

    def restart(self) -> None:
        """Begin the kiosk anew. It returns only where the system can't."""


class Backroom(NamedTuple):
    """A desk, and what the program knows of itself."""

    desk: Desk
    now: Callable[[], float]  # s on a clock that only runs forward
    wall: Callable[[], float]  # s since 1970
    display: Callable[[], Display]
    end: Callable[[], None]  # the program ends
