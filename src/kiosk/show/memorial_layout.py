"""Where the parts of the memorial stand, in px at 1920x1080 (or 1080x1920). No Qt.

There is no day line here, so the content reaches down to the control bar.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import hypot

from kiosk.prepare.form import Extent, MemorialPlace
from kiosk.show.grid import MARGIN, Box, Stage

Height = Callable[[str, str, float], float]  # px of words in a role at a width

GAP = 16.0
BUTTON = 88.0
OVER_BUTTONS = 20.0  # px between words and the row of buttons under them: more than between two buttons
LIST_WIDTH = 600.0
ROW, ROW_PADDING = 64.0, 24.0
ROW_WORDS_LESS = 72.0  # what a row's arrow and edges take from its words
DETAIL, DETAIL_WIDTH = 728.0, 1128.0
TEXT_WIDTH = 560.0
SIDE, SIDE_WIDTH = 1356.0, 500.0
NOWHERE = Box()  # of no use here
MAP_LEAST, MAP_SHARE = 300.0, 0.6  # px of a map's height, and of its column's width
NOTE_GAP = 8.0  # px between the map and what is said of its marks
LIGHTS_TALL, LIGHTS_TALL_UPRIGHT = 100.0, 76.0  # px of the band of lights
LIGHTS_LEFT, LIGHTS_APART = 460.0, 32.0  # px to where it begins upright at least; and from the title
LIGHTS_LEAST = 270.0  # px of its width there: lines nearer to each other run together
LEAVE, HOLD = 352.0, 296.0  # px of the ways out of the memorial and to a light, where they share the lowest row
SETTINGS_END, HOLD_WIDE = 1088.0, 280.0  # px to where the settings end on a wide screen, and of the way to a light
BACK = 340.0  # px of the way back upright: its words, and a title of the places beside it on one line
LARGE_MAP = 960.0  # px of the map beside large words: as wide as leaves every text one part
REACH = 48.0  # px around a touch in which a place is meant


@dataclass(frozen=True)
class Headings:
    """The words whose height decides where everything else begins."""

    title: str
    subtitle: str
    name: str  # of the group shown
    title_wide: float = 0.0  # px of the title on one line


@dataclass(frozen=True)
class Wants:
    """What there is to show beside the text. `aspect` is the map's width to its height; 0 for no map."""

    aspect: float
    room_beside: bool  # whether words and numbers are small enough for a column beside the map
    places: bool
    sources: bool
    note: str = ""  # how to read the map's marks
    note_wide: float = SIDE_WIDTH  # px that it is set in, so that its lines are about as long
    names: bool = False  # whether the way to a list of names stands in the lowest row


@dataclass(frozen=True)
class Frame:
    """The boxes of the memorial. Those of no use have no width."""

    title: Box
    subtitle: Box
    rows: Box
    name: Box = NOWHERE
    text: Box = NOWHERE
    map: Box = NOWHERE
    note: Box = NOWHERE  # under the map beside the text
    map_flows: bool = False  # no room for the map beside the text: it follows it
    places: Box = NOWHERE
    sources: Box = NOWHERE
    back: Box = NOWHERE
    position: Box = NOWHERE
    next: Box = NOWHERE
    earlier: Box = NOWHERE  # steps through the groups, where their rows are out of reach
    later: Box = NOWHERE
    lights: Box = NOWHERE  # their rule is its lower edge


@dataclass(frozen=True)
class PlacesFrame:
    """The boxes of the places. The panel is the room for one place's words."""

    title: Box
    leave: Box
    map: Box
    panel: Box
    source: Box
    back: Box
    next: Box


def bottom(stage: Stage) -> float:
    """px of the lower edge of the content: clear of the control bar."""
    return stage.height + (120 if stage.portrait else 128)


def row_height(title: str, height: Height, width: float) -> float:
    """px of a group's row: 64 at the least, more for larger or longer words."""
    return max(ROW, height(title, "group", width - ROW_WORDS_LESS) + ROW_PADDING)


def list_width(stage: Stage) -> float:
    """px of the list."""
    return stage.width - 2 * MARGIN if stage.portrait else LIST_WIDTH


def in_pages(talls: Sequence[float], room: float) -> tuple[range, ...]:
    """Which rows stand together: all, or as many as fit above the buttons that lead to the others."""
    if sum(talls) + GAP * (len(talls) - 1) <= room:
        return (range(len(talls)),)
    return evened(talls, room - BUTTON - GAP, GAP)


def evened(talls: Sequence[float], room: float, gap: float) -> tuple[range, ...]:
    """As few pages of rows as fit into `room`, the highest as low as can be: ten rows stand as five and five."""
    pages = _filled(talls, room, gap)
    ends = range(1, len(talls) + 1)
    lower = sorted({sum(talls[i:j]) + gap * (j - i - 1) for j in ends for i in range(j)})
    least = bisect_left(lower, True, key=lambda limit: len(_filled(talls, limit, gap)) <= len(pages))
    return _filled(talls, min(room, lower[least]), gap) if least < len(lower) else pages


