"""Hold for a light: one a visit, kept for the day, shown without a number."""

from __future__ import annotations

from kiosk.show.lights import LightsModel


class Quiet:
    """A guide that only counts how often the visitor stirred."""

    def __init__(self) -> None:
        self.stirred = 0

    def stir(self) -> None:
        self.stirred += 1


def lights(day: list[int]) -> tuple[LightsModel, Quiet]:
    guide = Quiet()
    return LightsModel(guide, lambda: day[0]), guide  # type: ignore[arg-type]  # a light asks for nothing else


def shining(model: LightsModel) -> list[bool]:
    return [row.own for row in model._rows.rows() if row.lit]


def test_one_light_a_visit() -> None:
    model, guide = lights([3])
    model.light()
    model.light()
    assert shining(model) == [True]
    assert guide.stirred == 2


def test_the_next_visitor_sees_it_among_the_others() -> None:
    model, _ = lights([3])
    model.light()
    model.rest()
    assert shining(model) == [False]
    model.light()
    assert shining(model) == [False, True]


def test_yesterdays_lights_go_out() -> None:
    day = [3]
    model, _ = lights(day)
    model.light()
    day[0] = 4
    model.rest()
    assert shining(model) == []
