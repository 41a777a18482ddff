"""What the staff screens say. Pure, and without Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from kiosk.show.said import every, filled, phrased
from kiosk.staff.acts import ACTS
from kiosk.staff.desk import Change, Display, Exhibit, Facts, Told

if TYPE_CHECKING:
    from kiosk.prepare.form import Calendar

Words = Mapping[str, str]
DOT = " · "


class ActRow(NamedTuple):
    """A row of the menu."""

    act: str
    icon: str
    title: str
    note: str
    open: bool  # whether it can be pressed
    chosen: bool


class State(NamedTuple):
    """What the menu tells of the kiosk."""

    title: str  # of the exhibition that is shown
    swaps: bool
    closed: bool
    forgetful: bool  # out of order only until the next start
    health: Sequence[Told]


class Question(NamedTuple):
    """What is asked once more."""

    title: str
    text: str
    yes: str


def menu(words: Words, state: State) -> tuple[ActRow, ...]:
    """The rows, in their order."""
    return tuple(
        ActRow(
            act.name,
            act.icon,
            every(words, f"staff_{act.name}"),
            _note(words, act.name, state),
            act.name != "switch" or state.swaps,
            act.name == "closed" and state.closed,
        )
        for act in ACTS
    )


def _note(words: Words, act: str, state: State) -> str:
    if act == "switch":
        return filled(every(words, "staffShowing" if state.swaps else "staffNoSwitch"), state.title)
    if act == "health":
        return health_note(words, state.health)
    if act == "closed" and state.closed:
        return every(words, "staffClosedForgetful" if state.forgetful else "staffClosed")
    return every(words, f"staff_{act}_note")


def health_note(words: Words, lines: Sequence[Told]) -> str:
    """How many checks, and how many of them somebody should see to."""
    wrong = sum(not told.fine for told in lines)
    key = "staffToMend" if wrong else "staffAllFine"
    return filled(every(words, key), wrong or len(lines), len(lines))


def health_line(words: Words, told: Told) -> str:
    """What was told, in the language of `words`, and what to do about it."""
    if not told.phrases:
        return told.line
    what, *how = (phrased(words, phrase) for phrase in told.phrases)
    return " ".join([f"{what}.", *how])


def about(words: Words, name: str, title: str, version: str) -> str:
    """ "Kiosk 03, Gallery 2 · August 1945, version 1.4"."""
    return _joined(name, filled(every(words, "staffVersion"), title, version))


def info(words: Words, name: str, calendar: Calendar, wall: float, left: float) -> str:
    """ "Kiosk 03, Gallery 2 · 22 November 2026, 14:32 · PIN ends in 4:52"."""
    now = datetime.fromtimestamp(wall)
    day = calendar["day_month_year"].format(day=now.day, month=calendar["months"][now.month - 1], year=now.year)
    return _joined(name, f"{day}, {now:%H:%M}", filled(every(words, "staffPinEnds"), clock(left)))


def facts(words: Words, found: Facts, display: Display) -> str:
    """ "Running for 6 d 4 h · Disk 61 % free · Display 43 in, 1920 × 1080 · Software renderer"."""
    size = f"{display.width} × {display.height}"
    inches = filled(every(words, "staffInches"), display.inches, size) if display.inches else ""
    return _joined(
        filled(every(words, "staffUptime"), _span(words, found.uptime)),
        "" if found.free is None else filled(every(words, "staffDisk"), round(found.free * 100)),
        inches or filled(every(words, "staffDisplay"), size),
        every(words, "staffSoftware" if display.renderer == "software" else "staffOpenGL"),
    )


def question(words: Words, asked: str, title: str) -> Question:
    """What the page "sure" says; `title`: of the exhibition, where one was chosen."""
    kind = asked if asked in ("restart", "exit") else "switch"
    return Question(
        filled(every(words, f"staffSure_{kind}"), title),
        every(words, f"staffSure_{kind}_text"),
        every(words, f"staffSure_{kind}_yes"),
    )


def exhibit_note(words: Words, one: Exhibit, change: Change | None) -> str:
    """Under an exhibition's title: which version it is, and what becomes of it."""
    if change is not None and change.label == one.label:
        return _joined(one.label, filled(every(words, f"staffExhibit_{change.state}"), change.seconds))
    return _joined(one.label, every(words, "staffExhibit_shown") if one.shown else "")


def clock(seconds: float) -> str:
    """Minutes and seconds: "4:52". A part of a second counts as a whole one."""
    whole = -int(-seconds // 1)
    return f"{whole // 60}:{whole % 60:02}"


def _span(words: Words, seconds: float) -> str:
    hours, minutes = divmod(int(seconds) // 60, 60)
    if hours >= 24:
        return filled(every(words, "staffDays"), hours // 24, hours % 24)
    return filled(every(words, "staffHours"), hours, minutes)


def lined(text: str, fits: Callable[[str], bool]) -> str:
    """What was joined, in as few lines as it fits: no line ends or begins with the dot between two of its parts."""
    lines: list[str] = []
    for part in text.split(DOT):
        if lines and fits(longer := f"{lines[-1]}{DOT}{part}"):
            lines[-1] = longer
        else:
            lines.append(part)
    return "\n".join(lines)


def _joined(*parts: str) -> str:
    return DOT.join(filter(None, parts))
