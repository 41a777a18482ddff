"""What staff may do at the kiosk itself. Everything else is done by a technician, with the commands."""

from __future__ import annotations

from typing import Literal, NamedTuple

Name = Literal["switch", "clean", "card", "health", "closed", "restart", "exit"]


class Act(NamedTuple):
    """One row of the menu. `asks`: it asks once more before it acts."""

    name: Name
    icon: str
    asks: bool = False


ACTS = (
    Act("switch", "swap", asks=True),
    Act("clean", "clean"),
    Act("card", "testcard"),
    Act("health", "health"),
    Act("closed", "stop"),
    Act("restart", "restart", asks=True),
    Act("exit", "exit", asks=True),
)
