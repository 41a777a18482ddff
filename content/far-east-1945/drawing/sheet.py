"""One picture of the exhibition: how it is drawn, the words over it in English, and its entry in media.yaml."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from canvas import Canvas
from labels import Label
from palettes import CONTRAST, STANDARD, Palette
from projection import BOX, Extent, Point
from words import Said, Words

Draw = Callable[[Canvas, Palette], None]
MAP_CREDIT = (
    "Map by the exhibition studio, 2026, after Natural Earth. Coasts as today; borders of the year, approximate."
)
DIAGRAM_CREDIT = "Diagram by the exhibition studio, 2026."


@dataclass(frozen=True)
class Sheet:
    id: str
    draw: Draw
    alt: str
    caption: str
    labels: tuple[Label, ...] = ()
    extent: Extent | None = None
    dots: tuple[Point, ...] = ()  # box pixels, where no label may stand
    outlines: tuple[tuple[Point, ...], ...] = ()  # borders and coasts, box pixels, for names that the program places
    credit: str = MAP_CREDIT
    kind: str = "map"
    palettes: tuple[Palette, Palette] = (STANDARD, CONTRAST)

    def texts(self) -> set[str]:
        """Everything this picture says, in English."""
        return {self.alt, self.caption, self.credit, *(label.text for label in self.labels)}

    def entry(self, words: Words) -> str:
        """This picture in media.yaml, in every language."""
        lines = [
            f"{self.id}:",
            f"  file: {self.id}.png",
            f"  contrast_file: {self.id}-contrast.png",
            f"  kind: {self.kind}",
            f"  alt: {_text(words.said(self.alt))}",
            f"  caption: {_text(words.said(self.caption))}",
            f"  credit: {_text(words.said(self.credit))}",
            "  licence: CC BY 4.0",
        ]
        if self.extent:
            e = self.extent
            lines.append(f"  extent: {{west: {e.west}, east: {e.east}, south: {e.south}, north: {e.north}}}")
        if self.labels:
            lines += ["  labels:", *(_label(label, words) for label in self.labels)]
        if self.outlines:
            lines += ["  outlines:", *map(_outline, self.outlines)]
        return "\n".join(lines) + "\n"


def _outline(line: tuple[Point, ...]) -> str:
    return "    - [" + ", ".join(f"[{x / BOX[0]:.3f}, {y / BOX[1]:.3f}]" for x, y in line) + "]"


def _text(said: Said) -> str:
    return "{" + ", ".join(f"{language}: {_quoted(text)}" for language, text in said.items()) + "}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _label(label: Label, words: Words) -> str:
    x, y = label.x / BOX[0], label.y / BOX[1]
    text = _text(words.said(label.text))
    aside = f", aside: {{x: {label.aside[0] / BOX[0]:.4f}, y: {label.aside[1] / BOX[1]:.4f}}}" if label.aside else ""
    return f"    - {{x: {x:.4f}, y: {y:.4f}, text: {text}, style: {label.style}, side: {label.side}{aside}}}"
