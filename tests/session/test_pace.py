"""How long a visit may rest: the numbers that standards ask for, and the bounds nobody gets past."""

from __future__ import annotations

import pytest

from kiosk.session.pace import BOUNDS, Pace


def test_every_number_has_bounds_and_keeps_them_as_shipped() -> None:
    assert set(Pace()._asdict()) == set(BOUNDS)
    assert all(BOUNDS[name][0] <= value <= BOUNDS[name][1] for name, value in Pace()._asdict().items())


def test_no_setting_takes_the_twenty_seconds_to_answer_away() -> None:
    assert BOUNDS["warning"][0] >= 20
    assert Pace().changed(warning=1).warning >= 20


@pytest.mark.parametrize(("words", "seconds"), [(0, 90), (60, 90), (61, 90.5), (120, 120), (150, 135), (1000, 560)])
def test_time_grows_with_the_words_at_120_a_minute(words: int, seconds: float) -> None:
    assert Pace().reading_time(words) == seconds


def test_a_slower_pace_gives_more_time() -> None:
    assert Pace().changed(words_per_minute=60).reading_time(120) == 180


@pytest.mark.parametrize("name", sorted(BOUNDS))
def test_a_change_is_held_within_its_bounds(name: str) -> None:
    least, most = BOUNDS[name]
    for wanted, kept in ((least - 1, least), (most + 1, most), (least, least), (most, most), (float("nan"), least)):
        assert getattr(Pace().changed(**{name: wanted}), name) == kept


def test_a_change_leaves_the_other_numbers_alone() -> None:
    assert Pace().changed(reading=45) == Pace(reading=45)
    assert Pace(slop=20).changed() == Pace(slop=20)


def test_a_number_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        Pace().changed(patience=3)
