"""Maps and diagrams of the shipped exhibition, as the narrowest screen shows them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from kiosk.depot.opened import Prepared
from kiosk.prepare.form import MapLabel
from kiosk.prepare.ties import loosened
from kiosk.resources import shipped_content
from kiosk.show.grid import MARGIN
from kiosk.show.media import Media
from show.themed import Themed

UPRIGHT = 1080.0
DIAGRAMS = ["calendar-1945", "order-of-battle", "six-days-strip"]
ACCENT = (0x7A, 0x23, 0x0F)


def drawn(name: str) -> NDArray[np.uint8]:
    path: Path = shipped_content() / "far-east-1945" / "media" / f"{name}.png"
    with Image.open(path) as opened:
        return np.asarray(opened.convert("RGB"))


@pytest.mark.parametrize("name", DIAGRAMS)
def test_upright_a_diagram_keeps_within_the_margins(name: str) -> None:
    pixels = drawn(name)
    columns = np.flatnonzero((pixels != pixels[0, 0]).any(axis=(0, 2)))
    scale = UPRIGHT / pixels.shape[1]
    assert columns[0] * scale >= MARGIN - 2
    assert (columns[-1] + 1) * scale <= UPRIGHT - MARGIN + 2


def edges(label: MapLabel, language: str, themed: Themed) -> tuple[float, float]:
    """px of the left and right end of the words, as MapWords sets them on an upright screen."""
    role = {"town": "mapName", "note": "mapName"}.get(label["style"], "mapWater")
    wide, at = themed.measure().width(label["text"][language], role), label["x"] * UPRIGHT
    shift = 14.0 if label["style"] == "town" else 0.0
    left = {"left": at - wide - shift, "right": at + shift}.get(label["side"], at - wide / 2)
    return left, left + wide


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("name", DIAGRAMS)
def test_upright_the_words_of_a_diagram_keep_within_the_margins(
    name: str, language: str, shipped: Prepared, themed: Themed
) -> None:
    for label in shipped.media()[name]["labels"]:
        left, right = edges(label, language, themed)
        assert left >= MARGIN - 2, label["text"][language]
        assert right <= UPRIGHT - MARGIN + 2, label["text"][language]


def blots(found: NDArray[np.bool_]) -> Iterator[int]:
    """Sizes of the patches of neighbouring pixels."""
    left = set(zip(*(axis.tolist() for axis in np.nonzero(found)), strict=True))
    while left:
        patch = [left.pop()]
        for y, x in patch:
            for near in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)):
                if near in left:
                    left.remove(near)
                    patch.append(near)
        yield len(patch)


def test_every_place_of_memory_has_a_dot_of_its_own_and_every_dot_a_name(shipped: Prepared) -> None:
    dots = [size for size in blots((drawn("map-remembering") == ACCENT).all(axis=2)) if size > 50]
    names = [label for label in shipped.media()["map-remembering"]["labels"] if label["style"] == "town"]
    assert len(dots) == len(names) == 21


def test_words_of_a_diagram_have_no_halo_of_land(shipped: Prepared) -> None:
    media = Media(shipped.media(), Path("/").joinpath, 0)
    said = {"kind_diagram": "", "kind_map": ""}
    seen = [
        media.view(name, "page", 1136.0, 1.0, "en", said, contrast=False) for name in ("order-of-battle", "map-1905")
    ]
    assert [view.diagram for view in seen] == [True, False]


THEN_AND_NOW = {  # docs/decisions/names-of-places.md
    "en": {
        "Dairen": "Dalian",
        "Maoka": "Kholmsk",
        "Mukden": "Shenyang",
        "Port Arthur": "Lüshun",
        "Toyohara": "Yuzhno-Sakhalinsk",
        "Tōro": "Shakhtyorsk",
    },
    "ru": {
        "Дальний": "Далянь",
        "Маока": "Холмск",
        "Мукден": "Шэньян",
        "Порт-Артур": "Люйшунь",
        "Тоёхара": "Южно-Сахалинск",
        "Торо": "Шахтёрск",
    },
}
OF_TODAY = ("map-memorial", "map-remembering")


def names_on(name: str, language: str, shipped: Prepared) -> list[str]:
    """The words over a map, with plain hyphens and spaces; over the campaign's also its places."""
    said = [loosened(label["text"][language]) for label in shipped.media()[name]["labels"]]
    if name == "map-campaign-base":
        pages = shipped.chapter("august-storm")["pages"]
        said += [loosened(stop["name"][language]) for page in pages for stop in page.get("stops", [])]
    return said


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_place_has_the_name_of_its_time_and_one_form_on_a_map(language: str, shipped: Prepared) -> None:
    found = 0
    for name in [name for name, medium in shipped.media().items() if medium["kind"] == "map"]:
        said, forms = names_on(name, language, shipped), set()
        for then, now in THEN_AND_NOW[language].items():
            of_then = [words for words in said if words.startswith(then)]
            of_now = [words for words in said if words.startswith(now)]
            assert not (of_then if name in OF_TODAY else of_now), name
            forms |= {f"{then} / {now}" in words for words in of_then}
            found += len(of_then) + len(of_now)
        assert len(forms) < 2, f"{name}: names of today stand beside some names of the time and not beside others"
    assert found > 10
