"""Pages of figures: a text, the rows, and a remark on all of them."""

from __future__ import annotations

from dataclasses import replace

from kiosk.prepare.form import Page
from kiosk.show.figure_rows import figure_block
from kiosk.show.flow import Block
from kiosk.show.grid import Arrangement
from kiosk.show.page_blocks import BODY_WIDE, Setting, fixed, paragraph_blocks
from kiosk.show.page_frame import flow_box, parts_of, wide
from kiosk.show.said import said, told

BEFORE_ROWS = 44.0  # px between a text and the first figure: more than between two rows
BEFORE_REMARK = 56.0  # px between the last figure and a remark on all of them, where there is room


def figures(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
    """Every source beside its number if all have room there; else under it, unless that takes another part."""
    boxes = wide(page, setting, key=640.0 if page["sources"] else 484.0)
    language, measure = setting.tongue.language, setting.measure
    column = min(boxes.flow.w, 1080.0 * max(1.0, measure.roles["bodyWide"].px / BODY_WIDE))
    blocks = paragraph_blocks(told(page.get("text"), language), "bodyWide", min(column, boxes.flow.w), measure)
    remark = fixed("remark", said(page.get("remark"), language), "bodyWide", boxes.flow.w, measure)
    closing = [replace(words, follows=True, airy=BEFORE_REMARK) for words in remark]
    mixed, under = ([*blocks, *_rows(page, setting, boxes.flow.w, under), *closing] for under in (False, True))
    if not any(block.content["lowered"] for block in mixed if block.kind == "figure"):
        return boxes, mixed
    room = flow_box(page, setting, boxes).h
    return boxes, min(under, mixed, key=lambda way: len(parts_of(way, room, boxes.flow.w, measure)))


def _rows(page: Page, setting: Setting, width: float, under: bool) -> list[Block]:
    """The figures of a page, the sources of all of them `under` their numbers or of each where it has room."""
    large, each = setting.stage.large, not setting.stage.reach
    rows = [
        figure_block(row, setting.tongue, setting.measure, width, large=large, sourced=each, under=under)
        for row in page.get("rows", [])
    ]
    if told(page.get("text"), setting.tongue.language) and rows and not large:
        rows[0] = replace(rows[0], gap=max(rows[0].gap, BEFORE_ROWS), least=BEFORE_ROWS)
    return rows
