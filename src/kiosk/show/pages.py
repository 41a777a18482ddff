"""A prepared page as what stands on the screen: boxes, words and blocks, in as many parts as it takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kiosk.prepare.form import MediaFile, Medium, Page, Paragraph, When
from kiosk.show import grid
from kiosk.show.campaign_layout import Needs, arrange
from kiosk.show.figure_rows import figure_block
from kiosk.show.flow import Block, Part, paragraph_block, pour
from kiosk.show.grid import NOWHERE, Arrangement, Box, Stage
from kiosk.show.measure import Measure
from kiosk.show.media import lead_and_credit
from kiosk.show.said import every, filled, said, told
from kiosk.show.tongue import Tongue
from kiosk.show.voice_columns import voice_blocks

PARAGRAPH_GAP = 22.0
TITLE_GAP = 26.0
CAPTION = 26  # px of a caption at the usual text size


@dataclass(frozen=True)
class PartView:
    """One screenful of a page, ready to be drawn."""

    page: int
    part: int
    kind: str
    offset: int  # letters of the page before this part
    kicker: str
    title: str
    title_box: Box
    flow: Box
    blocks: tuple[Block, ...]
    picture: str = ""
    picture_box: Box = NOWHERE
    caption_box: Box = NOWHERE
    look: Box = NOWHERE
    sources_box: Box = NOWHERE
    sources: tuple[str, ...] = ()
    locators: tuple[str, ...] = ()
    skip_to: int | None = None  # a notice's way round: index of a page, None for the next chapter
    dates: tuple[When, ...] = ()
    aside: str = ""
    aside_box: Box = NOWHERE
    words: int = 0


@dataclass(frozen=True)
class Setting:
    """All that a page's layout depends on besides the page."""

    stage: Stage
    tongue: Tongue
    measure: Measure
    media: MediaFile
    kicker: str


Builder = Callable[[Page, Setting], tuple[Arrangement, list[Block]]]


def lay_out(index: int, page: Page, setting: Setting) -> tuple[PartView, ...]:
    """The page in parts. Every kind answers; a kind from a later version shows its title alone."""
    builder = BUILDERS.get(page["kind"], _text)
    boxes, blocks = builder(page, setting)
    title = said(page["title"], setting.tongue.language)
    width = setting.measure.balanced(title, "title2", boxes.title.w)
    title_box = Box(boxes.title.x, boxes.title.y, width, setting.measure.height(title, "title2", width))
    aside = _aside(page, setting) if boxes.aside.w else ""
    top = max(boxes.flow.y, title_box.bottom + TITLE_GAP) if boxes.below_title else boxes.flow.y
    top = max(top, _key_bottom(aside, boxes.aside, setting.measure))
    flow = Box(boxes.flow.x, top, boxes.flow.w, boxes.flow.h - top)
    parts = pour(
        _closer(blocks, flow.h), flow.h, flow.w, lambda role: setting.measure.roles[role].line, setting.measure.breaks
    )
    words = page["words"].get(setting.tongue.language, 0)
    sources, locators = page_sources(page, setting.tongue.language)
    view = PartView(
        page=index,
        part=0,
        kind=page["kind"],
        offset=0,
        kicker=setting.kicker,
        title=title,
        title_box=title_box,
        flow=flow,
        blocks=(),
        picture=page.get("picture", ""),
        picture_box=boxes.picture,
        caption_box=boxes.caption,
        look=boxes.look,
        sources_box=boxes.sources,
        sources=sources,
        locators=locators,
        skip_to=page.get("skip_to"),
        dates=tuple(page["dates"]),
        aside=aside,
        aside_box=boxes.aside,
    )
    return tuple(_part(view, i, part, words, len(parts)) for i, part in enumerate(parts))


def _key_bottom(words: str, box: Box, measure: Measure) -> float:
    """px of the lower edge of the key, which keeps its size: larger text has a larger title to stand beside."""
    role = measure.roles["caption"]
    if not words or role.px > CAPTION:
        return 0.0
    return box.y + measure.height(words, "caption", box.w) + 8


