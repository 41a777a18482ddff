"""What a YAML scanner complains about, in words for people. Both of PyYAML's parsers are understood."""

from __future__ import annotations

from typing import Any

import yaml

from kiosk.problems import Problem

_QUOTE = "Put the whole value in quotation marks."
# What the message says, what to say instead, what to do, and whether the beginning is the better place.
_WORDS: tuple[tuple[str, str, str, bool], ...] = (
    ("unexpected end of stream", "a quotation mark is opened and never closed", "Close it.", True),
    (
        "could not find expected ':'",
        "a line has no colon after its key",
        "Write key: value, or indent the line so that it belongs to the one above.",
        True,
    ),
    (
        "unknown escape character",
        "a backslash in double quotation marks must be followed by a known letter",
        "Write \\\\ for a backslash, or use single quotation marks.",
        False,
    ),
    (
        "escape",
        "a backslash in double quotation marks begins something that is no character",
        "Type the character itself.",
        False,
    ),
    (
        "expected ',' or ",
        "a bracket is opened and never closed, or a comma is missing",
        "Close the bracket, or put a comma between the values.",
        True,
    ),
    (
        "expected the node content",
        "a value is missing here",
        "Write the value, or take away the bracket or comma that has none.",
        False,
    ),
    ("did not find expected node content", "a value is missing here", "Write the value, or take it out.", False),
    (
        "document start",
        "something follows after the end of the file's one document",
        "Delete a closing bracket too many, or indent the line.",
        False,
    ),
    ("incompatible YAML", "begins with a % line", "Delete the line: a bundle needs no YAML directives.", False),
    (
        "expected '-' indicator",
        "a line stands among the items of a list and is none",
        "Begin it with a dash, or indent it so that it belongs to the item above.",
        False,
    ),
    (
        "expected key",
        "a line is not indented like its neighbours",
        "Line the keys up, and use spaces only.",
        False,
    ),
    (
        "block end",
        "a line is not indented like its neighbours",
        "Line the keys up, and use spaces only.",
        False,
    ),
    (
        "comment or line break",
        "words follow on the line of a | or >",
        "Begin them in the next line, indented; or put a value that begins with | or > in quotation marks.",
        True,
    ),
    ("expected chomping", "words follow on the line of a | or >", "Begin them in the next line, indented.", True),
    (
        "sequence entries are not allowed",
        "a dash of a list stands behind other words",
        "Begin the list in the next line, indented.",
        False,
    ),
    ("unexpected ':'", "there is a colon inside a value in { } or [ ]", _QUOTE, True),
    ("tab character", "a tab is used for indentation", "Use spaces.", False),
    ("non-alphabetical", "a line begins with %", "Put a value that begins with % in quotation marks.", False),
    ("directive", "a line begins with %", "Put a value that begins with % in quotation marks.", False),
    ("mapping keys are not allowed", "a question mark stands where YAML reads it as a sign", _QUOTE, False),
    ("undefined tag handle", "a word that begins with ! is a YAML tag", _QUOTE, False),
    (
        "expected alphabetic or numeric",
        "a value cannot begin with * or &",
        "Put the whole value in quotation marks; emphasis at its beginning needs them too.",
        True,
    ),
)


def explain(file: str, text: str, error: Any) -> Problem:
    """The problem a scanner or parser error stands for, at the place a person should look."""
    assert isinstance(error, yaml.MarkedYAMLError)
    said = error.problem or ""
    mark = error.problem_mark or error.context_mark
    if "cannot start any token" in said:
        return _cannot_start(file, text, mark)
    if "mapping values are not allowed" in said:
        return _colon(file, text, mark)
    for sign, message, hint, at_beginning in _WORDS:
        if sign in said:
            return _problem(file, text, (error.context_mark if at_beginning else None) or mark, message, hint)
    return _problem(file, text, mark, "the line is not YAML that can be read", "Compare it with the lines around it.")


def _cannot_start(file: str, text: str, mark: Any) -> Problem:
    character = _character(text, mark)
    if character == "\t":
        return _problem(file, text, mark, "a tab is used for indentation", "Use spaces.")
    return _problem(file, text, mark, f'a value cannot begin with "{character}"', _QUOTE)


def _colon(file: str, text: str, mark: Any) -> Problem:
    lines = text.splitlines()
    if ": " in lines[mark.line][: mark.column]:
        return _problem(file, text, mark, "there is a colon inside a value", _QUOTE)
    message = "a key stands where the line above has already begun a value"
    return _problem(file, text, mark, message, "Line it up with the keys it belongs to.")


def _character(text: str, mark: Any) -> str:
    lines = text.splitlines()
    line = lines[mark.line] if mark.line < len(lines) else ""
    return line[mark.column] if mark.column < len(line) else ""


def _problem(file: str, text: str, mark: Any, message: str, hint: str) -> Problem:
    """Placed, but never behind the last line of the file, where nobody finds anything."""
    if mark is None:
        return Problem(file, 0, 0, "", message, hint)
    lines = text.splitlines() or [""]
    if mark.line < len(lines):
        return Problem(file, mark.line + 1, mark.column + 1, "", message, hint)
    return Problem(file, len(lines), len(lines[-1]) + 1, "", message, hint)
