"""How many lines words take: the same font, width and breaks as the Text items that show them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from kiosk.prepare.ties import FREE, HYPHEN, loosened
from kiosk.show.slack import eased

if TYPE_CHECKING:
    from kiosk.prepare.form import Paragraph


_AFTER_WORD = re.compile(r"(?<=\w{4})\u00a0")  # a tie after a word of four letters or more


class TypeRole(NamedTuple):
    """One kind of words as the theme sets it. px at 1920x1080."""

    family: str
    weight: int
    px: int
    line: float
    italic: bool
    tracking: float


def roles_from(plain: Mapping[str, Sequence[Any]]) -> dict[str, TypeRole]:
    """The type roles that the theme tells, with the visitor's text size and contrast in them."""
    return {
        name: TypeRole(str(family), int(weight), int(px), float(line), bool(italic), float(tracking))
        for name, (family, weight, px, line, italic, tracking) in plain.items()
    }


def font_of(role: TypeRole) -> QFont:
    """The font that a Text in this role uses."""
    font = QFont(role.family)
    font.setPixelSize(role.px)
    font.setWeight(QFont.Weight(role.weight))
    font.setItalic(role.italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if role.tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, role.tracking)
    for tag in ("lnum", "pnum"):
        font.setFeature(QFont.Tag(tag), 1)
    return font


def _breaks(text: str, role: TypeRole, width: float, bold: int = 0) -> tuple[int, ...]:
    layout = QTextLayout(text, font_of(role))
    if bold:
        lead = QTextLayout.FormatRange()
        lead.start, lead.length = 0, bold
        lead.format.setFontWeight(QFont.Weight.Bold)
        layout.setFormats([lead])
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    starts: list[int] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return tuple(starts) or (0,)


class Measure:
    """Answers how words break. Holds the last few hundred answers; `rest` forgets them."""

    def __init__(self, roles: Mapping[str, TypeRole]) -> None:
        self.roles = roles
        self._breaks = lru_cache(maxsize=512)(_breaks)
        self._metrics = lru_cache(maxsize=64)(lambda role: QFontMetricsF(font_of(roles[role])))

    def rest(self) -> None:
        """Forget all answers, and let go of the fonts."""
        self._breaks.cache_clear()
        self._metrics.cache_clear()

    def breaks(self, text: str, role: str, width: float) -> tuple[int, ...]:
        """The first character of every line of `text` in `role` at `width` px."""
        return self._breaks(text, self.roles[role], width)

    def height(self, text: str, role: str, width: float) -> float:
        """px that `text` takes; 0 for no words."""
        return len(self.breaks(text, role, width)) * self.roles[role].line if text else 0.0

    def led_height(self, lead: str, rest: str, role: str, width: float) -> float:
        """px that `rest` takes after a bold `lead`; 0 for no words."""
        text = f"{lead} {rest}".strip()
        return len(_breaks(text, self.roles[role], width, len(lead))) * self.roles[role].line if text else 0.0

    def width(self, text: str, role: str) -> float:
        """px of `text` on one line."""
        return float(self._metrics(role).horizontalAdvance(text))

    def baseline(self, role: str) -> float:
        """px from the top of a line to the feet of its letters: the middle of the font stands in the line's."""
        font = self._metrics(role)
        return self.roles[role].line / 2 + (font.ascent() - font.descent()) / 2

    def longest(self, text: str, role: str) -> float:
        """px of the widest part of `text` that stands on one line."""
        return max((self.width(unit, role) for unit in text.split(" ")), default=0.0)

    def loosened(self, text: str, role: str, width: float) -> str:
        """A title with what is bound together set free where it is wider than a line and would be torn in a word."""
        return " ".join(self._parted(unit, role, width) for unit in text.split(" "))

    def _parted(self, unit: str, role: str, width: float) -> str:
        """`unit` with its first ties set free until the rest stands on a line; a preposition or an article keeps its
        own, and so do the last words as long as they can."""
        if self.width(unit, role) <= width:
            return unit
        at = next((found.start() for found in _AFTER_WORD.finditer(unit)), -1)
        if at < 0 or self.width(unit[:at], role) > width:
            return loosened(unit)
        return f"{unit[:at]} {self._parted(unit[at + 1 :], role, width)}"

    def _fitted(self, unit: str, role: str, width: float) -> str:
        """`unit` with as few of its ties set free, from the last one on, as let every piece of it stand on a line."""
        short = len(unit) * self.roles[role].px <= width  # no letter is wider than its font is high
        if short or (FREE not in unit and HYPHEN not in unit) or self.width(unit, role) <= width:
            return unit
        before, tie, last = unit.rpartition(FREE)
        return f"{self._fitted(before, role, width)} {self._fitted(last, role, width)}" if tie else loosened(unit)

    def eased(self, paragraph: Paragraph, role: str, width: float) -> Paragraph:
        """The paragraph without the ties that would tear a word of it or leave a line of it half empty."""
        text = paragraph["t"]
        whole = " ".join(self._fitted(unit, role, width) for unit in text.split(" "))
        free = eased(whole, width, lambda text: self.breaks(text, role, width), lambda words: self.width(words, role))
        return paragraph if free == text else {**paragraph, "t": free}

    def balanced(self, text: str, role: str, width: float) -> float:
        """The narrowest width that takes no more lines than `width`: no last line of one short word."""
        lines = len(self.breaks(text, role, width))
        low, high = max(width / max(lines, 1) * 0.6, min(width, self.longest(text, role) + 2)), width
        if lines < 2:
            return width
        while high - low > 8:
            middle = (low + high) / 2
            low, high = (low, middle) if len(self.breaks(text, role, middle)) <= lines else (middle, high)
        return high
