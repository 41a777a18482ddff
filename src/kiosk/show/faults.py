"""What a designer would send back, found by measuring: words that are cut, covered, crowded or too small.

Every rule looks at the ink of the words, not at the boxes they were given: a box may be larger than it need be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.show.painted import Painted, box, painted, stage, whole
from kiosk.show.typeset import Typeset, typeset

SLACK = 1.5  # px by which ink may pass an edge: rounding and the overhang of a letter
TAIL = 3.0  # px by which the tail of a letter may hang out of a narrow bar
LEAST = 24.0  # px of the design: the smallest type
LEAST_SETTING = 22.0  # px; only on the settings of the control bar
BLOCK = 24.0  # px; what is thinner on a side is a rule or a tick
PANEL = 64.0  # px; a block that is as high as this has an edge to keep clear of
EDGE = 6.0  # px between words and that edge, at least
VEIL = 0.6  # share of the window's height that a veil covers at least
TITLE = 38.0  # px of the design from which on words are a title
SHORT = 4  # letters that are too few for the last line of a title
NEAR = 4.0  # px between two texts on one line, at least


@dataclass(frozen=True)
class _Seen:
    """Words in sight: where their ink is in px of the design, and which of the layers they are."""

    text: Typeset
    inks: tuple[QRectF, ...]
    at: int
    button: QQuickItem | None

    @cached_property
    def around(self) -> QRectF:
        """The one box around all ink. Asked first: a screen has a hundred texts on a hundred layers."""
        return reduce(QRectF.united, self.inks)

    @cached_property
    def cores(self) -> tuple[QRectF, ...]:
        """Ink less what may overhang."""
        return tuple(map(_core, self.inks))

    def over(self, edge: QRectF) -> bool:
        return edge.intersects(self.around) and any(edge.intersects(core) for core in self.cores)

    def within(self, edge: QRectF, tail: float = SLACK) -> bool:
        return edge.adjusted(-SLACK, -tail, SLACK, tail).contains(self.around)


@dataclass(frozen=True)
class _Button:
    """A button, where it is, and the last of its layers."""

    item: QQuickItem
    edge: QRectF
    top: int


@dataclass(frozen=True)
class _Scene:
    """What a window shows, from the back to the front, and the buttons among it."""

    whole: QRectF
    layers: Sequence[Painted]
    buttons: Sequence[_Button]


def faults(window: QQuickWindow) -> list[str]:
    """Everything in sight that is wrong with the words, a line each; empty where all is well."""
    layers, ground = painted(window), stage(window)
    owners = [_button_of(layer.item) for layer in layers]
    buttons = {id(owner): _Button(owner, box(owner, ground), i) for i, owner in enumerate(owners) if owner is not None}
    scene = _Scene(whole(window), layers, tuple(buttons.values()))
    seen = [_seen(layer, i, owners[i], ground) for i, layer in enumerate(layers) if layer.kind == "text"]
    seen = [words for words in seen if words.inks and not _behind_veil(words, scene)]
    return [fault for words in seen for fault in _of_one(words, scene)] + _of_two(seen)


def _seen(layer: Painted, at: int, button: QQuickItem | None, ground: QQuickItem) -> _Seen:
    """What pans is cut at its sides, and whole lines of it are out of sight until it moves: only the rest counts."""
    text = typeset(layer.item)
    inks = [layer.item.mapRectToItem(ground, line.ink) for line in text.lines if line.words]
    if _pans(layer.item):
        inks = [_between(ink, layer.clip) for ink in inks if ink.intersects(layer.clip)]
    return _Seen(text, tuple(inks) if any(ink.intersects(layer.clip) for ink in inks) else (), at, button)


def _between(ink: QRectF, sides: QRectF) -> QRectF:
    return ink.intersected(QRectF(sides.x(), ink.y(), sides.width(), ink.height()))


def _of_one(words: _Seen, scene: _Scene) -> Iterator[str]:
    for fault in (
        *_in_its_box(words.text),
        *_in_what_shows_it(words, scene),
        *_on_its_block(words, scene.layers[: words.at]),
        *_covered(words, scene.layers[words.at + 1 :]),
        *_in_its_button(words, scene),
        *_as_type(words),
    ):
        yield f"{fault}: {words.text.words[:60]!r}."


def _behind_veil(words: _Seen, scene: _Scene) -> bool:
    """Whether a panel's veil lies over it: what is behind it is not meant to be read."""
    return any(
        layer.kind == "block"
        and layer.opacity > 0.3
        and layer.box.width() >= scene.whole.width() - SLACK
        and layer.box.height() >= scene.whole.height() * VEIL
        and words.over(layer.box)
        for layer in scene.layers[words.at + 1 :]
    )