def _filled(talls: Sequence[float], room: float, gap: float) -> tuple[range, ...]:
    pages, start, used = [], 0, 0.0
    for i, tall in enumerate(talls):
        if i > start and used + tall > room + 0.5:
            pages.append(range(start, i))
            start, used = i, 0.0
        used += tall + gap
    return (*pages, range(start, len(talls)))


def frame(stage: Stage, headings: Headings, talls: Sequence[float], wants: Wants, height: Height) -> Frame:
    """Every box of the memorial; `talls` are the heights of all rows of the list."""
    beside = wants.room_beside and not stage.portrait
    width = stage.width - 2 * MARGIN if beside or stage.portrait else LIST_WIDTH
    title = Box(MARGIN, 28, width, height(headings.title, "title1", width))
    subtitle = Box(MARGIN, title.bottom + 2, width, height(headings.subtitle, "caption", width))
    rows = _rows_box(stage, subtitle.bottom + GAP, talls)
    lights = _lights(stage, title, headings.title_wide, beside) or _lights_below(stage, wants.names)
    head = Frame(title, subtitle, rows, lights=lights)
    if beside:
        return _beside(head, stage, headings, wants, height)
    if stage.portrait:
        return _rowed(head, stage, headings, wants, height, Box(MARGIN, head.rows.bottom + 40, head.rows.w))
    return _rowed(head, stage, headings, wants, height, Box(DETAIL, 40, DETAIL_WIDTH))


def _lights(stage: Stage, title: Box, wide: float, beside: bool) -> Box | None:
    """Over the text beside the list; upright at the right of the title. None where there is no room."""
    if not stage.portrait:
        return Box(DETAIL, 28, DETAIL_WIDTH, LIGHTS_TALL) if beside else None
    left, right = max(LIGHTS_LEFT, MARGIN + wide + LIGHTS_APART), stage.width - MARGIN
    if right - left < LIGHTS_LEAST:
        return None
    return Box(left, title.bottom - 4 - LIGHTS_TALL_UPRIGHT, right - left, LIGHTS_TALL_UPRIGHT)


def _lights_below(stage: Stage, names: bool) -> Box:
    """In the lowest row, beside the button that is held for a light, where no other stands there."""
    if names:
        return NOWHERE
    if stage.portrait:
        left, right, top = MARGIN + LEAVE + GAP, stage.width - MARGIN - HOLD - GAP, bottom(stage) + 24
    else:
        left, right, top = SETTINGS_END + 2 * GAP, stage.width - MARGIN - HOLD_WIDE - 2 * GAP, bottom(stage) + 32
    return Box(left, top + BUTTON - 2 - LIGHTS_TALL_UPRIGHT, right - left, LIGHTS_TALL_UPRIGHT)


def _rows_box(stage: Stage, top: float, talls: Sequence[float]) -> Box:
    room = bottom(stage) - top
    if not stage.portrait:
        return Box(MARGIN, top, LIST_WIDTH, room)
    room *= 0.42 if stage.large else 0.55
    pages = in_pages(talls, room)
    tallest = max(sum(talls[i] + GAP for i in page) - GAP for page in pages)
    return Box(MARGIN, top, list_width(stage), tallest + (GAP + BUTTON if len(pages) > 1 else 0))


def _beside(head: Frame, stage: Stage, headings: Headings, wants: Wants, height: Height) -> Frame:
    """The map and the buttons at the right of the text."""
    end = bottom(stage)
    name = Box(DETAIL, head.rows.y, DETAIL_WIDTH, height(headings.name, "name", DETAIL_WIDTH))
    top = name.bottom + 20
    y = top + 8
    chart, note = noted_map(Box(SIDE, y, SIDE_WIDTH, end - y - 3 * (BUTTON + GAP)), wants, height)
    y = max(chart.bottom, note.bottom) + GAP if chart.w else y
    places = Box(SIDE, y, SIDE_WIDTH, BUTTON) if wants.places else Box()
    y = places.bottom + GAP if places.w else y
    return replace(
        head,
        name=name,
        text=Box(DETAIL, top, TEXT_WIDTH, end - top),
        map=chart,
        note=note,
        places=places,
        sources=Box(SIDE, y, SIDE_WIDTH, BUTTON) if wants.sources else Box(),
        back=Box(SIDE, end - BUTTON, 176, BUTTON),
        position=Box(SIDE + 176, end - BUTTON, SIDE_WIDTH - 352, BUTTON),
        next=Box(SIDE + SIDE_WIDTH - 176, end - BUTTON, 176, BUTTON),
    )


