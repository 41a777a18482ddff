"""Rows of the timeline: nothing overlaps, nothing jumps, nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from kiosk.bundle.days import day_of
from kiosk.prepare.events import Events
from kiosk.show.timeline_layout import CELL, LABEL_END, LABEL_GAP, Block, Chunk, Packer, Scale
from kiosk.show.timeline_shapes import BAR_LEAST, TICK, Placed, Shape, begins, hatches, shape
from show.a_timeline import crowd
from show.timeline_stand import EVENTS, row, write

FIRST, LAST = float(day_of(1855, 1, 1)), float(day_of(2027, 1, 1))
PPDS = (0.025, 0.3, 2.5, 10.0, 50.0)


@pytest.fixture(scope="module", params=[EVENTS, crowd(60, 1), crowd(500, 2), crowd(3000, 3)], ids=len)
def events(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Events]:
    written = write(tmp_path_factory.mktemp("events"), [row(*each) for each in request.param])
    with Events.open(written[1]) as opened:
        yield opened


def packer(events: Events, ppd: float) -> Packer:
    def label(index: int) -> float:
        return 12.0 * len(events.record(index)["title"]["en"])

    return Packer(events, Scale(FIRST, LAST, ppd, float(day_of(1945, 8, 1))), (3, 4, 2), label)


def some(packed: Packer) -> range:
    """The chunks around one summer."""
    found = packed.numbers(day_of(1945, 7, 1), day_of(1945, 9, 1))
    return range(max(0, found.start - 5), min(packed.chunks, found.stop + 5))


def in_rows(events: Events, chunk: Chunk) -> Iterator[list[tuple[Placed, tuple[float, float]]]]:
    for lane, rows in enumerate((3, 4, 2)):
        for number in range(rows):
            yield [(p, p.span) for p in chunk.placed if events.group(p.index) == lane and p.row == number]


@pytest.mark.parametrize("ppd", PPDS)
def test_no_two_events_overlap_with_their_labels(events: Events, ppd: float) -> None:
    packed = packer(events, ppd)
    for number in some(packed):
        for standing in in_rows(events, packed.chunk(number)):
            for (_, one), (_, other) in combinations(standing, 2):
                assert one[1] <= other[0] or other[1] <= one[0]


@pytest.mark.parametrize("ppd", PPDS)
def test_an_event_stands_on_one_row_however_one_comes_to_it(events: Events, ppd: float) -> None:
    there, back = packer(events, ppd), packer(events, ppd)
    numbers = list(some(there))
    forward = {number: there.chunk(number) for number in numbers}
    backward = {number: back.chunk(number) for number in reversed(numbers)}
    assert forward == backward
    alone = numbers[len(numbers) // 2]
    assert packer(events, ppd).chunk(alone) == forward[alone]


@pytest.mark.parametrize("ppd", PPDS)
def test_chunks_agree_about_events_that_stand_in_both(events: Events, ppd: float) -> None:
    packed, seen = packer(events, ppd), dict[int, Placed]()
    for number in some(packed):
        for placed in packed.chunk(number).placed:
            assert seen.setdefault(placed.index, placed) == placed


@pytest.mark.parametrize("ppd", PPDS[:3])
def test_every_event_is_drawn_or_counted_once(events: Events, ppd: float) -> None:
    packed = packer(events, ppd)
    chunks = [packed.chunk(number) for number in range(packed.chunks)]
    drawn = {placed.index for chunk in chunks for placed in chunk.placed}
    counted = sum(block.count for chunk in chunks for block in chunk.blocks)
    dense = any(block.row < 0 for chunk in chunks for block in chunk.blocks)
    if dense:
        assert counted <= len(events) <= counted + len(drawn)
    else:
        assert len(drawn) + counted == len(events)


def test_a_few_events_with_room_are_all_labelled(tmp_path: Path) -> None:
    dates = [(f"1945-08-{day:02}", f"Day {day}", "land") for day in range(1, 29, 4)]
    with Events.open(write(tmp_path, [row(*each) for each in dates])[1]) as events:
        packed = packer(events, 50.0)
        placed = {p.index: p for number in some(packed) for p in packed.chunk(number).placed}
    assert {p.side for p in placed.values()} <= {"right", "left"}
    assert len(placed) == len(dates)


def test_labels_give_way_before_events_are_only_counted(tmp_path: Path) -> None:
    dates = [(f"1945-08-{day:02}", "A very long label that reaches far", "coast") for day in range(9, 15)]
    with Events.open(write(tmp_path, [row(*each) for each in dates])[1]) as events:
        packed = packer(events, 50.0)
        chunks = [packed.chunk(number) for number in some(packed)]
    assert len({p.index for chunk in chunks for p in chunk.placed}) == len(dates)
    assert not [block for chunk in chunks for block in chunk.blocks]


def test_no_label_keeps_the_room_that_an_event_needs_to_be_drawn(tmp_path: Path) -> None:
    """Four bars find room on two rows, but not as each takes the first one with room for its label too."""
    spans = ("15/1945-08-16", "17/1945-08-18", "19/1945-08-20", "20/1945-08-21")
    dates = [(f"1945-08-{span}", "Labelled", "coast") for span in spans]
    with Events.open(write(tmp_path, [row(*each) for each in dates])[1]) as events:
        packed = packer(events, 50.0)
        chunks = [packed.chunk(number) for number in some(packed)]
    assert not [block for chunk in chunks for block in chunk.blocks]
    assert len({p.index for chunk in chunks for p in chunk.placed}) == len(dates)


def test_what_cannot_be_told_apart_is_one_block_with_its_number(tmp_path: Path) -> None:
    dates = [("1945-08-09", f"Event {i}", "coast") for i in range(7)]
    with Events.open(write(tmp_path, [row(*each) for each in dates])[1]) as events:
        packed = packer(events, 50.0)
        blocks = [block for number in some(packed) for block in packed.chunk(number).blocks]
    assert [(block.lane, block.count, block.event) for block in blocks] == [(2, 7, 0)]
    day = day_of(1945, 8, 9)
    assert abs((blocks[0].first + blocks[0].last) / 2 - day) * 50 <= CELL


def test_a_dense_stretch_is_counted_from_the_histogram(tmp_path: Path) -> None:
    dates = [row(*each) for each in crowd(6000, 5)]
    with Events.open(write(tmp_path, dates)[1]) as events:
        packed = packer(events, 0.02)
        blocks: list[Block] = [b for number in range(packed.chunks) for b in packed.chunk(number).blocks]
        by_lane = [sum(block.count for block in blocks if block.lane == lane) for lane in range(3)]
        told = [sum(events.histogram(lane, events.levels[-1])) for lane in range(3)]
    assert by_lane == told
    assert len(blocks) < 150


def test_labels_do_not_run_over_the_edge_of_an_era(tmp_path: Path) -> None:
    dates = [("1945-08-03", "Early in it", "land"), ("1945-08-30", "Late in it", "land")]
    edges = [float(day_of(1945, 8, 1)), float(day_of(1945, 9, 1))]
    with Events.open(write(tmp_path, [row(*each) for each in dates])[1]) as events:
        packed = packer(events, 50.0)
        packed.edges = edges
        placed = {p.index: p for number in some(packed) for p in packed.chunk(number).placed}
    assert [placed[0].side, placed[1].side] == ["right", "left"]


def test_the_air_beyond_a_label_makes_no_event_one_of_the_border_at_an_edge(tmp_path: Path) -> None:
    """What belongs to a border is placed before all others, and its label has the room that their bars need."""
    dates = [("1945-08-05", "Four days wide at its left", "land")]
    with Events.open(write(tmp_path, [row(*each) for each in dates])[1]) as events:
        packed = packer(events, 50.0)
        packed.label = lambda _: 4.5 * 50.0 - TICK / 2 - LABEL_GAP - LABEL_END / 2
        number = packed.numbers(day_of(1945, 8, 5), day_of(1945, 8, 5)).start
        assert 0 in packed.border(number)
        packed = replace(packed, edges=[float(day_of(1945, 8, 1))], _borders={}, _chunks={})
        assert 0 not in packed.border(number)


def shapes(tmp_path: Path, *dates: str) -> list[Shape]:
    with Events.open(write(tmp_path, [row(date, date, "land") for date in dates])[1]) as events:
        return [shape(events, index, FIRST, LAST) for index in range(len(events))]


def test_a_known_day_is_a_tick_in_its_middle(tmp_path: Path) -> None:
    (tick,) = shapes(tmp_path, "1945-08-15")
    noon = day_of(1945, 8, 15) + 0.5
    assert tick == Shape(noon, noon, (noon, noon), TICK)
    assert hatches(tick) == ()
    assert tick.at(50.0, noon) == (-5.0, 5.0)


def test_what_is_not_sure_is_hatched(tmp_path: Path) -> None:
    fight, fortress, month = shapes(tmp_path, "1945-08-01/1945-08-04", "1945-08-09/1945-08-26?", "1945-10")
    assert hatches(fight) == ()
    assert hatches(fortress) == ((day_of(1945, 8, 26), day_of(1945, 8, 27)),)
    assert hatches(month) == ((day_of(1945, 10, 1), day_of(1945, 11, 1)),)


def test_an_event_without_an_end_reaches_to_the_last_day(tmp_path: Path) -> None:
    (bar,) = shapes(tmp_path, "1945-08-23/..")
    assert bar.last == LAST


def test_a_bar_is_never_too_thin_to_see(tmp_path: Path) -> None:
    (bar,) = shapes(tmp_path, "1945-08-01/1945-08-04")
    left, right = bar.at(0.02)
    assert right - left == BAR_LEAST


def test_events_read_at_once_begin_where_each_alone_is_drawn(events: Events) -> None:
    first = FIRST + 2000.0
    read = list(events.days(3, len(events)))
    assert len(read) == len(events) - 3
    for index, (group, *days) in enumerate(read, 3):
        assert group == events.group(index)
        assert begins(days, first) == shape(events, index, first, LAST).first
