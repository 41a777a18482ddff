"""Visitors who came for a name, in a museum that has a list: they type on the keyboard of the screen."""

from __future__ import annotations

from itertools import count, islice
from pathlib import Path

from PySide6.QtGui import QGuiApplication

import made_up_names as made_up
from kiosk.prepare.run import prepare
from kiosk.show.soak.faults import Complaints
from kiosk.show.soak.plan import plan
from kiosk.show.soak.visitor import Visitor
from prepare.making import TODAY, Here
from prepare.test_names import bundle
from soak.conftest import standing

SEED = 1


def test_letters_are_touched(tmp_path: Path, qapp: QGuiApplication) -> None:
    assert qapp is not None
    bundle(tmp_path / "bundle", list(made_up.people(60)))
    prepare(tmp_path / "bundle", tmp_path / "out", lambda *_: None, TODAY, "0.1.0", Here)
    typed: set[str] = set()
    seekers = (one for one in (plan(SEED, number) for number in count(1)) if one.interest == "names")
    with standing(tmp_path / "out") as (running, clock, pace), Complaints().listening(running.engine) as complaints:
        running.gallery.listen(lambda visit: typed.add(visit.place.query))
        visitor = Visitor(running, clock, pace, complaints)
        for one in islice((one for one in seekers if len(one.steps) >= 9), 6):
            visitor.visit(one)
    assert any(len(letters) > 1 for letters in typed)
