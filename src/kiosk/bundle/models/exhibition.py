"""exhibition.yaml: what the exhibition is called, in which languages, and what it opens with."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kiosk.bundle.texts import AS_NUMBER, Edtf, Flag, Format, Id, Line, Part, Prose, Text


class AttractDay(Part):
    """One of the key lines of the attract loop: a day that hangs down to its label."""

    date: Edtf
    label: Line
    numeral: Flag = False  # draw the day of the month giant beside the line


class Attract(Part):
    """The attract loop: one line a day of the focus window, the key ones long."""

    statement: Line
    subtitle: Line
    days: tuple[AttractDay, ...]
    between: Line | None = None  # small words in the gap between the numerals


class Window(Part):
    """Two days, both included."""

    start: Edtf
    end: Edtf


class Home(Part):
    """Words of the home page."""

    title: Line
    subtitle: Line
    memorial: Line | None = None  # words beside the entrance to the memorial


class Idle(Part):
    """Overrides of kiosk.yaml, each within its bounds (seconds; words a minute)."""

    reading: Annotated[float, Field(ge=30, le=600), AS_NUMBER] | None = None
    warning: Annotated[float, Field(ge=20, le=120), AS_NUMBER] | None = None
    words_per_minute: Annotated[float, Field(ge=60, le=200), AS_NUMBER] | None = None


class Credit(Part):
    """Who did what, on the about page."""

    role: Line
    name: Line


class Theme(Part):
    """Colours a bundle may change, as #RRGGBB. kiosk check refuses too little contrast."""

    paper: str | None = None
    paper2: str | None = None
    ink: str | None = None
    ink2: str | None = None
    rule: str | None = None
    sorghum: str | None = None
    storm: str | None = None
    mist: str | None = None
    millet: str | None = None


class Exhibition(Part):
    """The whole of exhibition.yaml."""

    format: Format
    id: Id
    version: Text
    title: Line
    subtitle: Line
    languages: tuple[str, ...] = Field(min_length=1, max_length=12)  # BCP 47; the first is the default
    chapters: tuple[Id, ...] = Field(min_length=1, max_length=1000)  # in the order visitors meet them
    focus: Window  # the days the day line draws one by one
    attract: Attract
    home: Home
    theme: Theme = Theme()
    idle: Idle = Idle()
    licence: Text  # of the texts, such as CC BY 4.0
    about: Prose
    credits: tuple[Credit, ...] = ()
