"""The first line of a CSV file of events: which column is what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.bundle.csv_columns import Header, Texts, missing, untranslated, wrong_names
from kiosk.problems import Problem

_TEXTS = ("title", "text", "disputed")
_OTHERS = ("date", "group", "chapter", "page", "source")
_BEGIN = "date,group,title"


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each field of an event stands, counting from 0."""

    names: tuple[str, ...]
    date: int
    group: int
    title: Texts
    text: Texts
    disputed: Texts
    chapter: int | None
    page: int | None
    source: int | None


def read_header(row: list[str], file: str, languages: tuple[str, ...]) -> Header[Columns]:
    """Understand the first line; `languages`, the default first, decide which text columns there must be."""
    names = tuple(name.strip() for name in row)
    allowed = {*_OTHERS, *_TEXTS, *(f"{field}_{language}" for field in _TEXTS for language in languages)}
    problems = tuple(wrong_names(names, file, allowed, _BEGIN, lambda name: _full_name(name, languages)))
    if problems:
        return Header(None, problems)
    meant = {_full_name(name, languages): number for number, name in enumerate(names)}
    problems = tuple(_missing(meant, file, languages))
    return Header(None if problems else _columns(names, meant, languages), problems)


def _columns(names: tuple[str, ...], meant: dict[str, int], languages: tuple[str, ...]) -> Columns:
    def texts(field: str) -> Texts:
        found = ((language, meant.get(f"{field}_{language}")) for language in languages)
        return tuple((language, column) for language, column in found if column is not None)

    return Columns(
        names,
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


def _missing(meant: dict[str, int], file: str, languages: tuple[str, ...]) -> Iterator[Problem]:
    for name in ("date", "group", *(f"title_{language}" for language in languages)):
        if name not in meant:
            yield missing("title" if len(languages) == 1 and name.startswith("title") else name, file)
    for field in ("text", "disputed"):
        problem = untranslated(field, meant, file, languages)
        if problem:
            yield problem
