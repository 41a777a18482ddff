"""What a case answers, and where its expected answer stands.

`python tests/bad_bundles/answer.py` writes the answers anew. Read every changed line before you commit it: each is
what a curator will see.
"""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import chdir
from datetime import date
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

from bad_bundles.bending import Case
from bad_bundles.cases import CASES
from kiosk.bundle.read import Loaded, load

EXPECTED = Path(__file__).parent / "expected"
TODAY = date(2026, 11, 23)


def loaded_case(case: Case, folder: Path) -> Loaded:
    """Make the case's bundle in an empty folder and load it under the name `small`."""
    case.make(folder / "small")
    with chdir(folder):
        return load(Path("small"), TODAY)


def answer(loaded: Loaded) -> str:
    """Every message, one a line."""
    return "".join(f"{problem}\n" for problem in loaded.problems)


def _write_all() -> None:
    for old in EXPECTED.glob("*.txt"):
        old.unlink()
    for case in CASES:
        with tempfile.TemporaryDirectory() as folder:
            text = answer(loaded_case(case, Path(folder)))
        (EXPECTED / f"{case.name}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    _write_all()
    print(f"{len(CASES)} answers in {os.path.relpath(EXPECTED)}")
