"""Who says so: each work once, with every place in it that was named."""

from __future__ import annotations

import pytest

from kiosk.prepare.form import Work
from kiosk.session.place import Preferences
from kiosk.show.context import Context
from kiosk.show.grid import Stage
from kiosk.show.sources import SourcesModel, WorkRow, work_row
from kiosk.show.tongue import Tongue
from show.themed import Themed

LOG: Work = {
    "author": {"en": "The ferryman"},
    "title": {"en": "Log of the ferry"},
    "year": {"en": "1931"},
    "publisher": None,
    "what": {"en": "A notebook"},
    "note": None,
}
PARISH: Work = {**LOG, "author": {"en": "The priest"}, "publisher": {"en": "Parish of Ost"}, "note": {"en": "A copy"}}


@pytest.fixture
def context(themed: Themed, english: Tongue) -> Context:
    return Context(Preferences("en"), english, themed.measure(), Stage(1920, 816), 1.0)


@pytest.fixture
def panel() -> SourcesModel:
    return SourcesModel(lambda: {"log": LOG, "parish": PARISH})


def shown(panel: SourcesModel) -> tuple[WorkRow, ...]:
    return panel._works.rows()


def test_a_work_is_told_in_full(panel: SourcesModel, context: Context) -> None:
    panel.apply(["parish"], ["page 4"], context)
    assert shown(panel) == (
        WorkRow("The priest", "Log of the ferry", "Parish of Ost, 1931, page 4", "A notebook", "A copy"),
    )


def test_what_a_work_does_not_have_leaves_no_gap(context: Context) -> None:
    assert work_row(LOG, "", "en") == WorkRow("The ferryman", "Log of the ferry", "1931", "A notebook", "")
    assert context.language == "en"


def test_a_work_named_twice_stands_once_with_both_places(panel: SourcesModel, context: Context) -> None:
    panel.apply(["log", "parish", "log"], ["page 1", "", "page 9"], context)
    assert [row.author for row in shown(panel)] == ["The ferryman", "The priest"]
    assert shown(panel)[0].imprint == "1931, page 1; page 9"


def test_a_place_named_twice_stands_once(panel: SourcesModel, context: Context) -> None:
    panel.apply(["log", "log"], ["page 1", "page 1"], context)
    assert shown(panel)[0].imprint == "1931, page 1"


def test_works_without_places_need_none(panel: SourcesModel, context: Context) -> None:
    panel.apply(["log", "parish"], [], context)
    assert [row.imprint for row in shown(panel)] == ["1931", "Parish of Ost, 1931"]


def test_they_stand_in_the_order_in_which_they_were_named(panel: SourcesModel, context: Context) -> None:
    panel.apply(["parish", "log"], [], context)
    assert [row.author for row in shown(panel)] == ["The priest", "The ferryman"]


def test_a_work_that_nobody_knows_is_left_out(panel: SourcesModel, context: Context) -> None:
    panel.apply(["lost", "log"], ["page 3"], context)
    assert [row.imprint for row in shown(panel)] == ["1931"]


def test_closing_forgets_them(panel: SourcesModel, context: Context) -> None:
    panel.apply(["log"], [], context)
    assert panel.words_in_sight() == 9
    panel.apply([], [], context)
    assert shown(panel) == () and panel.words_in_sight() == 0
