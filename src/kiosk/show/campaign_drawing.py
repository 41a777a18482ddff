"""What is drawn on a campaign map, pane by pane, as QML takes it: the ways, then, a few at a time, the names."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import asdict
from typing import Any

from PySide6.QtCore import QPointF

from kiosk.show.campaign_axes import axes_on, line_of, shows
from kiosk.show.campaign_labels import Chart, name_by_name
from kiosk.show.campaign_layout import Pane
from kiosk.show.campaign_shown import Shown

AT_ONCE = 6  # names that look for a place between two frames: some 10 ms

Drawn = list[dict[str, Any]]  # of each pane


class Drawing:
    """The ways and the names of a page. `names` are there together, when all of them have found a place."""

    def __init__(self, shown: Shown | None = None) -> None:
        self.ways: Drawn = []
        self.names: Drawn = []
        self._shown = shown
        self._naming: Generator[None, None, Drawn] | None = None  # while they look for their places

    @property
    def unfinished(self) -> bool:
        """Whether there is more to draw."""
        return self._shown is not None and len(self.names) < len(self._shown.frame.panes)

    def draw_ways(self) -> None:
        """The ways of the armies, and the dots of the towns."""
        assert self._shown is not None
        self.ways = [_ways_on(self._shown, pane) for pane in self._shown.frame.panes]

    def look(self) -> bool:
        """Let a few names more look for their places: whether all have theirs now."""
        assert self._shown is not None
        self._naming = self._naming or _names_on(self._shown)
        for _ in range(AT_ONCE):
            try:
                next(self._naming)
            except StopIteration as done:
                self.names = done.value
                return True
        return False


def _ways_on(shown: Shown, pane: Pane) -> dict[str, Any]:
    stops = [stop for stop in shown.page.get("stops", []) if pane.names(stop["x"], stop["y"])]
    return {
        "axes": axes_on(pane, shown.axes, shown.page.get("fronts", [])),
        "dots": [list(pane.at(stop["x"], stop["y"])) for stop in stops],
    }


def _names_on(shown: Shown) -> Generator[None, None, Drawn]:
    context, frame = shown.context, shown.frame
    beside = [frame.panel, frame.legend, frame.armies, frame.sources] if frame.over else []
    covered = [frame.head, *beside]
    stops = shown.page.get("stops", [])
    labels = shown.medium["labels"] if shown.medium else []
    outlines = shown.medium.get("outlines", []) if shown.medium else []
    dated = not (frame.over and context.stage.reach)  # the buttons stand on the map: names alone leave it clear
    charts = []
    for pane in frame.panes:
        ways = [line_of(axis, pane) for axis in shown.axes if shows(pane, axis)]
        charts.append(Chart(pane, labels, stops, covered, context.language, context.measure.width, ways, outlines))
    named = yield from name_by_name(charts, dated=dated)
    return [
        {
            "words": [asdict(word) for word in words],
            "leaders": [_line(word.leader) for word in words if word.leader],
        }
        for words in named
    ]


def _line(leader: Sequence[float]) -> list[QPointF]:
    x, y, to_x, to_y = leader
    return [QPointF(x, y), QPointF(to_x, to_y)]