def _in_its_box(text: Typeset) -> Iterator[str]:
    if text.truncated:
        yield "is shortened"
    if any(line.wide > text.item.width() + SLACK for line in text.lines):
        yield "is wider than its box"
    ink = text.ink()
    if ink.top() < -TAIL or ink.bottom() > text.item.height() + TAIL:
        yield "is taller than its box"


def _in_what_shows_it(words: _Seen, scene: _Scene) -> Iterator[str]:
    if not words.within(scene.whole):
        yield "leaves the screen"
    elif not words.within(scene.layers[words.at].clip):
        yield "is cut at the edge of what shows it"


def _on_its_block(words: _Seen, behind: Sequence[Painted]) -> Iterator[str]:
    """From the words backwards, until a block lies under all of them."""
    for layer in reversed(behind):
        if layer.kind == "text" or not words.over(layer.box):
            continue
        if not words.within(layer.box, TAIL):
            yield "crosses a rule" if _thin(layer) else f"leaves the {layer.kind} it stands on"
            return
        if layer.kind == "block" and layer.box.height() >= PANEL and not words.within(_inner(layer.box)):
            yield "stands at the very edge of its block"
            return
        if layer.opacity > 0.5:
            return


def _inner(edge: QRectF) -> QRectF:
    return edge.adjusted(EDGE, EDGE, -EDGE, -EDGE)


def _framed(words: _Seen, layer: Painted) -> bool:
    """Whether they stand inside a frame that is painted over them and not filled."""
    return layer.kind == "block" and layer.opacity == 0 and words.within(_inner(layer.box))


def _covered(words: _Seen, before: Sequence[Painted]) -> Iterator[str]:
    for layer in before:
        if layer.kind != "text" and words.over(layer.box) and not _framed(words, layer):
            yield f"lies under a {'rule' if _thin(layer) else layer.kind}"
            return


def _thin(layer: Painted) -> bool:
    return min(layer.box.width(), layer.box.height()) < BLOCK


def _in_its_button(words: _Seen, scene: _Scene) -> Iterator[str]:
    ground = _ground(words, scene.layers)
    for button in scene.buttons:
        if button.item is words.button:
            if not words.within(button.edge):
                yield "leaves the button it stands on"
        elif button.top > ground and words.over(button.edge) and not words.within(button.edge):
            yield f"runs into the button {button.item.property('label')!r}"


def _ground(words: _Seen, layers: Sequence[Painted]) -> int:
    """The layer that the words stand on; what is under it is out of sight where they are. -1: the window itself."""
    behind = range(words.at - 1, -1, -1)
    return next((i for i in behind if layers[i].opacity > 0.5 and words.within(layers[i].box, TAIL)), -1)


def _button_of(item: QQuickItem) -> QQuickItem | None:
    """The button that an item is part of: it has a label, and says whether it can be pressed."""
    while item is not None:
        if item.property("available") is not None and isinstance(item.property("label"), str):
            return item
        item = item.parentItem()
    return None


def _pans(item: QQuickItem) -> bool:
    while item is not None:
        if item.property("pans"):
            return True
        item = item.parentItem()
    return False


def _as_type(words: _Seen) -> Iterator[str]:
    text = words.text
    least = LEAST_SETTING if words.button is not None and _setting(words.button) else LEAST
    if text.px < least:
        yield f"is set at {text.px:g} px, less than {least:g}"
    if any(line.torn for line in text.lines):
        yield "tears a word apart"
    if text.base >= TITLE and _lonely(text):
        yield f"is a title that ends in a line of its own for {text.lines[-1].words!r}"


def _lonely(text: Typeset) -> bool:
    """Whether one short word stands alone in the last line, though the one before it would stand there too."""
    last = text.lines[-1].words.split()
    if len(text.lines) < 2 or len(last) != 1 or len(last[0]) > SHORT:
        return False
    before = text.lines[-2].words.split()
    joined = QFontMetricsF(text.item.property("font")).horizontalAdvance(f"{before[-1]} {last[0]}")
    return len(before) > 1 and joined <= text.item.width()


def _setting(button: QQuickItem) -> bool:
    return button.property("setting") is True


def _of_two(seen: Sequence[_Seen]) -> list[str]:
    """Words that touch other words."""
    found = []
    rooms = [[ink.adjusted(-NEAR / 2, SLACK, NEAR / 2, -SLACK) for ink in words.inks] for words in seen]
    for i, ones in enumerate(rooms):
        for j in range(i + 1, len(rooms)):
            if any(a.intersects(b) for a in ones for b in rooms[j]):
                one, other = seen[i].text.words[:40], seen[j].text.words[:40]
                found.append(f"touch each other: {one!r} and {other!r}.")
    return found


def _core(ink: QRectF) -> QRectF:
    """Ink less what may overhang."""
    return ink.adjusted(SLACK, SLACK, -SLACK, -SLACK)
