"""The first line of a CSV file of names: which column is what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.problems import Problem, did_you_mean

SCRIPTS = ("latn", "cyrl", "jpan", "kana", "hang", "kore", "hans", "hant", "mong")  # ISO 15924, in small letters
NEEDED = ("id", "name", "source", "consent")
PLAIN = (*NEEDED, "variants", "born", "died", "panel", "line", "group", "embargo_until", "withdrawn")
TEXTS = ("place", "role")

Texts = tuple[tuple[str, int], ...]  # language and column


@dataclass(frozen=True, slots=True)
class NameColumns:
    """Where each field of a name stands, counting from 0."""

    names: tuple[str, ...]
    plain: dict[str, int]
    forms: tuple[tuple[str, int], ...]  # script or language, and column
    place: Texts
    role: Texts

    @property
    def width(self) -> int:
        """Cells of a row."""
        return len(self.names)


@dataclass(frozen=True)
class NameHeader:
    """The columns, or None where the rows cannot be read by them, and what is wrong."""

    columns: NameColumns | None
    problems: tuple[Problem, ...]


def read_names_header(row: list[str], file: str, languages: tuple[str, ...]) -> NameHeader:
    """Understand the first line; `languages` are the exhibition's, the default first."""
    names = tuple(name.strip() for name in row)
    problems = tuple(_wrong_names(names, file, languages)) if any(names) else (_empty(file),)
    if not problems:
        problems = tuple(_missing(names, file, languages))
    return NameHeader(None if problems else _columns(names, languages), problems)


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


def _wrong_names(names: tuple[str, ...], file: str, languages: tuple[str, ...]) -> Iterator[Problem]:
    kinds = {f"name_{kind}" for kind in (*SCRIPTS, *languages)}
    allowed = {*PLAIN, *TEXTS, *kinds, *(f"{field}_{language}" for field in TEXTS for language in languages)}
    seen: set[str] = set()
    column = 1
    for name in names:
        if len(names) == 1 and (";" in name or "\t" in name):
            yield Problem(file, 1, 1, "", "the columns are not parted by commas", "Save it as CSV with commas.")
        elif name not in allowed:
            hint = did_you_mean(name, allowed) or f"The columns are {', '.join(sorted(allowed))}."
            yield Problem(file, 1, column, "", f'there is no column "{name[:40]}"', hint)
        elif name in seen:
            yield Problem(file, 1, column, "", f'the column "{name}" stands here a second time', "Keep one of the two.")
        seen.add(name)
        column += len(name) + 1


def _missing(names: tuple[str, ...], file: str, languages: tuple[str, ...]) -> Iterator[Problem]:
    for name in NEEDED:
        if name not in names:
            yield Problem(file, 1, 1, "", f'the column "{name}" is missing', "Add it to the first line.")
    if "role" in names and len(languages) > 1:
        hint = f"Write {', '.join(f'role_{language}' for language in languages)}."
        yield Problem(file, 1, 1, "", '"role" has no language, and the exhibition has several', hint)
    for field in TEXTS:
        absent = [language for language in languages if f"{field}_{language}" not in names]
        if 0 < len(absent) < len(languages):
            hint = f'Add the column "{field}_{absent[0]}".'
            yield Problem(file, 1, 1, "", f'"{field}" has no column in {", ".join(absent)}', hint)
        elif not absent and field in names:
            hint = f"Keep {field}, or the columns with a language."
            yield Problem(file, 1, 1, "", f'"{field}" stands here with and without languages', hint)


def _empty(file: str) -> Problem:
    hint = f"Begin with: {','.join(NEEDED)}."
    return Problem(file, 1, 1, "", "has no first line that names the columns", hint)
