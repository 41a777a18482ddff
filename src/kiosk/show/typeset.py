"""How a Text item stands on the screen: the ink of every line of it, in px of the window."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Any
from unicodedata import east_asian_width

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

_ASKED = (
    "[effectiveHorizontalAlignment, wrapMode, textFormat, lineHeightMode, lineHeight, fontInfo.pixelSize,"
    " leftPadding, rightPadding, truncated, lineCount, contentWidth, contentHeight,"
    " typeof role === 'undefined' ? font.pixelSize : role.base]"
)
_NAMES = "align wrap format mode pitch px left right truncated lines width height base"
_RIGHT, _CENTRE = 2, 4  # Text.AlignRight, Text.AlignHCenter
_PLAIN, _FIXED = 0, 1  # Text.PlainText, Text.FixedHeight


@dataclass(frozen=True)
class Line:
    """One line as it is set: its words, and what the ink of them covers in px of its own item."""

    words: str
    ink: QRectF
    wide: float  # px from the first letter's origin to the end of the last
    torn: bool = False  # whether it ends inside a word


@dataclass(frozen=True)
class Typeset:
    """A Text item: its words, its lines, how large it is set."""

    item: QQuickItem
    words: str
    lines: tuple[Line, ...]
    px: float  # of the font, in px of the design
    base: float  # px of its role at the usual text size
    truncated: bool

    def ink(self) -> QRectF:
        """What all of its lines cover, in px of its own item."""
        whole = QRectF()
        for line in self.lines:
            whole = whole.united(line.ink)
        return whole


def typeset(item: QQuickItem) -> Typeset:
    """How a Text with words in it is set."""
    said = _answers(item)
    font: QFont = item.property("font")
    font.setPixelSize(round(said["px"]))
    words = _plain(str(item.property("text")), said["format"])
    broken = _broken(words, font, item.width() - said["left"] - said["right"], said["wrap"])
    if len(broken) != said["lines"]:  # marks of its own make it break elsewhere: one block for all of it
        lines: tuple[Line, ...] = (_whole(item, words, said),)
    else:
        lines = tuple(_line(item, said, font, i, *line) for i, line in enumerate(broken))
    return Typeset(item, words, lines, said["px"], said["base"], said["truncated"])


def _answers(item: QQuickItem) -> dict[str, Any]:
    context = qmlContext(item)
    assert context is not None  # it was made in QML
    value, _undefined = QQmlExpression(context, item, _ASKED).evaluate()
    return dict(zip(_NAMES.split(), value.toVariant(), strict=True))


def _plain(text: str, text_format: int) -> str:
    if text_format != _PLAIN:
        text = html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"<br */?>", "\n", text)))
    return text.replace("\n", "\u2028")


def _broken(words: str, font: QFont, width: float, wrap: int) -> list[tuple[str, float, bool]]:
    """The lines as Qt breaks them, with the px that each takes, and whether it ends inside a word."""
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode(wrap))
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width if wrap else 1e6)
        start = line.textStart()
        end = start + line.textLength()
        lines.append((words[start:end].rstrip(" \u2028"), line.naturalTextWidth(), _inside_word(words, end)))
    layout.endLayout()
    return lines


def _inside_word(words: str, at: int) -> bool:
    """Whether a break before character `at` tears a word. Chinese and Japanese break between any two signs."""
    around = words[at - 1 : at + 1]
    return len(around) == 2 and around.isalnum() and all(east_asian_width(sign) not in "WF" for sign in around)


def _line(item: QQuickItem, said: dict[str, Any], font: QFont, index: int, words: str, wide: float, torn: bool) -> Line:
    pitch = said["pitch"] if said["mode"] == _FIXED else said["height"] / max(1, said["lines"])
    tight = QFontMetricsF(font).tightBoundingRect(words)
    return Line(words, tight.translated(_left(item, said, wide), item.baselineOffset() + index * pitch), wide, torn)


def _left(item: QQuickItem, said: dict[str, Any], wide: float) -> float:
    free = float(item.width() - said["left"] - said["right"] - wide)
    share = 1.0 if said["align"] == _RIGHT else 0.5 if said["align"] == _CENTRE else 0.0
    return float(said["left"]) + free * share


def _whole(item: QQuickItem, words: str, said: dict[str, Any]) -> Line:
    pitch = said["pitch"] if said["mode"] == _FIXED else said["height"] / max(1, said["lines"])
    top = item.baselineOffset() - 0.7 * said["px"]
    box = QRectF(_left(item, said, said["width"]), top, said["width"], (said["lines"] - 1) * pitch + 0.9 * said["px"])
    return Line(words, box, said["width"])
