"""What a screen's view-model may ask of the visit, and how the visit answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from kiosk.session.place import Place
from kiosk.show.context import Context

if TYPE_CHECKING:
    from kiosk.show.flow import Note


class Guide(Protocol):
    """The visit, as a screen sees it. The answer always comes back as `Screen.apply`."""

    def go(self, place: Place, *, remember: bool = False) -> None:
        """Show another place; `remember` makes the place left the one that Back leads to."""

    def back(self) -> None:
        """Return to the place left last."""

    def who_says_so(
        self, sources: tuple[str, ...], locators: tuple[str, ...] = (), notes: tuple[Note | None, ...] = ()
    ) -> None:
        """Open the sources panel on these works; `locators` say where in each, `notes` what for."""

    def stir(self) -> None:
        """Something the visitor set going still runs (a scroll, a fling): as good as a touch."""


class Screen(Protocol):
    """A view-model of one screen."""

    def apply(self, place: Place, context: Context) -> None:
        """Show this place; emit only what changed. Called for every change while the screen is the one shown."""

    def rest(self) -> None:
        """A visit ended: give back memory, keep nothing of the visitor."""

    def words_in_sight(self) -> int:
        """Words a visitor can read now: the pace of the idle rule."""
