"""Lights held up in the memorial today. They belong to nobody and are never counted on the screen. Standard library."""

from __future__ import annotations

from dataclasses import dataclass

ROOM = 56  # lines in the band; a fuller day lets the oldest go


@dataclass(frozen=True)
class Lights:
    """The lengths of today's lights, oldest first, each 0..1 of the band's height."""

    day: int = 0
    lengths: tuple[float, ...] = ()


def lit(lights: Lights, day: int) -> Lights:
    """With one light more. A new day begins dark."""
    kept = lights.lengths if day == lights.day else ()
    length = 0.4 + (len(kept) * 73 + day * 37) % 61 / 61 * 0.4
    return Lights(day, (*kept, length)[-ROOM:])
