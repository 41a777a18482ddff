"""Who says so: each work once, with every place in it that was named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.prepare.form import Work
from kiosk.session.place import Preferences
from kiosk.show.context import Context
from kiosk.show.flow import Note, part_height
from kiosk.show.grid import Stage
from kiosk.show.sources import (
    FOOT,
    LineRow,
    SourcesModel,
    WorkRow,
    line_rows,
    sources_head,
    sources_parts,
    sources_width,
    told_for,
    work_row,
)
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
    return panel._works


def test_a_work_is_told_in_full(panel: SourcesModel, context: Context) -> None:
    panel.apply(["parish"], ["page 4"], context)
    assert shown(panel) == (
        WorkRow("The priest", "Log of the ferry", "Parish of Ost, 1931, page 4", "A notebook", "A copy"),
    )


def test_a_work_published_in_the_language_of_the_visit_stands_as_it_was_published_there() -> None:
    titles = {"en": "Proryv na Kharbin (Breakthrough to Harbin)", "ru": "Прорыв на Харбин"}
    memoir: Work = {**LOG, "author": {"en": "A. P. Beloborodov", "ru": "А. П. Белобородов"}, "title": titles}
    shown = work_row(memoir, "", "ru")
    assert (shown.author, shown.title) == ("А. П. Белобородов", "Прорыв на Харбин")
    assert work_row(memoir, "", "en").title == titles["en"]


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


def test_what_a_work_counts_is_no_part_of_its_imprint(panel: SourcesModel, context: Context) -> None:
    """ "Parish of Ost, 1931, Ferrymen" would name a place, a town or a chapter."""
    notes = (Note("counts", "Ferrymen"), None, Note("counts", "Guests"), Note("counts", "Ferrymen"))
    panel.apply(["parish", "log", "parish", "parish"], ["", "", "page 4", ""], context, notes)
    parish, log = shown(panel)
    assert (parish.imprint, parish.cited) == ("Parish of Ost, 1931, page 4", "Counts: Ferrymen; Guests.")
    assert (log.imprint, log.cited) == ("1931", "")
    words = [line.words for line in panel._lines.rows()]
    assert words.index("Counts: Ferrymen; Guests.") == words.index("Parish of Ost, 1931, page 4. A notebook") + 1


def test_a_label_is_quoted_once_where_the_language_quotes_it() -> None:
    words = {"counts": "Подсчёт: %1.", "citedLabel": "«%1»"}
    notes = (Note("counts", "Убитые"), Note("counts", "«Женщины для утешения»"))
    assert told_for(notes, words) == "Подсчёт: «Убитые»; «Женщины для утешения»."


def test_works_without_places_need_none(panel: SourcesModel, context: Context) -> None:
    panel.apply(["log", "parish"], [], context)
    assert [row.imprint for row in shown(panel)] == ["1931", "Parish of Ost, 1931"]


def test_they_stand_in_the_order_in_which_they_were_named(panel: SourcesModel, context: Context) -> None:
    panel.apply(["parish", "log"], [], context)
    assert [row.author for row in shown(panel)] == ["The priest", "The ferryman"]


def test_a_work_that_nobody_knows_is_left_out(panel: SourcesModel, context: Context) -> None:
    panel.apply(["lost", "log"], ["page 3"], context)
    assert [row.imprint for row in shown(panel)] == ["1931"]


WORK = WorkRow("The ferryman", "Log of the ferry", "1931", "A notebook of one winter. It was kept on board.", "A copy.")
LONG = replace(WORK, what=" ".join(f"The ferryman says for the {n}th time that the river froze." for n in range(90)))


def lines_of(works: list[WorkRow], themed: Themed, percent: int, stage: Stage) -> list[list[LineRow]]:
    return [line_rows(part) for part in sources_parts(works, themed.measure(percent), stage)]


def test_a_year_alone_fills_no_line(themed: Themed) -> None:
    ((*_, about, note),) = lines_of([replace(WORK, imprint="various")], themed, 100, Stage(1920, 816))
    assert (about.words, note.words) == ("Various. A notebook of one winter. It was kept on board.", "A copy.")


def test_a_rule_parts_two_works_and_stands_nowhere_else(themed: Themed) -> None:
    (lines,) = lines_of([WORK, WORK], themed, 100, Stage(1920, 816))
    assert [line.words for line in lines if line.ruled] == ["The ferryman"]
    assert [line.ruled for line in lines].index(True) == 4
    within = lines[3].at - lines[2].at
    assert lines[4].at - lines[3].at > within + 30


@pytest.mark.parametrize("stage", [Stage(1920, 816), Stage(1920, 816, large=True), Stage(1080, 1568)])
@pytest.mark.parametrize("percent", [100, 175])
def test_a_work_is_read_on_one_part_and_every_part_fits_the_panel(themed: Themed, percent: int, stage: Stage) -> None:
    parts = lines_of([WORK] * 9, themed, percent, stage)
    measure = themed.measure(percent)
    assert len(parts) > 1 and all(len(lines) % 4 == 0 for lines in parts)
    tall = max(part_height(part) for part in sources_parts([WORK] * 9, measure, stage))
    assert sources_head(measure) + tall + FOOT <= stage.height + 80


def test_the_panel_is_wider_for_larger_type_as_far_as_the_screen_goes(themed: Themed) -> None:
    sizes = [themed.measure(percent) for percent in (100, 125, 175)]
    assert [sources_width(measure, Stage(1920, 816)) for measure in sizes] == pytest.approx([1088, 1360, 1536], abs=30)
    assert [sources_width(measure, Stage(1080, 1568)) for measure in sizes[::2]] == [1080, 1080]


def test_a_work_taller_than_the_panel_goes_on_after_a_sentence(themed: Themed) -> None:
    parts = lines_of([LONG], themed, 175, Stage(1920, 816))
    assert len(parts) > 2
    assert [line.role for line in parts[0]] == ["captionLead", "bodyWide", "caption"]
    assert all(lines[-1].words.endswith(".") for lines in parts)


def test_no_part_begins_without_the_author_of_what_it_tells(themed: Themed) -> None:
    for percent in (100, 175):
        parts = lines_of([WORK, LONG, WORK], themed, percent, Stage(1920, 816))
        assert {lines[0].words for lines in parts} == {WORK.author}
        assert {lines[0].role for lines in parts} == {"captionLead"}
        offsets = [part.offset for part in sources_parts([WORK, LONG, WORK], themed.measure(percent), Stage(1920, 816))]
        assert offsets == sorted(set(offsets))


def test_more_than_fits_is_turned_to_and_back(panel: SourcesModel, context: Context) -> None:
    many = SourcesModel(lambda: {str(n): {**LOG, "author": {"en": f"Author {n}"}} for n in range(9)})
    many.apply([str(n) for n in range(9)], [], context)
    assert (many.position(), many.hasPrevious, many.hasNext) == ("1 of 3", False, True)
    many.turn(-1)
    first = many._lines.rows()
    many.turn(1)
    many.turn(1)
    assert (many.position(), many.hasPrevious, many.hasNext) == ("3 of 3", True, False)
    many.turn(1)
    assert many.position() == "3 of 3"
    many.apply([str(n) for n in range(8)], [], context)
    assert many._lines.rows()[0] == first[0]
    panel.apply(["log"], [], context)
    assert panel.position() == ""


def test_another_text_size_keeps_the_work_that_was_read(themed: Themed, context: Context) -> None:
    many = SourcesModel(lambda: {str(n): {**LOG, "author": {"en": f"Author {n}"}} for n in range(9)})
    many.apply([str(n) for n in range(9)], [], context)
    many.turn(1)
    read = many._lines.rows()[0].words
    many.apply([str(n) for n in range(9)], [], context._replace(measure=themed.measure(175)))
    assert read in [line.words for line in many._lines.rows()]


def test_closing_forgets_them(panel: SourcesModel, context: Context) -> None:
    panel.apply(["log"], [], context)
    assert panel.words_in_sight() == 9
    panel.apply([], [], context)
    assert shown(panel) == () and panel.words_in_sight() == 0
