"""The first line of a CSV file of names: which column is what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.bundle.csv_columns import Header, Texts, missing, untranslated, wrong_names
from kiosk.problems import Problem

SCRIPTS = ("latn", "cyrl", "jpan", "kana", "hang", "kore", "hans", "hant", "mong")  # ISO 15924, in small letters
NEEDED = ("id", "name", "source", "consent")
PLAIN = (*NEEDED, "variants", "born", "died", "panel", "line", "group", "embargo_until", "withdrawn")
TEXTS = ("place", "role")


@dataclass(frozen=True, slots=True)
class NameColumns:
    """Where each field of a name stands, counting from 0."""

    names: tuple[str, ...]
    plain: dict[str, int]
    forms: tuple[tuple[str, int], ...]  # script or language, and column
    place: Texts
    role: Texts


def read_names_header(row: list[str], file: str, languages: tuple[str, ...]) -> Header[NameColumns]:
    """Understand the first line; `languages` are the exhibition's, the default first."""
    names = tuple(name.strip() for name in row)
    kinds = {f"name_{kind}" for kind in (*SCRIPTS, *languages)}
    allowed = {*PLAIN, *TEXTS, *kinds, *(f"{field}_{language}" for field in TEXTS for language in languages)}
    problems = tuple(wrong_names(names, file, allowed, ",".join(NEEDED)))
    if not problems:
        problems = tuple(_missing(names, file, languages))
    return Header(None if problems else _columns(names, languages), problems)


def _columns(names: tuple[str, ...], languages: tuple[str, ...]) -> NameColumns:
    at = {name: number for number, name in enumerate(names)}
    kinds = (*SCRIPTS, *languages)
    return NameColumns(
        names,
        {name: at[name] for name in PLAIN if name in at},
        tuple((kind, at[f"name_{kind}"]) for kind in kinds if f"name_{kind}" in at),
        _texts("place", at, languages),
        _texts("role", at, languages),
    )


def _texts(field: str, at: dict[str, int], languages: tuple[str, ...]) -> Texts:
    """A place without languages is the same in all of them: it is a name."""
    if field in at:
        return tuple((language, at[field]) for language in languages)
    return tuple((language, at[f"{field}_{language}"]) for language in languages if f"{field}_{language}" in at)


def _missing(names: tuple[str, ...], file: str, languages: tuple[str, ...]) -> Iterator[Problem]:
    for name in NEEDED:
        if name not in names:
            yield missing(name, file)
    if "role" in names and len(languages) > 1:
        hint = f"Write {', '.join(f'role_{language}' for language in languages)}."
        yield Problem(file, 1, 1, "", '"role" has no language, and the exhibition has several', hint)
    for field in TEXTS:
        problem = untranslated(field, names, file, languages)
        if problem:
            yield problem
        elif field in names and all(f"{field}_{language}" in names for language in languages):
            hint = f"Keep {field}, or the columns with a language."
            yield Problem(file, 1, 1, "", f'"{field}" stands here with and without languages', hint)
