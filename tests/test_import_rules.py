"""Which room may know which: the drawing of the architecture, held by reading every import.

bundle <- prepare <- depot <- show <- commands <- cli        problems, resources, session: leaves
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src"
FEWEST = 300  # imports that the tree had when this was written; a check that sees fewer has lost its sight

LEAVES = {"problems", "resources", "session", "settings"}
MAY_KNOW: dict[str, set[str]] = {
    "problems": set(),
    "resources": set(),
    "session": set(),
    "settings": {"problems", "session", "bundle", "staff"},
    "staff": LEAVES - {"settings"},
    "visits": LEAVES,
    "bundle": {"problems", "resources"},
    "prepare": {"problems", "resources", "bundle"},
    "depot": {"problems", "resources", "bundle", "prepare"},
    "show": {*LEAVES, "staff", "visits", "bundle", "prepare", "depot"},
    "commands": {*LEAVES, "__version__", "staff", "visits", "bundle", "prepare", "depot", "show"},
    "cli": {"problems", "commands", "__version__"},
    "__main__": {"cli"},
}
WORKSHOP = {"yaml", "pydantic", "PIL", "numpy", "babel", "edtf", "tqdm"}  # 235 ms that a gallery start does without
MAY_NOT_IMPORT: dict[str, set[str]] = {
    "bundle": {"PIL", "numpy"},
    "show": WORKSHOP,
    "cli": WORKSHOP,
}


@dataclass(frozen=True)
class Import:
    """One imported module, in full, and the file and line that imports it."""

    file: Path
    line: int
    module: str

    @property
    def room(self) -> str:
        """The first name under kiosk of the file that imports."""
        return room(".".join(self.file.relative_to(SOURCE).with_suffix("").parts))

    @property
    def top(self) -> str:
        return self.module.split(".")[0]

    def __str__(self) -> str:
        return f"{self.file.relative_to(SOURCE)}:{self.line}: imports {self.module}"


def room(module: str) -> str:
    """The room of kiosk.ROOM.anything; empty for kiosk itself."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 and parts[1] != "__init__" else ""


def imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and full name of every module imported anywhere in a file, in functions too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield from ((node.lineno, name) for name in names(node))


def names(node: ast.ImportFrom) -> Iterator[str]:
    """`from kiosk import problems` imports kiosk.problems, as `from kiosk.problems import Problem` does."""
    module = str(node.module)
    if module == "kiosk":
        yield from (f"kiosk.{alias.name}" for alias in node.names)
    else:
        yield module


@pytest.fixture(scope="module")
def seen() -> list[Import]:
    """Every import of the program."""
    return [
        Import(file, line, module)
        for file in sorted(SOURCE.rglob("*.py"))
        for line, module in imports(ast.parse(file.read_text(encoding="utf-8")))
    ]


def test_the_check_sees_the_whole_program(seen: list[Import]) -> None:
    assert len(seen) >= FEWEST
    assert {one.room for one in seen} <= {"", *MAY_KNOW}, "a new room: say in MAY_KNOW what it may know"
    assert {"bundle", "prepare", "depot", "show", "session"} <= {one.room for one in seen}


def test_nothing_is_imported_by_a_relative_name() -> None:
    relative = [
        f"{file.relative_to(SOURCE)}:{node.lineno}"
        for file in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == [], "this check reads full names only"


def test_rooms_know_only_what_lies_to_their_left(seen: list[Import]) -> None:
    wrong = [
        str(one)
        for one in seen
        if one.top == "kiosk" and room(one.module) not in {"", one.room, *MAY_KNOW.get(one.room, set(MAY_KNOW))}
    ]
    assert wrong == []


def test_only_show_knows_qt(seen: list[Import]) -> None:
    assert [str(one) for one in seen if one.top in ("PySide6", "shiboken6") and one.room != "show"] == []
    assert any(one.top == "PySide6" for one in seen)


@pytest.mark.parametrize("place", ["problems", "resources", "session"])
def test_the_leaves_stand_on_the_standard_library_alone(seen: list[Import], place: str) -> None:
    allowed = {*sys.stdlib_module_names, "kiosk"}
    assert [str(one) for one in seen if one.room == place and one.top not in allowed] == []


@pytest.mark.parametrize("place", sorted(MAY_NOT_IMPORT))
def test_a_room_does_without_what_is_not_its_work(seen: list[Import], place: str) -> None:
    assert [str(one) for one in seen if one.room == place and one.top in MAY_NOT_IMPORT[place]] == []


@pytest.mark.parametrize("module", ["kiosk.show.app", "kiosk.cli"])
def test_a_start_loads_nothing_of_the_workshop(module: str) -> None:
    """Through everything that they import: reading the files alone would miss a neighbour's neighbour."""
    code = f"import {module}, sys; print(*sorted({WORKSHOP} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


def test_the_help_loads_no_qt() -> None:
    code = "import kiosk.cli, sys; print('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "False", done.stderr


def test_nobody_asks_for_the_meta_object_of_a_view() -> None:
    """PySide keeps its address for ever, and takes whatever is made there later for it."""
    asked = "metaObject" + "()."
    root = Path(__file__).parents[1]
    files = [file for folder in ("src", "tests", "bench") for file in (root / folder).rglob("*.py")]
    assert len(files) > 300
    assert [file.name for file in files if asked in file.read_text()] == []


def test_only_pictures_are_made_while_others_wait() -> None:
    """What QML makes in pieces and somebody leaves before it is whole ends in warnings, and one of those takes an
    exhibition away: a page of names did so one time in fifty. A picture is decoded by another thread and is safe."""
    views = {file: file.read_text() for file in (SOURCE / "kiosk" / "qml").rglob("*.qml")}
    assert len(views) > 60
    in_pieces = {file.name for file, text in views.items() if "asynchronous:" in text or "incubateObject" in text}
    assert in_pieces == {"Picture.qml"}
    assert "\nImage {" in views[SOURCE / "kiosk" / "qml" / "Kiosk" / "Controls" / "Picture.qml"]
