"""The timeline's view-model: what a visitor's acts lead to."""

from __future__ import annotations

from math import floor, log
from pathlib import Path

import pytest

from kiosk.bundle.days import day_of
from kiosk.prepare.ties import FREE
from kiosk.session.place import Place
from kiosk.show.timeline_board import Window
from kiosk.show.timeline_rows import MarkRow
from kiosk.show.timeline_scale import levels
from kiosk.show.timeline_shapes import Block, Placed
from kiosk.show.timeline_words import whole_date
from show.test_timeline_layout import crowd
from show.themed import Themed
from show.timeline_stand import EVENTS, Stand, context, row, stand, write


@pytest.fixture
def shown(themed: Themed, words: dict[str, str], tmp_path: Path) -> Stand:
    return stand(themed, words, write(tmp_path, [row(*each) for each in EVENTS]))


@pytest.fixture
def crowded(themed: Themed, words: dict[str, str], tmp_path: Path) -> Stand:
    return stand(themed, words, write(tmp_path, [row(*each) for each in crowd(4000, 9)]))


def window(shown: Stand) -> Window:
    return Window(shown.model.property("left"), shown.model.property("ppd"))


def settle(shown: Stand) -> None:
    """What the view says when it has come to where the model sent it."""
    at = window(shown)
    shown.model.panned(at.left, at.ppd)


def mark(shown: Stand, index: int) -> MarkRow:
    rows: tuple[MarkRow, ...] = shown.model.property("marks").rows()
    return next(each for each in rows if each.key == index)


def at_rest(shown: Stand) -> tuple[float, ...]:
    """Every level of zoom."""
    eras = [each[1] - each[0] for each in shown.model.property("stretchList")]
    model = shown.model
    return levels(model.property("last") - model.property("first"), model.property("plot").width(), eras)


def test_it_opens_on_the_era_with_the_most_events_a_day(shown: Stand) -> None:
    eras = shown.model.property("eras").rows()
    assert [era.title for era in eras if era.current] == ["August 1945"]
    assert window(shown).left == pytest.approx(day_of(1945, 8, 1), abs=0.01)


def test_a_day_of_the_day_line_opens_in_the_middle(themed: Themed, words: dict[str, str], tmp_path: Path) -> None:
    place = Place(screen="timeline", day=day_of(1956, 10, 19))
    shown = stand(themed, words, write(tmp_path, [row(*each) for each in EVENTS]), place)
    at, wide = window(shown), shown.model.property("plot").width()
    assert at.left + wide / at.ppd / 2 == pytest.approx(day_of(1956, 10, 19) + 0.5)


def test_steps_reach_every_event_in_order_and_end_at_both_ends(shown: Stand) -> None:
    shown.model.chooseEvent(0)
    settle(shown)
    assert not shown.model.property("canStepBack")
    reached = [shown.chosen]
    while shown.model.property("canStepForward"):
        shown.model.stepForward()
        settle(shown)
        reached.append(shown.chosen)
        assert (mark(shown, shown.chosen).last - window(shown).left) * window(shown).ppd >= 0
    assert reached == list(range(len(EVENTS)))
    shown.model.stepForward()
    assert shown.chosen == len(EVENTS) - 1
    shown.model.stepBack()
    assert shown.chosen == len(EVENTS) - 2


def test_the_first_step_chooses_the_event_nearest_to_the_middle(shown: Stand) -> None:
    shown.model.stepForward()
    at = window(shown)
    middle = at.left + shown.model.property("plot").width() / at.ppd / 2
    chosen = mark(shown, shown.chosen)
    assert chosen.first <= middle + 1 and chosen.last >= middle - 1


