"""Borders and coasts in as few points as tell a country from its neighbour: what names on a map keep to."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from projection import BOX, Point

NEAR = 4.0  # box pixels that a point may lie off the simpler line
ISLAND = 24.0  # box pixels of an island that a leader need not keep off


def outlines(lines: Iterable[Sequence[Point]]) -> tuple[tuple[Point, ...], ...]:
    """Lines in box pixels, cut at the edges of the box, without small islands and small bends."""
    pieces = (piece for line in lines for piece in _inside(line))
    return tuple(tuple(_simpler(piece)) for piece in pieces if _large(piece))


def _inside(line: Sequence[Point]) -> Iterator[list[Point]]:
    """The pieces of a line that lie in the box, with the points next to its edge moved onto it."""
    piece: list[Point] = []
    for before, point in zip([line[0], *line], line, strict=False):
        if _holds(point):
            piece = piece or ([_clamped(before)] if not _holds(before) else [])
            piece.append(point)
        elif piece:
            yield [*piece, _clamped(point)]
            piece = []
    if piece:
        yield piece


def _holds(point: Point) -> bool:
    return 0 <= point[0] <= BOX[0] and 0 <= point[1] <= BOX[1]


def _clamped(point: Point) -> Point:
    return min(max(point[0], 0.0), BOX[0]), min(max(point[1], 0.0), BOX[1])


def _large(line: Sequence[Point]) -> bool:
    across, down = zip(*line, strict=True)
    return len(line) > 1 and max(max(across) - min(across), max(down) - min(down)) >= ISLAND


def _simpler(line: Sequence[Point]) -> list[Point]:
    """Douglas and Peucker: the ends, and the point farthest from the straight line between them where it is far."""
    if len(line) < 3:
        return list(line)
    far, at = max((_off(point, line[0], line[-1]), i) for i, point in enumerate(line[1:-1], 1))
    if far <= NEAR:
        return [line[0], line[-1]]
    return [*_simpler(line[: at + 1])[:-1], *_simpler(line[at:])]


def _off(point: Point, one: Point, other: Point) -> float:
    long = math.dist(one, other)
    if not long:
        return math.dist(point, one)
    return abs((other[0] - one[0]) * (one[1] - point[1]) - (one[0] - point[0]) * (other[1] - one[1])) / long
