"""The memorial's list of names from a CSV file: one pass, one row at a time, with line-accurate problems.

A row that may not be shown (no consent, withdrawn) is checked like any other and left to `kiosk prepare` to leave out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.bundle.csv_columns import Header, Texts
from kiosk.bundle.csv_names_header import NameColumns, read_names_header
from kiosk.bundle.csv_table import CellProblem, read_table
from kiosk.bundle.dates import DateError, When, parse
from kiosk.bundle.known import Ids, Known
from kiosk.bundle.names import CONSENTS, Consent, Person
from kiosk.bundle.placeholders import placeholder_in
from kiosk.bundle.progress import Progress, silent
from kiosk.bundle.words import squeeze
from kiosk.problems import Problem, did_you_mean

MAX_NAMES = 2_000_000
MAX_VARIANTS = 40
LONGEST = 200  # characters of a name, a place, a role
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/:-]{0,63}")
_EPOCH = date(1970, 1, 1)


@dataclass(frozen=True)
class NameTable:
    """What a file gave: every name that has nothing wrong with it, and every problem."""

    names: tuple[Person, ...]
    problems: tuple[Problem, ...]


def read_names(
    path: Path, file: str, languages: tuple[str, ...], known: Known, progress: Progress = silent
) -> NameTable:
    """Read a CSV file of names; `file` is its name in messages. Never raises for what the file holds."""
    return NameTable(*read_table(path, file, _Names(languages, known), progress))


class _Names:
    """A kind of table. One use."""

    plural, most = "names", MAX_NAMES

    def __init__(self, languages: tuple[str, ...], known: Known) -> None:
        self._languages = languages
        self._known = known
        self._lines: dict[str, int] = {}  # ids met so far, with their line
        self._shared: dict[tuple[str, ...], dict[str, str]] = {}  # one map for all equal places and roles

    def header(self, row: list[str], file: str) -> Header[NameColumns]:
        """Which column is what."""
        return read_names_header(row, file, self._languages)

    def item(self, row: list[str], columns: NameColumns, line: int) -> Person:
        """The person of a row."""
        person = self._cells(row, columns).person()
        self._refuse_again(person.id, columns)
        self._lines[person.id] = line
        return person

    def faults(self, row: list[str], columns: NameColumns) -> Iterator[CellProblem]:
        """Everything wrong with a row, cell by cell; where each cell is right, its id is another row's."""
        found = list(self._cells(row, columns).problems())
        yield from found or _wrong_with(lambda: self._refuse_again(row[columns.plain["id"]].strip(), columns))

    def _cells(self, row: list[str], columns: NameColumns) -> _Row:
        return _Row([_tidy(cell) for cell in row], columns, self._known, self._shared)

    def _refuse_again(self, name: str, columns: NameColumns) -> None:
        if name in self._lines:
            message = f'the id "{name}" stands in line {self._lines[name]} too'
            raise CellProblem(columns.plain["id"], message, "Give every row an id of its own.")


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
        """Everything in the row. CellProblem at the first cell that is wrong."""
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

    def problems(self) -> Iterator[CellProblem]:
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
            raise CellProblem(column, f'"{written[:64]}" is not an id' if written else "is empty", hint)
        return written

    def _name(self) -> str:
        written, column = self._cell("name")
        if not written:
            raise CellProblem(column, "is empty", "Write the name as it stands on the wall.")
        return _name_in(written, column)

    def _forms(self) -> tuple[tuple[str, str], ...]:
        found = ((kind, column) for kind, column in self._columns.forms if self._cells[column])
        return tuple((kind, _name_in(self._cells[column], column)) for kind, column in found)

    def _variants(self) -> tuple[str, ...]:
        written, column = self._cell("variants")
        found = tuple(part.strip() for part in written.split(";") if part.strip())
        if len(found) > MAX_VARIANTS:
            raise CellProblem(column, f"holds {len(found)} variants; {MAX_VARIANTS} are the most", "Take some out.")
        return tuple(_name_in(one, column) for one in found)

    def _date(self, name: str) -> When | None:
        written, column = self._cell(name)
        if not written:
            return None
        try:
            return parse(written)
        except DateError as error:
            raise CellProblem(column, error.message, error.hint) from error

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
            raise CellProblem(column, f'"{written[:40]}" is not a day of the calendar', hint) from error

    def _short(self, name: str) -> str:
        written, column = self._cell(name)
        return _name_in(written, column) if written else ""

    def _source(self) -> str:
        source = self._reference("source", self._known.sources, "sources.yaml")
        if source is None:
            raise CellProblem(self._columns.plain["source"], "is empty", "Say where the name is taken from.")
        return source

    def _reference(self, name: str, known: Ids | None, home: str) -> str | None:
        """An id that exists, or None for an empty cell."""
        written, column = self._cell(name)
        if not written:
            return None
        if known is not None and written not in known:
            hint = did_you_mean(written, known) or f"Add it to {home}."
            raise CellProblem(column, f'there is no {name} "{written[:64]}"', hint)
        return written

    def _consent(self) -> Consent:
        written, column = self._cell("consent")
        for one in CONSENTS:
            if written == one:
                return one
        hint = "Write yes, public_record, asked (no answer yet) or no: only the first two are shown."
        raise CellProblem(column, f'"{written[:40]}" says nothing of consent' if written else "is empty", hint)

    def _words(self, columns: Texts) -> dict[str, str] | None:
        """Words in every language, or None where every cell is empty."""
        written = tuple(self._cells[column] for _language, column in columns)
        if not any(written):
            return None
        for (language, column), words in zip(columns, written, strict=True):
            if not words:
                message = f"is empty in {language}, and another language is filled in"
                raise CellProblem(column, message, "Translate it.")
            _name_in(words, column)
        return self._shared.setdefault(written, dict(zip((one for one, _ in columns), written, strict=True)))


def _tidy(cell: str) -> str:
    """Most cells need no more than a look: a list has millions of them."""
    return squeeze(cell) if "\n" in cell or "  " in cell or "\t" in cell else cell.strip()


def _wrong_with(read: Callable[[], object]) -> Iterator[CellProblem]:
    try:
        read()
    except CellProblem as problem:
        yield problem


def _name_in(written: str, column: int) -> str:
    """Words of one line that stand for themselves."""
    if len(written) > LONGEST:
        raise CellProblem(column, f"is longer than {LONGEST} characters", "Is a quotation mark not closed?")
    left = placeholder_in(written)
    if left:
        raise CellProblem(column, f'"{left}" holds the place of words that are not written yet', "Write them.")
    return written
