"""Who made it: every credit is read whole, in one part."""

from __future__ import annotations

import pytest

from kiosk.depot.opened import Prepared
from kiosk.session.place import TEXT_STEPS, Place, Preferences
from kiosk.show.app import Wishes
from show.house import House
from show.themed import Themed


def captions(house: House) -> list[str]:
    """The credits, entry by entry, as the parts show them one after another."""
    place: Place | None = Place(screen="about")
    found: list[str] = []
    while place is not None:
        house.gallery.go(place)
        found += [block.words for block in house.screens.about.property("blocks").rows() if block.role == "caption"]
        place = house.screens.about.next_place()
    return found


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("contrast", [False, True])
def test_every_credit_is_whole_at_the_largest_text(
    shipped: Prepared, themed: Themed, language: str, contrast: bool
) -> None:
    large = Preferences(language, text_step=TEXT_STEPS.index(175), contrast=contrast)
    house = House(shipped, themed, Wishes(preferences=large))
    house.wake()
    about = shipped.about()
    shown = captions(house)
    assert len(shown) == len(about["credits"]) + 1 + len(about["media"])
    assert sum(entry.endswith("CC\u00a0BY\u00a04.0.") for entry in shown) == len(about["media"])
