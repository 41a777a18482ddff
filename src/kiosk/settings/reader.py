"""Reads kiosk.yaml. A broken file never stops the kiosk: what is broken in it keeps its default, and is said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from kiosk.bundle import nodes
from kiosk.bundle.yaml_source import read_yaml
from kiosk.problems import Problem, did_you_mean
from kiosk.session.pace import BOUNDS, Pace
from kiosk.session.place import TEXT_STEPS
from kiosk.settings.hours import plain_line, take_hours
from kiosk.settings.refused import Refused, found, quoted
from kiosk.settings.values import (
    LEAST_MEMORY,
    LEAST_PX,
    MEMORY,
    MOST_MEMORY,
    MOST_PX,
    Settings,
    size_of,
)
from kiosk.staff.pin import hash_problem

UNITS = {
    "reading": " s",
    "settling": " s",
    "words_per_minute": " words a minute",
    "warning": " s",
    "absent_after": " s",
    "slop": " px",
    "crowd": " fingers",
}
MOST_NAME = 60  # characters
_WHOLE = re.compile(r"[0-9]{1,9}")
_NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def load(file: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """Settings and everything wrong with the file. Never raises for what it holds."""
    source = read_yaml(file, str(file))
    if source.root is None:
        return Settings(), source.problems
    reader = _Reader(str(file))
    settings = reader.settings(source.root)
    return settings, tuple(sorted((*source.problems, *reader.problems)))


def language_problem(file: Path, settings: Settings, languages: Sequence[str]) -> Problem | None:
    """An exhibition that does not speak the language asked for begins in its first."""
    if settings.language is None or settings.language in languages:
        return None
    message = f'this exhibition is not in "{settings.language}"'
    return Problem(str(file), 0, 0, "language", message, f"It begins in {languages[0]}.")


class _Reader:
    """Takes the file's keys one by one. One use."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.problems: list[Problem] = []

    def settings(self, root: nodes.Node) -> Settings:
        values = dict(self._below("", root))
        pace = {name: values[f"idle.{name}"] for name in BOUNDS if f"idle.{name}" in values}
        others = {name: values[key] for key, name in _FIELDS.items() if key in values}
        return Settings(pace=Pace(**pace))._replace(**others)

    def _below(self, path: str, node: nodes.Node) -> Iterator[tuple[str, Any]]:
        """Every setting in a map, by its whole path; what is refused is left out and said."""
        known = _keys_below(path)
        for key, entry in self._entries(path, node, known):
            whole = f"{path}.{key}" if path else key
            if key not in known:
                hint = did_you_mean(key, known) or f"Known here: {_listed(known)}."
                self._say(entry.line, entry.column, path, f"there is no key {quoted(key)} here", hint)
            elif whole in _TAKE:
                yield from self._taken(whole, entry.value)
            else:
                yield from self._below(whole, entry.value)

    def _entries(self, path: str, node: nodes.Node, known: Sequence[str]) -> Iterable[tuple[str, nodes.Entry]]:
        if isinstance(node, nodes.Mapping):
            return node.entries.items()
        if not isinstance(node, nodes.Broken):
            what = f"expected keys and values, found {found(node)}"
            self._say(node.line, node.column, path, what, f"Known here: {_listed(known)}.")
        return ()

    def _taken(self, path: str, node: nodes.Node) -> Iterator[tuple[str, Any]]:
        """The value under its path, or nothing where it is refused."""
        if isinstance(node, nodes.Broken):
            return
        try:
            yield path, _TAKE[path](node)
        except Refused as refused:
            at = refused.at or node
            self._say(at.line, at.column, path, refused.message, refused.hint)

    def _say(self, line: int, column: int, path: str, message: str, hint: str) -> None:
        self.problems.append(Problem(self._file, line, column, path, message, hint))


def _keys_below(path: str) -> list[str]:
    """The keys that a map may have, in the order of the guide."""
    start = f"{path}." if path else ""
    return list(dict.fromkeys(key.removeprefix(start).split(".")[0] for key in _TAKE if key.startswith(start)))


