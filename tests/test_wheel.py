"""An installed wheel is the whole program: code, what it shows of itself, and the exhibition."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[1]


def python(*arguments: str, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    python("-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT), cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel installed into it, and nothing of the checkout."""
    folder = tmp_path_factory.mktemp("site")
    python("-m", "pip", "install", "--no-deps", "--no-index", "--target", str(folder), str(wheel), cwd=folder)
    return folder


def test_the_installed_program_is_the_one_that_answers(installed: Path) -> None:
    said = python("-c", "import kiosk.cli; print(kiosk.cli.__file__)", cwd=installed, PYTHONPATH=str(installed))
    assert Path(said.strip()) == installed / "kiosk" / "cli.py"


def test_it_finds_its_fonts_and_the_exhibition(installed: Path) -> None:
    code = "from kiosk import resources as r; print(r.resources()); print(r.shipped_content())"
    resources, content = map(Path, python("-c", code, cwd=installed, PYTHONPATH=str(installed)).split())
    assert resources == installed / "kiosk" / "_shipped" / "resources"
    assert same_files(resources, ROOT / "resources")
    assert same_files(content / "far-east-1945", ROOT / "content" / "far-east-1945", without="drawing")


def test_every_view_is_in_it(installed: Path) -> None:
    assert same_files(installed / "kiosk" / "qml", ROOT / "src" / "kiosk" / "qml")


def test_its_command_is_the_script_that_says_how_memory_is_taken(wheel: Path) -> None:
    with ZipFile(wheel) as file:
        (name,) = [name for name in file.namelist() if name.endswith(".data/scripts/kiosk")]
        assert file.read(name) == (ROOT / "deploy" / "kiosk").read_bytes()


def test_it_carries_every_licence_and_no_workshop_tools(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    licences = {Path(name).name for name in names if "/licenses/" in name}
    assert licences == {"LICENSE", *(file.name for file in (ROOT / "LICENSES").iterdir())}
    assert not [name for name in names if "/drawing/" in name or name.endswith(".pyc")]


def same_files(one: Path, other: Path, without: str = "") -> bool:
    """Whether both folders hold files of the same names, and some."""
    names = [
        {file.relative_to(folder) for file in folder.rglob("*") if file.is_file() and file.suffix != ".pyc"}
        for folder in (one, other)
    ]
    left = {name for name in names[1] if name.parts[0] != without}
    assert names[0] == left
    return bool(left)
