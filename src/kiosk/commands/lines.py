"""What `kiosk doctor` and `kiosk health` say: a line for each thing, that it is fine or what to do."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kiosk.staff.desk import Phrase

FINE, MEND = 0, 1


@dataclass(frozen=True)
class Line:
    """One thing looked at. `what` is a phrase; `mend` a sentence that says what to do. `phrases`: the same of both,
    for staff who read another language."""

    status: Literal["fine", "mend"]
    what: str
    mend: str = ""
    phrases: tuple[Phrase, ...] = ()

    def plain(self) -> dict[str, str]:
        """As JSON has it: in English."""
        return {"status": self.status, "what": self.what, "mend": self.mend}

    def __str__(self) -> str:
        return f"{self.status}: {self.what}." + (f" {self.mend}" if self.mend else "")


def fine(what: str) -> Line:
    return Line("fine", what)


def mend(what: str, how: str) -> Line:
    return Line("mend", what, how)


def as_json(lines: Sequence[Line]) -> str:
    return json.dumps([line.plain() for line in lines], ensure_ascii=False, indent=2)


def code(lines: Sequence[Line]) -> int:
    """0 where all is fine, 1 where there is something to mend."""
    return MEND if any(line.status == "mend" for line in lines) else FINE