def _listed(words: Sequence[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last


_Take = Callable[[str], object]  # a scalar's text as the setting's value; raises Refused


def _one(take: _Take) -> Callable[[nodes.Node], object]:
    """Takes one value alone."""

    def taken(node: nodes.Node) -> object:
        if not isinstance(node, nodes.Scalar):
            raise Refused(f"expected one value, found {found(node)}", "Write it on the line of its key.")
        return take(node.text)

    return taken


def _flag(text: str) -> bool:
    if text not in ("true", "false"):
        raise Refused(f"{quoted(text)} is neither true nor false", "Write true or false.")
    return text == "true"


def _number(name: str) -> _Take:
    """Takes one number of the pace, within its bounds."""
    least, most = BOUNDS[name]
    default, unit = getattr(Pace(), name), UNITS[name]

    def take(text: str) -> float:
        if not _NUMBER.fullmatch(text):
            raise Refused(f"{quoted(text)} is no number", f"Write digits alone, such as {default:g}.")
        value = float(text)
        if name == "crowd" and value != int(value):
            raise Refused(f"{quoted(text)} is no whole number", f"Write digits alone, such as {default:g}.")
        if not least <= value <= most:
            what = f"{quoted(text)} is too {'small' if value < least else 'large'}"
            raise Refused(what, f"Write {least:g} to {most:g}{unit}; until then it is {default:g}.")
        return value

    return take


def _size(text: str) -> tuple[int, int]:
    size = size_of(text)
    if size is None:
        hint = f"Write it like 1920x1080, {LEAST_PX} to {MOST_PX} px each way."
        raise Refused(f"{quoted(text)} is no size of a window", hint)
    return size


def _language(text: str) -> str:
    if not _LANGUAGE.fullmatch(text):
        raise Refused(f"{quoted(text)} is no language code", "Write one of the exhibition's own, such as en.")
    return text


def _text_size(text: str) -> int:
    steps = [str(step) for step in TEXT_STEPS]
    if text not in steps:
        raise Refused(f"{quoted(text)} is no text size", f"Write one of {', '.join(steps)} (percent).")
    return int(text)


def _memory(text: str) -> int:
    hint = f"Write {LEAST_MEMORY} to {MOST_MEMORY} (MB), or off; until then it is {MEMORY}."
    if text == "off":
        return 0
    if not _WHOLE.fullmatch(text):
        raise Refused(f"{quoted(text)} is no whole number of MB", hint)
    if not LEAST_MEMORY <= int(text) <= MOST_MEMORY:
        raise Refused(f"{quoted(text)} is too {'small' if int(text) < LEAST_MEMORY else 'large'}", hint)
    return int(text)


def _pin(text: str) -> str:
    why = hash_problem(text)
    if why is not None:  # what stands there is not quoted: it may be the digits
        raise Refused(f"what stands here {why}", "Make one with kiosk pin; until then there is no staff menu.")
    return text


def _name(node: nodes.Node) -> str:
    return plain_line(
        node, hint='Write words such as "Kiosk 3, Gallery 2".', most=MOST_NAME, shorter="Write {} at most."
    )


_TAKE: dict[str, Callable[[nodes.Node], object]] = {
    **{f"idle.{number}": _one(_number(number)) for number in BOUNDS},
    "screen.size": _one(_size),
    "screen.windowed": _one(_flag),
    "motion.reduced": _one(_flag),
    "language": _one(_language),
    "text_size": _one(_text_size),
    "contrast": _one(_flag),
    "reach": _one(_flag),
    "memory.limit": _one(_memory),
    "hours": take_hours(_language),
    "staff.pin": _one(_pin),
    "staff.name": _name,
}
_FIELDS = {
    "screen.size": "size",
    "screen.windowed": "windowed",
    "motion.reduced": "still",
    "language": "language",
    "text_size": "text_size",
    "contrast": "contrast",
    "reach": "reach",
    "memory.limit": "memory",
    "hours": "hours",
    "staff.pin": "pin",
    "staff.name": "name",
}
