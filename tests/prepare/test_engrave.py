"""Plates: lines at a whole pitch, as wide as the tone says."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from kiosk.prepare.engrave import LEVELS, Plate, engrave

INK, PAPER = "#12211F", "#DFE5DF"


def inked(tone: Image.Image, width: int = 400, height: int = 60, pitch: int = 5, light: bool = False) -> np.ndarray:
    """How much ink each pixel got, 0 to 1."""
    plate = engrave(tone, Plate(width, height, pitch, INK, PAPER, light))
    assert plate.size == (width, height)
    return np.asarray(plate) / (LEVELS - 1)


@pytest.mark.parametrize("pitch", [4, 5, 7, 10, 15])
@pytest.mark.parametrize("grey", [0, 60, 128, 200, 255])
def test_the_ink_on_a_flat_tone_is_what_the_tone_asks_for(pitch: int, grey: int) -> None:
    wanted = 0.06 + (0.97 - 0.06) * (1 - grey / 255)
    share = inked(Image.new("L", (50, 30), grey), width=pitch * 40, pitch=pitch).mean()
    assert share == pytest.approx(wanted, abs=0.02)


@pytest.mark.parametrize("pitch", [4, 5, 7, 10, 15])
def test_lines_repeat_at_exactly_their_pitch(pitch: int) -> None:
    plate = inked(Image.new("L", (50, 30), 128), width=pitch * 30, pitch=pitch)
    assert (plate[:, :pitch] == plate[:, pitch : 2 * pitch]).all()
    assert (plate == np.tile(plate[:, :pitch], 30)).all()


def test_a_line_is_whole_in_the_middle_of_its_pitch_and_bare_between() -> None:
    row = inked(Image.new("L", (50, 30), 128), pitch=10)[0, :10]
    assert row[4] == row[5] == 1
    assert row[0] == row[9] == 0


def test_the_line_swells_where_the_tone_deepens() -> None:
    tone = Image.linear_gradient("L").resize((40, 256))  # black above, white below
    rows = inked(tone, height=256).mean(axis=1)
    assert rows[5] > 0.9 and rows[250] < 0.1
    assert (np.diff(rows) <= 0.01).all()


def test_white_on_black_keeps_light_light() -> None:
    tone = Image.linear_gradient("L").resize((40, 256))
    plate = engrave(tone, Plate(400, 256, 5, "#FFFFFF", "#000000", light=True)).convert("L")
    rows = np.asarray(plate).mean(axis=1)
    assert rows[5] < 30 and rows[250] > 220


def test_both_edges_follow_their_own_side() -> None:
    tone = Image.new("L", (2, 2), 255)
    tone.paste(0, (0, 0, 1, 2))
    row = inked(tone.resize((400, 20), Image.Resampling.NEAREST), width=405, pitch=5)[10]
    assert row[100:105].sum() > 4.5
    assert row[300:305].sum() < 0.5


def test_a_plate_has_few_colours_from_paper_to_ink() -> None:
    plate = engrave(Image.linear_gradient("L"), Plate(300, 200, 5, INK, PAPER))
    assert plate.mode == "P"
    colours = {colour for _, colour in plate.convert("RGB").getcolors()}
    assert len(colours) <= 32
    assert {(0x12, 0x21, 0x1F), (0xDF, 0xE5, 0xDF)} <= colours


def test_a_width_that_is_no_multiple_of_the_pitch_is_kept() -> None:
    assert engrave(Image.new("L", (9, 9), 90), Plate(1351, 40, 5, INK, PAPER)).size == (1351, 40)
