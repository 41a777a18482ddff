"""Voices in the alphabetical order of the language, side by side or one under another, with nothing that ranks them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from kiosk.bundle.days import civil
from kiosk.prepare.form import Voice, When
from kiosk.show.flow import Block, Cite, Note
from kiosk.show.measure import Measure
from kiosk.show.said import said, shown, told
from kiosk.show.tongue import Tongue

GUTTER = 32.0
GAP, AIRY = 28.0, 84.0  # px over a row of voices, and where an upright page would be half empty
LEAST = 16.0  # px over it on the most crowded page
MEASURE_HEIGHT = 92.0
NEARER = 10.0  # px that the days stand nearer to their name where a button of the voice before stands over them
PARAGRAPH_GAP = 16.0
BUTTON = 256.0  # px of the button that names the source, 88 high
ROW_WIDTH = 26.0  # times the size of its words: sixty characters
MEASURE_LEAST, MEASURE_MOST = 360.0, 720.0  # px of the days beside a name: ten as wide as on the day line


def voice_blocks(
    voices: Sequence[Voice],
    days: Sequence[int] | None,
    tongue: Tongue,
    measure: Measure,
    width: float,
    columns: int,
    *,
    sourced: bool = True,
    level: bool = True,
) -> list[Block]:
    """The voices in rows of `columns`, each a block; `level` if the words of a row begin at one height, however many
    lines a name or a role takes. Without `sourced` no voice has a button of its own."""
    ordered = _ordered(voices, tongue)
    rows = [ordered[i : i + columns] for i in range(0, len(ordered), columns)]
    column = (width - GUTTER * (columns - 1)) / columns
    inset = 16.0 if columns > 1 else 0.0  # before the line between two columns
    set_in = [[_column(voice, days, tongue, measure, column - inset) for voice in row] for row in rows]
    placed = [_row(_level(row) if level else row, column, sourced=sourced) for row in set_in]
    blocks = [_block(row, spoken, tongue) for row, spoken in zip(placed, rows, strict=True)]
    return [_nearer(block) for block in blocks] if days and columns == 1 else blocks


def voice_rows(
    voices: Sequence[Voice],
    days: Sequence[int] | None,
    tongue: Tongue,
    measure: Measure,
    width: float,
    *,
    sourced: bool = True,
) -> list[Block]:
    """The voices one under another, each a block: name, role, days and source on one line, the words under it."""
    ordered = _ordered(voices, tongue)
    room = width - BUTTON - GUTTER if sourced else width
    marks = _marks_beside(ordered, tongue, measure, room) if days else _Beside()
    columns = [_wide(voice, days, tongue, measure, width, marks, sourced=sourced) for voice in ordered]
    return [_block([column], [voice], tongue) for column, voice in zip(columns, ordered, strict=True)]


class _Beside(NamedTuple):
    """How the days stand beside every name of a page."""

    wide: float = 0.0  # px; 0 where they stand above
    level: bool = True  # whether a role may stand beside its name


def _marks_beside(voices: Sequence[Voice], tongue: Tongue, measure: Measure, room: float) -> _Beside:
    """Beside name and role on one line, or one under the other; above where neither leaves the days enough."""
    heads = [_named(voice, tongue, measure) for voice in voices]
    leads = (max(name + role for name, role in heads), True), (max(max(head) for head in heads), False)
    found = (_Beside(min(MEASURE_MOST, room - lead - GUTTER), level) for lead, level in leads)
    return next((beside for beside in found if beside.wide >= MEASURE_LEAST), _Beside())


def _named(voice: Voice, tongue: Tongue, measure: Measure) -> tuple[float, float]:
    """px of a name with the space after it, and of its role."""
    named = measure.width(said(voice["name"], tongue.language), "name") + GUTTER
    return named, measure.width(said(voice["role"], tongue.language), "caption")


def _ordered(voices: Sequence[Voice], tongue: Tongue) -> list[Voice]:
    return sorted(voices, key=lambda voice: said(voice["sort"], tongue.language).casefold())


def _block(columns: list[dict[str, Any]], voices: Sequence[Voice], tongue: Tongue) -> Block:
    height = max(column["height"] for column in columns)
    letters = sum(len(p["t"]) for voice in voices for p in told(voice["says"], tongue.language))
    cites = () if columns[0]["sourced"] else tuple(_cited(voice, tongue) for voice in voices)
    return Block("voices", height, gap=GAP, airy=AIRY, content={"columns": columns}, letters=letters, cites=cites)


def _cited(voice: Voice, tongue: Tongue) -> Cite:
    """The work that a voice speaks in, where in it, and whose voice it is."""
    name, where = said(voice["name"], tongue.language), said(voice["locator"], tongue.language)
    return Cite(voice["source"], where, Note("speaks", name))


def _row(columns: list[dict[str, Any]], width: float, *, sourced: bool) -> list[dict[str, Any]]:
    """The columns side by side, each `width` px wide, with their buttons at one height."""
    words = max(column["height"] for column in columns)
    tall = words + 104 if sourced else words
    shared = {"w": width, "buttonY": words + 16, "height": tall, "sourced": sourced}
    return [column | shared | {"x": i * (width + GUTTER)} for i, column in enumerate(columns)]


def _level(columns: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The columns with their words all beginning where those under the tallest head do."""
    text = max(column["textY"] for column in columns)
    return [column | {"textY": text, "height": column["height"] + text - column["textY"]} for column in columns]


