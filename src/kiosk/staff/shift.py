"""One turn of staff at the kiosk, from the opening of their screens to the way back: a pure state machine.

Every function takes the shift as it was and the time, in seconds on a clock that only runs forward. It ends by itself:
nobody may find an open menu because somebody was called away.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from kiosk.staff.pin import LEAST, MOST

Page = Literal["pin", "menu", "switch", "clean", "card", "health", "sure"]

AT_PIN = 30.0  # s without a touch
AT_MENU = 300.0  # s after the PIN, whatever is touched
CLEANING = 60.0  # s
AT_CARD = 60.0  # s without a touch


class Shift(NamedTuple):
    """Where staff are. What they have typed is here and nowhere else, and only until it is tried."""

    page: Page = "pin"
    since: float = 0.0  # when this page was opened
    typed: str = ""
    wrong: bool = False  # the PIN before was
    admitted_at: float | None = None  # when the right one was given
    asked: str = ""  # what the page "sure" asks about: an act, or an exhibition's label


def begun(now: float) -> Shift:
    """The corner was held."""
    return Shift(since=now)


def typed(shift: Shift, digit: str) -> Shift:
    """One digit more; a PIN has no more than twelve."""
    if shift.page != "pin" or len(digit) != 1 or digit not in "0123456789" or len(shift.typed) >= MOST:
        return shift
    return shift._replace(typed=shift.typed + digit, wrong=False)


def erased(shift: Shift) -> Shift:
    """The last digit goes."""
    return shift._replace(typed=shift.typed[:-1])


def complete(shift: Shift) -> bool:
    """Whether there are digits enough to try."""
    return shift.page == "pin" and len(shift.typed) >= LEAST


def refused(shift: Shift) -> Shift:
    """That was not the PIN."""
    return shift._replace(typed="", wrong=True)


def admitted(shift: Shift, now: float) -> Shift:
    """That was it."""
    return Shift("menu", now, admitted_at=now) if shift.page == "pin" else shift


def turned(shift: Shift, page: Page, now: float, asked: str = "") -> Shift:
    """To another page, for those who have given the PIN. Cleaning can't be broken off: that is what it is for."""
    if shift.admitted_at is None or page == "pin" or shift.page == "clean":
        return shift
    return shift._replace(page=page, since=now, asked=asked)


def passed(shift: Shift, now: float, touched_at: float) -> Shift | None:
    """Time passed; None: back to the visitors."""
    if shift.page == "clean":
        return shift if now - shift.since < CLEANING else passed(_at_menu(shift, now), now, touched_at)
    if left(shift, now, touched_at) <= 0:
        return None
    if shift.page == "card" and now - max(shift.since, touched_at) >= AT_CARD:
        return _at_menu(shift, now)
    return shift


def left(shift: Shift, now: float, touched_at: float) -> float:
    """Seconds until it ends by itself: at the PIN without a touch, later whatever is touched."""
    if shift.admitted_at is None:
        return max(0.0, AT_PIN - (now - max(shift.since, touched_at)))
    return max(0.0, AT_MENU - (now - shift.admitted_at))


def cleaning_left(shift: Shift, now: float) -> float:
    """Seconds that touch is still off."""
    return max(0.0, CLEANING - (now - shift.since)) if shift.page == "clean" else 0.0


def _at_menu(shift: Shift, now: float) -> Shift:
    return shift._replace(page="menu", since=now, asked="")
