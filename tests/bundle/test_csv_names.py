"""A list of names: every row becomes a person or says where it is wrong."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from kiosk.bundle.csv_names import NameTable, read_names
from kiosk.bundle.csv_table import MAX_PROBLEMS
from kiosk.bundle.dates import parse
from kiosk.bundle.days import day_of
from kiosk.bundle.known import Known
from kiosk.bundle.names import Person
from kiosk.bundle.read import load

KNOWN = Known({"parish": None}, {}, {}, {}, {"lane": None}, {}, remembered={"walkers": None})
HEAD = "id,name,source,consent"
SMALL = Path(__file__).resolve().parents[1] / "bundles" / "small"


def read(tmp_path: Path, text: str | bytes, *languages: str) -> NameTable:
    path = tmp_path / "names.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_names(path, "names.csv", languages or ("en",), KNOWN)


def said(table: NameTable) -> list[str]:
    return [str(problem) for problem in table.problems]


def one_cell(tmp_path: Path, column: str, cell: str) -> list[str]:
    """What is said of a row that is right but for one cell."""
    return said(read(tmp_path, f"{HEAD},{column}\n1,Sample Person,parish,yes,{cell}\n"))


def test_a_full_row_becomes_a_person(tmp_path: Path) -> None:
    text = (
        "\ufeffid,name,name_cyrl,name_kana,name_ru,variants,born,died,place,role_en,role_ru,panel,line,group,source,"
        "consent,embargo_until,withdrawn\r\n"
        '17/a,"Person,  Sample",Персон,ぺるそん,Персон С.,Pearson; Perzon ;,1921~,1945-08,Ost,ferryman,паромщик,3,12,'
        "walkers,parish,public_record,2031-05-01,\r\n"
    )
    table = read(tmp_path, text, "en", "ru")
    assert said(table) == []
    assert table.names == (
        Person(
            id="17/a",
            name="Person, Sample",
            forms=(("cyrl", "Персон"), ("kana", "ぺるそん"), ("ru", "Персон С.")),
            variants=("Pearson", "Perzon"),
            born=parse("1921~"),
            died=parse("1945-08"),
            place={"en": "Ost", "ru": "Ost"},
            role={"en": "ferryman", "ru": "паромщик"},
            panel="3",
            line="12",
            group="walkers",
            source="parish",
            consent="public_record",
            embargo_until=day_of(2031, 5, 1),
            withdrawn=False,
        ),
    )


@pytest.mark.parametrize(
    ("consent", "withdrawn", "shown"),
    [
        ("yes", "", True),
        ("public_record", "", True),
        ("asked", "", False),
        ("no", "", False),
        ("yes", "2026-01-31", False),
        ("public_record", "2030-01-01", False),
    ],
)
def test_only_consent_that_was_not_taken_back_shows_a_name(
    tmp_path: Path, consent: str, withdrawn: str, shown: bool
) -> None:
    table = read(tmp_path, f"{HEAD},withdrawn\n1,Sample Person,parish,{consent},{withdrawn}\n")
    assert [person.may_be_shown for person in table.names] == [shown]


@pytest.mark.parametrize(
    ("column", "cell", "message"),
    [
        ("born", "1931-02-30", 'there is no day "1931-02-30" in the calendar'),
        ("group", "walker", 'group: there is no group "walker". Did you mean "walkers"?'),
        ("embargo_until", "May 2031", '"May 2031" is not a day of the calendar. Write a day such as 2031-05-01.'),
        ("embargo_until", "2031-05", '"2031-05" is not a day of the calendar'),
        ("withdrawn", "2026-02-31", '"2026-02-31" is not a day of the calendar'),
        ("withdrawn", "yes", '"yes" is not a day of the calendar'),
        ("variants", "TODO", '"TODO" holds the place of words that are not written yet'),
        ("name_latn", "x" * 201, "is longer than 200 characters"),
        ("variants", ";".join("abcdefg" * 6), "holds 42 variants; 40 are the most"),
    ],
)
def test_a_wrong_cell_is_named(tmp_path: Path, column: str, cell: str, message: str) -> None:
    (found,) = one_cell(tmp_path, column, cell)
    assert found.startswith(f"names.csv:2:28: {column}: ")
    assert message in found


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (",Sample Person,parish,yes", "names.csv:2:1: id: is empty. Use letters a to z"),
        ("a b,Sample Person,parish,yes", 'names.csv:2:1: id: "a b" is not an id'),
        ("1,,parish,yes", "names.csv:2:3: name: is empty. Write the name as it stands on the wall."),
        ("1,Sample,,yes", "names.csv:2:10: source: is empty. Say where the name is taken from."),
        ("1,Sample,parisch,yes", 'names.csv:2:10: source: there is no source "parisch". Did you mean "parish"?'),
        ("1,Sample,parish,", "names.csv:2:17: consent: is empty. Write yes, public_record, asked"),
        ("1,Sample,parish,YES", 'names.csv:2:17: consent: "YES" says nothing of consent'),
        ("1,Sample,parish", "names.csv:2:1: has 3 cells, and the first line names 4"),
        ("1,Sample,Person,parish,yes", "names.csv:2:1: has 5 cells, and the first line names 4"),
        ('1,"Sample,parish,yes', "names.csv:2:1: a quotation mark is opened in this row and never closed"),
    ],
)
def test_what_every_row_needs(tmp_path: Path, row: str, message: str) -> None:
    table = read(tmp_path, f"{HEAD}\n{row}\n")
    assert table.names == ()
    assert [one for one in said(table) if one.startswith(message)]


def test_an_id_stands_once(tmp_path: Path) -> None:
    table = read(tmp_path, f"{HEAD}\n1,Sample,parish,yes\n2,Other,parish,yes\n1,Third,parish,yes\n")
    assert said(table) == ['names.csv:4:1: id: the id "1" stands in line 2 too. Give every row an id of its own.']
    assert [person.name for person in table.names] == ["Sample", "Other"]


@pytest.mark.parametrize(
    ("head", "message"),
    [
        ("id;name;source;consent", "names.csv:1:1: the columns are not parted by commas. Save it as CSV with commas."),
        (f"{HEAD},name_latin", 'names.csv:1:24: there is no column "name_latin". Did you mean "name_latn"?'),
        (f"{HEAD},id", 'names.csv:1:24: the column "id" stands here a second time. Keep one of the two.'),
        ("id,name,source", 'names.csv:1:1: the column "consent" is missing. Add it to the first line.'),
        (f"{HEAD},role", 'names.csv:1:1: "role" has no language, and the exhibition has several.'),
        (f"{HEAD},role_ru", 'names.csv:1:1: "role" has no column in en. Add the column "role_en".'),
        (f"{HEAD},place,place_en,place_ru", 'names.csv:1:1: "place" stands here with and without languages.'),
        ("", "names.csv:1:1: has no first line that names the columns. Begin with: id,name,source,consent."),
    ],
)
def test_a_wrong_first_line_is_named(tmp_path: Path, head: str, message: str) -> None:
    table = read(tmp_path, f"{head}\n1,Sample,parish,yes\n", "en", "ru")
    assert said(table)[0].startswith(message)
    assert table.names == ()


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfei\x00d\x00",
        b"id,name,source,consent\n1,Sampl\xe9,parish,yes\n",
        b"id,name,source,consent\n1,Sam\x00ple,parish,yes\n",
        b'id,name,source,consent\n1,"' + b"a" * 200_000 + b'",parish,yes\n',
        b'id,name,source,consent\n1,"a"b,parish,yes\n',
        b"",
        b"\n\n\n",
        b"id,name,source,consent\n" + b'"' * 9999,
    ],
)
def test_hostile_bytes_are_a_problem_and_no_more(tmp_path: Path, content: bytes) -> None:
    table = read(tmp_path, content)
    assert table.names == ()
    assert len(table.problems) == 1
    assert "Traceback" not in said(table)[0]


def test_markup_and_formulas_are_words_like_any_other(tmp_path: Path) -> None:
    table = read(tmp_path, f'{HEAD}\n1,"<img src=""http://example.org/x.png"">",parish,yes\n2,=1+1,parish,yes\n')
    assert [person.name for person in table.names] == ['<img src="http://example.org/x.png">', "=1+1"]


def test_problems_without_end_come_to_an_end(tmp_path: Path) -> None:
    table = read(tmp_path, f"{HEAD}\n" + "1,Sample,nobody,yes\n" * (MAX_PROBLEMS + 500))
    assert len(table.problems) == MAX_PROBLEMS + 1


# ------------------------------------------------------------------ in a bundle
def checked(tmp_path: Path, line: str, *tables: str) -> list[str]:
    """What is said of the small bundle with a line more in memorial.yaml and some tables beside it."""
    folder = tmp_path / "small"
    shutil.copytree(SMALL, folder)
    for table in tables:
        (folder / table).write_text(f"{HEAD}\n1,Sample Person,parish,yes\n", encoding="utf-8")
    with (folder / "memorial.yaml").open("a", encoding="utf-8") as stream:
        stream.write(line)
    return [str(problem) for problem in load(folder, date(2026, 11, 1)).problems]


def test_a_memorial_names_its_list(tmp_path: Path) -> None:
    assert checked(tmp_path, "names: names.csv\n", "names.csv") == []


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("names: name.csv\n", 'names: there is no file "name.csv". Did you mean "names.csv"?'),
        ("names: ../names.csv\n", 'names: "../names.csv" is not the name of a CSV file. Write the name of a .csv file'),
        ("names: names.xlsx\n", 'names: "names.xlsx" is not the name of a CSV file.'),
        ("names: names.csv\nnames_about: {en: Ours}\n", "names_about"),
        ("names: names.csv\nnames_contact: {en: Tell us, ru: TODO}\n", "names_contact"),
    ],
)
def test_what_is_wrong_beside_the_list_is_named(tmp_path: Path, line: str, message: str) -> None:
    assert any(message in one for one in checked(tmp_path, line, "names.csv"))


def test_a_table_that_nothing_reads_is_a_warning(tmp_path: Path) -> None:
    (said_of_it,) = checked(tmp_path, "", "names.csv")
    assert "warning: nothing reads this table" in said_of_it
    assert "names: names.csv in memorial.yaml" in said_of_it
