"""A visit is drawn from its seed and its number alone: that is what makes it repeatable."""

from __future__ import annotations

from kiosk.show.soak.plan import ACTS, ENDINGS, INTERESTS, MOST_ACTS, plan

MANY = 600


def test_the_same_seed_and_number_mean_the_same_visit() -> None:
    drawn_alone = plan(7, 400)
    assert [plan(7, number) for number in range(1, 401)][-1] == drawn_alone


def test_another_number_or_another_seed_means_another_visit() -> None:
    assert len({plan(seed, number) for seed in (1, 2, 3) for number in range(1, 51)}) == 150


def test_everything_that_visitors_do_is_drawn() -> None:
    plans = [plan(1, number) for number in range(1, MANY)]
    assert {step.act for one in plans for step in one.steps} == {"prefer", *ACTS}
    assert {one.interest for one in plans} == set(INTERESTS)
    assert {one.ending for one in plans} == set(ENDINGS)
    assert {one.lying for one in plans} == {True, False}
    assert {len(one.steps) for one in plans} >= set(range(10))
    assert max(len(one.steps) for one in plans) <= MOST_ACTS + 1


def test_some_pauses_are_so_long_that_the_kiosk_asks() -> None:
    pauses = [step.pause for number in range(1, MANY) for step in plan(1, number).steps]
    assert any(pause > 150 for pause in pauses)
    assert sorted(pauses)[len(pauses) // 2] < 8
