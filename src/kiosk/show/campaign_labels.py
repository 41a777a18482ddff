"""The names on a campaign map: beside their dots, or at the end of a leader where there is no room there. No Qt.

Every name has places that it may take, each at a cost. Names take the cheapest place that is free, those with the
fewest places first; one that finds none asks another to move.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence

from kiosk.prepare.form import CampaignStop, MapLabel
from kiosk.show.campaign_layout import Pane
from kiosk.show.campaign_places import DOT, ROOMY, MapWord, Width, about, label_word, near_by, parted, town_word
from kiosk.show.campaign_room import Room, Way, Ways, around, clear_of
from kiosk.show.campaign_search import Name, Search
from kiosk.show.grid import Box

START = 11.0  # px around the beginning of a way, where a square stands


def name_by_name(
    pane: Pane,
    labels: Sequence[MapLabel],
    stops: Sequence[CampaignStop],
    covered: Sequence[Box],
    language: str,
    width_of: Width,
    ways: Sequence[Way] = (),
    *,
    dated: bool = True,
) -> Generator[None, None, list[MapWord]]:
    """Every name that fits: the map's own labels about where they stand, towns where they want or where there is room.

    `covered`: boxes of the screen that lie over the pane. `ways`: lines that a name keeps off where it can. `dated`:
    whether towns have their days beside them, where the pane is wide enough for it. A town whose dot is covered has no
    name: its leader would end at what lies there.

    This takes a tenth of a second at large text, so it is done name by name: whoever asks goes on when there is time.
    """
    dots = [pane.at(stop["x"], stop["y"]) for stop in stops]
    over = [Box(box.x - pane.box.x, box.y - pane.box.y, box.w, box.h) for box in covered if box.w]
    fixed = [
        *map(clear_of, over),
        *(around(x, y, DOT) for x, y in dots),
        *(around(way[0][0], way[0][1], START) for way in ways),
    ]
    room = Room(pane, fixed, dots, Ways(pane, ways))
    dated = dated and pane.whole.w >= ROOMY
    search = Search()
    for label in labels:
        word = label_word(pane, label, language, width_of)
        search.names.append(Name(room, near_by(word, pane, parted(word, pane, width_of))))
    for stop, (x, y) in zip(stops, dots, strict=True):
        if pane.names(stop["x"], stop["y"]) and not any(_holds(box, x, y) for box in over):
            town = town_word(stop, language, width_of, dated=dated)
            search.names.append(Name(room, about(town, x, y, stop["side"])))
    yield from search.settling()
    return [name.has.word for name in search.names if name.has is not None]


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x <= x <= box.x + box.w and box.y <= y <= box.bottom
