"""A bundle's own colours: well written, and legible."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.bundle.draft import Draft
from kiosk.bundle.models.exhibition import Exhibition
from kiosk.bundle.shape import Document
from kiosk.problems import Problem

# The colours as shipped: those that a bundle may change, and two that it may not, by which they are judged.
SHIPPED = {
    "paper": "#DFE5DF",
    "paper2": "#CDD6CF",
    "ink": "#12211F",
    "ink2": "#33433F",
    "rule": "#5F6F6A",
    "sorghum": "#7A230F",
    "storm": "#16383A",
    "mist": "#BFD0CC",
    "millet": "#F2BE4B",
    "cloud": "#F3F1E6",
    "sorghum text": "#F6F2E6",
}
TEXT, CONTROL = 7.0, 3.0
# What stands on what, and how much it must differ.
PAIRS = (
    ("ink", "paper", TEXT),
    ("ink", "paper2", TEXT),
    ("ink2", "paper", TEXT),
    ("ink2", "paper2", TEXT),
    ("sorghum", "paper", TEXT),
    ("sorghum text", "sorghum", TEXT),
    ("rule", "paper", CONTROL),
    ("rule", "paper2", CONTROL),
    ("cloud", "storm", TEXT),
    ("mist", "storm", TEXT),
    ("millet", "storm", TEXT),
    ("ink", "millet", TEXT),
)
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def check(draft: Draft) -> Iterator[Problem]:
    """Form and contrast of every colour the bundle sets."""
    document = draft.exhibition
    if document is None or document.model is None:
        return
    own = {name: colour for name, colour in document.model.theme if colour is not None}
    for name, colour in own.items():
        if not _COLOUR.fullmatch(colour):
            hint = 'Write "#" and six digits in quotation marks, such as "#12211F".'
            yield document.error(("theme", name), f'"{colour[:40]}" is not a colour', hint)
    if all(map(_COLOUR.fullmatch, own.values())):
        yield from _contrasts(document, own)


def _contrasts(document: Document[Exhibition], own: dict[str, str]) -> Iterator[Problem]:
    colours = {**SHIPPED, **own}
    for front, back, least in PAIRS:
        ratio = contrast(colours[front], colours[back])
        if ratio < least and (front in own or back in own):
            message = f"{front} on {back} has a contrast of {_shown(ratio)} to 1, and {least:g} to 1 is the least"
            path = ("theme", front if front in own else back)
            yield document.error(path, message, "Make one of the two lighter or darker.")


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2 between two colours #RRGGBB, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _shown(ratio: float) -> str:
    """Cut, not rounded, so that 6.96 never reads as 7.0."""
    return f"{int(ratio * 10) / 10:.1f}"
