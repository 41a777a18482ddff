"""The first line of a CSV file: what any table's columns must be, whatever its rows are."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from kiosk.problems import Problem, did_you_mean

Texts = tuple[tuple[str, int], ...]  # language and column, in the order of the exhibition's languages


class Named(Protocol):
    """The columns of a table by their names, in their order."""

    @property
    def names(self) -> tuple[str, ...]:
        """As they are written in the first line."""


Columns = TypeVar("Columns", bound=Named, covariant=True)


@dataclass(frozen=True)
class Header(Generic[Columns]):
    """The columns, or None where the rows cannot be read by them, and what is wrong."""

    columns: Columns | None
    problems: tuple[Problem, ...]


def wrong_names(
    names: Sequence[str], file: str, allowed: Collection[str], begin: str, meant: Callable[[str], str] = str
) -> Iterator[Problem]:
    """Columns that there are not, or twice. `begin`: a first line to start with; `meant`: one name for equal ones."""
    if not any(names):
        yield Problem(file, 1, 1, "", "has no first line that names the columns", f"Begin with: {begin}.")
        return
    seen: set[str] = set()
    column = 1
    for name in names:
        if len(names) == 1 and (";" in name or "\t" in name):
            yield Problem(file, 1, 1, "", "the columns are not parted by commas", "Save it as CSV with commas.")
        elif name not in allowed:
            hint = did_you_mean(name, allowed) or f"The columns are {', '.join(sorted(allowed))}."
            yield Problem(file, 1, column, "", f'there is no column "{" ".join(name[:40].split())}"', hint)
        elif meant(name) in seen:
            yield Problem(file, 1, column, "", f'the column "{name}" stands here a second time', "Keep one of the two.")
        seen.add(meant(name))
        column += len(name) + 1


def missing(name: str, file: str) -> Problem:
    """A column that there must be."""
    return Problem(file, 1, 1, "", f'the column "{name}" is missing', "Add it to the first line.")


def untranslated(field: str, names: Collection[str], file: str, languages: Sequence[str]) -> Problem | None:
    """A text that has a column in some of the languages; None where it has one in all or in none."""
    absent = [language for language in languages if f"{field}_{language}" not in names]
    if not 0 < len(absent) < len(languages):
        return None
    hint = f'Add the column "{field}_{absent[0]}".'
    return Problem(file, 1, 1, "", f'"{field}" has no column in {", ".join(absent)}', hint)
