"""A desk for the staff screens: what it is asked is written down, what it answers a test sets."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.staff.desk import Change, Exhibit, Facts, Phrase, Told

PIN = "480913"
TITLES = {"en": "August 1945", "ru": "Август 1945"}
HEALTH = (
    Told(
        True,
        "far-east-1945@1.0 is shown since 2026-11-23 09:02, good since 2026-11-23 09:03.",
        (
            Phrase(
                "healthGoodSince",
                ("far-east-1945@1.0", Phrase("healthRuns", ("2026-11-23\u00a009:02",)), "2026-11-23\u00a009:03"),
            ),
        ),
    ),
    Told(
        False,
        "14 starts since 2026-11-01 08:58; 2 ended without being asked. Unless somebody cut the power: "
        "see the lines before the end on the standard error output.",
        (
            Phrase(
                "healthUnasked",
                (Phrase("healthSince", (Phrase("healthStarts", ("14",)), "2026-11-01\u00a008:58")), "2"),
            ),
            Phrase("healthMendUnasked"),
        ),
    ),
    Told(True, "it was never restarted for its memory.", (Phrase("healthNoRestart"),)),
)


class FakeDesk:
    """One kiosk, as its staff see it."""

    def __init__(self, name: str = "Kiosk 03 · Gallery 2") -> None:
        self.name = name
        self.tried: list[str] = []
        self.done: list[str] = []
        self.waits = 0.0
        self.is_closed = False
        self.remembers = True
        self.told: Sequence[Told] = HEALTH
        self.installed: Sequence[Exhibit] = (
            Exhibit("small@2", {"en": "Two banks", "ru": "Два берега"}),
            Exhibit("far-east-1945@1.0", TITLES, shown=True),
        )
        self.can_swap = True
        self.changing: Change | None = None
        self.found = Facts(6 * 86_400 + 4 * 3600 + 5.0, 0.61)

    def wait(self) -> float:
        return self.waits

    def admits(self, digits: str) -> bool:
        self.tried.append(digits)
        return digits == PIN

    def closed(self) -> bool:
        return self.is_closed

    def close(self, closed: bool) -> bool:
        self.is_closed = closed
        return self.remembers

    def health(self) -> Sequence[Told]:
        return self.told

    def facts(self) -> Facts:
        return self.found

    def swaps(self) -> bool:
        return self.can_swap

    def exhibitions(self) -> Sequence[Exhibit]:
        return self.installed

    def activate(self, label: str) -> None:
        self.done.append(f"activate {label}")
        self.changing = Change(label, "rehearsed", seconds=12)

    def change(self) -> Change | None:
        return self.changing

    def restart(self) -> None:
        self.done.append("restart")
