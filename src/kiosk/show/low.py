"""Where the parts of a page stand with `reach` on: whatever can be pressed in one row above the day line. No Qt."""

from __future__ import annotations

from dataclasses import replace

from kiosk.show import grid
from kiosk.show.flow import Block, stack
from kiosk.show.grid import MARGIN, NOWHERE, Arrangement, Box, Stage

BUTTON, OVER = 88.0, 16.0  # px of a button, and above it
BAND = 400.0  # px of the picture over the whole page
BAND_LEAST = 1200.0  # px of width below which a picture is no band
BAND_MOST = 1300.0  # px of the stage above which a band would be higher than its file
CAPTION_LINE = 34.0
KICKER = 480.0  # px of the text's top under a picture of full height
TITLE_WIDTH = 576.0
TITLE = 172.0  # px that a title has between its kicker and the buttons
COLUMN, FIRST, SECOND = 560.0, 688.0, 1296.0  # the two columns of text


def plate(
    stage: Stage,
    *,
    sources: bool,
    whole: bool,
    caption_height: float,
    title_height: float = 0.0,
    wide: float = 0.0,
    lettered: bool = False,
) -> Arrangement:
    """A picture: a band of `wide` px over title and text, unless it is shown `whole`, beside or over them."""
    if stage.portrait:
        return _plate_portrait(stage, sources=sources, lettered=lettered, caption_height=caption_height)
    if whole:
        return _plate_whole(stage, sources=sources, caption_height=caption_height)
    if stage.large:
        return _plate_narrow(stage, sources=sources, caption_height=caption_height)
    return _plate_band(stage, sources=sources, caption_height=caption_height, title_height=title_height, wide=wide)


def _plate_band(stage: Stage, *, sources: bool, caption_height: float, title_height: float, wide: float) -> Arrangement:
    """The picture gives way to a caption of several lines, and to a title of more than two."""
    up = max(0.0, title_height - TITLE)
    lines = max(0.0, caption_height - CAPTION_LINE)
    top, tall = KICKER - up, BAND - up - lines + stage.height - 816
    top += stage.height - 816
    return Arrangement(
        title=Box(MARGIN, top + 44, TITLE_WIDTH),
        flow=Box(FIRST, top, COLUMN, stage.height - 8),
        second=Box(SECOND, top, COLUMN, stage.height - 8),
        picture=Box(0, 0, wide, tall),
        caption=Box(MARGIN, tall + 14, stage.width - 2 * MARGIN, caption_height),
        look=Box(MARGIN, stage.foot, 260, BUTTON),
        sources=_beside_look(stage, sources=sources),
        below_title=False,
        use="viewer",
    )


def _plate_whole(stage: Stage, *, sources: bool, caption_height: float) -> Arrangement:
    """The usual arrangement with both buttons under the picture and the text."""
    boxes = grid.plate(stage, sources=sources, lettered=True, caption_height=caption_height)
    at = boxes.flow.x
    return boxes._replace(
        look=boxes.look._replace(y=max(boxes.look.y, stage.foot)),
        sources=Box(at, stage.foot, 260, BUTTON) if sources else NOWHERE,
        flow=boxes.flow._replace(h=stage.foot - OVER if sources else boxes.flow.h),
    )


def _plate_portrait(stage: Stage, *, sources: bool, lettered: bool, caption_height: float) -> Arrangement:
    """The usual arrangement, with what stands under the lower picture of a map that much higher."""
    boxes = grid.plate(stage, sources=False, lettered=False, caption_height=caption_height)
    up = boxes.picture.h - grid.upright_height(stage, lettered=lettered)
    return boxes._replace(
        title=boxes.title._replace(y=boxes.title.y - up),
        picture=boxes.picture._replace(h=boxes.picture.h - up),
        caption=boxes.caption._replace(y=boxes.caption.y - up),
        look=Box(MARGIN, stage.foot, 260, BUTTON),
        sources=_beside_look(stage, sources=sources),
        flow=boxes.flow._replace(h=stage.foot - OVER),
    )


def _plate_narrow(stage: Stage, *, sources: bool, caption_height: float) -> Arrangement:
    """Beside large text, with both buttons under the picture."""
    boxes = grid.plate(stage, sources=False, lettered=False, caption_height=caption_height)
    at, half = boxes.picture.x, 256.0
    return boxes._replace(
        picture=boxes.picture._replace(h=min(boxes.picture.h, stage.foot - OVER)),
        look=Box(at, stage.foot, half if sources else 2 * half + 16, BUTTON),
        sources=Box(at + half + 16, stage.foot, half, BUTTON) if sources else NOWHERE,
    )


def _beside_look(stage: Stage, *, sources: bool) -> Box:
    return Box(MARGIN + 276, stage.foot, 260, BUTTON) if sources else NOWHERE


def text(boxes: Arrangement, stage: Stage, *, sources: bool) -> Arrangement:
    """The boxes of a text without its sources, with the button for them: under the title or beside large text, where
    it takes no line away; under the text on an upright screen."""
    if not sources:
        return boxes
    if stage.portrait:
        flow = boxes.flow._replace(h=stage.foot - OVER)
        return boxes._replace(flow=flow, sources=Box(MARGIN, stage.foot, 260, BUTTON))
    return boxes._replace(sources=Box(1600 if stage.large else MARGIN, stage.foot, 256, BUTTON))


def wide(stage: Stage, *, sources: bool, key: float = 484.0) -> Arrangement:
    """The whole width under the title, with one button for all of its sources."""
    boxes = grid.wide(stage, sources=False, key=key)
    if not sources:
        return boxes
    return boxes._replace(flow=boxes.flow._replace(h=stage.foot - OVER), sources=Box(MARGIN, stage.foot, 260, BUTTON))


def sunk(blocks: tuple[Block, ...], room: float) -> tuple[Block, ...]:
    """The blocks with what can be pressed among them, and all after it, at the lower edge of their room."""
    at = next((i for i, block in enumerate(blocks) if block.kind == "choices"), -1)
    down = room - stack(blocks)
    if at < 0 or down <= 0:
        return blocks
    if at == 0:
        return (Block(kind="space", tall=down - blocks[0].gap), *blocks)
    return (*blocks[:at], replace(blocks[at], gap=blocks[at].gap + down), *blocks[at + 1 :])
