"""Many tours in one run: which modes are walked, and one page for all of them."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.commands.tour import _wanted, add_arguments
from kiosk.commands.tours import modes
from kiosk.show.tour_sheet import write_sheets


def wanted(*told: str) -> list[str]:
    """The names of the modes that a command line asks for, of an exhibition in two languages."""
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return [mode.name for mode in _wanted(parser.parse_args(["bundle", "--out", "out", *told]), ["en", "ru"])]


def test_without_options_there_is_one_tour() -> None:
    assert wanted() == ["en-100-1920x1080"]


def test_options_are_those_of_one_tour() -> None:
    told = ("--lang", "ru", "--text-size", "175", "--contrast", "--size", "1080x1920")
    assert wanted(*told) == ["ru-175-contrast-1080x1920"]


def test_several_values_are_several_tours_the_hardest_first() -> None:
    assert wanted("--lang", "en", "ru", "--text-size", "100", "175") == [
        "en-175-1920x1080",
        "en-100-1920x1080",
        "ru-175-1920x1080",
        "ru-100-1920x1080",
    ]


def test_all_is_every_value_of_what_is_not_given() -> None:
    assert len(wanted("--all")) == 2 * 4 * 2 * 2
    three = wanted("--all", "--text-size", "100", "125", "175")
    assert len(three) == 24 and "ru-125-contrast-1080x1920" in three
    assert {name.split("-")[0] for name in wanted("--all", "--lang", "ru")} == {"ru"}


def test_every_mode_tells_a_tour_how_to_walk() -> None:
    (mode,) = modes(["ru"], [150], [True], [(1280, 720)])
    assert mode.options() == ["--lang", "ru", "--text-size", "150", "--size", "1280x720", "--contrast"]


def test_reach_is_a_way_to_walk_every_mode_asked_for() -> None:
    assert wanted("--reach", "--text-size", "100", "175") == ["en-175-reach-1920x1080", "en-100-reach-1920x1080"]
    assert len(wanted("--all", "--reach")) == len(wanted("--all"))
    (mode,) = modes(["en"], [100], [False], [(1920, 1080)], reach=True)
    assert mode.options()[-1] == "--reach"


def test_one_page_shows_every_picture_and_complaint_of_every_tour(tmp_path: Path) -> None:
    write_sheets(tmp_path, "Ost", [("en-100", ["001-home.png"], []), ("ru-175", ["001-<a>.png"], ["Home: is cut."])])
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert 'src="en-100/001-home.png"' in page and 'href="ru-175/index.html"' in page
    assert "ru-175/001-&lt;a&gt;.png" in page and "<li>Home: is cut.</li>" in page


def test_two_modes_of_the_small_exhibition_are_walked(
    small_prepared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "tours"
    told = ["--size", "1920x1080", "1080x1920", "--text-size", "125"]
    assert main(["tour", str(small_prepared), "--out", str(out), *told]) == 0, capsys.readouterr().err
    said = capsys.readouterr().out.splitlines()
    assert said[-1] == f"2 tours: {out / 'index.html'}"
    assert {line.split(":")[0] for line in said[:-1]} == {"en-125-1920x1080", "en-125-1080x1920"}
    assert len(list((out / "en-125-1080x1920").glob("*.png"))) > 20
