"""Bundles made up for measuring: as many events, chapters or pictures as asked for, the same ones every time."""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

SEED = 1945
GROUPS = ("decisions", "land", "coast", "people")
FIRST, LAST = date(1850, 1, 1), date(2025, 12, 31)
CROWDED = date(1944, 1, 1), date(1946, 12, 31)  # half of all events
DENSEST = date(1945, 8, 1), date(1945, 9, 15)  # a tenth of them
# fmt: off
NOUNS = (
    "ferry", "bridge", "council", "harbour", "railway", "village", "treaty", "school", "letter", "river", "column",
    "garrison", "winter", "store",
)
VERBS = (
    "opens", "closes", "moves", "meets", "burns", "returns", "arrives", "signs", "counts", "leaves", "holds",
    "begins", "ends", "waits",
)
PLACES = (
    "Ost", "the Lower Ford", "Mill Bank", "Three Birches", "the Old Landing", "Station 12", "North Cape",
    "the Long Field",
)
# fmt: on
TEXT = "Made up for measuring, and true of nothing. It is as long as a curator's text on a timeline usually is."


def timeline_bundle(folder: Path, events: int) -> Path:
    """One chapter and a timeline of `events` events in a CSV file."""
    exhibition_files(folder, ("measure",))
    chapter_file(folder, "measure", 3)
    timeline_file(folder)
    with (folder / "events.csv").open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(["date", "group", "title", "text"])
        table.writerows(rows(events))
    return folder


def crowded_bundle(folder: Path, chapters: int, events: int) -> Path:
    """Many chapters of three pages, and a timeline whose events lead to them."""
    names = [f"chapter-{i}" for i in range(1, chapters + 1)]
    exhibition_files(folder, names)
    for name in names:
        chapter_file(folder, name, 3)
    timeline_file(folder)
    with (folder / "events.csv").open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(["date", "group", "title", "text", "chapter", "page"])
        for i, row in enumerate(rows(events)):
            table.writerow([*row, names[i % chapters], f"page-{i % 3 + 1}"])
    return folder


def rows(events: int) -> Iterator[tuple[str, str, str, str]]:
    """Date, group, title and text of so many events."""
    chance = random.Random(SEED)
    for _ in range(events):
        yield edtf(chance), chance.choice(GROUPS), title(chance), TEXT


def edtf(chance: random.Random) -> str:
    """A day, mostly; else a month, a year or a stretch of days; one in seven is not sure."""
    span = chance.choices((DENSEST, CROWDED, (FIRST, LAST)), (10, 40, 50))[0]
    day = span[0] + timedelta(days=chance.randrange((span[1] - span[0]).days))
    kind = chance.random()
    if kind < 0.80:
        return f"{day}{chance.choices(('', '~', '?'), (86, 8, 6))[0]}"
    if kind < 0.85:
        return f"{day:%Y-%m}"
    if kind < 0.87:
        return f"{day:%Y}"
    return f"{day}/{min(LAST, day + timedelta(days=int(chance.expovariate(1 / 40)) + 1))}"


def title(chance: random.Random) -> str:
    """ "The ferry opens at Mill Bank"."""
    return f"The {chance.choice(NOUNS)} {chance.choice(VERBS)} at {chance.choice(PLACES)}"


# ------------------------------------------------------------------ files. JSON is YAML
def exhibition_files(folder: Path, chapters: Sequence[str]) -> None:
    """exhibition.yaml and sources.yaml."""
    (folder / "chapters").mkdir(parents=True, exist_ok=True)
    write(
        folder / "exhibition.yaml",
        {
            "format": "1",
            "id": "measured",
            "version": "1",
            "title": "Measured",
            "subtitle": "An exhibition made up for measuring",
            "languages": ["en"],
            "chapters": list(chapters),
            "focus": {"start": "1945-08-09", "end": "1945-09-05"},
            "attract": {
                "statement": "It began on one day.",
                "subtitle": "Four weeks, day by day",
                "days": [
                    {"date": "1945-08-09", "label": "The first day", "numeral": "true"},
                    {"date": "1945-09-02", "label": "The last day", "numeral": "true"},
                ],
            },
            "home": {"title": "Measured", "subtitle": "Chapters and a timeline"},
            "licence": "CC0 1.0",
            "about": "Everything here is made up.",
        },
    )
    write(folder / "sources.yaml", {"log": {"author": "The ferryman", "title": "Log", "year": "1931", "what": "A log"}})


def chapter_file(folder: Path, name: str, pages: int) -> None:
    """One chapter of text pages."""
    made = [
        {
            "kind": "text",
            "id": f"page-{i}",
            "title": f"Page {i} of {name.replace('-', ' ')}",
            "dates": ["1945-08-09"],
            "sources": ["log"],
            "text": " ".join([TEXT] * 2),
        }
        for i in range(1, pages + 1)
    ]
    write(
        folder / "chapters" / f"{name}.yaml",
        {"title": name.replace("-", " ").capitalize(), "summary": "Made up.", "period": "1945-08-09", "pages": made},
    )


def timeline_file(folder: Path) -> None:
    """timeline.yaml: four lanes, four eras, the events in a table."""
    write(
        folder / "timeline.yaml",
        {
            "eras": [
                {"id": "before", "title": "1850–1930", "start": "1850-01-01", "end": "1930-12-31"},
                {"id": "wars", "title": "1931–1945", "start": "1931-01-01", "end": "1945-08-04"},
                {"id": "august", "title": "August 1945", "start": "1945-08-05", "end": "1945-09-05"},
                {"id": "after", "title": "After", "start": "1945-09-06"},
            ],
            "groups": [{"id": group, "title": group.capitalize()} for group in GROUPS],
            "events": "events.csv",
        },
    )


def write(file: Path, content: Any) -> None:
    """Write a file of the bundle."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
