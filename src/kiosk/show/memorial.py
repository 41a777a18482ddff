"""The memorial: an introduction, the groups remembered in alphabetical order, and the way to the places."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, QRectF, Signal, Slot

from kiosk.prepare.form import MemorialFile, RememberedGroup
from kiosk.session.place import Place
from kiosk.show import memorial_low as low
from kiosk.show.context import Context
from kiosk.show.flow import Block, Cite, Part, part_at
from kiosk.show.grid import Box
from kiosk.show.guide import Guide
from kiosk.show.media import Media, PictureView
from kiosk.show.memorial_layout import (
    ROW_WORDS_LESS,
    SIDE_WIDTH,
    Frame,
    Headings,
    Wants,
    frame,
    in_pages,
    list_width,
    on_map,
    row_height,
)
from kiosk.show.memorial_marks import MarkRow, marks, named, town_of
from kiosk.show.memorial_parts import (
    group_blocks,
    group_of,
    in_order,
    lowered,
    notice_blocks,
    parts_of,
    prose_blocks,
    words_of,
)
from kiosk.show.memorial_places import Chart, PlacesModel, count_words, rect, show_blocks
from kiosk.show.qml import view_model
from kiosk.show.rows import Rows
from kiosk.show.said import every, filled, said

GAP = 16.0
LINE = 952.0  # px: any width will do to ask what a figure cites
AGREED = 1  # `Place.page` of a group once a visitor chose to go on after its notice


@dataclass(frozen=True)
class GroupRow:
    """A row of the list: its place in it in px, and whether it is the one shown. No id: the introduction.

    `wide`: px that its words are set in, so that two lines are about as long.
    """

    groupId: str
    title: str
    atY: float
    tall: float
    wide: float
    chosen: bool


@dataclass(frozen=True)
class Shown:
    """All that is derived for one place and one context."""

    memorial: MemorialFile
    place: Place
    context: Context
    group: RememberedGroup | None
    frame: Frame
    rows: tuple[tuple[str, str], ...]  # id and title of every row of the list
    talls: tuple[float, ...]
    pages: tuple[range, ...]
    parts: tuple[Part, ...]
    index: int
    picture: PictureView
    noticed: bool  # the notice stands before the text
    note: str  # how to read the map's marks, where that is not plain


def _sources_of(group: RememberedGroup, context: Context) -> tuple[Cite, ...]:
    """The works behind a group and its figures, and where in them."""
    own = tuple(Cite(source, "") for source in group["sources"])
    return (*own, *(cite for block in group_blocks(group, context, LINE) for cite in block.cites))


def _note(memorial: MemorialFile, group: RememberedGroup | None, chart: Chart, context: Context) -> str:
    """What a hatched foot says, where a mark that is lit has one."""
    lit = [place for place in memorial["places"] if group and place["id"] in group["places"]]
    hatched = [place for place in lit if place["precision"] != "site" and on_map(place, chart[1])]
    return every(context.words, "hatchedFoot") if hatched else ""


@view_model
class MemorialModel(QObject):
    """What is shown of the memorial. A notice is passed by the place itself, so leaving or a reset forgets it."""

    changed = Signal()

    def __init__(
        self,
        open_memorial: Callable[[], MemorialFile],
        open_media: Callable[[], Media],
        guide: Guide,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_memorial = open_memorial
        self._open_media = open_media
        self._guide = guide
        self._memorial: MemorialFile | None = None
        self._shown: Shown | None = None
        self._at_places = False
        self._page = 0  # of the list
        self._rows = Rows(GroupRow, self)
        self._blocks = Rows(Block, self)
        self._marks = Rows(MarkRow, self)
        self._places = PlacesModel(guide, self)

    # ---------------------------------------------------------------- the visit's answer
    def apply(self, place: Place, context: Context) -> None:
        """Show the introduction, a group or its notice; or the places."""
        memorial = self._memorial = self._memorial or self._open_memorial()
        self._at_places = place.screen == "places"
        if self._at_places:
            self._places.show(place, context, memorial, self._chart(memorial, context, "viewer", context.stage.width))
            return
        before, self._shown = self._shown, self._derive(memorial, place, context)
        if before is None or (before.place.group, before.pages) != (place.group, self._shown.pages):
            self._page = self._page_of(self._shown)
        show_blocks(self._blocks, self._shown.parts[self._shown.index].blocks)
        self._marks.show(self._lit(self._shown))
        self._show_rows()
        self.changed.emit()

    def _derive(self, memorial: MemorialFile, place: Place, context: Context) -> Shown:
        group = group_of(memorial, place.group)
        noticed = group is not None and group["notice"] is not None and place.page != AGREED
        chart = self._chart(memorial, context, "page", 500)
        picture = chart[0] if chart else PictureView()
        aspect = picture.width / picture.height if chart else 0.0
        rows = self._titles(memorial, context)
        reach = context.stage.reach
        height_of, paged, arranged = (
            (low.row_height, low.in_pages, low.low_frame) if reach else (row_height, in_pages, frame)
        )
        talls = tuple(height_of(title, context.measure.height, list_width(context.stage)) for _, title in rows)
        sources = group is not None and not noticed and bool(group["sources"] or group["figures"])
        note = _note(memorial, group, chart, context) if chart else ""
        note_wide = context.measure.balanced(note, "caption", SIDE_WIDTH)
        beside = context.preferences.percent == 100
        listed = bool(memorial.get("names"))
        wants = Wants(aspect, beside, bool(memorial["places"]), sources, note, note_wide, listed)
        title = said(group["title"], context.language) if group else every(context.words, "introduction")
        whole, subtitle = said(memorial["title"], context.language), said(memorial["subtitle"], context.language)
        headings = Headings(whole, subtitle, title, context.measure.width(whole, "title1"))
        boxes = arranged(context.stage, headings, talls, wants, context.measure.height)
        balanced = context.measure.balanced
        boxes = replace(
            boxes,
            subtitle=boxes.subtitle._replace(w=balanced(headings.subtitle, "caption", boxes.subtitle.w)),
            name=boxes.name._replace(w=balanced(title, "name", boxes.name.w)),
        )
        blocks = self._blocks_of(memorial, group, noticed, context, boxes.text.w)
        parts = parts_of(blocks, context, boxes.text, aspect if boxes.map_flows and not noticed else 0.0, note)
        return Shown(
            memorial=memorial,
            place=place,
            context=context,
            group=group,
            frame=boxes,
            rows=rows,
            talls=talls,
            pages=paged(talls, boxes.rows.h),
            parts=parts,
            index=part_at(parts, place.offset),
            picture=picture,
            noticed=noticed,
            note=note,
        )

    def _titles(self, memorial: MemorialFile, context: Context) -> tuple[tuple[str, str], ...]:
        groups = in_order(memorial["groups"], context.language)
        return (
            ("", every(context.words, "introduction")),
            *((group["id"], said(group["title"], context.language)) for group in groups),
        )

    def _blocks_of(
        self, memorial: MemorialFile, group: RememberedGroup | None, noticed: bool, context: Context, width: float
    ) -> list[Block]:
        if group is None:
            return prose_blocks(memorial["introduction"], context, width)
        if noticed and group["notice"] is not None:
            return notice_blocks(group["notice"], context, width)
        return group_blocks(group, context, width)

    def _chart(self, memorial: MemorialFile, context: Context, use: str, width: float) -> Chart | None:
        """The map, where there is one with an extent, a file and places to show on it."""
        name, media = memorial["map"], self._open_media()
        medium = media.entries.get(name) if name else None
        if name is None or medium is None or medium["extent"] is None or not memorial["places"]:
            return None
        contrast = context.preferences.contrast
        view = media.view(name, use, width, context.scale, context.language, context.words, contrast=contrast)
        return (view, medium["extent"]) if view.url and view.height else None

    def _lit(self, shown: Shown) -> list[MarkRow]:
        """The places as ticks, those of the group shown lit and named."""
        medium = self._open_media().entries.get(shown.memorial["map"] or "")
        size = self._map_size(shown)
        if medium is None or medium["extent"] is None or size is None:
            return []
        language, places = shown.context.language, shown.memorial["places"]
        lit = shown.group["places"] if shown.group else []
        towns = {place["id"]: town_of(said(place["where"], language)) for place in places}
        rows = marks(places, medium["extent"], lit, language)
        measure, title = shown.context.measure, said(shown.group["title"], language) if shown.group else ""
        line = measure.roles["axis"].line
        return named(rows, towns, size, lambda town: (measure.width(town, "axis"), line), title)

    def _map_size(self, shown: Shown) -> tuple[float, float] | None:
        """px of the map in sight; None where there is none."""
        if shown.frame.map.w:
            return shown.frame.map.w, shown.frame.map.h
        charts = [block for block in shown.parts[shown.index].blocks if block.kind == "map"]
        return (float(charts[0].content["width"]), charts[0].tall) if charts else None

    def _page_of(self, shown: Shown) -> int:
        row = next((i for i, (name, _) in enumerate(shown.rows) if name == shown.place.group), 0)
        return next(i for i, page in enumerate(shown.pages) if row in page)

    def _show_rows(self) -> None:
        shown = self._shown
        if shown is None:
            return
        rows, y = [], 0.0
        for i in shown.pages[self._page]:
            name, title = shown.rows[i]
            rows.append(
                GroupRow(name, title, y, shown.talls[i], self._row_width(title, shown), name == shown.place.group)
            )
            y += shown.talls[i] + (low.ROW_GAP if shown.context.stage.reach else GAP)
        self._rows.show(rows)

    def _row_width(self, title: str, shown: Shown) -> float:
        stage, measure = shown.context.stage, shown.context.measure
        return measure.balanced(title, "group", list_width(stage) - (0.0 if stage.reach else ROW_WORDS_LESS))

    def rest(self) -> None:
        """Forget the memorial, where the list stood and what was chosen."""
        self._memorial, self._shown, self._page, self._at_places = None, None, 0, False
        for rows in (self._rows, self._blocks, self._marks):
            rows.show(())
        self._places.rest()
        self.changed.emit()

    def titles(self) -> tuple[str, ...]:
        """The groups remembered, as their rows are called; none before the screen was first shown."""
        return tuple(title for group, title in self._shown.rows if group) if self._shown else ()

    def words_in_sight(self) -> int:
        """Words of the list and of the part shown, or of the place shown."""
        if self._at_places:
            return self._places.words_in_sight()
        rows = sum(len(row.title.split()) for row in self._rows.rows())
        head = len(f"{self._title()} {self._subtitle()} {self._name()}".split())
        return head + rows + sum(words_of(block) for block in self._blocks.rows())

    # ---------------------------------------------------------------- what QML draws
    def _box(self, of: Callable[[Frame], Box]) -> QRectF:
        return rect(of(self._shown.frame)) if self._shown else QRectF()

    def _text_box(self) -> QRectF:
        if self._shown is None:
            return QRectF()
        box, part = self._shown.frame.text, self._shown.parts[self._shown.index]
        low = lowered(part, box.h)
        return rect(box._replace(y=box.y + low, h=box.h - low))

    def _title(self) -> str:
        return said(self._shown.memorial["title"], self._shown.context.language) if self._shown else ""

    def _subtitle(self) -> str:
        return said(self._shown.memorial["subtitle"], self._shown.context.language) if self._shown else ""

    def _name(self) -> str:
        names = dict(self._shown.rows) if self._shown else {}
        return names.get(self._shown.group["id"] if self._shown and self._shown.group else "", "")

    def _places_label(self) -> str:
        return count_words(self._shown.context.words, len(self._shown.memorial["places"])) if self._shown else ""

    def _of(self, at: int, count: int) -> str:
        pattern = every(self._shown.context.words, "position") if self._shown else ""
        return filled(pattern, at + 1, count) if count > 1 else ""

    def _position(self) -> str:
        return self._of(self._shown.index, len(self._shown.parts)) if self._shown else ""

    def _list_position(self) -> str:
        """ "1–5 of 10": rows, since "1 of 2" already counts the parts of the text at the foot."""
        if self._shown is None or len(self._shown.pages) < 2:
            return ""
        page, words = self._shown.pages[self._page], self._shown.context.words
        if len(page) == 1:
            return self._of(page.start, len(self._shown.rows))
        return filled(every(words, "rowsOf"), page.start + 1, page.stop, len(self._shown.rows))

    rows = Property(QObject, lambda self: self._rows, constant=True)
    blocks = Property(QObject, lambda self: self._blocks, constant=True)
    marks = Property(QObject, lambda self: self._marks, constant=True)
    places = Property(PlacesModel, lambda self: self._places, constant=True)
    picture = Property(
        dict, lambda self: (self._shown.picture if self._shown else PictureView()).__dict__, notify=changed
    )
    title = Property(str, _title, notify=changed)
    subtitle = Property(str, _subtitle, notify=changed)
    name = Property(str, _name, notify=changed)
    placesLabel = Property(str, _places_label, notify=changed)
    position = Property(str, _position, notify=changed)
    hasPrevious = Property(bool, lambda self: bool(self._shown and self._shown.index > 0), notify=changed)
    hasNext = Property(
        bool, lambda self: bool(self._shown and self._shown.index + 1 < len(self._shown.parts)), notify=changed
    )
    listPosition = Property(str, _list_position, notify=changed)
    hasEarlier = Property(bool, lambda self: self._page > 0, notify=changed)
    hasLater = Property(
        bool, lambda self: bool(self._shown and self._page + 1 < len(self._shown.pages)), notify=changed
    )
    titleBox = Property(QRectF, lambda self: self._box(lambda f: f.title), notify=changed)
    subtitleBox = Property(QRectF, lambda self: self._box(lambda f: f.subtitle), notify=changed)
    rowsBox = Property(QRectF, lambda self: self._box(lambda f: f.rows), notify=changed)
    nameBox = Property(QRectF, lambda self: self._box(lambda f: f.name), notify=changed)
    textBox = Property(QRectF, _text_box, notify=changed)
    mapBox = Property(QRectF, lambda self: self._box(lambda f: f.map), notify=changed)
    note = Property(str, lambda self: self._shown.note if self._shown else "", notify=changed)
    noteBox = Property(QRectF, lambda self: self._box(lambda f: f.note), notify=changed)
    lightsBox = Property(QRectF, lambda self: self._box(lambda f: f.lights), notify=changed)
    placesBox = Property(QRectF, lambda self: self._box(lambda f: f.places), notify=changed)
    sourcesBox = Property(QRectF, lambda self: self._box(lambda f: f.sources), notify=changed)
    backBox = Property(QRectF, lambda self: self._box(lambda f: f.back), notify=changed)
    positionBox = Property(QRectF, lambda self: self._box(lambda f: f.position), notify=changed)
    earlierBox = Property(QRectF, lambda self: self._box(lambda f: f.earlier), notify=changed)
    laterBox = Property(QRectF, lambda self: self._box(lambda f: f.later), notify=changed)
    hasGroupBefore = Property(bool, lambda self: self._neighbour(-1) is not None, notify=changed)
    hasGroupAfter = Property(bool, lambda self: self._neighbour(1) is not None, notify=changed)
    nextBox = Property(QRectF, lambda self: self._box(lambda f: f.next), notify=changed)

    # ---------------------------------------------------------------- what a visitor wants
    @Slot(str)
    def choose(self, group: str) -> None:
        """Show a group, or the introduction with no id."""
        self._guide.go(Place(screen="memorial", group=group))

    def _neighbour(self, by: int) -> str | None:
        """The group before or after the one shown, the introduction being the first of all; None at the ends."""
        names = [name for name, _ in self._shown.rows] if self._shown else []
        at = names.index(self._shown.group["id"] if self._shown.group else "") + by if self._shown else -1
        return names[at] if 0 <= at < len(names) else None

    @Slot(int)
    def stepGroup(self, by: int) -> None:
        """The group before or after, for whom the list is out of reach."""
        group = self._neighbour(by)
        if group is not None:
            self.choose(group)

    @Slot()
    def goOn(self) -> None:
        """Past the notice, to the text."""
        if self._shown and self._shown.noticed:
            self._guide.go(self._shown.place._replace(page=AGREED, offset=0))

    @Slot()
    def chooseAnother(self) -> None:
        """Not this group: back to the introduction and the list."""
        self.choose("")

    @Slot(int)
    def turn(self, by: int) -> None:
        """Another part of the text."""
        shown = self._shown
        if shown and 0 <= shown.index + by < len(shown.parts):
            self._guide.go(shown.place._replace(offset=shown.parts[shown.index + by].offset))

    @Slot(int)
    def turnList(self, by: int) -> None:
        """Another part of the list."""
        if self._shown and 0 <= self._page + by < len(self._shown.pages):
            self._page += by
            self._show_rows()
            self.changed.emit()
            self._guide.stir()

    @Slot()
    def openSources(self) -> None:
        """Who says so, of the group and of every number."""
        if self._shown and self._shown.group:
            cited = _sources_of(self._shown.group, self._shown.context)
            where, notes = tuple(cite.where for cite in cited), tuple(cite.note for cite in cited)
            self._guide.who_says_so(tuple(cite.source for cite in cited), where, notes)

    @Slot()
    def openPlaces(self) -> None:
        """To the map of all places."""
        self._guide.go(Place(screen="places"), remember=True)
