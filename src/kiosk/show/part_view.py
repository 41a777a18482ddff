"""One screenful of a page: what the view-model of a chapter tells QML."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.prepare.form import When
from kiosk.show.flow import Block, Note
from kiosk.show.grid import NOWHERE, Box


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
    caption: str = ""  # our own markup
    caption_box: Box = NOWHERE
    look: Box = NOWHERE
    sources_box: Box = NOWHERE
    sources: tuple[str, ...] = ()
    locators: tuple[str, ...] = ()
    notes: tuple[Note | None, ...] = ()  # what each is cited for; none for the page's own
    skip_to: int | None = None  # a notice's way round: index of a page, None for the next chapter
    dates: tuple[When, ...] = ()
    aside: str = ""
    aside_box: Box = NOWHERE
    measured: bool = False  # whether days stand over its voices
    words: int = 0
