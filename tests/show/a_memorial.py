"""A made-up memorial, and a visit that sees nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject

from kiosk.prepare.form import MediaFile, MemorialFile, MemorialPlace, RememberedGroup
from kiosk.session.place import TEXT_STEPS, Place, Preferences
from kiosk.show.context import Context
from kiosk.show.flow import Note
from kiosk.show.grid import Stage
from kiosk.show.media import Media
from kiosk.show.memorial import MemorialModel
from kiosk.show.memorial_places import PlacesModel
from kiosk.show.tongue import Tongue
from show.themed import Themed

LANDSCAPE, PORTRAIT = Stage(1920, 816), Stage(1080, 1568)
SENTENCE = "They were taken far from home, and those who waited for them were told nothing for many years."
STEPS = [(percent, contrast) for percent in TEXT_STEPS for contrast in (False, True)]


def group(
    name: str, title: str, notice: bool = False, places: tuple[str, ...] = (), figures: int = 1
) -> RememberedGroup:
    """A group of two paragraphs and some figures."""
    return {
        "id": name,
        "title": {"en": title},
        "notice": {"en": [{"t": "This part speaks of murder. It describes no details."}]} if notice else None,
        "text": {"en": [{"t": f"{title}. {SENTENCE} {SENTENCE}"}, {"t": f"{SENTENCE} {SENTENCE}"}]},
        "figures": [figure(i) for i in range(figures)],
        "sources": ["report"],
        "places": list(places),
        "words": {"en": 80},
    }


def figure(number: int) -> Any:
    estimates = [
        {
            "low": 20000,
            "high": 20000,
            "by": {"en": "Hata, 1999"},
            "source": "hata",
            "locator": None,
            "approximate": True,
            "bound": None,
        },
        {
            "low": 50000,
            "high": 200000,
            "by": {"en": "Yoshimi, 2000"},
            "source": "yoshimi",
            "locator": {"en": "p. 91"},
            "approximate": False,
            "bound": None,
        },
    ]
    return {"label": {"en": f"People held, count {number}"}, "detail": None, "estimates": estimates}


def stone(name: str, longitude: float, latitude: float, precision: Any = "site") -> MemorialPlace:
    return {
        "id": name,
        "name": {"en": f"The stone of {name}"},
        "where": {"en": f"{name.title()}, Province, Country"},
        "latitude": latitude,
        "longitude": longitude,
        "precision": precision,
        "text": {"en": [{"t": f"{SENTENCE} {SENTENCE}"}]},
        "source": "reference",
    }


PLACES = [
    stone("delta", 139.7, 35.7),
    stone("alpha", 106.9, 48.0),
    stone("bravo", 131.9, 43.1, "town"),
    stone("charlie", 132.2, 43.3, "area"),
]


def memorial(**other: Any) -> MemorialFile:
    made: Any = {
        "title": {"en": "In memory"},
        "subtitle": {"en": "In alphabetical order. No order of suffering."},
        "introduction": {"en": [{"t": f"{SENTENCE} {SENTENCE}"}]},
        "map": "coasts",
        "groups": [
            group("soldiers", "Soldiers of four armies"),
            group("comfort-women", "‘Comfort women’", notice=True, figures=3),
            group("nanjing", "nanjing", notice=True),
            group("chinese", "Chinese civilians and labourers", places=("alpha", "bravo")),
            group("prisoners", "Japanese prisoners held for labour in camps far away", figures=4),
        ],
        "places": PLACES,
    }
    return made | other  # type: ignore[no-any-return]


def media(folder: Path, **other: Any) -> Media:
    (folder / "coasts.png").write_bytes(b"a map")
    coasts: Any = {
        "kind": "map",
        "alt": {"en": "Coasts"},
        "caption": {"en": "Coasts"},
        "credit": {"en": "Drawn for a test"},
        "licence": "CC0",
        "rights_end": None,
        "engraved": False,
        "width": 1136,
        "height": 720,
        "focus": [0.5, 0.5],
        "extent": {"west": 103.0, "east": 150.0, "south": 29.5, "north": 52.0},
        "labels": [],
        "pictures": [
            {"file": "coasts.png", "width": 1136, "height": 720, "contrast": False, "use": "page", "unit": 1.0}
        ],
    }
    entries: MediaFile = {"coasts": coasts | other}
    return Media(entries, lambda file: folder / file, today=0)


@dataclass
class Visit:
    """The visit as the memorial sees it: it goes where it is asked to, and answers with apply."""

    context: Context
    model: MemorialModel | None = None
    place: Place = field(default_factory=Place)
    trail: list[Place] = field(default_factory=list)
    asked: list[tuple[tuple[str, ...], tuple[str, ...]]] = field(default_factory=list)
    noted: tuple[Note | None, ...] = ()

    def go(self, place: Place, *, remember: bool = False) -> None:
        if remember:
            self.trail.append(self.place)
        self.place = place
        assert self.model is not None
        self.model.apply(place, self.context)

    def back(self) -> None:
        self.go(self.trail.pop())

    def who_says_so(
        self, sources: tuple[str, ...], locators: tuple[str, ...] = (), notes: tuple[Note | None, ...] = ()
    ) -> None:
        self.asked.append((sources, locators))
        self.noted = notes

    def stir(self) -> None:
        """Nothing waits."""

    @property
    def screen(self) -> MemorialModel:
        assert self.model is not None
        return self.model

    @property
    def places(self) -> PlacesModel:
        found = self.screen.places
        assert isinstance(found, PlacesModel)
        return found

    def rows(self, name: str) -> tuple[Any, ...]:
        return rows(self.screen, name)

    def shown(self) -> str:
        return " ".join(block.words for block in self.rows("blocks"))


def rows(model: QObject, name: str) -> tuple[Any, ...]:
    found: tuple[Any, ...] = model.property(name).rows()
    return found


Opened = Callable[..., Visit]


@pytest.fixture
def opened(themed: Themed, english: Tongue, tmp_path: Path) -> Opened:
    """A memorial, open at its introduction."""

    def open_it(
        stage: Stage = LANDSCAPE,
        percent: int = 100,
        contrast: bool = False,
        of: MemorialFile | None = None,
        with_media: Media | None = None,
    ) -> Visit:
        preferences = Preferences("en", TEXT_STEPS.index(percent), contrast)
        sized = Stage(stage.width, stage.height, large=percent > 125)
        visit = Visit(Context(preferences, english, themed.measure(percent, contrast), sized, 1.0))
        content, pictures = of or memorial(), with_media or media(tmp_path)
        visit.model = MemorialModel(lambda: content, lambda: pictures, visit)
        visit.go(Place(screen="memorial"))
        return visit

    return open_it
