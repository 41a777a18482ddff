"""Reads a YAML file as it was written, and closes YAML's traps before a single value is built.

Anchors, aliases, tags, merge keys, directives, second documents and second equal keys are refused; size and depth
have limits; every scalar stays text, so `no`, 12:30:45, 010 and 1.10 are what they look like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from kiosk.bundle.nodes import Broken, Entry, Mapping, Node, Scalar, Sequence, brief, said_path
from kiosk.bundle.yaml_words import explain
from kiosk.problems import Problem

MAX_BYTES = 16 * 1024 * 1024
MAX_DEPTH = 32
_SHOWN_STEPS = 8

_COMMA = "Inside { } a comma begins a new key: put words that hold one in quotation marks."
_NOTHING = "Write the value (in quotation marks if it begins with #), or delete the key."
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
UNSEEN = re.compile(CONTROL.pattern[:-1] + "\u202a-\u202e\u2066-\u2069]")  # with marks that turn text around
_FAST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Source:
    """A file and what was read from it. `root` is None where nothing could be read."""

    file: str  # as it stands in messages
    root: Node | None
    problems: tuple[Problem, ...] = ()


class _Stop(Exception):  # noqa: N818 - no error of the program: the reading ends here, with this problem
    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def read_yaml(path: Path, file: str, loader: Any = _FAST) -> Source:
    """Read one file; `file` is its name in messages. Never raises for what the file holds."""
    try:
        raw = _bytes_of(path, file)
        root, problems = _Reader(file).read(decode(raw, file), loader)
    except _Stop as stop:
        return Source(file, None, (stop.problem,))
    return Source(file, root, problems)


def _bytes_of(path: Path, file: str) -> bytes:
    try:
        with path.open("rb") as opened:
            raw = opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise _Stop(unreadable(file, error)) from error
    if len(raw) > MAX_BYTES:
        raise _Stop(Problem(file, 0, 0, "", "is larger than 16 MiB", "Split it, or move the events into a CSV file."))
    return raw


def unreadable(file: str, error: OSError) -> Problem:
    """A file the system will not open."""
    why = (error.strerror or "the system refuses it").lower()
    return Problem(file, 0, 0, "", f"cannot be opened: {why}", "Check that the file is there and may be read.")


def decode(raw: bytes, file: str) -> str:
    """UTF-8 with or without its mark. Raises with the place of what is not."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise _Stop(Problem(file, 1, 1, "", "is written in UTF-16", "Save it as UTF-8."))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _Stop(not_utf8(file, raw, error.start)) from error
    found = CONTROL.search(text)
    if found:
        line, column = _line_and_column(text, found.start())
        raise _Stop(control_character(file, line, column, found[0]))
    return text


def not_utf8(file: str, raw: bytes, start: int) -> Problem:
    """The byte that no UTF-8 text has, placed."""
    line, column = _line_and_column(raw[:start].decode("utf-8-sig", "replace"), None)
    message = f"is not UTF-8: the byte {raw[start]:02x} stands for no letter here"
    return Problem(file, line, column, "", message, "Save it as UTF-8 (not Latin-1, Windows-1252 or UTF-16).")


def control_character(file: str, line: int, column: int, character: str) -> Problem:
    """An invisible character that no text needs, placed."""
    message = f"holds an invisible control character (U+{ord(character):04X})"
    return Problem(file, line, column, "", message, "Delete it, or type the line again.")


def _line_and_column(text: str, at: int | None) -> tuple[int, int]:
    before = text if at is None else text[:at]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


