"""A prepared page as what stands on the screen: boxes, words and blocks, in as many parts as it takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from kiosk.prepare.form import Page
from kiosk.show import low
from kiosk.show.campaign_layout import Needs, arrange
from kiosk.show.figure_pages import figures
from kiosk.show.flow import Block, Part, stack
from kiosk.show.grid import Arrangement, Box
from kiosk.show.measure import Measure
from kiosk.show.page_blocks import Setting
from kiosk.show.page_frame import flow_box, key_over, key_words, parts_of, title_box, title_of
from kiosk.show.part_view import PartView
from kiosk.show.plate_pages import crowded, picture_alone, plate
from kiosk.show.said import said
from kiosk.show.spreads import spread
from kiosk.show.text_pages import TEXTS, document, foot, head, notice, quote, text, with_choices
from kiosk.show.voice_pages import voices

Builder = Callable[[Page, Setting], tuple[Arrangement, list[Block]]]


def lay_out(index: int, page: Page, setting: Setting) -> tuple[PartView, ...]:
    """The page in parts. Every kind answers; a kind from a later version shows its title alone.

    An upright page without a picture is set in larger type, unless that would take another part.
    """
    usual = partial(_laid_out, index, page)
    if page["kind"] not in TEXTS or not setting.stage.portrait:
        return usual(setting)
    large = usual(replace(setting, body="bodyUpright"))
    return _level(large if len(large) == 1 else min(large, usual(setting), key=len))


def _level(parts: tuple[PartView, ...]) -> tuple[PartView, ...]:
    """The parts with their words all beginning where those of the fullest do: they stay when a visitor turns them."""
    top = min(part.flow.y for part in parts)
    return tuple(replace(part, flow=part.flow._replace(y=top, h=part.flow.bottom - top)) for part in parts)


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
        return [picture_alone(page, setting), text(page, setting)]
    return [BUILDERS.get(page["kind"], text)(page, setting)]


def _pour(index: int, page: Page, setting: Setting, boxes: Arrangement, blocks: list[Block]) -> tuple[PartView, ...]:
    flow = flow_box(page, setting, boxes)
    parts = _framed(head(page, setting, flow.w), blocks, foot(page, setting, flow.w), flow, setting.measure)
    key = key_over(page, setting, flow.w)
    if key and len(with_key := parts_of([*key, *blocks], flow.h, flow.w, setting.measure)) == len(parts):
        parts = with_key
    sources, locators = page_sources(page, setting.tongue.language)
    across = 2 if boxes.second.w else 1
    view = PartView(
        page=index,
        part=0,
        kind=page["kind"],
        offset=0,
        kicker=setting.kicker,
        title=title_of(page, setting, boxes.title),
        title_box=title_box(page, setting, boxes.title),
        flow=flow,
        blocks=(),
        second_box=boxes.second._replace(h=flow.h),
        picture=page.get("picture", "") if boxes.picture.w else "",
        use=boxes.use,
        picture_box=boxes.picture,
        caption=boxes.caption_words,
        caption_box=boxes.caption,
        look=boxes.look,
        sources_box=boxes.sources,
        sources=sources,
        locators=locators,
        skip_to=page.get("skip_to"),
        dates=tuple(page["dates"]),
        aside=key_words(page, setting) if boxes.aside.w else "",
        aside_box=boxes.aside,
        measured=bool(page.get("measure")),
    )
    view = with_choices(view, page, setting)
    return tuple(_filled(view, parts[i : i + across], setting) for i in range(0, len(parts), across))


def _filled(view: PartView, columns: Sequence[Part], setting: Setting) -> PartView:
    """One screenful: its columns, and with `reach` on one button for all that stands in it."""
    first, *rest = columns
    view = replace(view, offset=first.offset, blocks=first.blocks, second=rest[0].blocks if rest else view.second)
    view = spread(view, setting)
    if view.kind == "figures" and all(block.kind != "figure" for block in view.blocks):
        view = replace(view, aside="")  # a key to signs that stand on another part
    if not setting.stage.reach:
        return view
    cited = [cite for block in view.blocks for cite in block.cites]
    sources = (*view.sources, *(cite.source for cite in cited))
    locators = (*view.locators, *(cite.where for cite in cited))
    notes = (*(None for _ in view.sources), *(cite.note for cite in cited))
    sunk = low.sunk(view.blocks, view.flow.h)
    return replace(view, blocks=sunk, sources=sources, locators=locators, notes=notes)


def _framed(
    over: list[Block], blocks: list[Block], under: list[Block], flow: Box, measure: Measure
) -> tuple[Part, ...]:
    """The parts that `blocks` take, each with other blocks `over` and `under` it."""
    gap = max((block.gap for block in blocks), default=0.0) if over else 0.0
    room = flow.h - stack(over) - gap - sum(block.least + block.tall for block in under)
    parts = parts_of(blocks, room, flow.w, measure)
    return tuple(_narrowed(replace(part, blocks=(*over, *part.blocks, *under)), len(under), flow.h) for part in parts)


def _narrowed(part: Part, last: int, room: float) -> Part:
    """The part with the gaps above its `last` blocks no wider than there is room for."""
    spare = min(0.0, room - stack(part.blocks))
    if not (spare and last):
        return part
    closer = [replace(block, gap=max(block.least, block.gap + spare)) for block in part.blocks[-last:]]
    return replace(part, blocks=(*part.blocks[:-last], *closer))


def _campaign(page: Page, setting: Setting) -> tuple[Arrangement, list[Block]]:
    """Its words change with the day, so its own view-model pours them; one block stands for all of them here."""
    medium = setting.media.get(page.get("map", ""))
    frame = arrange(Needs(page, medium, setting.kicker, setting.stage, setting.tongue, setting.measure))
    flow = frame.text._replace(h=frame.text.bottom)
    return Arrangement(frame.title, flow, sources=frame.sources, below_title=False), [Block(kind="campaign")]


BUILDERS: dict[str, Builder] = {
    "text": text,
    "plate": plate,
    "voices": voices,
    "figures": figures,
    "quote": quote,
    "document": document,
    "notice": notice,
    "campaign": _campaign,
}


def page_sources(page: Page, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The works a page as a whole cites, with where in each: its own list, and a quote's or document's source."""
    own = tuple(page["sources"])
    single = page.get("source")
    ids = own if single is None or single in own else (single, *own)
    locator = said(page.get("locator"), language)
    return ids, tuple(locator if source == single else "" for source in ids)