def test_the_chosen_event_is_said_in_full(shown: Stand) -> None:
    shown.model.chooseEvent(8)
    model = shown.model
    assert (model.property("date"), model.property("title")) == ("15\u00a0August\u00a01945", "The broadcast")
    assert [piece.words for piece in model.property("pieces").rows()] == ["What is said of it: The broadcast."]
    assert model.property("position") == ""
    assert model.property("group") == "Decisions"
    assert model.property("chapterLabel") == "Chapter 2"
    assert mark(shown, 8).name == "15 August 1945: The broadcast"


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("step", range(4))
def test_a_text_longer_than_its_room_goes_on_in_further_parts(
    themed: Themed, words: dict[str, str], tmp_path: Path, step: int, portrait: bool
) -> None:
    """Every word once, in order, in type of its full size and in its room."""
    told = [" ".join(f"word{paragraph}{i}" for i in range(90)) for paragraph in "ab"]
    long = row(*EVENTS[8])
    long.record.update(text={"en": [{"t": each} for each in told]}, disputed={"en": "much"})
    shown = stand(themed, words, write(tmp_path, [long]))
    shown.guide.context = context(themed, words, portrait=portrait, text_step=step)
    shown.model.apply(shown.guide.place, shown.guide.context)
    shown.model.chooseEvent(0)
    detail, box = shown.model.property("detail"), shown.model.property("textBox")
    room = detail.height() - box.y() - (112 if portrait else 8)
    said: list[str] = []
    parts = 0
    while True:
        parts += 1
        pieces = shown.model.property("pieces").rows()
        assert sum(each.tall + each.gap * (i > 0) for i, each in enumerate(pieces)) <= room
        for each in pieces:
            assert each.wide <= box.width()
            assert each.tall == themed.measure((100, 125, 150, 175)[step]).height(each.words, each.role, each.wide)
        said += [each.words for each in pieces]
        of = shown.model.property("position")
        assert of.startswith(f"{parts} of ")
        shown.model.sayMore()
        if shown.model.property("position").startswith("1 of "):
            break
    assert of == f"{parts} of {parts}"
    assert " ".join(said).split() == " ".join([*told, "What is disputed: much"]).split()


def test_another_event_begins_at_its_first_part(themed: Themed, words: dict[str, str], tmp_path: Path) -> None:
    events = [row(*each) for each in EVENTS]
    for each in events:
        each.record["text"] = {"en": [{"t": "word " * 200}]}
    shown = stand(themed, words, write(tmp_path, events))
    shown.model.chooseEvent(8)
    shown.model.sayMore()
    assert shown.model.property("position").startswith("2 of ")
    before = window(shown)
    shown.model.sayMore()
    assert window(shown) == before
    shown.model.stepForward()
    assert shown.model.property("position").startswith("1 of ")


def test_a_title_too_long_for_the_date_s_column_stands_above_the_text(
    themed: Themed, words: dict[str, str], tmp_path: Path
) -> None:
    title = "A title of very many words " * 8
    shown = stand(themed, words, write(tmp_path, [row("1945-08-15", title.strip(), "land")]))
    for step in (0, 3):
        shown.guide.context = context(themed, words, text_step=step)
        shown.model.apply(shown.guide.place, shown.guide.context)
        shown.model.chooseEvent(0)
        assert shown.model.property("title") == ""
        assert shown.model.property("pieces").rows()[0].words == title.strip()


def test_its_chapter_opens_at_its_page_and_back_leads_here(shown: Stand) -> None:
    shown.model.chooseEvent(8)
    shown.model.openChapter()
    assert shown.guide.went[-1] == (Place(screen="chapter", chapter="chapter-2", page=2), True)


def test_who_says_so_is_one_touch_away(shown: Stand) -> None:
    shown.model.chooseEvent(8)
    shown.model.openSource()
    assert shown.guide.asked == [(("a-book",), ())]


@pytest.mark.parametrize(("off", "found"), [(0.0, True), (40.0, True), (70.0, False)])
def test_a_touch_means_the_nearest_event_within_48_px(shown: Stand, off: float, found: bool) -> None:
    there = mark(shown, 11 - 2)  # the island, alone in its stretch of the lowest lane
    at = window(shown)
    x = ((there.first + there.last) / 2 - at.left) * at.ppd
    low = max(each.y_ for each in shown.model.property("marks").rows()) + 26
    shown.model.touchedAt(x, there.y_ + 13 if off == 0 else low + off)
    assert (shown.chosen >= 0) is found
    if off == 0:
        assert shown.chosen == 9


def test_of_two_events_the_nearer_one_is_meant(shown: Stand) -> None:
    one, other = mark(shown, 3), mark(shown, 7)
    at = window(shown)
    for meant in (one, other):
        shown.model.touchedAt((meant.first - at.left) * at.ppd - 12, meant.y_ + 4)
        settle(shown)
        assert shown.chosen == meant.key


