"""The screens that golden pictures are taken of: one a screen and mode."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.bundle.days import day_of
from kiosk.session.place import Place
from kiosk.show.gallery import Gallery

Act = Callable[[Gallery], None]
TODAY = day_of(2026, 11, 1)


@dataclass(frozen=True)
class Mode:
    """How it is shown."""

    name: str
    size: tuple[int, int] = (1920, 1080)
    percent: int = 100
    contrast: bool = False
    language: str = "en"
    reach: bool = False


@dataclass(frozen=True)
class Stop:
    """Where to go before the picture is taken."""

    name: str
    act: Act


def go(screen: str, **where: object) -> Act:
    """To a place."""
    return lambda gallery: gallery.go(Place(screen=screen, **where))  # type: ignore[arg-type]


def page(chapter: str, number: int) -> Act:
    """To a page of a chapter, by index."""
    return go("chapter", chapter=chapter, page=number)


def plate(gallery: Gallery) -> None:
    """The picture of Harbin, full screen."""
    gallery.go(Place(screen="chapter", chapter="two-dates", page=0))
    gallery.go(Place(screen="plate", chapter="two-dates", page=0, picture="tokyo-bay"), remember=True)


def sources(gallery: Gallery) -> None:
    """Who says so, over a page."""
    gallery.go(Place(screen="chapter", chapter="clash-and-pact", page=4))
    gallery.who_says_so(("neutrality-pact-1941", "slavinsky-2004"), ("Article 2",))


def sizes(gallery: Gallery) -> None:
    """The panel of text sizes."""
    gallery.contents()
    gallery.togglePanel("text")


def warning(gallery: Gallery) -> None:
    """Are you still here?"""
    gallery.go(Place(screen="chapter", chapter="two-dates", page=0))
    gallery.warn()


STOPS = (
    Stop("home", go("home")),
    Stop("plate-page", page("two-dates", 0)),
    Stop("document", page("two-dates", 2)),
    Stop("voices", page("two-dates", 4)),
    Stop("map", page("empires-meet", 0)),
    Stop("campaign", page("august-storm", 1)),
    Stop("notice", page("occupied-manchuria", 2)),
    Stop("figures", page("islands", 2)),
    Stop("text", page("choosing-war", 2)),
    Stop("timeline", go("timeline", day=day_of(1945, 8, 15))),
    Stop("memorial", go("memorial")),
    Stop("places", go("places")),
    Stop("about", go("about")),
    Stop("plate-viewer", plate),
    Stop("sources-panel", sources),
    Stop("text-sizes", sizes),
    Stop("warning", warning),
)
FEW = ("home", "plate-page", "voices", "timeline", "memorial")
MODES = {
    Mode("landscape"): STOPS,
    Mode("portrait", size=(1080, 1920)): tuple(stop for stop in STOPS if stop.name in FEW),
    Mode("large-contrast", percent=175, contrast=True): tuple(stop for stop in STOPS if stop.name in FEW),
    Mode("reach", reach=True): tuple(
        stop for stop in STOPS if stop.name in ("home", "plate-page", "timeline", "memorial")
    ),
    Mode("reach-upright", size=(1080, 1920), reach=True): tuple(stop for stop in STOPS if stop.name == "home"),
    Mode("small", size=(1280, 720)): tuple(stop for stop in STOPS if stop.name in ("home", "plate-page")),
}
