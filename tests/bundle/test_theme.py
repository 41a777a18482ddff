"""Contrast is computed as WCAG 2.2 does, and the colours as shipped pass their own test."""

from __future__ import annotations

import pytest

from kiosk.bundle.checks.theme import PAIRS, SHIPPED, contrast


def test_black_and_white_differ_as_much_as_colours_can() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_shipped_colours_pass(front: str, back: str, least: float) -> None:
    assert contrast(SHIPPED[front], SHIPPED[back]) >= least