def _rowed(head: Frame, stage: Stage, headings: Headings, wants: Wants, height: Height, at: Box) -> Frame:
    """One wide column of text from `at`, the map at its end, the buttons in a row under it."""
    name = at._replace(h=height(headings.name, "name", at.w))
    top, row = name.bottom + GAP, bottom(stage) - BUTTON
    places = Box(at.x, row, 356, BUTTON) if wants.places else Box()
    left = places.x + places.w + GAP if places.w else at.x
    step = BUTTON if stage.portrait else 168.0
    right = at.x + at.w
    return replace(
        head,
        name=name,
        text=Box(at.x, top, at.w, row - OVER_BUTTONS - top),
        map_flows=wants.aspect > 0,
        places=places,
        sources=Box(left, row, 236, BUTTON) if wants.sources else Box(),
        back=Box(right - 2 * step - 124, row, step, BUTTON),
        position=Box(right - step - 124, row, 124, BUTTON),
        next=Box(right - step, row, step, BUTTON),
    )


def noted_map(room: Box, wants: Wants, height: Height) -> tuple[Box, Box]:
    """The map in its room, and under it what is said of its marks."""
    if not (wants.aspect and wants.note):
        return with_map(room, wants.aspect), NOWHERE
    tall = height(wants.note, "caption", wants.note_wide)
    chart = with_map(room._replace(h=room.h - tall - NOTE_GAP), wants.aspect)
    return chart, Box(room.x, chart.bottom + NOTE_GAP, wants.note_wide, tall)


def with_map(room: Box, aspect: float) -> Box:
    """The largest box of this shape in the room, at its top left; nothing without a shape."""
    if not aspect:
        return Box()
    width = min(room.w, room.h * aspect)
    return Box(room.x, room.y, width, width / aspect)


def large_enough(tall: float, width: float, aspect: float) -> bool:
    """Whether a map so high can be read under other things of a column, and leaves little of it empty beside it."""
    return tall >= MAP_LEAST and tall * aspect >= MAP_SHARE * width


def places_frame(stage: Stage, title: str, aspect: float, height: Height) -> PlacesFrame:
    """Every box of the places. Without a map the panel has all the room."""
    wide = BACK if stage.portrait else SIDE_WIDTH
    right = stage.width - MARGIN
    leave = Box(right - wide, 36, wide, BUTTON)
    title_width = leave.x - MARGIN - GAP
    heading = Box(MARGIN, 40, title_width, height(title, "title2", title_width))
    top, end = max(heading.bottom, leave.bottom) + 24, bottom(stage)
    if stage.portrait:
        room = Box(MARGIN, top, stage.width - 2 * MARGIN, 640)
        chart = with_map(room, aspect)
        panel = Box(MARGIN, chart.bottom + 32 if chart.w else top, room.w)
    else:
        chart = with_map(Box(MARGIN, top, LARGE_MAP if stage.large else 1260, end - top), aspect)
        left = chart.x + chart.w + 32 if chart.w else MARGIN
        panel = Box(left, top, right - left if stage.large or not chart.w else SIDE_WIDTH)
        panel = panel if stage.large or not chart.w else panel._replace(x=SIDE)
    return _with_buttons(PlacesFrame(heading, leave, chart, panel, Box(), Box(), Box()), end)


def _with_buttons(frame: PlacesFrame, end: float) -> PlacesFrame:
    """The source above the steps where the panel is narrow, beside them where it is wide."""
    panel, row = frame.panel, end - BUTTON
    narrow = panel.w < 700
    step = (panel.w - GAP) / 2 if narrow else 232.0
    right = panel.x + panel.w
    source = Box(panel.x, row - BUTTON - GAP, panel.w, BUTTON) if narrow else Box(panel.x, row, 216, BUTTON)
    return replace(
        frame,
        panel=panel._replace(h=source.y - OVER_BUTTONS - panel.y),
        source=source,
        back=Box(right - 2 * step - GAP, row, step, BUTTON),
        next=Box(right - step, row, step, BUTTON),
    )


def on_map(place: MemorialPlace, extent: Extent) -> tuple[float, float] | None:
    """A place as fractions of the map's width and height; None where the map does not show it."""
    x = (place["longitude"] - extent["west"]) / (extent["east"] - extent["west"])
    y = (extent["north"] - place["latitude"]) / (extent["north"] - extent["south"])
    return (x, y) if 0 <= x <= 1 and 0 <= y <= 1 else None


def meant(x: float, y: float, marks: Sequence[tuple[str, float, float]], chosen: str) -> str | None:
    """The mark that a touch at (x, y) means: the nearest within reach, or the one beyond it where the nearest is
    chosen already. Marks are (id, x, y) in px; None where none is within reach."""
    near = sorted((hypot(x - mx, y - my), name) for name, mx, my in marks)
    crowd = [name for distance, name in near if distance <= REACH]
    others = [name for name in crowd if name != chosen]
    if crowd and crowd[0] == chosen and others:
        return others[0]
    return crowd[0] if crowd else None
