"""A timeline of thousands: every row becomes an event or says where it is wrong."""

from __future__ import annotations

from pathlib import Path

from kiosk.bundle.csv_events import Table, read_events
from kiosk.bundle.csv_table import MAX_PROBLEMS
from kiosk.bundle.dates import parse
from kiosk.bundle.events import Event
from kiosk.bundle.known import Known

KNOWN = Known({"log": None}, {}, {"ice": None}, {"ice": {"drowned": None}}, {"river": None}, {})


def read(tmp_path: Path, text: str | bytes, *languages: str) -> Table:
    path = tmp_path / "events.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_events(path, "events.csv", languages or ("en",), KNOWN)


def said(table: Table) -> list[str]:
    return [str(problem) for problem in table.problems]


def test_a_full_row_becomes_an_event(tmp_path: Path) -> None:
    text = (
        "\ufeffdate,group,title,title_ru,text_en,text_ru,chapter,page,source,disputed,disputed_ru\r\n"
        '1931-03-03~,river,"The ice, breaking",Лёд,"One.\n\nTwo.",Раз.,ice,drowned,log,Says one book,Одна книга\r\n'
    )
    table = read(tmp_path, text, "en", "ru")
    assert table.problems == ()
    assert table.events == (
        Event(
            parse("1931-03-03~"),
            {"en": "The ice, breaking", "ru": "Лёд"},
            {"en": "One.\n\nTwo.", "ru": "Раз."},
            "river",
            "ice",
            "drowned",
            "log",
            {"en": "Says one book", "ru": "Одна книга"},
        ),
    )


def test_what_is_empty_is_absent_and_empty_rows_are_skipped(tmp_path: Path) -> None:
    table = read(tmp_path, "date,title,text,group,chapter\n1931,Ice,,river,\n,,,,\n\n1932,Thaw,,river,\n")
    assert table.problems == ()
    assert [(event.title, event.text, event.chapter) for event in table.events] == [
        ({"en": "Ice"}, None, None),
        ({"en": "Thaw"}, None, None),
    ]


def test_every_wrong_cell_of_a_row_is_placed(tmp_path: Path) -> None:
    table = read(tmp_path, 'date,title,group,source\n1931,"A ""b"", c",river,log\n31,"A ""b"", c",rivers,logs\n')
    assert len(table.events) == 1
    assert [(problem.line, problem.column, problem.path) for problem in table.problems] == [
        (3, 1, "date"),
        (3, 17, "group"),
        (3, 24, "source"),
    ]


def test_a_row_of_several_lines_is_placed_where_it_begins(tmp_path: Path) -> None:
    table = read(tmp_path, 'date,title,group\n1931,"One\ntwo\nthree",river\n1932,"One\ntwo",rivers\n')
    (problem,) = table.problems
    assert (problem.line, problem.column) == (6, 6)


def test_a_bad_byte_is_placed_behind_a_megabyte_of_good_ones(tmp_path: Path) -> None:
    rows = b"1931,\xd0\x9b\xd1\x91\xd0\xb4,river\n" * 80_000
    table = read(tmp_path, b"date,title,group\n" + rows + b"1931,\xe9,river\n")
    assert said(table) == [
        "events.csv:80002:6: is not UTF-8: the byte e9 stands for no letter here. "
        "Save it as UTF-8 (not Latin-1, Windows-1252 or UTF-16)."
    ]


def test_problems_without_end_come_to_an_end(tmp_path: Path) -> None:
    table = read(tmp_path, "date,title,group\n" + "1931-02-30,Ice,river\n" * (MAX_PROBLEMS + 500))
    assert len(table.problems) == MAX_PROBLEMS + 1
    assert said(table)[-1] == (
        "events.csv: has 1000 problems or more; the rows after these were not read. Mend these first."
    )


def test_a_cell_without_end_is_refused(tmp_path: Path) -> None:
    table = read(tmp_path, 'date,title,group\n1931,"' + "a" * 200_000 + '",river\n')
    assert said(table) == ["events.csv:2:1: a cell is longer than 131,072 characters. Is a quotation mark not closed?"]


def test_equal_ids_are_one_string(tmp_path: Path) -> None:
    table = read(tmp_path, "date,title,group\n" + "1931,Ice,river\n" * 3)
    assert len({id(event.group) for event in table.events}) == 1
