"""Events from a CSV file with named columns: one pass, one row at a time, a million of them.

Columns: date and group in every row; title, text and disputed in the default language, or title_ru and so on in
any; chapter, page and source. What is wrong is placed to the line and the character of the cell.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.bundle.csv_columns import Header, Texts
from kiosk.bundle.csv_header import Columns, read_header
from kiosk.bundle.csv_table import CellProblem, read_table
from kiosk.bundle.dates import DateError, When, parse
from kiosk.bundle.events import Event
from kiosk.bundle.known import HOMES, Ids, Known
from kiosk.bundle.placeholders import placeholder_in
from kiosk.bundle.progress import Progress, silent
from kiosk.bundle.words import WordsError, tidy_line, tidy_prose
from kiosk.problems import Problem, did_you_mean

MAX_EVENTS = 2_000_000


@dataclass(frozen=True)
class Table:
    """What a file gave: every event that has nothing wrong with it, and every problem."""

    events: tuple[Event, ...]
    problems: tuple[Problem, ...]


def read_events(path: Path, file: str, languages: tuple[str, ...], known: Known, progress: Progress = silent) -> Table:
    """Read a CSV file of events; `file` is its name in messages. Never raises for what the file holds."""
    return Table(*read_table(path, file, _Events(languages, known), progress))


class _Events:
    """A kind of table. One use."""

    plural, most = "events", MAX_EVENTS

    def __init__(self, languages: tuple[str, ...], known: Known) -> None:
        self._languages = languages
        self._known = known
        self._ids: dict[str, str] = {}  # one string for every equal id, however many rows name it

    def header(self, row: list[str], file: str) -> Header[Columns]:
        """Which column is what."""
        return read_header(row, file, self._languages)

    def item(self, row: list[str], columns: Columns, _line: int) -> Event:
        """The event of a row."""
        chapter = self._id(row, columns.chapter, self._known.chapters, "chapter")
        return Event(
            self._date(row, columns.date),
            self._title(row, columns),
            self._words(row, columns.text, prose=True),
            self._group(row, columns.group),
            chapter,
            self._page(row, columns, chapter),
            self._id(row, columns.source, self._known.sources, "source"),
            self._words(row, columns.disputed, prose=False),
        )

    def faults(self, row: list[str], columns: Columns) -> Iterator[CellProblem]:
        """Everything wrong with a row, cell by cell."""
        for read in (
            lambda: self._date(row, columns.date),
            lambda: self._title(row, columns),
            lambda: self._words(row, columns.text, prose=True),
            lambda: self._group(row, columns.group),
            lambda: self._id(row, columns.chapter, self._known.chapters, "chapter"),
            lambda: self._page(row, columns, row[columns.chapter].strip() if columns.chapter is not None else None),
            lambda: self._id(row, columns.source, self._known.sources, "source"),
            lambda: self._words(row, columns.disputed, prose=False),
        ):
            try:
                read()
            except CellProblem as problem:
                yield problem

    def _title(self, row: list[str], columns: Columns) -> dict[str, str]:
        title = self._words(row, columns.title, prose=False)
        if title is None:
            raise CellProblem(columns.title[0][1], "is empty", "Write a title: it stands beside the mark.")
        return title

    def _group(self, row: list[str], column: int) -> str:
        group = self._id(row, column, self._known.groups, "group")
        if group is None:
            raise CellProblem(column, "is empty", "Name the lane of the timeline.")
        return group

    def _date(self, row: list[str], column: int) -> When:
        try:
            return parse(row[column].strip())
        except DateError as error:
            raise CellProblem(column, error.message, error.hint) from error

    def _page(self, row: list[str], columns: Columns, chapter: str | None) -> str | None:
        column = columns.page
        if column is None or not row[column].strip():
            return None
        if not chapter:
            raise CellProblem(column, "names a page without its chapter", "Fill in the chapter too.")
        return self._id(row, column, self._known.pages.get(chapter), "page", f' in the chapter "{chapter}"')

    def _id(self, row: list[str], column: int | None, known: Ids | None, what: str, where: str = "") -> str | None:
        """An id that exists, or None for an empty cell."""
        if column is None or not (written := row[column].strip()):
            return None
        if known is not None and written not in known:
            hint = did_you_mean(written, known) or f"Add it to {HOMES.get(what, 'the chapter')}."
            raise CellProblem(column, f'there is no {what} "{written[:64]}"{where}', hint)
        return self._ids.setdefault(written, written)

    def _words(self, row: list[str], columns: Texts, prose: bool) -> dict[str, str] | None:
        """Words in every language, or None where every cell is empty."""
        words = {language: self._tidy(row[column], column, prose) for language, column in columns}
        if all(words.values()):
            return words or None
        if not any(words.values()):
            return None
        language, column = next((language, column) for language, column in columns if not words[language])
        raise CellProblem(column, f"is empty in {language}, and another language is filled in", "Translate it.")

    def _tidy(self, cell: str, column: int, prose: bool) -> str:
        if not cell:
            return ""
        try:
            words = (tidy_prose if prose else tidy_line)(cell) if "\n" in cell else cell.strip()
        except WordsError as error:
            raise CellProblem(column, error.message, error.hint) from error
        left = placeholder_in(words)
        if left:
            raise CellProblem(column, f'"{left}" holds the place of words that are not written yet', "Write them.")
        return words
