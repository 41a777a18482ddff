"""A start never aborts in C++: what is missing is said first. The renderer is the one that is fast here."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.show import platform

LDD = """\
/qt/plugins/platforms/libqxcb.so:
\tlinux-vdso.so.1 (0x00007fff)
\tlibGL.so.1 => /usr/lib/x86_64-linux-gnu/libGL.so.1 (0x00007f)
\tlibxcb-cursor.so.0 => not found
\tlibxcb-icccm.so.4 => not found
/qt/lib/libQt6Quick.so.6:
\tlibxcb-cursor.so.0 => not found
\tlibunheard.so.9 => not found
"""


@pytest.fixture
def sockets() -> Iterator[Path]:
    """A folder for sockets, whose paths may not be long."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def listening(path: Path) -> socket.socket:
    channel = socket.socket(socket.AF_UNIX)
    channel.bind(str(path))
    channel.listen()
    return channel


def gpu(tmp_path: Path, driver: str, features: str | None = None) -> tuple[Path, Path]:
    """A fake /dev/dri and /sys/class/drm with one render node."""
    dev, drm = tmp_path / "dri", tmp_path / "drm"
    dev.mkdir()
    (dev / "renderD128").touch()
    device = drm / "renderD128" / "device"
    device.mkdir(parents=True)
    (device / "driver").symlink_to(tmp_path / "drivers" / driver)
    if features is not None:
        (device / "virtio0").mkdir()
        (device / "virtio0" / "features").write_text(features)
    return dev, drm


class TestDisplay:
    def test_without_a_display_it_says_so_and_what_to_do(self) -> None:
        said = platform.display_problem({})
        assert said is not None
        assert said.startswith("There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. ")
        assert "kiosk tour BUNDLE --out DIR" in said

    def test_an_empty_variable_is_no_display(self) -> None:
        assert platform.display_problem({"DISPLAY": "", "WAYLAND_DISPLAY": ""})

    def test_a_display_that_nobody_serves_is_none(self, sockets: Path) -> None:
        said = platform.display_problem({"DISPLAY": ":7.0"}, sockets)
        assert said is not None
        assert f"DISPLAY=:7.0 says so, but nothing answers at {sockets / 'X7'}" in said

    def test_a_socket_left_behind_by_a_dead_server_is_no_display(self, sockets: Path) -> None:
        listening(sockets / "X7").close()
        assert (sockets / "X7").exists()
        assert platform.display_problem({"DISPLAY": ":7"}, sockets)

    def test_a_display_that_answers_is_one(self, sockets: Path) -> None:
        with listening(sockets / "X7"):
            assert platform.display_problem({"DISPLAY": ":7"}, sockets) is None
            assert platform.display_problem({"DISPLAY": "unix:7.0"}, sockets) is None

    def test_a_display_of_another_machine_is_left_to_qt(self, sockets: Path) -> None:
        assert platform.display_problem({"DISPLAY": "elsewhere:10.0"}, sockets) is None

    def test_a_wayland_socket_lies_in_the_runtime_folder(self, sockets: Path) -> None:
        env = {"WAYLAND_DISPLAY": "wayland-3", "XDG_RUNTIME_DIR": str(sockets)}
        assert platform.display_problem(env)
        with listening(sockets / "wayland-3"):
            assert platform.display_problem(env) is None

    @pytest.mark.parametrize("name", ["offscreen", "eglfs", "linuxfb:fb=/dev/fb1", "vnc"])
    def test_a_platform_with_its_own_screen_needs_no_display(self, name: str) -> None:
        assert platform.display_problem({"QT_QPA_PLATFORM": name}) is None

    def test_what_was_asked_wins_then_wayland_then_x11(self) -> None:
        both = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}
        assert platform.platform_for({**both, "QT_QPA_PLATFORM": "xcb"}) == "xcb"
        assert platform.platform_for(both) == "wayland"
        assert platform.platform_for({"DISPLAY": ":0"}) == "xcb"
        assert platform.platform_for({}) is None


