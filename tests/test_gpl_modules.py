"""Parts of Qt that are GPL-only are neither imported nor loaded: the program is Apache-2.0.

Neither wheel's licence field names them, and PySide6_Addons installs them beside the others.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rig.fixtures import Panel
from rig.kiosk import Program

ROOT = Path(__file__).resolve().parents[1]

# Name of the part as it occurs in a QML import, a Python module or a library's file name, without dots and case.
GPL_ONLY = (
    "qtquickvirtualkeyboard",
    "virtualkeyboard",
    "waylandcompositor",
    "quicktimeline",
    "lottie",
    "charts",
    "datavisualization",
    "graphs",
    "quick3d",
    "canvaspainter",
    "httpserver",
    "networkauth",
)
ALSO_UNUSED = ("webengine", "qtpdf", "qt6pdf")  # 195 MB
UNWANTED = (*GPL_ONLY, *ALSO_UNUSED)


def unwanted(name: str) -> bool:
    flat = re.sub(r"[._-]", "", name).lower()
    return any(part in flat for part in UNWANTED)


def qml_imports() -> Iterator[tuple[Path, str]]:
    for file in (ROOT / "src").rglob("*.qml"):
        for module in re.findall(r"^\s*import\s+([\w.]+)", file.read_text(encoding="utf-8"), re.MULTILINE):
            yield file, module


def qt_imports() -> Iterator[tuple[Path, str]]:
    for file in [*(ROOT / "src").rglob("*.py"), *(ROOT / "bench").rglob("*.py")]:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6"):
                yield from ((file, f"{node.module}.{alias.name}") for alias in node.names)
            elif isinstance(node, ast.Import):
                yield from ((file, alias.name) for alias in node.names if alias.name.startswith("PySide6"))


@pytest.mark.parametrize(
    "name",
    [
        "QtQuick.VirtualKeyboard",
        "QtWayland.Compositor",
        "PySide6.QtCharts",
        "libQt6Quick3D.so.6",
        "libQt6HttpServer.so",
    ],
)
def test_the_list_knows_each_way_of_naming_a_part(name: str) -> None:
    assert unwanted(name)


@pytest.mark.parametrize("name", ["QtQuick.Controls", "QtQuick.Shapes", "PySide6.QtQml", "libQt6WaylandClient.so.6"])
def test_the_list_lets_the_others_be(name: str) -> None:
    assert not unwanted(name)


def test_no_view_imports_a_gpl_only_part() -> None:
    seen = list(qml_imports())
    assert len(seen) >= 10
    assert [f"{file}: {module}" for file, module in seen if unwanted(module)] == []


def test_no_module_imports_a_gpl_only_part() -> None:
    seen = list(qt_imports())
    assert len(seen) >= 20
    assert [f"{file}: {module}" for file, module in seen if unwanted(module)] == []


def test_the_running_program_has_none_of_them_loaded(
    panel: Panel, kiosk: Callable[..., Program], prepared_exhibition: Path
) -> None:
    running = kiosk(panel, prepared_exhibition)
    running.wait_seen(lambda report: bool(report.get("screen")))
    maps = Path(f"/proc/{running.pid}/maps").read_text()
    loaded = {line.split(maxsplit=5)[-1] for line in maps.splitlines() if line.endswith(".so") or ".so." in line}
    assert any("libQt6Quick.so" in name for name in loaded), "the check looks at another process"
    assert sorted(name for name in loaded if unwanted(Path(name).name)) == []
