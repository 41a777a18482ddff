"""The screens of one exhibition, each made when it is first needed: a start waits for the attract loop alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from kiosk.show.about import AboutModel
    from kiosk.show.attract import AttractModel
    from kiosk.show.chapter import ChapterModel
    from kiosk.show.dayline import DayLineModel
    from kiosk.show.guide import Screen
    from kiosk.show.home import HomeModel
    from kiosk.show.lights import LightsModel
    from kiosk.show.memorial import MemorialModel
    from kiosk.show.names import NamesModel
    from kiosk.show.plate import PlateModel
    from kiosk.show.sources import SourcesModel
    from kiosk.show.staff import StaffModel
    from kiosk.show.timeline import TimelineModel
    from kiosk.show.unreadable import UnreadableModel

SHOWN_BY = {"places": "memorial", "missing": "names"}  # screens that another one's view-model shows
LATE = ("staff",)  # made when it is asked for: it is no visitor's, and most days nobody asks
# What a screen's views name besides its own: QML must know the type before it loads them.
ALSO = {"memorial": ("lights", "chapter"), "about": ("chapter",)}


# How each view-model is made, by name; those of parts that the exhibition does not have are absent. A mapping and no
# named tuple: each of its fields would take its time in every start.
Makers = Mapping[str, Callable[[], QObject]]


class Screens:
    """The view-models by name. Asking for one that the exhibition does not have is a KeyError."""

    def __init__(self, makers: Makers) -> None:
        self._makers = makers
        self._made: dict[str, QObject] = {}

    def named(self, name: str) -> QObject | None:
        """The view-model called `name`, made now if it must be; None where the exhibition has no such part."""
        if name not in self._made:
            maker = self._makers.get(name)
            if maker is None:
                return None
            self._made[name] = maker()
        return self._made[name]

    def of(self, screen: str) -> Screen:
        """The view-model that shows the screen called `screen`."""
        name = SHOWN_BY.get(screen, screen)
        for other in ALSO.get(name, ()):
            self.named(other)
        found = self.named(name)
        if found is None:
            raise KeyError(f"this exhibition has no {screen}")
        return cast("Screen", found)

    def made(self, name: str) -> QObject | None:
        """The view-model called `name` if it was made already."""
        return self._made.get(name)

    def rest(self) -> None:
        """A visit ended: every screen that was made gives back what it can."""
        for model in self._made.values():
            if hasattr(model, "rest"):
                model.rest()

    def warm(self) -> Iterator[str]:
        """Make one more at each step, while nobody waits."""
        for name in self._makers:
            if name not in LATE and self.named(name) is not None:
                yield name

    @property
    def attract(self) -> AttractModel:
        """The attract loop."""
        return cast("AttractModel", self.named("attract"))

    @property
    def home(self) -> HomeModel:
        """The contents."""
        return cast("HomeModel", self.named("home"))

    @property
    def chapter(self) -> ChapterModel:
        """The chapter in sight."""
        return cast("ChapterModel", self.named("chapter"))

    @property
    def plate(self) -> PlateModel:
        """The plate viewer."""
        return cast("PlateModel", self.named("plate"))

    @property
    def about(self) -> AboutModel:
        """Credits and licences."""
        return cast("AboutModel", self.named("about"))

    @property
    def sources(self) -> SourcesModel:
        """The sources panel."""
        return cast("SourcesModel", self.named("sources"))

    @property
    def day_line(self) -> DayLineModel:
        """The strip of days."""
        return cast("DayLineModel", self.named("day_line"))

    @property
    def lights(self) -> LightsModel:
        """Today's lights."""
        return cast("LightsModel", self.named("lights"))

    @property
    def unreadable(self) -> UnreadableModel:
        """What stands in for a screen whose file can't be read."""
        return cast("UnreadableModel", self.named("unreadable"))

    @property
    def staff(self) -> StaffModel:
        """The staff screens. KeyError where no PIN is set."""
        found = self.named("staff")
        if found is None:
            raise KeyError("this kiosk has no staff screens")
        return cast("StaffModel", found)

    @property
    def memorial(self) -> MemorialModel | None:
        """The memorial, where there is one."""
        return cast("MemorialModel | None", self.named("memorial"))

    @property
    def names(self) -> NamesModel | None:
        """The search of names, where there is a memorial; whether it has a list, the model itself knows."""
        return cast("NamesModel | None", self.named("names"))

    @property
    def timeline(self) -> TimelineModel | None:
        """The timeline, where there is one."""
        return cast("TimelineModel | None", self.named("timeline"))

    def memorial_titles(self) -> tuple[str, ...]:
        """The groups remembered, as their rows are called."""
        return self.memorial.titles() if self.memorial is not None else ()
