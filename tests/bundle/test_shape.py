"""Problems stand where the fault is; the sound rest of a file is checked all the same."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from kiosk.bundle import messages
from kiosk.bundle.models.chapter import AnyPage, Chapter
from kiosk.bundle.models.sources import Work
from kiosk.bundle.shape import Document, check_shape
from kiosk.bundle.yaml_source import read_yaml

PAGE = "  - {kind: text, title: A, text: B}\n"
HEAD = "title: T\nsummary: S\nperiod: 1945\npages:\n"


def check(tmp_path: Path, text: str) -> Document[Chapter]:
    (tmp_path / "c.yaml").write_text(text, encoding="utf-8")
    source = read_yaml(tmp_path / "c.yaml", "c.yaml")
    assert source.root is not None
    return check_shape(Chapter, "c.yaml", source.root, {"default": "en"})


def test_a_sound_file_gives_a_model(tmp_path: Path) -> None:
    document = check(tmp_path, HEAD + PAGE)
    assert document.problems == ()
    assert document.model is not None
    assert document.model.title == {"en": "T"}


def test_broken_pages_are_left_out_and_the_others_keep_their_numbers(tmp_path: Path) -> None:
    document = check(tmp_path, HEAD + "  - {kind: tekst}\n" + PAGE + "  - {kind: text, title: A}\n" + PAGE)
    assert [problem.path for problem in document.problems] == ["pages[0]", "pages[2].text"]
    assert document.model is not None
    assert len(document.model.pages) == 2
    problem = document.error(("pages", 1, "title"), "is odd")
    assert (problem.path, problem.line) == ("pages[3].title", 8)


def test_a_field_named_like_its_kind_is_placed(tmp_path: Path) -> None:
    document = check(tmp_path, HEAD + "  - {kind: text, title: A, text: [B]}\n")
    (problem,) = document.problems
    assert (problem.path, problem.line, problem.column) == ("pages[0].text", 5, 34)


def test_an_unknown_key_deep_inside_knows_its_neighbours(tmp_path: Path) -> None:
    rows = "      - {label: A, estimates: [{low: 1, by: B, source: c, locater: D}]}\n"
    document = check(tmp_path, HEAD + "  - kind: figures\n    title: A\n    rows:\n" + rows)
    (problem,) = document.problems
    assert problem.path == "pages[0].rows[0].estimates[0].locater"
    assert problem.hint == 'Did you mean "locator"?'
    assert document.model is not None


def test_a_file_of_another_kind_altogether_is_placed(tmp_path: Path) -> None:
    document = check(tmp_path, "- just\n- a list\n")
    assert [str(problem) for problem in document.problems] == [
        "c.yaml:1:1: expected a map of keys and values, found a list."
    ]
    assert document.model is None


def test_an_entry_is_placed_in_its_file(tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text("one:\n  author: A\n", encoding="utf-8")
    source = read_yaml(tmp_path / "s.yaml", "s.yaml")
    assert source.root is not None
    document = check_shape(Work, "s.yaml", source.root, {}, ("one",))
    assert [problem.path for problem in document.problems] == ["one.title", "one.year", "one.what"]
    assert {problem.line for problem in document.problems} == {2}


def test_an_error_nobody_foresaw_is_plain_english_too() -> None:
    from kiosk.bundle.nodes import Scalar

    error = {"type": "something_new", "msg": "Value error, ctx mismatch", "loc": ("a",)}
    assert messages.explain(error, ("a",), Scalar("x", 1, 1), []) == (
        '"x" is not what belongs here',
        "See docs/bundle-format.md.",
    )


def test_there_are_eight_kinds_of_page() -> None:
    assert len(get_args(get_args(AnyPage)[0])) == 8
