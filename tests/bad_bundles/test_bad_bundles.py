"""A curator's mistakes, and every word the program says about each."""

from __future__ import annotations

from pathlib import Path

import pytest

from bad_bundles.answer import EXPECTED, answer, loaded_case
from bad_bundles.bending import Case
from bad_bundles.cases import CASES


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_broken_bundle_is_answered_word_for_word(case: Case, tmp_path: Path) -> None:
    loaded = loaded_case(case, tmp_path)
    assert loaded.problems, "nothing was said about a broken bundle"
    assert answer(loaded) == (EXPECTED / f"{case.name}.txt").read_text(encoding="utf-8")
    assert (loaded.bundle is not None) == case.passes
    assert any(problem.severity == "error" for problem in loaded.problems) != case.passes


def test_every_expected_answer_belongs_to_a_case() -> None:
    names = [case.name for case in CASES]
    assert len(names) >= 50
    assert sorted(names) == sorted(path.stem for path in EXPECTED.glob("*.txt"))
