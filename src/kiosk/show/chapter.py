"""A chapter: its pages in as many screenfuls as the text size needs, and the way through them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, QRectF, Signal, Slot

from kiosk.prepare.form import ChapterEntry, ChapterFile, When
from kiosk.session.place import Place
from kiosk.show.campaign import CampaignModel
from kiosk.show.context import Context
from kiosk.show.flow import Block
from kiosk.show.grid import Box
from kiosk.show.guide import Guide
from kiosk.show.media import Media, PictureView
from kiosk.show.page_blocks import Setting
from kiosk.show.pages import lay_out
from kiosk.show.part_view import PartView
from kiosk.show.qml import view_model
from kiosk.show.rows import Rows
from kiosk.show.said import every, filled, said

NOTHING = PartView(0, 0, "", 0, "", "", Box(), Box(), ())


class LaidOut:
    """A chapter laid out for one context, each page when it is first asked for; kept until either changes."""

    def __init__(self, chapter: str, context: Context, pages: int, lay: Callable[[int], tuple[PartView, ...]]) -> None:
        self.chapter, self.context, self.pages = chapter, context, pages
        self._lay = lay
        self._laid: dict[int, tuple[PartView, ...]] = {}

    def parts(self, page: int) -> tuple[PartView, ...]:
        """The parts of a page; none where there is no such page."""
        if page not in self._laid:
            self._laid[page] = self._lay(page) if 0 <= page < self.pages else ()
        return self._laid[page]

    def uncounted(self) -> bool:
        """Whether there are pages of which nobody knows how many parts they take."""
        return not all(page in self._laid for page in range(self.pages))

    def count(self, pages: int) -> int:
        """Parts of the first `pages` pages."""
        return sum(len(self.parts(page)) for page in range(pages))


def rect(box: Box) -> QRectF:
    """A box as QML reads it."""
    return QRectF(box.x, box.y, box.w, box.h)


@view_model
class ChapterModel(QObject):
    """The part of the chapter in sight. `turned` comes with every page turn, `changed` with any change of it, `counted`
    when the pages that are not in sight are laid out, or no longer are."""

    changed = Signal()
    counted = Signal()
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
        self._at = (0, 0)  # page, and which part of it
        self._picture = PictureView()
        self._blocks, self._second = Rows(Block, self), Rows(Block, self)

    # ---------------------------------------------------------------- the visit's answer
    def apply(self, place: Place, context: Context) -> None:
        """Show the part of `place.chapter` that holds `place.offset` of `place.page`."""
        fresh = self._laid is None or self._laid.chapter != place.chapter or self._laid.context != context
        if fresh:
            self._laid = self._lay_out(place.chapter, context)
        before = (self._place.chapter, self._at)
        at = self._find(place)
        if not fresh and at == self._at and place == self._place:
            return
        self._place, self._at = place, at
        part = self._part()
        self._picture = self._look_up(part, context)
        self._blocks.replace(part.blocks)
        self._second.replace(part.second)
        self._show_campaign(part, context)
        self.changed.emit()
        if fresh:
            self.counted.emit()
        if before != (place.chapter, at):
            self.turned.emit(before < (place.chapter, at))

    def _lay_out(self, chapter: str, context: Context) -> LaidOut:
        entry = self._entries[chapter]
        kicker = f"{entry['number']}  {said(entry['title'], context.language)}"
        media = self._open_media().entries
        setting = Setting(context.stage, context.tongue, context.measure, media, kicker)
        pages = self._open_chapter(chapter)["pages"]
        return LaidOut(chapter, context, len(pages), lambda page: lay_out(page, pages[page], setting))

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

    def _find(self, place: Place) -> tuple[int, int]:
        parts = self._laid.parts(place.page) if self._laid else ()
        here = [i for i, part in enumerate(parts) if part.offset <= place.offset]
        return (place.page, here[-1]) if here else (0, 0)

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
        self._laid, self._place, self._at = None, Place(), (0, 0)
        self._picture = PictureView()
        self._blocks.replace(())
        self._second.replace(())
        self._campaign.rest()
        self.changed.emit()
        self.counted.emit()

    def campaign_model(self) -> CampaignModel:
        """The map that is played, whichever page is in sight."""
        return self._campaign

    def words_in_sight(self) -> int:
        """Words of this part; of a map, those of its day."""
        return self._campaign.words_in_sight() if self._part().kind == "campaign" else self._part().words

    # ---------------------------------------------------------------- where am I, where can I go
    def _part(self) -> PartView:
        page, part = self._at
        parts = self._laid.parts(page) if self._laid else ()
        return parts[part] if parts else NOTHING

    def dates(self) -> tuple[When, ...]:
        """The dates of the page in sight."""
        return self._part().dates

    def position(self) -> str:
        """ "2 of 5": all pages are laid out to know it."""
        if self._laid is None:
            return ""
        page, part = self._at
        here, all_of_them = self._laid.count(page) + part + 1, self._laid.count(self._laid.pages)
        return filled(every(self._laid.context.words, "position"), here, all_of_them)

    def uncounted(self) -> bool:
        """Whether `position` would take longer than a look at what is there."""
        return self._laid is not None and self._laid.uncounted()

    def count(self) -> None:
        """Lay out what is not in sight, so that `position` is there."""
        if self._laid is not None:
            self._laid.count(self._laid.pages)
        self.counted.emit()

    def next_place(self) -> Place | None:
        """One part on; the next chapter after the last; None after the last chapter."""
        page, part = self._at
        if self._laid and part + 1 < len(parts := self._laid.parts(page)):
            return self._place_of(parts[part + 1])
        if not self.at_end():
            return Place(screen="chapter", chapter=self._place.chapter, page=page + 1)
        ids = list(self._entries)
        after = ids.index(self._place.chapter) + 1 if self._place.chapter in self._entries else len(ids)
        return Place(screen="chapter", chapter=ids[after]) if after < len(ids) else None

    def has_previous(self) -> bool:
        """Whether there is a part before this one."""
        return self._laid is not None and self._at > (0, 0)

    def previous_place(self) -> Place | None:
        """One part back; None before the first."""
        page, part = self._at
        if self._laid is None or not self.has_previous():
            return None
        return self._place_of(self._laid.parts(page)[part - 1] if part else self._laid.parts(page - 1)[-1])

    def at_end(self) -> bool:
        """Whether this is the last part of the chapter."""
        page, part = self._at
        return self._laid is None or (page + 1 >= self._laid.pages and part + 1 >= len(self._laid.parts(page)))

    def _place_of(self, part: PartView) -> Place:
        return Place(screen="chapter", chapter=self._place.chapter, page=part.page, offset=part.offset)

    # ---------------------------------------------------------------- what QML draws
    unfinished = Property(bool, uncounted, notify=counted)
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
    caption = Property(str, lambda self: self._part().caption, notify=changed)
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
        self._guide.who_says_so(part.sources, part.locators, part.notes)

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
