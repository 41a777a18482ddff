"""Pictures: only what is allowed is opened, and only what is shown comes out."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from kiosk.prepare import pictures
from kiosk.prepare.form import Made
from kiosk.prepare.pictures import Job, PictureError, make, opened

ORIENTATION, DESCRIPTION = 0x0112, 0x010E
SECRET = b"Jane Doe at 45.7N 126.6E"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "out" / "files").mkdir(parents=True)
    return tmp_path / "out"


def job(original: Path, *, photographic: bool = False, engrave: bool = False, contrast: Path | None = None) -> Job:
    return Job(original, contrast, photographic, engrave, ink="#12211F", paper="#DFE5DF")


def sizes(made: Made, use: str, contrast: bool = False) -> list[tuple[float, int, int]]:
    return [
        (round(one["unit"], 2), one["width"], one["height"])
        for one in made["pictures"]
        if one["use"] == use and one["contrast"] is contrast
    ]


def half_red(size: tuple[int, int]) -> Image.Image:
    """Red on the left, blue on the right."""
    picture = Image.new("RGB", size, "#0000FF")
    picture.paste("#FF0000", (0, 0, size[0] // 2, size[1]))
    return picture


def test_a_turned_photograph_stands_upright(tmp_path: Path, out: Path) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 6  # the camera was held on its side: turn it clockwise
    half_red((400, 200)).save(tmp_path / "turned.jpg", exif=exif, quality=95)
    made = make(job(tmp_path / "turned.jpg", photographic=True), out)
    assert (made["width"], made["height"]) == (200, 400)
    shown = Image.open(out / made["pictures"][0]["file"])
    assert shown.height > shown.width
    top, bottom = shown.getpixel((50, 10)), shown.getpixel((50, shown.height - 10))
    assert top[0] > 200 and bottom[2] > 200
    assert shown.getexif().get(ORIENTATION) is None


@pytest.mark.parametrize("photographic", [True, False])
@pytest.mark.parametrize("kind", ["jpg", "png", "webp", "tif"])
def test_nothing_a_picture_says_about_people_is_kept(tmp_path: Path, out: Path, kind: str, photographic: bool) -> None:
    exif = Image.Exif()
    exif[DESCRIPTION] = SECRET.decode()
    file = tmp_path / f"secret.{kind}"
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", SECRET.decode())
    extra = {"pnginfo": text} if kind == "png" else {"comment": SECRET} if kind == "jpg" else {}
    half_red((300, 200)).save(file, exif=exif, dpi=(123, 123), **extra)
    assert SECRET in file.read_bytes()
    made = make(job(file, photographic=photographic), out)
    for picture in made["pictures"]:
        content = (out / picture["file"]).read_bytes()
        assert SECRET not in content
        assert not {"exif", "dpi", "comment", "Comment", "icc_profile"} & set(Image.open(io.BytesIO(content)).info)


def test_the_content_decides_not_the_name(tmp_path: Path) -> None:
    half_red((20, 20)).save(tmp_path / "really.png")
    (tmp_path / "named.jpg").write_bytes((tmp_path / "really.png").read_bytes())
    assert opened(tmp_path / "named.jpg", "#000000").size == (20, 20)


@pytest.mark.parametrize(
    "content",
    [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", b"GIF89a" + bytes(40), b"BM" + bytes(60)],
)
def test_anything_but_the_four_formats_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.png").write_bytes(content)
    with pytest.raises(PictureError) as caught:
        opened(tmp_path / "a.png", "#000000")
    assert caught.value.message == "is not a JPEG, PNG, WebP or TIFF picture, whatever its name says"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_picture_cut_anywhere_is_refused_or_whole(tmp_path: Path, kind: str) -> None:
    buffer = io.BytesIO()
    Image.effect_noise((64, 48), 60).convert("RGB").save(buffer, kind)
    whole = buffer.getvalue()
    refused = 0
    for length in range(0, len(whole), max(1, len(whole) // 60)):
        (tmp_path / "cut").write_bytes(whole[:length])
        try:
            assert opened(tmp_path / "cut", "#000000").size == (64, 48)
        except PictureError as error:
            refused += 1
            assert error.file == tmp_path / "cut"
    assert refused > 40


def test_too_many_pixels_are_refused_before_they_are_decoded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "PIXEL_CAP", 1_000_000)
    Image.new("L", (1001, 1000)).save(tmp_path / "large.png")
    with pytest.raises(PictureError) as caught:
        opened(tmp_path / "large.png", "#000000")
    assert caught.value.message == "is 1001 x 1000, more than the 1 million pixels a picture may have"
    Image.new("L", (1000, 1000)).save(tmp_path / "fits.png")
    assert opened(tmp_path / "fits.png", "#000000").size == (1000, 1000)


def test_a_decompression_bomb_is_a_problem_of_that_file(tmp_path: Path) -> None:
    Image.new("1", (20_000, 20_000)).save(tmp_path / "bomb.png")
    with pytest.raises(PictureError, match="more than the 100 million pixels"):
        opened(tmp_path / "bomb.png", "#000000")


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16", "I", "CMYK", "YCbCr"])
def test_every_way_of_storing_colour_is_read(tmp_path: Path, mode: str) -> None:
    grey = Image.new("L", (8, 8), 200)
    picture = Image.new("I;16", (8, 8), 200 << 8) if mode.startswith("I") else grey.convert("RGB").convert(mode)
    if mode == "I":
        picture = picture.convert("I")
    picture.save(tmp_path / "a.tif")
    shown = opened(tmp_path / "a.tif", "#000000").convert("L").getpixel((3, 3))
    assert abs(shown - (255 if mode == "1" else 200)) <= 4


def test_what_is_transparent_shows_the_paper(tmp_path: Path) -> None:
    Image.new("RGBA", (8, 8), (255, 0, 0, 0)).save(tmp_path / "clear.png")
    assert opened(tmp_path / "clear.png", "#DFE5DF").getpixel((0, 0)) == (0xDF, 0xE5, 0xDF)


def test_colours_of_another_profile_become_srgb(tmp_path: Path) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    half_red((8, 8)).save(tmp_path / "same.png", icc_profile=lab)
    half_red((8, 8)).save(tmp_path / "broken.png", icc_profile=b"not a profile")
    for name in ("same.png", "broken.png"):
        assert opened(tmp_path / name, "#000000").getpixel((0, 0)) == (255, 0, 0)


def test_pictures_fit_their_boxes_and_are_never_enlarged(tmp_path: Path, out: Path) -> None:
    Image.new("RGB", (2400, 1350), "#808080").save(tmp_path / "large.png")
    made = make(job(tmp_path / "large.png"), out)
    assert sizes(made, "page") == [(0.67, 757, 425), (1, 1136, 639), (2, 2272, 1278)]
    assert sizes(made, "viewer") == [(1, 1920, 1080), (2, 2400, 1350)]
    assert sizes(made, "thumb") == [(1, 170, 96)]
    Image.new("RGB", (100, 60), "#808080").save(tmp_path / "small.png")
    small = make(job(tmp_path / "small.png"), out)
    assert sizes(small, "page") == [(0.67, 100, 60)]


def test_an_engraving_covers_both_plates_at_every_scale(tmp_path: Path, out: Path) -> None:
    for shape in ((320, 180), (300, 300), (200, 400), (800, 100)):
        Image.linear_gradient("L").resize(shape).save(tmp_path / "tone.png")
        made = make(job(tmp_path / "tone.png", engrave=True), out)
        for one in made["pictures"]:
            if one["use"] == "page":
                assert one["width"] >= int(1136 * one["unit"]) and one["height"] >= round(760 * one["unit"])
            if one["use"] == "narrow":
                assert one["width"] >= int(592 * one["unit"]) and one["height"] >= int(333 * one["unit"])
    assert [unit for unit, *_ in sizes(made, "page")] == [0.67, 1, 1.33, 2]


def test_beside_large_text_an_engraving_is_whole(tmp_path: Path, out: Path) -> None:
    Image.linear_gradient("L").resize((1600, 900)).save(tmp_path / "tone.png")
    made = make(job(tmp_path / "tone.png", engrave=True), out)
    assert sizes(made, "narrow") == sizes(made, "narrow", contrast=True)
    assert sizes(made, "narrow") == [(0.67, 395, 222), (1, 592, 333), (1.33, 789, 444), (2, 1184, 666)]


def test_a_strip_is_not_enlarged_until_it_fills_a_plate(tmp_path: Path, out: Path) -> None:
    Image.new("L", (2, 1000)).save(tmp_path / "strip.png")
    with pytest.raises(PictureError) as caught:
        make(job(tmp_path / "strip.png", engrave=True), out)
    assert caught.value.message == "is 2 x 1000, and what is engraved is 8 times as long as wide at most"
    assert make(job(tmp_path / "strip.png"), out)["height"] == 1000


def test_the_viewer_shows_an_engraving_in_whole_steps(tmp_path: Path, out: Path) -> None:
    Image.linear_gradient("L").resize((1600, 900)).save(tmp_path / "tone.png")
    made = make(job(tmp_path / "tone.png", engrave=True), out)
    assert sizes(made, "viewer") == sizes(made, "viewer", contrast=True)
    assert sizes(made, "viewer") == [(0.67, 1137, 640), (1, 1706, 960), (2, 3412, 1920), (3, 5118, 2880)]


def test_an_upright_screen_has_an_engraving_as_wide_as_it_is(tmp_path: Path, out: Path) -> None:
    Image.linear_gradient("L").resize((1600, 900)).save(tmp_path / "tone.png")
    made = make(job(tmp_path / "tone.png", engrave=True), out)
    assert sizes(made, "upright") == sizes(made, "upright", contrast=True)
    assert sizes(made, "upright") == [(0.67, 720, 405), (1, 1080, 607), (2, 2160, 1214)]


def test_a_contrast_drawing_is_kept_apart(tmp_path: Path, out: Path) -> None:
    Image.new("RGB", (300, 200), "#DFE5DF").save(tmp_path / "plain.png")
    Image.new("RGB", (300, 200), "#000000").save(tmp_path / "contrast.png")
    made = make(job(tmp_path / "plain.png", contrast=tmp_path / "contrast.png"), out)
    for picture in made["pictures"]:
        shown = Image.open(out / picture["file"]).convert("RGB").getpixel((0, 0))
        assert shown == ((0, 0, 0) if picture["contrast"] else (0xDF, 0xE5, 0xDF))


def test_a_flat_drawing_keeps_its_exact_colours_in_a_palette(tmp_path: Path, out: Path) -> None:
    half_red((300, 200)).save(tmp_path / "flat.png")
    made = make(job(tmp_path / "flat.png"), out)
    viewer = next(one for one in made["pictures"] if one["use"] == "viewer")
    shown = Image.open(out / viewer["file"])
    assert shown.mode == "P"
    assert shown.convert("RGB").tobytes() == half_red((300, 200)).tobytes()


def test_a_job_has_another_key_when_anything_that_decides_it_changes(tmp_path: Path) -> None:
    half_red((20, 20)).save(tmp_path / "a.png")
    half_red((22, 20)).save(tmp_path / "b.png")
    jobs = [
        job(tmp_path / "a.png"),
        job(tmp_path / "b.png"),
        job(tmp_path / "a.png", photographic=True),
        job(tmp_path / "a.png", engrave=True),
        job(tmp_path / "a.png", contrast=tmp_path / "b.png"),
    ]
    assert len({one.key() for one in jobs}) == len(jobs)
