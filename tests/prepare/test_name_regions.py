"""Whose characters a name is drawn with, what fonts have, and what nobody would see."""

from __future__ import annotations

from pathlib import Path

import pytest

import made_up_names as made_up
from kiosk.bundle.read import load
from kiosk.prepare.font_letters import letters
from kiosk.prepare.name_index import Form
from kiosk.prepare.name_regions import region_of, regions_of
from kiosk.prepare.name_signs import unseen_signs
from kiosk.resources import resources
from prepare.making import TODAY
from prepare.test_names import bundle

FONTS = resources() / "name-fonts"


def forms(*pairs: tuple[str, str]) -> list[Form]:
    return [{"kind": kind, "text": text} for kind, text in pairs]


@pytest.mark.parametrize(
    ("written", "region"),
    [
        (forms(("name", "Ivan")), ""),
        (forms(("name", "Иван")), ""),
        (forms(("name", "Ō, Ŏ")), ""),
        (forms(("name", "김가람")), "kr"),
        (forms(("name", "王春")), "sc"),
        (forms(("name", "森春子"), ("kana", "もり はるこ")), "jp"),
        (forms(("name", "金石"), ("hang", "김석")), "kr"),
        (forms(("name", "金石"), ("variant", "김석")), "kr"),
        (forms(("jpan", "金石"), ("hang", "김석")), "jp"),
        (forms(("hant", "張石")), "sc"),
        (forms(("name", "もり")), "jp"),
    ],
)
def test_a_name_is_drawn_as_where_it_comes_from(written: list[Form], region: str) -> None:
    assert region_of(written[0], written) == region


def test_a_list_asks_only_for_the_regions_it_holds() -> None:
    assert regions_of([forms(("name", "Ivan"))]) == []
    assert regions_of([forms(("name", "김")), forms(("name", "王"), ("latn", "Wang"))]) == ["sc", "kr"]


def test_fonts_have_what_their_region_writes() -> None:
    kana = {ord(sign) for sign in "あいうえおかきくけこアイウエオー々〆"}
    assert kana <= letters(FONTS / "jp.woff")
    assert set(range(0xAC00, 0xD7A4)) <= letters(FONTS / "kr.woff")
    assert {ord(sign) for sign in "张刘陈杨赵黄周吴徐孙"} <= letters(FONTS / "sc.woff")
    assert {ord(sign) for sign in "ZzЖѣŌ’"} <= letters(resources() / "fonts" / "Spectral-Regular.ttf")
    assert ord("A") not in letters(FONTS / "jp.woff")


@pytest.mark.parametrize("content", [b"", b"wOFF", b"wOFF" + bytes(60), b"\x00\x01\x00\x00" + bytes(20), b"\xff" * 99])
def test_what_is_no_font_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "font.ttf").write_bytes(content)
    with pytest.raises(ValueError, match="font"):
        letters(tmp_path / "font.ttf")


def test_characters_without_a_glyph_are_named_once_with_the_row_to_mend(tmp_path: Path) -> None:
    rows = [
        made_up.row("Sample ᠮᠣ", id="mongol"),
        made_up.row("Other ᠮ", id="again"),
        made_up.row("王𠀋", id="rare", name_latn="Wang"),
        made_up.row("Hidden ᠰ", id="refused", consent="no"),
    ]
    found = load(bundle(tmp_path / "bundle", rows), TODAY).bundle
    assert found is not None
    (problem,) = unseen_signs(found.names, resources(), "names.csv")
    assert str(problem) == (
        "names.csv: warning: no font has “ᠮ” (U+182E, first in row 'mongol'), “ᠣ” (U+1823, first in row 'mongol'): "
        "visitors see a box. Write the name in a form that can be shown too."
    )
    assert "refused" not in str(problem)


def test_the_made_up_list_is_seen_as_a_whole(tmp_path: Path) -> None:
    found = load(bundle(tmp_path / "bundle", list(made_up.people(300))), TODAY).bundle
    assert found is not None
    assert unseen_signs(found.names, resources(), "names.csv") == []