def _part(view: PartView, index: int, part: Part, words: int, parts: int) -> PartView:
    return replace(view, part=index, offset=part.offset, blocks=part.blocks, words=-(-words // parts))


def _paragraphs(
    paragraphs: Sequence[Paragraph], role: str, width: float, measure: Measure, gap: float = PARAGRAPH_GAP
) -> list[Block]:
    line = measure.roles[role].line
    return [paragraph_block(p, role, width, line, measure.breaks, gap) for p in paragraphs]


def _fixed(kind: str, words: str, role: str, width: float, measure: Measure, gap: float = PARAGRAPH_GAP) -> list[Block]:
    if not words:
        return []
    return [Block(kind=kind, words=words, role=role, tall=measure.height(words, role, width), gap=gap)]


def _text(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
    boxes = grid.text(setting.stage, sources=bool(page["sources"]))
    paragraphs = told(page.get("text"), setting.tongue.language)
    return boxes, _paragraphs(paragraphs, "body", boxes.flow.w, setting.measure)


def _plate(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
    language = setting.tongue.language
    medium = setting.media.get(page.get("picture", ""))
    lettered = medium is not None and bool(medium["labels"])
    beside = lettered or bool(page["sources"])
    tall = _caption_height(medium, setting, grid.caption_width(setting.stage, beside=beside)) if medium else 0.0
    boxes = grid.plate(setting.stage, sources=bool(page["sources"]), lettered=lettered, caption_height=tall)
    blocks = _paragraphs(told(page.get("text"), language), "body", boxes.flow.w, setting.measure)
    if medium is not None and not boxes.caption.w:
        caption = f"{said(medium['caption'], language)} {said(medium['credit'], language)}"
        blocks += _fixed("remark", caption, "caption", boxes.flow.w, setting.measure)
    return boxes, blocks


def _caption_height(medium: Medium, setting: Setting, width: float) -> float:
    language = setting.tongue.language
    kind = every(setting.tongue.words, f"kind_{medium['kind']}")
    words = lead_and_credit(said(medium["caption"], language), kind, said(medium["credit"], language))
    return setting.measure.height(" ".join(words), "captionLead", width)


def _voices(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
    boxes = grid.wide(setting.stage, sources=bool(page["sources"]))
    voices = page.get("voices", [])
    room = boxes.flow.h - _title_bottom(page, setting, boxes.title) - TITLE_GAP
    blocks: list[Block] = []
    for columns in _column_counts(len(voices), setting.stage):
        blocks = voice_blocks(voices, page.get("measure"), setting.tongue, setting.measure, boxes.flow.w, columns)
        if all(block.tall <= room for block in blocks):
            break
    return boxes, blocks + _agree(page, setting, boxes.flow.w)


def _title_bottom(page: Page, setting: Setting, title: Box) -> float:
    words = said(page["title"], setting.tongue.language)
    return title.y + setting.measure.height(words, "title2", setting.measure.balanced(words, "title2", title.w))


def _column_counts(voices: int, stage: Stage) -> tuple[int, ...]:
    """How many voices to set side by side, the best first. Wider columns are shorter."""
    if stage.portrait:
        return (1,)
    return tuple(dict.fromkeys((min(voices, 2) if stage.large else voices, min(voices, 2), 1)))


def _agree(page: Page, setting: Setting, width: float) -> list[Block]:
    paragraphs = told(page.get("agree"), setting.tongue.language)
    if not paragraphs:
        return []
    label = every(setting.tongue.words, "whereTheyAgree")
    words = " ".join(p["t"] for p in paragraphs)
    stacked = setting.stage.portrait or setting.stage.large
    text_width = width if stacked else min(1120.0, width - 340)
    label_height = setting.measure.roles["kicker"].line if stacked else 0.0
    height = setting.measure.height(words, "bodyWide", text_width) + label_height + 32
    content = {"label": label, "stacked": stacked, "textX": 0.0 if stacked else 340.0, "textWidth": text_width}
    return [Block(kind="agree", words=words, role="bodyWide", tall=height, gap=20, content=content, letters=len(words))]


def _figures(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
    boxes = grid.wide(setting.stage, sources=bool(page["sources"]), key=640.0 if page["sources"] else 484.0)
    language, measure = setting.tongue.language, setting.measure
    column = min(boxes.flow.w, 1080.0 * max(1.0, measure.roles["bodyWide"].px / 32))
    blocks = _paragraphs(told(page.get("text"), language), "bodyWide", min(column, boxes.flow.w), measure)
    rows = [figure_block(row, setting.tongue, measure, boxes.flow.w) for row in page.get("rows", [])]
    remark = _fixed("remark", said(page.get("remark"), language), "bodyWide", boxes.flow.w, measure)
    return boxes, [*blocks, *rows, *remark]


def _closer(blocks: list[Block], room: float) -> list[Block]:
    """The blocks with smaller gaps where that lets them stand on one screen."""
    for most in (PARAGRAPH_GAP, 16.0):
        if sum(block.tall + block.gap for block in blocks) <= room:
            break
        blocks = [replace(block, gap=min(block.gap, most)) for block in blocks]
    return blocks


def _quote(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
    boxes = grid.text(setting.stage, sources=True)
    language, measure = setting.tongue.language, setting.measure
    blocks = _paragraphs(told(page.get("quote"), language), "quote", boxes.flow.w, measure)
    blocks += _fixed("speaker", said(page.get("speaker"), language), "name", boxes.flow.w, measure, 32)
    blocks += _fixed("remark", said(page.get("role"), language), "caption", boxes.flow.w, measure, 0)
    return boxes, blocks + _paragraphs(told(page.get("context"), language), "bodyWide", boxes.flow.w, measure, 32)


def _document(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
    boxes = grid.text(setting.stage, sources=True)
    language, measure, words = setting.tongue.language, setting.measure, setting.tongue.words
    width = boxes.flow.w
    blocks = _fixed("remark", every(words, f"form_{page.get('form', 'summary')}"), "captionLead", width, measure, 0)
    blocks += _fixed("heading", said(page.get("heading"), language), "name", width, measure, 12)
    when = page.get("dated")
    if when is not None:
        dated = filled(every(words, "dateOfDocument"), said(when["label"], language))
        blocks += _fixed("remark", dated, "caption", width, measure, 4)
    blocks += _paragraphs(told(page.get("text"), language), "body", width, measure)
    notes = _paragraphs(told(page.get("note"), language), "caption", width, measure)
    return boxes, blocks + notes


def _notice(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
    boxes = grid.text(setting.stage, sources=False)
    width, measure = boxes.flow.w, setting.measure
    blocks = _paragraphs(told(page.get("text"), setting.tongue.language), "body", width, measure)
    skip = page.get("skip_to")
    content = {
        "goOn": every(setting.tongue.words, "goOn"),
        "goRound": every(setting.tongue.words, "goRound"),
        "skip": skip,
    }
    wide = width >= 700
    return boxes, [*blocks, Block(kind="choices", tall=88 if wide else 192, gap=40, content=content)]


def _campaign(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
    """Its words change with the day, so its own view-model pours them; one block stands for all of them here."""
    medium = setting.media.get(page.get("map", ""))
    frame = arrange(Needs(page, medium, setting.kicker, setting.stage, setting.tongue, setting.measure))
    text = frame.text
    flow = Box(text.x, text.y, text.w, text.bottom)
    return Arrangement(frame.title, flow, sources=frame.sources, below_title=False), [Block(kind="campaign")]


def _aside(page: Page, setting: Setting) -> str:
    words = setting.tongue.words
    if page["kind"] == "figures":
        return every(words, "figuresKey")
    if page["kind"] == "voices":
        days = [every(words, "blocksMark")] if page.get("measure") else []
        return " ".join([every(words, "voicesOrder"), *days])
    return ""


BUILDERS: dict[str, Builder] = {
    "text": _text,
    "plate": _plate,
    "voices": _voices,
    "figures": _figures,
    "quote": _quote,
    "document": _document,
    "notice": _notice,
    "campaign": _campaign,
}


def page_sources(page: Page, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The works a page as a whole cites, with where in each: its own list, and a quote's or document's source."""
    own = tuple(page["sources"])
    single = page.get("source")
    ids = own if single is None or single in own else (single, *own)
    locator = said(page.get("locator"), language)
    return ids, tuple(locator if source == single else "" for source in ids)