class _Reader:
    """Builds nodes out of events. One use."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._problems: list[Problem] = []
        self._path: list[str | int] = []  # of the node at hand
        self._depth = 0  # lists and maps around it; those that stand in a key have no path

    def read(self, text: str, loader: Any) -> tuple[Node | None, tuple[Problem, ...]]:
        try:
            root = self._document(yaml.parse(text, Loader=loader))
        except yaml.MarkedYAMLError as error:
            raise _Stop(explain(self._file, text, error)) from error
        except yaml.YAMLError as error:
            raise _Stop(
                Problem(self._file, 0, 0, "", "is not YAML that can be read", "Type the file again.")
            ) from error
        return root, tuple(self._problems)

    def _document(self, events: Iterator[Any]) -> Node:
        next(events)  # the stream's start
        first = next(events)
        if isinstance(first, yaml.StreamEndEvent):
            raise _Stop(Problem(self._file, 0, 0, "", "is empty", "Write what belongs in it, or delete the file."))
        if first.version or first.tags:
            raise self._stop(first, "begins with a % line", "Delete the line: a bundle needs no YAML directives.")
        root = self._node(next(events), events)
        next(events)  # the document's end
        following = next(events)
        if not isinstance(following, yaml.StreamEndEvent):
            raise self._stop(following, "begins a second document", "Delete the line ---: a file holds one document.")
        return root

    def _node(self, event: Any, events: Iterator[Any]) -> Node:
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if isinstance(event, yaml.AliasEvent):
            message = f'"*{brief(str(event.anchor))}" repeats another part'
            return self._broken(event, message, "Write it out, or put it in quotes.")
        refused = self._marked(event)
        if isinstance(event, yaml.ScalarEvent):
            return refused or self._scalar(event, line, column)
        if self._depth >= MAX_DEPTH:
            raise self._stop(event, f"is nested deeper than {MAX_DEPTH} levels", "Take some of the levels out.")
        self._depth += 1
        built = (
            self._mapping(event, events, line, column)
            if isinstance(event, yaml.MappingStartEvent)
            else self._sequence(events, line, column)
        )
        self._depth -= 1
        return refused or built

    def _marked(self, event: Any) -> Broken | None:
        """Anchors and tags, which a bundle does not use."""
        if event.anchor:
            hint = "Delete the name: nothing may be repeated by reference."
            return self._broken(event, f'"&{brief(event.anchor)}" names a part to repeat it', hint)
        if event.tag:
            hint = "Delete it, or put the words in quotation marks."
            return self._broken(event, f'"{brief(_short_tag(event.tag))}" is a YAML tag', hint)
        return None

    def _scalar(self, event: Any, line: int, column: int) -> Node:
        if _is_nothing(event):
            return self._broken(event, "has nothing written after it", _NOTHING)
        found = UNSEEN.search(event.value)
        if found:
            problem = control_character(self._file, line, column, found[0])
            self._problems.append(replace(problem, path=self._said()))
            return Broken(line, column)
        return Scalar(event.value, line, column)

    def _sequence(self, events: Iterator[Any], line: int, column: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._below(len(items), event, events))
        return Sequence(tuple(items), tuple(range(len(items))), line, column)

    def _mapping(self, start: Any, events: Iterator[Any], line: int, column: int) -> Mapping:
        entries: dict[str, Entry] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._key(event, events)
            following = next(events)
            if start.flow_style and key is not None and _is_nothing(following):
                self._broken(event, f'"{brief(key.text)}" has no value', _COMMA)
                continue
            value = self._below(key.text if key else "", following, events)
            if key is not None and self._is_new(key, entries):
                entries[key.text] = Entry(key.line, key.column, value)
        return Mapping(entries, line, column)

    def _key(self, event: Any, events: Iterator[Any]) -> Scalar | None:
        if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and event.style in (None, ""):
            self._broken(event, '"<<" merges another map into this one', "Write its keys out here.")
            return None
        node = self._node(event, events)
        if isinstance(node, (Mapping, Sequence)):
            self._broken(event, "a list or a map stands where a key belongs", "Write a word before the colon.")
        return node if isinstance(node, Scalar) else None

    def _is_new(self, key: Scalar, entries: dict[str, Entry]) -> bool:
        if key.text not in entries:
            return True
        message = f'the key "{brief(key.text)}" stands here a second time (first in line {entries[key.text].line})'
        hint = "Keep one of the two."
        self._problems.append(Problem(self._file, key.line, key.column, self._said(), message, hint))
        return False

    def _below(self, step: str | int, event: Any, events: Iterator[Any]) -> Node:
        self._path.append(step)
        node = self._node(event, events)
        self._path.pop()
        return node

    def _broken(self, event: Any, message: str, hint: str) -> Broken:
        problem = self._stop(event, message, hint).problem
        self._problems.append(problem)
        return Broken(problem.line, problem.column)

    def _stop(self, event: Any, message: str, hint: str) -> _Stop:
        mark = event.start_mark
        return _Stop(Problem(self._file, mark.line + 1, mark.column + 1, self._said(), message, hint))

    def _said(self) -> str:
        """The path of the node at hand, as people write it; of a deep one only its beginning."""
        return said_path(tuple(self._path[:_SHOWN_STEPS]))


def _is_nothing(event: Any) -> bool:
    """Whether nothing at all is written where a value belongs."""
    plain = isinstance(event, yaml.ScalarEvent) and event.style in (None, "") and not event.anchor and not event.tag
    return plain and not event.value


def _short_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
