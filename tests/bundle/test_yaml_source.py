"""A YAML file is read as it was written, by either of PyYAML's parsers, and never crashes the program."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from kiosk.bundle.nodes import Mapping, plain
from kiosk.bundle.yaml_source import read_yaml

LOADERS = [yaml.CSafeLoader, yaml.SafeLoader]


def read(tmp_path: Path, text: str, loader: Any = yaml.CSafeLoader) -> Any:
    path = tmp_path / "file.yaml"
    path.write_text(text, encoding="utf-8")
    return read_yaml(path, "file.yaml", loader)


@pytest.mark.parametrize("loader", LOADERS)
def test_every_scalar_stays_what_was_written(tmp_path: Path, loader: Any) -> None:
    text = (
        "languages: [no, NO]\ntime: 12:30:45\nnumber: 010\nversion: 1.10\nflag: yes\nnothing: null\nday: 2001-01-01\n"
    )
    source = read(tmp_path, text, loader)
    assert source.problems == ()
    assert plain(source.root) == {
        "languages": ["no", "NO"],
        "time": "12:30:45",
        "number": "010",
        "version": "1.10",
        "flag": "yes",
        "nothing": "null",
        "day": "2001-01-01",
    }


def test_every_node_knows_its_place(tmp_path: Path) -> None:
    root = read(tmp_path, "a: 1\nb:\n  - c: Лёд\n").root
    assert isinstance(root, Mapping)
    entry = root.entries["b"]
    assert (entry.line, entry.column, entry.value.line, entry.value.column) == (2, 1, 3, 3)


def test_a_byte_order_mark_and_windows_lines_are_fine(tmp_path: Path) -> None:
    source = read(tmp_path, "\ufeffa: 1\r\nb: 2\r\n")
    assert (plain(source.root), source.problems) == ({"a": "1", "b": "2"}, ())


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: &x 1\nb: *x\n", ['file.yaml:1:4: a: "&x" names', 'file.yaml:2:4: b: "*x" repeats']),
        ("a: !!int 1\n", ['file.yaml:1:4: a: "!!int" is a YAML tag']),
        ("a: ! b\n", ['file.yaml:1:4: a: "!" is a YAML tag']),
        ("<<: {a: 1}\n", ['file.yaml:1:1: "<<" merges']),
        ("a: 1\na: 2\n", ['file.yaml:2:1: the key "a" stands here a second time']),
        ("a: 1\n---\nb: 2\n", ["file.yaml:2:1: begins a second document"]),
        ("%TAG ! tag:x,2000:\n---\na: 1\n", ["file.yaml:1:1: begins with a % line"]),
        ("a:\n\t- b\n", ["file.yaml:2:1: a tab is used"]),
        ("a: 'b\n", ["file.yaml:1:4: a quotation mark is opened"]),
        ("a: [b\n", ["file.yaml:1:4: a bracket is opened"]),
        ("a: b: c\n", ["file.yaml:1:5: there is a colon inside a value"]),
        ("{a: 1}}\n", ["file.yaml:1:7: something follows after the end"]),
        ("a: |\n  x\n y: 1\n", ["file.yaml:3:2: a line is not indented"]),
        ("", ["file.yaml: is empty"]),
    ],
)
def test_both_parsers_say_the_same(tmp_path: Path, loader: Any, text: str, said: list[str]) -> None:
    problems = [str(problem) for problem in read(tmp_path, text, loader).problems]
    assert len(problems) == len(said)
    for problem, beginning in zip(problems, said, strict=True):
        assert problem.startswith(beginning)


def test_a_quoted_merge_sign_is_a_word(tmp_path: Path) -> None:
    assert read(tmp_path, '"<<": 1\n').problems == ()


def test_depth_has_a_limit_and_the_process_survives_it(tmp_path: Path) -> None:
    assert read(tmp_path, "[" * 31 + "a" + "]" * 31).problems == ()
    (problem,) = read(tmp_path, "[" * 100_000).problems
    assert "nested deeper than 32 levels" in str(problem)


def test_a_file_that_is_not_there_is_a_problem_and_no_error(tmp_path: Path) -> None:
    (problem,) = read_yaml(tmp_path / "none.yaml", "none.yaml").problems
    assert str(problem) == (
        "none.yaml: cannot be opened: no such file or directory. Check that the file is there and may be read."
    )
