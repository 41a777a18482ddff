"""Where the parts of a page stand, in px at 1920x1080 (or 1080x1920). No Qt.

QML places what it is told; the numbers are here because the text is broken into parts with them.
"""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

MARGIN = 64.0
TITLE_TOP = 84.0
KICKER_TOP = 40.0
PLATE_SHAPE = 1136 / 720  # the width of a map to its height
NARROW_X, NARROW_SHAPE = 1328.0, 9 / 16  # px to the left of a picture beside large text, and its height to its width
NARROW_LEAST = 200.0  # px of height below which it is no picture: over eight lines of caption at the largest text
UNDER_PICTURE = 14.0  # px between a picture and its caption


class Box(NamedTuple):
    """A rectangle: px from the left and top of the stage."""

    x: float = 0.0
    y: float = 0.0
    w: float = 0.0
    h: float = 0.0

    @property
    def bottom(self) -> float:
        """px of its lower edge."""
        return self.y + self.h

    def meets(self, other: Box) -> bool:
        """Whether they cover each other anywhere; edges may touch."""
        across = self.x < other.x + other.w and other.x < self.x + self.w
        return across and self.y < other.bottom and other.y < self.bottom


NOWHERE = Box()


class Stage(NamedTuple):
    """The room for content: the screen less the day line and the control bar."""

    width: float
    height: float
    large: bool = False  # above 125 %: one text column and a narrow plate
    reach: bool = False  # whatever can be pressed stands below the line: see kiosk.show.low

    @property
    def portrait(self) -> bool:
        """Whether it is taller than wide."""
        return self.height > self.width

    @property
    def line(self) -> float:
        """px from the top above which nothing can be pressed while `reach` is on: 700 of 1080, 1100 of 1920."""
        return self.height - (468.0 if self.portrait else 116.0)

    @property
    def foot(self) -> float:
        """px from the top of a row of buttons above the day line."""
        return self.height - 104.0


class Arrangement(NamedTuple):
    """The boxes of one page. Those of no use have no width."""

    title: Box  # its top and width; the height follows from the words
    flow: Box  # from the bottom of the title (y is the least) to its bottom edge
    picture: Box = NOWHERE
    caption: Box = NOWHERE
    look: Box = NOWHERE  # the button that opens the plate
    sources: Box = NOWHERE  # the button that says who says so
    aside: Box = NOWHERE  # a key to the signs on the page
    second: Box = NOWHERE  # a second column, where the flow goes on
    below_title: bool = True  # whether the flow begins under the title or stands beside it
    use: str = "page"  # which of the picture's files is shown
    caption_words: str = ""  # what stands in `caption`, as our own markup


def sources_button(stage: Stage) -> Box:
    """The one place of the way to a page's sources: the upper right corner, over an engraving that reaches into it."""
    return Box(stage.width - MARGIN - 236, 12, 236, 64)


def plate(stage: Stage, *, sources: bool, lettered: bool, caption_height: float = 68.0) -> Arrangement:
    """A picture with its caption, and the text beside it or under it. Nothing covers the words of a `lettered` one,
    which is shown whole."""
    if stage.portrait:
        return _plate_portrait(stage, sources=sources, lettered=lettered, caption_height=caption_height)
    if stage.large:
        return _plate_narrow(stage, sources=sources, caption_height=caption_height)
    tall = stage.height - 96 - max(0.0, caption_height - 102)  # three lines stand above the day line, more need room
    edge = min(1136.0, float(int(tall * PLATE_SHAPE)))  # of a picture that is shown whole
    under = Box(min(860.0, edge - 260), tall + 8, 260, 88)
    over = Box(860, tall - 104, 260, 88)
    wide = under.x - 16 - MARGIN if lettered else caption_width(stage, beside=False)
    caption = Box(MARGIN, tall + 12, wide, caption_height)
    return Arrangement(
        title=Box(1200, TITLE_TOP, 656),
        flow=Box(1200, 0, 656, stage.height - 8),
        picture=Box(0, 0, 1136, tall),
        caption=caption,
        look=under if lettered else over,
        sources=sources_button(stage) if sources else NOWHERE,
    )


def narrow_height(stage: Stage) -> float:
    """px of height of the picture beside large text, if its caption leaves it that."""
    return (stage.width - NARROW_X) * NARROW_SHAPE


