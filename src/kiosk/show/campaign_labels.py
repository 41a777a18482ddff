"""The names on a campaign map: beside their dots, or at the end of a leader where there is no room there. No Qt.

Every name has places that it may take, each at a cost. Names take the cheapest place that is free, those with the
fewest places first; one that finds none asks another to move. A town that finds none near its dot goes without: a name
in another country than its dot would be false.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence

from kiosk.prepare.form import CampaignStop, MapLabel
from kiosk.show.campaign_layout import Pane
from kiosk.show.campaign_outlines import Outline, Outlines
from kiosk.show.campaign_places import (
    DAYLESS,
    DOT,
    ROOMY,
    MapWord,
    Place,
    Width,
    about,
    aside_word,
    both_names,
    label_word,
    near_by,
    parted,
    town_word,
)
from kiosk.show.campaign_room import Room, Way, Ways, around, clear_of
from kiosk.show.campaign_search import NOWHERE, Name, Search
from kiosk.show.grid import Box

START = 11.0  # px around the beginning of a way, where a square stands
FEW = 8  # towns on a small map that may have room for their days
RANKS = 0.6  # share of the cost of being left out that the last town is spared


def name_by_name(
    pane: Pane,
    labels: Sequence[MapLabel],
    stops: Sequence[CampaignStop],
    covered: Sequence[Box],
    language: str,
    width_of: Width,
    ways: Sequence[Way] = (),
    outlines: Sequence[Outline] = (),
    *,
    dated: bool = True,
) -> Generator[None, None, list[MapWord]]:
    """Every name that fits: the map's own labels about where they stand, towns where they want or where there is room.

    `covered`: boxes of the screen that lie over the pane. `ways`: lines that a name keeps off where it can. `outlines`:
    borders and coasts, in fractions of the map. `dated`: whether towns have their days beside them, where the pane is
    wide enough for it. A town whose dot is covered has no name: its leader would end at what lies there. The first
    towns are the last to be left out.

    This takes a tenth of a second at large text, so it is done name by name: whoever asks goes on when there is time.
    """
    stops = [stop for stop in stops if pane.names(stop["x"], stop["y"])]
    dots = [pane.at(stop["x"], stop["y"]) for stop in stops]
    over = [Box(box.x - pane.box.x, box.y - pane.box.y, box.w, box.h) for box in covered if box.w]
    starts = [(way[0][0], way[0][1]) for way in ways]
    fixed = [
        *map(clear_of, over),
        *(around(x, y, DOT) for x, y in dots),
        *(around(x, y, START) for x, y in starts),
    ]
    room = Room(pane, fixed, [*dots, *starts], Ways(pane, ways), Outlines(pane, outlines))
    own = [label for label in labels if pane.names(label["x"], label["y"])]
    for with_days in _tries(pane, len(stops), dated=dated):
        search = Search([Name(room, _for(label, pane, language, width_of)) for label in own])
        for rank, (stop, (x, y)) in enumerate(zip(stops, dots, strict=True)):
            if not any(_holds(box, x, y) for box in over):
                town = town_word(stop, language, width_of, dated=with_days)
                places = about(town, x, y, stop["side"], both_names(town, width_of))
                search.names.append(Name(room, places, NOWHERE * (1 - RANKS * rank / len(stops))))
        yield from search.settling()
        if all(name.costs < DAYLESS for name in search.names[len(own) :]):
            break
    return [name.has.word for name in search.names if name.has is not None]


def _for(label: MapLabel, pane: Pane, language: str, width_of: Width) -> Iterator[Iterable[Place]]:
    """The places of a country's or a sea's name."""
    word = label_word(pane, label, language, width_of)
    return near_by(word, pane, parted(word, pane, width_of), aside_word(pane, label, language, width_of))


def _tries(pane: Pane, towns: int, *, dated: bool) -> Sequence[bool]:
    """Whether towns have their days: on a large map where they have room, on a small one with few where all have."""
    if not dated:
        return (False,)
    if pane.whole.w >= ROOMY:
        return (True,)
    return (True, False) if towns <= FEW else (False,)


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x <= x <= box.x + box.w and box.y <= y <= box.bottom