def test_a_pinch_keeps_the_day_under_the_fingers(shown: Stand) -> None:
    at = window(shown)
    for ppd in (at.ppd * 0.4, at.ppd * 1.9, at.ppd * 0.07):
        day = at.left + 700 / at.ppd
        shown.model.pinched(day, 700.0, ppd)
        there = window(shown)
        assert there.left + 700 / there.ppd == pytest.approx(day)
        assert there.ppd == min(at_rest(shown), key=lambda level: abs(log(level / ppd)))
        settle(shown)
        at = window(shown)


def test_the_zoom_buttons_keep_the_middle(shown: Stand) -> None:
    at, wide = window(shown), shown.model.property("plot").width()
    middle = at.left + wide / at.ppd / 2
    for act in (shown.model.zoomIn, shown.model.zoomOut, shown.model.zoomOut):
        act()
        settle(shown)
        there = window(shown)
        assert there.left + wide / there.ppd / 2 == pytest.approx(middle)


def test_zoom_ends_at_the_whole_and_at_single_days(shown: Stand) -> None:
    for _ in range(20):
        shown.model.zoomOut()
        settle(shown)
    assert not shown.model.property("canZoomOut") and shown.model.property("canZoomIn")
    assert window(shown).left == shown.model.property("first")
    for _ in range(20):
        shown.model.zoomIn()
        settle(shown)
    assert shown.model.property("canZoomOut") and not shown.model.property("canZoomIn")


def test_an_era_button_shows_that_era_and_no_more(shown: Stand) -> None:
    for era in (0, 2, 1):
        shown.model.chooseEra(era)
        settle(shown)
        assert [each.current for each in shown.model.property("eras").rows()].index(True) == era


def test_the_era_that_most_of_the_window_shows_has_its_button_filled(shown: Stand) -> None:
    shown.model.chooseEra(1)
    settle(shown)
    while shown.model.property("canZoomIn"):
        assert [each.current for each in shown.model.property("eras").rows()] == [False, True, False]
        shown.model.zoomIn()
        settle(shown)
    before = shown.model.property("stretchList")[0]
    shown.model.panned(before[1] - 0.4 * shown.model.property("plot").width() / window(shown).ppd, window(shown).ppd)
    assert [each.current for each in shown.model.property("eras").rows()] == [False, True, False]
    shown.model.panned(before[1] - 0.6 * shown.model.property("plot").width() / window(shown).ppd, window(shown).ppd)
    assert [each.current for each in shown.model.property("eras").rows()] == [True, False, False]


def test_panning_stops_at_both_ends(shown: Stand) -> None:
    at = window(shown)
    shown.model.panned(-1e9, at.ppd)
    assert window(shown).left == shown.model.property("first")
    shown.model.panned(1e9, at.ppd)
    assert window(shown).left + shown.model.property("plot").width() / at.ppd == pytest.approx(
        shown.model.property("last")
    )


def test_panning_is_told_to_the_visit_once_it_rests(shown: Stand) -> None:
    at = window(shown)
    shown.model.look(at.left + 3, at.ppd)
    assert not shown.guide.went
    shown.model.panned(at.left + 3, at.ppd)
    (place, remember) = shown.guide.went[-1]
    assert place.day == floor(at.left + 3 + shown.model.property("plot").width() / at.ppd / 2)
    assert not remember


def test_the_text_size_changes_without_losing_the_place(shown: Stand, themed: Themed, words: dict[str, str]) -> None:
    shown.model.chooseEvent(8)
    settle(shown)
    before = mark(shown, 8)
    shown.guide.context = context(themed, words, text_step=3)
    shown.model.apply(shown.guide.place, shown.guide.context)
    at = window(shown)
    assert mark(shown, 8).label == before.label
    assert 0 < (before.first - at.left) * at.ppd < shown.model.property("plot").width()
    assert shown.model.property("stacked")


def test_a_reset_forgets_where_a_visitor_looked(shown: Stand) -> None:
    shown.model.chooseEvent(0)
    settle(shown)
    shown.model.rest()
    assert not shown.model.property("marks").rows()
    assert shown.model.property("chosen") == -1
    shown.guide.place = Place(screen="timeline")
    assert shown.guide.context is not None
    shown.model.apply(shown.guide.place, shown.guide.context)
    assert window(shown).left == pytest.approx(day_of(1945, 8, 1), abs=0.01)


