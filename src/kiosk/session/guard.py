"""When the kiosk restarts itself because its memory grew: a pure rule. Standard library alone.

`now` is in seconds on a clock that only runs forward and is the same before and after a restart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FLOOR = 1800.0  # s between two restarts: a limit below what an exhibition needs must not become a loop
REST = 5.0  # s of attract loop before: who has just left may come back

Verdict = Literal["fine", "wait", "restart", "heavy"]


@dataclass(frozen=True)
class Guard:
    """One program's limit, and when the guard restarted it last."""

    limit: float  # MB; 0: never restart
    restarted_at: float | None = None  # s; None: not since it was begun

    def verdict(self, now: float, used: float, resting_since: float | None) -> Verdict:
        """What to do at `used` MB. `resting_since`: when the last visit ended; None while somebody visits.

        "heavy": it needs more than its limit so soon after a restart that another one would help nobody.
        """
        if not self.limit or used <= self.limit:
            return "fine"
        if self.restarted_at is not None and now - self.restarted_at < FLOOR:
            return "heavy"
        if resting_since is None or now - resting_since < REST:
            return "wait"
        return "restart"


def restarted_at(text: str, now: float) -> float | None:
    """The time that a program before wrote down for this one; None for anything that is no time in the past."""
    try:
        at = float(text)
    except ValueError:
        return None
    return at if 0 <= at <= now else None