class TestRenderer:
    def test_without_a_gpu_the_processor_draws_in_its_own_way(self, tmp_path: Path) -> None:
        choice = platform.choose_renderer({"DISPLAY": ":0"}, tmp_path / "dri", tmp_path / "drm")
        assert choice.renderer == "software"
        assert choice.why == f"there is no GPU ({tmp_path}/dri/renderD* is absent)"

    @pytest.mark.parametrize("driver", ["i915", "amdgpu", "nouveau", "nvidia", "v3d", "panfrost"])
    def test_a_gpu_draws_with_opengl(self, tmp_path: Path, driver: str) -> None:
        choice = platform.choose_renderer({"DISPLAY": ":0"}, *gpu(tmp_path, driver))
        assert choice == platform.Choice("opengl", f"renderD128 is a GPU ({driver})")
        assert not platform.opengl_is_software(tmp_path / "dri", tmp_path / "drm")

    @pytest.mark.parametrize("driver", ["vgem", "bochs", "simple-framebuffer", "ast", "vkms"])
    def test_a_picture_without_a_3d_unit_is_no_gpu(self, tmp_path: Path, driver: str) -> None:
        choice = platform.choose_renderer({"DISPLAY": ":0"}, *gpu(tmp_path, driver))
        assert choice == platform.Choice("software", f"renderD128 is {driver}, which has no 3D")

    @pytest.mark.parametrize(("features", "renderer"), [("1100", "opengl"), ("0100", "software"), ("", "software")])
    def test_a_virtual_machine_says_by_a_bit_whether_it_has_3d(
        self, tmp_path: Path, features: str, renderer: str
    ) -> None:
        assert platform.choose_renderer({}, *gpu(tmp_path, "virtio_gpu", features)).renderer == renderer

    def test_the_gpu_among_other_nodes_is_found(self, tmp_path: Path) -> None:
        dev, drm = gpu(tmp_path, "vgem")
        (dev / "renderD129").touch()
        (drm / "renderD129" / "device").mkdir(parents=True)
        (drm / "renderD129" / "device" / "driver").symlink_to("/drivers/amdgpu")
        assert platform.choose_renderer({}, dev, drm).why == "renderD129 is a GPU (amdgpu)"

    def test_a_gpu_that_this_user_may_not_open_is_none(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        dev, drm = gpu(tmp_path, "i915")
        monkeypatch.setattr(os, "access", lambda *_: False)
        choice = platform.choose_renderer({}, dev, drm)
        assert choice.renderer == "software"
        assert "its group is usually render" in choice.why

    @pytest.mark.parametrize(("backend", "renderer"), [("software", "software"), ("rhi", "opengl")])
    def test_what_the_environment_asks_for_wins(self, tmp_path: Path, backend: str, renderer: str) -> None:
        with_gpu = gpu(tmp_path, "i915")
        choice = platform.choose_renderer({"QT_QUICK_BACKEND": backend}, *with_gpu)
        assert choice == platform.Choice(renderer, f"QT_QUICK_BACKEND={backend} asks for it")  # type: ignore[arg-type]

    @pytest.mark.parametrize("env", [{"QT_QPA_PLATFORM": "offscreen"}, {"LIBGL_ALWAYS_SOFTWARE": "1"}])
    def test_opengl_that_is_turned_off_is_not_chosen(self, tmp_path: Path, env: dict[str, str]) -> None:
        assert platform.choose_renderer(env, *gpu(tmp_path, "i915")).renderer == "software"


class TestLibraries:
    def test_each_missing_library_is_named_once(self) -> None:
        missing = platform.missing_libraries(Path("libqxcb.so"), ldd=lambda _: LDD)
        assert missing == ("libunheard.so.9", "libxcb-cursor.so.0", "libxcb-icccm.so.4")

    def test_the_packages_of_libraries_are_one_line_to_type(self) -> None:
        said = platform.say_missing(("libglib-2.0.so.0", "libgthread-2.0.so.0", "libunheard.so.9"))
        assert said == (
            "Qt lacks libglib-2.0.so.0, libgthread-2.0.so.0, libunheard.so.9. Run: sudo apt-get install libglib2.0-0"
            " Find the package of libunheard.so.9 with apt-file."
        )

    def test_the_linker_is_not_asked_where_every_file_lies_in_place(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in platform.NEEDED["xcb"]:
            (tmp_path / name).touch()
        monkeypatch.setattr(platform, "_ldd", lambda _: pytest.fail("the linker was asked"))
        assert platform.library_problem("xcb", tmp_path, [tmp_path]) is None

    def test_the_linker_has_the_last_word(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(platform, "_ldd", lambda _: "")
        assert platform.library_problem("xcb", tmp_path, [tmp_path / "elsewhere"]) is None
        monkeypatch.setattr(platform, "_ldd", lambda _: LDD.replace("libunheard.so.9", "libxcb-image.so.0"))
        said = platform.library_problem("xcb", tmp_path, [tmp_path / "elsewhere"])
        assert said is not None
        assert said.endswith("Run: sudo apt-get install libxcb-cursor0 libxcb-icccm4 libxcb-image0")

    def test_every_library_that_qt_needs_has_a_package(self) -> None:
        assert all(name in platform.PACKAGES for names in platform.NEEDED.values() for name in names)

    def test_the_real_qt_is_asked_for_the_real_libraries(self) -> None:
        files = platform.linked_files("xcb", platform.qt_folder())
        assert [file.name for file in files] == ["libqxcb.so", "libQt6Quick.so.6"]
        assert platform.missing_libraries(*files) == ()
        assert platform.library_problem("xcb", platform.qt_folder()) is None


def test_looking_loads_no_qt_and_runs_no_program() -> None:
    code = (
        "import os, sys; from kiosk.show import platform as p; p.display_problem(os.environ);"
        "p.choose_renderer(os.environ); p.library_problem('xcb', p.qt_folder());"
        "print(sorted({'subprocess', 'socket', 'ctypes', 'PySide6'} & set(sys.modules)))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"DISPLAY": ""})
    assert said.stdout.strip() == "[]"
