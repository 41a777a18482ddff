"""How long a wrong PIN makes everybody wait: a pure rule. Standard library alone.

`now` is in seconds. Three wrong PINs are free; each further one waits twice as long as the one before, from 30 s to
15 min. A right one forgets them all. A program keeps time by a clock that only runs forward; between two programs
there is only the wall clock (`kept`, `resumed`), and whatever that does, nobody waits longer than the step they are at.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

FREE = 3  # wrong PINs without waiting
FIRST, LONGEST = 30.0, 900.0  # s
MOST_COUNTED = 1000  # more wrong ones wait no longer


class Lockout(NamedTuple):
    """Wrong PINs in a row, and until when nobody may try another."""

    wrong: int = 0
    until: float = 0.0


def step(wrong: int) -> float:
    """Seconds to wait after so many wrong PINs in a row."""
    return 0.0 if wrong <= FREE else min(LONGEST, FIRST * 2.0 ** min(wrong - FREE - 1, 10))


def left(lockout: Lockout, now: float) -> float:
    """Seconds until a PIN may be tried; never more than the step that was reached."""
    return max(0.0, min(lockout.until - now, step(lockout.wrong)))


def failed(lockout: Lockout, now: float) -> Lockout:
    """One wrong PIN more."""
    wrong = min(lockout.wrong + 1, MOST_COUNTED)
    return Lockout(wrong, now + step(wrong))


def unwritten(lockout: Lockout, now: float) -> Lockout:
    """Nothing can be written down, so a restart would forget it: no try is free while that is so."""
    return lockout if lockout.wrong > FREE else Lockout(FREE + 1, now + FIRST)


def unreadable(now: float) -> Lockout:
    """What was written down is damaged. Neither open (it may have said: wait) nor shut for long."""
    return Lockout(FREE + 1, now + FIRST)


def kept(lockout: Lockout, now: float, wall: float) -> dict[str, Any]:
    """What to write down at `now`, which is `wall` by the wall clock."""
    return {"wrong": lockout.wrong, "until": wall + left(lockout, now)}


def resumed(value: Mapping[str, Any], now: float, wall: float) -> Lockout | None:
    """What was written down, in a program that begins at `now`; None where it is no such thing.

    A wall clock that was set back makes the step begin anew, and no more than that.
    """
    wrong, until = value.get("wrong"), value.get("until")
    if type(wrong) is not int or not 0 <= wrong <= MOST_COUNTED:
        return None
    if not isinstance(until, int | float) or not abs(until) < 1e12:  # NaN is not less either
        return None
    return Lockout(wrong, now + max(0.0, min(until - wall, step(wrong))))
