"""What every kind of page is made of: running text, and words that stay together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.prepare.form import MediaFile, Paragraph
from kiosk.show.flow import Block, paragraph_block
from kiosk.show.grid import Stage
from kiosk.show.measure import Measure
from kiosk.show.tongue import Tongue

PARAGRAPH_GAP = 22.0
BODY, BODY_WIDE = 34, 32  # px of running text, and of that beside figures, at the usual size


@dataclass(frozen=True)
class Setting:
    """All that a page's layout depends on besides the page."""

    stage: Stage
    tongue: Tongue
    measure: Measure
    media: MediaFile
    kicker: str
    body: str = "body"  # the role of running text


def larger(setting: Setting) -> float:
    """How much larger than usual running text is."""
    return setting.measure.roles["body"].px / BODY


def text_block(paragraph: Paragraph, role: str, width: float, measure: Measure, gap: float) -> Block:
    """A paragraph that may be cut between its lines, with none of them half empty for a tie's sake."""
    free = measure.eased(paragraph, role, width)
    return paragraph_block(free, role, width, measure.roles[role].line, measure.breaks, gap)


def paragraph_blocks(
    paragraphs: Sequence[Paragraph], role: str, width: float, measure: Measure, gap: float = PARAGRAPH_GAP
) -> list[Block]:
    """Running text that may go on in the next part."""
    return [text_block(paragraph, role, width, measure, gap) for paragraph in paragraphs]


def fixed(kind: str, words: str, role: str, width: float, measure: Measure, gap: float = PARAGRAPH_GAP) -> list[Block]:
    """Words that stay together; no block where there are none."""
    if not words:
        return []
    return [Block(kind=kind, words=words, role=role, tall=measure.height(words, role, width), gap=gap)]