def _nearer(block: Block) -> Block:
    """A voice as wide as the page, its days nearer to its own name and as much farther from the voice above."""
    (column,) = block.content["columns"]
    up = {at: column[at] - NEARER for at in ("nameY", "roleY", "textY", "buttonY", "height")}
    gap = block.gap + NEARER
    return replace(block, tall=block.tall - NEARER, gap=gap, least=LEAST + NEARER, content={"columns": [column | up]})


def _wide(
    voice: Voice,
    days: Sequence[int] | None,
    tongue: Tongue,
    measure: Measure,
    width: float,
    marks: _Beside,
    *,
    sourced: bool,
) -> dict[str, Any]:
    """A voice as wide as the page, its button at the right of its words.

    Its role stands beside its name, or under it where both leave no room.
    """
    name, role = said(voice["name"], tongue.language), said(voice["role"], tongue.language)
    room = width - BUTTON - GUTTER if sourced else width
    named, called = _named(voice, tongue, measure)
    beside = marks.level and named + called <= room
    name_height = measure.height(name, "name", room)
    head = name_height if beside else name_height + measure.height(role, "caption", room)
    column = _spoken(voice, days, tongue, measure, min(room, ROW_WIDTH * measure.roles["body"].px), marks.wide)
    top, lift = column["nameY"], 0.0
    if marks.wide:
        top, lift = 0.0, max(0.0, (MEASURE_HEIGHT - head) / 2)
        head = max(head, MEASURE_HEIGHT)
    return column | {
        "x": 0.0,
        "w": width,
        "marksX": room - marks.wide if marks.wide else 0.0,
        "nameY": top + lift,
        "nameWidth": named if beside or marks.wide else room,
        "roleX": named if beside else 0.0,
        "roleY": top + lift + name_height,
        "roleWidth": max(called + 2, room - named - marks.wide - GUTTER) if beside else room - marks.wide,
        "beside": beside,
        "textY": top + head + 8,
        "sourced": sourced,
        "buttonX": width - BUTTON,
        "buttonY": top,
        "height": max(top + head + 8 + column["height"], top + 88 if sourced else 0.0),
    }


def _column(voice: Voice, days: Sequence[int] | None, tongue: Tongue, measure: Measure, width: float) -> dict[str, Any]:
    column = _spoken(voice, days, tongue, measure, width)
    role = column["nameY"] + measure.height(column["name"], "name", width)
    text = role + measure.height(column["role"], "caption", width) + 10
    return column | {
        "nameWidth": width,
        "roleX": 0.0,
        "roleY": role,
        "roleWidth": width,
        "beside": False,
        "textY": text,
        "buttonX": 0.0,
        "height": text + column["height"],
    }


def _spoken(
    voice: Voice, days: Sequence[int] | None, tongue: Tongue, measure: Measure, width: float, marks_width: float = 0.0
) -> dict[str, Any]:
    """What is the same wherever a voice stands: who says what, and the days it stresses, as wide as the words or
    `marks_width`. `height`: of the words."""
    paragraphs = told(voice["says"], tongue.language)
    heights = [measure.height(p["t"], "body", width) for p in paragraphs]
    marks_width = marks_width or width
    marks = _marks(days, voice["dates"], tongue, measure, marks_width) if days else None
    return {
        "name": said(voice["name"], tongue.language),
        "role": said(voice["role"], tongue.language),
        "says": [dict(zip(("text", "marked"), shown(p), strict=True)) for p in paragraphs],
        "quotation": voice["quotation"],
        "marks": marks,
        "marksX": 0.0,
        "marksWidth": marks_width,
        "nameY": MEASURE_HEIGHT if marks else 0.0,
        "textWidth": width,
        "height": sum(heights) + PARAGRAPH_GAP * (len(heights) - 1),
        "source": voice["source"],
        "locator": said(voice["locator"], tongue.language),
    }


def _marks(
    days: Sequence[int], stressed: Sequence[When], tongue: Tongue, measure: Measure, width: float
) -> dict[str, Any]:
    """The measure above a voice: a tick a day, a block on the days this voice stresses."""
    first, last = days[0], days[1]
    step = width / (last - first + 1)
    centre = [step * (day - first + 0.5) for day in range(first, last + 1)]
    spans = [
        (max(when["start"] or first, first), min(when["end"] or last, last))
        for when in stressed
        if (when["start"] or first) <= last and (when["end"] or last) >= first
    ]
    ends = {first, last} - {day for span in spans for day in span}
    words = _day_words(ends.union(*spans), tongue)
    wide = {day: measure.width(said, "axis") for day, said in words.items()}
    labels = [
        [min(max(centre[day - first], wide[day] / 2), width - wide[day] / 2), said]
        for day, said in words.items()
        if day not in ends or _stands_free(day, centre, first, wide)
    ]
    return {
        "ticks": centre,
        "blocks": [[(start - first) * step + 4, (end - start + 1) * step - 8] for start, end in spans],
        "labels": labels,
    }


def _day_words(days: Collection[int], tongue: Tongue) -> dict[int, str]:
    """Their numbers, the first of each month with the month's name."""
    words: dict[int, str] = {}
    months: set[int] = set()
    for day in sorted(days):
        _, month, number = civil(day)
        named = tongue.calendar["day_month_short"].format(day=number, month=tongue.calendar["months_short"][month - 1])
        words[day] = str(number) if month in months else named
        months.add(month)
    return words


def _stands_free(end: int, centre: Sequence[float], first: int, wide: Mapping[int, float]) -> bool:
    """Whether the word of the measure's first or last day keeps off those of the days that are stressed."""
    at = centre[end - first]
    return all(abs(at - centre[day - first]) >= (wide[end] + wide[day]) / 2 + 10 for day in wide if day != end)
