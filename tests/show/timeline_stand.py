"""A timeline to try things on: events from EDTF dates in a real file, a guide that answers as the gallery does."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.bundle.dates import parse
from kiosk.bundle.days import day_of
from kiosk.prepare.calendar import calendar
from kiosk.prepare.dates import label, short
from kiosk.prepare.event_writer import Row, write_events
from kiosk.prepare.events import APPROXIMATE, ENDS_OPEN, OPEN_END, OPEN_START, UNCERTAIN, Events, Record
from kiosk.prepare.form import ChapterEntry, TimelineFile
from kiosk.session.place import TEXT_STEPS, Place, Preferences
from kiosk.show.context import Context
from kiosk.show.grid import Stage
from kiosk.show.timeline import TimelineModel
from kiosk.show.tongue import Tongue
from show.fakes import FakeGuide
from show.themed import Themed

CALENDAR = calendar("en")
GROUPS = ("decisions", "land", "coast")
TODAY = day_of(2026, 11, 23)
ERAS = (
    ("Before", "1855-01-01", "1945-07-31"),
    ("August 1945", "1945-08-01", "1945-08-31"),
    ("After", "1945-09-01", ""),
)
EVENTS = (
    ("1855-02-07", "A treaty", "decisions"),
    ("1910-08", "A month", "decisions"),
    ("1938-07-29/1938-08-11", "A fight", "land"),
    ("1945-08-08", "A declaration", "decisions"),
    ("1945-08-09", "It begins", "land"),
    ("1945-08-09/1945-08-26?", "A fortress", "land"),
    ("1945-08-10~/1945-08-12~", "A crossing", "land"),
    ("1945-08-14", "Terms accepted", "decisions"),
    ("1945-08-15", "The broadcast", "decisions"),
    ("1945-08-18/1945-08-23", "An island", "coast"),
    ("1945-08-23/..", "Prisoners", "coast"),
    ("1956-10-19", "A joint declaration", "decisions"),
)


def row(date: str, title: str, group: str) -> Row:
    """One event, as prepare would write it."""
    when = parse(date)
    record: Record = {
        "title": {"en": title},
        "label": {"en": label(when, CALENDAR)},
        "short": {"en": short(when, CALENDAR)},
        "edtf": date,
        "text": {"en": [{"t": f"What is said of it: {title}."}]},
        "source": "a-book",
    }
    flags = APPROXIMATE * when.approximate + UNCERTAIN * when.uncertain + ENDS_OPEN * (when.end is None)
    start = OPEN_START if when.start is None else when.start
    end = OPEN_END if when.end is None else when.end
    return Row(start, end, when.sure, GROUPS.index(group), flags, 1, 2, record)


def write(folder: Path, rows: Sequence[Row]) -> tuple[TimelineFile, Path]:
    """The events in a file, and the timeline that goes with them."""
    path = folder / "events"
    count = write_events(rows, len(GROUPS), path)
    file: TimelineFile = {
        "eras": [
            {
                "id": title.lower().split()[0],
                "title": {"en": title},
                "start": parse(start).start or 0,
                "end": parse(end).end if end else None,
            }
            for title, start, end in ERAS
        ],
        "groups": [{"id": group, "title": {"en": group.capitalize()}} for group in GROUPS],
        "count": count,
        "events": path.name,
    }
    return file, path


def chapters() -> list[ChapterEntry]:
    """Ten chapters, of which an event leads to the second."""
    return [
        {
            "id": f"chapter-{number}",
            "number": number,
            "title": {"en": ""},
            "summary": {"en": ""},
            "spans": [],
            "pages": 4,
            "file": "",
            "lit": [],
        }
        for number in range(1, 11)
    ]


class Answering(FakeGuide):
    """A guide that shows at once where it was asked to go, as the gallery does."""

    def __init__(self) -> None:
        super().__init__()
        self.screen: TimelineModel | None = None
        self.context: Context | None = None
        self.place = Place(screen="timeline")

    def go(self, place: Place, *, remember: bool = False) -> None:
        super().go(place, remember=remember)
        if place.screen == "timeline" and self.screen is not None and self.context is not None:
            self.place = place
            self.screen.apply(place, self.context)


@dataclass
class Stand:
    """A model over events, its guide, and the words it is shown with."""

    model: TimelineModel
    guide: Answering
    words: dict[str, str]

    @property
    def chosen(self) -> int:
        """Index of the chosen event, -1 for none."""
        return self.guide.place.event


def context(
    themed: Themed, words: dict[str, str], *, portrait: bool = False, text_step: int = 0, language: str = "en"
) -> Context:
    """A stage of 1920x1080 or 1080x1920."""
    percent = TEXT_STEPS[text_step]
    stage = Stage(1080, 1568, percent > 125) if portrait else Stage(1920, 816, percent > 125)
    preferences = Preferences(language, text_step=text_step)
    return Context(preferences, Tongue(language, CALENDAR, words), themed.measure(percent), stage, 1.0)


def stand(
    themed: Themed,
    words: dict[str, str],
    written: tuple[TimelineFile, Path],
    place: Place | None = None,
    key_days: Collection[int] = (),
) -> Stand:
    """The model, shown at `place`."""
    file, path = written
    guide = Answering()
    calendars = {"en": CALENDAR}
    model = TimelineModel(
        lambda: (file, Events.open(path)), calendars, chapters(), guide, today=lambda: TODAY, key_days=key_days
    )
    guide.screen, guide.context = model, context(themed, words)
    guide.place = place or Place(screen="timeline")
    model.apply(guide.place, guide.context)
    return Stand(model, guide, words)
