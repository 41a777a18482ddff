"""Pages of voices, in the way to set them that takes the fewest parts."""

from __future__ import annotations

from dataclasses import replace

from kiosk.prepare.form import Page
from kiosk.show.flow import Block
from kiosk.show.grid import Arrangement
from kiosk.show.page_blocks import BODY_WIDE, Setting, larger
from kiosk.show.page_frame import flow_box, parts_of, wide
from kiosk.show.said import every, told
from kiosk.show.voice_columns import voice_blocks, voice_rows

AGREE_AIRY = 64.0  # px over what voices agree on, where an upright page would be half empty


def voices(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
    """The voices in the way that takes the fewest parts; of two such ways, the one where no part has only what they
    agree on, then the one with more of them side by side."""
    boxes = wide(page, setting)
    room = flow_box(page, setting, boxes).h
    agree = _agree(page, setting, boxes.flow.w)
    ways = [[*voices, *agree] for voices in _voice_ways(page, setting, boxes.flow.w)]
    fitting = [blocks for blocks in ways if all(block.tall <= room for block in blocks)] or ways[-1:]

    def parted(blocks: list[Block]) -> tuple[int, bool]:
        parts = parts_of(blocks, room, boxes.flow.w, setting.measure)
        return len(parts), any(part.blocks[0].follows for part in parts)

    return boxes, min(fitting, key=parted)


def _voice_ways(page: Page, setting: Setting, width: float) -> list[list[Block]]:
    """The ways to set the voices, the best first: side by side, or one under another. Wider columns are shorter, as are
    those whose words begin at more than one height."""
    voices, days, stage = page.get("voices", []), page.get("measure"), setting.stage
    tongue, measure = setting.tongue, setting.measure
    counts = (1,) if stage.portrait else (2,) if stage.large else (len(voices), 2, 1)
    columns = dict.fromkeys(min(len(voices), count) for count in counts)
    each = not stage.reach
    ways = [
        voice_blocks(voices, days, tongue, measure, width, count, sourced=each, level=level)
        for count in columns
        for level in (True, False)
    ]
    under = not stage.portrait and larger(setting) > 1
    return [*ways, voice_rows(voices, days, tongue, measure, width, sourced=each)] if under else ways


def _agree(page: Page, setting: Setting, width: float) -> list[Block]:
    paragraphs = told(page.get("agree"), setting.tongue.language)
    if not paragraphs:
        return []
    label = every(setting.tongue.words, "notInDispute")
    words = " ".join(p["t"] for p in paragraphs)
    stacked = setting.stage.portrait or setting.stage.large
    share = max(1.0, setting.measure.roles["bodyWide"].px / BODY_WIDE)
    text_width = width if stacked else min(1120.0 * share, width - 340)
    label_height = setting.measure.roles["kicker"].line if stacked else 0.0
    text_width = setting.measure.balanced(words, "bodyWide", text_width)
    height = setting.measure.height(words, "bodyWide", text_width) + label_height + 32
    content = {"label": label, "stacked": stacked, "textX": 0.0 if stacked else 340.0, "textWidth": text_width}
    agree = Block(
        kind="agree",
        words=words,
        role="bodyWide",
        tall=height,
        gap=20,
        airy=AGREE_AIRY,
        content=content,
        letters=len(words),
    )
    return [replace(agree, follows=True)]
