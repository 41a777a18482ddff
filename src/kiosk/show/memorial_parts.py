"""What the memorial says of one group, poured into as many parts as it needs, and the order of the groups. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.prepare.form import MapLabel, MemorialFile, MemorialPlace, Paragraph, Prose, RememberedGroup
from kiosk.show.context import Context
from kiosk.show.figure_rows import figure_block
from kiosk.show.flow import Block, Part, paragraph_block, pour
from kiosk.show.memorial_layout import map_in_flow
from kiosk.show.said import every, said, told

OPENING = "‘’“”‚„«»‹›「『《〈\"'( "  # marks that a title may begin with and that no alphabet counts
BETWEEN = 22.0  # px between two paragraphs
BEFORE_FIGURE = 28.0
BUTTON, GAP = 88.0, 16.0
SIDES: tuple[MapLabel["side"], ...] = ()


def alphabetical(title: str) -> str:
    """What a title is sorted by: its letters, without the quotation marks it begins with."""
    return title.lstrip(OPENING).casefold()


def in_order(groups: Sequence[RememberedGroup], language: str) -> tuple[RememberedGroup, ...]:
    """The groups by their titles in this language: no order of suffering."""
    return tuple(sorted(groups, key=lambda group: alphabetical(said(group["title"], language))))


def group_of(memorial: MemorialFile, name: str) -> RememberedGroup | None:
    """The group called `name`; None for the introduction."""
    return next((group for group in memorial["groups"] if group["id"] == name), None)
