"""One picture of a bundle becomes the files that screens need. Runs in a worker process: file in, files out.

A picture is opened by what it holds, never by its name; its orientation is applied, its colours become
sRGB, everything else it carried (place, camera, names, thumbnails) is dropped because it is encoded anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import PIL
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from kiosk.prepare.engrave import LEVELS, NARROWEST, WIDEST, Plate, engrave, ramp, rgb
from kiosk.prepare.form import Made, Picture
from kiosk.prepare.sizes import (
    NARROW,
    PAGE_PITCHES,
    UPRIGHT_PITCHES,
    VIEWER_PITCHES,
    Size,
    engraved_sizes,
    plain_sizes,
)
from kiosk.prepare.store import digest, put

FORMATS = ("JPEG", "PNG", "WEBP", "TIFF")
PIXEL_CAP = 100_000_000
SLIMMEST = 8  # times as long as wide may be what is engraved: it is enlarged until it fills a plate
PHOTOGRAPHIC = frozenset({"photograph", "document", "reconstruction"})  # kinds that are kept as JPEG
JPEG_QUALITY = 88
PNG_LEVEL = 6  # 9 takes ten times as long for a tenth less
BLACK, WHITE = "#000000", "#FFFFFF"
ROWS = 256  # of a picture with transparency that are laid on their ground at a time

# All that decides the bytes of a picture besides its original: change a rule here, and change this.
RECIPE = (
    f"1 {PIXEL_CAP} {JPEG_QUALITY} {PNG_LEVEL} {LEVELS} {NARROWEST} {WIDEST}"
    f" {PAGE_PITCHES} {NARROW} {VIEWER_PITCHES} {UPRIGHT_PITCHES}"
)


class PictureError(Exception):
    """Why a picture can't be used, as a sentence without its full stop, and what to do about it."""

    def __init__(self, file: Path, message: str, hint: str) -> None:
        super().__init__(file, message, hint)  # all of them, so that it survives the way out of a worker
        self.file, self.message, self.hint = file, message, hint


@dataclass(frozen=True)
class Job:
    """What a worker needs to make all files of one medium."""

    original: Path
    contrast: Path | None  # the same, drawn for the high-contrast theme
    photographic: bool
    engrave: bool
    ink: str
    paper: str

    def key(self, digest: Callable[[Path], str] = digest) -> str:
        """Hash of everything that decides the result: equal keys, equal files."""
        wanted = repr((RECIPE, PIL.__version__, self.photographic, self.engrave, self.ink, self.paper))
        contents = [digest(file) for file in (self.original, self.contrast) if file]
        return hashlib.sha256("\n".join([wanted, *contents]).encode()).hexdigest()


def make(job: Job, folder: Path) -> Made:
    """Write every file of the medium into a preparation's folder, named by its content. PictureError."""
    original = opened(job.original, job.paper)
    width, height = original.size
    if job.engrave:
        _refuse_too_slim(job.original, width, height)
        pictures = _engraved(original.convert("L"), job, folder)
    else:
        pictures = _plain(original, job, folder, contrast=False)
        del original  # two at once would need twice the memory
        if job.contrast:
            pictures += _plain(opened(job.contrast, BLACK), job, folder, contrast=True)
    pictures.sort(key=lambda one: (one["use"], one["contrast"], one["width"]))
    return {"width": width, "height": height, "pictures": pictures}


