"""How a part with room to spare is spread over it: lower on the page, and with more air in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.show.flow import Part, aired, stack
from kiosk.show.page_blocks import Setting
from kiosk.show.part_view import PartView
from kiosk.show.text_pages import TEXTS

DROP = 44.0  # px that figures, or the text before them, stand lower where there is room: from 222 on, as drawn
VOICES_DROP = 108.0  # px that voices without days stand lower where there is room: names at 286, as drawn
UPRIGHT_GAP = 44.0  # px between paragraphs of an upright page of words alone, where there is room
UPRIGHT_DROP, UPRIGHT_SHARE = 160.0, 0.4  # px that it stands lower at most, and of what would stay empty under it


def _figures(view: PartView, _setting: Setting) -> PartView:
    """A part that would be half empty, spread over its room: lower at first, then with more air between its rows."""
    view = _lowered(view, DROP)
    return replace(view, blocks=aired(Part(view.blocks, view.offset), view.flow.h).blocks)


def _text(view: PartView, setting: Setting) -> PartView:
    """An upright page of words alone: with more air between its paragraphs, and lower on the page."""
    if not setting.stage.portrait:
        return view
    blocks = tuple(replace(b, airy=UPRIGHT_GAP) if b.role == "bodyUpright" else b for b in view.blocks)
    view = replace(view, blocks=aired(Part(blocks, view.offset), view.flow.h).blocks)
    return _lowered(view, min(UPRIGHT_DROP, (view.flow.h - stack(view.blocks)) * UPRIGHT_SHARE))


def _voices(view: PartView, setting: Setting) -> PartView:
    """Voices lower where no days stand over them, and what they agree on at the foot of the page; upright, with more
    air between them."""
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


def _as_poured(view: PartView, _setting: Setting) -> PartView:
    return view


SPREADS: dict[str, Callable[[PartView, Setting], PartView]] = {
    **dict.fromkeys(TEXTS, _text),
    "figures": _figures,
    "voices": _voices,
}


def spread(view: PartView, setting: Setting) -> PartView:
    """The part as its kind is spread; with `reach` on, as it was poured."""
    return view if setting.stage.reach else SPREADS.get(view.kind, _as_poured)(view, setting)
