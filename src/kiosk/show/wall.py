"""What hangs before the visitor: the screen of a place, laid out for a language, a text size and a stage.

The attract loop is neither measured nor laid out, so what does that is imported when something is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from kiosk.prepare.bad_file import BadFile
from kiosk.session.place import Place, Preferences
from kiosk.show.said import every

if TYPE_CHECKING:
    from kiosk.prepare.form import Exhibition
    from kiosk.show.context import Context
    from kiosk.show.flow import Note
    from kiosk.show.grid import Stage
    from kiosk.show.guide import Screen
    from kiosk.show.measure import TypeRole
    from kiosk.show.screens import Screens
    from kiosk.show.tongue import Tongue

BELOW, BELOW_UPRIGHT = 264.0, 352.0  # px that the day line and the control bar take


class Wall:
    """Nothing hangs on it until it has screens, knows the theme's type roles and was measured."""

    def __init__(self, exhibition: Exhibition, words: Mapping[str, dict[str, str]]) -> None:
        self._exhibition = exhibition
        self._words = words  # of the interface, by language
        self._screens: Screens | None = None
        self._roles: dict[str, TypeRole] = {}
        self._context: Context | None = None
        self._size = (1920.0, 1080.0, 1.0)
        self._lost = False  # whether the file of the place can't be read, and something stands in for its screen

    def furnish(self, screens: Screens) -> None:
        """Hand over the screens."""
        self._screens = screens

    # ---------------------------------------------------------------- how large, in which words
    def scale(self) -> float:
        """Physical px to one design px."""
        return self._size[2]

    @property
    def size(self) -> tuple[float, float]:
        """The stage, in design px."""
        return self._size[:2]

    @property
    def context(self) -> Context | None:
        """As it was measured last; None where nothing was yet."""
        return self._context

    def set_stage(self, width: float, height: float, scale: float) -> bool:
        """The stage is `width` x `height` design px; one of them is `scale` physical px. Whether it was not known."""
        if (width, height, scale) == self._size and self._context is not None:
            return False
        self._size = (width, height, scale)
        return True

    def set_roles(self, roles: dict[str, list[Any]]) -> None:
        """The theme's type roles as they stand now: what words are measured with."""
        from kiosk.show.measure import roles_from

        self._roles = roles_from(roles)

    def measure(self, preferences: Preferences) -> bool:
        """Make the context anew; False as long as there is nothing to measure with or for."""
        if not self._roles or self._screens is None:
            return False
        from kiosk.show.context import Context
        from kiosk.show.measure import Measure

        self._context = Context(
            preferences=preferences,
            tongue=self.tongue(preferences.language),
            measure=Measure(self._roles),
            stage=self._stage(preferences),
            scale=self._size[2],
        )
        return True

    def rest(self) -> None:
        """Nobody visits: forget how words break."""
        if self._context is not None:
            self._context.measure.rest()

    def _stage(self, preferences: Preferences) -> Stage:
        from kiosk.show.grid import Stage

        width, height, _ = self._size
        below = BELOW_UPRIGHT if height > width else BELOW
        return Stage(width, height - below, large=preferences.percent > 125, reach=preferences.reach)

    def line(self, preferences: Preferences) -> float:
        """px from the top above which nothing stands that is pressed; 0 where anything may."""
        return self._stage(preferences).line if preferences.reach else 0.0

    def tongue(self, language: str) -> Tongue:
        """The interface in a language; in English where it has none of its own."""
        from kiosk.show.tongue import Tongue

        words = self._words.get(language) or self._words["en"]
        return Tongue(language, self._exhibition["calendars"][language], words)

    # ---------------------------------------------------------------- what is shown
    def at(self, place: Place) -> str:
        """The screen that is shown for a place."""
        return "unreadable" if self._lost else place.screen

    def show(self, place: Place) -> int | None:
        """Fill the screen of a place; the words in sight. None where nothing can hang yet."""
        if self._context is None or self._screens is None:
            return None
        screen = self._filled(self._screens, place, self._context)
        if place.screen != "attract":
            self._show_days(self._screens, place, self._context)
        return screen.words_in_sight()

    def _filled(self, screens: Screens, place: Place, context: Context) -> Screen:
        """The screen of a place, or what stands in for it where its file can't be read."""
        self._lost = False
        try:
            screen = screens.of(place.screen)
            screen.apply(place, context)
        except BadFile:
            self._lost, screen = True, screens.unreadable
            screen.apply(place, context)
        return screen

    def lose(self, place: Place) -> bool:
        """Let something stand in for the screen of a place; False where it does already, or nothing hangs yet."""
        if self._screens is None or self._context is None or self._lost:
            return False
        self._lost = True
        self._screens.unreadable.apply(place, self._context)
        self._show_days(self._screens, place, self._context)
        return True

    def _show_days(self, screens: Screens, place: Place, context: Context) -> None:
        dates = screens.chapter.dates() if self.at(place) == "chapter" else ()
        screens.day_line.set_stage(self._size[0])
        screens.day_line.apply(context.preferences, every(context.words, "today"), dates)

    def cite(
        self, place: Place, sources: tuple[str, ...], locators: tuple[str, ...], notes: tuple[Note | None, ...]
    ) -> int | None:
        """Fill the panel of sources; the words in sight with it. None where it was never open."""
        if self._context is None or self._screens is None:
            return None
        if not sources and self._screens.made("sources") is None:
            return None
        self._screens.sources.apply(sources, locators, self._context, notes)
        return self._screens.of(self.at(place)).words_in_sight() + self._screens.sources.words_in_sight()
