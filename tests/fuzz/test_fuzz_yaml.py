"""YAML of any kind: read, or refused with a place; never a traceback, a hang or a heap."""

from __future__ import annotations

import shutil
import tempfile
from datetime import date
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from bad_bundles.bending import SMALL
from fuzz.guard import guarded, rounds, well_told
from kiosk.bundle.read import load
from kiosk.bundle.yaml_source import read_yaml

TODAY = date(2026, 11, 23)
FILES = sorted(path.relative_to(SMALL).as_posix() for path in SMALL.rglob("*.yaml"))
LINES = sorted({line for file in FILES for line in (SMALL / file).read_text(encoding="utf-8").splitlines()})
TOKENS = [
    "a: ", "- ", "? ", "[", "]", "{", "}", ",", ":", "|\n", ">-\n", "&a ", "*a ", "!!str ", "!<x> ", "<<: ",
    "%YAML 1.1\n",
    "---\n", "...\n", "#", "'", '"', "\\", "\\x00", "\\U0010ffff", "\t", "\n", "  ", "\u2028", "\u0085", "\ufeff", "é",
    "x", "0", "~", "=", "@", "`", "1945-08-09", "\r", "\r\n", "\U0001f600",
]  # fmt: skip
pieces = st.lists(
    st.builds(lambda token, times: token * times, st.sampled_from(TOKENS), st.sampled_from([1, 1, 1, 2, 33, 3000])),
    max_size=8,
).map("".join)
lines = st.lists(st.sampled_from(LINES) | pieces, max_size=20).map("\n".join)


@rounds(250)
@given(pieces | lines | st.text(max_size=80))
@example("[" * 60_000)
@example("- " * 60_000)
@example("? " * 20_000)
@example("a: " * 20_000)
@example("{a: " * 20_000)
@example("'" + "a" * 100_000)
@example("#" * 200_000)
@example("&a [" * 40 + "*a" + "]" * 40)
def test_any_text(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "any.yaml"
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        with guarded():
            source = read_yaml(file, "any.yaml")
    assert source.root is not None or source.problems
    most = len(text.replace("\r\n", "\n").replace("\r", "\n").splitlines()) + 1
    well_told(source.problems, lambda _: max(most, text.count("\n") + 1))


@rounds(60)
@given(st.sampled_from(FILES), st.data())
def test_a_file_of_lines_from_anywhere(file: str, data: st.DataObject) -> None:
    """Lines of the bundle in another place, another order, doubled or gone."""
    own = (SMALL / file).read_text(encoding="utf-8").splitlines()
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(own)))
        own[at : at + data.draw(st.integers(0, 3))] = data.draw(st.lists(st.sampled_from(LINES) | pieces, max_size=3))
    with tempfile.TemporaryDirectory() as folder:
        bundle = Path(folder) / "small"
        shutil.copytree(SMALL, bundle)
        (bundle / file).write_text("\n".join(own), encoding="utf-8", errors="replace")
        with guarded():
            loaded = load(bundle, TODAY)
    errors = [problem for problem in loaded.problems if problem.severity == "error"]
    assert (loaded.bundle is None) == bool(errors)
    well_told(loaded.problems)
