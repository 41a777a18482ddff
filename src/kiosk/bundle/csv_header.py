"""The first line of a CSV file of events: which column is what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.problems import Problem, did_you_mean

_TEXTS = ("title", "text", "disputed")
_OTHERS = ("date", "group", "chapter", "page", "source")

Texts = tuple[tuple[str, int], ...]  # language and column, in the order of the exhibition's languages


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each field of an event stands, counting from 0."""

    names: tuple[str, ...]
    width: int
    date: int
    group: int
    title: Texts
    text: Texts
    disputed: Texts
    chapter: int | None
    page: int | None
    source: int | None


@dataclass(frozen=True)
class Header:
    """The columns, or None where the rows cannot be read by them, and what is wrong."""

    columns: Columns | None
    problems: tuple[Problem, ...]


def read_header(row: list[str], file: str, languages: tuple[str, ...]) -> Header:
    """Understand the first line; `languages`, the default first, decide which text columns there must be."""
    names = tuple(name.strip() for name in row)
    problems = tuple(_wrong_names(names, file, languages)) if any(names) else (_empty(file),)
    if problems:
        return Header(None, problems)
    meant = {_full_name(name, languages): number for number, name in enumerate(names)}
    missing = tuple(_missing(meant, file, languages))
    return Header(None if missing else _columns(names, meant, languages), missing)


def _columns(names: tuple[str, ...], meant: dict[str, int], languages: tuple[str, ...]) -> Columns:
    def texts(field: str) -> Texts:
        found = ((language, meant.get(f"{field}_{language}")) for language in languages)
        return tuple((language, column) for language, column in found if column is not None)

    return Columns(
        names,
        len(names),
        meant["date"],
        meant["group"],
        texts("title"),
        texts("text"),
        texts("disputed"),
        meant.get("chapter"),
        meant.get("page"),
        meant.get("source"),
    )


def _full_name(name: str, languages: tuple[str, ...]) -> str:
    """`title` is the title in the default language."""
    return f"{name}_{languages[0]}" if name in _TEXTS else name


def _wrong_names(names: tuple[str, ...], file: str, languages: tuple[str, ...]) -> Iterator[Problem]:
    allowed = {*_OTHERS, *_TEXTS, *(f"{field}_{language}" for field in _TEXTS for language in languages)}
    seen: set[str] = set()
    column = 1
    for name in names:
        meant = _full_name(name, languages)
        if len(names) == 1 and (";" in name or "\t" in name):
            yield Problem(file, 1, 1, "", "the columns are not parted by commas", "Save it as CSV with commas.")
        elif name not in allowed:
            hint = did_you_mean(name, allowed) or f"The columns are {', '.join(sorted(allowed))}."
            yield Problem(file, 1, column, "", f'there is no column "{name[:40]}"', hint)
        elif meant in seen:
            yield Problem(file, 1, column, "", f'the column "{name}" stands here a second time', "Keep one of the two.")
        seen.add(meant)
        column += len(name) + 1


def _missing(meant: dict[str, int], file: str, languages: tuple[str, ...]) -> Iterator[Problem]:
    for name in ("date", "group", *(f"title_{language}" for language in languages)):
        if name not in meant:
            shown = "title" if len(languages) == 1 and name.startswith("title") else name
            yield Problem(file, 1, 1, "", f'the column "{shown}" is missing', "Add it to the first line.")
    for field in ("text", "disputed"):
        absent = [language for language in languages if f"{field}_{language}" not in meant]
        if 0 < len(absent) < len(languages):
            hint = f'Add the column "{field}_{absent[0]}".'
            yield Problem(file, 1, 1, "", f'"{field}" has no column in {", ".join(absent)}', hint)


def _empty(file: str) -> Problem:
    return Problem(file, 1, 1, "", "has no first line that names the columns", "Begin with: date,group,title.")
