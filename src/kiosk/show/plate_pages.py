"""Pages with a picture: the text beside it or under it, or after it where neither leaves room for its names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from kiosk.prepare.form import Medium, Page
from kiosk.show import captions, grid, low
from kiosk.show.flow import Block, unparted
from kiosk.show.grid import MARGIN, NOWHERE, Arrangement
from kiosk.show.page_blocks import PARAGRAPH_GAP, Setting, larger, paragraph_blocks
from kiosk.show.page_frame import flow_box, parts_of
from kiosk.show.said import led, said, told

SHORT = 4  # lines of a caption that is never parted
LEAST_SHARE = 0.93  # of its full height: on a smaller picture the names run into each other


def lettered(page: Page, setting: Setting) -> bool:
    """Whether the page's picture has names set over it, as a map has."""
    medium = setting.media.get(page.get("picture", ""))
    return medium is not None and bool(medium["labels"])


def plate(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
    language = setting.tongue.language
    medium = setting.media.get(page.get("picture", ""))
    named = lettered(page, setting)
    if setting.stage.reach:
        boxes = _low(page, setting, medium)
    else:
        arranged = partial(grid.plate, setting.stage, sources=bool(page["sources"]), lettered=named)
        boxes = _captioned(arranged, medium, setting, grid.caption_width(setting.stage, beside=named))
    if _wide_at_most(medium, boxes.use) + 1 < boxes.picture.w:
        boxes = boxes._replace(use="page")  # which covers every box
    blocks = paragraph_blocks(told(page.get("text"), language), "body", boxes.flow.w, setting.measure)
    if medium is not None and not boxes.caption.w:
        lead, *rest = _caption_under(medium, setting, boxes.flow.w)
        blocks += [replace(lead, follows=bool(blocks)), *rest]
    return boxes, blocks


def _low(page: Page, setting: Setting, medium: Medium | None) -> Arrangement:
    """The same with every button low: an engraving as a band over the text where it is wide enough."""
    stage, wide = setting.stage, _wide_at_most(medium, "viewer")
    narrow = wide < low.BAND_LEAST or stage.height > low.BAND_MOST
    whole = lettered(page, setting) or (narrow and not stage.large)
    band = not (whole or stage.portrait or stage.large)
    width = stage.width - 2 * MARGIN if band or stage.portrait else grid.caption_width(stage, beside=not stage.large)
    measure = setting.measure
    words = measure.loosened(said(page["title"], setting.tongue.language), "title2", low.TITLE_WIDTH)  # as it is shown
    title = measure.height(words, "title2", low.TITLE_WIDTH)
    arranged = partial(
        low.plate,
        stage,
        sources=bool(page["sources"]),
        whole=whole,
        title_height=title,
        wide=min(stage.width, wide),
        lettered=lettered(page, setting),
    )
    return _captioned(arranged, medium, setting, width)


def _captioned(
    arranged: Callable[..., Arrangement], medium: Medium | None, setting: Setting, width: float
) -> Arrangement:
    """The boxes with as much of the caption as leaves a small picture beside large text its height: one on every page.
    Any other picture gives way to the whole of it."""
    if medium is None:
        return arranged(caption_height=0.0)
    stage = setting.stage
    beside_large = stage.large and not stage.portrait
    for words in captions.shortened(medium, setting):
        boxes = _worded(arranged, words, setting, width)
        if not beside_large or (boxes.use == "narrow" and boxes.picture.h >= grid.narrow_height(stage)):
            break
    return boxes


def _worded(arranged: Callable[..., Arrangement], words: captions.Words, setting: Setting, width: float) -> Arrangement:
    """The boxes for a caption `width` px wide, or as wide as they leave it: beside a lower map, whose button stands
    inside its edge, it is narrower."""
    boxes = arranged(caption_height=captions.height(words, setting, width))
    if boxes.caption.w not in (0.0, width):
        boxes = arranged(caption_height=captions.height(words, setting, boxes.caption.w))
    return boxes._replace(caption_words=captions.as_shown(words))


def _wide_at_most(medium: Medium | None, use: str) -> float:
    """px of an engraving's file for this use, which is not enlarged; 0 for any other picture."""
    if medium is None or not medium["engraved"]:
        return 0.0
    wide = [one["width"] / one["unit"] for one in medium["pictures"] if one["use"] == use]
    return min(wide, default=0.0)  # a file of another scale may be a pixel wider


def crowded(page: Page, setting: Setting) -> bool:
    """Whether neither the place beside the text nor under it leaves a lettered picture its size. In large type all
    pages with one are alike."""
    if not lettered(page, setting):
        return False
    stage = setting.stage
    if stage.large or stage.portrait:
        return stage.large
    boxes, _ = plate(page, setting)
    return larger(setting) > 1 or boxes.picture.h < LEAST_SHARE * (stage.height - 96)


def picture_alone(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
    """A lettered picture as large as at the usual text size, with its title and caption and nothing else.

    Its names keep their size, so on a smaller one they would run into each other.
    """
    usual = setting.stage._replace(large=False)
    named = bool(page["sources"])
    if usual.reach:
        boxes = low.plate(usual, sources=named, whole=True, lettered=True, caption_height=0.0)
    else:
        boxes = grid.plate(usual, sources=named, lettered=True, caption_height=0.0)
    boxes = boxes._replace(caption=NOWHERE)
    medium, flow = setting.media[page.get("picture", "")], flow_box(page, setting, boxes)

    def parts(blocks: list[Block]) -> int:
        return len(parts_of(blocks, flow.h, flow.w, setting.measure))

    ways = [_caption_blocks(words, setting, flow.w) for words in captions.shortened(medium, setting)]
    return boxes, min(ways, key=parts)  # the same map is not shown again for a credit's sake


def _caption_under(medium: Medium, setting: Setting, width: float) -> list[Block]:
    """The caption under a text: a short one in one piece, its credit on the lines of its lead."""
    lead, credit = captions.whole(medium, setting)
    tall = captions.height((lead, credit), setting, width)
    if not lead or tall > SHORT * setting.measure.roles["caption"].line:
        return _caption_blocks((lead, credit), setting, width)
    letters = len(lead) + len(credit)
    words = led(lead, credit)
    return [Block("paragraph", tall, width, PARAGRAPH_GAP, words, marked=True, role="caption", letters=letters)]


def _caption_blocks(words: captions.Words, setting: Setting, width: float) -> list[Block]:
    """A bold lead and a credit under it, which two parts may share only where one can't hold both."""
    lead, credit = words
    heads = paragraph_blocks([{"t": lead}], "captionLead", width, setting.measure) if lead else []
    under = paragraph_blocks([{"t": credit}], "caption", width, setting.measure, gap=0)
    return [*map(unparted, heads), *(replace(unparted(one), follows=bool(heads)) for one in under)]
