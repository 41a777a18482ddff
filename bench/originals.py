"""Pictures of 24 megapixels made up for measuring: a few different ones, and copies that differ in a comment alone."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from PIL import Image

from bench.bundles import SEED, chapter_file, exhibition_files, write

WIDE, TALL = 6000, 4000
DIFFERENT = 8
GRAIN = 12.0  # of 255: a file of about 8 MB, as a camera writes it


def picture_bundle(folder: Path, pictures: int) -> Path:
    """One chapter, and so many photographs."""
    exhibition_files(folder, ("measure",))
    chapter_file(folder, "measure", 3)
    (folder / "media").mkdir(parents=True, exist_ok=True)
    originals = [jpeg(number) for number in range(DIFFERENT)]
    for number in range(pictures):
        file = folder / "media" / f"photograph-{number}.jpg"
        file.write_bytes(commented(originals[number % DIFFERENT], f"{number}"))
    write(folder / "media.yaml", {f"photograph-{number}": medium(number) for number in range(pictures)})
    return folder


def medium(number: int) -> dict[str, str]:
    """What is said about one."""
    return {
        "file": f"photograph-{number}.jpg",
        "kind": "photograph",
        "alt": "Waves of grey and colour, made up for measuring.",
        "caption": f"Photograph {number}",
        "credit": "Computed for this measurement",
        "licence": "CC0 1.0",
    }


def jpeg(number: int) -> bytes:
    """Waves with grain."""
    chance = np.random.default_rng(SEED + number)
    across, down = (
        np.linspace(0, 6 + number, WIDE, dtype=np.float32),
        np.linspace(0, 4 + number, TALL, dtype=np.float32),
    )
    waves = np.sin(across)[None, :] * np.cos(down)[:, None] * 90 + 128
    channels = [waves * share + chance.normal(0, GRAIN, waves.shape).astype(np.float32) for share in (1.0, 0.9, 0.8)]
    pixels = np.clip(np.stack(channels, axis=-1), 0, 255).astype(np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "JPEG", quality=90)
    return buffer.getvalue()


def commented(original: bytes, words: str) -> bytes:
    """The same picture with a comment after its first marker: other bytes, the same work."""
    comment = words.encode()
    return original[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + original[2:]
