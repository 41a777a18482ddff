"""What is wrong, where, and what to do about it. Standard library alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong in one place. `line` and `column` count from 1; 0 means the file as a whole."""

    file: str
    line: int
    column: int
    path: str  # pages[3].figures[0].source; empty for the file as a whole
    message: str  # a sentence without its full stop: what is wrong
    hint: str = ""  # a sentence: what to do
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        """`file:line:column: path: what is wrong. What to do.`, leaving out what is not known."""
        where = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        said = f"{self.path}: {self.message}" if self.path else self.message
        level = "warning: " if self.severity == "warning" else ""
        return f"{where}: {level}{said}." + (f" {self.hint}" if self.hint else "")


class KioskError(Exception):
    """Something a person has to mend. Carries every problem found, never only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`Did you mean "slavinsky-2004"?`, or nothing where no known word is near."""
    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f'Did you mean "{near[0]}"?' if near else ""
