"""What a running kiosk does with its depot, on a fake clock and a fake stage."""

from __future__ import annotations

from pathlib import Path

import pytest

from depot.making import depot
from depot.test_depot import shown
from kiosk.depot.choice import Choice, choose
from kiosk.depot.depot import Depot
from kiosk.depot.health import note, read_health
from kiosk.depot.keeper import LASTING, Keeper


class Stage:
    """A window that may refuse to show something."""

    def __init__(self) -> None:
        self.visited = False
        self.shown: list[str] = []
        self.refuses: Exception | None = None
        self.wrong: list[str] = []

    def resting(self) -> bool:
        return not self.visited

    def take_up(self, folder: Path) -> None:
        if self.refuses:
            raise self.refuses
        self.shown.append(folder.name.partition(".")[2])

    def complaints(self) -> list[str]:
        found, self.wrong = self.wrong, []
        return found


class Kiosk:
    """A keeper with small@1 on screen, its stage, its clock and its log."""

    def __init__(self, keeper: Depot, choice: Choice | None = None) -> None:
        self.depot, self.stage, self.log, self.time = keeper, Stage(), list[str](), 100.0
        self.keeper = Keeper(keeper.folder, self.log.append, lambda: self.time)
        choice = choice or choose(keeper.folder)
        assert choice is not None
        self.keeper.begin(choice)

    def after(self, seconds: float) -> None:
        self.time += seconds
        self.keeper.look(self.stage)

    def activate(self, label: str) -> None:
        self.depot.activate(self.depot.find(label))

    def good(self) -> set[str]:
        return {name.partition(".")[2] for name in read_health(self.depot.folder).good}


@pytest.fixture
def kiosk(one_file: Path, two_file: Path, tmp_path: Path) -> Kiosk:
    keeper = depot(tmp_path)
    keeper.install(two_file)
    keeper.activate(keeper.install(one_file).kept)
    return Kiosk(keeper)


def test_after_a_minute_on_screen_it_counts_as_good(kiosk: Kiosk) -> None:
    kiosk.after(LASTING - 1)
    assert kiosk.good() == set()
    kiosk.after(1)
    assert kiosk.good() == {"small@1"}
    assert kiosk.log == []


def test_a_newly_activated_exhibition_is_taken_up_once(kiosk: Kiosk) -> None:
    kiosk.after(1)
    assert kiosk.stage.shown == []
    kiosk.activate("small@2")
    kiosk.after(1)
    kiosk.after(1)
    assert kiosk.stage.shown == ["small@2"]
    assert kiosk.log == ["1.small@2: is shown now."]


@pytest.fixture
def fresh(one_file: Path, tmp_path: Path) -> Kiosk:
    """A keeper with what comes with the program on screen; small@1 is installed, and nothing was ever activated."""
    keeper = depot(tmp_path)
    keeper.install(one_file)
    return Kiosk(keeper, Choice("shipped@1", tmp_path / "shipped@1"))


def test_the_first_one_that_is_activated_takes_the_place_of_the_shipped_one(fresh: Kiosk) -> None:
    fresh.after(LASTING)
    assert read_health(fresh.depot.folder).good == {"shipped@1"}
    fresh.activate("small@1")
    fresh.after(1)
    assert fresh.log == ["1.small@1: is shown now."]
    assert fresh.keeper.name == "1.small@1"


def test_the_first_one_that_cannot_be_taken_up_leaves_the_shipped_one(fresh: Kiosk) -> None:
    fresh.stage.refuses = RuntimeError("no such file")
    fresh.activate("small@1")
    fresh.after(1)
    fresh.after(1)
    assert fresh.log == ["1.small@1: can't be shown: no such file"]
    assert (fresh.keeper.name, shown(fresh.depot.folder)) == ("shipped@1", "shipped")


def test_the_first_one_that_fails_in_its_first_minute_gives_way_to_the_shipped_one(fresh: Kiosk) -> None:
    fresh.activate("small@1")
    fresh.after(1)
    fresh.stage.wrong = ["Main.qml:3: is not a type"]
    fresh.after(1)
    assert fresh.log[1:] == ["1.small@1: can't be shown: Main.qml:3: is not a type", "shipped@1: is shown now."]
    assert fresh.keeper.name == "shipped@1"
    fresh.activate("small@1")  # it is the active one still; nothing was switched, so nothing changes by itself
    fresh.after(1)
    assert fresh.keeper.name == "shipped@1"