# ------------------------------------------------------------------ reading
def opened(file: Path, ground: str) -> Image.Image:
    """The picture as RGB or L, upright and in sRGB; what is transparent in it shows `ground`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about metadata that is dropped anyway; the pixel cap is ours
        try:
            with Image.open(file, formats=FORMATS) as picture:
                _refuse_too_large(file, picture)
                picture.load()
                ImageOps.exif_transpose(picture, in_place=True)
                return _plain_colours(picture, ground)
        except UnidentifiedImageError:
            raise PictureError(
                file, "is not a JPEG, PNG, WebP or TIFF picture, whatever its name says", "Save it as one of these."
            ) from None
        except Image.DecompressionBombError:
            raise _too_large(file, "has far more") from None
        except PictureError:
            raise
        except (OSError, ValueError, SyntaxError, ArithmeticError, LookupError, TypeError, EOFError) as error:
            raise PictureError(file, f"can't be decoded ({_said(error)})", "Open it and save it again.") from error


def _refuse_too_large(file: Path, picture: Image.Image) -> None:
    width, height = picture.size
    if width * height > PIXEL_CAP:
        raise _too_large(file, f"is {width} x {height}, more")


def _too_large(file: Path, much: str) -> PictureError:
    return PictureError(
        file, f"{much} than the {PIXEL_CAP // 1_000_000} million pixels a picture may have", "Save it smaller."
    )


def _refuse_too_slim(file: Path, width: int, height: int) -> None:
    if max(width, height) > SLIMMEST * min(width, height):
        message = f"is {width} x {height}, and what is engraved is {SLIMMEST} times as long as wide at most"
        raise PictureError(file, message, "Cut it, or leave out engrave.")


def _said(error: Exception) -> str:
    return str(error).strip().rstrip(".") or type(error).__name__


def _plain_colours(picture: Image.Image, ground: str) -> Image.Image:
    profile = picture.info.get("icc_profile")
    picture = _in_srgb(_known_mode(picture), profile)
    if picture.mode == "RGBA":
        picture = _on_ground(picture, ground)
    picture.info.clear()  # comments, resolution, places: Pillow would write some of it out again
    return picture


def _on_ground(picture: Image.Image, ground: str) -> Image.Image:
    """What is transparent shows `ground`. Some rows at a time: a whole third picture would be most of the memory."""
    opaque = Image.new("RGB", picture.size)
    for top in range(0, picture.height, ROWS):
        rows = picture.crop((0, top, picture.width, min(top + ROWS, picture.height)))
        below = Image.new("RGBA", rows.size, (*rgb(ground), 255))
        opaque.paste(Image.alpha_composite(below, rows).convert("RGB"), (0, top))
    return opaque


def _known_mode(picture: Image.Image) -> Image.Image:
    """One of L, RGB, RGBA, CMYK; sixteen bits of grey become eight."""
    if picture.mode.startswith("I"):
        grey = np.asarray(picture).astype(np.int64) >> 8
        return Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
    if picture.mode in ("L", "RGB", "RGBA", "CMYK") and "transparency" not in picture.info:
        return picture  # convert() would make a second one
    if picture.has_transparency_data:
        return picture.convert("RGBA")
    return picture.convert("L" if picture.mode == "1" else "RGB")


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """A profile that is broken, or made for another kind of colours, counts as sRGB."""
    if profile and picture.mode != "L":
        with contextlib.suppress(ImageCms.PyCMSError, OSError, ValueError):
            return _through(picture, ImageCms.ImageCmsProfile(io.BytesIO(profile)))
    return picture.convert("RGB") if picture.mode == "CMYK" else picture


def _through(picture: Image.Image, profile: ImageCms.ImageCmsProfile) -> Image.Image:
    target = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    if picture.mode == "RGB":
        ImageCms.profileToProfile(picture, profile, target, inPlace=True)
        return picture
    opaque = picture.convert("RGB") if picture.mode == "RGBA" else picture
    turned = ImageCms.profileToProfile(opaque, profile, target, outputMode="RGB")
    assert turned is not None  # only an inPlace call returns nothing
    if picture.mode == "RGBA":
        turned.putalpha(picture.getchannel("A"))
    return turned


# ------------------------------------------------------------------ making
def _engraved(tone: Image.Image, job: Job, folder: Path) -> list[Picture]:
    made = []
    for size in engraved_sizes(*tone.size):
        made.append(_written(_one_plate(tone, size, job.ink, job.paper, light=False), size, folder, contrast=False))
        made.append(_written(_one_plate(tone, size, WHITE, BLACK, light=True), size, folder, contrast=True))
    return made


def _one_plate(tone: Image.Image, size: Size, line: str, ground: str, *, light: bool) -> Image.Image:
    if size.pitch:
        return engrave(tone, Plate(size.width, size.height, size.pitch, line, ground, light))
    small = _resized(tone, size)
    picture = Image.frombytes("P", small.size, small.tobytes())
    picture.putpalette(ramp(ground, line, 256) if light else ramp(line, ground, 256))
    return picture


def _plain(picture: Image.Image, job: Job, folder: Path, *, contrast: bool) -> list[Picture]:
    sizes = plain_sizes(*picture.size)
    return [_written(_resized(picture, size), size, folder, contrast=contrast, jpeg=job.photographic) for size in sizes]


def _resized(picture: Image.Image, size: Size) -> Image.Image:
    if picture.size == (size.width, size.height):
        return picture
    return picture.resize((size.width, size.height), Image.Resampling.LANCZOS, reducing_gap=3.0)


# ------------------------------------------------------------------ writing
def _written(picture: Image.Image, size: Size, folder: Path, *, contrast: bool, jpeg: bool = False) -> Picture:
    encoded = _as_jpeg(picture) if jpeg else _as_png(picture)
    return {
        "file": put(folder, encoded, "jpg" if jpeg else "png"),
        "width": size.width,
        "height": size.height,
        "contrast": contrast,
        "use": size.use,
        "unit": size.unit,
    }


def _as_jpeg(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=JPEG_QUALITY, progressive=False, optimize=True, exif=b"", icc_profile=None)
    return buffer.getvalue()


def _as_png(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    _few_colours(picture).save(buffer, "PNG", compress_level=PNG_LEVEL, exif=b"", icc_profile=None, pnginfo=None)
    return buffer.getvalue()


def _few_colours(picture: Image.Image) -> Image.Image:
    """With a palette where that loses nothing: a third of the bytes of a flat map."""
    if picture.mode != "RGB" or picture.getcolors(256) is None:
        return picture
    pixels = np.asarray(picture).astype(np.uint32)
    packed = (pixels[..., 0] << 16) | (pixels[..., 1] << 8) | pixels[..., 2]
    colours, index = np.unique(packed, return_inverse=True)
    few = Image.frombytes("P", picture.size, index.astype(np.uint8).tobytes())
    few.putpalette([int(colour) >> shift & 255 for colour in colours for shift in (16, 8, 0)])
    return few
