"""A prepared page as what stands on the screen: boxes, words and blocks, in as many parts as it takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from kiosk.prepare.form import Page, When
from kiosk.show import grid, low
from kiosk.show.campaign_layout import Needs, arrange
from kiosk.show.figure_rows import figure_block
from kiosk.show.flow import Block, Part, aired, opened, pour, stack
from kiosk.show.grid import NOWHERE, Arrangement, Box
from kiosk.show.measure import Measure
from kiosk.show.page_blocks import PARAGRAPH_GAP, Setting, fixed, larger, paragraph_blocks
from kiosk.show.plate_pages import crowded, picture_alone, plate
from kiosk.show.said import every, filled, said, told
from kiosk.show.voice_columns import voice_blocks, voice_rows

TEXTS = ("text", "document", "notice")  # kinds of a page that is running text alone
TITLE_GAP = 26.0
BEFORE_ROWS = 44.0  # px between a text and the first figure: more than between two rows
BEFORE_REMARK = 56.0  # px between the last figure and a remark on all of them, where there is room
DROP = 44.0  # px that figures, or the text before them, stand lower where there is room: from 222 on, as drawn
VOICES_DROP = 108.0  # px that voices without days stand lower where there is room: names at 286, as drawn
BODY_WIDE = 32  # px of running text beside figures, at the usual size
BESIDE_RULE = 24.0  # px from the rule of a document or a quotation to its words at least
CHOICES_X, CHOICES_WIDTH = 1400.0, 456.0  # px of a notice's buttons beside large text
UPRIGHT_GAP = 44.0  # px between paragraphs of an upright page of words alone, where there is room
UPRIGHT_DROP, UPRIGHT_SHARE = 160.0, 0.4  # px that it stands lower at most, and of what would stay empty under it
AGREE_AIRY = 64.0  # px over what voices agree on, where an upright page would be half empty
KEY_GAP = 52.0  # px between a title and the key beside it


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
    second_box: Box = NOWHERE
    second: tuple[Block, ...] = ()  # the blocks of the second column
    picture: str = ""
    use: str = "page"  # which of its files
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
    measured: bool = False  # whether days stand over its voices
    words: int = 0


Builder = Callable[[Page, Setting], tuple[Arrangement, list[Block]]]


def lay_out(index: int, page: Page, setting: Setting) -> tuple[PartView, ...]:
    """The page in parts. Every kind answers; a kind from a later version shows its title alone.

    An upright page without a picture is set in larger type, unless that would take another part.
    """
    usual = partial(_laid_out, index, page)
    if page["kind"] not in TEXTS or not setting.stage.portrait:
        return usual(setting)
    large = usual(replace(setting, body="bodyUpright"))
    return large if len(large) == 1 else min(large, usual(setting), key=len)


def _laid_out(index: int, page: Page, setting: Setting) -> tuple[PartView, ...]:
    parts: list[PartView] = []
    letters = 0
    for boxes, blocks in _faces(page, setting):
        poured = _pour(index, page, setting, boxes, blocks)
        parts += [replace(part, offset=part.offset + letters) for part in poured]
        letters += sum(block.letters for block in blocks)
    words = page["words"].get(setting.tongue.language, 0)
    return tuple(replace(part, part=i, words=-(-words // len(parts))) for i, part in enumerate(parts))


def _faces(page: Page, setting: Setting) -> list[tuple[Arrangement, list[Block]]]:
    """One arrangement for the whole page; two where its picture leaves no room for large text."""
    if page["kind"] == "plate" and crowded(page, setting):
        return [picture_alone(page, setting), _text(page, setting)]
    return [BUILDERS.get(page["kind"], _text)(page, setting)]


def _pour(index: int, page: Page, setting: Setting, boxes: Arrangement, blocks: list[Block]) -> tuple[PartView, ...]:
    title = _title(page, setting, boxes.title)
    width = setting.measure.balanced(title, "title2", boxes.title.w)
    title_box = Box(boxes.title.x, boxes.title.y, width, setting.measure.height(title, "title2", width))
    aside = _aside(page, setting) if boxes.aside.w else ""
    top = max(boxes.flow.y, title_box.bottom + TITLE_GAP) if boxes.below_title else boxes.flow.y
    top = max(top, _key_bottom(aside, boxes.aside, setting.measure))
    flow = Box(boxes.flow.x, top, boxes.flow.w, boxes.flow.h - top)
    parts = _framed(_head(page, setting, flow.w), blocks, _foot(page, setting, flow.w), flow, setting.measure)
    key = _key_over(page, setting, flow.w)
    if key and len(with_key := _parts([*key, *blocks], flow.h, flow.w, setting.measure)) == len(parts):
        parts = with_key
    sources, locators = page_sources(page, setting.tongue.language)
    across = 2 if boxes.second.w else 1
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
        second_box=boxes.second._replace(h=flow.h),
        picture=page.get("picture", "") if boxes.picture.w else "",
        use=boxes.use,
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
        measured=bool(page.get("measure")),
    )
    if page["kind"] == "notice" and _choices_beside(setting):
        beside = Box(CHOICES_X, flow.y, CHOICES_WIDTH, flow.h)
        view = replace(view, second_box=beside, second=(_choices(page, setting, CHOICES_WIDTH),))
    return tuple(_filled(view, parts[i : i + across], setting) for i in range(0, len(parts), across))


def _filled(view: PartView, columns: Sequence[Part], setting: Setting) -> PartView:
    """One screenful: its columns, and with `reach` on one button for all that stands in it."""
    first, *rest = columns
    view = replace(view, offset=first.offset, blocks=first.blocks, second=rest[0].blocks if rest else view.second)
    view = SPREADS.get(view.kind, _as_poured)(view, setting)
    if view.kind == "figures" and all(block.kind != "figure" for block in view.blocks):
        view = replace(view, aside="")  # a key to signs that stand on another part
    if not setting.stage.reach:
        return view
    cited = [cite for block in view.blocks for cite in block.cites]
    sources = (*view.sources, *(source for source, _ in cited))
    locators = (*view.locators, *(where for _, where in cited))
    return replace(view, blocks=low.sunk(view.blocks, view.flow.h), sources=sources, locators=locators)


def _as_poured(view: PartView, _setting: Setting) -> PartView:
    return view


def _figures_spread(view: PartView, setting: Setting) -> PartView:
    """A part that would be half empty, spread over its room: lower at first, then with more air between its rows."""
    if setting.stage.reach:
        return view
    view = _lowered(view, DROP)
    return replace(view, blocks=aired(Part(view.blocks, view.offset), view.flow.h).blocks)


def _text_spread(view: PartView, setting: Setting) -> PartView:
    """An upright page of words alone: with more air between its paragraphs, and lower on the page."""
    if setting.stage.reach or not setting.stage.portrait:
        return view
    blocks = tuple(replace(b, airy=UPRIGHT_GAP) if b.role == "bodyUpright" else b for b in view.blocks)
    view = replace(view, blocks=aired(Part(blocks, view.offset), view.flow.h).blocks)
    return _lowered(view, min(UPRIGHT_DROP, (view.flow.h - stack(view.blocks)) * UPRIGHT_SHARE))


def _voices_spread(view: PartView, setting: Setting) -> PartView:
    """Voices lower where no days stand over them, and what they agree on at the foot of the page; upright, with more
    air between them."""
    if setting.stage.reach:
        return view
    if setting.stage.portrait:
        view = _lowered(view, VOICES_DROP)
        return replace(view, blocks=aired(Part(view.blocks, view.offset), view.flow.h).blocks)
    view = view if view.measured else _lowered(view, VOICES_DROP)
    *voices, last = view.blocks
    if last.kind != "agree" or not voices:
        return view
    return replace(view, blocks=(*voices, replace(last, gap=last.gap + max(0.0, view.flow.h - stack(view.blocks)))))


def _lowered(view: PartView, most: float) -> PartView:
    """The part `most` px lower, as far as it has room."""
    drop = min(most, max(0.0, view.flow.h - stack(view.blocks)))
    return replace(view, flow=view.flow._replace(y=view.flow.y + drop, h=view.flow.h - drop))


def _framed(head: list[Block], blocks: list[Block], foot: list[Block], flow: Box, measure: Measure) -> tuple[Part, ...]:
    """The parts that `blocks` take, each with `head` over it and `foot` under it."""
    under_head = max((block.gap for block in blocks), default=0.0) if head else 0.0
    room = flow.h - stack(head) - under_head - sum(block.least + block.tall for block in foot)
    parts = _parts(blocks, room, flow.w, measure)
    return tuple(_widest(replace(part, blocks=(*head, *part.blocks, *foot)), len(foot), flow.h) for part in parts)


def _widest(part: Part, last: int, room: float) -> Part:
    """The part with the gap above its `last` blocks no wider than there is room for."""
    spare = min(0.0, room - stack(part.blocks))
    if not spare:
        return part
    foot = [replace(block, gap=max(block.least, block.gap + spare)) for block in part.blocks[-last:]]
    return replace(part, blocks=(*part.blocks[:-last], *foot))


def _head(page: Page, setting: Setting, width: float) -> list[Block]:
    """What is said on every part of a page: of a document, whose words they are."""
    if page["kind"] != "document":
        return []
    form = every(setting.tongue.words, f"form_{page.get('form', 'summary')}")
    return fixed("remark", form, "captionLead", width, setting.measure, 0)


def _foot(page: Page, setting: Setting, width: float) -> list[Block]:
    """What can be done on every part of a page, under its words: after a notice, to go on or to go round."""
    return [_choices(page, setting, width)] if page["kind"] == "notice" and not _choices_beside(setting) else []


def _choices(page: Page, setting: Setting, width: float) -> Block:
    words = setting.tongue.words
    content = {"goOn": every(words, "goOn"), "goRound": every(words, "goRound"), "skip": page.get("skip_to")}
    return Block(kind="choices", tall=88 if width >= 700 else 192, gap=40, least=PARAGRAPH_GAP, content=content)


def _choices_beside(setting: Setting) -> bool:
    """Whether they stand beside large text, where they take no line of it away."""
    return setting.stage.large and not setting.stage.portrait and not setting.stage.reach


def _parts(blocks: list[Block], room: float, width: float, measure: Measure) -> tuple[Part, ...]:
    parts = pour(_closer(blocks, room), room, width, lambda role: measure.roles[role].line, measure.breaks)
    return tuple(opened(part, room) for part in parts)


def _key_bottom(words: str, box: Box, measure: Measure) -> float:
    """px of the lower edge of the key."""
    return box.y + measure.height(words, "note", box.w) + 8 if words else 0.0


def _key_over(page: Page, setting: Setting, width: float) -> list[Block]:
    """The key to the signs on an upright page, which has no place for it beside its title."""
    words = _aside(page, setting)
    if not words or not setting.stage.portrait or setting.stage.reach:
        return []
    return fixed("remark", words, "note", width, setting.measure, 0)


def _keyed(page: Page, setting: Setting, boxes: Arrangement) -> Arrangement:
    """The boxes with the key no wider than its words, which leaves the title what they do not need."""
    words = _aside(page, setting)
    if not boxes.aside.w or not words:
        return boxes
    wide = setting.measure.balanced(words, "note", boxes.aside.w) + 4
    x = boxes.aside.x + boxes.aside.w - wide
    title = boxes.title._replace(w=x - KEY_GAP - boxes.title.x)
    return boxes._replace(title=title, aside=boxes.aside._replace(x=x, w=wide))


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


def _text(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
    boxes = _texted(setting, sources=bool(page["sources"]))
    paragraphs = told(page.get("text"), setting.tongue.language)
    return boxes, paragraph_blocks(paragraphs, setting.body, boxes.flow.w, setting.measure)


def _voices(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
    """The voices in the way that takes the fewest parts; of two such ways, the one where no part has only what they
    agree on, then the one with more of them side by side."""
    boxes = _wide(page, setting)
    room = boxes.flow.h - _title_bottom(page, setting, boxes.title) - TITLE_GAP
    agree = _agree(page, setting, boxes.flow.w)
    ways = [[*voices, *agree] for voices in _voice_ways(page, setting, boxes.flow.w)]
    fitting = [blocks for blocks in ways if all(block.tall <= room for block in blocks)] or ways[-1:]

    def parted(blocks: list[Block]) -> tuple[int, bool]:
        parts = _parts(blocks, room, boxes.flow.w, setting.measure)
        return len(parts), any(part.blocks[0].follows for part in parts)

    return boxes, min(fitting, key=parted)


def _voice_ways(page: Page, setting: Setting, width: float) -> list[list[Block]]:
    """The ways to set the voices, the best first: side by side, or one under another. Wider columns are shorter."""
    voices, days, stage = page.get("voices", []), page.get("measure"), setting.stage
    tongue, measure = setting.tongue, setting.measure
    counts = (1,) if stage.portrait else (2,) if stage.large else (len(voices), 2, 1)
    columns = dict.fromkeys(min(len(voices), count) for count in counts)
    each = not stage.reach
    ways = [voice_blocks(voices, days, tongue, measure, width, count, sourced=each) for count in columns]
    under = not stage.portrait and larger(setting) > 1
    return [*ways, voice_rows(voices, days, tongue, measure, width, sourced=each)] if under else ways


def _wide(page: Page, setting: Setting, **key: float) -> Arrangement:
    """The whole width. With `reach` on one button names the sources of all voices or figures in sight."""
    if setting.stage.reach:
        return _keyed(page, setting, low.wide(setting.stage, sources=True, **key))
    return _keyed(page, setting, grid.wide(setting.stage, sources=bool(page["sources"]), **key))


def _title(page: Page, setting: Setting, box: Box) -> str:
    return setting.measure.loosened(said(page["title"], setting.tongue.language), "title2", box.w)


def _title_bottom(page: Page, setting: Setting, title: Box) -> float:
    words = _title(page, setting, title)
    return title.y + setting.measure.height(words, "title2", setting.measure.balanced(words, "title2", title.w))


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


def _figures(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
    boxes = _wide(page, setting, key=640.0 if page["sources"] else 484.0)
    language, measure = setting.tongue.language, setting.measure
    column = min(boxes.flow.w, 1080.0 * max(1.0, measure.roles["bodyWide"].px / BODY_WIDE))
    blocks = paragraph_blocks(told(page.get("text"), language), "bodyWide", min(column, boxes.flow.w), measure)
    remark = fixed("remark", said(page.get("remark"), language), "bodyWide", boxes.flow.w, measure)
    closing = [replace(words, follows=True, airy=BEFORE_REMARK) for words in remark]
    mixed, under = ([*blocks, *_rows(page, setting, boxes.flow.w, under), *closing] for under in (False, True))
    if not any(block.content["lowered"] for block in mixed if block.kind == "figure"):
        return boxes, mixed
    room = boxes.flow.h - _title_bottom(page, setting, boxes.title) - TITLE_GAP
    return boxes, min(under, mixed, key=lambda way: len(_parts(way, room, boxes.flow.w, measure)))


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


def _closer(blocks: list[Block], room: float) -> list[Block]:
    """The blocks with smaller gaps where that lets them stand on one screen."""
    for most in (PARAGRAPH_GAP, 16.0):
        if sum(block.tall + block.gap for block in blocks) <= room:
            break
        blocks = [replace(b, gap=min(b.gap, max(most, b.least)), loose=max(b.loose, b.gap)) for b in blocks]
    return blocks


def _quote(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
    boxes = _ruled(_texted(setting, sources=True))
    language, measure = setting.tongue.language, setting.measure
    blocks = paragraph_blocks(told(page.get("quote"), language), "quote", boxes.flow.w, measure)
    blocks += fixed("speaker", said(page.get("speaker"), language), "name", boxes.flow.w, measure, 32)
    blocks += fixed("remark", said(page.get("role"), language), "caption", boxes.flow.w, measure, 0)
    return boxes, blocks + paragraph_blocks(told(page.get("context"), language), "bodyWide", boxes.flow.w, measure, 32)


def _document(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
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


def _notice(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
    boxes = _texted(setting, sources=False)
    paragraphs = told(page.get("text"), setting.tongue.language)
    return boxes, paragraph_blocks(paragraphs, setting.body, boxes.flow.w, setting.measure)


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


SPREADS: dict[str, Callable[[PartView, Setting], PartView]] = {
    **dict.fromkeys(TEXTS, _text_spread),
    "figures": _figures_spread,
    "voices": _voices_spread,
}
BUILDERS: dict[str, Builder] = {
    "text": _text,
    "plate": plate,
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
