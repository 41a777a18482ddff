"""The names on a campaign map: beside their dots, or at the end of a leader where there is no room there. No Qt.

Every name has places that it may take, each at a cost. Names take the cheapest place that is free, those with the
fewest places first; one that finds none asks another to move. A town that finds none near its dot goes without: a name
in another country than its dot would be false.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kiosk.prepare.form import CampaignStop, MapLabel
from kiosk.show.campaign_axes import head_of
from kiosk.show.campaign_layout import Pane
from kiosk.show.campaign_outlines import Outline, Outlines
from kiosk.show.campaign_places import (
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
CRAMPED = 1300.0  # px of width of a whole map under which the names of mountains can be spared
SPARED = 140.0  # what it costs to leave out such a one: less than a way through any other
RANKS = 0.6  # share of the cost of being left out that the last town is spared


@dataclass(frozen=True)
class Chart:
    """A pane and all that is written on it.

    `covered`: boxes of the screen that lie over the pane. `ways`: lines that a name keeps off where it can. `outlines`:
    borders and coasts, in fractions of the map. A town whose dot is covered has no name: its leader would end at what
    lies there. The first towns are the last to be left out.
    """

    pane: Pane
    labels: Sequence[MapLabel]
    stops: Sequence[CampaignStop]
    covered: Sequence[Box]
    language: str
    width_of: Width
    ways: Sequence[Way] = ()
    outlines: Sequence[Outline] = ()

    @property
    def towns(self) -> list[CampaignStop]:
        """Those that have their names here."""
        return [stop for stop in self.stops if self.pane.names(stop["x"], stop["y"])]

    @property
    def roomy(self) -> bool:
        """Whether its towns may have room for their days: it is large, or small with few of them."""
        return self.pane.whole.w >= ROOMY or len(self.towns) <= FEW

    def search(self, *, dated: bool) -> Search:
        """All its names before they look for their places; `dated`: with the days of its towns."""
        pane, language, width_of = self.pane, self.language, self.width_of
        dots = [pane.at(stop["x"], stop["y"]) for stop in self.towns]
        over = [Box(box.x - pane.box.x, box.y - pane.box.y, box.w, box.h) for box in self.covered if box.w]
        starts = [(way[0][0], way[0][1]) for way in self.ways]
        fixed = [
            *map(clear_of, over),
            *(around(x, y, DOT) for x, y in dots),
            *(around(x, y, START) for x, y in starts),
        ]
        ways, heads = Ways(pane, self.ways), Ways(pane, map(head_of, self.ways))
        room = Room(pane, fixed, [*dots, *starts], ways, heads, Outlines(pane, self.outlines))
        own = [label for label in self.labels if pane.names(label["x"], label["y"])]
        search = Search([Name(room, _for(label, pane, language, width_of), _worth(label, pane)) for label in own])
        for rank, (stop, (x, y)) in enumerate(zip(self.towns, dots, strict=True)):
            if not any(_holds(box, x, y) for box in over):
                town = town_word(stop, language, width_of, dated=dated)
                places = about(town, x, y, stop["side"], both_names(town, width_of))
                worth = NOWHERE * (1 - RANKS * rank / len(dots))
                search.names.append(Name(room, places, worth, dated=bool(town.days)))
        return search


def name_by_name(charts: Sequence[Chart], *, dated: bool = True) -> Generator[None, None, list[list[MapWord]]]:
    """Every name that fits: the map's own labels about where they stand, towns where they want or where there is room.

    All towns of all charts have their days beside them, or none has: one without would be read as one that has none.
    `dated`: whether they may have them.

    This takes a tenth of a second at large text, so it is done name by name: whoever asks goes on when there is time.
    """
    few_first = sorted(charts, key=lambda chart: len(chart.towns))
    for with_days in (True, False) if dated and all(chart.roomy for chart in charts) else (False,):
        settled: dict[int, list[MapWord]] = {}
        for chart in few_first:
            search = chart.search(dated=with_days)
            yield from search.settling()
            if any(name.dayless for name in search.names):
                break
            settled[id(chart)] = search.words
        else:
            break
    return [settled[id(chart)] for chart in charts]


def _worth(label: MapLabel, pane: Pane) -> float:
    """What it costs to leave a label out: on a cramped map mountains have what the others leave."""
    return SPARED if label["style"] == "note" and pane.whole.w < CRAMPED else NOWHERE


def _for(label: MapLabel, pane: Pane, language: str, width_of: Width) -> Iterator[Iterable[Place]]:
    """The places of a country's or a sea's name."""
    word = label_word(pane, label, language, width_of)
    return near_by(word, pane, parted(word, pane, width_of), aside_word(pane, label, language, width_of))


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x <= x <= box.x + box.w and box.y <= y <= box.bottom
