"""Where in a CSV file a cell stands, and what the csv module complains about, in words for people."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator

from kiosk.problems import Problem


class Lines:
    """Hands lines on to csv.reader and remembers those of the row at hand."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self._row: list[str] = []
        self.row_start = 1  # the line in which the row at hand begins, counting from 1

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self._row.append(line)
        return line

    def begin_row(self) -> None:
        """The next line handed on begins a new row."""
        self.row_start += len(self._row)
        self._row.clear()

    def place(self, cell: int) -> tuple[int, int]:
        """Line and column, from 1, where a cell of the row at hand begins (cells count from 0)."""
        line, column, quoted = self.row_start, 1, False
        for character in "".join(self._row):
            if not cell:
                break
            if character == '"':
                quoted = not quoted
            elif character == "," and not quoted:
                cell -= 1
            line, column = (line + 1, 1) if character == "\n" else (line, column + 1)
        return line, column


def explain(file: str, line: int, error: csv.Error) -> Problem:
    """A row that csv cannot take apart; `line` is where it begins."""
    said = str(error)
    if "field larger" in said:
        return Problem(file, line, 1, "", "a cell is longer than 131,072 characters", "Is a quotation mark not closed?")
    if "unexpected end" in said:
        return Problem(file, line, 1, "", "a quotation mark is opened in this row and never closed", "Close it.")
    if "expected after" in said:
        message = "a quotation mark stands inside a cell in quotation marks"
        return Problem(file, line, 1, "", message, 'Write it twice ("") inside.')
    return Problem(file, line, 1, "", "the row cannot be read as CSV", "Save the table again as CSV, UTF-8.")
