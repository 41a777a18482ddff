"""Where a visitor is, and how the visitor likes it shown. Standard library alone."""

from typing import Literal, NamedTuple

ScreenName = Literal[
    "attract", "home", "chapter", "timeline", "plate", "memorial", "places", "names", "missing", "about"
]
TEXT_STEPS = (100, 125, 150, 175)  # percent


class Place(NamedTuple):
    """One screen of the exhibition and the point reached on it."""

    screen: ScreenName = "attract"
    chapter: str = ""  # id; kept while the plate or the timeline is open over a chapter
    page: int = 0  # index within the chapter
    offset: int = 0  # characters of the page's running text before the first one in sight
    picture: str = ""  # id of the medium in the plate viewer
    group: str = ""  # id of the remembered group, "" for the introduction
    day: int | None = None  # the timeline's day in the middle
    event: int = -1  # index of the timeline's chosen event
    query: str = ""  # letters typed in the search of names; part of the place, so that a reset forgets them
    script: str = ""  # the keyboard they were typed on; "" for the list's first
    record: int = -1  # number of the name that is shown in full


class Preferences(NamedTuple):
    """What a visitor may set for one visit. A reset brings back the kiosk's own."""

    language: str
    text_step: int = 0  # index into TEXT_STEPS
    contrast: bool = False
    reach: bool = False  # whatever can be pressed stands low: for somebody who sits

    @property
    def percent(self) -> int:
        """Text size in percent."""
        return TEXT_STEPS[self.text_step]
