"""How a value of kiosk.yaml is refused, and how it is quoted then."""

from __future__ import annotations

from kiosk.bundle import nodes

_SHOWN = 40  # characters of a value in a message


class Refused(Exception):  # noqa: N818 - no error of the program: this value keeps its default
    """What is wrong with a value and what is right; `at`: the part of it that is wrong, where that is known."""

    def __init__(self, message: str, hint: str, at: nodes.Node | nodes.Entry | None = None) -> None:
        super().__init__(message)
        self.message, self.hint, self.at = message, hint, at


def quoted(text: str) -> str:
    """In quotation marks, on one line and not endless."""
    plain = " ".join(text.split())
    line = "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in plain)
    return f'"{line}"' if len(line) <= _SHOWN else f'"{line[: _SHOWN - 1]}…"'


def found(node: nodes.Node) -> str:
    """What stands there."""
    if isinstance(node, nodes.Scalar):
        return quoted(node.text)
    if isinstance(node, nodes.Broken):
        return "what can't be read"
    return "a map" if isinstance(node, nodes.Mapping) else "a list"
