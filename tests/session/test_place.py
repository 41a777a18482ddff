"""Where a visitor is and what a visitor may set."""

from __future__ import annotations

import pytest

from kiosk.session.place import TEXT_STEPS, Place, Preferences


def test_a_new_place_is_the_attract_loop() -> None:
    assert Place() == Place(screen="attract", chapter="", page=0, offset=0, picture="", group="", day=None, event=-1)


@pytest.mark.parametrize(("step", "percent"), list(enumerate((100, 125, 150, 175))))
def test_text_sizes_in_percent(step: int, percent: int) -> None:
    assert Preferences("en", text_step=step).percent == percent
    assert len(TEXT_STEPS) == 4


def test_both_are_values() -> None:
    with pytest.raises(AttributeError):
        Place().page = 3  # type: ignore[misc]
    with pytest.raises(AttributeError):
        Preferences("en").contrast = True  # type: ignore[misc]
