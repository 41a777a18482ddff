"""The other half of a thousand visitors."""

from __future__ import annotations

from pathlib import Path

from soak.thousand import HALF, assert_nothing_stays


def test_five_hundred_visitors_leave_the_kiosk_as_it_was(prepared_exhibition: Path) -> None:
    assert_nothing_stays(prepared_exhibition, HALF + 1)
