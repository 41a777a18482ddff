"""Stand-ins for what a view-model is handed."""

from __future__ import annotations

from kiosk.session.place import Place
from kiosk.show.flow import Note


class FakeGuide:
    """Writes down what a screen asked of the visit."""

    def __init__(self) -> None:
        self.went: list[tuple[Place, bool]] = []
        self.backs = 0
        self.asked: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
        self.noted: tuple[Note | None, ...] = ()
        self.stirs = 0

    def go(self, place: Place, *, remember: bool = False) -> None:
        self.went.append((place, remember))

    def back(self) -> None:
        self.backs += 1

    def who_says_so(
        self, sources: tuple[str, ...], locators: tuple[str, ...] = (), notes: tuple[Note | None, ...] = ()
    ) -> None:
        self.asked.append((sources, locators))
        self.noted = notes

    def stir(self) -> None:
        self.stirs += 1
