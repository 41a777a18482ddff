"""The file of events: what the timeline asks, against an answer counted by hand."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from kiosk.prepare.event_writer import Row, write_events
from kiosk.prepare.events import DISPUTED, OPEN_END, OPEN_START, BadEvents, Events

COUNT = 100_000
GROUPS = 4


def made(number: int = COUNT, seed: int = 3) -> list[Row]:
    """Mostly short events over 300 years; a few long, a few open."""
    chance = random.Random(seed)
    rows = []
    for index in range(number):
        start = chance.randint(-60_000, 50_000)
        end = start + chance.choice([0, 0, 0, 1, 30, 365, 3_000 if chance.random() < 0.02 else 2])
        open_start, open_end = chance.random() < 0.001, chance.random() < 0.001
        rows.append(
            Row(
                OPEN_START if open_start else start,
                OPEN_END if open_end else end,
                (start, end) if index % 2 else None,
                index % GROUPS,
                DISPUTED * (index % 3 == 0),
                index % 5 or None,
                None,
                {"title": {"en": f"Event {index}"}, "label": {}, "short": {}, "edtf": ""},
            )
        )
    return rows


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return sorted(made(), key=lambda row: (row.start, row.end))


@pytest.fixture(scope="module")
def events(rows: list[Row], tmp_path_factory: pytest.TempPathFactory):
    path = tmp_path_factory.mktemp("events") / "events"
    shuffled = list(rows)
    random.Random(1).shuffle(shuffled)
    assert write_events(shuffled, GROUPS, path) == COUNT
    with Events.open(path) as opened:
        yield opened


def test_events_stand_in_order_of_their_first_day(events: Events, rows: list[Row]) -> None:
    assert [events.start(index) for index in range(COUNT)] == [row.start for row in rows]
    assert len(events) == COUNT


def test_columns_and_words_of_one_event_belong_together(events: Events, rows: list[Row]) -> None:
    by_title = {row.record["title"]["en"]: row for row in rows}
    for index in range(0, COUNT, 997):
        row = by_title[events.record(index)["title"]["en"]]
        assert (events.start(index), events.end(index), events.group(index)) == (row.start, row.end, row.group)
        assert (events.sure(index), events.flags(index)) == (row.sure, row.flags)
        assert (events.chapter(index), events.page(index)) == (row.chapter, None)


@pytest.mark.parametrize("first", [-70_000, -59_999, -20_000, 0, 12_345, 49_990, 60_000])
@pytest.mark.parametrize("days", [1, 40, 5_000])
def test_overlapping_finds_what_a_look_at_every_event_finds(
    events: Events, rows: list[Row], first: int, days: int
) -> None:
    last = first + days - 1
    expected = [index for index, row in enumerate(rows) if row.start <= last and row.end >= first]
    assert events.overlapping(first, last, COUNT) == expected
    assert events.overlapping(first, last, 10) == expected[:10]
    assert events.count_between(first, last) == len(expected)


def test_nearest_is_the_event_fewest_days_away(tmp_path: Path) -> None:
    rows = [row for row in made(2_000, seed=5) if row.start != OPEN_START and row.end != OPEN_END]
    write_events(rows, GROUPS, tmp_path / "events")
    with Events.open(tmp_path / "events") as events:
        ordered = sorted(rows, key=lambda row: (row.start, row.end))
        for day in range(-61_000, 54_000, 811):
            away = [max(row.start - day, day - row.end, 0) for row in ordered]
            found = events.nearest(day)
            assert found is not None
            assert away[found] == min(away)


def test_histograms_count_every_event_once_on_every_level(events: Events, rows: list[Row]) -> None:
    known = [row for row in rows if row.start != OPEN_START]
    assert len(events.levels) > 5
    for level in events.levels:
        for group in range(GROUPS):
            counts = list(events.histogram(group, level))
            expected = [0] * len(counts)
            for row in known:
                if row.group == group:
                    expected[events.bucket(row.start, level)] += 1
            assert counts == expected
        assert events.bucket_start(events.bucket(0, level), level) <= 0


def test_an_empty_timeline_has_no_nearest_event(tmp_path: Path) -> None:
    assert write_events([], 1, tmp_path / "events") == 0
    with Events.open(tmp_path / "events") as events:
        assert (len(events), events.nearest(0), events.overlapping(-10, 10, 5)) == (0, None, [])
        assert list(events.levels) == []


def test_events_that_are_all_open_are_found_and_have_no_histogram(tmp_path: Path) -> None:
    row = Row(OPEN_START, 5, None, 0, 0, None, None, {"title": {}, "label": {}, "short": {}, "edtf": "../x"})
    write_events([row], 1, tmp_path / "events")
    with Events.open(tmp_path / "events") as events:
        assert (events.overlapping(-99, 0, 5), events.nearest(9), list(events.levels)) == ([0], 0, [])


def test_equal_events_make_equal_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_events(made(3_000), GROUPS, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_file_cut_anywhere_is_refused(tmp_path: Path) -> None:
    write_events(made(50), GROUPS, tmp_path / "whole")
    whole = (tmp_path / "whole").read_bytes()
    for length in range(0, len(whole), 101):
        (tmp_path / "cut").write_bytes(whole[:length])
        with pytest.raises(BadEvents):
            Events.open(tmp_path / "cut")


def test_an_unknown_kind_of_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"PK" * 200)
    with pytest.raises(BadEvents, match="is not a file of events"):
        Events.open(tmp_path / "other")
