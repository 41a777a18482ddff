"""What stands around the words of a page: its title, the key to its signs, and how it is parted."""

from __future__ import annotations

from dataclasses import replace

from kiosk.prepare.form import Page
from kiosk.show import grid, low
from kiosk.show.flow import Block, Part, opened, pour
from kiosk.show.grid import Arrangement, Box
from kiosk.show.measure import Measure
from kiosk.show.page_blocks import PARAGRAPH_GAP, Setting, fixed
from kiosk.show.said import every, said

TITLE_GAP = 26.0
KEY_GAP = 52.0  # px between a title and the key beside it
UNDER_KEY = 8.0  # px
NOTE = 26  # px of the key's type at the usual size


def title_of(page: Page, setting: Setting, box: Box) -> str:
    """The words of the title, free to break where they would be torn in a word."""
    return setting.measure.loosened(said(page["title"], setting.tongue.language), "title2", box.w)


def title_box(page: Page, setting: Setting, box: Box) -> Box:
    """As narrow as the title's lines let it be."""
    words, measure = title_of(page, setting, box), setting.measure
    width = measure.balanced(words, "title2", box.w)
    return Box(box.x, box.y, width, measure.height(words, "title2", width))


def flow_box(page: Page, setting: Setting, boxes: Arrangement) -> Box:
    """What title and key leave the words of a page."""
    top = boxes.flow.y
    if boxes.below_title:
        top = max(top, title_box(page, setting, boxes.title).bottom + TITLE_GAP)
    if boxes.aside.w and (words := key_words(page, setting)):
        top = max(top, boxes.aside.y + setting.measure.height(words, "note", boxes.aside.w) + UNDER_KEY)
    return Box(boxes.flow.x, top, boxes.flow.w, boxes.flow.h - top)


def wide(page: Page, setting: Setting, key: float = 484.0) -> Arrangement:
    """The whole width, with a `key` of so many px, or as much wider as its type is larger where that leaves the words
    more room. With `reach` on one button names the sources of all voices or figures in sight."""
    larger = key * setting.measure.roles["note"].px / NOTE
    arranged = (_arranged(page, setting, width) for width in dict.fromkeys((key, larger)))
    return max(arranged, key=lambda boxes: flow_box(page, setting, boxes).h)


def _arranged(page: Page, setting: Setting, key: float) -> Arrangement:
    if setting.stage.reach:
        return _keyed(page, setting, low.wide(setting.stage, sources=True, key=key))
    return _keyed(page, setting, grid.wide(setting.stage, sources=bool(page["sources"]), key=key))


def _keyed(page: Page, setting: Setting, boxes: Arrangement) -> Arrangement:
    """The boxes with the key no wider than its words, which leaves the title what they do not need."""
    words = key_words(page, setting)
    if not boxes.aside.w or not words:
        return boxes
    width = setting.measure.balanced(words, "note", boxes.aside.w) + 4
    x = boxes.aside.x + boxes.aside.w - width
    title = boxes.title._replace(w=x - KEY_GAP - boxes.title.x)
    return boxes._replace(title=title, aside=boxes.aside._replace(x=x, w=width))


def key_words(page: Page, setting: Setting) -> str:
    """The key to the signs of figures, or to the order and the days of voices; "" on any other page."""
    words = setting.tongue.words
    if page["kind"] == "figures":
        return every(words, "figuresKey")
    if page["kind"] == "voices":
        days = [every(words, "blocksMark")] if page.get("measure") else []
        return " ".join([every(words, "voicesOrder"), *days])
    return ""


def key_over(page: Page, setting: Setting, width: float) -> list[Block]:
    """The key to the signs on an upright page, which has no place for it beside its title."""
    words = key_words(page, setting)
    if not words or not setting.stage.portrait or setting.stage.reach:
        return []
    return fixed("remark", words, "note", width, setting.measure, 0)


def parts_of(blocks: list[Block], room: float, width: float, measure: Measure) -> tuple[Part, ...]:
    """The parts of `room` px that the blocks take, with their gaps as large as each allows."""
    parts = pour(_closer(blocks, room), room, width, lambda role: measure.roles[role].line, measure.breaks)
    return tuple(opened(part, room) for part in parts)


def _closer(blocks: list[Block], room: float) -> list[Block]:
    """The blocks with smaller gaps where that lets them stand on one screen."""
    for most in (PARAGRAPH_GAP, 16.0):
        if sum(block.tall + block.gap for block in blocks) <= room:
            break
        blocks = [replace(b, gap=min(b.gap, max(most, b.least)), loose=max(b.loose, b.gap)) for b in blocks]
    return blocks
