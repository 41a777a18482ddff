"""Where the control bar's buttons lead from a screen, and what they are called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol, cast

from kiosk.session.place import Place
from kiosk.show.said import every
from kiosk.show.screens import Screens

HOME = Place(screen="home")
PAGED = frozenset({"home", "chapter", "about", "unreadable"})


if TYPE_CHECKING:

    class Paged(Protocol):
        """A screen that is more than one page."""

        def position(self) -> str:
            """ "Page 3 of 6"; "" where there is no more than one."""

        def next_place(self) -> Place | None:
            """One page on; None at the end."""

        def previous_place(self) -> Place | None:
            """One page back; None at the beginning."""


class Ways:
    """Asks the screen that is shown."""

    def __init__(self, screens: Screens) -> None:
        self._screens = screens

    def position(self, screen: str) -> str:
        """Which page of how many; "" on a screen that has one."""
        paged = self._paged(screen)
        return paged.position() if paged else ""

    def uncounted(self, screen: str) -> bool:
        """Whether it would take long to say which page of how many."""
        return screen == "chapter" and self._screens.chapter.uncounted()

    def next(self, screen: str) -> Place | None:
        """Where "Next" leads; None where it leads back to where the visitor came from."""
        paged = self._paged(screen)
        place = paged.next_place() if paged else None
        return HOME if place is None and screen == "chapter" else place

    def previous(self, screen: str) -> Place | None:
        """Where "Back" leads; None where there is no such button."""
        paged = self._paged(screen)
        return paged.previous_place() if paged else None

    def has_previous(self, screen: str) -> bool:
        """Whether "Back" leads anywhere; of a chapter that is known before the page it leads to is laid out."""
        return self._screens.chapter.has_previous() if screen == "chapter" else self.previous(screen) is not None

    def next_label(self, screen: str, words: Mapping[str, str]) -> str:
        """The word on the button at the right."""
        if screen == "home":
            return every(words, self._screens.home.next_word())
        if screen == "unreadable":
            return every(words, self._screens.unreadable.next_word())
        if screen in ("timeline", "about") and self.next(screen) is None:
            return every(words, "return")
        if screen == "chapter" and self._screens.chapter.at_end():
            return every(words, "nextChapter" if self._screens.chapter.next_place() else "contents")
        return every(words, "next")

    def _paged(self, screen: str) -> Paged | None:
        return cast("Paged", self._screens.of(screen)) if screen in PAGED else None
