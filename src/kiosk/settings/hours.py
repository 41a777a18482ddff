"""Opening hours in kiosk.yaml: one text, a list of lines, or either of them by language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from kiosk.bundle import nodes
from kiosk.settings.refused import Refused, found, quoted
from kiosk.settings.values import Hours

LINES, LINE, LANGUAGES = 8, 80, 6  # at most: lines of one language, characters of a line, languages

HINT = 'Write a text such as "Tuesday to Sunday, 10 am to 6 pm", a list of lines, or one of these by language.'
_MARKUP = re.compile(r"[<>]|&#?\w+;")
_UNSEEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}  # control characters, marks that turn the direction of text around


def take_hours(language: Callable[[str], object]) -> Callable[[nodes.Node], Hours]:
    """Takes what stands under `hours`; `language` raises Refused for what is no code of a language."""

    def take(node: nodes.Node) -> Hours:
        if not isinstance(node, nodes.Mapping):
            return (("", _lines(node, "")),)
        if len(node.entries) > LANGUAGES:
            raise Refused(f"has {len(node.entries)} languages", f"Write {LANGUAGES} at most.", node)
        for code, entry in node.entries.items():
            try:
                language(code)
            except Refused as refused:
                raise Refused(refused.message, "Write the hours by language, such as en.", entry) from refused
        return tuple((code, _lines(entry.value, code)) for code, entry in node.entries.items())

    return take


def _lines(node: nodes.Node, language: str) -> tuple[str, ...]:
    said = list(node.items) if isinstance(node, nodes.Sequence) else [node]
    where = f" in {language}" if language else ""
    if not 1 <= len(said) <= LINES:
        raise Refused(f"has {len(said)} lines{where}", f"Write 1 to {LINES}.", node)
    return tuple(plain_line(one, where) for one in said)


def plain_line(
    node: nodes.Node,
    where: str = "",
    hint: str = HINT,
    most: int = LINE,
    shorter: str = "Write {} at most, or two lines.",
) -> str:
    """One line of plain words, of `most` characters. Raises Refused for anything else."""
    if not isinstance(node, nodes.Scalar):
        raise Refused(f"expected words{where}, found {found(node)}", hint, node)
    line = " ".join(node.text.split())
    if not line:
        raise Refused(f"has a line without words{where}", hint, node)
    if len(line) > most:
        raise Refused(f"{quoted(line)} has {len(line)} characters", shorter.format(most), node)
    if _MARKUP.search(line) or any(unicodedata.category(letter) in _UNSEEN for letter in line):
        raise Refused(f"{quoted(line)} holds markup or a mark that is not seen", "Write plain words.", node)
    return line
