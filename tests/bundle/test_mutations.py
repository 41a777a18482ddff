"""Whatever is done to a bundle: no traceback, and what is broken is told with its place."""

from __future__ import annotations

import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bad_bundles.bending import SMALL
from kiosk.bundle.read import Loaded, load

TODAY = date(2026, 11, 23)
FILES = sorted(path.relative_to(SMALL).as_posix() for path in SMALL.rglob("*.yaml"))
ODD = [
    "",
    "no",
    "null",
    "*x",
    "&x y",
    "!!python/object:os.system x",
    "<<",
    "12:30:45",
    "1e999",
    "\u202e",
    "🜁",
    "]",
    "}",
]
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.sampled_from([*ODD, "x", "-1", "1945-13-45", "a" * 300]) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=5,
)


def load_with(file: str, content: bytes) -> Loaded:
    with tempfile.TemporaryDirectory() as folder:
        bundle = Path(folder) / "small"
        shutil.copytree(SMALL, bundle)
        (bundle / file).write_bytes(content)
        return load(bundle, TODAY)


def assert_told(loaded: Loaded, file: str) -> None:
    """There is a bundle, or an error that names a file and, if it is about a line, a real one."""
    errors = [problem for problem in loaded.problems if problem.severity == "error"]
    assert (loaded.bundle is None) == bool(errors)
    for problem in loaded.problems:
        assert problem.file
        assert problem.message
        assert not problem.message.endswith(".")
        assert problem.line >= 0
        assert (problem.line == 0) == (problem.column == 0)
        assert "\n" not in str(problem)
    assert file


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.sampled_from(FILES), st.data())
def test_bytes_changed(file: str, data: st.DataObject) -> None:
    raw = (SMALL / file).read_bytes()
    at = data.draw(st.integers(0, len(raw) - 1))
    cut = data.draw(st.integers(0, 6))
    new = data.draw(st.binary(max_size=4) | st.sampled_from([word.encode() for word in ODD]))
    assert_told(load_with(file, raw[:at] + new + raw[at + cut :]), file)


@settings(max_examples=60, derandomize=True, deadline=None)
@given(st.sampled_from(FILES), st.data())
def test_file_cut_short(file: str, data: st.DataObject) -> None:
    raw = (SMALL / file).read_bytes()
    assert_told(load_with(file, raw[: data.draw(st.integers(0, len(raw)))]), file)


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.sampled_from(FILES), st.data())
def test_structure_changed(file: str, data: st.DataObject) -> None:
    tree = yaml.load((SMALL / file).read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    parent, key = _spot(tree, data)
    deed = data.draw(st.sampled_from(["replace", "delete", "add"]))
    if deed == "delete":
        del parent[key]
    elif deed == "add" and isinstance(parent, dict):
        parent["unheard-of"] = data.draw(VALUES)
    else:
        parent[key] = data.draw(VALUES)
    loaded = load_with(file, yaml.safe_dump(tree, allow_unicode=True, sort_keys=False).encode("utf-8", "replace"))
    assert_told(loaded, file)
    if deed == "add" and isinstance(parent, dict):
        assert any(problem.line and problem.severity == "error" for problem in loaded.problems)


@settings(max_examples=100, derandomize=True, deadline=None)
@given(st.sampled_from(FILES), st.data())
def test_required_key_taken_away_is_told_with_its_place(file: str, data: st.DataObject) -> None:
    tree = yaml.load((SMALL / file).read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    holders = [node for node in _maps(tree) if "title" in node and len(node) > 1]
    if not holders:
        holders = [node for node in _maps(tree) if "licence" in node]
    holder = data.draw(st.sampled_from(holders))
    del holder["title" if "title" in holder else "licence"]
    loaded = load_with(file, yaml.safe_dump(tree, allow_unicode=True, sort_keys=False).encode())
    missing = [problem for problem in loaded.problems if "is missing" in problem.message]
    assert any(problem.line and problem.column and problem.file.endswith(file) for problem in missing)


@settings(max_examples=60, derandomize=True, deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=100).map(lambda text: text.encode("utf-8", "replace")))
def test_any_file_at_all(content: bytes) -> None:
    assert_told(load_with("timeline.yaml", content), "timeline.yaml")


@settings(max_examples=60, derandomize=True, deadline=None)
@given(st.binary(max_size=120) | st.text(alphabet='date,itlgroup\n"19-x;', max_size=80).map(str.encode))
def test_any_table_at_all(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        bundle = Path(folder) / "small"
        shutil.copytree(SMALL, bundle)
        text = (bundle / "timeline.yaml").read_text(encoding="utf-8")
        (bundle / "timeline.yaml").write_text(text.split("events:")[0] + "events: events.csv\n", encoding="utf-8")
        (bundle / "events.csv").write_bytes(content)
        loaded = load(bundle, TODAY)
    assert_told(loaded, "events.csv")
    assert loaded.bundle is None


def _spot(tree: Any, data: st.DataObject) -> tuple[Any, Any]:
    """A place in the tree: what holds it, and its key there."""
    while True:
        keys = list(tree) if isinstance(tree, dict) else list(range(len(tree)))
        key = data.draw(st.sampled_from(keys))
        below = tree[key]
        if not isinstance(below, (dict, list)) or not below or data.draw(st.booleans()):
            return tree, key
        tree = below


def _maps(tree: Any) -> list[dict[str, Any]]:
    below = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ()
    own = [tree] if isinstance(tree, dict) else []
    return own + [found for part in below for found in _maps(part)]
