"""Every validation error in plain English. Nothing of pydantic's own words reaches a curator."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from kiosk.bundle.models.chapter import KINDS
from kiosk.bundle.nodes import Mapping, Node, Path, Scalar
from kiosk.problems import did_you_mean

Words = tuple[str, str]  # what is wrong, what to do
_SHOWN = 40  # characters of a value in a message


def explain(error: Any, path: Path, node: Node, known: Sequence[str]) -> Words:
    """What is wrong and what to do. `known`: the keys that are allowed, for a key that is not."""
    context = error.get("ctx") or {}
    if error["type"] == "kiosk":
        return _own(context, node)
    if error["type"] == "extra_forbidden":
        return _unknown_key(str(path[-1]), known)
    if error["type"] == "missing":
        return f'the key "{path[-1]}" is missing', "Add it."
    if error["type"] in ("union_tag_invalid", "union_tag_not_found"):
        return _unknown_kind(node)
    if error["type"] in _EXPECTED:
        return f"expected {_EXPECTED[error['type']]}, found {found(node)}", ""
    words = _BOUNDS.get(error["type"])
    return words(context, node) if words else (f"{found(node)} is not what belongs here", "See docs/bundle-format.md.")


def _own(context: Any, node: Node) -> Words:
    """An error of the bundle's own types, which is a sentence already."""
    shown = f", found {found(node)}" if context["found"] else ""
    return f"{context['message']}{shown}", str(context["hint"])


def found(node: Node) -> str:
    """What stands there, for `found ...`."""
    if isinstance(node, Scalar):
        return quoted(node.text)
    return "a map" if isinstance(node, Mapping) else "a list"


def quoted(text: str) -> str:
    """A value as messages show it: in quotation marks, on one line, and not all of a long one."""
    line = " ".join(text.split())
    return f'"{line}"' if len(line) <= _SHOWN else f'"{line[: _SHOWN - 1]}…"'


def _unknown_key(key: str, known: Sequence[str]) -> Words:
    meant = did_you_mean(key, known)
    hint = meant or (f"Known here: {', '.join(known)}." if known else "Delete it.")
    return f"there is no key {quoted(key)} here", hint


def _unknown_kind(node: Node) -> Words:
    kinds = f"The kinds are {', '.join(KINDS[:-1])} and {KINDS[-1]}."
    if not isinstance(node, Mapping):
        return f"expected a page, found {found(node)}", "A page is a map that begins with kind: and title:."
    kind = node.entries.get("kind")
    if kind is None:
        return "the page does not say its kind", f"Add kind:. {kinds}"
    meant = did_you_mean(kind.value.text, KINDS) if isinstance(kind.value, Scalar) else ""
    return f"there is no page kind {found(kind.value)}", f"{meant} {kinds}".strip()


def _count(number: int, one: str) -> str:
    return f"{number} {one}" if number == 1 else f"{number} {one}s"


def _too_few(context: Any, _node: Node) -> Words:
    return (
        f"has {_count(context['actual_length'], 'item')}, and needs {context['min_length']} at least",
        "Add what is missing.",
    )


def _too_many(context: Any, node: Node) -> Words:
    items = len(node.items) if hasattr(node, "items") and not isinstance(node, Mapping) else context["max_length"] + 1
    return f"has {_count(items, 'item')}, and {context['max_length']} is the most", "Take some out."


def _one_of(context: Any, node: Node) -> Words:
    options = [part.strip("'") for part in str(context["expected"]).replace(" or ", ", ").split(", ")]
    meant = did_you_mean(node.text, options) if isinstance(node, Scalar) else ""
    return f"{found(node)} is not one of {', '.join(options)}", meant


def _at_least(context: Any, node: Node) -> Words:
    return f"{found(node)} is too small", f"The least is {context['ge']:g}."


def _at_most(context: Any, node: Node) -> Words:
    return f"{found(node)} is too large", f"The most is {context['le']:g}."


def _bad_id(_context: Any, node: Node) -> Words:
    return f"{found(node)} is not an id", "Use small letters a to z, digits and single hyphens, such as six-days."


def _too_long(context: Any, node: Node) -> Words:
    return f"{found(node)} is longer than {context['max_length']} characters", "Shorten it."


_EXPECTED = {
    "string_type": "words",
    "dict_type": "words by language",
    "tuple_type": "a list",
    "model_type": "a map of keys and values",
    "model_attributes_type": "a map of keys and values",
}

_BOUNDS: dict[str, Callable[[Any, Node], Words]] = {
    "too_short": _too_few,
    "too_long": _too_many,
    "literal_error": _one_of,
    "greater_than_equal": _at_least,
    "less_than_equal": _at_most,
    "string_pattern_mismatch": _bad_id,
    "string_too_long": _too_long,
}