def test_a_block_of_many_opens_nearer_where_it_was_touched(crowded: Stand) -> None:
    crowded.model.chooseEra(0)
    settle(crowded)
    block = crowded.model.property("blocks").rows()[0]
    at = window(crowded)
    crowded.model.touchedAt((block.middle - at.left) * at.ppd, block.y_ + block.tall / 2)
    there = window(crowded)
    assert there.ppd > at.ppd * 1.5
    assert 0 <= (block.middle - there.left) * there.ppd <= crowded.model.property("plot").width()


def test_a_chosen_event_is_drawn_even_among_too_many(crowded: Stand) -> None:
    crowded.model.chooseEra(1)
    settle(crowded)
    for _ in range(30):
        crowded.model.stepForward()
        settle(crowded)
        assert mark(crowded, crowded.chosen).label


def test_a_chosen_event_without_a_place_lies_over_a_block_sooner_than_over_a_long_bar(shown: Stand) -> None:
    board, crossing, fortress, land = shown.model._board, 6, 5, 1
    assert board is not None
    packer = board.packer(board.levels[-1])
    left, right = packer.shape(crossing).at(packer.scale.ppd, packer.scale.origin)
    bar = Placed(fortress, 0, "inside", (left - 400, right + 400))
    first, last = packer.scale.day(left), packer.scale.day(left + 90)
    blocks = [Block(land, row, first, last, 2, crossing) for row in range(1, board.geometry.lanes[land].rows)]
    assert blocks
    assert board._extra(packer, crossing, [bar], blocks).row == 1


def test_a_thousand_pans_leave_no_more_behind_than_one(crowded: Stand) -> None:
    crowded.model.chooseEra(1)
    settle(crowded)
    at, most = window(crowded), 0
    days = crowded.model.property("plot").width() / at.ppd
    for turn in range(1000):
        crowded.model.look(at.left + (turn % 40) * days / 4, at.ppd)
        rows = len(crowded.model.property("marks").rows()) + len(crowded.model.property("blocks").rows())
        most = max(most, rows)
    assert 0 < most < 600
    crowded.model.look(at.left, at.ppd)
    seen = {each.key for each in crowded.model.property("marks").rows()}
    crowded.model.look(at.left + days / 8, at.ppd)
    crowded.model.look(at.left, at.ppd)
    assert {each.key for each in crowded.model.property("marks").rows()} == seen


def test_rows_that_stay_are_neither_taken_away_nor_added(crowded: Stand) -> None:
    marks = crowded.model.property("marks")
    gone: list[int] = []
    came: list[int] = []
    marks.rowsRemoved.connect(lambda _parent, first, last: gone.append(last - first + 1))
    marks.rowsInserted.connect(lambda _parent, first, last: came.append(last - first + 1))
    marks.modelReset.connect(lambda: pytest.fail("the list was made anew"))
    before = {each.key for each in marks.rows()}
    at = window(crowded)
    crowded.model.look(at.left + 20, at.ppd)
    after = {each.key for each in marks.rows()}
    assert sum(gone) == len(before - after)
    assert sum(came) == len(after - before)


def test_reading_time_counts_the_words_of_the_detail(shown: Stand) -> None:
    before = shown.model.words_in_sight()
    shown.model.chooseEvent(8)
    assert shown.model.words_in_sight() > before


def test_a_place_that_is_shown_already_moves_nothing(shown: Stand) -> None:
    moves: list[float] = []
    shown.model.moved.connect(lambda left, _ppd: moves.append(left))
    settle(shown)
    assert shown.guide.context is not None
    shown.model.apply(shown.guide.place._replace(), shown.guide.context)
    assert not moves


@pytest.mark.parametrize(
    ("date", "bound"),
    [
        ("3 September 1945", "3_September_1945"),
        ("13–16 August 1945", "13–16 August_1945"),
        ("11 May – 16 September 1939", "11_May – 16_September_1939"),
        ("до 5 сентября 1945", "до 5_сентября_1945"),
        ("9–26 августа 1945 (неточно)", "9–26 августа 1945 (неточно)"),
        ("1946–1956", "1946–1956"),
    ],
)
def test_no_day_and_no_year_of_a_date_stands_alone_on_a_line(date: str, bound: str) -> None:
    assert whole_date(date) == bound.replace("_", FREE)
