"""What every screen needs to write and to measure, as it stands for one set of preferences and one size of stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kiosk.session.place import Preferences
    from kiosk.show.grid import Stage
    from kiosk.show.measure import Measure
    from kiosk.show.tongue import Tongue


class Context(NamedTuple):
    """Made anew by the gallery when a preference or the stage changes, and handed to the screens."""

    preferences: Preferences
    tongue: Tongue
    measure: Measure
    stage: Stage  # px at 1920x1080; the content's room above the day line
    scale: float  # physical px to one of those

    @property
    def language(self) -> str:
        """The language of the visit."""
        return self.preferences.language

    @property
    def words(self) -> dict[str, str]:
        """The interface's words in it."""
        return self.tongue.words
