"""A chapter: its pages in as many screenfuls as the text size needs, and the way through them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QRectF, Signal, Slot

from kiosk.prepare.form import ChapterEntry, ChapterFile, When
from kiosk.session.place import Place
from kiosk.show.campaign import CampaignModel
from kiosk.show.context import Context
from kiosk.show.flow import Block
from kiosk.show.grid import Box
from kiosk.show.guide import Guide
from kiosk.show.media import Media, PictureView, lead_and_credit
from kiosk.show.page_blocks import Setting
from kiosk.show.pages import PartView, lay_out
from kiosk.show.qml import view_model
from kiosk.show.rows import Rows
from kiosk.show.said import every, filled, led, said

NOTHING = PartView(0, 0, "", 0, "", "", Box(), Box(), ())


@dataclass(frozen=True)
class LaidOut:
    """A chapter laid out for one context; kept until either changes."""

    chapter: str
    context: Context
    parts: tuple[PartView, ...]


def caption(picture: PictureView) -> str:
    """Lead, what kind of thing it is and credit, as our own markup."""
    return led(*lead_and_credit(picture.lead, picture.kind, picture.credit))


def rect(box: Box) -> QRectF:
    """A box as QML reads it."""
    return QRectF(box.x, box.y, box.w, box.h)


@view_model
class ChapterModel(QObject):
    """The part of the chapter in sight. `turned` comes with every page turn, `changed` with any change."""

    changed = Signal()
    turned = Signal(bool, arguments=["forward"])

    def __init__(
        self,
        entries: list[ChapterEntry],
        open_chapter: Callable[[str], ChapterFile],
        open_media: Callable[[], Media],
        guide: Guide,
        parent: QObject | None = None,
        key_days: Sequence[int] = (),
    ) -> None:
        super().__init__(parent)
        self._campaign = CampaignModel(guide, key_days, self)
        self._entries = {entry["id"]: entry for entry in entries}
        self._open_chapter = open_chapter
        self._open_media = open_media
        self._guide = guide
        self._laid: LaidOut | None = None
        self._place = Place()
        self._index = 0
        self._picture = PictureView()
        self._blocks, self._second = Rows(Block, self), Rows(Block, self)

    # ---------------------------------------------------------------- the visit's answer
    def apply(self, place: Place, context: Context) -> None:
        """Show the part of `place.chapter` that holds `place.offset` of `place.page`."""
        fresh = self._laid is None or self._laid.chapter != place.chapter or self._laid.context != context
        if fresh:
            self._laid = LaidOut(place.chapter, context, self._lay_out(place.chapter, context))
        before = (self._place.chapter, self._index)
        index = self._find(place)
        if not fresh and index == self._index and place == self._place:
            return
        self._place, self._index = place, index
        part = self._part()
        self._picture = self._look_up(part, context)
        self._blocks.replace(part.blocks)
        self._second.replace(part.second)
        self._show_campaign(part, context)
        self.changed.emit()
        if before != (place.chapter, index):
            self.turned.emit(before < (place.chapter, index))

    def _lay_out(self, chapter: str, context: Context) -> tuple[PartView, ...]:
        entry = self._entries[chapter]
        kicker = f"{entry['number']}  {said(entry['title'], context.language)}"
        media = self._open_media().entries
        setting = Setting(context.stage, context.tongue, context.measure, media, kicker)
        pages = self._open_chapter(chapter)["pages"]
        return tuple(part for i, page in enumerate(pages) for part in lay_out(i, page, setting))

    def _show_campaign(self, part: PartView, context: Context) -> None:
        if part.kind != "campaign" or self._laid is None:
            self._campaign.rest()
            return
        page = self._open_chapter(self._laid.chapter)["pages"][part.page]
        media, name = self._open_media(), page.get("map", "")
        contrast = context.preferences.contrast
        picture = media.view(
            name, "viewer", context.stage.width, context.scale, context.language, context.words, contrast=contrast
        )
        at = (self._laid.chapter, part.page)
        self._campaign.show(at, page, context, part.kicker, media.entries.get(name), picture)

    def _find(self, place: Place) -> int:
        parts = self._laid.parts if self._laid else ()
        here = [i for i, part in enumerate(parts) if part.page == place.page and part.offset <= place.offset]
        return here[-1] if here else 0

    def _look_up(self, part: PartView, context: Context) -> PictureView:
        if not part.picture:
            return PictureView()
        return self._open_media().view(
            part.picture,
            part.use,
            part.picture_box.w,
            context.scale,
            context.language,
            context.words,
            contrast=context.preferences.contrast,
        )

    def rest(self) -> None:
        """Forget the layout and the picture."""
        self._laid, self._place, self._index = None, Place(), 0
        self._picture = PictureView()
        self._blocks.replace(())
        self._second.replace(())
        self._campaign.rest()
        self.changed.emit()

    def campaign_model(self) -> CampaignModel:
        """The map that is played, whichever page is in sight."""
        return self._campaign

    def words_in_sight(self) -> int:
        """Words of this part; of a map, those of its day."""
        return self._campaign.words_in_sight() if self._part().kind == "campaign" else self._part().words

    # ---------------------------------------------------------------- where am I, where can I go
    def _part(self) -> PartView:
        return self._laid.parts[self._index] if self._laid and self._laid.parts else NOTHING

    def _parts(self) -> int:
        return len(self._laid.parts) if self._laid else 0

    def dates(self) -> tuple[When, ...]:
        """The dates of the page in sight."""
        return self._part().dates

    def position(self) -> str:
        """ "2 of 5"."""
        words = self._laid.context.words if self._laid else {}
        return filled(every(words, "position"), self._index + 1, self._parts())

    def next_place(self) -> Place | None:
        """One part on; the next chapter after the last; None after the last chapter."""
        if self._laid and self._index + 1 < len(self._laid.parts):
            return self._place_of(self._laid.parts[self._index + 1])
        ids = list(self._entries)
        after = ids.index(self._place.chapter) + 1 if self._place.chapter in self._entries else len(ids)
        return Place(screen="chapter", chapter=ids[after]) if after < len(ids) else None

    def previous_place(self) -> Place | None:
        """One part back; None before the first."""
        if self._laid and self._index > 0:
            return self._place_of(self._laid.parts[self._index - 1])
        return None

    def at_end(self) -> bool:
        """Whether this is the last part of the chapter."""
        return self._index + 1 >= self._parts()

    def _place_of(self, part: PartView) -> Place:
        return Place(screen="chapter", chapter=self._place.chapter, page=part.page, offset=part.offset)

    # ---------------------------------------------------------------- what QML draws
    blocks = Property(QObject, lambda self: self._blocks, constant=True)
    second = Property(QObject, lambda self: self._second, constant=True)
    campaign = Property(CampaignModel, lambda self: self._campaign, constant=True)
    kind = Property(str, lambda self: self._part().kind, notify=changed)
    kicker = Property(str, lambda self: self._part().kicker, notify=changed)
    title = Property(str, lambda self: self._part().title, notify=changed)
    titleBox = Property(QRectF, lambda self: rect(self._part().title_box), notify=changed)
    flowBox = Property(QRectF, lambda self: rect(self._part().flow), notify=changed)
    secondBox = Property(QRectF, lambda self: rect(self._part().second_box), notify=changed)
    pictureBox = Property(QRectF, lambda self: rect(self._part().picture_box), notify=changed)
    captionBox = Property(QRectF, lambda self: rect(self._part().caption_box), notify=changed)
    lookBox = Property(QRectF, lambda self: rect(self._part().look), notify=changed)
    sourcesBox = Property(QRectF, lambda self: rect(self._part().sources_box), notify=changed)
    asideBox = Property(QRectF, lambda self: rect(self._part().aside_box), notify=changed)
    aside = Property(str, lambda self: self._part().aside, notify=changed)
    hasSources = Property(bool, lambda self: bool(self._part().sources), notify=changed)
    picture = Property(dict, lambda self: self._picture.__dict__, notify=changed)
    caption = Property(str, lambda self: caption(self._picture), notify=changed)
    hasPicture = Property(bool, lambda self: bool(self._part().picture), notify=changed)

    # ---------------------------------------------------------------- what a visitor wants
    @Slot()
    def lookCloser(self) -> None:
        """Open the plate viewer on this page's picture."""
        self._guide.go(
            Place(screen="plate", chapter=self._place.chapter, page=self._place.page, picture=self._part().picture),
            remember=True,
        )

    @Slot()
    def openSources(self) -> None:
        """Who says so, for the page as a whole."""
        part = self._part()
        self._guide.who_says_so(part.sources, part.locators)

    @Slot(list, list)
    def openSource(self, sources: list[str], locators: list[str]) -> None:
        """Who says so, for one figure or one voice."""
        self._guide.who_says_so(tuple(sources), tuple(locators))

    @Slot()
    def goRound(self) -> None:
        """The way round a hard page: the page the notice names, or the next chapter."""
        skip = self._part().skip_to
        if skip is not None:
            self._guide.go(Place(screen="chapter", chapter=self._place.chapter, page=skip))
            return
        ids = list(self._entries)
        after = ids.index(self._place.chapter) + 1
        self._guide.go(Place(screen="chapter", chapter=ids[after]) if after < len(ids) else Place(screen="home"))
