"""The ids a bundle declares, read from the nodes: known even where what they name is broken."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.bundle.nodes import Mapping, Node, Scalar, Sequence, child

Ids = dict[str, None]  # a set that keeps the order of the file


@dataclass(frozen=True)
class Known:
    """Ids by what they name. None: the file that declares them is not there or cannot be read."""

    sources: Ids | None
    media: Ids | None
    chapters: Ids | None
    pages: dict[str, Ids]  # by chapter; a chapter that cannot be read is absent
    groups: Ids | None
    places: Ids | None
    remembered: Ids | None = None  # groups of the memorial


HOMES = {
    "source": "sources.yaml",
    "medium": "media.yaml",
    "place": "the places of memorial.yaml",
    "group": "the groups of timeline.yaml",
    "chapter": "the chapters of exhibition.yaml",
}


def keys(node: Node | None) -> Ids:
    """The keys of a map."""
    return dict.fromkeys(node.entries) if isinstance(node, Mapping) else {}


def items(node: Node | None) -> Ids:
    """The words in a list."""
    found = node.items if isinstance(node, Sequence) else ()
    return dict.fromkeys(item.text for item in found if isinstance(item, Scalar))


def ids_of(node: Node | None) -> Ids:
    """The ids of the maps in a list."""
    found = node.items if isinstance(node, Sequence) else ()
    ids = (child(item, "id") for item in found)
    return dict.fromkeys(one.text for one in ids if isinstance(one, Scalar))
