"""A YAML file as it was written: every scalar is text, and everything knows its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

Path: TypeAlias = "tuple[str | int, ...]"
_BRIEF = 60  # letters


@dataclass(frozen=True, slots=True)
class Scalar:
    text: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Broken:
    """Something the reader has already complained about: nothing more is said about it."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Sequence:
    items: tuple[Node, ...]
    numbers: tuple[int, ...]  # the index each item has in the file; gaps where broken ones were left out
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Entry:
    """The place of a key, and its value."""

    line: int
    column: int
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    entries: dict[str, Entry]
    line: int
    column: int


Node = Scalar | Broken | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class Place:
    """Where a path leads: counting from 1, and the path as people write it."""

    line: int
    column: int
    path: str
    node: Node


def plain(node: Node) -> Any:
    """The node as strings, lists and dictionaries."""
    if isinstance(node, Mapping):
        return {key: plain(entry.value) for key, entry in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text if isinstance(node, Scalar) else ""


def locate(root: Node, path: Path, at_key: bool = False) -> Place:
    """Walk a path as far as it goes. `at_key`: stand on the last key instead of its value."""
    node, said = root, ""
    line, column = root.line, root.column
    for step in path:
        following, shown = _follow(node, step)
        if isinstance(node, Scalar):
            break  # a list of one, or words in the default language, written without the list or the map
        said = _join(said, step if shown is None else shown)
        if following is None:
            continue
        node = following
        line, column = node.line, node.column
    if at_key and path:
        line, column = _key_place(root, path, (line, column))
    return Place(line, column, said, node)


def child(node: Node, *path: str | int) -> Node | None:
    """The node at a path, or None where there is none."""
    found: Node | None = node
    for step in path:
        found = _follow(found, step)[0] if found is not None else None
    return found


def _follow(node: Node, step: str | int) -> tuple[Node | None, int | None]:
    """The node one step on, and the number to show for it if that is not the step itself."""
    if isinstance(node, Mapping) and isinstance(step, str) and step in node.entries:
        return node.entries[step].value, None
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step], node.numbers[step]
    return None, None


def _key_place(root: Node, path: Path, otherwise: tuple[int, int]) -> tuple[int, int]:
    parent = child(root, *path[:-1])
    last = path[-1]
    if isinstance(parent, Mapping) and isinstance(last, str) and last in parent.entries:
        entry = parent.entries[last]
        return entry.line, entry.column
    return otherwise


def said_path(path: Path) -> str:
    """A path as people write it: pages[3].title."""
    said = ""
    for step in path:
        said = _join(said, step)
    return said


def _join(said: str, step: str | int) -> str:
    if isinstance(step, int):
        return f"{said}[{step}]"
    step = brief(step)
    return f"{said}.{step}" if said else step


def brief(words: str) -> str:
    """What a curator wrote, on one line and no longer than a message can bear."""
    line = " ".join(words[: 2 * _BRIEF].split())
    return line if len(line) <= _BRIEF else f"{line[: _BRIEF - 1]}…"
