"""How staff open their screens: one finger rests in the top left corner for five seconds. A pure rule.

Nothing shows the corner, and no number of taps opens anything: children tap, and do so fast. `now` is in seconds on a
clock that only runs forward, lengths are px at 1920x1080.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kiosk.session.visit import Finger

CORNER = 120.0  # px each way
HOLD = 5.0  # s


class Hold(NamedTuple):
    """The finger that came down in the corner and has rested there since; None: there is none."""

    finger: int | None = None
    since: float = 0.0


NOBODY = Hold()


def followed(hold: Hold, phase: str, finger: int, fingers: Sequence[Finger], now: float, absent_after: float) -> Hold:
    """A finger came down, moved or left; `fingers` are those on the glass after that.

    A second hand breaks the hold. What has lain still for long is a drop of water and no hand: it may not keep staff
    out, and it opens nothing, because a hold begins with a finger that comes down.
    """
    if phase == "down":
        alone = all(other.id == finger or now - other.at >= absent_after for other in fingers)
        here = next((one for one in fingers if one.id == finger), None)
        return Hold(finger, now) if alone and here is not None and _in_corner(here) else NOBODY
    if finger != hold.finger:
        return hold
    rests = any(one.id == finger and one.at <= hold.since for one in fingers)
    return hold if phase == "move" and rests else NOBODY


def opens(hold: Hold, now: float) -> bool:
    """Whether it has been held for long enough."""
    return hold.finger is not None and now - hold.since >= HOLD


def _in_corner(finger: Finger) -> bool:
    return 0 <= finger.x < CORNER and 0 <= finger.y < CORNER
