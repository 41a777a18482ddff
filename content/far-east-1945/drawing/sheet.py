"""One picture of the exhibition: how it is drawn, the words over it, and its entry in media.yaml."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from canvas import Canvas
from labels import Label
from palettes import CONTRAST, STANDARD, Palette
from projection import BOX, Extent, Point

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
    credit: str = MAP_CREDIT
    kind: str = "map"
    palettes: tuple[Palette, Palette] = (STANDARD, CONTRAST)

    def entry(self) -> str:
        """This picture in media.yaml."""
        lines = [
            f"{self.id}:",
            f"  file: {self.id}.png",
            f"  contrast_file: {self.id}-contrast.png",
            f"  kind: {self.kind}",
            f"  alt: {_text(self.alt)}",
            f"  caption: {_text(self.caption)}",
            f"  credit: {_text(self.credit)}",
            "  licence: CC BY 4.0",
        ]
        if self.extent:
            e = self.extent
            lines.append(f"  extent: {{west: {e.west}, east: {e.east}, south: {e.south}, north: {e.north}}}")
        if self.labels:
            lines += ["  labels:", *map(_label, self.labels)]
        return "\n".join(lines) + "\n"


def _text(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'{{en: "{escaped}"}}'


def _label(label: Label) -> str:
    x, y = label.x / BOX[0], label.y / BOX[1]
    return f"    - {{x: {x:.4f}, y: {y:.4f}, text: {_text(label.text)}, style: {label.style}, side: {label.side}}}"
