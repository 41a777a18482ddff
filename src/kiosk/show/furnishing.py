"""How each screen is made from a prepared exhibition. Its module is imported when it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from kiosk.depot.opened import Damaged, Prepared
from kiosk.resources import resources
from kiosk.show.gallery import Gallery
from kiosk.show.screens import Makers

if TYPE_CHECKING:
    from kiosk.show.about import AboutModel
    from kiosk.show.attract import AttractModel
    from kiosk.show.chapter import ChapterModel
    from kiosk.show.dayline import DayLineModel
    from kiosk.show.home import HomeModel
    from kiosk.show.lights import LightsModel
    from kiosk.show.media import Media
    from kiosk.show.memorial import MemorialModel
    from kiosk.show.names import NamesModel
    from kiosk.show.plate import PlateModel
    from kiosk.show.sources import SourcesModel
    from kiosk.show.staff import StaffModel
    from kiosk.show.timeline import TimelineModel
    from kiosk.show.unreadable import UnreadableModel
    from kiosk.staff.desk import Backroom

T = TypeVar("T")


def makers(
    prepared: Prepared, gallery: Gallery, day: int, today: Callable[[], int], backroom: Backroom | None = None
) -> Makers:
    """The makers of every screen that this exhibition has. `day`: today, as axes and rights see it.

    `backroom`: what staff work with; None where no PIN is set, and so no staff screen.
    """
    making = _Making(prepared, gallery, day, today)
    exhibition = prepared.exhibition
    found: dict[str, Callable[[], QObject]] = {
        "attract": making.attract,
        "home": making.home,
        "chapter": making.chapter,
        "plate": making.plate,
        "about": making.about,
        "sources": making.sources,
        "day_line": making.day_line,
        "lights": making.lights,
        "unreadable": making.unreadable,
    }
    if exhibition["timeline"] is not None:
        found["timeline"] = making.timeline
    if exhibition["memorial"] is not None:
        found["memorial"], found["names"] = making.memorial, making.names
    if backroom is not None:
        found["staff"] = lambda: making.staff(backroom)
    return found


def present(value: T | None) -> T:
    """A part that the exhibition says it has."""
    if value is None:
        raise LookupError("the exhibition names a part that it does not have")
    return value


class _Making:
    """One exhibition and one gallery; the media are read once, by whoever shows a picture first.

    Where they can't be read, pages are shown without pictures, and the next to ask tries again.
    """

    def __init__(self, prepared: Prepared, gallery: Gallery, day: int, today: Callable[[], int]) -> None:
        self._prepared, self._gallery = prepared, gallery
        self._day, self._today = day, today
        self._media: Media | None = None

    def media(self) -> Media:
        from kiosk.show.media import Media

        if self._media is None:
            try:
                self._media = Media(self._prepared.media(), self._prepared.whole, self._day)
            except Damaged:
                return Media({}, self._prepared.whole, self._day)
        return self._media

    def attract(self) -> AttractModel:
        from kiosk.show.attract import AttractModel

        language = self._gallery.visit.preferences.language
        return AttractModel(self._prepared.exhibition, language, self._gallery)

    def home(self) -> HomeModel:
        from kiosk.show.home import HomeModel

        return HomeModel(self._prepared.exhibition, self._gallery, self._day, self._gallery)

    def chapter(self) -> ChapterModel:
        from kiosk.show.chapter import ChapterModel

        chapters = self._prepared.exhibition["chapters"]
        keys = [day["day"] for day in self._prepared.exhibition["attract"]["days"]]
        return ChapterModel(chapters, self._prepared.chapter, self.media, self._gallery, self._gallery, keys)

    def plate(self) -> PlateModel:
        from kiosk.show.plate import PlateModel

        return PlateModel(self._prepared.chapter, self.media, self._gallery, self._gallery)

    def about(self) -> AboutModel:
        from kiosk.show.about import AboutModel

        return AboutModel(self._prepared.exhibition, self._prepared.about, self.media, self._gallery)

    def sources(self) -> SourcesModel:
        from kiosk.show.sources import SourcesModel

        return SourcesModel(self._prepared.sources, self._gallery)

    def day_line(self) -> DayLineModel:
        from kiosk.show.dayline import DayLineModel

        return DayLineModel(self._prepared.exhibition, self._gallery, self._day, self._gallery)

    def lights(self) -> LightsModel:
        from kiosk.show.lights import LightsModel

        return LightsModel(self._gallery, self._today, self._gallery)

    def unreadable(self) -> UnreadableModel:
        from kiosk.show.unreadable import UnreadableModel

        return UnreadableModel(self._prepared.exhibition["chapters"], self._gallery, self._gallery)

    def timeline(self) -> TimelineModel:
        from kiosk.show.timeline import TimelineModel

        exhibition = self._prepared.exhibition
        return TimelineModel(
            lambda: (present(self._prepared.timeline()), present(self._prepared.events())),
            exhibition["calendars"],
            exhibition["chapters"],
            self._gallery,
            self._gallery,
            key_days=frozenset(each["day"] for each in exhibition["attract"]["days"]),
        )

    def staff(self, backroom: Backroom) -> StaffModel:
        from kiosk.show.staff import StaffModel

        return StaffModel(self._prepared.exhibition, self._gallery, backroom, self._gallery)

    def memorial(self) -> MemorialModel:
        from kiosk.show.memorial import MemorialModel

        return MemorialModel(lambda: present(self._prepared.memorial()), self.media, self._gallery, self._gallery)

    def names(self) -> NamesModel:
        from kiosk.show.name_fonts import NameFonts
        from kiosk.show.names import NamesModel

        gallery, names, fonts = self._gallery, self._prepared.names, NameFonts(resources() / "name-fonts")
        return NamesModel(lambda: present(self._prepared.memorial()), names, gallery, self._today, fonts, gallery)
