"""The right file of a picture, and words where there is none to show."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kiosk.depot.opened import Damaged, Prepared
from kiosk.prepare.form import Medium, Picture
from kiosk.show.media import Media, PictureView, best, lead_and_credit

TODAY = 20_000


def picture(width: int, *, use: str = "page", unit: float = 1.0, contrast: bool = False) -> Picture:
    return {
        "file": f"files/{use}-{width}-{unit}-{contrast}",
        "width": width,
        "height": width // 2,
        "contrast": contrast,
        "use": use,  # type: ignore[typeddict-item]
        "unit": unit,
    }


def medium(*pictures: Picture, engraved: bool = False, rights_end: int | None = None) -> Medium:
    return {
        "kind": "illustration",
        "alt": {"en": "A boat."},
        "caption": {"en": "The boat"},
        "credit": {"en": "Drawn 2026"},
        "licence": "CC0 1.0",
        "rights_end": rights_end,
        "engraved": engraved,
        "width": 100,
        "height": 50,
        "focus": [0.4, 0.6],
        "extent": None,
        "labels": [{"x": 0.5, "y": 0.25, "text": {"en": "Ost"}, "style": "town", "side": "left"}],
        "pictures": list(pictures),
    }


def width_of(found: Picture | None) -> int:
    assert found is not None
    return found["width"]


SIZES = [picture(600), picture(1200), picture(2400)]


@pytest.mark.parametrize(("pixels", "chosen"), [(100, 600), (600, 600), (600.9, 600), (601.5, 1200), (2400, 2400)])
def test_the_smallest_file_that_need_not_be_enlarged(pixels: float, chosen: int) -> None:
    assert width_of(best(medium(*SIZES), "page", pixels, 1, contrast=False)) == chosen


def test_the_largest_where_every_one_must_be_enlarged() -> None:
    assert width_of(best(medium(*SIZES), "page", 9000, 1, contrast=False)) == 2400


@pytest.mark.parametrize(("scale", "unit"), [(0.67, 1.0), (1.0, 1.0), (1.5, 2.0), (2.0, 2.0), (4.0, 2.0)])
def test_an_engraving_is_the_one_made_for_this_screen(scale: float, unit: float) -> None:
    plates = [picture(1136, unit=1.0), picture(2272, unit=2.0)]
    found = best(medium(*plates, engraved=True), "page", 10, scale, contrast=False)
    assert found is not None and found["unit"] == unit


def test_high_contrast_has_its_own_file_where_one_was_made() -> None:
    both = medium(picture(600), picture(1200), picture(500, contrast=True))
    assert width_of(best(both, "page", 1000, 1, contrast=True)) == 500
    assert width_of(best(medium(picture(600)), "page", 100, 1, contrast=True)) == 600


def test_each_use_has_its_own_file() -> None:
    made = medium(picture(172, use="thumb"), picture(1200), picture(3840, use="viewer"))
    assert width_of(best(made, "thumb", 172, 1, contrast=False)) == 172
    assert width_of(best(made, "viewer", 100, 1, contrast=False)) == 3840


def test_what_has_no_file_of_its_own_for_an_upright_screen_shows_the_viewers() -> None:
    made = medium(picture(172, use="thumb"), picture(1200), picture(3840, use="viewer"))
    assert width_of(best(made, "upright", 100, 1, contrast=False)) == 3840
    made = medium(picture(1200), picture(1080, use="upright"), picture(1706, use="viewer"), engraved=True)
    assert width_of(best(made, "upright", 1080, 1, contrast=False)) == 1080


def test_what_has_no_file_of_its_own_for_large_text_shows_the_pages() -> None:
    made = medium(picture(172, use="thumb"), picture(1200), picture(3840, use="viewer"))
    assert width_of(best(made, "narrow", 592, 1, contrast=False)) == 1200
    made = medium(picture(1351), picture(592, use="narrow"), engraved=True)
    assert width_of(best(made, "narrow", 592, 1, contrast=False)) == 592


def test_a_use_that_was_not_made_is_answered_with_what_there_is() -> None:
    assert width_of(best(medium(picture(1200)), "viewer", 100, 1, contrast=False)) == 1200
    assert best(medium(), "page", 100, 1, contrast=False) is None


def view(one: Medium, words: dict[str, str], path_of: Any = Path, name: str = "boat") -> PictureView:
    media = Media({"boat": one}, lambda file: path_of(f"/exhibition/{file}"), TODAY)
    return media.view(name, "page", 500, 1.0, "en", words, contrast=False)


def test_a_picture_comes_with_all_that_must_be_said_of_it(words: dict[str, str]) -> None:
    seen = view(medium(*SIZES), words)
    assert seen.url == "file:///exhibition/files/page-600-1.0-False"
    assert (seen.width, seen.height) == (600, 300)
    assert (seen.alt, seen.lead, seen.credit, seen.kind) == ("A boat.", "The boat", "Drawn 2026", "Illustration")
    assert (seen.focusX, seen.focusY) == (0.4, 0.6)
    assert seen.labels == [{"x": 0.5, "y": 0.25, "text": "Ost", "style": "town", "side": "left"}]


@pytest.mark.parametrize(("end", "shown"), [(None, True), (TODAY + 1, True), (TODAY, True), (TODAY - 1, False)])
def test_rights_that_have_ended_hide_that_one_picture_and_leave_its_words(
    words: dict[str, str], end: int | None, shown: bool
) -> None:
    seen = view(medium(*SIZES, rights_end=end), words)
    assert bool(seen.url) is shown
    assert (seen.alt, seen.lead, seen.credit) == ("A boat.", "The boat", "Drawn 2026")


def test_a_file_that_is_missing_leaves_the_words(words: dict[str, str]) -> None:
    def damaged(file: str) -> Path:
        raise Damaged(Path(file), "is missing")

    seen = view(medium(*SIZES), words, damaged)
    assert (seen.url, seen.alt, seen.lead) == ("", "A boat.", "The boat")


def test_a_medium_that_nobody_knows_says_so(words: dict[str, str]) -> None:
    seen = view(medium(*SIZES), words, name="ship")
    assert (seen.url, seen.alt) == ("", words["notShown"])


@pytest.mark.parametrize("exhibition", ["small", "shipped"])
@pytest.mark.parametrize("contrast", [False, True])
@pytest.mark.parametrize("use", ["page", "viewer", "upright", "thumb"])
def test_every_picture_has_a_file_on_the_disk(
    request: pytest.FixtureRequest, words: dict[str, str], exhibition: str, contrast: bool, use: str
) -> None:
    prepared: Prepared = request.getfixturevalue(exhibition)
    media = Media(prepared.media(), prepared.path, TODAY)
    for name in media.entries:
        for scale in (0.67, 1.0, 2.0):
            seen = media.view(name, use, 1136, scale, "en", words, contrast=contrast)
            assert seen.url and seen.alt and seen.lead and seen.credit, name
            assert seen.kind != f"kind_{media.entries[name]['kind']}"


def test_a_caption_says_once_what_kind_of_thing_it_is() -> None:
    assert lead_and_credit("Harbin.", "Illustration", "Illustration by us.") == ("Harbin.", "Illustration by us.")
    assert lead_and_credit("Harbin.", "Photograph", "State archive.") == ("Harbin.", "Photograph. State archive.")
