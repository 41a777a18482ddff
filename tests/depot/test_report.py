"""The record of starts and failures: what its lines add up to, whatever happened to them."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kiosk.depot.health import FULL, health_of, make_room_for, note, read_health, read_lines, shortened
from kiosk.depot.report import Report, Told, read_report, reported


def of(*lines: str) -> Report:
    return reported(lines)


def test_nothing_was_shown_yet(tmp_path: Path) -> None:
    report = read_report(tmp_path / "none")
    assert (report.shown, report.starts, report.failures) == ("", 0, [])


def test_a_note_is_one_line_with_its_time_and_reason(tmp_path: Path) -> None:
    note(tmp_path, "failed", "2.small@2", "Main.qml:3:\nis   not a type")
    (line, end) = read_lines(tmp_path)
    event, name, at, why = line.split(" ", 3)
    assert (event, name, why, end) == ("failed", "2.small@2", "Main.qml:3: is not a type", "")
    assert 1_700_000_000 < int(at) < 10_000_000_000


def test_a_reason_is_cut_and_half_a_character_written_as_a_question_mark(tmp_path: Path) -> None:
    note(tmp_path, "failed", "2.small@2", "x" * 999)
    note(tmp_path, "failed", "2.small@2", "\ud800")
    assert [len(told.why) for told in read_report(tmp_path).failures] == [300, 1]


def test_a_depot_that_is_not_there_is_made_for_it(tmp_path: Path) -> None:
    make_room_for(tmp_path / "a" / "depot")
    note(tmp_path / "a" / "depot", "begun", "small@1", os.getpid())
    assert read_report(tmp_path / "a" / "depot").process == str(os.getpid())


def test_what_is_shown_and_since_when_it_is_good() -> None:
    report = of("begun 1.a@1 100 77", "lasted 1.a@1 160", "ended 1.a@1 500", "begun 1.a@1 600 78", "lasted 1.a@1 660")
    assert (report.shown, report.begun_at, report.process, report.ended) == ("1.a@1", 600, "78", False)
    assert report.good_since == {"1.a@1": 160}
    assert (report.first, report.starts, report.unasked) == (100, 2, 0)


def test_starts_that_nobody_ended_are_counted() -> None:
    assert of("begun a 1 7", "begun a 2 8", "begun a 3 9").unasked == 2
    assert of("begun a 1 7", "begun a 2 8", "begun a 3 9", "begun b 4 10").unasked == 3
    assert of("begun a 1 7", "begun b 2 7", "ended a 2").unasked == 0, "taken up between two visits"
    assert of("begun a 1 7", "restarted a 2 600 MB", "begun a 2 7").unasked == 0


def test_what_could_not_be_taken_up_is_a_failure_and_what_was_shown_still_is() -> None:
    report = of("begun a 1 7", "lasted a 61", "begun b 70 7", "failed b 70 no such file")
    assert (report.shown, report.begun_at) == ("a", 1)
    assert report.failures == [Told(70, "b", "no such file")]


def test_a_failure_ends_being_good() -> None:
    assert of("begun a 1", "lasted a 61", "failed a 90 why").good_since == {}


def test_a_rehearsal_that_was_not_passed_is_told_and_changes_nothing_that_is_shown() -> None:
    report = of("begun a 1 7", "refused b 5 the picture plate is not there.")
    assert (report.shown, report.failures) == ("a", [Told(5, "b", "the picture plate is not there.")])


def test_faults_add_up_by_exhibition_and_file() -> None:
    report = of("fault a 1 2 files/x.png is missing", "fault a 2 3 files/x.png is missing", "fault b 2 1 y z")
    assert report.faults == {("a", "files/x.png is missing"): 5, ("b", "y z"): 1}


def test_problems_of_settings_are_those_of_the_last_start() -> None:
    first = ("begun a 1 7", "settings a 1 one", "begun b 2 7", "ended a 2")
    assert of(*first).settings == ["one"], "another exhibition in the same program"
    assert of(*first, "begun b 3 8", "settings b 3 two").settings == ["two"]
    assert of(*first, "restarted b 3 900 MB", "begun b 3 7").settings == []


def test_too_large_even_after_a_restart_holds_until_the_next_start() -> None:
    lines = ("begun a 1 7", "restarted a 2 900 MB", "begun a 2 7", "heavy a 3 910 MB")
    assert of(*lines).heavy == Told(3, "a", "910 MB")
    assert of(*lines).restarts == [Told(2, "a", "900 MB")]
    assert of(*lines, "begun a 9 8").heavy is None


def test_lines_as_they_were_written_before_they_had_a_time_count(tmp_path: Path) -> None:
    (tmp_path / "shown").write_text("begun 1.a@1\nlasted 1.a@1\nbegun 1.a@1\n")
    assert read_health(tmp_path).failures("1.a@1") == 1
    assert read_report(tmp_path).shown == "1.a@1"


@given(
    st.lists(st.one_of(st.text(max_size=40), st.sampled_from(["begun a 9" * 9, "fault a 1 x", "lasted  ", "failed"])))
)
def test_damaged_lines_are_passed_over(lines: list[str]) -> None:
    reported([*lines, "begun a 5 7"])
    assert reported([*lines, "begun a 5 7"]).shown == "a"


EVENTS = st.sampled_from(["begun", "ended", "lasted", "failed", "forgiven", "fault", "settings"])


@given(st.lists(st.tuples(EVENTS, st.sampled_from(["1.a@1", "2.b@1"]))), st.integers(0, 5))
def test_a_shortened_record_decides_as_the_long_one(told: list[tuple[str, str]], keep: int) -> None:
    lines = [f"{event} {name} {number + 1} 1 x" for number, (event, name) in enumerate(told)]
    short = shortened(lines, {"1.a@1", "2.b@1"}, keep).decode().splitlines()
    assert folded(short) == folded(lines)


def folded(lines: list[str]) -> tuple[dict[str, int], frozenset[str]]:
    health = health_of(lines)
    return {name: number for name, number in health.failed.items() if number}, health.good


def test_only_the_end_of_an_endless_record_is_read(tmp_path: Path) -> None:
    with (tmp_path / "shown").open("w") as file:
        file.write("failed 1.a@1 5 why\n" * 80_000)
        file.write("forgiven 1.a@1 6\n")
    assert (tmp_path / "shown").stat().st_size > FULL * 10
    assert read_health(tmp_path).failures("1.a@1") == 0
