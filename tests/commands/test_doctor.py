"""`kiosk doctor`: each line says that a thing is fine, or what a technician does about it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.commands import doctor
from kiosk.commands.lines import FINE, MEND, Line
from kiosk.resources import resources
from kiosk.show.hardware import Monitor, Touchscreen
from kiosk.show.platform import Choice
from rig.fixtures import Panel
from rig.kiosk import clean_environment

FULL_HD_43 = Monitor("HDMI-1", 1920, 1080, 941, 529)
KERNEL = """\
I: Bus=0003 Vendor=046d Product=c31c Version=0110
N: Name="Logitech USB Keyboard"
P: Phys=usb-0000:00:14.0-2/input0
B: PROP=0
B: EV=120013

I: Bus=0003 Vendor=0eef Product=c002 Version=0110
N: Name="eGalax Touch"
B: PROP=2
B: EV=1b
B: ABS=273800000000003

I: Bus=0011 Vendor=0002 Product=0007 Version=01b1
N: Name="A laptop's touchpad"
B: PROP=5
B: EV=b
B: ABS=273800000000003
"""


class TestVersions:
    def test_the_versions_that_were_tried_are_fine(self) -> None:
        assert str(doctor.versions((3, 11, 2), "6.11.3", "6.11.3")) == "fine: Python 3.11.2, Qt 6.11.3."

    def test_another_qt_says_how_to_get_the_right_one(self) -> None:
        line = doctor.versions((3, 11, 2), "6.12.0", "6.11.3")
        assert str(line) == (
            "mend: Python 3.11.2, Qt 6.12.0. It was tried with Qt 6.11.3 only."
            " Run: pip install PySide6_Essentials==6.11.3"
        )

    def test_an_old_python_is_told_first(self) -> None:
        assert doctor.versions((3, 10, 9), "6.11.3", "6.11.3").mend == "The kiosk needs Python 3.11 or newer."


class TestWindow:
    def test_missing_libraries_come_with_the_line_to_type(self) -> None:
        line = doctor.libraries("xcb", ("libEGL.so.1", "libxcb-cursor.so.0"))
        assert line.what == "2 libraries are missing"
        assert line.mend.endswith("Run: sudo apt-get install libegl1 libxcb-cursor0")
        assert doctor.libraries("xcb", ()).status == "fine"

    def test_without_a_display_the_way_out_is_named(self) -> None:
        line = doctor.display("There is no display: DISPLAY is not set. Start it from a desktop.")
        assert str(line) == "mend: There is no display: DISPLAY is not set. Start it from a desktop."

    def test_a_display_that_qt_cannot_open_is_not_called_fine(self) -> None:
        assert doctor.display(None).status == "fine"
        assert doctor.display(None, opened=False).status == "mend"

    def test_the_renderer_is_said_with_its_reason(self) -> None:
        assert str(doctor.renderer(Choice("opengl", "renderD128 is a GPU (i915)"))) == (
            "fine: the opengl renderer draws, because renderD128 is a GPU (i915)."
        )
        assert "films would need OpenGL" in doctor.renderer(Choice("software", "there is no GPU")).what

    def test_a_gpu_that_this_user_may_not_open_can_be_mended(self) -> None:
        line = doctor.renderer(Choice("software", "this user may not open /dev/dri/renderD128 (i915)"))
        assert (line.status, "usermod" in line.mend) == ("mend", True)


class TestScreen:
    def test_the_screen_of_a_kiosk_has_targets_twice_as_big_as_a_finger_needs(self) -> None:
        (line,) = doctor.screens([FULL_HD_43])
        assert str(line) == (
            "fine: screen HDMI-1: 1920x1080 px, 941x529 mm, 2.04 px per mm, the smallest button 31.4 mm."
        )

    def test_more_px_on_the_same_glass_are_as_big_to_the_finger(self) -> None:
        (line,) = doctor.screens([Monitor("DP-1", 3840, 2160, 941, 529)])
        assert line.what.endswith("the smallest button 31.4 mm")

    def test_a_portrait_screen_is_measured_along_its_long_side(self) -> None:
        (line,) = doctor.screens([Monitor("DP-1", 1080, 1920, 529, 941)])
        assert line.what.endswith("2.04 px per mm, the smallest button 31.4 mm")

    @pytest.mark.parametrize(
        ("monitor", "how"),
        [
            (Monitor("eDP-1", 1920, 1080, 344, 194), "A finger needs 15 mm: use a larger screen."),
            (Monitor("VGA-1", 1024, 768, 800, 600), "It is too small: the kiosk needs 1280x720 px at least."),
            (Monitor("VGA-1", 1920, 1080, 0, 0), "It does not say how big it is"),
        ],
    )
    def test_a_screen_that_does_not_do_says_why(self, monitor: Monitor, how: str) -> None:
        (line,) = doctor.screens([monitor])
        assert (line.status, line.mend.startswith(how)) == ("mend", True), line

    def test_no_screen_at_all(self) -> None:
        assert [line.status for line in doctor.screens([])] == ["mend"]


class TestTouch:
    def test_the_kernel_tells_a_touchscreen_from_a_touchpad(self) -> None:
        assert list(doctor.touchscreens_of(KERNEL)) == ["eGalax Touch"]
        assert str(doctor.touch((), KERNEL)) == "fine: touch: eGalax Touch."

    def test_what_the_display_knows_goes_first(self) -> None:
        assert str(doctor.touch([Touchscreen("panel", 10)], KERNEL)) == "fine: touch: panel (10 fingers)."

    def test_no_touchscreen_says_where_to_look(self) -> None:
        assert doctor.touch((), "").status == "mend"
        assert "USB cable" in doctor.touch((), "garbage: in = out\n\n\n").mend


class TestFonts:
    def test_the_list_is_what_we_ship(self) -> None:
        assert {file.stem for file in (resources() / "fonts").glob("*.ttf")} == set(doctor.FONTS)

    def test_a_missing_font_is_named(self, tmp_path: Path) -> None:
        for name in doctor.FONTS[1:]:
            (tmp_path / f"{name}.ttf").touch()
        assert doctor.font_files(tmp_path, ()).what == f"fonts are missing: {doctor.FONTS[0]}"

    def test_a_font_that_does_not_open_is_named(self) -> None:
        line = doctor.font_files(resources() / "fonts", ("/elsewhere/Spectral-Light.ttf",))
        assert str(line) == "mend: fonts do not open: Spectral-Light. Install the kiosk again."
        assert doctor.font_files(resources() / "fonts", ()).status == "fine"
        assert doctor.font_files(resources() / "fonts", None).status == "mend"


class TestFolders:
    def test_a_folder_that_can_be_made_is_fine(self, tmp_path: Path) -> None:
        assert doctor.folder("cache", tmp_path / "a" / "b").status == "fine"
        assert not (tmp_path / "a").exists(), "looking must not make it"

    def test_a_folder_that_may_not_be_written_says_which(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(os, "access", lambda *_: False)
        line = doctor.folder("state", tmp_path / "kiosk")
        assert str(line) == (
            f"mend: state: {tmp_path}/kiosk cannot be written. Give this user the right to write to {tmp_path}."
        )

    def test_a_file_in_its_place_is_in_the_way(self, tmp_path: Path) -> None:
        (tmp_path / "kiosk").touch()
        assert doctor.folder("state", tmp_path / "kiosk" / "deep").status == "mend"

    def test_a_full_disk_says_how_much_is_needed(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(doctor, "ROOM_MB", 10**12)
        assert "has" in doctor.folder("cache", tmp_path).what
        assert doctor.folder("cache", tmp_path).status == "mend"


@pytest.mark.parametrize(("year", "status"), [(1970, "mend"), (2026, "fine"), (2099, "fine"), (2106, "mend")])
def test_a_clock_without_its_battery_is_seen(year: int, status: str) -> None:
    assert doctor.clock(datetime(year, 1, 1, 0, 30)).status == status


class TestCommand:
    def test_it_looks_at_the_screen_that_is_there(self, panel: Panel, tmp_path: Path) -> None:
        code, said = kiosk_doctor(clean_environment(tmp_path, DISPLAY=panel.display))
        assert said == [line for line in said if line.startswith("fine: ")], "\n".join(said)
        assert any(line.startswith("fine: screen DUMMY0: 1920x1080 px, ") for line in said)
        assert "fine: touch: touch (10 fingers)." in said
        assert code == FINE

    def test_without_a_display_it_still_says_everything_else(self, tmp_path: Path) -> None:
        code, said = kiosk_doctor(clean_environment(tmp_path))
        assert code == MEND
        assert any(line.startswith("mend: There is no display") for line in said)
        assert "fine: all 10 fonts open." in said

    def test_json_says_the_same(self, tmp_path: Path) -> None:
        env = clean_environment(tmp_path)
        lines = json.loads("\n".join(kiosk_doctor(env, "--format", "json")[1]))
        said = [str(Line(**line)) for line in lines]
        assert ignoring_the_clock(said) == ignoring_the_clock(kiosk_doctor(env)[1])


def kiosk_doctor(env: dict[str, str], *arguments: str) -> tuple[int, list[str]]:
    command = [sys.executable, "-m", "kiosk", "doctor", *arguments]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.returncode, done.stdout.splitlines()


def ignoring_the_clock(said: list[str]) -> list[str]:
    return [line for line in said if "the clock says" not in line and " free" not in line]
