"""The memorial's list of names from a CSV file: one pass, one row at a time, with line-accurate problems.

A row that may not be shown (no consent, withdrawn) is checked like any other and left to `kiosk prepare` to leave out.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from kiosk.bundle import csv_places
from kiosk.bundle.csv_events import MAX_PROBLEMS, refuse_bytes
from kiosk.bundle.csv_names_header import NameColumns, Texts, read_names_header
from kiosk.bundle.dates import DateError, When, parse
from kiosk.bundle.known import Ids, Known
from kiosk.bundle.names import CONSENTS, Consent, Person
from kiosk.bundle.placeholders import placeholder_in
from kiosk.bundle.words import squeeze
from kiosk.bundle.yaml_source import unreadable
from kiosk.problems import Problem, did_you_mean

MAX_NAMES = 2_000_000
MAX_VARIANTS = 40
LONGEST = 200  # characters of a name, a place, a role
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/:-]{0,63}")
_EPOCH = date(1970, 1, 1)
T = TypeVar("T")


@dataclass(frozen=True)
class NameTable:
    """What a file gave: every name that has nothing wrong with it, and every problem."""

    names: tuple[Person, ...]
    problems: tuple[Problem, ...]


def read_names(path: Path, file: str, languages: tuple[str, ...], known: Known) -> NameTable:
    """Read a CSV file of names; `file` is its name in messages. Never raises for what the file holds."""
    try:
        refused = refuse_bytes(path, file)
        if refused:
            return NameTable((), (refused,))
        with path.open(encoding="utf-8-sig", newline="") as opened:
            return _Reading(file, languages, known).read(csv_places.Lines(opened))
    except OSError as error:
        return NameTable((), (unreadable(file, error),))


class _CellProblem(Exception):  # noqa: N818 - not the program's error: one cell of one row
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
        self._lines: dict[str, int] = {}  # ids met so far, with their line
        self._shared: dict[tuple[str, ...], dict[str, str]] = {}  # one map for all equal places and roles

    def read(self, lines: csv_places.Lines) -> NameTable:
        people: list[Person] = []
        rows = csv.reader(lines, strict=True)
        try:
            header = read_names_header(next(rows, []), self._file, self._languages)
            self._problems.extend(header.problems)
            lines.begin_row()
            if header.columns is not None:
                for row in rows:
                    self._take(row, header.columns, lines, people)
                    lines.begin_row()
                    if self._is_enough(people):
                        break
        except csv.Error as error:
            self._problems.append(csv_places.explain(self._file, lines.row_start, error))
        return NameTable(tuple(people), tuple(self._problems))

    def _is_enough(self, people: list[Person]) -> bool:
        """Whether to stop, and why."""
        if len(self._problems) >= MAX_PROBLEMS:
            message = f"has {MAX_PROBLEMS} problems or more; the rows after these were not read"
            self._problems.append(Problem(self._file, 0, 0, "", message, "Mend these first."))
            return True
        if len(people) > MAX_NAMES:
            self._problems.append(Problem(self._file, 0, 0, "", f"has more than {MAX_NAMES} names", "Take some out."))
            return True
        return False

    def _take(self, row: list[str], columns: NameColumns, lines: csv_places.Lines, people: list[Person]) -> None:
        if not any(row):
            return  # spreadsheets leave empty rows at the end
        if len(row) != columns.width:
            message = f"has {len(row)} cells, and the first line names {columns.width}"
            hint = "An empty cell keeps its comma." if len(row) < columns.width else _MORE
            self._problems.append(Problem(self._file, lines.row_start, 1, "", message, hint))
            return
        cells = _Row([_tidy(cell) for cell in row], columns, self._known, self._shared)
        try:
            person = cells.person()
        except _CellProblem:
            self._problems.extend(self._placed(problem, columns, lines) for problem in cells.problems())
            return
        if person.id in self._lines:
            message = f'the id "{person.id}" stands in line {self._lines[person.id]} too'
            again = _CellProblem(columns.plain["id"], message, "Give every row an id of its own.")
            self._problems.append(self._placed(again, columns, lines))
            return
        self._lines[person.id] = lines.row_start
        people.append(person)

    def _placed(self, problem: _CellProblem, columns: NameColumns, lines: csv_places.Lines) -> Problem:
        line, column = lines.place(problem.column)
        return Problem(self._file, line, column, columns.names[problem.column], problem.message, problem.hint)


class _Row:
    """The cells of one row, read one by one; each either gives its value or says what is wrong."""

    def __init__(
        self, cells: list[str], columns: NameColumns, known: Known, shared: dict[tuple[str, ...], dict[str, str]]
    ) -> None:
        self._cells = cells
        self._columns = columns
        self._known = known
        self._shared = shared

    def person(self) -> Person:
        """Everything in the row. _CellProblem at the first cell that is wrong."""
        return Person(
            id=self._id(),
            name=self._name(),
            forms=self._forms(),
            variants=self._variants(),
            born=self._date("born"),
            died=self._date("died"),
            place=self._words(self._columns.place),
            role=self._words(self._columns.role),
            panel=self._short("panel"),
            line=self._short("line"),
            group=self._reference("group", self._known.remembered, "the groups of memorial.yaml"),
            source=self._source(),
            consent=self._consent(),
            embargo_until=self._day("embargo_until"),
            withdrawn=self._day("withdrawn") is not None,
        )

    def problems(self) -> Iterator[_CellProblem]:
        """Everything wrong with the row, cell by cell."""
        known = self._known.remembered
        for read in (
            self._id,
            self._name,
            self._forms,
            self._variants,
            lambda: self._date("born"),
            lambda: self._date("died"),
            lambda: self._words(self._columns.place),
            lambda: self._words(self._columns.role),
            lambda: self._short("panel"),
            lambda: self._short("line"),
            lambda: self._reference("group", known, "the groups of memorial.yaml"),
            self._source,
            self._consent,
            lambda: self._day("embargo_until"),
            lambda: self._day("withdrawn"),
        ):
            yield from _wrong_with(read)

    # -------------------------------------------------------------- cells
    def _cell(self, name: str) -> tuple[str, int]:
        """What a column holds, "" where there is no such column, and where it stands."""
        column = self._columns.plain.get(name, -1)
        return (self._cells[column] if column >= 0 else ""), column

    def _id(self) -> str:
        written, column = self._cell("id")
        if not _ID.fullmatch(written):
            hint = "Use letters a to z, digits and . _ / : - (64 at most)."
            raise _CellProblem(column, f'"{written[:64]}" is not an id' if written else "is empty", hint)
        return written

    def _name(self) -> str:
        written, column = self._cell("name")
        if not written:
            raise _CellProblem(column, "is empty", "Write the name as it stands on the wall.")
        return _name_in(written, column)

    def _forms(self) -> tuple[tuple[str, str], ...]:
        found = ((kind, column) for kind, column in self._columns.forms if self._cells[column])
        return tuple((kind, _name_in(self._cells[column], column)) for kind, column in found)

    def _variants(self) -> tuple[str, ...]:
        written, column = self._cell("variants")
        found = tuple(part.strip() for part in written.split(";") if part.strip())
        if len(found) > MAX_VARIANTS:
            raise _CellProblem(column, f"holds {len(found)} variants; {MAX_VARIANTS} are the most", "Take some out.")
        return tuple(_name_in(one, column) for one in found)

    def _date(self, name: str) -> When | None:
        written, column = self._cell(name)
        if not written:
            return None
        try:
            return parse(written)
        except DateError as error:
            raise _CellProblem(column, error.message, error.hint) from error

    def _day(self, name: str) -> int | None:
        """Days since 1970-01-01 of a plain day."""
        written, column = self._cell(name)
        if not written:
            return None
        try:
            if len(written) != 10:
                raise ValueError(written)
            return (date.fromisoformat(written) - _EPOCH).days
        except ValueError as error:
            hint = "Write a day such as 2031-05-01."
            raise _CellProblem(column, f'"{written[:40]}" is not a day of the calendar', hint) from error

    def _short(self, name: str) -> str:
        written, column = self._cell(name)
        return _name_in(written, column) if written else ""

    def _source(self) -> str:
        source = self._reference("source", self._known.sources, "sources.yaml")
        if source is None:
            raise _CellProblem(self._columns.plain["source"], "is empty", "Say where the name is taken from.")
        return source

    def _reference(self, name: str, known: Ids | None, home: str) -> str | None:
        """An id that exists, or None for an empty cell."""
        written, column = self._cell(name)
        if not written:
            return None
        if known is not None and written not in known:
            hint = did_you_mean(written, known) or f"Add it to {home}."
            raise _CellProblem(column, f'there is no {name} "{written[:64]}"', hint)
        return written

    def _consent(self) -> Consent:
        written, column = self._cell("consent")
        for one in CONSENTS:
            if written == one:
                return one
        hint = "Write yes, public_record, asked (no answer yet) or no: only the first two are shown."
        raise _CellProblem(column, f'"{written[:40]}" says nothing of consent' if written else "is empty", hint)

    def _words(self, columns: Texts) -> dict[str, str] | None:
        """Words in every language, or None where every cell is empty."""
        written = tuple(self._cells[column] for _language, column in columns)
        if not any(written):
            return None
        for (language, column), words in zip(columns, written, strict=True):
            if not words:
                message = f"is empty in {language}, and another language is filled in"
                raise _CellProblem(column, message, "Translate it.")
            _name_in(words, column)
        return self._shared.setdefault(written, dict(zip((one for one, _ in columns), written, strict=True)))


def _tidy(cell: str) -> str:
    """Most cells need no more than a look: a list has millions of them."""
    return squeeze(cell) if "\n" in cell or "  " in cell or "\t" in cell else cell.strip()


def _wrong_with(read: Callable[[], object]) -> Iterator[_CellProblem]:
    try:
        read()
    except _CellProblem as problem:
        yield problem


def _name_in(written: str, column: int) -> str:
    """Words of one line that stand for themselves."""
    if len(written) > LONGEST:
        raise _CellProblem(column, f"is longer than {LONGEST} characters", "Is a quotation mark not closed?")
    left = placeholder_in(written)
    if left:
        raise _CellProblem(column, f'"{left}" holds the place of words that are not written yet', "Write them.")
    return written


_MORE = "Put words that hold a comma in quotation marks."
