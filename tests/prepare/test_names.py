"""What of a list leaves the workshop: names with consent, and nothing else; the same list to the same bytes."""

from __future__ import annotations

import json
import os
import shutil
from datetime import date
from pathlib import Path

import pytest

import made_up_names as made_up
from kiosk.bundle.days import day_of
from kiosk.depot.opened import Damaged, open_prepared
from kiosk.prepare.name_index import BadNames, NameIndex
from kiosk.prepare.run import prepare
from prepare.making import TODAY, Here, content

BUNDLE = Path(__file__).resolve().parents[1] / "bundles" / "small"
ROWS = [
    made_up.row("Sample Agreed", id="1", name_cyrl="Сампл", born="1921~", died="1945-08", panel="3", line="12"),
    made_up.row("Sample Public", id="2", consent="public_record", group="walkers"),
    made_up.row("Sample Asked", id="3", consent="asked"),
    made_up.row("Sample Refused", id="4", consent="no"),
    made_up.row("Sample Withdrawn", id="5", withdrawn="2026-02-01"),
    made_up.row("Sample Later", id="6", embargo_until="2031-05-01"),
]
HIDDEN = (b"Asked", b"asked", b"Refused", b"refused", b"Withdrawn", b"withdrawn")


def bundle(folder: Path, rows: list[made_up.Row]) -> Path:
    """The small bundle with a list."""
    shutil.copytree(BUNDLE, folder)
    made_up.write(rows, folder / "names.csv")
    with (folder / "memorial.yaml").open("a", encoding="utf-8") as stream:
        stream.write('names: names.csv\nnames_about: {en: "Invented for a test", ru: "Придумано для проверки"}\n')
    return folder


def prepared(tmp_path: Path, rows: list[made_up.Row], today: date = TODAY, name: str = "out") -> Path:
    source = tmp_path / "bundle"
    if not source.exists():
        bundle(source, rows)
    prepare(source, tmp_path / name, lambda *_: None, today, "0.1.0", Here)
    return tmp_path / name


def test_a_name_without_consent_leaves_no_trace(tmp_path: Path) -> None:
    everything = b"".join(content(prepared(tmp_path, ROWS)).values())
    assert b"Sample Agreed" in everything and b"Sample Public" in everything
    assert [word for word in HIDDEN if word in everything] == []


def test_what_is_said_of_a_person_is_kept(tmp_path: Path) -> None:
    with open_prepared(prepared(tmp_path, ROWS)).names() or pytest.fail("no list") as names:
        record = names.record(0)
        assert names.record(1)["group"] == "walkers"
    assert record["forms"] == [{"kind": "name", "text": "Sample Agreed"}, {"kind": "cyrl", "text": "Сампл"}]
    assert (record["born"]["en"], record["died"]["en"]) == ("about 1921", "August 1945")
    assert (record["panel"], record["line"], record["source"]) == ("3", "12", "parish")
    assert "embargo" not in json.dumps(record)


def test_an_embargoed_name_waits_for_its_day(tmp_path: Path) -> None:
    day = day_of(2031, 5, 1)
    with open_prepared(prepared(tmp_path, ROWS)).names() or pytest.fail("no list") as names:
        later = {entry for entry in range(len(names)) if names.record_of(entry) == 2}
        assert names.record(2)["forms"][0]["text"] == "Sample Later"
        assert set(names.hidden_entries(day - 1)) == later and names.hidden_records(day - 1) == {2}
        assert names.hidden_entries(day) == [] and names.hidden_records(day) == frozenset()


def test_the_same_list_prepares_to_the_same_bytes_whatever_the_date(tmp_path: Path) -> None:
    first = prepared(tmp_path, ROWS)
    second = prepared(tmp_path, ROWS, date(2035, 1, 1), "later")
    assert content(first) == content(second)


@pytest.mark.parametrize("consent", ["asked", "no"])
def test_a_list_with_no_name_to_show_is_no_list(tmp_path: Path, consent: str) -> None:
    opened = open_prepared(prepared(tmp_path, [made_up.row("Sample Asked", consent=consent)]))
    memorial = opened.memorial()
    assert memorial is not None and memorial["names"] is None and opened.names() is None
    assert not list((opened.folder / "files").glob("*.names"))


def test_a_bundle_without_a_list_has_none(small_prepared: Path) -> None:
    memorial = open_prepared(small_prepared).memorial()
    assert memorial is not None and memorial["names"] is None
    assert open_prepared(small_prepared).names() is None


def test_keys_are_sorted_and_lead_to_their_records(tmp_path: Path) -> None:
    with open_prepared(prepared(tmp_path, ROWS)).names() or pytest.fail("no list") as names:
        keys = list(names)
        assert keys == sorted(keys) and len(keys) > 6
        for entry in names.span("lsampleag"):
            assert names.record(names.record_of(entry))["forms"][names.form_of(entry)]["text"] == "Sample Agreed"
        assert len(names.span("lsampleag")) == 1
        assert len(names.span("lsample")) == 3
        assert len(names.span("lsamplex")) == 0


def test_a_damaged_list_is_said_to_be_damaged(tmp_path: Path) -> None:
    (file,) = (prepared(tmp_path, ROWS) / "files").glob("*.names")
    whole = file.read_bytes()
    for cut in (0, 7, 40, len(whole) - 1):
        file.write_bytes(whole[:cut])
        with pytest.raises((BadNames, ValueError)):
            NameIndex.open(file)
    file.write_bytes(b"KIOSKEVT" + whole[8:])
    with pytest.raises(BadNames):
        NameIndex.open(file)
    with pytest.raises(Damaged):
        open_prepared(tmp_path / "out").names()


def test_the_bytes_of_the_list_say_nothing_of_this_machine(tmp_path: Path) -> None:
    everything = content(prepared(tmp_path, ROWS))
    assert not any(os.fsencode(tmp_path) in value for value in everything.values())