def test_it_waits_until_nobody_visits(kiosk: Kiosk) -> None:
    kiosk.stage.visited = True
    kiosk.activate("small@2")
    for _ in range(100):
        kiosk.after(10)
    assert kiosk.stage.shown == []
    kiosk.stage.visited = False
    kiosk.after(1)
    assert kiosk.stage.shown == ["small@2"]


def test_activated_and_taken_back_during_one_visit_changes_nothing(kiosk: Kiosk) -> None:
    kiosk.stage.visited = True
    kiosk.activate("small@2")
    kiosk.after(1)
    kiosk.depot.rollback()
    kiosk.stage.visited = False
    kiosk.after(1)
    assert kiosk.stage.shown == []


def test_what_cannot_be_taken_up_leaves_what_is_shown_and_is_active_no_more(kiosk: Kiosk) -> None:
    kiosk.stage.refuses = RuntimeError("no such file")
    kiosk.activate("small@2")
    kiosk.after(1)
    assert shown(kiosk.depot.folder) == "small@1"
    assert kiosk.keeper.name.endswith("small@1")
    assert kiosk.log == ["1.small@2: can't be shown: no such file"]
    kiosk.stage.refuses = None
    kiosk.after(1)
    assert kiosk.stage.shown == [], "nobody activated it again"


def test_a_warning_in_its_first_minute_sends_it_back(kiosk: Kiosk) -> None:
    kiosk.activate("small@2")
    kiosk.after(1)
    kiosk.stage.wrong = ["Main.qml:3: is not a type", "and more"]
    kiosk.after(1)
    assert kiosk.stage.shown == ["small@2", "small@1"]
    assert shown(kiosk.depot.folder) == "small@1"
    assert kiosk.log[1:] == [
        "1.small@2: can't be shown: Main.qml:3: is not a type",
        "1.small@2: failed on screen; 2.small@1 is shown instead.",
        "2.small@1: is shown now.",
    ]


def test_but_not_under_the_eyes_of_a_visitor(kiosk: Kiosk) -> None:
    kiosk.activate("small@2")
    kiosk.after(1)
    kiosk.stage.visited, kiosk.stage.wrong = True, ["Main.qml:3: is not a type"]
    kiosk.after(200)
    assert kiosk.stage.shown == ["small@2"]
    assert kiosk.good() == set()
    kiosk.stage.visited = False
    kiosk.after(1)
    assert kiosk.stage.shown == ["small@2", "small@1"]


def test_a_warning_later_is_no_failure(kiosk: Kiosk) -> None:
    kiosk.after(LASTING)
    kiosk.stage.wrong = ["Main.qml:3: something"]
    kiosk.after(1)
    assert shown(kiosk.depot.folder) == "small@1"
    assert kiosk.stage.shown == []


def test_being_asked_to_end_is_no_failure(kiosk: Kiosk) -> None:
    for _ in range(5):
        kiosk.keeper.end()
        choice = choose(kiosk.depot.folder)
        assert choice is not None
        assert choice.name.endswith("small@1")
        kiosk.keeper.begin(choice)


def test_three_crashes_bring_the_one_before_and_say_so(kiosk: Kiosk) -> None:
    kiosk.after(LASTING)
    kiosk.activate("small@2")
    log: list[str] = []
    for _ in range(3):
        choice = choose(kiosk.depot.folder)
        assert choice is not None
        assert choice.name == "1.small@2"
        Keeper(kiosk.depot.folder, log.append, lambda: 0.0).begin(choice)
    choice = choose(kiosk.depot.folder)
    assert choice is not None
    Keeper(kiosk.depot.folder, log.append, lambda: 0.0).begin(choice)
    assert log == ["1.small@2: failed on screen; 2.small@1 is shown instead."]
    assert kiosk.depot.pointer().active == "2.small@1"


def test_a_depot_that_cannot_be_written_is_still_shown(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("kiosk.depot.disk.Disk.append", refuse)
    monkeypatch.setattr("kiosk.depot.depot.Depot.fall_back", refuse)
    note(kiosk.depot.folder, "begun", "x")
    kiosk.stage.refuses = RuntimeError("no")
    kiosk.activate("small@2")
    kiosk.after(LASTING)
    assert kiosk.log[-1].endswith("can't be changed: [Errno 30] Read-only file system")
    assert kiosk.keeper.name.endswith("small@1")
