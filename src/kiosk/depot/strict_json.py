"""JSON as kiosk prepare writes it, and no other: nothing twice, nothing endless, nothing that is no number."""

from __future__ import annotations

import json
from typing import Any

from kiosk.depot.limits import Limits

_OPEN, _CLOSE, _QUOTE, _ESCAPE = b"[{", b"]}", ord('"'), ord("\\")


class BadJson(ValueError):  # noqa: N818 - said of a file, not of a program
    """What is wrong, as the end of a sentence."""


def parse(content: bytes, most: int, limits: Limits) -> Any:
    """The value. BadJson for more than `most` bytes, too many levels, equal keys, NaN, wrong UTF-8 or control marks."""
    if len(content) > most:
        raise BadJson(f"is larger than {most // 1_000_000} MB")
    if _depth(content, limits.depth) > limits.depth:
        raise BadJson(f"is nested more than {limits.depth} deep")
    try:
        value = json.loads(content.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_number)
    except UnicodeDecodeError as error:
        raise BadJson("is not UTF-8") from error
    except BadJson:
        raise
    except (ValueError, RecursionError) as error:
        raise BadJson("is not JSON") from error
    _check_words(value)
    return value


def _depth(content: bytes, enough: int) -> int:
    """How deep it goes, counted without recursion; stops once that is more than enough."""
    deepest = level = 0
    inside = escaped = False
    for byte in content.translate(None, _HARMLESS):
        if inside:
            inside = escaped or byte != _QUOTE
            escaped = byte == _ESCAPE and not escaped
        elif byte == _QUOTE:
            inside = True
        elif byte in _OPEN:
            level += 1
            deepest = max(deepest, level)
            if deepest > enough:
                break
        elif byte in _CLOSE:
            level -= 1
    return deepest


# A byte after a backslash counts, so only those go that no escape is made of.
_HARMLESS = bytes(set(range(256)) - set(b'[]{}"\\/bfnrtu'))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise BadJson("has the same key twice")
    return found


def _no_number(name: str) -> Any:
    raise BadJson(f"holds {name}, which is no number")


def _check_words(value: Any) -> None:
    """No half characters and no control characters but the end of a line, in no string."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            _check_word(one)
        elif isinstance(one, dict):
            waiting += [*one, *one.values()]
        elif isinstance(one, list):
            waiting += one


def _check_word(word: str) -> None:
    if word.isprintable():
        return
    for letter in word:
        code = ord(letter)
        if 0xD800 <= code <= 0xDFFF:
            raise BadJson("holds half a character")
        if (code < 32 and letter != "\n") or 127 <= code < 160:
            raise BadJson("holds a control character")
        if 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069:
            raise BadJson("holds a mark that turns the direction of text around")
