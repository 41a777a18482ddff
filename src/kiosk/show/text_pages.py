"""Pages of words alone: texts, quotations, documents and notices."""

from __future__ import annotations

from dataclasses import replace

from kiosk.prepare.form import Page
from kiosk.show import grid, low
from kiosk.show.flow import Block
from kiosk.show.grid import Arrangement, Box
from kiosk.show.page_blocks import PARAGRAPH_GAP, Setting, fixed, larger, paragraph_blocks
from kiosk.show.part_view import PartView
from kiosk.show.said import every, filled, said, told

TEXTS = ("text", "quote", "document", "notice")  # kinds of a page that is words alone
BESIDE_RULE = 24.0  # px from the rule of a document or a quotation to its words at least
CHOICES_X, CHOICES_WIDTH = 1400.0, 456.0  # px of a notice's buttons beside large text


def text(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
    """Running text beside its title, or under it."""
    boxes = _texted(setting, sources=bool(page["sources"]))
    paragraphs = told(page.get("text"), setting.tongue.language)
    return boxes, paragraph_blocks(paragraphs, setting.body, boxes.flow.w, setting.measure)


def quote(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
    """Somebody's words in large type, who it was, and when."""
    boxes = _ruled(_texted(setting, sources=True))
    language, measure = setting.tongue.language, setting.measure
    blocks = paragraph_blocks(told(page.get("quote"), language), "quote", boxes.flow.w, measure)
    blocks += fixed("speaker", said(page.get("speaker"), language), "name", boxes.flow.w, measure, 32)
    blocks += fixed("remark", said(page.get("role"), language), "caption", boxes.flow.w, measure, 0)
    return boxes, blocks + paragraph_blocks(told(page.get("context"), language), "bodyWide", boxes.flow.w, measure, 32)


def document(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
    """What a document says, in whose words that is, and a note on it."""
    boxes = _ruled(_texted(setting, sources=True))
    language, measure, words = setting.tongue.language, setting.measure, setting.tongue.words
    width = boxes.flow.w
    blocks = fixed("heading", said(page.get("heading"), language), "name", width, measure, 12)
    when = page.get("dated")
    if when is not None:
        dated = filled(every(words, "dateOfDocument"), said(when["label"], language))
        blocks += fixed("remark", dated, "caption", width, measure, 4)
    blocks += paragraph_blocks(told(page.get("text"), language), setting.body, width, measure)
    notes = paragraph_blocks(told(page.get("note"), language), "caption", width, measure)
    return boxes, blocks + notes


def notice(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
    """What the pages that follow hold; `foot` or `with_choices` adds the ways on."""
    boxes = _texted(setting, sources=False)
    paragraphs = told(page.get("text"), setting.tongue.language)
    return boxes, paragraph_blocks(paragraphs, setting.body, boxes.flow.w, setting.measure)


def _texted(setting: Setting, *, sources: bool) -> Arrangement:
    """A title and a text, with the way to its sources low where it must be."""
    stage, share = setting.stage, larger(setting)
    if stage.reach:
        return low.text(grid.text(stage, sources=False, larger=share), stage, sources=sources)
    return grid.text(stage, sources=sources, larger=share)


def _ruled(boxes: Arrangement) -> Arrangement:
    """The boxes with room for the rule at the left of the text, inside the margin."""
    in_by = max(0.0, grid.MARGIN + BESIDE_RULE - boxes.flow.x)
    spare = boxes.title.x + boxes.title.w - boxes.flow.x - boxes.flow.w  # where one column is under a wide title
    flow = boxes.flow._replace(x=boxes.flow.x + in_by, w=boxes.flow.w - max(0.0, in_by - max(0.0, spare)))
    return boxes._replace(flow=flow)


def head(page: Page, setting: Setting, width: float) -> list[Block]:
    """What is said on every part of a page: of a document, whose words they are."""
    if page["kind"] != "document":
        return []
    form = every(setting.tongue.words, f"form_{page.get('form', 'summary')}")
    return fixed("remark", form, "captionLead", width, setting.measure, 0)


def foot(page: Page, setting: Setting, width: float) -> list[Block]:
    """What can be done on every part of a page, under its words: after a notice, to go on or to go round."""
    return [_choices(page, setting, width)] if page["kind"] == "notice" and not _choices_beside(setting) else []


def with_choices(view: PartView, page: Page, setting: Setting) -> PartView:
    """The part with a notice's buttons beside its words, where they do not stand under them."""
    if page["kind"] != "notice" or not _choices_beside(setting):
        return view
    beside = Box(CHOICES_X, view.flow.y, CHOICES_WIDTH, view.flow.h)
    return replace(view, second_box=beside, second=(_choices(page, setting, CHOICES_WIDTH),))


def _choices(page: Page, setting: Setting, width: float) -> Block:
    words = setting.tongue.words
    content = {"goOn": every(words, "goOn"), "goRound": every(words, "goRound"), "skip": page.get("skip_to")}
    return Block(kind="choices", tall=88 if width >= 700 else 192, gap=40, least=PARAGRAPH_GAP, content=content)


def _choices_beside(setting: Setting) -> bool:
    """Whether they stand beside large text, where they take no line of it away."""
    return setting.stage.large and not setting.stage.portrait and not setting.stage.reach
