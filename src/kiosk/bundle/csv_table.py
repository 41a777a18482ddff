"""Reads a CSV file with named columns: one pass, one row at a time, a million of them.

What the rows are, a `Kind` says; what is wrong is placed to the line and the character of the cell.
"""

from __future__ import annotations

import codecs
import csv
import os
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from kiosk.bundle.csv_columns import Header, Named
from kiosk.bundle.csv_places import Lines, explain
from kiosk.bundle.progress import Progress, silent
from kiosk.bundle.yaml_source import UNSEEN, control_character, not_utf8, unreadable
from kiosk.problems import Problem

MAX_BYTES = 512 * 1024 * 1024
MAX_PROBLEMS = 1_000
TOLD = 10_000  # rows between two words about how far it is
_CHUNK = 1 << 20
_MORE = "Put words that hold a comma in quotation marks."
_FEWER = "An empty cell keeps its comma."

Columns = TypeVar("Columns", bound=Named)
Item = TypeVar("Item")
Made = TypeVar("Made", covariant=True)


class CellProblem(Exception):  # noqa: N818 - not the program's error: one cell of one row
    """What is wrong with the cell in `column`, counting from 0."""

    def __init__(self, column: int, message: str, hint: str = "") -> None:
        self.column = column
        self.message = message
        self.hint = hint


class Kind(Protocol[Columns, Made]):
    """What the rows of one file are. One use."""

    plural: str  # "events"
    most: int

    def header(self, row: list[str], file: str) -> Header[Columns]:
        """Understand the first line."""

    def item(self, row: list[str], columns: Columns, line: int) -> Made:
        """What a row says. CellProblem at the first cell that is wrong."""

    def faults(self, row: list[str], columns: Columns) -> Iterator[CellProblem]:
        """Everything wrong with a row that has been refused, cell by cell."""


def read_table(
    path: Path, file: str, kind: Kind[Columns, Item], progress: Progress = silent
) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """Every item that has nothing wrong with it, and every problem; `file` is the table's name in messages."""
    try:
        refused = refuse_bytes(path, file)
        if refused:
            return (), (refused,)
        with path.open(encoding="utf-8-sig", newline="") as opened:
            size = path.stat().st_size

            def tell() -> None:
                progress(os.lseek(opened.fileno(), 0, os.SEEK_CUR) // 1000, size // 1000, f"kB of {kind.plural} read")

            return _Reading(file, kind, Lines(opened), tell).read()
    except OSError as error:
        return (), (unreadable(file, error),)


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
    for chunk in chain(chunks, (b"",)):
        try:
            text = decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            return _shifted(not_utf8(file, rest + error.object, len(rest) + error.start), line)
        found = UNSEEN.search(text)
        if found:
            before = rest.decode("utf-8-sig", "replace") + text[: found.start()]
            row, column = before.count("\n"), len(before) - before.rfind("\n")
            return control_character(file, line + row, column, found[0])
        line += chunk.count(b"\n")
        rest = chunk.rpartition(b"\n")[2] if b"\n" in chunk else rest + chunk
    return None


def _shifted(problem: Problem, lines: int) -> Problem:
    return Problem(problem.file, problem.line + lines - 1, problem.column, "", problem.message, problem.hint)


class _Reading(Generic[Columns, Item]):
    """Reads one file. One use."""

    def __init__(self, file: str, kind: Kind[Columns, Item], lines: Lines, tell: Callable[[], None]) -> None:
        self._file, self._kind, self._lines, self._tell = file, kind, lines, tell
        self._items: list[Item] = []
        self._problems: list[Problem] = []

    def read(self) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
        rows = csv.reader(self._lines, strict=True)
        try:
            header = self._kind.header(next(rows, []), self._file)
            self._problems.extend(header.problems)
            self._lines.begin_row()
            if header.columns is not None:
                self._read_rows(rows, header.columns)
        except csv.Error as error:
            self._problems.append(explain(self._file, self._lines.row_start, error))
        return tuple(self._items), tuple(self._problems)

    def _read_rows(self, rows: Iterator[list[str]], columns: Columns) -> None:
        for number, row in enumerate(rows, 1):
            if any(row):  # spreadsheets leave empty rows at the end
                self._take(row, columns)
            self._lines.begin_row()
            if self._is_enough():
                return
            if number % TOLD == 0:
                self._tell()

    def _is_enough(self) -> bool:
        """Whether to stop, and why."""
        if len(self._problems) >= MAX_PROBLEMS:
            message = f"has {MAX_PROBLEMS} problems or more; the rows after these were not read"
            self._problems.append(Problem(self._file, 0, 0, "", message, "Mend these first."))
            return True
        if len(self._items) > self._kind.most:
            message = f"has more than {self._kind.most} {self._kind.plural}"
            self._problems.append(Problem(self._file, 0, 0, "", message, "Take some out."))
            return True
        return False

    def _take(self, row: list[str], columns: Columns) -> None:
        if len(row) != len(columns.names):
            message = f"has {len(row)} cells, and the first line names {len(columns.names)}"
            hint = _FEWER if len(row) < len(columns.names) else _MORE
            self._problems.append(Problem(self._file, self._lines.row_start, 1, "", message, hint))
            return
        try:
            self._items.append(self._kind.item(row, columns, self._lines.row_start))
        except CellProblem:
            self._problems += [self._placed(problem, columns) for problem in self._kind.faults(row, columns)]

    def _placed(self, problem: CellProblem, columns: Columns) -> Problem:
        line, column = self._lines.place(problem.column)
        return Problem(self._file, line, column, columns.names[problem.column], problem.message, problem.hint)
