"""What is said about the chosen event, in as many parts as its room asks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.prepare.ties import FREE
from kiosk.show.timeline_words import whole_date
from show.a_timeline import crowded as crowded
from show.a_timeline import mark, window
from show.a_timeline import shown as shown
from show.themed import Themed
from show.timeline_stand import EVENTS, Stand, context, row, stand, write


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


def test_reading_time_counts_the_words_of_the_detail(shown: Stand) -> None:
    before = shown.model.words_in_sight()
    shown.model.chooseEvent(8)
    assert shown.model.words_in_sight() > before


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


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("step", [2, 3])
def test_the_name_over_a_large_text_grows_with_it_and_does_not_run_into_it(
    themed: Themed, words: dict[str, str], tmp_path: Path, step: int, portrait: bool
) -> None:
    shown = stand(themed, words, write(tmp_path, [row(*EVENTS[8])]))
    shown.guide.context = context(themed, words, portrait=portrait, text_step=step)
    shown.model.apply(shown.guide.place, shown.guide.context)
    shown.model.chooseEvent(0)
    usual, large = themed.measure(100).roles, themed.measure((100, 125, 150, 175)[step]).roles
    assert large["event"].px > usual["event"].px
    assert large["legend"].px > usual["legend"].px
    date, text = shown.model.property("dateBox"), shown.model.property("textBox")
    assert text.y() >= date.y() + large["name"].line + large["event"].line