def _plate_narrow(stage: Stage, *, sources: bool, caption_height: float) -> Arrangement:
    """Beside large text: the whole picture over its caption, or a higher cut of it where the caption has no room. Over
    so small a picture a button would cover what it shows: both stand under it."""
    foot, wide, half = stage.height - 116, stage.width - NARROW_X, 256.0
    boxes = Arrangement(
        title=Box(MARGIN, TITLE_TOP, 1216),
        flow=Box(MARGIN, 0, 1200, stage.height),
        picture=Box(NARROW_X, 0, wide, foot),
        look=Box(NARROW_X, foot + 16, half if sources else 2 * half + 16, 88),
        sources=Box(NARROW_X + half + 16, foot + 16, half, 88) if sources else NOWHERE,
    )
    tall = min(narrow_height(stage), foot - caption_height - UNDER_PICTURE)
    return captioned(boxes, "narrow", tall, caption_height) if tall >= NARROW_LEAST else boxes


def captioned(boxes: Arrangement, use: str, tall: float, caption_height: float) -> Arrangement:
    """The boxes with a picture `tall` px high, of another of its files, and its caption under it."""
    x, y, wide, _ = boxes.picture
    left = max(x, MARGIN)
    caption = Box(left, y + tall + UNDER_PICTURE, x + wide - MARGIN - left, caption_height)
    return boxes._replace(picture=Box(x, y, wide, tall), caption=caption, use=use)


def caption_width(stage: Stage, *, beside: bool) -> float:
    """px that a caption has, with or without a button `beside` it."""
    if stage.portrait:
        return 660.0 if beside else 952.0
    if stage.large:
        return stage.width - NARROW_X - MARGIN
    return 780.0 if beside else 1040.0


def upright_height(stage: Stage, *, lettered: bool) -> float:
    """px of height of a picture over its text: a map's box is no higher than the map, which begins at the upper edge as
    an engraving does."""
    tall = 400.0 if stage.large else 760.0
    return min(tall, float(ceil(stage.width / PLATE_SHAPE))) if lettered else tall


def _plate_portrait(stage: Stage, *, sources: bool, lettered: bool, caption_height: float) -> Arrangement:
    """Over a map or a diagram the way to the sources would cover names: it stands under it, beside the kicker."""
    tall = upright_height(stage, lettered=lettered)
    right = stage.width - MARGIN - 260
    under, over = Box(right, tall + 16, 260, 88), Box(right, tall - 104, 260, 88)
    caption = Box(MARGIN, tall + UNDER_PICTURE, caption_width(stage, beside=lettered), caption_height)
    under_look = 156.0 if sources and lettered else 120.0 if lettered else 28.0
    top = tall + max(under_look, 28 + caption_height if stage.large else max(140.0, 40 + caption_height))
    below = Box(right, under.bottom + 16, 260, 64)
    return Arrangement(
        title=Box(MARGIN, top + 44, 952),
        flow=Box(MARGIN, 0, 952, stage.height - 8),
        picture=Box(0, 0, stage.width, tall),
        caption=caption,
        look=under if lettered else over,
        sources=(below if lettered else sources_button(stage)) if sources else NOWHERE,
        use="upright" if stage.large else "page",
    )


def text(stage: Stage, *, sources: bool, larger: float = 1.0) -> Arrangement:
    """A title at the left, the text beside it, wider where it is `larger` than usual; one column under the title where
    there is less room."""
    button = sources_button(stage) if sources else NOWHERE
    if stage.portrait:
        flow = Box(MARGIN, 0, 952, stage.height - 8)
        return Arrangement(title=Box(MARGIN, TITLE_TOP, 952), flow=flow, sources=button)
    if stage.large:
        flow = Box(MARGIN, 0, 1280, stage.height)
        return Arrangement(title=Box(MARGIN, TITLE_TOP, 1792), flow=flow, sources=button)
    return Arrangement(
        title=Box(MARGIN, TITLE_TOP, 600),
        flow=Box(752, 92, min(720 * larger, stage.width - MARGIN - 752), stage.height - 8),
        sources=button,
        below_title=False,
    )


def wide(stage: Stage, *, sources: bool, key: float = 484.0) -> Arrangement:
    """The whole width under the title: voices, figures. `key`: px for the words that explain the signs, under the way
    to the sources."""
    button = sources_button(stage) if sources else NOWHERE
    if stage.portrait:
        flow = Box(MARGIN, 0, 952, stage.height - 8)
        return Arrangement(title=Box(MARGIN, TITLE_TOP, 952), flow=flow, sources=button)
    right = stage.width - MARGIN
    return Arrangement(
        title=Box(MARGIN, TITLE_TOP - 2, right - key - 52 - MARGIN),
        flow=Box(MARGIN, 0, 1792, stage.height - 4),
        aside=Box(right - key, 84 if sources else 56, key, 68 if sources else 102),
        sources=button,
    )
