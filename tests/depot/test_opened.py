"""A prepared exhibition, opened: everything is there, and damage is told apart from absence."""

from __future__ import annotations

import argparse
import gc
import json
import sys
from pathlib import Path

import pytest

import kiosk.depot.opened
from kiosk.bundle.days import day_of
from kiosk.commands.gallery import show
from kiosk.depot.opened import Damaged, open_prepared
from kiosk.depot.source import opened
from kiosk.prepare.events import APPROXIMATE
from kiosk.prepare.format import FORMAT
from kiosk.problems import KioskError
from prepare.making import made, make_bundle


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One prepared exhibition; not to be changed."""
    place = tmp_path_factory.mktemp("depot")
    made(make_bundle(place / "small"), place / "out")
    return place / "out"


@pytest.fixture
def copy(prepared: Path, tmp_path: Path) -> Path:
    """One that a test may damage."""
    for file in prepared.rglob("*"):
        if file.is_file():
            target = tmp_path / "copy" / file.relative_to(prepared)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
    return tmp_path / "copy"


def test_the_opening_knows_what_the_home_page_shows(prepared: Path) -> None:
    shown = open_prepared(prepared).exhibition
    assert shown["title"] == {"en": "A small exhibition", "ru": "Малая выставка"}
    assert shown["language_names"] == {"en": "English", "ru": "Русский"}
    assert shown["focus"] == [day_of(1945, 8, 9), day_of(1945, 9, 5)]
    assert shown["first_day"] == day_of(1904, 1, 1)
    assert [(entry["number"], entry["id"], entry["pages"]) for entry in shown["chapters"]] == [
        (1, "first", 3),
        (2, "second", 3),
    ]
    assert shown["attract"]["days"][0]["date"] == {"en": "15 August", "ru": "15 августа"}
    assert shown["attract"]["days"][0]["numeral"] == {"en": "15", "ru": "15"}
    assert (shown["idle"], shown["theme"], shown["home_memorial"]) == ({}, {}, None)


def test_pages_light_their_days_and_leave_ticks_outside_the_window(prepared: Path) -> None:
    shown = open_prepared(prepared).exhibition
    first, second = shown["chapters"]
    assert first["lit"] == [day_of(1945, 8, day) for day in (10, 11, 12)]
    assert second["lit"] == [day_of(1945, 9, 2)]
    assert second["spans"] == [[day_of(1945, 8, 20)] * 2, [day_of(1945, 9, 2), 2**31 - 1]]
    assert shown["ticks"] == [
        {"day": day_of(1904, 1, 1), "chapter": None},
        {"day": day_of(1910, 8, 1), "chapter": "first"},
    ]


def test_a_chapter_is_read_page_by_page(prepared: Path) -> None:
    notice, text, figures = open_prepared(prepared).chapter("first")["pages"]
    assert (notice["kind"], notice["skip_to"]) == ("notice", 2)
    assert text["text"]["en"] == [
        {"t": "One kind of <img src='http://example.org/x.png'> words.", "em": [[4, 8]]},
        {"t": "A second paragraph, 5 *\u00a03."},
    ]
    assert text["dates"][0]["label"] == {"en": "10–12 August 1945", "ru": "10–12 августа 1945"}
    assert text["dates"][0]["short"]["en"] == "10–12 Aug"
    assert [one["low"] for one in figures["rows"][0]["estimates"]] == [100, 900]
    assert [one["high"] for one in figures["rows"][0]["estimates"]] == [300, 900]
    assert notice["words"] == {"en": 9, "ru": 7}


def test_the_timeline_leads_to_chapters_and_pages(prepared: Path) -> None:
    opened = open_prepared(prepared)
    timeline = opened.timeline()
    assert timeline is not None and timeline["count"] == 2
    assert timeline["eras"][0]["end"] == day_of(1945, 9, 2)
    with opened.events() as events:
        war, broadcast = (events.record(index) for index in range(2))
        assert (war["label"]["en"], war["source"], events.flags(0)) == ("about 1904", "work", APPROXIMATE)
        assert (broadcast["title"]["ru"], events.chapter(1), events.page(1)) == ("Обращение", 0, 2)
        assert (events.chapter(0), events.sure(0)) == (None, None)


def test_everything_else_is_there(prepared: Path) -> None:
    opened = open_prepared(prepared, verify=True)
    assert opened.memorial()["groups"][0]["places"] == ["bridge"]
    assert opened.sources()["work"]["year"] == {"en": "1990", "ru": "1990"}
    assert opened.about()["media"] == ["plate", "chart", "photo"]
    media = opened.media()
    assert media["plate"]["engraved"] and media["photo"]["rights_end"] == day_of(2199, 12, 31)
    for medium in media.values():
        assert all(opened.path(picture["file"]).is_file() for picture in medium["pictures"])


@pytest.mark.parametrize("file", ["manifest.json", "exhibition.json"])
@pytest.mark.parametrize("content", [None, b"", b"{", b"[]", b'{"files": {}}', b"\xff\xfe"])
def test_what_a_start_needs_is_looked_at_first(copy: Path, file: str, content: bytes | None) -> None:
    if content is None:
        (copy / file).unlink()
    else:
        (copy / file).write_bytes(content)
    with pytest.raises(Damaged) as caught:
        open_prepared(copy)
    assert caught.value.file == copy / file


NEWER = "Bring this program up to date, or prepare and pack the bundle with this version of it"
OLDER = "Prepare and pack the bundle again with this version of the program"


@pytest.mark.parametrize(
    ("found", "hint"), [(FORMAT + 1, NEWER), (FORMAT - 1, OLDER), (True, OLDER), ("x" * 99, OLDER)]
)
def test_a_preparation_of_another_format_says_what_to_do(copy: Path, found: object, hint: str) -> None:
    manifest = json.loads((copy / "manifest.json").read_text())
    (copy / "manifest.json").write_text(json.dumps({**manifest, "format": found}))
    with pytest.raises(Damaged) as caught:
        open_prepared(copy)
    what = f"is of format {found!r:.40}; this program reads {FORMAT}"
    assert str(caught.value) == f"{copy}/manifest.json: {what}. {hint}"


def test_what_a_technician_sees_of_an_older_exhibition(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    manifest = json.loads((copy / "manifest.json").read_text())
    (copy / "manifest.json").write_text(json.dumps({**manifest, "format": FORMAT - 1}))
    assert show(copy, argparse.Namespace(), 0.0) == 1
    what = f"is of format {FORMAT - 1}; this program reads {FORMAT}"
    assert capsys.readouterr().err == f"{copy}/manifest.json: {what}. {OLDER}.\n"
    with pytest.raises(KioskError) as caught, opened(copy):
        pass
    assert str(caught.value) == f"{copy}: manifest.json: {what}. {OLDER}."


def test_a_changed_byte_in_any_text_is_damage_of_that_file_alone(copy: Path) -> None:
    opened = open_prepared(copy)
    first = opened.exhibition["chapters"][0]["file"]
    content = (copy / first).read_bytes()
    (copy / first).write_bytes(content.replace(b"kind", b"kine", 1))
    opened = open_prepared(copy)
    with pytest.raises(Damaged) as caught:
        opened.chapter("first")
    assert (caught.value.file, caught.value.reason) == (copy / first, "is not what was prepared")
    assert opened.chapter("second")["id"] == "second"


def test_a_picture_that_is_gone_or_cut_is_named(copy: Path) -> None:
    opened = open_prepared(copy)
    picture = opened.media()["photo"]["pictures"][0]["file"]
    (copy / picture).write_bytes(b"cut")
    with pytest.raises(Damaged, match="has 3 bytes and was prepared with"):
        opened.path(picture)
    (copy / picture).unlink()
    with pytest.raises(Damaged, match="No such file"):
        opened.path(picture)


def test_nothing_outside_the_manifest_is_given_out(prepared: Path) -> None:
    opened = open_prepared(prepared)
    for file in ("../secret", "/etc/passwd", "files/none.png", "manifest.json"):
        with pytest.raises(Damaged, match="is not in the manifest"):
            opened.path(file)


def test_verifying_reads_every_file(copy: Path) -> None:
    opened = open_prepared(copy, verify=True)
    for file in opened.manifest["files"]:
        content = (copy / file).read_bytes()
        (copy / file).write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
        with pytest.raises(Damaged):
            open_prepared(copy, verify=True)
        (copy / file).write_bytes(content)


def test_a_chapter_that_is_not_there_is_a_mistake_of_the_caller(prepared: Path) -> None:
    with pytest.raises(KeyError):
        open_prepared(prepared).chapter("third")


def test_a_folder_may_be_named_from_where_one_stands(prepared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(prepared.parent)
    opened = open_prepared(Path(prepared.name))
    assert opened.path("exhibition.json").as_uri() == (prepared / "exhibition.json").as_uri()


def test_a_file_is_compared_again_only_when_it_is_another(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prepared = open_prepared(copy)
    read: list[str] = []
    digest = kiosk.depot.opened._digest
    monkeypatch.setattr("kiosk.depot.opened._digest", lambda path: (read.append(path.name), digest(path))[1])
    file = prepared.exhibition["chapters"][0]["file"]
    prepared.whole(file)
    prepared.whole(file)
    assert len(read) == 1
    assert prepared.changed() == []
    content = (copy / file).read_bytes()
    (copy / file).write_bytes(content)  # as it was, but who knows
    assert prepared.changed() == [file]
    prepared.whole(file)
    assert (len(read), prepared.changed()) == (2, [])
    (copy / file).unlink()
    assert prepared.changed() == [file]
    with pytest.raises(Damaged):
        prepared.whole(file)


def test_what_was_compared_takes_no_memory_while_somebody_visits(copy: Path) -> None:
    """Bytes of Python's own that comparing every file leaves behind."""
    prepared = open_prepared(copy)
    for file in prepared.manifest["files"]:
        prepared.whole(file)
        break
    gc.collect()
    before = sys.getallocatedblocks()
    for file in prepared.manifest["files"]:
        prepared.whole(file)
    gc.collect()
    assert sys.getallocatedblocks() - before < len(prepared.manifest["files"]) / 2
