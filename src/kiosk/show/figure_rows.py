"""One thing counted, drawn on its own scale: a tick is one source's figure, a hatched span what lies between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.prepare.form import Estimate, Figure
from kiosk.show.flow import Block, Cite, Note
from kiosk.show.measure import Measure
from kiosk.show.said import said
from kiosk.show.tongue import Tongue

SOURCE_WIDTH = 216.0
ROW_GAP, LOOSE = 16.0, 36.0  # px between two rows at least, and where there is room
PITCH, PITCH_LOOSE, PITCH_AIRY = 132.0, 152.0, 208.0  # px from one low row to the next: the second is as drawn
TICK = 8.0
SCALE = 0.38  # of a row's width, for its scale; half of it where sources then stand beside their numbers
BESIDE = 14.0  # px between a number and its source


@dataclass(frozen=True)
class Scale:
    """Values of one row to px: the lowest at `left`, the highest at `right`."""

    low: int
    high: int
    left: float
    right: float

    def at(self, value: int) -> float:
        """px of a value; a row of one value stands at the left end."""
        if self.high == self.low:
            return self.left
        return self.left + (value - self.low) / (self.high - self.low) * (self.right - self.left)


def figure_block(
    figure: Figure,
    tongue: Tongue,
    measure: Measure,
    width: float,
    *,
    large: bool = False,
    sourced: bool = True,
    under: bool = False,
) -> Block:
    """A row for `width` px: words at the left and the scale beside them, or under them where it is narrow or they are
    `large`: set in a column they would take more lines than the scale.

    Without `sourced` it has no button of its own that names its sources. These stand beside their numbers where each
    has room on one line, `under` them otherwise.
    """
    narrow = large or width < 1400
    label_width = (width - SOURCE_WIDTH - 24 if sourced else width) if narrow else 472.0
    label, detail = said(figure["label"], tongue.language), said(figure["detail"], tongue.language)
    label_height = measure.height(label, "row", label_width)
    words_height = label_height + measure.height(detail, "caption", label_width)
    left = 0.0 if narrow else 496.0
    least = 88.0 if sourced else 0.0
    top = max(words_height, least) + 12 if narrow else 0.0
    room = width - left if narrow else 1000.0
    drawn = _compact(figure, tongue, measure, left, room, top) or _ladder(
        figure, tongue, measure, left, room, top, under=under
    )
    content: dict[str, Any] = {
        "label": label,
        "detail": detail,
        "labelWidth": label_width,
        "labelHeight": label_height,
        "sourced": sourced,
        "sourceX": width - SOURCE_WIDTH,
        "sourceWidth": SOURCE_WIDTH,
        "sources": [estimate["source"] for estimate in figure["estimates"]],
        "locators": [said(estimate["locator"], tongue.language) for estimate in figure["estimates"]],
        **drawn,
    }
    height = max(words_height, float(drawn["bottom"]), least)
    gap, loose = (max(ROW_GAP, pitch - height) for pitch in (PITCH, PITCH_LOOSE))
    airy = max(LOOSE, loose) + PITCH_AIRY - PITCH_LOOSE
    named = zip(content["sources"], content["locators"], strict=True)
    cites = () if sourced else tuple(Cite(*one, Note("counts", label)) for one in named)
    return Block("figure", height, gap=gap, loose=max(loose, LOOSE), airy=airy, content=content, cites=cites)


def _ends(estimates: Sequence[Estimate]) -> tuple[int, int]:
    return min(e["low"] for e in estimates), max(e["high"] for e in estimates)


def _compact(
    figure: Figure, tongue: Tongue, measure: Measure, left: float, room: float, top: float
) -> dict[str, Any] | None:
    """Everything on one axis, as long as no words meet; None where they would."""
    estimates = figure["estimates"]
    if len(estimates) > 3 or any(e["low"] != e["high"] for e in estimates):
        return None
    low, high = _ends(estimates)
    if low == high or len({e["low"] for e in estimates}) != len(estimates):
        return None
    scale = Scale(low, high, left + room * 0.3, left + room * 0.7)
    value_line, caption_line = measure.roles["figure"].line, measure.roles["caption"].line
    axis = top + max(62.0, value_line + 22)
    words = _end_words(estimates[0], estimates[-1], tongue, measure, scale, (left, left + room), axis)
    if len(estimates) == 3 and words:
        words += _middle_words(estimates[1], tongue, measure, scale, axis) or []
        words = words if len(words) == 6 else []
    if not words:
        return None
    ticks = [scale.at(e["low"]) for e in estimates]
    return {
        "axes": [[left, axis, room]],
        "spans": [[ticks[0], axis - 28, ticks[-1] - ticks[0]]],
        "ticks": [[x - TICK / 2, axis - 36] for x in ticks],
        "words": words,
        "bottom": axis + 14 + caption_line,
        "lowered": False,
    }


def _text(x: float, y: float, width: float, align: str, words: str, strong: bool) -> dict[str, Any]:
    return {"x": x, "y": y, "w": width, "align": align, "text": words, "strong": strong}


def _end_words(
    first: Estimate,
    last: Estimate,
    tongue: Tongue,
    measure: Measure,
    scale: Scale,
    bounds: tuple[float, float],
    axis: float,
) -> list[dict[str, Any]]:
    """The values outside the span, the sources below: inside the span where they fit, else outside it."""
    low, high = tongue.value(first), tongue.value(last)
    by_low, by_high = said(first["by"], tongue.language), said(last["by"], tongue.language)
    room_left, room_right = scale.left - bounds[0], bounds[1] - scale.right
    if measure.width(low, "figure") + 20 > room_left or measure.width(high, "figure") + 20 > room_right:
        return []
    value_y = axis - measure.roles["figure"].line - 14
    values = [
        _text(bounds[0], value_y, room_left - 16, "right", low, True),
        _text(scale.right + 16, value_y, room_right - 16, "left", high, True),
    ]
    inner = scale.right - scale.left
    wide_low, wide_high = measure.width(by_low, "caption"), measure.width(by_high, "caption")
    below = axis + 12
    if wide_low + wide_high + 32 <= inner:
        names = [
            _text(scale.left - 4, below, wide_low + 8, "left", by_low, False),
            _text(scale.right - wide_high - 4, below, wide_high + 8, "right", by_high, False),
        ]
    elif wide_low <= room_left and wide_high <= room_right:
        names = [
            _text(scale.left - wide_low - 4, below, wide_low + 8, "right", by_low, False),
            _text(scale.right - 4, below, wide_high + 8, "left", by_high, False),
        ]
    else:
        return []
    return values + names


def _middle_words(
    middle: Estimate, tongue: Tongue, measure: Measure, scale: Scale, axis: float
) -> list[dict[str, Any]] | None:
    value, by = tongue.value(middle), said(middle["by"], tongue.language)
    wide, wide_by = measure.width(value, "figure"), measure.width(by, "caption")
    x = scale.at(middle["low"]) + 8
    if x + wide + 10 + wide_by > scale.right - 8:
        return None
    top = axis - measure.roles["figure"].line - 30
    level = top + _lower(measure)
    return [_text(x, top, wide + 4, "left", value, True), _text(x + wide + 10, level, wide_by + 4, "left", by, False)]


def _lower(measure: Measure) -> float:
    """px that a source beside a value stands lower than it, or higher (less than 0), so that both have one baseline."""
    return measure.baseline("figure") - measure.baseline("caption")


def _ladder(
    figure: Figure, tongue: Tongue, measure: Measure, left: float, room: float, top: float, *, under: bool
) -> dict[str, Any]:
    """One line a source, all on one scale: a tick says where on the axis under them, no line how much from nothing.
    `lowered`: whether the name of a source stands under its number."""
    low, high = _ends(figure["estimates"])
    values = [measure.width(tongue.value(estimate), "figure") for estimate in figure["estimates"]]
    names = [measure.width(said(estimate["by"], tongue.language), "caption") for estimate in figure["estimates"]]
    line_wide = max(value + BESIDE + name for value, name in zip(values, names, strict=True))
    right = min(room * SCALE, room - line_wide - 28)
    if under or right < room * SCALE / 2:
        right = min(room * SCALE, room - max(values) - 28)  # a value never leaves the row
    scale = Scale(low, high, left + 24, left + max(48.0, right))
    spans, ticks, words = [], [], []
    y, lowered = top, False
    for estimate in figure["estimates"]:
        start, end = scale.at(estimate["low"]), scale.at(estimate["high"])
        value, by = tongue.value(estimate), said(estimate["by"], tongue.language)
        wide = measure.width(value, "figure")
        line = measure.roles["figure"].line
        beside = end + 20 + wide + BESIDE
        below = under or left + room - beside < measure.width(by, "caption") + 2
        lowered = lowered or below
        by_x = end + 20 if below else beside
        by_width = left + room - by_x
        by_height = measure.height(by, "caption", by_width)
        lower = max(0.0, _lower(measure))
        sink = 0.0 if below else max(0.0, -_lower(measure))
        height = max(46.0, line + by_height if below else max(line + sink, lower + by_height))
        axis = y + 40 + sink
        if end > start:
            spans.append([start, axis - 28, end - start])
            ticks.append([end - TICK / 2, axis - 36])
        ticks.append([start - TICK / 2, axis - 36])
        words.append(_text(end + 20, y + 2 + sink, wide + 8, "left", value, True))
        by_y = y + line + 2 if below else y + 2 + lower
        words.append(_text(by_x, by_y, by_width, "left", by, False))
        y += height + 10
    axes = [[left, y, room]] if high > low else []
    y += 12 * len(axes)
    return {"axes": axes, "spans": spans, "ticks": ticks, "words": words, "bottom": y - 4, "lowered": lowered}
