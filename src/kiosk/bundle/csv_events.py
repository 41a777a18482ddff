"""Events from a CSV file with named columns: one pass, one row at a time, a million of them.

Columns: date and group in every row; title, text and disputed in the default language, or title_ru and so on in
any; chapter, page and source. What is wrong is placed to the line and the character of the cell.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.bundle import csv_places
from kiosk.bundle.csv_header import Columns, Header, read_header
from kiosk.bundle.dates import DateError, When, parse
from kiosk.bundle.events import Event
from kiosk.bundle.known import HOMES, Ids, Known
from kiosk.bundle.placeholders import placeholder_in
from kiosk.bundle.words import WordsError, tidy_line, tidy_prose
from kiosk.bundle.yaml_source import CONTROL, control_character, not_utf8, unreadable
from kiosk.problems import Problem, did_you_mean

MAX_BYTES = 512 * 1024 * 1024
MAX_EVENTS = 2_000_000
MAX_PROBLEMS = 1_000
_CHUNK = 1 << 20


@dataclass(frozen=True)
class Table:
    """What a file gave: every event that has nothing wrong with it, and every problem."""

    events: tuple[Event, ...]
    problems: tuple[Problem, ...]


def read_events(path: Path, file: str, languages: tuple[str, ...], known: Known) -> Table:
    """Read a CSV file of events; `file` is its name in messages. Never raises for what the file holds."""
    try:
        refused = refuse_bytes(path, file)
        if refused:
            return Table((), (refused,))
        with path.open(encoding="utf-8-sig", newline="") as opened:
            return _Reading(file, languages, known).read(csv_places.Lines(opened))
    except OSError as error:
        return Table((), (unreadable(file, error),))


def refuse_bytes(path: Path, file: str) -> Problem | None:
    """Size, encoding and control characters, before a row is looked at."""
    if path.stat().st_size > MAX_BYTES:
        return Problem(file, 0, 0, "", "is larger than 512 MiB", "Split the exhibition, or shorten the texts.")
    with path.open("rb") as opened:
        if opened.read(2) in (b"\xff\xfe", b"\xfe\xff"):
            return Problem(file, 1, 1, "", "is written in UTF-16", "Save it as UTF-8.")
        opened.seek(0)
        return _refuse_text(iter(lambda: opened.read(_CHUNK), b""), file)


def _refuse_text(chunks: Iterator[bytes], file: str) -> Problem | None:
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    line, rest = 1, b""  # rest: the beginning of the line that a chunk ended in
    for chunk in (*chunks, b""):
        try:
            text = decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            return _shifted(not_utf8(file, rest + error.object, len(rest) + error.start), line)
        found = CONTROL.search(text)
        if found:
            before = rest.decode("utf-8-sig", "replace") + text[: found.start()]
            row, column = before.count("\n"), len(before) - before.rfind("\n")
            return control_character(file, line + row, column, found[0])
        line += chunk.count(b"\n")
        rest = chunk.rpartition(b"\n")[2] if b"\n" in chunk else rest + chunk
    return None


def _shifted(problem: Problem, lines: int) -> Problem:
    return Problem(problem.file, problem.line + lines - 1, problem.column, "", problem.message, problem.hint)


class _RowProblem(Exception):  # noqa: N818 - not the program's error: one cell of one row
    def __init__(self, column: int, message: str, hint: str = "") -> None:
        self.column = column
        self.message = message
        self.hint = hint


class _Reading:
    """Reads one file. One use."""

    def __init__(self, file: str, languages: tuple[str, ...], known: Known) -> None:
        self._file = file
        self._languages = languages
        self._known = known
        self._problems: list[Problem] = []
        self._ids: dict[str, str] = {}  # one string for every equal id, however many rows name it

    def read(self, lines: csv_places.Lines) -> Table:
        events: list[Event] = []
        rows = csv.reader(lines, strict=True)
        try:
            header = self._header(rows)
            lines.begin_row()
            if header is not None:
                for row in rows:
                    self._take(row, header, lines, events)
                    lines.begin_row()
                    if self._is_enough(events):
                        break
        except csv.Error as error:
            self._problems.append(csv_places.explain(self._file, lines.row_start, error))
        return Table(tuple(events), tuple(self._problems))

    def _header(self, rows: Iterator[list[str]]) -> Columns | None:
        header: Header = read_header(next(rows, []), self._file, self._languages)
        self._problems.extend(header.problems)
        return header.columns

    def _is_enough(self, events: list[Event]) -> bool:
        """Whether to stop, and why."""
        if len(self._problems) >= MAX_PROBLEMS:
            message = f"has {MAX_PROBLEMS} problems or more; the rows after these were not read"
            self._problems.append(Problem(self._file, 0, 0, "", message, "Mend these first."))
            return True
        if len(events) > MAX_EVENTS:
            self._problems.append(Problem(self._file, 0, 0, "", f"has more than {MAX_EVENTS} events", "Take some out."))
            return True
        return False

    def _take(self, row: list[str], columns: Columns, lines: csv_places.Lines, events: list[Event]) -> None:
        if not any(row):
            return  # spreadsheets leave empty rows at the end
        if len(row) != columns.width:
            message = f"has {len(row)} cells, and the first line names {columns.width}"
            hint = _FEWER if len(row) < columns.width else _MORE
            self._problems.append(Problem(self._file, lines.row_start, 1, "", message, hint))
            return
        try:
            events.append(self._event(row, columns))
        except _RowProblem:
            self._problems.extend(self._faults(row, columns, lines))

    def _event(self, row: list[str], columns: Columns) -> Event:
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

    def _faults(self, row: list[str], columns: Columns, lines: csv_places.Lines) -> Iterator[Problem]:
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
            except _RowProblem as problem:
                line, column = lines.place(problem.column)
                name = columns.names[problem.column]
                yield Problem(self._file, line, column, name, problem.message, problem.hint)

    def _title(self, row: list[str], columns: Columns) -> dict[str, str]:
        title = self._words(row, columns.title, prose=False)
        if title is None:
            raise _RowProblem(columns.title[0][1], "is empty", "Write a title: it stands beside the mark.")
        return title

    def _group(self, row: list[str], column: int) -> str:
        group = self._id(row, column, self._known.groups, "group")
        if group is None:
            raise _RowProblem(column, "is empty", "Name the lane of the timeline.")
        return group

    def _date(self, row: list[str], column: int) -> When:
        try:
            return parse(row[column].strip())
        except DateError as error:
            raise _RowProblem(column, error.message, error.hint) from error

    def _page(self, row: list[str], columns: Columns, chapter: str | None) -> str | None:
        column = columns.page
        if column is None or not row[column].strip():
            return None
        if not chapter:
            raise _RowProblem(column, "names a page without its chapter", "Fill in the chapter too.")
        return self._id(row, column, self._known.pages.get(chapter), "page", f' in the chapter "{chapter}"')

    def _id(self, row: list[str], column: int | None, known: Ids | None, what: str, where: str = "") -> str | None:
        """An id that exists, or None for an empty cell."""
        if column is None or not (written := row[column].strip()):
            return None
        if known is not None and written not in known:
            hint = did_you_mean(written, known) or f"Add it to {HOMES.get(what, 'the chapter')}."
            raise _RowProblem(column, f'there is no {what} "{written[:64]}"{where}', hint)
        return self._ids.setdefault(written, written)

    def _words(self, row: list[str], columns: tuple[tuple[str, int], ...], prose: bool) -> dict[str, str] | None:
        """Words in every language, or None where every cell is empty."""
        words = {language: self._tidy(row[column], column, prose) for language, column in columns}
        if all(words.values()):
            return words or None
        if not any(words.values()):
            return None
        language, column = next((language, column) for language, column in columns if not words[language])
        raise _RowProblem(column, f"is empty in {language}, and another language is filled in", "Translate it.")

    def _tidy(self, cell: str, column: int, prose: bool) -> str:
        if not cell:
            return ""
        try:
            words = (tidy_prose if prose else tidy_line)(cell) if "\n" in cell else cell.strip()
        except WordsError as error:
            raise _RowProblem(column, error.message, error.hint) from error
        left = placeholder_in(words)
        if left:
            raise _RowProblem(column, f'"{left}" holds the place of words that are not written yet', "Write them.")
        return words


_MORE = "Put words that hold a comma in quotation marks."
_FEWER = "An empty cell keeps its comma."
